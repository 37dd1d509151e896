/* role_words: see role_words.h.
**
** One pass over the words of a text: at the start of each, the phrases that begin with its first letter are compared; those
** found add their weight to a role. The weights are set by eye: 3 says it alone, 2 with any other, 1 is a hint. ENOUGH is what a
** name asks.
**
** A table of phrases is sorted by their first two letters; where those of a letter begin stands in role_words_letters.h, which is
** made from it (make data).
*/
#include "clean/role_words.h"

#include "base/lanes.h"
#include "clean/role_words_letters.h"

enum { READ_MAX = 1000, ENOUGH = 3, CAPTION_MIN = 10, CREDIT_MAX = 70 };

typedef struct phrase { const char *text; uint8_t role, weight; } phrase;

static const phrase phrases[] = {
  {"accept", STET_ROLE_CONSENT, 1}, {"account", STET_ROLE_FORM, 2}, {"advertis", STET_ROLE_ADVERT, 2},
  {"affiliate", STET_ROLE_ADVERT, 2}, {"all rights", STET_ROLE_LEGAL, 3}, {"already a", STET_ROLE_FORM, 2},
  {"app store", STET_ROLE_ADVERT, 2}, {"author of", STET_ROLE_BIO, 2}, {"be respectful", STET_ROLE_COMMENTS, 2},
  {"browser", STET_ROLE_CONSENT, 1}, {"captcha", STET_ROLE_FORM, 3}, {"comment", STET_ROLE_COMMENTS, 2},
  {"consent", STET_ROLE_CONSENT, 1}, {"cookie", STET_ROLE_CONSENT, 3}, {"copyright", STET_ROLE_LEGAL, 3},
  {"correspondent", STET_ROLE_BIO, 1}, {"covers", STET_ROLE_BIO, 2}, {"custodians", STET_ROLE_LEGAL, 2},
  {"donate", STET_ROLE_NEWSLETTER, 1}, {"e-mail", STET_ROLE_NEWSLETTER, 2}, {"editor at", STET_ROLE_BIO, 2},
  {"editors' code", STET_ROLE_LEGAL, 2}, {"email", STET_ROLE_NEWSLETTER, 2}, {"every friday", STET_ROLE_NEWSLETTER, 2},
  {"every monday", STET_ROLE_NEWSLETTER, 2}, {"every morning", STET_ROLE_NEWSLETTER, 2},
  {"every sunday", STET_ROLE_NEWSLETTER, 2}, {"every thursday", STET_ROLE_NEWSLETTER, 2},
  {"every week", STET_ROLE_NEWSLETTER, 2}, {"follow us", STET_ROLE_SHARE, 3}, {"follow her", STET_ROLE_BIO, 3},
  {"follow him", STET_ROLE_BIO, 3}, {"free article", STET_ROLE_FORM, 3}, {"freelance", STET_ROLE_BIO, 2},
  {"got a tip", STET_ROLE_BIO, 3}, {"graduated", STET_ROLE_BIO, 2}, {"inbox", STET_ROLE_NEWSLETTER, 3},
  {"ip address", STET_ROLE_CONSENT, 1}, {"is a reporter", STET_ROLE_BIO, 3}, {"is a staff", STET_ROLE_BIO, 3},
  {"is a writer", STET_ROLE_BIO, 3}, {"is an award", STET_ROLE_BIO, 2}, {"is the author", STET_ROLE_BIO, 3},
  {"join us", STET_ROLE_NEWSLETTER, 1}, {"join our", STET_ROLE_NEWSLETTER, 2}, {"journalist", STET_ROLE_BIO, 1},
  {"lives in", STET_ROLE_BIO, 2}, {"log in", STET_ROLE_FORM, 3}, {"login", STET_ROLE_FORM, 3},
  {"mailing list", STET_ROLE_NEWSLETTER, 3}, {"members", STET_ROLE_NEWSLETTER, 1}, {"moderat", STET_ROLE_COMMENTS, 2},
  {"newsletter", STET_ROLE_NEWSLETTER, 3}, {"newsroom", STET_ROLE_NEWSLETTER, 1}, {"partners", STET_ROLE_CONSENT, 1},
  {"password", STET_ROLE_FORM, 3}, {"permission", STET_ROLE_LEGAL, 1}, {"prohibited", STET_ROLE_LEGAL, 2},
  {"press standards", STET_ROLE_LEGAL, 2}, {"privacy policy", STET_ROLE_LEGAL, 2}, {"published by", STET_ROLE_LEGAL, 1},
  {"reach her", STET_ROLE_BIO, 3}, {"reach him", STET_ROLE_BIO, 3}, {"readers like you", STET_ROLE_NEWSLETTER, 3},
  {"register", STET_ROLE_FORM, 2}, {"reply", STET_ROLE_COMMENTS, 2}, {"reporter", STET_ROLE_BIO, 1},
  {"reserved", STET_ROLE_LEGAL, 2}, {"send you", STET_ROLE_NEWSLETTER, 2}, {"share this", STET_ROLE_SHARE, 3},
  {"sign in", STET_ROLE_FORM, 3}, {"sign me up", STET_ROLE_NEWSLETTER, 3}, {"sign up", STET_ROLE_NEWSLETTER, 2},
  {"sponsor", STET_ROLE_ADVERT, 2}, {"staff writer", STET_ROLE_BIO, 3}, {"subscribe", STET_ROLE_NEWSLETTER, 2},
  {"subscriber", STET_ROLE_FORM, 2}, {"subscription", STET_ROLE_FORM, 2}, {"support us", STET_ROLE_NEWSLETTER, 2},
  {"terms of", STET_ROLE_LEGAL, 2}, {"this browser", STET_ROLE_FORM, 2}, {"trademark", STET_ROLE_LEGAL, 2},
  {"unlimited", STET_ROLE_FORM, 2}, {"unsubscribe", STET_ROLE_NEWSLETTER, 3}, {"username", STET_ROLE_FORM, 3},
  {"whatsapp", STET_ROLE_SHARE, 1}, {"write to her", STET_ROLE_BIO, 3}, {"write to him", STET_ROLE_BIO, 3},
  {"writer who", STET_ROLE_BIO, 3}, {"writes about", STET_ROLE_BIO, 3}, {"your choices", STET_ROLE_CONSENT, 2},
  {"your device", STET_ROLE_CONSENT, 2}, {"you agree", STET_ROLE_CONSENT, 1},
};

