/* encoding: see encoding.h. */
#define _POSIX_C_SOURCE 200809L
#include "read/encoding.h"

#include <errno.h>
#include <iconv.h>

enum { STEP = 64, LOOK = 4096, CHARACTER_MAX = 8, NAME_MAX_SIZE = 40 };

void stet__decoder_fini(stet__decoder *d) {
  if (d->text.a) stet__buf_fini(&d->text);
  STET__FREE(d->a, d->sizes, d->cap_sizes);
  STET__FREE(d->a, d->marks, d->cap_marks);
  STET__FREE(d->a, d->map, d->cap_map);
}

/* ---- Which encoding ---- */

/* Names of the standard that mean another encoding than they say, or that iconv calls otherwise. */
static const char *const aliases[][2] = {
  {"iso-8859-1", "WINDOWS-1252"}, {"iso8859-1", "WINDOWS-1252"},  {"latin1", "WINDOWS-1252"},     {"latin-1", "WINDOWS-1252"},
  {"us-ascii", "WINDOWS-1252"},   {"ascii", "WINDOWS-1252"},      {"cp1252", "WINDOWS-1252"},     {"x-cp1252", "WINDOWS-1252"},
  {"iso-8859-9", "WINDOWS-1254"}, {"iso-8859-11", "WINDOWS-874"}, {"tis-620", "WINDOWS-874"},     {"gb2312", "GB18030"},
  {"gbk", "GB18030"},             {"x-gbk", "GB18030"},           {"gb_2312-80", "GB18030"},      {"shift_jis", "CP932"},
  {"shift-jis", "CP932"},         {"sjis", "CP932"},              {"x-sjis", "CP932"},            {"windows-31j", "CP932"},
  {"euc-kr", "CP949"},            {"ks_c_5601-1987", "CP949"},    {"korean", "CP949"},            {"big5", "BIG5-HKSCS"},
  {"x-big5", "BIG5-HKSCS"},       {"win-1251", "WINDOWS-1251"},   {"x-cp1251", "WINDOWS-1251"},   {"koi8_r", "KOI8-R"},
  {"koi", "KOI8-R"},              {"x-euc-jp", "EUC-JP"},         {"windows-874", "CP874"},       {"x-mac-roman", "MACINTOSH"},
  {"iso-8859-8-i", "ISO-8859-8"}, {"logical", "ISO-8859-8"},      {"visual", "ISO-8859-8"},       {"iso-8859-8-e", "ISO-8859-8"},
  {"utf8", "UTF-8"},              {"unicode", "UTF-8"},           {"utf-16", "UTF-8"},            {"utf-16le", "UTF-8"},
};

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c | 32) : c; }

/* The encoding p[0..n) names, as iconv knows it; false: it names none. */
static bool name_of(const char *p, size_t n, char out[NAME_MAX_SIZE]) {
  size_t k = 0;
  if (n == 0 || n >= NAME_MAX_SIZE) return false;
  for (; k < n; k++) {
    char c = lower(p[k]);
    bool fine = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.' || c == ':';
    if (!fine) return false;
    out[k] = c;
  }
  out[k] = 0;
  for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
    if (strcmp(out, aliases[i][0]) == 0) {
      memcpy(out, aliases[i][1], strlen(aliases[i][1]) + 1);
      break;
    }
  return true;
}

static bool starts(const char *p, size_t n, const char *word) {
  size_t k = 0;
  while (k < n && word[k] && lower(p[k]) == word[k]) k++;
  return !word[k];
}

/* What the page says: "charset=" in a <meta>, or "encoding=" in an XML declaration. */
static bool declared(const char *p, size_t n, char out[NAME_MAX_SIZE]) {
  if (n > LOOK) n = LOOK;
  for (size_t i = 0; i + 8 < n; i++) {
    size_t k = starts(p + i, n - i, "charset") ? i + 7 : i < 100 && starts(p + i, n - i, "encoding") ? i + 8 : 0;
    if (!k) continue;
    while (k < n && p[k] == ' ') k++;
    if (k == n || p[k] != '=') continue;
    for (k++; k < n && (p[k] == ' ' || p[k] == '"' || p[k] == '\'');) k++;
    size_t end = k;
    while (end < n && p[end] > ' ' && !strchr("\"';>/?", p[end])) end++;
    if (name_of(p + k, end - k, out)) return true;
  }
  return false;
}

