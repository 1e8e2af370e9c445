//! Bytes to a table of a ledger's size, however a system wrote them.
//!
//! Encoding, separator and ends of lines are told from the bytes, as no two systems write text alike. What the cells
//! mean is decided elsewhere.

use std::borrow::Cow;
use std::collections::BTreeMap;

use domain::problem::Problem;

use crate::read::grid::{self, Grid, GridKind, Limits, Records, Separators, TextForm};
use crate::read::strangers;
use crate::text::Encoding;

/// How many records decide on the separator.
const RECORDS_LOOKED_AT: usize = 100;

/// Reads a workbook or a text of at most 64 MB and 2 500 000 cells that are filled.
///
/// Text is UTF-8, UTF-16 behind its mark, Windows-1252 or CP437; its cells stand between semicolons, tabs, commas or
/// bars, or what a first line `sep=` says; its lines end in CR LF, LF or CR. Rows have the numbers that a spreadsheet
/// shows: a line `sep=` is none, and a cell of several lines is in one.
///
/// Fails with `table-too-large`, with `table-damaged` also for a text that ends within quotation marks, and with
/// `file-empty`, `file-pdf` and so on for what is no table.
pub fn open(bytes: &[u8]) -> Result<Grid, Problem> {
    let limits = Limits::LEDGER;
    if bytes.len() > limits.file_bytes {
        return Err(limits.too_large());
    }
    if grid::is_workbook(bytes) {
        return grid::workbook(bytes, &limits);
    }
    let (text, encoding) = decoded(bytes)?;
    let (text, stated) = without_stated_separator(&text);
    let row = row_end(text);
    let cell = stated.unwrap_or_else(|| separator(text, row));
    let sheet = grid::cells(text, Separators { cell, row }, &limits)?;
    let form = TextForm { encoding, separator: cell };
    Ok(Grid { kind: GridKind::Text, sheets: vec![sheet], text: Some(form) })
}

/// Returns the text and the name of its encoding.
fn decoded(bytes: &[u8]) -> Result<(Cow<'_, str>, &'static str), Problem> {
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return Ok((utf_16(rest, u16::from_le_bytes)?.into(), "utf-16-le"));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return Ok((utf_16(rest, u16::from_be_bytes)?.into(), "utf-16-be"));
    }
    let stranger = strangers::name_of(bytes);
    if stranger.code != "file-unknown" {
        return Err(stranger);
    }
    let encoding = encoding_of(bytes);
    let text = encoding.decode(encoding.body(bytes));
    if text.contains(['\0', '\u{fffd}']) {
        return Err(grid::damaged());
    }
    Ok((text, encoding.name()))
}

fn utf_16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Problem> {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let text: Result<String, _> = char::decode_utf16(pairs.iter().map(|pair| unit(*pair))).collect();
    match text {
        Ok(text) if text.trim().is_empty() => Err(Problem::bare("file-empty")),
        Ok(text) if rest.is_empty() && !text.contains('\0') => Ok(text),
        Ok(_) | Err(_) => Err(grid::damaged()),
    }
}

/// A file without a Swedish letter is not CP437 but comes from Excel: there a hard space between thousands, or an é,
/// is a letter of CP437.
fn encoding_of(bytes: &[u8]) -> Encoding {
    const LETTERS: [u8; 6] = [0x86, 0x84, 0x94, 0x8F, 0x8E, 0x99];
    match Encoding::detect(bytes) {
        Encoding::Cp437 if !bytes.iter().any(|byte| LETTERS.contains(byte)) => Encoding::Windows1252,
        found => found,
    }
}

/// Takes a first line `sep=;` off, which spreadsheets write for one another and never show.
fn without_stated_separator(text: &str) -> (&str, Option<char>) {
    let Some(rest) = text.get(..4).filter(|mark| mark.eq_ignore_ascii_case("sep=")).map(|_| &text[4..])
    else {
        return (text, None);
    };
    let mut signs = rest.chars();
    let Some(sign) = signs.next() else { return (text, None) };
    let after = signs.as_str();
    let ends = ["\r\n", "\n", "\r"].iter().find_map(|end| after.strip_prefix(end));
    ends.map_or((text, None), |after| (after, Some(sign)))
}

/// Returns the sign that ends a row: what stands at the end of the first line, outside quotation marks.
fn row_end(text: &str) -> char {
    let mut quoted = false;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => quoted = !quoted,
            '\n' if !quoted => return '\n',
            '\r' if !quoted && signs.peek() != Some(&'\n') => return '\r',
            _ => {}
        }
    }
    '\n'
}

/// Returns the separator by which most rows have equally many cells, and many; of equals the first.
fn separator(text: &str, row: char) -> char {
    let mut best = (0, ';');
    for cell in [';', '\t', '|', ','] {
        let score = evenness(text, Separators { cell, row });
        if score > best.0 {
            best = (score, cell);
        }
    }
    best.1
}

