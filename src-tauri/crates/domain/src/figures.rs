//! The figures of a grant: what was given, what was used, what is left and what is to be paid back.
//!
//! The days over which a cost arose decide, not the day it was booked or paid: a cost that crosses a boundary of the
//! use period counts with the part that its days inside have, to the öre. What counts of a cost is decided in one
//! place, [`Counting`].

mod counting;

use serde::{Deserialize, Serialize};

use crate::accounts::CostKind;
use crate::book::Grant;
use crate::date::{Date, Month, Period};
use crate::fact::{AmountKind, Cost, Provider};
use crate::money::{Money, MoneyError};

pub(crate) use counting::payments;
pub use counting::{Counting, Part};

/// The figures of a grant at one state of the book.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// Set aside for the recipient; nought when not noted.
    pub allocated: Money,
    /// Sum of the requisitions.
    pub requisitioned: Money,
    /// Sum of the payments; the requisitioned amount while none is noted.
    pub received: Money,
    /// Paid back so far.
    pub repaid: Money,
    /// The parts of costs that arose within the use period; not capped by what was received.
    pub used: Money,
    /// The parts of costs that arose outside it.
    pub outside: Money,
    /// Paid to units that have not reported its use, under a scheme where that decides; neither used nor outside.
    #[serde(skip_serializing_if = "is_nought", default)]
    pub unproven: Money,
    /// Received less used, not below nought.
    pub unused: Money,
    /// Used less received, not below nought.
    pub over_use: Money,
    /// To be paid back by the scheme's rule, less what was paid back.
    pub to_repay: Money,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the form that serde calls")]
const fn is_nought(amount: &Money) -> bool {
    amount.is_zero()
}

/// Returns each cost of the grant split at the days of `window`.
pub fn parts<'a>(grant: Grant<'a>, window: Period) -> impl Iterator<Item = Part<'a>> {
    let counting = Counting::of(grant);
    grant.costs().map(move |cost| counting.part(cost, window))
}

/// Returns those of the costs that are wanted, each split at the days of `window`.
pub(crate) fn parts_of<'a>(
    grant: Grant<'a>,
    window: Period,
    wanted: impl Fn(&Cost) -> bool,
) -> impl Iterator<Item = Part<'a>> {
    let counting = Counting::of(grant);
    grant.costs().filter(move |cost| wanted(cost)).map(move |cost| counting.part(cost, window))
}

/// Returns the sum of what arose within the days of `window`.
pub fn used_within(grant: Grant<'_>, window: Period) -> Result<Money, MoneyError> {
    Money::sum(parts(grant, window).map(|part| part.inside))
}

/// Computes the figures of a grant. Fails with `money-out-of-range`.
pub fn figures(grant: Grant<'_>) -> Result<Figures, MoneyError> {
    grant.book().memo().figures(grant.id(), || reckoned(grant))
}

fn reckoned(grant: Grant<'_>) -> Result<Figures, MoneyError> {
    let requisitioned = grant.amount(AmountKind::Requisitioned)?;
    let received = if grant.amounts(AmountKind::Received).next().is_some() {
        grant.amount(AmountKind::Received)?
    } else {
        requisitioned
    };
    let window = grant.use_period();
    let parts: Vec<Part<'_>> = parts(grant, window).collect();
    let used = Money::sum(parts.iter().map(|part| part.inside))?;
    let outside = Money::sum(parts.iter().map(|part| part.outside))?;
    let unused = received.checked_sub(used)?.max(Money::ZERO);
    let repaid = grant.amount(AmountKind::Repaid)?;
    Ok(Figures {
        allocated: grant.amount(AmountKind::Allocated)?,
        requisitioned,
        received,
        repaid,
        used,
        outside,
        unproven: Money::sum(parts.iter().map(|part| part.unproven))?,
        unused,
        over_use: used.checked_sub(received)?.max(Money::ZERO),
        to_repay: claimed(grant, unused)?.checked_sub(repaid)?.max(Money::ZERO),
    })
}

