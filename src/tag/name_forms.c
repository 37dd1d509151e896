/* name_forms: letters folded one by one, and the few words that names are made with. */
#include "tag/name_forms.h"

#include <utf8proc.h>

static void add(stet__form *f, char c) {
  if (f->n < STET__FORM_MAX) f->p[f->n++] = c;
}

/* Letters that do not come apart into a letter and a mark. */
static const char *spelled(uint32_t cp) {
  switch (cp) {
    case 0xDF: return "ss";
    case 0xE6:
    case 0xC6: return "ae";
    case 0x153:
    case 0x152: return "oe";
    case 0xF8:
    case 0xD8: return "o";
    case 0x142:
    case 0x141: return "l";
    case 0x111:
    case 0x110:
    case 0xF0:
    case 0xD0: return "d";
    case 0xFE:
    case 0xDE: return "th";
    case 0x131: return "i";
    case 0x127: return "h";
    default: return NULL;
  }
}

static void add_char(stet__form *out, uint32_t cp) {
  utf8proc_int32_t parts[8];
  int boundary = 0;
  const char *as = spelled(cp);
  for (; as && *as; as++) add(out, *as);
  if (spelled(cp) || cp >= STET__BAD_BYTE) return;
  utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)cp, parts, 8, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK, &boundary);
  for (utf8proc_ssize_t i = 0; i < n && i < 8; i++) {
    uint32_t c = stet__fold((uint32_t)parts[i]);
    char bytes[4];
    if (!stet__is_letter(c) && !stet__is_digit(c)) continue;
    int k = stet__utf8_encode(c, bytes);
    if (out->n + k <= STET__FORM_MAX) memcpy(out->p + out->n, bytes, (size_t)k), out->n = (uint8_t)(out->n + k);
  }
}

/* British endings and the American ones, as long. */
static const struct { const char *from, *to; } endings[] =
    {{"efence", "efense"}, {"ffence", "ffense"}, {"isation", "ization"}, {"isations", "izations"},
     {"entre", "enter"}};

static void americanise(stet__form *w) {
  for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
    size_t n = strlen(endings[i].from);
    if (w->n > n && memcmp(w->p + w->n - n, endings[i].from, n) == 0) memcpy(w->p + w->n - n, endings[i].to, n);
  }
}

void stet__form_plain(const char *p, size_t n, stet__form *out) {
  out->n = 0;
  for (size_t i = 0; i < n && out->n < STET__FORM_MAX;) {
    unsigned char c = (unsigned char)p[i];
    if (c < 0x80) {
      if (c >= 'A' && c <= 'Z') add(out, (char)(c + 32));
      else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) add(out, (char)c);
      i++;
      continue;
    }
    uint32_t cp;
    i += (size_t)stet__utf8_decode(p + i, n - i, &cp);
    add_char(out, cp);
  }
  americanise(out);
}

void stet__form_in_full(stet__form *w) {
  static const char *const full[] = {"st", "saint", "mt", "mount", "ft", "fort"};
  for (size_t i = 0; i < sizeof full / sizeof *full && w->n == 2; i += 2) {
    if (memcmp(w->p, full[i], 2) != 0) continue;
    w->n = (uint8_t)strlen(full[i + 1]);
    memcpy(w->p, full[i + 1], w->n);
  }
}

/* What bodies are called in English and in other languages, by a word of the same first letter. */
static const char *const kinds[] = {
    " university universidad universidade universita universitat universite universitet universiteit universitesi univerzitet ",
    " university uniwersytet universitaet univerzita universitatea ",
    " bank banco banca banque banka bankasi banken banku ",
    " party partido partito parti partei partij partia partija partidul partiet partisi ",
    " ministry ministerio ministere ministero ministerium ministerie ministerstvo ministarstvo ministerul ",
    " institute instituto institut istituto instituut instytut institutul enstitusu ",
    " federation federacion federacao federazione foderation federacja federatie federasyonu federatia ",
    " association asociacion associacao associazione asociatia ",
    " confederation confederacion confederacao confederazione confederatia ",
    " commission comision comissao commissione comisia ",
    " council consejo conselho consiglio conseil consiliul ",
    " court corte cour curtea ",
    " agency agencia agenzia agence agentur agencja agentia ajansi ",
    " academy academia accademia academie akademie akademia akademija akademisi ",
    " museum museo musee museu muzeum muzej muzeul muzesi ",
    " foundation fundacion fundacao fondazione fondation fundacja fundatia ",
    " group grupo gruppo groupe gruppe grupa grubu ",
    " police policia polizia polizei policja policija politie politia polisi ",
    " mining madencilik ", " national nacional nazionale nationale nasional ", " popular populaire popolare ",
    " federal federale ", " central centrale zentrale ", " social sozial sociale soziale "};

void stet__form_in_english(stet__form *w) {
  for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
    if (w->n < 4 || w->p[0] != kinds[i][1] || !stet__listed(kinds[i], w->p, w->n)) continue;
    w->n = (uint8_t)strcspn(kinds[i] + 1, " ");
    memcpy(w->p, kinds[i] + 1, w->n);
    return;
  }
}

/* ---- Sound ---- */

typedef struct swap {
  const char *from, *to;
} swap; /* the longer first */

static const swap swaps[] = {{"sch", "s"}, {"tch", "c"}, {"iyy", "i"}, {"sh", "s"}, {"ch", "c"}, {"kh", "h"},
                             {"gh", "g"},  {"dh", "d"},  {"zh", "z"},  {"ph", "f"}, {"ck", "k"}, {"ks", "x"},
                             {"ou", "u"},  {"oo", "u"},  {"ee", "i"},  {"iy", "i"}, {"ij", "i"}, {"yy", "i"},
                             {"ii", "i"},  {"ji", "i"},  {"ye", "e"},  {"ie", "e"}, {"je", "e"}, {"y", "i"},
                             {"j", "i"},   {"w", "v"},   {"q", "k"},   {"tz", "c"}, {"ts", "c"}};

