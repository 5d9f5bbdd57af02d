"""The harness's own tests: no tool is built, nothing is measured for long."""

import json
import pathlib
import sys
import tempfile
import types
import unittest
import xml.dom.minidom

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))

import measure
import page
import svg
import tables
from measure import Sample, Subject
from tables import column, row, table


class FakeStopwatch:
    """Takes what it is told to take, and remembers the order."""

    def __init__(self, seconds):
        self.seconds = seconds
        self.order = []

    def once(self, subject):
        self.order.append(subject.name)
        wall = self.seconds[subject.name]
        if isinstance(wall, Exception):
            raise wall
        return None if wall is None else Sample(wall, wall / 2, 1000)


def names(subjects):
    return [Subject(name, "true", 1_000_000, ours=name == "a") for name in subjects]


class Measuring(unittest.TestCase):
    def test_medians_and_spreads(self):
        for numbers, middle, spread in [
            ([], None, None),
            ([2.0], 2.0, None),
            ([1.0, 2.0, 9.0], 2.0, 200.0),
            ([9.0, 11.0], 10.0, 10.0),
            ([0.0, 0.0], 0.0, None),
        ]:
            with self.subTest(numbers=numbers):
                self.assertEqual(measure.median(numbers), middle)
                self.assertEqual(measure.spread(numbers), spread)

    def test_all_take_turns(self):
        watch = FakeStopwatch({"a": 1, "b": 1})
        measure.in_turns(watch, names("ab"), 3)
        self.assertEqual(watch.order, list("ababab"))

    def test_what_is_slow_runs_less_often(self):
        watch = FakeStopwatch({"a": 1, "b": 6, "c": 30})
        taken = measure.in_turns(watch, names("abc"), 4)
        self.assertEqual([len(samples) for samples in taken], [4, 2, 1])

    def test_what_is_given_up_or_fails_has_no_samples_and_stops_nobody(self):
        said = []
        watch = FakeStopwatch({"a": 1, "b": None, "c": measure.Failed("c broke")})
        taken = measure.in_turns(watch, names("abc"), 3, said.append)
        self.assertEqual([len(samples) for samples in taken], [3, 0, 0])
        self.assertEqual(said, ["c broke"])

    def test_a_line_with_a_pipe_goes_to_the_shell(self):
        for command, words in [
            ("LC_ALL=C sort -u", ["env", "LC_ALL=C", "sort", "-u"]),
            ("gawk '!seen[$0]++'", ["env", "gawk", "!seen[$0]++"]),
            ("tr a b | sort", ["sh", "-c", "tr a b | sort"]),
            (["clean", 1], ["clean", "1"]),
        ]:
            with self.subTest(command=command):
                self.assertEqual(Subject("x", command).words(), words)

    def test_commands_are_shown_with_their_input(self):
        for command, line in [
            ("sort -u", "sort -u <words.txt"),
            ("tr a b | sort", "<words.txt tr a b | sort"),
            (["clean", 1], "clean 1 <words.txt"),
        ]:
            with self.subTest(command=command):
                subject = Subject("x", command, stdin="/some/words.txt")
                self.assertEqual(subject.line(), line)


COLUMNS = [column("MB/s", "more"), column("ms"), column("memory, MB", "less")]


def a_table():
    rows = [
        row("peer before", [5.0, 2, 9]),
        row("ours", [10.0, 1.0, 8.0], True),
        row("ours, otherwise", [1, 1, 1], True),
        row("quick | peer", [20.0, 9.0, None]),
        row("small peer", [10.0, 1, 3.0]),
    ]
    return table(COLUMNS, rows, {"ours": "dedupe <file"})


