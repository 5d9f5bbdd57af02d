"""How fast Python's tools for keywords are, and `extract -t 1` beside them on the same texts.

usage: keyword_peers.py DOCUMENTS.jsonl...

Each peer that is installed runs with its defaults and the documents' own languages, from texts in memory to phrases;
the slow ones on the first documents only. Ours runs as the command it is, from file to file. Each run is a process of
its own, so that nothing is kept from run to run; imports, lists of stop words and the peers' reading of JSON are not
counted. All take turns, and medians of five runs are shown. One line a tool: KB of text it was given, KB a second of
CPU time and of wall time, and by which factor ours is faster, by CPU time.
"""

import importlib.metadata
import itertools
import json
import os
import statistics
import sys
import time

RUNS = 5
SLICE = 300_000  # bytes of text for those that would take minutes


def yake(language):
    import yake

    return yake.KeywordExtractor(lan=language).extract_keywords


def multi_rake(language):
    import multi_rake

    return multi_rake.Rake(language_code=language).apply


def rake_nltk(language):
    """NLTK's lists are not on PyPI: multi_rake's stop words, and sentences by Punkt as it is before training."""
    import rake_nltk
    from multi_rake.stopwords import STOPWORDS
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    return rake_nltk.Rake(
        stopwords=set(STOPWORDS[language]),
        sentence_tokenizer=PunktSentenceTokenizer().tokenize,
    ).extract_keywords_from_text


PEERS = {
    "yake": (yake, SLICE),
    "rake-nltk": (rake_nltk, None),
    "multi-rake": (multi_rake, None),
}


def bytes_of(documents):
    return sum(len(document["text"].encode()) for document in documents)


def first_of(documents, size):
    """The first documents, until they hold as many bytes of text."""
    if size is None:
        return documents
    before = itertools.accumulate(len(document["text"].encode()) for document in documents)
    return documents[: 1 + sum(held < size for held in before)]


def with_peer(make, documents):
    extractors = {language: make(language) for language in {document["language"] for document in documents}}

    def run():
        for document in documents:
            extractors[document["language"]](document["text"])

    return run


def with_ours(path):
    def run():
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.execvp("extract", ["extract", "-t", "1", path])

    return run


def tools_for(path):
    """Of each tool that is there: its name, the bytes of text it gets, and a run of it."""
    with open(path, encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    yield "extract -t 1", bytes_of(documents), with_ours(path)
    for name, (make, size) in PEERS.items():
        some = first_of(documents, size)
        try:
            yield f"{name} {importlib.metadata.version(name)}", bytes_of(some), with_peer(make, some)
        except ImportError:
            continue


def seconds(run):
    """CPU time and wall time of one run in a process of its own."""
    begin = time.perf_counter()
    child = os.fork()
    if child == 0:
        run()
        os._exit(0)
    _, status, used = os.wait4(child, 0)
    if status != 0:
        raise ChildProcessError(f"a run ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - begin


def report(path):
    tools = list(tools_for(path))
    taken = [[] for _ in tools]
    for _ in range(RUNS):
        for (_, _, run), times in zip(tools, taken):
            times.append(seconds(run))
    ours = None
    for (name, size, _), times in zip(tools, taken):
        cpu, wall = (size / 1e3 / statistics.median(each) for each in zip(*times))
        ours = ours or cpu
        print(
            f"  {name:20s} {size / 1e3:9.0f} KB {cpu:9.0f} KB/s of CPU {wall:9.0f} KB/s {ours / cpu:8.1f}",
            flush=True,
        )


for path in sys.argv[1:]:
    print(f" {os.path.basename(path)}", flush=True)
    report(path)
