#!/usr/bin/env python3
"""Articles changed at random: mutations.py BHXH [ARTICLES] [SEED]

Every row that is read has to quote the input at its bytes, whatever became of the text; bytes that are no text may not crash or hang it.
"""

import csv
import glob
import html
import io
import os
import random
import subprocess
import sys
import tempfile
import unicodedata

ROOT = os.path.dirname(os.path.abspath(__file__))
SIGNS = list("0123456789.,;:%()/-–…“”\"' \t\n|ăâđêôơưáàảãạệộửỳ") + ["\u0301", "\u00a0", "\u200b", "người", " BHYT ", " 100% ", "</p>", "&amp;"]


def mutated(text, other, chance):
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(text) + 1)
        end = min(len(text), at + chance.choice((1, 1, 2, 5, 20, 80)))
        way = chance.randrange(8)
        if way == 0:
            text = text[:at] + text[end:]
        elif way == 1:
            text = text[:at] + chance.choice(SIGNS) + text[at:]
        elif way == 2:
            text = text[:at] + chance.choice(SIGNS) + text[end:]
        elif way == 3:
            text = text[:end] + text[at:]
        elif way == 4:
            start = chance.randrange(len(other))
            text = text[:at] + other[start : start + end - at] + text[at:]
        elif way == 5:
            text = text[:at] + unicodedata.normalize(chance.choice(("NFD", "NFC")), text[at:end]) + text[end:]
        elif way == 6:
            text = text[:at] + text[at:end].upper() + text[end:]
        else:
            words = text.split(" ")
            first, second = chance.randrange(len(words)), chance.randrange(len(words))
            words[first], words[second] = words[second], words[first]
            text = " ".join(words)
    return text


def page(text, chance):
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in text.split("\n"))
    if chance.random() < 0.5:
        lines = "".join(f"&#{ord(c)};" if ord(c) > 127 and chance.random() < 0.1 else c for c in lines)
    return "<div>" + lines


def quotes(program, path, data):
    done = subprocess.run([program, "read", path, "--format", "csv"], capture_output=True, timeout=300)
    if done.returncode != 0:
        return [f"exit {done.returncode}: {done.stderr[:300]!r}"], 0
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    bad = [f"{row}" for row in rows if data[int(row["start"]) : int(row["end"])] != row["text"].encode()]
    return bad, sum(row["confidence"] != "candidate" for row in rows)


def main():
    program, wanted = os.path.abspath(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1_000_000
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    paths = sorted(glob.glob(os.path.join(ROOT, "*", "*.txt")))
    texts = [open(path, encoding="utf-8").read()[:3000] for path in paths]
    bad, asserted, made = [], 0, 0
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "articles.txt")
        while made < wanted:
            count = min(2_000, wanted - made)
            articles = []
            for _ in range(count):
                text = mutated(chance.choice(texts), chance.choice(texts), chance).replace("\f", " ")
                articles.append(page(text, chance) if chance.random() < 0.2 else text)
            data = "\n\f\n".join(articles).encode()
            with open(path, "wb") as file:
                file.write(data)
            wrong, told = quotes(program, path, data)
            bad += wrong
            asserted += told
            made += count
        for _ in range(2_000):
            data = bytearray(chance.choice(texts).encode())
            for _ in range(chance.randint(1, 40)):
                data[chance.randrange(len(data))] = chance.randrange(256)
            done = subprocess.run([program, "read", "-"], input=bytes(data), capture_output=True, timeout=10)
            if done.returncode not in (0, 65):
                bad.append(f"exit {done.returncode}: {bytes(data)!r}")
    for line in bad[:20]:
        print(line)
    print(f"{made} mutations, {asserted} asserted rows, {len(bad)} wrong")
    sys.exit(bool(bad))


main()
