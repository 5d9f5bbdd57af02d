"""Words, sentences and the rest, beside ICU and what the shell has."""

import random

from measure import Subject, median
from tables import bars_of, column, of_speed, row, table

TITLE = "Words and sentences"
PEERS = ["ICU", "coreutils", "mawk", "pysbd"]
GLANCE = [
    ("memory", "words by UAX #29, all segments", "words, MB/s"),
    ("memory", "sentences by UAX #29", "sentences, MB/s"),
    ("count", "MB/s", "words of a file counted, MB/s"),
]
PAIRS = {  # what it is, by the names of the benchmarks: ours, ICU's
    "words by UAX #29, all segments": ("per_line/segments", "per_line/icu_segments"),
    "the same, the whole text at once": ("whole/segments", "whole/icu_segments"),
    "words for mining": ("per_line/words", "per_line/icu_words"),
    "words, only counted": ("per_line/word_count", None),
    "sentences by UAX #29": (
        "per_line/sentence_segments",
        "per_line/icu_sentences",
    ),
    "the same sentences, the whole text at once": (
        "whole/sentence_segments",
        "whole/icu_sentences",
    ),
    "sentences as the tools cut them": ("per_line/sentences", "per_line/icu_sentences"),
    "folding": ("per_line/fold", None),
    "folding into one string": ("per_line/fold_again", None),
    "check and making of NFC": ("per_line/nfc", None),
    "language of each line": ("per_line/language_of", None),
}


def in_memory(bench, prose):
    found = bench.google(bench.tools / "bench_tokens", prose, seconds=0.05)
    size = prose.stat().st_size

    def speed(name):
        return size / 1e6 / median(found[name]["seconds"]) if name in found else None

    columns = [
        {**column("tamis, MB/s"), "ours": True},
        column("ICU by UText, MB/s"),
        {**column("ratio"), "ours": True},
    ]
    rows = []
    for name, (ours, icu) in PAIRS.items():
        ours, icu = speed(ours), speed(icu)
        rows.append(row(name, [ours, icu, ours / icu if icu else None]))
    stems = found["stems"]["items_per_second"] / 1e6
    return table(columns, rows, across="more"), {"stems": stems}


def counting(prose):
    size = prose.stat().st_size

    def of(name, command, ours=False):
        return Subject(name, command, size, str(prose), ours)

    split = "tr -cs '[:alnum:]' '\\n' | LC_ALL=C sort | uniq -c"
    awk = "{ for (i = 1; i <= NF; ++i) ++n[$i] } END { for (w in n) print n[w], w }"
    return [
        of("tokenize --count", ["tokenize", "--count", "--from", "text"], True),
        of("tr, sort, uniq -c", split),
        of("mawk, words between blanks", f"mawk '{awk}'"),
        of("tokenize -n 2 --count", "tokenize -n 2 --count --from text", True),
        of("tokenize", ["tokenize", "--from", "text"], True),
    ]


def sample_of(prose, size):
    """Lines by chance from all of the text, in their order; ASCII letters at
    least, so that all are prose."""
    lines = prose.read_bytes().splitlines(keepends=True)
    picked, held = [], 0
    for at in random.Random(1).sample(range(len(lines)), len(lines)):
        if held >= size:
            break
        picked.append(at)
        held += len(lines[at])
    return b"".join(lines[at] for at in sorted(picked))


def cutting(bench, prose):
    size = bench.sized(300_000, 50_000)
    few = bench.inputs.kept(
        f"few.{size}.{prose.name}", lambda file: file.write(sample_of(prose, size))
    )
    subjects = [
        Subject(
            "tokenize --sentences",
            ["tokenize", "--sentences", "--from", "text"],
            prose.stat().st_size,
            str(prose),
            True,
        )
    ]
    if bench.has_python("pysbd"):
        subjects.append(
            Subject(
                "pysbd",
                bench.peer("sentences", "en"),
                few.stat().st_size,
                str(few),
                tells=True,
                shown=f"python sentences.py en <{few.name}",
            )
        )
    return subjects


def measure(bench):
    prose = bench.inputs.prose(bench.sized(60_000_000, 4_000_000))
    count, cut = counting(prose), cutting(bench, prose)
    taken = bench.in_turns(count + cut)
    made, values = in_memory(bench, prose)
    values["size"] = prose.stat().st_size / 1e6
    found = {
        "memory": made,
        "count": of_speed(count, taken[: len(count)]),
        "sentences": of_speed(cut, taken[len(count) :]),
    }
    bars = {"rows": []}
    for line in made["rows"]:
        if line["cells"][1] is not None:
            bars["rows"].append(row(line["name"], line["cells"][:1], True))
            bars["rows"].append(row("ICU", line["cells"][1:2]))
    plots = {
        "memory": bars_of(bars, "Cutting text in memory", "MB/s"),
        "count": bars_of(found["count"], "Words of a file, counted", "MB/s"),
    }
    return {"tables": found, "plots": plots, "values": values}
