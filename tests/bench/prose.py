"""Prints the prose of a folder's data sets, each string once, a line each.

usage: prose.py FOLDER >prose.txt

Read are the strings of all *.jsonl and *.jsonl.gz below the folder, and the
lines of all text below its folder `raw`; what is shorter than 20 characters is
left out. A benchmark that counts words on few lines many times over would
measure the cache.
"""

import gzip
import json
import pathlib
import sys

SHORTEST = 20  # characters


def strings(value):
    if isinstance(value, str):
        yield from value.splitlines()
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def lines_of(path):
    if path.name.endswith((".jsonl", ".jsonl.gz")):
        opened = gzip.open if path.suffix == ".gz" else open
        with opened(path, "rt", encoding="utf-8") as file:
            for line in file:
                yield from strings(json.loads(line))
    elif "raw" in path.parts:
        yield from path.read_bytes().decode("utf-8", "ignore").splitlines()


def main():
    seen = set()
    for path in sorted(pathlib.Path(sys.argv[1]).rglob("*")):
        if not path.is_file():
            continue
        for line in lines_of(path):
            if len(line) >= SHORTEST and line not in seen:
                seen.add(line)
                print(line)


main()
