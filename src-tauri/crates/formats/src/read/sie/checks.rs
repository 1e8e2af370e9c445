//! What can only be said when the whole file has been read: what is undeclared, and which balances do not tie.

use foldhash::{HashMap, HashSet};

use domain::date::Date;
use domain::draft::{BalanceKind, LedgerDocument};
use domain::problem::Severity;

use super::balances::amount_of_ore;
use super::remarks::{Remarks, clipped};
use crate::read::inspect::account_figures;

/// The lines that first name things.
pub(in crate::read) struct Seen<'a> {
    /// Of each account of the document.
    pub(in crate::read) accounts: &'a [u32],
    /// Of each dimension of the document.
    pub(in crate::read) dimensions: &'a [u32],
    /// Of each object that a row or balance names.
    pub(in crate::read) objects: &'a [u32],
}

/// Looks at a whole file of SIE 1–4.
pub(super) fn run(document: &LedgerDocument, seen: &Seen<'_>, remarks: &mut Remarks) {
    type_and_year(document, remarks);
    whole_ledger(document, seen, remarks);
}

/// Looks at what any version of SIE can have wrong.
pub(in crate::read) fn whole_ledger(document: &LedgerDocument, seen: &Seen<'_>, remarks: &mut Remarks) {
    undeclared_accounts(document, seen, remarks);
    undeclared_dimensions(document, seen, remarks);
    undeclared_objects(document, seen, remarks);
    repeated_vouchers(document, remarks);
    repeated_balances(document, remarks);
    broken_ties(document, remarks);
}

fn type_and_year(document: &LedgerDocument, remarks: &mut Remarks) {
    if !document.vouchers.is_empty() && matches!(document.version.as_str(), "1" | "2" | "3") {
        remarks.value(Severity::Info, 0, "sie-vouchers-in-type", &document.version);
    }
    if document.current_year().is_none() {
        // An entry file need not say which year it is for; the others must.
        let severity = if document.version == "4I" { Severity::Info } else { Severity::Warning };
        remarks.add(severity, 0, "sie-year-missing", |problem| problem);
    }
}

/// An entry file may name no accounts at all; then one remark is enough.
fn undeclared_accounts(document: &LedgerDocument, seen: &Seen<'_>, remarks: &mut Remarks) {
    let undeclared = || document.accounts.iter().zip(seen.accounts).filter(|(account, _)| !account.declared);
    if document.accounts.iter().any(|account| account.declared) {
        for (account, line) in undeclared().filter(|(account, _)| !account.number.is_empty()) {
            remarks.value(Severity::Info, *line, "sie-account-undeclared", &account.number);
        }
    } else if !document.accounts.is_empty() {
        remarks.add(Severity::Info, 0, "sie-no-accounts-declared", |problem| {
            problem.with("count", undeclared().count() as u64)
        });
    }
}

fn undeclared_dimensions(document: &LedgerDocument, seen: &Seen<'_>, remarks: &mut Remarks) {
    for (dimension, line) in document.dimensions.iter().zip(seen.dimensions) {
        if !dimension.declared && !is_reserved(&dimension.number) {
            remarks.value(Severity::Info, *line, "sie-dimension-undeclared", &dimension.number);
        }
    }
}

/// Dimensions 1 to 19 have a meaning given by the standard and need no `#DIM` (SIE 4C section 8).
fn is_reserved(dimension: &str) -> bool {
    dimension.parse::<u32>().is_ok_and(|number| (1..20).contains(&number))
}

fn undeclared_objects(document: &LedgerDocument, seen: &Seen<'_>, remarks: &mut Remarks) {
    let declared: HashSet<(&str, &str)> =
        document.objects.iter().map(|object| (object.dimension.as_str(), object.code.as_str())).collect();
    let named = document.object_lists.objects().iter().zip(seen.objects);
    let missing = named.filter(|(object, _)| {
        !object.code.is_empty() && !declared.contains(&(object.dimension.as_str(), object.code.as_str()))
    });
    if !declared.is_empty() {
        for (object, line) in missing {
            remarks.add(Severity::Info, *line, "sie-object-undeclared", |problem| {
                problem.with("dimension", clipped(&object.dimension)).with("value", clipped(&object.code))
            });
        }
        return;
    }
    let count = missing.count() as u64;
    if count > 0 {
        remarks.add(Severity::Info, 0, "sie-no-objects-declared", |problem| problem.with("count", count));
    }
}

