/* address: references to addresses made absolute, by RFC 3986, 5.2 (strict), and the kinds that may come out. Characters that
** browsers leave out of an address (control characters) are left out, so that no "java\nscript:" comes through; spaces are escaped.
*/
#include "write/write.h"

typedef struct address {
  stet__slice scheme, authority, path, query, fragment;
  bool has_authority, has_query, has_fragment;
} address;

static bool letter(char c) { return (c | 32) >= 'a' && (c | 32) <= 'z'; }

static stet__slice until(const char **p, const char *end, const char *stops) {
  const char *from = *p;
  while (*p < end && !(**p && strchr(stops, **p))) ++*p;
  return (stet__slice){from, (size_t)(*p - from)};
}

static address parse(const char *p, size_t n) { /* RFC 3986, appendix B */
  address a;
  const char *end = p + n, *q = p;
  memset(&a, 0, sizeof a);
  while (q < end && (letter(*q) || (q > p && ((*q >= '0' && *q <= '9') || *q == '+' || *q == '-' || *q == '.')))) q++;
  if (q > p && q < end && *q == ':') {
    a.scheme = (stet__slice){p, (size_t)(q - p)};
    p = q + 1;
  }
  if (end - p >= 2 && p[0] == '/' && p[1] == '/') {
    p += 2;
    a.has_authority = true;
    a.authority = until(&p, end, "/?#");
  }
  a.path = until(&p, end, "?#");
  if (p < end && *p == '?') {
    p++;
    a.has_query = true;
    a.query = until(&p, end, "#");
  }
  if (p < end) {
    a.has_fragment = true;
    a.fragment = (stet__slice){p + 1, (size_t)(end - p - 1)};
  }
  return a;
}

static bool is_scheme(stet__slice s, const char *name) {
  size_t k = 0;
  while (k < s.n && name[k] && (s.p[k] | 32) == name[k]) k++;
  return k == s.n && !name[k];
}

static bool is_let_through(stet__slice s) {
  static const char *const kinds[] = {"http", "https", "mailto", "tel", "ftp"};
  for (size_t k = 0; k < sizeof kinds / sizeof *kinds; k++)
    if (is_scheme(s, kinds[k])) return true;
  return s.n == 0;
}

/* "remove dot segments" (5.2.4), from out->p[from] on. */
static void remove_dots(stet__buf *out, size_t from) {
  char *p = out->p + from;
  size_t n = out->n - from, to = 0;
  bool rooted = n && p[0] == '/';
  for (size_t i = 0; i < n;) {
    size_t end = i + 1; /* a segment with the slash before it */
    if (!(rooted || i)) end = i;
    while (end < n && p[end] != '/') end++;
    size_t name = i < n && p[i] == '/' ? i + 1 : i, size = end - name;
    bool dot = size == 1 && p[name] == '.', dots = size == 2 && p[name] == '.' && p[name + 1] == '.';
    if (dots) {
      while (to > 0 && p[to - 1] != '/') to--;
      if (to > 0) to--;
    }
    if (dot || dots) {
      if (end == n && (rooted || to)) p[to++] = '/';
    } else {
      memmove(p + to, p + i, end - i);
      to += end - i;
    }
    i = end;
    if (i == name && i < n && p[i] != '/') i++; /* an empty first segment */
  }
  out->n = from + to;
}

static bool put(stet__buf *out, stet__slice s) { return !s.n || stet__buf_add(out, s.p, s.n); }

/* The path of the reference, put behind the base's folders. */
static bool merge(const address *base, stet__slice path, stet__buf *out) {
  if (base->has_authority && base->path.n == 0) return stet__buf_addc(out, '/') && put(out, path);
  size_t k = base->path.n;
  while (k > 0 && base->path.p[k - 1] != '/') k--;
  return put(out, (stet__slice){base->path.p, k}) && put(out, path);
}

static bool resolve(const address *base, const address *r, stet__buf *out) {
  bool own = r->scheme.n > 0, net = own || r->has_authority;
  const address *from = net ? r : base;
  stet__slice scheme = own ? r->scheme : base->scheme;
  if (scheme.n && !(put(out, scheme) && stet__buf_addc(out, ':'))) return false;
  if (from->has_authority && !(stet__buf_add(out, "//", 2) && put(out, from->authority))) return false;
  size_t path = out->n;
  bool ok;
  stet__slice query = r->query;
  bool has_query = r->has_query;
  if (net || (r->path.n && r->path.p[0] == '/')) ok = put(out, r->path);
  else if (r->path.n) ok = merge(base, r->path, out);
  else {
    ok = put(out, base->path);
    if (!has_query) query = base->query, has_query = base->has_query;
  }
  if (!ok) return false;
  if (r->path.n || net) remove_dots(out, path);
  if (has_query && !(stet__buf_addc(out, '?') && put(out, query))) return false;
  return !r->has_fragment || (stet__buf_addc(out, '#') && put(out, r->fragment));
}

bool stet__address(const char *base, size_t base_size, const char *p, size_t n, stet__buf *out) {
  stet__buf plain;
  stet__buf_init(&plain, out->a);
  bool ok = stet__buf_reserve(&plain, n + 1);
  while (n && (unsigned char)p[n - 1] <= ' ') n--;
  while (n && (unsigned char)p[0] <= ' ') p++, n--;
  for (size_t i = 0; i < n && ok; i++) {
    unsigned char c = (unsigned char)p[i];
    if (c == ' ') ok = stet__buf_add(&plain, "%20", 3);
    else if (c > ' ' && c != 0x7F) ok = stet__buf_addc(&plain, (char)c);
  }
  if (ok && plain.n) {
    address r = parse(plain.p, plain.n), b = parse(base, base_size);
    bool web = is_scheme(b.scheme, "http") || is_scheme(b.scheme, "https");
    if (!is_let_through(r.scheme)) ok = true;
    else if (r.scheme.n || !web) ok = stet__buf_add(out, plain.p, plain.n);
    else ok = resolve(&b, &r, out);
  }
  stet__buf_fini(&plain);
  return ok;
}

bool stet__address_of(const stet__writing *w, uint32_t from, uint32_t to, stet__buf *out) {
  stet__buf raw;
  stet__buf_init(&raw, out->a);
  stet__buf_clear(out);
  bool ok = stet__source_text(w->page, from, to, &raw) && stet__address(w->base, w->base_size, raw.n ? raw.p : "", raw.n, out);
  stet__buf_fini(&raw);
  return ok;
}
