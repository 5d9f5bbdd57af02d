"""The ways of running the tools that are put to the test.

Paths are seen from the folder a run works in; `in` is a link to the inputs.
"""

import dataclasses
import os
import pathlib
import shutil
import subprocess
import time

import made

TIME = 60  # seconds, after which a run is taken to hang


@dataclasses.dataclass
class Way:
    name: str
    tool: str
    words: list  # of the command line
    before: list = dataclasses.field(default_factory=list)  # paths there already
    first: list = None  # words of a run before, whose index goes on
    again: list = dataclasses.field(default_factory=list)  # more words, rerun
    faults: str = ""  # that always are

    def is_indexed(self):
        return "--index" in self.words


def way(name, line, **more):
    tool, *words = line.split()
    return Way(name, tool, words, **more)


SKIP = ["--skip-existing"]
PAST = "--index index in/lines/one.txt"
NAMELESS = "nameless:1:from"

WAYS = [
    way("stdout", "clean in/each/talk.srt in/each/page.html in/latin.txt"),
    way("threads", "clean -t 4 -f jsonl -r in/each in/packed.txt.zst"),
    way("file", "clean -t 1 in/each/talk.srt in/each/talk.ttml -o out.txt",
        before=["out.txt"]),
    way("captions", "clean -t 1 in/each/whisper.json -f vtt -o out.vtt"),
    way("folder", "clean -t 1 -r in/many -o out", again=SKIP),
    way("folder of threads", "clean -t 4 -r in/many -o out -f md", again=SKIP),
    way("named temporaries", "clean -t 1 -r in/many -o out", again=SKIP,
        faults=NAMELESS),
    way("replaced", "clean -t 1 -r in/many/1 -o out --progress always",
        before=["out/000.txt", "out/001.txt"]),
    way("rows", "clean -t 1 -f tsv -r in/each --report gone.jsonl"),
    way("words", "tokenize -t 1 in/long.txt in/packed.txt.gz"),
    way("counts", "tokenize -t 4 --count -f tsv -r in/each -o out.tsv"),
    way("sentences", "tokenize -t 1 -s -r in/many -o out", again=SKIP),
    way("passages", "dedupe -t 1 -r in/each in/long.txt --report gone.jsonl"),
    way("near", "dedupe -t 4 --by document --near -r in/many in/each "
        "--clusters clusters.jsonl -o out.jsonl -f jsonl"),
    way("lines", "dedupe -t 4 --by line in/lines/one.txt in/lines/two.txt "
        "--report gone.jsonl -o out.txt"),
    way("spools", "dedupe -t 1 --by line --keep last --memory 1M "
        "in/lines/one.txt in/lines/two.txt in/long.txt"),
    way("folder of lines", "dedupe -t 1 --by line -r in/many -o out",
        again=SKIP),
    way("index of lines", "dedupe -t 1 --by line --index index "
        "in/lines/two.txt in/long.txt -o out.txt", first=["--by", "line"]),
    way("new index of passages", "dedupe -t 1 --index index "
        "in/lines/two.txt in/long.txt -o out.txt"),
    way("index of passages", "dedupe -t 4 --index index "
        "in/lines/two.txt in/long.txt -o out.txt", first=[]),
    way("index of documents", "dedupe -t 1 --by document --near --index index "
        "-r in/many in/lines -o out.jsonl -f jsonl",
        first=["--by", "document", "--near"]),
    way("index of a folder", "dedupe -t 1 --by turn --index index -r in/many "
        "-o out", first=["--by", "turn"], again=SKIP),
    way("keywords", "extract --config in/settings.toml in/each/talk.vtt "
        "in/each/talk.jsonl"),
    way("page", "extract -t 4 -r in/each --html page.html -f jsonl -o out.jsonl"),
    way("themes", "extract -t 1 --themes -r in/each --quotes 1"),
    way("corpus", "extract -t 1 --by corpus --background in/lines/one.txt "
        "-r in/each -f csv -o out.csv"),
    way("tellings", "extract -t 1 --kwic river -r in/each"),
    way("folder of keywords", "extract -t 4 -r in/many/1 in/many/2 -o out",
        again=SKIP),
    way("summaries", "summarize -t 1 in/each/talk.txt in/each/talk.vtt -f md"),
    way("chapters", "summarize -t 4 --by chapter in/long.txt -o out.md"),
    way("folder of summaries", "summarize -t 1 -r in/many/3 -o out",
        again=SKIP),
]


