#!/usr/bin/env python3
"""Nothing that others wrote steers a terminal.

Runs the tools on hostile transcripts, with hostile names, in each form that they
print, on a terminal of our own, and looks at what came: printable characters,
tabs, line ends, and the sequences that the tools make themselves.
usage: terminal.py FOLDER_OF_TOOLS
"""

import json
import os
import pty
import re
import subprocess
import sys
import tempfile
import unicodedata

PAYLOAD = (
    "\x1b]0;title\x07 \x1b]52;c;ZXZpbA==\x07 \x1b]8;;http://x.invalid\x1b\\link"
    "\x1b]8;;\x1b\\ \x1b[2J\x1b[5;36mred\x1b[?1049h \x1bP+q544e\x1b\\ \x1b_apc"
    "\x1b\\ \x1b^pm\x1b\\ \x1b(0 \x1bc \x1b \x9b31m \x9d0;c1\x9c \x90dcs\x9c "
    "\x07\x08\x0b\x0c\x7f\x00\x0e over\rwritten \u202egnp.exe\u202c "
    "\u2066isolated\u2069 \u2028next"
)
MARKS = re.compile(r"\x1b\[(?:1m|1;31m|1;33m|m)")  # ours
TURNS = set(range(0x202A, 0x202F)) | set(range(0x2066, 0x206A))
SPEECH = [
    "The water level rose behind the lock gates in the early morning.",
    "The lock keeper opened the lock gates for the old water mill.",
    "Nobody had repaired the water mill since the great flood of spring.",
    "The lock keeper writes the water level into his book each morning.",
    "A barge waited for the lock gates while the water level fell.",
]

FORMS = {
    "clean": ["text", "jsonl", "srt", "vtt", "md", "tsv"],
    "dedupe": ["text", "jsonl", "srt", "vtt", "md", "tsv"],
    "tokenize": ["text", "jsonl", "tsv"],
    "extract": ["text", "jsonl", "tsv", "csv"],
    "summarize": ["text", "jsonl", "md", "vtt"],
}
WAYS = {
    "clean": [["--timestamps"], ["--report", "/dev/stderr"]],
    "dedupe": [[], ["--by", "sentence"], ["--report", "/dev/stderr"]],
    "tokenize": [[], ["--sentences"], ["--count"]],
    "extract": [["--explain"], ["--themes", "2"], ["--kwic", "water"],
                ["--by", "speaker"], ["--by", "corpus"]],
    "summarize": [[], ["--by", "chapter"], ["--by", "speaker"],
                  ["--by", "corpus"]],
}


def captions(mark):
    rows = []
    for i, line in enumerate(SPEECH):
        rows.append(f"{i + 1}\n00:00:{10 + i:02}{mark}000 --> "
                    f"00:00:{11 + i:02}{mark}000\n{PAYLOAD} {line}\n")
    return "\n".join(rows)


def record():
    segments = [{"start": i, "end": i + 1, "speaker": f"Anna{PAYLOAD}",
                 "text": f"{line} {PAYLOAD}", f"key{PAYLOAD}": PAYLOAD}
                for i, line in enumerate(SPEECH)]
    return json.dumps({
        "id": f"a\nrecord{PAYLOAD}", "title": f"Title{PAYLOAD}",
        "language": f"en{PAYLOAD}", "segments": segments,
        "meta": {"date": PAYLOAD, f"key{PAYLOAD}": PAYLOAD,
                 "chapters": [{"title": f"One{PAYLOAD}", "start": 0},
                              {"title": f"Two{PAYLOAD}", "start": 3}]},
        f"more{PAYLOAD}": PAYLOAD})


def page():
    hidden = "".join(f"&#{ord(c)};" for c in PAYLOAD)
    lines = "".join(f"<p>{line} {hidden}</p>\n" for line in SPEECH)
    return (f"<html><head><title>Title{hidden}</title></head><body><article>"
            f"<h1>Title{hidden}</h1>{lines}</article></body></html>")


