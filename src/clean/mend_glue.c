/* mend_glue: the space that went with a link or a tag between a word and a name or number: "inAugust", "since2017", "worthP6.5
** million". Two words of small letters are mend_joined.c's.
**
** Words that begin small and go on with a capital or a digit are mostly meant (eBay, YouTube, mp3, covid19). A space is put in
** only after a word that cannot be part of a name (the lists below) or a common one, and before a name only with evidence: a
** month or a weekday, a word that the document has by itself (after a common word of no list only these two), a name of several
** words ("theEuropean Commission", "sinceLabor Day", "ministerElena Okoye"), a country or city of note ("ofChina"), or after a
** preposition of place a word that is no common one ("inKamakura"); before capitals ("theUN") what is known or stands by itself,
** too. What the document spells so more than once is its spelling, dates excepted. Before a number or a sum the word must be one
** that leads to it, or a common one where the sum has a sign, groups or a scale.
**
** After a full stop and after a number a space is put in before words only that are no part of an address, a member of some
** program or a unit: "failed.The", "45people"; after a full stop also before a capital beyond ASCII, in a document of another
** language that parts its sentences before any, and in English before any between known words of prose. After a comma, a
** semicolon and a bracket only where words of prose stand on both sides and nothing else is in the token ("the shore,and he",
** not "A,B,C" or "x=a,b"), beside a quotation mark where those before it on the line say whether it opens or closes.
**
** Where digits and letters meet, signs misread from paper are mended, too: "2O23", "l9 October", and a word that the document
** has ("c1erk"). So is the question mark that an apostrophe became ("don?t").
*/
#include "base/lanes.h"
#include "clean/mend_work.h"
#include "clean/suspects_words.h"

static bool in_word(unsigned char c) { return stet__ascii_letter(c) || c >= 0x80 || c == '-' || c == '\''; }
static bool wordish(unsigned char c) { return stet__ascii_letter(c) || stet__ascii_digit(c) || c >= 0x80 || c == '_'; }

static const char before_names[] =
  " about after against among and around as at because before behind between but by during for from had has have if in into "
  "near of on or our over said says since than that the their these this those through to told under until upon via was were "
  "when where which while who whose will with within without ";
static const char before_any_name[] = /* of several words, common ones among them: "sinceLabor Day" */
  " about after against among around because before behind between during from since than that the their these this those through "
  "until when where which while who whose without ";
static const char before_sums[] = " charge charged charges cost earn earned earns fined her him me pay paid pays them us ";
static const char before_places[] = " across around at from in near of off outside throughout to towards toward ";
static const char places[] = /* that no other word is like; beside them short ones and those that are also words */
  " afghanistan africa america asia australia austria baghdad baku bali barcelona beijing beirut belarus belgium berlin brazil "
  "britain brussels bulgaria cairo california canada chad chile china colombia croatia cuba damascus denmark dubai egypt "
  "england estonia europe fiji finland france gaza geneva germany ghana greece hungary india indonesia iran iraq ireland israel "
  "istanbul italy japan jerusalem kabul kenya kiev kuwait kyiv laos latvia lebanon libya lima lithuania london madrid mali "
  "mexico moldova moscow myanmar nepal nigeria norway oman oslo pakistan palestine paris peru poland portugal prague qatar "
  "romania rome russia scotland serbia seoul singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan "
  "tehran thailand tokyo tunisia turkey ukraine venezuela vietnam warsaw washington yemen ";
static const char before_numbers[] =
  " about above after aged all almost and another approximately around are at before below between but by costs every exactly "
  "for from had has have in into is its just last least more most nearly next of on only or over past per reached since some "
  "than that the their these those through till to total totalling under until was were when with within worth ";
static const char in_code[] = " add all any can get has let max min my new num on put raw set sub tmp use val var ";
static const char months[] = " january february march april may june july august september october november december ";
static const char weekdays[] = " monday tuesday wednesday thursday friday saturday sunday ";
static const char openers[] =
  " after although an and as at because before but by during for from he her his however if in it its many meanwhile more most my "
  "no not on our she since so some that the their then there these they this those through to under until we what when where "
  "while who with you your ";
static const char more_openers[] = /* such as begin a sentence and no member of a program */
  " according all another anyone asked both critics despite did do does each earlier even every everyone everything few five four "
  "had has have how last later me nobody none nothing nor officials once one only or others people police prosecutors reports "
  "residents researchers several she's should some someone still such than thanks that's there's those three though today two us "
  "voters was were whether which why will witnesses would yesterday yet ";
static const char openers_abroad[] = /* the same in languages near to ours */
  " el los las en un una pero según también esta este le la les il elle ils une des dans mais selon cette ce après der die das er "
  "sie ein eine es aber nach auch im wir os um uma em mas segundo ele ela het een maar de ze lo gli ma secondo nel del per che ";
static const char short_enders[] = " do go he in is it me no of on so to up us we ";
static const char after_numbers[] =
  " and are billion but children crore cubic families for from had has have homes houses hundred lakh members men million months "
  "of people per percent residents square students thousand trillion was were when where which who with women years "
  "crowns dollars dirhams euros forints hectares kilometers kilometres kroner kronor liras pesos pounds rubles roubles "
  "rupees tonnes tons yen yuan zlotys ";
static const char joints[] = /* words that follow a comma, beside the openers */
  " a all also an are be been both can could did each either especially even had has have including into is it like many most much "
  "of once one or rather says said several some still such than these though three two was we were which whose will would you ";
static const char after_years[] =
  " after and as at before but by for from had has in is it of on that the to until was were when with ";
static const char after_any_number[] = /* in the midst of prose; "in" are inches and "so" is left to sums */
  " as at by is or over than that to until while ";
static const char no_words_behind[] = " fold ish odd plus something ";
static const char units[] = " am pm km kg m cm mm ft mph th st nd rd bn mn pc pct ";
static const char money[] = " P R Rs RM Rp US A C S HK NZ NT K Sh KSh N Ksh USD EUR GBP CHF INR PHP KES NGN ZAR ";
static const char scales[] = " million billion trillion crore lakh thousand bn mn m ";

