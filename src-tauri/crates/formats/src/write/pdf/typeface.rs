//! The two fonts of the documents: how wide a text is, what they cannot draw, and where a line breaks.

use std::collections::BTreeSet;

use printpdf::ParsedFont;
use unicode_normalization::UnicodeNormalization as _;

use super::paper::{Ink, Length};

const REGULAR: &[u8] =
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts/inter-regular.ttf"));
const SEMIBOLD: &[u8] =
    include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/fonts/inter-semibold.ttf"));

/// Stands for a character that the fonts do not hold.
const UNKNOWN: char = '□';
/// Height of a capital of Inter, in thousandths of the type size.
const CAPITAL: Length = 728;

/// Which of the fonts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Weight {
    /// For reading.
    Regular,
    /// For headings and results.
    SemiBold,
}

/// How a text is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Style {
    pub(super) weight: Weight,
    pub(super) size: Length,
    pub(super) leading: Length,
    pub(super) ink: Ink,
}

impl Style {
    pub(super) const fn new(weight: Weight, size: Length, leading: Length, ink: Ink) -> Self {
        Self { weight, size, leading, ink }
    }

    pub(super) const fn in_ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// The distance from the top of a line to its baseline, so that capitals stand in the middle of the line.
    pub(super) const fn baseline(self) -> Length {
        (self.leading + self.size * CAPITAL / 1000) / 2
    }
}

/// One font with the advance widths of its characters in thousandths of the type size.
pub(super) struct Face {
    pub(super) parsed: ParsedFont,
    advances: Vec<(u32, Length)>,
}

/// The fonts.
pub(super) struct Faces {
    pub(super) regular: Face,
    pub(super) semibold: Face,
}

impl Face {
    fn load(bytes: &[u8], name: &str) -> Self {
        let mut parsed =
            ParsedFont::from_bytes(bytes, 0, &mut Vec::new()).expect("the fonts are compiled in");
        parsed.font_name = Some(name.to_owned());
        let units = Length::from(parsed.units_per_em);
        // Cut like the widths that the PDF will state, so that what is measured is what a reader draws.
        let width = |glyph: &u16| Length::from(parsed.get_glyph_width(*glyph).unwrap_or(0)) * 1000 / units;
        let advances = parsed.codepoint_to_glyph.iter().map(|(c, glyph)| (*c, width(glyph))).collect();
        Self { parsed, advances }
    }

    fn advance(&self, character: char) -> Option<Length> {
        let at = self.advances.binary_search_by_key(&u32::from(character), |(c, _)| *c).ok()?;
        Some(self.advances[at].1)
    }
}

impl Faces {
    pub(super) fn load() -> Self {
        Self {
            regular: Face::load(REGULAR, "Inter-Regular"),
            semibold: Face::load(SEMIBOLD, "Inter-SemiBold"),
        }
    }

    fn face(&self, weight: Weight) -> &Face {
        match weight {
            Weight::Regular => &self.regular,
            Weight::SemiBold => &self.semibold,
        }
    }

    /// Returns the width of a text that [`Faces::printable`] returned, in thousandths of the type size.
    pub(super) fn units(&self, text: &str, weight: Weight) -> Length {
        let face = self.face(weight);
        text.chars().map(|c| face.advance(c).unwrap_or(0)).sum()
    }

    /// Returns the width of a text that [`Faces::printable`] returned.
    pub(super) fn width(&self, text: &str, style: Style) -> Length {
        self.units(text, style.weight) * style.size / 1000
    }

