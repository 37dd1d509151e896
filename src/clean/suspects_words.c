/* suspects_words: the sets themselves, of at most a few thousand bytes each. */
#include "clean/suspects_words.h"

/* For each letter that a word of stet__words_clause begins with, those that its second can be: most other words end here. */
#define L(c) (1u << ((c) - 'a'))
static const uint32_t second[26] = {
  ['a' - 'a'] = L('b') | L('c') | L('f') | L('g') | L('l') | L('m') | L('n') | L('r') | L('s') | L('t'),
  ['b' - 'a'] = L('e') | L('o') | L('u') | L('y'), ['d' - 'a'] = L('e') | L('u'), ['e' - 'a'] = L('a') | L('v'),
  ['f' - 'a'] = L('o') | L('r'), ['h' - 'a'] = L('e') | L('i') | L('o'), ['i' - 'a'] = L('f') | L('n') | L('t'),
  ['j' - 'a'] = L('u'), ['l' - 'a'] = L('a') | L('i') | L('u'), ['m' - 'a'] = L('a') | L('e') | L('o'), ['n' - 'a'] = L('o'),
  ['o' - 'a'] = L('f') | L('n') | L('r') | L('u') | L('v'), ['s' - 'a'] = L('a') | L('e') | L('h') | L('i') | L('o') | L('t'),
  ['t' - 'a'] = L('h') | L('o'), ['u' - 'a'] = L('n'), ['w' - 'a'] = L('e') | L('h') | L('i'), ['y' - 'a'] = L('e') | L('o')
};
#undef L

bool stet__word_begins_clause(const char *p, uint32_t n) {
  if (n < 2) return false;
  unsigned letter = ((unsigned char)p[0] | 32u) - 'a', next = ((unsigned char)p[1] | 32u) - 'a';
  return letter < 26 && next < 26 && (second[letter] >> next & 1u) && stet__listed_small(stet__words_clause[letter], p, n);
}

/* abbreviations that take a full stop, in any case: general, academic, military, US states, then the commonest of
** German, Dutch, French, Spanish, Italian, Portuguese, Scandinavian, Polish, Czech and Slovak */
const char stet__words_abbr[] =
  " abb abs abt acct adj adm admin adv al allg alt altgr amt anm anon apod approx appt apr apt art arts assoc asst atd attn "
  "aufl aug av avda ave avg avv bayr bd bde bdg bes betr bgm bibl bijv bl bldg blvd blz boul brig bros bsp bspw bt bzgl bzw "
  "ca calif capt cca cdr ceo cert cf cfr ch chr cie circa cit cmdr co colo comdr comm conf conn cont coop corp cos cpl cpo "
  "cpt ct ctr cu cyl cía dak dba dept det dev dez dgl dhr dipl dir dist div dj dol dott doz dr dra drs dt dvd dña ecc ed "
  "edn eds eg ehem eig eigtl einschl el eld eng engl ent env enz eq equiv es esim esp esq est etc etw eur ev evang evt evtl "
  "ex exa exc excl excmo exec exp ext fasc feb ff fig figs fl fla fls fn fol fr fra franz freq frl frz ft fut fwd gal geb "
  "gebr gen geom gesch gest ggf ggü godz gov govs govt gr gral grd griech hab habil hdbk hl hod hon hosp hr hrs hrsg hwy ib "
  "ibid id idf ie im inc incl ind inf ing inh inkl insb inst int intl introd ir ital izq jan jf jg jh jhd jl jnr jr jul jun "
  "jur kan kap kath kb kg kgl kgs kl klo km korr kpt kr ks landw lat lb lbs lc lfd lib lic lieut lit llc llp ln loc lt ltc "
  "ltd ltda m maj max mbh mbl md mdme med mei mej messrs mevr mfg mfl mfr mgr mi mies mil milit milj milt min mio misc mjr "
  "mld mlle mln mm mme monatl mons mont mos mr mrd mrs mrt ms msgr msgt mss mt mtg mtn mts mudr mult mw nachf nadkom napr "
  "např nat natl neb nev nl nn nom nos nov np nr nrn nro ns num nuv nám obj obs oct odp ods odst okla okr okt op opp org "
  "orig ors osv oz pag pagg paras pfc pga ph phd phil pkg pkt pkwy pl plc plm pls pol popř por pos pp ppm ppłk pres prev "
  "prim prin priv prob proc prof profa profs prop prov proz ps pseud pt pts pty publ pvt pág písm płk qt qtr qty qu radm "
  "rag rd rear rec ref refs reg rel rep reps reqs resp ret rev revd rhs rm roč rr rt rte röm sa sched schweiz sci sec secs "
  "seg sen sens sep sept seq ser sess sg sgt sig sk skr skt slg snr soc sog sp spc spec spp sq sqft sqn sr sra sras srl srta "
  "ss st sta stb std ste stellv sthlm stk str städt sté subj subsp suppl supt surg sv svc sz tbl tbs tbsp tel temp tenn "
  "terr tex tgl th tis tj tlf trans transl tsgt tsk tsp twp tys tz tzn tzv tél ua ud uds uff uk ul ult unbek ungef univ uo "
  "ur urspr usf usu usw uvm vac vadm val var vb vd vda verf vergl verh vers vgl viz voc vol vols vorm vs vuosi vyd vyhl wg "
  "wis wiss wk wkly wks ws wyo yd yds yr yrs zb zit zm zn zob zt zus zw zzgl zzt zák österr ún čl św акад вв "
  "вул гг ген гл грн др им коп млн млрд напр обл пл просп проф руб см ст "
  "стр тис трлн тыс ул ";

