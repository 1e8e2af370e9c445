//! The report is due soon or late.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// The report is due soon or late.
pub(super) const CHECK: Check = Check {
    id: "report-due",
    looks_at: LooksAt::Grant,
    says: &[("report-due", &[Severity::Warning]), ("report-late", &[Severity::Error])],
    run: due,
};

/// From so many days before, the due day is worth a reminder.
const REMINDER_DAYS: i64 = 60;

fn due(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let report = &context.grant.scheme().report;
    let Some(due) = report.due else { return Ok(Vec::new()) };
    if context.grant.reports().next().is_some() {
        return Ok(Vec::new());
    }
    let days = due.days_since(context.as_of);
    let (code, severity) = match days {
        ..0 => ("report-late", Severity::Error),
        0..=REMINDER_DAYS => ("report-due", Severity::Warning),
        _ => return Ok(Vec::new()),
    };
    let problem = Problem::bare(code).with("due", due).with("days", days.unsigned_abs());
    Ok(vec![context.finding(&CHECK, severity, Subject::Grant, problem, context.cite(&report.basis))])
}
