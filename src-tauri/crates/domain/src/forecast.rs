//! The forecast (prognos) of a grant: what will have been used when the use period ends, at the pace of the last three
//! whole months.
//!
//! Each kind of cost has its own pace. The expected amount goes by the three months together, the range by the slowest
//! and the quickest of them. What is charged already for days to come counts at least. Before three whole months have
//! passed there is no forecast: a pace of one month is a guess.

use rust_decimal::Decimal;

use crate::accounts::CostKind;
use crate::book::Grant;
use crate::date::{Date, Month, Period};
use crate::figures::{figures, used_by_kind};
use crate::money::{Money, MoneyError, Rounding};

/// Whole months that the pace is taken from.
pub const MONTHS: usize = 3;

/// What can be said of the rest of the use period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Outlook {
    /// Fewer than three whole months of the use period have passed with all their costs booked.
    TooEarly {
        /// The first day that a forecast can be made, if costs keep being booked.
        from: Date,
    },
    /// The use period is over: what is used is used.
    Over,
    /// The scheme pays for a performance; there is no cost to foresee.
    Performance,
    /// A forecast.
    Forecast(Forecast),
}

/// Where a grant is heading. Amounts are of the whole use period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Forecast {
    /// The months that the pace is taken from, the earliest first.
    pub months: Vec<Month>,
    /// Days of the use period after them.
    pub days_left: u64,
    /// Each kind of cost that has been used, in the order of [`CostKind::ALL`].
    pub kinds: Vec<KindForecast>,
    /// All kinds.
    pub used: Range,
    /// What was received, or requisitioned while no payment is noted.
    pub received: Money,
    /// Left unused at the end; negative where more is used than was received.
    pub left: Range,
    /// The month in which the money is used up at the expected pace, if it is before the end.
    pub used_up: Option<Month>,
}

/// The forecast of one kind of cost.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KindForecast {
    /// The kind.
    pub kind: CostKind,
    /// Used up to the end of the last month that the pace is taken from.
    pub so_far: Money,
    /// What arose in each of those months.
    pub by_month: Vec<Money>,
    /// Used at the end.
    pub at_end: Range,
}

/// An expected amount and how far the slowest and the quickest month carry it; low ≤ expected ≤ high.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Range {
    /// At the pace of the month with the least.
    pub low: Money,
    /// At the pace of all the months together.
    pub expected: Money,
    /// At the pace of the month with the most.
    pub high: Money,
}

impl Range {
    const NOUGHT: Self = Self { low: Money::ZERO, expected: Money::ZERO, high: Money::ZERO };

    fn plus(self, other: Self) -> Result<Self, MoneyError> {
        Ok(Self {
            low: self.low.checked_add(other.low)?,
            expected: self.expected.checked_add(other.expected)?,
            high: self.high.checked_add(other.high)?,
        })
    }

    /// Returns what is left of `whole`: the more is used, the less is left.
    fn left_of(self, whole: Money) -> Result<Self, MoneyError> {
        Ok(Self {
            low: whole.checked_sub(self.high)?,
            expected: whole.checked_sub(self.expected)?,
            high: whole.checked_sub(self.low)?,
        })
    }
}

/// Forecasts a grant as it is known at the end of `as_of`. Fails with `money-out-of-range`.
pub fn outlook(grant: Grant<'_>, as_of: Date) -> Result<Outlook, MoneyError> {
    if grant.scheme().performance.is_some() {
        return Ok(Outlook::Performance);
    }
    let window = grant.use_period();
    if as_of >= window.last() {
        return Ok(Outlook::Over);
    }
    let whole: Vec<Month> = window.months().filter(|month| window.covers(month.period())).collect();
    let known = known_until(grant, as_of);
    let passed = whole.iter().filter(|month| known.is_some_and(|known| **month <= known)).count();
    if passed < MONTHS {
        let first = whole.get(MONTHS - 1).map_or(window.last(), |month| month.last());
        return Ok(Outlook::TooEarly { from: first });
    }
    forecast(grant, &whole[passed - MONTHS..passed]).map(Outlook::Forecast)
}

