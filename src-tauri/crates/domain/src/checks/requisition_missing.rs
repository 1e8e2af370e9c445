//! The grant is not requisitioned.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::AmountKind;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// The grant is not requisitioned.
pub(super) const CHECK: Check = Check {
    id: "requisition-missing",
    looks_at: LooksAt::Grant,
    says: &[
        ("requisition-missing", &[Severity::Warning]),
        ("requisition-missing-until", &[Severity::Warning, Severity::Error]),
    ],
    run: requisition_missing,
};

fn requisition_missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let requisition = &context.grant.scheme().requisition;
    if context.grant.amounts(AmountKind::Requisitioned).next().is_some() {
        return Ok(Vec::new());
    }
    let passed = requisition.last_day.is_some_and(|last_day| context.as_of > last_day);
    let severity = if passed { Severity::Error } else { Severity::Warning };
    let problem = requisition.last_day.map_or_else(
        || Problem::bare("requisition-missing"),
        |last_day| Problem::bare("requisition-missing-until").with("last_day", last_day),
    );
    let rule = context.cite(&requisition.basis);
    Ok(vec![context.finding(&CHECK, severity, Subject::Grant, problem, rule)])
}
