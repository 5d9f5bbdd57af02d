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
    read = lambda name: rows_of(folder / f"{name}.jsonl.gz")
    fredsum = read("summaries/fredsum_fr_dev")
    qmsum = read("summaries/qmsum_en_val")
    crd3 = read("summaries/crd3_en_val")
    ectsum = read("summaries/ectsum_en_val")
    orangesum = read("summaries/orangesum_fr_valid")
    taln = read("keywords/taln_fr.dev")
    sets = {
        "fredsum": debates(fredsum),
        "fredsum mixed": mixed(fredsum, (300, 1500)),
        "qmsum mixed": mixed(qmsum, (300, 1500)),
        "crd3 mixed": mixed(crd3, (300, 1500)),
        "ectsum mixed": mixed(ectsum, (300, 1500)),
        "orangesum": mixed(orangesum, (300, 1500)),
        "orangesum short": mixed(orangesum, (60, 300), 30),
        "taln short": mixed(taln, (60, 300), 30),
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
