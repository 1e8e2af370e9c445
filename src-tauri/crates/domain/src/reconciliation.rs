//! Reconciliation (avstämning): the book held against the main ledger, per grant, account and month.
//!
//! The ledger's side is what the imported files say of the grant's code, summed over the whole file. An extract cannot
//! be summed, as the next one may hold the same rows or others: of extracts the rows count that were taken, in months
//! of which no whole ledger speaks. The book's side
//! is what the book charges: costs on cost accounts, ledger lines on the others. Both go by the day of booking; which
//! days a cost arose over is another question. What differs is shown until somebody explains it.

mod rows;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::book::{Book, Grant};
use crate::date::{Date, Month};
use crate::draft::{EXTRACT, RowKind};
use crate::fact::{ImportTaken, MonthSigned, SignedRow};
use crate::ids::{ImportId, LineId};
use crate::log::FactAt;
use crate::money::{Money, MoneyError};

pub use rows::{RowState, StandingRow, standing_rows};

/// One line of a reconciliation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReconciliationRow {
    /// The account; empty for costs entered without one.
    pub account: String,
    /// The month of booking.
    pub month: Month,
    /// What the main ledger says.
    pub ledger: Money,
    /// What the book says.
    pub book: Money,
    /// Ledger less book.
    pub difference: Money,
    /// Nothing differs, or somebody explained this very difference.
    pub explained: bool,
}

/// Where the reconciliation of a month stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MonthState {
    /// Something differs and nobody has explained it.
    Open,
    /// Nothing differs, or everything is explained.
    Ready,
    /// Signed off, and as it was then.
    Signed,
    /// Signed off, but the ledger or the book has come to say something else.
    Moved,
}

/// A month of a reconciliation.
#[derive(Clone, Debug)]
pub struct MonthRow<'a> {
    /// The month.
    pub month: Month,
    /// Where it stands.
    pub state: MonthState,
    /// Its rows.
    pub rows: Vec<ReconciliationRow>,
    /// How many rows differ and are not explained.
    pub open: usize,
    /// The signing, and where it stands in the log.
    pub signed: Option<(FactAt, &'a MonthSigned)>,
}

