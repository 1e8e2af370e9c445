//! What a part of a workbook would take, told from its bytes as they are unpacked and thrown away.
//!
//! The library that reads a workbook keeps every shared text, empty ones too, and each element while it reads it. A
//! part of a few kilobytes can hold fifty million empty texts or one of a gigabyte; both are found before it reads.

use std::io::Write;

/// The longest that an element or a text may be; a spreadsheet lets a cell have 32 767 characters.
const ELEMENT_MAX: usize = 1 << 20;

/// Counts what runs through it.
#[derive(Default)]
pub(super) struct Part {
    shared_texts: usize,
    /// Bytes since the last `<`.
    run: usize,
    longest: usize,
    name: Name,
}

/// How much of the name of an element has been seen.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Name {
    /// None: the bytes are not in a name.
    #[default]
    No,
    /// It has begun, or begins anew behind a prefix.
    Begun,
    /// `s` so far.
    S,
    /// `si` so far.
    Si,
    /// Something else so far.
    Other,
}

impl Part {
    /// Returns how many texts the part keeps for cells to share (`<si>`).
    pub(super) const fn shared_texts(&self) -> usize {
        self.shared_texts
    }

    /// Tells whether an element or a text of it is longer than any that is meant to be read.
    pub(super) fn is_one_long_text(&self) -> bool {
        self.longest.max(self.run) > ELEMENT_MAX
    }

    fn name_byte(&mut self, byte: u8) {
        self.name = match (self.name, byte) {
            (Name::No, _) => Name::No,
            (_, b':') => Name::Begun,
            (Name::Begun, b's') => Name::S,
            (Name::S, b'i') => Name::Si,
            (name, b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n') => {
                self.shared_texts += usize::from(name == Name::Si);
                Name::No
            }
            _ => Name::Other,
        };
    }
}

impl Write for Part {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut rest = bytes;
        while let Some((&byte, after)) = rest.split_first() {
            if self.name == Name::No {
                let Some(place) = memchr::memchr(b'<', rest) else {
                    self.run += rest.len();
                    break;
                };
                self.longest = self.longest.max(self.run + place);
                (self.run, self.name, rest) = (0, Name::Begun, &rest[place + 1..]);
            } else {
                self.name_byte(byte);
                self.run += 1;
                rest = after;
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str, chunk: usize) -> usize {
        let mut part = Part::default();
        for bytes in text.as_bytes().chunks(chunk) {
            part.write_all(bytes).expect("memory");
        }
        part.shared_texts()
    }

    #[test]
    fn shared_texts_are_counted_wherever_the_bytes_are_cut() {
        let text = "<sst><si><t>si</t></si><si/><x:si a=\"1\"/><sis/><s/></sst>";
        for chunk in 1..9 {
            assert_eq!(texts(text, chunk), 3, "{chunk}");
        }
    }

    #[test]
    fn one_endless_text_is_seen() {
        let mut part = Part::default();
        part.write_all(b"<t>").expect("memory");
        assert!(!part.is_one_long_text());
        for _ in 0..=ELEMENT_MAX / 1000 + 1 {
            part.write_all(&[b'A'; 1000]).expect("memory");
        }
        assert!(part.is_one_long_text());
    }
}
