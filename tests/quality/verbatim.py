"""Checks that every sentence of every form of summarize stands in its source.

The source is the speech of the document as clean gives it. White space counts
as one blank, since captions and paragraphs are joined.
"""

import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

here = pathlib.Path(__file__).resolve().parent
tools = pathlib.Path(sys.argv[1])
faults = 0
checked = 0

PLACE = r"(?:line \d+|\d\d+:\d\d:\d\d)"
ENTRY = re.compile(r"^- “(.*)”(?: — .*)?$")
MARK = re.compile(r"\\([!-/:-@\[-`{-~])")


def folded(text):
    return " ".join(text.split())


class Source:
    """What is said in a document, and by whom."""

    def __init__(self, row):
        self.id = row["id"]
        self.speech = f" {folded(row['text'])} "
        self.speakers = {s.get("speaker", "") for s in row["segments"]} - {""}

    def has(self, text):
        return folded(text) in self.speech

    def unlabelled(self, paragraph):
        """A paragraph of the form text, without the name before it."""
        for name in self.speakers:
            if paragraph.startswith(name + ": ") and not self.is_told(paragraph):
                return paragraph[len(name) + 2 :]
        return paragraph

    def is_told(self, paragraph):
        """Whether a paragraph is but stretches of the speech."""
        words = folded(paragraph).split(" ")
        at = 0
        while at < len(words):
            size = 0
            while at + size < len(words) and self.has(
                " ".join(words[at : at + size + 1])
            ):
                size += 1
            if size == 0:
                return False
            at += size
        return True


def run(tool, *arguments):
    done = subprocess.run(
        [tools / tool, "-q", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    if done.returncode not in (0, 1):
        sys.exit(f"{tool} {' '.join(map(str, arguments))}: {done.returncode}")
    return done.stdout


def rows(text):
    return [json.loads(line) for line in text.split("\n") if line]


def tell(source, form, text):
    global faults
    faults += 1
    if faults <= 20:
        print(f"{source.id}: {form}: not in it: {text}")


def check(source, form, texts):
    global checked
    for text in texts:
        checked += 1
        if not source.has(text):
            tell(source, form, text)


def check_row(row, source, form):
    texts = [sentence["text"] for sentence in row["sentences"]]
    if row["summary"] != " ".join(texts):
        tell(source, form, "a summary that is not its sentences")
    check(source, form, texts)
    for section in row.get("chapters", []) + row.get("speakers", []):
        check_row(section, source, form)


def check_rows(files, sources, scope):
    form = f"jsonl by {scope}"
    for row in rows(run("summarize", "-f", "jsonl", "--by", scope, *files)):
        if scope != "corpus":
            check_row(row, sources[row["source"], row["id"]], form)
            continue
        for sentence in row["sentences"]:
            source = sources[sentence["source"], sentence["id"]]
            check(source, form, [sentence["text"]])


def without_heads(text):
    return re.sub(r"^(?:==> .* <==|## .*)\n\n?", "", text, flags=re.MULTILINE)


def check_text(text, source):
    global checked
    for paragraph in without_heads(text).split("\n\n"):
        checked += 1
        if not source.is_told(source.unlabelled(paragraph)):
            tell(source, "text", paragraph)


def check_cited(text, source):
    names = "|".join(map(re.escape, sorted(source.speakers, key=len)[::-1]))
    cite = rf" \((?:{PLACE}|(?:{names})(?:, {PLACE})?)\)(?: |\n|$)"
    check(source, "text with citations", re.split(cite, without_heads(text)))


def check_minutes(text, source):
    entries = [ENTRY.match(line) for line in text.split("\n")]
    texts = [MARK.sub(r"\1", entry[1]) for entry in entries if entry]
    check(source, "md", texts)


def check_captions(text, source):
    cues = [block.split("\n", 1) for block in text.split("\n\n")[1:]]
    texts = [re.sub(r"^<v [^>]*>", "", payload) for _, payload in cues]
    check(source, "vtt", [html.unescape(text) for text in texts])


def check_files(files, sources):
    """Forms that say nothing of their source: a file each."""
    forms = [
        (check_text, []),
        (check_text, ["--by", "chapter"]),
        (check_text, ["--by", "speaker", "-w", "40"]),
        (check_cited, ["--cite", "-w", "400"]),
        (check_minutes, ["-f", "md"]),
        (check_minutes, ["-f", "md", "--by", "speaker", "-n", "2"]),
        (check_captions, ["-f", "vtt", "--seconds", "90"]),
    ]
    by_file = {}
    for (path, _), source in sources.items():
        by_file.setdefault(path, []).append(source)
    lone = [f for f in files if len(by_file.get(str(f), [])) == 1]
    for check_form, options in forms:
        with (
            tempfile.TemporaryDirectory() as folder,
            tempfile.TemporaryDirectory() as out,
        ):
            # Names tell which file is whose.
            for number, file in enumerate(lone):
                pathlib.Path(folder, f"{number:05}{file.suffix}").symlink_to(file)
            run("summarize", *options, "-r", "-o", f"{out}/", folder)
            for made in pathlib.Path(out).iterdir():
                source = by_file[str(lone[int(made.name[:5])])][0]
                check_form(made.read_text(encoding="utf-8"), source)


def check_folder(folder, has_forms=True):
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    sources = {
        (row["source"], row["id"]): Source(row)
        for row in rows(run("clean", "-f", "jsonl", *files))
    }
    for scope in ("document", "chapter", "speaker", "corpus"):
        check_rows(files, sources, scope)
    if has_forms:
        check_files(files, sources)
    print(f"{folder.name}: {len(sources)} documents")


check_folder(here.parent.parent / "corpus")
outside = os.environ.get("TAMIS_DATA")
if outside:
    check_folder(pathlib.Path(outside, "raw"))
    check_folder(pathlib.Path(outside, "summaries"), has_forms=False)
print(f"{checked} stretches, {faults} not in their source")
sys.exit(faults > 0 or checked == 0)