/// Returns the months of a grant that have rows or were signed off, in order.
pub fn months(grant: Grant<'_>) -> Result<Vec<MonthRow<'_>>, MoneyError> {
    let mut by_month: BTreeMap<Month, Vec<ReconciliationRow>> = BTreeMap::new();
    for row in reconcile(grant)? {
        by_month.entry(row.month).or_default().push(row);
    }
    let signed: BTreeMap<Month, (FactAt, &MonthSigned)> =
        grant.signed_months().map(|(at, signed)| (signed.month, (at, signed))).collect();
    for month in signed.keys() {
        by_month.entry(*month).or_default();
    }
    let months = by_month.into_iter().map(|(month, rows)| {
        let open = rows.iter().filter(|row| !row.explained).count();
        let signed = signed.get(&month).copied();
        let state = match signed {
            Some((_, signed)) if signed.rows == signed_rows(&rows) => MonthState::Signed,
            Some(_) => MonthState::Moved,
            None if open > 0 => MonthState::Open,
            None => MonthState::Ready,
        };
        MonthRow { month, state, rows, open, signed }
    });
    Ok(months.collect())
}

/// Returns what is signed of the rows of a month.
#[must_use]
pub fn signed_rows(rows: &[ReconciliationRow]) -> Vec<SignedRow> {
    let signed = |row: &ReconciliationRow| SignedRow {
        account: row.account.clone(),
        ledger: row.ledger,
        book: row.book,
    };
    rows.iter().map(signed).collect()
}

type Sums = BTreeMap<(String, Month), (Vec<Money>, Vec<Money>)>;

/// Reconciles a grant with the main ledger. Rows where both sides are nought are left out.
pub fn reconcile(grant: Grant<'_>) -> Result<Vec<ReconciliationRow>, MoneyError> {
    let mut sums = Sums::new();
    add_ledger(grant, &mut sums);
    add_book(grant, &mut sums);
    let mut rows = Vec::new();
    for ((account, month), (ledger, book)) in sums {
        let (ledger, book) = (Money::sum(ledger)?, Money::sum(book)?);
        let difference = ledger.checked_sub(book)?;
        let explained = difference.is_zero()
            || grant.explained().any(|e| e.account == account && e.month == month && e.amount == difference);
        if !ledger.is_zero() || !book.is_zero() {
            rows.push(ReconciliationRow { account, month, ledger, book, difference, explained });
        }
    }
    Ok(rows)
}

/// Returns the imports whose totals count: of whole ledgers the newest of each fiscal year, and the voucher files that
/// came after it. A voucher file that came before is part of the whole.
#[must_use]
pub fn counting_imports(book: &Book) -> Vec<ImportId> {
    let mut newest: BTreeMap<Date, ImportId> = BTreeMap::new();
    let whole = book.imports().filter(|(_, import)| is_whole_ledger(import));
    for (_, import) in whole {
        if let Some(year) = import.year {
            newest.insert(year.first(), import.import);
        }
    }
    let superseded = |import: &ImportTaken| {
        let newest = import.year.and_then(|year| newest.get(&year.first()));
        newest.is_some_and(|newest| import.import < *newest)
    };
    book.ledgers().filter(|(_, import)| !superseded(import)).map(|(_, import)| import.import).collect()
}

/// Tells of a version of SIE whether its files hold a whole ledger: exports do (`4E`, `5`), files on their way into a
/// ledger do not (`4I`, `5I`).
pub(crate) fn is_whole_ledger_version(version: &str) -> bool {
    matches!(version, "4E" | "5")
}

/// Tells whether a file holds the whole ledger of its year, so that a later one replaces it.
#[must_use]
pub fn is_whole_ledger(import: &ImportTaken) -> bool {
    import.is_ledger() && is_whole_ledger_version(&import.version)
}

/// Tells whether a file is an extract that states no whole: a table.
#[must_use]
pub fn is_extract(import: &ImportTaken) -> bool {
    import.format == EXTRACT
}

fn add_ledger(grant: Grant<'_>, sums: &mut Sums) {
    let book = grant.book();
    let extracts: BTreeSet<ImportId> = imports_that(book, is_extract);
    let counting = counting_imports(book);
    let stating = |import: &ImportId| counting.contains(import) && !extracts.contains(import);
    let of_grant =
        book.code_totals().filter(|totals| totals.grant == Some(grant.id()) && stating(&totals.import));
    for sum in of_grant.flat_map(|totals| &totals.sums) {
        sums.entry((sum.account.clone(), sum.month)).or_default().0.push(sum.amount);
    }
    if !extracts.is_empty() {
        add_extracts(grant, &extracts, sums);
    }
}

/// Adds the rows of extracts, in months of which no whole ledger speaks.
fn add_extracts(grant: Grant<'_>, extracts: &BTreeSet<ImportId>, sums: &mut Sums) {
    let whole = imports_that(grant.book(), is_whole_ledger);
    let of_whole = grant.book().code_totals().filter(|totals| whole.contains(&totals.import));
    let stated: BTreeSet<Month> = of_whole.flat_map(|totals| &totals.sums).map(|sum| sum.month).collect();
    let lines = grant.lines().filter(|line| line.row == RowKind::Normal && extracts.contains(&line.import));
    for line in lines.filter(|line| !stated.contains(&line.date.month())) {
        sums.entry((line.account.clone(), line.date.month())).or_default().0.push(line.amount);
    }
}

fn imports_that(book: &Book, are: fn(&ImportTaken) -> bool) -> BTreeSet<ImportId> {
    book.imports().filter(|(_, import)| are(import)).map(|(_, import)| import.import).collect()
}

fn add_book(grant: Grant<'_>, sums: &mut Sums) {
    for cost in grant.costs() {
        let month = cost.booked_on.unwrap_or_else(|| cost.period.first()).month();
        let account = cost.account.clone().unwrap_or_default();
        sums.entry((account, month)).or_default().1.push(cost.amount);
    }
    let charged: BTreeSet<LineId> =
        grant.costs().flat_map(|c| c.lines.iter().map(|share| share.line)).collect();
    let accounts = grant.book().accounts();
    for line in grant.lines().filter(|line| line.row == RowKind::Normal && !charged.contains(&line.line)) {
        if accounts.role_of(&line.account).is_none_or(|role| role.cost_kind().is_none()) {
            sums.entry((line.account.clone(), line.date.month())).or_default().1.push(line.amount);
        }
    }
}

#[cfg(test)]
mod tests;
