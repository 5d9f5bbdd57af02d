"""How fast Python's tools for near-duplicates are, from a JSONL file of texts to the list of those that stay.

usage: near_peers.py CORPUS.jsonl

Each peer that is installed runs in a process of its own, as its own pages advise: sets of runs of words, 128
permutations, a similarity of 0.7. One line a peer: MB of input a second of CPU time and of wall time, and the most
memory it held.
"""

import json
import os
import re
import resource
import sys
import time

WORD = re.compile(r"\w+")
SIMILARITY = 0.7
PERMUTATIONS = 128


def texts(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def runs(text, size):
    words = WORD.findall(text.lower())
    return {" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1))}


def with_datasketch(path):
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=SIMILARITY, num_perm=PERMUTATIONS)
    first = MinHash(num_perm=PERMUTATIONS)
    stays = []
    for number, text in enumerate(texts(path)):
        sketch = first.copy()
        sketch.update_batch([run.encode() for run in runs(text, 5)])
        if not index.query(sketch):
            stays.append(number)
        index.insert(str(number), sketch)
    return stays


def with_rensa(path):
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=SIMILARITY, num_perm=PERMUTATIONS, num_bands=16)
    stays = []
    for number, text in enumerate(texts(path)):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
        sketch.update(list(runs(text, 3)))
        if not index.query(sketch):
            stays.append(number)
        index.insert(number, sketch)
    return stays


def report(name, run, path):
    size = os.path.getsize(path) / 1e6
    wall = time.perf_counter()
    try:
        stays = run(path)
    except ImportError:
        return
    wall = time.perf_counter() - wall
    used = resource.getrusage(resource.RUSAGE_SELF)
    cpu = used.ru_utime + used.ru_stime
    print(
        f"  {name:20s} {size / cpu:9.2f} MB/s of CPU {size / wall:9.2f} MB/s {used.ru_maxrss // 1024:6d} MB  {len(stays)} stay",
        flush=True,
    )


for peer, work in (("datasketch", with_datasketch), ("rensa", with_rensa)):
    child = os.fork()
    if child == 0:
        report(peer, work, sys.argv[1])
        os._exit(0)
    os.waitpid(child, 0)
