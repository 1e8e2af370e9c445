//! The entry that brings the main ledger to the position, with accounts that the ledger or the table of accounts has.
//!
//! No account is made up. An account is suggested when rows of the grant, or else of other grants of the book, are
//! booked on it in that role; otherwise the ranges of the table are shown, to choose within.

use std::collections::{BTreeMap, BTreeSet};

use crate::accounts::{AccountRole, AccountRule};
use crate::book::Grant;
use crate::date::Date;
use crate::draft::RowKind;
use crate::fact::LedgerLine;
use crate::money::{Money, MoneyError};
use crate::reconciliation::counting_imports;

/// What the main ledger says of a grant up to a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Booked {
    /// Income on accounts for state grants, as a positive amount.
    pub income: Money,
    /// The same by account.
    pub by_account: Vec<(String, Money)>,
    /// Calendar years from the use period's first to that of the day without an imported ledger.
    pub years_missing: Vec<i32>,
}

/// Where a suggested account was seen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AccountSeen {
    /// On rows with the grant's own code.
    Grant,
    /// On rows of other grants of the book.
    Book,
    /// Nowhere: the table of accounts says where to choose.
    Table,
}

/// An account for a row of the entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SuggestedAccount {
    /// What the row is for.
    pub role: AccountRole,
    /// The account, where one was seen.
    pub account: Option<String>,
    /// Where it was seen.
    pub seen: AccountSeen,
    /// The ranges of the table with that role; empty when the table has none.
    pub within: Vec<AccountRule>,
}

/// A row of the entry; of debit and credit one is nought, and over all rows they sum to the same.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EntryRow {
    /// The account.
    pub account: SuggestedAccount,
    /// Debit.
    pub debit: Money,
    /// Credit.
    pub credit: Money,
}

/// Sums what the ledger has booked as income of the grant by the end of `day`; `None` without an imported ledger.
pub(super) fn booked(grant: Grant<'_>, day: Date) -> Result<Option<Booked>, MoneyError> {
    let covered = covered_years(grant);
    if covered.is_empty() {
        return Ok(None);
    }
    let mut sums: BTreeMap<String, Vec<Money>> = BTreeMap::new();
    for line in income_lines(grant).filter(|line| line.date <= day) {
        sums.entry(line.account.clone()).or_default().push(line.amount.negated());
    }
    let by_account = sums
        .into_iter()
        .map(|(account, amounts)| Ok((account, Money::sum(amounts)?)))
        .collect::<Result<Vec<_>, MoneyError>>()?;
    let years = grant.use_period().first().year().min(day.year())..=day.year();
    Ok(Some(Booked {
        income: Money::sum(by_account.iter().map(|(_, amount)| *amount))?,
        by_account,
        years_missing: years.filter(|year| !covered.contains(year)).collect(),
    }))
}

/// Returns the calendar years whose ledgers the book has.
fn covered_years(grant: Grant<'_>) -> BTreeSet<i32> {
    let counting = counting_imports(grant.book());
    let imports = grant.book().imports().filter(|(_, import)| counting.contains(&import.import));
    imports.filter_map(|(_, import)| import.year).map(|year| year.first().year()).collect()
}

fn income_lines<'a>(grant: Grant<'a>) -> impl Iterator<Item = &'a LedgerLine> {
    let accounts = grant.book().accounts();
    grant.lines().filter(move |line| {
        line.row == RowKind::Normal && accounts.role_of(&line.account) == Some(AccountRole::GrantIncome)
    })
}

/// Makes the entry: `held` is what was paid and kept, `booked` the income in the ledger, `income` what it should be.
///
/// What the ledger holds beyond its income is a liability (below it, a claim); the entry moves income between the two.
pub(super) fn entry(
    grant: Grant<'_>,
    held: Money,
    booked: Money,
    income: Money,
) -> Result<Vec<EntryRow>, MoneyError> {
    let (before, after) = (held.checked_sub(booked)?, held.checked_sub(income)?);
    let liability = after.max(Money::ZERO).checked_sub(before.max(Money::ZERO))?;
    let claim = after.negated().max(Money::ZERO).checked_sub(before.negated().max(Money::ZERO))?;
    let moves = [
        (AccountRole::GrantIncome, booked.checked_sub(income)?),
        (AccountRole::BalancePrepaid, claim),
        (AccountRole::BalanceAccrued, liability.negated()),
    ];
    // The debit side first, as vouchers are read.
    let mut rows: Vec<EntryRow> = moves
        .into_iter()
        .filter(|(_, debit)| !debit.is_zero())
        .map(|(role, debit)| EntryRow {
            account: suggested(grant, role),
            debit: debit.max(Money::ZERO),
            credit: debit.negated().max(Money::ZERO),
        })
        .collect();
    rows.sort_by_key(|row| row.debit.is_zero());
    Ok(rows)
}

fn suggested(grant: Grant<'_>, role: AccountRole) -> SuggestedAccount {
    let book = grant.book();
    let others = book.grants().filter(|other| other.id() != grant.id());
    let (account, seen) = if let Some(account) = most_used(grant, role) {
        (Some(account), AccountSeen::Grant)
    } else if let Some(account) = others.into_iter().find_map(|other| most_used(other, role)) {
        (Some(account), AccountSeen::Book)
    } else {
        (None, AccountSeen::Table)
    };
    SuggestedAccount { role, account, seen, within: book.accounts().rules_of(role).cloned().collect() }
}

/// Returns the account that most rows of the grant have in a role; of equals, the one with the lowest number.
///
/// A balance account counts only from vouchers that have income of the grant too: others, such as those of accrued
/// costs, stand for something else.
fn most_used(grant: Grant<'_>, role: AccountRole) -> Option<String> {
    let accounts = grant.book().accounts();
    let with_income: BTreeSet<_> = income_lines(grant).map(|line| &line.voucher).collect();
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    let lines = grant.lines().filter(|line| line.row == RowKind::Normal);
    for line in lines.filter(|line| accounts.role_of(&line.account) == Some(role)) {
        if role == AccountRole::GrantIncome || with_income.contains(&line.voucher) {
            *rows.entry(line.account.as_str()).or_default() += 1;
        }
    }
    rows.into_iter().rev().max_by_key(|(_, count)| *count).map(|(account, _)| account.to_owned())
}
