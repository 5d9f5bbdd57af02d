"""Repeated passages: in memory beside a suffix array, as a command, and how it
grows."""

from measure import Subject, median
from tables import bars_of, column, lines_of, of_speed, row, table, taken_by

TITLE = "Repeated passages"
PEERS = ["libdivsufsort"]
GLANCE = [("memory", "MB/s", "repeated passages, MB/s")]
NAMES = {
    "passages": "tamis, dedup::Passages",
    "suffix_array": "libdivsufsort and common prefixes",
}
UNITS = {
    "dedupe": "dedupe --dry-run",
    "dedupe --by sentence": "dedupe --dry-run --by sentence",
    "dedupe --by document --near": "dedupe --dry-run --by document --near",
}


def in_memory(bench):
    megabytes = bench.sized(50, 3)
    prose = bench.inputs.prose(megabytes * 1_000_000)
    found = bench.google(
        bench.tools / "bench_passages", prose, megabytes, rounds=3, seconds=0.01
    )
    size = prose.stat().st_size
    rows = [
        row(
            NAMES[name],
            [
                size / 1e6 / median(kept["seconds"]),
                kept["bytes_per_byte"],
                100 * kept["repeated"],
            ],
            name == "passages",
        )
        for name, kept in found.items()
    ]
    columns = [
        column("MB/s", "more"),
        column("bytes held a byte of text", "less"),
        column("found repeated, %"),
    ]
    return table(columns, rows)


def on(path):
    size = path.stat().st_size
    return [
        Subject(name, command, size, str(path), True) for name, command in UNITS.items()
    ]


def growth(bench):
    columns, rows = [], [row(name, [], True) for name in UNITS]
    seconds, memory = {}, {}
    for size in bench.sized([10, 100, 1000], [2, 5]):
        path = bench.inputs.speech(size)
        for line, samples in zip(rows, bench.in_turns(on(path), 3)):
            wall, _, peak = taken_by(samples)
            line["cells"].append(wall)
            line["cells"].append(peak / 1e6)
            seconds.setdefault(line["name"], []).append((size, wall))
            memory.setdefault(line["name"], []).append((size, peak / 1e6))
        columns += [column(f"{size:,} MB, s"), column("memory, MB")]
        if size >= 1000:
            path.unlink()
    plots = {
        "growth": lines_of("Dedupe: time", "MB of records", "seconds", seconds),
        "memory": lines_of("Dedupe: memory", "MB of records", "MB held", memory),
    }
    return table(columns, rows, dict(UNITS)), plots


def beside_an_index(bench):
    """Four fifths of a corpus are in the index; the rest comes today."""
    megabytes = bench.sized(250, 10)
    rows = bench.inputs.speech(megabytes).read_bytes().splitlines(keepends=True)
    cut = len(rows) * 4 // 5
    past, today = (bench.work / f"{name}.jsonl" for name in ("past", "today"))
    past.write_bytes(b"".join(rows[:cut]))
    today.write_bytes(b"".join(rows[cut:]))
    index = bench.work / "seen"
    index.unlink(missing_ok=True)
    bench.stopwatch.once(Subject("index", ["dedupe", "--index", index, past]))
    size = today.stat().st_size
    subjects = [
        Subject("today alone", "dedupe --dry-run", size, str(today), True),
        Subject(
            "today, beside the index",
            ["dedupe", "--dry-run", "--index", index],
            size,
            str(today),
            True,
            shown="dedupe --dry-run --index seen <today.jsonl",
        ),
    ]
    made = of_speed(subjects, bench.in_turns(subjects))
    values = {
        "past": past.stat().st_size / 1e6,
        "index": index.stat().st_size / 1e6,
        "today": size / 1e6,
    }
    for path in (past, today, index):
        path.unlink()
    return made, values


def measure(bench):
    made = {"memory": in_memory(bench)}
    made["growth"], plots = growth(bench)
    made["index"], values = beside_an_index(bench)
    plots["speed"] = bars_of(made["memory"], "Repeated passages, in memory", "MB/s")
    return {"tables": made, "plots": plots, "values": values}
