//! Reversals of accruals: they take back a cost where it arose, not where they were booked.
//!
//! A cost accrued in December is reversed in January. If the reversal arose in January, it would fall outside a grant
//! that ends with the year, and the invoice would count beside the accrual. So it gets the days and the purpose of
//! the accrual that it takes back, marked assumed like every period that nobody has looked at.

use crate::accounts::CostKind;
use crate::book::Book;
use crate::date::{Date, Period};
use crate::fact::{Cost, Fact};
use crate::ids::GrantId;
use crate::money::Money;

/// An accrual that nothing has taken back yet.
struct Open {
    grant: GrantId,
    account: Option<String>,
    amount: Money,
    booked_on: Option<Date>,
    period: Period,
    purpose: Option<String>,
}

/// Gives each new reversal among the facts the days and purpose of its accrual, in the book or among the facts.
///
/// An accrual is found by grant, account and amount; of several the latest that was booked no later than its reversal.
pub(super) fn reversals_follow_their_accrual(book: &Book, facts: &mut [Fact]) {
    let mut open = open_accruals(book, facts);
    let mut reversals: Vec<&mut Cost> = facts
        .iter_mut()
        .filter_map(|fact| match fact {
            Fact::Cost(cost) if is_reversal(cost) && cost.replaces.is_none() => Some(cost),
            _ => None,
        })
        .collect();
    reversals.sort_by_key(|cost| (cost.booked_on, cost.cost));
    for reversal in reversals {
        if let Some(accrual) = take(&mut open, reversal) {
            reversal.period = accrual.period;
            reversal.purpose = accrual.purpose;
        }
    }
}

fn is_reversal(cost: &Cost) -> bool {
    cost.kind == CostKind::Accrual && cost.amount < Money::ZERO
}

/// Takes the accrual that a reversal takes back out of those that are open.
fn take(open: &mut Vec<Open>, reversal: &Cost) -> Option<Open> {
    let fits = |accrual: &Open| {
        accrual.grant == reversal.grant
            && accrual.account == reversal.account
            && accrual.amount == reversal.amount.negated()
            && accrual.booked_on <= reversal.booked_on
    };
    let latest =
        open.iter().enumerate().filter(|(_, accrual)| fits(accrual)).max_by_key(|(_, a)| a.booked_on);
    let at = latest.map(|(at, _)| at)?;
    Some(open.remove(at))
}

fn open_accruals(book: &Book, facts: &[Fact]) -> Vec<Open> {
    let held: Vec<&Cost> = book.grants().flat_map(|grant| grant.costs()).collect();
    let new = facts.iter().filter_map(|fact| match fact {
        Fact::Cost(cost) => Some(cost),
        _ => None,
    });
    let accruals =
        held.iter().copied().chain(new).filter(|c| c.kind == CostKind::Accrual && c.amount > Money::ZERO);
    let mut open: Vec<Open> = accruals
        .map(|cost| Open {
            grant: cost.grant,
            account: cost.account.clone(),
            amount: cost.amount,
            booked_on: cost.booked_on,
            period: cost.period,
            purpose: cost.purpose.clone(),
        })
        .collect();
    for reversal in held.into_iter().filter(|cost| is_reversal(cost)) {
        take(&mut open, reversal);
    }
    open
}
