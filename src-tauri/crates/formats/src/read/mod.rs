//! Readers of other programs' files: one table lists them, and what the bytes hold decides which one reads.
//!
//! A reader returns what the file says with remarks about it, and judges nothing. A file that no reader knows is
//! refused by the name of what it is, so that a saved error page or a packed file is told as such.

use std::ops::ControlFlow;

use domain::draft::LedgerDocument;
use domain::draft::invoice::Attachment;
use domain::draft::payroll::PayrollDocument;
use domain::problem::{Problem, Remark};
use serde::{Deserialize, Serialize};

pub mod accounts;
pub mod allocation;
pub mod follow_up;
pub mod grid;
pub mod inspect;
pub mod invoice;
pub mod ledger_table;
pub mod parcel;
pub mod paxml;
pub mod rates;
pub mod recipients;
pub mod register;
mod rule_file;
pub mod scheme;
pub mod share_list;
pub mod sie;
pub mod sie5;
mod strangers;
pub mod unit_sheet;
mod xml;

/// What a file of the main ledger says, with remarks about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct LedgerRead {
    /// What the file says.
    pub document: LedgerDocument,
    /// What is odd in it, in the order of its lines; remarks about the whole file (line 0) first.
    pub remarks: Vec<Remark>,
    /// Documents that lie in the file, in order; SIE 5 alone has them.
    pub attachments: Vec<LedgerAttachment>,
}

/// A document that lies in a ledger file, with the vouchers that it is evidence (underlag) of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LedgerAttachment {
    /// The document.
    pub file: Attachment,
    /// The vouchers that refer to it, as indexes of [`LedgerDocument::vouchers`], in order; may be none.
    pub vouchers: Vec<u32>,
}

/// What a payroll file says, with remarks about it.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PayrollRead {
    /// What the file says.
    pub document: PayrollDocument,
    /// What is odd in it, in the order of its lines; remarks about the whole file (line 0) first.
    pub remarks: Vec<Remark>,
}

/// What a reader makes of a file.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub enum Document {
    /// A main ledger.
    Ledger(Box<LedgerRead>),
    /// Invoices and credit notes.
    Invoices(Vec<invoice::InvoiceRead>),
    /// Times and pays of persons.
    Payroll(Box<PayrollRead>),
    /// A table, which is a ledger only by a mapping: [`ledger_table::read`].
    Table(Box<ledger_table::TableRead>),
    /// Files of invoices.
    Parcel(parcel::ParcelRead),
    /// A follow-up of several grants.
    FollowUp(Box<follow_up::FollowUpRead>),
    /// What each recipient of a grant may claim.
    ShareList(Box<share_list::ShareListRead>),
}

/// What a person says that a table is, where its cells may say otherwise.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum TableAs {
    /// An extract of a ledger.
    Extract,
    /// A follow-up of several grants.
    FollowUp,
}

/// Is told how far a file has been read: done and all; may stop the reading.
pub type Walked<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// Reads a file of any kind that is known, as its bytes decide; a table as what a person says it is.
///
/// Fails with `file-…` where no reader knows it, with the problem of its reader where that refuses it as a whole, and
/// with `cancelled`.
pub fn read(
    name: &str,
    bytes: &[u8],
    said: Option<TableAs>,
    walked: Walked<'_>,
) -> Result<Document, Problem> {
    // Of a damaged file its name says best what it was.
    let read = match parcel::is_parcel(bytes) && !name.to_lowercase().ends_with(".xlsx") {
        true => parcel::invoices(bytes, walked).map(Document::Parcel),
        false => detect(name, bytes).map_err(|error| error.problem())?.read_as(bytes, said),
    };
    read.map_err(|problem| problem.with("file", name))
}

