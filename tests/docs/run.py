#!/usr/bin/env python3
"""Runs the examples of a page, and compares what they print.

An example is a block, indented by four blanks or fenced, in which lines that
begin with "$ " are commands; lines that begin with "> " right behind one go on
with it. Below a command stands what it prints, on stdout and stderr, up to the
next command or the end of the block; blank lines at the end do not count.

All commands of a page run in order in one bash, in a folder of their own that
holds a copy of corpus. A block that needs a program which is not installed is
left out, and told. With UPDATE_DOCS=1 the page is rewritten with what came;
review the diff.

usage: run.py PAGE FOLDER_OF_TOOLS
"""

import difflib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

TOOLS = re.compile(r"(clean|tokenize|dedupe|extract|summarize) ")
OUTSIDERS = re.compile(
    r"(?<![\w./-])(jq|parallel|sqlite3|duckdb|yt-dlp|ffmpeg|make)(?![\w./-])")


@dataclass
class Command:
    line: int  # of the page, from 1
    text: str
    wanted: list
    begin: int  # of the lines it should print, as index into the page's
    end: int
    got: list = None


@dataclass
class Block:
    indent: int
    begin: int
    lines: list  # without the indent
    commands: list = field(default_factory=list)


def without_end(lines):
    """`lines` without the blank ones at their end."""
    count = len(lines)
    while count > 0 and not lines[count - 1].strip():
        count -= 1
    return lines[:count]


def block_from(page, begin):
    """The block whose first line is page[begin]; None if there is none."""
    if page[begin].startswith("```"):
        end = begin + 1
        while end < len(page) and not page[end].startswith("```"):
            end += 1
        return Block(0, begin + 1, page[begin + 1:end])
    stands_apart = begin == 0 or not page[begin - 1].strip()
    if not stands_apart or not page[begin].startswith("    "):
        return None
    end = begin
    while end < len(page) and (page[end].startswith("    ")
                               or not page[end].strip()):
        end += 1
    lines = without_end(page[begin:end])
    return Block(4, begin, [line[4:] for line in lines])


def blocks_of(page):
    blocks = []
    at = 0
    while at < len(page):
        block = block_from(page, at)
        if block:
            blocks.append(block)
            at = block.begin + len(block.lines)
        at += 1
    return blocks


def find_commands(block):
    lines = block.lines
    at = 0
    while at < len(lines):
        begin = at
        at += 1
        if not lines[begin].startswith("$ "):
            continue
        while at < len(lines) and re.match(r">( |$)", lines[at]):
            at += 1
        end = at
        while end < len(lines) and not lines[end].startswith("$ "):
            end += 1
        block.commands.append(Command(
            block.begin + begin + 1,
            "\n".join(line[2:] for line in lines[begin:at]),
            without_end(lines[at:end]), block.begin + at, block.begin + end))
        at = end


def escaped(block):
    """The line of a command of ours that nobody would run; None if all are."""
    if block.commands:
        return None
    for count, line in enumerate(block.lines, block.begin + 1):
        if TOOLS.match(line):
            return count
    return None


def missing_programs(block):
    needed = {name for command in block.commands
              for name in OUTSIDERS.findall(command.text)}
    return sorted(name for name in needed if not shutil.which(name))


def environment(tools, home):
    kept = {name: value for name, value in os.environ.items()
            if not name.startswith("TAMIS_")
            and name not in ("TERM", "COLUMNS", "NO_COLOR", "MAKEFLAGS")}
    return kept | {"LC_ALL": "C.UTF-8", "HOME": home,
                   "PATH": f"{tools}{os.pathsep}{kept['PATH']}"}


def run(commands, tools, corpus):
    """Gives each command what it printed."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("page", "home"):
            os.mkdir(f"{folder}/{name}")
        shutil.copytree(corpus, f"{folder}/page/corpus")
        script = ["status=0"]
        for count, command in enumerate(commands):
            Path(f"{folder}/{count}.in").write_text(command.text + "\n")
            script.append(f"(exit $status); . {folder}/{count}.in "
                          f">{folder}/{count}.out 2>&1; status=$?")
        subprocess.run(
            ["bash", "-o", "pipefail", "-c", "\n".join(script)],
            cwd=f"{folder}/page", stdin=subprocess.DEVNULL, check=False,
            env=environment(tools, f"{folder}/home"))
        for count, command in enumerate(commands):
            out = Path(f"{folder}/{count}.out")
            printed = out.read_bytes() if out.exists() else b"(not run)\n"
            command.got = without_end(
                printed.decode(errors="backslashreplace").splitlines())


def update(path, page, commands, blocks):
    indents = {id(command): block.indent for block in blocks
               for command in block.commands}
    for command in reversed(commands):
        blank = page[command.begin + len(command.wanted):command.end]
        page[command.begin:command.end] = [
            (" " * indents[id(command)] + line).rstrip()
            for line in command.got] + blank
    path.write_text("\n".join(page) + "\n")


def faults_of(name, commands):
    count = 0
    for command in commands:
        wanted = [line.rstrip() for line in command.wanted]
        got = [line.rstrip() for line in command.got]
        if wanted == got:
            continue
        count += 1
        print(f"{name}:{command.line}: $ {command.text}")
        for line in difflib.unified_diff(wanted, got, "the page", "what came",
                                         lineterm=""):
            print("    " + line)
    return count


def main():
    path, tools = Path(sys.argv[1]).resolve(), Path(sys.argv[2]).resolve()
    project = Path(__file__).resolve().parents[2]
    page = path.read_text().splitlines()
    blocks = blocks_of(page)
    commands = []
    faults = 0
    for block in blocks:
        find_commands(block)
        if line := escaped(block):
            faults += 1
            print(f"{path.name}:{line}: a command that nobody runs: write it "
                  "as `$ command`, with its output below")
        elif missing := missing_programs(block):
            print(f"{path.name}:{block.begin + 1}: left out, for there is no "
                  + ", ".join(missing))
        else:
            commands += block.commands
    run(commands, tools, project / "corpus")
    if os.environ.get("UPDATE_DOCS"):
        update(path, page, commands, blocks)
    else:
        faults += faults_of(path.name, commands)
    print(f"{path.name}: {len(commands)} commands run, {faults} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
