#!/usr/bin/env python3
"""Checks that links between pages lead somewhere: to a file, and to a heading.

usage: links.py PAGE...
"""

import re
import sys
from pathlib import Path

LINK = re.compile(r"\]\(([^)\s]+)\)")


def anchor_of(heading):
    """What a heading is called in addresses, as GitHub does it."""
    plain = re.sub(r"[^\w\s-]", "", heading.strip().lower())
    return re.sub(r"\s", "-", plain)


def anchors_of(page):
    return {anchor_of(line.lstrip("#")) for line in page.read_text().splitlines()
            if re.match(r"#+ ", line)}


def leads_nowhere(page, target):
    path, _, anchor = target.partition("#")
    file = page.parent / path if path else page
    return not file.exists() or (
        anchor and file.suffix == ".md" and anchor not in anchors_of(file))


def main():
    faults = 0
    for page in map(Path, sys.argv[1:]):
        # A link may go over the end of a line; code holds none.
        text = re.sub(r"(?m)^    .*$|`[^`]*`", "", page.read_text())
        for target in LINK.findall(text):
            if "://" not in target and leads_nowhere(page, target):
                faults += 1
                print(f"{page}: nothing is at {target}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
