//! What leaves the program as a file: tables as CSV and XLSX, documents as PDF.
//!
//! The writers know rows, headings and amounts, but no grants: whoever builds a document decides what it says. They
//! compute nothing, so that a figure in a file is the figure of the book. The same input and day give the same bytes.
//!
//! They write to any `Write`. Making the file whole or not at all (a temporary file, flushed and renamed) is the
//! work of the caller: after an error the bytes written so far are worth nothing.

pub mod chart;
pub mod csv;
pub mod guard;
pub mod hours;
pub mod pdf;
pub mod scheme;
pub mod sie;
pub mod table;
pub mod unit_sheet;
pub mod xlsx;
pub mod xlsx_chart;

#[cfg(test)]
mod hostile;

use domain::problem::Problem;

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The disk or the target refused (`export-not-written`).
    #[error("the file was not written: {cause}")]
    NotWritten {
        /// What the system said.
        cause: String,
    },
    /// A spreadsheet has a last row (`export-too-many-rows`).
    #[error("{rows} rows in {table:?}, a sheet holds {limit}")]
    TooManyRows {
        /// The table's name.
        table: String,
        /// The rows so far, with heading and totals.
        rows: u64,
        /// The rows that a sheet holds.
        limit: u64,
    },
    /// The figures of the table are wider than the page even in the smallest type (`export-table-too-wide`).
    #[error("the table {table:?} is wider than the page")]
    TableTooWide {
        /// The table's name.
        table: String,
    },
    /// A row has more or fewer cells than the table has columns (`export-row-does-not-fit-columns`).
    #[error("a row of {table:?} has {cells} cells for {columns} columns")]
    RowDoesNotFit {
        /// The table's name.
        table: String,
        /// Cells in the row.
        cells: usize,
        /// Columns of the table.
        columns: usize,
    },
    /// A voucher for the main ledger does not sum to nought (`export-voucher-unbalanced`).
    #[error("the rows of {voucher:?} do not sum to nought")]
    VoucherUnbalanced {
        /// Its text.
        voucher: String,
    },
    /// An account or code holds characters that SIE has no form for (`export-code-unwritable`).
    #[error("{code:?} cannot be written in SIE")]
    CodeUnwritable {
        /// The account or code.
        code: String,
    },
}

impl WriteError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::NotWritten { cause } => Problem::bare("export-not-written").with("cause", cause.as_str()),
            Self::TooManyRows { table, rows, limit } => Problem::bare("export-too-many-rows")
                .with("table", table.as_str())
                .with("rows", *rows)
                .with("limit", *limit),
            Self::TableTooWide { table } => {
                Problem::bare("export-table-too-wide").with("table", table.as_str())
            }
            Self::RowDoesNotFit { table, cells, columns } => Problem::bare("export-row-does-not-fit-columns")
                .with("table", table.as_str())
                .with("cells", *cells as u64)
                .with("columns", *columns as u64),
            Self::VoucherUnbalanced { voucher } => {
                Problem::bare("export-voucher-unbalanced").with("voucher", voucher.as_str())
            }
            Self::CodeUnwritable { code } => {
                Problem::bare("export-code-unwritable").with("code", code.as_str())
            }
        }
    }
}

impl From<std::io::Error> for WriteError {
    fn from(error: std::io::Error) -> Self {
        Self::NotWritten { cause: error.to_string() }
    }
}

#[cfg(test)]
mod tests {
    use words::{Locale, Words};

    use super::*;

    #[test]
    fn every_reason_has_words_in_both_languages() {
        let table = || "Blad".to_owned();
        let reasons = [
            WriteError::NotWritten { cause: "full".into() },
            WriteError::TooManyRows { table: table(), rows: 1_048_577, limit: 1_048_576 },
            WriteError::TableTooWide { table: table() },
            WriteError::RowDoesNotFit { table: table(), cells: 2, columns: 3 },
            WriteError::VoucherUnbalanced { voucher: "Bokslutsorder".into() },
            WriteError::CodeUnwritable { code: "a\nb".into() },
        ];
        for locale in Locale::ALL {
            let words = Words::new(locale);
            for reason in &reasons {
                let said = words.problem(&reason.problem());
                assert!(!said.starts_with("problem-") && !said.contains('{'), "{said}");
            }
        }
    }
}
