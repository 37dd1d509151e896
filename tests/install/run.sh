#!/bin/sh
# make install into an empty folder; what lies there is used as a user would; make uninstall leaves nothing. Speaks TAP.
set -u
cd "$(dirname "$0")/../.." || exit 2
BUILD=${BUILD:-build}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
n=0
ok() {
  n=$((n + 1))
  if [ "$2" = 0 ]; then echo "ok $n - $1"; else
    echo "not ok $n - $1"
    sed 's/^/# /' "$dir/log" | tail -n 10
  fi
}
# MAKEFLAGS: neither the jobs nor the variables of a make above
at() { env -u MAKEFLAGS -u MAKELEVEL make --no-print-directory BUILD="$BUILD" DESTDIR="$dir/root" PREFIX=/opt/stet "$@" >"$dir/log" 2>&1; }
at install; ok 'make install' $?
top=$dir/root/opt/stet
for f in bin/stet include/stet.h lib/libstet.a lib/pkgconfig/stet.pc share/stet/stet-filter.lua; do [ -f "$top/$f" ]; ok "  $f is there" $?; done

"$top/bin/stet" clean tests/articles/01-heating.txt >"$dir/out" 2>"$dir/log" && [ -s "$dir/out" ]; ok 'the command cleans' $?

[ "$("$top/bin/stet" --filter 2>"$dir/log")" = "$(cd "$top/share/stet" && pwd -P)/stet-filter.lua" ]; ok 'the command knows its filter' $?

cat >"$dir/use.c" <<'X'
#include <stet.h>
#include <stdio.h>
int main(void) { return puts(stet_version()) < 0; }
X
flags=$(PKG_CONFIG_PATH=$top/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$dir/root pkg-config --cflags --libs stet 2>"$dir/log")
${CC:-cc} -o "$dir/use" "$dir/use.c" $flags 2>"$dir/log" && LD_LIBRARY_PATH=$top/lib DYLD_LIBRARY_PATH=$top/lib "$dir/use" >"$dir/out" 2>"$dir/log"
ok 'a program finds the shared library through pkg-config' $?
[ "$(cat "$dir/out")" = "$(sed -n 's/^.define STET_VERSION "\(.*\)"/\1/p' include/stet.h)" ]; ok '  of this version' $?

# What the shared library shows is the interface and nothing else.
if command -v nm >/dev/null 2>&1 && [ -f "$top/lib/libstet.so" ]; then
  nm -D --defined-only "$top/lib/libstet.so" | awk '{ print $3 }' | grep -v '^_' | sort >"$dir/shown"
  grep -o '^STET_API .*' include/stet.h | grep -o 'stet_[a-z_]*(' | tr -d '(' | sort >"$dir/named"
  diff "$dir/named" "$dir/shown" >"$dir/log"; ok 'libstet.so shows what stet.h names' $?
fi

for pair in lua5.1:5.1 luajit:5.1 lua5.3:5.3 lua5.4:5.4; do
  l=${pair%%:*} abi=${pair##*:}
  command -v "$l" >/dev/null 2>&1 && [ -f "$BUILD/$abi/stet/core.so" ] || continue
  LUA_PATH="$top/share/lua/$abi/?.lua;$top/share/lua/$abi/?/init.lua" LUA_CPATH="$top/lib/lua/$abi/?.so" "$l" -e '
    local text = require("stet").clean("The bridge over the Lenn opened on Monday after nine years of work, the council said.")
    assert(#text > 0)' >"$dir/log" 2>&1
  ok "$l loads the module" $?
done

at uninstall; ok 'make uninstall' $?
find "$dir/root" ! -type d >"$dir/log"; [ ! -s "$dir/log" ]; ok '  leaves nothing' $?

# Blanks in the folders: everything lies where it was said, and nothing else is taken away.
mkdir -p "$dir/two" "$dir/two words"; echo mine >"$dir/two/mine"; echo mine >"$dir/words"; cp "$dir/words" "$dir/two words/mine"
at install DESTDIR="$dir/two words" PREFIX='/my stet'; ok 'make install into folders with blanks' $?
[ -x "$dir/two words/my stet/bin/stet" ] && [ -f "$dir/two words/my stet/share/stet/stet-filter.lua" ]; ok '  there it is' $?
at uninstall DESTDIR="$dir/two words" PREFIX='/my stet'; ok 'make uninstall from there' $?
find "$dir/two words" "$dir/two" "$dir/words" -type f | sort >"$dir/log"
printf '%s\n' "$dir/two words/mine" "$dir/two/mine" "$dir/words" | sort | cmp -s - "$dir/log"; ok '  leaves what was there, and nothing else' $?
echo "1..$n"
