//! SIE 1–4, the file that every Swedish ledger can write (SIE 4C, 2025-08-06, and the files as they really are).
//!
//! One pass over the bytes: [`lexer`] cuts lines and fields, [`items`] reads identification and chart of accounts,
//! [`balances`] and [`vouchers`] the figures, [`checksum`] follows `#KSUMMA`, and [`checks`] looks at the whole when
//! the file has been read. What is odd becomes a remark with its line and the rest is still read; only a file that
//! is no SIE or that says itself that it is cut off is refused. Nothing here decides what a row means for a grant.

use domain::draft::{Checksum, LedgerDocument};
use domain::problem::{Problem, Severity};

use self::balances::Balances;
use self::checksum::RunningSum;
use self::items::Label;
use self::lexer::{Fields, Lines, trim};
use self::remarks::Remarks;
use self::tables::Tables;
use self::unknown::Unknown;
use self::values::Dates;
use self::vouchers::Vouchers;
use super::LedgerRead;
use crate::text::Encoding;

pub(super) mod amount;
mod balances;
pub(super) mod checks;
mod checksum;
mod items;
mod lexer;
pub(super) mod remarks;
mod tables;
mod unknown;
mod values;
mod vouchers;

pub(super) use self::items::{is_organisation_number, keep};
pub(super) use self::tables::{names_a_dimension_twice, tell_odd_account};
pub(super) use self::values::Damage;
pub(super) use self::vouchers::{settle_day, tell_balance, tell_outside_year, tell_voucher, unknown_day};

/// The largest file that is read, in bytes; a ledger year of five million rows is about this size.
pub(super) const LARGEST_FILE_BYTES: usize = 512 << 20;
/// The most items, and objects in lists, that are read: memory must stay bounded whatever a file holds.
const MOST_THINGS: u64 = 8_000_000;

/// Why a file is refused as a whole.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum ReadError {
    /// No line is an item of SIE.
    #[error("not a SIE file")]
    NotSie,
    /// The file opens a checksum that it never closes, so its end is missing (SIE 4C §10.6).
    #[error("the file is cut off: the checksum opened on line {line} is never closed")]
    Truncated {
        /// Where the checksum was opened, from 1.
        line: u32,
    },
    /// The file is larger, or holds more items, than any that is read.
    #[error("the file is too large: {megabytes} MB")]
    TooLarge {
        /// Its size in megabytes of a million bytes.
        megabytes: u64,
    },
}

impl ReadError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::NotSie => Problem::bare("sie-not-sie"),
            Self::Truncated { line } => Problem::bare("sie-truncated").with("line", u64::from(*line)),
            Self::TooLarge { megabytes } => Problem::bare("sie-too-large").with("megabytes", *megabytes),
        }
    }
}

/// Tells whether the bytes begin as a file of SIE 1–4: some line near the top is an item of the standard.
#[must_use]
pub fn sniff(bytes: &[u8]) -> bool {
    const TOP_BYTES: usize = 64 << 10;
    let body = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let top = body.get(..TOP_BYTES).unwrap_or(body);
    !top.trim_ascii_start().starts_with(b"<") && Lines::new(top).any(|(_, line)| is_item(trim(line)))
}

fn is_item(line: &[u8]) -> bool {
    line.starts_with(b"#") && label_of(&mut Fields::new(line)).is_some()
}

/// Reads a file of SIE 1–4 in any encoding.
///
/// Fails with `sie-not-sie` when no line is an item, with `sie-truncated` when `#KSUMMA` is opened and not closed
/// and with `sie-too-large`. All else that is odd is a remark; rows whose account or amount cannot be read are
/// left out of the document and told as errors, they are never nought.
pub fn read(bytes: &[u8]) -> Result<LedgerRead, ReadError> {
    let too_large = || ReadError::TooLarge { megabytes: (bytes.len() / 1_000_000) as u64 };
    if bytes.len() > LARGEST_FILE_BYTES {
        return Err(too_large());
    }
    let (encoding, foreign_letter) = Encoding::survey(bytes);
    let body = encoding.body(bytes);
    let mut walk = Walk::new(encoding);
    if let Some(place) = foreign_letter {
        walk.tell_mixed_letters(&body[..place]);
    }
    // Rows of real files take about a hundred bytes; a guess too low costs one more move of the table.
    walk.document.rows.reserve(body.len() / 96);
    for (number, line) in Lines::new(body) {
        walk.line(trim(line), number);
        if walk.things > MOST_THINGS {
            return Err(too_large());
        }
    }
    walk.finish()
}

/// The walk through one file.
struct Walk<'a> {
    encoding: Encoding,
    document: LedgerDocument,
    remarks: Remarks,
    tables: Tables<'a>,
    vouchers: Vouchers,
    balances: Balances,
    unknown: Unknown<'a>,
    damage: Damage,
    dates: Dates,
    checksum: Option<(u32, RunningSum)>,
    /// What `#SIETYP` says.
    stated_type: Option<String>,
    /// Items of the standard, and objects in lists, so far.
    things: u64,
}

