#!/usr/bin/env python3
"""Holds every tool to time that grows with its input, on hostile shapes.

usage: growth.py FOLDER_OF_TOOLS [--all] [--count] [--shape GLOB ...]
                 [--mode GLOB ...] [--table]

Each shape is given to each mode of each tool at n and at 2 n bytes. Twice the
input may take 2.5 times as long, or 2.2 times as many instructions.

With --count valgrind counts instructions at --first bytes and at twice as many;
what a run takes before there is input is left out. Else user time is measured, n
doubling until a run takes --least seconds or n reached --most bytes. Where twice
the input takes too long, both are run three times, and the least of each counts;
then a size further, so that a step of memory or of a table is not taken for
growth. What is slow still is counted: instructions decide, for larger tables wait
longer for memory.

Without --all only a few are tried: those that once were slow, and one of each
kind.
"""

import argparse
import fnmatch
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile

from shapes import SHAPES

MODES = {
    "clean": ["clean"],
    "clean-jsonl": ["clean", "-f", "jsonl"],
    "clean-sentences": ["clean", "--by", "sentence", "-f", "tsv"],
    "clean-fillers": ["clean", "--fillers", "drop", "--shared-lines", "3"],
    "clean-report": ["clean", "-f", "vtt", "--report", "/dev/null"],
    "tokenize": ["tokenize"],
    "tokenize-sentences": ["tokenize", "-s", "-f", "tsv"],
    "tokenize-ngrams": ["tokenize", "-n", "2-3", "--count", "--stem"],
    "dedupe-line": ["dedupe", "--by", "line"],
    "dedupe-line-words": ["dedupe", "--by", "line", "--normalize", "--count"],
    "dedupe-passage": ["dedupe", "--report", "/dev/null"],
    "dedupe-short": ["dedupe", "--min-words", "4"],
    "dedupe-sentence": ["dedupe", "--by", "sentence"],
    "dedupe-turn-near": ["dedupe", "--by", "turn", "--near"],
    "dedupe-sentence-near": ["dedupe", "--by", "sentence", "--near"],
    "dedupe-document": ["dedupe", "--by", "document"],
    "dedupe-document-near": ["dedupe", "--by", "document", "--near"],
    "extract": ["extract"],
    "extract-explain": ["extract", "--explain", "-f", "jsonl"],
    "extract-yake": ["extract", "--method", "yake"],
    "extract-rake": ["extract", "--method", "rake"],
    "extract-textrank": ["extract", "--method", "textrank"],
    "extract-tfidf": ["extract", "--method", "tfidf"],
    "extract-topicrank": ["extract", "--method", "topicrank"],
    "extract-speaker": ["extract", "--by", "speaker"],
    "extract-corpus": ["extract", "--by", "corpus"],
    "extract-themes": ["extract", "--themes"],
    "extract-page": ["extract", "--html", "/dev/null"],
    "extract-kwic": ["extract", "--kwic", "oui", "le bac"],
    "summarize": ["summarize"],
    "summarize-long": ["summarize", "--ratio", "0.5", "-w", "1000000000"],
    "summarize-coverage": ["summarize", "--method", "coverage"],
    "summarize-centroid": ["summarize", "--method", "centroid"],
    "summarize-lexrank": ["summarize", "--method", "lexrank"],
    "summarize-textrank": ["summarize", "--method", "textrank"],
    "summarize-luhn": ["summarize", "--method", "luhn"],
    "summarize-speaker": ["summarize", "--by", "speaker"],
    "summarize-chapter": ["summarize", "--by", "chapter"],
    "summarize-corpus": ["summarize", "--by", "corpus", "--focus", "bac"],
    "summarize-minutes": ["summarize", "-f", "md"],
    "summarize-captions": ["summarize", "-f", "vtt", "--seconds", "60"],
}

# What the quick run tries.
QUICK = {
    "clean": """one_run_of_stars nested_inline_markup cues_that_grow
        many_attributes unclosed_comments deep_json json_that_needs_mending
        many_speakers combining_marks mojibake_layers one_record_of_many_keys""",
    "tokenize-sentences": "joined_emoji numbered_items",
    "dedupe-passage": "overlapping_repeats fibonacci_words",
    "dedupe-sentence-near": "sentences_of_one_frame",
    "dedupe-document-near": "records_that_are_alike records_of_a_word_each",
    "extract": "one_line_without_marks",
    "extract-topicrank": "distinct_words",
    "extract-themes": "records_of_two_sentences records_that_share_neighbours",
    "extract-kwic": "records_of_one_word",
    "summarize": "equal_sentences short_sentences",
    "summarize-lexrank": "one_line",
    "summarize-textrank": "prose",
    "summarize-chapter": "headings",
    "summarize-speaker": "many_speakers",
    "summarize-minutes": "two_speakers",
}

BOUND = 2.5  # times as long for twice the input
BOUND_OF_COUNTS = 2.2  # which nothing else can raise
COUNTED = 1 << 20  # bytes at which instructions judge what seconds say


class TooSlow(Exception):
    pass


