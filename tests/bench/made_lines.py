"""Prints N lines of made-up words, three in ten of them copies of lines before.

The same for each run. usage: lines.py N
"""

import random
import sys

LETTERS = "aaabcdeeeefghiiijklmnnooopqrrsssttuuvwxyz"
COPIES = 0.3


def made_up_words(chance, count):
    return [
        "".join(chance.choices(LETTERS, k=chance.randint(2, 11))) for _ in range(count)
    ]


def main():
    count = int(sys.argv[1])
    chance = random.Random(1)
    words = made_up_words(chance, 5000)
    lines = []
    for number in range(count):
        if lines and chance.random() < COPIES:
            line = lines[int(chance.random() * len(lines))]
        else:
            picked = chance.choices(words, k=chance.randint(5, 15))
            line = f"{number:x} {' '.join(picked)}\n"
            lines.append(line)
        sys.stdout.write(line)


main()
