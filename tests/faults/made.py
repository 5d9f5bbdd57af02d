"""Transcripts made up for the tests of faults: small, of many kinds, and the
same each time."""

import gzip
import json
import random

WORDS = (
    "the river boat carries bread past old mills while children count herons "
    "nobody knows why this bridge moved twice but people like walking there "
    "every winter we measure ice and write numbers into a thick green book "
    "la mairie veut planter des arbres le long du canal avant le printemps "
    "engineer pump valve pressure garden compost harvest lantern harbour"
).split()
NAMES = "Anna", "Bruno", "Chloé"
COMMON = "Welcome back to the show, and thank you all for listening to us today."


def sentences(chance, count):
    made = []
    for _ in range(count):
        words = chance.choices(WORDS, k=chance.randint(6, 14))
        made.append(" ".join(words).capitalize() + ".")
    made.insert(0, COMMON)
    made.append(made[len(made) // 2])
    return made


def clock(seconds, mark="."):
    return f"00:{seconds // 60:02}:{seconds % 60:02}{mark}000"


def text(lines):
    return "\n".join(f"{NAMES[i % 3]}: {line}" for i, line in enumerate(lines))


def srt(lines):
    return "\n".join(
        f"{i + 1}\n{clock(i * 4, ',')} --> {clock(i * 4 + 3, ',')}\n{line}\n"
        for i, line in enumerate(lines))


def vtt(lines):
    return "WEBVTT\n\n" + "\n".join(
        f"{clock(i * 4)} --> {clock(i * 4 + 3)}\n{line}\n"
        for i, line in enumerate(lines))


def jsonl(lines):
    return "".join(
        json.dumps({"id": f"d{i}", "text": " ".join(lines[i:i + 5])}) + "\n"
        for i in range(0, len(lines), 5))


def whisper(lines):
    segments = [{"id": i, "start": i * 4.0, "end": i * 4.0 + 3, "text": line}
                for i, line in enumerate(lines)]
    return json.dumps({"text": " ".join(lines), "segments": segments,
                       "language": "en"})


def html(lines):
    return ("<!doctype html><html><head><title>A talk</title></head><body>"
            "<h1>A talk</h1><nav><ul><li>Home</li></ul></nav><article>" +
            "".join(f"<p><b>{NAMES[i % 3]}:</b> {line}</p>\n"
                    for i, line in enumerate(lines)) +
            "</article></body></html>")


def ttml(lines):
    return ('<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><body>'
            "<div>" +
            "".join(f'<p begin="{clock(i * 4)}" end="{clock(i * 4 + 3)}">'
                    f"{line} &amp; more</p>\n" for i, line in enumerate(lines))
            + "</div></body></tt>")


def zstd(raw):
    """A frame whose blocks are not packed."""
    frame = b"\x28\xb5\x2f\xfd\xa0" + len(raw).to_bytes(4, "little")
    size = 50_000
    for at in range(0, len(raw), size):
        block = raw[at:at + size]
        is_last = at + size >= len(raw)
        frame += (is_last | len(block) << 3).to_bytes(3, "little") + block
    return frame


def put(path, content):
    path.parent.mkdir(parents=True, exist_ok=True)
    raw = content if isinstance(content, bytes) else content.encode()
    path.write_bytes(raw)


def make_inputs(folder, many):
    """One of each kind, and `many` small ones in a folder of their own."""
    chance = random.Random(7)
    kinds = {"talk.txt": text, "talk.srt": srt, "talk.vtt": vtt,
             "talk.jsonl": jsonl, "whisper.json": whisper, "page.html": html,
             "talk.ttml": ttml}
    for name, kind in kinds.items():
        put(folder / "each" / name, kind(sentences(chance, 30)))
    long = text(sentences(chance, 400))
    put(folder / "long.txt", long)
    put(folder / "packed.txt.zst", zstd(long.encode()))
    put(folder / "packed.txt.gz", gzip.compress(long.encode(), mtime=0))
    put(folder / "latin.txt",
        text(["Déjà l'été à Nîmes, où l'on a gelé."] * 20).encode("cp1252"))
    put(folder / "settings.toml", "threads = 1\n[extract]\ncount = 12\n")
    lines = ["\n".join(sentences(chance, 500)) for _ in range(2)]
    put(folder / "lines" / "one.txt", lines[0] + "\n")
    put(folder / "lines" / "two.txt", lines[1] + "\n" + lines[0][:9000] + "\n")
    for number in range(many):
        kind = (text, srt, vtt, jsonl)[number % 4]
        suffix = ("txt", "srt", "vtt", "jsonl")[number % 4]
        put(folder / "many" / f"{number % 5}" / f"{number:03}.{suffix}",
            kind(sentences(chance, 3)))