def ran(command, patience):
    """What it says on stderr."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            timeout=patience,
            env={**os.environ, "LC_ALL": "C.UTF-8"},
        )
    except subprocess.TimeoutExpired:
        raise TooSlow from None
    said = done.stderr.decode()
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))}: {done.returncode}\n{said}")
    return said


class Growth:
    """Runs that cost something, at n bytes of a shape and at 2 n: ratio() gives
    bytes, cost, and times as much for twice as many bytes."""

    def __init__(self, options, folder):
        self.options = options
        self.input = pathlib.Path(folder, "input")
        self.size = (None, 0)

    def fill(self, shape, size):
        if self.size != (shape, size):
            self.input.write_bytes(SHAPES[shape](size))
            self.size = (shape, size)

    def command(self, mode):
        tool, *arguments = MODES[mode]
        return [self.options.tools / tool, "-q", "-t", "1", *arguments, self.input]


class Instructions(Growth):
    """As valgrind counts them: the same at each run, whatever else runs, and
    however long memory is waited for."""

    unit = "million"
    bound = BOUND_OF_COUNTS

    def __init__(self, options, folder):
        super().__init__(options, folder)
        self.at_start = {}  # of each tool, before there is anything to read

    def counted(self, command):
        said = ran(
            ["valgrind", "--tool=cachegrind", "--cache-sim=no",
             "--cachegrind-out-file=/dev/null", "--vex-iropt-level=1",
             "--vex-guest-chase=no", *command],  # which start sooner
            self.options.patience,
        )
        return int(re.search(r"I\s+refs: +([\d,]+)", said)[1].replace(",", ""))

    def cost(self, mode, shape, size):
        self.fill(shape, size)
        tool, *_ = command = self.command(mode)
        if tool not in self.at_start:
            self.at_start[tool] = self.counted([tool, "-q", os.devnull])
        return (self.counted(command) - self.at_start[tool]) / 1e6

    def ratio(self, mode, shape):
        size = self.options.first if self.options.count else COUNTED
        try:
            cost = self.cost(mode, shape, size)
            return size, cost, self.cost(mode, shape, size * 2) / cost
        except TooSlow:
            return size, 0, float("inf")


class Seconds(Growth):
    """User time, at a size that takes enough of it."""

    unit = "s"
    bound = BOUND

    def cost(self, mode, shape, size, times=1):
        """The least of so many runs."""
        self.fill(shape, size)
        return min(self.run(mode) for _ in range(times))

    def run(self, mode):
        before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        ran(self.command(mode), self.options.patience)
        return resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before

    def ratio(self, mode, shape):
        options = self.options
        size = options.first
        try:
            time = self.cost(mode, shape, size)
            while time < options.least and size < options.most:
                steps = 2 if time * 8 < options.least else 1
                size = min(size << steps, options.most)
                time = self.cost(mode, shape, size)
        except TooSlow:
            return size, options.patience, float("inf")
        found = self.step(mode, shape, size, time)
        if found[2] > BOUND:
            further = self.step(mode, shape, size * 2, None)
            found = min(found, further, key=lambda one: one[2])
        return found

    def step(self, mode, shape, size, time):
        def ratio(once, twice):
            return twice / max(once, 0.02)

        try:
            if time is not None:
                twice = self.cost(mode, shape, size * 2)
                if ratio(time, twice) <= BOUND:
                    return size, time, ratio(time, twice)
            time = self.cost(mode, shape, size, times=3)
            twice = self.cost(mode, shape, size * 2, times=3)
            return size, time, ratio(time, twice)
        except TooSlow:
            return size, time or 0, float("inf")


def pairs(options):
    """What is to be tried: a shape after the other."""
    for shape in SHAPES:
        for mode in MODES:
            wanted = options.all or shape in QUICK.get(mode, "").split()
            if (
                wanted
                and any(fnmatch.fnmatch(shape, glob) for glob in options.shape)
                and any(fnmatch.fnmatch(mode, glob) for glob in options.mode)
            ):
                yield shape, mode


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tools", type=pathlib.Path)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--count", action="store_true")
    parser.add_argument("--shape", nargs="+", default="*", metavar="GLOB")
    parser.add_argument("--mode", nargs="+", default="*", metavar="GLOB")
    parser.add_argument("--first", type=int, default=1 << 18)
    parser.add_argument("--most", type=int, default=1 << 23)
    parser.add_argument("--least", type=float, default=0.1)
    parser.add_argument("--patience", type=float, default=120)
    parser.add_argument("--table", action="store_true", help="tell each pair")
    return parser.parse_args()


def is_slow(judges, shape, mode, with_table):
    """Whether each judge says so; the first one is asked first."""
    for judge in judges:
        size, cost, ratio = judge.ratio(mode, shape)
        if with_table or ratio > judge.bound:
            print(
                f"{shape:32} {mode:24} {size / 2**20:7.2f} MiB "
                f"{cost:9.3f} {judge.unit}  x {ratio:.2f}",
                flush=True,
            )
        if ratio <= judge.bound:
            return False
        if ratio == float("inf"):
            return True
    return True


def main():
    options = parsed()
    if not shutil.which("valgrind"):
        print("skipped: the check needs valgrind")
        sys.exit(77)
    slow = tried = 0
    with tempfile.TemporaryDirectory() as folder:
        judges = [Instructions(options, folder)]
        if not options.count:
            judges.insert(0, Seconds(options, folder))
        for shape, mode in pairs(options):
            tried += 1
            slow += is_slow(judges, shape, mode, options.table)
    print(f"{tried} pairs of shape and mode, {slow} of them grow too fast")
    sys.exit(slow > 0 or tried == 0)


if __name__ == "__main__":
    main()
