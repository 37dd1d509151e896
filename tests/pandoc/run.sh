#!/bin/sh
# The filter in Pandoc: PANDOC_DEBIAN, where C modules load, and PANDOC_STATIC, which needs the command (default: pandoc alone).
# WEASYPRINT names what makes PDF (default: weasyprint). Every NAME.md is filtered and written as Markdown, to be NAME.txt ("@" there
# stands for any role). Speaks TAP; see ../lua/host.sh.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lua/host.sh

filter=lua/stet-filter.lua
markdown=markdown-smart-simple_tables-multiline_tables-grid_tables+pipe_tables

with() { # WAY COMMAND...: in an environment that allows only that way into the library
  case $1 in
  module) shift; env -u LUA_PATH STET_COMMAND=/nowhere STET_BACKEND=module LUA_CPATH="$BUILD/$abi/?.so;;" "$@" ;;
  command) shift; env -u LUA_PATH -u LUA_CPATH STET_COMMAND="$BUILD/stet" STET_BACKEND=command "$@" ;;
  nothing) shift; env -u LUA_PATH -u LUA_CPATH STET_COMMAND=/nowhere STET_BACKEND=command "$@" ;;
  esac
}

# Both versions' Markdown in one form: the padding of lists and rulers differs.
plain_form() { sed -e 's/^\(|-\)[-|]*$/|-|/' -e 's/role="[a-z]*"/role="@"/' -e 's/data-score="[0-9.]*"/data-score="0.00"/g' -e 's/^\( *\)- \{1,3\}/\1- /' -e 's/^  *\(::: *{\)/\1/' -e 's/^    \(:::\|Sign up for less\)/  \1/'; }

check() { # NAME FILE-WANTED FILE-GOT
  if cmp -s "$2" "$3"; then verdict ok "$1"; else diff "$2" "$3" >"$scratch/diff"; verdict not-ok "$1" "$scratch/diff"; fi
}

