#!/bin/sh
# The Lua tests on every Lua, with the C module and over the command line. Speaks TAP; see host.sh. LUAS names the hosts.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lua/host.sh

command=$BUILD/stet
[ -x "$command" ] || echo "# no command at $command: its tests are skipped"

file() { # HOST ABI BACKEND FILE
  host "lua/$1/${3:-both}/$4" env -u LUA_PATH_5_3 -u LUA_PATH_5_4 -u LUA_CPATH_5_3 -u LUA_CPATH_5_4 STET_BACKEND="$3" STET_COMMAND="$command" \
    LUA_PATH="./lua/?.lua;./lua/?/init.lua;./tests/lua/?.lua" LUA_CPATH="$BUILD/$2/?.so" \
    "$1" "tests/lua/test_$4.lua"
}

one() { # HOST ABI
  command -v "$1" >/dev/null 2>&1 || { skip "lua/$1" "$1 is not installed"; return; }
  if [ -f "$BUILD/$2/stet/core.so" ]; then
    for name in options core api tag; do file "$1" "$2" module "$name"; done
  else
    skip "lua/$1/module" "no C module for $2 was built"
  fi
  if [ -x "$command" ]; then
    for name in tsv api tag; do file "$1" "$2" command "$name"; done
    [ ! -f "$BUILD/$2/stet/core.so" ] || file "$1" "$2" "" backends
  else
    skip "lua/$1/command" "no command was built"
  fi
}

for pair in ${LUAS:-lua5.1:5.1 luajit:5.1 lua5.3:5.3 lua5.4:5.4}; do
  one "${pair%%:*}" "${pair##*:}"
done
