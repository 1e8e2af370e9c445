//! Whose ledger it is, where the table says so in every row.

use domain::draft::LedgerDocument;
use domain::problem::{Problem, Severity};

use super::remarks::Remarks;

/// The organisation of the rows so far.
#[derive(Default)]
pub(super) struct Organisation {
    number: Option<String>,
    name: Option<String>,
    /// The first row that names another, with its number.
    other: Option<(u32, String)>,
}

impl Organisation {
    pub(super) fn note(&mut self, number: &str, name: &str, row: u32) {
        if self.name.is_none() && !name.is_empty() {
            self.name = Some(name.to_owned());
        }
        if number.is_empty() {
            return;
        }
        match &self.number {
            None => self.number = Some(number.to_owned()),
            Some(first) if first != number && self.other.is_none() => {
                self.other = Some((row, number.to_owned()));
            }
            Some(_) => {}
        }
    }

    /// Puts the organisation into the document. Where rows name several, the whole is an error: a row of another
    /// organisation is nobody's cost here.
    pub(super) fn tell(self, document: &mut LedgerDocument, remarks: &mut Remarks) {
        if let (Some((row, other)), Some(first)) = (&self.other, &self.number) {
            let problem = Problem::bare("table-organisations-several");
            remarks.add(
                Severity::Error,
                *row,
                problem.with("first", first.as_str()).with("second", other.as_str()),
            );
        }
        document.organisation_number = self.number;
        document.organisation_name = self.name;
    }
}
