#!/usr/bin/env python3
"""clang-tidy over lib and apps, a few dozen sources at a time.

Most of its time goes into the headers of packages, again for each source. So
sources that bear each other are put into one unit: each is included by it, and
those whose private names are taken there wait for the next.
usage: lint.py BUILD_FOLDER [SOURCE]...   (a configured one; default: all)
"""
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys

clang = "clang++-14"
tidy = "clang-tidy-14"
most_sources = 60  # in a unit


def flags_of(entries):
    """What any of the sources is compiled with, and all bear."""
    flags = {}
    for entry in entries:
        words = iter(shlex.split(entry["command"])[1:])
        for word in words:
            if word in ("-o", "-c"):
                next(words)
            elif word == "-isystem":
                flags[word, next(words)] = None
            else:
                flags[word,] = None
    return [word for flag in flags for word in flag]


def write_unit(path, sources):
    with open(path, "w") as unit:
        unit.writelines(f'#include "{source}"\n' for source in sources)


def strangers(path, flags):
    """The sources at odd with those before them in the unit."""
    command = [clang, *flags, "-w", "-fsyntax-only", "-ferror-limit=0", path]
    faults = subprocess.run(command, stderr=subprocess.PIPE, text=True).stderr
    found = set()
    source = None
    for line in faults.splitlines():
        if place := re.match(r"(?:In file included from )?(\S+\.cpp):\d", line):
            source = place[1] if place[1] != path else source
        if re.match(r"\S+:\d+:\d+: (?:fatal )?error:", line):
            found.add(source)
    if None in found or (faults and not found):
        sys.exit(faults)
    return found


def units(folder, sources, flags):
    """Writes them, and gives their paths."""
    number = 0
    while sources:
        chosen, sources = sources[:most_sources], sources[most_sources:]
        path = f"{folder}/unit_{os.path.basename(folder)}_{number}.cpp"
        write_unit(path, chosen)
        while odd := strangers(path, flags):
            if len(chosen) == 1:
                sys.exit(f"lint: {chosen[0]} does not compile")
            sources = [one for one in chosen if one in odd] + sources
            chosen = [one for one in chosen if one not in odd]
            write_unit(path, chosen)
        yield path
        number += 1


def lint(path, flags):
    done = subprocess.run([tidy, "--quiet", path, "--", *flags, "-Wno-shadow"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True)
    print(done.stdout or (done.stderr if done.returncode else ""), end="",
          flush=True)
    return done.returncode == 0


def main(build, *wanted):
    project = os.path.realpath(f"{build}/../..")
    with open(f"{build}/compile_commands.json") as lines:
        entries = json.load(lines)
    pool = concurrent.futures.ThreadPoolExecutor(os.cpu_count())
    results = []
    missing = {os.path.realpath(source) for source in wanted}
    missing -= {entry["file"] for entry in entries}
    if missing:
        sys.exit(f"lint: no source of lib or apps: {' '.join(sorted(missing))}")
    for part in "lib", "apps":
        home = f"{project}/{part}/"
        ours = [entry for entry in entries if entry["file"].startswith(home)]
        flags = flags_of(ours)
        sources = [entry["file"] for entry in ours]
        if wanted:
            names = {os.path.realpath(source) for source in wanted}
            sources = [source for source in sources if source in names]
        for path in units(f"{build}/{part}", sources, flags):
            results.append(pool.submit(lint, path, flags))
    return 0 if all(result.result() for result in results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