impl<'a> Walk<'a> {
    fn new(encoding: Encoding) -> Self {
        let document = LedgerDocument {
            format: "sie".to_owned(),
            encoding: encoding.name().to_owned(),
            ..LedgerDocument::default()
        };
        Self {
            encoding,
            document,
            remarks: Remarks::default(),
            tables: Tables::default(),
            vouchers: Vouchers::default(),
            balances: Balances::default(),
            unknown: Unknown::default(),
            damage: Damage::default(),
            dates: Dates::default(),
            checksum: None,
            stated_type: None,
            things: 0,
        }
    }

    /// A file that mixes two encodings is read by one of them; the letters of the other come out wrong.
    fn tell_mixed_letters(&mut self, before: &[u8]) {
        let line = Lines::new(before).last().map_or(1, |(number, _)| number);
        self.remarks.value(Severity::Info, line, "sie-mixed-letters", self.encoding.name());
    }

    /// Reads a line without blanks around it. Braces may share a line with an item.
    fn line(&mut self, mut line: &'a [u8], number: u32) {
        loop {
            match line.first() {
                None => return,
                Some(b'#') => return self.item(line, number),
                Some(b'{') => self.open_brace(number),
                Some(b'}') => self.close_brace(number),
                Some(_) => return self.unknown.stray(line, number),
            }
            line = trim(&line[1..]);
        }
    }

    fn item(&mut self, line: &'a [u8], number: u32) {
        let mut fields = Fields::new(line);
        let label = label_of(&mut fields);
        if label != Some(Label::Ksumma)
            && let Some((_, sum)) = &mut self.checksum
        {
            sum.add(line);
        }
        let Some(label) = label else {
            return self.unknown.label(line, number);
        };
        self.things += 1;
        self.known_item(label, &mut fields, number);
        if fields.stray_quote || fields.unclosed_quote {
            self.tell_quotes(&fields, line, number);
        }
    }

    fn known_item(&mut self, label: Label, fields: &mut Fields<'a>, number: u32) {
        match label {
            Label::Trans | Label::Rtrans | Label::Btrans => self.row(label, fields, number),
            Label::Ver => self.voucher(fields, number),
            Label::Ib | Label::Ub | Label::Res | Label::Oib | Label::Oub => {
                self.balance(label, fields, number);
            }
            Label::Psaldo | Label::Pbudget => self.period_balance(label, fields, number),
            Label::Ksumma => self.checksum_item(fields, number),
            Label::Konto | Label::Ktyp | Label::Dim | Label::Underdim | Label::Objekt => {
                self.chart_item(label, fields, number);
            }
            Label::Other => {}
            Label::Flagga
            | Label::Program
            | Label::Gen
            | Label::Sietyp
            | Label::Fnamn
            | Label::Orgnr
            | Label::Rar
            | Label::Omfattn
            | Label::Kptyp
            | Label::Valuta => self.identification(label, fields, number),
        }
    }

    fn tell_quotes(&mut self, fields: &Fields<'_>, line: &[u8], number: u32) {
        let code = if fields.unclosed_quote { "sie-quote-unclosed" } else { "sie-quote-inside" };
        self.remarks.value(Severity::Warning, number, code, &self.encoding.decode(line));
    }

    /// The first `#KSUMMA` stands alone, the last carries the sum of all between.
    fn checksum_item(&mut self, fields: &mut Fields<'a>, line: u32) {
        let stated = fields.field().map(|field| self.text(field, line)).unwrap_or_default();
        match (self.checksum.take(), stated.as_ref()) {
            (open, "") => {
                let running = open.unwrap_or_else(|| (line, RunningSum::new(self.encoding)));
                self.checksum = Some(running);
            }
            (Some((_, sum)), stated) => self.compare_checksum(&sum, stated, line),
            (None, stated) => {
                self.remarks.value(Severity::Warning, line, "sie-checksum-not-opened", stated);
            }
        }
    }

    fn compare_checksum(&mut self, sum: &RunningSum, stated: &str, line: u32) {
        self.document.checksum = sum.verdict(stated);
        if self.document.checksum == Checksum::Mismatch {
            let computed = sum.value().to_string();
            self.remarks.add(Severity::Error, line, "sie-checksum-mismatch", |problem| {
                problem.with("value", remarks::clipped(stated)).with("computed", computed)
            });
        }
    }

    fn finish(mut self) -> Result<LedgerRead, ReadError> {
        if self.things == 0 {
            return Err(ReadError::NotSie);
        }
        if let Some((line, _)) = self.checksum {
            return Err(ReadError::Truncated { line });
        }
        self.end_of_file();
        self.unknown.tell(self.encoding, &mut self.remarks);
        self.damage.tell(&mut self.remarks);
        self.decide_version();
        checks::run(&self.document, &self.tables.seen(), &mut self.remarks);
        Ok(LedgerRead { document: self.document, remarks: self.remarks.finish(), attachments: Vec::new() })
    }
}

/// Takes the label off the line; `None` for one that the standard does not have.
fn label_of(fields: &mut Fields<'_>) -> Option<Label> {
    Label::of(fields.field()?.raw)
}

#[cfg(test)]
mod tests;