class Tables(unittest.TestCase):
    def test_numbers_as_one_reads_them(self):
        for value, shown in [
            (None, ""),
            (0, "0"),
            (10, "10"),
            (12345, "12,345"),
            (0.01234, "0.0123"),
            (0.123456, "0.123"),
            (1.5, "1.50"),
            (98.76, "98.8"),
            (99.96, "99.96"),
            (1234.5, "1,234"),
        ]:
            with self.subTest(value=value):
                self.assertEqual(svg.number(value), shown)

    def test_peers_stand_beside_the_first_row_of_ours(self):
        self.assertEqual(tables.losses(a_table()), {(3, 0): 10, (4, 2): 8})

    def test_across_they_stand_beside_the_first_column(self):
        ours = {**column("tamis"), "ours": True}
        made = table(
            [ours, {**ours, "name": "tamis, too"}, column("peer")],
            [
                row("one", [5, 9, 4]),
                row("other", [5, 9, 6]),
                row("third", [5, 9, None]),
            ],
            across="more",
        )
        self.assertEqual(tables.losses(made), {(1, 2): 5})

    def test_ours_beside_the_best_peer(self):
        across = table(
            [{**column("tamis"), "ours": True}, column("one"), column("other")],
            [row("a", [8, 2, 4]), row("b", [8, None, None])],
            across="more",
        )
        for made, at, found in [
            (a_table(), "MB/s", (10.0, "quick | peer", 20.0, 0.5)),
            (a_table(), "memory, MB", (8.0, "small peer", 3.0, 0.375)),
            (a_table(), "unknown", None),
            (across, "a", (8, "other", 4, 2.0)),
            (across, "b", None),
            (across, "unknown", None),
        ]:
            with self.subTest(at=at):
                self.assertEqual(tables.beside_the_best(made, at), found)

    def test_markdown_marks_ours_and_what_is_better(self):
        lines = tables.in_markdown(a_table()).splitlines()
        self.assertEqual(lines[0], "|  | MB/s | ms | memory, MB |")
        self.assertEqual(lines[3], "| **ours** | 10.0 | 1.00 | 8.00 |")
        self.assertEqual(lines[5], "| quick \\| peer | 20.0 ▲ | 9.00 |  |")

    def test_speed_of_samples(self):
        subjects = names("ab")
        taken = [[Sample(0.5, 0.25, 2_000_000)], []]
        for cpu, cells in [(False, [2, 500, None, 2]), (True, [4, 250, None, 2])]:
            made = tables.of_speed(subjects, taken, cpu)
            self.assertEqual(made["rows"], [row("a", cells, True)])


PLOTS = {
    "bars": {
        "kind": "bars",
        "title": "Speed & <more>",
        "unit": "MB/s",
        "rows": [["ours", 100.0, True], ["a peer", 0.0, False]],
    },
    "lines": {
        "kind": "lines",
        "title": "Growth",
        "across": "MB",
        "unit": "seconds",
        "series": {"ours": [[10, 0.1], [1000, 9]], "peer": [[10, 8.9]], "none": []},
    },
}


class Plots(unittest.TestCase):
    def test_they_are_well_formed_and_hold_all(self):
        for plot in PLOTS.values():
            with self.subTest(plot=plot["title"]):
                parsed = xml.dom.minidom.parseString(svg.drawn(plot))
                said = [
                    node.firstChild.data for node in parsed.getElementsByTagName("text")
                ]
                self.assertIn(plot["title"], said)
                self.assertIn(plot["unit"], said)
                self.assertIn("ours", said)
                self.assertEqual(parsed.getElementsByTagName("script"), [])

    def test_bars_of_nothing_and_lines_of_nothing_are_drawn(self):
        for drawn in [svg.bars("none", "s", []), svg.lines("none", "x", "y", {})]:
            xml.dom.minidom.parseString(drawn)

    def test_points_are_within_the_field(self):
        parsed = xml.dom.minidom.parseString(svg.drawn(PLOTS["lines"]))
        circles = parsed.getElementsByTagName("circle")
        self.assertEqual(len(circles), 3)
        for circle in circles:
            self.assertTrue(svg.BEGIN <= float(circle.getAttribute("cx")) <= svg.END)
            self.assertTrue(svg.TOP <= float(circle.getAttribute("cy")) <= svg.BOTTOM)

    def test_axes_end_at_round_steps_and_have_few_marks(self):
        for values, ends, marks in [
            ([10, 1000], (10, 1000), [10, 100, 1000]),
            ([300, 3000], (200, 5000), [200, 500, 1000, 2000, 5000]),
            ([0.03, 0.04], (0.02, 0.05), [0.02, 0.05]),
            ([5], (5, 50), [5, 10, 20, 50]),
            ([], (1, 10), [1, 2, 5, 10]),
        ]:
            with self.subTest(values=values):
                found = svg.ends_of(values)
                for one, other in zip([*found, *svg.marks(found)], [*ends, *marks]):
                    self.assertAlmostEqual(one, other)

    def test_labels_do_not_meet(self):
        heights = sorted(svg.apart([50, 51, 49, 200]))
        for one, other in zip(heights, heights[1:]):
            self.assertGreaterEqual(other - one, 15)


