//! More is shared over units than the organisation has received.

use super::{Check, Context, Finding, LooksAt, Subject, unit_unreported};
use crate::figures::{Figures, figures};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// More is shared over units than was received.
pub(super) const CHECK: Check = Check {
    id: "allocation-above",
    looks_at: LooksAt::Grant,
    says: &[("allocation-above", &[Severity::Warning])],
    run,
};

fn run(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let pools = context.grant.allocations().flat_map(|(_, decided)| &decided.pools);
    let shared = Money::sum(pools.map(|pool| pool.amount))?;
    let given = given(&figures(context.grant)?);
    if given.is_zero() || shared <= given {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("allocation-above")
        .with("shared", shared)
        .with("received", given)
        .with("difference", shared.checked_sub(given)?);
    let rule = unit_unreported::decision(context, None);
    Ok(vec![context.finding(&CHECK, Severity::Warning, Subject::Grant, problem, rule)])
}

/// What there is to share: what was received or claimed; what was set aside while neither is noted.
const fn given(figures: &Figures) -> Money {
    if figures.received.is_zero() { figures.allocated } else { figures.received }
}
