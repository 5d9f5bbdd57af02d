"""Where a run stands: the tools, the peers, the inputs, and how much of all."""

import hashlib
import json
import os
import pathlib
import subprocess
import tempfile

import inputs
import machine
import measure

HERE = pathlib.Path(__file__).resolve().parent


class Bench:
    """What an area's `measure` is given."""

    def __init__(self, root, build, peers, quick):
        self.root = root
        self.build = build.resolve()
        self.tools = self.build / "bin"
        self.peers = peers.absolute()  # a virtual environment is named, not followed
        self.quick = quick
        self.rounds = 3 if quick else 5
        python = self.peers / "bin/python"
        self.python = python if python.exists() else None
        data = os.environ.get("TAMIS_DATA")
        self.data = pathlib.Path(data).resolve() if data else None
        self.eval = self.data.parent / "eval" if self.data else None
        self.work = root / "build/bench/inputs"
        self.work.mkdir(parents=True, exist_ok=True)
        os.environ["LC_ALL"] = "C.UTF-8"
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        os.environ["PATH"] = os.pathsep.join(
            [str(self.tools), str(self.peers / "bin"), os.environ["PATH"]]
        )
        self.inputs = inputs.Inputs(self)
        self.reports = self.scratch()
        self.stopwatch = measure.Stopwatch(self.tools / "timed", self.reports.name)

    def sized(self, full, quick):
        return quick if self.quick else full

    def has(self, *parts):
        """A path below the data, or nothing where it is not."""
        path = self.data.joinpath(*parts) if self.data else None
        return path if path and path.exists() else None

    def scorer(self, *parts):
        path = self.eval.joinpath(*parts) if self.eval else None
        return path if path and path.exists() else None

    def in_turns(self, subjects, rounds=None):
        return measure.in_turns(self.stopwatch, subjects, rounds or self.rounds)

    def peer(self, script, *words):
        """The command of a peer's script, for the Python that has the peers."""
        return [self.python, HERE / "peers" / f"{script}.py", *words]

    def has_python(self, *modules):
        """Those of the modules that the peers' Python has."""
        if self.python is None:
            return []
        asked = "import importlib.util, sys\nfor m in sys.argv[1:]:\n"
        asked += " if importlib.util.find_spec(m): print(m)"
        return self.said([self.python, "-c", asked, *modules]).split()

    def versions(self):
        """Of what is installed beside the peers, by its name."""
        return machine.of_python(self.python)

    def said(self, words, given=None):
        """What a command prints."""
        done = subprocess.run(
            [str(word) for word in words],
            input=given,
            stdout=subprocess.PIPE,
            check=True,
            encoding="utf-8",
        )
        return done.stdout

    def google(self, *words, rounds=None, seconds=None):
        """Of each benchmark of ours in C++: seconds of the processor in each of
        its rounds, and its own counters. They run in turns, by chance."""
        told = self.said(
            [
                *words,
                "--benchmark_format=json",
                "--benchmark_enable_random_interleaving=true",
                f"--benchmark_repetitions={rounds or self.rounds}",
                f"--benchmark_min_time={seconds or self.sized(0.2, 0.02)}",
            ]
        )
        found = {}
        scale = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1}
        for run in json.loads(told)["benchmarks"]:
            if run.get("run_type") == "aggregate":
                continue
            name = run["name"].split("/repeats:")[0]
            kept = found.setdefault(name, {"seconds": [], **run})
            kept["seconds"].append(run["cpu_time"] * scale[run["time_unit"]])
        return found

    def kept_score(self, name, version, paths, make):
        """A peer's score on files, made once for its version and their bytes."""
        digest = hashlib.sha256(f"{name} {version}".encode())
        for path in paths:
            digest.update(pathlib.Path(path).read_bytes())
        folder = self.peers / "scores"
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{digest.hexdigest()[:24]}.json"
        if path.exists():
            return json.loads(path.read_text(encoding="utf-8"))["score"]
        score = make()
        kept = {"name": name, "version": version, "score": score}
        path.write_text(json.dumps(kept), encoding="utf-8")
        return score

    def scratch(self):
        """A folder that goes when it is left."""
        return tempfile.TemporaryDirectory(dir=self.work)
