"""Scores extract against keyphrases that people chose.

F1@10 of a document: of the ten best, those that match a chosen phrase whole,
stem by stem. Of a set: the mean over its documents. Phrases are split at all
that is no letter and no digit, so that "d'un" is two words; an English 's falls
off.
"""

import gzip
import json
import os
import pathlib
import re
import subprocess
import sys
import unicodedata

OUR_FLOOR = 41.0  # F1@10 of 100, mean of our own transcripts
FLOORS = {  # of the public sets
    "fredsum_silver": ("fr", 37.0),
    "inspec": ("en", 27.0),
    "kpcrowd500n": ("en", 17.5),
    "semeval2017": ("en", 31.5),
    "taln_fr": ("fr", 15.2),
    "wikinews_fr": ("fr", 44.0),
}
BEST = 10

here = pathlib.Path(__file__).resolve().parent
tools = pathlib.Path(sys.argv[1])

INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
APOSTROPHE = re.compile("[\u2019\u2018\u02bc\u2032\u00b4`]")
POSSESSIVE = re.compile(r"'s(?![^\W_])")
WORD = re.compile(r"[^\W_]+")


def words(phrase, language):
    text = INVISIBLE.sub("", unicodedata.normalize("NFC", phrase))
    text = APOSTROPHE.sub("'", text).lower()
    if language == "en":
        text = POSSESSIVE.sub(" ", text)
    return WORD.findall(text)


def run(tool, *arguments, given=None):
    done = subprocess.run(
        [tools / tool, "-q", "-f", "jsonl", *arguments],
        input=given,
        stdout=subprocess.PIPE,
        check=True,
        encoding="utf-8",
    )
    return [json.loads(line) for line in done.stdout.split("\n") if line]


def stems_of(all_words, language):
    """The stem of each word, by one call of tokenize."""
    all_words = sorted(all_words)
    rows = [json.dumps({"id": n, "text": w}) for n, w in enumerate(all_words)]
    options = ["--stem", "-l", language, "-"]
    stems = dict.fromkeys(all_words, "")
    for token in run("tokenize", *options, given="\n".join(rows)):
        stems[all_words[int(token["id"])]] += token["text"]
    return stems


def found_in(path):
    """The keywords of each document in a file, by its id."""
    rows = run("extract", "-n", str(BEST), path)
    return {row["id"]: [key["text"] for key in row["keywords"]] for row in rows}


def f1(found, chosen):
    hits = len(chosen & set(found))
    return 200 * hits / (len(found) + len(chosen))


def scores(documents, language):
    """F1@10 of each (found, chosen), None where nothing was chosen."""
    phrases = {phrase for pair in documents for part in pair for phrase in part}
    split = {phrase: words(phrase, language) for phrase in phrases}
    stems = stems_of({w for part in split.values() for w in part}, language)

    def matched(part):
        stemmed = [tuple(stems[w] for w in split[phrase]) for phrase in part]
        return [phrase for phrase in dict.fromkeys(stemmed) if phrase]

    pairs = [(matched(f)[:BEST], set(matched(c))) for f, c in documents]
    return [f1(found, chosen) if chosen else None for found, chosen in pairs]


def mean(shares):
    shares = [share for share in shares if share is not None]
    return sum(shares) / len(shares)


def is_enough(name, share, floor):
    print(f"{name}: F1@{BEST} {share:.2f}, at least {floor:.2f}")
    return share >= floor


def ours_are_found():
    shares = []
    for path in sorted((here / "keywords").glob("*.txt")):
        lines = path.read_text(encoding="utf-8").splitlines()
        chosen = [line for line in lines if not line.startswith("#")]
        (source,) = (here / "../../corpus").glob(path.stem + ".*")
        (found,) = found_in(source).values()
        shares += scores([(found, chosen)], path.stem[:2])
        print(f"{path.stem}: F1@{BEST} {shares[-1]:.2f}")
    return is_enough("our transcripts", mean(shares), OUR_FLOOR)


def set_is_found(path, name, language, floor):
    found = found_in(path)
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows = [json.loads(line) for line in file]
    documents = [(found.get(row["id"], []), row["keyphrases"]) for row in rows]
    return is_enough(name, mean(scores(documents, language)), floor)


def sets_are_found():
    sets = pathlib.Path(os.environ.get("TAMIS_DATA", ""), "keywords")
    if not os.environ.get("TAMIS_DATA") or not sets.is_dir():
        print("skipped: TAMIS_DATA does not name a folder with keywords")
        return True
    enough = [
        set_is_found(sets / f"{name}.dev.jsonl.gz", name, *row)
        for name, row in FLOORS.items()
    ]
    return all(enough)


enough = [ours_are_found(), sets_are_found()]
sys.exit(not all(enough))