/* abbreviations only when they begin with a capital, because in lower case they are words too */
const char stet__words_capabbr[] =
  " abr ala alex am ariz ark art ave cal cap chas col dec del ed fig figs fri ga gal geo hal ia ill jan jos ky la ma man mar "
  "mass me min miss mo mon mt no ont ore pa pat phil pm que ref sat se sir sun tas tel thos thu thur thurs tue tues va vac "
  "van vic wash wed wm ";

/* brands and names written small by habit */
const char stet__words_habit[] =
  " adidas airbnb amazon asos bash bell blackbear boohoo chmod cummings curl danah deadmau5 deviantart eharmony etoro ffmpeg "
  "flickr foodora foodpanda fubotv gettext git github grep jquery kubectl lululemon lyft macos mixi monday mysql nginx npm "
  "npmjs numpy oppo pandas pip postgres python reddit rsync sqlite ssh sudo systemd thredup tmz tumblr twitter uber ubisoft "
  "unix vim vivo webpack xbox xkcd yelp youtube zara zsh ";

/* particles that begin a surname: a capital must follow */
const char stet__words_particle[] =
  " 't abd abu af al av ben bin d da das de del della dello den der des di dos du e el ibn l la le les li lo mac op san "
  "santa st te ten ter van vom von y zu zum zur ";

/* words that begin a clause and are small inside one, by their first letter */
const char *const stet__words_clause[26] = {
  " about according after afterwards against all also although among an and another around as at ",
  " because before between both but by ",
  "",
  " despite during ",
  " each earlier even ",
  " for fortunately from ",
  "",
  " he her his however ",
  " if in instead it its ",
  " just ",
  "",
  " last later like luckily ",
  " many meanwhile most ",
  " now ",
  " of on once only or our over ",
  "",
  "",
  "",
  " sadly several she since so some still ",
  " that the their then there these they this those though through to ",
  " under unfortunately unless until ",
  "",
  " we when where whether which while who with within without ",
  "",
  " yet you ",
  ""
};

/* of the words that begin a clause, those that begin one even before a name */
const char stet__words_strong[] =
  " after although because before but despite he however if it meanwhile once she since they though unless until when while ";

/* prepositions and determiners: "in Paris he said" is whole */
const char stet__words_prep[] =
  " a about across after against among an and around as at before behind between beyond by despite during each early every "
  "for from her his in inside into its last late like mid my near next of off on onto or our outside over per since some "
  "than that the their this through throughout to toward towards under until upon via with within without your ";

