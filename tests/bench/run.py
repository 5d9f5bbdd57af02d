"""Measures tamis and its peers, and writes docs/benchmarks.md.

usage: run.py [--quick] [--page] [--build FOLDER] [--peers FOLDER] [AREA...]

Without areas all are measured. The others keep the results that they had in
build/bench/results.json, or, before the first run, those that the page was
written from; --page writes the page from those without measuring.
--quick takes small inputs and few rounds, and keeps its results and its page
apart, in build/bench/quick.

An area is a module and its prose, AREA.md. The module has a TITLE; PEERS, whose
versions the page tells; GLANCE, what of it stands at the head of the page (a table,
a column or, across, a row, and its name there); and measure(bench), which gives
{"tables", "plots", "values"} for the places in the prose (see page.py).
"""

import argparse
import json
import pathlib
import sys
import time
import traceback

import bench
import keywords
import lines
import machine
import near
import page
import passages
import reading
import start
import summaries
import tables
import tokens

AREAS = {
    "start": start,
    "reading": reading,
    "tokens": tokens,
    "lines": lines,
    "passages": passages,
    "near": near,
    "keywords": keywords,
    "summaries": summaries,
}
ROOT = pathlib.Path(__file__).resolve().parents[2]


def options():
    parser = argparse.ArgumentParser(
        prog="./dev bench", description="Our speed and quality beside our peers'."
    )
    parser.add_argument("areas", nargs="*", metavar="AREA", help=", ".join(AREAS))
    parser.add_argument("--quick", action="store_true", help="small inputs, a trial")
    parser.add_argument("--page", action="store_true", help="write, do not measure")
    parser.add_argument("--build", default="build/release", help="where we are built")
    parser.add_argument("--peers", default="build/peers", help="where peers are")
    asked = parser.parse_args()
    unknown = [area for area in asked.areas if area not in AREAS]
    if unknown:
        parser.error(f"no area {unknown[0]}; there are {', '.join(AREAS)}")
    return asked


def read(path):
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def show(area, result):
    for name, made in result["tables"].items():
        print(f"\n{area}, {name}\n\n{tables.in_markdown(made)}", flush=True)


def versions(area, place):
    """Of all that took part."""
    wanted = {name.lower() for name in ["tamis", "Python", *AREAS[area].PEERS]}
    known = machine.versions(place.tools, place.peers, place.python)
    return {name: known[name] for name in known if name.lower() in wanted}


def measured(area, place):
    print(f"\n== {AREAS[area].TITLE}", flush=True)
    begin = time.monotonic()
    result = AREAS[area].measure(place)
    result["machine"] = machine.described(place.build)
    result["versions"] = versions(area, place)
    result["quick"] = place.quick
    result["seconds"] = round(time.monotonic() - begin)
    show(area, result)
    print(f"\n{area}: {result['seconds']} s", flush=True)
    return result


def main():
    asked = options()
    folder = ROOT / "build/bench" / ("quick" if asked.quick else "")
    folder.mkdir(parents=True, exist_ok=True)
    kept = folder / "results.json"
    to = folder / "benchmarks.md" if asked.quick else ROOT / "docs/benchmarks.md"
    results = read(kept) or read(to.with_suffix("") / "results.json")
    failed = []
    if not asked.page:
        place = bench.Bench(ROOT, ROOT / asked.build, ROOT / asked.peers, asked.quick)
        for area in asked.areas or AREAS:
            try:
                results[area] = measured(area, place)
            except Exception:  # the others are measured all the same
                failed.append(area)
                traceback.print_exc()
                continue
            kept.write_text(page.as_json(results), encoding="utf-8")
    if not results:
        sys.exit("bench: nothing was measured yet")
    page.write(to, results, AREAS)
    print(f"\nthe page is {to.relative_to(ROOT)}")
    if failed:
        sys.exit(f"bench: not measured: {', '.join(failed)}")


if __name__ == "__main__":
    main()
