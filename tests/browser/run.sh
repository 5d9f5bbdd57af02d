#!/bin/sh
# Looks at the pages of extract in headless Chromium; left out where it, its
# driver or Python is missing. usage: run.sh PRINT_PAGE
set -eu
for tool in chromium chromedriver python3; do
  command -v $tool >/dev/null || { echo "left out: no $tool"; exit 77; }
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for kind in themes time lists large hostile; do
  "$1" $kind >"$work/$kind.html"
done
python3 "$(dirname "$0")/page.py" "$work"
