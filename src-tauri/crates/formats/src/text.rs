//! Bytes to text and back, for files that do not say truthfully how they are written.
//!
//! Ledger files name one encoding and use another, so the bytes themselves decide. The order of the tests is the
//! one that reads every ledger sample we know: byte order mark, strict UTF-8, then a vote between the bytes that
//! are Swedish letters in CP437 and those that are in Latin-1. A vote, because a CP437 file may hold a few Latin-1
//! bytes (a path, an object code) and must not flip for them. UTF-16 is recognised elsewhere and refused.

use std::borrow::Cow;

/// How the bytes of a file are to be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Encoding {
    /// Only bytes below 128, where all the others agree.
    Ascii,
    /// UTF-8 without a byte order mark.
    Utf8,
    /// UTF-8 behind a byte order mark.
    Utf8Bom,
    /// The IBM PC's code page 437, which SIE 1–4 prescribes (SIE 4C §5.8, 2025-08-06).
    Cp437,
    /// Latin-1 with the letters that Windows added; reads ISO 8859-1 too.
    Windows1252,
}

/// The byte order mark of UTF-8.
const BOM: &[u8] = b"\xEF\xBB\xBF";

/// The characters of the bytes 128 to 255.
type HighLetters = [char; 128];

/// Those of CP437.
static CP437: HighLetters = [
    'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', //
    'É', 'æ', 'Æ', 'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', '¢', '£', '¥', '₧', 'ƒ', //
    'á', 'í', 'ó', 'ú', 'ñ', 'Ñ', 'ª', 'º', '¿', '⌐', '¬', '½', '¼', '¡', '«', '»', //
    '░', '▒', '▓', '│', '┤', '╡', '╢', '╖', '╕', '╣', '║', '╗', '╝', '╜', '╛', '┐', //
    '└', '┴', '┬', '├', '─', '┼', '╞', '╟', '╚', '╔', '╩', '╦', '╠', '═', '╬', '╧', //
    '╨', '╤', '╥', '╙', '╘', '╒', '╓', '╫', '╪', '┘', '┌', '█', '▄', '▌', '▐', '▀', //
    'α', 'ß', 'Γ', 'π', 'Σ', 'σ', 'µ', 'τ', 'Φ', 'Θ', 'Ω', 'δ', '∞', 'φ', 'ε', '∩', //
    '≡', '±', '≥', '≤', '⌠', '⌡', '÷', '≈', '°', '∙', '·', '√', 'ⁿ', '²', '■', '\u{a0}',
];

/// Those of Windows-1252.
static WINDOWS_1252: HighLetters = {
    let mut letters = ['\0'; 128];
    let mut place = 0_u8;
    while place < 128 {
        // Const code has no other conversion; from 160 on the bytes are the characters of their numbers.
        let at = place as usize;
        letters[at] = if at < WINDOWS_ADDED.len() { WINDOWS_ADDED[at] } else { (place + 128) as char };
        place += 1;
    }
    letters
};

/// The bytes 128 to 159 in Windows-1252; the five unused ones stay control characters.
const WINDOWS_ADDED: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', //
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

impl Encoding {
    /// Decides how the bytes of a whole file are written, by what they hold and never by what they claim.
    #[must_use]
    pub fn detect(bytes: &[u8]) -> Self {
        Self::survey(bytes).0
    }

    /// Decides as [`Encoding::detect`] does, and returns where the first byte stands that is a Swedish letter only in
    /// the other of CP437 and Latin-1: such a file mixes both and is read wrongly there whichever is chosen.
    #[must_use]
    pub fn survey(bytes: &[u8]) -> (Self, Option<usize>) {
        if bytes.starts_with(BOM) {
            return (Self::Utf8Bom, None);
        }
        if bytes.is_ascii() {
            return (Self::Ascii, None);
        }
        if std::str::from_utf8(bytes).is_ok() {
            return (Self::Utf8, None);
        }
        let votes = Votes::count(bytes);
        let encoding = votes.winner();
        let foreign = match encoding {
            Self::Cp437 => votes.latin.first,
            Self::Windows1252 => votes.cp437.first,
            Self::Ascii | Self::Utf8 | Self::Utf8Bom => None,
        };
        (encoding, foreign)
    }

