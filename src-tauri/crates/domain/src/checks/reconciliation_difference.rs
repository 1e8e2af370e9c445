//! Book and ledger differ and nobody has explained it.

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::reconciliation::reconcile;

/// Book and ledger differ and nobody has explained it.
pub(super) const CHECK: Check = Check {
    id: "reconciliation-difference",
    looks_at: LooksAt::Ledger,
    says: &[("reconciliation-difference", &[Severity::Error])],
    run: difference,
};

fn difference(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    // Without a ledger there is nothing to hold the book against.
    if context.grant.book().ledgers().next().is_none() {
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
            context.finding(&CHECK, Severity::Error, about, problem, own_rule(BOOKKEEPING_LAW))
        })
        .collect())
}
