"""Inputs of any size, one function for each kind, the same bytes at each run.

Words are of syllables, as frequent as words are; no two sentences are the same,
for each holds its number.
"""

import itertools
import json
import random

BLOCK = 5_000  # sentences that are written at once
SYLLABLES = "ba ce di fo gu la me ni po ru sa te vi lo mu ran des tin col per".split()


class Prose:
    """Sentences without an end."""

    def __init__(self):
        self.random = random.Random(9)
        words = [self.word() for _ in range(20_000)]
        ranks = range(1, len(words) + 1)
        shares = list(itertools.accumulate(1 / rank for rank in ranks))
        self.pool = [self.said(words, shares) for _ in range(20_000)]
        self.count = 0

    def said(self, words, shares):
        count = self.random.randint(6, 22)
        return " ".join(self.random.choices(words, cum_weights=shares, k=count))

    def word(self):
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4)))

    def sentences(self):
        """The next ones."""
        chosen = self.random.choices(self.pool, k=BLOCK)
        first = self.count
        self.count += BLOCK
        return [f"The {first + i} {words}." for i, words in enumerate(chosen)]


def filled(file, size, blocks):
    """Writes blocks until the file has so many bytes."""
    written = 0
    for block in blocks:
        written += file.write(block.encode())
        if written >= size:
            break


def blocks_of(made):
    """A block for each batch of sentences."""
    prose = Prose()
    while True:
        yield made(prose.sentences(), prose.count - BLOCK)


def one_line(file, size):
    filled(file, size, blocks_of(lambda all, first: " ".join(all) + " "))


def lines(file, size):
    filled(file, size, blocks_of(lambda all, first: "\n".join(all) + "\n"))


def short_lines(file, size):
    """Two bytes each."""
    row = "".join(f"{letter}\n" for letter in "abcdefghijklmnopqrstuvwxyz")
    filled(file, size, iter(lambda: row * 1_000, None))


def records(file, size):
    """Documents of some 1,000 bytes, a line each."""

    def made(all, first):
        return "".join(
            json.dumps({"id": f"d{first + i}", "text": " ".join(all[i : i + 12])}) + "\n"
            for i in range(0, len(all), 12)
        )

    filled(file, size, blocks_of(made))


def clock(seconds, mark):
    return (
        f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}{mark}000"
    )


def captions(file, size):
    def made(all, first):
        return "".join(
            f"{at + 1}\n{clock(3 * at, ',')} --> {clock(3 * at + 3, ',')}\n{said}\n\n"
            for at, said in enumerate(all, first)
        )

    filled(file, size, blocks_of(made))


def recognised(file, size):
    """One JSON document of a recogniser."""

    def made(all, first):
        return "".join(
            f'{{"start":{3 * at},"end":{3 * at + 3},"text":" {said}"}},\n'
            for at, said in enumerate(all, first)
        )

    file.write(b'{"language":"en","segments":[\n')
    filled(file, size, blocks_of(made))
    file.write(b'{"start":0,"end":1,"text":"End."}]}\n')


def page(file, size):
    file.write(b'<!doctype html><html lang="en"><title>A talk</title><body><main>\n')

    def made(all, first):
        return "".join(
            f'<p class="said" id="p{first + i}"><b>{all[i]}</b> {all[i + 1]}</p>\n'
            for i in range(0, len(all), 2)
        )

    filled(file, size, blocks_of(made))
    file.write(b"</main></body></html>\n")


def deep_json(file, size):
    half = size // 2
    file.write(b'{"segments":')
    filled(file, half, iter(lambda: "[" * 65_536, None))
    filled(file, half, iter(lambda: "]" * 65_536, None))
    file.write(b"}\n")


def deep_page(file, size):
    file.write(b"<!doctype html><html><body>\n")
    filled(file, size, iter(lambda: "<div>" * 10_000 + "<p>It nests.", None))


def one_word(file, size):
    filled(file, size, iter(lambda: "barge" * 10_000, None))


def folder(path, size):
    """Files of some 50 kB each, and their names in a list beside them."""
    path.mkdir()
    prose = Prose()
    names = []
    for number in range(max(1, size // 50_000)):
        names.append(path / f"{number:06}.txt")
        said = prose.random.choices(prose.pool, k=600)
        text = "".join(f"The {number} {one}.\n" for one in said)
        names[-1].write_text(text, encoding="utf-8")
    listed = path.parent / "files"
    listed.write_text("".join(f"{name}\n" for name in names), encoding="utf-8")
    return listed


KINDS = {
    "one line": one_line,
    "one word": one_word,
    "lines": lines,
    "lines of one letter": short_lines,
    "records": records,
    "captions": captions,
    "JSON": recognised,
    "page": page,
    "deep JSON": deep_json,
    "deep page": deep_page,
}
