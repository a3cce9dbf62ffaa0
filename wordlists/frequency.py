#!/usr/bin/env python3
"""Makes wordlists/LANG/frequency.tsv from the word frequencies of the Python package wordfreq.

usage: pip install wordfreq==3.1.1 && python3 wordlists/frequency.py

Kept are words of letters only, from two letters on, with a Zipf value of at least 3.5 (once in about 300,000 words): a rarer
word is looked up in vain, which is what makes it rare. Words with an
apostrophe are kept as their parts, and wordfreq writes ß as ss. Values are cut down to steps of a quarter. See FREQUENCY-LICENCE.md.
"""
import math
import pathlib
import re

import wordfreq

LOWEST = 3.5
STEP = 0.25
WORD = re.compile(r"[a-zß-öø-ÿœ]{2,}")
HEAD = """\
# Baak: how common {name} words are.
# source: wordfreq 3.1.1 by Robyn Speer, large list; made by wordlists/frequency.py; not edited by hand
# licence: CC BY-SA 4.0, see wordlists/FREQUENCY-LICENCE.md
# sorted; UTF-8 NFC; tab separated
# columns: word	Zipf value (7: 1 word in 100; 3.5: 1 in 300,000), cut down to quarters
"""

for lang, name in (("nl", "Dutch"), ("fr", "French"), ("de", "German")):
    words = {}
    for word, frequency in wordfreq.get_frequency_dict(lang, "large").items():
        zipf = math.log10(frequency) + 9
        # The parts of “aujourd'hui” stand nowhere else.
        for part in word.split("'"):
            if zipf >= LOWEST and WORD.fullmatch(part):
                words[part] = max(zipf, words.get(part, 0))
    rows = [(word, LOWEST + STEP * math.floor((zipf - LOWEST) / STEP)) for word, zipf in words.items()]
    path = pathlib.Path(__file__).parent / lang / "frequency.tsv"
    lines = [f"{word}\t{zipf:g}\n" for word, zipf in sorted(rows)]
    path.write_text(HEAD.format(name=name) + "".join(lines), encoding="utf-8")
    print(f"{path}: {len(rows)} words")
