//! The ledger has another income on the grant's code than what was received.

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::accounts::AccountRole;
use crate::draft::RowKind;
use crate::fact::AmountKind;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// The ledger has another income on the grant's code than what was received.
pub(super) const CHECK: Check = Check {
    id: "income-differs",
    looks_at: LooksAt::Ledger,
    says: &[("income-differs", &[Severity::Warning])],
    run: income_differs,
};

fn income_differs(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let accounts = context.grant.book().accounts();
    let income: Vec<Money> = context
        .grant
        .lines()
        .filter(|line| line.row == RowKind::Normal)
        .filter(|line| accounts.role_of(&line.account) == Some(AccountRole::GrantIncome))
        .map(|line| line.amount.negated())
        .collect();
    let received = context.grant.amount(AmountKind::Received)?;
    let booked = Money::sum(income.iter().copied())?;
    if income.is_empty() || booked == received {
        return Ok(Vec::new());
    }
    let problem = Problem::bare("income-differs").with("booked", booked).with("received", received);
    Ok(vec![context.finding(&CHECK, Severity::Warning, Subject::Grant, problem, own_rule(BOOKKEEPING_LAW))])
}
