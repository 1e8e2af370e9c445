//! The units that a grant is shared over: what was decided for each, what it was paid and what it has reported.

use std::collections::BTreeMap;

use crate::book::Grant;
use crate::fact::{Provider, UnitReported};
use crate::figures::payments;
use crate::money::{Money, MoneyError};

/// How far a unit has come.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum UnitState {
    /// Nothing is paid to it.
    NotPaid,
    /// It is paid and has not reported.
    NotReported,
    /// It has reported the use of exactly what it was paid.
    Reported,
    /// It has reported less than it was paid.
    ReportedLess,
    /// It has reported more than it was paid.
    ReportedMore,
}

impl UnitState {
    /// Returns the word used in files and messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::NotPaid => "not-paid",
            Self::NotReported => "not-reported",
            Self::Reported => "reported",
            Self::ReportedLess => "reported-less",
            Self::ReportedMore => "reported-more",
        }
    }
}

/// A unit and its money.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitStanding<'a> {
    /// The unit, by the name that decisions, costs and reports carry.
    pub unit: &'a str,
    /// Who runs it, where a decision says so.
    pub provider: Option<Provider>,
    /// A decision in force names it.
    pub in_decision: bool,
    /// Sum of its shares.
    pub decided: Money,
    /// Payments to it (costs of the kind transfer) that arose within the use period, less what it sent back.
    pub paid: Money,
    /// Its latest report.
    pub report: Option<&'a UnitReported>,
    /// Paid less reported, not below nought.
    pub remaining: Money,
    /// How far it has come.
    pub state: UnitState,
}

/// Returns the units of a grant: those of decisions in their order, then others by name. Fails with
/// `money-out-of-range`.
pub fn units(grant: Grant<'_>) -> Result<Vec<UnitStanding<'_>>, MoneyError> {
    let mut paid: BTreeMap<&str, Vec<Money>> = BTreeMap::new();
    for (cost, amount) in payments(grant, grant.use_period()) {
        if let Some(unit) = &cost.unit {
            paid.entry(unit).or_default().push(amount);
        }
    }
    let reports: BTreeMap<&str, &UnitReported> =
        grant.unit_reports().map(|(_, report)| (report.unit.as_str(), report)).collect();
    let shares = shares(grant);
    let decided = shares.iter().map(|share| share.unit);
    let mut names: Vec<&str> = decided.collect();
    let others = paid.keys().chain(reports.keys()).copied().filter(|unit| !names.contains(unit));
    let others: std::collections::BTreeSet<&str> = others.collect();
    names.extend(others);
    let standing = |unit: &str| paid.get(unit).cloned().unwrap_or_default();
    names
        .into_iter()
        .map(|unit| {
            let share = shares.iter().find(|share| share.unit == unit);
            stand(unit, share, Money::sum(standing(unit))?, reports.get(unit).copied())
        })
        .collect()
}

/// Returns the unit with the name.
pub fn unit<'a>(grant: Grant<'a>, name: &str) -> Result<Option<UnitStanding<'a>>, MoneyError> {
    Ok(units(grant)?.into_iter().find(|standing| standing.unit == name))
}

/// What the decisions say of a unit.
struct Share<'a> {
    unit: &'a str,
    provider: Option<Provider>,
    amounts: Vec<Money>,
}

fn shares(grant: Grant<'_>) -> Vec<Share<'_>> {
    let mut shares: Vec<Share<'_>> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    let pools = grant.allocations().flat_map(|(_, decided)| &decided.pools);
    for share in pools.flat_map(|pool| &pool.shares) {
        let place = *places.entry(&share.unit).or_insert_with(|| {
            shares.push(Share { unit: &share.unit, provider: None, amounts: Vec::new() });
            shares.len() - 1
        });
        shares[place].provider = shares[place].provider.or(share.provider);
        shares[place].amounts.push(share.amount);
    }
    shares
}

fn stand<'a>(
    unit: &'a str,
    share: Option<&Share<'a>>,
    paid: Money,
    report: Option<&'a UnitReported>,
) -> Result<UnitStanding<'a>, MoneyError> {
    let reported = report.map_or(Money::ZERO, |report| report.used);
    Ok(UnitStanding {
        unit,
        provider: share.and_then(|share| share.provider),
        in_decision: share.is_some(),
        decided: Money::sum(share.into_iter().flat_map(|share| share.amounts.iter().copied()))?,
        paid,
        report,
        remaining: paid.checked_sub(reported)?.max(Money::ZERO),
        state: match report {
            Some(report) if report.used < paid => UnitState::ReportedLess,
            Some(report) if report.used > paid => UnitState::ReportedMore,
            Some(_) => UnitState::Reported,
            None if paid > Money::ZERO => UnitState::NotReported,
            None => UnitState::NotPaid,
        },
    })
}

#[cfg(test)]
mod tests;