/// Returns the last month that is whole by the day and has costs booked in it or later.
///
/// A ledger that was last imported in August says nothing of September, however late it is.
fn known_until(grant: Grant<'_>, as_of: Date) -> Option<Month> {
    let this = as_of.month();
    let whole = if as_of == this.last() { this } else { this.first().minus_days(1).month() };
    let days = grant.costs().map(|cost| cost.booked_on.unwrap_or_else(|| cost.period.last()));
    let booked = days.filter(|day| *day <= as_of).max()?.month();
    Some(whole.min(booked))
}

fn forecast(grant: Grant<'_>, months: &[Month]) -> Result<Forecast, MoneyError> {
    let window = grant.use_period();
    let last = months.last().map_or(window.first(), |month| month.last());
    let days_left = u64::try_from(window.last().days_since(last)).unwrap_or(0);
    let known = used_by_kind(grant, window)?;
    let until =
        |first, last| Period::new(first, last).map_or_else(|_| Ok(Vec::new()), |w| used_by_kind(grant, w));
    let so_far = until(window.first(), last)?;
    let by_month = months.iter().map(|month| used_by_kind(grant, month.period()));
    let by_month: Vec<Vec<(CostKind, Money)>> = by_month.collect::<Result<_, _>>()?;
    let mut kinds = Vec::new();
    let mut used = Range::NOUGHT;
    for (kind, charged) in known {
        let so_far = of_kind(&so_far, kind);
        let by_month: Vec<Money> = by_month.iter().map(|sums| of_kind(sums, kind)).collect();
        let at_end = at_end(so_far, charged, &by_month, months, days_left)?;
        used = used.plus(at_end)?;
        kinds.push(KindForecast { kind, so_far, by_month, at_end });
    }
    let received = figures(grant)?.received;
    let left = used.left_of(received)?;
    let used_up = used_up(grant, received, last, &kinds, used.expected)?;
    Ok(Forecast { months: months.to_vec(), days_left, kinds, used, received, left, used_up })
}

fn of_kind(sums: &[(CostKind, Money)], kind: CostKind) -> Money {
    sums.iter().find(|(of, _)| *of == kind).map_or(Money::ZERO, |(_, amount)| *amount)
}

/// Carries the pace of the months over the days that are left; what is charged already counts at least.
fn at_end(
    so_far: Money,
    charged: Money,
    by_month: &[Money],
    months: &[Month],
    days_left: u64,
) -> Result<Range, MoneyError> {
    let carried = |amount: Money, over: u64| -> Result<Money, MoneyError> {
        let (left, over) = (Decimal::from(days_left), Decimal::from(over.max(1)));
        let more = amount.fraction(left, over, Rounding::HalfAwayFromZero)?;
        Ok(so_far.checked_add(more)?.max(charged))
    };
    let days = |month: &Month| month.period().days();
    let expected = carried(Money::sum(by_month.iter().copied())?, months.iter().map(days).sum())?;
    let ends = by_month.iter().zip(months).map(|(amount, month)| carried(*amount, days(month)));
    let ends: Vec<Money> = ends.collect::<Result<_, _>>()?;
    let low = ends.iter().copied().min().unwrap_or(expected).min(expected);
    let high = ends.iter().copied().max().unwrap_or(expected).max(expected);
    Ok(Range { low, expected, high })
}

/// Finds the month in which an even road from what is used so far to the expected end passes what was received.
fn used_up(
    grant: Grant<'_>,
    received: Money,
    last: Date,
    kinds: &[KindForecast],
    expected: Money,
) -> Result<Option<Month>, MoneyError> {
    let so_far = Money::sum(kinds.iter().map(|kind| kind.so_far))?;
    if expected <= received || so_far >= received {
        // Either it lasts, or it is gone already, which other figures tell.
        return Ok(None);
    }
    let window = grant.use_period();
    let Ok(rest) = Period::new(last.plus_days(1), window.last()) else { return Ok(None) };
    let more = expected.checked_sub(so_far)?;
    for month in rest.months() {
        let Ok(passed) = Period::new(rest.first(), month.last().min(rest.last())) else { continue };
        if so_far.checked_add(rest.split_by_days(more, passed).0)? > received {
            return Ok(Some(month));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests;
