//! More is charged of a ledger row than it amounts to, over several costs and grants.

use std::collections::BTreeMap;

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::ids::LineId;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};

/// The costs of the book together take more of a ledger row of the grant's costs than it amounts to.
pub(super) const CHECK: Check = Check {
    id: "line-overcharged",
    looks_at: LooksAt::Book,
    says: &[("line-overcharged", &[Severity::Error])],
    run: overcharged,
};

fn overcharged(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let book = context.grant.book();
    let mut taken: BTreeMap<LineId, Vec<Money>> = BTreeMap::new();
    for share in context.grant.costs().flat_map(|cost| &cost.lines) {
        taken.entry(share.line).or_default();
    }
    for share in book.grants().flat_map(|grant| grant.costs()).flat_map(|cost| &cost.lines) {
        if let Some(amounts) = taken.get_mut(&share.line) {
            amounts.push(share.amount);
        }
    }
    let mut findings = Vec::new();
    for (line, amounts) in taken {
        let Some(row) = book.line(line) else { continue };
        let (costs, charged) = (amounts.len() as u64, Money::sum(amounts)?);
        if charged.abs() > row.amount.abs() {
            let problem = Problem::bare("line-overcharged")
                .with("voucher", row.voucher.to_string())
                .with("position", u64::from(row.position))
                .with("account", row.account.as_str())
                .with("amount", row.amount)
                .with("charged", charged)
                .with("costs", costs);
            let rule = own_rule(BOOKKEEPING_LAW);
            findings.push(context.finding(&CHECK, Severity::Error, Subject::Line(line), problem, rule));
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Cost, LineShare};
    use crate::ids::GrantId;
    use crate::testing::*;

    #[test]
    fn a_row_is_charged_at_most_once_over_all_grants() {
        let said = |amount: &str| {
            let mut desk = Desk::new();
            desk.add_grant("200");
            desk.take(&Ledger::whole().voucher("A 1", "2026-07-05", &[("4010", CODE, "100", "Kurs")]));
            let first = desk.grant().costs().next().expect("it was taken").cost;
            desk.correct(first, |cost| {
                cost.amount = kr("60");
                cost.lines[0].amount = kr("60");
            });
            let line = desk.grant().lines().next().expect("a row").line;
            let lines = vec![LineShare { line, amount: kr(amount) }];
            desk.enter(Cost { grant: GrantId(2), amount: kr(amount), lines, ..a_cost() });
            desk.said_by(CHECK.id, "2026-11-21").len()
        };
        assert_eq!(["40", "40.01"].map(said), [0, 1]);
    }
}
