#!/usr/bin/env python3
"""Truths of the tools on random documents, on corpus and, where TAMIS_DATA
says they are, on transcripts of others.

usage: truths.py FOLDER_OF_TOOLS [NAME ...]

Each truth is a function below; NAME picks some of them, one or a group.
"""

import collections
import gzip
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import threading

import made_records

here = pathlib.Path(__file__).resolve().parent
tools = pathlib.Path(sys.argv[1]).resolve()
scratch = pathlib.Path(tempfile.mkdtemp())
faults = collections.Counter()
checked = collections.Counter()

TRUTHS = []

EXACT_UNITS = [
    ["--by", "sentence"],
    ["--by", "document"],
    ["--by", "document", "--keep", "last"],
]
# What goes lets its neighbours meet, which may be a run, or a turn, that stood
# before; and how alike two are is looked at where few others share their words.
OTHER_UNITS = [
    ["--by", "passage"],
    ["--by", "passage", "--min-words", "5"],
    ["--by", "passage", "--scope", "file"],
    ["--by", "turn"],
    ["--by", "sentence", "--near"],
    ["--by", "turn", "--near=0.6"],
    ["--by", "document", "--near"],
    ["--by", "document", "--near=0.6", "--keep", "longest"],
]
UNITS = EXACT_UNITS + OTHER_UNITS

LINES = [
    [],
    ["--normalize"],
    ["--keep", "last"],
    ["--verify"],
    ["--memory", "1M"],
]

# A run or two of each tool, whose output tells all that it found.
RUNS = [
    ["clean", "-f", "jsonl"],
    ["tokenize", "-s", "-f", "jsonl"],
    ["dedupe", "-f", "jsonl"],
    ["extract", "-f", "jsonl", "-n", "9"],
    ["summarize", "-f", "jsonl"],
]
RUNS_OVER_ALL = RUNS + [
    ["clean", "--shared-lines", "2", "--fillers", "drop"],
    ["tokenize", "-n", "1-2", "--count", "--stem", "-f", "tsv"],
    ["dedupe", "--by", "line"],
    ["dedupe", "--by", "line", "--normalize", "--count"],
    ["dedupe", "--by", "document", "--near", "-f", "jsonl"],
    ["dedupe", "--by", "sentence", "--near", "-f", "jsonl"],
    ["extract", "--method", "tfidf", "-f", "tsv"],
    ["extract", "--themes", "-f", "jsonl"],
    ["extract", "--by", "corpus", "-f", "csv"],
    ["extract", "--kwic", "time", "temps"],
    ["summarize", "--by", "corpus"],
    ["summarize", "-f", "md"],
]


def truth(group):
    def add(check):
        TRUTHS.append((group, check))
        return check

    return add


def run(command, given=None, arguments=(), codes=(0, 1)):
    """What a tool prints, and what it says."""
    tool, *options = command
    done = subprocess.run(
        [tools / tool, *options, *map(str, arguments)],
        input=given,
        stdin=subprocess.DEVNULL if given is None else None,
        capture_output=True,
    )
    if done.returncode not in codes:
        sys.exit(f"{command} {arguments}: {done.returncode}: {done.stderr}")
    return done.stdout, done.stderr


def holds(name, is_so, what):
    checked[name] += 1
    if not is_so:
        faults[name] += 1
        if faults[name] <= 5:
            print(f"{name}: {what}", flush=True)


def folders():
    found = [here.parent.parent / "corpus"]
    outside = os.environ.get("TAMIS_DATA")
    if outside:
        found.append(pathlib.Path(outside, "raw"))
    return found


def files(folder):
    return sorted(path for path in folder.rglob("*") if path.is_file())


def some_files(folder):
    """All of ours, and each third of others'."""
    return files(folder)[:: 1 if folder.name == "corpus" else 3]


def rows(text):
    return [json.loads(line) for line in text.split(b"\n") if line]


def collections_of_records():
    """JSONL of random documents, and of each folder's."""
    for seed in range(6):
        made = made_records.records(seed, 120)
        yield f"random {seed}", run(["clean", "-q", "-f", "jsonl"], made.encode())[0]
    for folder in folders():
        paths = files(folder)
        yield folder.name, run(["clean", "-q", "-f", "jsonl"], arguments=paths)[0]


def words_in(text):
    """Captions that end in a hyphen are joined to the next."""
    return text.replace("-", " ").split()


def words_of(documents):
    return [
        word
        for document in documents
        for segment in document["segments"]
        for word in words_in(segment["text"])
    ]


def is_within(part, whole):
    """Whether `part` stands in `whole`, in its order."""
    rest = iter(whole)
    return all(word in rest for word in part)


