#!/usr/bin/env python3
"""The bounds that docs/SECURITY.md states, on inputs small enough for each run.

usage: check.py BIN
"""

import gzip
import pathlib
import subprocess
import sys
import tempfile

import made
import run

MB = 1_000_000
OWN = 40 * MB  # of the program, its libraries and its buffers

# Bytes at most for each byte of the largest document.
HOLDING = {
    "clean": 16,
    "clean -f jsonl": 18,
    "tokenize": 14,
    "tokenize --count": 14,
    "dedupe": 20,
    "dedupe --by document": 24,
    "extract": 22,
    "summarize": 20,
}
STREAMING = ["clean", "tokenize", "tokenize --sentences", "extract", "summarize"]


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
        records = self.made("records", 40 * MB)
        for mode in STREAMING:
            self.expect_within(mode, records, OWN + 20 * MB)
        lines = self.made("lines", 40 * MB)
        for mode in ["tokenize", "tokenize --sentences"]:
            self.expect_within(mode, lines, OWN)
        self.expect_within("dedupe --by line --memory 8M", lines, OWN + 8 * MB)

    def holding(self):
        for kind in ["captions", "JSON", "page", "lines", "one line"]:
            path = self.made(kind, 8 * MB)
            for mode, ratio in HOLDING.items():
                self.expect_within(mode, path, OWN + ratio * path.stat().st_size)

    # A document that is too large is told, and the next one is read.
    def too_large(self):
        small = self.path("small.txt", b"Anna: one two three.\n")
        for kind in ["captions", "JSON", "page", "one line"]:
            path = self.made(kind, 30 * MB)
            for tool in ["clean", "tokenize", "extract", "summarize"]:
                for mode, threads, limit in [
                    (f"{tool} --memory 50M", 1, None),
                    (f"{tool} --memory 50M", 3, None),
                    (tool, 1, 100 * MB),
                ]:
                    self.expect_passed_over(mode, threads, limit, path, small)

    def expect_passed_over(self, mode, threads, limit, path, small):
        code, memory, said, printed = self.run(
            mode, path, small, threads=threads, limit=limit
        )
        what = f"{mode} on {path.name}: exit {code}, {memory / MB:.0f} MB, {said}"
        self.expect(code == 1, what)
        self.expect(f"{path}: needs more memory" in said, what)
        self.expect(b"nna" in printed or b"three" in printed, f"{what}: {printed}")
        self.expect(memory <= 50 * 2**20 + OWN, what)

    # What was to be remembered ends the run, and nothing is printed.
    def too_much(self):
        path = self.made("captions", 30 * MB)
        for mode in ["dedupe", "extract --themes", "summarize --by corpus"]:
            code, _, said, printed = self.run(f"{mode} --memory 150M", path)
            self.expect(code == 1, f"{mode}: exit {code}")
            self.expect("memory" in said and not printed, f"{mode}: {said}")

    def bombs(self):
        zeros = b"a b " * (25 * MB)
        packed = {"bomb.gz": gzip.compress(zeros)}
        zstd = subprocess.run(
            ["zstd", "-q", "-c"], input=zeros, capture_output=True, check=False
        )
        packed["bomb.zst"] = zstd.stdout
        packed["bombs.zst"] = zstd.stdout * 10
        for name, content in packed.items():
            path = self.path(name, content)
            for mode in ["clean", "tokenize", "dedupe --by line"]:
                self.expect_stopped(mode, path)

    def expect_stopped(self, mode, path):
        code, memory, said, _ = self.run(f"{mode} --strict", path)
        what = f"{mode} on {path.name}: exit {code}, {memory / MB:.0f} MB, {said}"
        self.expect(code == 1 and "more than 1,000 times" in said, what)

    # A stack for what nests, however deeply.
    def depth(self):
        for kind in ["deep JSON", "deep page"]:
            path = self.made(kind, 6 * MB)
            for mode in ["clean", "tokenize", "dedupe", "extract", "summarize"]:
                code, memory, said, _ = self.run(mode, path)
                what = f"{mode} on {kind}: exit {code}, {memory / MB:.0f} MB, {said}"
                self.expect(code in (0, 1) and memory < 300 * MB, what)


def main():
    with tempfile.TemporaryDirectory() as scratch:
        check = Check(pathlib.Path(sys.argv[1]), pathlib.Path(scratch))
        for part in sys.argv[2:] or [
            "streaming",
            "holding",
            "too_large",
            "too_much",
            "bombs",
            "depth",
        ]:
            getattr(check, part)()
    return 1 if check.failures else 0


if __name__ == "__main__":
    sys.exit(main())
