#!/usr/bin/env python3
"""The first inputs of each fuzz target, out of the corpus and, where
TAMIS_DATA names a folder, of what lies there:

    seeds.py CORPUS FOLDER

A target's seeds are files behind the bytes that it chooses by; of a large file
the head and a piece of its middle.
"""
import gzip
import hashlib
import os
import sys
from pathlib import Path

LARGE = 4 << 10  # bytes; smaller inputs are run more often
PIECE = 3 << 10

CAPTIONS = {".srt", ".vtt", ".sbv"}
MARKUP = {".html", ".htm", ".xml", ".ttml", ".dfxp", ".srv1", ".srv3", ".xsl"}
JSON = {".json", ".jsonl", ".ndjson", ".json3"}
PROSE = {".txt", ".md", ".tsv"}
PACKED = {".gz", ".zst"}

# What each target reads, and how many bytes it chooses by.
TARGETS = {
    "captions": (CAPTIONS, 1),
    "markup": (MARKUP, 1),
    "json": (JSON, 1),
    "prose": (PROSE, 1),
    "encoding": (CAPTIONS | PROSE | PACKED, 2),
    "live": (CAPTIONS | PROSE | JSON, 7),
    "tokens": (PROSE, 2),
    "clean": (CAPTIONS | PROSE | MARKUP, 2),
    "dedupe": (CAPTIONS | PROSE | JSON, 3),
    "extract": (CAPTIONS | PROSE, 5),
    "summarize": (CAPTIONS | PROSE, 7),
    "write": (CAPTIONS | PROSE | JSON, 1),
}
MOST = 400  # seeds of a target


def pieces_of(path):
    """The bytes of a file, or some of a large one."""
    data = path.read_bytes()
    if len(data) <= LARGE:
        return [data]
    middle = data.find(b"\n", len(data) // 2) + 1
    return [data[:PIECE], data[middle:middle + PIECE]]


def files_of(folder):
    return sorted(path for path in Path(folder).rglob("*") if path.is_file())


def choices_for(number, count):
    """Bytes to choose by: the first choices, and others for later seeds."""
    if number % 2 == 0:
        return bytes(count)
    return hashlib.sha256(str(number).encode()).digest()[:count]


# Of "encoding": unpack, in reads of so many bytes. Some seeds are packed for it.
UNPACK = bytes([15, 6])


def seed_of(target, number, piece, count):
    if target == "encoding" and number % 5 == 4:
        return UNPACK + gzip.compress(piece, mtime=0)
    return choices_for(number, count) + piece


def write_seeds(paths, folder, suffixes, count):
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [path for path in paths if path.suffix.lower() in suffixes]
    chosen = chosen[::len(chosen) // MOST + 1]
    number = 0
    for path in chosen:
        for piece in pieces_of(path):
            seed = seed_of(folder.name, number, piece, count)
            name = hashlib.sha256(seed).hexdigest()[:16]
            (folder / name).write_bytes(seed)
            number += 1
    return number


def main():
    corpus, folder = sys.argv[1:]
    paths = files_of(corpus)
    if "TAMIS_DATA" in os.environ:
        paths += files_of(os.environ["TAMIS_DATA"])
    for target, (suffixes, count) in TARGETS.items():
        write_seeds(paths, Path(folder) / target, suffixes, count)


if __name__ == "__main__":
    main()
