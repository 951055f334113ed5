#!/usr/bin/env python3
"""Articles changed at random: mutations.py BHXH [ARTICLES] [SEED]

Every row that is read has to quote the input at its bytes, whatever became of the text; bytes that are no text may not crash or hang it.
Articles go through the program in batches, parted by form feeds: to start it takes longer than to read an article.
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


def batch(program, path, articles, encoding="utf-8", refusals=(0,)):
    """What is wrong with the rows of some articles, and how many rows are asserted."""
    data = b"\n\x0c\n".join(articles)
    with open(path, "wb") as file:
        file.write(data)
    done = subprocess.run([program, "read", path, "--format", "csv"], capture_output=True, timeout=300)
    if done.returncode not in refusals:
        return [f"exit {done.returncode}: {done.stderr[:300]!r}"], 0
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode())))
    bad = []
    for row in rows:
        quote = data[int(row["start"]) : int(row["end"])].decode(encoding, "replace")
        # In Windows-1258 a letter and its tone are two bytes and may become one letter.
        form = "NFC" if encoding == "cp1258" else None
        told = row["text"]
        if (unicodedata.normalize(form, quote) != unicodedata.normalize(form, told)) if form else quote != told:
            bad.append(f"{row}")
    return bad, sum(row["confidence"] != "candidate" for row in rows)


def in_1258(text):
    """The bytes of a text in Windows-1258, whose tones are letters of their own."""
    out = bytearray()
    for letter in unicodedata.normalize("NFC", text):
        tones = "".join(c for c in unicodedata.normalize("NFD", letter) if c in "\u0300\u0301\u0303\u0309\u0323")
        base = unicodedata.normalize("NFC", "".join(c for c in unicodedata.normalize("NFD", letter) if c not in tones))
        out += letter.encode("cp1258") if encodes(letter) else (base + tones).encode("cp1258", "replace")
    return bytes(out)


def encodes(letter):
    try:
        letter.encode("cp1258")
        return True
    except UnicodeEncodeError:
        return False


def broken(data, chance, choices):
    data = bytearray(data)
    for _ in range(chance.randint(1, 40)):
        at = chance.randrange(len(data))
        if choices is None or data[at] < 0x80:
            data[at] = chance.choice(choices or ANY)
    return bytes(data)


# A form feed would only make another article; a text with a NUL byte is refused.
ANY = [byte for byte in range(256) if byte != 0x0C]
ASCII = [byte for byte in ANY if 0 < byte < 0x80]


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
            wrong, told = batch(program, path, [article.encode() for article in articles])
            bad += wrong
            asserted += told
            made += count
        # Bytes changed in one encoding after the other: first such as leave a text one, then any.
        old = [in_1258(text) for text in texts]
        for _ in range(max(1, wanted // 50_000)):
            changed = [broken(chance.choice(texts).encode(), chance, ASCII) for _ in range(1_000)]
            bad += batch(program, path, changed)[0]
            changed = [broken(chance.choice(old), chance, None) for _ in range(1_000)]
            bad += batch(program, path, changed, "cp1258", (0, 65))[0]
            made += 2_000
        for _ in range(max(10, wanted // 5_000)):
            whole = [chance.choice(texts).encode() for _ in range(100)]
            bad += batch(program, path, whole + [broken(whole[0], chance, None)], refusals=(0, 65))[0]
            made += 1
    for line in bad[:20]:
        print(line)
    print(f"{made} mutations, {asserted} asserted rows, {len(bad)} wrong")
    sys.exit(bool(bad))


main()
