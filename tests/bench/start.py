"""How long each tool takes to start and to end, with nothing to do."""

import shutil

from measure import Subject, median, spread
from tables import bars_of, column, row, table, taken_by

TITLE = "Start-up"
PEERS = ["yake", "sumy", "trafilatura", "gawk"]
GLANCE = [("speed", "ms", "start-up, ms")]
TOOLS = "clean", "tokenize", "dedupe", "extract", "summarize"
OTHERS = {
    "gawk": "gawk 1",
    "Python alone": "python3 -c pass",
    "yake": "yake --help",
    "sumy": "sumy --help",
    "trafilatura": "trafilatura --version",
}


def subjects_in(bench):
    for tool in TOOLS:
        line = f"{tool} </dev/null"
        yield Subject(f"{tool} of an empty file", tool, ours=True, shown=line)
    for tool in TOOLS:
        yield Subject(f"{tool} --help", f"{tool} --help", ours=True)
    for name, command in OTHERS.items():
        if shutil.which(command.split()[0]):
            yield Subject(name, command)


def measure(bench):
    subjects = list(subjects_in(bench))
    taken = bench.in_turns(subjects, bench.sized(31, 7))
    rows = []
    for subject, samples in zip(subjects, taken):
        if samples:
            wall, _, peak = taken_by(samples)
            times = [sample.wall for sample in samples]
            cells = [wall * 1e3, spread(times), peak / 1e6]
            rows.append(row(subject.name, cells, subject.ours))
    columns = [column("ms", "less"), column("± %"), column("memory, MB", "less")]
    made = table(columns, rows, {s.name: s.line() for s in subjects})
    plots = {"speed": bars_of(made, "From start to end", "ms, less is better")}
    slowest = max(median(s.wall for s in samples) for samples in taken[:5] if samples)
    values = {"slowest": slowest * 1e3}
    return {"tables": {"speed": made}, "plots": plots, "values": values}
