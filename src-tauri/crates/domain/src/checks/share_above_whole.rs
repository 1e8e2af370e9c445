//! More of a cost is paid than it was.

use super::shared::{charged, of_cost};
use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::money::{Money, MoneyError};
use crate::problem::Severity;

/// What the grant and the recipient pay of a cost is more than the whole cost.
pub(super) const CHECK: Check = Check {
    id: "share-above-whole",
    looks_at: LooksAt::Costs,
    says: &[("share-above-whole", &[Severity::Error])],
    run: above_whole,
};

fn above_whole(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for cost in charged(context) {
        let Some(whole) = cost.whole else { continue };
        let own = cost.own.unwrap_or(Money::ZERO);
        let both = cost.amount.checked_add(own)?;
        if both > whole {
            let problem = of_cost("share-above-whole", cost)
                .with("amount", cost.amount)
                .with("own", own)
                .with("both", both)
                .with("whole", whole);
            let rule = own_rule(BOOKKEEPING_LAW);
            findings.push(context.finding(&CHECK, Severity::Error, Subject::Cost(cost.cost), problem, rule));
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Cost;
    use crate::testing::*;

    #[test]
    fn the_shares_of_a_cost_are_at_most_all_of_it() {
        let said = |own: Option<&str>, whole: Option<&str>| {
            let mut desk = Desk::new();
            desk.enter(Cost { own: own.map(kr), whole: whole.map(kr), ..a_cost() });
            desk.said_by(CHECK.id, "2026-11-21").len()
        };
        assert_eq!(said(Some("50"), Some("150")), 0);
        assert_eq!(said(Some("50.01"), Some("150")), 1);
        assert_eq!(said(None, Some("99.99")), 1);
        assert_eq!(said(Some("50"), None), 0, "without a whole nothing is compared");
    }
}
