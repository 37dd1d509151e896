/* Made by gen_figures from src/tag/figures/; `make data` makes it again. */
#include "tag/figures_data.h"

const stet__figure_rule stet__figure_rules[] = {
  {7, 0x2,
    "(?:(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sep"
    "t?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)\\h*(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?("
    "?![\\d,.:]\\d|%|\\h*(?:percent|per\\h+cent|million|billion)\\b)(?:\\h*(?:-|\\x{2013}|\\x{2014}|\\x{2212})\\h*(?:(?:Jan(?"
    ":uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|"
    "\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)\\h)?(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d,.:]\\"
    "d|%|\\h*(?:percent|per\\h+cent|million|billion)\\b)|\\h(?:to|and|or)\\h(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?!["
    "\\d,.:]\\d|%|\\h*(?:percent|per\\h+cent|million|billion)\\b)(?!\\h?[ap]\\.?m\\b|\\h(?!in\\b|at\\b|and\\b|to\\b|for\\b|on\\b|w"
    "ith\\b|as\\b|by\\b|or\\b|after\\b|before\\b|when\\b|while\\b|were\\b|was\\b|are\\b|is\\b|will\\b)\\p{Ll}))?(?:,?\\h(?:1[4-9]\\"
    "d\\d|20\\d\\d)(?![\\d]|,\\d\\d\\d|\\.\\d))?)(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x2,
    "(?:(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\h(?:0?[1-9]|[12]\\"
    "d|3[01])(?:st|nd|rd|th)?(?![\\d,.:]\\d|%|\\h*(?:percent|per\\h+cent|million|billion)\\b)(?:,?\\h(?:1[4-9]\\d\\d|20\\d\\d"
    ")(?![\\d]|,\\d\\d\\d|\\.\\d))?)(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x2,
    "(?:(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sep"
    "t?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)\\h*(?:,\\h|of\\h)?(?:1[4-9]\\d\\d|20\\d\\d)(?![\\d]"
    "|,\\d\\d\\d|\\.\\d))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x2,
    "(?:(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\h(?:1[4-9]\\d\\d|20"
    "\\d\\d)(?![\\d]|,\\d\\d\\d|\\.\\d))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x2,
    "(?:(?:(?:January|February|April|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|J"
    "un\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)(?!\\h[A-Z][a-z])|(?<=[Ii]n\\h|[Ss]ince\\h|[Uu]ntil\\h|[Ee]arly\\h|[Ll]a"
    "te\\h|mid-|[Ll]ast\\h|next\\h|this\\h|[Dd]uring\\h)(?:January|February|April|June|July|August|September|October|Nov"
    "ember|December|Jan\\.|Feb\\.|Mar\\.|Apr\\.|Jun\\.|Jul\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.)(?!\\h[A-Z][a-z]+(?:'s|\\x{20"
    "19}s)?\\h(?:said|says|told))))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x2,
    "(?:(?=Ma)(?<=[\\h(]of\\h|[Ii]n\\h|[Bb]y\\h|[Tt]o\\h|since\\h|Since\\h|until\\h|Until\\h|till\\h|[Ff]rom\\h|before\\h|Befor"
    "e\\h|after\\h|After\\h|during\\h|During\\h|through\\h|last\\h|next\\h|this\\h|This\\h|every\\h|between\\h|Between\\h|[Ee]ar"
    "ly\\h|[Ll]ate\\h|mid-|Mid-|and\\h|\\()(?:May|March)(?!\\h(?:[A-Z][a-z]|be\\b|have\\b|not\\b|well\\b)))(?![\\p{L}\\p{N}\\p{"
    "M}])"},
  {7, 0x2,
    "(?:(?:May|March)(?=[,.)]|\\h(?:and\\h(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June|Jul"
    "y|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)|to\\h(?:Jan("
    "?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember"
    "|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)|this\\h|last\\h|when\\b|alone\\b)))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x4,
    "(?:(?:(?:Mon(?:day|\\.)|Tue(?:s(?:day|\\.)|\\.)|Wed(?:nesday|s?\\.)|Thu(?:r(?:s(?:day|\\.)|\\.)|\\.)|Fri(?:day|\\.)|Sa"
    "t(?:urday|\\.)|Sun(?:day|\\.))|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun),?\\h(?:the\\h)?(?:(?:Jan(?:uary|\\.)?|Feb(?:r"
    "uary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\."
    ")?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)\\h(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d,.:]\\d|%|\\h*(?:percent|pe"
    "r\\h+cent|million|billion)\\b)|(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d,.:]\\d|%|\\h*(?:percent|per\\h+cent|m"
    "illion|billion)\\b)\\h(?:of\\h)?(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June|July|Jun\\"
    ".|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?))(?:,?\\h(?:1[4-9]\\"
    "d\\d|20\\d\\d)(?![\\d]|,\\d\\d\\d|\\.\\d))?)(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x4,
    "(?:(?<!Sheffield\\h|Bloody\\h|Black\\h|Mail\\hon\\h|Taking\\hBack\\h|Man\\h|Happy\\h)(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    "|Sun)days?(?!\\h(?:Times|Mirror|Telegraph|Herald|Independent|Express|Post|Mail|People|Star|Tribune|Paper|Night\\"
    "hLive|Review|Oliseh)\\b))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x1,
    "(?:(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d,.:]\\d|%|\\h*(?:percent|per\\h+cent|million|billion)\\b)(?:(?:(?"
    ":\\h*(?:-|\\x{2013}|\\x{2014}|\\x{2212})\\h*|\\h(?:to|and|or)\\h)(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d,.:]\\d"
    "|%|\\h*(?:percent|per\\h+cent|million|billion)\\b))?\\h(?:of\\h)?(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|A"
    "pr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec("
    "?:ember|\\.)?)(?:\\h*(?:-|\\x{2013}|\\x{2014}|\\x{2212})\\h*(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\d,.:]\\d|%|\\"
    "h*(?:percent|per\\h+cent|million|billion)\\b)\\h(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|Ma"
    "y|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?))?"
    "(?:,?\\h(?:1[4-9]\\d\\d|20\\d\\d)(?![\\d]|,\\d\\d\\d|\\.\\d))?|[-\\h](?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[-"
    "\\h](?:1[4-9]\\d\\d|20\\d\\d)(?![\\d]|,\\d\\d\\d|\\.\\d)))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x1,
    "(?:(?:1[4-9]|20)\\d\\d[-/](?:0[1-9]|1[0-2])[-/](?:0[1-9]|[12]\\d|3[01]))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x1,
    "(?:(?:0?[1-9]|[12]\\d|3[01])[/.](?:0?[1-9]|[12]\\d|3[01])[/.](?:19|20)\\d\\d)(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x1,
    "(?:(?:(?:1[4-9]|20)\\d0['\\x{2019}]?s|(?<=['\\x{2018}\\x{2019}])[2-9]0s))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x1,
    "(?:(?:1[6-9]|20)\\d\\d(?:\\h*(?:-|\\x{2013}|\\x{2014}|\\x{2212})\\h*(?:(?:1[6-9]|20)\\d\\d|\\d\\d)|/\\d\\d)(?![\\d]|[-/.,]\\d"
    "))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x1,
    "(?:(?<![Pp]age\\h|No\\.\\h|no\\.\\h|Box\\h|Highway\\h|Room\\h)(?:19\\d\\d|20[0-4]\\d)(?![\\d:]|[,.]\\d|\\h*(?:%|percent\\b|pe"
    "r\\h+cent\\b|points\\b(?!\\hto\\b)|people|men\\b|women|votes|jobs|workers|troops|soldiers|students|homes|households|"
    "cases|deaths|members|copies|seats|families|employees|species|hours\\b|miles\\b|tons?\\b|tonnes\\b|acres\\b|feet\\b|m"
    "etres\\b|meters\\b|hectares\\b|dollars\\b|euros\\b|pounds\\b|km\\b|kg\\b|MW\\b|m\\b|million\\b|billion\\b|or\\hso\\b)))(?![\\"
    "p{L}\\p{N}\\p{M}])"},
  {7, 0x1,
    "(?:(?=1[4-8]\\d\\d|20[5-9])(?<=[\\h(]of\\h|[Ii]n\\h|[Bb]y\\h|[Tt]o\\h|since\\h|Since\\h|until\\h|Until\\h|till\\h|[Ff]rom\\"
    "h|before\\h|Before\\h|after\\h|After\\h|during\\h|During\\h|through\\h|last\\h|next\\h|this\\h|This\\h|every\\h|between\\h|"
    "Between\\h|[Ee]arly\\h|[Ll]ate\\h|mid-|Mid-|and\\h|\\()(?:1[4-8]\\d\\d|20[5-9]\\d)(?![\\d:]|[,.]\\d|\\h(?:people|men|wome"
    "n|tonnes|tons|miles|acres|metres|meters|feet|km|kg|jobs|votes|homes|houses|families|workers|troops|cases|emplo"
    "yees|members|students|ships|dollars|euros)))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x1,
    "(?:(?:(?:1\\d|20|21|[1-9])(?:st|nd|rd|th)[-\\h]centur(?:y|ies)|\\d{1,4}+\\h(?:BCE?\\b|B\\.C\\.|AD\\b|A\\.D\\.|CE\\b)))(?!"
    "[\\p{L}\\p{N}\\p{M}])"},
  {7, 0x10,
    "(?:(?i)(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fi"
    "f|six|seven|eigh|nine)teenth|twentieth|twenty-first)[-\\h]century|(?:first|second|third|fourth)\\h(?:quarter|hal"
    "f)\\hof\\h(?:1[4-9]\\d\\d|20\\d\\d)(?![\\d]|,\\d\\d\\d|\\.\\d)))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x20,
    "(?:(?:[QH][1-4]\\h(?:of\\h)?(?:FY\\h?(?:20)?\\d\\d(?:[-/]\\d\\d)?|(?:1[4-9]\\d\\d|20\\d\\d)(?![\\d]|,\\d\\d\\d|\\.\\d))|Q[1-4]F"
    "Y\\d\\d|FY\\h?(?:20)?\\d\\d(?:[-/](?:20)?\\d\\d)?))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x9,
    "(?:(?i)(?>(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{2"
    "02F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?:(?:a|three)[-\\h"
    "]quarters?\\hof\\h)?an?(?=\\h(?:thousand|million|billion|trillion|lakh|crore)\\b)|(?>(?:(?:(?:twenty|thirty|forty|"
    "fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twe"
    "lve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|"
    "nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|thr"
    "ee|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen"
    "|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|e"
    "ighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen"
    "|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:an?|hal"
    "f\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:"
    "one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|sevente"
    "en|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixt"
    "y|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirte"
    "en|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?))"
    "(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|half\\h(?:a|an)|a\\h(?:half|quarter|third)|a\\hdozen|a\\hcouple\\hof|seve"
    "ral|a\\hfew))(?:[-\\h](?:year|month|week|day)s?[-\\h]olds?))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x9,
    "(?:(?i)(?:(?<=between\\h)(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,"
    "3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)\\hand\\h|("
    "?:(?i:\\d{1,3}(?:,\\d{3})*(?:[.,]\\d+)?|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h"
    "](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|sev"
    "enteen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|"
    "thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:t"
    "en|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six"
    "|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|fou"
    "r|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|ninet"
    "een)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?"
    ":(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|n"
    "ine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|fo"
    "ur|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|tw"
    "o|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eig"
    "hteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)"
    ")(?:[-\\x{2013}]|\\h(?:to|or)\\h)))?(?:(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{"
    "3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{21"
    "5E}])?)|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|s"
    "ix|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:"
    "one|two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seve"
    "nty|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fou"
    "rteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:t"
    "wenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))"
    "?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|fi"
    "ve|six|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty"
    "|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|t"
    "hirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)"
    ")|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|e"
    "ight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|th"
    "ree|four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|several|a\\hfew|a\\hcouple\\hof"
    "|half\\han?)(?<!\\ba|\\ban|\\bA|\\bAn))[-\\h](?!hundred|thousand)(?:(?i:years?|months?|weeks?|days?|decades?|centur("
    "?:y|ies)|fortnights?|weekends?|(?<=\\h)(?<!three\\h)quarters(?!\\hof\\b)))(?:\\h(?:ago|earlier|later))?(?!-old|\\hol"
    "d\\b|\\h(?:shift|pass)\\b))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x8,
    "(?:(?i)an?\\h(?:year|month|week|day|decade|century|fortnight)\\h(?:ago|earlier|later|and\\ha\\h(?:half|quarter)))("
    "?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x80,
    "(?:(?i)(?:early|late|mid|beginning|end)(?:[-\\h]|\\hof\\h)(?:this\\h|last\\h|next\\h)?(?:(?:Jan(?:uary|\\.)?|Feb(?:ru"
    "ary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)"
    "?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?:\\h(?:1[4-9]\\d\\d|20\\d\\d)(?![\\d]|,\\d\\d\\d|\\.\\d))?|(?:1[4-9]\\d\\d|20\\d\\d)(?!"
    "[\\d]|,\\d\\d\\d|\\.\\d)|(?:1[4-9]|20)\\d0s|(?:spring|summer|autumn|fall|winter)\\b(?:\\h(?:1[4-9]\\d\\d|20\\d\\d)(?![\\d]|,"
    "\\d\\d\\d|\\.\\d))?))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x80,
    "(?:(?i)(?:early|earlier|late|later)\\h(?:this|last|next)\\h(?:(?i:year|month|week|weekend|day|decade|century|qua"
    "rter|season|fortnight|summer|winter|spring|autumn|fall)))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x80,
    "(?:(?i)(?:last|next|this|past|previous|following|coming)\\h(?:(?:(?i:year|month|week|weekend|day|decade|century"
    "|quarter|season|fortnight|summer|winter|spring|autumn|fall))\\b|(?-i:(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:"
    "ch|\\.)|Apr(?:il|\\.)?|May|June|July|Jun\\.|Jul\\.|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\"
    ".)?|Dec(?:ember|\\.)?)(?!\\h\\d)|(?<!Sheffield\\h|Bloody\\h|Black\\h|Mail\\hon\\h|Taking\\hBack\\h|Man\\h|Happy\\h)(?:Mon|"
    "Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?!\\h(?:Times|Mirror|Telegraph|Herald|Independent|Express|Post|Mail|Peopl"
    "e|Star|Tribune|Paper|Night\\hLive|Review|Oliseh)\\b))))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x80,
    "(?:(?i)(?:last|next|past|previous|following|coming)\\h(?:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\"
    ".\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{B"
    "E}\\x{2150}-\\x{215E}])?)|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|t"
    "hree|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighte"
    "en|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|"
    "fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twe"
    "lve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|"
    "nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|se"
    "ven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|t"
    "wo|three|four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|th"
    "irty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten"
    "|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|s"
    "even|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|"
    "five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|ninetee"
    "n)|(?:one|two|three|four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|few|several|"
    "couple\\hof)\\h(?:(?i:years?|months?|weeks?|days?|decades?|centur(?:y|ies)|fortnights?|weekends?|(?<=\\h)(?<!thre"
    "e\\h)quarters(?!\\hof\\b))))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x80,
    "(?:(?i)(?:recent|past|coming|following|previous)\\h(?:years|months|weeks|days|decades))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x80,
    "(?:(?:[Yy]esterday|(?<!USA\\h)[Tt]oday(?!\\h(?:programme|show|FM)\\b)|[Tt]omorrow))(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x80,
    "(?:(?=[SsAaWw])(?<=[\\h(]of\\h|[Ii]n\\h|[Bb]y\\h|[Tt]o\\h|since\\h|Since\\h|until\\h|Until\\h|till\\h|[Ff]rom\\h|before\\h"
    "|Before\\h|after\\h|After\\h|during\\h|During\\h|through\\h|last\\h|next\\h|this\\h|This\\h|every\\h|between\\h|Between\\h|"
    "[Ee]arly\\h|[Ll]ate\\h|mid-|Mid-|and\\h|\\()(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)(?:\\h(?:1[4-9]\\d\\d|20\\d\\d)("
    "?![\\d]|,\\d\\d\\d|\\.\\d))?(?=[.,;:)]|\\h(?:of|after|before|when|and|the|its|his|her|their|but|in)\\b|$))(?![\\p{L}\\p{"
    "N}\\p{M}])"},
  {7, 0x80,
    "(?:(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)\\h(?:of\\h)?(?:1[4-9]\\d\\d|20\\d\\d)(?![\\d]|,\\d\\d\\d|\\.\\d))(?"
    "![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x800,
    "(?:(?:years|decades|months|weeks|days)-long)(?![\\p{L}\\p{N}\\p{M}])"},
  {7, 0x200,
    "(?:(?:Black\\hFriday|Cyber\\hMonday|Palm\\hSunday|Maundy\\hThursday|Super\\hTuesday|Giving\\hTuesday|Christmas(?:\\h("
    "?:Day|Eve))?|Easter(?:\\h(?:Sunday|Monday))?|Ramadan|Diwali|Eid(?:\\h?al-(?:Fitr|Adha))?|Thanksgiving(?:\\hDay)?|"
    "Hanukkah|Passover|Holi|Halloween|Ugadi|Pongal|Onam|Boxing\\hDay|Valentine['\\x{2019}]s\\hDay|New\\hYear(?:['\\x{201"
    "9}]s)?(?:\\h(?:Day|Eve))?|Ash\\hWednesday|Good\\hFriday|Yom\\hKippur|Rosh\\hHashanah|Lent|Pentecost|Advent|Nowruz|V"
    "esak|Songkran|Juneteenth|Epiphany|(?:Independence|Labou?r|Memorial|Veterans|Remembrance|Mother['\\x{2019}]s|Fat"
    "her['\\x{2019}]s|Earth|Women['\\x{2019}]s|Republic)\\hDay))(?![\\p{L}\\p{N}\\p{M}])"},
  {8, 0x1,
    "(?:(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?[-\\x{2013}])?(?:1[0-2]|0?[1-9])(?:[:.][0-5]\\d)?\\h?(?:[ap]\\.m\\.|[ap]m\\b"
    "|AM\\b|PM\\b|A\\.M\\.|P\\.M\\.)(?:\\h(?:GMT|UTC|EST|EDT|CET|BST|IST|ET|PT|CT)\\b)?)(?![\\p{L}\\p{N}\\p{M}])"},
  {8, 0x1,
    "(?:(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?:\\h?(?:hrs|hours|GMT|UTC|EST|EDT|CET|BST|IST|ET|PT|CT)\\b)?(?![\\d:]"
    "))(?![\\p{L}\\p{N}\\p{M}])"},
  {8, 0x1,
    "(?:(?:(?:1[0-2]|[1-9])\\ho['\\x{2019}]clock|(?:[01]\\d|2[0-3])[0-5]\\d(?:\\h?(?:GMT|UTC|EST|EDT|CET|BST|IST)|hrs)\\b"
    "|(?:[01]?\\d|2[0-3])h[0-5]\\d|12\\h(?:noon|midnight|midday)))(?![\\p{L}\\p{N}\\p{M}])"},
  {8, 0x8,
    "(?:(?i)(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seve"
    "n|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two"
    "|three|four|five|six|seven|eight|nine))\\ho['\\x{2019}]clock)(?![\\p{L}\\p{N}\\p{M}])"},
  {8, 0x9,
    "(?:(?i)(?:(?:(?<=between\\h)(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d"
    "{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)\\hand\\"
    "h|(?:(?i:\\d{1,3}(?:,\\d{3})*(?:[.,]\\d+)?|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:["
    "-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twen"
    "ty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|("
    "?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|"
    "six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|"
    "four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|ni"
    "neteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\"
    "h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eigh"
    "t|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three"
    "|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one"
    "|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter)"
    ")?))(?:[-\\x{2013}]|\\h(?:to|or)\\h)))?(?:(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\."
    "\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x"
    "{215E}])?)|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|fiv"
    "e|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|"
    "(?:one|two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|s"
    "eventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|"
    "fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:("
    "?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nin"
    "e))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four"
    "|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fi"
    "fty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelv"
    "e|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|ni"
    "ne))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seve"
    "n|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two"
    "|three|four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|several|a\\hfew|a\\hcouple\\"
    "hof|half\\han?)(?<!\\ba|\\ban|\\bA|\\bAn))|half\\han)[-\\h](?:(?i:hours?|minutes?|mins?|seconds?|secs?|hrs?))(?:\\h(?:"
    "and\\h)?(?:(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{2"
    "02F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?>(?:(?:(?:twenty"
    "|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:"
    "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|si"
    "x|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h]"
    "(?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seve"
    "nteen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|s"
    "ixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thi"
    "rteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))"
    "?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|nine"
    "ty)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|s"
    "ixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|fo"
    "rty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven"
    "|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|ei"
    "ght|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|several|a\\hfew|a\\hcouple\\hof|half\\han?)(?<!\\ba|\\ban|\\b"
    "A|\\bAn))\\h(?:(?i:hours?|minutes?|mins?|seconds?|secs?|hrs?)))?(?:\\h(?:ago|earlier|later))?)(?![\\p{L}\\p{N}\\p{M}"
    "])"},
  {8, 0x8,
    "(?:(?i)(?:half\\hpast|(?:a\\h)?quarter\\h(?:past|to))\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninet"
    "y)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|si"
    "xteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))(?![\\p{L}\\p{N}\\p{M}])"},
  {8, 0x8,
    "(?:(?i)an?\\h(?:hour(?:\\hand\\h(?:a\\hhalf|(?:(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+("
    "?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150"
    "}-\\x{215E}])?)|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four"
    "|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|ninete"
    "en)|(?:one|two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|six"
    "ty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirt"
    "een|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h"
    "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight"
    "|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|"
    "four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|fort"
    "y|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|t"
    "welve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eigh"
    "t|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|"
    "seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one"
    "|two|three|four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|several|a\\hfew|a\\hcou"
    "ple\\hof|half\\han?)(?<!\\ba|\\ban|\\bA|\\bAn))\\hminutes))?|minute\\h(?:ago|earlier|later)|second\\h(?:ago|later)))(?!"
    "[\\p{L}\\p{N}\\p{M}])"},
  {8, 0x4,
    "(?:(?<!Sheffield\\h|Bloody\\h|Black\\h|Mail\\hon\\h|Taking\\hBack\\h|Man\\h|Happy\\h)(?:Mon|Tues|Wednes|Thurs|Fri|Satur"
    "|Sun)days?(?!\\h(?:Times|Mirror|Telegraph|Herald|Independent|Express|Post|Mail|People|Star|Tribune|Paper|Night\\"
    "hLive|Review|Oliseh)\\b)\\h(?:(?i:morning|afternoon|evening|night|lunchtime|noon|midnight|midday)))(?![\\p{L}\\p{N"
    "}\\p{M}])"},
  {8, 0x80,
    "(?:(?i)(?:yesterday|tomorrow|this|last)\\h(?:morning|afternoon|evening|night))(?![\\p{L}\\p{N}\\p{M}])"},
  {8, 0x80,
    "(?:(?:[Tt]onight|[Ee]arly\\hhours))(?![\\p{L}\\p{N}\\p{M}])"},
  {8, 0x100,
    "(?:(?i)(?:noon|midnight|dawn|dusk|midday|sunrise|sunset))(?![\\p{L}\\p{N}\\p{M}])"},
  {11, 0x9,
    "(?:(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{"
    "A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?>(?:(?:(?:twenty|thirty"
    "|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|ele"
    "ven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven"
    "|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|"
    "two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|e"
    "ighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|se"
    "venty|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|f"
    "ourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:"
    "an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:["
    "-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    "seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fif"
    "ty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve"
    "|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nin"
    "e)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?))(?:\\hpounds(?=\\hof\\h(?!(?:aid|debt|public|taxpayers?|governme"
    "nt|state|investment|funding|damage|cash|savings|tax|money|compensation|fines|spending|cuts)\\b)|\\h(?:lighter|he"
    "avier|overweight)\\b)|-pound(?=\\h(?:bombs?|warheads?|weights?|boulders?)\\b)))(?![\\p{L}\\p{N}\\p{M}])"},
  {11, 0x9,
    "(?:(?=(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}"
    "\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?>(?:(?:(?:twenty|thi"
    "rty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|"
    "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|se"
    "ven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:o"
    "ne|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventee"
    "n|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty"
    "|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirtee"
    "n|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|"
    "(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)("
    "?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixte"
    "en|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|"
    "fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twe"
    "lve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|"
    "nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?))[-\\h]pounds?)(?:(?<=weigh\\h|weighs\\h|weighed\\h|weighing\\h|"
    "weighs\\habout\\h|weighed\\habout\\h|weighing\\habout\\h|weighing\\hup\\hto\\h|weighs\\hmore\\hthan\\h|weighed\\hmore\\hthan"
    "\\h|weighing\\hmore\\hthan\\h|foot-\\d,\\h|foot-\\d\\d,\\h|lost\\h|gained\\h|shed\\h)(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}("
    "?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]"
    "\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    ")(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|six"
    "teen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?"
    ":twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine"
    "))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|"
    "five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|t"
    "hree|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighte"
    "en|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\"
    "hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven"
    "|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|"
    "three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h]("
    "?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seven"
    "teen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|qua"
    "rter))?))\\hpounds|(?i:\\d{1,3}|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|t"
    "hree|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighte"
    "en|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))-pound(?!\\h(?:notes?|fines?|bills?|coins?|prize"
    "s?|rewards?|bonus|fees?|fares?|tickets?|debts?|deals?|deposit|donation|grants?|gift|bounty|houses?|homes?|cont"
    "racts?|price|fund|bets?|loans?|cheques?|rise|increase|limit|cap)\\b)))(?![\\p{L}\\p{N}\\p{M}])"},
  {9, 0x400,
    "(?:(?<![\\p{L}\\p{N}])(?!PHP\\h?\\d(?![\\d,])|RM\\h?\\d\\hroad)(?:(?:US|U\\.S\\.|A|AU|C|CA|CDN|(?:HK|NZ|NT|N)\\h?|S|R|J|T"
    "T|Z)?\\$|[\\x{A3}\\x{20AC}\\x{A5}\\x{20B9}\\x{20A6}\\x{20A9}\\x{20BD}\\x{20B4}\\x{20BA}\\x{E3F}\\x{20AB}\\x{20B1}\\x{20B5}\\x"
    "{20A1}\\x{20B2}\\x{20B8}]|E\\x{A3}|(?:USD|EUR|GBP|JPY|INR|CNY|CHF|CAD|AUD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|CZK|HUF|RUB"
    "|UAH|TRY|ZAR|NGN|KES|GHS|PHP|IDR|MYR|THB|KRW|BRL|MXN|UGX|RMB|AED|SAR|BDT|PKR|LKR|NPR|EGP)|(?:Rs|(?:K|T|U)?[Ss]"
    "hs?|Rp|RM|Tk|Dhs?|SR|Le|Fr|kr|GH\\x{20B5}|GH\\x{A2})\\.?)\\h?(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:"
    "\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{"
    "BE}\\x{2150}-\\x{215E}])?)(?:(?:\\h?(?:(?i:hundred|thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\"
    ".|mio|mrd|mln|bln|mn|bn|trn|tn|tr|m|b|k)(?![\\p{L}])))?\\h*(?:-|\\x{2013}|\\x{2014}|\\x{2212})\\h*(?>(?:\\d{1,3}(?:,\\"
    "d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?!["
    "\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?:\\h*(?:-|\\x{2013}|\\x{2014}|\\x{2212})\\h*(?:(?:US|"
    "U\\.S\\.|A|AU|C|CA|CDN|(?:HK|NZ|NT|N)\\h?|S|R|J|TT|Z)?\\$|[\\x{A3}\\x{20AC}\\x{A5}\\x{20B9}\\x{20A6}\\x{20A9}\\x{20BD}\\x{"
    "20B4}\\x{20BA}\\x{E3F}\\x{20AB}\\x{20B1}\\x{20B5}\\x{20A1}\\x{20B2}\\x{20B8}]|E\\x{A3}|(?:USD|EUR|GBP|JPY|INR|CNY|CHF|C"
    "AD|AUD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|CZK|HUF|RUB|UAH|TRY|ZAR|NGN|KES|GHS|PHP|IDR|MYR|THB|KRW|BRL|MXN|UGX|RMB|AED"
    "|SAR|BDT|PKR|LKR|NPR|EGP)|(?:Rs|(?:K|T|U)?[Ss]hs?|Rp|RM|Tk|Dhs?|SR|Le|Fr|kr|GH\\x{20B5}|GH\\x{A2})\\.?)\\h?|\\hto\\h"
    "(?:(?:(?:US|U\\.S\\.|A|AU|C|CA|CDN|(?:HK|NZ|NT|N)\\h?|S|R|J|TT|Z)?\\$|[\\x{A3}\\x{20AC}\\x{A5}\\x{20B9}\\x{20A6}\\x{20A9"
    "}\\x{20BD}\\x{20B4}\\x{20BA}\\x{E3F}\\x{20AB}\\x{20B1}\\x{20B5}\\x{20A1}\\x{20B2}\\x{20B8}]|E\\x{A3}|(?:USD|EUR|GBP|JPY|I"
    "NR|CNY|CHF|CAD|AUD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|CZK|HUF|RUB|UAH|TRY|ZAR|NGN|KES|GHS|PHP|IDR|MYR|THB|KRW|BRL|MXN"
    "|UGX|RMB|AED|SAR|BDT|PKR|LKR|NPR|EGP)|(?:Rs|(?:K|T|U)?[Ss]hs?|Rp|RM|Tk|Dhs?|SR|Le|Fr|kr|GH\\x{20B5}|GH\\x{A2})\\."
    "?)\\h?)?|\\hor\\h)(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{"
    "202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)(?=[-\\h]?(?:(?i:hu"
    "ndred|thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn|tr|m|b|k)(?"
    "![\\p{L}]))))?(?:[-\\h]?(?:(?i:hundred|thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|m"
    "ln|bln|mn|bn|trn|tn|tr|m|b|k)(?![\\p{L}])))?(?:[-\\h](?:(?i:thousand|million|billion|trillion|crores?|lakhs?|mi["
    "ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn)(?![\\p{L}])))?)(?![\\p{L}\\p{N}\\p{M}])"},
  {9, 0x400,
    "(?:Rs\\.?\\h(?i:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|s"
    "ix|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:"
    "one|two|three|four|five|six|seven|eight|nine)))\\h(?:lakh|crore)s?(?:\\h(?:(?i:thousand|million|billion|trillion"
    "|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn)(?![\\p{L}])))?)(?![\\p{L}\\p{N}\\p{M}])"},
  {9, 0x400,
    "(?:(?<=[Bb]etween\\h)(?:(?:US|U\\.S\\.|A|AU|C|CA|CDN|(?:HK|NZ|NT|N)\\h?|S|R|J|TT|Z)?\\$|[\\x{A3}\\x{20AC}\\x{A5}\\x{20B"
    "9}\\x{20A6}\\x{20A9}\\x{20BD}\\x{20B4}\\x{20BA}\\x{E3F}\\x{20AB}\\x{20B1}\\x{20B5}\\x{20A1}\\x{20B2}\\x{20B8}]|E\\x{A3}|(?:"
    "USD|EUR|GBP|JPY|INR|CNY|CHF|CAD|AUD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|CZK|HUF|RUB|UAH|TRY|ZAR|NGN|KES|GHS|PHP|IDR|MY"
    "R|THB|KRW|BRL|MXN|UGX|RMB|AED|SAR|BDT|PKR|LKR|NPR|EGP)|(?:Rs|(?:K|T|U)?[Ss]hs?|Rp|RM|Tk|Dhs?|SR|Le|Fr|kr|GH\\x{"
    "20B5}|GH\\x{A2})\\.?)\\h?(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}"
    "(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)\\hand\\h(?:("
    "?:(?:US|U\\.S\\.|A|AU|C|CA|CDN|(?:HK|NZ|NT|N)\\h?|S|R|J|TT|Z)?\\$|[\\x{A3}\\x{20AC}\\x{A5}\\x{20B9}\\x{20A6}\\x{20A9}\\x{"
    "20BD}\\x{20B4}\\x{20BA}\\x{E3F}\\x{20AB}\\x{20B1}\\x{20B5}\\x{20A1}\\x{20B2}\\x{20B8}]|E\\x{A3}|(?:USD|EUR|GBP|JPY|INR|C"
    "NY|CHF|CAD|AUD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|CZK|HUF|RUB|UAH|TRY|ZAR|NGN|KES|GHS|PHP|IDR|MYR|THB|KRW|BRL|MXN|UGX"
    "|RMB|AED|SAR|BDT|PKR|LKR|NPR|EGP)|(?:Rs|(?:K|T|U)?[Ss]hs?|Rp|RM|Tk|Dhs?|SR|Le|Fr|kr|GH\\x{20B5}|GH\\x{A2})\\.?)\\h"
    "?)?(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\"
    "x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)[-\\h]?(?:(?i:hundred|thousand|"
    "million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn|tr|m|b|k)(?![\\p{L}])))(?!["
    "\\p{L}\\p{N}\\p{M}])"},
  {9, 0x400,
    "(?:(?<![\\p{L}\\p{N}])(?:R|N|P|K)(?=(?<!\\b[Tt]he\\h[RNPK])\\d{3}|\\d{4}|\\d{1,3}[,\\h]\\d{2,3}|\\d+\\.\\d\\d\\b|[\\d,.]+[-\\h"
    "]?(?:(?i:hundred|thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn|"
    "tr|m|b|k)(?![\\p{L}])))(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}"
    "(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)(?:[-\\h]?(?"
    ":(?i:hundred|thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn|tr|m"
    "|b|k)(?![\\p{L}])))?(?:[-\\h](?:(?i:thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|"
    "bln|mn|bn|trn|tn)(?![\\p{L}])))?)(?![\\p{L}\\p{N}\\p{M}])"},
  {9, 0x400,
    "(?:(?<![\\p{L}\\p{N}])R\\h(?=(?<!\\b[Tt]he\\h[RNPK])\\d{3}|\\d{4}|\\d{1,3}[,\\h]\\d{2,3}|\\d+\\.\\d\\d\\b|[\\d,.]+[-\\h]?(?:(?i"
    ":hundred|thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn|tr|m|b|k"
    ")(?![\\p{L}])))(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{2"
    "02F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)(?:[-\\h]?(?:(?i:hun"
    "dred|thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn|tr|m|b|k)(?!"
    "[\\p{L}])))?)(?![\\p{L}\\p{N}\\p{M}])"},
  {9, 0x9,
    "(?:(?:(?i:\\d{1,3}(?:,\\d{3})*(?:[.,]\\d+)?|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:"
    "[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twe"
    "nty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|"
    "(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five"
    "|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three"
    "|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|n"
    "ineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand"
    "\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eig"
    "ht|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|thre"
    "e|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:on"
    "e|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter"
    "))?))(?:[-\\x{2013}]|\\h(?:to|or)\\h))?(?>(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\."
    "\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x"
    "{215E}])?)|(?:(?:a|three)[-\\h]quarters?\\hof\\h)?an?(?=\\h(?:thousand|million|billion|trillion|lakh|crore)\\b)|(?>"
    "(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|ei"
    "ght|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|thr"
    "ee|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|"
    "ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifte"
    "en|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirt"
    "y|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|el"
    "even|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seve"
    "n|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seve"
    "nty|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fou"
    "rteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:t"
    "wenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))"
    "?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|fi"
    "ve|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|half\\h(?:a|an)|a\\h(?:half|quarter|third"
    ")|a\\hdozen|a\\hcouple\\hof|several|a\\hfew))(?:\\h?(?:(?i:hundred|thousand|million|billion|trillion|crores?|lakhs?"
    "|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn|tr|m|b|k)(?![\\p{L}])))?(?:[-\\h](?:(?i:thousand|million|billion|tr"
    "illion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn)(?![\\p{L}])))?(?:\\h?-\\h?|\\h)(?:of\\h)?(?:(?:U"
    "S|U\\.S\\.|Australian|Canadian|Hong\\hKong|New\\hZealand|Singapore|Namibian|Zimbabwean?|Jamaican|Taiwan|American|B"
    "ritish|Egyptian|Syrian|Lebanese|Turkish|Indian|Pakistani|Swiss|Danish|Swedish|Norwegian|Czech|Mexican|Chilean|"
    "Colombian|Philippine|Saudi|Qatari|Iranian|Kenyan|Ugandan)\\h)?(?i:dollars?|euros?|pounds?(?:\\hsterling)?|sterli"
    "ng|yen|yuan|renminbi|rupees?|rubles?|roubles?|hryvnias?|hryvnyas?|lira|liras|francs?|krone[rn]?|kronor|zloty(?"
    ":s|ch)?|forints?|koruna[sy]?|pesos?|reais|rands?|naira|shillings?|cedis?|kwacha|birr|riyals?|rials?|dirhams?|d"
    "inars?|baht|ringgit|rupiah|(?<=,\\d{3}\\h|lion\\h|sand\\h|dred\\h|[bmt]n\\h|-)won|taka|dong|cents?|pence|paise|paisa"
    "|kobo|shekels?|bolivars?|soles|lei|leva|kuna|manat|tenge|sum|afghanis?|bitcoins?))(?![\\p{L}\\p{N}\\p{M}])"},
  {9, 0x9,
    "(?:(?>(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}"
    "\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?:(?:a|three)[-\\h]qua"
    "rters?\\hof\\h)?an?(?=\\h(?:thousand|million|billion|trillion|lakh|crore)\\b)|(?>(?:(?:(?:twenty|thirty|forty|fift"
    "y|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|"
    "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine"
    "))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|f"
    "our|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nin"
    "eteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eight"
    "y|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fif"
    "teen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha"
    "|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|"
    "two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|e"
    "ighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|se"
    "venty|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|f"
    "ourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?))(?:["
    "-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|half\\h(?:a|an)|a\\h(?:half|quarter|third)|a\\hdozen|a\\hcouple\\hof|several|"
    "a\\hfew))(?:[-\\h](?:(?i:hundred|thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln"
    "|mn|bn|trn|tn|tr|m|b|k)(?![\\p{L}])))?(?:\\h(?:(?i:thousand|million|billion|trillion|crores?|lakhs?|mi[ol]\\.|mrd"
    "\\.|mio|mrd|mln|bln|mn|bn|trn|tn)(?![\\p{L}])))?\\h?(?:[\\x{20AC}\\x{A3}\\x{20BD}\\x{20B4}\\x{20BA}\\x{A2}]|(?:USD|EUR|"
    "GBP|JPY|INR|CNY|CHF|CAD|AUD|NZD|SGD|HKD|SEK|NOK|DKK|PLN|CZK|HUF|RUB|UAH|TRY|ZAR|NGN|KES|GHS|PHP|IDR|MYR|THB|KR"
    "W|BRL|MXN|UGX|RMB|AED|SAR|BDT|PKR|LKR|NPR|EGP)\\b))(?![\\p{L}\\p{N}\\p{M}])"},
  {9, 0x8,
    "(?:(?i)(?:hundreds|tens|thousands|millions|billions|trillions)(?:\\hof\\h(?:thousands|millions|billions))?\\hof\\h"
    "(?:(?:US|U\\.S\\.|Australian|Canadian|Hong\\hKong|New\\hZealand|Singapore|Namibian|Zimbabwean?|Jamaican|Taiwan|Ame"
    "rican|British|Egyptian|Syrian|Lebanese|Turkish|Indian|Pakistani|Swiss|Danish|Swedish|Norwegian|Czech|Mexican|C"
    "hilean|Colombian|Philippine|Saudi|Qatari|Iranian|Kenyan|Ugandan)\\h)?(?i:dollars?|euros?|pounds?(?:\\hsterling)?"
    "|sterling|yen|yuan|renminbi|rupees?|rubles?|roubles?|hryvnias?|hryvnyas?|lira|liras|francs?|krone[rn]?|kronor|"
    "zloty(?:s|ch)?|forints?|koruna[sy]?|pesos?|reais|rands?|naira|shillings?|cedis?|kwacha|birr|riyals?|rials?|dir"
    "hams?|dinars?|baht|ringgit|rupiah|(?<=,\\d{3}\\h|lion\\h|sand\\h|dred\\h|[bmt]n\\h|-)won|taka|dong|cents?|pence|pais"
    "e|paisa|kobo|shekels?|bolivars?|soles|lei|leva|kuna|manat|tenge|sum|afghanis?|bitcoins?))(?![\\p{L}\\p{N}\\p{M}])"},
  {9, 0x8,
    "(?:(?i)multimillion\\h?-\\h?(?:dollar|euro|pound))(?![\\p{L}\\p{N}\\p{M}])"},
  {9, 0x1,
    "(?:(?:\\d\\d?p(?!\\h[a-z]+ed\\b)|(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|"
    "\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)c(?="
    "\\h(?:a|per|each)\\b)))(?![\\p{L}\\p{N}\\p{M}])"},
  {10, 0x9,
    "(?:(?:(?<=[Bb]etween\\h)(?>(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)"
    "|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?"
    ":(?:a|three)[-\\h]quarters?\\hof\\h)?an?(?=\\h(?:thousand|million|billion|trillion|lakh|crore)\\b)|(?>(?:(?:(?:twen"
    "ty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|("
    "?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|"
    "six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\"
    "h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|se"
    "venteen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty"
    "|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|t"
    "hirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)"
    "))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ni"
    "nety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|"
    "forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|elev"
    "en|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|"
    "eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|half\\h(?:a|an)|a\\h(?:half|quarter|third)|a\\hdozen|a\\"
    "hcouple\\hof|several|a\\hfew))\\hand\\h|(?:(?i:\\d{1,3}(?:,\\d{3})*(?:[.,]\\d+)?|(?>(?:(?:(?:twenty|thirty|forty|fift"
    "y|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|"
    "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine"
    "))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|f"
    "our|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nin"
    "eteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eight"
    "y|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fif"
    "teen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha"
    "|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|"
    "two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|e"
    "ighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|se"
    "venty|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|f"
    "ourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?))(?:["
    "-\\h]and[-\\h]a[-\\h](?:half|quarter))?))(?:[-\\x{2013}]|\\h(?:to|or)\\h)))?(?>(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}("
    "?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]"
    "\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?:(?:a|three)[-\\h]quarters?\\hof\\h)?an?(?=\\h(?:thousand|million|b"
    "illion|trillion|lakh|crore)\\b)|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:on"
    "e|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty"
    "|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|ele"
    "ven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven"
    "|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five"
    "|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|("
    "?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:tw"
    "enty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?"
    "|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|fiv"
    "e|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|thre"
    "e|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    "nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|half\\"
    "h(?:a|an)|a\\h(?:half|quarter|third)|a\\hdozen|a\\hcouple\\hof|several|a\\hfew))(?:\\h?%|[-\\h](?i:percent\\b|per\\h?ce"
    "nt\\b|pct\\b)(?:age\\hpoints?)?|\\h(?i:percentage\\hpoints?)|\\hbasis\\hpoints?|\\h?bps|pc))(?![\\p{L}\\p{N}\\p{M}])"},
  {11, 0x9,
    "(?:(?:(?<=[Bb]etween\\h)(?>(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)"
    "|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)|(?"
    ":(?:a|three)[-\\h]quarters?\\hof\\h)?an?(?=\\h(?:thousand|million|billion|trillion|lakh|crore)\\b)|(?>(?:(?:(?:twen"
    "ty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|("
    "?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|"
    "six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\"
    "h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|se"
    "venteen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty"
    "|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|t"
    "hirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)"
    "))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ni"
    "nety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen"
    "|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|"
    "forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|elev"
    "en|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|"
    "eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|half\\h(?:a|an)|a\\h(?:half|quarter|third)|a\\hdozen|a\\"
    "hcouple\\hof|several|a\\hfew))\\hand\\h|(?:(?i:\\d{1,3}(?:,\\d{3})*(?:[.,]\\d+)?|(?>(?:(?:(?:twenty|thirty|forty|fift"
    "y|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|"
    "thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine"
    "))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|f"
    "our|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nin"
    "eteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eight"
    "y|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fif"
    "teen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?)?|(?:an?|half\\ha"
    "|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|"
    "two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|e"
    "ighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twenty|thirty|forty|fifty|sixty|se"
    "venty|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|f"
    "ourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine)))?))(?:["
    "-\\h]and[-\\h]a[-\\h](?:half|quarter))?))(?:[-\\x{2013}]|\\h(?:to|or)\\h))|(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)"
    "?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?"
    ":[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)\\hx\\h)?(?>(?i:(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3}"
    ")+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2"
    "150}-\\x{215E}])?)|(?:(?:a|three)[-\\h]quarters?\\hof\\h)?an?(?=\\h(?:thousand|million|billion|trillion|lakh|crore)"
    "\\b)|(?>(?:(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|s"
    "even|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|"
    "two|three|four|five|six|seven|eight|nine))(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|sixty|seventy|"
    "eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirteen|fourtee"
    "n|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h(?:(?:twent"
    "y|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?"
    ":ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|s"
    "ix|seven|eight|nine)))?)?|(?:an?|half\\ha|several|few)(?:\\hhundred(?:\\hand\\h(?:(?:twenty|thirty|forty|fifty|six"
    "ty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight|nine))?|(?:ten|eleven|twelve|thirt"
    "een|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|four|five|six|seven|eight|nine))|\\h"
    "(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[-\\h](?:one|two|three|four|five|six|seven|eight"
    "|nine))?|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|(?:one|two|three|"
    "four|five|six|seven|eight|nine)))?))(?:[-\\h]and[-\\h]a[-\\h](?:half|quarter))?)|half\\h(?:a|an)|a\\h(?:half|quarte"
    "r|third)|a\\hdozen|a\\hcouple\\hof|several|a\\hfew))(?:\\h?(?:(?i:hundred|thousand|million|billion|trillion|crores?"
    "|lakhs?|mi[ol]\\.|mrd\\.|mio|mrd|mln|bln|mn|bn|trn|tn|tr|m|b|k)(?![\\p{L}])))?(?:\\h|-)?(?:(?:(?i:(?:square|cubic|"
    "nautical|metric|sq\\.?|cu\\.?)[-\\h])?(?:(?i:kilomet(?:er|re)s?|met(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|"
    "re)s?|miles?|yards?|foot|feet|inch(?:es)?|kilograms?|kilogrammes?|kilos?|grams?|grammes?|milligrams?|tonnes?|t"
    "ons?|ounces?|lit(?:er|re)s?|millilit(?:er|re)s?|gallons?|pints?|barrels?|bushels?|acres?|hectares?|megawatts?|"
    "gigawatts?|kilowatts?(?:[-\\h]hours?)?|watts?|volts?|hertz|gigabytes?|megabytes?|terabytes?|kilobytes?|light[-\\"
    "h]years?|knots|degrees?(?:\\h(?:Celsius|Fahrenheit|C|F)\\b)?|teaspoons?|tablespoons?|calories|joules|pixels|cara"
    "ts?|fathoms?|furlongs?|kilotons?|megatons?)\\b|(?:km\\x{B2}|m\\x{B2}|m\\x{B3}|km2|m2|m3|sq\\.?\\h?(?:km|m|ft|mi)\\b|k"
    "m/h|kmph|kph|mph|km\\hper\\hhour|m/s|km|cm|mm|nm|kg|mg|kWh|MWh|GWh|TWh|kW|MW|GW|GB|MB|TB|Mbps|Gbps|ha\\b|lbs?|oz|"
    "ft|mi\\b|ml|mL|cl|hp|MHz|GHz|kHz|\\x{B0}\\h?[CF]?)(?![\\p{L}\\p{N}])|[gtl](?![\\p{L}\\p{N}'\\x{2019}])|(?<=\\h)m(?![\\p{"
    "L}\\p{N}'\\x{2019}])|m(?=\\h?(?:\\x{B2}|\\x{B3}|x\\b)|-(?:long|wide|high|deep|tall)|\\h(?:tall|long|wide|high|deep|aw"
    "ay|above|below|from|across|apart|sprint|race|final|hurdles|freestyle|butterfly|backstroke|breaststroke|medley|"
    "relay|dash|runner|event|record|title|steeplechase|in\\h(?:height|length|depth))\\b))(?:\\h(?:an|per)\\h(?i:hour|se"
    "cond|minute))?)))(?![\\p{L}\\p{N}\\p{M}])"},
  {11, 0x1,
    "(?:(?=[\\d.]+\\h?[CF])(?:(?<=\\bto\\h|\\bat\\h|\\bof\\h|bove\\h|elow\\h|round\\h|bout\\h|hed\\h|hit\\h|arly\\h|over\\h|than\\h)"
    "\\d{1,3}(?:\\.\\d)?|\\d\\d?\\.\\d)\\h?[CF])(?![\\p{L}\\p{N}\\p{M}])"},
  {11, 0x1,
    "(?:\\d\\d?[-\\h]?(?:(?:ft|feet|foot)[-\\h]?\\d\\d?(?:\\h?(?:ins?\\b|inch(?:es)?\\b))?|(?:stone|st)(?:\\h\\d\\d?\\h?lbs?)?))"
    "(?![\\p{L}\\p{N}\\p{M}])"},
  {10, 0x40,
    "(?:(?=.\\d|(?i)minus)(?<![\\p{L}\\p{N}%])(?<!\\d\\h)(?:[-\\x{2212}]|(?:(?i)minus\\h))(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}"
    "(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,"
    "]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)(?:\\h?%|[-\\h](?i:percent\\b|per\\h?cent\\b|pct\\b)(?:age\\hpoints?)?|\\"
    "h(?i:percentage\\hpoints?)|\\hbasis\\hpoints?|\\h?bps|pc))(?![\\p{L}\\p{N}\\p{M}])"},
  {11, 0x40,
    "(?:(?=.\\d|(?i)minus)(?<![\\p{L}\\p{N}%])(?<!\\d\\h)(?:[-\\x{2212}]|(?:(?i)minus\\h))(?>(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}"
    "(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+(?:\\.\\d{3}|,\\d\\d?)|\\d{1,3}(?:[\\x{202F}\\x{A0}\\x{2009}\\h]\\d{3})+(?![\\d])|\\d+(?:[.,"
    "]\\d+)?)(?:[\\x{BC}-\\x{BE}\\x{2150}-\\x{215E}])?)\\h?(?:\\x{B0}\\h?[CF]?|[CF]|degrees?(?:\\h(?:Celsius|Fahrenheit|C|F)"
    "\\b)?))(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x1000,
    "(?:World\\hWar\\h(?:III|II|I|One|Two|Three|1|2|3))(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x1000,
    "(?:(?:First|Second)\\hWorld\\hWar)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x1000,
    "(?:(?:Cold|Gulf|Korean|Vietnam|Six-Day|Yom\\hKippur|Falklands|Crimean|Boer|Napoleonic)\\hWars?)(?![\\p{L}\\p{N}\\p{"
    "M}])"},
  {4, 0x1000,
    "(?:Great\\hDepression)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x2000,
    "(?:(?:Super\\hTyphoon|(?:Severe\\h)?Tropical\\h(?:Storm|Cyclone|Depression)|Severe\\hTropical\\hStorm|Hurricane|Typ"
    "hoon|Cyclone)\\h(?:\\p{Lu}[\\p{L}\\x{2019}'-]+))(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x2000,
    "(?:(?:Hurricanes|Typhoons)\\h(?:\\p{Lu}[\\p{L}\\x{2019}'-]+)\\hand\\h(?:\\p{Lu}[\\p{L}\\x{2019}'-]+))(?![\\p{L}\\p{N}\\p{M"
    "}])"},
  {4, 0x4000,
    "(?:(?:(?:FIFA|Rugby|Cricket|ICC|T20)\\h)?(?:Women['\\x{2019}]s\\h)?World\\hCup)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x4000,
    "(?:(?:(?:Winter|Summer)\\h)?(?:Olympics|Paralympics|(?:Olympic|Paralympic)\\hGames))(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x4000,
    "(?:(?:Commonwealth|Asian)\\hGames)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x4000,
    "(?:Super\\hBowl(?:\\h[IVXL]+)?)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x4000,
    "(?:Eurovision(?:\\hSong\\hContest)?)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x4000,
    "(?:Tour\\hde\\hFrance)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x8000,
    "(?:Brexit)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x8000,
    "(?:Holocaust)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x8000,
    "(?:Arab\\hSpring)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x8000,
    "(?:Prague\\hSpring)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x8000,
    "(?:(?:Velvet|Industrial|French|Russian|Glorious|Cultural)\\hRevolution)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x8000,
    "(?:Black\\hDeath)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x8000,
    "(?:(?:Rwandan|Armenian)\\h[Gg]enocide)(?![\\p{L}\\p{N}\\p{M}])"},
  {4, 0x1,
    "(?:(?:1[789]|20)\\d\\d\\h(?:\\p{Lu}[\\p{L}\\x{2019}'-]+)(?:\\h(?:(?:\\p{Lu}[\\p{L}\\x{2019}'-]+)|of|and)){0,4}(?:\\h(?:ge"
    "neral|federal|presidential|parliamentary|legislative|provincial|state|local|regional|municipal|mayoral|council"
    "|gubernatorial|constituent|leadership|special|primary|snap|constitutional|independence)){0,3}\\h(?:elections?|r"
    "eferendum|by-election)(?:\\hin\\h(?:the\\h)?(?:\\p{Lu}[\\p{L}\\x{2019}'-]+)(?:\\h(?:\\p{Lu}[\\p{L}\\x{2019}'-]+)){0,2})?"
    ")(?![\\p{L}\\p{N}\\p{M}])"},
  {3, 0x20000,
    "(?:(?:Tamils|Sinhalese|Rohingyas?|Uyghurs|Uighurs|Kurds|Hutus|Tutsis|Pashtuns|Hazaras|Tajiks|Uzbeks|Yazidis|Al"
    "awites|Copts|Inuit|Zulus|Oromos|Tigrayans|Basques|Catalans|Flemings|Walloons|Bosniaks|Serbs|Croats|Slovenes|Ch"
    "echens|Tatars|Cossacks|Muslims|Jews|Hindus|Sikhs|Buddhists|Sunnis|Shiites|Shias|Catholics|Protestants|Palestin"
    "ians))(?![\\p{L}\\p{N}\\p{M}])"},
  {1, 0x10000,
    "(?:(?:McDonald|Moody|Levi|Wendy|Sotheby|Christie|Macy|Kellogg|Sainsbury|Domino|Kohl|Denny|Lowe)['\\x{2019}]s)(?"
    "![\\p{L}\\p{N}\\p{M}])"},
  {1, 0x10000,
    "(?:Lloyd['\\x{2019}]s(?:\\hof\\hLondon)?)(?![\\p{L}\\p{N}\\p{M}])"},
  {1, 0x10000,
    "(?:Ben\\h(?:&|and)\\hJerry['\\x{2019}]s)(?![\\p{L}\\p{N}\\p{M}])"},
  {1, 0x10000,
    "(?:Standard\\h(?:&|and)\\hPoor['\\x{2019}]s)(?![\\p{L}\\p{N}\\p{M}])"},
  {1, 0x10000,
    "(?:(?:Marks\\h(?:&|and)\\hSpencer|Procter\\h(?:&|and)\\hGamble|Johnson\\h(?:&|and)\\hJohnson|Ernst\\h(?:&|and)\\hYoung"
    "|Barnes\\h(?:&|and)\\hNoble|Smith\\h(?:&|and)\\hWesson|Tiffany\\h(?:&|and)\\hCo\\.?|Rolls-Royce))(?![\\p{L}\\p{N}\\p{M}]"
    ")"},
  {1, 0x10000,
    "(?:(?:AT&T|H&M|S&P\\hGlobal|eBay))(?![\\p{L}\\p{N}\\p{M}])"},
  {1, 0x40000,
    "(?:U\\.N\\.?(?!\\pL))(?![\\p{L}\\p{N}\\p{M}])"},
  {1, 0x40000,
    "(?:(?:UN|UNESCO|UNICEF|UNHCR|NATO|OPEC|IMF|FBI|CIA|NASA|BBC|CNN))(?![\\p{L}\\p{N}\\p{M}])"},
  {1, 0x80000,
    "(?:(?:Washington\\hPost|Wall\\hStreet\\hJournal|New\\hYork\\h(?:Times|Post)|Financial\\hTimes|Associated\\hPress|Agen"
    "ce\\hFrance-Presse|Al\\hJazeera|Le\\hMonde|Der\\hSpiegel))(?![\\p{L}\\p{N}\\p{M}])"},
  {2, 0x100000,
    "(?:(?:West\\hBank|Gaza\\hStrip|Golan\\hHeights))(?![\\p{L}\\p{N}\\p{M}])"},
};
const size_t stet__n_figure_rules = 92;

const stet__figure_word stet__figure_words[] = {
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xd7b46803,0x2}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x94346809,0x200}, {0xc7b47009,0x10000}, {0x8633e00b,0x1200},
{0x4ba3900b,0x10000}, {0x1291100d,0x80}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x7ecbe011,0x4},
{0x0,0x0}, {0xf08ef813,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9d0bd017,0x20000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x8e4cf821,0x10000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x2730882d,0x1000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x8c7f6037,0x400}, {0x0,0x0}, {0xdd706839,0x10000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xcc62e83d,0x10000}, {0x0,0x0}, {0x14a2603f,0x80}, {0xb567a83f,0x4000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x76c2e845,0x2}, {0x4aed5045,0x10000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x5b70f04b,0x2000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xb8e1084f,0x80}, {0xbc3d084f,0x200}, {0x2b152851,0x200}, {0x8bfaa051,0x400}, {0xdb8c0853,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xfb1ad859,0x4},
{0x1a50d859,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x369e7063,0x40000008}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xf282606d,0x40000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x11c187b,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xb9989885,0x18}, {0x0,0x0}, {0xe2651087,0x10}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xa2451891,0x400}, {0x0,0x0}, {0x49455893,0x40000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x3b8a8097,0x80000}, {0x0,0x0}, {0xef5dc899,0x2}, {0x0,0x0}, {0xce1a189b,0x20000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x8cdc00a1,0x10000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x382828b5,0x8}, {0x611300b5,0x400}, {0xbeb0f8b7,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xf53658bb,0x400}, {0x689120bb,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xb25418c3,0x10000}, {0x0,0x0}, {0x24dc8c5,0x80},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9bc548d1,0x4080},
{0xc6a528d1,0x400}, {0x0,0x0}, {0x0,0x0}, {0xe29c80d5,0x10}, {0x0,0x0}, {0xa20d0d7,0x10000},
{0x0,0x0}, {0x370848d9,0x2}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xd66290df,0x8}, {0x5345c0df,0x400}, {0x0,0x0}, {0x0,0x0}, {0xe38790e3,0x20000},
{0x8efa20e3,0x40000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x584490e9,0x400},
{0x0,0x0}, {0x5e67b8eb,0x10000}, {0x0,0x0}, {0xb9a1a8ed,0x20000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xff9288fb,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x235a0901,0x20000},
{0x0,0x0}, {0xeab3e103,0x200}, {0x0,0x0}, {0x39e27105,0x200}, {0x390d9105,0x400}, {0x35d3907,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x8512210d,0x10000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x63e9f915,0x10000}, {0x0,0x0}, {0xf047c117,0x10000}, {0x0,0x0}, {0xe3a29119,0x40000008},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x14b2991f,0x40000008},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xd06a4127,0x100}, {0x7563e927,0x400}, {0x86ddf129,0x8}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xf8044133,0x400}, {0x18b15933,0x10000}, {0x66d85935,0x40000000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x3820e939,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x883a313f,0x200}, {0x3e39a93f,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x7c425149,0x40000},
{0x0,0x0}, {0x8903e14b,0x2000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xd003e951,0x200}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x2a460157,0x8}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x4783815d,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x50e89961,0x1000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9cae0965,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xed384969,0x20000}, {0x0,0x0}, {0xf859796b,0x2}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xc2dcf16f,0x8}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe2eec17b,0x400}, {0xd6a7f97b,0x8000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xdba22983,0x400}, {0x0,0x0}, {0x76b7f985,0x40},
{0x0,0x0}, {0x4afd6987,0x4}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xea146195,0x400}, {0x39d11195,0x10000}, {0x1763995,0x20000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe19391a5,0x8}, {0xd25f99a5,0x40000000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x3e9ac1ab,0x100}, {0x0,0x0}, {0xfce171ad,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x5903b1b1,0x10000}, {0x0,0x0}, {0x441bc1b3,0x200}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x370491b7,0x10}, {0x6fe179b7,0x10000}, {0xeec5d9b9,0x4}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x3dcab1bd,0x200}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xaf4891c5,0x40000000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xbe0091cb,0x4}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xaa85e1d1,0x20000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xb9b869db,0x80}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x1ed7d9e5,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xb226b9e9,0x80}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x3b5cb1f1,0x40000010},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xf6fa19f5,0x400}, {0x0,0x0}, {0x853b69f7,0x20000},
{0x0,0x0}, {0x869471f9,0x8}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xbd43a9fd,0x20000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x1e186a01,0x8}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x7f93ba09,0x4080},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xbc252a15,0x8},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x8d7b3a1d,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x79e8a27,0x400},
{0x0,0x0}, {0xa5473a29,0x8}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe7a5022f,0x4000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x847b4235,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9fa51a39,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9a8e723f,0x10000},
{0x0,0x0}, {0x63d0e241,0x8000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x7dbcda45,0x100000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xf7c02249,0x800}, {0x0,0x0}, {0xd308ea4b,0x40000000},
{0x0,0x0}, {0x2cdfc24d,0x4}, {0x0,0x0}, {0x956bba4f,0x800}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xbcb45a59,0x800}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xf574325d,0x10},
{0x0,0x0}, {0xe6b7425f,0x8}, {0x2270aa5f,0x80}, {0x9a957261,0x20000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x72e3aa67,0x200}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x8ac84275,0x200},
{0x45dc4275,0x200}, {0xc6c8a77,0x2}, {0x2025ba75,0x40000}, {0xde085279,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x84ec27f,0x4}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x71c55285,0x1010}, {0x6ddd5a85,0x80}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x28dd728b,0x400}, {0x0,0x0}, {0x2e149a8d,0x4},
{0xcc6d2a8d,0x200}, {0x121aa28d,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x4d3b7a93,0x40000},
{0x0,0x0}, {0xb9da8295,0x80}, {0x66000295,0x80}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x8476129b,0x200}, {0xccea729b,0x400}, {0x30a94a9d,0x2}, {0xdd2e229d,0x8000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x102beaa3,0x100}, {0x38d90aa3,0x10000}, {0x0,0x0},
{0x0,0x0}, {0x827d82a7,0x2000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xaddaeaab,0x20000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x82a6c2af,0x1000}, {0x0,0x0}, {0xc82e2ab1,0x8},
{0x3f6462b1,0x200}, {0x752e42b3,0x10}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xca17b2b9,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe72baabf,0x4}, {0xdfbbd2bf,0x8000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xc05b4ac7,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x49c822cb,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x5bf3d2cf,0x10000},
{0x0,0x0}, {0x639922d1,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x5785a2db,0x2},
{0x2ed9f2db,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x5c344aeb,0x4}, {0xb17fcaeb,0x8}, {0xd9744aed,0x800},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xb8d62af1,0x100}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x7db77af5,0x10000}, {0x4dad8af5,0x20000}, {0x87e4a2f7,0x8000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xd802c305,0x4},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xf25e6b0d,0x200}, {0x0,0x0}, {0xc253cb0f,0x200}, {0x0,0x0}, {0xf6f31b11,0x200},
{0x0,0x0}, {0x48d59313,0x2}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x76363319,0x8}, {0x0,0x0}, {0x307131b,0x2}, {0xab2e9b1b,0x400}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xb1c6cb33,0x1000}, {0x0,0x0}, {0x81f76335,0x40000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x12b15339,0x80000}, {0x0,0x0}, {0x97a2433b,0x10},
{0x0,0x0}, {0xfe97cb3d,0x10000}, {0x5c01433d,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x8ef343,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xd9e8db47,0x4},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xd06ae351,0x4}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x4dc11355,0x4}, {0x33d0b55,0x400}, {0x0,0x0}, {0x0,0x0}, {0x44d27359,0x2},
{0x0,0x0}, {0xb22735b,0x400}, {0x0,0x0}, {0xa1fd335d,0x8}, {0x0,0x0}, {0xdf3c735f,0x10},
{0x0,0x0}, {0x13797b61,0x2000}, {0x0,0x0}, {0x377be363,0x400}, {0x0,0x0}, {0x8a86bb65,0x8},
{0xf284cb65,0x1000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xc13f736b,0x10000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xde23b71,0x20000408},
{0x25bbab71,0x8}, {0x0,0x0}, {0x0,0x0}, {0x30ded375,0x40000008}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x63d01b7b,0x8}, {0xc784e37b,0x40000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xf475d387,0x8}, {0x0,0x0}, {0xdb5f3389,0x400},
{0x0,0x0}, {0x9a17138b,0x200}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xa25bab91,0x200}, {0x0,0x0}, {0xea792393,0x20000008}, {0x7922c393,0x10000}, {0x0,0x0},
{0x0,0x0}, {0xf769b397,0x4}, {0x83dccb97,0x1000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x6efe6b9d,0x200}, {0xec001b9d,0x400}, {0xeee1eb9f,0x400}, {0x629f739d,0x400}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x20ff53a9,0x40000000}, {0x347aaba9,0x4000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe3d90bb5,0x40000000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x91e223bf,0x1000},
{0xc533fbbf,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x407253cb,0x200},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9e9fbcf,0x40000008}, {0x9f9cbcf,0x80000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe1bd6be5,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x930f23eb,0x400}, {0x0,0x0}, {0x6f823ed,0x400}, {0x0,0x0}, {0x16465bef,0x4000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xe21323f5,0x40},
{0xe23a5bf5,0x400}, {0x4192b3f7,0x100}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x5c7de3fb,0x400},
{0x0,0x0}, {0x1d1ebfd,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x8704bc19,0x200},
{0x2a1dec19,0x5000}, {0x0,0x0}, {0x0,0x0}, {0x563c8c1d,0x40000008}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x4a2d5c23,0x400}, {0x0,0x0}, {0x3042a425,0x80200},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x4f545429,0x10}, {0x0,0x0}, {0xdff25c2b,0x100000},
{0x0,0x0}, {0xdf20342d,0x2}, {0x3126cc2d,0x400}, {0x2e2e5c2f,0x200}, {0x0,0x0}, {0x72466c31,0x2},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x6c6ea437,0x8},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x87d043b,0x1000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xa0031c43,0x20000},
{0x0,0x0}, {0xa719cc45,0x10000}, {0x0,0x0}, {0x150e5447,0x10000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xc8c42c4b,0x4000}, {0x0,0x0}, {0x4c5d244d,0x200}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xbccee457,0x400}, {0x79704c57,0x10000}, {0x55d9d459,0x40000008}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xbe404461,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xd1781c67,0x4000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x8c937475,0x10}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x32c94c89,0x40000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x409bf493,0x8}, {0x893bc93,0x400}, {0x5fca1495,0x4}, {0xed461495,0x20000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x60676c9d,0x2},
{0x0,0x0}, {0x8f10e49f,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x930804a3,0x80},
{0x428ab4a3,0x10400}, {0x0,0x0}, {0x0,0x0}, {0x9530aca7,0x8}, {0x836104a7,0x80}, {0x14a274a7,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9bc23cb9,0x10000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xa2e08cc5,0x200}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x28c0c4c9,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xe62c84d1,0x200}, {0x0,0x0}, {0x1e705cd3,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x1a9b54d7,0x8}, {0x1f788cd7,0x4000}, {0x7fb1b4d9,0x4000},
{0xc1c29cd9,0x20000}, {0x80a34cd9,0x40000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x8a9c5cdf,0x10000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9323b4e3,0x10000}, {0x0,0x0}, {0x1250dce5,0x400},
{0xa5915ce5,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x955e6cef,0x4}, {0x94804cef,0x20000}, {0xd554dcf1,0x800},
{0x0,0x0}, {0xbc5a7cf3,0x80}, {0x0,0x0}, {0x4615f4f5,0x40001010}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x58bbfcf9,0x80}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xae722501,0x10}, {0xd22dfd01,0x100000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xe994bd07,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe8306d11,0x400}, {0x0,0x0}, {0x19d51513,0x2000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xf8b29d17,0x2}, {0x60419517,0x8000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x93e251d,0x4}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xb0729d21,0x10},
{0x0,0x0}, {0x82db0523,0x400}, {0xcec4b523,0x20000}, {0x79f8e523,0x20000}, {0x0,0x0}, {0x1c7a1527,0x8},
{0x1e2dad27,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x3710c531,0x80}, {0x661d4531,0x20000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x4e33c537,0x20000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xbc51a547,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x6b631561,0x8}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe85e6d65,0x10}, {0x0,0x0}, {0x3e29567,0x20}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xf1f98d6b,0x80000}, {0x0,0x0}, {0xdd73f56d,0x80}, {0x0,0x0}, {0x5d7eb56f,0x400},
{0x81385d6f,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x6aef579,0x400}, {0x411b8d79,0x400}, {0x0,0x0},
{0x0,0x0}, {0x635e957d,0x80}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x1f4fcd83,0x80}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x15d00589,0x10}, {0x55f16d89,0x4000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x12d0bd91,0x400}, {0x0,0x0}, {0x93e11d93,0x10000},
{0x0,0x0}, {0xc35cfd95,0x10000}, {0x0,0x0}, {0x49053597,0x40}, {0x0,0x0}, {0x26a9fd99,0x10000},
{0x0,0x0}, {0xc7ab4d9b,0x80}, {0x0,0x0}, {0x27fd1d9d,0x10000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x84fbdda1,0x200}, {0x7ade05a1,0x8000}, {0x0,0x0}, {0x0,0x0}, {0x811f5a5,0x10000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xfc72a5a9,0x20000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xe87ff5af,0x20000}, {0x0,0x0}, {0xd77fddb1,0x100},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x551dddb5,0x8}, {0x3c6285b5,0x400}, {0x76776db7,0x400},
{0x8946a5b7,0x10000}, {0x3c0e6db5,0x80000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xb73695bd,0x4},
{0xb5f2edbd,0x200}, {0xc93115bf,0x80}, {0xc1623dbd,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xeab115c9,0x10000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x96f635cf,0x10},
{0x0,0x0}, {0x6637cdd1,0x200}, {0x4ffbadd1,0x400}, {0x3e5efdd1,0x800}, {0xd81fc5d1,0x8000}, {0x0,0x0},
{0x0,0x0}, {0xf98cbdd7,0x40000400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x75079ddb,0x10020},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x16a9ade3,0x4000}, {0x0,0x0}, {0x62e87de5,0x400}, {0x0,0x0}, {0x3cdc0de7,0x6200},
{0x0,0x0}, {0x9614cde9,0x10000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xd5ac5def,0x4000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x7da535ff,0x200},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xcf7eee0b,0x400},
{0xfff8be0b,0x1000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xee06be15,0x2}, {0x46547615,0x400}, {0xb0eb6617,0x200},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe193fe1f,0x100}, {0x0,0x0}, {0x19e3a621,0x200}, {0x0,0x0}, {0x8ba8f623,0x8000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x91f56627,0x2000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xda16ce2b,0x2}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x73620e43,0x20000}, {0x0,0x0}, {0xd9704e45,0x8200}, {0x0,0x0}, {0xe9fce647,0x20},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x5ae23e4b,0x2}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xbebfd64f,0x8}, {0xf8b4064f,0x200}, {0x68a7fe51,0x80}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xaba32e57,0x20000}, {0x0,0x0}, {0xf8d8659,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x5e2a2e5d,0x8}, {0x290a965d,0x400}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xb449ee63,0x10000}, {0x0,0x0}, {0xf6b7b665,0x40000008},
{0x0,0x0}, {0x38e04667,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9ccc6e6f,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x96994e75,0x200}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x1fc7e67b,0x400}, {0xc6a5067b,0x8000}, {0xd644667b,0x8000},
{0x24e7e7b,0x10000}, {0x81f9367f,0x40000000}, {0x0,0x0}, {0x84d6b681,0x8000}, {0x37f0681,0x40000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xea12be89,0x2},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x93f6568d,0x40000000}, {0x6aadfe8d,0x40000000}, {0x0,0x0},
{0x0,0x0}, {0x4b2be91,0x200}, {0x0,0x0}, {0x64413693,0x80}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x77a49e97,0x200}, {0x7f15697,0x80000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x5ae726a9,0x4}, {0xd4094ea9,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x43618eb5,0x20000}, {0x0,0x0}, {0x8233b6b7,0x10}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xd59d16c9,0x8}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xf05586cf,0x4}, {0xfeac5ecf,0x10000}, {0xa97436cf,0x20000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x5fa0e6d7,0x20000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x10ffb6db,0x4}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x3239e6e1,0x10}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x6591bee7,0x40000008}, {0x507ff6e7,0x400}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x6f975ef3,0x8}, {0x0,0x0}, {0x312186f5,0x40000},
{0x0,0x0}, {0xc64cef7,0x400}, {0x0,0x0}, {0x42f546f9,0x40000008}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xb3e02707,0x8},
{0x0,0x0}, {0xbcadc709,0x200}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x3084770d,0x4000},
{0x0,0x0}, {0x1077670f,0x200}, {0x5dbd270f,0x400}, {0x6ee0a711,0x10000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xe19f7f15,0x1000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xaa7cf71d,0x80}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xa3d1f723,0x200}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x8413c727,0x400}, {0x765f3727,0x20000}, {0xe17d6729,0x2}, {0x0,0x0}, {0xc7ebaf2b,0x2000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xab2e3733,0x400}, {0x0,0x0}, {0x9a3f2f35,0x8}, {0xb5b1af35,0x10000}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xeedeff3b,0x200}, {0x51d1af3b,0x200}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xf1945745,0x80000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x9cd37f49,0x10000},
{0x0,0x0}, {0x9d3d374b,0x400}, {0x2199df4b,0x400}, {0xd9cd774d,0x10000}, {0xa808774d,0x20000}, {0x38bfef4f,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x44856757,0x2}, {0x0,0x0}, {0x65651f59,0x10000}, {0x0,0x0}, {0x94c38f5b,0x8},
{0x0,0x0}, {0x2626775d,0x400}, {0x30d54f5d,0x400}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xf90c7f63,0x100}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x62624f71,0x200}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x7220a775,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x14eee779,0x4},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xe715c77f,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0xf22fcf87,0x80}, {0x1156c787,0x20000}, {0x0,0x0}, {0x0,0x0}, {0x7873878b,0x200},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x4f88ef8f,0x20000}, {0x0,0x0}, {0x30b8b791,0x400},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xdb2cff95,0x20000}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x3e967f9b,0x40000000}, {0xa2a5b79b,0x400}, {0xdab7279d,0x4000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x46c09fab,0x2}, {0x2c7e67ab,0x40000000}, {0x75b24fad,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x6a177b3,0x10}, {0x0,0x0}, {0xf5e7bfb5,0x40000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xc12f67bf,0x2}, {0x0,0x0}, {0xe4f3dfc1,0x10000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x768c17d1,0x8}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x11820fd7,0x400}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xd135bfdd,0x8}, {0x0,0x0}, {0xa9e79fdf,0x200},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xb00227e5,0x200},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xbc2d57e9,0x2}, {0x0,0x0}, {0xf05d4feb,0x4},
{0x0,0x0}, {0xd85457ed,0x40000}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0xba8e17f7,0x80000},
{0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0}, {0x0,0x0},
{0x0,0x0}, {0x0,0x0}, 
};
const size_t stet__n_figure_words = 2048;
