#!/bin/sh
# LuaRocks: lint, then `luarocks make` for 5.1, 5.3 and 5.4 into one tree from a copy of the source, and what was installed is used from
# elsewhere, as a user would. Speaks TAP; see ../lua/host.sh. LUAROCKS names the program.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lua/host.sh

LUAROCKS=${LUAROCKS:-luarocks}
command -v "$LUAROCKS" >/dev/null 2>&1 || { skip rocks "$LUAROCKS is not installed"; exit 0; }

tree=$scratch/rocks copy=$scratch/rocks-source log=$scratch/rocks.log
rm -rf "$tree" "$copy"
mkdir -p "$tree" "$copy"
# its own copy: LuaRocks brings its own flags, which would make everything in $BUILD anew
tar cf - Makefile include src lua rockspec $(ls LICENSE README.md 2>/dev/null) | tar xf - -C "$copy"

try() { # NAME COMMAND...
  name=$1
  shift
  if "$@" >"$log" 2>&1; then verdict ok "rocks/$name"; else verdict not-ok "rocks/$name" "$log"; fi
}

for spec in rockspec/*.rockspec; do
  try "lint $(basename "$spec")" "$LUAROCKS" lint "$spec"
done

# In its own environment: no library of this tree, no module of this build.
clean_env() { env -u LUA_PATH -u LUA_CPATH -u STET_COMMAND -u STET_BACKEND -u BUILD -u MAKEFLAGS -u MFLAGS -u MAKELEVEL "$@"; }

use() { # PROGRAM ABI: the module, the version, the files that the help needs
  clean_env LUA_PATH="$tree/share/lua/$2/?.lua;$tree/share/lua/$2/?/init.lua" LUA_CPATH="$tree/lib/lua/$2/?.so" "$1" -e '
    local stet = require "stet"
    assert(stet.info().backend == "module", stet.info().why)
    local text = stet.clean("The hall &amp; the street were full of people on that night.\n", { drop_blocks = false })
    assert(text == "The hall & the street were full of people on that night.\n", text)'
}

for pair in ${LUAS:-lua5.1:5.1 lua5.3:5.3 lua5.4:5.4}; do
  program=${pair%%:*} abi=${pair##*:}
  command -v "$program" >/dev/null 2>&1 || { skip "rocks/$abi" "$program is not installed"; continue; }
  build() { (cd "$copy" && clean_env "$LUAROCKS" --lua-version="$abi" --tree "$tree" make); }
  try "make for $abi" build
  try "$program uses it" use "$program" "$abi"
  for file in stet-filter.lua stet/pandoc.lua stet/health.lua stet/runtime/doc/stet.txt stet/runtime/doc/tags stet/runtime/plugin/stet.lua; do
    [ -f "$tree/share/lua/$abi/$file" ] || missing="${missing:-} $abi/$file"
  done
done
if command -v luajit >/dev/null 2>&1; then try "luajit uses the one for 5.1" use luajit 5.1; else skip "rocks/luajit" "luajit is not installed"; fi
echo "${missing:-}" >"$log"
if [ -z "${missing:-}" ]; then verdict ok "rocks/every Lua file is there"; else verdict not-ok "rocks/every Lua file is there" "$log"; fi

clean_with_command() { [ "$(printf 'A plain &amp; simple sentence stands here.\n' | clean_env "$tree/bin/stet" clean --quiet --no-drop)" = "A plain & simple sentence stands here." ]; }
try "the command is there" clean_with_command
knows_filter() { [ -f "$(clean_env "$tree/bin/stet" --filter)" ]; }
try "the command knows its filter" knows_filter
nothing_left() { ! find "$copy" -newer "$tree" -type f -not -path "$copy/build/*" | grep .; }
try "the source was left as it was, but for build/" nothing_left
remove() {
  for pair in ${LUAS:-lua5.1:5.1 lua5.3:5.3 lua5.4:5.4}; do
    command -v "${pair%%:*}" >/dev/null 2>&1 && { clean_env "$LUAROCKS" --lua-version="${pair##*:}" --tree "$tree" remove stet || return 1; }
  done
  [ ! -e "$tree/bin/stet" ] && ! find "$tree/share" "$tree/lib/lua" -name '*.so' -o -name 'stet*.lua' | grep .
}
try "remove takes everything away" remove
rm -rf "$copy"
