"""Scores summarize against summaries that people wrote, and checks its promises.

ROUGE-N of a document (Lin 2004): the n-grams that summary and reference share,
each as often as both have it, over those of the one (precision) and of the other
(recall); F1 is their harmonic mean, with the best of several references. Of a
set: the mean over its documents, of 100. Words are runs of letters and digits,
stemmed where they are longer than three.
"""

import collections
import gzip
import html
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

SETS = {  # language, words asked for, ROUGE-1 and ROUGE-2 at least
    "fredsum_fr_dev": ("fr", 245, 42.0, 11.6),
    "qmsum_en_val": ("en", 110, 29.4, 5.5),
    "orangesum_fr_valid": ("fr", 32, 26.1, 8.2),
    "ectsum_en_val": ("en", 43, 20.8, 6.1),
    "crd3_en_val": ("en", 1567, 49.0, 11.8),
}
BARE = "fredsum_fr_dev"  # the set that is also read without marks and capitals
MOST_LOST = 1.5  # ROUGE-1, there
FORMS = {  # of BARE, with a bound that is kept in each
    "text": [],
    "text with citations": ["--cite"],
    "text by chapter": ["--by", "chapter"],
    "md": ["-f", "md"],
    "md by speaker": ["-f", "md", "--by", "speaker"],
    "vtt": ["-f", "vtt"],
}
SCOPES = "document", "chapter", "speaker", "corpus"  # of rows
FORM_WORDS = 60
NEARLY = 0.8  # of the different words of two sentences together

WORD = re.compile(r"[^\W_]+")
QUOTE = re.compile(r"^- “(.*?)”(?: — .*)?$", re.MULTILINE)
SPEAKER = re.compile(r"^## .*$", re.MULTILINE)
NOT_SPOKEN = re.compile(r"[^\w\s'’-]")

tools = pathlib.Path(sys.argv[1])


def run(tool, *arguments, given=None):
    done = subprocess.run(
        [tools / tool, "-q", *arguments],
        input=given,
        stdout=subprocess.PIPE,
        check=True,
        encoding="utf-8",
    )
    return done.stdout


def rows_in(text):
    return [json.loads(line) for line in text.split("\n") if line]


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return rows_in(file.read())


