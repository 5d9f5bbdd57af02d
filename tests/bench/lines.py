"""Lines, each once: beside those who do only that."""

import shutil

from measure import Subject
from tables import bars_of, column, lines_of, of_speed, taken_by

TITLE = "Lines, each once"
PEERS = ["huniq", "runiq", "coreutils", "gawk", "mawk"]
GLANCE = [
    ("speed", "MB/s", "lines once, MB/s"),
    ("speed", "bytes a different line", "the same, bytes a line"),
]
COMMANDS = {
    "dedupe --by line": "dedupe --by line",
    "dedupe --by line -t 1": "dedupe --by line -t 1",
    "dedupe --by line --verify": "dedupe --by line --verify",
    "dedupe --by line --count": "dedupe --by line --count",
    "dedupe --by line --normalize": "dedupe --by line --normalize",
    "dedupe --by line --memory 8M": "dedupe --by line --memory 8M",
    "huniq": "huniq",
    "huniq -c": "huniq -c",
    "runiq": "runiq -",
    "sort -u": "LC_ALL=C sort -u",
    "gawk": "gawk '!seen[$0]++'",
    "mawk": "mawk '!seen[$0]++'",
}
GROWING = "dedupe --by line", "huniq", "runiq", "sort -u"


def subjects_on(path, names):
    size = path.stat().st_size
    for name in names:
        command = COMMANDS[name]
        words = command.removeprefix("LC_ALL=C ").split()
        if shutil.which(words[0]):
            yield Subject(name, command, size, str(path), words[0] == "dedupe")


def with_bytes_a_line(bench, made, taken, subjects, different):
    """What each holds for a different line, beside what it holds for one."""
    one = bench.inputs.kept("one-line.txt", lambda file: file.write(b"a\n"))
    made["columns"].append(column("bytes a different line", "less"))
    least = {
        subject.name: samples
        for subject, samples in zip(
            subjects_on(one, COMMANDS),
            bench.in_turns(list(subjects_on(one, COMMANDS)), 1),
        )
    }
    held = dict(zip((subject.name for subject in subjects), taken))
    for line in made["rows"]:
        base = taken_by(least[line["name"]])[2]
        line["cells"].append((taken_by(held[line["name"]])[2] - base) / different)


def growth(bench, whole):
    seconds, memory = {}, {}
    for size in bench.sized([10, 100, 1000], [1, 3]):
        path = bench.inputs.first(whole, size * 1_000_000, f"lines.{size}MB.txt")
        subjects = list(subjects_on(path, GROWING))
        for subject, samples in zip(subjects, bench.in_turns(subjects, 3)):
            if samples:
                wall, _, peak = taken_by(samples)
                seconds.setdefault(subject.name, []).append((size, wall))
                memory.setdefault(subject.name, []).append((size, peak / 1e6))
        path.unlink()
    return {
        "growth": lines_of("Lines, each once: time", "MB", "seconds", seconds),
        "memory": lines_of("Lines, each once: memory", "MB", "MB held", memory),
    }


def measure(bench):
    path = bench.inputs.lines(bench.sized(2_500_000, 50_000))
    subjects = list(subjects_on(path, COMMANDS))
    taken = bench.in_turns(subjects)
    found = bench.said([bench.tools / "dedupe", "--by", "line", path])
    different = found.count("\n")
    made = of_speed(subjects, taken)
    with_bytes_a_line(bench, made, taken, subjects, different)
    plots = growth(bench, bench.inputs.lines(bench.sized(12_500_000, 50_000)))
    plots["speed"] = bars_of(made, "Lines, each once", "MB/s")
    values = {
        "size": path.stat().st_size / 1e6,
        "lines": bench.sized(2_500_000, 50_000) / 1e6,
        "different": different / 1e6,
    }
    return {"tables": {"speed": made}, "plots": plots, "values": values}
