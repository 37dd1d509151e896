#!/bin/sh
# Speed, memory and cost against size, by /usr/bin/time alone: sh tests/bench/speed.sh [COMMAND [tag]]
#
# The same 50 MB of articles (of tagging 10 MB, whose tokens are counted too) go through `stet clean --jsonl` or `stet tag --jsonl` as documents of 10 KB, of 1 MB and as one of 50 MB; then as documents without
# a line end. Cost is linear where the last column, nanoseconds a byte, stays the same. The best of three runs is shown. The texts are
# tests/articles, over and over, with a number in each copy so that no two blocks are alike.
set -u
cd "$(dirname "$0")/../.." || exit 2
STET=${1:-${BUILD:-build}/stet}
what=${2:-clean}
[ "$what" = tag ] && total=10000000 || total=50000000
[ -x /usr/bin/time ] || { echo 'needs /usr/bin/time' >&2; exit 2; }
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT

python3 - "$dir" "$total" <<'P' || exit 2
import glob, json, re, sys
texts = [open(f, encoding="utf-8").read() for f in sorted(glob.glob("tests/articles/[0-9]*.txt"))]
def number(text, k): # every paragraph gets a word of its own
    return re.sub(r"(\S)(?=\n\n|$)", lambda m: f"{m[1]} {k}-{m.start()}.", text)
total, pieces, size = int(sys.argv[2]), [], 0
while size < total:
    t = number(texts[len(pieces) % len(texts)], len(pieces)) + "\n\n"
    pieces.append(t)
    size += len(t.encode())
text = "".join(pieces)
for label, n in (("10KB", 10_000), ("1MB", 1_000_000), ("50MB", 1 << 40)):
    for kind in ("lines", "one-line"):
        with open(f"{sys.argv[1]}/{label}.{kind}", "w", encoding="utf-8") as out:
            for at in range(0, len(text), n):
                part = text[at:at + n]
                out.write(json.dumps({"id": at, "text": re.sub(r"\s+", " ", part) if kind == "one-line" else part, "format": "plain"}) + "\n")
with open(f"{sys.argv[1]}/text", "w", encoding="utf-8") as out:
    out.write(text)
with open(f"{sys.argv[1]}/size", "w") as out:
    out.write(str(len(text.encode())))
P
bytes=$(cat "$dir/size")

printf '%-10s %-10s %10s %10s %12s %10s\n' document shape seconds MB/s memory ns/byte
for kind in lines one-line; do
  for label in 10KB 1MB 50MB; do
    best= memory=0
    for run in 1 2 3; do
      /usr/bin/time -o "$dir/time" -f '%U %S %M' "$STET" "$what" --jsonl <"$dir/$label.$kind" >/dev/null || exit 1
      read -r user sys m <"$dir/time"
      best=$(awk -v b="$best" -v u="$user" -v s="$sys" 'BEGIN { t = u + s; print b == "" || t < b ? t : b }')
      [ "$m" -gt "$memory" ] && memory=$m
    done
    awk -v l="$label" -v k="$kind" -v t="$best" -v n="$bytes" -v m="$memory" \
      'BEGIN { printf "%-10s %-10s %10.2f %10.1f %9d KB %10.1f\n", l, k, t, n / t / 1e6, m, t * 1e9 / n }'
  done
done
if [ "$what" = tag ]; then
  tokens=$("$STET" tag --to conll "$dir/text" | grep -c .)
  /usr/bin/time -o "$dir/time" -f '%e' "$STET" tag --jsonl <"$dir/10KB.lines" >/dev/null || exit 1
  awk -v n="$tokens" -v t="$(cat "$dir/time")" 'BEGIN { printf "\n%d tokens in documents of 10 KB, whole process: %.0f tokens/s\n", n, n / t }'
fi
start=$( { /usr/bin/time -f %e sh -c "i=0; while [ \$i -lt 100 ]; do $STET $what -q tests/articles/01-heating.txt >/dev/null; i=\$((i+1)); done"; } 2>&1 | tail -n 1)
awk -v t="$start" 'BEGIN { printf "\none article of 5 KB by a process of its own: %.1f ms\n", t * 10 }'