/* months and their abbreviations */
const char stet__words_month[] =
  " abril agosto août apr april aprile aug august augustus avril dec december dezember dicembre diciembre décembre enero "
  "feb febbraio febrero februar februari february février gennaio giugno jan januar januari january janvier juillet juin "
  "jul juli julio july jun june juni junio luglio maart maggio mai mar march mars marzo may mayo märz nov november novembre "
  "noviembre oct october octobre octubre oktober ottobre sep sept september septembre septiembre settembre ";

/* days: "Friday he said" is whole */
const char stet__words_day[] =
  " christmas easter fri friday mon monday sat saturday sun sunday thanksgiving thu thurs thursday today tomorrow tonight "
  "tue tues tuesday wed wednesday yesterday ";

/* verbs of saying */
const char stet__words_said[] =
  " acknowledged added adds admitted announced answered argued argues asked asks believes claimed claims complained "
  "concluded confirmed continued declared emphasised emphasized explained explains insisted insists noted notes pointed "
  "posted recalled recalls remarked replied revealed said says stated states stressed suggested tells thinks told tweeted "
  "warned warns writes wrote ";

/* words before which a capital begins a title, a name or a label: "the film The ..." */
const char stet__words_titled[] =
  " album anthology app are article asked asks ballet band blog book button called campaign channel chapter choose click "
  "collection column directed documentary entitled episode essay exhibit exhibition film game group hashtag headed heading "
  "headline hit hits is labeled labelled like magazine mean means memoir menu motto movie musical named newsletter newspaper "
  "novel novella of opera option painting paper phrase play playing podcast poem press program programme project published "
  "quote read reading report said sang say saying says section select series show sing singing single sings site slogan song "
  "starring stories story study tab tap term titled track trilogy versus video vs was watch watching website word words "
  "wrote ";

/* words that may begin a sentence directly before "he said" */
const char stet__words_opener[] =
  " a about after afterward afterwards again all also although always an and anybody anyone anything anyway are as at back "
  "because before besides both but by can could course did do does down each earlier even eventually ever every everybody "
  "everyone everything few first five for four from furthermore had half has have he hello hence her here hi his honestly "
  "how i if in instead is it its just last later lies like many may maybe meanwhile might moreover most much must my never "
  "next no nobody none nor not nothing now of often oh ok okay on once one only or otherwise our out over perhaps second "
  "several shall she should since so some somebody someone something sometimes soon still stories such than thanks that the "
  "their then there therefore these they thing things third this those though three thus to today tomorrow tonight two "
  "unless until up was we well were what whatever when whenever where wherever whether which while who whom whose why will "
  "with words would yes yesterday yet you ";

/* words that never stand twice in a row in whole text ("had had", "that that", "is is", "in in" may) */
const char stet__words_doubled[] =
  " a about an and are as at be been but by can for from has if in into it's my not of on or our than the their then they "
  "this to was we were when which who will with would your ";

/* words that begin no German, Dutch or Slavic noun phrase after "3." and tell an ordinal from a sentence end */
const char stet__words_next[] =
  " about according after and because but by from had has have he it of she since that the these they this were when which "
  "while who with would ";

/* words that cannot end a clause */
const char stet__words_leading[] =
  " an its our the their your ";

/* verbs after which "with," has lost what it was done with */
const char stet__words_speech[] =
  " answered began concluded continued countered ended opened reacted replied responded ";

/* words for percent, or the first of them */
const char stet__words_percent[] =
  " cent pct per percent percentage por pour proc procent prozent ";

/* what numbers count in the news */
const char stet__words_counted[] =
  " adults billion cases children civilians companies deaths demonstrators dollars employees euros families homes households "
  "houses kilometers kilometres members men menschen meters metres migrants miles million passengers patients people percent "
  "personen persons points pounds protesters prozent refugees residents respondents schools seats soldiers students thousand "
  "troops victims voters votes women workers ";

/* people of the news, with whom a sentence begins without an article */
const char stet__words_people[] =
  " activists analysts authorities campaigners critics doctors economists experts firefighters fishermen investigators investors "
  "lawyers locals neighbours observers officers officials police prosecutors protesters rescuers researchers residents scientists "
  "shareholders "
  "soldiers supporters survivors teachers troops villagers voters witnesses workers ";
