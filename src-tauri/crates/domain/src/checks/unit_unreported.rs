//! A unit was paid and has not reported what it used the money for.

use super::{BOOKKEEPING_LAW, Check, CitedRule, Context, Finding, LooksAt, Subject, own_rule};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::scheme::TransferUse;
use crate::units::{UnitState, units};

/// A unit was paid and has not reported.
pub(super) const CHECK: Check = Check {
    id: "unit-unreported",
    looks_at: LooksAt::Grant,
    says: &[
        ("unit-unreported", &[Severity::Info]),
        ("unit-unreported-after-period", &[Severity::Warning]),
        ("unit-unreported-late", &[Severity::Error]),
    ],
    run,
};

fn run(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let asked = counts_when_reported(context);
    let silent = units(context.grant)?.into_iter().filter(|unit| unit.state == UnitState::NotReported);
    let (code, severity) = how_late(context);
    let found = silent.filter(|unit| asked || unit.in_decision).map(|unit| {
        let last = context.grant.use_period().last();
        let problem = Problem::bare(code).with("unit", unit.unit).with("paid", unit.paid).with("last", last);
        let problem = match context.grant.scheme().report.due {
            Some(due) if code == "unit-unreported-late" => problem.with("due", due),
            Some(_) | None => problem,
        };
        context.finding(&CHECK, severity, Subject::Grant, problem, decision(context, Some(unit.unit)))
    });
    Ok(found.collect())
}

fn how_late(context: Context<'_>) -> (&'static str, Severity) {
    let late = context.grant.scheme().report.due.is_some_and(|due| context.as_of > due);
    let over = context.as_of > context.grant.use_period().last();
    match (late, over) {
        (true, _) => ("unit-unreported-late", Severity::Error),
        (false, true) => ("unit-unreported-after-period", Severity::Warning),
        (false, false) => ("unit-unreported", Severity::Info),
    }
}

/// Tells whether payments to units count as used only when they are reported.
pub(super) fn counts_when_reported(context: Context<'_>) -> bool {
    let rule = context.grant.scheme().transfers.as_ref().map(|transfers| transfers.count);
    rule == Some(TransferUse::WhenReported)
}

/// Cites the scheme's rule about payments to units, or the organisation's own decision that names the unit.
pub(super) fn decision(context: Context<'_>, unit: Option<&str>) -> CitedRule {
    if let Some(transfers) = &context.grant.scheme().transfers
        && !transfers.basis.is_empty()
    {
        return context.cite(&transfers.basis);
    }
    let mut decided = context.grant.allocations().map(|(_, decided)| decided);
    let naming = decided.find(|decided| {
        unit.is_none_or(|unit| {
            decided.pools.iter().any(|pool| pool.shares.iter().any(|share| share.unit == unit))
        })
    });
    naming.map_or_else(
        || own_rule(BOOKKEEPING_LAW),
        |decided| {
            let reference = decided.reference.as_deref().map(|reference| format!(", {reference}"));
            let pools: Vec<&str> = decided.pools.iter().map(|pool| pool.name.as_str()).collect();
            CitedRule {
                text: pools.join("; "),
                source: format!("{}{}", decided.name, reference.unwrap_or_default()),
            }
        },
    )
}
