//! Whether bytes are a parcel, and not a document that only looks like one from outside.

use super::zip;

/// How much of an e-mail is looked at to find the end of its headers.
const HEADERS_LOOKED_AT: usize = 256 << 10;
/// Headers that an e-mail has (RFC 5322 section 3.6, RFC 2045 section 4); two of them, and one of the first five, decide.
const HEADERS: [&[u8]; 12] = [
    b"from",
    b"date",
    b"received",
    b"message-id",
    b"mime-version",
    b"to",
    b"cc",
    b"subject",
    b"reply-to",
    b"return-path",
    b"delivered-to",
    b"content-type",
];
/// How many of them no other file begins with.
const DECISIVE: usize = 5;

/// Tells whether the bytes are a zip file that is no document of an office program, or an e-mail.
///
/// A zip file that is damaged is one too: that it is damaged is told when it is opened.
#[must_use]
pub fn is_parcel(bytes: &[u8]) -> bool {
    if is_zip(bytes) { !is_office(bytes) } else { is_mail(bytes) }
}

pub(super) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// A workbook or text document: of Microsoft by its table of types, of `OpenDocument` by its `mimetype`.
fn is_office(bytes: &[u8]) -> bool {
    let is_mark = |name: &[u8]| name == b"[Content_Types].xml" || name == b"mimetype";
    // Of one whose end is cut off, the first entry tells.
    zip::names(bytes)
        .map_or_else(|| zip::first_name(bytes).is_some_and(is_mark), |mut names| names.any(is_mark))
}

fn is_mail(bytes: &[u8]) -> bool {
    let top = bytes.get(..HEADERS_LOOKED_AT).unwrap_or(bytes);
    let mut known = [false; HEADERS.len()];
    for (index, line) in top.split(|byte| *byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.is_empty() {
            break;
        }
        if index > 0 && (line.starts_with(b" ") || line.starts_with(b"\t")) {
            continue;
        }
        let Some(name) = header_name(line) else { return false };
        if let Some(place) = HEADERS.iter().position(|header| name.eq_ignore_ascii_case(header)) {
            known[place] = true;
        }
    }
    known.iter().filter(|is_there| **is_there).count() >= 2 && known[..DECISIVE].contains(&true)
}

/// Returns the name of a header: printing signs before a colon (RFC 5322 section 2.2).
fn header_name(line: &[u8]) -> Option<&[u8]> {
    let name =
        line.split(|byte| *byte == b':').next().filter(|name| name.len() < line.len())?.trim_ascii_end();
    (!name.is_empty() && name.iter().all(u8::is_ascii_graphic)).then_some(name)
}
