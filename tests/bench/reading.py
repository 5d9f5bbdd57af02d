"""Reading captions and pages: speed, memory, and how much of what was said comes
out."""

import json
import pathlib
import shutil

from measure import Subject, median
from tables import bars_of, column, lines_of, of_speed, row, table

TITLE = "Reading"
PEERS = ["pysubs2", "webvtt-py", "trafilatura", "jusText", "libxml2"]
GLANCE = [  # table, row or column, and what it is
    ("memory", "SubRip, with speakers' labels", "captions read, MB/s"),
    ("memory", "HTML, a made page of turns", "pages read, MB/s"),
    ("quality", "of its words right, %", "of captions' words those that were said, %"),
]
CAPTIONS = ["pysubs2", "webvtt-py"]
PAGES = ["trafilatura", "justext"]
MODULES = {"webvtt-py": "webvtt"}
OURS = ["tamis, read", "tamis, read and cleaned"]
NAMES = {
    "cues.srt": "SubRip, with speakers' labels",
    "talk.srt": "SubRip, without speakers",
    "cues.vtt": "WebVTT, with voices",
    "rolling.vtt": "WebVTT, rolling",
    "records.jsonl": "JSONL, our own form",
    "talk.txt": "text, with labels",
    "page.html": "HTML, a made page of turns",
}


def there(bench, peers):
    modules = {MODULES.get(peer, peer): peer for peer in peers}
    return [modules[module] for module in bench.has_python(*modules)]


def files(bench):
    inputs = bench.inputs
    return [
        inputs.repeated("fr-reunion-jardin.srt", 10, "cues.srt"),
        inputs.numbered("en-podcast-cargo-bikes.srt", 60, "talk.srt"),
        inputs.repeated("en-lecture-soil.vtt", 10, "cues.vtt"),
        inputs.repeated("fr-conference-riviere.fr.vtt", 1, "rolling.vtt"),
        inputs.records(),
        inputs.repeated("fr-debat-pistes.txt", 8, "talk.txt"),
        inputs.page(),
    ]


def pages_of_others(bench):
    """Pages of newspapers and the like, from the data."""
    folder = bench.has("raw", "html")
    paths = sorted(folder.glob("*.html")) if folder else []
    return [path for path in paths if "expected" not in path.name]


def seconds_of_ours(bench, paths):
    """Of each file: read, and read and cleaned."""
    found = bench.google(bench.tools / "bench_read", *paths, rounds=1)
    return {
        path: [
            median(found[f"{what}/{path.name}"]["seconds"])
            for what in ("read", "clean")
        ]
        for path in paths
    }


def seconds_of_peer(bench, peer, paths):
    told = bench.said(bench.peer("readers", "speed", peer, *paths))
    return {
        pathlib.Path(path): took for path, took in json.loads(told)["files"].items()
    }


def is_for(peer, path):
    return path.suffix in ((".srt", ".vtt") if peer in CAPTIONS else (".html",))


def from_memory(bench, paths, others):
    """MB/s of each file by each reader, in turns, medians."""
    peers = there(bench, CAPTIONS + PAGES)
    taken = {}
    for _ in range(bench.rounds):
        for path, took in seconds_of_ours(bench, paths + others).items():
            for name, seconds in zip(OURS, took):
                taken.setdefault((name, path), []).append(seconds)
        for peer in peers:
            given = [path for path in paths + others if is_for(peer, path)]
            for path, seconds in seconds_of_peer(bench, peer, given).items():
                taken.setdefault((peer, path), []).append(seconds)
    medians = {key: median(seconds) for key, seconds in taken.items()}

    def speed(name, group):
        if (name, group[0]) not in medians:
            return None
        size = sum(path.stat().st_size for path in group)
        return size / 1e6 / sum(medians[name, path] for path in group)

    groups = {NAMES[path.name]: [path] for path in paths}
    if others:
        groups[f"HTML, {len(others)} pages of others"] = others
    tools = OURS + peers
    columns = [{**column(f"{name}, MB/s"), "ours": name in OURS} for name in tools]
    rows = [
        row(name, [speed(tool, group) for tool in tools])
        for name, group in groups.items()
    ]
    return table(columns, rows, across="more")


def beside_libxml2(bench):
    found = bench.google(bench.tools / "bench_markup")

    def speed(name):
        return found[name]["bytes_per_second"] / 1e6

    columns = [{**column("tamis, MB/s"), "ours": True}, column("libxml2 alone, MB/s")]
    rows = [
        row("HTML, a made page", [speed("tamis_html"), speed("libxml2_html")]),
        row("TTML", [speed("tamis_ttml"), speed("libxml2_xml/namespaces")]),
    ]
    return table(columns, rows, across="more")


