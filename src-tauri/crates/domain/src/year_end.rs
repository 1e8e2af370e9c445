//! The year-end (bokslut) of a grant: what it is worth to the organisation at the end of a day.
//!
//! What arose by that day and may be charged is set against what the organisation is entitled to and what has been
//! paid. How it becomes income follows the classification of the scheme (RKR R2): with conditions as it is used,
//! without conditions over the days it is meant for, of a performance when it is decided. What the book does not know
//! is listed as a gap beside the figures and is never filled in silently.

mod entry;
mod interest;
mod questioned;

use crate::book::Grant;
use crate::date::{Date, Period};
use crate::fact::{AmountKind, GrantAmount};
use crate::figures::{claimed, parts, used_until};
use crate::money::{Money, MoneyError};
use crate::problem::Problem;
use crate::scheme::Form;

pub use entry::{AccountSeen, Booked, EntryRow, SuggestedAccount};
pub use interest::{InterestDue, interest};
pub use questioned::{Questioned, QuestionedBy};

/// Returns the 31 December that is nearest to the day: the last day of the year that is being closed.
#[must_use]
pub fn closing_day(day: Date) -> Date {
    let year = if day.month().number() > 6 { day.year() } else { day.year() - 1 };
    Date::new(year, 12, 31).unwrap_or(day)
}

/// How a grant becomes income.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Treatment {
    /// As it is used (bidrag med villkor): the rest is a liability.
    AsUsed,
    /// Evenly over the days of the use period (bidrag utan villkor, med restriktion i tid).
    OverPeriod,
    /// When it is decided, for what was done before (prestationsbidrag).
    WhenDecided,
}

/// The position of a grant at the end of a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct YearEnd {
    /// The day; it counts.
    pub day: Date,
    /// Set aside by then (tilldelat).
    pub allocated: Money,
    /// Requisitioned by then (rekvirerat).
    pub requisitioned: Money,
    /// Paid by then (utbetalt); what was requisitioned while no payment at all is noted.
    pub received: Money,
    /// Paid back by then (återbetalat).
    pub repaid: Money,
    /// What the organisation can count on by then: what was claimed or paid, or decided where nothing is claimed.
    pub entitled: Money,
    /// Arose in the use period by then and counts as used.
    pub used: Money,
    /// Of it, what arose in the calendar year of the day, which is the fiscal year of every municipality and region.
    pub used_in_year: Money,
    /// Charged, but arose outside the use period, whenever that is: not eligible.
    pub outside: Money,
    /// Paid to units that have not reported its use, where that decides: not yet eligible.
    pub unproven: Money,
    /// What checks question of the use: part of `used` until somebody takes it out.
    pub questioned: Vec<Questioned>,
    /// The sum of what is questioned, not above `used`.
    pub in_question: Money,
    /// Received less used, not below nought.
    pub unused: Money,
    /// Used less what the organisation is entitled to, not below nought: its own cost.
    pub over_use: Money,
    /// To be paid back by the scheme's rule if nothing more is used, less what was paid back.
    pub to_repay: Money,
    /// The same if everything questioned is turned down.
    pub to_repay_at_most: Money,
    /// Unused, but the rule claims nothing: below its threshold, or never.
    pub unclaimed: Money,
    /// The use period has ended by the day.
    pub over: bool,
    /// How the grant becomes income.
    pub treatment: Treatment,
    /// Income (intäkt) of all years up to the day.
    pub income: Money,
    /// Claim on the funder (fordran).
    pub claim: Money,
    /// Liability to the funder or prepaid income (skuld, förutbetald intäkt).
    pub liability: Money,
    /// What the main ledger has booked; `None` when none was imported.
    pub booked: Option<Booked>,
    /// The entry that brings the main ledger to the position; empty when nothing is to be booked.
    pub entry: Vec<EntryRow>,
    /// What the figures rest on that is not known: problems with the codes `year-end-…`.
    pub gaps: Vec<Problem>,
}

/// Computes the position of a grant at the end of `day`.
///
/// Amounts of the grant count from their day on; those without a day count always, and are listed as a gap. Fails with
/// `money-out-of-range`.
pub fn year_end(grant: Grant<'_>, day: Date) -> Result<YearEnd, MoneyError> {
    let money = Paid::by(grant, day)?;
    let window = grant.use_period();
    let used = used_until(grant, day)?;
    let used_before = used_until(grant, end_of_year_before(day))?;
    let questioned = questioned::questioned(grant, day)?;
    let in_question = Money::sum(questioned.iter().map(|one| one.amount))?.min(used.max(Money::ZERO));
    let unused = money.received.checked_sub(used)?.max(Money::ZERO);
    let claim_of = |unused: Money| -> Result<Money, MoneyError> {
        Ok(claimed(grant, unused)?.checked_sub(money.repaid)?.max(Money::ZERO))
    };
    let unused_at_most = money.received.checked_sub(used.checked_sub(in_question)?)?.max(Money::ZERO);
    let over = day >= window.last();
    let unclaimed = unused.checked_sub(claimed(grant, unused)?)?;
    let treatment = treatment(grant);
    let income = income(grant, &money, treatment, used, over.then_some(unclaimed), day)?;
    let held = money.received.checked_sub(money.repaid)?;
    let balance = held.checked_sub(income)?;
    let booked = entry::booked(grant, day)?;
    let entry = match &booked {
        Some(booked) => entry::entry(grant, held, booked.income, income)?,
        None => Vec::new(),
    };
    Ok(YearEnd {
        day,
        allocated: money.allocated,
        requisitioned: money.requisitioned,
        received: money.received,
        repaid: money.repaid,
        entitled: money.entitled,
        used,
        used_in_year: used.checked_sub(used_before)?,
        outside: Money::sum(parts(grant, window).map(|part| part.outside))?,
        unproven: unproven_until(grant, day)?,
        questioned,
        in_question,
        unused,
        over_use: used.checked_sub(money.entitled)?.max(Money::ZERO),
        to_repay: claim_of(unused)?,
        to_repay_at_most: claim_of(unused_at_most)?,
        unclaimed,
        over,
        treatment,
        income,
        claim: balance.negated().max(Money::ZERO),
        liability: balance.max(Money::ZERO),
        gaps: gaps(grant, day, &money, booked.as_ref()),
        booked,
        entry,
    })
}

