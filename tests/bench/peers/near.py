"""Near-duplicates by Python's tools, as their own pages advise: sets of runs of
words, 128 permutations.

usage: near.py speed PEER SIMILARITY DOCUMENTS.jsonl
       near.py clusters PEER SIMILARITY DOCUMENTS.jsonl

`clusters` prints a line of JSON for each document: all that are found for a
document, and all that those were found for, are one cluster.
"""

import re
import sys

import told

WORD = re.compile(r"\w+")
PERMUTATIONS = 128


def runs(text, size):
    words = WORD.findall(text.lower())
    return {" ".join(words[i : i + size]) for i in range(max(1, len(words) - size + 1))}


def datasketch(similarity):
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=similarity, num_perm=PERMUTATIONS)
    first = MinHash(num_perm=PERMUTATIONS)

    def found(number, text):
        sketch = first.copy()
        sketch.update_batch([run.encode() for run in runs(text, 5)])
        like = [int(key) for key in index.query(sketch)]
        index.insert(str(number), sketch)
        return like

    return found


def bands(similarity):
    """Of the divisors, the number whose S-curve is steepest near it."""
    return min(
        (b for b in (8, 16, 32, 64) if PERMUTATIONS % b == 0),
        key=lambda b: abs((1 / b) ** (b / PERMUTATIONS) - similarity),
    )


def rensa(similarity):
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(
        threshold=similarity, num_perm=PERMUTATIONS, num_bands=bands(similarity)
    )

    def found(number, text):
        sketch = RMinHash(num_perm=PERMUTATIONS, seed=42)
        sketch.update(list(runs(text, 3)))
        like = index.query(sketch)
        index.insert(number, sketch)
        return like

    return found


PEERS = {"datasketch": datasketch, "rensa": rensa}


def clustered(found, documents):
    """The first document of each one's cluster."""
    first = list(range(len(documents)))

    def root(number):
        while first[number] != number:
            number = first[number]
        return number

    for number, document in enumerate(documents):
        for like in found(number, document["text"]):
            one, other = sorted((root(like), root(number)))
            first[other] = one
    return [root(number) for number in range(len(documents))]


def main():
    what, peer, similarity, path = sys.argv[1:]
    found = PEERS[peer](float(similarity))
    if what == "speed":
        told.tell(lambda: clustered(found, told.rows(path)))
        return
    documents = told.rows(path)
    for document, root in zip(documents, clustered(found, documents)):
        told.say({"id": document["id"], "cluster": documents[root]["id"]})


main()