    /// Returns the name that documents carry: `ascii`, `utf-8`, `utf-8-bom`, `cp437`, `windows-1252`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ascii => "ascii",
            Self::Utf8 => "utf-8",
            Self::Utf8Bom => "utf-8-bom",
            Self::Cp437 => "cp437",
            Self::Windows1252 => "windows-1252",
        }
    }

    /// Returns the bytes behind the byte order mark, if this encoding has one.
    #[must_use]
    pub fn body(self, bytes: &[u8]) -> &[u8] {
        match self {
            Self::Utf8Bom => bytes.strip_prefix(BOM).unwrap_or(bytes),
            Self::Ascii | Self::Utf8 | Self::Cp437 | Self::Windows1252 => bytes,
        }
    }

    /// Reads bytes as text. Bytes that are no UTF-8 in a file of UTF-8 become U+FFFD; the others read any byte.
    #[must_use]
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        if self.letters().is_none() || bytes.is_ascii() {
            return utf8(bytes);
        }
        let mut text = String::with_capacity(bytes.len() + bytes.len() / 4 + 2);
        self.decode_to(bytes, &mut text);
        Cow::Owned(text)
    }

    /// Reads bytes as [`Encoding::decode`] does, and adds the text to what is there.
    pub fn decode_to(self, bytes: &[u8], text: &mut String) {
        match self.letters() {
            Some(letters) => by_table(bytes, letters, text),
            None => text.push_str(&utf8(bytes)),
        }
    }

    /// Returns the letters of an encoding in which every byte is one.
    const fn letters(self) -> Option<&'static HighLetters> {
        match self {
            Self::Ascii | Self::Utf8 | Self::Utf8Bom => None,
            Self::Cp437 => Some(&CP437),
            Self::Windows1252 => Some(&WINDOWS_1252),
        }
    }

    /// Tells whether every byte is a letter, so that no text can turn out damaged.
    #[must_use]
    pub const fn reads_any_byte(self) -> bool {
        self.letters().is_some()
    }
}

/// Reads a whole file: decides on the encoding, drops the byte order mark and decodes.
#[must_use]
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, Encoding) {
    let encoding = Encoding::detect(bytes);
    (encoding.decode(encoding.body(bytes)), encoding)
}

/// Returns the byte that CP437 writes the character as; `None` for the characters it lacks.
#[must_use]
pub fn cp437_byte(character: char) -> Option<u8> {
    if character.is_ascii() {
        return u8::try_from(character).ok();
    }
    let place = CP437.iter().position(|&c| c == character)?;
    u8::try_from(place + 128).ok()
}

/// Writes text as CP437 with a question mark for each character that CP437 lacks; returns how many those were.
#[must_use]
pub fn encode_cp437(text: &str) -> (Vec<u8>, usize) {
    let mut missing = 0;
    let bytes = text.chars().map(|c| {
        cp437_byte(c).unwrap_or_else(|| {
            missing += 1;
            b'?'
        })
    });
    (bytes.collect(), missing)
}

/// How many letters of Swedish the bytes hold under each reading.
#[derive(Default)]
struct Votes {
    cp437: Letters,
    latin: Letters,
    utf8: Letters,
}

/// Letters under one reading: how many, and where the first stands.
#[derive(Default)]
struct Letters {
    count: usize,
    first: Option<usize>,
}

impl Letters {
    fn note(&mut self, place: usize) {
        self.count += 1;
        self.first.get_or_insert(place);
    }
}

impl Votes {
    fn count(bytes: &[u8]) -> Self {
        const HIGH_BITS: u64 = 0x8080_8080_8080_8080;
        let mut votes = Self::default();
        // Most of a file is ASCII, and eight such bytes are passed over at once.
        let (chunks, rest) = bytes.as_chunks::<8>();
        for (number, chunk) in chunks.iter().enumerate() {
            let mut high = u64::from_le_bytes(*chunk) & HIGH_BITS;
            while high != 0 {
                votes.note(bytes, number * 8 + high.trailing_zeros() as usize / 8);
                high &= high - 1;
            }
        }
        (bytes.len() - rest.len()..bytes.len()).for_each(|place| votes.note(bytes, place));
        votes
    }

    fn note(&mut self, bytes: &[u8], place: usize) {
        match bytes[place] {
            0x86 | 0x84 | 0x94 | 0x8F | 0x8E | 0x99 => self.cp437.note(place),
            0xE5 | 0xE4 | 0xF6 | 0xC5 | 0xC4 | 0xD6 => self.latin.note(place),
            0xC3 if matches!(bytes.get(place + 1), Some(0xA5 | 0xA4 | 0xB6 | 0x85 | 0x84 | 0x96)) => {
                self.utf8.note(place);
            }
            _ => {}
        }
    }

