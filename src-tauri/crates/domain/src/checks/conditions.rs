//! What the recipient must have done, and when.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::scheme::Condition;

/// A condition has no date: nobody has shown that it was met.
pub(super) const UNDATED: Check = Check { id: "condition-undated", looks_at: LooksAt::Grant, run: undated };
/// A condition was met outside the days that count.
pub(super) const LATE: Check = Check { id: "condition-late", looks_at: LooksAt::Grant, run: late };

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
            let mut problem = named("condition-undated", condition);
            if let Some(until) = condition.until {
                problem = named("condition-undated-until", condition).with("until", until);
            }
            let about = Subject::Condition(condition.id.clone());
            context.finding(&UNDATED, severity, about, problem, context.cite(&condition.basis))
        })
        .collect())
}

fn named(code: &'static str, condition: &Condition) -> Problem {
    Problem::bare(code)
        .with("condition", condition.id.as_str())
        .with("name", condition.name.sv.as_str())
        .with("name_en", condition.name.en.as_str())
}

fn late(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for (_, met) in context.grant.conditions() {
        let Some(condition) = context.grant.scheme().condition(&met.condition) else { continue };
        let early = condition.from.is_some_and(|from| met.date < from);
        let late = condition.until.is_some_and(|until| met.date > until);
        if early || late {
            let problem = named("condition-late", condition).with("date", met.date);
            let about = Subject::Condition(condition.id.clone());
            findings.push(context.finding(
                &LATE,
                Severity::Warning,
                about,
                problem,
                context.cite(&condition.basis),
            ));
        }
    }
    Ok(findings)
}
