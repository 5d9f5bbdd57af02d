#!/usr/bin/env python3
"""A row for each module, out of what llvm-cov exports, and the sources that
most lines of are not run through.
usage: llvm-cov export -summary-only ... | coverage.py"""
import collections
import json
import re
import sys

least = 92  # percent of the lines of lib that we aim at

# Paths are those of the folder they were compiled in and of ours, one behind
# the other, so that a header comes several times: its best counts.
files = {}
for file in json.load(sys.stdin)["data"][0]["files"]:
    path = re.sub(r"^.*build/\w+/\w+/", "", file["filename"])
    found = file["summary"]["lines"]
    if re.match(r"(include/tamis|lib|apps)/.*[hc]pp$", path):
        files[path] = max(files.get(path, (0, 0)),
                          (found["covered"], found["count"]))

lines = collections.defaultdict(lambda: [0, 0])
for path, (covered, count) in files.items():
    place = re.sub(r"^include/tamis/", "lib/", path)
    for name in re.match(r"(\w+)/\w+", place).group(1, 0):
        lines[name][0] += covered
        lines[name][1] += count

for name, (covered, count) in sorted(lines.items()):
    print(f"{100 * covered / count:6.1f} %  {covered:6} of {count:6}  {name}")
print("most lines that no test runs through:")
missed_in = sorted(((count - covered, path)
                    for path, (covered, count) in files.items()), reverse=True)
for missed, path in missed_in[:10]:
    print(f"{missed:6}  {path}")
covered, count = lines["lib"]
if 100 * covered < least * count:
    sys.exit(f"coverage: less than {least} % of lib")
