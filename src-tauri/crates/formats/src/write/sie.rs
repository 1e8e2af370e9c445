//! Vouchers for the main ledger as SIE 4I (SIE 4C, 2025-08-06): what a program for accounting reads in.
//!
//! The file is CP437 with CR LF. Vouchers have no number, so that the receiver numbers them, and each sums to nought.
//! Codes and accounts stand exactly as they are or the file is refused; of texts, characters that CP437 lacks are
//! written by the nearest that it has, or as a question mark, and told.

use std::collections::BTreeSet;
use std::io::Write;

use domain::date::{Date, Period};
use domain::draft::{Account, Dimension, Object, ObjectRef};
use domain::money::Money;

use super::WriteError;
use crate::text::cp437_byte;

/// The vouchers, and what the receiver must know to read them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SieVouchers {
    /// Version of this program.
    pub version: String,
    /// The day the file is made.
    pub made: Date,
    /// A remark for whoever opens the file; may be empty.
    pub remark: String,
    /// Name of the organisation.
    pub organisation: String,
    /// Its number, ten digits with a hyphen.
    pub orgnr: String,
    /// The fiscal year of the vouchers.
    pub year: Period,
    /// The accounts of the rows; one without a name is left out of the chart, as its name is the receiver's.
    pub accounts: Vec<Account>,
    /// The dimensions of the rows.
    pub dimensions: Vec<Dimension>,
    /// The objects of the rows.
    pub objects: Vec<Object>,
    /// The vouchers, by day.
    pub vouchers: Vec<SieVoucher>,
}

/// A proposed voucher.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SieVoucher {
    /// Its day.
    pub date: Date,
    /// Its text.
    pub text: String,
    /// Its rows, which sum to nought.
    pub rows: Vec<SieRow>,
}

/// A row of a voucher.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SieRow {
    /// The account.
    pub account: String,
    /// The code string.
    pub objects: Vec<ObjectRef>,
    /// Debit positive.
    pub amount: Money,
    /// Its text; may be empty.
    pub text: String,
}

/// What is worth knowing about a written file.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Written {
    /// Characters of texts that stand otherwise than they were.
    pub replaced_characters: BTreeSet<char>,
}

/// Writes the vouchers.
///
/// Fails with `export-voucher-unbalanced`, `export-code-unwritable` and `export-not-written`; nothing has been written
/// in the first two cases.
pub fn write(vouchers: &SieVouchers, mut out: impl Write) -> Result<Written, WriteError> {
    let mut file = File { bytes: Vec::new(), written: Written::default() };
    file.head(vouchers);
    for account in &vouchers.accounts {
        if let Some(name) = &account.name {
            let number = file.code(&account.number)?;
            let name = file.text(name);
            file.line(&["#KONTO", &number, &name]);
        }
    }
    for dimension in &vouchers.dimensions {
        let (number, name) =
            (file.code(&dimension.number)?, file.text(dimension.name.as_deref().unwrap_or("")));
        file.line(&["#DIM", &number, &name]);
    }
    for object in &vouchers.objects {
        let (dimension, code) = (file.code(&object.dimension)?, file.code(&object.code)?);
        let name = file.text(&object.name);
        file.line(&["#OBJEKT", &dimension, &code, &name]);
    }
    for voucher in &vouchers.vouchers {
        file.voucher(voucher)?;
    }
    out.write_all(&file.bytes)?;
    Ok(file.written)
}

/// The file in memory: a proposal is never large, and one that cannot be written must leave nothing.
struct File {
    bytes: Vec<u8>,
    written: Written,
}

impl File {
    fn head(&mut self, vouchers: &SieVouchers) {
        let compact = |day: Date| day.to_string().replace('-', "");
        self.line(&["#FLAGGA", "0"]);
        let version = self.text(&vouchers.version);
        self.line(&["#PROGRAM", "\"Bidragsboken\"", &version]);
        self.line(&["#FORMAT", "PC8"]);
        self.line(&["#GEN", &compact(vouchers.made)]);
        self.line(&["#SIETYP", "4"]);
        if !vouchers.remark.is_empty() {
            let remark = self.text(&vouchers.remark);
            self.line(&["#PROSA", &remark]);
        }
        let (number, name) = (self.text(&vouchers.orgnr), self.text(&vouchers.organisation));
        self.line(&["#ORGNR", number.trim_matches('"')]);
        self.line(&["#FNAMN", &name]);
        self.line(&["#RAR", "0", &compact(vouchers.year.first()), &compact(vouchers.year.last())]);
    }

