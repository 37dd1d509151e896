/* mend_apart: words that stand by themselves: no noun is made of one and another word ("told", "because", "reporters").
**
** Where an unknown token is two common words and one of them is here, its space was lost ("toldreporters"). They are words of four
** letters and more that SCOWL's compounds do not have, nor the names of functions and options in programs' documentation, and that
** seldom follow an article or a preposition; participles of which adjectives are made ("hand-picked", "solar-powered") are left
** out. src/train/mend_known.py reads them: what a dictionary has in spite of it ("overruled") is a known word.
*/
#include "clean/mend_work.h"

/* by their first letter */
static const char *const apart[26] = {
  " abandon absorb accelerate accept acceptable accepted accessed accommodate accompanied accomplish according accordingly "
  "accountable accounted accusing achieve achieved acknowledge acknowledged acquire acquired across adapt addressed adds "
  "adhere adjust administered admit admitted adopt adopted advised affecting afford afraid afterwards again against agree "
  "agreed agrees aimed aiming alike alive allocated allowed alone along alongside already also although always among analyze "
  "announced annually answered anticipate anymore anyway apart appear appeared appears applied apply appoint appointed "
  "appreciate appreciated approached approve approved argue argued argues arguing arrange arranged arrive arrived arrives "
  "aside asked asleep assembled assess assign assist assisted assume assured attacked attend attended attract attracted "
  "attributed attributes authorities authorized automate available avoid avoided awarded aware ",
  " beats became because become becomes been before began begin begins begun behind believe believed believes belongs below "
  "beneath between beyond billion bolster bordering bought breathe briefly brought ",
  " calculate called calling came canceled cannot captured carried caught caused causing celebrate challenged characterized "
  "charged chose chosen cited citing claimed clarify collaborate collect collected collectively comes commented commit "
  "committed communicate compare compared compatibility compete compiled complained compliant comply comprises concentrate "
  "concerned concerning conclude concluded conducted configured confirm confirmed confirms consider considered considering "
  "considers consists consolidate constitute constitutes constructed consult consume consuming contacted contain continue "
  "continues contracted contributed convey convinced cooperate correctly create created credited criticized currently "
  "customize ",
  " decided decides declare declared declined declutter deemed defend deliver delivered demonstrated denied denies deny depend "
  "depending depends deployed derived describe described describes deserves designed despite destroy detected determine "
  "determined determines develop diagnosed died differ differently directed directly disappeared discover discovered discuss "
  "discussed displayed disrupt dissolved distinguish distribute diversify does dominated donate donated done doubled "
  "dramatically dressed drove during ",
  " earned educated elevate eliminate eliminated else elsewhere embrace emerge emerged emphasized employ employed employs "
  "enabled encountered encourage encouraged engage engaged enhance enhances enjoy enjoyed enough ensure ensures entered "
  "equipped especially essentially establish evaluate evaluated eventually everywhere evolve evolved examined exceed exceeded "
  "except exchanged excited excluding exclusively execute executed expand expect expected expects experiencing expire expired "
  "expires explain explained explains exploded explore explored explores expressed ",
  " facilitate featuring felt filed filled finally finds firmly followed forced forever forget forgot formally found founded "
  "friendly fulfill funded ",
  " gathered gave gets gives goes gone gonna gotten government gradually graduated granted grateful greatly grew ",
  " handled happen have heard here highlighted hired hoped hopefully hoping however ",
  " identified identify ignore ignored immediately implement implemented imposed impressed improve improves including "
  "incorporate incorporated increases incurred indeed independently indicate indicated indicating indirectly indoors "
  "initially initiated inside insisted insists inspire inspired installed instantly instead integrate intends interfere "
  "interpret into introduced introduces invested investigate investigating invited involved involves involving issued ",
  " join joined joins journalists ",
  " kept knew ",
  " landed launched launches learned leave legally liked located looked looking loses ",
  " maintained maintains manage managed management manually married maximize maybe meant meditate mentioned mentions minimize "
  "minimizing minister missed mitigate motivated moved ",
  " named namely necessarily needing negotiate never normally noted noticed noting ",
  " observe obtain obtained occasionally occur occurred occurring occurs offered officially officials onto opened operate "
  "operated oppose optimize optimized ordered organised organize oriented originally overcome oversee overwhelmed ",
  " paid parliament participate participated particularly partly passed pays peacefully perform performed perhaps personalize "
  "personally played please pleased pledged posed poses possibly posted praised pray predict prefer prepare prepared prepares "
  "presented presents preserve preserved president prevent primarily proceed produce produced produces prohibited promote "
  "promoted prompted promptly propose prosecutors protect prove proved provided proving publish published pulled purchased "
  "pursue pushed ",
  " qualify quietly quoted ",
  " ranging rarely rather reached realize realized recalled receive received receives recognize recognized recommend "
  "recommends recorded recover recovered reduce reduces refer referred refers regarded regarding regardless reject rejected "
  "relating relax released relocate remain remained remains remember remembered remind remotely removed replace replaced "
  "reported reportedly reporters represent represented represents rescued residents resign resist resistant resolve resolved "
  "respectively respond responded restore restored retain retire returned reuse reveal revealed reveals reviewed rounded "
  "ruled ",
  " safeguard said satisfied says seamlessly searched seem seemed sees seized sells separated separately settled shall shapes "
  "sharply shortly should showed signed significantly simplify since solely sometimes somewhere sorry specializes "
  "specifically specify spent spoke spokesman spokeswoman sponsored stabilize stayed still stood stopped streamline "
  "stressed strictly struck struggled struggling subsequently succeed succeeded suddenly suffer suffered suggest suggests "
  "surprised surrounded survive survived suspended ",
  " taken talked taught tells temporarily tends that thereby therefore though thought threw throughout together told tolerate "
  "tomorrow tonight took toward towards transform transformed transitions translated transmitted traveled treated tried "
  "troubleshoot turned typically ",
  " ultimately unable unclear uncovered undergo undermine understand understands understood underway unfortunately unless "
  "unlike unsure until unveiled upon usually utilize ",
  " validate valued versus violate visited ",
  " walked wants warns welcomed went were when whenever where whereas while whose will willing wished withdraw within without "
  "witnessed wondering worked worried worry writes wrote ",
  "",
  " yesterday ",
  "",
};

bool stet__word_apart(const char *p, size_t n) {
  return n > 3 && stet__ascii_letter(p[0]) && stet__listed_small(apart[(p[0] | 32) - 'a'], p, n);
}
