"""Makes the two fonts of the PDF documents from the Inter web fonts; see README.md for the command.

Figures are swapped for Inter's tabular figures, so that columns of amounts line up without any font feature, and
all layout features are left out, as the PDF writer places every glyph by its advance width alone.
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

UNICODES = (
    list(range(0x20, 0x7F))  # Basic Latin
    + [c for c in range(0xA0, 0x180) if c not in (0xAD, 0x149)]  # Latin-1, Latin Extended-A
    + [0x18F, 0x192, 0x1E6, 0x1E7, 0x218, 0x219, 0x21A, 0x21B]
    + list(range(0x1E80, 0x1E86)) + list(range(0x1EA0, 0x1EFA))  # Welsh, Vietnamese
    + [0x2013, 0x2014, 0x2018, 0x2019, 0x201A, 0x201C, 0x201D, 0x201E, 0x2020, 0x2021, 0x2022, 0x2026]
    + [0x2030, 0x2032, 0x2033, 0x2039, 0x203A, 0x2009, 0x202F, 0x20AC, 0x2116, 0x2122]
    + [0x2190, 0x2191, 0x2192, 0x2193, 0x2194, 0x2212, 0x2248, 0x2260, 0x2264, 0x2265]
    + [0x25A1, 0x25CF, 0x25CB, 0x2713, 0x2717]
)
FIGURES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]


def make(source: Path, target: Path) -> None:
    font = TTFont(source, recalcTimestamp=False)
    for table in font["cmap"].tables:
        if table.isUnicode():
            for digit, name in enumerate(FIGURES):
                table.cmap[0x30 + digit] = name + ".tf"
    options = subset.Options(
        layout_features=[], hinting=False, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14], notdef_outline=True
    )
    options.drop_tables += ["GSUB", "GPOS", "GDEF"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=UNICODES)
    subsetter.subset(font)
    font.flavor = None
    font.save(target)
    by_glyph = {}
    for code, glyph in font.getBestCmap().items():
        by_glyph.setdefault(glyph, []).append(f"U+{code:04X}")
    missing = [f"U+{c:04X}" for c in UNICODES if c not in font.getBestCmap()]
    print(target, target.stat().st_size, "bytes,", len(by_glyph), "glyphs; missing:", missing)
    print("  one glyph for several characters:", [codes for codes in by_glyph.values() if len(codes) > 1])


if __name__ == "__main__":
    here = Path(__file__).parent
    for weight in ("Regular", "SemiBold"):
        make(Path(sys.argv[1]) / f"Inter-{weight}.woff2", here / f"inter-{weight.lower()}.ttf")
