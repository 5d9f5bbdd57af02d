#!/bin/bash
# How many near-duplicates are found, and how many documents are taken for one
# wrongly, as the scorer beside the data counts them. usage: dedupe.sh
# FOLDER_OF_TOOLS
set -euo pipefail
tools=$(realpath "$1")
sets=${TAMIS_DATA:-}/dedupe
scorers=${TAMIS_DATA:-}/../eval/dedupe
if [ -z "${TAMIS_DATA:-}" ] || [ ! -f "$scorers/score.py" ] ||
  [ ! -f "$sets/gen5000.jsonl.gz" ]; then
  echo "skipped: TAMIS_DATA does not name a folder with dedupe and its scorer"
  exit 77
fi
if ! command -v python3 >/dev/null; then
  echo "skipped: the scorer needs python3"
  exit 77
fi
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT

# check NAME LEAST_F1 LEAST_PRECISION MOST_LOST: pairs, and contents of which
# no copy stays. One setting for all sets.
faults=0
check() {
  local corpus="$sets/$1.jsonl"
  [ -f "$corpus" ] || corpus="$corpus.gz"
  "$tools/dedupe" --by document --near -q "$corpus" --report "$T/report" \
    >/dev/null
  python3 "$scorers/clusters.py" "$corpus" "$T/report" >"$T/clusters"
  python3 "$scorers/score.py" --json "$sets/$1.gold.jsonl" "$T/clusters" \
    >"$T/scores"
  python3 - "$T/scores" "$@" <<'PYTHON' || faults=1
import json
import sys

path, name, f1, precision, lost = sys.argv[1:]
with open(path, encoding="utf-8") as scores:
    found = json.load(scores)
print(
    f"{name}: precision {found['pair_precision']:.4f}, recall "
    f"{found['pair_recall']:.4f}, F1 {found['pair_f1']:.4f}, contents lost "
    f"{found['contents_lost']}"
)
sys.exit(
    found["pair_f1"] < float(f1)
    or found["pair_precision"] < float(precision)
    or found["contents_lost"] > int(lost)
)
PYTHON
}

check gen5000 0.995 0.999 0
check mccormick_articles_1000 1 1 0
check mccormick_articles_2500 1 1 0
check clough_stevenson 0.74 0.8 2
# The planted copies are all found. What is found beyond them is a report and
# its first sentences, its correction, or pages of one author that differ in a
# few entries.
check ndd_R8 0.99 0.98 4
check ndd_webkb 0.99 0.98 3
exit $faults
