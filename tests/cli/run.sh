#!/bin/sh
# The command by its outside: every option, every form, exit codes, bad input. Speaks TAP. STET names the command (default $BUILD/stet).
set -u
cd "$(dirname "$0")/../.." || exit 2
STET=${STET:-${BUILD:-build}/stet}
case $STET in /*) ;; *) STET=$PWD/$STET ;; esac
articles=$PWD/tests/articles
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
cd "$dir" || exit 2
LC_ALL=C
export LC_ALL
n=0

ok() { # NAME CODE: passes if CODE is 0
  n=$((n + 1))
  if [ "$2" = 0 ]; then echo "ok $n - $1"; else
    echo "not ok $n - $1"
    [ ! -s err ] || sed 's/^/# stderr: /' err | head -n 5
    [ ! -s out ] || cut -c1-200 out | sed 's/^/# stdout: /' | head -n 5
  fi
}
stet() { "$STET" "$@" >out 2>err; } # fills out and err
gives() { # CODE NAME ARGUMENT...: the exit code
  want=$1 name=$2
  shift 2
  stet "$@"
  code=$?
  [ "$code" = "$want" ]
  ok "$name (exit $want)" $?
}
says() { grep -q -- "$1" err; ok "  and says: $1" $?; }
prints() { grep -q -- "$1" out; ok "  and prints: $1" $?; }
same() { cmp -s "$1" "$2"; ok "$3" $?; }
not() { if "$@"; then return 1; else return 0; fi; }

cat >page.txt <<'X'
Bridge over the Lenn opens after nine years

By Ada Morrow

The bridge over the Lenn opened on Monday after nine years of work, and the first lorry crossed it at noon with a load of timber.

“We waited longer than the river did”, said the mayor, who had promised it at three elections.

The toll is two crowns for a car. the council has not said for how long.

Share this article on Facebook

Sign up for our daily newsletter

The old ferry will run until spring, its owner said, as long as anyone wants to be carried.
X

# ---- What a run is told ----
gives 0 'help' --help
prints 'stet clean \[OPTION'
gives 0 'help by word' help
gives 0 'help after a command' clean -h
gives 0 'version' --version
prints '^stet [0-9]'
mkdir -p filter/bin filter/lua && cp "$STET" filter/bin/ && echo 'return {}' >filter/lua/stet-filter.lua
"$dir/filter/bin/stet" --filter >out 2>err; [ "$(cat out)" = "$(cd filter/lua && pwd -P)/stet-filter.lua" ]; ok 'where the filter is' $?
rm filter/lua/stet-filter.lua; "$dir/filter/bin/stet" --filter >out 2>err; [ $? = 2 ]; ok '  or it is said that it is not there' $?
"$dir/filter/bin/stet" --reader >out 2>err; [ $? = 2 ]; ok '  and the reader too' $?
gives 2 'nothing to do'
says 'stet clean'
gives 2 'unknown command' shine page.txt
says 'shine'
gives 2 'unknown option' clean --shine page.txt
says '--shine'
gives 2 'an option without its value' clean page.txt --to
says '--to wants FORM'
gives 2 'a flag with a value' clean --jsonl=yes page.txt
says 'takes no value'
gives 2 'an unknown form' clean --to pdf page.txt
says 'pdf'
gives 2 'an unknown format' clean --format rtf page.txt
says 'rtf'
for x in 1.5 -0.1 nan abc ''; do gives 2 "threshold '$x'" clean --threshold "$x" page.txt; done
gives 2 'an unknown mending rule' clean --mend wraps,shine page.txt
says 'shine'
gives 2 'an empty phrase' clean --drop '' page.txt
gives 2 'jsonl and a form' clean --jsonl --to text page.txt
gives 2 'two forms' clean --to diff --explain page.txt
gives 2 'in place and a form' clean --in-place --to diff page.txt
gives 2 'in place without a file' clean --in-place
gives 2 'label writes tsv' label --to json page.txt
gives 2 'jobs without a stream' clean -j 4 page.txt
says 'wants --jsonl'

# ---- Files ----
gives 0 'a file' clean page.txt
prints 'first lorry crossed'
not grep -q 'Facebook' out; ok '  without the site’s words' $?
stet clean page.txt; cp out cleaned
"$STET" clean <page.txt >out 2>err; same out cleaned 'standard input gives the same'
"$STET" clean - <page.txt >out 2>err; same out cleaned 'so does -'
gives 0 'two files' clean page.txt page.txt
cat cleaned cleaned >twice; same out twice '  one after the other'
cp page.txt ./--to; gives 0 'a name like an option after --' clean -- --to; same out cleaned '  is a file'
gives 0 'options after files' clean page.txt --to text; same out cleaned '  are options'
gives 2 'a missing file' clean missing.txt
says 'missing.txt: No such file'
gives 2 'a missing file among others' clean missing.txt page.txt; same out cleaned '  the others are cleaned'
gives 2 'a folder' clean .
says 'Is a directory'
if [ "$(id -u)" != 0 ]; then
  cp page.txt closed.txt; chmod 000 closed.txt
  gives 2 'a file that may not be read' clean closed.txt
  says 'Permission denied'
fi
gives 0 'an output file' clean -o result.txt page.txt; same result.txt cleaned '  holds the text'
[ ! -s out ]; ok '  and nothing is printed' $?
gives 2 'an output that cannot be' clean -o no/such/result.txt page.txt
says 'no/such/result.txt'
cp page.txt both.txt
gives 2 'the output is the input' clean -o both.txt both.txt
same both.txt page.txt '  and it is unharmed'
printf '{"text":"One."}\n' >both.jsonl; cp both.jsonl kept.jsonl
"$STET" clean -o both.txt <both.txt >out 2>err; [ $? = 2 ]; ok 'also by standard input (exit 2)' $?
says 'is read, too'
"$STET" clean -o both.txt page.txt - <both.txt >out 2>err; [ $? = 2 ]; ok 'also by - among files (exit 2)' $?
same both.txt page.txt '  and it is unharmed'
"$STET" clean --jsonl -o both.jsonl <both.jsonl >out 2>err; [ $? = 2 ]; ok 'also by a stream (exit 2)' $?
same both.jsonl kept.jsonl '  and it is unharmed'
"$STET" clean -o result.txt <page.txt >out 2>err; [ $? = 0 ]; ok 'another file from standard input (exit 0)' $?
same result.txt cleaned '  holds the text'
if [ -e /dev/full ]; then
  "$STET" clean page.txt >/dev/full 2>err; [ $? = 2 ] && grep -q 'No space' err; ok 'a full disk is said (exit 2)' $?
  "$STET" clean --jsonl >/dev/full 2>err <<'X'
{"text":"One."}
X
  [ $? = 2 ]; ok 'also of a stream' $?
fi
cp page.txt place.txt; chmod 640 place.txt; ln -s place.txt link.txt
gives 0 'in place, through a link' clean -i link.txt; same place.txt cleaned '  the file is cleaned'
[ "$(stat -c %a place.txt 2>/dev/null || stat -f %Lp place.txt)" = 640 ] && [ -L link.txt ]; ok '  keeps its mode, the link stays a link' $?
ls | grep -q 'stet\.'; [ $? != 0 ]; ok '  nothing is left behind' $?

# ---- Forms ----
gives 0 'diff' clean --to diff page.txt
deep=$(printf '%0200d/%0200d/%0200d' 1 2 3); mkdir -p "$deep"; cp page.txt "$deep/page.txt"; stet clean -q --to diff "$deep/page.txt"
grep -q "^+++ $deep/page.txt$" out; ok '  of a file with a long name' $?
gives 0 'diff' clean --to diff page.txt
for f in "$articles"/[0-9]*; do
  name=$(basename "$f")
  stet clean -q "$f"; cp out want
  cp "$f" "$name"; stet clean -q --to diff "$name"; cp out d
  if [ -s d ]; then patch -s --binary "$name" d >out 2>&1; fi
  same "$name" want "diff: patch makes the cleaned text of $name"
done
apply() { # NAME OPTION...: the diff of ./x, applied, is the cleaned text
  name=$1; shift
  stet clean -q "$@" x; cp out want
  cp x y; stet clean -q --to diff "$@" x; cp out d
  if [ -s d ]; then patch -s --binary y d >out 2>&1; fi
  same y want "diff: $name"
}
tr -d '\n' <page.txt >x; apply 'one line without a line end'
printf '%s' "$(cat page.txt)" >x; apply 'no line end at the end'
sed 's/$/\r/' page.txt >x; apply 'CRLF'
tr '\n' '\r' <page.txt >x; apply 'CR alone'
{ cat page.txt; printf '\n\nShare on Facebook'; } >x; apply 'a dropped last line without an end' --drop 'Share on'
{ printf 'Share on Facebook\n\n'; cat page.txt; } >x; apply 'a dropped first line' --drop 'Share on'
{ printf '\357\273\277'; cat page.txt; } >x; apply 'a byte order mark'
printf 'Share on Facebook\n' >x; apply 'nothing is left' --drop 'Share on'
: >x; apply 'nothing was there'
awk 'BEGIN { for (i = 0; i < 400; i++) { print "Paragraph " i " tells of the work on the bridge over the Lenn and of those who did it."; print ""; if (i % 3 == 0) { print "Drop me " i; print "" } if (i % 7 == 0) print "Fish &amp; chips were sold at the site for two crowns a piece on that day, it is said.\n" } }' >x
apply 'hundreds of changes' --drop 'drop me'
apply 'hundreds of changes, mending only' --no-drop
grep -q '^@@ ' d; ok '  there were some' $?
printf 'One &amp;\ntwo &amp;\nthree\n\n\n\n\n\n\nfour\n\nfive &amp; six\n' >x; apply 'changes in neighbouring lines' --no-drop
cp page.txt 'two words.txt'; stet clean --to diff 'two words.txt'; cp out d; patch -s <d >out 2>&1; same 'two words.txt' cleaned 'diff: a name with a space'

gives 0 'json' clean --to json page.txt
[ "$(wc -l <out)" = 1 ] && grep -q '^{"id":"page.txt","text":"' out; ok '  one line, the name as id' $?
gives 0 'read' read page.txt
prints '"text":"Ada Morrow","type":"PERSON"'

# ---- Tagging ----
cat >names.txt <<'X'
Ada Morrow of the Harbour Board paid $3.5 million (4 percent) to <Lenn> & Co. on 8 November 2022, officials in Germany said.

“It opens last month’s ferry,” Morrow said. She is 70.
X
gives 0 'tag' tag names.txt
grep -qF '[Ada Morrow PERSON]' out && grep -qF '[$3.5 million MONEY]' out; ok '  the entities stand in brackets' $?
grep -q '^ *2 PERSON *Ada Morrow  *Morrow$' out; ok '  names with counts and spellings' $?
not grep -q "$(printf '\033')" out; ok '  no colour outside a terminal' $?
gives 0 'tag in colour' tag --color always names.txt
grep -q "$(printf '\033')" out; ok '  has colours' $?
gives 0 'tag to json' tag --to json names.txt
prints '"start":0,"end":10,"text":"Ada Morrow","type":"PERSON"'
prints '"value":"2022-11-08"'
gives 0 'tag to tsv' tag --to tsv names.txt
grep -q "^entity	0	10	PERSON	" out && grep -q "^name	PERSON	Ada Morrow	Ada Morrow	Morrow$" out; ok '  entities and names' $?
gives 0 'tag to conll' tag --to conll names.txt
grep -q '^Morrow	I-PERSON$' out; ok '  tokens with tags' $?
gives 0 'tag to html' tag --to html names.txt
printf 'The caf\351 <of> Ada Mo\361ana said \200 and na\303\257ve.\n' >x
gives 0 'tag to html of text that is not UTF-8' tag -q --to html x
prints "$(printf 'The caf\357\277\275 &lt;of&gt;')"
grep -q "$(printf 'na\303\257ve')" out && not grep -q "$(printf '[\351\361\200] ')" out; ok '  the page is UTF-8 all the same' $?
gives 0 'tag to html' tag --to html names.txt
sed 's,<[^>]*>,,g' out | grep -qF '&lt;Lenn&gt; &amp; Co.' && not grep -qF '<Lenn>' out; ok '  markup in the text is text' $?
grep -qi '^</html>\|<!doctype html>' out; ok '  a whole page' $?
gives 0 'types' tag --to tsv --types PERSON,-MONEY names.txt
not grep -q '	DATE	\|	MONEY	\|	PLACE	' out && grep -q '	PERSON	' out; ok '  only those' $?
gives 2 'an unknown type' tag --types NOSUCH names.txt
says NOSUCH
gives 0 'a least probability' tag --to tsv --min-score 1 names.txt
not grep -q '^entity.*PERSON' out && grep -q '^entity.*MONEY' out; ok '  leaves the sure ones' $?
gives 2 'one out of range' tag --min-score 2 names.txt
gives 0 'the day of writing' tag --to json --date 2022-03-09 names.txt
prints '"value":"2022-02"'
gives 2 'a bad day' tag --date 2022-13-09 names.txt
says YYYY-MM-DD
gives 0 'a term' tag --to json --term 'SHIP=f7 ferry' --term-re 'NUMBER \b70\b' names.txt
grep -q '"type":"SHIP","score":1,"name":[0-9],"term":"f7"' out && grep -q '"text":"70","type":"NUMBER"' out; ok '  of types of the user' $?
gives 2 'a bad pattern' tag --term-re 'X (' names.txt
gives 0 'a pattern that begins with a blank' tag --to json --term-re 'X  Harbour' names.txt
prints '"text":" Harbour","type":"X"'
gives 2 'a phrase of blanks' tag --to tsv --term 'X   ' names.txt
prints '^error	-	'
printf 'term SHIP=f7 \t ferry\n# a note\nterm-re NUMBER   \\b70\\b\n' >terms
gives 0 'terms of a file' tag --to json --rules terms names.txt
grep -q '"type":"SHIP"' out && grep -q '"type":"NUMBER"' out; ok '  all of them' $?
: >x; gives 0 'an empty file' tag x
printf 'Caf\303\251 \377\000 Ada Morrow said.' >x; gives 0 'bytes that are no text' tag --to tsv x
printf 'So\302\255fia Petrova of the Euro-\npean Union met Ada&nbsp;Morrow in Berlin, and all of them stayed there until the next morning came.\n' >x
gives 0 'through mended text' read --to tsv x
grep -q '^entity	0	15	PERSON' out; ok '  offsets are those of the source' $?
gives 0 'markdown' clean --to markdown page.txt
prints '# Bridge over the Lenn'
printf '# Head\n\nSome *words* stand here, and [a link](http://x.example/) too, on a line of their own.\n' >x.md
gives 0 'markdown from markdown' clean --to markdown x.md; same out x.md '  byte for byte'
printf 'The price of 1 * 2 is <b> and #3 or _this_ and [that], the clerk at the desk said on Monday evening.\n\n1. is not a list, he said, and 2 is no number that the council would have written down before.\n' >x
gives 0 'markdown escapes' clean --to markdown --no-drop --mend none x
grep -qF '\<b>' out && grep -qF '\_this\_' out && grep -qF '\[that\]' out; ok '  what would be markup' $?
gives 0 'explain' clean --explain page.txt
grep -q '^ *1  keep' out && grep -q '  drop  ' out; ok '  a row for each block' $?
grep -q 'lower-start' out; ok '  and the suspects' $?
gives 0 'explain in colour' clean --explain --color always page.txt
grep -q "$(printf '\033')\\[31m" out; ok '  has colours' $?
printf 'A bell \a and \033[31mred\033[0m stand in this sentence about the bridge over the river.\n' >x
gives 0 'explain shows no control characters' clean --explain --mend none x
tail -n +2 out | LC_ALL=C grep -q "$(printf '[\a\033]')"; [ $? = 1 ]; ok '  indeed' $?

# ---- tsv: a reader of the documented form gets every byte back ----
untsv() { # FIELD of the first record of a kind, unescaped
  awk -F'\t' -v kind="$1" -v field="$2" '$1 == kind { s = $field; r = ""; while ((i = index(s, "\\")) > 0) { c = substr(s, i + 1, 1)
    r = r substr(s, 1, i - 1) (c == "n" ? "\n" : c == "t" ? "\t" : c == "r" ? "\r" : "\\"); s = substr(s, i + 2) } printf "%s", r s; exit }' out
}
printf 'Tab\there, back\\slash \\n, and the bridge over the Lenn is open.\r\n\r\nThe second paragraph tells how the first lorry crossed it at noon.\r\n' >x
stet clean --no-drop --mend none x; cp out want
gives 0 'tsv' clean --to tsv --no-drop --mend none x
untsv text 2 >got; same got want '  the text comes back'
[ "$(head -n 1 out | cut -f 1-3)" = "$(printf 'stet\ttsv\t1')" ]; ok '  the first line tells the version' $?
[ "$(tail -n 1 out)" = end ]; ok '  the last line is end' $?
awk -F'\t' '$1 == "block" && NF != 10 || $1 == "edit" && NF != 8 || $1 == "suspect" && NF != 4 || $1 == "doc" && NF != 4 { bad = 1 } END { exit bad }' out; ok '  fields are as documented' $?
gives 0 'tsv of an article' clean --to tsv "$articles/01-heating.txt"
awk -F'\t' '$1 == "block" { n++; if ($2 < last || $3 <= $2) bad = 1; last = $3 } END { exit bad || !n }' out; ok '  blocks are in order' $?
stet clean -q "$articles/01-heating.txt"; cp out want; stet clean -q --to tsv "$articles/01-heating.txt"; untsv text 2 >got; same got want '  the text comes back'
gives 2 'tsv of a missing file' clean --to tsv missing.txt
prints '^error	missing.txt	file'
gives 2 'a bad pattern' clean --to tsv --keep fine --drop-re 'a(b' page.txt
says 'a(b'
prints '^error	-	pattern	1	'
echo before >earlier; gives 2 'a bad pattern with an output' clean --drop-re 'a(b' -o earlier page.txt
[ "$(cat earlier)" = before ]; ok '  leaves what the file has' $?

# ---- label ----
printf 'block\tThe bridge over the Lenn opened on Monday after nine years of work, the council said.\t0\tparagraph\t0\nblock\tShare this on Facebook\t22\tparagraph\t0\n' >blocks
gives 0 'label' label blocks
[ "$(grep -c '^block' out)" = 2 ]; ok '  a record for each block' $?
gives 0 'label keeps what a rule keeps' label --keep 'on facebook' --drop lenn blocks
[ "$(awk -F'\t' '$1 == "block" { printf "%s%s ", $7, $9 }' out)" = '0user 1user ' ]; ok '  and drops what one drops' $?
: >x; gives 0 'label nothing' label x
printf 'block\ta\\qb\t0\tparagraph\t0\n' >x; gives 2 'label: a bad escape' label x
says 'x:1'
printf 'block\ta\t0\tparagraph\t0\nblock\ta\t5\tparagraph\t0\n' >x; gives 2 'label: too big a link' label x
says 'x:2'
printf 'block\ta\t0\tshine\t0\n' >x; gives 2 'label: an unknown kind' label x
printf 'block\ta\t0\tparagraph\t0\tmore\n' >x; gives 2 'label: too many fields' label x
printf 'hello\n' >x; gives 2 'label: not a record' label x
prints '^error	x	file	'
gives 2 'label: a missing file' label missing
prints '^error	missing	file	'

# ---- What is cleaned ----
gives 0 'a phrase drops' clean --drop 'OLD ferry' page.txt
not grep -q 'old ferry' out; ok '  in any case' $?
gives 0 'keep wins' clean --drop ferry --keep 'carried' page.txt
prints 'old ferry'
gives 0 'a pattern drops' clean --drop-re '^the toll is \w+' page.txt
not grep -q 'toll' out; ok '  caseless' $?
gives 0 'a pattern keeps' clean --keep-re 'sign\s+up' page.txt
prints 'newsletter'
gives 2 'a pattern that does not compile' clean --keep-re '[z-a' page.txt
says '\[z-a'
printf '# ours\n\ndrop  the toll\r\nkeep-re ^sign up\n' >rules
gives 0 'a file of rules' clean --rules rules page.txt
prints 'newsletter'
not grep -q 'toll' out; ok '  both' $?
printf 'drop x\nremove y\n' >rules; gives 2 'a bad rule' clean --rules rules page.txt
says 'rules:2'
printf 'drop x\ndrop-re (\n' >rules; gives 2 'a bad pattern in a file' clean --rules rules page.txt
says 'rules:2'
gives 2 'a missing file of rules' clean --rules missing page.txt
gives 0 'no drop' clean --no-drop --mend none page.txt; same out page.txt '  and no mend: nothing changes'
printf 'Fish &amp; chips were sold at the site of the bridge for two crowns a piece on that day.\n' >x
gives 0 'mending' clean --no-drop x
prints 'Fish & chips'
gives 0 'without a rule' clean --no-drop --no-mend entities x
prints 'Fish &amp; chips'
gives 0 'with one rule' clean --no-drop --mend spaces,entities x
prints 'Fish & chips'
gives 0 'with all' clean --no-drop --mend all x
gives 0 'threshold 0 drops nothing by the model' clean --threshold 0 page.txt
gives 0 'threshold by =' clean --threshold=1 page.txt
gives 1 'check' clean --check page.txt
says 'page.txt:9:.*lower-start'
same out cleaned '  prints the text, too'
gives 0 'check without suspects' clean --check --no-suspects page.txt
printf 'The bridge over the Lenn opened on Monday after nine years of work, the council said.\n' >x
gives 0 'check of a good text' clean --check x

# ---- Bad input ----
printf 'caf\351 au lait was served on the bridge over the Lenn on Monday, and \377 nobody could say why it was.\n' >x
gives 0 'bytes that are not UTF-8' clean --mend none --no-drop x; same out x '  are kept'
says 'x:1:4: warning'
gives 0 'and --quiet' clean -q --mend none --no-drop x
[ ! -s err ]; ok '  says nothing' $?
marks() { awk -v s="$1" -v n="$2" 'BEGIN { while (n--) printf "%s", s }'; }
{ printf '# The bridge\n\n'; marks '> ' 101; echo 'The bridge over the Lenn was shut on Monday, the council said.'; } >x
gives 0 'quotations too deep' clean -f markdown --no-drop x; same out x '  are kept'
says '^x:3:201: warning: nesting too deep'
{ printf '<p>The bridge over the Lenn.</p>\n'; marks '<div>' 600; echo '<p>It was shut on Monday.</p>'; } >x
gives 0 'elements too deep' clean -f html --no-drop x
says '^x:2:3004: warning: nesting too deep'
printf '\377\376O\000n\000e\000.\000\n\000' >x; cp x wide
printf '\376\377\000O\000n\000e\000.\000\n' >xbe
for f in x xbe; do
  gives 2 'text in UTF-16' clean "$f"
  says "$f: is UTF-16"
  [ ! -s out ]; ok '  gives nothing' $?
done
gives 2 'text in UTF-16, in place' clean -i x; same x wide '  is not overwritten'
gives 2 'text in UTF-16 as json' tag --to json x
wide_page() { # BEFORE AFTER: a page in UTF-16 with its byte order mark, a NUL before or after each character
  [ -n "$1" ] && printf '\376\377' || printf '\377\376'
  printf '<!DOCTYPE html><title>Toll</title><p>The toll is two crowns.' | sed "s/./$1&$2/g" | tr @ '\000'
}
for pair in '@:' ':@'; do
  wide_page "${pair%:*}" "${pair#*:}" | "$STET" clean --no-drop >out 2>err; [ "$(cat out)" = 'The toll is two crowns.' ]
  ok 'a page in UTF-16 is known by its content' $?
done
printf '\377\376 and \376 begin no text in UTF-16' >x; gives 0 'a text to tsv is whatever the library makes of it' clean --to tsv x
printf 'A NUL \000 stands in this sentence about the bridge over the Lenn, which opened on Monday.\n' >x
gives 0 'a NUL' clean --mend none --no-drop x; same out x '  is kept'
printf 'One.\rTwo.\r\rThree.' >x; gives 0 'lone CR' clean --mend none --no-drop x; same out x '  is kept'
: >x; gives 0 'an empty file' clean x
[ ! -s out ]; ok '  gives nothing' $?
for form in json tsv diff explain markdown; do gives 0 "an empty file as $form" clean --to $form x; done
awk 'BEGIN { for (i = 0; i < 100000; i++) printf ">"; print " deep" }' >x
for f in plain markdown; do gives 0 "100,000 nested >, $f" clean -q --mend none --no-drop --format $f x; same out x '  all kept'; done
awk 'BEGIN { for (i = 0; i < 500000; i++) printf "The bridge over the Lenn opened after nine years of work and of waiting, the council of the town said in %d words. ", i }' | head -c 50000000 >x
for f in plain markdown; do
  gives 0 "50 MB in one line, $f" clean -q --mend none --no-drop --format $f x; same out x '  all kept'
done
gives 0 '50 MB in one line, with all its work' clean -q x
rm -f x

# ---- The stream ----
jsonl() { "$STET" clean --jsonl "$@" >out 2>err; }
lines() { [ "$(wc -l <out)" -eq "$1" ]; ok "  $1 answers" $?; }
printf '{"id":1,"text":"The bridge over the Lenn opened on Monday after nine years of work, they said.","format":"plain"}\n' >one
jsonl <one; [ $? = 0 ]; ok 'a request' $?
grep -q '^{"id":1,"text":"The bridge.*","title":.*,"byline":.*,"date":.*,"body":".*","blocks":\[{"start":0,"end":78,"kind":"paragraph","role":"body","keep":true,"score":[0-9.]*}\],"edits":\[\],"suspects":\[\],"warnings":\[\]}$' out; ok '  its answer' $?
printf '{"id":"a"}\nnot json\n\n[1]\n{"id":{"x":[1, 2]},"text":7}\n{"id":3,"text":"x","format":"pdf"}\n{"id":4,"text":"x","threshold":2}\n{"id":5,"text":"x","mend":["shine"]}\n{"id":6,"text":"x","mend":{"wraps":1}}\n{"id":7,"text":"x","drop":"no"}\n{"id":8,"text":"x"} x\n{"text":"x","id":9}\r\n{"id":null,"text":"","format":null,"more":[[{}]]}' >in
jsonl <in; [ $? = 0 ]; ok 'bad lines and good ones' $?
lines 13
[ "$(grep -c '"error":' out)" = 11 ]; ok '  eleven errors' $?
sed -n 5p out | grep -q '^{"id":{"x":\[1, 2\]},"error":"no ..text.*string"}$'; ok '  the id comes back as it went in' $?
sed -n 2p out | grep -q '^{"id":null,"error":"not valid JSON: .*byte 0)"}'; ok '  an error tells where' $?
sed -n 11p out | grep -q '^{"id":8,"error":"not valid JSON'; ok '  and whose' $?
sed -n 12p out | grep -q '^{"id":9,"text":"'; ok '  the stream goes on after them' $?
printf '{"id":1,"text":"Fish &amp; chips were sold on the bridge.","drop":false,"mend":[]}\n{"id":2,"text":"Fish &amp; chips were sold on the bridge.","drop":false,"mend":["entities"]}\n{"id":3,"text":"Fish &amp; chips were sold on the bridge.","drop":false,"mend":{"entities":false}}\n{"id":4,"text":"Fish &amp; chips were sold on the bridge.","drop":false,"mend":"none"}\n{"id":5,"text":"Fish &amp; chips were sold on the bridge.","drop":false}\n' >in
jsonl <in; [ "$(grep -c '"text":"Fish & chips' out)" = 2 ] && sed -n '2p;5p' out | grep -c 'Fish & chips' | grep -q 2; ok 'requests choose their mends' $?
jsonl --no-mend entities <in; [ "$(grep -c '"text":"Fish & chips' out)" = 1 ]; ok '  over the run’s own' $?
printf '{"text":"a\\u0000b \\ud83d\\ude00 \\ud83d caf\351","drop":false,"mend":[]}\n' >in
jsonl <in; printf '{"id":null,"text":"a\\u0000b \360\237\230\200 \357\277\275 caf\357\277\275"' >want
head -c "$(wc -c <want)" out >got; same got want 'NUL, surrogates and bad bytes in a request'
grep -q '"reason":"nul"' out && grep -q '"reason":"invalid-utf8"' out; ok '  are warned of' $?
{ awk 'BEGIN { printf "{\"id\":1,\"x\":"; for (i = 0; i < 200000; i++) printf "["; for (i = 0; i < 200000; i++) printf "]"; print ",\"text\":\"deep\"}" }'; cat one; } >in
jsonl <in; lines 2
not grep -q '"error"' out; ok '  nesting has no limit' $?
{ printf '{"id":"long","drop":false,"mend":[],"suspects":false,"text":"'; awk 'BEGIN { for (i = 0; i < 400000; i++) printf "The bridge over the Lenn is open to the public. " }'; printf '"}\n'; cat one; } >in
jsonl <in; lines 2
awk 'NR == 1 { exit length($0) > 19000000 ? 0 : 1 }' out; ok '  19 MB in one line' $?
rm -f in
for i in 1 2 3; do cat one; done >three; jsonl three one; lines 4
jsonl missing.jsonl one; [ $? = 2 ]; ok 'a missing stream (exit 2)' $?
lines 1
# HTML pages
gives 0 'a page' clean "$articles/pages/ferry.html"
prints 'days & nights'
not grep -q 'Facebook\|Copyright\|Ten walks' out; ok '  and nothing of the site' $?
gives 0 'a page as Markdown' clean --to markdown "$articles/pages/ferry.html"
prints '^# Ferry back on the Orle$'
prints '\[replaced at last\](https://wend.example/archive/cable)'
gives 0 'a page as tsv' clean --to tsv --also markdown --also html --address https://other.example/ "$articles/pages/ferry.html"
[ "$(cut -f 1 out | uniq | tr '\n' ' ')" = 'stet doc title byline date text body language address markdown html block edit end ' ]; ok '  records are as documented' $?
prints '^doc	.*	html	'
gives 0 'a page by its content' clean --to html - <"$articles/pages/ferry.html"
prints '<h2>Fares</h2>'
not grep -q 'javascript\|class=' out; ok '  and nothing that acts' $?
gives 0 'a canonical address that acts' clean --to html --address 'javascript:alert(1)' "$articles/pages/ferry.html"
not grep -q 'javascript' out; ok '  is left out' $?
gives 0 'an address given' clean --to markdown --address https://other.example/x/y "$articles/pages/ferry.html"
prints 'https://other.example/archive/cable'
gives 2 'no diff of a page' clean --to diff "$articles/pages/ferry.html"
says 'no diff'
gives 2 'no HTML of Markdown' clean --to html --format markdown page.txt
says 'Pandoc makes it'
gives 0 'a page explained' clean --explain "$articles/pages/ferry.html"
prints 'keep  title .*Ferry back on the Orle$'
gives 0 'a page tagged' tag "$articles/pages/ferry.html"
prints 'Hanna Voss PERSON'
not grep -q 'Facebook' out; ok '  the article alone' $?
gives 2 'an unknown form beside' clean --also pdf page.txt
says 'pdf'
printf '{"id":1,"format":"html","to":["markdown","html"],"address":"https://a.example/b/","text":"<title>T</title><p>x <a href=c>y</a> z"}\n{"id":2,"text":"x","to":"pdf"}\n' >in
"$STET" clean --no-drop --jsonl <in >out 2>err
prints '"title":"T","byline":null,"date":null,"body":"x y z","language":null,"site":null,"address":"https://a.example/b/","markdown":"# T\\n\\nx \[y\](https://a.example/b/c) z\\n","html":"<!DOCTYPE html>'
prints '"id":2,"error":"unknown form'

printf '\357\273\277' | cat - one >in; jsonl <in; grep -q '^{"id":1,"text"' out; ok 'a byte order mark before the stream' $?
"$STET" read --jsonl <one >out 2>err; grep -q '"warnings":\[\],"sentences":\[\[0,78\]\],"entities":\[{.*"Monday".*\],"names":\[.*\]}$' out; ok 'read answers all fields' $?
"$STET" tag --jsonl <one >out 2>err; grep -q '^{"id":1,"sentences":\[\[0,78\]\],"entities":\[.*\],"names":\[.*\]}$' out; ok 'tag answers its own' $?
printf '{"text":"Ada Morrow paid $5 last month.","date":"2022-03-09","types":["MONEY","DATE"]}\n' >in
"$STET" tag --jsonl --term 'VERB=v1 paid' <in >out 2>err; grep -q '"type":"VERB","score":1,"name":0,"term":"v1"' out && grep -q '"value":"2022-02"' out && ! grep -q PERSON out; ok 'options in a request for tagging' $?
printf '{"text":"Ada Morrow paid $5 last month.","types":["-PERSON","-DATE"]}\n{"text":"Ada Morrow paid $5 last month.","types":["-DATE","PERSON,DATE"]}\n{"text":"Ada Morrow paid $5.","types":[]}\n' >in
"$STET" tag --jsonl <in >out 2>err
sed -n 1p out | grep MONEY | not grep -q 'PERSON\|DATE'; ok '  types that are left out' $?
sed -n 2p out | grep PERSON | not grep -q 'MONEY\|DATE'; ok '  also beside those that are wanted' $?
sed -n 3p out | grep -q '"entities":\[\]'; ok '  an empty list wants none' $?
printf '{"text":"x","types":["NOSUCH"]}\n{"text":"Ada Morrow is here."}\n' >in
"$STET" tag --jsonl <in >out 2>err; grep -q 'NOSUCH' out && grep -q 'PERSON' out; ok '  a bad one is refused, the next is answered' $?
printf '{"text":"The toll is two crowns for a car. the council has not said for how long, or why it should."}\n' >in
jsonl --check <in; [ $? = 1 ]; ok 'check of a stream (exit 1)' $?
# A stream over several processes
awk -v one="$(cat one)" 'BEGIN { for (i = 0; i < 400; i++) { if (i % 7 == 3) print ""; else if (i % 11 == 5) print "{bad"; else if (i % 13 == 1) {
  printf "{\"id\":%d,\"text\":\"", i; for (k = 0; k < 3000; k++) printf "A line of %d words or so. ", k; print "\"}" } else print one } printf "%s", one }' >in
"$STET" clean --jsonl <in >alone 2>err
for j in 2 3 8; do "$STET" clean --jsonl -j $j <in >out 2>err; cmp -s alone out; ok "the same answers from $j processes" $?; done
{ printf '\357\273\277'; cat one; printf '\357\273\277'; cat one; printf '\357\273\277'; cat one; } >in
"$STET" clean --jsonl <in >alone 2>err; cp alone out; lines 3
[ "$(grep -c '"error"' alone)" = 2 ]; ok '  a byte order mark is one at the beginning only' $?
"$STET" clean --jsonl -j 2 <in >out 2>err; same out alone '  also from two processes'
gives 2 'a folder as a stream' clean --jsonl .
gives 2 'also for two processes' clean --jsonl -j 2 .
says 'Is a directory'
"$STET" clean --jsonl -j 2 </dev/null >out 2>err; [ $? = 0 ] && [ ! -s out ]; ok 'nothing in, nothing out' $?
printf '{"text":"The toll is two crowns for a car. the council has not said for how long, or why it should."}\n' >in
"$STET" clean --jsonl -j 2 --check <in >out 2>err; [ $? = 1 ]; ok 'check over processes (exit 1)' $?
gives 2 'no number of processes' clean --jsonl -j 0
if command -v mkfifo >/dev/null; then # one line in, its answer out, before the next is sent
  mkfifo to from
  "$STET" clean --jsonl <to >from 2>err &
  pid=$!
  exec 3>to 4<from
  cat one >&3; read -r first <&4
  cat one >&3; read -r second <&4
  exec 3>&- 4<&-
  wait "$pid"
  [ "$first" = "$second" ] && [ -n "$first" ]; ok 'a request is answered before the next comes' $?
  "$STET" clean --jsonl -j 2 <to >from 2>err &
  pid=$!
  exec 3>to 4<from
  cat one >&3; read -r first <&4
  cat one >&3; read -r second <&4
  exec 3>&- 4<&-
  wait "$pid"
  [ "$first" = "$second" ] && [ -n "$first" ]; ok '  also by two processes' $?
  if [ -r /proc/self/stat ]; then
    "$STET" clean --jsonl -j 2 <to >out 2>err &
    pid=$! child='' tries=0
    exec 3>to
    while [ -z "$child" ] && [ $tries -lt 100 ]; do
      child=$(cat /proc/[0-9]*/stat 2>/dev/null | awk -v parent="$pid" '$4 == parent { print $1; exit }') tries=$((tries + 1))
      [ -n "$child" ] || sleep 0.1
    done
    kill -9 "$child"
    (sleep 30; kill -9 "$pid") 2>/dev/null &
    alarm=$!
    cat one one one >&3
    exec 3>&-
    wait "$pid"; [ $? = 2 ]; ok 'a worker that is killed ends the stream (exit 2)' $?
    says 'a worker failed'
    kill "$alarm" 2>/dev/null
  fi
fi
if [ -x /usr/bin/time ] && /usr/bin/time -f %M true 2>/dev/null; then
  # (a sanitizer's own memory, and what it holds back from reuse, is not stet's)
  awk -v one="$(cat one)" 'BEGIN { for (i = 0; i < 50000; i++) print one }' >in
  /usr/bin/time -f %M "$STET" clean --jsonl <in >out 2>err
  [ "$(tail -n 1 err)" -le 30000 ] || ldd "$STET" 2>/dev/null | grep -q "lib[a-z]*san"; ok "memory stays flat over a stream: $(tail -n 1 err) KB" $?
  lines 50000
fi

echo "1..$n"