/// A reader of one kind of file.
#[derive(Debug)]
pub struct Reader {
    /// Short name for messages and for the record of an import.
    pub name: &'static str,
    /// Usual endings of file names, in small letters; they decide only between readers that are equally sure.
    pub extensions: &'static [&'static str],
    /// How sure it is of bytes that it claims.
    certainty: Certainty,
    /// Tells whether it claims the bytes.
    sniff: fn(&[u8]) -> bool,
    /// Reads the bytes; what is refused as a whole comes back as a problem.
    read: fn(&[u8]) -> Result<Document, Problem>,
}

/// How surely bytes belong to the reader that claims them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Certainty {
    /// They have its mark.
    Sure,
    /// They look like it, and have no mark: asked only where nothing else claims them.
    Perhaps,
}

/// Every reader, the most particular first.
pub static READERS: &[Reader] = &[
    Reader {
        name: "sie",
        extensions: &["se", "si", "sie"],
        certainty: Certainty::Sure,
        sniff: sie::sniff,
        read: |bytes| {
            sie::read(bytes).map(|read| Document::Ledger(Box::new(read))).map_err(|error| error.problem())
        },
    },
    Reader {
        name: "sie5",
        extensions: &["sie", "xml"],
        certainty: Certainty::Sure,
        sniff: sie5::sniff,
        read: |bytes| sie5::read(bytes).map(|read| Document::Ledger(Box::new(read))),
    },
    Reader {
        name: "invoice",
        extensions: &["xml"],
        certainty: Certainty::Sure,
        sniff: invoice::sniff,
        read: |bytes| invoice::read(bytes).map(Document::Invoices),
    },
    Reader {
        name: "paxml",
        extensions: &["pax", "xml"],
        certainty: Certainty::Sure,
        sniff: paxml::sniff,
        read: |bytes| paxml::read(bytes).map(|read| Document::Payroll(Box::new(read))),
    },
    Reader {
        name: TABLE,
        extensions: &["csv", "txt", "xlsx"],
        certainty: Certainty::Perhaps,
        sniff: ledger_table::sniff,
        read: table,
    },
];

/// The name of the reader of tables and workbooks.
pub const TABLE: &str = "table";

/// Reads a workbook or a text as a follow-up, whatever it seems to be. Fails as [`ledger_table::open`] does.
pub fn read_follow_up(bytes: &[u8]) -> Result<Document, Problem> {
    let grid = ledger_table::open(bytes)?;
    Ok(Document::FollowUp(Box::new(follow_up::read(&grid))))
}

/// Reads a table as what its cells show: a workbook is opened once, however many things it may be.
fn table(bytes: &[u8]) -> Result<Document, Problem> {
    let grid = ledger_table::open(bytes)?;
    if follow_up::is_one(&grid) {
        return Ok(Document::FollowUp(Box::new(follow_up::read(&grid))));
    }
    if share_list::is_one(&grid) {
        return share_list::read(&grid).map(|read| Document::ShareList(Box::new(read)));
    }
    ledger_table::look_at(grid).map(|read| Document::Table(Box::new(read)))
}

/// Why no reader takes a file.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("no reader knows {name:?}: {problem:?}")]
pub struct DetectError {
    /// The name of the file.
    pub name: String,
    problem: Problem,
}

impl DetectError {
    /// Returns the problem that the user is told: `file-empty`, `file-html`, `file-xml`, `file-zip`, `file-pdf`,
    /// `file-spreadsheet-old`, `file-image`, `file-utf-16`, `file-zeros` or `file-unknown`.
    #[must_use]
    pub fn problem(&self) -> Problem {
        self.problem.clone().with("name", self.name.as_str())
    }
}

impl Reader {
    /// Reads the bytes. Fails with the reader's own problem when the file is refused as a whole.
    pub fn read(&self, bytes: &[u8]) -> Result<Document, Problem> {
        (self.read)(bytes)
    }

    /// Reads the bytes, a table as what a person says it is.
    fn read_as(&self, bytes: &[u8], said: Option<TableAs>) -> Result<Document, Problem> {
        match said.filter(|_| self.name == TABLE) {
            Some(TableAs::FollowUp) => read_follow_up(bytes),
            Some(TableAs::Extract) => ledger_table::look(bytes).map(|table| Document::Table(Box::new(table))),
            None => self.read(bytes),
        }
    }