/* The word that ends at `end`: its start, or `end` where it is not a word of small letters (a capital may begin it) with a border
** before it. */
static uint32_t word_start(const stet__mender *m, uint32_t end) {
  uint32_t i = end;
  while (i > 0 && end - i < 16 && stet__ascii_lower(stet__byte(m, i - 1))) i--;
  if (i > 0 && stet__ascii_upper(stet__byte(m, i - 1))) i--;
  if (i == 0) return i;
  unsigned char b = stet__byte(m, i - 1);
  bool border = b <= ' ' || b == '(' || b == '"' || b == '\'' || b == '-';
  if (b >= 0x80) { /* a curly quote or a dash */
    uint32_t cp;
    stet__utf8_decode_back(m->cur, i, &cp);
    border = cp >= 0x2010 && cp <= 0x201F;
  }
  return border ? i : end;
}

static uint32_t number_end(const stet__mender *m, uint32_t i) {
  while (stet__ascii_digit(stet__byte(m, i)) || (strchr(".,-:/", stet__byte(m, i)) && stet__ascii_digit(stet__byte(m, i + 1)))) i++;
  return i;
}

static uint32_t letters_end(const stet__mender *m, uint32_t i) {
  while (stet__ascii_letter(stet__byte(m, i))) i++;
  return i;
}

static bool is_date(const char *p, uint32_t n) { return stet__listed_small(months, p, n) || stet__listed_small(weekdays, p, n); }

/* The number p[0..n) has its digits in groups of three: "5,000". */
static bool grouped(const char *p, uint32_t n) {
  uint32_t k = n, groups = 0;
  for (; k > 4 && p[k - 4] == ',' && stet__ascii_digit(p[k - 3]) && stet__ascii_digit(p[k - 2]); k -= 4) groups++;
  while (k > 0 && stet__ascii_digit(p[k - 1])) k--;
  return groups && k == 0;
}

/* A number glued to the word cur[start, i). */
static bool before_number(const stet__mender *m, uint32_t start, uint32_t i) {
  const char *p = m->cur;
  uint32_t n = i - start, end = number_end(m, i), tail = letters_end(m, end);
  bool date = stet__ascii_upper(stet__byte(m, start)) && is_date(p + start, n);
  bool sum = grouped(p + i, end - i) && stet__word_of_prose(p + start, n); /* "him5,000" */
  bool leads = sum || (end - i > 1 && stet__word_apart(p + start, n)) || stet__listed_small(before_numbers, p + start, n);
  if (!date && !leads) return false;
  bool goes_on = tail == end || stet__listed(units, p + end, tail - end) || stet__listed(after_numbers, p + end, tail - end) ||
                 stet__listed(after_years, p + end, tail - end);
  if (!goes_on) return false;
  unsigned char c = stet__byte(m, tail);
  return !(wordish(c) || c == '@' || c == '/' || c == '=' || c == '(') && !(c == '.' && wordish(stet__byte(m, tail + 1)));
}

/* A sum of money glued to the word cur[start, i): "worthP6.5 million". After a word that leads to one a sign of two letters is one
** whatever number follows: "herSh50", "atRs 88.4". */
static bool before_money(const stet__mender *m, uint32_t start, uint32_t i) {
  const char *p = m->cur;
  uint32_t letters = letters_end(m, i), n = i - start, number = letters + (stet__byte(m, letters) == '$');
  bool apart = letters - i > 1 && stet__byte(m, number) == ' ';
  if (!stet__ascii_digit(stet__byte(m, number + apart))) return false;
  if (letters > i ? !stet__listed(money, p + i, letters - i) : number == i) return false;
  bool leads = stet__listed_small(before_numbers, p + start, n) || stet__listed_small(before_names, p + start, n) ||
               stet__listed_small(before_sums, p + start, n);
  bool sign = leads && letters - i > 1;
  if ((apart && !sign) || !(leads || stet__word_of_prose(p + start, n))) return false;
  number += apart;
  uint32_t end = number_end(m, number), k = end;
  if (stet__byte(m, k) == ' ' || stet__byte(m, k) == '-') k++;
  bool scaled = stet__listed(scales, p + k, letters_end(m, k) - k);
  bool parts = memchr(p + number, '.', end - number) || memchr(p + number, ',', end - number);
  return (scaled || parts || sign || stet__byte(m, letters) == '$') && (scaled || !wordish(stet__byte(m, end)));
}

/* The end of the letters from `i` on, of which all but the first are small; *wide: some are beyond ASCII. 0: they are none such. */
static uint32_t name_end(const stet__mender *m, uint32_t i, bool *wide) {
  uint32_t end = stet__letters_end(m->cur, m->cur_n, i), cp;
  *wide = false;
  for (uint32_t k = i + 1; k < end;) {
    k += (uint32_t)stet__utf8_decode(m->cur + k, end - k, &cp);
    if (!stet__is_lower(cp) && !stet__is_mark(cp)) return 0;
    *wide |= cp >= 0x80;
  }
  return end;
}

/* A name of capitals glued to the word cur[start, i): "theUN". -1: out of memory. */
static int before_capitals(stet__mender *m, uint32_t start, uint32_t i, uint32_t end) {
  static const char usual[] =
    " AFP BBC CEO CIA CNN COVID DNA EU FBI GDP HIV IMF NASA NATO NGO NHS OECD TV UAE UEFA UK UN UNESCO UNICEF US USA ";
  const char *p = m->cur;
  if (end - i < 2 || end - i > 6 || !stet__ascii_lower(stet__byte(m, start))) return 0;
  if (!stet__listed(before_names, p + start, i - start) && !stet__listed(before_places, p + start, i - start)) return 0;
  int64_t whole = stet__words_count(m, p + start, end - start, "", NULL, 0);
  int64_t alone = stet__words_count(m, p + i, end - i, "", NULL, 0);
  if (whole < 0 || alone < 0) return -1;
  bool surely = stet__listed(usual, p + i, end - i) || stet__listed(" and by of that the ", p + start, i - start);
  return whole <= 1 && (alone > 0 || surely);
}

/* A word of small letters has an ending of people's trades: "wicketkeeper". */
static bool is_trade(const char *p, uint32_t n) {
  return n > 6 && (stet__listed(" er or ", p + n - 2, 2) || stet__listed(" eur ian ist man ", p + n - 3, 3));
}

