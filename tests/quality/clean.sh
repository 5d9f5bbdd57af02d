#!/bin/bash
# How much of what was said comes out of clean, as the scorer beside the data
# counts it. usage: clean.sh FOLDER_OF_TOOLS
set -euo pipefail
tools=$(realpath "$1")
data=${TAMIS_DATA:-}
scorer=$data/../eval/clean/score.py
map=$data/gold/MAP.tsv
if [ -z "$data" ] || [ ! -f "$scorer" ] || [ ! -f "$map" ]; then
  echo "skipped: TAMIS_DATA does not name a folder with gold and its scorer"
  exit 77
fi
if ! command -v python3 >/dev/null; then
  echo "skipped: the scorer needs python3"
  exit 77
fi
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT

cd "$data/raw"
cut -f 2 "$map" | "$tools/clean" --files-from - -q -f jsonl >"$T/clean.jsonl"
python3 "$scorer" --json "$map" "$data/gold" "$T/clean.jsonl" >"$T/scores"
python3 - "$T/scores" <<'PYTHON'
import json
import sys

MEANS = {"recall": 0.998, "precision": 0.995, "speaker": 0.985, "time": 0.985}
FILES = {"recall": 0.99, "precision": 0.98}

with open(sys.argv[1], encoding="utf-8") as scores:
    found = json.load(scores)
faults = []
for key, least in MEANS.items():
    share = found["mean"][key]
    if share is None or share < least:
        faults.append(f"mean {key} is {share}, below {least}")
for row in found["files"]:
    if not row["found"]:
        faults.append(f"{row['name']}: not among what clean printed")
    for key, least in FILES.items():
        if row[key] < least:
            faults.append(f"{row['name']}: {key} is {row[key]}, below {least}")
print("\n".join(faults) or found["mean"])
sys.exit(1 if faults else 0)
PYTHON