void stet__form_sound(const stet__form *plain, stet__form *out) {
  out->n = 0;
  for (uint8_t i = 0; i < plain->n;) {
    size_t s = 0, n_swaps = sizeof swaps / sizeof *swaps, k = 0;
    for (; s < n_swaps; s++) {
      if (swaps[s].from[0] != plain->p[i]) continue;
      k = strlen(swaps[s].from);
      if (k <= (size_t)(plain->n - i) && memcmp(plain->p + i, swaps[s].from, k) == 0) break;
    }
    char c = s < n_swaps ? swaps[s].to[0] : plain->p[i];
    i = (uint8_t)(i + (s < n_swaps ? k : 1));
    if (!(out->n && out->p[out->n - 1] == c && (unsigned char)c < 0x80)) add(out, c);
  }
}

void stet__form_bones(const stet__form *sound, stet__form *out) {
  out->n = 0;
  for (uint8_t i = 0; i < sound->n; i++) {
    char c = sound->p[i] == 'g' ? 'k' : sound->p[i];
    if (!stet__is_vowel(c) && !(out->n && out->p[out->n - 1] == c)) add(out, c);
  }
}

bool stet__form_is_almost(const stet__form *a, const stet__form *b) {
  uint8_t most = a->n > b->n ? a->n : b->n, least = a->n > b->n ? b->n : a->n, begin = 0, end = 0;
  if (most - least > 1) return false;
  while (begin < least && a->p[begin] == b->p[begin]) begin++;
  while (begin + end < least && a->p[a->n - 1 - end] == b->p[b->n - 1 - end]) end++;
  return most - begin - end <= 1;
}

bool stet__letters_alike(char a, char b) {
  static const char pairs[] = "szdtbpfvgkcscksxmnghkhiccz";
  for (const char *q = pairs; *q; q += 2)
    if ((a == q[0] && b == q[1]) || (a == q[1] && b == q[0])) return true;
  return false;
}

static unsigned cost_of(char a, char b) {
  if (a == b) return 0;
  return (stet__is_vowel(a) && stet__is_vowel(b)) || stet__letters_alike(a, b) ? 1 : 2;
}

static unsigned cost_alone(char c) { return stet__is_vowel(c) || c == 'h' ? 1 : 2; }

unsigned stet__form_cost(const stet__form *a, const stet__form *b, unsigned most) {
  unsigned rows[3][STET__FORM_MAX + 1], *before = rows[0], *last = rows[1], *now = rows[2];
  if (a->n > b->n + most || b->n > a->n + most) return most + 1;
  last[0] = 0;
  for (size_t k = 0; k < b->n; k++) last[k + 1] = last[k] + cost_alone(b->p[k]);
  for (size_t i = 0; i < a->n; i++) {
    unsigned best = now[0] = last[0] + cost_alone(a->p[i]);
    for (size_t k = 0; k < b->n; k++) {
      unsigned cost = last[k] + cost_of(a->p[i], b->p[k]);
      if (last[k + 1] + cost_alone(a->p[i]) < cost) cost = last[k + 1] + cost_alone(a->p[i]);
      if (now[k] + cost_alone(b->p[k]) < cost) cost = now[k] + cost_alone(b->p[k]);
      bool turned = i && k && a->p[i] == b->p[k - 1] && a->p[i - 1] == b->p[k];
      if (turned && before[k - 1] + 2 < cost) cost = before[k - 1] + 2;
      now[k + 1] = cost;
      if (cost < best) best = cost;
    }
    if (best > most) return most + 1;
    unsigned *free = before;
    before = last;
    last = now;
    now = free;
  }
  return last[b->n] > most ? most + 1 : last[b->n];
}

unsigned stet__form_syllables(const stet__form *sound) {
  unsigned n = 0;
  for (uint8_t i = 0; i < sound->n; i++) n += stet__is_vowel(sound->p[i]) && !(i && stet__is_vowel(sound->p[i - 1]));
  return n;
}

/* ---- Words ---- */

static bool is_in(const char *list, const stet__form *w) { return stet__listed(list, w->p, w->n); }

bool stet__is_honorific(const stet__form *w, const stet__form *next) {
  if (is_in(" tan ", w)) return is_in(" sri ", next); /* else a family's name */
  return is_in(
      " mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count countess duke duchess prince princess king "
      "queen emperor sheikh sheik sultan emir president vice premier chancellor minister prime secretary senator sen rep "
      "congressman congresswoman representative governor gov mayor councillor councilor cllr ambassador judge justice "
      "attorney general gen colonel col major maj captain capt lieutenant lt sergeant sgt corporal private admiral commander "
      "marshal officer inspector detective pope cardinal archbishop bishop father fr rev reverend pastor rabbi imam ayatollah "
      "mullah sister brother saint coach chairman chairwoman ceo director former ex acting deputy chief herr frau monsieur "
      "madame mademoiselle mme mlle signor signora senor senora don dona datuk dato datin seri sri tun encik puan bapak haji "
      "hajji hajjah alhaji shri smt thiru pandit maulana daw hon honourable honorable mp pm ",
      w);
}

bool stet__is_honorific_behind(const stet__form *w) { return is_in(" ji sahib saheb bhai san sama ", w); }