def a_result(date="2020-02-02", cpu="A CPU"):
    return {
        "machine": {"date": date, "CPU": cpu, "cores": "2"},
        "versions": {"tamis": "1.2", "Peer": "3.4", "stranger": "5"},
        "quick": False,
        "tables": {"speed": a_table()},
        "plots": PLOTS,
        "values": {"size": 203.4},
    }


PROSE = {
    "page.md": "# Page\n\n{{machine}}\n\n{{versions}}\n\n{{glance}}\n\n{{losses}}\n\n{{areas}}\n",
    "one.md": "## One\n\nOf {{value size}} MB, {{value unknown}}.\n\n{{table speed}}\n\n"
    "{{commands speed}}\n\n{{table left}}\n\n{{plot bars}}\n\n{{plot left}}\n\nEnd.",
    "two.md": "## Two",
}
AREAS = {
    "one": types.SimpleNamespace(
        TITLE="One", PEERS=["peer"], GLANCE=[("speed", "MB/s", "rows, MB/s")]
    ),
    "two": types.SimpleNamespace(TITLE="Two", PEERS=[], GLANCE=[]),
}


class Page(unittest.TestCase):
    def written(self, results):
        return page.written(results, AREAS, PROSE.__getitem__)

    def test_places_are_filled_and_what_was_not_measured_falls_out(self):
        text = self.written({"one": a_result()})
        self.assertIn("Of 203 MB, –.", text)
        self.assertIn("![Speed & <more>](benchmarks/one-bars.svg)\n\nEnd.", text)
        self.assertIn("```\n# ours\ndedupe <file\n```", text)
        self.assertNotIn("{{", text)
        self.assertNotIn("## Two", text)

    def test_the_head_tells_machine_versions_and_losses(self):
        text = self.written({"one": a_result()})
        self.assertIn("- CPU: A CPU", text)
        self.assertIn("tamis 1.2, Peer 3.4\n", text)
        self.assertIn("| rows, MB/s | 10.0 | 20.0 | quick \\| peer | 0.500 × ▲ |", text)
        self.assertIn("- One: quick | peer, MB/s: 20.0, ours 10.0", text)
        self.assertIn("- One: small peer, memory, MB: 3.00, ours 8.00", text)

    def test_an_area_of_another_machine_says_so(self):
        results = {"one": a_result(), "two": a_result("2020-01-01", "Old CPU")}
        text = self.written(results)
        self.assertIn("*Measured on 2020-02-02.*", text)
        self.assertIn("*Measured on 2020-01-01, on Old CPU", text)

    def test_prose_of_each_area_asks_for_nothing_unknown(self):
        for path in page.HERE.glob("*.md"):
            for kind, name in page.PLACE.findall(path.read_text(encoding="utf-8")):
                known = ("table", "plot", "commands", "value")
                if path.name == "page.md":
                    known = ("machine", "versions", "glance", "losses", "areas")
                self.assertIn(kind, known, f"{path.name}: {kind} {name}")

    def test_plots_are_written_beside_the_page_and_old_ones_go(self):
        whole = {
            **AREAS,
            "lines": types.SimpleNamespace(TITLE="Lines", PEERS=[], GLANCE=[]),
        }
        with tempfile.TemporaryDirectory() as folder:
            to = pathlib.Path(folder, "benchmarks.md")
            old = pathlib.Path(folder, "benchmarks", "old.svg")
            old.parent.mkdir()
            old.touch()
            page.write(to, {"lines": a_result()}, whole)
            self.assertTrue((old.parent / "lines-bars.svg").exists())
            self.assertFalse(old.exists())
            kept = (old.parent / "results.json").read_text(encoding="utf-8")
            self.assertEqual(json.loads(kept)["lines"]["values"], {"size": 203.4})
            self.assertTrue(to.read_text(encoding="utf-8").startswith("# "))


if __name__ == "__main__":
    unittest.main()
