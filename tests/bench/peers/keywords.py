"""Keywords by Python's tools, with their defaults and the documents' languages.

usage: keywords.py speed PEER DOCUMENTS.jsonl
       keywords.py found PEER DOCUMENTS.jsonl   ten each, a line of JSON a document
"""

import sys

import told

BEST = 10


def language_of(document):
    return document.get("language") or document["lang"]


def yake(language):
    import yake as peer

    extract = peer.KeywordExtractor(lan=language).extract_keywords
    return lambda text: [phrase for phrase, _ in extract(text)]


def multi_rake(language):
    import multi_rake as peer

    apply = peer.Rake(language_code=language).apply
    return lambda text: [phrase for phrase, _ in apply(text)]


def rake_nltk(language):
    """NLTK's lists are not on PyPI: multi_rake's stop words, and sentences by
    Punkt as it is before training."""
    import rake_nltk as peer
    from multi_rake.stopwords import STOPWORDS
    from nltk.tokenize.punkt import PunktSentenceTokenizer

    rake = peer.Rake(
        stopwords=set(STOPWORDS[language]),
        sentence_tokenizer=PunktSentenceTokenizer().tokenize,
    )

    def phrases(text):
        rake.extract_keywords_from_text(text)
        return rake.get_ranked_phrases()

    return phrases


PEERS = {"yake": yake, "multi-rake": multi_rake, "rake-nltk": rake_nltk}


def main():
    what, peer, path = sys.argv[1:]
    documents = told.rows(path)
    languages = {language_of(document) for document in documents}
    extractors = {language: PEERS[peer](language) for language in languages}

    def of(document):
        return extractors[language_of(document)](document["text"])

    if what == "speed":
        told.tell(lambda: [len(of(document)) for document in documents])
        return
    for document in documents:
        told.say({"id": document["id"], "keywords": of(document)[: 2 * BEST]})


main()