def write_inputs(folder):
    speech = "\n".join(f"Anna{PAYLOAD}: {line} {PAYLOAD}" for line in SPEECH)
    texts = {
        "plain.txt": speech,
        "talk.srt": captions(","),
        "talk.vtt": "WEBVTT\n\n" + captions("."),
        "notes.md": f"---\ntitle: Title{PAYLOAD}\n---\n\n# {PAYLOAD}\n\n"
                    + "\n\n".join(f"**Anna:** {line} {PAYLOAD}"
                                  for line in SPEECH),
        "rows.jsonl": record(),
        "raw.jsonl": record().replace("\\u001b", "\x1b"),
        "page.html": page(),
        "rows.tsv": "start\tend\ttext\n" + "".join(
            f"{i}000\t{i + 1}000\t{line} {PAYLOAD}\n"
            for i, line in enumerate(SPEECH)),
    }
    paths = []
    for name, text in texts.items():
        stem, extension = name.split(".")
        # No name of a file holds NUL or a slash, nor so many bytes.
        hostile = stem + "\x1b]0;x\x07\x1b[31m\n\x9b\u202e\r\x7f." + extension
        for each in (name, hostile):
            path = os.path.join(folder.encode(), each.encode())
            with open(path, "wb") as file:
                file.write(text.encode() + b"\xff\x9b31m\n")
            paths.append(path)
    return paths


def on_terminal(command):
    """What `command` sends to a terminal that is its stdout and its stderr."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs,
                               stderr=theirs,
                               env={**os.environ, "TERM": "xterm"})
    os.close(theirs)
    sent = b""
    while True:
        try:
            block = os.read(ours, 65536)
        except OSError:  # nobody is there any more
            break
        if not block:
            break
        sent += block
    os.close(ours)
    return sent, process.wait()


def fault_in(sent, is_colored):
    """What of `sent` does not belong on a terminal; empty if all does."""
    try:
        text = sent.decode()
    except UnicodeDecodeError as error:
        return f"is not UTF-8: {error}"
    text = re.sub("\r+\n", "\n", re.sub("\r?\x1b\\[K", "", text))
    if is_colored:
        text = MARKS.sub("", text)
    for at, character in enumerate(text):
        code = ord(character)
        is_control = unicodedata.category(character) == "Cc"
        if (is_control and character not in "\t\n") or code in TURNS:
            return f"U+{code:04X} behind {text[max(0, at - 60):at]!r}"
    return ""


def commands(bin_folder, paths, folder):
    nowhere = os.path.join(folder, "nowhere\x1b]0;x\x07\x9b\u202e")
    settings = os.path.join(folder, "settings\x1b[31m")
    with open(settings, "w") as file:
        file.write(f"wrong{PAYLOAD} = {PAYLOAD}\n".replace("\0", ""))
    hostile = PAYLOAD.replace("\0", "")
    for tool, forms in FORMS.items():
        program = os.path.join(bin_folder, tool)
        for way in WAYS[tool]:
            for form in forms:
                if form in ("srt", "vtt"):
                    inputs = [[path] for path in paths if b".srt" in path]
                else:
                    inputs = [paths + [nowhere.encode()]]
                    if way == WAYS[tool][0]:
                        inputs += [[path] for path in paths]
                for some in inputs:
                    yield [program, *way, "-f", form, "-v", *some]
        yield [program, "--progress", "always", "-v", *paths]
        yield [program, "--config", settings]
        yield [program, "--language", hostile]
        yield [program, f"--{hostile}"]
        yield [program, "-o", os.path.join(folder, f"no/{hostile}"), paths[0]]
        yield [program, paths[0], "-o", "/dev/stdout"]
    dedupe = os.path.join(bin_folder, "dedupe")
    for way in ([], ["--raw"], ["-c"], ["--normalize"], ["--keep", "last"],
                ["--raw", "-o", "/dev/stdout"]):
        yield [dedupe, "--by", "line", *way, *paths]
    yield [os.path.join(bin_folder, "summarize"), "--focus", hostile, paths[0]]
    yield [os.path.join(bin_folder, "extract"), "--kwic", hostile, paths[0]]


def main():
    faults = 0
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        paths = write_inputs(folder)
        for command in commands(os.path.abspath(sys.argv[1]), paths, folder):
            for color in ("never", "always"):
                sent, code = on_terminal([*command, "--color", color])
                count += 1
                fault = fault_in(sent, color == "always")
                if code not in (0, 1, 2):
                    fault = fault or f"ended with {code}"
                if fault:
                    faults += 1
                    print(f"{command} --color {color}: {fault}")
    print(f"{count} runs, {faults} of them sent what steers a terminal")
    return 1 if faults or count < 100 else 0


if __name__ == "__main__":
    sys.exit(main())