# Dedupe


@truth("dedupe")
def kept_and_removed_are_the_input():
    name = "kept and removed are the input"
    report = scratch / "report.jsonl"
    for source, given in collections_of_records():
        before = rows(given)
        by_id = collections.defaultdict(list)
        for one in before:
            by_id[one["source"], one["id"]].append(one)
        for unit in UNITS:
            command = ["dedupe", "-q", "-f", "jsonl", "--report", report, *unit]
            after = rows(run(command, given)[0])
            gone = rows(report.read_bytes())
            together = words_of(after)
            for row in gone:
                together += words_in(row["text"])
            holds(
                name,
                collections.Counter(together) == collections.Counter(words_of(before)),
                f"{source} {unit}",
            )
            if "document" not in unit:
                holds(name, is_within(words_of(after), words_of(before)), f"{source} {unit}")
            places = [(one["source"], one["id"]) for one in before]
            holds(
                name,
                is_within([(one["source"], one["id"]) for one in after], places),
                f"order: {source} {unit}",
            )


@truth("dedupe")
def dedupe_twice_is_once():
    name = "dedupe twice is once"
    for source, given in collections_of_records():
        for unit in EXACT_UNITS:
            command = ["dedupe", "-q", "-f", "jsonl", *unit]
            once = run(command, given)[0]
            holds(name, run(command, once)[0] == once, f"{source} {unit}")


@truth("dedupe")
def dedupe_comes_to_rest():
    """A second run takes next to nothing, a fourth nothing at all."""
    name = "dedupe comes to rest"
    for source, given in collections_of_records():
        for unit in OTHER_UNITS:
            command = ["dedupe", "-q", "-f", "jsonl", *unit]
            outs = [given]
            for _ in range(4):
                outs.append(run(command, outs[-1])[0])
            holds(name, outs[3] == outs[4], f"{source} {unit}")
            first, second = (len(words_of(rows(out))) for out in outs[1:3])
            holds(name, second >= 0.98 * first, f"second run: {source} {unit}")


def text_lines():
    chance = random.Random(3)
    odd = [word.encode() for word in made_records.ODD]
    odd += [b"\xff\xfe", b"caf\xe9", b"\r", b"\0", b"", b"Oui.", b"OUI", b"a" * 9000]
    for _ in range(4):
        some = chance.choices(odd, k=5) + [b"x"]
        made = [b" ".join(chance.choices(some, k=chance.randint(0, 3))) for _ in range(4000)]
        yield "random", b"\n".join(made) + b"\n"
    for folder in folders():
        kinds = (".gz", ".zst", ".bin")
        paths = [path for path in files(folder) if path.suffix not in kinds]
        parts = [path.read_bytes() for path in paths]
        yield folder.name, b"".join(p if p.endswith(b"\n") else p + b"\n" for p in parts if p)


@truth("dedupe")
def lines_are_kept_or_told():
    name = "lines are kept or told"
    report = scratch / "lines.jsonl"
    for source, given in text_lines():
        path = scratch / "lines.txt"
        path.write_bytes(given)
        before = given.split(b"\n")[:-1]
        for options in LINES:
            command = ["dedupe", "-q", "--by", "line", "--raw", *options]
            # The report says lines that are no UTF-8 in other bytes.
            out = run([*command, "--report", report], arguments=[path])[0]
            kept = out.split(b"\n")[:-1]
            gone = rows(report.read_bytes())
            told = {row["line"] for row in gone}
            rest = [line for number, line in enumerate(before, 1) if number not in told]
            what = f"{source} {options}"
            holds(name, len(gone) == len(told) and kept == rest, what)
            holds(name, run(command, out)[0] == out, f"twice: {what}")
            if not options:
                holds(name, kept == list(dict.fromkeys(before)), f"each once: {what}")
                back = b"".join(line + b"\n" for line in reversed(before))
                other = run(command, back)[0]
                holds(name, sorted(other.split(b"\n")[:-1]) == sorted(kept), f"backwards: {what}")


@truth("dedupe")
def order_of_files_changes_no_cluster():
    """Which documents are alike does not hang on the order they come in."""
    name = "the order of files changes no cluster"
    clusters = scratch / "clusters.jsonl"

    def found(lines, options):
        command = ["dedupe", "-q", "--by", "document", *options, "--clusters", clusters]
        run(command, b"".join(lines))
        return sorted(
            sorted(
                (one["source"], one["id"])
                for one in [cluster["kept"], *cluster["documents"]]
            )
            for cluster in rows(clusters.read_bytes())
        )

    chance = random.Random(4)
    for source, given in collections_of_records():
        lines = given.splitlines(keepends=True)
        seen = set()
        lines = [
            line
            for line in lines
            if (key := (json.loads(line)["source"], json.loads(line)["id"])) not in seen
            and not seen.add(key)
        ]
        other = chance.sample(lines, len(lines))
        # Of many that share words the first four are looked at, so that by
        # chance near ones may hang on the order.
        ways = ([],) if source.startswith("random") else ([], ["--near"])
        for options in ways:
            holds(name, found(lines, options) == found(other, options), f"{source} {options}")


