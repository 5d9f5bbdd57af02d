"""Near-duplicates: speed, memory, growth, and how many of the known ones are
found."""

import json
import pathlib

from measure import Subject, median
from tables import bars_of, column, lines_of, of_speed, row, table, taken_by

TITLE = "Near-duplicates"
PEERS = ["datasketch", "rensa"]
GLANCE = [
    ("speed", "MB/s", "near-duplicates, MB/s"),
    ("quality", "gen5000: F1", "near-duplicates of gen5000, F1"),
    ("quality", "clough_stevenson: F1", "near-duplicates of clough_stevenson, F1"),
]
OURS = "dedupe --by document --near -t 1"
SIMILARITIES = 0.7, 0.5
SETS = "gen5000", "mccormick_articles_2500", "ndd_R8", "ndd_webkb", "clough_stevenson"


def subjects_on(bench, path):
    size = path.stat().st_size
    command = "dedupe --by document --near --dry-run -t 1"
    subjects = [Subject(OURS, command, size, str(path), True)]
    subjects += [
        Subject(
            f"{peer}, from Python",
            bench.peer("near", "speed", peer, "0.7", path),
            size,
            tells=True,
            shown=f"python near.py speed {peer} 0.7 {path.name}",
        )
        for peer in bench.has_python(*PEERS)
    ]
    return subjects


def from_file_to_file(bench, path):
    subjects = subjects_on(bench, path)
    made = of_speed(subjects, bench.in_turns(subjects))
    found = bench.google(bench.tools / "bench_near", path, rounds=3)
    kept = found["near_duplicates"]
    size = path.stat().st_size / 1e6
    # MB of the file as for all; the texts in it are less.
    seconds = median(kept["seconds"])
    made["rows"].insert(
        1,
        row(
            "the same in memory, from texts",
            [size / seconds, seconds * 1e3, None, None],
            True,
        ),
    )
    return made


def growth(bench):
    seconds, memory = {}, {}
    for size in bench.sized([1, 10, 100], [1, 2]):
        path = bench.inputs.speech(size)
        subjects = subjects_on(bench, path)
        for subject, samples in zip(subjects, bench.in_turns(subjects, 3)):
            if samples:
                wall, _, peak = taken_by(samples)
                where = subject.size / 1e6
                seconds.setdefault(subject.name, []).append((where, wall))
                memory.setdefault(subject.name, []).append((where, peak / 1e6))
    return {
        "growth": lines_of(
            "Near-duplicates: time", "MB of records", "seconds", seconds
        ),
        "memory": lines_of(
            "Near-duplicates: memory", "MB of records", "MB held", memory
        ),
    }


def corpus_of(bench, name):
    packed = bench.has("dedupe", f"{name}.jsonl.gz")
    return (
        bench.inputs.unpacked(packed)
        if packed
        else bench.has("dedupe", f"{name}.jsonl")
    )


def score_of(bench, name, clusters):
    """Pairs: precision, recall and F1, of 100."""
    with bench.scratch() as folder:
        found = pathlib.Path(folder, "clusters")
        found.write_text(clusters, encoding="utf-8")
        gold = bench.has("dedupe", f"{name}.gold.jsonl")
        scorer = bench.scorer("dedupe", "score.py")
        told = json.loads(bench.said(["python3", scorer, "--json", gold, found]))
    parts = ("pair_precision", "pair_recall", "pair_f1")
    return [100 * told[part] for part in parts]


def our_score(bench, name, path):
    with bench.scratch() as folder:
        report = pathlib.Path(folder, "report")
        words = ["dedupe", "--by", "document", "--near", "-q", "--dry-run"]
        bench.said([*words, "--report", report, path])
        scorer = bench.scorer("dedupe", "clusters.py")
        clusters = bench.said(["python3", scorer, path, report])
    return score_of(bench, name, clusters)


def peer_score(bench, peer, version, similarity, name, path):
    def make():
        words = bench.peer("near", "clusters", peer, similarity, path)
        return score_of(bench, name, bench.said(words))

    script = bench.peer("near")[1]
    return bench.kept_score(
        f"near {peer} {similarity} {name}", version, [path, script], make
    )


def quality(bench):
    names = [name for name in SETS if corpus_of(bench, name)]
    if not names or bench.scorer("dedupe", "score.py") is None:
        return {}
    versions = bench.versions()
    tables = {}
    for name in names[:1] if bench.quick else names:
        path = corpus_of(bench, name)
        rows = [row("dedupe --by document --near", our_score(bench, name, path), True)]
        for peer in bench.has_python(*PEERS):
            for similarity in SIMILARITIES:
                score = peer_score(bench, peer, versions[peer], similarity, name, path)
                rows.append(row(f"{peer}, similarity {similarity}", score))
        tables[name] = table(
            [column(part, "more") for part in ("precision", "recall", "F1")], rows
        )
    return {"quality": as_one(tables)}


def as_one(made):
    """The F1 of all sets, a column each; of the first all three figures."""
    names = list(made)
    columns = [*made[names[0]]["columns"]]
    columns = [column(f"{names[0]}: {head['name']}", "more") for head in columns]
    columns += [column(f"{name}: F1", "more") for name in names[1:]]
    rows = []
    for at, line in enumerate(made[names[0]]["rows"]):
        more = [made[name]["rows"][at]["cells"][2] for name in names[1:]]
        rows.append(row(line["name"], [*line["cells"], *more], line["ours"]))
    return table(columns, rows)


def measure(bench):
    path = corpus_of(bench, "gen5000") or bench.inputs.speech(20)
    if bench.quick:
        path = bench.inputs.first(path, 2_000_000, f"few.{path.name}")
    made = {"speed": from_file_to_file(bench, path), **quality(bench)}
    plots = growth(bench)
    plots["speed"] = bars_of(made["speed"], "Near-duplicates", "MB/s")
    values = {
        "documents": sum(1 for _ in open(path, encoding="utf-8")),
        "size": path.stat().st_size / 1e6,
    }
    return {"tables": made, "plots": plots, "values": values}
