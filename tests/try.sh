#!/bin/sh
# From a fresh clone to a cleaned article, on the screen: installs what is missing, builds, cleans a sample.
cd "$(dirname "$0")/.." || exit 2
BUILD=${BUILD:-build}
sh tests/setup.sh build || exit
make "$BUILD/stet" BUILD="$BUILD" || exit
sample=tests/articles/01-heating.txt
echo
echo "---- $sample: what goes, what is mended, what to look at"
COLUMNS=${COLUMNS:-120} "$BUILD/stet" clean --explain --color always "$sample" || exit
echo
echo "---- and what is left"
"$BUILD/stet" clean "$sample" || exit
echo
echo "Yours: $BUILD/stet clean FILE   (--help tells more; make install puts it on your path)"