fn evenness(text: &str, separators: Separators) -> usize {
    let records = Records::new(text, separators).map_while(Result::ok);
    let filled = records.filter(|fields| fields.iter().any(|field| !field.trim().is_empty()));
    let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
    for fields in filled.take(RECORDS_LOOKED_AT) {
        *widths.entry(fields.len()).or_default() += 1;
    }
    widths.iter().map(|(width, count)| (width - 1) * count).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(bytes: &[u8]) -> (Vec<(String, String)>, TextForm) {
        let grid = open(bytes).expect("a table");
        let cells = grid.sheets[0].cells.iter().map(|cell| (cell.name(), cell.value.shown())).collect();
        (cells, grid.text.expect("a text"))
    }

    fn code(bytes: &[u8]) -> &'static str {
        open(bytes).expect_err("refused").code
    }

    fn utf_16_of(text: &str, mark: [u8; 2], bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(bytes)).collect()
    }

    const TABLE: &str = "konto;ansvar\r\n5010;Åby\r\n";

    #[test]
    fn a_text_is_read_in_any_encoding_that_systems_write() {
        let marked = format!("\u{feff}{TABLE}");
        for (bytes, encoding) in [
            (TABLE.as_bytes().to_vec(), "utf-8"),
            (marked.into_bytes(), "utf-8-bom"),
            (utf_16_of(TABLE, [0xFF, 0xFE], u16::to_le_bytes), "utf-16-le"),
            (utf_16_of(TABLE, [0xFE, 0xFF], u16::to_be_bytes), "utf-16-be"),
            (b"konto;ansvar\r\n5010;\xC5by\r\n".to_vec(), "windows-1252"),
            (b"konto;ansvar\r\n5010;\x8Fby\r\n".to_vec(), "cp437"),
        ] {
            let (cells, form) = opened(&bytes);
            assert_eq!((form.encoding, form.separator), (encoding, ';'));
            assert_eq!(cells[3], ("B2".to_owned(), "Åby".to_owned()), "{encoding}");
        }
    }

    #[test]
    fn a_hard_space_in_an_amount_does_not_make_a_file_cp437() {
        let (cells, form) = opened(b"konto;belopp\n5010;1\xA0234,50\n");
        assert_eq!((form.encoding, cells[3].1.as_str()), ("windows-1252", "1\u{a0}234,50"));
    }

    #[test]
    fn utf_16_that_is_cut_or_empty_is_refused() {
        assert_eq!(code(b"\xFF\xFEa\0b"), "table-damaged");
        assert_eq!(code(b"\xFF\xFE\x00\xD8a\0"), "table-damaged");
        assert_eq!(code(b"\xFF\xFE"), "file-empty");
        assert_eq!(code(b"a;b\nc;\0"), "table-damaged");
        assert_eq!(code(b"%PDF-1.7"), "file-pdf");
    }

    #[test]
    fn lines_end_in_any_of_three_ways() {
        let expected = [("A1", "a"), ("B1", "b"), ("A2", "1"), ("B2", "2")];
        for text in ["a;b\r\n1;2\r\n", "a;b\n1;2\n", "a;b\r1;2\r", "a;b\r1;2"] {
            let (cells, _) = opened(text.as_bytes());
            assert_eq!(cells, expected.map(|(cell, value)| (cell.to_owned(), value.to_owned())), "{text:?}");
        }
    }

    #[test]
    fn a_line_feed_in_a_cell_does_not_end_a_line_of_carriage_returns() {
        let (cells, _) = opened(b"\"a\nx\";b\r1;2\r");
        assert_eq!(cells[0].1, "a\nx");
        assert_eq!(cells[2].0, "A2");
    }

    #[test]
    fn separators_are_told_by_how_even_the_rows_are() {
        for (text, separator) in [
            ("konto;belopp;moms\n5010;1,5;2,5\n5020;1,5;2,5\n", ';'),
            ("konto\ttext\tbelopp\n5010\ta;b\t1,5\n", '\t'),
            ("konto|belopp\n5010|1,5\n5020|2,5\n", '|'),
            ("konto,text,belopp\n5010,\"a;b;c;d\",1.5\n", ','),
            ("Huvudbok, 2025\n\nkonto;belopp;text\n5010;1;a, b\n", ';'),
        ] {
            assert_eq!(opened(text.as_bytes()).1.separator, separator, "{text}");
        }
    }

    #[test]
    fn a_first_line_may_state_the_separator_and_is_no_row() {
        let (cells, form) = opened(b"sep=,\r\nkonto,belopp\r\n5010,1.50\r\n");
        assert_eq!((form.separator, cells[0].0.as_str(), cells[3].1.as_str()), (',', "A1", "1.50"));
        assert_eq!(opened(b"SEP=;\rkonto;belopp\r").0[0].1, "konto");
    }

    #[test]
    fn a_text_that_ends_within_quotation_marks_is_refused() {
        assert_eq!(code(b"konto;text\n5010;\"Hyra\n5020;El\n"), "table-damaged");
    }
}
