"""Random documents as JSONL: the same ones for the same seed."""

import json
import random

SPEAKERS = ["", "", "Anna", "Bob", "Clara Kolb", "李明", "SPEAKER_01", "Zoé (SL)"]

ODD = [
    "e\u0301\u0323\u0301",
    "\U0001f469\u200d\U0001f469\u200d\U0001f466",
    "\u202eoui\u202c",
    "渡し船は九時に出る。",
    "o\u200bui",
    "\ufeffnon",
    "ﬁn ǆ ẞ İ",
    "l\u2019\u0153uvre",
    "\u1112\u1161\u11ab",
    "12:30",
    "[Music]",
    "https://a.example/b?c=d",
    "…",
    "\x1b[31m",
    "=1+2",
    "<b>&amp;",
    "Bob: oui",
    "\u00a0",
    "— Ah !",
]

WORDS = (
    "le bac part du quai à neuf heures et la marée monte dans le port "
    "the kiln cools for two days before anyone opens it to look at a bowl"
).split()


class Maker:
    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.told = []

    def sentence(self):
        chance = self.chance
        words = chance.choices(WORDS, k=chance.randint(1, 14))
        if chance.random() < 0.3:
            words.insert(chance.randrange(len(words) + 1), chance.choice(ODD))
        return " ".join(words).capitalize() + chance.choice(".....!?…")

    def stretch(self):
        """A few sentences, often those of before."""
        chance = self.chance
        if self.told and chance.random() < 0.4:
            begin = chance.randrange(len(self.told))
            return self.told[begin : begin + chance.randint(1, 12)]
        made = [self.sentence() for _ in range(chance.randint(1, 6))]
        self.told.extend(made)
        return made

    def segments(self):
        chance = self.chance
        second = 0.0
        is_timed = chance.random() < 0.6
        for _ in range(chance.randint(0, 12)):
            segment = {"text": " ".join(self.stretch())}
            if chance.random() < 0.1:
                segment["text"] = chance.choice(["", " ", "…", "\u200b"])
            speaker = chance.choice(SPEAKERS)
            if speaker:
                segment["speaker"] = speaker
            if is_timed and chance.random() < 0.9:
                segment["start"] = round(second, 3)
                second += chance.random() * 9
                segment["end"] = round(second, 3)
            yield segment

    def record(self, number):
        return {"id": f"r{number}", "segments": list(self.segments())}


def records(seed, count):
    maker = Maker(seed)
    out, before = [], None
    for number in range(count):
        made = maker.record(number)
        if before and maker.chance.random() < 0.15:
            made["segments"] = before["segments"]
        before = made
        out.append(json.dumps(made, ensure_ascii=False) + "\n")
    return "".join(out)