bool stet__is_for_men(const stet__form *w) {
  return is_in(" mr sir datuk lord king prince duke count baron monsieur herr signor senor shri bapak encik brother husband son "
               "father uncle nephew grandson grandfather widower boyfriend ",
               w);
}

bool stet__is_for_women(const stet__form *w) {
  return is_in(" mrs ms miss mme mlle madame mademoiselle dame lady queen princess duchess countess baroness frau signora senora "
               "dona smt daw puan wife mother daughter sister aunt niece granddaughter grandmother widow girlfriend actress ",
               w);
}

bool stet__is_kin(const stet__form *w) {
  return is_in(" wife husband mother father daughter son sister brother aunt uncle niece nephew granddaughter grandson grandmother "
               "grandfather widow widower cousin girlfriend boyfriend ",
               w);
}

char stet__generation(const stet__form *w) {
  static const char *const names[] = {"jr", "j", "junior", "j", "sr", "s", "senior", "s", "ii", "2", "iii", "3", "iv", "4"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i += 2)
    if (strlen(names[i]) == w->n && memcmp(names[i], w->p, w->n) == 0) return names[i + 1][0];
  return 0;
}

bool stet__is_common_body(const stet__form *w) {
  return is_in(" ministry party parliament congress senate court army navy police central government council assembly commission "
               "agency department federation committee ",
               w);
}

bool stet__is_filler(const stet__form *w) {
  return is_in(" of the and for in on at to a an de la le du des del di da dos das van von der den el al y e und et fur per bin "
               "ibn binti bint bte ",
               w);
}

bool stet__is_company_end(const stet__form *w) {
  return is_in(" inc incorporated corp corporation co company companies ltd limited plc llc llp lp ag sa se nv bv gmbh kg spa "
               "srl oy ab asa as pty pte pjsc ojsc jsc oao ooo sdn bhd berhad tbk sarl kgaa "
               "holdings holding group international intl ",
               w);
}

char stet__number_digit(const stet__form *w) {
  static const char *const names[] = {"two", "three", "four", "five", "six", "seven", "eight", "nine"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strlen(names[i]) == w->n && memcmp(names[i], w->p, w->n) == 0) return (char)('2' + (int)i);
  return 0;
}