size_t stet__order_mark(const char *p, size_t n, const char **name) {
  *name = "";
  if (n >= 3 && !memcmp(p, "\xEF\xBB\xBF", 3)) return 3;
  if (n >= 2 && !memcmp(p, "\xFE\xFF", 2)) return *name = "UTF-16BE", 2;
  if (n >= 2 && !memcmp(p, "\xFF\xFE", 2)) return *name = "UTF-16LE", 2;
  return 0;
}

/* ---- Decoding ---- */

static bool note(stet__decoder *d, uint32_t source, size_t from, size_t to) {
  if (d->n_sizes % STEP == 0) {
    if (!STET__ROOM(d->a, d->marks, d->n_marks, d->cap_marks)) return false;
    d->marks[d->n_marks][0] = (uint32_t)d->text.n;
    d->marks[d->n_marks][1] = source;
    d->marks[d->n_marks++][2] = (uint32_t)d->n_sizes;
  }
  if (!STET__ROOM(d->a, d->sizes, d->n_sizes, d->cap_sizes)) return false;
  d->sizes[d->n_sizes++] = (uint8_t)(from << 4 | to);
  return true;
}

/* p[0..n) on its own, to the last letter; the bytes of its UTF-8, 0 where that fails. */
static size_t whole(iconv_t cd, const char *p, size_t n, char out[CHARACTER_MAX]) {
  char *in = (char *)(uintptr_t)p, *to = out;
  size_t left = n, room = CHARACTER_MAX;
  iconv(cd, NULL, NULL, NULL, NULL);
  if (iconv(cd, &in, &left, &to, &room) == (size_t)-1 || iconv(cd, NULL, NULL, &to, &room) == (size_t)-1) return 0;
  return CHARACTER_MAX - room;
}

/* A letter of k bytes that iconv keeps back because a mark may follow, as in Hebrew and Vietnamese: with the mark where both make
** one letter, else alone. */
static size_t kept_back(iconv_t cd, const char *p, size_t k, size_t n, char out[CHARACTER_MAX], size_t *size) {
  uint32_t cp;
  *size = k < n ? whole(cd, p, k + 1, out) : 0;
  if (*size && (size_t)stet__utf8_decode(out, *size, &cp) == *size) return k + 1;
  *size = whole(cd, p, k, out);
  return k;
}

/* The character at p[0..n): how many bytes it takes, its UTF-8 in out; *size 0: bytes that only change the encoding's state, if
** it has one. */
static size_t character(iconv_t cd, const char *p, size_t n, bool states, char out[CHARACTER_MAX], size_t *size) {
  size_t most = n < CHARACTER_MAX ? n : CHARACTER_MAX;
  for (size_t k = 1; k <= most; k++) {
    char *in = (char *)(uintptr_t)p, *to = out;
    size_t left = k, room = CHARACTER_MAX;
    size_t r = iconv(cd, &in, &left, &to, &room);
    if (r != (size_t)-1 || left < k) {
      *size = CHARACTER_MAX - room;
      return *size || states ? k - left : kept_back(cd, p, k - left, n, out, size);
    }
    if (errno != EINVAL) break;
  }
  memcpy(out, "\xEF\xBF\xBD", 3);
  *size = 3;
  return 1;
}

/* p[i] is a letter of ASCII and a mark may follow. */
static bool may_be_marked(const char *p, size_t i, size_t n) {
  return (p[i] | 32) >= 'a' && (p[i] | 32) <= 'z' && i + 1 < n && (unsigned char)p[i + 1] >= 0x80;
}

static bool convert(stet__decoder *d, iconv_t cd, const char *p, size_t begin, size_t n, bool ascii) {
  char out[CHARACTER_MAX];
  for (size_t i = begin; i < n;) {
    size_t size = 1, k = 1;
    if (ascii && (unsigned char)p[i] < 0x80 && !may_be_marked(p, i, n)) out[0] = p[i];
    else k = character(cd, p + i, n - i, !ascii, out, &size);
    if (!note(d, (uint32_t)i, k, size) || !stet__buf_add(&d->text, out, size)) return false;
    i += k;
  }
  d->too_long = d->text.n > STET_TEXT_MAX;
  return !d->too_long && note(d, (uint32_t)n, 0, 0);
}

