#!/bin/sh
# What the filter costs in Pandoc on a 12 KB article, over a filter that does nothing: cleaning, and cleaning with tagging. In turn, the
# best of twenty runs each, in wall-clock and processor time, because other work on the machine disturbs the first.
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
python3 - "$pandoc" "$dir" <<'P'
import resource, subprocess, sys, time
pandoc, folder = sys.argv[1:]
kinds = {"an empty filter": (folder + "/empty.lua", folder + "/tagged.md"), "cleaning": ("lua/stet-filter.lua", folder + "/article.md"),
         "and tagging": ("lua/stet-filter.lua", folder + "/tagged.md")}
def spent():
    r = resource.getrusage(resource.RUSAGE_CHILDREN)
    return r.ru_utime + r.ru_stime
best = {kind: [9e9, 9e9] for kind in kinds}
for _ in range(20):
    for kind, (script, document) in kinds.items():
        begun, had = time.perf_counter(), spent()
        subprocess.run([pandoc, "-L", script, document, "-t", "html"], stdout=subprocess.DEVNULL, check=True)
        took = time.perf_counter() - begun, spent() - had
        best[kind] = [min(a, b) for a, b in zip(best[kind], took)]
base = best["an empty filter"]
for kind, (wall, processor) in best.items():
    print(f"{kind:16} {wall * 1000:6.1f} ms (+{(wall - base[0]) * 1000:.1f})   processor {processor * 1000:6.1f} ms (+{(processor - base[1]) * 1000:.1f})")
P
