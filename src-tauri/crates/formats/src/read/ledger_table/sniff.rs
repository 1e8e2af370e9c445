//! Whether bytes are a table at all, told before anybody asks what it means.

use super::open::open;
use super::proposal::propose;
use crate::read::grid::{self, GridSheet};

/// How much of a text is looked at.
const HEAD: usize = 256 << 10;
/// How many rows of the same width show that a text without headings is a table all the same.
const ROWS_EVEN: usize = 3;
/// How many cells such rows have at least.
const CELLS_EVEN: usize = 3;

/// Tells whether the bytes are a workbook, or a text with headings or else with rows of the same width.
#[must_use]
pub fn sniff(bytes: &[u8]) -> bool {
    if grid::is_workbook(bytes) {
        return names_a_workbook(bytes);
    }
    // A text that is cut within quotation marks says nothing; then the whole of it is looked at.
    let Ok(grid) = open(head(bytes)).or_else(|_| open(bytes)) else { return false };
    propose(&grid).is_ok() || grid.sheets.iter().any(is_even)
}

/// A packed file names its parts without packing the names.
fn names_a_workbook(bytes: &[u8]) -> bool {
    const PART: &[u8] = b"xl/workbook.";
    bytes.windows(PART.len()).any(|window| window == PART)
}

/// Returns the whole lines that the text begins with. A letter of UTF-16 is two bytes.
fn head(bytes: &[u8]) -> &[u8] {
    let Some(top) = bytes.get(..HEAD) else { return bytes };
    let end = top.iter().rposition(|&byte| matches!(byte, b'\n' | b'\r')).map_or(HEAD, |at| at + 1);
    &bytes[..end.next_multiple_of(2)]
}

/// Tells whether most rows are as wide as one another.
fn is_even(sheet: &GridSheet) -> bool {
    let mut widths: Vec<u32> = Vec::new();
    let mut last_row = None;
    for cell in &sheet.cells {
        if last_row == Some(cell.row) {
            widths.pop();
        }
        last_row = Some(cell.row);
        widths.push(cell.column + 1);
    }
    let wide = |width: &&u32| **width as usize >= CELLS_EVEN;
    let most = widths.iter().filter(wide).max_by_key(|width| widths.iter().filter(|w| w == width).count());
    let same = widths.iter().filter(|width| Some(*width) == most).count();
    same >= ROWS_EVEN && same * 5 >= widths.len() * 4
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_known_by_its_headings_or_its_even_rows() {
        for (text, expected) in [
            ("Konto;Belopp\n5010;1,50\n", true),
            ("Konto\tBelopp\n", true),
            ("1;2;3\n4;5;6\n7;8;9\n", true),
            ("1;2;3\n4;5;6\n", false),
            ("hej", false),
            ("#!/bin/sh\necho hej", false),
            ("Hej, alla!\n\nVi ses i mars, april, eller maj.\nHälsningar\n", false),
            ("%PDF-1.7", false),
            ("<html>", false),
        ] {
            assert_eq!(sniff(text.as_bytes()), expected, "{text}");
        }
    }

    #[test]
    fn a_packed_file_is_a_table_where_it_names_a_workbook() {
        assert!(sniff(b"PK\x03\x04..xl/workbook.xml.."));
        assert!(!sniff(b"PK\x03\x04..word/document.xml.."));
    }

    #[test]
    fn of_a_long_text_the_first_lines_are_looked_at() {
        let long = format!("Konto;Belopp\n{}", "5010;1,50\n".repeat(40_000));
        assert!(sniff(long.as_bytes()));
        assert!(head(long.as_bytes()).len() <= HEAD + 1);
        let units: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain(long.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert!(sniff(&units));
    }
}