cases() { # NAME PROGRAM WAY
  for md in tests/pandoc/*.md; do
    wanted=${md%.md}.txt
    [ -f "$wanted" ] || continue
    case_name=pandoc/$1/$3/$(basename "$md" .md)
    with "$3" "$2" -L "$filter" "$md" -t "$to" >"$scratch/got" 2>"$scratch/err"
    [ ! -s "$scratch/err" ] || cat "$scratch/err" >>"$scratch/got"
    "$2" "$wanted" -f markdown -t "$to" | plain_form >"$scratch/want.form"
    plain_form <"$scratch/got" >"$scratch/got.form"
    check "$case_name" "$scratch/want.form" "$scratch/got.form"
  done
  host "pandoc/$1/$3/blocks" with "$3" env STET_WAY="$3" "$2" -L tests/pandoc/blocks.lua tests/pandoc/blocks.md -t plain -o /dev/null
  # an absolute path from elsewhere, and other formats in and out
  (cd / && with "$3" "$2" -L "$OLDPWD/$filter" "$OLDPWD/tests/pandoc/rules.md" -t plain) >"$scratch/elsewhere" 2>&1
  with "$3" "$2" -L "$filter" tests/pandoc/rules.md -t plain >"$scratch/here" 2>&1
  check "pandoc/$1/$3/from another folder" "$scratch/here" "$scratch/elsewhere"
  for to_other in docx html epub latex; do
    with "$3" "$2" -L "$filter" tests/pandoc/rules.md -s -o "$scratch/out.$to_other" 2>"$scratch/err" &&
      "$2" "$scratch/out.$to_other" -t plain >"$scratch/back" 2>>"$scratch/err"
    if grep -q 'crossing takes an hour' "$scratch/back" && ! grep -q 'Share on this' "$scratch/back"; then
      verdict ok "pandoc/$1/$3/to $to_other and back"
    else
      verdict not-ok "pandoc/$1/$3/to $to_other and back" "$scratch/err"
    fi
  done
}

untouched() { # NAME PROGRAM WAY: tagging takes nothing away and moves nothing, whatever the document was written in
  for form in md docx html rst org latex epub; do
    [ "$form" = md ] && cp tests/pandoc/scholar.md "$scratch/whole.md" || "$2" tests/pandoc/scholar.md -s -M stet= -o "$scratch/whole.$form" 2>/dev/null
    "$2" "$scratch/whole.$form" -L tests/pandoc/whole.lua -M stet= -t native >"$scratch/want"
    printf 'metadata: {stet: {drop-blocks: false, tag: true}}\n' >"$scratch/whole.yaml"
    "$2" "$scratch/whole.$form" -M stet= -t json >"$scratch/whole.json"
    with "$3" "$2" -d "$scratch/whole.yaml" -f json "$scratch/whole.json" -L "$filter" -t native >"$scratch/tagged"
    with "$3" "$2" -d "$scratch/whole.yaml" -f json "$scratch/whole.json" -L "$filter" -L tests/pandoc/whole.lua -t native >"$scratch/got"
    grep -q '"entity"' "$scratch/tagged" || echo "nothing was tagged" >>"$scratch/got"
    check "pandoc/$1/$3/from $form: all but the spans is as it was" "$scratch/want" "$scratch/got"
  done
}

suspects() { # NAME PROGRAM WAY: told as warnings, the text stays
  printf -- '---\nstet: {threshold: 0, suspects: warn}\n---\n\nThe rate was 12 percent in November 348 percent of them left.\n' >"$scratch/told.md"
  with "$3" "$2" -L "$filter" "$scratch/told.md" -t plain --wrap=none >"$scratch/got" 2>"$scratch/err"
  if grep -q 'November 348 percent of them left' "$scratch/got" && grep -q 'stet: glued-numbers: "in November 348' "$scratch/err"; then
    verdict ok "pandoc/$1/$3/suspects are told"
  else verdict not-ok "pandoc/$1/$3/suspects are told" "$scratch/err"; fi
}

pages() { # NAME PROGRAM WAY: the reader of web pages
  with "$3" "$2" -f lua/stet-reader.lua tests/articles/pages/ferry.html -t "$to" >"$scratch/got" 2>"$scratch/err"
  for piece in '^# Ferry back on the Orle' '\[replaced at last\](https://wend.example/archive/cable)' '^## Fares' \
    '\*given up\*' '^-  *on foot, one crown' '!\[The ferry at the landing stage on Monday.\](https://wend.example/i/ferry.jpg'; do
    if tr '\n' ' ' <"$scratch/got" | grep -q -e "$(echo "$piece" | tr -d '^')"; then verdict ok "pandoc/$1/$3/a page: $piece"
    else cat "$scratch/got" >>"$scratch/err"; verdict not-ok "pandoc/$1/$3/a page: $piece" "$scratch/err"; fi
  done
  if grep -q 'Facebook\|Copyright\|Ten walks' "$scratch/got"; then verdict not-ok "pandoc/$1/$3/a page: nothing of the site" "$scratch/got"
  else verdict ok "pandoc/$1/$3/a page: nothing of the site"; fi
  for encoding in cp1252 utf-16; do
    case $encoding:$1 in utf-16:2.*) continue ;; esac # Pandoc 2 hands it over as Latin-1
    sed "s/charset=utf-8/charset=$encoding/; s/keeps the inn/keeps the café/" tests/articles/pages/ferry.html | iconv -f utf-8 -t $encoding >"$scratch/page.html"
    with "$3" "$2" -f lua/stet-reader.lua "$scratch/page.html" -t plain --wrap=none >"$scratch/got" 2>"$scratch/err"
    if grep -q '“We had given up hoping,” said Hanna Voss, who keeps the café' "$scratch/got"; then verdict ok "pandoc/$1/$3/a page in $encoding"
    else verdict not-ok "pandoc/$1/$3/a page in $encoding" "$scratch/got"; fi
  done
  with "$3" "$2" -f lua/stet-reader.lua tests/articles/pages/ferry.html -s -t json >"$scratch/got" 2>"$scratch/err"
  if grep -q '"title":{"t":"MetaInlines".*"Ferry"' "$scratch/got" && grep -q '"author"' "$scratch/got"; then
    verdict ok "pandoc/$1/$3/a page: its title and writer are metadata"
  else verdict not-ok "pandoc/$1/$3/a page: its title and writer are metadata" "$scratch/err"; fi
}

twice() { # NAME PROGRAM: what the first filter made, the second leaves
  printf 'metadata: {stet: {dropped: div, names: index, suspects: div}}\n' >"$scratch/twice.yaml"
  with command "$2" -d "$scratch/twice.yaml" tests/pandoc/mend.md tests/pandoc/rules.md -L "$filter" -t native >"$scratch/want" 2>&1
  with command "$2" -d "$scratch/twice.yaml" tests/pandoc/mend.md tests/pandoc/rules.md -L "$filter" -L "$filter" -t native >"$scratch/got" 2>&1
  grep -q 'stet-names' "$scratch/want" || echo "no index" >>"$scratch/got"
  check "pandoc/$1/twice is as once" "$scratch/want" "$scratch/got"
}

quarto() { # NAME PROGRAM: the layout of an extension
  mkdir -p "$scratch/_extensions/stet" && cp -R lua/stet-filter.lua lua/stet "$scratch/_extensions/stet/"
  printf 'Share on Facebook\n\nThe crossing takes an hour, and the boats go until nine.\n' |
    with command "$2" -L "$scratch/_extensions/stet/stet-filter.lua" -t plain >"$scratch/got" 2>&1
  echo 'The crossing takes an hour, and the boats go until nine.' >"$scratch/want"
  check "pandoc/$1/as a Quarto extension" "$scratch/want" "$scratch/got"
}

printed() { # NAME PROGRAM: to PDF, by an engine that prints HTML; what its pages say
  command -v "${WEASYPRINT:-weasyprint}" >/dev/null 2>&1 || { skip "pandoc/$1/to PDF" "weasyprint is not installed"; return; }
  reader=$(dirname "${WEASYPRINT:-weasyprint}")/python
  [ -x "$reader" ] || reader=python3
  printf -- '---\ntitle: The vote\nstet: {names: index}\n---\n\nShare on Facebook\n\nAngela Merkel came to *Paris* on Tuesday.\n' >"$scratch/print.md"
  rm -f "$scratch/out.pdf"
  with command "$2" -L "$filter" "$scratch/print.md" --pdf-engine="${WEASYPRINT:-weasyprint}" -o "$scratch/out.pdf" >"$scratch/err" 2>&1
  "$reader" -c 'import pypdf, sys; print(" ".join(" ".join(p.extract_text() for p in pypdf.PdfReader(sys.argv[1]).pages).split()))' \
    "$scratch/out.pdf" >"$scratch/got" 2>>"$scratch/err"
  for piece in 'The vote' 'Angela Merkel came to Paris on Tuesday.' 'Paris, place, 1 mention'; do
    grep -qF "$piece" "$scratch/got" || echo "the pages do not say: $piece" >>"$scratch/got"
  done
  if grep -q 'do not say\|Facebook' "$scratch/got"; then cat "$scratch/got" >>"$scratch/err"; verdict not-ok "pandoc/$1/to PDF" "$scratch/err"
  else verdict ok "pandoc/$1/to PDF"; fi
}

says() { # NAME PROGRAM OPTIONS WANTED: with such options, what the filter writes and warns of, in one line, matches
  printf -- '---\nstet: %s\n---\n\nShare on Facebook\n\nAngela Merkel came to Paris.\n' "$3" >"$scratch/options.md"
  with command "$2" -L "$filter" "$scratch/options.md" -t html 2>&1 | tr '\n' ' ' >"$scratch/got"
  if grep -q -e "$4" "$scratch/got"; then verdict ok "pandoc/$1/with $3"; else verdict not-ok "pandoc/$1/with $3" "$scratch/got"; fi
}

options() { # NAME PROGRAM
  says "$1" "$2" '{clean: false}' '^<p>Share on Facebook</p> <p>Angela Merkel came to Paris.</p> $'
  says "$1" "$2" '{clean: false, tag: true}' 'Share.*class="entity person".*>Angela Merkel</span>'
  says "$1" "$2" '{names: index}' '^<p><span.*>Angela Merkel</span>.*<strong>Paris</strong>, place, 1 mention'
  says "$1" "$2" '{link: "n/{name}"}' '^<p><span.*<a href="n/Paris">Paris</a></span>'
  says "$1" "$2" '{tag: false, names: index}' '^<p>Angela Merkel came to Paris.</p> $'
  says "$1" "$2" '{terms: old}' 'terms.*left as it was'
  says "$1" "$2" '[a, b]' 'must be a map of options; the document was left as it was'
  says "$1" "$2" '' '^<p>Angela Merkel came to Paris.</p> $'
}

failures() { # NAME PROGRAM
  with nothing "$2" -L "$filter" tests/pandoc/rules.md -t "$to" >"$scratch/got" 2>"$scratch/err"
  "$2" tests/pandoc/rules.md -t "$to" >"$scratch/want"
  check "pandoc/$1/unreachable: the document is unchanged" "$scratch/want" "$scratch/got"
  if [ "$(grep -c '\(WARNING\] \|column 1: \)stet cannot be reached: .*/nowhere.*left as it was' "$scratch/err")" = 1 ]; then
    verdict ok "pandoc/$1/unreachable: one warning says why"
  else
    verdict not-ok "pandoc/$1/unreachable: one warning says why" "$scratch/err"
  fi
  printf 'The caf&Atilde;&copy; on the quay of Paris was open.\n\nShare on Facebook\n' >"$scratch/left.md"
  "$2" "$scratch/left.md" -t native >"$scratch/want"
  for options in '{mend: true, drop: [the]}' '{mend: true, dropped: div, names: index}'; do
    case $options in *index*) with_filter=tests/pandoc/left.lua words='no index today' ;; *) with_filter=$filter words='nothing would be left' ;; esac
    printf 'metadata: {stet: %s}\n' "$options" >"$scratch/left.yaml"
    with command "$2" -d "$scratch/left.yaml" "$scratch/left.md" -L $with_filter -t native >"$scratch/got" 2>"$scratch/err"
    grep -q "$words.*left as it was" "$scratch/err" || cat "$scratch/err" >>"$scratch/got"
    check "pandoc/$1/failed with $options: the document is as it was" "$scratch/want" "$scratch/got"
  done
  printf -- '---\nstet:\n  treshold: 0.2\n  on-error: %s\n---\n\nText.\n' warn >"$scratch/bad.md"
  "$2" -L "$filter" "$scratch/bad.md" -t plain >"$scratch/got" 2>"$scratch/err"
  if [ "$(cat "$scratch/got")" = "Text." ] && grep -q "unknown option 'treshold'; the options are clean, threshold" "$scratch/err"; then
    verdict ok "pandoc/$1/an unknown option is named, with what there is"
  else
    verdict not-ok "pandoc/$1/an unknown option is named, with what there is" "$scratch/err"
  fi
  printf -- '---\nstet:\n  drop-re: ["`(`"]\n  on-error: fail\n---\n\nText.\n' >"$scratch/bad.md"
  if with command "$2" -L "$filter" "$scratch/bad.md" -t plain >"$scratch/got" 2>"$scratch/err"; then
    verdict not-ok "pandoc/$1/on-error: fail ends Pandoc" "$scratch/err"
  elif grep -q 'drop_re\[1\]' "$scratch/err"; then
    verdict ok "pandoc/$1/on-error: fail ends Pandoc"
  else
    verdict not-ok "pandoc/$1/on-error: fail names the pattern" "$scratch/err"
  fi
  "$2" -L "$filter" tests/pandoc/rules.md -M stet=false -t native >"$scratch/got" 2>"$scratch/err"
  "$2" tests/pandoc/rules.md -t native >"$scratch/want"
  check "pandoc/$1/stet: false leaves the document alone, without a word" "$scratch/want" "$scratch/got"
  with command "$2" -L "$filter" tests/pandoc/rules.md -s -t json 2>&1 | grep -q '"stet":{' && verdict not-ok "pandoc/$1/the metadata map is removed" ||
    verdict ok "pandoc/$1/the metadata map is removed"
}

