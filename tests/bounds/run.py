#!/usr/bin/env python3
"""How much memory and time the tools take on large inputs of each kind.

usage: run.py BIN [--size MB] [--most MB] [--kind KIND ...] [--tool "clean -f jsonl"
       ...] [--scratch DIR]

Inputs are made one at a time in a folder of their own and removed behind. A tool
is given so many MB of address space as --most says, all there are else. The rows
go to stdout as Markdown.
"""

import argparse
import os
import pathlib
import resource
import shutil
import subprocess
import sys
import tempfile
import time

import made

MEGABYTE = 1_000_000

# What each tool is mostly used for.
MODES = [
    "clean",
    "clean -f jsonl",
    "clean --memory 1G",
    "tokenize",
    "tokenize --sentences",
    "tokenize --count",
    "dedupe",
    "dedupe --by sentence",
    "dedupe --by line",
    "dedupe --by line --memory 64M",
    "dedupe --by document",
    "dedupe --by document --near",
    "extract",
    "extract --themes",
    "summarize",
    "summarize --by chapter",
    "summarize --memory 1G",
]


def measured(command, stdout=subprocess.DEVNULL, limit=None):
    """Exit code, seconds, bytes that were resident at most, and stderr; `limit`
    bytes of address space are given."""

    def confine():
        if limit:
            resource.setrlimit(resource.RLIMIT_AS, (limit, limit))

    began = time.monotonic()
    process = subprocess.Popen(
        command, stdout=stdout, stderr=subprocess.PIPE, preexec_fn=confine
    )
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - began
    return process.returncode, seconds, used.ru_maxrss * 1024, said.decode()


def size_of(path):
    if path.is_dir():
        return sum(file.stat().st_size for file in path.iterdir())
    return path.stat().st_size


def row_of(kind, mode, words, size, most):
    code, seconds, memory, said = measured(words, limit=most)
    ratio = memory / size
    note = said.strip().splitlines()[-1] if said.strip() else ""
    print(
        f"| {kind} | {mode} | {size / MEGABYTE:.0f} | {seconds:.1f} "
        f"| {memory / MEGABYTE:.0f} | {ratio:.2f} | {code} | {note[:80]} |",
        flush=True,
    )


def remove(path):
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink()


def words_of(tools, mode):
    name, *rest = mode.split()
    return [tools / name, "-t", "1", *rest]


def measure(arguments, scratch):
    print("| input | tool | MB | s | memory, MB | bytes a byte | exit | said |")
    print("|---|---|---|---|---|---|---|---|")
    size = int(arguments.size * MEGABYTE)
    for kind in arguments.kind or [*made.KINDS, "folder"]:
        path = scratch / "made"
        if kind == "folder":
            listed = made.folder(path, size)
            tail = ["--files-from", listed]
        else:
            with open(path, "wb") as file:
                made.KINDS[kind](file, size)
            tail = [path]
        for mode in MODES:
            if not arguments.tool or any(mode == tool for tool in arguments.tool):
                words = words_of(arguments.bin, mode) + tail
                row_of(kind, mode, words, size_of(path), arguments.most * MEGABYTE)
        remove(path)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("--size", type=float, default=1000)
    parser.add_argument("--most", type=int, default=0)
    parser.add_argument("--kind", action="append")
    parser.add_argument("--tool", action="append")
    parser.add_argument("--scratch", type=pathlib.Path)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=arguments.scratch) as scratch:
        measure(arguments, pathlib.Path(scratch))


if __name__ == "__main__":
    sys.exit(main())
