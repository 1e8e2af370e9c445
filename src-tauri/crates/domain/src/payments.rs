//! Payments to and from the funder, held against the rows of the main ledger that carry the grant's code.
//!
//! A payment finds a row of the same amount on an account for state grants or on a balance account: money that came
//! stands in credit there, money paid back in debit. Of several the nearest in time is taken, and no row twice. A
//! payment without a row may have been booked without the code; a row without a payment is told too.

use std::collections::BTreeSet;

use crate::accounts::AccountRole;
use crate::book::Grant;
use crate::draft::RowKind;
use crate::fact::{AmountKind, GrantAmount, LedgerLine};
use crate::ids::LineId;
use crate::money::Money;

/// A payment and a row farther apart than this are not of each other.
const DAYS_APART: i64 = 45;

/// A payment and the row that shows it.
#[derive(Clone, Copy, Debug)]
pub struct Payment<'a> {
    /// The payment: received or repaid.
    pub amount: &'a GrantAmount,
    /// The row, where one was found.
    pub line: Option<&'a LedgerLine>,
    /// Days from the payment to the row; negative where the row is earlier. Nothing where the payment has no day.
    pub days: Option<i64>,
}

/// The payments of a grant held against the ledger.
#[derive(Clone, Debug)]
pub struct Payments<'a> {
    /// The payments, in the order they were noted.
    pub payments: Vec<Payment<'a>>,
    /// Rows of income from state grants that no payment is for.
    pub unpaid: Vec<&'a LedgerLine>,
}

/// Holds the payments of a grant against the rows of the ledger.
#[must_use]
pub fn payments(grant: Grant<'_>) -> Payments<'_> {
    let accounts = grant.book().accounts();
    let role = |line: &LedgerLine| accounts.role_of(&line.account);
    let candidates: Vec<&LedgerLine> = grant
        .lines()
        .filter(|line| line.row == RowKind::Normal)
        .filter(|line| {
            matches!(
                role(line),
                Some(AccountRole::GrantIncome | AccountRole::Balance | AccountRole::BalanceAccrued)
            )
        })
        .collect();
    let mut taken: BTreeSet<LineId> = BTreeSet::new();
    let amounts = grant.amounts(AmountKind::Received).chain(grant.amounts(AmountKind::Repaid));
    let payments = amounts
        .map(|amount| {
            let found = nearest(amount, &candidates, &taken);
            taken.extend(found.map(|line| line.line));
            Payment { amount, line: found, days: found.and_then(|line| days_between(amount, line)) }
        })
        .collect();
    let is_income = |line: &&LedgerLine| role(line) == Some(AccountRole::GrantIncome);
    let unpaid =
        candidates.iter().copied().filter(|line| is_income(line) && !taken.contains(&line.line)).collect();
    Payments { payments, unpaid }
}

fn days_between(amount: &GrantAmount, line: &LedgerLine) -> Option<i64> {
    Some(line.date.days_since(amount.date?))
}

fn nearest<'a>(
    amount: &GrantAmount,
    candidates: &[&'a LedgerLine],
    taken: &BTreeSet<LineId>,
) -> Option<&'a LedgerLine> {
    let booked = sign(amount);
    let fits = |line: &&&LedgerLine| line.amount == booked && !taken.contains(&line.line);
    let apart = |line: &LedgerLine| days_between(amount, line).map_or(0, i64::abs);
    let near = candidates.iter().filter(fits).filter(|line| apart(line) <= DAYS_APART);
    near.min_by_key(|line| (apart(line), line.line)).copied()
}

/// What the row of a payment says: in credit where money came.
fn sign(amount: &GrantAmount) -> Money {
    if amount.what == AmountKind::Repaid { amount.amount } else { amount.amount.negated() }
}

#[cfg(test)]
mod tests;