    fn has_extension(&self, name: &str) -> bool {
        name.rsplit_once('.').is_some_and(|(_, end)| {
            self.extensions.iter().any(|extension| end.eq_ignore_ascii_case(extension))
        })
    }
}

/// Finds the reader of a file by what it holds; its name decides only between readers that are equally sure.
///
/// Fails with a problem that says what the file is where that can be told.
pub fn detect(name: &str, bytes: &[u8]) -> Result<&'static Reader, DetectError> {
    [Certainty::Sure, Certainty::Perhaps]
        .into_iter()
        .find_map(|certainty| claiming(certainty, name, bytes))
        .ok_or_else(|| DetectError { name: name.to_owned(), problem: strangers::name_of(bytes) })
}

fn claiming(certainty: Certainty, name: &str, bytes: &[u8]) -> Option<&'static Reader> {
    let asked = READERS.iter().filter(|reader| reader.certainty == certainty);
    let mut claiming = asked.filter(|reader| (reader.sniff)(bytes));
    let first = claiming.next()?;
    let fits = |reader: &&Reader| reader.has_extension(name);
    Some(std::iter::once(first).chain(claiming).find(fits).unwrap_or(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    mod damage;

    fn refusal(bytes: &[u8]) -> &'static str {
        detect("fil.se", bytes).expect_err("no reader").problem().code
    }

    #[test]
    fn a_sie_file_is_known_by_what_it_holds() {
        for text in [
            &b"#FLAGGA 0\n"[..],
            b"\xEF\xBB\xBF#FLAGGA 0",
            b"; comment\r\n\r\n  #PROGRAM x",
            b"#konto 1930 Bank",
            b"\n\n#VER A 1 20250101",
        ] {
            assert_eq!(detect("utan namn", text).map(|reader| reader.name).ok(), Some("sie"));
        }
    }

    #[test]
    fn a_table_is_known_where_nothing_else_claims_the_file() {
        assert_eq!(
            detect("fil.se", b"Konto;Belopp\n5010;1,50\n").map(|reader| reader.name).ok(),
            Some("table")
        );
        let even = b"1;2;3\n4;5;6\n7;8;9\n";
        let reader = detect("fil.csv", even).expect("a reader");
        assert_eq!(reader.read(even).map_err(|problem| problem.code), Err("table-no-headings"));
    }

    #[test]
    fn what_is_no_ledger_is_refused_by_name() {
        assert_eq!(refusal(b""), "file-empty");
        assert_eq!(refusal(b" \r\n\t"), "file-empty");
        assert_eq!(refusal(b"<!DOCTYPE HTML PUBLIC><html><title>404"), "file-html");
        assert_eq!(refusal(b"\n<HTML>"), "file-html");
        assert_eq!(refusal(b"<?xml version=\"1.0\"?><Sie/>"), "file-xml");
        assert_eq!(refusal(b"PK\x03\x04..."), "file-zip");
        assert_eq!(refusal(b"%PDF-1.7"), "file-pdf");
        assert_eq!(refusal(b"\xFF\xFE#\0F\0"), "file-utf-16");
        assert_eq!(refusal(b"#\0F\0L\0A\0G\0"), "file-utf-16");
        assert_eq!(refusal(&[0; 100]), "file-zeros");
        assert_eq!(refusal(b"hello"), "file-unknown");
        assert_eq!(refusal(b"#!/bin/sh"), "file-unknown");
    }

    #[test]
    fn the_reader_refuses_with_its_own_problem() {
        let reader = detect("a.se", b"#FLAGGA 0\n#KSUMMA\n").expect("a reader");
        assert_eq!(
            reader.read(b"#FLAGGA 0\n#KSUMMA\n").map_err(|problem| problem.code),
            Err("sie-truncated")
        );
    }
}