static const char *const givens[] = {
    " william bill billy will willie liam ", " robert bob bobby rob robbie ", " richard dick rick ricky rich ",
    " james jim jimmy jamie ", " john jack johnny ", " joseph joe joey ", " edward ed eddie ted ned ",
    " charles charlie chuck ", " anthony tony ", " thomas tom tommy ", " michael mike mick mickey ", " david dave ",
    " daniel dan danny ", " stephen steven steve ", " andrew andy drew ", " peter pete ", " henry harry hank ",
    " francis frank ", " franklin frank ", " lawrence laurence larry ", " gerald gerry jerry ", " jeremy jerry ",
    " theodore ted teddy ", " albert al bert ", " alfred alf fred ", " frederick fred freddie ", " matthew matt ",
    " christopher chris kit ", " kenneth ken kenny ", " ronald ron ronnie ", " donald don donnie ", " raymond ray ",
    " eugene gene ", " leonard len leo lenny ", " gregory greg ", " jeffrey geoffrey jeff geoff ", " patrick pat paddy ",
    " nicholas nick ", " samuel sam sammy ", " benjamin ben benny ", " alexander alex sandy sasha xander alec ",
    " elizabeth liz beth betty eliza lizzie ", " margaret maggie meg peggy madge ",
    " katherine catherine kathryn kate kathy cathy katie ", " ann anne anna annie nancy ",
    " susan sue susie ", " patricia pat patty trish ", " deborah debbie deb ", " barbara barb ", " dorothy dot dolly ",
    " jennifer jen jenny ", " rebecca becky ", " victoria vicky ", " christine christina chris tina ", " abigail abby ",
    " eleanor ellie nell ", " frances fran ", " helen nell ",
    " oleksandr alexandr aleksandr alexander aleksander sasha sashko olek ", " volodymyr vladimir vova volodya ",
    " mykola nikolai nikolay nikolaj kolya nicholas ", " mykhailo mikhail mihail michael misha ", " ivan vanya ",
    " dmytro dmitry dmitri dmitrij dima mitya ", " yevhen evgeny yevgeny evgeni eugene zhenya ",
    " serhiy sergei sergey sergej seryozha ", " petro pyotr petr petya ", " oleksiy alexei aleksei alexey alyosha lyosha ",
    " kateryna ekaterina katerina yekaterina katya ", " olena elena yelena lena ", " nataliya natalia natalya natasha ",
    " mariya maria marija masha ", " tetiana tatiana tatyana tanya ", " pavlo pavel paul pasha ",
    " hryhoriy grigory grigori grisha ", " heorhiy georgy georgi georgiy giorgi ", " kostiantyn konstantin kostya ",
    " bohdan bogdan ", " jose pepe ze ", " francisco paco pancho chico kiko curro ", " ignacio nacho ", " guillermo memo ",
    " enrique quique kike ", " antonio antonito tono toni ", " eduardo edu lalo ", " jesus chuy chus ", " roberto beto ",
    " alberto beto ", " guadalupe lupe ", " dolores lola ", " manuel manolo ", " luis lucho ", " giuseppe beppe peppe pino ",
    " luigi gigi ", " filippo pippo ", " salvatore toto ", " johannes hans johann jan ", " josef sepp ", " friedrich fritz ",
    " heinrich heinz ", " wilhelm willi ", " yusuf yosef youssef joseph ", " ibrahim abraham ",
    " muhammad mohd muhamad mohamed ", " istvan steven ", " gyorgy george ", " jurgen juergen ", " jorg joerg ",
    " jakub kuba ", " katarzyna kasia ", " malgorzata gosia ", " barbara basia ", " joanna asia ", " krzysztof krzysiek krzys ",
    " wojciech wojtek ", " stanislaw staszek stasiek ", " jerzy jurek ", " zofia zosia ", " elzbieta ela ", " piotr piotrek ",
    " tomasz tomek ", " andrzej jedrek ", " agnieszka aga ", " grzegorz grzesiek ", " tadeusz tadek ", " zbigniew zbyszek ",
    " kazimierz kazik ", " wladyslaw wladek ", " magdalena magda lena ", " aleksandra ola ", " jan honza ", " jiri jirka ",
    " antonin tonda ", " frantisek franta ", " stanislav standa stas ", " vladislav ladislav lada ", " jaroslav jarda slava ",
    " miroslav mirek mira ", " vaclav vasek ", " josef pepa pepik ", " zdenek zdenda ", " istvan pista pisti ",
    " jozsef jozsi joska ", " laszlo laci ", " ferenc feri ", " sandor sanyi ", " zoltan zoli ", " gyorgy gyuri ",
    " katalin kati ", " zsuzsanna zsuzsa zsuzsi ", " erzsebet erzsi bozsi ", " janos jancsi jani ", " gabor gabi ",
    " miklos miki ", " ilona ica ", " djordje dorde djole dole ", " slobodan boba sloba ", " dusan dule duca ", " milan mica ",
    " stevan steva ", " petar pera ", " vladimir vlada ", " nikola nidzo ", " dragan gaga ", " aleksandar aca saca ",
    " mihailo mihajlo mika ", " konstantinos constantinos kostas costas dinos ", " ioannis giannis yiannis yannis ",
    " georgios giorgos yorgos george ", " nikolaos nikos ", " dimitrios dimitris mitsos ", " athanasios thanasis ",
    " evangelos vangelis ", " stylianos stelios ", " emmanouil manolis ", " panagiotis panos takis ", " spyridon spyros ",
    " eleftherios lefteris ", " aikaterini katerina ", " vasileios vasilis ", " christos christodoulos ", " theodoros thodoris ",
    " anastasios tasos ", " charalampos babis ", " apostolos lakis tolis ", " efstathios stathis ", " efthymios thymios ",
    " cornelis kees cor ", " pieter piet ", " willem wim ", " hendrik henk ", " jacobus koos jaap ", " gerardus gerard gerrit ",
    " jose ze zeca juca ", " antonio tonho toninho ", " eduardo dudu ", " fernando nando ", " sebastiao tiao ",
    " paulo paulinho ", " marcos marquinhos ", " luiz luis luizinho ", " carlos carlinhos ", " francisco chiquinho ",
    " concepcion concha conchita ", " rafael rafa ", " santiago santi ", " javier javi ", " federico fede ", " rosario charo ",
    " consuelo chelo ", " teresa tere maite ", " natividad nati ", " jose josep pep ", " alejandro ale jandro ",
    " sebastian seba ", " nicolas nico ", " gonzalo chalo ", " mercedes meche ", " rosario chayo ", " gregorio goyo ",
    " fernando fer nano ", " domenico mimmo ", " francesco ciccio checco ", " giovanni gianni nanni ", " vincenzo enzo cenzo ",
    " antonio tonino totonno ", " raffaele lello ", " gaetano tano ", " leonardo leo nardo ", " alessandro sandro ",
    " lyudmila liudmila lyuda luda ", " svetlana sveta ", " olga olya ", " galina galya ", " nadezhda nadya nadia ",
    " lyubov lyuba ", " anatoly anatoliy tolya ", " boris borya ", " vyacheslav viacheslav slava ", " georgy gosha ",
    " valentina valya ", " viktor victor vitya ", " vasily vasiliy vasya ", " fyodor fedor fedya ", " yuri yuriy yury yura ",
    " anastasia anastasiya nastya ", " daria darya dasha ", " sofia sofiya sonya ", " polina polya ", " ksenia kseniya ksyusha ",
    " leonid lyonya ", " ruslan rusik ", " yakov yasha ", " oleh oleg ", " andriy andrei andrey ", " vasyl vasily vasil ",
    " taras tarasik ", " iryna irina ira ", " yuliya julia yulia ", " oksana ksenia ", " denys denis ", " maksym maxim maksim ",
    " yaroslav jaroslav slavko ", " olha olga ", " ihor igor ", " viktoria vika ", " vitaliy vitaly ", " zinaida zina ",
    " lidia lidiya lida ", " cornelius con ",
    " muhammad mohammed mohamed mohammad mehmet mamadou ", " ahmad ahmed ahmet ",
    " yousef youssef yusuf yousuf ", " hussein hossein husayn huseyin ", " ali aly ", " omar umar omer ",
    " othman osman uthman ", " khadija hatice ", " ibrahim brahim ", " suleiman sulaiman suleyman soliman ",
    " abdulrahman abdurrahman abderrahmane ", " mahmoud mahmud mahamoud ", " mustafa moustafa mostafa ",
    " zainab zeinab zeynep ", " aisha ayesha ayse aicha ", " fatima fatma fatimah ", " josef sepp beppi ", " georg schorsch ",
    " ludwig wiggerl lutz ", " maximilian max ", " sebastian basti ", " matthias hias ", " ulrich uli ", " katharina kathi ",
    " elisabeth lisi sissi ", " magdalena leni ", " margarete gretel grete ", " dietrich dieter ", " nikolaus klaus ",
    " andreas andi ", " stefan stephan steff ", " edmund ned ", " edwin ned ", " gabriel gabe ", " nathaniel nathan nate ",
    " zachary zach zack ", " walter walt wally ", " russell russ ", " vincent vince vinny ", " joshua josh ", " jacob jake ",
    " timothy tim timmy ", " phillip philip phil ", " ernest ernie ", " stanley stan ", " harold hal harry ",
    " arthur art artie ", " clifford cliff ", " douglas doug ", " bernard bernie ", " louis lou louie ", " oliver ollie ",
    " isabella bella izzy ", " josephine jo josie ", " caroline carrie ", " virginia ginny ", " judith judy ", " cynthia cindy ",
    " sandra sandy ", " pamela pam ", " kimberly kim ", " jacqueline jackie ", " mary molly polly mamie ",
    " martha marty patty ", " theresa terry tess ", " madeline maddie ", " gwendolyn gwen ", " penelope penny ",
    " alexandra sandra alex ", " jonathan jon "};