    fn voucher(&mut self, voucher: &SieVoucher) -> Result<(), WriteError> {
        let sum = Money::sum(voucher.rows.iter().map(|row| row.amount));
        if !sum.is_ok_and(Money::is_zero) || voucher.rows.is_empty() {
            return Err(WriteError::VoucherUnbalanced { voucher: voucher.text.clone() });
        }
        let (date, text) = (voucher.date.to_string().replace('-', ""), self.text(&voucher.text));
        self.line(&["#VER", "\"\"", "\"\"", &date, &text]);
        self.line(&["{"]);
        for row in &voucher.rows {
            let account = self.code(&row.account)?;
            let mut objects = Vec::new();
            for object in &row.objects {
                objects.push(self.code(&object.dimension)?);
                objects.push(self.code(&object.code)?);
            }
            let objects = format!("{{{}}}", objects.join(" "));
            let (amount, text) = (row.amount.to_string(), self.text(&row.text));
            self.line(&["#TRANS", &account, &objects, &amount, &date, &text]);
        }
        self.line(&["}"]);
        Ok(())
    }

    /// Writes fields that are CP437's own characters already.
    fn line(&mut self, fields: &[&str]) {
        let line = fields.join(" ");
        self.bytes.extend(line.chars().map(|c| cp437_byte(c).unwrap_or(b'?')));
        self.bytes.extend(b"\r\n");
    }

    /// Returns an account or code, in quotes unless it is letters and digits alone.
    ///
    /// Fails with `export-code-unwritable` where SIE cannot hold it as it is: another code is another project.
    fn code(&self, code: &str) -> Result<String, WriteError> {
        let unwritable = |c: char| c.is_control() || cp437_byte(c).is_none() || matches!(c, '"' | '{' | '}');
        if code.is_empty() || code.ends_with('\\') || code.contains(unwritable) {
            return Err(WriteError::CodeUnwritable { code: code.to_owned() });
        }
        let bare = code.chars().all(|c| c.is_ascii_alphanumeric());
        Ok(if bare { code.to_owned() } else { format!("\"{code}\"") })
    }

    /// Returns a text in quotes. Line breaks and other control characters become blanks; a quote is escaped.
    fn text(&mut self, text: &str) -> String {
        let mut field = String::from("\"");
        for character in text.chars() {
            match character {
                '"' => field.push_str("\\\""),
                _ if character.is_control() => field.push(self.instead(character, " ")),
                _ if cp437_byte(character).is_some() => field.push(character),
                _ => field.push(self.instead(character, nearest(character))),
            }
        }
        // A backslash before the closing quote would be read as an escape.
        if field.ends_with('\\') {
            field.pop();
            field.push(self.instead('\\', "/"));
        }
        field.push('"');
        field
    }

    fn instead(&mut self, character: char, nearest: &str) -> char {
        self.written.replaced_characters.insert(character);
        nearest.chars().next().unwrap_or('?')
    }
}

