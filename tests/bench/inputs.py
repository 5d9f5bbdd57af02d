"""The inputs, made once and kept in build/bench/inputs: from corpus, from chance
(the same at each run), and from the prose of TAMIS_DATA where that is set."""

import gzip
import hashlib
import itertools
import json
import pathlib
import re
import shutil
import subprocess

HERE = pathlib.Path(__file__).resolve().parent
FIRST_WORD = re.compile(r"^(.*? [a-z]+) ", re.MULTILINE)  # of a line


class Inputs:
    def __init__(self, bench):
        self.bench = bench
        self.corpus = bench.root / "corpus"
        self.drop_what_others_made()

    def drop_what_others_made(self):
        """All inputs, where what makes them has changed."""
        makers = ["inputs.py", "made_lines.py", "prose.py", "made_speech.cpp"]
        paths = [HERE / name for name in makers]
        paths += sorted(path for path in self.corpus.iterdir() if path.is_file())
        digest = hashlib.sha256()
        for path in paths:
            digest.update(path.read_bytes())
        mark = self.bench.work / "made-by"
        if not mark.exists() or mark.read_text() != digest.hexdigest():
            shutil.rmtree(self.bench.work)
            self.bench.work.mkdir()
            mark.write_text(digest.hexdigest())

    def kept(self, name, fill, fresh=False):
        """The path of a file, which `fill` writes where it is not there, or in
        any case where it hangs on our own tools."""
        path = self.bench.work / name
        if fresh or not path.exists():
            part = path.with_name(f"part.{name}")
            with open(part, "wb") as file:
                fill(file)
            part.rename(path)
        return path

    def repeated(self, source, times, name):
        data = (self.corpus / source).read_bytes()
        return self.kept(name, lambda file: file.write(data * times))

    def numbered(self, source, times, name):
        """Copies of captions or turns, of which no two have the same lines."""
        text = (self.corpus / source).read_text(encoding="utf-8")

        def fill(file):
            for copy in range(times):
                made = FIRST_WORD.sub(rf"\1 w{copy} ", text)
                file.write(made.encode())

        return self.kept(name, fill)

    def records(self):
        """Our corpus as records, cleaned."""
        paths = sorted(
            path
            for ending in ("txt", "srt", "vtt")
            for path in self.corpus.glob(f"*.{ending}")
        )

        def fill(file):
            subprocess.run(
                [self.bench.tools / "clean", "-q", "-f", "jsonl", *paths],
                stdout=file,
                check=True,
            )

        return self.kept("records.jsonl", fill, fresh=True)

    def page(self):
        """Two talks of the corpus as a page of turns."""
        turns = itertools.chain.from_iterable(
            (self.corpus / name).read_text(encoding="utf-8").splitlines()
            for name in ("en-interview-lighthouse.txt", "en-debate-library.txt")
        )

        def fill(file):
            head = '<html lang="en"><head><title>A talk</title></head><body>\n'
            file.write(head.encode())
            for turn in turns:
                row = (
                    f'<div class="turn"><p><b>{turn}</b> <a href="#">link</a></p></div>'
                )
                file.write(f"{row}\n".encode())
            file.write(b"</body></html>\n")

        return self.kept("page.html", fill)

    def lines(self, count):
        """Three in ten of them stood before."""

        def fill(file):
            words = ["python3", HERE / "made_lines.py", str(count)]
            subprocess.run(words, stdout=file, check=True)

        return self.kept(f"lines.{count}.txt", fill)

    def first(self, path, size, name):
        """The first lines of a file, up to as many bytes."""

        def fill(file):
            written = 0
            with open(path, "rb") as source:
                for line in source:
                    if written >= size:
                        break
                    written += file.write(line)

        return self.kept(name, fill)

    def prose(self, size):
        """Prose and transcripts, of which no line comes twice; ours without
        TAMIS_DATA. Nothing where that is too little."""
        if self.bench.data is None:
            return self.first(self.lines(300_000), size, f"made-prose.{size}.txt")

        def fill(file):
            words = ["python3", HERE / "prose.py", self.bench.data]
            subprocess.run(words, stdout=file, check=True)

        return self.first(self.kept("all-prose.txt", fill), size, f"prose.{size}.txt")

    def speech(self, megabytes, language=None):
        """What made_speech makes, in the commonest words of a language."""

        def fill(file):
            words = [self.bench.tools / "made_speech", str(megabytes)]
            if language:
                words.append(self.common_words(language))
            subprocess.run(words, stdout=file, check=True)

        tag = f".{language}" if language else ""
        return self.kept(f"speech.{megabytes}{tag}.jsonl", fill)

    def common_words(self, language):
        path = self.bench.root / f"lib/token/lists/common.{language}.txt"
        text = path.read_text(encoding="utf-8").split("# ends")[0]
        words = [line for line in text.splitlines() if line and line[0] != "#"]
        return self.kept(
            f"common.{language}", lambda file: file.write("\n".join(words).encode())
        )

    def talks(self, megabytes):
        """Made speech in two languages by turns."""
        parts = [self.speech(megabytes // 2, language) for language in ("en", "fr")]

        def fill(file):
            with open(parts[0], "rb") as one, open(parts[1], "rb") as other:
                for pair in itertools.zip_longest(one, other, fillvalue=b""):
                    file.writelines(pair)

        return self.kept(f"talks.{megabytes}.jsonl", fill)

    def sentences(self, count):
        """Those of made speech in English, one a line; none has a full stop
        within."""
        source = self.speech(22, "en")

        def made():
            with open(source, encoding="utf-8") as rows:
                for line in rows:
                    for said in json.loads(line)["text"].removesuffix(".").split(". "):
                        yield f"{said}.\n".encode()

        return self.kept(
            f"sentences.{count}.txt",
            lambda file: file.writelines(itertools.islice(made(), count)),
        )

    def unpacked(self, path):
        """A packed file of the data, as it is read by all."""

        def fill(file):
            with gzip.open(path, "rb") as packed:
                shutil.copyfileobj(packed, file)

        return self.kept(path.name.removesuffix(".gz"), fill)
