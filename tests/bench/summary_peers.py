"""How fast Python's summarizers are, and `summarize` beside them on the same made transcripts.

usage: summary_peers.py MADE.jsonl

MADE.jsonl is what made_speech prints; its sentences in order, one a line, make transcripts of 300, 1000 and 3000
sentences, and its texts a folder of transcripts. All are asked for 150 words, or for the ten sentences that come near
them where only sentences can be asked for. Each peer that is installed runs in a fork with its imports done, from the
text in memory to the summary; ours runs as the command it is, by each of its methods, so that only ours
pays for starting up and for finding out format and language. Shown is CPU time, the median of the runs (slow ones run
once; what takes more than 100 s is given up), by which factor the first of ours is faster at 1000 sentences, and how
much longer 3000 take than 300. Last comes the folder: its bytes a second of CPU time and of wall time.

Punkt's lists are not on PyPI: sumy gets each line as a sentence, and cuts its words by NLTK as it does otherwise.
"""

import importlib.metadata
import itertools
import json
import os
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import types

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # CPU time is compared, not how many cores there are

SIZES = (300, 1000, 3000)  # sentences
RATIO_AT = 1000
RUNS = 7
SLOW = 1.0  # seconds; what takes longer runs once
GIVEN_UP = 100  # seconds
WORDS = 150
SENTENCES = 10  # as many words, nearly
METHODS = ("blend", "coverage", "centroid", "lexrank", "textrank", "luhn", "lead")
FOLDER = 20_000_000  # bytes
FILE = 60_000


def with_sumy(name):
    def make():
        import nltk
        from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
        from sumy.nlp.stemmers import Stemmer
        from sumy.nlp.tokenizers import Tokenizer
        from sumy.summarizers import lex_rank, luhn, text_rank
        from sumy.utils import get_stop_words

        summarizer = {
            "LexRank": lex_rank.LexRankSummarizer,
            "TextRank": text_rank.TextRankSummarizer,
            "Luhn": luhn.LuhnSummarizer,
        }[name](Stemmer("english"))
        summarizer.stop_words = get_stop_words("english")

        def words(sentence):
            found = nltk.word_tokenize(sentence, preserve_line=True)
            return tuple(filter(Tokenizer._is_word, found))

        tokenizer = types.SimpleNamespace(to_words=words)

        def run(text):
            paragraph = Paragraph(Sentence(line, tokenizer) for line in text.splitlines())
            return summarizer(ObjectDocumentModel([paragraph]), SENTENCES)

        return run

    return make


def with_summa():
    from summa.summarizer import summarize

    return lambda text: summarize(text, words=WORDS)


PEERS = {
    "sumy {} LexRank": with_sumy("LexRank"),
    "sumy {} TextRank": with_sumy("TextRank"),
    "sumy {} Luhn": with_sumy("Luhn"),
    "summa {}": with_summa,
}


def peers():
    for name, make in PEERS.items():
        try:
            yield name.format(importlib.metadata.version(name.split()[0])), make()
        except ImportError:
            continue


def cpu_seconds(child):
    """What a child used; none where it was given up."""
    _, status, used = os.wait4(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU:
        return None
    if status != 0:
        raise ChildProcessError(f"a run ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime


def of_peer(run, text):
    child = os.fork()
    if child == 0:
        resource.setrlimit(resource.RLIMIT_CPU, (GIVEN_UP, GIVEN_UP + 1))
        run(text)
        os._exit(0)
    return cpu_seconds(child)


def of_command(words):
    nowhere = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    return cpu_seconds(os.posix_spawnp(words[0], words, os.environ, file_actions=nowhere))


def median_seconds(once):
    first = once()
    if first is None or first > SLOW:
        return first
    return statistics.median([first] + [once() for _ in range(RUNS - 1)])


def times_of(once, transcripts):
    """By size; from the first that is given up on, none."""
    times = {}
    for size, transcript in transcripts.items():
        seconds = median_seconds(lambda: once(transcript))
        if seconds is None:
            break
        times[size] = seconds
    return times


def show(name, times, ours):
    shown = "".join(f"{times[size] * 1e3:10.1f}" if size in times else f"{'-':>10s}" for size in SIZES)
    ratio = f"{times[RATIO_AT] / ours[RATIO_AT]:9.1f}" if RATIO_AT in times else f"{'-':>9s}"
    ends = SIZES[0], SIZES[-1]
    growth = f"{times[ends[1]] / times[ends[0]]:8.1f}" if all(end in times for end in ends) else f"{'-':>8s}"
    print(f"  {name:36s}{shown}{ratio}{growth}", flush=True)


def sentences_of(documents):
    """Those of made_speech: none has a full stop within."""
    for document in documents:
        for sentence in document["text"].removesuffix(".").split(". "):
            yield sentence + ".\n"


def compare(sentences, folder):
    texts = {size: "".join(sentences[:size]) for size in SIZES}
    files = {}
    for size, text in texts.items():
        files[size] = os.path.join(folder, f"{size}.txt")
        with open(files[size], "w", encoding="utf-8") as file:
            file.write(text)
    heads = "".join(f"{f'{size}, ms':>10s}" for size in SIZES)
    print(f"  {'sentences':36s}{heads}{'ratio':>9s}{'growth':>8s}", flush=True)
    ours = None
    for method in METHODS:
        words = ["summarize", "-t", "1", "--words", str(WORDS), "--method", method]
        times = times_of(lambda path: of_command([*words, path]), files)
        ours = ours or times
        show(f"summarize --method {method}", times, ours)
    for name, run in peers():
        show(name, times_of(lambda text: of_peer(run, text), texts), ours)


def texts_of(sentences):
    """Whole sentences, put together until they have a file's size."""
    text = []
    size = 0
    for sentence in sentences:
        text.append(sentence)
        size += len(sentence)
        if size >= FILE:
            yield "".join(text)
            text.clear()
            size = 0


def fill(folder, sentences):
    """Transcripts until the folder has its size; the bytes written."""
    written = 0
    for number, text in enumerate(texts_of(sentences)):
        if written >= FOLDER:
            break
        with open(os.path.join(folder, f"{number}.txt"), "w", encoding="utf-8") as file:
            written += file.write(text)
    return written


def whole_folder(sentences, folder):
    size = fill(folder, sentences)
    taken = []
    for _ in range(RUNS):
        begin = time.perf_counter()
        cpu = of_command(["summarize", "-t", "1", "-r", folder])
        taken.append((cpu, time.perf_counter() - begin))
    cpu, wall = (size / 1e6 / statistics.median(each) for each in zip(*taken))
    name = f"summarize -t 1 -r, {len(os.listdir(folder))} files"
    print(f"  {name:36s}{size / 1e6:7.1f} MB {cpu:9.1f} MB/s of CPU {wall:9.1f} MB/s", flush=True)


with open(sys.argv[1], encoding="utf-8") as lines:
    made = sentences_of(map(json.loads, lines))
    with tempfile.TemporaryDirectory() as work:
        compare(list(itertools.islice(made, SIZES[-1])), work)
    with tempfile.TemporaryDirectory() as work:
        whole_folder(made, work)
