"""Runs commands in turns and says what each took.

All that are compared run in the same loop, one after the other, round by round,
so that a machine that slows down slows them all. What counts is the median of
the rounds; the spread is half the way from the quickest to the slowest, as a
share of the median.
"""

import dataclasses
import json
import os
import pathlib
import shlex
import statistics
import subprocess
import sys
import typing

GIVEN_UP = 137, 152  # exit codes of what had its seconds
SLOW = 5.0  # seconds; what takes longer runs twice less often
VERY_SLOW = 20.0  # runs once


@dataclasses.dataclass
class Sample:
    """One run: seconds of wall time and of the processor, bytes, what it said."""

    wall: float
    cpu: float
    peak: int
    told: typing.Any = None


@dataclasses.dataclass
class Subject:
    """What is measured: `command` is a list of words, or a line; a line with a
    pipe goes to the shell.

    A peer that works from memory, such as a Python library, `tells` in JSON on
    stdout what it took itself: {"wall", "cpu"} and whatever else.
    """

    name: str
    command: typing.Union[str, list]
    size: int = 0  # bytes that it is given
    stdin: typing.Optional[str] = None
    ours: bool = False
    tells: bool = False
    shown: str = ""  # the command as the page shows it

    def words(self):
        if isinstance(self.command, str):
            if " | " in self.command:
                return ["sh", "-c", self.command]
            return ["env", *shlex.split(self.command)]
        return [str(word) for word in self.command]

    def line(self):
        if self.shown:
            return self.shown
        line = self.command
        if not isinstance(line, str):
            line = " ".join(str(word) for word in line)
        if not self.stdin:
            return line
        given = f"<{os.path.basename(self.stdin)}"
        return f"{given} {line}" if " | " in line else f"{line} {given}"


class Failed(Exception):
    """A command that ended with an error."""


class Stopwatch:
    """Runs one command at a time, by the program `timed`."""

    def __init__(self, timed, work, limit=200):
        self.timed = timed
        self.report = pathlib.Path(work, "timed.report")
        self.limit = limit

    def once(self, subject):
        """A sample, or none where the subject was given up."""
        words = [str(self.timed), str(self.limit), str(self.report)]
        with open(subject.stdin or os.devnull, "rb") as given:
            done = subprocess.run(
                words + subject.words(),
                stdin=given,
                stdout=subprocess.PIPE if subject.tells else subprocess.DEVNULL,
                stderr=subprocess.PIPE,
                check=False,
            )
        if done.returncode != 0:
            raise Failed(f"{subject.line()}: could not be run")
        wall, cpu, peak, code = self.report.read_text().split()
        if int(code) in GIVEN_UP:
            return None
        if int(code) != 0:
            said = done.stderr.decode("utf-8", "replace").strip()[-300:]
            raise Failed(f"{subject.line()}: ended with {code}: {said}")
        sample = Sample(int(wall) / 1e9, int(cpu) / 1e6, int(peak) * 1024)
        if subject.tells:
            sample.told = json.loads(done.stdout)
            sample.wall = sample.told.get("wall", sample.wall)
            sample.cpu = sample.told.get("cpu", sample.cpu)
        return sample


def rounds_of(seconds, rounds):
    """How often what took that long the first time is run in all."""
    if seconds > VERY_SLOW:
        return 1
    if seconds > SLOW:
        return min(rounds, 2)
    return rounds


def in_turns(stopwatch, subjects, rounds, say=None):
    """The samples of each subject, in order; none of one that was given up or
    that failed, which is said on stderr."""
    taken = [[] for _ in subjects]
    wanted = [rounds] * len(subjects)
    for number in range(rounds):
        for at, subject in enumerate(subjects):
            if number >= wanted[at]:
                continue
            try:
                sample = stopwatch.once(subject)
            except Failed as failure:
                (say or complain)(str(failure))
                sample = None
            if sample is None:
                wanted[at] = 0
                taken[at] = []
                continue
            taken[at].append(sample)
            if number == 0:
                wanted[at] = rounds_of(sample.wall, rounds)
    return taken


def complain(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def median(numbers):
    numbers = list(numbers)
    return statistics.median(numbers) if numbers else None


def spread(numbers):
    """Of 100: half the way from the least to the most, beside the median."""
    numbers = list(numbers)
    if len(numbers) < 2 or not median(numbers):
        return None
    return 50 * (max(numbers) - min(numbers)) / median(numbers)
