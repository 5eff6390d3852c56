#!/usr/bin/env python3
"""Makes the bundled fonts from the files that their projects publish.

    make-fonts.py INTER_FOLDER JETBRAINS_MONO_FOLDER OUTPUT_FOLDER

INTER_FOLDER is the unpacked npm package @expo-google-fonts/inter 0.4.2, JETBRAINS_MONO_FOLDER the one of the Debian
package fonts-jetbrains-mono 2.242 (usr/share/fonts/truetype/jetbrains-mono). Needs python3-fonttools.

JavaFX can switch on no OpenType feature, so the tabular digits of Inter are made its only digits: columns of numbers
stand in line. Semi-bold takes the place of bold, which is too loud in 13 pixels. The results have names of their own,
so that an Inter that is installed on the computer is not mistaken for them.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

# Latin, Greek, Cyrillic, punctuation, currency, arrows, mathematics, shapes; JavaFX takes other letters from the system.
CHARACTERS = [
    *range(0x20, 0x250), *range(0x2B0, 0x370), *range(0x370, 0x530), *range(0x1E00, 0x2000), *range(0x2000, 0x2070),
    *range(0x20A0, 0x20D0), *range(0x2100, 0x2300), *range(0x2318, 0x2328), *range(0x25A0, 0x2600), 0x2713, 0x2717, 0xFFFD,
]
DIGITS = range(ord("0"), ord("9") + 1)


def make_digits_tabular(font):
    """Lets the characters 0 to 9 show the glyphs of the feature `tnum`."""
    table = font["GSUB"].table
    lookups = {
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for index in record.Feature.LookupListIndex
    }
    mapping = {}
    for index in lookups:
        for part in table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(part, "ExtSubTable", part).mapping)
    for cmap in font["cmap"].tables:
        for digit in DIGITS:
            if digit in cmap.cmap:
                # Two tables may share one dictionary, which then has the tabular glyph already.
                cmap.cmap[digit] = mapping.get(cmap.cmap[digit], cmap.cmap[digit])
    widths = {font["hmtx"][font.getBestCmap()[digit]][0] for digit in DIGITS}
    assert len(widths) == 1, f"digits of {len(widths)} widths"


def name(font, family, style):
    table = font["name"]
    for record in list(table.names):
        if record.nameID in (16, 17, 21, 22, 25):
            table.removeNames(nameID=record.nameID)
    values = {1: family, 2: style, 3: f"{family} {style}", 4: f"{family} {style}", 6: f"{family} {style}".replace(" ", "")}
    for name_id, value in values.items():
        table.setName(value, name_id, 3, 1, 0x409)
    bold = style == "Bold"
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = 0x20 if bold else 0x40
    font["head"].macStyle = 1 if bold else 0


def make(source, target, family, style, tabular):
    font = TTFont(source)
    if tabular:
        make_digits_tabular(font)
    options = subset.Options()
    options.layout_features = []
    options.hinting = False
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=CHARACTERS)
    subsetter.subset(font)
    name(font, family, style)
    font.save(target)


def main():
    inter, mono, target = map(Path, sys.argv[1:])
    target.mkdir(parents=True, exist_ok=True)
    make(inter / "400Regular/Inter_400Regular.ttf", target / "inter-tabular-regular.ttf", "Inter Tabular", "Regular", True)
    make(inter / "600SemiBold/Inter_600SemiBold.ttf", target / "inter-tabular-bold.ttf", "Inter Tabular", "Bold", True)
    make(inter / "500Medium/Inter_500Medium.ttf", target / "inter-tabular-medium.ttf", "Inter Tabular Medium", "Regular", True)
    make(mono / "JetBrainsMono-Regular.ttf", target / "jetbrains-mono-regular.ttf", "JetBrains Mono", "Regular", False)


main()
