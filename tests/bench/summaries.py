"""Summaries: time by the length of the text, and how near they come to those
that people wrote."""

import json
import pathlib

from measure import Subject
from tables import bars_of, column, lines_of, of_speed, row, table, taken_by

TITLE = "Summaries"
PEERS = ["sumy", "summa"]
GLANCE = [
    ("length", "1,000 sentences, ms", "summary of 1,000 sentences, ms"),
    ("quality", "debates, French: ROUGE-2", "summaries of French debates, ROUGE-2"),
    ("quality", "meetings, English: ROUGE-2", "summaries of English meetings, ROUGE-2"),
]
NAMES = {
    "sumy": ["sumy-LexRank", "sumy-TextRank", "sumy-Luhn"],
    "summa": ["summa"],
}
METHODS = "blend", "coverage", "centroid", "lexrank", "textrank", "luhn", "lead"
SETS = {  # name: what it is, words asked for, documents that are scored at most
    "fredsum_fr_dev": ("debates, French", 245, 72),
    "qmsum_en_val": ("meetings, English", 110, 35),
    "ectsum_en_val": ("earnings calls, English", 43, 249),
    "orangesum_fr_valid": ("news, French", 32, 300),
}
QUICK_SETS = {"orangesum_fr_valid": 30}
WORDS = 150


def there(bench):
    return [name for peer in bench.has_python(*NAMES) for name in NAMES[peer]]


def subjects_on(bench, path):
    size = path.stat().st_size
    for method in METHODS:
        words = ["summarize", "-t", "1", "-w", str(WORDS), "--method", method]
        name = " ".join(["summarize", "--method", method])
        line = " ".join([*words, path.name])
        yield Subject(name, [*words, path], size, ours=True, shown=line)
    for peer in there(bench):
        command = bench.peer("summaries", "speed", peer, WORDS, path)
        line = f"python summaries.py speed {peer} {WORDS} {path.name}"
        yield Subject(peer.replace("-", " "), command, size, tells=True, shown=line)


def by_length(bench):
    """Milliseconds of the processor for texts of as many sentences."""
    sizes = bench.sized([300, 1000, 3000], [100, 300])
    rows, series, commands, held = {}, {}, {}, {}
    for at, size in enumerate(sizes):
        subjects = list(subjects_on(bench, bench.inputs.sentences(size)))
        for subject, samples in zip(subjects, bench.in_turns(subjects)):
            line = rows.setdefault(subject.name, row(subject.name, [None] * len(sizes)))
            line["ours"] = subject.ours
            if samples:
                _, cpu, peak = taken_by(samples)
                line["cells"][at] = cpu * 1e3
                held[subject.name] = peak / 1e6
                commands[subject.name] = subject.line()
                series.setdefault(subject.name, []).append((size, cpu))
    for name, line in rows.items():
        first, last = line["cells"][0], line["cells"][-1]
        line["cells"].append(last / first if first and last else None)
        line["cells"].append(held.get(name))
    columns = [column(f"{size:,} sentences, ms", "less") for size in sizes]
    columns += [column("growth"), column("memory, MB", "less")]
    shown = {
        name: points
        for name, points in series.items()
        if name in ("summarize --method blend", "summarize --method lexrank")
        or not name.startswith("summarize")
    }
    plots = {
        "growth": lines_of("Summaries: processor time", "sentences", "seconds", shown)
    }
    return table(columns, list(rows.values()), commands), plots


def a_folder(bench):
    """A folder of transcripts, of some 60 KB each."""
    size = bench.sized(20_000_000, 1_000_000)
    folder = bench.work / f"folder.{size}"
    if not folder.exists():
        count = bench.sized(170_000, 8_500)
        lines = bench.inputs.sentences(count).read_bytes().splitlines(keepends=True)
        folder.mkdir()
        for number in range(0, len(lines), 500):
            text = b"".join(lines[number : number + 500])
            (folder / f"{number}.txt").write_bytes(text)
    held = sum(path.stat().st_size for path in folder.iterdir())
    subjects = [
        Subject(
            f"summarize -r -t {count}",
            ["summarize", "-t", count, "-r", folder],
            held,
            ours=True,
            shown=f"summarize -t {count} -r folder",
        )
        for count in "12"
    ]
    made = of_speed(subjects, bench.in_turns(subjects))
    return made, {"files": len(list(folder.iterdir())), "folder": held / 1e6}


