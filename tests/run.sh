#!/bin/sh
# Runs the named kinds of tests and adds up what they say: sh tests/run.sh unit fuzz cli lua nvim pandoc rocks install docs lint data
#
# Every runner speaks TAP on standard output. A test passes with "ok", fails with "not ok"; "ok ... # SKIP" counts as skipped, and as
# failed where CI is set. A runner that exits non-zero without saying "not ok", prints no plan or runs another number of tests
# than it planned counts as one failure more: silence is no success. The last line is "N passed, N failed".
set -u
cd "$(dirname "$0")/.." || exit 2
BUILD=${BUILD:-build}
out=$BUILD/test-output
mkdir -p "$out"
passed=0 failed=0 skipped=0

run() { # NAME COMMAND...: one runner
  name=$1
  shift
  log=$out/$(echo "$name" | tr / -).tap
  "$@" >"$log" 2>&1
  code=$?
  counts=$(awk -v code="$code" -v ci="${CI:-}" '
    /^1\.\.[0-9]+/ { split($1, p, "\\.\\."); plan += p[2]; plans++ }
    /^ok( |$)/ { n++; if (/# *[Ss][Kk][Ii][Pp]/) { if (ci != "") f++; else s++ } else k++ }
    /^not ok/ { n++; if (/# *[Tt][Oo][Dd][Oo]/) s++; else f++ }
    END { why = ""
      if (!plans) { f++; why = "no plan" } else if (plan != n) { f++; why = "planned " plan ", ran " n + 0 }
      else if (code != 0 && !f) { f++; why = "exit " code }
      print k + 0, f + 0, s + 0, why }' "$log")
  set -- $counts
  passed=$((passed + $1)) failed=$((failed + $2)) skipped=$((skipped + $3))
  line="$1 passed, $2 failed"
  [ "$3" = 0 ] || line="$line, $3 SKIPPED"
  printf '%-24s %s\n' "$name" "$line"
  if [ "$2" != 0 ]; then
    shift 3
    [ $# = 0 ] || echo "  $* (exit $code)"
    if [ "${VERBOSE:-}" ]; then cat "$log"; else grep -v '^ok' "$log" | head -n 60; echo "  whole output: $log"; fi
  elif [ "$skipped" != 0 ]; then
    grep -i '^ok.*# *skip' "$log" | head -n 5
  fi
}

one() { # COMMAND...: its exit status as a test of its own, in TAP
  echo 1..1
  if "$@"; then echo "ok 1 - $*"; else echo "not ok 1 - $*"; fi
}

for kind in "$@"; do
  case $kind in
  unit)
    for f in tests/unit/*.c; do
      name=$(basename "$f" .c)
      run "unit/$name" env CMOCKA_MESSAGE_OUTPUT=TAP ${STET_WRAP:-} "$BUILD/unit/$name"
    done ;;
  fuzz)
    for f in tests/fuzz/*.c; do
      name=$(basename "$f" .c)
      [ "$name" = replay ] || run "fuzz/$name" "$BUILD/replay/$name"
    done ;;
  lint) run lint one sh tests/lint.sh ;;
  data) run data one "${MAKE:-make}" -s data-check ;;
  *) run "$kind" sh "tests/$kind/run.sh" ;;
  esac
done
[ "$skipped" = 0 ] || echo "$skipped skipped"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