/* A name of more than one word begins at `i` and goes on behind `end`, after a word of prose: "ministerElena Brkanović". */
static bool full_name(const stet__mender *m, uint32_t start, uint32_t i, uint32_t end) {
  const char *p = m->cur;
  if (i - start < 5 || end - i < 3 || stet__byte(m, end) != ' ' || !stet__ascii_upper(stet__byte(m, end + 1))) return false;
  unsigned char c = stet__byte(m, end + 2), b = start > 1 ? stet__byte(m, start - 2) : 0;
  bool prose = start > 1 && stet__byte(m, start - 1) == ' ' && (stet__ascii_lower(b) || b == ',');
  bool worded = stet__word_of_prose(p + start, i - start) || is_trade(p + start, i - start);
  return prose && (stet__ascii_lower(c) || c >= 0x80) && worded;
}

/* A few capitals and a number glued to the small word cur[start, i) of prose: "ofFY27", "theG20". */
static bool before_code(const stet__mender *m, uint32_t start, uint32_t i) {
  uint32_t digits = i, end;
  while (stet__ascii_upper(stet__byte(m, digits))) digits++;
  for (end = digits; stet__ascii_digit(stet__byte(m, end));) end++;
  if (digits - i < 1 || digits - i > 3 || end == digits || end - digits > 4 || start < 2 || i - start < 2) return false;
  unsigned char c = stet__byte(m, end), b = stet__byte(m, start - 2);
  bool ends = c <= ' ' || (strchr(",.;)", c) && stet__byte(m, end + 1) <= ' ');
  bool amid = stet__byte(m, start - 1) == ' ' && (stet__ascii_lower(b) || b == ',');
  return ends && amid && stet__listed(before_names, m->cur + start, i - start);
}

/* A month with its day or year, or a weekday, behind the word cur[start, i): "endedSeptember 30", no "firstMonday" of a program. */
static bool dated(const stet__mender *m, uint32_t start, uint32_t i, uint32_t end) {
  bool day = stet__byte(m, end) == ' ' && stet__ascii_digit(stet__byte(m, end + 1));
  bool weekday = !stet__listed(" each every first last next start week ", m->cur + start, i - start);
  return (weekday && stet__listed_small(weekdays, m->cur + i, end - i)) || (day && stet__listed_small(months, m->cur + i, end - i));
}

/* A name glued to the word cur[start, i). -1: out of memory. */
static int before_name(stet__mender *m, uint32_t start, uint32_t i) {
  static const char first_names[] = /* of places: "inSouth Africa" */
    " central east eastern great new north northern san santa south southern united upper west western ";
  static const char titles[] = /* of people, such as begin no name of goods */
    " archbishop chancellor commissioner councillor governor inspector justice mayor minister president professor prosecutor "
    "secretary senator ";
  const char *p = m->cur;
  bool wide, small = stet__ascii_lower(stet__byte(m, start));
  uint32_t capitals = i, n = i - start, end = name_end(m, i, &wide);
  while (stet__ascii_upper(stet__byte(m, capitals))) capitals++;
  if (capitals > i + 1) end = capitals;
  unsigned char c = stet__byte(m, end);
  if (stet__ascii_digit(c) && before_code(m, start, i)) return 1;
  if (end < i + 2 || wordish(c) || c == '(' || c == '/' || c == '=' || c == '$') return 0;
  if ((c == '.' || c == '-') && wordish(stet__byte(m, end + 1))) return 0;
  if (capitals > i + 1) return before_capitals(m, start, i, end);
  if (end - i < 3) return 0;
  bool strict = stet__listed_small(before_names, p + start, n), place = stet__listed(before_places, p + start, n);
  bool common = !wide && stet__word_common(p + i, end - i), code = stet__listed_small(in_code, p + start, n);
  bool title = !small && stet__listed_small(titles, p + start, n), full = !common && !code && (small || title);
  full = full && (title || !stet__word_of_prose(p + i, end - i)) && full_name(m, start, i, end); /* no "coffeeScript Book" */
  if (small && n > 3 && !code && stet__word_of_prose(p + start, n) && dated(m, start, i, end)) return 1;
  bool verb = title || (!common && !code && small && n > 2 && stet__word_of_prose(p + start, n));
  if (!strict && !place && !verb && !full) return 0;
  if (is_date(p + i, end - i)) return 1;
  bool far = place && !common && end - i > 4;
  bool headed = stet__listed_small(before_any_name, p + start, n) || stet__listed_small(first_names, p + i, end - i);
  bool any = !common || (strict && headed);
  bool next = c == ' ' && stet__ascii_upper(stet__byte(m, end + 1)) && stet__ascii_lower(stet__byte(m, end + 2));
  bool named = (strict && any && next) || full;
  bool known = (strict || place) && stet__listed_small(places, p + i, end - i);
  if (!far && !named && !known && !small && !title) return 0; /* the document's words cannot help: do not ask for them */
  int64_t whole = stet__words_count(m, p + start, end - start, "", NULL, 0);
  int64_t alone = stet__words_count(m, p + i, end - i, "", NULL, 0);
  if (whole < 0 || alone < 0) return -1;
  return whole <= 1 && (far || named || known || alone > 0);
}

static bool is_sign(uint32_t cp) { return cp == 0xA3 || cp == 0xA5 || (cp >= 0x20A0 && cp <= 0x20BF); }

/* A sign of money and a digit after a word: "around€84,000". */
static bool before_sign(const stet__mender *m, uint32_t start, uint32_t i) {
  uint32_t cp, k = (uint32_t)stet__utf8_decode(m->cur + i, m->cur_n - i, &cp);
  if (!is_sign(cp) || !stet__ascii_digit(stet__byte(m, i + k))) return false;
  return stet__listed_small(before_numbers, m->cur + start, i - start) || stet__word_of_prose(m->cur + start, i - start);
}

enum { NEAR = 64, AROUND = 2048 };

