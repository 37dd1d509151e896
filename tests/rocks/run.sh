#!/bin/sh
# LuaRocks: lint, then `luarocks make` for 5.1, 5.3 and 5.4 into one tree from a copy of the source, and what was installed is used from
# elsewhere, as a user would; each is packed, and the packed rocks are installed into another tree. Speaks TAP; see ../lua/host.sh. LUAROCKS names the program.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lua/host.sh

LUAROCKS=${LUAROCKS:-luarocks}
command -v "$LUAROCKS" >/dev/null 2>&1 || { skip rocks "$LUAROCKS is not installed"; exit 0; }

tree=$scratch/rocks packed=$scratch/rocks-packed copy=$scratch/rocks-source log=$scratch/rocks.log
rm -rf "$tree" "$packed" "$copy"
mkdir -p "$tree" "$packed" "$copy"
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

use() { # PROGRAM ABI TREE: the module, the version, the files that the help needs
  clean_env LUA_PATH="$3/share/lua/$2/?.lua;$3/share/lua/$2/?/init.lua" LUA_CPATH="$3/lib/lua/$2/?.so" "$1" -e '
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
  try "$program uses it" use "$program" "$abi" "$tree"
  install_packed() {
    (cd "$packed" && rm -f ./*.rock && clean_env "$LUAROCKS" --lua-version="$abi" --tree "$tree" pack stet &&
      clean_env "$LUAROCKS" --lua-version="$abi" --tree "$packed" install ./stet-*.rock)
  }
  try "packed for $abi and installed elsewhere" install_packed
  try "$program uses the packed one" use "$program" "$abi" "$packed"
  for file in stet-filter.lua stet-reader.lua stet/pandoc.lua stet/health.lua stet/runtime/doc/stet.txt stet/runtime/doc/tags stet/runtime/plugin/stet.lua stet/runtime/autoload/health/stet.vim; do
    [ -f "$tree/share/lua/$abi/$file" ] || missing="${missing:-} $abi/$file"
  done
done
if command -v luajit >/dev/null 2>&1; then try "luajit uses the one for 5.1" use luajit 5.1 "$packed"; else skip "rocks/luajit" "luajit is not installed"; fi
edits() { # PROGRAM: Neovim with nothing but a tree's paths, as rocks.nvim has it, and a clean home
  home=$scratch/rocks-home
  rm -rf "$home" && mkdir -p "$home"
  clean_env -u VIMRUNTIME -u VIM -u NVIM HOME="$home" XDG_CONFIG_HOME="$home" XDG_DATA_HOME="$home" XDG_STATE_HOME="$home" \
    XDG_CACHE_HOME="$home" STET_FROM="$packed" timeout 60 "$1" -n --headless \
    --cmd "lua package.path = '$packed/share/lua/5.1/?.lua;$packed/share/lua/5.1/?/init.lua;' .. package.path" \
    --cmd "lua package.cpath = '$packed/lib/lua/5.1/?.so;' .. package.cpath" -c "lua require('stet').setup()" \
    -c "luafile $PWD/tests/nvim/installed.lua" -c "cquit 3" </dev/null
  code=$?
  rm -rf "$home"
  return $code
}
if [ -d "$packed/share/lua/5.1" ]; then
  for program in "${NVIM_OLD:-nvim}" "${NVIM_NEW:-}"; do
    if command -v "$program" >/dev/null 2>&1; then try "$("$program" --version | sed 1q) edits with it" edits "$program"; fi
  done
fi
echo "${missing:-}" >"$log"
if [ -z "${missing:-}" ]; then verdict ok "rocks/every Lua file is there"; else verdict not-ok "rocks/every Lua file is there" "$log"; fi

clean_with_command() { [ "$(printf 'A plain &amp; simple sentence stands here.\n' | clean_env "$tree/bin/stet" clean --quiet --no-drop)" = "A plain & simple sentence stands here." ]; }
try "the command is there" clean_with_command
knows() { clean_env "$packed/bin/stet" "--$1" | grep "^$packed/.*/stet-$1.lua$" && [ -f "$(clean_env "$packed/bin/stet" "--$1")" ]; }
try "the command knows its filter" knows filter
try "the command knows its reader" knows reader
filtered() { # by what a rock installed, and nothing of this tree
  out=$(cd / && printf 'Share on Facebook\n\nThe crossing takes an hour, and the boats go until nine.\n' |
    clean_env PATH="$packed/bin:$PATH" "$1" -L "$(clean_env "$packed/bin/stet" --filter)" -t plain) &&
    [ "$out" = 'The crossing takes an hour, and the boats go until nine.' ]
}
for program in "${PANDOC_DEBIAN:-pandoc}" "${PANDOC_STATIC:-}"; do
  if command -v "$program" >/dev/null 2>&1; then try "$("$program" --version | sed 1q) filters with it" filtered "$program"; fi
done
tested() { BUILD=$BUILD "$LUAROCKS" --lua-version=5.4 test; }
if command -v lua5.4 >/dev/null 2>&1; then try "luarocks test" tested; fi
nothing_left() { ! find "$copy" -newer "$tree" -type f -not -path "$copy/build/*" | grep .; }
try "the source was left as it was, but for build/" nothing_left
remove() {
  for pair in ${LUAS:-lua5.1:5.1 lua5.3:5.3 lua5.4:5.4}; do
    command -v "${pair%%:*}" >/dev/null 2>&1 && { clean_env "$LUAROCKS" --lua-version="${pair##*:}" --tree "$tree" remove stet || return 1; }
  done
  [ ! -e "$tree/bin/stet" ] && ! find "$tree/share" "$tree/lib/lua" -name '*.so' -o -name 'stet*.lua' | grep .
}
try "remove takes everything away" remove
rm -rf "$copy" "$packed"
