"""Python's readers of captions and pages.

usage: readers.py speed PEER FILE...      seconds of the processor for each, from memory
       readers.py command PEER FILE       from a file to plain text on stdout
       readers.py documents PEER FILE...  what was read, a line of JSON a file
"""

import json
import statistics
import sys
import time

import told

LEAST = 0.3  # seconds for each file


def pysubs2(text, suffix):
    import pysubs2 as peer

    events = peer.SSAFile.from_string(text, format_=suffix)
    return [(e.start / 1e3, e.end / 1e3, e.plaintext) for e in events]


def webvtt(text, suffix):
    import io

    import webvtt as peer

    captions = peer.from_buffer(io.StringIO(text), suffix)
    return [(c.start_in_seconds, c.end_in_seconds, c.text) for c in captions]


def trafilatura(text, _):
    import trafilatura as peer

    return [(None, None, peer.extract(text) or "")]


def justext(text, _):
    import justext as peer

    stop_words = peer.get_stoplist("English")
    found = peer.justext(text.encode(), stop_words)
    return [(None, None, part.text) for part in found if not part.is_boilerplate]


READERS = {
    "pysubs2": pysubs2,
    "webvtt-py": webvtt,
    "trafilatura": trafilatura,
    "justext": justext,
}


def text_of(path):
    with open(path, "rb") as file:
        return file.read().decode("utf-8", "replace")


def suffix_of(path):
    return path.rsplit(".", 1)[-1]


def seconds(read, path):
    text, suffix = text_of(path), suffix_of(path)
    read(text, suffix)  # imports
    taken = []
    while sum(taken) < LEAST or len(taken) < 3:
        begin = time.process_time()
        read(text, suffix)
        taken.append(time.process_time() - begin)
        if taken[-1] > 10 * LEAST:
            break
    return statistics.median(taken)


def speed(read, paths):
    json.dump({"files": {path: seconds(read, path) for path in paths}}, sys.stdout)


def command(read, paths):
    for _, _, text in read(text_of(paths[0]), suffix_of(paths[0])):
        print(text)


def documents(read, paths):
    for path in paths:
        try:
            said = read(text_of(path), suffix_of(path))
        except Exception as failure:  # whatever a library throws
            print(f"{path}: {failure!r}", file=sys.stderr)
            said = []
        segments = [{"start": a, "end": b, "text": text} for a, b, text in said]
        told.say({"source": path, "segments": segments})


if __name__ == "__main__":
    what, peer, *files = sys.argv[1:]
    {"speed": speed, "command": command, "documents": documents}[what](
        READERS[peer], files
    )
