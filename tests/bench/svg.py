"""Plots as SVG: bars for what is compared, lines for what grows.

A picture has its own ground and two sets of colours, and takes the dark one
where the reader's screen is dark. No script, no font from elsewhere.
"""

import math
from xml.sax.saxutils import escape

WIDTH = 720
RIGHT = 90  # left free for their numbers
BAR = 18
STEP = 26
STYLE = """
    .ground { fill: #ffffff } .text { fill: #1f2328 } .faint { fill: #59636e }
    .ours { fill: #0a6e5c; stroke: #0a6e5c } .peer { fill: #8c959f }
    .c0 { stroke: #0a6e5c; fill: #0a6e5c } .c1 { stroke: #b35900; fill: #b35900 }
    .c2 { stroke: #6639ba; fill: #6639ba } .c3 { stroke: #0550ae; fill: #0550ae }
    .c4 { stroke: #a40e26; fill: #a40e26 } .c5 { stroke: #57606a; fill: #57606a }
    .grid { stroke: #d1d9e0 }
    .field { fill: none; stroke: #d1d9e0 }
    polyline.line { fill: none; stroke-width: 2 } text.label { stroke: none }
    text { font: 13px system-ui, sans-serif }
    .title { font-weight: 600; font-size: 15px } .small { font-size: 11px }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0d1117 } .text { fill: #f0f6fc } .faint { fill: #9198a1 }
      .ours { fill: #3fb99f; stroke: #3fb99f } .peer { fill: #656c76 }
      .c0 { stroke: #3fb99f; fill: #3fb99f } .c1 { stroke: #f0883e; fill: #f0883e }
      .c2 { stroke: #bc8cff; fill: #bc8cff } .c3 { stroke: #58a6ff; fill: #58a6ff }
      .c4 { stroke: #ff7b72; fill: #ff7b72 } .c5 { stroke: #9198a1; fill: #9198a1 }
      .grid { stroke: #30363d } .field { stroke: #30363d }
    }
"""


def number(value):
    """As one reads it: three digits that tell something, four where all of 100
    is near, thousands apart; of a whole number all."""
    if value is None:
        return ""
    if isinstance(value, int) or value == 0:
        return f"{value:,.0f}"
    if 99 <= value < 100:
        return f"{value:.2f}"
    digits = max(0, 2 - math.floor(math.log10(abs(value)))) if abs(value) < 100 else 0
    return f"{value:,.{min(digits, 4)}f}"


def text(x, y, said, kind="text", anchor="start"):
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" class="{kind}" '
        f'text-anchor="{anchor}">{escape(said)}</text>'
    )


def picture(height, title, parts):
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" '
        f'height="{height}" viewBox="0 0 {WIDTH} {height}" role="img">'
    )
    ground = f'<rect class="ground" width="{WIDTH}" height="{height}" rx="6"/>'
    lines = [head, f"<title>{escape(title)}</title>", f"<style>{STYLE}</style>", ground]
    return (
        "\n".join([*lines, text(16, 26, title, "text title"), *parts, "</svg>"]) + "\n"
    )


def bars(title, unit, rows):
    """One bar a row: (name, value, is it ours)."""
    most = max((value for _, value, _ in rows), default=0) or 1
    left = 30 + 7 * min(max((len(row[0]) for row in rows), default=0), 44)
    scale = (WIDTH - left - RIGHT) / most
    parts = [text(WIDTH - 16, 26, unit, "faint", "end")]
    for at, (name, value, ours) in enumerate(rows):
        y = 44 + at * STEP
        width = max(value * scale, 1)
        kind = "ours" if ours else "peer"
        parts.append(text(left - 10, y + 13, name, "text", "end"))
        parts.append(
            f'<rect class="{kind}" x="{left}" y="{y}" width="{width:.1f}" '
            f'height="{BAR}" rx="2"/>'
        )
        parts.append(text(left + width + 6, y + 13, number(value), "faint"))
    return picture(44 + len(rows) * STEP + 10, title, parts)


TOP, BOTTOM, BEGIN, END = 44, 300, 70, 460  # the field of lines


STEPS = [step * 10.0**power for power in range(-6, 10) for step in (1, 2, 5)]


def ends_of(values):
    """The steps between which all of them are."""
    values = [value for value in values if value > 0] or [1]
    first = max(step for step in STEPS if step <= min(values) * (1 + 1e-9))
    last = min(step for step in STEPS if step >= max(values) * (1 - 1e-9))
    return first, last if last > first else first * 10


def marks(ends):
    """Where the grid goes: all steps, or powers of ten where those are many."""
    inner = [step for step in STEPS if ends[0] <= step <= ends[1]]
    if len(inner) <= 6:
        return inner
    return [step for step in inner if f"{step:e}"[0] == "1"]


def placed(value, ends, begin, end):
    first, last = map(math.log10, ends)
    return begin + (math.log10(value) - first) / (last - first) * (end - begin)


def grid(across, up, x_unit, y_unit):
    parts = [
        f'<rect class="field" x="{BEGIN}" y="{TOP}" width="{END - BEGIN}" '
        f'height="{BOTTOM - TOP}"/>'
    ]
    for mark in marks(up):
        y = placed(mark, up, BOTTOM, TOP)
        parts.append(
            f'<line class="grid" x1="{BEGIN}" y1="{y:.1f}" x2="{END}" y2="{y:.1f}"/>'
        )
        parts.append(text(BEGIN - 8, y + 4, f"{mark:,g}", "faint small", "end"))
    for mark in marks(across):
        x = placed(mark, across, BEGIN, END)
        parts.append(
            f'<line class="grid" x1="{x:.1f}" y1="{TOP}" x2="{x:.1f}" y2="{BOTTOM}"/>'
        )
        parts.append(text(x, BOTTOM + 17, f"{mark:,g}", "faint small", "middle"))
    parts.append(text((BEGIN + END) / 2, BOTTOM + 36, x_unit, "faint", "middle"))
    parts.append(text(WIDTH - 16, 26, y_unit, "faint", "end"))
    return parts


def apart(wished, least=15):
    """Heights of labels, moved down where two would meet; by their place."""
    order = sorted(range(len(wished)), key=lambda at: wished[at])
    heights = list(wished)
    for one, other in zip(order, order[1:]):
        heights[other] = max(heights[other], heights[one] + least)
    return heights


def lines(title, x_unit, y_unit, series):
    """Both axes by logarithm: {name: [(x, y), ...]}, ours first."""
    series = {name: sorted(points) for name, points in series.items() if points}
    across = ends_of([x for points in series.values() for x, _ in points])
    up = ends_of([y for points in series.values() for _, y in points])
    parts = grid(across, up, x_unit, y_unit)
    ends = []
    for at, points in enumerate(series.values()):
        kind = f"c{at % 6}"
        where = [
            (placed(x, across, BEGIN, END), placed(y, up, BOTTOM, TOP))
            for x, y in points
        ]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in where)
        parts.append(f'<polyline class="{kind} line" points="{path}"/>')
        parts += [
            f'<circle class="{kind}" cx="{x:.1f}" cy="{y:.1f}" r="3"/>'
            for x, y in where
        ]
        ends.append(where[-1][1])
    for at, (name, y) in enumerate(zip(series, apart(ends))):
        parts.append(text(END + 12, y + 4, name, f"label c{at % 6}"))
    return picture(BOTTOM + 50, title, parts)


def drawn(plot):
    if plot["kind"] == "bars":
        return bars(plot["title"], plot["unit"], plot["rows"])
    return lines(plot["title"], plot["across"], plot["unit"], plot["series"])