/* A full stop, a space and a capital stand somewhere around `i`: the writer parts sentences so. */
static bool parts_sentences(const stet__mender *m, uint32_t i) {
  uint32_t end = m->cur_n - i > AROUND ? i + AROUND : m->cur_n;
  for (uint32_t k = i > AROUND ? i - AROUND : 0; k < end; k++) {
    const char *p = memchr(m->cur + k, '.', end - k);
    if (!p) return false;
    k = (uint32_t)(p - m->cur);
    if (stet__byte(m, k + 1) == ' ' && stet__is_upper(stet__after(m, k + 2))) return true;
  }
  return false;
}

/* "Dr.Vos said", "Mr.Hale Quin": a title's stop before a name that goes on or that the document has by itself. -1: out of
** memory. */
static int after_title(stet__mender *m, uint32_t i, uint32_t end) {
  int64_t alone = stet__words_count(m, m->cur + i, end - i, "", NULL, 0);
  unsigned char c = stet__byte(m, end);
  bool next = c == ' ' && stet__ascii_upper(stet__byte(m, end + 1)), ends = c <= ' ' || strchr(",'", c) || c == 0xE2;
  ends |= c == '.' && stet__byte(m, end + 1) <= ' ';
  uint32_t part = letters_end(m, end + 1); /* "van" */
  next |= c == ' ' && stet__listed(" al bin da de del den der di du ibn la van von ", m->cur + end + 1, part - end - 1);
  bool name = end - i > 2 && !stet__ascii_upper(stet__byte(m, i + 1)) && ends;
  return alone < 0 ? -1 : name && (next || alone > 1); /* itself is one */
}

/* Prose goes on around the stop before `i`: known words of small letters on both sides, in a text that parts its sentences. */
static bool amid_prose(const stet__mender *m, uint32_t start, uint32_t i, uint32_t end) {
  static const char objects[] =
    " array class console data date document event file item list map math math model module node number object page path process "
    "request response self src state stream string system table this value window ";
  const char *p = m->cur;
  uint32_t n = i - 1 - start, next = end + 1;
  if (n < 3 || stet__listed(objects, p + start, n) || !stet__word_of_prose(p + start, n)) return false;
  if (start < 2 || stet__byte(m, start - 1) != ' ') return false;
  unsigned char b = stet__byte(m, start - 2);
  while (stet__ascii_lower(stet__byte(m, next))) next++;
  bool goes_on = next > end + 1 && strchr(" ,.", stet__byte(m, next)) && stet__word_of_prose(p + end + 1, next - end - 1);
  return in_word(b) && goes_on && parts_sentences(m, i);
}

/* The same of one that ended with a name or a year, before a word that begins sentences and no member: "in Hana.On the", "in
** 2019.The court". */
static bool after_name_or_year(const stet__mender *m, uint32_t i, uint32_t end) {
  const char *p = m->cur;
  uint32_t start = i - 1, digits = 0, next = end + 1;
  while (start > 0 && i - start < 24 && (stet__ascii_letter(p[start - 1]) || stet__ascii_digit(stet__byte(m, start - 1)))) {
    start--;
    digits += stet__ascii_digit(stet__byte(m, start));
  }
  uint32_t n = i - 1 - start;
  bool year = digits == 4 && n == 4, name = digits == 0 && n > 3 && stet__ascii_upper(stet__byte(m, start));
  for (uint32_t k = start + 1; name && k < i - 1; k++) name = stet__ascii_lower(stet__byte(m, k));
  if (!(year || name) || start < 2 || stet__byte(m, start - 1) != ' ' || !in_word(stet__byte(m, start - 2))) return false;
  while (stet__ascii_lower(stet__byte(m, next))) next++;
  bool opener = end - i > 1 && stet__ascii_lower(stet__byte(m, i + 1)) && stet__listed_small(openers, p + i, end - i);
  bool goes_on = stet__byte(m, end) == ' ' && next > end + 1 && stet__byte(m, next) == ' ' &&
                 (next == end + 2 || stet__word_of_prose(p + end + 1, next - end - 1));
  return opener && goes_on && parts_sentences(m, i);
}

/* A sentence that begins at `i`, right after the full stop of the one before: "The vote failed.The mayor said", "left.Residents
** who". -1: out of memory. */
static int after_stop(stet__mender *m, uint32_t i) {
  static const char titles[] = " Capt Col Dr Gen Gov Lt Mr Mrs Ms Prof Rep Rev Sen Sgt ";
  const char *p = m->cur;
  uint32_t start = word_start(m, i - 1), n = i - 1 - start, end = letters_end(m, i);
  bool name = !stet__ascii_lower(stet__byte(m, start)) && !is_date(p + start, n);
  if (name && stet__listed(titles, p + start, n)) return after_title(m, i, stet__letters_end(p, m->cur_n, i));
  if (name || (n == 0 && stet__ascii_digit(stet__byte(m, i - 2)))) return after_name_or_year(m, i, end);
  if (n < 2 || name || (n == 2 && !stet__listed(short_enders, p + start, n))) return 0;
  unsigned char c = stet__byte(m, end);
  if (end == i + 1 && p[i] == 'I' && c == ' ') return n > 2;
  if (stet__ascii_upper(stet__byte(m, end - 1))) return 0;
  bool opener = stet__listed_small(openers, p + i, end - i) || (n > 2 && stet__listed_small(more_openers, p + i, end - i));
  bool clipped = (c == '\'' || c == 0xE2) && opener; /* "It's" */
  if (clipped || (c == ',' && end - i > 5 && opener)) return 1; /* "However," */
  if (c != ' ') return 0;
  return opener || (end - i > 2 && stet__ascii_lower(stet__byte(m, i + 1)) && amid_prose(m, start, i, end));
}

/* Three letters or more end before `i`, and a border is before them. */
static bool word_before(const stet__mender *m, uint32_t i) {
  uint32_t n = 0, cp = ' ';
  for (uint32_t k = i; k > 0 && i - k < NEAR; n++) {
    uint32_t size = (uint32_t)stet__utf8_decode_back(m->cur, k, &cp);
    if (!stet__is_letter(cp) && !stet__is_mark(cp)) break;
    k -= size;
  }
  return n > 2 && (cp <= ' ' || cp == '(' || cp == '"' || cp == '-' || (cp >= 0x2010 && cp <= 0x201F) || cp == 0xAB);
}

