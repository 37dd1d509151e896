#!/bin/sh
# Every test, from a fresh clone: installs what the tests lack, builds, runs them all, counts. Ends in "N passed, N failed".
cd "$(dirname "$0")/.." || exit 2
BUILD=${BUILD:-build}
export BUILD
sh tests/setup.sh test || exit
. "$BUILD/hosts/env"
make -j"$(getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)" all unit-bin replay-bin || exit
sh tests/run.sh unit fuzz cli lua nvim pandoc rocks install docs
