//! What stands behind one account and month of a reconciliation, row by row.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Grant;
use crate::date::Month;
use crate::draft::RowKind;
use crate::fact::{Cost, Difference, LedgerLine};
use crate::ids::LineId;
use crate::money::{Money, MoneyError};

/// How a row stands to the other side.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum RowState {
    /// On both sides.
    Matched,
    /// In the ledger alone: nothing of it, or not all of it, is charged.
    OnlyLedger,
    /// In the book alone: entered by hand, or corrected to another amount, account or month.
    OnlyBook,
    /// Charged, but a later file has the row on another code (omkonterad).
    Recoded,
    /// Charged, but a later file has another row in its place, or none.
    Changed,
}

/// A row of the ledger, the costs that rest on it, or both.
#[derive(Clone, Debug)]
pub struct StandingRow<'a> {
    /// How it stands to the other side.
    pub state: RowState,
    /// The row of the ledger.
    pub line: Option<&'a LedgerLine>,
    /// The costs that rest on it, or the one that rests on none.
    pub costs: Vec<&'a Cost>,
    /// What the ledger says.
    pub ledger: Money,
    /// What the book charges here.
    pub book: Money,
    /// The code that a later file has it on, of a row that was recoded.
    pub code: Option<&'a str>,
}

/// Returns the rows behind an account and month: those of the ledger in order, then costs that rest on none of them.
pub fn standing_rows<'a>(
    grant: Grant<'a>,
    account: &str,
    month: Month,
) -> Result<Vec<StandingRow<'a>>, MoneyError> {
    let here = |cost: &&Cost| {
        cost.account.as_deref().unwrap_or_default() == account
            && cost.booked_on.unwrap_or_else(|| cost.period.first()).month() == month
    };
    let mut by_line: BTreeMap<LineId, Vec<&Cost>> = BTreeMap::new();
    for cost in grant.costs() {
        cost.lines.iter().for_each(|share| by_line.entry(share.line).or_default().push(cost));
    }
    let differs: BTreeMap<LineId, (Difference, Option<&str>)> = grant
        .open_differences()
        .filter_map(|difference| Some((difference.line?, (difference.what, difference.code.as_deref()))))
        .collect();
    let is_cost_account = |line: &LedgerLine| {
        grant.book().accounts().role_of(&line.account).is_some_and(|role| role.cost_kind().is_some())
    };
    let mut rows = Vec::new();
    let mut told: BTreeSet<crate::ids::CostId> = BTreeSet::new();
    let lines = grant
        .lines()
        .filter(|line| line.row == RowKind::Normal && line.account == account && line.date.month() == month);
    for line in lines {
        let costs = by_line.get(&line.line).cloned().unwrap_or_default();
        let charged = costs.iter().copied().filter(here).collect::<Vec<_>>();
        let shares =
            charged.iter().flat_map(|cost| cost.lines.iter().filter(|share| share.line == line.line));
        let book = if costs.is_empty() && !is_cost_account(line) {
            line.amount
        } else {
            Money::sum(shares.map(|share| share.amount))?
        };
        let (state, code) = match differs.get(&line.line) {
            Some((Difference::Recoded, code)) => (RowState::Recoded, *code),
            Some(_) => (RowState::Changed, None),
            None if book == line.amount => (RowState::Matched, None),
            None => (RowState::OnlyLedger, None),
        };
        told.extend(charged.iter().map(|cost| cost.cost));
        rows.push(StandingRow { state, line: Some(line), costs: charged, ledger: line.amount, book, code });
    }
    let alone = grant.costs().filter(here).filter(|cost| !told.contains(&cost.cost));
    rows.extend(alone.map(|cost| StandingRow {
        state: RowState::OnlyBook,
        line: None,
        costs: vec![cost],
        ledger: Money::ZERO,
        book: cost.amount,
        code: None,
    }));
    Ok(rows)
}