/* A sentence of another language that begins at `i`, right after a full stop, or what follows a comma there. A capital beyond ASCII
** begins no part of an address, nor does a small letter beyond it; many sentences begin with one of a few words; and in a document
** that is not English and parts its sentences every capital will do. -1: out of memory. */
static int after_mark_abroad(stet__mender *m, uint32_t i) {
  const char *p = m->cur;
  bool comma = stet__byte(m, i - 1) != '.';
  uint32_t cp, next, last = stet__before(m, i - 1), k = (uint32_t)stet__utf8_decode(p + i, m->cur_n - i, &cp);
  if (!stet__is_lower(last) || !word_before(m, i - 1)) return 0;
  if (cp >= 0x80) {
    stet__utf8_decode(p + i + k, m->cur_n - i - k, &next);
    return stet__is_upper(cp) ? stet__is_lower(next) || next == ' ' : comma && stet__is_lower(cp);
  }
  uint32_t end = letters_end(m, i);
  if (stet__byte(m, end) != ' ' || end - i < 2) return 0;
  if (comma) return last >= 0x80 && stet__ascii_lower((unsigned char)cp);
  if (stet__listed_small(openers_abroad, p + i, end - i)) return 1;
  if (end - i < 4 || !stet__ascii_lower(stet__byte(m, end - 1))) return 0;
  int tongue = stet__mend_tongue(m);
  return tongue < 0 ? -1 : tongue != STET__ENGLISH && tongue != STET__TONGUES && parts_sentences(m, i);
}

/* The word cur[i, end) is one that joins clauses and their parts. */
static bool joins(const stet__mender *m, uint32_t i, uint32_t end) {
  return stet__listed(openers, m->cur + i, end - i) || stet__listed(joints, m->cur + i, end - i);
}

/* Of the number cur[start, i) no unit is wanted behind it: it has groups of thousands, or a sign of money before it, which begins
** at *from. "N1,950per litre". */
static bool is_sum(const stet__mender *m, uint32_t start, uint32_t i, uint32_t *from) {
  const char *point = memchr(m->cur + start, '.', i - start);
  uint32_t whole = point ? (uint32_t)(point - m->cur) : i, a = start;
  while (a > 0 && start - a < 4 && stet__ascii_letter(stet__byte(m, a - 1))) a--;
  bool letters = a < start && stet__listed(money, m->cur + a, start - a);
  *from = letters ? a : start;
  return letters || (start > 0 && stet__byte(m, start - 1) == '$') || is_sign(stet__before(m, start)) ||
         grouped(m->cur + start, whole - start);
}

/* Prose goes on behind the word at `end`: a small letter or a figure. */
static bool prose_behind(const stet__mender *m, uint32_t end) {
  unsigned char c = stet__byte(m, end + 1);
  return stet__byte(m, end) == ' ' && (stet__ascii_lower(c) || stet__ascii_digit(c) || c == '$' || c >= 0x80);
}

/* The word cur[i, end) stands behind a sum: any small word, or one of prose that is no ending. */
static bool behind_sum(const stet__mender *m, uint32_t i, uint32_t end) {
  const char *p = m->cur + i;
  unsigned char c = stet__byte(m, end);
  if (c > ' ' && !strchr(",.;", c)) return false;
  if (joins(m, i, end)) return end - i > 1 && c == ' ';
  return end - i > 3 && stet__word_of_prose(p, end - i) && !stet__listed(no_words_behind, p, end - i);
}

/* Where the number begins that ends before `end`; `i`, where what is asked about begins, is at most `reach` behind. */
static uint32_t number_start(const stet__mender *m, uint32_t end, uint32_t i, uint32_t reach) {
  uint32_t start = end;
  while (start > 0 && i - start < reach && (stet__ascii_digit(stet__byte(m, start - 1)) || strchr(".,-", stet__byte(m, start - 1))))
    start--;
  return start;
}

/* A word that begins at `i`, right after a number: "some 45people", "3million", "took 12seats". */
static bool after_number(const stet__mender *m, uint32_t i) {
  uint32_t start = number_start(m, i, i, 24), end = letters_end(m, i), from;
  bool sum = is_sum(m, start, i, &from);
  unsigned char b = from ? stet__byte(m, from - 1) : ' ', c = stet__byte(m, end);
  bool border = b <= ' ' || b == '(' || b == '$' || b >= 0x80; /* a sign of money, a quotation mark */
  if (!border || !stet__ascii_digit(stet__byte(m, start))) return false;
  if (wordish(c) || c == '-' || c == '(' || c == '=' || c == '/') return false;
  if (c == '.' && wordish(stet__byte(m, end + 1))) return false;
  const char *p = m->cur;
  bool year = i - start == 4 && (memcmp(p + start, "19", 2) == 0 || memcmp(p + start, "20", 2) == 0);
  if (year && b == ' ' && c == ' ' && stet__listed(after_years, p + i, end - i)) return true;
  if (stet__listed(after_numbers, p + i, end - i)) return true;
  bool many = end - i > 4 && p[end - 1] == 's' && p[end - 2] != 's' && stet__word_of_prose(p + i, end - i);
  bool prose = b == ' ' && from > 1 && (in_word(stet__byte(m, from - 2)) || stet__byte(m, from - 2) == ',');
  if (sum && behind_sum(m, i, end)) return true;
  if (prose && prose_behind(m, end) && stet__listed(after_any_number, p + i, end - i)) return true;
  return prose && (many ? c <= ' ' || strchr(",.;", c) : c == ' ' && stet__word_apart(p + i, end - i));
}

/* A word that begins at `i`, right after the sign of a share in prose: "rose 14%mainly because". */
static bool after_percent(const stet__mender *m, uint32_t i) {
  if (!stet__ascii_lower(stet__byte(m, i))) return false;
  uint32_t start = number_start(m, i - 1, i, 12), end = letters_end(m, i), n = end - i;
  bool prose = start > 1 && start < i - 1 && stet__byte(m, start - 1) == ' ' && stet__byte(m, start - 2) > ' ';
  bool small = joins(m, i, end) || stet__listed(" of off up down ", m->cur + i, n);
  return prose && prose_behind(m, end) && n > 1 && (small || (n > 3 && stet__word_of_prose(m->cur + i, n)));
}

