//! The grant was requisitioned after the last day.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::AmountKind;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// The grant was requisitioned after the last day.
pub(super) const CHECK: Check = Check {
    id: "requisition-late",
    looks_at: LooksAt::Grant,
    says: &[("requisition-late", &[Severity::Error])],
    run: requisition_late,
};

fn requisition_late(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let requisition = &context.grant.scheme().requisition;
    let Some(last_day) = requisition.last_day else { return Ok(Vec::new()) };
    let late = context.grant.amounts(AmountKind::Requisitioned).filter_map(|amount| {
        let date = amount.date.filter(|date| *date > last_day)?;
        let problem = Problem::bare("requisition-late")
            .with("date", date)
            .with("last_day", last_day)
            .with("amount", amount.amount);
        let rule = context.cite(&requisition.basis);
        Some(context.finding(&CHECK, Severity::Error, Subject::Grant, problem, rule))
    });
    Ok(late.collect())
}
