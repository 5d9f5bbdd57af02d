#!/usr/bin/env python3
"""Runs fuzz targets, each for some minutes of processor time, and says in one
line of each what it did:

    run.py BUILD [--minutes N] [--jobs N] [TARGET]...

BUILD is the folder of the preset fuzz. Its seeds are made by seeds.py; what a
target finds lies in BUILD/crashes/TARGET. Exit code 1: something was found.
"""
import argparse
import concurrent.futures
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
TARGETS = ["captions", "markup", "json", "prose", "encoding", "live", "tokens",
           "clean", "dedupe", "extract", "summarize", "index", "write"]
MOST_FOUND = 3  # of one target; then it is time to mend

# The longest inputs: what shows in more bytes is rare, and time is short.
LENGTHS = {"extract": 4096, "summarize": 4096, "index": 4096, "write": 2048,
           "clean": 8192, "dedupe": 8192}
LENGTH = 16384


def command_of(build, target, folders):
    return [
        str(build / "bin" / f"fuzz_{target}"),
        "-timeout=10", "-rss_limit_mb=2048", "-print_final_stats=1",
        f"-max_len={LENGTHS.get(target, LENGTH)}",
        f"-dict={HERE / 'notations.dict'}",
        f"-artifact_prefix={folders['crashes']}/",
        str(folders["corpus"]), str(folders["seeds"]), str(folders["cases"]),
    ]


def processor_time(process):
    """The seconds that it has taken so far."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2]
    user, system = fields.split()[11:13]
    return (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")


def scratch():
    """A folder for what a target writes; in memory it costs no disk."""
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    return tempfile.TemporaryDirectory(dir=memory)


class Run:
    """One target's runs, up to its share of processor time."""

    def __init__(self, build, target):
        self.build, self.target = build, target
        self.folders = {"corpus": build / "corpora" / target,
                        "crashes": build / "crashes" / target,
                        "seeds": build / "seeds" / target,
                        "cases": HERE / "cases" / target}
        for folder in self.folders.values():
            folder.mkdir(parents=True, exist_ok=True)
        self.seconds, self.executions, self.edges, self.found = 0, 0, 0, 0

    def go(self, seconds):
        log = self.build / f"{self.target}.log"
        log.write_bytes(b"")
        while self.seconds < seconds and self.found < MOST_FOUND:
            self.once(seconds - self.seconds, log)
        return self

    def once(self, seconds, log):
        begin = log.stat().st_size
        with log.open("ab") as out, scratch() as folder:
            process = subprocess.Popen(
                command_of(self.build, self.target, self.folders),
                stdout=out, stderr=subprocess.STDOUT,
                env={**os.environ, "TMPDIR": folder})
            used = 0
            while process.poll() is None:
                used = max(used, processor_time(process))
                if used >= seconds:
                    process.send_signal(signal.SIGUSR1)  # to end and tell
                time.sleep(0.5)
        self.seconds += used
        self.take(log.read_bytes()[begin:].decode(errors="replace"))
        if process.returncode != 0:
            self.found += 1

    def take(self, text):
        self.executions += sum(
            map(int, re.findall(r"number_of_executed_units: *(\d+)", text)))
        self.edges = max([self.edges] +
                         [int(n) for n in re.findall(r"cov: (\d+)", text)])

    def line(self):
        rate = self.executions / max(self.seconds, 1e-3)
        return (f"{self.target:10} {self.seconds / 60:6.1f} min "
                f"{self.executions:10} executions {rate:7.0f}/s "
                f"{self.edges:6} edges  {self.found} found")


def main():
    parser = argparse.ArgumentParser(prog="dev fuzz")
    parser.add_argument("build", type=Path)
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    options = parser.parse_intermixed_args()
    for target in options.targets:
        if target not in TARGETS:
            parser.error(f"no target is called {target}: {' '.join(TARGETS)}")
    runs = [Run(options.build, target) for target in options.targets or TARGETS]
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for run in pool.map(lambda run: run.go(options.minutes * 60), runs):
            print(run.line(), flush=True)
    return 1 if any(run.found for run in runs) else 0


if __name__ == "__main__":
    sys.exit(main())
