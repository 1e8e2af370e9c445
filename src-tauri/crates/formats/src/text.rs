//! Bytes to text and back, for files that do not say truthfully how they are written.
//!
//! Ledger files name one encoding and use another, so the bytes themselves decide. The order of the tests is the
//! one that reads every ledger sample we know: byte order mark, strict UTF-8, then a vote between the bytes that
//! are Swedish letters in CP437 and those that are in Latin-1. A vote, because a CP437 file may hold a few Latin-1
//! bytes (a path, an object code) and must not flip for them. UTF-16 is recognised elsewhere and refused.

use std::borrow::Cow;
use std::sync::LazyLock;

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

/// The characters of the bytes 128 to 255 in CP437.
const CP437: [char; 128] = [
    'Ç', 'ü', 'é', 'â', 'ä', 'à', 'å', 'ç', 'ê', 'ë', 'è', 'ï', 'î', 'ì', 'Ä', 'Å', //
    'É', 'æ', 'Æ', 'ô', 'ö', 'ò', 'û', 'ù', 'ÿ', 'Ö', 'Ü', '¢', '£', '¥', '₧', 'ƒ', //
    'á', 'í', 'ó', 'ú', 'ñ', 'Ñ', 'ª', 'º', '¿', '⌐', '¬', '½', '¼', '¡', '«', '»', //
    '░', '▒', '▓', '│', '┤', '╡', '╢', '╖', '╕', '╣', '║', '╗', '╝', '╜', '╛', '┐', //
    '└', '┴', '┬', '├', '─', '┼', '╞', '╟', '╚', '╔', '╩', '╦', '╠', '═', '╬', '╧', //
    '╨', '╤', '╥', '╙', '╘', '╒', '╓', '╫', '╪', '┘', '┌', '█', '▄', '▌', '▐', '▀', //
    'α', 'ß', 'Γ', 'π', 'Σ', 'σ', 'µ', 'τ', 'Φ', 'Θ', 'Ω', 'δ', '∞', 'φ', 'ε', '∩', //
    '≡', '±', '≥', '≤', '⌠', '⌡', '÷', '≈', '°', '∙', '·', '√', 'ⁿ', '²', '■', '\u{a0}',
];

/// The characters of the bytes 128 to 159 in Windows-1252; the five unused ones stay control characters.
const WINDOWS_1252: [char; 32] = [
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
        let table = match self {
            Self::Ascii | Self::Utf8 | Self::Utf8Bom => return utf8(bytes),
            Self::Cp437 => &*CP437_AS_UTF8,
            Self::Windows1252 => &*WINDOWS_1252_AS_UTF8,
        };
        if bytes.is_ascii() {
            return utf8(bytes);
        }
        let mut text = Vec::with_capacity(bytes.len() + bytes.len() / 4 + 2);
        by_table(bytes, table, &mut text);
        Cow::Owned(String::from_utf8(text).expect("a table of characters gives UTF-8"))
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
            if u64::from_ne_bytes(*chunk) & HIGH_BITS != 0 {
                votes.note(bytes, number * 8, chunk);
            }
        }
        votes.note(bytes, bytes.len() - rest.len(), rest);
        votes
    }

    fn note(&mut self, bytes: &[u8], first: usize, chunk: &[u8]) {
        for (place, &byte) in (first..).zip(chunk) {
            match byte {
                0x86 | 0x84 | 0x94 | 0x8F | 0x8E | 0x99 => self.cp437.note(place),
                0xE5 | 0xE4 | 0xF6 | 0xC5 | 0xC4 | 0xD6 => self.latin.note(place),
                0xC3 if matches!(bytes.get(place + 1), Some(0xA5 | 0xA4 | 0xB6 | 0x85 | 0x84 | 0x96)) => {
                    self.utf8.note(place);
                }
                _ => {}
            }
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

/// The bytes 128 to 255 as UTF-8: up to three bytes and how many they are.
type Table = [([u8; 3], usize); 128];

static CP437_AS_UTF8: LazyLock<Table> = LazyLock::new(|| as_utf8(cp437_char));
static WINDOWS_1252_AS_UTF8: LazyLock<Table> = LazyLock::new(|| as_utf8(windows_1252_char));

fn as_utf8(character: fn(u8) -> char) -> Table {
    std::array::from_fn(|place| {
        let character = character(u8::try_from(place + 128).expect("128 bytes from 128 on"));
        let mut utf8 = [0; 3];
        let len = character.encode_utf8(&mut utf8).len();
        (utf8, len)
    })
}

/// Copies runs of ASCII as they are and looks up the bytes between them.
fn by_table(bytes: &[u8], table: &Table, text: &mut Vec<u8>) {
    let mut rest = bytes;
    while let Some(place) = rest.iter().position(|byte| !byte.is_ascii()) {
        text.extend_from_slice(&rest[..place]);
        let (utf8, len) = &table[usize::from(rest[place] - 128)];
        text.extend_from_slice(&utf8[..*len]);
        rest = &rest[place + 1..];
    }
    text.extend_from_slice(rest);
}

fn cp437_char(byte: u8) -> char {
    byte.checked_sub(128).map_or(char::from(byte), |place| CP437[usize::from(place)])
}

fn windows_1252_char(byte: u8) -> char {
    match byte {
        0x80..=0x9F => WINDOWS_1252[usize::from(byte - 0x80)],
        _ => char::from(byte),
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
            assert_eq!(cp437_byte(cp437_char(byte)), Some(byte), "{byte:#x}");
        }
        let (bytes, missing) = encode_cp437("Åäö €");
        assert_eq!((bytes.as_slice(), missing), (&b"\x8F\x84\x94 ?"[..], 1));
    }

    #[test]
    fn windows_letters_and_dashes_are_read() {
        assert_eq!(Encoding::Windows1252.decode(b"\xC5 \x96 \x80"), "Å – €");
    }

    #[test]
    fn the_mark_is_no_part_of_the_text() {
        assert_eq!(decode(b"\xEF\xBB\xBF\xC3\xA5"), (Cow::Borrowed("å"), Encoding::Utf8Bom));
    }
}