def as_commands(bench, sizes):
    """From a file to plain text, with growing files: subjects by size."""
    peers = there(bench, CAPTIONS)
    by_size = {}
    once = (bench.root / "corpus/en-podcast-cargo-bikes.srt").stat().st_size
    for size in sizes:
        path = bench.inputs.numbered(
            "en-podcast-cargo-bikes.srt",
            max(1, int(size * 1e6 / once)),
            f"{size}MB.srt",
        )
        held = path.stat().st_size
        by_size[size] = [
            Subject(
                "clean", ["clean", path], held, ours=True, shown=f"clean {path.name}"
            ),
            *(
                Subject(
                    peer,
                    bench.peer("readers", "command", peer, path),
                    held,
                    shown=f"python readers.py command {peer} {path.name}",
                )
                for peer in peers
            ),
        ]
    return by_size


def records(bench):
    """JSON records as they come."""
    subjects = []
    for size in bench.sized([25, 250], [2, 10]):
        path = bench.inputs.speech(size)
        name = f"clean, {size} MB of JSON records"
        held = path.stat().st_size
        subjects.append(Subject(name, "clean -f jsonl", held, str(path), True))
    return of_speed(subjects, bench.in_turns(subjects, 3))


def growth(bench):
    sizes = bench.sized([1, 10, 100], [0.3, 1])
    seconds, memory = {}, {}
    made = None
    for size, subjects in as_commands(bench, sizes).items():
        taken = bench.in_turns(subjects, 3)
        for subject, samples in zip(subjects, taken):
            if not samples:
                continue
            where = subject.size / 1e6
            seconds.setdefault(subject.name, []).append(
                (where, median(sample.wall for sample in samples))
            )
            memory.setdefault(subject.name, []).append(
                (where, median(sample.peak for sample in samples) / 1e6)
            )
        if size == sizes[-2]:
            made = of_speed(subjects, taken)
    plots = {
        "growth": lines_of(
            "Captions to text: time", "MB of SubRip", "seconds", seconds
        ),
        "memory": lines_of(
            "Captions to text: memory", "MB of SubRip", "MB held", memory
        ),
    }
    return made, plots


def gold_of_captions(bench):
    """The rows of the map that caption readers can read."""
    path = bench.has("gold", "MAP.tsv")
    if path is None or bench.scorer("clean", "score.py") is None:
        return []
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.endswith((".srt", ".vtt"))]


def mean_scores(bench, lines, documents):
    with bench.scratch() as folder:
        folder = pathlib.Path(folder)
        (folder / "map.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
        (folder / "found.jsonl").write_text(documents, encoding="utf-8")
        told = bench.said(
            [
                "python3",
                bench.scorer("clean", "score.py"),
                "--json",
                folder / "map.tsv",
                bench.has("gold"),
                folder / "found.jsonl",
            ]
        )
    return json.loads(told)["mean"]


def quality(bench):
    lines = gold_of_captions(bench)
    if not lines:
        return None
    paths = [bench.has("raw", line.split("\t")[1]) for line in lines]
    ours = bench.said([bench.tools / "clean", "-q", "-f", "jsonl", *paths])
    scores = {"clean": mean_scores(bench, lines, ours)}
    refused = {}
    for peer in there(bench, CAPTIONS):
        found = bench.said(bench.peer("readers", "documents", peer, *paths))
        scores[peer] = mean_scores(bench, lines, found)
        read = [json.loads(line)["segments"] for line in found.splitlines()]
        refused[peer] = read.count([])
    columns = [
        column("words found, %", "more"),
        column("of its words right, %", "more"),
        column("time right, %", "more"),
    ]

    def share(score, part):
        return None if score[part] is None else 100 * score[part]

    rows = [
        row(
            f"{name}, which refuses {refused[name]}" if refused.get(name) else name,
            [share(score, part) for part in ("recall", "precision", "time")],
            name == "clean",
        )
        for name, score in scores.items()
    ]
    return table(columns, rows), len(lines)


def measure(bench):
    others = []
    for number, path in enumerate(pages_of_others(bench)):
        others.append(bench.work / f"page{number:03}.html")
        shutil.copyfile(path, others[-1])
    commands, plots = growth(bench)
    made = {
        "memory": from_memory(bench, files(bench), others),
        "markup": beside_libxml2(bench),
        "commands": commands,
        "records": records(bench),
    }
    values = {}
    scored = quality(bench)
    if scored:
        made["quality"], values["transcripts"] = scored
    plots["commands"] = bars_of(commands, "Captions to text, as commands", "MB/s")
    return {"tables": made, "plots": plots, "values": values}
