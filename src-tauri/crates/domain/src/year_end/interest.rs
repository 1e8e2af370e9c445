//! Interest on what a funder claims back.

use rust_decimal::Decimal;

use crate::date::Date;
use crate::money::{Money, MoneyError, Rounding};
use crate::scheme::{Interest, Percent};

/// Days of a year times a hundred: what per cent and days are divided by.
const PER_CENT_YEAR: u32 = 365 * 100;

/// Interest on a claim that is paid late.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct InterestDue {
    /// The last day to pay without interest.
    pub free_until: Date,
    /// Days with interest, the day of payment counts.
    pub days: u64,
    /// Per cent and year: the base rate and what the scheme adds to it.
    pub rate: Decimal,
    /// The interest, rounded to whole öre, half away from nought.
    pub amount: Money,
}

/// Computes the interest on `claim` that was decided on one day and is paid on another.
///
/// Interest runs from the day after the last free one, which lies the scheme's number of months after the decision,
/// with `base_rate` (statens utlåningsränta, in per cent) as it stands; a year has 365 days. A payment in time costs
/// nothing. Fails with `money-out-of-range`.
pub fn interest(
    claim: Money,
    rule: &Interest,
    base_rate: Percent,
    decided: Date,
    paid: Date,
) -> Result<InterestDue, MoneyError> {
    let free_until = decided.plus_months(rule.months_after_decision);
    let days = u64::try_from(paid.days_since(free_until)).unwrap_or(0);
    let rate = base_rate.value() + rule.above_base_rate.value();
    let per_cent_days = rate * Decimal::from(days);
    let amount = claim.fraction(per_cent_days, Decimal::from(PER_CENT_YEAR), Rounding::HalfAwayFromZero)?;
    Ok(InterestDue { free_until, days, rate, amount })
}
