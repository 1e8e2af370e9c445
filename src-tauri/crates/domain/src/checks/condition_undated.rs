//! A condition has no date: nobody has shown that it was met.

use super::shared::of_condition;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::problem::Severity;

/// A condition has no date: nobody has shown that it was met.
pub(super) const CHECK: Check = Check {
    id: "condition-undated",
    looks_at: LooksAt::Grant,
    says: &[
        ("condition-undated", &[Severity::Info, Severity::Warning]),
        ("condition-undated-until", &[Severity::Info, Severity::Warning, Severity::Error]),
    ],
    run: undated,
};

fn undated(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let open = context.grant.scheme().conditions.iter().filter(|c| context.grant.condition(&c.id).is_none());
    Ok(open
        .map(|condition| {
            let passed = condition.until.is_some_and(|until| context.as_of > until);
            let severity = match (condition.demanded, passed) {
                (true, true) => Severity::Error,
                (true, false) => Severity::Warning,
                (false, _) => Severity::Info,
            };
            let mut problem = of_condition("condition-undated", condition);
            if let Some(until) = condition.until {
                problem = of_condition("condition-undated-until", condition).with("until", until);
            }
            let about = Subject::Condition(condition.id.clone());
            context.finding(&CHECK, severity, about, problem, context.cite(&condition.basis))
        })
        .collect())
}
