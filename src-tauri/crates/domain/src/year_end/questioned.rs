//! What checks question of the use of a grant, in kronor.

use std::collections::BTreeMap;

use crate::book::Grant;
use crate::checks::{CHECKS, Subject, cap_excess, limit_excess, run_these};
use crate::date::{Date, Period};
use crate::figures::parts;
use crate::ids::CostId;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// The checks that ask whether a cost may be charged at all.
const ABOUT_COSTS: &[&str] = &[
    "cost-kind-not-eligible",
    "cost-excluded",
    "on-cost-not-allowed",
    "accrual-not-allowed",
    "purpose-not-for-recipient",
    "co-financing",
    "share-above-whole",
    "cost-before-start",
    "double-financed",
    "line-overcharged",
    "exclusive-scheme",
];

/// What questions an amount.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum QuestionedBy {
    /// What checks say about one cost.
    Cost(CostId, Vec<Problem>),
    /// More was used for a purpose than its limit lets: the id of the purpose.
    PurposeLimit(String),
    /// More was used than a ceiling lets: the id of the ceiling.
    Cap(String),
}

/// An amount that a funder could turn down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Questioned {
    /// What questions it.
    pub by: QuestionedBy,
    /// How much of the use it is; of a cost all that arose in the use period by the day, of a limit or ceiling what is
    /// above it in the whole book, as these are of the whole grant.
    pub amount: Money,
}

/// Finds what warnings and errors that nobody accepted say of the use, as it was at the end of `day`.
pub(super) fn questioned(grant: Grant<'_>, day: Date) -> Result<Vec<Questioned>, MoneyError> {
    if grant.scheme().performance.is_some() {
        return Ok(Vec::new());
    }
    let mut found = of_costs(grant, day)?;
    let limits =
        grant.scheme().purposes.iter().map(|purpose| {
            Ok((QuestionedBy::PurposeLimit(purpose.id.clone()), limit_excess(grant, purpose)?))
        });
    let caps = grant
        .scheme()
        .caps
        .iter()
        .map(|cap| Ok((QuestionedBy::Cap(cap.id.clone()), cap_excess(grant, cap)?)));
    for excess in limits.chain(caps) {
        let (by, amount) = excess?;
        if amount > Money::ZERO {
            found.push(Questioned { by, amount });
        }
    }
    Ok(found)
}

fn of_costs(grant: Grant<'_>, day: Date) -> Result<Vec<Questioned>, MoneyError> {
    let asked = CHECKS.iter().filter(|check| ABOUT_COSTS.contains(&check.id));
    let mut said: BTreeMap<CostId, Vec<Problem>> = BTreeMap::new();
    for finding in run_these(grant, day, asked)? {
        if finding.severity == Severity::Info || finding.is_accepted(grant.book()) {
            continue;
        }
        if let Subject::Cost(cost) = finding.about {
            said.entry(cost).or_default().push(finding.problem);
        }
    }
    let window = grant.use_period();
    let Ok(window) = Period::new(window.first(), day.min(window.last())) else { return Ok(Vec::new()) };
    let questioned = parts(grant, window).filter(|part| part.inside > Money::ZERO).filter_map(|part| {
        let problems = said.remove(&part.cost.cost)?;
        Some(Questioned { by: QuestionedBy::Cost(part.cost.cost, problems), amount: part.inside })
    });
    Ok(questioned.collect())
}
