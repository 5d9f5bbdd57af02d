#!/bin/bash
# How often the language of 8 and of 20 words is told rightly, on French and
# English speech and news. usage: languages.sh FOLDER_OF_TOOLS
set -euo pipefail
tools=$(realpath "$1")
sets=${TAMIS_DATA:-}/summaries
if [ -z "${TAMIS_DATA:-}" ] || [ ! -d "$sets" ]; then
  echo "skipped: TAMIS_DATA does not name a folder with summaries"
  exit 77
fi
if ! command -v python3 >/dev/null; then
  echo "skipped: cutting the sets needs python3"
  exit 77
fi
T=$(mktemp -d)
trap 'rm -rf "$T"' EXIT

python3 - "$sets" >"$T/cuts.jsonl" <<'PYTHON'
import glob
import gzip
import json
import re
import sys

CUTS = 1500  # of each set and size


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


for path in sorted(glob.glob(sys.argv[1] + "/*.jsonl.gz")):
    code = re.search("_(fr|en)_", path).group(1)
    made = {8: 0, 20: 0}
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for line in file:
            for text in texts(json.loads(line)):
                words = [w for w in text.split() if w.isalpha()]
                for size in made:
                    for at in range(0, len(words) - size + 1, 10 * size):
                        if made[size] < CUTS:
                            made[size] += 1
                            name = f"{code} {size} {path} {made[size]}"
                            cut = " ".join(words[at : at + size])
                            print(json.dumps({"id": name, "text": cut}))
PYTHON
"$tools/clean" -q -f jsonl "$T/cuts.jsonl" >"$T/told.jsonl"
python3 - "$T/told.jsonl" <<'PYTHON'
import collections
import json
import sys

LEAST = {"8": 96.0, "20": 99.5}  # of 100

right = collections.Counter()
all_cuts = collections.Counter()
for line in open(sys.argv[1], encoding="utf-8"):
    row = json.loads(line)
    code, size, *_ = row["id"].split()
    all_cuts[code, size] += 1
    right[code, size] += row.get("language") == code
assert len(all_cuts) == 4, all_cuts
faults = 0
for (code, size), count in sorted(all_cuts.items()):
    share = 100 * right[code, size] / count
    faults += share < LEAST[size]
    print(f"{code}, {size} words: {share:.2f} % of {count}")
sys.exit(faults > 0)
PYTHON