# Reading what we write


def speech(document):
    """Who says what: captions of a speaker are one paragraph of text."""
    told = []
    for one in document["segments"]:
        if one.get("event") or not one["text"]:
            continue
        speaker = one.get("speaker", "")
        words = words_in(one["text"])
        if told and told[-1][0] == speaker:
            told[-1][1].extend(words)
        else:
            told.append((speaker, words))
    return told


def speeches(text):
    return [told for document in rows(text) if (told := speech(document))]


def without_lines(text):
    """Where the source had no lines, those of the JSONL are told."""
    documents = rows(text)
    for document in documents:
        for segment in document["segments"]:
            segment.pop("line", None)
    return documents


@truth("round_trips")
def records_read_back():
    name = "records read back"
    for source, given in collections_of_records():
        again = run(["dedupe", "-q", "--by", "document", "-f", "jsonl"], given)[0]
        once = run(["dedupe", "-q", "--by", "document", "-f", "jsonl"], again)[0]
        holds(name, once == again, source)
        cleaned = run(["clean", "-q", "-f", "jsonl"], given)[0]
        given = given.replace(rb"\t", b" ")  # within a segment, as in captions
        holds(name, len(rows(given)) == len(rows(cleaned)), f"{source}: documents")
        for one, other in zip(without_lines(given), without_lines(cleaned)):
            holds(name, one == other, f"{source} {one['source']} {one['id']}")


@truth("round_trips")
def text_reads_back():
    name = "text reads back"
    command = ["dedupe", "-q", "--by", "document", "-f"]
    for source, given in collections_of_records():
        once = run([*command, "jsonl"], given)[0]
        for options in ([], ["--timestamps"]):
            text = run([*command, "text", *options], once)[0]
            again = speeches(run(["clean", "-q", "-f", "jsonl"], text)[0])
            wanted = speeches(once)
            holds(name, len(wanted) == len(again), f"{source} {options}: documents")
            for number, (one, other) in enumerate(zip(wanted, again)):
                holds(name, one == other, f"{source} {options}: {number}")


@truth("round_trips")
def captions_read_back():
    """Those of one document with times; names are borne by WebVTT alone."""
    name = "captions read back"
    command = ["dedupe", "-q", "--by", "document", "-f"]
    for source, given in collections_of_records():
        for line in given.splitlines(keepends=True)[::3]:
            row = json.loads(line)
            told = [s for s in row["segments"] if s["text"].strip()]
            if not told or any("end" not in s or s.get("event") for s in told):
                continue
            wanted = speech(row)
            for form in ("vtt", "srt"):
                written = run([*command, form], line)[0]
                again = rows(run([*command, "jsonl"], written)[0])
                what = f"{source} {row['source']} {row['id']} {form}"
                words = [word for _, words in wanted for word in words]
                if form == "srt" and any(who for who, _ in wanted):
                    continue
                found = [one for document in again for one in speech(document)]
                if form == "vtt":
                    holds(name, found == wanted, what)
                else:
                    holds(name, [w for _, some in found for w in some] == words, what)


# The same bytes


@truth("same_bytes")
def threads_change_no_byte():
    name = "threads change no byte"
    for folder in folders():
        paths = files(folder)
        for command in RUNS_OVER_ALL:
            one = run([*command, "-t", "1"], arguments=paths)
            for threads in ("2", "8"):
                other = run([*command, "-t", threads], arguments=paths)
                what = f"{folder.name} {command} -t {threads}"
                holds(name, other == one, what)


@truth("same_bytes")
def random_records_give_the_same_bytes():
    name = "random records give the same bytes"
    path = scratch / "random.jsonl"
    for seed in range(2):
        path.write_text(made_records.records(seed, 60), encoding="utf-8")
        for command in RUNS_OVER_ALL:
            one = from_file([*command, "-t", "1"], path)
            others = [from_file([*command, "-t", "8"], path)]
            for size in (7, 4096):
                others.append(piped(command, path.read_bytes(), size))
            holds(name, all(other == one for other in others), f"{seed} {command}")


