//! The book held against the main ledger.

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::fact::{Difference, LineDiffers};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::reconciliation::reconcile;

/// Book and ledger differ and nobody has explained it.
pub(super) const DIFFERENCE: Check =
    Check { id: "reconciliation-difference", looks_at: LooksAt::Ledger, run: difference };
/// A later file says something else about a row, and nobody has decided.
pub(super) const CHANGED_SINCE: Check =
    Check { id: "ledger-changed", looks_at: LooksAt::Ledger, run: changed_since };

fn difference(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    // Without an import there is nothing to hold the book against.
    if context.grant.book().imports().next().is_none() {
        return Ok(Vec::new());
    }
    let open = reconcile(context.grant)?.into_iter().filter(|row| !row.explained);
    Ok(open
        .map(|row| {
            let problem = Problem::bare("reconciliation-difference")
                .with("account", row.account.as_str())
                .with("month", row.month.to_string())
                .with("ledger", row.ledger)
                .with("book", row.book)
                .with("difference", row.difference);
            let about = Subject::AccountMonth(format!("{} {}", row.account, row.month));
            context.finding(&DIFFERENCE, Severity::Error, about, problem, own_rule(BOOKKEEPING_LAW))
        })
        .collect())
}

fn changed_since(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    Ok(context
        .grant
        .open_differences()
        .map(|difference| {
            let about =
                difference.line.map_or_else(|| Subject::Voucher(difference.voucher.clone()), Subject::Line);
            let problem = changed_problem(context, difference);
            context.finding(&CHANGED_SINCE, Severity::Error, about, problem, own_rule(BOOKKEEPING_LAW))
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