@dataclasses.dataclass
class Run:
    code: int  # None: it hung
    out: bytes
    told: str
    files: dict  # of the folder it worked in, but for those of an index


class Bench:
    """Runs ways, each in a folder of its own."""

    def __init__(self, bin, shim, folder):
        self.bin = pathlib.Path(bin)
        self.shim = shim
        self.folder = pathlib.Path(folder)
        self.inputs = self.folder / "inputs"

    def place(self, name):
        place = self.folder / name
        shutil.rmtree(place, ignore_errors=True)
        place.mkdir()
        (place / "in").symlink_to(self.inputs)
        return place

    def prepared(self, way, name):
        """What is there before the run."""
        place = self.place(name)
        for path in way.before:
            (place / path).parent.mkdir(parents=True, exist_ok=True)
            (place / path).write_text("of an earlier run\n")
        if way.first is not None:
            words = [*way.first, *PAST.split(), "-o", "first.txt"]
            done = self.run(Way("", way.tool, words), place)
            assert done.code == 0, done.told
            (place / "first.txt").unlink()
        return place

    def copied(self, prepared, name):
        place = self.folder / name
        shutil.rmtree(place, ignore_errors=True)
        shutil.copytree(prepared, place, symlinks=True)
        return place

    def command(self, way, more=()):
        return [str(self.bin / way.tool), *way.words, *more]

    def environment(self, place, faults="", count=None):
        kept = {name: os.environ[name] for name in ("PATH", "HOME")
                if name in os.environ}
        made = {**kept, "LC_ALL": "C.UTF-8", "TMPDIR": str(place)}
        if faults or count:
            made |= {"LD_PRELOAD": str(self.shim), "TAMIS_FAULT": faults}
        if count:
            made["TAMIS_FAULT_COUNT"] = str(count)
        return made

    def run(self, way, place, faults="", count=None, more=()):
        faults = ",".join(filter(None, [way.faults, faults]))
        try:
            with open(self.folder / "stdout", "w+b") as out:
                done = subprocess.run(
                    self.command(way, more), cwd=place, stdin=subprocess.DEVNULL,
                    stdout=out, stderr=subprocess.PIPE, timeout=TIME,
                    env=self.environment(place, faults, count))
                out.seek(0)
                return Run(done.returncode, out.read(),
                           done.stderr.decode(errors="replace"), files_in(place))
        except subprocess.TimeoutExpired:
            return Run(None, b"", "", files_in(place))


def parsed(parser):
    """The command line, with what all trials take."""
    parser.add_argument("bin", type=pathlib.Path)
    parser.add_argument("shim", type=pathlib.Path)
    parser.add_argument("--many", type=int, default=220)
    parser.add_argument("--way", default="")
    return parser.parse_args()


def bench_for(options, folder):
    """A bench with its inputs made."""
    bench = Bench(options.bin.resolve(), options.shim.resolve(), folder)
    made.make_inputs(bench.inputs, options.many)
    return bench


class Undisturbed:
    """One way of running, what was there before, and what comes of it."""

    def __init__(self, bench, way, count=None):
        self.bench = bench
        self.way = way
        self.prepared = bench.prepared(way, "prepared")
        self.before = files_in(self.prepared)
        place = bench.copied(self.prepared, "undisturbed")
        begin = time.monotonic()
        self.whole = bench.run(way, place, count=count)
        self.seconds = time.monotonic() - begin
        assert self.whole.code == 0, (way.name, self.whole.told)
        # What a run makes that goes on with the index of another.
        self.next = self.rerun(place)

    def rerun(self, place):
        return self.bench.run(self.way, place, more=self.way.again)


def files_in(place):
    return {str(path.relative_to(place)): path.read_bytes()
            for path in sorted(place.rglob("*"))
            if path.is_file() and not path.name.startswith("index")}
