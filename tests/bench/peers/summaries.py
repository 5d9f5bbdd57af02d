"""Summaries by Python's tools, of texts whose lines are sentences.

usage: summaries.py speed PEER WORDS FILE.txt
       summaries.py found PEER WORDS DOCUMENTS.jsonl

`found` prints a line of JSON for each document, {"id", "summary"}: sentences by
their rank as long as they fit WORDS. Punkt's lists are not on PyPI: sumy gets
each line as a sentence, and cuts its words by NLTK as it does otherwise.
"""

import functools
import sys
import types

import told

NAMES = {"en": "english", "fr": "french"}


def fitting(bound):
    """Of sentences by rank, those that fit; the first in any case."""

    def chosen(ranked):
        held = 0
        for info in ranked:
            size = len(str(info.sentence).split())
            if held and held + size > bound:
                continue
            held += size
            yield info

    return lambda ranked: list(chosen(ranked))


def sumy(method, language, bound):
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
    }[method](Stemmer(NAMES[language]))
    summarizer.stop_words = get_stop_words(NAMES[language])

    def words(sentence):
        found = nltk.word_tokenize(sentence, preserve_line=True)
        return tuple(filter(Tokenizer._is_word, found))

    tokenizer = types.SimpleNamespace(to_words=words)

    def summary(text):
        lines = (line for line in text.splitlines() if line.strip())
        paragraph = Paragraph(Sentence(line, tokenizer) for line in lines)
        found = summarizer(ObjectDocumentModel([paragraph]), fitting(bound))
        return " ".join(map(str, found))

    return summary


def summa(language, bound):
    from summa.summarizer import summarize

    name = NAMES[language]
    return lambda text: " ".join(
        summarize(text, words=bound, language=name).split("\n")
    )


PEERS = {
    "sumy-LexRank": functools.partial(sumy, "LexRank"),
    "sumy-TextRank": functools.partial(sumy, "TextRank"),
    "sumy-Luhn": functools.partial(sumy, "Luhn"),
    "summa": summa,
}


def main():
    what, peer, bound, path = sys.argv[1:]
    if what == "speed":
        with open(path, encoding="utf-8") as file:
            text = file.read()
        summary = PEERS[peer]("en", int(bound))
        told.tell(lambda: summary(text))
        return
    for row in told.rows(path):
        try:
            found = PEERS[peer](row["lang"], int(bound))(row["text"])
        except Exception as failure:  # whatever a library throws
            print(f"{row['id']}: {failure!r}", file=sys.stderr)
            found = ""
        told.say({"id": row["id"], "summary": found})


main()
