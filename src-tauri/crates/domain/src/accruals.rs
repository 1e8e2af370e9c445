//! Accruals (upplupna kostnader) and prepaid costs (förutbetalda kostnader): what a cost concerns and what the ledger has
//! of it fall on two sides of a day.
//!
//! An accrual is opened before its invoice has come, and followed until something settles it. The first invoice that
//! settles it takes the whole of it back; what the invoices come to beyond or below it is the difference, and is charged
//! by itself. Of everything only what was booked by the day asked about counts.

use std::collections::{BTreeMap, BTreeSet};

use crate::accounts::CostKind;
use crate::book::Grant;
use crate::date::{Date, Period};
use crate::fact::Cost;
use crate::ids::CostId;
use crate::money::{Money, MoneyError};

/// An accrual that has no day on which its invoice is expected is worth asking about after so many days.
const PATIENCE_DAYS: i64 = 60;

/// Where an accrual stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum AccrualState {
    /// Its invoice is awaited.
    Open,
    /// Its invoice should have come.
    Overdue,
    /// Its invoice has come.
    Settled,
    /// It was taken back without an invoice that is linked to it.
    Reversed,
}

/// An accrual as it stands on a day.
#[derive(Clone, Debug)]
pub struct Accrual<'a> {
    /// The accrual.
    pub cost: &'a Cost,
    /// Where it stands.
    pub state: AccrualState,
    /// What takes it back, where something does.
    pub reversal: Option<&'a Cost>,
    /// What settles it, in order.
    pub settled_by: Vec<&'a Cost>,
    /// What is still accrued.
    pub open: Money,
    /// What the invoices come to less the accrual; of a settled one.
    pub difference: Option<Money>,
    /// Days since it was opened.
    pub days: u64,
}

/// Returns the day that a cost is in the books: of booking, else of the invoice, else the last of its period.
#[must_use]
pub fn booking_day(cost: &Cost) -> Date {
    let of_invoice = cost.invoice.as_ref().map(|invoice| invoice.date);
    cost.booked_on.or(of_invoice).unwrap_or_else(|| cost.period.last())
}

/// Returns the accruals of a grant that were opened by the end of `as_of`, in the order they were opened.
pub fn accruals(grant: Grant<'_>, as_of: Date) -> Result<Vec<Accrual<'_>>, MoneyError> {
    let mut booked: Vec<&Cost> = grant.costs().filter(|cost| booking_day(cost) <= as_of).collect();
    booked.sort_by_key(|cost| (booking_day(cost), cost.cost));
    let reversals = reversals(&booked);
    let opened =
        booked.iter().copied().filter(|cost| cost.kind == CostKind::Accrual && cost.amount > Money::ZERO);
    opened.map(|cost| stand(grant, as_of, cost, &booked, reversals.get(&cost.cost).copied())).collect()
}

fn stand<'a>(
    grant: Grant<'a>,
    as_of: Date,
    cost: &'a Cost,
    booked: &[&'a Cost],
    reversal: Option<&'a Cost>,
) -> Result<Accrual<'a>, MoneyError> {
    let settled_by: Vec<&Cost> = booked.iter().copied().filter(|c| c.settles == Some(cost.cost)).collect();
    let invoiced = Money::sum(settled_by.iter().map(|cost| cost.amount))?;
    let days = as_of.days_since(booking_day(cost)).max(0);
    let left = cost.amount.checked_sub(invoiced)?.max(Money::ZERO);
    // A reversal takes the whole back; without one, invoices take it back as far as they reach.
    let open = if reversal.is_some() { Money::ZERO } else { left };
    let expected = cost.accrual.as_ref().and_then(|basis| basis.expected);
    let is_late = match expected {
        Some(day) => as_of > day,
        None => days > PATIENCE_DAYS || as_of > grant.use_period().last(),
    };
    let state = match (settled_by.is_empty(), reversal.is_some(), open.is_zero()) {
        (false, true, _) | (false, false, true) => AccrualState::Settled,
        (true, true, _) => AccrualState::Reversed,
        _ if is_late => AccrualState::Overdue,
        _ => AccrualState::Open,
    };
    let is_settled = state == AccrualState::Settled;
    let difference = is_settled.then(|| invoiced.checked_sub(cost.amount)).transpose()?;
    Ok(Accrual { cost, state, reversal, settled_by, open, difference, days: days.unsigned_abs() })
}

