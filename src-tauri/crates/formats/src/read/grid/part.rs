//! What a part of a workbook would take, told from its bytes as they are unpacked and thrown away.
//!
//! The library that reads a workbook keeps every shared text, empty ones too, and each element while it reads it. A
//! part of a few kilobytes can hold fifty million empty texts or one of a gigabyte; both are found before it reads.

use std::io::Write;

/// The longest that an element or a text may be; a spreadsheet lets a cell have 32 767 characters.
const ELEMENT_MAX: usize = 1 << 20;

/// Counts what runs through it, and takes no more once that is too much.
pub(super) struct Part {
    shared_texts: usize,
    texts_max: usize,
    /// Bytes since the last `<`.
    run: usize,
    longest: usize,
    name: Name,
}

/// How much of the name of an element has been seen.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    /// None: the bytes are not in a name.
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
    /// Lets so many texts through.
    pub(super) fn new(texts_max: usize) -> Self {
        Self { shared_texts: 0, texts_max, run: 0, longest: 0, name: Name::No }
    }

    /// Tells whether it keeps too many texts, or an element or a text is longer than any that is meant to be read.
    pub(super) fn is_too_much(&self) -> bool {
        self.shared_texts > self.texts_max || self.longest.max(self.run) > ELEMENT_MAX
    }

    /// Returns how many texts the part keeps for cells to share (`<si>`).
    pub(super) const fn shared_texts(&self) -> usize {
        self.shared_texts
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
        if self.is_too_much() {
            return Err(std::io::Error::other("too much"));
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
        let mut part = Part::new(10);
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
        let mut part = Part::new(10);
        part.write_all(b"<t>").expect("memory");
        part.write_all(&[b'A'; ELEMENT_MAX - 2]).expect("as long as may be");
        assert!(part.write_all(b"AAA").is_err() && part.is_too_much());
    }

    #[test]
    fn texts_beyond_the_most_are_not_waited_for() {
        let mut part = Part::new(10);
        part.write_all("<si/>".repeat(10).as_bytes()).expect("as many as may be");
        assert!(part.write_all(b"<si/>").is_err() && part.is_too_much());
    }
}
