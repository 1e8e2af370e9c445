//! A condition was met outside the days that count.

use super::shared::of_condition;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::problem::Severity;

/// A condition was met outside the days that count.
pub(super) const CHECK: Check = Check {
    id: "condition-late",
    looks_at: LooksAt::Grant,
    says: &[("condition-late", &[Severity::Warning])],
    run: late,
};

fn late(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for (_, met) in context.grant.conditions() {
        let Some(condition) = context.grant.scheme().condition(&met.condition) else { continue };
        let early = condition.from.is_some_and(|from| met.date < from);
        let late = condition.until.is_some_and(|until| met.date > until);
        if early || late {
            let problem = of_condition("condition-late", condition).with("date", met.date);
            let about = Subject::Condition(condition.id.clone());
            findings.push(context.finding(
                &CHECK,
                Severity::Warning,
                about,
                problem,
                context.cite(&condition.basis),
            ));
        }
    }
    Ok(findings)
}
