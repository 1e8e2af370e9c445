//! A participant lacks what the report counts by, and so is in none of its cells.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::participants::lacking;
use crate::problem::{Problem, Severity};

/// A participant lacks what the report counts by.
pub(super) const CHECK: Check = Check {
    id: "participant-incomplete",
    looks_at: LooksAt::Grant,
    says: &[("participant-incomplete", &[Severity::Warning])],
    run: incomplete,
};

fn incomplete(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let lacking = lacking(context.grant);
    if lacking.is_empty() {
        return Ok(Vec::new());
    }
    let named: Vec<String> = lacking.iter().map(|(id, _)| id.to_string()).collect();
    let problem = Problem::bare("participant-incomplete")
        .with("count", u64::try_from(lacking.len()).unwrap_or(u64::MAX))
        .with("participants", named.join(", "));
    let rule = context.cite(&context.grant.scheme().report.basis);
    Ok(vec![context.finding(&CHECK, Severity::Warning, Subject::Grant, problem, rule)])
}