def gold_of(bench, name):
    """The first documents of a set, as they are scored, and their path."""
    _, _, most = SETS[name]
    most = QUICK_SETS.get(name, most) if bench.quick else most
    packed = bench.has("summaries", f"{name}.jsonl.gz")
    with open(bench.inputs.unpacked(packed), encoding="utf-8") as lines:
        rows = [json.loads(line) for line, _ in zip(lines, range(most))]
    text = "".join(json.dumps(row) + "\n" for row in rows)
    path = bench.inputs.kept(f"{name}.{most}.jsonl", lambda f: f.write(text.encode()))
    return rows, path


def text_of(document):
    if "segments" in document:
        return "\n".join(segment["text"] for segment in document["segments"])
    return document["text"]


def for_peers(bench, rows, path):
    """The same texts, a line for each sentence as we cut them."""
    bare = "".join(
        json.dumps({"id": row["id"], "text": text_of(row)}) + "\n" for row in rows
    )
    words = ["tokenize", "--sentences", "-q", "-f", "jsonl", "-"]
    sentences = {}
    for line in bench.said(words, bare).splitlines():
        found = json.loads(line)
        said = " ".join(found["text"].split())
        sentences.setdefault(str(found["id"]), []).append(said)
    cut = "".join(
        json.dumps(
            {
                "id": row["id"],
                "lang": row["lang"],
                "text": "\n".join(sentences.get(str(row["id"]), [])),
            }
        )
        + "\n"
        for row in rows
    )
    to = bench.work / f"cut.{path.name}"
    to.write_text(cut, encoding="utf-8")
    return to


def score_of(bench, gold, bound, found):
    """ROUGE-1 and ROUGE-2; what is beyond the bound is cut from all alike."""
    with bench.scratch() as folder:
        predictions = pathlib.Path(folder, "found.jsonl")
        predictions.write_text(found, encoding="utf-8")
        scorer = bench.scorer("summaries", "rouge.py")
        words = [bench.python, scorer, gold, predictions, "--truncate", bound, "--json"]
        told = json.loads(bench.said(words))
    return [told[part]["f"] for part in ("rouge1", "rouge2")]


def our_score(bench, gold, bound, *options):
    words = ["summarize", "-q", "-f", "jsonl", "-w", bound, *options, gold]
    return score_of(bench, gold, bound, bench.said(words))


def peer_score(bench, peer, versions, gold, given, bound):
    def make():
        words = bench.peer("summaries", "found", peer, bound, given)
        return score_of(bench, gold, bound, bench.said(words))

    script = bench.peer("summaries")[1]
    name = f"summaries {peer} {bound} {gold.name}"
    version = versions[peer.split("-")[0]]
    return bench.kept_score(name, version, [gold, given, script], make)


def quality(bench):
    names = QUICK_SETS if bench.quick else SETS
    names = [name for name in names if bench.has("summaries", f"{name}.jsonl.gz")]
    if not names or bench.python is None or not bench.scorer("summaries", "rouge.py"):
        return {}
    versions = bench.versions()
    rows = {
        name: row(name, [], True) for name in ("summarize", "summarize --method lead")
    }
    rows |= {peer: row(peer.replace("-", " "), []) for peer in there(bench)}
    columns = []
    for name in names:
        what, bound, _ = SETS[name]
        documents, gold = gold_of(bench, name)
        given = for_peers(bench, documents, gold)
        rows["summarize"]["cells"] += our_score(bench, gold, bound)
        lead = our_score(bench, gold, bound, "--method", "lead")
        rows["summarize --method lead"]["cells"] += lead
        for peer in there(bench):
            score = peer_score(bench, peer, versions, gold, given, bound)
            rows[peer]["cells"] += score
        columns += [
            column(f"{what}: ROUGE-1", "more"),
            column(f"{what}: ROUGE-2", "more"),
        ]
    return {"quality": table(columns, list(rows.values()))}


def measure(bench):
    made = {}
    made["length"], plots = by_length(bench)
    made["folder"], values = a_folder(bench)
    made |= quality(bench)
    plots["speed"] = bars_of(
        made["length"], "A summary, by its processor time", "ms, less is better", -3
    )
    return {"tables": made, "plots": plots, "values": values}
