#!/usr/bin/env python3
"""The bounds that docs/SECURITY.md states, on inputs small enough for each run.

usage: check.py BIN [PART ...]
"""

import gzip
import pathlib
import re
import sys
import tempfile

import made
import run

CORPUS = pathlib.Path(__file__).resolve().parents[2] / "corpus"
MB = 1_000_000
OWN = 40 * MB  # of the program, its libraries and its buffers

LINE = 700  # bytes for each line of the largest document

# Bytes at most for each byte of it.
HOLDING = {
    "clean": 16,
    "clean -f jsonl": 18,
    "tokenize": 14,
    "dedupe": 20,
    "dedupe --by document": 24,
    "extract": 22,
    "summarize": 20,
}
HELD = ["captions", "JSON", "page", "lines", "lines of one letter", "one line"]
# Megabytes beside its own; the last two learn words, which they keep for a while.
STREAMING = {
    "clean": 20,
    "tokenize": 20,
    "extract": 100,
    "summarize": 100,
}


NUMBERS = ["1e308", "1e999", "-1", "NaN", "18446744073709551615", "9" * 40, "0"]
NUMBER_MODES = [
    "clean -f vtt",
    "clean -f tsv --by sentence",
    "clean -f jsonl --by turn",
    "tokenize -f tsv",
    "dedupe --by sentence",
    "extract --themes -f jsonl",
    "extract --html /dev/null",
    "extract --kwic the",
    "summarize --seconds 60 -f vtt",
    "summarize --by chapter -f md",
]


def is_text(path):
    return path.is_file() and path.suffix not in (".bin", ".gz", ".zst")


def is_one(path):
    """Whether a file holds one document."""
    return path.suffix not in (".jsonl", ".ndjson")


def with_number(path, number, step):
    """The file with another number for each `step`th of its numbers."""
    count = 0

    def other(match):
        nonlocal count
        count += 1
        return number.encode() if count % step == 0 else match[0]

    return re.sub(rb"\d+(?:\.\d+)?", other, path.read_bytes())