/// Looks for vouchers with the same series and number; both would claim the same place in the ledger.
fn repeated_vouchers(document: &LedgerDocument, remarks: &mut Remarks) {
    let unordered = unordered_series(document);
    let mut seen: HashMap<(&str, &str, Option<i32>), u32> = HashMap::default();
    for voucher in document.vouchers.iter().filter(|voucher| !voucher.number.is_empty()) {
        if !unordered.contains(document.text(voucher.series)) {
            continue;
        }
        let year = year_of_number(document, voucher.date);
        let first = *seen
            .entry((document.text(voucher.series), document.text(voucher.number), year))
            .or_insert(voucher.line);
        if first != voucher.line {
            remarks.add(Severity::Warning, voucher.line, "sie-voucher-repeated", |problem| {
                problem
                    .with("series", clipped(document.text(voucher.series)))
                    .with("number", clipped(document.text(voucher.number)))
                    .with("first", u64::from(first))
            });
        }
    }
}

/// Numbers begin anew with the year, and SIE 5 may hold several; a file of SIE 4 has vouchers of one year only.
fn year_of_number(document: &LedgerDocument, date: Date) -> Option<i32> {
    let years = if document.version == "5" { document.years.as_slice() } else { &[] };
    years.iter().find(|year| year.period.contains(date)).map(|year| year.number)
}

/// Returns the series whose numbers do not rise all the way. In the others, which is nearly all (SIE 4C #VER demands
/// it), no number can come twice, and a million of them need not be remembered.
fn unordered_series(document: &LedgerDocument) -> HashSet<&str> {
    let mut latest: HashMap<&str, u64> = HashMap::default();
    let mut unordered = HashSet::default();
    for voucher in document.vouchers.iter().filter(|voucher| !voucher.number.is_empty()) {
        let series = document.text(voucher.series);
        let number = document.text(voucher.number).parse::<u64>().ok();
        let before = latest.get_mut(series);
        match (number, before) {
            (Some(number), Some(before)) if *before < number => *before = number,
            (Some(number), None) => drop(latest.insert(series, number)),
            _ => drop(unordered.insert(series)),
        }
    }
    unordered
}

/// The same balance stated twice with different amounts: one of them is wrong.
fn repeated_balances(document: &LedgerDocument, remarks: &mut Remarks) {
    let mut seen = HashMap::default();
    for balance in document.balances.iter().filter(|balance| balance.month.is_none()) {
        let key = (balance.kind as u8, balance.year, balance.account, balance.objects);
        let (amount, first) = *seen.entry(key).or_insert((balance.amount, balance.line));
        if amount != balance.amount {
            remarks.add(Severity::Error, balance.line, "sie-balance-repeated", |problem| {
                problem
                    .with("account", clipped(document.account_number(balance.account)))
                    .with("amount", balance.amount)
                    .with("first", u64::from(first))
            });
        }
    }
}

/// Opening and rows must make closing, of every account and to the öre.
fn broken_ties(document: &LedgerDocument, remarks: &mut Remarks) {
    for figures in account_figures(document).iter().filter(|figures| figures.ties == Some(false)) {
        let Some((kind, line)) = figures.stated else { continue };
        let code =
            if kind == BalanceKind::Result { "sie-result-does-not-tie" } else { "sie-balance-does-not-tie" };
        remarks.add(Severity::Error, line, code, |problem| {
            problem
                .with("account", clipped(&figures.account))
                .with("opening", figures.opening.unwrap_or_default())
                .with("transactions", amount_of_ore(figures.transactions.0))
                .with("closing", figures.closing.unwrap_or_default())
                .with("difference", amount_of_ore(figures.difference().0))
        });
    }
}
