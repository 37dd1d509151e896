#!/bin/sh
# The tests in Neovim, old and new: NVIM_OLD and NVIM_NEW name the programs (default: nvim, once). Speaks TAP; see ../lua/host.sh.
#
# `nvim -l FILE` runs nothing on 0.7 and exits 0: a file is run by -c, and its plan is demanded.
set -u
cd "$(dirname "$0")/../.." || exit 2
. tests/lua/host.sh

file() { # NAME PROGRAM BACKEND FILE
  host "nvim/$1/$3/$4" env -u LUA_PATH -u LUA_CPATH -u VIMRUNTIME -u VIM -u NVIM STET_BACKEND="$3" STET_COMMAND="$BUILD/stet" \
    XDG_STATE_HOME="$scratch/state" XDG_DATA_HOME="$scratch/data" XDG_CACHE_HOME="$scratch/cache" XDG_CONFIG_HOME="$scratch/config" \
    timeout 120 "$2" --clean -n --headless -c "luafile tests/nvim/init.lua" -c "luafile tests/nvim/test_$4.lua" -c "cquit 3"
}

one() { # NAME PROGRAM
  command -v "$2" >/dev/null 2>&1 || { skip "nvim/$1" "$2 is not installed"; return; }
  version=$("$2" --version | sed -n '1s/^NVIM v//p')
  if [ -f "$BUILD/5.1/stet/core.so" ]; then
    for name in clean suspects keys tag review screens; do file "$version" "$2" module "$name"; done
  else
    skip "nvim/$version/module" "no C module for 5.1 was built"
  fi
  if [ -x "$BUILD/stet" ]; then
    for name in clean tag; do file "$version" "$2" command "$name"; done
    [ ! -f "$BUILD/5.1/stet/core.so" ] || same "$version" "$2"
  else
    skip "nvim/$version/command" "no command was built"
  fi
}

same() { # the backends against each other, as in plain Lua
  host "nvim/$1/backends" env -u LUA_PATH -u LUA_CPATH STET_COMMAND="$BUILD/stet" \
    timeout 120 "$2" --clean -n --headless -c "luafile tests/nvim/init.lua" -c "luafile tests/lua/test_backends.lua" -c "cquit 3"
}

if [ -z "${NVIM_NEW:-}${NVIM_OLD:-}" ]; then
  one any nvim
fi
[ -z "${NVIM_OLD:-}" ] || one old "$NVIM_OLD"
[ -z "${NVIM_NEW:-}" ] || one new "$NVIM_NEW"
