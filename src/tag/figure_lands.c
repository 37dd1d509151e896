/* figure_lands: a table, and counting. */
#include "tag/figure_lands.h"

enum { OUTRIGHT = 2, DOMINANT = 3, UNUSUAL_LEAST = 3 };

typedef struct land {
  const char *code, *units, *names; /* names: parted by bars */
} land;

static const land lands[] = {
    {"NGN", " n ", "Nigeria|Nigerian|Nigerians|Lagos|Abuja"},
    {"ZAR", " r ", "South Africa|South African|South Africans|Johannesburg|Pretoria|Cape Town|Durban|Gauteng"},
    {"PHP", " p peso pesos ", "Philippines|Philippine|Filipino|Filipinos|Filipina|Manila|Quezon|Cebu|Davao"},
    {"BWP", " p ", "Botswana|Gaborone"},
    {"MXN", " peso pesos ", "Mexico|Mexican|Mexicans"},
    {"ARS", " peso pesos ", "Argentina|Argentine|Argentines|Argentinian|Argentinians|Buenos Aires"},
    {"CLP", " peso pesos ", "Chile|Chilean|Chileans"},
    {"COP", " peso pesos ", "Colombia|Colombian|Colombians|Bogot\xC3\xA1|Bogota"},
    {"CUP", " peso pesos ", "Cuba|Cuban|Cubans|Havana"},
    {"DOP", " peso pesos ", "Dominican Republic|Dominican|Dominicans|Santo Domingo"},
    {"UYU", " peso pesos ", "Uruguay|Uruguayan|Uruguayans|Montevideo"},
    {"KES", " sh shs shilling shillings ", "Kenya|Kenyan|Kenyans|Nairobi|Mombasa|Kisumu"},
    {"UGX", " sh shs shilling shillings ", "Uganda|Ugandan|Ugandans|Kampala"},
    {"TZS", " sh shs shilling shillings ", "Tanzania|Tanzanian|Tanzanians|Dar es Salaam|Dodoma|Zanzibar"},
    {"SOS", " sh shs shilling shillings ", "Somalia|Somali|Somalis|Mogadishu"},
    {"ZMW", " k kwacha ", "Zambia|Zambian|Zambians|Lusaka"},
    {"MWK", " k kwacha ", "Malawi|Malawian|Malawians|Lilongwe|Blantyre"},
    {"PGK", " k ", "Papua New Guinea|PNG|Port Moresby"},
    {"MMK", " k ", "Myanmar|Burma|Burmese|Yangon"},
    {"INR", " rs rupee rupees ",
     "India|Indian|Indians|Delhi|New Delhi|Mumbai|Kolkata|Chennai|Bengaluru|Hyderabad|Gujarat|Maharashtra|Kerala|Tamil Nadu|"
     "Karnataka|Telangana|Andhra|Uttar Pradesh|Madhya Pradesh|Bihar|Rajasthan|Odisha|Assam|Goa|Haryana|Bengal|Jharkhand|BJP|Modi"},
    {"PKR", " rs rupee rupees ", "Pakistan|Pakistani|Pakistanis|Islamabad|Karachi|Lahore|Rawalpindi|Peshawar|Sindh|Balochistan"},
    {"LKR", " rs rupee rupees ", "Sri Lanka|Sri Lankan|Sri Lankans|Colombo|Kandy"},
    {"NPR", " rs rupee rupees ", "Nepal|Nepali|Nepalese|Nepalis|Kathmandu|Pokhara"},
    {"MUR", " rs rupee rupees ", "Mauritius|Mauritian|Mauritians"},
    {"TRY", " lira liras ", "Turkey|Turkish|Turks|T\xC3\xBCrkiye|Ankara|Istanbul|Izmir"},
    {"LBP", " lira liras ", "Lebanon|Lebanese|Beirut"},
    {"SYP", " lira liras ", "Syria|Syrian|Syrians|Damascus"}};

enum { LANDS = sizeof lands / sizeof *lands };
_Static_assert((int)LANDS <= (int)STET__LANDS_MAX, "a vote for each");

bool stet__lands_has(const char *unit, size_t n) {
  for (size_t k = 0; k < LANDS; k++)
    if (stet__listed(lands[k].units, unit, n)) return true;
  return false;
}

/* Does one of the names begin p[0..n) and end where a word does? */
static bool is_named(const char *names, const char *p, size_t n) {
  for (;;) {
    size_t k = *names == *p ? strcspn(names, "|") : 0;
    bool same = k && k <= n && memcmp(names, p, k) == 0;
    if (same && (k == n || !(((p[k] | 32) >= 'a' && (p[k] | 32) <= 'z') || (unsigned char)p[k] >= 0xC3))) return true;
    names = strchr(names, '|');
    if (!names++) return false;
  }
}

void stet__lands_read(stet__lands *l, const stet__passage *p, const stet__token *tokens) {
  for (uint32_t i = 0; i < p->n_tokens; i++) {
    const stet__token *t = &tokens[p->first + i];
    if (t->kind != STET__TOKEN_WORD || !stet__token_is_capital(p->text, t)) continue;
    for (size_t k = 0; k < LANDS; k++) l->votes[k] += is_named(lands[k].names, p->text + t->start, p->n - t->start);
  }
}

void stet__lands_add(stet__lands *l, const char *code) {
  for (size_t k = 0; k < LANDS; k++)
    if (memcmp(lands[k].code, code, 3) == 0) l->votes[k] += OUTRIGHT;
}

const char *stet__lands_code(const stet__lands *l, const char *unit, size_t n, const char *usual) {
  uint32_t best = 0, all = 0, its = 0;
  const char *code = NULL;
  for (size_t k = 0; k < LANDS; k++) {
    if (!stet__listed(lands[k].units, unit, n)) continue;
    all += l->votes[k];
    if (usual && memcmp(usual, lands[k].code, 3) == 0) its = l->votes[k];
    if (l->votes[k] > best) best = l->votes[k], code = lands[k].code;
  }
  bool dominates = best > 0 && best >= DOMINANT * (all - best);
  if (!usual) return dominates ? code : NULL;
  if (2 * its >= all) return usual;
  return dominates && best >= UNUSUAL_LEAST ? code : NULL;
}
