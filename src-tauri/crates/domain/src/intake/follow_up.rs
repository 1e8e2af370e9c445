//! Taking a follow-up workbook (Excel-uppföljning) in: which grant a sheet is of, and which of its costs the book has.
//!
//! A sheet is matched by the code or the name of a grant and never by resemblance; any other sheet is asked about. A
//! row that the book has is known and not charged again. One that may be a row of the ledger, or another cost of the
//! same amount and month, is asked about: charged from both it would be financed twice (decision 16).

mod facts;
mod held;
mod sheets;

use std::collections::BTreeMap;

pub use facts::facts;

use self::held::Held;
use crate::accounts::CostKind;
use crate::book::Book;
use crate::date::Period;
use crate::draft::follow_up::{FollowUpDocument, FollowUpRow, FollowUpSheet};
use crate::fact::{GrantState, PeriodBasis};
use crate::ids::{CostId, GrantId};
use crate::problem::Problem;

/// What a person said of a workbook.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Said {
    /// Of sheets, by their index in the document.
    pub sheets: BTreeMap<usize, SheetSaid>,
    /// Of rows, by their place from 0, counted over all sheets: whether they are charged.
    pub rows: BTreeMap<usize, bool>,
    /// The grant of sheets that name none; it is not that of hidden ones, or of those that name several.
    pub fallback: Option<GrantId>,
}

/// What a person said of a sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SheetSaid {
    /// It is of this grant.
    Of(GrantId),
    /// It is left out.
    Leave,
}

/// What becomes of a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum SheetVerdict {
    /// Its costs are a grant's.
    Read,
    /// A person has to say which grant it is of: the problem says why.
    Unclear(Problem),
    /// It has no table of costs.
    NoTable,
    /// It cannot be taken: the problem says why.
    Wrong(Problem),
    /// A person left it out.
    Left,
}

impl SheetVerdict {
    /// Returns the word for it.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Unclear(_) => "unclear",
            Self::NoTable => "no-table",
            Self::Wrong(_) => "wrong",
            Self::Left => "left",
        }
    }
}

/// What the book makes of a row.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum RowStatus {
    /// The book has nothing of it.
    New,
    /// It is this cost of the book.
    Known(CostId),
    /// The ledger may have it: the problem says why.
    InLedger(Problem),
    /// It may be in the book, or no cost: the problem says why.
    Unclear(Problem),
}

impl RowStatus {
    /// Returns the word for it.
    #[must_use]
    pub const fn word(&self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Known(_) => "known",
            Self::InLedger(_) => "in-ledger",
            Self::Unclear(_) => "unclear",
        }
    }
}

/// A row and what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedRow {
    /// What the book makes of it.
    pub status: RowStatus,
    /// It is charged.
    pub is_taken: bool,
    /// As the sheet says, else as the book's accounts say, else other.
    pub kind: CostKind,
    /// The month that it is charged to.
    pub period: Period,
    /// Stated where the sheet has months, assumed where it has days alone.
    pub basis: PeriodBasis,
}

/// A sheet and what becomes of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PlannedSheet {
    /// What becomes of it.
    pub verdict: SheetVerdict,
    /// The grant; `None` where nobody has said it.
    pub grant: Option<GrantId>,
    /// Its rows, as in the document; of a sheet without a grant all are new and none is taken.
    pub rows: Vec<PlannedRow>,
}

/// Says what becomes of each sheet and row of a workbook, in order.
#[must_use]
pub fn plan(book: &Book, document: &FollowUpDocument, said: &Said) -> Vec<PlannedSheet> {
    let mut sheets: Vec<PlannedSheet> = document
        .sheets
        .iter()
        .enumerate()
        .map(|(index, sheet)| sheet_planned(book, sheet, said.sheets.get(&index).copied(), said.fallback))
        .collect();
    ask_about_second_sheets(document, said, &mut sheets);
    settle(book, document, &mut sheets);
    let mut place = 0;
    for sheet in &mut sheets {
        let is_read = sheet.verdict == SheetVerdict::Read;
        for row in &mut sheet.rows {
            let by_itself = row.status == RowStatus::New;
            row.is_taken = is_read && said.rows.get(&place).copied().unwrap_or(by_itself);
            place += 1;
        }
    }
    sheets
}

