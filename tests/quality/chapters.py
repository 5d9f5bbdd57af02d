"""Scores the chapters found in texts whose joints are known.

Most texts are pieces of several documents, one behind the other (Choi 2000);
the debates of fredsum come as they were held, a part on each subject. Pk
(Beeferman, Berger and Lafferty 1999) and WindowDiff (Pevzner and Hearst 2002)
of a text: how often a window of half a chapter's usual length, moved word by
word, is wrongly said to have its ends in one chapter, or to hold that many
beginnings. Both are faults: of 100, the mean over the texts of a set.
"""

import gzip
import itertools
import json
import os
import pathlib
import random
import re
import subprocess
import sys

MOST = {  # Pk and WindowDiff, of 100
    "fredsum": (26, 28),
    "fredsum mixed": (14, 15),
    "fredsum mixed, bare": (19, 20),
    "fredsum long": (9, 10),
    "qmsum mixed": (25, 26),
    "crd3 mixed": (26, 27),
    "crd3 long": (27, 28),
    "ectsum mixed": (20, 21),
    "ectsum mixed, bare": (22, 23),
    "ectsum long": (26, 27),
    "orangesum": (18, 20),
    "orangesum, bare": (21, 23),
    "orangesum short": (21, 22),
    "taln short": (22, 23),
    "one article": (2, 2),
    "one call": (4, 4),
}
SHORT = 50  # words of the shortest chapter, in sets that are called short

SENTENCE = re.compile(r"(?<=[.!?…])\s+")
CAPTION = 9  # words


