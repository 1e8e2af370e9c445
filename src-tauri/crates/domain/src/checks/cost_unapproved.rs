//! A cost that was entered by hand has not been approved by a second person, where the organisation asks for it.

use super::shared::of_cost;
use super::{BOOKKEEPING_LAW, Check, Context, Finding, LooksAt, Subject, own_rule};
use crate::money::MoneyError;
use crate::problem::Severity;

/// A cost that was entered by hand has not been approved by a second person. Costs of the main ledger were attested
/// there.
pub(super) const CHECK: Check = Check {
    id: "cost-unapproved",
    looks_at: LooksAt::Costs,
    says: &[("cost-unapproved", &[Severity::Warning])],
    run: unapproved,
};

fn unapproved(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    if !context.grant.book().needs_four_eyes() {
        return Ok(Vec::new());
    }
    let open = context
        .grant
        .costs()
        .filter(|cost| cost.lines.is_empty() && context.grant.approval(cost.cost).is_none());
    let found = open.map(|cost| {
        let problem = of_cost("cost-unapproved", cost).with("amount", cost.amount);
        let about = Subject::Cost(cost.cost);
        context.finding(&CHECK, Severity::Warning, about, problem, own_rule(BOOKKEEPING_LAW))
    });
    Ok(found.collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{CostsApproved, Fact, FourEyesSet};
    use crate::ids::GrantId;
    use crate::testing::*;

    #[test]
    fn what_was_entered_by_hand_waits_for_a_second_person_where_that_is_asked() {
        let mut desk = Desk::new();
        let cost = desk.enter(a_cost());
        let told = |desk: &Desk| desk.said_by(CHECK.id, "2026-11-21").len();
        assert_eq!(told(&desk), 0, "nobody asks for it");
        desk.add(vec![Fact::FourEyesSet(FourEyesSet { required: true })]);
        assert_eq!(told(&desk), 1);
        let approved = CostsApproved { grant: GrantId(1), costs: vec![cost] };
        desk.add(vec![Fact::CostsApproved(approved)]);
        assert_eq!(told(&desk), 0);
        desk.correct(cost, |cost| cost.amount = kr("200"));
        assert_eq!(told(&desk), 1, "a correction needs an approval of its own");
        desk.take(&Ledger::whole().voucher("A 1", "2026-04-01", &[("4010", CODE, "10", "Kurs")]));
        assert_eq!(told(&desk), 1, "the main ledger has its own attest");
        desk.add(vec![Fact::FourEyesSet(FourEyesSet { required: false })]);
        assert_eq!(told(&desk), 0);
    }
}