/// Returns what is written for a character that CP437 lacks.
const fn nearest(character: char) -> &'static str {
    match character {
        '–' | '—' | '−' | '\u{2010}' | '\u{2011}' => "-",
        '”' | '“' | '„' | '’' | '‘' | '‚' => "'",
        '•' => "·",
        '\u{202f}' | '\u{2009}' => " ",
        'Á' | 'À' | 'Â' | 'Ã' => "A",
        'È' | 'Ê' | 'Ë' => "E",
        'Í' | 'Ì' | 'Î' | 'Ï' => "I",
        'Ó' | 'Ò' | 'Ô' | 'Õ' => "O",
        'Ú' | 'Ù' | 'Û' => "U",
        'Š' => "S",
        'š' => "s",
        'Ž' => "Z",
        'ž' => "z",
        _ => "?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::sie::read;

    fn object(dimension: &str, code: &str) -> ObjectRef {
        ObjectRef { dimension: dimension.into(), code: code.into() }
    }

    fn row(account: &str, amount: &str, text: &str) -> SieRow {
        SieRow {
            account: account.into(),
            objects: vec![object("6", "74502")],
            amount: amount.parse().expect("an amount"),
            text: text.into(),
        }
    }

    fn day(text: &str) -> Date {
        text.parse().expect("a day")
    }

    fn vouchers(vouchers: Vec<SieVoucher>) -> SieVouchers {
        SieVouchers {
            version: "0.1.0".into(),
            made: day("2026-11-21"),
            remark: "Förslag, inte bokfört".into(),
            organisation: "Västerå kommun EXEMPEL".into(),
            orgnr: "422000-0014".into(),
            year: Period::new(day("2026-01-01"), day("2026-12-31")).expect("a year"),
            accounts: vec![Account {
                number: "35100".into(),
                name: Some("Statsbidrag".into()),
                kind: None,
                declared: true,
            }],
            dimensions: vec![Dimension {
                number: "6".into(),
                name: Some("Projekt".into()),
                parent: None,
                declared: true,
            }],
            objects: vec![Object { dimension: "6".into(), code: "74502".into(), name: "Kompetens".into() }],
            vouchers,
        }
    }

    fn voucher(text: &str, rows: Vec<SieRow>) -> SieVoucher {
        SieVoucher { date: day("2026-12-31"), text: text.into(), rows }
    }

    fn written(file: &SieVouchers) -> (Vec<u8>, Written) {
        let mut bytes = Vec::new();
        let written = write(file, &mut bytes).expect("it can be written");
        (bytes, written)
    }

    #[test]
    fn what_is_written_is_read_back_as_it_was() {
        let rows =
            vec![row("35100", "274131.19", "Åtgärd \"A\" {x} \\ slut"), row("35100", "-274131.19", "")];
        let file = vouchers(vec![voucher("Bokslutsorder 74502", rows)]);
        let (bytes, outcome) = written(&file);
        assert_eq!(outcome, Written::default());
        let read = read(&bytes).expect("SIE");
        assert_eq!(read.remarks, []);
        let document = read.document;
        assert_eq!((document.format.as_str(), document.version.as_str()), ("sie", "4I"));
        assert_eq!(document.encoding, "cp437");
        assert_eq!(document.organisation_name.as_deref(), Some("Västerå kommun EXEMPEL"));
        assert_eq!(document.text(document.vouchers[0].text), "Bokslutsorder 74502");
        let row = &document.rows[0];
        assert_eq!(document.text(row.text), "Åtgärd \"A\" {x} \\ slut");
        assert_eq!(
            (row.amount.to_string(), document.code_of(row.objects, "6")),
            ("274131.19".into(), Some("74502"))
        );
    }

    #[test]
    fn a_voucher_that_does_not_sum_to_nought_is_refused() {
        let file = vouchers(vec![voucher("Fel", vec![row("35100", "1.00", ""), row("29910", "-0.99", "")])]);
        let mut bytes = Vec::new();
        let refused = write(&file, &mut bytes).expect_err("an öre is missing");
        assert_eq!(refused.problem().code, "export-voucher-unbalanced");
        assert!(bytes.is_empty(), "nothing was written");
    }

    #[test]
    fn characters_that_cp437_lacks_are_told_and_never_dropped() {
        let rows = vec![row("35100", "1.00", "10 € – ”a”\r\nb\\"), row("29910", "-1.00", "漢")];
        let (bytes, outcome) = written(&vouchers(vec![voucher("V", rows)]));
        let document = read(&bytes).expect("SIE").document;
        assert_eq!(document.text(document.rows[0].text), "10 ? - 'a'  b/");
        assert_eq!(document.text(document.rows[1].text), "?");
        assert_eq!(outcome.replaced_characters, BTreeSet::from(['€', '–', '”', '\r', '\n', '\\', '漢']));
    }

    #[test]
    fn a_code_stands_as_it_is_or_not_at_all() {
        for code in ["", "7\"4", "a}b", "{", "x\\", "漢", "a\nb"] {
            let mut rows = vec![row("35100", "1.00", ""), row("29910", "-1.00", "")];
            rows[0].objects = vec![object("6", code)];
            let refused = write(&vouchers(vec![voucher("V", rows)]), &mut Vec::new()).expect_err(code);
            assert_eq!(refused.problem().code, "export-code-unwritable", "{code}");
        }
        let mut rows = vec![row("35100", "1.00", ""), row("29910", "-1.00", "")];
        rows[0].objects = vec![object("6", "Å 12-b")];
        let (bytes, _) = written(&vouchers(vec![voucher("V", rows)]));
        let document = read(&bytes).expect("SIE").document;
        assert_eq!(document.code_of(document.rows[0].objects, "6"), Some("Å 12-b"));
    }
}