one() { # NAME PROGRAM WAYS...
  command -v "$2" >/dev/null 2>&1 || { skip "pandoc/$1" "$2 is not installed"; return; }
  [ -x "$BUILD/stet" ] || { skip "pandoc/$1" "no command was built"; return; }
  label=$("$2" --version | sed -n '1s/^pandoc *//p')
  abi=$(printf 'io.stderr:write(_VERSION:match("%%d.%%d"))\nreturn {}\n' >"$scratch/abi.lua"; echo x | "$2" -L "$scratch/abi.lua" -t plain 2>&1 >/dev/null)
  to=$markdown
  program=$2
  shift 2
  for way in "$@"; do
    if [ "$way" = module ] && [ ! -f "$BUILD/$abi/stet/core.so" ]; then
      skip "pandoc/$label/module" "no C module for $abi was built"
    else
      cases "$label" "$program" "$way"
      untouched "$label" "$program" "$way"
      suspects "$label" "$program" "$way"
      pages "$label" "$program" "$way"
    fi
  done
  options "$label" "$program"
  twice "$label" "$program"
  quarto "$label" "$program"
  printed "$label" "$program"
  failures "$label" "$program"
}

if [ -z "${PANDOC_DEBIAN:-}${PANDOC_STATIC:-}" ]; then
  one any pandoc command
fi
[ -z "${PANDOC_DEBIAN:-}" ] || one debian "$PANDOC_DEBIAN" module command
[ -z "${PANDOC_STATIC:-}" ] || one static "$PANDOC_STATIC" command