def packed_bombs():
    size = 72 * MB
    gz = gzip.compress(b"a b " * (size // 4))
    zstd = zstd_of_line_ends(size)
    return [
        ("bomb.gz", gz),
        ("bombs.gz", gz * 10),
        ("bomb.zst", zstd),
        ("bombs.zst", zstd * 10),
    ]


def zstd_of_line_ends(size):
    """A frame of blocks that each say one byte 128 KiB times (RFC 8878)."""
    block = 1 << 17
    again, last = ((block << 3 | 1 << 1 | end).to_bytes(3, "little") for end in (0, 1))
    head = b"\x28\xb5\x2f\xfd" + b"\0" + b"\x38"  # a window of one block
    return head + (again + b"\n") * (size // block) + last + b"\n"


def lying_frames():
    """Packed files whose headers say they hold all that there is."""
    magic, raw = b"\x28\xb5\x2f\xfd", b"\x19\0\0one"
    huge = (1 << 62).to_bytes(8, "little")
    return [
        ("size.zst", magic + b"\xe0" + huge + raw),  # in one segment
        ("window.zst", magic + b"\xc0" + b"\xff" + huge + raw),
        ("skipped.zst", b"\x50\x2a\x4d\x18\xff\xff\xff\xffone"),
        ("size.gz", gzip.compress(b"one two")[:-4] + b"\xff\xff\xff\xff"),
        ("extra.gz", b"\x1f\x8b\x08\x04" + b"\0" * 6 + b"\xff\xffone"),
    ]


def pages_of_entities(secret):
    """Documents of each markup that ask for more than they hold."""
    laughs = '<!ENTITY a0 "ha ha ">' + "".join(
        f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 10)
    )
    large = f'<!ENTITY a9 "{"ha " * 30_000}">'
    outer = f'<!ENTITY a9 SYSTEM "{secret.as_uri()}">'
    parameters = f'<!ENTITY % p SYSTEM "{secret.as_uri()}"> %p; <!ENTITY a9 "ha">'
    included = (
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" parse="text" '
        f'href="{secret.as_uri()}"/>'
    )
    bodies = {
        "laughs": (laughs, "&a9;"),
        "large": (large, "&a9;" * 30_000),
        "outer": (outer, "&a9;"),
        "parameters": (parameters, "&a9;"),
        "included": ("", included),
        "number": ("", "&#99999999999999999999;&#0;&#x110000;"),
    }
    for name, (entities, said) in bodies.items():
        for root, markup in MARKUPS.items():
            yield (
                f"{name}-{root}.xml",
                f'<?xml version="1.0"?>\n<!DOCTYPE {root} [{entities}]>\n'
                + markup.format(said=f"We said {said} here."),
            )


MARKUPS = {
    "tt": '<tt xmlns="http://www.w3.org/ns/ttml"><body><div>'
    '<p begin="0s" end="2s">{said}</p></div></body></tt>',
    "transcript": '<transcript><text start="0" dur="2">{said}</text></transcript>',
    "timedtext": '<timedtext format="3"><body><p t="0" d="2000">{said}</p>'
    "</body></timedtext>",
    "html": "<html><body><main><p>{said}</p></main></body></html>",
}


class Check:
    def __init__(self, tools, scratch):
        self.tools = tools
        self.scratch = scratch
        self.failures = 0

    def expect(self, is_so, what):
        if not is_so:
            self.failures += 1
            print(f"FAILED: {what}", flush=True)

    def path(self, name, content=b""):
        path = self.scratch / name
        path.write_bytes(content)
        return path

    def made(self, kind, size):
        path = self.scratch / kind.replace(" ", "-")
        with open(path, "wb") as file:
            made.KINDS[kind](file, size)
        return path

    def run(self, mode, *paths, threads=1, limit=None):
        """Exit code, memory, stderr and stdout."""
        name, *rest = mode.split()
        words = [self.tools / name, "-t", str(threads), *rest, *paths]
        printed = self.scratch / "printed"
        with open(printed, "wb") as file:
            code, _, memory, said = run.measured(words, file, limit)
        return code, memory, said, printed.read_bytes()

    def expect_within(self, mode, path, most):
        code, memory, said, _ = self.run(mode, path)
        what = f"{mode} on {path.name}: exit {code}, {memory / MB:.0f} MB, {said}"
        self.expect(code == 0, what)
        self.expect(memory <= most, f"{what}: more than {most / MB:.0f} MB")

    # What is read as it comes takes the same memory however much it is.
    def streaming(self):
        records = self.made("records", 12 * MB)
        for mode, most in STREAMING.items():
            self.expect_within(mode, records, OWN + most * MB)
        lines = self.made("lines", 12 * MB)
        for mode in ["tokenize", "tokenize --sentences"]:
            self.expect_within(mode, lines, OWN)
        self.expect_within("dedupe --by line --memory 8M", lines, OWN + 8 * MB)

    def holding(self):
        for kind in HELD:
            path = self.made(kind, 2 * MB)
            lines = path.read_bytes().count(b"\n")
            for mode, ratio in HOLDING.items():
                most = OWN + 20 * MB + ratio * path.stat().st_size + LINE * lines
                self.expect_within(mode, path, most)

    # A document that is too large is told, and the next one is read.
    def too_large(self):
        small = self.path("small.txt", b"Anna: one two three.\n")
        for kind in ["captions", "JSON", "page", "one line"]:
            path = self.made(kind, 12 * MB)
            for tool in ["clean", "tokenize", "extract", "summarize"]:
                for threads in (1, 3):
                    mode = f"{tool} --memory 20M"
                    self.expect_passed_over(mode, threads, path, small)

    def expect_passed_over(self, mode, threads, path, small):
        code, memory, said, printed = self.run(mode, path, small, threads=threads)
        what = f"{mode} on {path.name}: exit {code}, {memory / MB:.0f} MB, {said}"
        self.expect(code == 1, what)
        self.expect(f"{path}: needs more memory" in said, what)
        self.expect(b"nna" in printed or b"three" in printed, f"{what}: {printed}")
        self.expect(memory <= 20 * 2**20 + OWN, what)

    # Where the system gives no more, the run ends.
    def out_of_memory(self):
        path = self.made("captions", 20 * MB)
        for tool in ["clean", "tokenize", "dedupe", "extract", "summarize"]:
            code, _, said, printed = self.run(tool, path, limit=100 * MB)
            self.expect(code == 1 and not printed, f"{tool}: exit {code}")
            self.expect(said == f"{tool}: out of memory\n", said)

    # What was to be remembered ends the run, and nothing is printed.
    def too_much(self):
        path = self.made("captions", 20 * MB)
        for mode in ["dedupe", "extract --themes", "summarize --by corpus"]:
            code, _, said, printed = self.run(f"{mode} --memory 100M", path)
            self.expect(code == 1, f"{mode}: exit {code}")
            self.expect("memory" in said and not printed, f"{mode}: {said}")

    def bombs(self):
        for name, content in packed_bombs():
            path = self.path(name, content)
            for mode, ratio in [("tokenize", 32), ("dedupe --by line", 2)]:
                code, memory, said, _ = self.run(f"{mode} --strict", path)
                what = f"{mode} on {name}: exit {code}, {memory / MB:.0f} MB, {said}"
                self.expect(code == 1 and "more than 1,000 times" in said, what)
                self.expect(memory < OWN + ratio * 68 * MB, what)

    # What a frame says of its size is not believed.
    def sizes(self):
        for name, content in lying_frames():
            for mode in ["clean", "tokenize", "dedupe --by line", "summarize"]:
                code, memory, said, _ = self.run(
                    mode, self.path(name, content), limit=400 * MB
                )
                what = f"{mode} on {name}: exit {code}, {memory / MB:.0f} MB, {said}"
                self.expect(code in (0, 1) and "memory" not in said, what)
                self.expect(memory < OWN, what)

    # Numbers that nobody means, in each format: they are read in no time, and
    # nothing is as large as they say.
    def numbers(self):
        formats = sorted(path for path in CORPUS.rglob("*") if is_text(path))
        for number in NUMBERS:
            for step in (1, 3):
                paths = [
                    self.path(f"{at}-{path.name}", with_number(path, number, step))
                    for at, path in enumerate(formats)
                ]
                for mode in NUMBER_MODES:
                    self.expect_read(mode, paths, f"{number} for each {step}. number")

    def expect_read(self, mode, paths, what):
        if "vtt" in mode:
            paths = ["-o", f"{self.scratch}/out/", *filter(is_one, paths)]
        code, memory, said, _ = self.run(mode, *paths, limit=400 * MB)
        what = f"{mode} on {what}: exit {code}, {memory / MB:.0f} MB, {said[-500:]}"
        self.expect(code in (0, 1) and "memory" not in said, what)
        self.expect(memory < OWN, what)

    # Entities neither multiply nor bring files in.
    def entities(self):
        secret = self.path("secret.txt", b"Xylophonist of the parish.\n")
        for name, content in pages_of_entities(secret):
            path = self.path(name, content.encode())
            for mode in ["clean", "clean -f jsonl", "tokenize", "extract"]:
                code, memory, said, printed = self.run(mode, path)
                what = f"{mode} on {name}: exit {code}, {memory / MB:.0f} MB, {said}"
                self.expect(code in (0, 1) and memory < OWN, what)
                self.expect(len(printed) < 3 * len(content) + 1_000, what)
                self.expect(b"ylophonist" not in printed, f"{what}: {printed}")

    # Nor is what cannot be read held, however much it is.
    def problems(self):
        path = self.path("lists", b'{"text":"one"}\n' + b"[1]\n{\n" * (2 * MB))
        for mode in ["clean -q", "tokenize -q", "summarize -q"]:
            self.expect_within(mode, path, OWN)

    # A stack for what nests, however deeply.
    def depth(self):
        for kind in ["deep JSON", "deep page"]:
            path = self.made(kind, 12 * MB)
            for mode in ["clean", "tokenize", "dedupe", "extract", "summarize"]:
                code, memory, said, _ = self.run(mode, path)
                what = f"{mode} on {kind}: exit {code}, {memory / MB:.0f} MB, {said}"
                self.expect(code in (0, 1) and memory < 300 * MB, what)


PARTS = [
    "streaming",
    "holding",
    "too_large",
    "out_of_memory",
    "too_much",
    "bombs",
    "sizes",
    "numbers",
    "entities",
    "problems",
    "depth",
]


def main():
    with tempfile.TemporaryDirectory() as scratch:
        check = Check(pathlib.Path(sys.argv[1]), pathlib.Path(scratch))
        for part in sys.argv[2:] or PARTS:
            getattr(check, part)()
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