/* A month that begins at `i`, right after a day: "on 9May". */
static bool after_day(const stet__mender *m, uint32_t i) {
  uint32_t start = i, end = letters_end(m, i);
  while (start > 0 && i - start < 3 && stet__ascii_digit(stet__byte(m, start - 1))) start--;
  if (i - start > 2 || start < 3 || stet__byte(m, start - 1) != ' ' || !stet__ascii_lower(stet__byte(m, start - 2))) return false;
  unsigned char c = stet__byte(m, end);
  bool ends = c <= ' ' || (strchr(".,;)", c) && !wordish(stet__byte(m, end + 1)));
  return ends && stet__ascii_lower(stet__byte(m, i + 1)) && stet__listed_small(months, m->cur + i, end - i);
}

/* ---- After marks ---- */

enum { SIDE = 40, SIGHT = 1024 };

/* Nothing but letters, hyphens and apostrophes stands between the mark before `i` and the white space on both sides, a closing mark
** before it and a mark of the sentence behind excepted. `digits`: digits may stand before it. */
static bool among_words(const stet__mender *m, uint32_t i, bool digits) {
  uint32_t a = i - 1, b = i;
  for (; a > 0 && stet__byte(m, a - 1) > ' '; a--) {
    unsigned char c = stet__byte(m, a - 1);
    bool edge = a == i - 1 && strchr("\")]", c), opens = a > 1 && stet__byte(m, a - 2) <= ' ' && strchr("(\"'", c);
    if (i - a > SIDE || !(in_word(c) || edge || opens || (digits && stet__ascii_digit(c)))) return false;
  }
  for (; stet__byte(m, b) > ' '; b++) {
    unsigned char c = stet__byte(m, b);
    bool last = stet__byte(m, b + 1) <= ' ' && strchr(",.;:!?)\"", c);
    if (b - i > SIDE || !(in_word(c) || last)) return false;
  }
  return a > 0 && stet__byte(m, a - 1) == ' ';
}

/* A word that begins at `i`, right after a comma or a semicolon: "the shore,and", "Malaysia,Indonesia and". */
static bool after_comma(const stet__mender *m, uint32_t i) {
  const char *p = m->cur;
  uint32_t end = letters_end(m, i), start = i - 1;
  while (start > 0 && i - start < 24 && stet__ascii_letter(stet__byte(m, start - 1))) start--;
  uint32_t n = i - 1 - start;
  unsigned char b = i > 1 ? stet__byte(m, i - 2) : ' ', c = stet__byte(m, end);
  bool closed = b == ')' || b == '"' || b >= 0x80, joint = joins(m, i, end);
  bool decade = n == 1 && b == 's' && i > 2 && stet__ascii_digit(stet__byte(m, i - 3)), year = decade || stet__ascii_digit(b);
  if (joint) return (n > 1 || closed || year) && c == ' ' && among_words(m, i, true);
  if ((n < 2 && !closed && !year) || end - i < 3 || !among_words(m, i, year)) return false;
  if (stet__ascii_lower(stet__byte(m, i))) {
    bool ends = c == ' ' || (!year && (c == ',' || c == '.') && stet__byte(m, end + 1) == ' ');
    return stet__word_of_prose(p + i, end - i) && (closed || year || stet__word_of_prose(p + start, n)) && ends;
  }
  bool before = stet__ascii_upper(stet__byte(m, start)) ? n > 2 : stet__word_of_prose(p + start, n);
  bool ends = c == ' ' || c == ',' || c == '.';
  return (before || closed) && ends && stet__byte(m, i - 1) == ',' && stet__ascii_lower(stet__byte(m, i + 1));
}

/* A word that begins at `i`, right after a closing bracket with words of prose in it: "(closed since May)is". */
static bool after_bracket(const stet__mender *m, uint32_t i) {
  const char *p = m->cur;
  uint32_t end = letters_end(m, i), k = i - 1;
  if (stet__byte(m, end) != ' ' || end - i < 2 || k == 0 || !stet__word_of_prose(p + i, end - i)) return false;
  uint32_t last = stet__before(m, k);
  if (!stet__is_letter(last) && !stet__is_digit(last)) return false;
  while (k > 0 && i - k < 160 && !strchr("()\n", stet__byte(m, k - 1))) k--;
  if (k < 4 || stet__byte(m, k - 1) != '(' || stet__byte(m, k - 2) != ' ' || !in_word(stet__byte(m, k - 3))) return false;
  bool words = memchr(p + k, ' ', i - 1 - k) != NULL;
  return words ? stet__is_letter(last) || joins(m, i, end) : i - 1 - k > 2 && !stet__ascii_lower(p[k]); /* "(neuro)science" */
}

/* Whether a quotation is open before `i` on its line, by marks of the kind of `cp`: 1 or 0; -1 where they do not say. */
static int quotation_open(const stet__mender *m, uint32_t i, uint32_t cp) {
  uint32_t k = i;
  int open = 0;
  while (k > 0 && m->cur[k - 1] != '\n') {
    if (i - --k > SIGHT) return -1;
  }
  for (; k < i; k++) {
    unsigned char c = stet__byte(m, k);
    if (cp == '"' ? c != '"' : c != 0xE2) continue;
    uint32_t mark = stet__after(m, k), before = stet__before(m, k), after = stet__after(m, k + (c == '"' ? 1 : 3));
    if (mark == 0x201E) return -1;
    if (c != '"' && mark != 0x201C && mark != 0x201D) continue;
    bool opens = !open, free_before = k == 0 || before <= ' ' || before == '(' || before >= 0x80;
    if (c != '"' && opens != (mark == 0x201C)) return -1;
    if (c == '"' && (opens ? !free_before || after <= ' ' : before <= ' ' || stet__is_digit(before))) return -1;
    open = opens;
  }
  return open;
}

/* The same beside a curly one between two letters of an English text: called“the, “trial”and. -1: out of memory. */
static int64_t within_word(stet__mender *m, uint32_t i, uint32_t cp) {
  uint32_t end = letters_end(m, i + 3);
  if ((cp != 0x201C && cp != 0x201D) || end < i + 5 || stet__before(m, i) > 0x24F) return 0; /* “A”s */
  int open = quotation_open(m, i, cp), tongue = stet__mend_tongue(m);
  if (tongue < 0) return -1;
  if (tongue != STET__ENGLISH || open != (cp == 0x201D)) return 0;
  return open ? i + 3 : i;
}

