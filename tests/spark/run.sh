#!/bin/sh
# The Spark example: the same answers as one process gives, with one worker and with two, and how fast. Speaks TAP.
#   sh tests/spark/run.sh [PYTHON]      PYTHON has pyspark; Java is on the path. Not part of `make test`: it would install 600 MB.
set -u
cd "$(dirname "$0")/../.." || exit 2
STET=${STET:-${BUILD:-build}/stet}
case $STET in /*) ;; *) STET=$PWD/$STET ;; esac
python=${1:-python3}
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
"$python" - "$dir/in.jsonl" <<'X' || exit 2
import json, pathlib, sys
texts = [(p, "html" if p.suffix == ".html" else "guess") for p in sorted(pathlib.Path("tests/articles").glob("*.*"))
         + sorted(pathlib.Path("tests/articles/pages").glob("*.html")) if p.suffix in (".txt", ".md", ".html") and p.name != "README.md"]
with open(sys.argv[1], "w") as f:
    for i in range(3000):
        path, form = texts[i % len(texts)]
        f.write(json.dumps({"id": i, "format": form, "text": path.read_text(encoding="utf-8", errors="replace")}) + "\n")
X
echo 1..2
begun=$(date +%s%N)
"$STET" clean --jsonl <"$dir/in.jsonl" >"$dir/alone" || exit 2
echo "# one process: $((($(date +%s%N) - begun) / 1000000)) ms for $(wc -c <"$dir/in.jsonl") bytes"
for workers in 1 2; do
  begun=$(date +%s%N)
  "$python" tests/spark/clean.py "$dir/in.jsonl" "$dir/out$workers" $workers "$STET clean --jsonl" >"$dir/log" 2>&1 || sed 's/^/# /' "$dir/log" | tail -5
  echo "# Spark, $workers workers: $((($(date +%s%N) - begun) / 1000000)) ms, its start included"
  cat "$dir/out$workers"/part-* >"$dir/answers" 2>/dev/null
  if cmp -s "$dir/alone" "$dir/answers"; then echo "ok $workers - $workers workers answer as one process does"
  else echo "not ok $workers - $workers workers answer as one process does"; fi
done
