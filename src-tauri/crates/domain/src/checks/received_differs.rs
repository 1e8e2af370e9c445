//! Another amount came than was requisitioned.

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::figures::figures;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// Another amount came than was requisitioned.
pub(super) const CHECK: Check = Check {
    id: "received-differs",
    looks_at: LooksAt::Grant,
    says: &[("received-differs", &[Severity::Info])],
    run: received_differs,
};

fn received_differs(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let figures = figures(context.grant)?;
    if figures.received == figures.requisitioned {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("received-differs")
        .with("received", figures.received)
        .with("requisitioned", figures.requisitioned);
    let rule = context.cite(&context.grant.scheme().requisition.basis);
    Ok(vec![context.finding(&CHECK, Severity::Info, Subject::Grant, problem, rule)])
}
