"""How fast Python's readers of captions and pages are, on the files given.

usage: peers.py FILE...

Each peer that is installed reads each file it can read for half a second, to
times and plain text as ours does; the fastest reading counts. One line a peer and file: name, file, MB/s.
"""

import sys
import time


def pysubs2_reader(text, suffix):
    import pysubs2

    if suffix in ("srt", "vtt"):

        def read():
            events = pysubs2.SSAFile.from_string(text, format_=suffix)
            return [(event.start, event.end, event.plaintext) for event in events]

        return read


def webvtt_reader(text, suffix):
    import io

    import webvtt

    def read():
        captions = webvtt.from_buffer(io.StringIO(text), suffix)
        return [(c.start_in_seconds, c.end_in_seconds, c.text) for c in captions]

    return read if suffix in ("srt", "vtt") else None


def trafilatura_reader(text, suffix):
    import trafilatura

    if suffix == "html":
        return lambda: trafilatura.extract(text)


def justext_reader(text, suffix):
    import justext

    if suffix == "html":
        stop_words = justext.get_stoplist("English")
        return lambda: justext.justext(text.encode(), stop_words)


PEERS = {
    "pysubs2": pysubs2_reader,
    "webvtt-py": webvtt_reader,
    "trafilatura": trafilatura_reader,
    "justext": justext_reader,
}


def best_seconds(read):
    best = float("inf")
    end = time.perf_counter() + 0.5
    while time.perf_counter() < end:
        begin = time.perf_counter()
        read()
        best = min(best, time.perf_counter() - begin)
    return best


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        data = file.read()
    for name, reader in PEERS.items():
        try:
            read = reader(data.decode(), path.rsplit(".", 1)[-1])
        except ImportError:
            continue
        if read is None:
            continue
        speed = len(data) / best_seconds(read) / 1e6
        print(f"  {name:20s} {path.rsplit('/', 1)[-1]:24s} {speed:9.2f} MB/s")