    /// Returns the lines of a text as they can be drawn: accents joined to their letters, control characters shown
    /// as escapes, and □ for what the fonts do not hold, which is added to `missing`.
    pub(super) fn printable(&self, text: &str, missing: &mut BTreeSet<char>) -> Vec<String> {
        let lines = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line));
        lines.map(|line| self.drawable(&words::format::visible(&line.replace('\t', " ")), missing)).collect()
    }

    /// Like [`Faces::printable`], for what stands on one line anyhow.
    pub(super) fn printable_line(&self, text: &str, missing: &mut BTreeSet<char>) -> String {
        self.printable(text, missing).join(" ")
    }

    fn drawable(&self, line: &str, missing: &mut BTreeSet<char>) -> String {
        let draw = |character: char| {
            if self.regular.advance(character).is_some() {
                return character;
            }
            missing.insert(character);
            UNKNOWN
        };
        line.nfc().map(draw).collect()
    }

    /// Breaks lines at spaces so that they fit the width; a word that is too long alone is broken where it must.
    pub(super) fn wrap(&self, lines: &[String], width: Length, style: Style) -> Vec<String> {
        let mut broken = Vec::new();
        for line in lines {
            self.wrap_line(line, width, style, &mut broken);
        }
        broken
    }

    fn wrap_line(&self, line: &str, width: Length, style: Style, broken: &mut Vec<String>) {
        if self.width(line, style) <= width {
            broken.push(line.to_owned());
            return;
        }
        let mut current = String::new();
        for word in line.split(' ') {
            let longer = if current.is_empty() { word.to_owned() } else { format!("{current} {word}") };
            if self.width(&longer, style) <= width {
                current = longer;
                continue;
            }
            if !current.is_empty() {
                broken.push(std::mem::take(&mut current));
            }
            current = self.break_word(word, width, style, broken);
        }
        broken.push(current);
    }

    /// Pushes full lines of a word and returns the rest of it, which fits.
    fn break_word(&self, word: &str, width: Length, style: Style, broken: &mut Vec<String>) -> String {
        let mut rest = String::new();
        for character in word.chars() {
            rest.push(character);
            if self.width(&rest, style) > width && rest.chars().nth(1).is_some() {
                rest.pop();
                broken.push(std::mem::replace(&mut rest, character.to_string()));
            }
        }
        rest
    }

    /// Returns the line, or its beginning and `…` where it is wider; never for amounts.
    pub(super) fn ellipsis(&self, line: &str, width: Length, style: Style) -> String {
        if self.width(line, style) <= width {
            return line.to_owned();
        }
        let mut kept = line.to_owned();
        while kept.pop().is_some() {
            let cut = format!("{}…", kept.trim_end());
            if self.width(&cut, style) <= width {
                return cut;
            }
        }
        String::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BODY: Style = Style::new(Weight::Regular, 10_000, 14_000, Ink::Text);

    #[test]
    fn figures_are_equally_wide_so_that_amounts_line_up() {
        let faces = Faces::load();
        for style in [BODY, Style { weight: Weight::SemiBold, ..BODY }] {
            let widths: BTreeSet<Length> = ('0'..='9').map(|c| faces.width(&c.to_string(), style)).collect();
            assert_eq!(widths.len(), 1);
        }
    }

    #[test]
    fn the_fonts_hold_what_swedish_documents_need() {
        let faces = Faces::load();
        let mut missing = BTreeSet::new();
        let text = "ÅÄÖåäö éÉüÜ æøÆØ ŋŧđ ”’‚„“ –—−…•·§°½×€£→←≤≥✓ \u{a0}1\u{a0}234 %‰ □";
        assert_eq!(faces.printable(text, &mut missing), [text]);
        assert_eq!(missing, BTreeSet::new());
        let semibold = |c| faces.semibold.advance(c).is_some();
        assert!(faces.regular.advances.iter().all(|(c, _)| char::from_u32(*c).is_some_and(semibold)));
    }

    #[test]
    fn what_cannot_be_drawn_is_shown_and_told() {
        let faces = Faces::load();
        let mut missing = BTreeSet::new();
        let shown = faces.printable("Å\u{202e}s\ta\r\nA\u{30a}\0 漢", &mut missing);
        assert_eq!(shown, ["Å\\u{202e}s a", "Å\\0 □"]);
        assert_eq!(missing, BTreeSet::from(['漢']));
    }

    #[test]
    fn lines_break_at_spaces_and_only_then_within_words() {
        let faces = Faces::load();
        let wrap = |text: &str, width| faces.wrap(&[text.to_owned()], width, BODY);
        assert_eq!(wrap("lön för januari", 500_000), ["lön för januari"]);
        assert_eq!(wrap("lön för januari", 45_000), ["lön för", "januari"]);
        let broken = wrap("leverantörsfakturanummer", 45_000);
        assert!(broken.len() > 1 && broken.concat() == "leverantörsfakturanummer");
        assert!(broken.iter().all(|line| faces.width(line, BODY) <= 45_000));
        assert_eq!(wrap("", 45_000), [""]);
        assert_eq!(wrap("1\u{a0}234", 1_000).concat(), "1\u{a0}234");
    }

    #[test]
    fn a_cut_line_says_so() {
        let faces = Faces::load();
        let cut = faces.ellipsis("Avstämning mot huvudboken", 60_000, BODY);
        assert!(cut.ends_with('…') && faces.width(&cut, BODY) <= 60_000, "{cut}");
        assert_eq!(faces.ellipsis("kort", 60_000, BODY), "kort");
    }
}
