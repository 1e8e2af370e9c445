//! A cost arose outside the use period, wholly or in part.

use super::shared::of_cost;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::figures::parts;
use crate::money::MoneyError;
use crate::problem::Severity;

/// A cost arose outside the use period, wholly or in part.
pub(super) const CHECK: Check = Check {
    id: "cost-outside-period",
    looks_at: LooksAt::Costs,
    says: &[
        ("cost-outside-period", &[Severity::Error]),
        ("cost-outside-period-partly", &[Severity::Warning]),
    ],
    run: outside_period,
};

fn outside_period(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let window = context.grant.use_period();
    let rule = context.cite(&context.grant.scheme().use_period.basis);
    let outside = parts(context.grant, window).filter(|part| !window.covers(part.cost.period));
    Ok(outside
        .map(|part| {
            let wholly = window.overlap(part.cost.period).is_none();
            let (code, severity) = if wholly {
                ("cost-outside-period", Severity::Error)
            } else {
                ("cost-outside-period-partly", Severity::Warning)
            };
            let problem = of_cost(code, part.cost)
                .with("period", part.cost.period)
                .with("use_period", window)
                .with("amount", part.cost.amount)
                .with("inside", part.inside)
                .with("outside", part.outside);
            context.finding(&CHECK, severity, Subject::Cost(part.cost.cost), problem, rule.clone())
        })
        .collect())
}
