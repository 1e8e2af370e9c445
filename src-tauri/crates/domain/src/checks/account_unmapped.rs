//! Rows of the grant on accounts that nobody has given a role: they may be costs that are not charged.

use std::collections::BTreeMap;

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::draft::RowKind;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// Rows of the grant on accounts that nobody has given a role: they may be costs that are not charged.
pub(super) const CHECK: Check = Check {
    id: "account-unmapped",
    looks_at: LooksAt::Ledger,
    says: &[("account-unmapped", &[Severity::Error])],
    run: unmapped,
};

fn unmapped(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let accounts = context.grant.book().accounts();
    let mut by_account: BTreeMap<&str, Vec<Money>> = BTreeMap::new();
    for line in context.grant.lines().filter(|line| line.row == RowKind::Normal) {
        if accounts.role_of(&line.account).is_none() {
            by_account.entry(&line.account).or_default().push(line.amount);
        }
    }
    let mut findings = Vec::new();
    for (account, amounts) in by_account {
        let rows = u64::try_from(amounts.len()).unwrap_or(0);
        let problem = Problem::bare("account-unmapped")
            .with("account", account)
            .with("rows", rows)
            .with("amount", Money::sum(amounts)?);
        let about = Subject::Account(account.to_owned());
        findings.push(context.finding(&CHECK, Severity::Error, about, problem, own_rule(BOOKKEEPING_LAW)));
    }
    Ok(findings)
}