/// Returns what the funder claims of unused money: all of it or nothing, by the threshold.
///
/// Money used outside the period or against the purpose has not been used for the grant, so it is within `unused`.
/// "Above 1 000 kr" leaves exactly 1 000 kr unclaimed.
pub(crate) fn claimed(grant: Grant<'_>, unused: Money) -> Result<Money, MoneyError> {
    let rule = &grant.scheme().repayment;
    let claims = rule.unused && rule.above.is_none_or(|threshold| unused > threshold);
    Ok(if claims { unused } else { Money::ZERO })
}

/// Returns what arose within `window` by kind of cost, kinds without costs left out.
pub fn used_by_kind(grant: Grant<'_>, window: Period) -> Result<Vec<(CostKind, Money)>, MoneyError> {
    let mut sums = Vec::new();
    for kind in CostKind::ALL {
        let of_kind: Vec<Money> =
            parts_of(grant, window, |cost| cost.kind == kind).map(|part| part.inside).collect();
        if !of_kind.is_empty() {
            sums.push((kind, Money::sum(of_kind)?));
        }
    }
    Ok(sums)
}

/// Returns what arose within the use period for a purpose; `None` asks for costs without one.
pub fn used_for(grant: Grant<'_>, purpose: Option<&str>) -> Result<Money, MoneyError> {
    Money::sum(
        parts_of(grant, grant.use_period(), |cost| cost.purpose.as_deref() == purpose)
            .map(|part| part.inside),
    )
}

/// Returns what arose within the use period at private providers.
pub fn used_by_private_providers(grant: Grant<'_>) -> Result<Money, MoneyError> {
    Money::sum(
        parts_of(grant, grant.use_period(), |cost| cost.provider == Some(Provider::Private))
            .map(|part| part.inside),
    )
}

/// Returns what had arisen within the use period by the end of `day`.
pub fn used_until(grant: Grant<'_>, day: Date) -> Result<Money, MoneyError> {
    let window = grant.use_period();
    Period::new(window.first(), day.min(window.last()))
        .map_or(Ok(Money::ZERO), |window| used_within(grant, window))
}

/// Returns what arose in each calendar year of the use period; the parts sum to what was used.
pub fn used_by_year(grant: Grant<'_>) -> Result<Vec<(i32, Money)>, MoneyError> {
    let window = grant.use_period();
    let counting = Counting::of(grant);
    (window.first().year()..=window.last().year())
        .map(|year| Ok((year, Money::sum(grant.costs().map(|cost| counting.of_year(cost, year)))?)))
        .collect()
}

/// A point of the burn-down: what was left at the end of a month.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct MonthEnd {
    /// The month.
    pub month: Month,
    /// What arose in it within the use period.
    pub used: Money,
    /// Received less everything that arose so far.
    pub left: Money,
    /// What an even pace over the use period would have left.
    pub even_pace_left: Money,
}

/// Returns the burn-down of the grant: a point for each month of the use period.
pub fn burn_down(grant: Grant<'_>) -> Result<Vec<MonthEnd>, MoneyError> {
    let received = figures(grant)?.received;
    let window = grant.use_period();
    let days = window.days();
    let mut spent = Money::ZERO;
    let mut points = Vec::new();
    for month in window.months() {
        // By sums up to each month's end, so that the parts of a split cost meet to the öre.
        let so_far = used_until(grant, month.last())?;
        let gone = Period::new(window.first(), month.last().min(window.last())).map_or(0, Period::days);
        let even = received.split(&[days - gone, gone]);
        points.push(MonthEnd {
            month,
            used: so_far.checked_sub(spent)?,
            left: received.checked_sub(so_far)?,
            even_pace_left: even[0],
        });
        spent = so_far;
    }
    Ok(points)
}

#[cfg(test)]
mod tests;
