"""Writes docs/benchmarks.md and its plots from the results and the prose.

The prose of an area stands in AREA.md beside its module. There {{table NAME}},
{{plot NAME}}, {{commands NAME}} and {{value NAME}}, a line of their own or
within one, stand for what was measured; a line whose table or plot is not among
the results falls out. The head of the page, page.md, has {{machine}},
{{versions}}, {{glance}}, {{losses}} and {{areas}}.
"""

import json
import pathlib
import re

import svg
import tables

HERE = pathlib.Path(__file__).resolve().parent
PLACE = re.compile(r"\{\{(\w+)(?: ([\w.-]+))?\}\}")
MACHINE = ("CPU", "cores", "memory", "system", "compiler")


class Left(Exception):
    """What a place stands for was not measured."""


def filled(text, stands_for):
    """The text, with its places filled; without the lines that ask for what is
    not there."""
    lines = []
    for line in text.split("\n"):
        try:
            lines.append(PLACE.sub(lambda found: stands_for(*found.groups()), line))
        except Left:
            continue
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines))


def picture_name(area, name):
    return f"{area}-{name}.svg"


def place_in(area, result):
    """What fills the places of an area's prose."""

    def stands_for(kind, name):
        if kind == "value":
            value = result.get("values", {}).get(name)
            return "–" if value is None else tables.shown(value)
        made = result.get("plots" if kind == "plot" else "tables", {}).get(name)
        if made is None or not made.get("rows", True):
            raise Left
        if kind == "plot":
            title = made["title"]
            return f"![{title}](benchmarks/{picture_name(area, name)})"
        if kind == "table":
            return tables.in_markdown(made)
        return tables.commands_in_markdown(made)

    return stands_for


def measured_line(result, head):
    """When an area was measured, and on what where it was not all one."""
    machine = result["machine"]
    line = f"Measured on {machine['date']}"
    if any(machine.get(part) != head.get(part) for part in MACHINE):
        line += ", on " + ", ".join(machine.get(part, "") for part in MACHINE)
    if result.get("quick"):
        line += ", with small inputs: a trial, not to be quoted"
    return f"*{line}.*"


def section(area, result, head, prose):
    body = filled(prose.strip(), place_in(area, result))
    return f"{body}\n\n{measured_line(result, head)}"


def losses_of(results, titles):
    lines = []
    for area, result in results.items():
        for made in result.get("tables", {}).values():
            lines += tables.told_losses(titles[area], made)
    return "\n".join(lines) or "- in nothing that was measured here"


def at_a_glance(results, areas):
    """Of each area the figures that its module names, beside the best peer's."""
    rows = []
    for area, result in results.items():
        for name, at, what in areas[area].GLANCE:
            made = result["tables"].get(name)
            found = made and tables.beside_the_best(made, at)
            if found:
                ours, whose, theirs, times = found
                mark = "" if times >= 1 else tables.BETTER_THAN_OURS
                whose = whose.removesuffix(", MB/s")
                rows.append(
                    tables.row(
                        what, [ours, theirs, whose, f"{svg.number(times)} ×{mark}"]
                    )
                )
    heads = ("ours", "the best peer", "which", "ours is better by")
    return tables.in_markdown(tables.table([tables.column(h) for h in heads], rows))


def versions_of(results, areas):
    """All versions of what took part."""
    known = {}
    for result in results.values():
        known.update(result["versions"])
    lower = {name.lower(): name for name in known}
    wanted = ["tamis", "Python"]
    for area in areas.values():
        wanted += [name for name in area.PEERS if name not in wanted]
    told = [
        f"{lower[name.lower()]} {known[lower[name.lower()]]}"
        for name in wanted
        if name.lower() in lower
    ]
    return ", ".join(told)


def written(results, areas, prose=None):
    """The text of the page; `prose` gives a file's text by its name."""
    prose = prose or (lambda name: (HERE / name).read_text(encoding="utf-8"))
    results = {area: results[area] for area in areas if area in results}
    latest = max(results.values(), key=lambda result: result["machine"]["date"])
    head = latest["machine"]
    sections = [
        section(area, result, head, prose(f"{area}.md"))
        for area, result in results.items()
    ]
    titles = {area: module.TITLE for area, module in areas.items()}
    filling = {
        "machine": "\n".join(f"- {part}: {head.get(part, '')}" for part in MACHINE),
        "versions": versions_of(results, areas),
        "glance": at_a_glance(results, areas),
        "losses": losses_of(results, titles),
        "areas": "\n\n".join(sections),
    }
    return filled(prose("page.md"), lambda kind, _: filling[kind]).rstrip() + "\n"


def as_json(results):
    """A line an area."""
    lines = (
        f"{json.dumps(area)}: {json.dumps(result, ensure_ascii=False)}"
        for area, result in results.items()
    )
    return "{\n" + ",\n".join(lines) + "\n}\n"


def write(path, results, areas):
    """The page, and in the folder of its name its plots and the results that it
    was written from; old plots go."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(written(results, areas), encoding="utf-8")
    folder = path.with_suffix("")
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.svg"):
        old.unlink()
    (folder / "results.json").write_text(as_json(results), encoding="utf-8")
    for area, result in results.items():
        for name, plot in result.get("plots", {}).items():
            to = folder / picture_name(area, name)
            to.write_text(svg.drawn(plot), encoding="utf-8")
