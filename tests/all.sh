#!/bin/sh
# Every test, from a fresh clone: installs what the tests lack, builds, runs them all, lint and data-check too, counts. Ends in "N passed, N failed".
cd "$(dirname "$0")/.." || exit 2
BUILD=${BUILD:-build}
export BUILD
give_up() {
  echo "tests/all.sh: $1 failed; no test was run"
  echo '0 passed, 1 failed'
  exit 2
}
sh tests/setup.sh test || give_up 'the installation of what the tests need'
. "$BUILD/hosts/env"
make -j"$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" all unit-bin replay-bin || give_up 'the build'
sh tests/run.sh unit fuzz cli lua nvim pandoc rocks install docs lint data