static bool is_utf8(const char *name) { return strcmp(name, "UTF-8") == 0 || strcmp(name, "utf-8") == 0; }

/* False where iconv does not know the name, or nothing needs to be done; *ok: memory. */
static bool convert_from(stet__decoder *d, const char *name, const char *p, size_t begin, size_t n, bool *ok) {
  if (is_utf8(name)) return false;
  iconv_t cd = iconv_open("UTF-8", name);
  if (cd == (iconv_t)-1) return false;
  static const char *const other[] = {"utf-16", "utf-32", "utf-7", "ucs", "iso-2022", "hz"}; /* in which ASCII may be no ASCII */
  bool ascii = true;
  for (size_t k = 0; k < sizeof other / sizeof *other; k++) ascii = ascii && !starts(name, strlen(name), other[k]);
  *ok = convert(d, cd, p, begin, n, ascii);
  iconv_close(cd);
  d->used = true;
  return true;
}

bool stet__decode(stet__decoder *d, const char *p, size_t n, const char *given, const char **out, size_t *out_n) {
  char name[NAME_MAX_SIZE];
  const char *mark;
  size_t begin = stet__order_mark(p, n, &mark);
  bool ok = true, done = false, told = begin > 0;
  d->used = d->too_long = false;
  d->n_sizes = d->n_marks = 0;
  d->text.a = d->a;
  stet__buf_clear(&d->text);
  *out = p;
  *out_n = n;
  if (begin && mark[0]) done = convert_from(d, mark, p, begin, n, &ok);
  else if (!begin && given && name_of(given, strlen(given), name))
    told = (done = convert_from(d, name, p, 0, n, &ok)) || is_utf8(name);
  if (!done && !told) {
    bool shifts = memchr(p, 0x1B, n < LOOK * 4 ? n : LOOK * 4) != NULL; /* ISO-2022-JP is all ASCII */
    if ((shifts || stet__utf8_invalid(p, n, 0) < n) && declared(p, n, name)) done = convert_from(d, name, p, 0, n, &ok);
  }
  if (done && ok) {
    *out = d->text.n ? d->text.p : "";
    *out_n = d->text.n;
  }
  return ok;
}

/* ---- The way back ---- */

/* The character that text offset `at` lies in: its number; *text, *source where it begins. */
static size_t character_at(const stet__decoder *d, uint32_t at, uint32_t *text, uint32_t *source) {
  size_t lo = 0, hi = d->n_marks;
  while (hi - lo > 1) {
    size_t mid = (lo + hi) / 2;
    if (d->marks[mid][0] <= at) lo = mid;
    else hi = mid;
  }
  size_t k = d->marks[lo][2];
  *text = d->marks[lo][0];
  *source = d->marks[lo][1];
  while (k + 1 < d->n_sizes && *text + (d->sizes[k] & 15u) <= at) {
    *text += d->sizes[k] & 15u;
    *source += d->sizes[k++] >> 4;
  }
  return k;
}

static bool add(stet__decoder *d, stet__seg s) {
  if (d->n_map) {
    stet__seg *last = &d->map[d->n_map - 1];
    if (s.exact && last->exact && last->src_end == s.src && s.at - last->at == s.src - last->src) {
      last->src_end = s.src_end;
      return true;
    }
  }
  if (!STET__ROOM(d->a, d->map, d->n_map, d->cap_map)) return false;
  d->map[d->n_map++] = s;
  return true;
}

bool stet__decoder_compose(stet__decoder *d, const stet__seg *segs, size_t n_segs) {
  uint32_t text, source, end_text, end_source;
  d->n_map = 0;
  for (size_t i = 0; i < n_segs; i++) {
    const stet__seg *s = &segs[i];
    size_t k = character_at(d, s->src, &text, &source);
    if (!s->exact) {
      character_at(d, s->src_end, &end_text, &end_source);
      if (!add(d, (stet__seg){s->at, source, end_source, 0})) return false;
      continue;
    }
    for (uint32_t at = s->at; text < s->src_end && k < d->n_sizes; k++) {
      uint32_t from = d->sizes[k] >> 4, to = d->sizes[k] & 15u;
      if (to && !add(d, (stet__seg){at, source, source + from, from == 1 && to == 1})) return false;
      at += to;
      text += to;
      source += from;
    }
  }
  return true;
}
