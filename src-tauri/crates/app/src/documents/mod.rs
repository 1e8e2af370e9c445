//! Documents for people: return report, ledger extract, lists, reconciliation, year-end and summary, as PDF and XLSX.
//!
//! They are made from the content of a package, so that a name that is closed there has the same pseudonym here,
//! and they compute nothing that is not computed for the screen and the machine files as well.

mod costs;
mod desk;
mod evidence;
mod headings;
mod ledger;
mod memo;
mod reconciliation;
mod report;
mod report_sheets;
mod summary;
mod year_end;

use audit_package::contents::{Document, Files, Package};
use domain::book::Grant;
use domain::date::Date;
use domain::problem::{Fields, Value};
use domain::year_end::closing_day;
use serde::{Deserialize, Serialize};
use words::Words;

use crate::error::AppError;
use desk::{Desk, Office};

pub(crate) use headings::Headings;
pub(crate) use memo::{MemoTold, review_memo};

/// What a document says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum What {
    /// Ledger extract (huvudboksutdrag).
    Ledger,
    /// Cost list (kostnadslista).
    Costs,
    /// Reconciliation (avstämning).
    Reconciliation,
    /// Evidence list (underlagsförteckning).
    Evidence,
    /// Return report (återrapport).
    Report,
    /// Year-end specification (bokslutsspecifikation).
    YearEnd,
    /// Management summary (ledningssammanfattning).
    Summary,
    /// Proposed year-end entry (bokslutsorder), for the main ledger.
    Entry,
    /// Proposed corrections of coding (omkontering), for the main ledger.
    Recoding,
}

/// The form of a document.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Form {
    /// For paper.
    Pdf,
    /// A workbook.
    Xlsx,
    /// The machine file of the package, as a table.
    Csv,
    /// The machine file of the package, as JSON.
    Json,
    /// Vouchers for the main ledger.
    Sie,
}

impl What {
    pub(crate) const ALL: [Self; 9] = [
        Self::Ledger,
        Self::Costs,
        Self::Reconciliation,
        Self::Evidence,
        Self::Report,
        Self::YearEnd,
        Self::Summary,
        Self::Entry,
        Self::Recoding,
    ];
}

/// Makes the documents of every grant of a package, by their path in it.
pub(crate) fn of_package(package: &Package, words: &Words) -> Result<Files, AppError> {
    let mut files = Files::new();
    for (grant, name) in package.grants() {
        for document in Document::ALL {
            files.insert(document.path(name), in_package(package, grant, words, document)?);
        }
    }
    Ok(files)
}

fn in_package(
    package: &Package,
    grant: Grant<'_>,
    words: &Words,
    document: Document,
) -> Result<Vec<u8>, AppError> {
    let desk = Desk::new(package, grant, words);
    match document {
        Document::Report => report::report_paper(package, grant, words),
        Document::ReportSheets => report_sheets::workbook(desk),
        Document::YearEnd => year_end::paper_in_package(desk, closing_day(package.descriptor().as_of)),
        Document::Ledger => ledger::workbook(desk),
        Document::LedgerPaper => ledger::paper(desk),
        Document::Costs => costs::paper(desk),
        Document::Reconciliation => reconciliation::paper(desk),
        Document::Evidence => evidence::paper(desk),
    }
}

/// Makes a document about one grant for people; `None` where there is none in that form. `day` is the last day of the
/// year, for the year-end. Fails with `money-…` and `export-…`.
pub(crate) fn of_grant(
    package: &Package,
    grant: Grant<'_>,
    words: &Words,
    (what, form): (What, Form),
    day: Date,
) -> Result<Option<Vec<u8>>, AppError> {
    let desk = Desk::new(package, grant, words);
    let made = match (what, form) {
        (What::Ledger, Form::Pdf) => ledger::paper(desk),
        (What::Ledger, Form::Xlsx) => ledger::workbook(desk),
        (What::Costs, Form::Pdf) => costs::paper(desk),
        (What::Costs, Form::Xlsx) => costs::workbook(desk),
        (What::Reconciliation, Form::Pdf) => reconciliation::paper(desk),
        (What::Reconciliation, Form::Xlsx) => reconciliation::workbook(desk),
        (What::Evidence, Form::Pdf) => evidence::paper(desk),
        (What::Evidence, Form::Xlsx) => evidence::workbook(desk),
        (What::Report, Form::Pdf) => report::report_paper(package, grant, words),
        (What::Report, Form::Xlsx) => report_sheets::workbook(desk),
        (What::YearEnd, Form::Pdf) => year_end::paper(desk, day),
        (What::YearEnd, Form::Xlsx) => year_end::workbook(desk, day),
        (What::Summary | What::Entry | What::Recoding, _) | (_, Form::Csv | Form::Json | Form::Sie) => {
            return Ok(None);
        }
    };
    made.map(Some)
}

/// Makes a document about all grants of a package; `None` where there is none. Fails like [`of_grant`].
pub(crate) fn of_all(
    package: &Package,
    words: &Words,
    (what, form): (What, Form),
    day: Date,
) -> Result<Option<Vec<u8>>, AppError> {
    let office = Office { package, words };
    let made = match (what, form) {
        (What::YearEnd, Form::Pdf) => year_end::paper_of_all(office, day),
        (What::YearEnd, Form::Xlsx) => year_end::workbook_of_all(office, day),
        (What::Summary, Form::Pdf) => summary::paper(office),
        (What::Summary, Form::Xlsx) => summary::workbook(office),
        _ => return Ok(None),
    };
    made.map(Some)
}

fn said(words: &Words, key: &str, fields: &[(&'static str, Value)]) -> String {
    words.text(key, &fields.iter().cloned().collect::<Fields>())
}
