//! A condition was met, and the evidence that shows it is not there.

use super::shared::of_condition;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::EvidenceTarget;
use crate::money::MoneyError;
use crate::problem::Severity;
use crate::scheme::Condition;

/// A condition is noted as met, and none of the kinds of evidence that show it is linked to it.
pub(super) const CHECK: Check = Check {
    id: "condition-evidence-missing",
    looks_at: LooksAt::Grant,
    says: &[("condition-evidence-missing", &[Severity::Info, Severity::Warning])],
    run: evidence_missing,
};

fn evidence_missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for condition in context.grant.scheme().conditions.iter().filter(|c| !c.any_of.is_empty()) {
        let Some(met) = context.grant.condition(&condition.id) else { continue };
        if !is_shown(context, condition) {
            let severity = if condition.demanded { Severity::Warning } else { Severity::Info };
            let problem = of_condition("condition-evidence-missing", condition).with("date", met.date);
            let about = Subject::Condition(condition.id.clone());
            let rule = context.cite_reading(&condition.basis, condition.uncertain.as_ref());
            findings.push(context.finding(&CHECK, severity, about, problem, rule));
        }
    }
    Ok(findings)
}

fn is_shown(context: Context<'_>, condition: &Condition) -> bool {
    context.grant.links().any(|link| {
        let shows = matches!(link.target, EvidenceTarget::Condition(id) if *id == condition.id);
        shows && condition.any_of.contains(&link.evidence.what)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{ConditionMet, EvidenceKind, Fact};
    use crate::ids::GrantId;
    use crate::testing::*;

    #[test]
    fn a_condition_that_was_met_is_shown_by_one_of_its_kinds_of_evidence() {
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            let any_of = vec![EvidenceKind::Measure];
            scheme.conditions = vec![Condition { any_of, ..condition("talk", None, None) }];
        });
        assert_eq!(
            desk.said_by(CHECK.id, "2026-11-21").len(),
            0,
            "it has no date yet, which is told elsewhere"
        );
        let (condition, date) = ("talk".to_owned(), day("2026-05-01"));
        desk.add(vec![Fact::ConditionMet(ConditionMet { grant: GrantId(1), condition, date, note: None })]);
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 1);
        desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Condition("talk".into()));
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 1, "an invoice shows nothing of it");
        desk.evidence(EvidenceKind::Measure, EvidenceTarget::Condition("talk".into()));
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21").len(), 0);
    }
}
