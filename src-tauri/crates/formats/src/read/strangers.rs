//! Names files that no reader takes, by their first bytes, so that the refusal says what was handed in.

use domain::problem::Problem;

/// Returns the problem that names what the bytes are.
pub(super) fn name_of(bytes: &[u8]) -> Problem {
    Problem::bare(code_of(bytes))
}

fn code_of(bytes: &[u8]) -> &'static str {
    let starts = |marks: &[&[u8]]| marks.iter().any(|mark| bytes.starts_with(mark));
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if text.is_empty() {
        return "file-empty";
    }
    if starts(&[b"PK\x03\x04", b"PK\x05\x06"]) {
        return "file-zip";
    }
    if starts(&[b"%PDF-"]) {
        return "file-pdf";
    }
    if starts(&[b"\xD0\xCF\x11\xE0"]) {
        return "file-spreadsheet-old";
    }
    if starts(&[b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8"]) {
        return "file-image";
    }
    if bytes.iter().all(|&byte| byte == 0) {
        return "file-zeros";
    }
    if starts(&[b"\xFF\xFE", b"\xFE\xFF"]) || has_every_other_byte_nought(bytes) {
        return "file-utf-16";
    }
    if is_html(text) {
        return "file-html";
    }
    if text.starts_with(b"<") { "file-xml" } else { "file-unknown" }
}

fn is_html(text: &[u8]) -> bool {
    let top = text.get(..64).unwrap_or(text).to_ascii_lowercase();
    [&b"<!doctype html"[..], b"<html", b"<head", b"<body"].iter().any(|mark| top.starts_with(mark))
}

/// UTF-16 without its mark: Latin letters with a nought beside each.
fn has_every_other_byte_nought(bytes: &[u8]) -> bool {
    let top = bytes.get(..64).unwrap_or(bytes);
    let noughts = |first: usize| top.iter().skip(first).step_by(2).all(|&byte| byte == 0);
    top.len() >= 4 && (noughts(0) != noughts(1))
}