bool stet__same_given(const stet__form *a, const stet__form *b) {
  for (size_t i = 0; i < sizeof givens / sizeof *givens; i++)
    if (is_in(givens[i], a) && is_in(givens[i], b)) return true;
  return false;
}

/* ---- Places and bodies of several names ---- */

/* A group a line, its names parted by bars, the words of bodies as stet__form_in_english has them; behind "<" what another hand
** makes of the first, behind ">" its old names. */
static const char *const groups[] = {
    "united states|us|usa|united states of america|america",
    "united kingdom|uk|britain|great britain",
    "kyiv<kiev|kyyiv",
    "kharkiv<kharkov",
    "lviv<lvov>lwow|lemberg",
    "odesa<odessa",
    "mykolaiv<nikolaev|nikolayev",
    "chernihiv<chernigov",
    "dnipro<dnepr>dnipropetrovsk",
    "zaporizhzhia<zaporozhye|zaporizhia|zaporozhe",
    "chornobyl<chernobyl",
    "donbas<donbass",
    "luhansk<lugansk",
    "vinnytsia<vinnitsa",
    "bakhmut>artemivsk|artyomovsk",
    "belarus>belorussia|byelorussia",
    "moldova>moldavia",
    "mumbai>bombay",
    "kolkata>calcutta",
    "chennai>madras",
    "bengaluru>bangalore",
    "thiruvananthapuram>trivandrum",
    "kochi>cochin",
    "varanasi>benares",
    "pune>poona",
    "prayagraj>allahabad",
    "gurugram>gurgaon",
    "myanmar>burma",
    "yangon>rangoon",
    "beijing>peking",
    "guangzhou>canton",
    "sri lanka>ceylon",
    "ho chi minh city>saigon",
    "turkiye|turkey",
    "istanbul>constantinople",
    "izmir>smyrna",
    "eswatini>swaziland",
    "czechia|czech republic",
    "north macedonia>macedonia",
    "cabo verde|cape verde",
    "cote divoire|ivory coast",
    "timor leste|east timor",
    "drc|democratic republic of the congo|dr congo|congo kinshasa",
    "uae|united arab emirates|emirates",
    "eu|european union",
    "nur sultan|astana",
    "st petersburg>leningrad|petrograd",
    "volgograd>stalingrad",
    "gdansk>danzig",
    "wroclaw>breslau",
    "bratislava>pressburg",
    "tbilisi>tiflis",
    "yerevan<erevan",
    "harare>salisbury",
    "maputo>lourenco marques",
    "kinshasa>leopoldville",
    "dhaka<dacca",
    "kathmandu<katmandu",
    "tehran<teheran",
    "jakarta>batavia",
    "the hague|den haag",
    "munich|munchen",
    "cologne|koln",
    "vienna|wien",
    "prague|praha",
    "warsaw|warszawa",
    "rome|roma",
    "milan|milano",
    "florence|firenze",
    "venice|venezia",
    "lisbon|lisboa",
    "seville|sevilla",
    "geneva|geneve",
    "antwerp|antwerpen",
    "brussels|bruxelles|brussel",
    "copenhagen|kobenhavn",
    "gothenburg|goteborg",
    "bucharest|bucuresti",
    "belgrade|beograd",
    "moscow|moskva",
    "crimea|krym",
    "tigray|tigrai",
    "mecca|makkah",
    "medina|madinah",
    "aleppo|halab",
    "derry|londonderry",
    "new york|new york city|nyc",
    "los angeles|la",
    "washington|washington dc|dc",
    "netherlands|holland",
    "south korea|republic of korea",
    "north korea|dprk",
    "papua new guinea|png",
    "new zealand|nz|aotearoa",
    "uluru|ayers rock",
    "falkland islands|falklands|malvinas",
    "security service of ukraine|ukrainian security service|ukrainian security services|sbu",
    "federal security service|russian federal security service|fsb",
    "foreign intelligence service|svr",
    "main military intelligence directorate|gru",
    "investigative committee|investigative committee of russia",
    "bank of england|boe",
    "federal reserve|us federal reserve|fed|us fed",
    "japan aerospace exploration agency|jaxa",
    "anadolu agency|anadolu|aa",
    "russian news agency tass|tass|itar tass",
    "alternative for germany|afd",
    "social democratic party of germany|spd",
    "federal criminal police office|bka",
    "federal intelligence service|bnd",
    "law and justice|law and justice party|pis",
    "spanish socialist workers party|psoe",
    "justice and development party|ak party|akp",
    "republican people party|chp",
    "doctors without borders|medecins sans frontieres|msf",
    "red cross|international committee of the red cross|icrc",
    "un refugee agency|unhcr",
    "united nations children fund|unicef",
    "un human rights office|ohchr",
    "islamic state|islamic state group|isis|isil|daesh",
    "al qaeda|al qaida|alqaeda",
    "al shabab|al shabaab|shabaab",
    "hezbollah|hizbollah|hizbullah|hezbullah|hizballah",
    "people protection units|ypg",
    "kurdistan workers party|pkk",
    "revolutionary guards|revolutionary guard|revolutionary guard corps|islamic revolutionary guard corps|irgc",
    "revolutionary armed forces of colombia|farc",
    "national liberation army|eln",
    "international court of justice|world court|icj",
    "paris saint germain|paris st germain|psg",
    "manchester united|man united|man utd",
    "manchester city|man city",
    "tottenham hotspur|tottenham|spurs",
    "international olympic committee|ioc",
    "volkswagen|vw",
    "rio de janeiro|rio",
    "bosnia and herzegovina|bosnia|bosnia herzegovina|bih",
    "dardanelles|canakkale strait|canakkale bogazi",
    "bosporus|bosphorus|istanbul strait|bogazici",
    "piraeus|pireas",
    "thessaloniki|salonica|salonika",
    "corfu|kerkyra",
    "rhodes|rodos",
    "athens|athina",
    "nicosia|lefkosia|lefkosa",
    "naples|napoli",
    "turin|torino",
    "genoa|genova",
    "sicily|sicilia",
    "sardinia|sardegna",
    "tuscany|toscana",
    "lombardy|lombardia",
    "andalusia|andalucia",
    "catalonia|cataluna|catalunya",
    "basque country|pais vasco|euskadi",
    "galicia|galiza",
    "nuremberg|nurnberg|nuernberg",
    "hanover|hannover",
    "bavaria|bayern",
    "saxony|sachsen",
    "lower saxony|niedersachsen",
    "north rhine westphalia|nordrhein westfalen",
    "baden wurttemberg|baden wuerttemberg",
    "hesse|hessen",
    "thuringia|thuringen",
    "carinthia|karnten",
    "styria|steiermark",
    "lucerne|luzern",
    "basel|basle",
    "ghent|gent",
    "bruges|brugge",
    "flanders|vlaanderen",
    "wallonia|wallonie",
    "krakow|cracow",
    "skopje|skoplje|uskub",
    "pristina|prishtina|prishtine",
    "thrace|trakya",
    "cairo|al qahirah",
    "alexandria|iskandariya",
    "damascus|dimashq",
    "jerusalem|al quds",
    "algiers|alger",
    "tangier|tanger|tangiers",
    "marrakesh|marrakech",
    "chisinau|kishinev",
    "kaliningrad|konigsberg",
    "chongqing|chungking",
    "nanjing|nanking",
    "busan|pusan",
    "mexico city|cdmx",
    "arab league|league of arab states",
    "organization for security and co operation in europe|organization for security and cooperation in europe",
    "north atlantic treaty organization|atlantic alliance",
    "economic community of west african states|cedeao",
    "association of southeast asian nations|asean",
    "verkhovna rada|supreme rada|supreme council of ukraine|ukrainian parliament|rada",
    "national police of ukraine|ukrainian national police",
    "state emergency service of ukraine|state emergency service|dsns",
    "main directorate of intelligence|defense intelligence of ukraine|ukrainian military intelligence|gur|hur",
    "state bureau of investigation|state bureau of investigations|dbr",
    "armed forces of ukraine|zsu|vsu",
    "regional military administration|ova",
    "territorial recruitment center|tck|tcc",
    "state duma|duma",
    "federation council|council of the federation",
    "russian investigative committee|investigative committee of the russian federation",
    "ministry of internal affairs|interior ministry|ministry of the interior|mvd|mup",
    "ministry of emergency situations|emergencies ministry|emergency situations ministry|mchs|emercom",
    "ministry of foreign affairs|foreign ministry",
    "ministry of defense|defense ministry|ministry of national defense",
    "united russia|edinaya rossiya",
    "central bank of russia|bank of russia|russian central bank",
    "bundestag|german parliament",
    "bundesrat|federal council",
    "deutsche bahn|german railways",
    "federal constitutional court|bundesverfassungsgericht|bverfg",
    "federal court of justice|bundesgerichtshof|bgh",
    "federal administrative court|bundesverwaltungsgericht|bverwg",
    "federal labor court|bundesarbeitsgericht|bag",
    "federal fiscal court|bundesfinanzhof|bfh",
    "higher regional court|oberlandesgericht|olg",
    "federal cartel office|bundeskartellamt",
    "federal network agency|bundesnetzagentur|bnetza",
    "federal police|bundespolizei",
    "federal employment agency|bundesagentur fur arbeit",
    "federal office for migration and refugees|bamf",
    "federal office for the protection of the constitution|verfassungsschutz|bfv",
    "federal financial supervisory authority|financial supervisory authority|bafin",
    "federal statistical office|statistisches bundesamt|destatis",
    "federal environment agency|umweltbundesamt|uba",
    "german weather service|deutscher wetterdienst|dwd",
    "german football association|german football federation|dfb",
    "german trade union confederation|german trade union federation|dgb",
    "technical relief agency|federal agency for technical relief|technisches hilfswerk|thw",
    "consumer advice center|verbraucherzentrale",
    "free democratic party|free democrats",
    "austrian people party|people party of austria|ovp",
    "social democratic party of austria|spo",
    "freedom party of austria|austrian freedom party|fpo",
    "austrian federal railways|obb",
    "austrian broadcasting corporation|orf",
    "swiss federal railways|sbb",
    "swiss people party|svp",
    "civic platform|civic coalition|platforma obywatelska",
    "supreme audit office|nik",
    "institute of meteorology and water management|imgw",
    "polish state railways|pkp",
    "internal security agency|abw",
    "central anti corruption bureau|cba",
    "czech hydrometeorological institute|chmi|chmu",
    "serbian progressive party|sns",
    "radio television of serbia|radio television serbia",
    "republic hydrometeorological service|hydrometeorological service|rhmz",
    "electric power industry of serbia|electric power company of serbia|elektroprivreda srbije|eps",
    "serbian railways|railways of serbia|zeleznice srbije",
    "security information agency|security intelligence agency|bia",
    "croatian democratic union|hdz",
    "social democratic party of croatia|sdp",
    "croatian radio television|hrt",
    "croatian railways|hz",
    "croatian electricity company|hep",
    "croatian mountain rescue service|mountain rescue service|hgss|gss",
    "hungarian meteorological service|omsz",
    "hungarian railways|hungarian state railways|mav",
    "social democratic party of romania|psd",
    "disaster and emergency management authority|disaster and emergency management presidency|afad",
    "turkish statistical institute|turkstat|tuik",
    "turkish state railways|tcdd",
    "turkish coal enterprises|tki",
    "turkish hard coal enterprises|tkk|ttk",
    "turkish airlines|thy",
    "turkish grand national assembly|grand national assembly of turkey|tbmm",
    "turkish chamber of shipping|chamber of shipping|dto",
    "turkish medical association|ttb",
    "turkish armed forces|tsk",
    "turkish red crescent|red crescent|kizilay",
    "general directorate of coastal safety|coastal safety|kiyi emniyeti|kegm",
    "general directorate of meteorology|meteorology general directorate|mgm",
    "peoples equality and democracy party|dem party",
    "peoples democratic party|hdp",
    "national intelligence organization|mit",
    "union of chambers and commodity exchanges of turkey|tobb",
    "banking regulation and supervision agency|bddk",
    "higher education council|council of higher education|yok",
    "supreme election council|supreme electoral council|ysk",
    "hellenic police|greek police|elas",
    "national meteorological service|hellenic national meteorological service|emy",
    "national public health organization|eody",
    "hellenic statistical authority|elstat",
    "hellenic railways organization|ose",
    "public power corporation|dei",
    "communist party of greece|kke",
    "panhellenic socialist movement|pasok",
    "civil guard|guardia civil",
    "national police corps|police national",
    "people party of spain|popular party|party popular",
    "workers commissions|comisiones obreras|ccoo",
    "general union of workers|ugt",
    "national statistics institute|national institute of statistics|ine",
    "state meteorological agency|aemet",
    "general council of the judiciary|cgpj",
    "spanish football federation|royal spanish football federation|rfef",
    "national court|audiencia national",
    "state attorney general office|attorney general office|fge",
    "office of the attorney general|attorney general office of the republic|fgr",
    "comptroller general of the republic|comptroller general office|comptroller office|contraloria",
    "electoral tribunal of the federal judiciary|federal electoral tribunal|tepjf|trife",
    "national institute of statistics and geography|inegi",
    "petroleos mexicanos|pemex",
    "general confederation of labor|cgt",
    "national institute of statistics and censuses|national institute of statistics and census|indec",
    "national social security administration|anses",
    "federal administration of public revenue|afip",
    "general confederation of workers of peru|cgtp",
    "investigative police|pdi",
    "state bank of chile|bancoestado",
    "single workers union of chile|workers united center|cut",
    "petroleos de venezuela|pdvsa",
    "confederation of indigenous nationalities of ecuador|conaie",
    "special jurisdiction for peace|jep",
    "institute of legal medicine|medicina legal",
    "supreme federal court|federal supreme court|supreme federal tribunal|supremo tribunal federal|supremo",
    "superior court of justice|superior tribunal of justice",
    "superior electoral court|superior electoral tribunal",
    "superior court of sports justice|superior tribunal of sports justice|superior court of sporting justice|stjd",
    "federal public ministry|federal public prosecutor office|federal prosecution service",
    "public ministry|public prosecutor office|ministry publico",
    "federal highway police|prf",
    "federal court of accounts|federal audit court|tcu",
    "brazilian bar association|order of attorneys of brazil",
    "brazilian institute of geography and statistics|ibge",
    "brazilian institute of environment and renewable natural resources|brazilian institute for the environment|ibama",
    "national institute for space research|inpe",
    "national indian foundation|national foundation of indigenous peoples|funai",
    "national health surveillance agency|anvisa",
    "landless workers movement|landless rural workers movement|movimento sem terra",
    "workers party|party dos trabalhadores",
    "brazilian agricultural research corporation|embrapa",
    "national electric energy agency|aneel",
    "judicial police|police judiciaria",
    "portuguese institute of the sea and atmosphere|ipma",
    "bank of italy|bank ditalia|bankitalia",
    "italian national institute of statistics|national statistics institute of italy|istat",
    "five star movement|5 star movement",
    "brothers of italy|fratelli ditalia",
    "northern league|lega nord|lega",
    "carabinieri|arma dei carabinieri",
    "national institute of statistics and economic studies|insee",
    "national rally|rassemblement national",
    "france unbowed|la france insoumise",
    "french national railways|french national railway company|sncf",
    "meteo france|french weather service",
    "royal netherlands meteorological institute|knmi",
    "statistics netherlands|cbs",
    "national institute for public health and the environment|rivm",
    "party for freedom|freedom party|pvv",
    "people party for freedom and democracy|vvd",
    "public prosecution service|openbaar ministry",
    "dutch railways|ns",
    "royal military constabulary|marechaussee",
    "new flemish alliance|n va|nva",
    "sweden democrats|sverigedemokraterna",
    "swedish security service|sakerhetspolisen|sapo",
    "swedish transport administration|trafikverket",
    "norwegian meteorological institute|meteorologisk institutt|met norway",
    "norwegian broadcasting corporation|nrk",
    "norwegian public roads administration|statens vegvesen",
    "norwegian labor party|arbeiderpartiet",
    "norwegian confederation of trade unions|landsorganisasjonen",
    "danish people party|dansk folkeparti",
    "finnish broadcasting company|yle",
    "finns party|true finns|perussuomalaiset",
    "storting|norwegian parliament",
    "riksdag|swedish parliament",
    "folketing|danish parliament",
    "althing|althingi|icelandic parliament",
    "eduskunta|finnish parliament",
    "saeima|latvian parliament",
    "seimas|lithuanian parliament",
    "riigikogu|estonian parliament",
    "knesset|israeli parliament",
    "majlis|iranian parliament|islamic consultative assembly",
    "dail|dail eireann",
    "garda|an garda siochana|gardai|garda siochana",
    "hamas|islamic resistance movement",
    "israel defense forces|israeli defense forces",
    "shin bet|israel security agency|shabak",
    "popular mobilization forces|hashd al shaabi|hashed al shaabi|popular mobilization",
    "iraqi house of representatives|iraqi parliament|council of representatives|iraqi council of representatives",
    "muslim brotherhood|ikhwan",
    "ansar allah|ansarullah|houthis",
    "corruption eradication commission|kpk",
    "general elections commission|general election commission|kpu",
    "meteorology climatology and geophysics agency|meteorology climatology and geophysical agency|bmkg",
    "national disaster management agency|national disaster mitigation agency|bnpb",
    "national search and rescue agency|basarnas",
    "indonesian democratic party of struggle|indonesian democratic party struggle|pdi p|pdip",
    "indonesian national police|polri",
    "indonesian military|indonesian national armed forces|tni",
    "house of representatives of indonesia|dpr",
    "malaysian anti corruption commission|sprm",
    "royal malaysia police|royal malaysian police|pdrm",
    "party pribumi bersatu malaysia|bersatu",
    "pan malaysian islamic party|party islam se malaysia|pas",
    "people justice party|party keadilan rakyat",
    "communist party of china|chinese communist party",
    "kuomintang|kmt|nationalist party",
    "japan broadcasting corporation|nhk",
    "indian national congress|congress party",
    "pakistan tehreek e insaf|pakistan tehreek i insaf",
    "pakistan muslim league nawaz|pml n",
    "hm revenue and customs|hmrc|hm revenue customs",
    "conmebol|south american football confederation",
    "confederation of african football|african football confederation",
    "court of arbitration for sport|tas",
    "bayern munich|bayern munchen|fc bayern",
    "inter milan|internazionale|inter",
    "ac milan|milan ac",
    "atletico madrid|atletico de madrid|atleti",
    "red star belgrade|crvena zvezda|red star",
    "dinamo zagreb|gnk dinamo",
    "wolverhampton wanderers|wolves",
    "newcastle united|newcastle utd",
    "nottingham forest|nottm forest",
    "sheffield united|sheff utd",
    "sheffield wednesday|sheff wed",
    "borussia dortmund|bvb",
    "borussia monchengladbach|gladbach",
    "xinhua|xinhua news agency",
    "the left party|die linke",
    "alliance 90 the greens|bundnis 90 die grunen",
    "national council|nationalrat",
    "bundeswehr|german armed forces",
    "sejm|polish parliament",
    "national front|front national",
    "national anticorruption directorate|national anti corruption directorate|dna",
};

