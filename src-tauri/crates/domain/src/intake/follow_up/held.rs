//! What the book has of the rows of a follow-up.

use std::collections::{BTreeMap, BTreeSet};

use super::RowStatus;
use crate::accounts::CostKind;
use crate::book::Book;
use crate::committed::Committed;
use crate::date::{Date, Month};
use crate::draft::follow_up::{FollowUpRow, FollowUpSheet};
use crate::fact::{Cost, LedgerLine, VoucherRef};
use crate::ids::{CostId, GrantId, LineId};
use crate::intake::invoices::candidates::{has_number, texts};
use crate::money::Money;
use crate::problem::Problem;

/// The costs and ledger rows of a grant by their amount.
type ByAmount<'a, T> = BTreeMap<(GrantId, Money), Vec<&'a T>>;

/// The book as rows are held against it.
pub(super) struct Held<'a> {
    book: &'a Book,
    costs: ByAmount<'a, Cost>,
    /// Costs that somebody has corrected or taken out; what was undone is none.
    gone: ByAmount<'a, Cost>,
    lines: ByAmount<'a, LedgerLine>,
    /// The first cost of the ledger that is a salary, by month.
    salaries: BTreeMap<(GrantId, Month), &'a Cost>,
    /// Costs of the book that a row is.
    used: BTreeSet<CostId>,
    /// The rows of the ledger that those rest on.
    used_lines: BTreeSet<LineId>,
    /// The rows so far, with where they stand.
    seen: BTreeMap<Same, String>,
}

/// What two rows share that say the same.
type Same = (GrantId, Option<Date>, Month, Money, String, Option<(String, String)>);

impl<'a> Held<'a> {
    pub(super) fn of(book: &'a Book) -> Self {
        let mut held = Self {
            book,
            costs: BTreeMap::new(),
            gone: BTreeMap::new(),
            lines: BTreeMap::new(),
            salaries: BTreeMap::new(),
            used: BTreeSet::new(),
            used_lines: BTreeSet::new(),
            seen: BTreeMap::new(),
        };
        for cost in book.grants().flat_map(|grant| grant.costs()) {
            held.costs.entry((cost.grant, cost.amount)).or_default().push(cost);
            if cost.kind == CostKind::Salary && !cost.lines.is_empty() {
                for month in cost.period.months() {
                    held.salaries.entry((cost.grant, month)).or_insert(cost);
                }
            }
        }
        for (cost, _) in book.gone_costs().filter(|(_, gone)| gone.by.is_some()) {
            held.gone.entry((cost.grant, cost.amount)).or_default().push(cost);
        }
        for line in book.counting_lines() {
            held.lines.entry((line.grant, line.amount)).or_default().push(line);
        }
        held
    }

    /// Returns the cost that the row is: as it stands, or as it stood before somebody corrected it. Each cost is one
    /// row.
    pub(super) fn known(&mut self, grant: GrantId, row: &FollowUpRow) -> Option<CostId> {
        let of = |costs: &ByAmount<'a, Cost>| costs.get(&(grant, row.amount)).cloned().unwrap_or_default();
        let is_this = |cost: &&Cost| is_same(self.book, cost, row);
        let stands = of(&self.costs).into_iter().filter(is_this).map(|cost| cost.cost);
        let corrected =
            of(&self.gone).into_iter().filter(is_this).filter_map(|cost| self.standing(cost.cost));
        let cost = stands.chain(corrected).find(|cost| !self.used.contains(cost))?;
        self.used.insert(cost);
        let lines = self.book.cost(cost).into_iter().flat_map(|cost| &cost.lines);
        self.used_lines.extend(lines.map(|share| share.line));
        Some(cost)
    }

    /// Returns the cost in force that has taken the place of this one.
    fn standing(&self, gone: CostId) -> Option<CostId> {
        let mut next = self.book.replacement_of(gone)?;
        while self.book.cost(next).is_none() {
            next = self.book.replacement_of(next)?;
        }
        Some(next)
    }

    /// Returns what is to be said of a row that the book does not surely have.
    pub(super) fn status(
        &mut self,
        grant: GrantId,
        kind: CostKind,
        sheet: &FollowUpSheet,
        row: &FollowUpRow,
    ) -> RowStatus {
        let repeated = self.repeated(grant, sheet, row);
        if let Some(problem) = row.doubt.clone().or_else(|| self.other_account(row)) {
            return RowStatus::Unclear(problem);
        }
        if let Some(cost) = self.voided(grant, row) {
            return RowStatus::Unclear(about("follow-up-voided", cost));
        }
        if let Some(problem) = self.in_ledger(grant, kind, row) {
            return RowStatus::InLedger(problem);
        }
        if let Some(cost) = self.like(grant, row).next() {
            return RowStatus::Unclear(about("follow-up-like-cost", cost));
        }
        repeated.map_or(RowStatus::New, RowStatus::Unclear)
    }

