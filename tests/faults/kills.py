#!/usr/bin/env python3
"""Kills runs with signal 9 at random moments.

    kills.py BIN SHIM [--kills N] [--way PART] [--many N] [--seed N]

What must hold: a file that stands under its name is whole, or what was there
before; the same command, run again, makes what an undisturbed run makes, with
the index as it was before or is after; behind it nothing is left over.
"""

import argparse
import pathlib
import random
import subprocess
import sys
import tempfile
import time

import ways

KILLED = [
    ways.way("folder", "clean -t 2 -r in/many -o out", again=ways.SKIP),
    ways.way("replaced", "clean -t 1 -r in/many -o out", before=[
        f"out/{i % 5}/{i:03}.txt" for i in range(0, 40, 4)]),
    ways.way("named temporaries", "clean -t 1 -r in/many -o out",
             faults=ways.NAMELESS),
    ways.way("deduped folder", "dedupe -t 2 -r in/many -o out",
             again=ways.SKIP),
    ways.way("folder of keywords", "extract -t 2 -r in/many -o out",
             again=ways.SKIP),
    ways.way("index of lines", "dedupe --by line --index index "
             "in/lines/two.txt in/long.txt -o out.txt", first=["--by", "line"]),
    ways.way("new index of passages", "dedupe --index index in/lines/two.txt "
             "in/long.txt -o out.txt"),
    ways.way("index of passages", "dedupe --index index in/lines/two.txt "
             "in/long.txt -o out.txt", first=[]),
    ways.way("index of documents", "dedupe --by document --near --index index "
             "-r in/many in/lines -o out.jsonl -f jsonl",
             first=["--by", "document", "--near"]),
    ways.way("index of a folder", "dedupe --by turn --index index -r in/many "
             "-o out", first=["--by", "turn"], again=ways.SKIP),
]


class Trial(ways.Undisturbed):
    def kill(self, seconds):
        """Whether the run was still going, and what is wrong with what it left."""
        place = self.bench.copied(self.prepared, "disturbed")
        child = subprocess.Popen(
            self.bench.command(self.way), cwd=place, stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            env=self.bench.environment(place, self.way.faults))
        time.sleep(seconds)
        was_going = child.poll() is None
        child.kill()
        child.wait()
        return was_going, list(self.faults_in(place))

    def faults_in(self, place):
        for name, content in ways.files_in(place).items():
            if pathlib.Path(name).name.startswith(".tamis-"):
                continue
            if content not in (self.whole.files.get(name),
                               self.before.get(name)):
                yield f"half of {name}"
        again = self.rerun(place)
        if again.code != 0:
            yield f"the rerun ended with {again.code}: {again.told}"
        allowed = [self.whole.files]
        if self.way.is_indexed():
            allowed.append(self.next.files)
        if again.files not in allowed:
            names = {name for name in again.files | self.whole.files
                     if again.files.get(name) != self.whole.files.get(name)}
            yield f"the rerun made something else: {sorted(names)[:3]}"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = ways.parsed(parser)
    chance = random.Random(options.seed)
    wrong = all_going = 0
    print("way                     kills  still going  wrong")
    with tempfile.TemporaryDirectory() as folder:
        bench = ways.bench_for(options, folder)
        for way in KILLED:
            if options.way not in way.name:
                continue
            trial = Trial(bench, way)
            going = wrong_here = 0
            for _ in range(options.kills):
                moment = chance.uniform(0, trial.seconds)
                was_going, faults = trial.kill(moment)
                going += was_going
                wrong_here += bool(faults)
                for fault in faults:
                    print(f"{way.name}: after {moment:.4f} s: {fault}")
            wrong += wrong_here
            all_going += going
            print(f"{way.name:23} {options.kills:5}  {going:11}  {wrong_here:5}",
                  flush=True)
    if not all_going:
        print("no kill met a tool at work")
    return 1 if wrong or not all_going else 0


if __name__ == "__main__":
    sys.exit(main())
