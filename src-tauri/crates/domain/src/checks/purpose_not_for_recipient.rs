//! A cost is charged to a purpose that is for others.

use super::shared::{charged, named, of_cost, recipient, softened};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::problem::Severity;
use crate::scheme::Purpose;

/// A cost is charged to a purpose that is for another kind of recipient, or for others by name.
pub(super) const CHECK: Check = Check {
    id: "purpose-not-for-recipient",
    looks_at: LooksAt::Costs,
    says: &[("purpose-not-for-recipient", &[Severity::Warning, Severity::Error])],
    run: not_for_recipient,
};

fn not_for_recipient(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let purposes = &context.grant.scheme().purposes;
    let mut findings = Vec::new();
    for cost in charged(context) {
        let purpose = purposes.iter().find(|purpose| cost.purpose.as_ref() == Some(&purpose.id));
        let Some(purpose) = purpose.filter(|purpose| is_for_others(context, purpose)) else { continue };
        let code = "purpose-not-for-recipient";
        let mut problem = of_cost(code, cost).with("amount", cost.amount);
        problem.fields.extend(named(code, &purpose.name).fields);
        let uncertain = purpose.uncertain.as_ref();
        let severity = softened(Severity::Error, uncertain);
        let rule = context.cite_reading(&purpose.basis, uncertain);
        findings.push(context.finding(&CHECK, severity, Subject::Cost(cost.cost), problem, rule));
    }
    Ok(findings)
}

fn is_for_others(context: Context<'_>, purpose: &Purpose) -> bool {
    let of_kind =
        |kinds: &[_]| kinds.is_empty() || recipient(context).is_none_or(|kind| kinds.contains(&kind));
    let plain = |name: &str| name.trim().to_lowercase();
    let own = context.grant.book().opened().map(|opened| plain(&opened.organisation)).unwrap_or_default();
    let is_named = purpose.only_for.is_empty() || purpose.only_for.iter().any(|name| plain(name) == own);
    !of_kind(&purpose.recipients) || !is_named
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{Cost, RecipientKind};
    use crate::testing::*;

    #[test]
    fn a_purpose_is_open_to_those_whom_the_scheme_names() {
        let said = |change: fn(&mut Purpose)| {
            let mut desk = Desk::new();
            let mut purpose = purpose("a", &[]);
            change(&mut purpose);
            desk.adopt(|scheme| scheme.purposes = vec![purpose]);
            desk.enter(Cost { purpose: Some("a".into()), ..a_cost() });
            desk.enter(a_cost());
            desk.said_by(CHECK.id, "2026-11-21").len()
        };
        assert_eq!(said(|_| ()), 0);
        assert_eq!(said(|purpose| purpose.recipients = vec![RecipientKind::Region]), 1);
        assert_eq!(said(|purpose| purpose.recipients = vec![RecipientKind::Kommun]), 0);
        assert_eq!(said(|purpose| purpose.only_for = vec!["Kommun ANNAN".into()]), 1);
        assert_eq!(said(|purpose| purpose.only_for = vec!["kommun exempel".into()]), 0);
    }
}