enum { N_PHRASES = sizeof phrases / sizeof *phrases };
_Static_assert(N_PHRASES < 256, "an index of a byte");

static bool letter(uint8_t c) { return ((uint8_t)((c | 32) - 'a') < 26) | (c >> 7); }
static char low(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

/* The places of a text at which a word can begin, sixteen looked at at once: the first, and all after what is no letter. */
typedef struct starts { const char *p; size_t n, at; uint32_t bits, letters; } starts; /* letters: of the sixteen bytes at `at` */

/* The last of a text of at least sixteen are looked at together with those before them. */
static uint32_t letters_at(const char *p, size_t n, size_t at) {
  char pad[STET__LANES] = {0};
  size_t over = n >= STET__LANES && n - at < STET__LANES ? STET__LANES - (n - at) : 0;
  if (n < STET__LANES) {
    for (size_t i = 0; i < n; i++) pad[i] = p[i];
    p = pad;
  } else {
    p += at - over;
  }
  stet__lanes v = stet__lanes_at(p);
  return stet__lanes_bits(stet__lanes_within(v | 32, 'a', 'z') | v) >> over;
}

static starts starts_of(const char *p, size_t n) {
  starts s = {p, n, 0, 0, n ? letters_at(p, n, 0) : 0};
  s.bits = ~(s.letters << 1) & STET__LANES_ALL;
  return s;
}

/* The next of them; n or more: there is none. */
static inline size_t next_start(starts *s) {
  while (!s->bits && s->at < s->n) {
    s->at += STET__LANES;
    uint32_t before = s->letters >> (STET__LANES - 1);
    s->letters = s->at < s->n ? letters_at(s->p, s->n, s->at) : 0;
    s->bits = ~(s->letters << 1 | before) & STET__LANES_ALL;
  }
  size_t i = s->at + (size_t)(s->bits ? __builtin_ctz(s->bits) : 0);
  s->bits &= s->bits - 1;
  return i;
}

static char second_of(const char *p, size_t n, size_t i) { return i + 1 < n ? low(p[i + 1]) : 0; }

static bool begins(const char *p, size_t n, const char *what) {
  size_t i = 0;
  for (; what[i]; i++) {
    char c = i < n ? low(p[i]) : 0;
    if (c != what[i] && !(what[i] == ' ' && c == '\n')) return false;
  }
  return true;
}

static bool name_word(const char *p, size_t n, size_t *i) {
  if (*i >= n || !(p[*i] >= 'A' && p[*i] <= 'Z')) return false;
  while (*i < n && (letter((uint8_t)p[*i]) || p[*i] == '\'' || p[*i] == '-' || p[*i] == '.')) ++*i;
  if (*i < n && p[*i] == ' ') ++*i;
  return true;
}

/* "Jane Roe is", "Jane A. Roe covers": a name, and what one says of its bearer. */
static bool is_about_a_person(const char *p, size_t n) {
  static const char *const verbs[] = {"is a ", "is an ", "is the ", "covers ", "writes ", "reports ", "has been ", "has written ",
      "has covered ",
                                      "was born", "works ", "lives ", "joined "};
  size_t i = 0, words = 0;
  while (words < 4 && name_word(p, n, &i)) words++;
  for (size_t k = 0; words >= 2 && k < sizeof verbs / sizeof *verbs; k++)
    if (begins(p + i, n - i, verbs[k])) return true;
  return false;
}

static unsigned count_of(const char *p, size_t n, const char *what, size_t k) {
  unsigned count = 0;
  for (const char *end = p + n; (size_t)(end - p) >= k && (p = memchr(p, what[0], (size_t)(end - p) - k + 1)); p++)
    count += !memcmp(p, what, k);
  return count;
}

/* The first phrase of the letter `c`; SIZE_MAX where none goes on with `second`. */
static inline size_t first_of(const first_letters *l, char c, char second) {
  return c >= 'a' && c <= 'z' && (l->seconds[c - 'a'] >> (second & 31) & 1) ? l->first[c - 'a'] : SIZE_MAX;
}

stet_role stet__role_by_words(const char *p, size_t n) {
  unsigned score[STET_ROLE_COUNT] = {0};
  if (n > READ_MAX) n = READ_MAX;
  starts words = starts_of(p, n);
  for (size_t i; (i = next_start(&words)) < n;) {
    char c = low(p[i]), second = second_of(p, n, i);
    for (size_t k = first_of(&phrases_letters, c, second); k < N_PHRASES && phrases[k].text[0] == c; k++)
      if (phrases[k].text[1] == second && begins(p + i, n - i, phrases[k].text)) score[phrases[k].role] += phrases[k].weight;
  }
  score[STET_ROLE_BIO] += count_of(p, n, "@", 1);
  score[STET_ROLE_LEGAL] += 3 * count_of(p, n, "\xC2\xA9", 2);
  if (is_about_a_person(p, n)) score[STET_ROLE_BIO] += 4;
  unsigned best = STET_ROLE_BODY;
  for (unsigned r = STET_ROLE_REPEAT; r < STET_ROLE_COUNT; r++)
    if (score[r] >= ENOUGH && score[r] > score[best]) best = r;
  return (stet_role)best;
}

/* ---- Pitches ---- */

/* By these a site speaks of itself and of what it wants from the reader: 3 says it alone, 1 is a hint. Those that
** stet__block_stats counts (pitch) have one more by it. */
static const struct { const char *text; uint8_t weight; } site_words[] = {
  {"as a member", 2}, {"below", 1}, {"call us", 3}, {"consider supporting", 3}, {"contact us", 3}, {"cookies", 1}, {"donate", 2},
  {"donation", 2}, {"drop us", 3}, {"email us", 3}, {"enjoyed", 1}, {"enter your", 2}, {"find out", 1}, {"follow", 1},
  {"follow us", 3}, {"following", 1}, {"for free", 2}, {"for reading", 3}, {"free", 1}, {"free with", 2}, {"get in touch", 2},
  {"get more", 2}, {"gift", 1}, {"have your say", 3}, {"here", 1}, {"inbox", 3}, {"inboxes", 3}, {"join us", 3},
  {"journalism", 2}, {"let us know", 3}, {"listen to this", 2}, {"log in", 3}, {"matter to you", 1}, {"membership", 2},
  {"need to know", 1}, {"newsletter", 3}, {"newsletters", 3}, {"newsroom", 2}, {"offer", 1}, {"on facebook", 2},
  {"on instagram", 2}, {"on twitter", 2}, {"on youtube", 2}, {"our website", 2}, {"password", 2}, {"please", 1}, {"podcast", 1},
  {"podcasts", 1}, {"postcode", 1}, {"readers", 2}, {"reading", 1}, {"reply to us", 3}, {"send us", 3}, {"sent to you", 2},
  {"share", 1}, {"sign in", 3}, {"sign up", 3}, {"signed up", 1}, {"signing up", 3}, {"subscribe", 3}, {"subscriber", 3},
  {"subscribers", 3}, {"subscribing", 3}, {"subscription", 3}, {"support", 1}, {"support us", 3}, {"supporters", 1},
  {"supporting", 1}, {"supporting us", 3}, {"tell us", 3}, {"thank you", 2}, {"thanks for", 2}, {"this article", 1},
  {"this page", 1}, {"this post", 1}, {"this site", 2}, {"this story", 1}, {"this website", 2}, {"to the editor", 1},
  {"unsubscribe", 3}, {"what do you think", 2}, {"wherever you get", 2}, {"wherever you listen", 2}, {"write to us", 3},
  {"you agree", 1}, {"you care about", 1}, {"you have read", 1}, {"you may also like", 3}, {"you may like", 3},
  {"you might like", 3}, {"you read", 1}, {"your browser", 3}, {"your choice", 1}, {"your choices", 1}, {"your device", 2},
  {"your guide", 1}, {"your letter", 2}, {"your letters", 2}, {"your support", 1},
};

enum { N_SITE_WORDS = sizeof site_words / sizeof *site_words };
_Static_assert(N_SITE_WORDS < 256, "an index of a byte");

unsigned stet__site_words(const char *p, size_t n) {
  unsigned sum = 0;
  starts words = starts_of(p, n);
  for (size_t i; (i = next_start(&words)) < n;) {
    char c = low(p[i]), second = second_of(p, n, i);
    for (size_t k = first_of(&site_words_letters, c, second); k < N_SITE_WORDS && site_words[k].text[0] == c; k++) {
      const char *word = site_words[k].text;
      if (word[1] != second || !begins(p + i, n - i, word)) continue;
      size_t end = i + strlen(word);
      if (end == n || !letter((uint8_t)p[end])) sum += site_words[k].weight;
    }
  }
  return sum;
}

/* What a pitch asks for or offers, and whose it is. Neither alone makes one: reporters write of subscriptions, and of
** readers. Who says I is no paper. */
static const struct { const char *text; uint8_t offer, site; } pitch_words[] = {
  {"a coffee", 2, 0}, {"a gift", 2, 0}, {"a member", 1, 0}, {"a month", 2, 0}, {"a week", 2, 0}, {"a year", 1, 0}, {"ads", 0, 1},
  {"advertisement", 0, 1}, {"advertisements", 0, 2}, {"advertisers", 0, 2}, {"advertising", 0, 1}, {"adverts", 0, 1},
  {"alerts", 2, 0}, {"archive", 0, 1}, {"be a subscriber", 3, 0}, {"become a friend", 3, 0}, {"become a member", 3, 0},
  {"become a subscriber", 3, 0}, {"become a supporter", 3, 0}, {"becoming a member", 3, 0}, {"breaking news", 0, 2},
  {"bulletin", 0, 2}, {"cancel any time", 3, 0}, {"cancel anytime", 3, 0}, {"cancel at any", 3, 0}, {"cancel whenever", 3, 0},
  {"click", 1, 0}, {"click on", 1, 0}, {"consider supporting", 3, 0}, {"contribution", 2, 0}, {"crossword", 0, 2},
  {"dear reader", 0, 3}, {"dear readers", 0, 3}, {"digest", 0, 1}, {"do not miss", 3, 0}, {"don't miss", 3, 0}, {"donate", 2, 0},
  {"donation", 2, 0}, {"donations", 2, 0}, {"download", 2, 0}, {"download our", 3, 0}, {"e-paper", 0, 3}, {"each friday", 2, 0},
  {"each monday", 2, 0}, {"each morning", 2, 0}, {"each saturday", 2, 0}, {"each sunday", 2, 0}, {"each thursday", 2, 0},
  {"each wednesday", 2, 0}, {"editorial", 0, 2}, {"editorial staff", 0, 3}, {"editors", 0, 1}, {"email us", 3, 0},
  {"every friday", 2, 0}, {"every monday", 2, 0}, {"every morning", 2, 0}, {"every saturday", 2, 0}, {"every sunday", 2, 0},
  {"every thursday", 2, 0}, {"every tuesday", 2, 0}, {"every wednesday", 2, 0}, {"every week", 2, 0}, {"first month", 3, 0},
  {"first to know", 3, 0}, {"follow", 2, 0}, {"follow our", 3, 0}, {"follow us", 3, 0}, {"for free", 2, 0}, {"free", 1, 0},
  {"free article", 0, 3}, {"free articles", 0, 3}, {"free of charge", 3, 0}, {"free stories", 0, 3}, {"google news", 3, 0},
  {"have your say", 3, 0}, {"help us", 3, 0}, {"in your mail", 3, 0}, {"in your mailbox", 3, 0}, {"inbox", 0, 1},
  {"independent journalism", 0, 3}, {"is free", 2, 0}, {"it's free", 2, 0}, {"its readers", 0, 3}, {"join", 2, 0},
  {"join our", 3, 0}, {"join the", 2, 0}, {"join us", 3, 0}, {"journalism", 0, 2}, {"keep us going", 3, 0},
  {"leave your e-mail", 3, 0}, {"leave your email", 3, 0}, {"letter", 0, 2}, {"local journalism", 0, 3}, {"local news", 0, 2},
  {"make a donation", 3, 0}, {"members", 1, 0}, {"membership", 3, 0}, {"never miss", 3, 0}, {"newsletter", 0, 3},
  {"newsletters", 0, 3}, {"newspaper", 0, 2}, {"newsroom", 0, 2}, {"no ads", 0, 2}, {"notifications", 2, 0}, {"of coffee", 2, 0},
  {"on fridays", 2, 0}, {"on mondays", 2, 0}, {"on saturdays", 2, 0}, {"on sundays", 2, 0}, {"on thursdays", 2, 0},
  {"on wednesdays", 2, 0}, {"on whatsapp", 3, 0}, {"on your phone", 3, 0}, {"our app", 3, 0}, {"our bulletin", 0, 3},
  {"our channel", 3, 0}, {"our columnists", 0, 3}, {"our editors", 0, 3}, {"our journalism", 0, 3}, {"our journalists", 0, 3},
  {"our letter", 0, 3}, {"our news", 0, 2}, {"our newspaper", 0, 3}, {"our newsroom", 0, 3}, {"our page", 0, 3},
  {"our pages", 0, 3}, {"our podcast", 0, 3}, {"our readers", 0, 3}, {"our recommendations", 0, 3}, {"our reporters", 0, 3},
  {"our subscribers", 0, 3}, {"our team", 0, 3}, {"our telegram", 3, 0}, {"our whatsapp", 3, 0}, {"our work", 0, 3},
  {"paying readers", 0, 3}, {"paywall", 0, 3}, {"per month", 2, 0}, {"podcast", 0, 1}, {"premium", 1, 0}, {"print edition", 0, 2},
  {"qr code", 3, 0}, {"quality journalism", 0, 3}, {"reader", 0, 1}, {"reader-funded", 0, 3}, {"readers", 0, 2},
  {"readers like you", 0, 3}, {"recommendations", 0, 1}, {"register", 2, 0}, {"reporter", 0, 2}, {"reporters", 0, 2},
  {"send us", 3, 0}, {"sent to your", 3, 0}, {"sign me up", 3, 0}, {"sign up", 2, 0}, {"sign up for our", 3, 0},
  {"sign up here", 3, 0}, {"sign up to our", 3, 0}, {"stories", 0, 1}, {"subscribe", 3, 0}, {"subscribe to our", 3, 0},
  {"subscriber", 2, 0}, {"subscribers", 1, 0}, {"subscribing", 3, 0}, {"subscription", 3, 0}, {"support", 1, 0},
  {"support our", 3, 0}, {"support us", 3, 0}, {"supporters", 2, 0}, {"telegram channel", 3, 0}, {"the app", 1, 0},
  {"the bell", 3, 0}, {"the bulletin", 0, 3}, {"the news", 0, 2}, {"the paper", 0, 2}, {"this article", 0, 2},
  {"this column", 0, 3}, {"this story", 0, 3}, {"to your mailbox", 3, 0}, {"to your phone", 3, 0}, {"unlimited", 2, 0},
  {"weekly", 1, 0}, {"whatsapp channel", 3, 0}, {"whatsapp group", 3, 0}, {"with one click", 3, 0}, {"write to us", 3, 0},
  {"you are reading", 0, 3}, {"you're reading", 0, 3}, {"your address", 3, 0}, {"your e-mail", 3, 0}, {"your email", 3, 0},
  {"your inbox", 3, 0},
};

enum { N_PITCH_WORDS = sizeof pitch_words / sizeof *pitch_words, OFFERED = 2, NAMED = 2, PITCH_DENSE = 9 };
_Static_assert(N_PITCH_WORDS < 256, "an index of a byte");

bool stet__is_pitch(const char *p, size_t n) {
  unsigned offer = 0, site = 0, count = 0;
  starts words = starts_of(p, n);
  for (size_t i; (i = next_start(&words)) < n; count++) {
    char c = low(p[i]), second = second_of(p, n, i);
    if (p[i] == 'I' && !letter((uint8_t)second)) return false;
    if (n - i < 3) continue; /* no phrase is shorter */
    char third = low(p[i + 2]);
    for (size_t k = first_of(&pitch_words_letters, c, second); k < N_PITCH_WORDS && pitch_words[k].text[0] == c; k++) {
      const char *word = pitch_words[k].text;
      if (word[1] > second) break;
      if (word[1] < second || word[2] != third || !begins(p + i + 3, n - i - 3, word + 3)) continue;
      size_t end = i + strlen(word);
      if (end < n && letter((uint8_t)p[end])) continue;
      offer += pitch_words[k].offer;
      site += pitch_words[k].site;
    }
  }
  return offer >= OFFERED && site >= NAMED && (offer + site) * PITCH_DENSE >= count;
}

/* ---- Datelines and captions ---- */

/* Whether one of the words begins a word of the text; one in brackets must not be all of it. `firsts`, `seconds`: their first two
** letters, as bits of c & 31: most words of the text end there. */
static bool holds_any(const char *p, size_t n, const char *const *words, size_t count, uint32_t firsts, uint32_t seconds) {
  starts all = starts_of(p, n);
  for (size_t i; (i = next_start(&all)) < n;) {
    char c = low(p[i]), second = second_of(p, n, i);
    if (!(firsts >> (c & 31) & seconds >> (second & 31) & 1u)) continue;
    for (size_t k = 0; k < count; k++)
      if (words[k][0] == c && words[k][1] == second && !(c == '(' && strlen(words[k]) == n) && begins(p + i, n - i, words[k]))
        return true;
  }
  return false;
}

#define BIT(c) (1u << ((c) & 31))

static bool is_month(const char *p, size_t n) {
  static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
  for (size_t k = 0; k < 12; k++)
    if (begins(p, n, months[k])) return true;
  return false;
}

bool stet__is_dateline(const char *p, size_t n) {
  size_t i = 0, capitals = 0;
  if (n < 4 || n > 70) return false;
  for (; i < n && p[i] != ',' && p[i] != '(' && (uint8_t)p[i] != 0xE2; i++) {
    if (p[i] >= 'a' && p[i] <= 'z') return false;
    capitals += p[i] >= 'A' && p[i] <= 'Z';
  }
  if (capitals < 3 || i == n) return false;
  while (n && (p[n - 1] == ' ' || p[n - 1] == '\n')) n--;
  bool dash = p[n - 1] == '-' || (n > 3 && (uint8_t)p[n - 3] == 0xE2 && (uint8_t)p[n - 2] == 0x80
      && ((uint8_t)p[n - 1] & 0xFE) == 0x94);
  if (dash) return true;
  while (i < n && (p[i] == ',' || p[i] == ' ')) i++;
  return (i < n && is_month(p + i, n - i)) || (n > 8 && p[n - 1] == ')' && p[i] == '(');
}

bool stet__ends_in_credit(const char *p, size_t n) {
  static const char *const words[] = {"photo:", "photos:", "photograph:", "picture:", "pictures:", "image:", "images:", "pic:",
      "foto:"};
  while (n && (p[n - 1] == ')' || p[n - 1] == ' ' || p[n - 1] == '.')) n--;
  size_t from = n > CREDIT_MAX + CAPTION_MIN ? n - CREDIT_MAX : CAPTION_MIN;
  if (n <= from || !memchr(p + from, ':', n - from)) return false; /* as nearly always */
  for (size_t i = n, at; i-- > from;) {
    if (p[i] != ':') continue;
    for (at = i; at && letter((uint8_t)p[at - 1]);) at--;
    bool name = i + 2 < n && p[i + 1] == ' ' && ((p[i + 2] >= 'A' && p[i + 2] <= 'Z') || (uint8_t)p[i + 2] >= 0x80);
    for (size_t k = 0; name && at >= CAPTION_MIN && k < sizeof words / sizeof *words; k++)
      if (begins(p + at, n - at, words[k])) return true;
    return false;
  }
  return false;
}

bool stet__is_picture_credit(const char *p, size_t n) {
  static const char *const words[] = {"photo", "image", "picture", "courtesy", "getty", "credit", "illustration", "afp",
      "reuters", "handout", "foto"};
  const uint32_t firsts = BIT('p') | BIT('i') | BIT('c') | BIT('g') | BIT('a') | BIT('r') | BIT('h') | BIT('f');
  const uint32_t seconds = BIT('h') | BIT('m') | BIT('i') | BIT('o') | BIT('e') | BIT('r') | BIT('l') | BIT('f') | BIT('a');
  return n < 140 && holds_any(p, n, words, sizeof words / sizeof *words, firsts, seconds);
}

/* Whether a text may hold a phrase of stet__speaks_of_picture: "pho", "pic", "ima" or a bracket, in any case. */
static bool may_speak_of_picture(const char *p, size_t n) {
  if (n < STET__LANES + 2) return true;
  for (size_t i = 0;; i += STET__LANES) {
    if (i + STET__LANES + 2 > n) i = n - STET__LANES - 2; /* the last of them together with those before */
    stet__lanes a = stet__lanes_at(p + i), b = stet__lanes_at(p + i + 1) | 32, c = stet__lanes_at(p + i + 2) | 32;
    stet__lanes found = stet__lanes_are(a, '(');
    a |= 32;
    found |= stet__lanes_are(a, 'p') & ((stet__lanes_are(b, 'h') & stet__lanes_are(c, 'o')) |
                                        (stet__lanes_are(b, 'i') & stet__lanes_are(c, 'c')));
    found |= stet__lanes_are(a, 'i') & stet__lanes_are(b, 'm') & stet__lanes_are(c, 'a');
    if (stet__lanes_bits(found)) return true;
    if (i + STET__LANES + 2 == n) return false;
  }
}

bool stet__speaks_of_picture(const char *p, size_t n) {
  static const char *const words[] = {"photo by", "photo:", "photograph:", "photograph by", "picture by", "picture:", "image:",
      "image by", "pictured",
                                      "(left)", "(right)", "(centre)", "(center)", "file photo", "photo courtesy", "photo credit",
                                          "pic:"};
  const uint32_t firsts = BIT('p') | BIT('i') | BIT('(') | BIT('f');
  const uint32_t seconds = BIT('h') | BIT('i') | BIT('m') | BIT('l') | BIT('r') | BIT('c');
  return n <= 400 && may_speak_of_picture(p, n) && holds_any(p, n, words, sizeof words / sizeof *words, firsts, seconds);
}
