//! Costs are not assigned to a purpose, and the return report asks for the sums.

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::figures::used_for;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// Costs are not assigned to a purpose, and the return report asks for the sums.
pub(super) const CHECK: Check = Check {
    id: "purpose-missing",
    looks_at: LooksAt::Use,
    says: &[("purpose-missing", &[Severity::Info])],
    run: purpose_missing,
};

fn purpose_missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let recipient = context.grant.book().opened().map(|opened| opened.recipient);
    let purposes = recipient.map_or(0, |recipient| context.grant.scheme().purposes_of(recipient).count());
    let costs = context.grant.costs().filter(|cost| cost.purpose.is_none()).count();
    if purposes < 2 || costs == 0 {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("purpose-missing")
        .with("costs", u64::try_from(costs).unwrap_or(0))
        .with("amount", used_for(context.grant, None)?);
    let basis =
        context.grant.scheme().purposes.first().map(|purpose| purpose.basis.as_slice()).unwrap_or_default();
    let rule = if basis.is_empty() { own_rule(BOOKKEEPING_LAW) } else { context.cite(basis) };
    Ok(vec![context.finding(&CHECK, Severity::Info, Subject::Grant, problem, rule)])
}