/// Finds what takes each accrual back: the same account and amount with the other sign, booked no earlier. One reversal
/// takes back one accrual: of those that are alike the one whose invoice was booked with it, else the earliest.
fn reversals<'a>(booked: &[&'a Cost]) -> BTreeMap<CostId, &'a Cost> {
    let mut invoiced: BTreeSet<(CostId, Date)> = BTreeSet::new();
    // What is left to take back, by what a reversal must have alike: a grant has costs by the hundred thousand.
    let mut left: BTreeMap<(Option<&str>, Money), Vec<&Cost>> = BTreeMap::new();
    for cost in booked {
        invoiced.extend(cost.settles.map(|accrual| (accrual, booking_day(cost))));
        if cost.kind == CostKind::Accrual && cost.amount > Money::ZERO {
            left.entry((cost.account.as_deref(), cost.amount)).or_default().push(cost);
        }
    }
    let mut taken_back: BTreeMap<CostId, &Cost> = BTreeMap::new();
    for reversal in booked.iter().filter(|cost| cost.amount < Money::ZERO && cost.settles.is_none()) {
        let day = booking_day(reversal);
        let Some(alike) = left.get_mut(&(reversal.account.as_deref(), reversal.amount.negated())) else {
            continue;
        };
        let fits = |accrual: &&&Cost| booking_day(accrual) <= day;
        let came_with_it = alike.iter().position(|c| fits(&c) && invoiced.contains(&(c.cost, day)));
        if let Some(at) = came_with_it.or_else(|| alike.iter().position(|c| fits(&c))) {
            taken_back.insert(alike.remove(at).cost, reversal);
        }
    }
    taken_back
}

/// A cost and the part of it that lies on the other side of a day.
#[derive(Clone, Copy, Debug)]
pub struct Deferred<'a> {
    /// The cost.
    pub cost: &'a Cost,
    /// The part, split by days to the öre.
    pub amount: Money,
}

/// What a closing must carry over a day, of one grant.
#[derive(Clone, Debug)]
pub struct Deferrals<'a> {
    /// Accruals that stand.
    pub accrued: Vec<Deferred<'a>>,
    /// Costs that arose by the day and were booked after it, so far as they arose: they should have been accrued.
    pub unbooked: Vec<Deferred<'a>>,
    /// Costs that were booked by the day, so far as they arise after it: prepaid.
    pub prepaid: Vec<Deferred<'a>>,
}

impl Deferrals<'_> {
    /// Returns the sum of a list.
    pub fn sum(list: &[Deferred<'_>]) -> Result<Money, MoneyError> {
        Money::sum(list.iter().map(|deferred| deferred.amount))
    }
}

/// Returns what lies on two sides of the end of `day`.
pub fn deferrals(grant: Grant<'_>, day: Date) -> Result<Deferrals<'_>, MoneyError> {
    let standing = accruals(grant, day)?.into_iter().filter(|accrual| !accrual.open.is_zero());
    let accrued = standing.map(|accrual| Deferred { cost: accrual.cost, amount: accrual.open }).collect();
    let is_accrual = |cost: &&Cost| cost.kind == CostKind::Accrual;
    // What settles or takes back an accrual that stood at the day is its other side.
    let settles = |cost: &&Cost| cost.settles.is_some();
    let arisen = |cost: &Cost| {
        Period::new(cost.period.first(), day)
            .ok()
            .map(|until| cost.period.split_by_days(cost.amount, until).0)
    };
    let list = |booked_by: bool, part: &dyn Fn(&Cost) -> Option<Money>| -> Vec<Deferred<'_>> {
        grant
            .costs()
            .filter(|cost| !is_accrual(cost) && !settles(cost) && (booking_day(cost) <= day) == booked_by)
            .filter_map(|cost| Some(Deferred { cost, amount: part(cost)? }))
            .filter(|deferred| !deferred.amount.is_zero())
            .collect()
    };
    let after = |cost: &Cost| cost.amount.checked_sub(arisen(cost).unwrap_or_default()).ok();
    Ok(Deferrals { accrued, unbooked: list(false, &arisen), prepaid: list(true, &after) })
}

#[cfg(test)]
mod tests;