/* Where a space was lost beside the quotation mark at `i`, between a mark of the sentence and a letter; 0: nowhere. -1: out of
** memory. */
static int64_t beside_quote(stet__mender *m, uint32_t i) {
  uint32_t cp = stet__after(m, i), behind = i + (cp == '"' ? 1 : 3);
  unsigned char b = stet__byte(m, i - 1);
  if (cp != '"' && (stet__ascii_lower(b) || b >= 0x80)) return within_word(m, i, cp);
  if ((cp != '"' && cp != 0x201C && cp != 0x201D) || !strchr(".,!?:", b) || !stet__is_letter(stet__after(m, behind))) return 0;
  uint32_t last = stet__before(m, i - 1);
  if (!stet__is_letter(last) && !stet__is_digit(last) && last != ')') return 0;
  int open = quotation_open(m, i, cp);
  if (open == 1) return cp != 0x201C && b != ':' ? behind : 0;
  if (open != 0 || cp == 0x201D || !(stet__ascii_lower((unsigned char)last) || last == ')')) return 0;
  uint32_t start = word_start(m, i - 1);
  bool said = stet__listed_small(stet__words_said, m->cur + start, i - 1 - start);
  bool capital = stet__ascii_upper(stet__byte(m, behind));
  bool prose = i - 1 - start > 2 && stet__word_of_prose(m->cur + start, i - 1 - start);
  return (b == '.' && capital) || (strchr(":,", b) && (said || (capital && prose))) ? i : 0;
}

/* A sum of money at `i`, right after a year: "in 2011$6.2 million". */
static bool after_year(const stet__mender *m, uint32_t i) {
  if (i < 7 || !stet__ascii_digit(stet__byte(m, i + 1))) return false;
  if (memcmp(m->cur + i - 5, " 19", 3) != 0 && memcmp(m->cur + i - 5, " 20", 3) != 0) return false;
  uint32_t start = word_start(m, i - 5);
  return stet__ascii_digit(stet__byte(m, i - 2)) &&
         stet__listed_small(" by during from in since until ", m->cur + start, i - 5 - start);
}

/* Whether a space was lost between the word cur[start, i) and what follows. -1: out of memory. */
static int lost_space(stet__mender *m, uint32_t start, uint32_t i) {
  unsigned char c = stet__byte(m, i);
  if (c >= 0x80) return before_sign(m, start, i);
  if (stet__ascii_digit(c)) return before_number(m, start, i);
  if (c == '$' && stet__ascii_upper(stet__byte(m, start)) && i - start < 3) return 0; /* "Us$5" */
  if (before_money(m, start, i)) return 1;
  return c == '$' ? 0 : before_name(m, start, i);
}

/* Whether a space was lost at `i`, after a mark or a digit. -1: out of memory. */
static int after_mark(stet__mender *m, uint32_t i) {
  switch (stet__byte(m, i - 1)) {
  case '!': case '?': return stet__ascii_upper(stet__byte(m, i)) ? after_stop(m, i) : 0;
  case '.': {
    int yes = after_stop(m, i);
    return yes ? yes : after_mark_abroad(m, i);
  }
  case ',': case ';': return after_comma(m, i) ? 1 : after_mark_abroad(m, i);
  case ')': return after_bracket(m, i);
  case '%': return after_percent(m, i);
  default: break;
  }
  if (stet__byte(m, i) == '$') return after_year(m, i);
  return stet__ascii_upper(stet__byte(m, i)) ? after_day(m, i) : after_number(m, i);
}

/* ---- Misread signs ---- */

/* The question mark before `i` stands for the apostrophe of "don?t" or "the mayor?s office". */
static bool lost_apostrophe(const stet__mender *m, uint32_t i) {
  const char *p = m->cur;
  uint32_t start = word_start(m, i - 1), n = i - 1 - start, end = letters_end(m, i), next = letters_end(m, end + 1);
  if (n == 0 || stet__byte(m, end) != ' ') return false;
  if (stet__word_takes(p + start, n, p + i, end - i)) return true;
  return stet__listed(" s ", p + i, end - i) && n > 2 && stet__word_of_prose(p + start, n) &&
         stet__word_of_prose(p + end + 1, next - end - 1);
}

static bool alnum(unsigned char c) { return stet__ascii_letter(c) || stet__ascii_digit(c); }

/* The digit that the sign of a number was read for; the sign itself where it is none such. */
static char as_digit(char c) { return c == 'O' || c == 'o' ? '0' : c == 'l' || c == 'I' ? '1' : c; }

/* The token cur[a, b) is a year or the day of a month but for its letters: "2O23", "l9 October". Writes it to out. */
static bool misread_date(const stet__mender *m, uint32_t a, uint32_t b, char *out) {
  uint32_t value = 0, digits = 0;
  for (uint32_t k = a; k < b; k++) {
    out[k - a] = as_digit(m->cur[k]);
    if (!stet__ascii_digit((unsigned char)out[k - a])) return false;
    digits += stet__ascii_digit(stet__byte(m, k));
    value = value * 10 + (uint32_t)(out[k - a] - '0');
  }
  if (b - a == 4) return digits > 1 && value > 1799 && value < 2050;
  uint32_t end = letters_end(m, b + 1), start = word_start(m, a - 1);
  bool month = stet__byte(m, b) == ' ' && stet__listed_small(months, m->cur + b + 1, end - b - 1);
  month |= start < a && stet__listed_small(months, m->cur + start, a - 1 - start);
  return b - a < 3 && value > 0 && value < 32 && month;
}