def piped(command, given, size):
    """The same of what comes through a pipe in pieces of a size."""
    tool, *options = command
    process = subprocess.Popen(
        [tools / tool, *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
    )

    def feed():
        try:
            for begin in range(0, len(given), size):
                os.write(process.stdin.fileno(), given[begin : begin + size])
        except BrokenPipeError:
            pass
        process.stdin.close()

    said = []
    threads = [
        threading.Thread(target=feed),
        threading.Thread(target=lambda: said.append(process.stderr.read())),
    ]
    for thread in threads:
        thread.start()
    out = process.stdout.read()
    for thread in threads:
        thread.join()
    return out, said[0], ended(process.wait(), command)


def from_file(command, path):
    """What a tool prints and says of a file, and how it ends."""
    tool, *options = command
    with open(path, "rb") as file:
        done = subprocess.run([tools / tool, *options], stdin=file, capture_output=True)
    return done.stdout, done.stderr, ended(done.returncode, command)


def ended(code, command):
    """`code`, which is 0 or 1."""
    if code not in (0, 1):
        sys.exit(f"{command}: {code}")
    return code


@truth("same_bytes")
def pieces_change_no_byte():
    name = "pieces change no byte"
    longest = 20_000  # for a byte at a time
    lines = ["dedupe", "--by", "line"]
    for folder in folders():
        for path in some_files(folder):
            given = path.read_bytes()
            for command in (RUNS[0], lines):
                wanted = from_file(command, path)
                for size in (1, 7, 4096):
                    if len(given) > longest * size:
                        continue
                    what = f"{path} {command} by {size}"
                    holds(name, piped(command, given, size) == wanted, what)
            for command in RUNS[1:]:
                wanted = from_file(command, path)
                what = f"{path} {command} piped"
                holds(name, piped(command, given, 1 << 20) == wanted, what)


def packed(given):
    yield "gz", gzip.compress(given, 1)
    half = len(given) // 2
    yield "gz in two members", gzip.compress(given[:half], 1) + gzip.compress(given[half:], 1)
    if shutil.which("zstd"):
        done = subprocess.run(["zstd", "-q", "-c"], input=given, capture_output=True)
        yield "zst", done.stdout


@truth("same_bytes")
def packing_changes_no_byte():
    name = "packing changes no byte"
    magics = (b"\x1f\x8b", b"\x28\xb5\x2f\xfd")
    for folder in folders():
        for path in some_files(folder):
            given = path.read_bytes()
            if given.startswith(magics):
                continue
            for command in (RUNS[0], ["dedupe", "--by", "line"]):
                wanted = from_file(command, path)
                for how, bytes_ in packed(given):
                    there = piped(command, bytes_, 1 << 20)
                    holds(name, there == wanted, f"{path} {command} {how}")


# Summaries


def seconds_of(row):
    return sum(one["end"] - one["start"] for one in row["sentences"] if "end" in one)


@truth("summaries")
def summaries_are_within_their_budget():
    name = "summaries are within their budget"
    chance = random.Random(8)
    methods = "blend coverage centroid lexrank textrank luhn lead".split()
    for source, given in collections_of_records():
        totals = {
            (row["source"], row["id"]): row for row in rows(given)
        }
        for method in methods:
            words = chance.choice([1, 5, 20, 60, 150, 1000])
            count = chance.choice([1, 2, 5, 30])
            scope = chance.choice(["document", "chapter", "speaker"])
            command = ["summarize", "-q", "-f", "jsonl", "--no-clean", "--method", method]
            made = rows(run([*command, "--by", scope, "-w", str(words), "-n", str(count)], given)[0])
            what = f"{source} {method} {scope} -w {words} -n {count}"
            for row in made:
                for part in row.get("speakers", []) or [row]:
                    told = [one["text"] for one in part["sentences"]]
                    holds(name, len(told) <= count, what)
                    holds(name, sum(len(text.split()) for text in told) <= words, what)
                told = totals[row["source"], row["id"]]["segments"]
                source_words = " ".join(
                    word
                    for one in told
                    if not one.get("event")
                    for word in words_in(one["text"])
                )
                for one in row["sentences"]:
                    holds(name, " ".join(words_in(one["text"])) in source_words, f"verbatim: {what}: {one['text']}")


def main():
    wanted = set(sys.argv[2:])
    try:
        for group, check in TRUTHS:
            if not wanted or wanted & {group, check.__name__}:
                check()
    finally:
        shutil.rmtree(scratch)
    for name, count in checked.items():
        print(f"{name}: {count} checked, {faults[name]} not so")
    sys.exit(sum(faults.values()) > 0 or not checked)


if __name__ == "__main__":
    main()
