#!/bin/sh
# What the documents say is so: the README's generated parts are current, its examples run, the Neovim help is current. Speaks TAP.
#
#   sh tests/docs/run.sh            checks
#   sh tests/docs/run.sh --write    writes the generated parts anew
#
# Generated parts stand between <!-- begin: NAME --> and <!-- end: NAME -->. Examples are the code blocks that follow <!-- run: NAME -->.
set -u
cd "$(dirname "$0")/../.." || exit 2
BUILD=${BUILD:-build}
case $BUILD in /*) ;; *) BUILD=$PWD/$BUILD ;; esac
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
n=0
ok() { n=$((n + 1)); if [ "$2" = 0 ]; then echo "ok $n - $1"; else echo "not ok $n - $1"; fi; }
skip() { n=$((n + 1)); echo "ok $n - $1 # SKIP $2"; }

lua=
for l in lua5.4 lua5.3 luajit lua5.1 lua; do command -v $l >/dev/null 2>&1 && { lua=$l; break; }; done

part() { # NAME: prints what belongs there
  case $1 in
  sample) # the first rows of each part of what --explain says
    echo '```'
    echo '$ stet clean --explain tests/articles/01-heating.txt'
    COLUMNS=112 "$BUILD/stet" clean --explain tests/articles/01-heating.txt >"$dir/explained" || return 1
    awk 'NR == 1 { next } /^$/ { if (left < 0) print "   ..."; left = 4; print; next } NR == 2 { left = 10 } left-- > 0 { print }
      END { if (left < 0) print "   ..." }' "$dir/explained"
    echo '```' ;;
  tagged)
    echo '```'
    echo '$ stet tag tests/articles/01-heating.txt'
    COLUMNS=112 "$BUILD/stet" tag tests/articles/01-heating.txt >"$dir/tagged" || return 1
    awk '/^..../ && NR > 5 && shown < 3 && /PERSON/ { print; shown++ }' "$dir/tagged"
    echo '   ...'
    awk '/PERSON  |ORG  |PLACE  |NORP  |EVENT  |WORK  |PRODUCT  / && /^ *[0-9]/ && rows++ < 8' "$dir/tagged"
    echo '```' ;;
  help) echo '```'; "$BUILD/stet" --help; echo '```' ;;
  options) "$lua" tests/docs/tables.lua ;;
  esac
}
fill() { # README with all parts made anew
  cp README.md "$dir/README"
  for name in sample tagged help options; do
    part $name >"$dir/part" || return 1
    awk -v name="$name" -v file="$dir/part" '
      $0 == "<!-- begin: " name " -->" { print; while ((getline line < file) > 0) print line; skip = 1; next }
      $0 == "<!-- end: " name " -->" { skip = 0 }
      !skip { print }' "$dir/README" >"$dir/new" && mv "$dir/new" "$dir/README"
  done
}
example() { awk -v mark="<!-- run: $1 -->" '$0 == mark { found = 1; next } found && /^```/ { if (inside) exit; inside = 1; next } inside { print }' README.md; }

if [ -n "$lua" ]; then
  fill; code=$?
  if [ "${1:-}" = --write ]; then
    [ $code = 0 ] && cp "$dir/README" README.md && "$lua" tests/nvim/doc.lua
    exit
  fi
  [ $code = 0 ] && diff -u README.md "$dir/README" | sed 's/^/# /' | head -n 20
  cmp -s README.md "$dir/README"; ok 'README: generated parts are current (make doc)' $?
  cp -r lua tests "$dir/" 2>/dev/null
  (cd "$dir" && "$lua" tests/nvim/doc.lua) && cmp -s lua/stet/runtime/doc/stet.txt "$dir/lua/stet/runtime/doc/stet.txt"
  ok 'Neovim help: its options are current (make doc)' $?
else
  skip 'README: generated parts' 'no Lua'
  skip 'Neovim help' 'no Lua'
fi

"$BUILD/stet" --help >"$dir/help"
unknown=$(sed -n '/^<!-- begin: options/,/^<!-- end: options/p' README.md | grep -o '`--[a-z-]*`' | tr -d '`' | while read -r o; do grep -q -e "$o " "$dir/help" || echo "$o"; done)
[ -z "$unknown" ]; ok "README: the command line has the options that the table names" $?
[ -z "$unknown" ] || echo "# unknown: $unknown"

example c >"$dir/example.c"
${CC:-cc} -std=c11 -Wall -Wextra -Werror -Iinclude -o "$dir/example" "$dir/example.c" "$BUILD/libstet.a" $(pkg-config --libs libpcre2-8 libutf8proc 2>/dev/null || echo -lpcre2-8 -lutf8proc) -lm 2>"$dir/log" &&
  "$dir/example" <tests/articles/01-heating.txt >"$dir/out" && [ -s "$dir/out" ]
ok 'README: the C example compiles and runs' $?
sed 's/^/# /' "$dir/log" | head -n 10

# Each Lua here with its module runs the Lua example.
for pair in lua5.1:5.1 luajit:5.1 lua5.3:5.3 lua5.4:5.4; do
  l=${pair%%:*} abi=${pair##*:}
  command -v "$l" >/dev/null 2>&1 && [ -f "$BUILD/$abi/stet/core.so" ] || continue
  for which in lua lua-tag; do
    example $which >"$dir/example.lua"
    cp tests/articles/01-heating.txt "$dir/article.txt"
    top=$PWD
    (cd "$dir" && LUA_PATH="$top/lua/?.lua;$top/lua/?/init.lua" LUA_CPATH="$BUILD/$abi/?.so" "$l" example.lua) >"$dir/out" 2>"$dir/log" && [ -s "$dir/out" ]
    ok "README: the example $which runs on $l" $?
    sed 's/^/# /' "$dir/log" | head -n 10
  done
done

example shell >"$dir/example.sh"
mkdir -p "$dir/bin" && ln -sf "$BUILD/stet" "$dir/bin/stet"
cp tests/articles/01-heating.txt "$dir/page.txt"
cp tests/articles/pages/ferry.html "$dir/page.html"
printf '{"id":1,"text":"One."}\n' >"$dir/pages.jsonl"
(cd "$dir" && PATH=$dir/bin:$PATH sh -e example.sh) >"$dir/out" 2>"$dir/log"
ok 'README: the command lines run' $?
sed 's/^/# /' "$dir/log" | head -n 10

# Every file that the README names is there.
missing=$(grep -o '`[a-z.][A-Za-z0-9_./-]*/[A-Za-z0-9_.-]*`' README.md | tr -d '`' | grep -E '^(src|lua|tests|include|rockspec|\.ci)/' | sort -u | while read -r f; do [ -e "$f" ] || echo "$f"; done)
[ -z "$missing" ]; ok 'README: the files that it names are there' $?
[ -z "$missing" ] || echo "# missing: $missing"
echo "1..$n"
