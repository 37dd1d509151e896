#!/bin/sh
# The tests in Neovim, old and new: NVIM_OLD and NVIM_NEW name the programs (default: nvim, once); NVIM_PLUGINS is a folder with
# lazy.nvim, conform.nvim and nvim-lint for the new one. Speaks TAP; see ../lua/host.sh.
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

# ---- As plugin managers have it ----
home=$scratch/nvim-home
origin=$scratch/nvim-origin/stet

at_home() { # CONFIG COMMAND...: in a clean home, where init.lua is CONFIG
  rm -rf "$home/config/nvim"
  mkdir -p "$home/config/nvim"
  printf '%s\n' "$1" >"$home/config/nvim/init.lua"
  shift
  env -u LUA_PATH -u LUA_CPATH -u VIMRUNTIME -u VIM -u NVIM -u BUILD -u STET_COMMAND -u STET_BACKEND -u MAKEFLAGS -u MAKELEVEL -u MFLAGS \
    HOME="$home" XDG_CONFIG_HOME="$home/config" XDG_DATA_HOME="$home/data" XDG_STATE_HOME="$home/state" XDG_CACHE_HOME="$home/cache" "$@"
}

installed() { # NAME PROGRAM CONFIG FOLDER [COMMAND]: a start with what is in FOLDER by then; COMMAND is given when it has started
  host "nvim/$1" at_home "$3" env STET_FROM="$4" timeout 60 "$2" -n --headless -c "${5:-}" \
    -c "luafile $PWD/tests/nvim/installed.lua" -c "cquit 3"
}

managers() { # PROGRAM...: lazy.nvim, a package, a folder that is found late; built once, by `make nvim`
  [ -f "$BUILD/5.1/stet/core.so" ] || { skip "nvim/plugin managers" "no C module for 5.1 can be built"; return; }
  rm -rf "$home" "$scratch/nvim-origin"
  mkdir -p "$home" "$origin"
  tar cf - Makefile include src lua rockspec LICENSE README.md | tar xf - -C "$origin"
  clone=$home/data/nvim/lazy/stet
  # nobody waits for an optimizer here
  CFLAGS=-O0
  export CFLAGS
  if [ -d "${NVIM_PLUGINS:-}/lazy.nvim" ] && [ -n "${NVIM_NEW:-}" ]; then
    file plugins "$NVIM_NEW" module recipes
    (cd "$origin" && git init -q . && git add . && git -c user.name=t -c user.email=t@example.org commit -qm all) >"$scratch/nvim-git" 2>&1
    lazy="vim.opt.runtimepath:prepend('$NVIM_PLUGINS/lazy.nvim')
require('lazy').setup({ { url = 'file://$origin', build = 'make nvim', opts = {} } })"
    at_home "$lazy" timeout 300 "$NVIM_NEW" -n --headless -c 'qall!' >"$scratch/nvim-lazy" 2>&1
    if [ -f "$clone/build/5.1/stet/core.so" ]; then verdict ok "nvim/lazy.nvim clones and builds it"
    else verdict not-ok "nvim/lazy.nvim clones and builds it" "$scratch/nvim-lazy"; fi
    installed lazy.nvim "$NVIM_NEW" "$lazy" "$clone"
  else
    skip "nvim/plugins" "lazy.nvim, conform.nvim and nvim-lint are not installed"
    mkdir -p "$home/data/nvim/lazy" && cp -R "$origin" "$clone"
    at_home '' make -s -C "$clone" nvim >"$scratch/nvim-lazy" 2>&1 || verdict not-ok "nvim/make nvim" "$scratch/nvim-lazy"
  fi
  unset CFLAGS
  package=$home/data/nvim/site/pack/all/start/stet
  for program in "$@"; do
    version=$("$program" --version | sed -n '1s/^NVIM v//p')
    installed "$version/on the path after the start" "$program" '' "$clone" \
      "lua vim.opt.runtimepath:append('$clone') require('stet').setup()"
    mkdir -p "${package%/*}" && mv "$clone" "$package"
    installed "$version/a package" "$program" 'require("stet").setup({ threshold = 0.4 })' "$package"
    mv "$package" "$clone"
  done
  rm -rf "$home" "$scratch/nvim-origin"
}

if [ -z "${NVIM_NEW:-}${NVIM_OLD:-}" ]; then
  one any nvim
fi
[ -z "${NVIM_OLD:-}" ] || one old "$NVIM_OLD"
[ -z "${NVIM_NEW:-}" ] || one new "$NVIM_NEW"
set --
for program in "${NVIM_OLD:-}" "${NVIM_NEW:-}"; do [ -z "$program" ] || set -- "$@" "$program"; done
[ -n "$*" ] || set -- nvim
if command -v "$1" >/dev/null 2>&1; then managers "$@"; fi
