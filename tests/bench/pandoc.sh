#!/bin/sh
# What the filter costs in Pandoc on a 12 KB article: the best of ten runs with a filter that does nothing, with cleaning, with tagging.
#
#   sh tests/bench/pandoc.sh [PANDOC]       STET_COMMAND or LUA_CPATH say how stet is reached; default: build/
set -u
cd "$(dirname "$0")/../.." || exit 2
pandoc=${1:-pandoc}
build=${BUILD:-build}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
export STET_COMMAND="${STET_COMMAND:-$build/stet}"
abi=$(printf 'io.stderr:write(_VERSION:match("%%d.%%d"))\nreturn {}\n' >"$dir/abi.lua"; echo x | "$pandoc" -L "$dir/abi.lua" -t plain 2>&1 >/dev/null)
export LUA_CPATH="${LUA_CPATH:-$build/$abi/?.so;;}"
cat tests/articles/0[1-4]*.txt | head -c 12288 >"$dir/article.md"
{ printf -- "---\\nstet:\\n  tag: true\\n---\\n\\n"; cat "$dir/article.md"; } >"$dir/tagged.md"
echo 'function Pandoc(doc) return doc end' >"$dir/empty.lua"
best() { # ARGUMENT...: milliseconds
  python3 - "$@" <<'P'
import subprocess, sys, time
def once():
    begun = time.perf_counter()
    subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun
print(f"{min(once() for _ in range(10)) * 1000:.1f}")
P
}
printf 'an empty filter   %s ms\n' "$(best "$pandoc" -L "$dir/empty.lua" "$dir/article.md" -t html)"
printf 'cleaning          %s ms\n' "$(best "$pandoc" -L lua/stet-filter.lua "$dir/article.md" -t html)"
printf 'and tagging       %s ms\n' "$(best "$pandoc" -L lua/stet-filter.lua "$dir/tagged.md" -t html)"