fn end_of_year_before(day: Date) -> Date {
    Date::new(day.year() - 1, 12, 31).unwrap_or(day)
}

fn unproven_until(grant: Grant<'_>, day: Date) -> Result<Money, MoneyError> {
    let window = grant.use_period();
    Period::new(window.first(), day.min(window.last()))
        .map_or(Ok(Money::ZERO), |window| Money::sum(parts(grant, window).map(|part| part.unproven)))
}

/// Without a classification of its own, what is paid back when it is unused has conditions (rules of RKR R2 as SKR
/// reads them); the gap `year-end-class-assumed` says so.
fn treatment(grant: Grant<'_>) -> Treatment {
    let scheme = grant.scheme();
    if scheme.form == Form::Performance {
        return Treatment::WhenDecided;
    }
    let conditions =
        scheme.classification.as_ref().map_or(scheme.repayment.unused, |class| class.with_conditions);
    if conditions { Treatment::AsUsed } else { Treatment::OverPeriod }
}

/// Returns the income of all years up to the day; `unclaimed` is what stays unused and unclaimed, once that is settled.
fn income(
    grant: Grant<'_>,
    money: &Paid,
    treatment: Treatment,
    used: Money,
    unclaimed: Option<Money>,
    day: Date,
) -> Result<Money, MoneyError> {
    let window = grant.use_period();
    match treatment {
        Treatment::AsUsed => {
            let by_use = used.min(money.entitled).max(Money::ZERO);
            by_use.checked_add(unclaimed.unwrap_or_default())
        }
        Treatment::OverPeriod => Ok(Period::new(window.first(), day.min(window.last()))
            .map_or(Money::ZERO, |passed| window.split_by_days(money.entitled, passed).0)),
        Treatment::WhenDecided => Ok(money.entitled),
    }
}

/// The amounts of a grant as they were at the end of a day.
struct Paid {
    allocated: Money,
    requisitioned: Money,
    received: Money,
    repaid: Money,
    entitled: Money,
    /// Nothing is noted as paid, so what was requisitioned stands for it.
    assumed: bool,
    /// How many amounts have no day.
    undated: usize,
}

impl Paid {
    fn by(grant: Grant<'_>, day: Date) -> Result<Self, MoneyError> {
        let by_then = |amount: &&GrantAmount| amount.date.is_none_or(|date| date <= day);
        let sum = |what| Money::sum(grant.amounts(what).filter(by_then).map(|amount| amount.amount));
        let allocated = grant.amounts(AmountKind::Allocated).filter(by_then).last();
        let allocated = allocated.map_or(Money::ZERO, |amount| amount.amount);
        let requisitioned = sum(AmountKind::Requisitioned)?;
        let assumed = grant.amounts(AmountKind::Received).next().is_none() && !requisitioned.is_zero();
        let received = if assumed { requisitioned } else { sum(AmountKind::Received)? };
        let entitled = match grant.scheme().form {
            Form::Requisition => requisitioned.max(received),
            Form::Performance | Form::Application => allocated.max(requisitioned).max(received),
        };
        let undated = AMOUNTS.iter().flat_map(|what| grant.amounts(*what)).filter(|a| a.date.is_none());
        let (repaid, undated) = (sum(AmountKind::Repaid)?, undated.count());
        Ok(Self { allocated, requisitioned, received, repaid, entitled, assumed, undated })
    }
}

/// The amounts that make a position; an application is only a wish.
const AMOUNTS: [AmountKind; 4] =
    [AmountKind::Allocated, AmountKind::Requisitioned, AmountKind::Received, AmountKind::Repaid];

fn gaps(grant: Grant<'_>, day: Date, money: &Paid, booked: Option<&Booked>) -> Vec<Problem> {
    let mut gaps = Vec::new();
    if money.undated > 0 {
        let count = u64::try_from(money.undated).unwrap_or(u64::MAX);
        gaps.push(Problem::bare("year-end-undated").with("amounts", count));
    }
    if money.assumed {
        gaps.push(Problem::bare("year-end-received-assumed").with("amount", money.requisitioned));
    }
    if grant.scheme().classification.is_none() && grant.scheme().form != Form::Performance {
        gaps.push(Problem::bare("year-end-class-assumed"));
    }
    match booked {
        None => gaps.push(Problem::bare("year-end-ledger-none")),
        Some(booked) => gaps.extend(booked.years_missing.iter().map(|year| {
            Problem::bare("year-end-ledger-missing").with("year", year.to_string()).with("day", day)
        })),
    }
    gaps
}

#[cfg(test)]
mod tests;