/* The token cur[a, b) is a word of the document but for a one or a nought in it: "c1erk", "g0vernment". -1: out of memory. */
static int misread_word(stet__mender *m, uint32_t a, uint32_t b, char *out) {
  static const char for_one[] = "li";
  for (int way = 0; way < 2; way++) {
    uint32_t letters = 0;
    for (uint32_t k = a; k < b; k++) {
      unsigned char c = stet__byte(m, k);
      out[k - a] = c == '1' ? for_one[way] : c == '0' ? 'o' : (char)c;
      letters += stet__ascii_lower(c);
      if (stet__ascii_digit((unsigned char)out[k - a])) return 0;
    }
    if (letters < 3 || !stet__word_of_prose(out, b - a)) continue;
    int64_t count = stet__words_count(m, out, b - a, "", NULL, 0);
    if (count) return count < 0 ? -1 : 1;
  }
  return 0;
}

enum { TOKEN = 16 };

/* The token with the first border between digits and letters at `i` was misread from paper: it is mended. -1: out of memory. */
static int mend_misread(stet__mender *m, uint32_t i) {
  char out[TOKEN];
  uint32_t a = i, b = i;
  bool digits = stet__ascii_digit(stet__byte(m, i - 1));
  while (a > 0 && alnum(stet__byte(m, a - 1)) && i - a < TOKEN) {
    if (stet__ascii_digit(stet__byte(m, --a)) != digits) return 0;
  }
  while (b - a < TOKEN && alnum(stet__byte(m, b))) b++;
  unsigned char before = a ? stet__byte(m, a - 1) : ' ', c = stet__byte(m, b);
  bool ends = c <= ' ' || (strchr(".,;:)", c) && !alnum(stet__byte(m, b + 1)));
  if (!(before <= ' ' || before == '(') || !ends || b - a >= TOKEN || a < 2) return 0;
  int yes = b - a < 5 && misread_date(m, a, b, out);
  if (!yes && b - a > 3) yes = misread_word(m, a, b, out);
  if (yes > 0 && stet__mend_in_link(m, a)) yes = 0;
  return yes <= 0 ? yes : stet__mend_patch(m, a, b, out, b - a, STET_MEND_GLUE, 0.8f) ? 1 : -1;
}

/* Whether a space is to be put in at `i`: after a small letter and before a capital, a digit or a sign of money; after a mark and
** before a letter; after a digit and before a small letter or a dollar; before or behind a quotation mark at `i`. */
static bool mend_at(stet__mender *m, uint32_t i) {
  unsigned char b = stet__byte(m, i - 1), c = stet__byte(m, i);
  bool curly = c == 0xE2 && stet__byte(m, i + 1) == 0x80;
  if (curly && stet__ascii_lower(b) && stet__byte(m, i + 2) < 0x9C) return true; /* an apostrophe, nearly always; a dash */
  uint32_t start = stet__ascii_lower(b) && !curly ? word_start(m, i) : i, to = i;
  int yes = false;
  if (stet__ascii_digit(b) ? stet__ascii_letter(c) : stet__ascii_digit(c)) {
    yes = mend_misread(m, i);
    if (yes) return yes > 0;
  }
  if (b == '?' && i > 1 && lost_apostrophe(m, i) && !stet__mend_in_link(m, i))
    return stet__mend_patch(m, i - 1, i, "'", 1, STET_MEND_PUNCTUATION, 0.8f);
  if (c == '"' || curly) {
    int64_t at = beside_quote(m, i);
    to = at > 0 ? (uint32_t)at : i;
    yes = at < 0 ? -1 : at > 0;
  }
  else if (!stet__ascii_lower(b)) yes = after_mark(m, i);
  else if (i - start > 1) yes = lost_space(m, start, i);
  if (yes < 0) return false;
  float score = stet__ascii_digit(c) ? 0.9f : 0.8f;
  return !yes || stet__mend_in_link(m, i) || stet__mend_patch(m, to, to, " ", 1, STET_MEND_GLUE, score);
}

/* What may begin with the bytes `a`, followed by `next`, after the bytes `c`. */
static stet__lanes borders(stet__lanes c, stet__lanes a, stet__lanes next) {
  stet__lanes sign = stet__lanes_are(a, 0xC2) | (stet__lanes_are(a, 0xE2) & stet__lanes_are(next, 0x82));
  stet__lanes capital = stet__lanes_within(a, 'A', 'Z'), small = stet__lanes_within(a, 'a', 'z'), dollar = stet__lanes_are(a, '$');
  stet__lanes name = capital | stet__lanes_within(a, '0', '9') | dollar;
  stet__lanes stop = stet__lanes_are(c | 2, '.');
  stet__lanes joint = stet__lanes_are(c, ',') | stet__lanes_are(c, ';') | stet__lanes_are(c, ')');
  stet__lanes abroad = (a > (int8_t)0xC2) & (a < (int8_t)0xD4); /* begins a letter of Europe */
  stet__lanes begins = (stet__lanes_are(c, '.') & (capital | abroad)) | (joint & (capital | small | abroad));
  begins |= ((stet__lanes_are(c, '!') | stet__lanes_are(c, '?')) & capital) | (stet__lanes_are(c, '?') & small);
  stet__lanes quote = stet__lanes_are(a, '"') | (stet__lanes_are(a, 0xE2) & stet__lanes_are(next, 0x80));
  quote &= stop | stet__lanes_are(c, ':') | stet__lanes_are(c, '!') | stet__lanes_are(c, '?') | stet__lanes_within(c, 'a', 'z');
  stet__lanes counted = (stet__lanes_within(c, '0', '9') & (small | capital | dollar)) | (stet__lanes_are(c, '%') & small);
  return (stet__lanes_within(c, 'a', 'z') & (name | sign)) | begins | quote | counted;
}

bool stet__mend_glue(stet__mender *m) {
  char pad[STET__LANES + 2];
  for (uint32_t i = 1; i < m->cur_n; i += STET__LANES) { /* the bytes i .. i + 15, with one before and one behind */
    const char *p = m->cur + i - 1;
    uint32_t left = m->cur_n - (i - 1);
    if (left < sizeof pad) {
      memset(pad, 0, sizeof pad);
      memcpy(pad, p, left);
      p = pad;
    }
    uint32_t bits = stet__lanes_bits(borders(stet__lanes_at(p), stet__lanes_at(p + 1), stet__lanes_at(p + 2)));
    for (; bits; bits &= bits - 1) {
      if (!mend_at(m, i + (uint32_t)__builtin_ctz(bits))) return false;
    }
  }
  return true;
}