fn sheet_planned(
    book: &Book,
    sheet: &FollowUpSheet,
    said: Option<SheetSaid>,
    fallback: Option<GrantId>,
) -> PlannedSheet {
    let (verdict, grant) = match said {
        Some(SheetSaid::Leave) => (SheetVerdict::Left, None),
        _ if sheet.header_row.is_none() => (SheetVerdict::NoTable, None),
        Some(SheetSaid::Of(grant)) => (verdict(book, sheet, grant), Some(grant)),
        None => match (sheets::grant_of(book, sheet), fallback) {
            (Ok(grant), _) => (verdict(book, sheet, grant), Some(grant)),
            (Err(problem), Some(grant)) if problem.code == sheets::NO_GRANT => {
                (verdict(book, sheet, grant), Some(grant))
            }
            (Err(problem), _) => (SheetVerdict::Unclear(problem), None),
        },
    };
    let rows = sheet.rows.iter().map(|row| row_planned(book, row)).collect();
    PlannedSheet { verdict, grant, rows }
}

/// A second sheet that names the same grant may be a copy or sums of the first: a person says.
fn ask_about_second_sheets(document: &FollowUpDocument, said: &Said, sheets: &mut [PlannedSheet]) {
    let mut first: BTreeMap<GrantId, &str> = BTreeMap::new();
    for (index, (planned, sheet)) in sheets.iter_mut().zip(&document.sheets).enumerate() {
        let Some(grant) = planned.grant.filter(|_| planned.verdict == SheetVerdict::Read) else { continue };
        match first.get(&grant) {
            Some(first) if !said.sheets.contains_key(&index) => {
                let problem = Problem::bare("follow-up-sheet-second").with("sheet", sheet.name.as_str());
                planned.verdict = SheetVerdict::Unclear(problem.with("first", *first));
            }
            _ => drop(first.insert(grant, &sheet.name)),
        }
    }
}

/// An error in a sheet keeps all of it out, as in any file: what is missing of it would not be seen (decision 10).
fn verdict(book: &Book, sheet: &FollowUpSheet, grant: GrantId) -> SheetVerdict {
    if sheet.errors > 0 {
        let problem = Problem::bare("follow-up-has-errors").with("sheet", sheet.name.as_str());
        return SheetVerdict::Wrong(problem.with("count", sheet.errors));
    }
    let closed = book.grant(grant).filter(|grant| grant.state() == GrantState::Closed);
    closed.map_or(SheetVerdict::Read, |grant| {
        SheetVerdict::Wrong(Problem::bare("grant-closed").with("code", grant.code()))
    })
}

fn row_planned(book: &Book, row: &FollowUpRow) -> PlannedRow {
    let role = row.account.as_deref().and_then(|account| book.accounts().role_of(account));
    let kind = row.kind.or_else(|| role?.cost_kind()).unwrap_or(CostKind::Other);
    let basis = if row.states_month { PeriodBasis::Stated } else { PeriodBasis::Assumed };
    PlannedRow { status: RowStatus::New, is_taken: false, kind, period: row.month.period(), basis }
}

/// Holds the rows of sheets with a grant against the book: first what is surely there, so that a cost which is one row
/// is not asked about for another.
fn settle(book: &Book, document: &FollowUpDocument, sheets: &mut [PlannedSheet]) {
    let mut held = Held::of(book);
    for (planned, sheet) in sheets.iter_mut().zip(&document.sheets) {
        let Some(grant) = planned.grant else { continue };
        for (planned, row) in planned.rows.iter_mut().zip(&sheet.rows) {
            if let Some(cost) = held.known(grant, row) {
                planned.status = RowStatus::Known(cost);
                // A copy of it is no new cost.
                held.note(grant, sheet, row);
            }
        }
    }
    for (planned, sheet) in sheets.iter_mut().zip(&document.sheets) {
        let Some(grant) = planned.grant else { continue };
        for (planned, row) in planned.rows.iter_mut().zip(&sheet.rows) {
            if planned.status == RowStatus::New {
                planned.status = held.status(grant, planned.kind, sheet, row);
            }
        }
    }
}

#[cfg(test)]
mod tests;