def write(path, rows):
    with open(path, "w", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def words(text):
    return WORD.findall(unicodedata.normalize("NFKC", text).lower())


def stems_of(texts, language):
    """Of each word of the texts, by one call of tokenize."""
    long = sorted({word for text in texts for word in words(text) if len(word) > 3})
    given = "\n".join(json.dumps({"id": n, "text": w}) for n, w in enumerate(long))
    stems = dict.fromkeys(long, "")
    options = ["--stem", "-l", language, "-f", "jsonl", "-"]
    for token in rows_in(run("tokenize", *options, given=given)):
        stems[long[int(token["id"])]] += token["text"]
    return stems


def ngrams(tokens, size):
    return collections.Counter(zip(*(tokens[at:] for at in range(size))))


def f1(ours, theirs):
    shared = sum((ours & theirs).values())
    return 200 * shared / (sum(ours.values()) + sum(theirs.values()) or 1)


def rouge(pairs, language):
    """ROUGE-1 and ROUGE-2 of (summary, references), means over the pairs."""
    texts = [text for ours, theirs in pairs for text in (ours, *theirs)]
    stems = stems_of(texts, language)

    def best(ours, theirs, size):
        ours, *theirs = (
            ngrams([stems.get(word, word) for word in words(text)], size)
            for text in (ours, *theirs)
        )
        return max(f1(ours, reference) for reference in theirs)

    return [
        sum(best(*pair, size) for pair in pairs) / max(len(pairs), 1) for size in (1, 2)
    ]


def enough(what, is_so):
    if not is_so:
        print(f"FAILED: {what}")
    return is_so


def are_nearly_equal(one, other):
    return len(one & other) >= NEARLY * len(one | other)


def says_a_thing_twice(row):
    said = [set(words(sentence["text"])) for sentence in row["sentences"]]
    return any(
        are_nearly_equal(said[a], said[b]) for a in range(len(said)) for b in range(a)
    )


def keeps_promises(name, rows, bound):
    return all(
        [
            enough(f"{name}: each has words", all(row["summary"] for row in rows)),
            enough(
                f"{name}: none has more than {bound} words",
                all(len(row["summary"].split()) <= bound for row in rows),
            ),
            enough(
                f"{name}: no two sentences are nearly equal",
                not any(says_a_thing_twice(row) for row in rows),
            ),
        ]
    )


def scores_of(path, gold, language, bound, *options):
    """Of the summaries of a file by one method; and whether they are sound."""
    name = " ".join([path.name.split(".")[0], *options])
    options = ["-f", "jsonl", "-w", str(bound), *options, path]
    out, by_two = (run("summarize", "-t", count, *options) for count in "12")
    is_same = enough(f"{name}: the same bytes by two threads", out == by_two)
    found = rows_in(out)
    summaries = {row["id"]: row["summary"] for row in found}
    pairs = [(summaries.get(row["id"], ""), row["references"]) for row in gold]
    scores = rouge(pairs, language)
    print(f"{name}: ROUGE-1 {scores[0]:.2f}, ROUGE-2 {scores[1]:.2f}")
    return scores, keeps_promises(name, found, bound) and is_same


def set_is_told(folder, name):
    """The ROUGE-1 of a set, and whether it is enough."""
    language, bound, *floors = SETS[name]
    path = folder / f"{name}.jsonl.gz"
    gold = read(path)
    ours, is_sound = scores_of(path, gold, language, bound)
    lead, _ = scores_of(path, gold, language, bound, "--method", "lead")
    is_enough = enough(
        f"{name}: at least {floors}", all(a >= b for a, b in zip(ours, floors))
    )
    leads = enough(f"{name}: at least lead", all(a >= b for a, b in zip(ours, lead)))
    return ours[0], is_sound and is_enough and leads


def bare(row):
    """The same speech without a mark or a capital."""
    texts = [NOT_SPOKEN.sub(" ", s["text"].lower()) for s in row["segments"]]
    segments = [{**s, "text": t} for s, t in zip(row["segments"], texts) if t.split()]
    return {"id": row["id"], "segments": segments}


def bare_is_told(folder, scratch, rouge_1):
    language, bound, *_ = SETS[BARE]
    gold = read(folder / f"{BARE}.jsonl.gz")
    path = write(scratch / f"{BARE}_bare.jsonl", map(bare, gold))
    ours, is_sound = scores_of(path, gold, language, bound)
    what = f"{path.stem}: no more than {MOST_LOST} ROUGE-1 lost"
    return enough(what, ours[0] >= rouge_1 - MOST_LOST) and is_sound


def timed(row):
    """The same, spoken at two words a second."""
    segments = []
    at = 0
    for segment in row["segments"]:
        start, at = at, at + len(segment["text"].split()) / 2
        segments.append({**segment, "start": start, "end": at})
    return {"id": row["id"], "segments": segments}


def quoted_in(form, text):
    """What the bound holds for: words, names and places, not headings."""
    if form.startswith("md"):
        return " ".join(QUOTE.findall(text))
    if form.startswith("vtt"):
        cues = [block.split("\n", 1)[-1] for block in text.split("\n\n")[1:]]
        return html.unescape(re.sub(r"<v [^>]*>", "", " ".join(cues)))
    return re.sub(r"^## .*$", "", text, flags=re.MULTILINE)


def is_bound(form, counts):
    print(f"{form}: {min(counts)} to {max(counts)} words of {FORM_WORDS}")
    return enough(
        f"{form}: the bound is kept", 0 < min(counts) <= max(counts) <= FORM_WORDS
    )


def form_is_bound(form, options, folder, scratch):
    out = scratch / form
    run("summarize", *options, "-w", str(FORM_WORDS), "-r", "-o", f"{out}/", folder)
    texts = [path.read_text(encoding="utf-8") for path in out.iterdir()]
    if "speaker" in options:  # each has a summary of his or her own
        texts = [part for text in texts for part in SPEAKER.split(text)[1:]]
    return is_bound(form, [len(quoted_in(form, text).split()) for text in texts])


def scope_is_bound(scope, folder):
    """The same of rows, whose summaries have no names and places."""
    options = ["-f", "jsonl", "--by", scope, "-w", str(FORM_WORDS)]
    rows = rows_in(run("summarize", *options, "-r", folder))
    if scope == "speaker":
        rows = [speaker for row in rows for speaker in row["speakers"]]
    counts = [len(row["summary"].split()) for row in rows]
    return is_bound(f"jsonl by {scope}", counts)


def forms_are_bound(folder, scratch):
    debates = scratch / "debates"
    debates.mkdir()
    for number, row in enumerate(read(folder / f"{BARE}.jsonl.gz")):
        write(debates / f"{number:03}.jsonl", [timed(row)])
    bound = [form_is_bound(*form, debates, scratch) for form in FORMS.items()]
    bound += [scope_is_bound(scope, debates) for scope in SCOPES]
    return all(bound)


def main():
    folder = pathlib.Path(os.environ.get("TAMIS_DATA", ""), "summaries")
    if not os.environ.get("TAMIS_DATA") or not folder.is_dir():
        print("skipped: TAMIS_DATA does not name a folder with summaries")
        return 77
    told = {name: set_is_told(folder, name) for name in SETS}
    good = [is_good for _, is_good in told.values()]
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        good.append(bare_is_told(folder, scratch, told[BARE][0]))
        good.append(forms_are_bound(folder, scratch))
    return not all(good)


if __name__ == "__main__":
    sys.exit(main())
