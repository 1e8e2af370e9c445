//! Documents for people: the return report on paper and the ledger extract as a workbook.
//!
//! They are made from the content of a package, so that a name that is closed there has the same pseudonym here,
//! and they compute nothing that is not computed for the screen and the machine files as well.

mod ledger;
mod memo;
mod report;

use audit_package::contents::{Files, Package, ledger_document_path, report_document_path};
use domain::problem::{Fields, Value};
use words::Words;

use crate::error::AppError;

pub(crate) use ledger::ledger_workbook;
pub(crate) use memo::review_memo;
pub(crate) use report::report_paper;

/// Makes the documents of every grant of a package, by their path in it.
pub(crate) fn of_package(package: &Package, words: &Words) -> Result<Files, AppError> {
    let mut files = Files::new();
    for (grant, name) in package.grants() {
        files.insert(ledger_document_path(name), ledger_workbook(package, grant, words)?);
        files.insert(report_document_path(name), report_paper(package, grant, words)?);
    }
    Ok(files)
}

fn said(words: &Words, key: &str, fields: &[(&'static str, Value)]) -> String {
    words.text(key, &fields.iter().cloned().collect::<Fields>())
}