def rows_of(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def segments_of(row):
    """Turns, or the sentences of prose: no paragraph tells where it ends."""
    if "segments" in row:
        return [s for s in row["segments"] if s["text"].split()]
    return [{"text": s} for s in SENTENCE.split(row["text"]) if s.split()]


def words_in(segments):
    return sum(len(segment["text"].split()) for segment in segments)


def excerpt(row, words, chance):
    """Neighbouring segments of about so many words."""
    segments = segments_of(row)
    first = chance.randrange(len(segments))
    while first > 0 and words_in(segments[first:]) < words:
        first -= 1
    last = first + 1
    while last < len(segments) and words_in(segments[first:last]) < words:
        last += 1
    return segments[first:last]


def mixed(rows, lengths, count=20, pieces=(5, 12), seed=1):
    """Excerpts of `lengths` words; no two of a text are of one document."""
    chance = random.Random(seed)
    return [
        [
            excerpt(row, chance.randint(*lengths), chance)
            for row in chance.sample(rows, chance.randint(*pieces))
        ]
        for _ in range(count)
    ]


def debates(rows):
    """The parts of each debate, in order."""
    parts = {}
    for row in rows:
        parts.setdefault(row["id"].split("--")[0], []).append(row)
    return [
        [segments_of(row) for row in sorted(held, key=lambda row: row["id"])]
        for held in parts.values()
        if len(held) > 1
    ]


def bare(texts):
    """The same as captions without a mark, a capital or a speaker."""

    def captions(words, at):
        for first in range(0, len(words), CAPTION):
            text = " ".join(words[first : first + CAPTION])
            start = (at + first) / 3
            yield {"start": start, "end": start + CAPTION / 3, "text": text}

    out = []
    for text in texts:
        at = 0
        out.append([])
        for piece in text:
            words = " ".join(segment["text"] for segment in piece).lower()
            words = re.sub(r"[^\w\s'’-]", " ", words).split()
            out[-1].append(list(captions(words, at)))
            at += len(words)
    return out


def sets_in(folder):
    def read(name):
        return rows_of(folder / f"{name}.jsonl.gz")

    fredsum = read("summaries/fredsum_fr_dev")
    crd3 = read("summaries/crd3_en_val")
    ectsum = read("summaries/ectsum_en_val")
    orangesum = read("summaries/orangesum_fr_valid")
    sets = {
        "fredsum": debates(fredsum),
        "fredsum mixed": mixed(fredsum, (300, 1500)),
        "fredsum long": mixed(fredsum, (1000, 4000), 6, (12, 20)),
        "qmsum mixed": mixed(read("summaries/qmsum_en_val"), (300, 1500)),
        "crd3 mixed": mixed(crd3, (300, 1500)),
        "crd3 long": mixed(crd3, (1500, 4000), 6, (12, 16)),
        "ectsum mixed": mixed(ectsum, (300, 1500)),
        "ectsum long": mixed(ectsum, (500, 2500), 6, (20, 30)),
        "orangesum": mixed(orangesum, (300, 1500)),
        "orangesum short": mixed(orangesum, (60, 300), 30),
        "taln short": mixed(read("keywords/taln_fr.dev"), (60, 300), 30),
        "one article": mixed(orangesum, (300, 1000), 100, (1, 1)),
        "one call": mixed(ectsum, (300, 1000), 100, (1, 1)),
    }
    for name in ("fredsum mixed", "ectsum mixed", "orangesum"):
        sets[f"{name}, bare"] = bare(sets[name])
    return sets


def starts_of(pieces):
    """The number of the word with which each piece begins."""
    sizes = [words_in(piece) for piece in pieces]
    return [0, *itertools.accumulate(sizes)][:-1], sum(sizes)


def json_of(name, text):
    segments = [segment for piece in text for segment in piece]
    return json.dumps({"id": name, "segments": segments}, ensure_ascii=False)


def chapters_before(starts, words):
    """How many beginnings stand at or before each word."""
    counts = [0] * words
    for start in starts:
        counts[min(start, words - 1)] += 1
    return list(itertools.accumulate(counts))


def faults(found, told, words):
    """Pk and WindowDiff, in percent."""
    window = max(2, round(words / len(told) / 2))
    if window >= words:
        window = max(1, words // 2)
    ours = chapters_before(found, words)
    theirs = chapters_before(told, words)
    wrong = differ = 0
    for at in range(words - window):
        ours_in = ours[at + window] - ours[at]
        theirs_in = theirs[at + window] - theirs[at]
        wrong += (ours_in > 0) != (theirs_in > 0)
        differ += ours_in != theirs_in
    return 100 * wrong / (words - window), 100 * differ / (words - window)


def found_in(program, name, texts):
    """The numbers of the words with which the chapters of each text begin."""
    rows = [json_of(str(n), text) for n, text in enumerate(texts)]
    done = subprocess.run(
        [program] + ([str(SHORT)] if name.endswith("short") else []),
        input="\n".join(rows),
        stdout=subprocess.PIPE,
        check=True,
        encoding="utf-8",
    )
    return [[int(n) for n in row.split()] for row in done.stdout.splitlines()]


def mean(numbers):
    return sum(numbers) / len(numbers)


def is_good(program, name, texts):
    found = found_in(program, name, texts)
    told = [starts_of(text) for text in texts]
    rows = [faults(ours, *theirs) for ours, theirs in zip(found, told)]
    pk, window_diff = (mean(column) for column in zip(*rows))
    print(
        f"{name}: Pk {pk:.1f}, WindowDiff {window_diff:.1f}, at most "
        f"{MOST[name][0]} and {MOST[name][1]}; "
        f"{mean([len(ours) for ours in found]):.1f} chapters of "
        f"{mean([len(starts) for starts, _ in told]):.1f}"
    )
    return pk <= MOST[name][0] and window_diff <= MOST[name][1]


def main():
    folder = pathlib.Path(os.environ.get("TAMIS_DATA", ""), "summaries")
    if not os.environ.get("TAMIS_DATA") or not folder.is_dir():
        print("skipped: TAMIS_DATA does not name a folder with summaries")
        return 77
    sets = sets_in(folder.parent)
    good = [is_good(sys.argv[1], *item) for item in sets.items()]
    return not all(good)


if __name__ == "__main__":
    sys.exit(main())