/* A slot holds a group's number plus 1, what the name is to its first (2 bits) and the byte where it begins. */
enum { WAY_BITS = 2 };
_Static_assert(sizeof groups / sizeof *groups < 1u << STET__GROUP_BITS, "a number for each group");

static uint32_t slot_of(const char *p, size_t n) { return (uint32_t)(stet__hash(p, n, 0x6C) >> 32) & (STET__GROUP_SLOTS - 1); }

void stet__groups_index(stet__groups *index) {
  memset(index, 0, sizeof *index);
  for (uint32_t g = 0; g < sizeof groups / sizeof *groups; g++) {
    uint32_t way = STET__PLACE_NOW;
    for (const char *at = groups[g]; *at;) {
      size_t n = strcspn(at, "|<>");
      uint32_t slot = slot_of(at, n);
      while (index->slots[slot]) slot = (slot + 1) & (STET__GROUP_SLOTS - 1); /* there are two slots for each name */
      index->slots[slot] = (g + 1) | way << STET__GROUP_BITS | (uint32_t)(at - groups[g]) << (STET__GROUP_BITS + WAY_BITS);
      if (at[n] == '<') way = STET__PLACE_SPELLED;
      if (at[n] == '>') way = STET__PLACE_OLD;
      at += n + (at[n] != 0);
    }
  }
}

uint32_t stet__same_place(const stet__groups *index, const char *p, size_t n, uint8_t *way) {
  *way = STET__PLACE_NOW;
  for (uint32_t slot = slot_of(p, n); index->slots[slot]; slot = (slot + 1) & (STET__GROUP_SLOTS - 1)) {
    uint32_t value = index->slots[slot], g = value & ((1u << STET__GROUP_BITS) - 1);
    const char *at = groups[g - 1] + (value >> (STET__GROUP_BITS + WAY_BITS));
    if (strncmp(at, p, n) != 0 || (at[n] && !strchr("|<>", at[n]))) continue;
    *way = (uint8_t)(value >> STET__GROUP_BITS & ((1u << WAY_BITS) - 1));
    return g;
  }
  return 0;
}
