#!/usr/bin/env python3
"""What run.py sees of a page. usage: test_run.py FOLDER_OF_TOOLS"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

TOOLS = sys.argv.pop(1)
RUN = Path(__file__).with_name("run.py")


def judged(page, **settings):
    """run.py's exit code, what it says, and the page afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "page.md")
        path.write_text(page)
        environment = {name: value for name, value in os.environ.items()
                       if name != "UPDATE_DOCS"}
        done = subprocess.run([RUN, path, TOOLS], env=environment | settings,
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr, path.read_text()


class Pages(unittest.TestCase):
    def test_good_ones_pass(self):
        rows = [
            "",
            "text\n\n    no $ command\n",
            "    $ echo a; echo b >&2\n    a\n    b\n",
            "    $ echo a\n    a\n    $ echo; echo b\n\n    b\n\ntext\n",
            "```\n$ echo a\na\n```\n",
            "    $ name=a\n\ntext\n\n    $ echo $name\n    a\n",
            "    $ cat <<'END'\n    > a\n    >\n    > END\n    a\n",
            "    $ false\n    $ echo $?\n    1\n",
            "    $ false | true\n    $ echo $?\n    1\n",
            "    $ cd corpus\n    $ ls README.md\n    README.md\n",
            "    $ printf 'Oui\\n' | clean\n    Oui\n",
        ]
        for page in rows:
            with self.subTest(page):
                code, said, _ = judged(page)
                self.assertEqual(code, 0, said)

    def test_other_output_is_a_fault_with_its_line(self):
        rows = [
            "text\n\n    $ echo a\n    b\n",
            "text\n\n    $ echo a\n",
            "text\n\n    $ echo a\n    a\n    b\n",
            "text\n\n    $ echo '  a'\n    a\n",
            "text\n\n    $ no_such_program\n",
        ]
        for page in rows:
            with self.subTest(page):
                code, said, _ = judged(page)
                self.assertEqual(code, 1)
                self.assertIn("page.md:3: $ ", said)

    def test_commands_of_ours_that_nobody_runs_are_faults(self):
        for page in ("    clean a.txt\n", "```\nx\ndedupe a.txt\n```\n"):
            with self.subTest(page):
                code, said, _ = judged(page)
                self.assertEqual(code, 1)
                self.assertIn("a command that nobody runs", said)

    def test_what_needs_a_missing_program_is_left_out_and_told(self):
        page = "    $ duckdb --version\n    0\n\ntext\n\n    $ echo a\n    a\n"
        with tempfile.TemporaryDirectory() as empty:
            os.symlink(shutil.which("bash"), f"{empty}/bash")
            os.symlink(sys.executable, f"{empty}/python3")
            code, said, _ = judged(page, PATH=empty)
        self.assertEqual(code, 0, said)
        self.assertIn("page.md:1: left out, for there is no duckdb", said)
        self.assertIn("1 commands run", said)

    def test_updating_writes_what_came_and_nothing_else(self):
        page = ("text\n\n    $ echo a\n    b\n    c\n\ntext\n\n"
                "    $ echo; echo d\n    $ true\n    e\n")
        wanted = ("text\n\n    $ echo a\n    a\n\ntext\n\n"
                  "    $ echo; echo d\n\n    d\n    $ true\n")
        code, said, got = judged(page, UPDATE_DOCS="1")
        self.assertEqual(code, 0, said)
        self.assertEqual(got, wanted)


if __name__ == "__main__":
    unittest.main()
