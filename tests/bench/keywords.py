"""Keywords: speed, and how many of those that people chose are found."""

import itertools
import json
import pathlib

from measure import Subject
from tables import bars_of, column, of_speed, row, table

TITLE = "Keywords"
PEERS = ["yake", "rake-nltk", "multi-rake"]
GLANCE = [
    ("corpus", "MB/s", "keywords, MB/s"),
    (
        "quality",
        "debates, French (fredsum_silver)",
        "keywords of French debates, F1@10",
    ),
    ("quality", "abstracts, English (inspec)", "keywords of English abstracts, F1@10"),
]
MODULES = {"yake": "yake", "rake_nltk": "rake-nltk", "multi_rake": "multi-rake"}
SLOW = {"yake": 300_000}  # bytes of text that it gets; the others get all
SETS = {  # name, and what it is
    "fredsum_silver": "debates, French",
    "wikinews_fr": "news, French",
    "taln_fr": "papers, French",
    "inspec": "abstracts, English",
    "semeval2017": "papers, English",
    "kpcrowd500n": "news, English",
}
QUICK_SETS = ("wikinews_fr",)


def there(bench):
    return [MODULES[module] for module in bench.has_python(*MODULES)]


def bytes_of_text(path):
    with open(path, encoding="utf-8") as rows:
        return sum(len(json.loads(line)["text"].encode()) for line in rows)


def themes(bench):
    """Of many made talks."""
    count = bench.sized(10_000, 500)
    source = bench.inputs.talks(bench.sized(60, 4))
    with open(source, "rb") as lines:
        rows = list(itertools.islice(lines, count))
    path = bench.inputs.kept(f"themes.{count}.jsonl", lambda f: f.writelines(rows))
    words = "extract --themes auto -t 1"
    subjects = [
        Subject(
            words,
            [*words.split(), path],
            path.stat().st_size,
            ours=True,
            shown=f"{words} {path.name}",
        )
    ]
    values = {"themed": count, "themed-size": subjects[0].size / 1e6}
    return of_speed(subjects, bench.in_turns(subjects, 3)), values


def first_texts(bench, path, size):
    """The first records that hold as many bytes of text."""
    rows, held = [], 0
    with open(path, "rb") as source:
        for line in source:
            if held >= size:
                break
            rows.append(line)
            held += len(json.loads(line)["text"].encode())
    return bench.inputs.kept(
        f"few.{path.name}", lambda file: file.writelines(rows), fresh=True
    )


def speed_on(bench, path):
    subjects = [
        Subject(
            "extract -t 1",
            ["extract", "-t", "1", path],
            bytes_of_text(path),
            ours=True,
            shown=f"extract -t 1 {path.name}",
        )
    ]
    for peer in there(bench):
        given = (
            first_texts(bench, path, bench.sized(SLOW[peer], 60_000))
            if peer in SLOW
            else path
        )
        subjects.append(
            Subject(
                peer,
                bench.peer("keywords", "speed", peer, given),
                bytes_of_text(given),
                tells=True,
                shown=f"python keywords.py speed {peer} {given.name}",
            )
        )
    return of_speed(subjects, bench.in_turns(subjects), cpu=True)


def score_of(bench, path, found):
    with bench.scratch() as folder:
        predictions = pathlib.Path(folder, "found.jsonl")
        predictions.write_text(found, encoding="utf-8")
        words = [bench.scorer("keywords", "score.py"), "--json", path, predictions]
        return 100 * json.loads(bench.said([bench.python, *words]))["F1@10"]


def peer_score(bench, peer, version, path):
    def make():
        rows = bench.inputs.unpacked(path)
        return score_of(
            bench, path, bench.said(bench.peer("keywords", "found", peer, rows))
        )

    script = bench.peer("keywords")[1]
    name = f"keywords {peer} {path.name}"
    return bench.kept_score(name, version, [path, script], make)


def quality(bench):
    names = QUICK_SETS if bench.quick else SETS
    paths = {name: bench.has("keywords", f"{name}.dev.jsonl.gz") for name in names}
    paths = {name: path for name, path in paths.items() if path}
    if not paths or bench.python is None or not bench.scorer("keywords", "score.py"):
        return {}
    ours = []
    for path in paths.values():
        found = bench.said(["extract", "-q", "-f", "jsonl", "-n", "15", path])
        ours.append(score_of(bench, path, found))
    versions = bench.versions()
    rows = [row("extract", ours, True)]
    for peer in there(bench):
        scores = [
            peer_score(bench, peer, versions[peer], path) for path in paths.values()
        ]
        rows.append(row(peer, scores))
    columns = [column(f"{SETS[name]} ({name})", "more") for name in paths]
    return {"quality": table(columns, rows)}


def measure(bench):
    records = bench.inputs.records().read_bytes()
    times = bench.sized(10, 1)
    corpus = bench.inputs.kept(
        f"corpus.{times}.jsonl", lambda file: file.write(records * times), fresh=True
    )
    made_talks = bench.inputs.talks(bench.sized(4, 2))
    themed, values = themes(bench)
    made = {
        "themes": themed,
        "corpus": speed_on(bench, corpus),
        "talks": speed_on(bench, made_talks),
        **quality(bench),
    }
    plots = {"speed": bars_of(made["corpus"], "Keywords of our transcripts", "MB/s")}
    return {"tables": made, "plots": plots, "values": values}
