//! What a salary costs: pay, on-costs and the parts of the grant and of the organisation, from its basis.
//!
//! Pay of a monthly salary is counted month by month: a month that the cost period has only a part of counts with its
//! days, and each month is rounded to whole öre, half away from nought, as payroll does. Days without pay take their
//! part of the period's pay away. Pay that a payroll states is taken as it is. On-costs are a percentage of the pay; the parts are percentages of both together.

use rust_decimal::Decimal;

use crate::date::Period;
use crate::fact::{Pay, SalaryBasis};
use crate::money::{Money, MoneyError, Rounding};
use crate::problem::Problem;
use crate::scheme::Percent;

/// The amounts of a salary.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reckoned {
    /// The pay of the period.
    pub pay: Money,
    /// The on-costs on it.
    pub on_cost: Money,
    /// Pay and on-costs together: the whole cost.
    pub whole: Money,
    /// What the grant carries.
    pub amount: Money,
    /// What the organisation carries itself, where that is asked.
    pub own: Option<Money>,
}

/// Why a salary cannot be reckoned.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SalaryError {
    /// A percentage is nought, negative or above a hundred.
    #[error("{field} is {percent} %")]
    PercentOutside {
        /// The field: `degree`, `share`, `own_share`.
        field: &'static str,
        /// What stood there.
        percent: Percent,
    },
    /// The grant and the organisation together carry more than the whole.
    #[error("the parts are {sum} % of the whole")]
    PartsAboveWhole {
        /// Their sum.
        sum: Percent,
    },
    /// The rate of on-costs is negative or above a hundred.
    #[error("on-costs of {rate} %")]
    RateOutside {
        /// The rate.
        rate: Percent,
    },
    /// More days without pay than the period has.
    #[error("{absent} days without pay of {days}")]
    AbsentAbovePeriod {
        /// The days without pay.
        absent: u32,
        /// The days of the period.
        days: u64,
    },
    /// Pay is nought or negative.
    #[error("pay of {pay}")]
    PayNotPositive {
        /// What stood there.
        pay: Money,
    },
    /// There are no hours.
    #[error("no hours")]
    NoHours,
    /// An amount is out of range.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl SalaryError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::PercentOutside { field, percent } => Problem::bare("salary-percent-outside")
                .with("field", *field)
                .with("percent", percent.to_string()),
            Self::PartsAboveWhole { sum } => {
                Problem::bare("salary-parts-above-whole").with("percent", sum.to_string())
            }
            Self::RateOutside { rate } => {
                Problem::bare("on-cost-rate-outside").with("percent", rate.to_string())
            }
            Self::AbsentAbovePeriod { absent, days } => Problem::bare("salary-absent-above-period")
                .with("absent", u64::from(*absent))
                .with("days", *days),
            Self::PayNotPositive { pay } => Problem::bare("salary-pay-not-positive").with("pay", *pay),
            Self::NoHours => Problem::bare("salary-no-hours"),
            Self::Money(error) => error.problem(),
        }
    }
}

/// Reckons a salary over the days of a cost. Fails where a part, a rate or a number of days cannot be.
pub fn reckon(basis: &SalaryBasis, period: Period) -> Result<Reckoned, SalaryError> {
    check(basis, period)?;
    let full = match &basis.pay {
        Pay::Monthly { salary, degree } => monthly(*salary, *degree, period)?,
        Pay::Hourly { wage, hundredths } => {
            wage.fraction(Decimal::from(*hundredths), Decimal::ONE_HUNDRED, Rounding::HalfAwayFromZero)?
        }
        Pay::Stated { gross } => *gross,
    };
    let days = period.days();
    let worked = Decimal::from(days - u64::from(basis.absent_days));
    let pay = full.fraction(worked, Decimal::from(days), Rounding::HalfAwayFromZero)?;
    let percent_of =
        |whole: Money, percent: Percent| whole.percent(percent.value(), Rounding::HalfAwayFromZero);
    let on_cost = basis.on_cost.map_or(Ok(Money::ZERO), |on_cost| percent_of(pay, on_cost.rate))?;
    let whole = pay.checked_add(on_cost)?;
    let amount = percent_of(whole, basis.share)?;
    let own = basis.own_share.map(|share| percent_of(whole, share)).transpose()?;
    Ok(Reckoned { pay, on_cost, whole, amount, own })
}

fn check(basis: &SalaryBasis, period: Period) -> Result<(), SalaryError> {
    let is_part = |percent: Percent| Decimal::ZERO < percent.value() && percent.is_part();
    let degree = match &basis.pay {
        Pay::Monthly { degree, .. } => Some(("degree", *degree)),
        Pay::Hourly { .. } | Pay::Stated { .. } => None,
    };
    let own = basis.own_share.map(|share| ("own_share", share));
    for (field, percent) in degree.into_iter().chain([("share", basis.share)]).chain(own) {
        if !is_part(percent) {
            return Err(SalaryError::PercentOutside { field, percent });
        }
    }
    let sum = basis.share.value() + basis.own_share.map_or(Decimal::ZERO, Percent::value);
    if sum > Decimal::ONE_HUNDRED {
        return Err(SalaryError::PartsAboveWhole { sum: Percent(sum) });
    }
    if let Some(on_cost) = basis.on_cost.filter(|on_cost| !on_cost.rate.is_part()) {
        return Err(SalaryError::RateOutside { rate: on_cost.rate });
    }
    let days = period.days();
    if u64::from(basis.absent_days) > days {
        return Err(SalaryError::AbsentAbovePeriod { absent: basis.absent_days, days });
    }
    let pay = match &basis.pay {
        Pay::Monthly { salary, .. } => *salary,
        Pay::Hourly { hundredths: 0, .. } => return Err(SalaryError::NoHours),
        Pay::Hourly { wage, .. } => *wage,
        // A payroll takes pay back, too.
        Pay::Stated { gross } if *gross < Money::ZERO => return Ok(()),
        Pay::Stated { gross } => *gross,
    };
    if pay <= Money::ZERO { Err(SalaryError::PayNotPositive { pay }) } else { Ok(()) }
}

fn monthly(salary: Money, degree: Percent, period: Period) -> Result<Money, MoneyError> {
    let months = period.months().filter_map(|month| {
        let days = period.overlap(month.period())?.days();
        let part = degree.value() * Decimal::from(days);
        let whole = Decimal::ONE_HUNDRED * Decimal::from(month.period().days());
        Some(salary.fraction(part, whole, Rounding::HalfAwayFromZero))
    });
    Money::sum(months.collect::<Result<Vec<_>, _>>()?)
}

#[cfg(test)]
mod tests;
