//! The grant lacks evidence that is asked for as a whole.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::EvidenceTarget;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::scheme::EvidenceRule;

/// The grant lacks evidence that is asked for as a whole.
pub(super) const CHECK: Check = Check {
    id: "evidence-missing-grant",
    looks_at: LooksAt::Grant,
    says: &[("evidence-missing-grant", &[Severity::Info, Severity::Warning])],
    run: grant_missing,
};

fn grant_missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let asked = context
        .grant
        .scheme()
        .evidence
        .iter()
        .filter(|rule| rule.kinds.is_empty() && !rule.any_of.is_empty());
    let held = |rule: &EvidenceRule| {
        context.grant.links().any(|link| {
            rule.any_of.contains(&link.evidence.what)
                && matches!(link.target, EvidenceTarget::Grant(_) | EvidenceTarget::Condition(_))
        })
    };
    Ok(asked
        .filter(|rule| !held(rule))
        .map(|rule| {
            let problem = Problem::bare("evidence-missing-grant")
                .with("asked", rule.name.sv.as_str())
                .with("asked_en", rule.name.en.as_str());
            let severity = if rule.demanded { Severity::Warning } else { Severity::Info };
            context.finding(&CHECK, severity, Subject::Grant, problem, context.cite(&rule.basis))
        })
        .collect())
}
