#!/usr/bin/env python3
"""Lets the n-th call of a kind fail in every way of running the tools.

    faults.py BIN SHIM [--runs N] [--way PART] [--kind NAME] [--many N]

What must hold after each run:

  - it ends with 0 and all it would have made, or with 1 and a message;
  - no file stands under its name that is not what it would have been, or was
    before; nothing else is left;
  - what came on stdout is a beginning of what would have come;
  - the same command without a fault then makes what it would have made, with
    the index as it was before or is after.

A read that fails takes its own input from the outputs, and no other one; of
dedupe, what its copies in others stay for. With an index the next run gives what
is missing. LMDB does not survive a write to the
index that was cut short: that is told as any other failure.
"""

import argparse
import collections
import errno
import os
import sys
import tempfile

import ways

# How calls of a kind fail.
HOWS = {
    "write": ["", ":from", ":short", ":break"],
    "sync": ["", ":from"],
    "rename": ["", ":from"],
    "open": ["", ":from"],
    "nameless": ["", ":from"],
    "input": ["", ":from"],
    "close": ["", ":from"],
    "resize": ["", ":from"],
    "map": ["", ":from"],
    "read": ["", ":from", ":short", ":break"],
    "folder": ["", ":from"],
    "malloc": ["", ":from"],
    "thread": ["", ":from"],
}
# What must change nothing.
SURVIVED = ":short", ":break"
# Faults of inputs, after which results lack what was not read.
OF_INPUTS = "read", "input"


def spread(count, most):
    """At most so many numbers from 1 to `count`."""
    if count <= most:
        return range(1, count + 1)
    return sorted({1 + round(i * (count - 1) / (most - 1))
                   for i in range(most)}) if most > 1 else [count // 2]


class Trial(ways.Undisturbed):
    """One way of running, and all that may become of it."""

    def __init__(self, bench, way):
        self.count = bench.folder / "count"
        super().__init__(bench, way, count=self.count)

    def counts(self):
        lines = self.count.read_text().splitlines()
        return {kind: int(number) for kind, number in map(str.split, lines)}

    def faults_of(self, fault):
        """What is wrong with a run under this fault, and whether it failed."""
        place = self.bench.copied(self.prepared, "disturbed")
        run = self.bench.run(self.way, place, faults=fault)
        faults = list(self.faults_in(run, fault))
        is_of_input = fault.startswith(OF_INPUTS) and self.way.tool == "dedupe"
        if is_of_input and not self.way.is_indexed():
            return faults, run.code != 0
        again = self.rerun(place)
        if not faults:
            behind = self.lost if is_of_input else self.faults_behind
            faults = list(behind(run, again))
        return faults, run.code != 0

    def faults_in(self, run, fault):
        kind, *_ = fault.split(":")
        is_of_settings = kind in OF_INPUTS and "--config" in run.told
        if run.code not in ((0, 1, 2) if is_of_settings else (0, 1)):
            yield f"ended with {run.code}: {run.told[-200:]}"
            return
        if run.code == 1 and not self.is_told(run.told):
            yield f"ended with 1 and said {run.told[-200:]!r}"
        is_of_index = self.way.is_indexed() and ": index: " in run.told
        if run.code == 1 and fault.endswith(SURVIVED) and not is_of_index:
            yield f"did not survive: {run.told}"
        if kind == "malloc" and run.code == 1:
            # A folder that cannot be listed for want of it is told as such.
            if (f"{self.way.tool}: out of memory" not in run.told and
                    os.strerror(errno.ENOMEM) not in run.told):
                yield f"said of memory {run.told!r}"
        if kind == "sync" and run.code == 0:
            yield "gave 0 and may not be on the disk"
        is_of_input = kind in OF_INPUTS and run.code != 0
        if run.code == 0 and run.out != self.whole.out:
            yield "gave 0 and another output"
        if not is_of_input and not self.whole.out.startswith(run.out):
            yield "gave what no run gives"
        yield from self.wrong_files(run, is_of_input)

    def is_told(self, text):
        return any(line.startswith(self.way.tool + ": ")
                   for line in text.splitlines())

    def wrong_files(self, run, is_of_input):
        if run.code == 0 and run.files != self.whole.files:
            different = {name for name in run.files | self.whole.files
                         if run.files.get(name) != self.whole.files.get(name)}
            yield f"gave 0 and other files: {sorted(different)[:3]}"
        for name, content in run.files.items():
            known = [files[name] for files in (self.whole.files, self.before)
                     if name in files]
            if not known:
                yield f"left {name}"
            elif content not in known and not (is_of_input and
                                               self.may_differ(name)):
                yield f"half of {name}"

    def may_differ(self, name):
        """Where an input is missing; one of many has a file of its own."""
        return "/" not in name or self.way.tool == "dedupe"

    def faults_behind(self, run, again):
        if again.code != 0:
            yield f"the rerun ended with {again.code}: {again.told}"
        made = again.out, again.files
        allowed = [self.whole] if run.code else [self.next]
        if self.way.is_indexed() and run.code:
            allowed.append(self.next)
        if not any(made == (one.out, one.files) for one in allowed):
            yield "the rerun made something else"


    def lost(self, run, again):
        """What an index remembers of a run that missed an input is not lost."""
        if again.code != 0:
            yield f"the rerun ended with {again.code}: {again.told}"
        for name, content in self.whole.files.items():
            given = run.files.get(name, b"") + again.files.get(name, b"")
            lost = set(content.splitlines()) - set(given.splitlines())
            lost = {line for line in lost if not line.startswith(b"==> ")}
            if lost and name.endswith(".txt"):
                yield f"{name} lost {sorted(lost)[:3]}"


def tried(trial, kinds, runs, tell):
    counts = trial.counts()
    totals = collections.Counter()
    for kind in kinds:
        for how in HOWS[kind]:
            for number in spread(counts[kind], runs):
                fault = f"{kind}:{number}{how}"
                faults, has_failed = trial.faults_of(fault)
                totals[kind] += 1
                totals[kind, "failed"] += has_failed
                totals[kind, "wrong"] += bool(faults)
                for one in faults:
                    tell(f"{trial.way.name}: {fault}: {one}")
    return totals


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--kind", choices=HOWS, action="append")
    options = ways.parsed(parser)
    kinds = options.kind or list(HOWS)
    totals = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        bench = ways.bench_for(options, folder)
        for way in ways.WAYS:
            if options.way in way.name:
                here = tried(Trial(bench, way), kinds, options.runs,
                             lambda text: print(text, flush=True))
                runs, wrong = (sum(here[part] for part in parts) for parts in
                               (kinds, [(kind, "wrong") for kind in kinds]))
                print(f"{way.name}: {runs} runs, {wrong} wrong", flush=True)
                totals += here
    print("kind       runs  ended with 1  wrong")
    for kind in kinds:
        print(f"{kind:9} {totals[kind]:5}  {totals[kind, 'failed']:12}  "
              f"{totals[kind, 'wrong']:5}")
    wrong = sum(totals[kind, "wrong"] for kind in kinds)
    unseen = [kind for kind in kinds if not totals[kind] and not options.way]
    if unseen or not totals:
        print(f"no call of these kinds was seen: {' '.join(unseen)}")
    return 1 if wrong or unseen or not totals else 0


if __name__ == "__main__":
    sys.exit(main())
