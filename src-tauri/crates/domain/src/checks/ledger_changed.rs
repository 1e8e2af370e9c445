//! A later file says something else about a row, and nobody has decided.

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::fact::{Difference, LineDiffers};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};

/// A later file says something else about a row, and nobody has decided.
pub(super) const CHECK: Check = Check {
    id: "ledger-changed",
    looks_at: LooksAt::Ledger,
    says: &[
        ("ledger-changed", &[Severity::Error]),
        ("ledger-changed-recoded", &[Severity::Error]),
        ("ledger-changed-vanished", &[Severity::Error]),
        ("ledger-changed-closed", &[Severity::Error]),
    ],
    run: changed_since,
};

fn changed_since(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    Ok(context
        .grant
        .open_differences()
        .map(|difference| {
            let about =
                difference.line.map_or_else(|| Subject::Voucher(difference.voucher.clone()), Subject::Line);
            let problem = changed_problem(context, difference);
            context.finding(&CHECK, Severity::Error, about, problem, own_rule(BOOKKEEPING_LAW))
        })
        .collect())
}

fn changed_problem(context: Context<'_>, difference: &LineDiffers) -> Problem {
    let code = match difference.what {
        Difference::Changed => "ledger-changed",
        Difference::Recoded => "ledger-changed-recoded",
        Difference::Vanished => "ledger-changed-vanished",
        Difference::GrantClosed => "ledger-changed-closed",
    };
    let voucher = difference.voucher.to_string();
    let mut problem =
        Problem::bare(code).with("voucher", voucher).with("position", u64::from(difference.position));
    if let Some(line) = difference.line.and_then(|line| context.grant.book().line(line)) {
        problem = problem.with("held", line.amount).with("account", line.account.as_str());
    }
    if let Some(amount) = difference.amount {
        problem = problem.with("found", amount);
    }
    problem.with("code", difference.code.clone().unwrap_or_default())
}