    /// A damaged or cut UTF-8 file holds its letters as pairs that the other two readings hardly ever show.
    fn winner(&self) -> Encoding {
        let (cp437, latin, utf8) = (self.cp437.count, self.latin.count, self.utf8.count);
        if utf8 > 0 && 2 * utf8 > cp437 + latin {
            return Encoding::Utf8;
        }
        if latin > cp437 { Encoding::Windows1252 } else { Encoding::Cp437 }
    }
}

/// The lossy reading of the standard library is several times slower on text without faults.
fn utf8(bytes: &[u8]) -> Cow<'_, str> {
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}

/// Looks up each byte, and checks the letters of a piece at once: one by one they take several times longer.
fn by_table(bytes: &[u8], letters: &HighLetters, text: &mut String) {
    const PIECE: usize = 64;
    // No letter of the tables takes more than three bytes.
    let mut written = [0; PIECE * 3];
    for piece in bytes.chunks(PIECE) {
        let mut len = 0;
        for &byte in piece {
            if byte.is_ascii() {
                written[len] = byte;
                len += 1;
            } else {
                len += letters[usize::from(byte - 128)].encode_utf8(&mut written[len..]).len();
            }
        }
        text.push_str(std::str::from_utf8(&written[..len]).expect("letters are UTF-8"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn detected(bytes: &[u8]) -> &'static str {
        Encoding::detect(bytes).name()
    }

    #[test]
    fn the_bytes_decide_the_encoding() {
        assert_eq!(detected(b"#FORMAT PC8"), "ascii");
        assert_eq!(detected(b"\xEF\xBB\xBF#FLAGGA 0"), "utf-8-bom");
        assert_eq!(detected("Räksmörgås".as_bytes()), "utf-8");
        assert_eq!(detected(b"R\x84ksm\x94rg\x86s"), "cp437");
        assert_eq!(detected(b"R\xE4ksm\xF6rg\xE5s"), "windows-1252");
        assert_eq!(detected(b"caf\x82"), "cp437");
    }

    #[test]
    fn a_few_latin_bytes_do_not_turn_a_cp437_file() {
        assert_eq!(detected(b"F\x94retaget \x86 C:\\F\xF6retag"), "cp437");
        assert_eq!(detected(b"\x94\xF6"), "cp437", "a tie");
        assert_eq!(Encoding::survey(b"a\x94\xF6"), (Encoding::Cp437, Some(2)));
        assert_eq!(Encoding::survey(b"a\x94"), (Encoding::Cp437, None));
        assert_eq!(Encoding::survey(b"a\xF6\xE5\x94"), (Encoding::Windows1252, Some(3)));
    }

    #[test]
    fn one_broken_byte_does_not_turn_a_utf8_file() {
        let mut bytes = "Räksmörgås på Åland".as_bytes().to_vec();
        bytes.push(0xC3);
        assert_eq!(detected(&bytes), "utf-8");
        assert!(decode(&bytes).0.ends_with('\u{FFFD}'));
    }

    #[test]
    fn every_byte_of_cp437_reads_and_writes_back() {
        for byte in 0..=255_u8 {
            let read = Encoding::Cp437.decode(&[byte]).chars().next().expect("a letter");
            assert_eq!(cp437_byte(read), Some(byte), "{byte:#x}");
        }
        let (bytes, missing) = encode_cp437("Åäö €");
        assert_eq!((bytes.as_slice(), missing), (&b"\x8F\x84\x94 ?"[..], 1));
    }

    #[test]
    fn windows_letters_and_dashes_are_read() {
        assert_eq!(Encoding::Windows1252.decode(b"\xC5 \x96 \x80"), "Å – €");
    }

    #[test]
    fn texts_longer_than_a_piece_are_read_whole() {
        for len in [63, 64, 65, 127, 128, 129, 1000] {
            let bytes: Vec<u8> = (0..len).map(|place| if place % 3 == 0 { 0xF0 } else { b'a' }).collect();
            let letters: String = (0..len).map(|place| if place % 3 == 0 { '≡' } else { 'a' }).collect();
            assert_eq!(Encoding::Cp437.decode(&bytes), letters, "{len}");
        }
    }

    #[test]
    fn the_mark_is_no_part_of_the_text() {
        assert_eq!(decode(b"\xEF\xBB\xBF\xC3\xA5"), (Cow::Borrowed("å"), Encoding::Utf8Bom));
    }
}
