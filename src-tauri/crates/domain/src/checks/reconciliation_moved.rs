//! The ledger or the book says something else of a month than when its reconciliation was signed off.

use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::fact::SignedRow;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::reconciliation::{MonthRow, MonthState, months, signed_rows};

/// The ledger or the book says something else of a month than when its reconciliation was signed off.
pub(super) const CHECK: Check = Check {
    id: "reconciliation-moved",
    looks_at: LooksAt::Ledger,
    says: &[("reconciliation-moved", &[Severity::Error])],
    run: moved,
};

fn moved(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    // Reconciling is dear, and most grants have no month signed off.
    if context.grant.signed_months().next().is_none() {
        return Ok(Vec::new());
    }
    let months = months(context.grant)?;
    let moved = months.iter().filter(|month| month.state == MonthState::Moved);
    moved.map(|month| finding(context, month)).collect()
}

fn finding(context: Context<'_>, month: &MonthRow<'_>) -> Result<Finding, MoneyError> {
    let then = month.signed.map(|(_, signed)| signed.rows.as_slice()).unwrap_or_default();
    let now = signed_rows(&month.rows);
    let sum = |rows: &[SignedRow], of: fn(&SignedRow) -> Money| Money::sum(rows.iter().map(of));
    let accounts: Vec<&str> = changed(then, &now).into_iter().collect();
    let problem = Problem::bare("reconciliation-moved")
        .with("month", month.month.to_string())
        .with("accounts", accounts.join(", "))
        .with("ledger_then", sum(then, |row| row.ledger)?)
        .with("book_then", sum(then, |row| row.book)?)
        .with("ledger_now", sum(&now, |row| row.ledger)?)
        .with("book_now", sum(&now, |row| row.book)?);
    let about = Subject::AccountMonth(month.month.to_string());
    Ok(context.finding(&CHECK, Severity::Error, about, problem, own_rule(BOOKKEEPING_LAW)))
}

/// Returns the accounts that are not as they were, each once.
fn changed<'a>(then: &'a [SignedRow], now: &'a [SignedRow]) -> std::collections::BTreeSet<&'a str> {
    let lacks = |rows: &[SignedRow], row: &SignedRow| !rows.contains(row);
    let gone = then.iter().filter(|row| lacks(now, row));
    let new = now.iter().filter(|row| lacks(then, row));
    gone.chain(new).map(|row| row.account.as_str()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Cost, Fact, MonthSigned};
    use crate::ids::GrantId;
    use crate::testing::*;

    fn sign(desk: &mut Desk) {
        let month = day("2026-03-31").month();
        let rows = months(desk.grant()).expect("in range").remove(0).rows;
        let (grant, rows) = (GrantId(1), signed_rows(&rows));
        desk.add(vec![Fact::MonthSigned(MonthSigned { grant, month, rows, note: None })]);
    }

    #[test]
    fn a_cost_that_comes_after_the_signing_is_told_until_it_is_signed_again() {
        let mut desk = Desk::new();
        desk.enter(Cost { account: Some("4010".into()), ..a_cost() });
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 0, "nobody has signed");
        sign(&mut desk);
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 0);
        desk.enter(Cost { account: Some("4020".into()), ..a_cost() });
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21"), [CHECK.id]);
        sign(&mut desk);
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 0);
    }

    #[test]
    fn a_month_that_has_lost_everything_has_moved_too() {
        let mut desk = Desk::new();
        let cost = desk.enter(Cost { account: Some("4010".into()), ..a_cost() });
        sign(&mut desk);
        desk.void_cost(cost);
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21"), [CHECK.id]);
    }
}
