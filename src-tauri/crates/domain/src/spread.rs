//! Spreading (periodisering) one amount over the days that it concerns: over years, months or the use periods of several
//! grants, to the öre.

use serde::{Deserialize, Serialize};

use crate::date::{Date, Month, Period};
use crate::money::Money;

/// What each part of an amount is in proportion to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SpreadBy {
    /// Its days.
    Days,
    /// Its months: a whole month counts one, a part of a month by its days of the month.
    Months,
}

/// A part of an amount.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SpreadPart {
    /// Which of the windows it lies in, from 0; `None` for days that are in none of them.
    pub window: Option<usize>,
    /// The days.
    pub period: Period,
    /// What falls on them.
    pub amount: Money,
}

/// A number that the days of every month divide.
const PARTS_OF_A_MONTH: u64 = 28 * 29 * 30 * 31;

/// Spreads an amount over the days of `period`, cut where a window begins or ends; a day that is in several windows is in
/// the first of them. Parts come in the order of their days and sum to the amount; what rounding leaves goes by
/// [`Money::split`].
#[must_use]
pub fn spread(amount: Money, period: Period, windows: &[Period], by: SpreadBy) -> Vec<SpreadPart> {
    let runs = runs(period, windows);
    let weights: Vec<u64> = runs.iter().map(|(_, run)| weight(*run, by)).collect();
    let amounts = amount.split(&weights);
    runs.into_iter()
        .zip(amounts)
        .map(|((window, period), amount)| SpreadPart { window, period, amount })
        .collect()
}

/// Returns the calendar years that a period touches, whole.
#[must_use]
pub fn years(period: Period) -> Vec<Period> {
    let year = |year| Period::new(Date::new(year, 1, 1).ok()?, Date::new(year, 12, 31).ok()?).ok();
    (period.first().year()..=period.last().year()).filter_map(year).collect()
}

/// Returns the calendar months that a period touches, whole.
#[must_use]
pub fn months(period: Period) -> Vec<Period> {
    period.months().map(Month::period).collect()
}

/// Cuts a period into the longest runs of days that are in the same window.
fn runs(period: Period, windows: &[Period]) -> Vec<(Option<usize>, Period)> {
    let mut begins: Vec<Date> = vec![period.first()];
    for window in windows.iter().filter_map(|window| window.overlap(period)) {
        begins.push(window.first());
        if window.last() < period.last() {
            begins.push(window.last().plus_days(1));
        }
    }
    begins.sort();
    begins.dedup();
    let ends = begins.iter().skip(1).map(|next| next.minus_days(1)).chain([period.last()]);
    let mut runs: Vec<(Option<usize>, Period)> = Vec::new();
    for (first, last) in begins.iter().zip(ends) {
        let window = windows.iter().position(|window| window.contains(*first));
        match runs.last_mut() {
            // Two windows that meet inside a third are one run of it.
            Some((before, run)) if *before == window => {
                *run = Period::new(run.first(), last).unwrap_or(*run);
            }
            _ => runs.extend(Period::new(*first, last).map(|run| (window, run))),
        }
    }
    runs
}

fn weight(run: Period, by: SpreadBy) -> u64 {
    match by {
        SpreadBy::Days => run.days(),
        SpreadBy::Months => {
            let of_month = |month: Month| {
                let days = month.period().overlap(run).map_or(0, Period::days);
                days * (PARTS_OF_A_MONTH / month.period().days())
            };
            run.months().map(of_month).sum()
        }
    }
}

#[cfg(test)]
mod tests;