    /// A row that says what another of the workbook says may be a copy of it.
    fn repeated(&mut self, grant: GrantId, sheet: &FollowUpSheet, row: &FollowUpRow) -> Option<Problem> {
        let same = (grant, row.date, row.month, row.amount, folded(&row.text), row.voucher.clone());
        let here = format!("{} {}", sheet.name, row.row).trim().to_owned();
        if let Some(first) = self.seen.get(&same) {
            return Some(Problem::bare("follow-up-repeated").with("first", first.as_str()));
        }
        self.seen.insert(same, here);
        None
    }

    /// Remembers a row that the book has.
    pub(super) fn note(&mut self, grant: GrantId, sheet: &FollowUpSheet, row: &FollowUpRow) {
        let _ = self.repeated(grant, sheet, row);
    }

    fn other_account(&self, row: &FollowUpRow) -> Option<Problem> {
        let account = row.account.as_deref()?;
        let role = self.book.accounts().role_of(account)?;
        role.cost_kind()
            .is_none()
            .then(|| Problem::bare("follow-up-account-no-cost").with("account", account))
    }

    fn voided(&self, grant: GrantId, row: &FollowUpRow) -> Option<&'a Cost> {
        let gone = self.gone.get(&(grant, row.amount))?;
        let is_this =
            |cost: &&&'a Cost| is_same(self.book, cost, row) && self.book.replacement_of(cost.cost).is_none();
        gone.iter().find(is_this).copied()
    }

    fn in_ledger(&self, grant: GrantId, kind: CostKind, row: &FollowUpRow) -> Option<Problem> {
        let of_ledger = self.like(grant, row).find(|cost| !cost.lines.is_empty());
        if let Some(cost) = of_ledger {
            let voucher = cost.voucher.as_ref().map(ToString::to_string).unwrap_or_default();
            return Some(Problem::bare("follow-up-in-ledger").with("voucher", voucher));
        }
        let lines = self.lines.get(&(grant, row.amount)).into_iter().flatten();
        let mut near = lines.filter(|line| {
            let is_near = months_of(row).contains(&line.date.month()) || is_voucher(&line.voucher, row);
            is_near && !self.used_lines.contains(&line.line)
        });
        if let Some(line) = near.next() {
            return Some(Problem::bare("follow-up-in-ledger").with("voucher", line.voucher.to_string()));
        }
        let salary = self.salaries.get(&(grant, row.month)).filter(|_| kind == CostKind::Salary)?;
        Some(about("follow-up-salaries-in-ledger", salary).with("month", row.month.to_string()))
    }

    /// Returns the costs of the same amount that are no other row's and are of a month of the row, or have its voucher
    /// or invoice whatever their day: a follow-up may go by the day of payment.
    fn like(&self, grant: GrantId, row: &FollowUpRow) -> impl Iterator<Item = &'a Cost> {
        let costs = self.costs.get(&(grant, row.amount)).cloned().unwrap_or_default();
        let is_near = |cost: &&Cost| {
            let is_of = |month: Month| {
                cost.period.overlap(month.period()).is_some()
                    || cost.booked_on.is_some_and(|day| day.month() == month)
            };
            months_of(row).into_iter().any(is_of) || has_number_of(self.book, cost, row)
        };
        let costs: Vec<&Cost> = costs.into_iter().filter(is_near).collect();
        costs.into_iter().filter(|cost| !self.used.contains(&cost.cost))
    }
}

fn about(code: &'static str, cost: &Cost) -> Problem {
    Problem::bare(code).with("cost", cost.cost.to_string())
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

/// Tells whether a cost of the row's amount is the row: on the same day, or in its month where either has no day, and
/// with the same text, voucher or invoice.
fn is_same(book: &Book, cost: &Cost, row: &FollowUpRow) -> bool {
    let is_then = match (cost.booked_on, row.date) {
        (Some(booked), Some(date)) => booked == date,
        _ => cost.period.overlap(row.month.period()).is_some(),
    };
    let has_text = || {
        let text = cost.text.as_ref().and_then(Committed::value).unwrap_or_default();
        !text.is_empty() && folded(text) == folded(&row.text)
    };
    is_then && (has_text() || has_number_of(book, cost, row))
}

/// Tells whether a cost has the row's voucher or invoice.
fn has_number_of(book: &Book, cost: &Cost, row: &FollowUpRow) -> bool {
    let has_invoice = || {
        let number = row.invoice.as_deref().unwrap_or_default();
        let entered = cost.invoice.as_deref().map(|invoice| folded(&invoice.number));
        !number.is_empty()
            && (entered == Some(folded(number)) || texts(book, cost).any(|text| has_number(text, number)))
    };
    cost.voucher.as_ref().is_some_and(|voucher| is_voucher(voucher, row)) || has_invoice()
}

fn is_voucher(held: &VoucherRef, row: &FollowUpRow) -> bool {
    row.voucher.as_ref().is_some_and(|(series, number)| {
        held.number == *number && (series.is_empty() || held.series.eq_ignore_ascii_case(series))
    })
}

/// The month that the row is charged to, and that of its day.
fn months_of(row: &FollowUpRow) -> Vec<Month> {
    std::iter::once(row.month).chain(row.date.map(Date::month)).collect()
}
