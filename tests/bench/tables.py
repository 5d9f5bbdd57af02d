"""Tables of what was measured, as they are kept and as the page shows them.

A table is {"columns", "rows", "commands"}: a column has a "name" and says by
"better" ("more", "less") who wins in it; a row has a "name", says whether it is
"ours", and its "cells" are numbers, text or nothing. Peers are beside the first
row of ours. Where "across" is said, the columns are the tools, and peers are
beside the first column.
"""

from measure import median, spread
from svg import number

BETTER_THAN_OURS = " ▲"


def table(columns, rows, commands=None, **more):
    return {"columns": columns, "rows": rows, "commands": commands or {}, **more}


def column(name, better=None):
    return {"name": name, "better": better}


def row(name, cells, ours=False):
    return {"name": name, "cells": list(cells), "ours": ours}


def taken_by(samples):
    """Medians: seconds of wall time and of the processor, bytes of memory."""
    return [
        median(getattr(sample, part) for sample in samples)
        for part in ("wall", "cpu", "peak")
    ]


def of_speed(subjects, taken, cpu=False):
    """MB/s, milliseconds, spread and memory of each subject; by the processor's
    time where `cpu` is said."""
    rows = []
    for subject, samples in zip(subjects, taken):
        if not samples:
            continue
        wall, processor, peak = taken_by(samples)
        seconds = processor if cpu else wall
        times = [sample.cpu if cpu else sample.wall for sample in samples]
        cells = [
            subject.size / 1e6 / seconds if seconds else None,
            seconds * 1e3,
            spread(times),
            peak / 1e6,
        ]
        rows.append(row(subject.name, cells, subject.ours))
    columns = [
        column("MB/s", "more"),
        column("ms"),
        column("± %"),
        column("memory, MB", "less"),
    ]
    commands = {s.name: s.line() for s, samples in zip(subjects, taken) if samples}
    return table(columns, rows, commands)


def bars_of(made, title, unit, at=0):
    """A plot of one column of a table."""
    rows = [
        (line["name"], line["cells"][at], line["ours"])
        for line in made["rows"]
        if isinstance(line["cells"][at], (int, float))
    ]
    return {"kind": "bars", "title": title, "unit": unit, "rows": rows}


def lines_of(title, across, unit, series):
    return {
        "kind": "lines",
        "title": title,
        "across": across,
        "unit": unit,
        "series": series,
    }


def beats(theirs, ours, better):
    numbers = isinstance(theirs, (int, float)) and isinstance(ours, (int, float))
    if not numbers or better is None:
        return False
    return theirs > ours if better == "more" else theirs < ours


def losses(made):
    """Where a peer is better: {(row, column): our figure}."""
    found = {}
    if made.get("across"):
        for y, line in enumerate(made["rows"]):
            for x, cell in enumerate(line["cells"]):
                peer = x > 0 and not made["columns"][x].get("ours")
                if peer and beats(cell, line["cells"][0], made["across"]):
                    found[y, x] = line["cells"][0]
        return found
    ours = next((line for line in made["rows"] if line["ours"]), None)
    for y, line in enumerate(made["rows"]):
        if ours is None or line["ours"]:
            continue
        for x, cell in enumerate(line["cells"]):
            if beats(cell, ours["cells"][x], made["columns"][x]["better"]):
                found[y, x] = ours["cells"][x]
    return found


def beside_the_best(made, at):
    """Our figure and the best peer's, in a column, or in a row of an across
    table: (ours, whose, theirs, how many times better ours is); none where there
    is no peer."""
    if made.get("across"):
        line = next((line for line in made["rows"] if line["name"] == at), None)
        if line is None:
            return None
        better, ours = made["across"], line["cells"][0]
        heads = zip(made["columns"], line["cells"])
        peers = [(cell, head["name"]) for head, cell in heads if not head.get("ours")]
    else:
        heads = [head["name"] for head in made["columns"]]
        if at not in heads:
            return None
        x = heads.index(at)
        better = made["columns"][x]["better"]
        ours = next((row["cells"][x] for row in made["rows"] if row["ours"]), None)
        rows = [row for row in made["rows"] if not row["ours"]]
        peers = [(row["cells"][x], row["name"]) for row in rows]
    peers = [peer for peer in peers if isinstance(peer[0], (int, float)) and peer[0]]
    if not peers or not ours:
        return None
    theirs, whose = (max if better == "more" else min)(peers)
    return ours, whose, theirs, ours / theirs if better == "more" else theirs / ours


def shown(cell):
    if isinstance(cell, str):
        return cell
    return "" if cell is None else number(cell)


def quoted(text):
    return text.replace("|", "\\|")


def in_markdown(made):
    lost = losses(made)
    heads = ["", *(head["name"] for head in made["columns"])]
    lines = [
        "| " + " | ".join(quoted(head) for head in heads) + " |",
        "|---|" + "---:|" * len(made["columns"]),
    ]
    for y, line in enumerate(made["rows"]):
        cells = [
            shown(cell) + (BETTER_THAN_OURS if (y, x) in lost else "")
            for x, cell in enumerate(line["cells"])
        ]
        name = f"**{quoted(line['name'])}**" if line["ours"] else quoted(line["name"])
        lines.append("| " + " | ".join([name, *map(quoted, cells)]) + " |")
    return "\n".join(lines)


def commands_in_markdown(made):
    if not made["commands"]:
        return ""
    lines = [f"# {name}\n{line}" for name, line in made["commands"].items()]
    body = "\n".join(lines)
    return (
        "<details><summary>The commands</summary>\n\n" f"```\n{body}\n```\n\n</details>"
    )


def told_losses(title, made):
    """One line for each figure of a peer that is better than ours."""
    for (y, x), ours in losses(made).items():
        line = made["rows"][y]
        head = made["columns"][x]["name"]
        what = f"{line['name']}, {head}"
        yield f"- {title}: {what}: {shown(line['cells'][x])}, ours {shown(ours)}"
