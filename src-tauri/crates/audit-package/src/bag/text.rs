//! The text of tag files: UTF-8, and for foreign bags the two other encodings that real ones declare.

/// An encoding of tag files.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Encoding {
    Utf8,
    Latin1,
    /// UTF-16 with a byte order mark; without one, big-endian.
    Utf16,
}

impl Encoding {
    /// Reads the name as a declaration writes it.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name.to_ascii_uppercase().as_str() {
            "UTF-8" | "US-ASCII" => Some(Self::Utf8),
            "ISO-8859-1" => Some(Self::Latin1),
            "UTF-16" => Some(Self::Utf16),
            _ => None,
        }
    }

    /// Decodes the whole text, or returns nothing where a byte does not belong to the encoding.
    pub(super) fn decode(self, bytes: &[u8]) -> Option<String> {
        match self {
            Self::Utf8 => String::from_utf8(bytes.to_vec()).ok(),
            Self::Latin1 => Some(bytes.iter().map(|&b| char::from(b)).collect()),
            Self::Utf16 => decode_utf16(bytes),
        }
    }
}

fn decode_utf16(bytes: &[u8]) -> Option<String> {
    let (bytes, little) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, true),
        [0xfe, 0xff, rest @ ..] => (rest, false),
        all => (all, false),
    };
    if bytes.len() % 2 != 0 {
        return None;
    }
    let unit = |pair: &[u8]| {
        let pair = [pair[0], pair[1]];
        if little { u16::from_le_bytes(pair) } else { u16::from_be_bytes(pair) }
    };
    char::decode_utf16(bytes.chunks_exact(2).map(unit)).collect::<Result<_, _>>().ok()
}

/// Parts a text into lines that end with LF, CR or CRLF (RFC 8493 section 2.1.1); the last end may be missing.
pub(super) fn lines(text: &str) -> Vec<&str> {
    let mut lines = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let (line, after) = rest.split_at(end);
        lines.push(line);
        rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\r', '\n'])).unwrap_or_default();
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_in_each_of_the_three_ways() {
        assert_eq!(lines("a\nb\r\nc\rd"), ["a", "b", "c", "d"]);
        assert_eq!(lines("a\n\nb\n"), ["a", "", "b"]);
        assert!(lines("").is_empty());
    }

    #[test]
    fn bytes_outside_the_encoding_are_no_text() {
        assert_eq!(Encoding::Utf8.decode(b"\xe5"), None);
        assert_eq!(Encoding::Latin1.decode(b"\xe5").as_deref(), Some("å"));
        assert_eq!(Encoding::Utf16.decode(b"\xff\xfe\xe5\0").as_deref(), Some("å"));
        assert_eq!(Encoding::Utf16.decode(b"\0a\0").as_deref(), None);
        assert_eq!(Encoding::Utf16.decode(b"\xd8\0\0a").as_deref(), None);
    }
}
