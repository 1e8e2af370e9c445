//! More is used for a purpose than the scheme lets go to it.

use rust_decimal::Decimal;

use super::shared::{above_percent, named, softened, with_percent};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::book::Grant;
use crate::figures::{figures, used_for};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::scheme::{Limit, Purpose};

/// More is used for a purpose than the scheme lets go to it.
pub(super) const CHECK: Check = Check {
    id: "purpose-limit",
    looks_at: LooksAt::Use,
    says: &[
        ("purpose-limit-amount", &[Severity::Warning, Severity::Error]),
        ("purpose-limit-percent", &[Severity::Warning, Severity::Error]),
    ],
    run: limit,
};

fn limit(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let received = figures(context.grant)?.received;
    let mut findings = Vec::new();
    for purpose in &context.grant.scheme().purposes {
        let used = used_for(context.grant, Some(&purpose.id))?;
        if let Some(problem) = above(purpose, used, received) {
            let uncertain = purpose.uncertain.as_ref();
            let severity = softened(Severity::Error, uncertain);
            let rule = context.cite_reading(&purpose.basis, uncertain);
            findings.push(context.finding(
                &CHECK,
                severity,
                Subject::Grant,
                problem.with("used", used),
                rule,
            ));
        }
    }
    Ok(findings)
}

/// Returns how much more is used for a purpose than its limit lets, as it stands; nought without a limit.
pub(crate) fn limit_excess(grant: Grant<'_>, purpose: &Purpose) -> Result<Money, MoneyError> {
    let Some(limit) = &purpose.limit else { return Ok(Money::ZERO) };
    let used = used_for(grant, Some(&purpose.id))?;
    match limit {
        Limit::Amount(most) => Ok(used.checked_sub(*most)?.max(Money::ZERO)),
        Limit::PercentOfReceived(percent) => {
            let received = figures(grant)?.received;
            if received.is_zero() { Ok(Money::ZERO) } else { above_percent(used, *percent, received) }
        }
    }
}

/// The percentage is compared exactly. While nothing has been received there is nothing to hold it against.
fn above(purpose: &Purpose, used: Money, received: Money) -> Option<Problem> {
    match purpose.limit.as_ref()? {
        Limit::Amount(most) if used > *most => {
            Some(named("purpose-limit-amount", &purpose.name).with("limit", *most))
        }
        Limit::PercentOfReceived(percent)
            if !received.is_zero()
                && used.kronor() * Decimal::ONE_HUNDRED > percent.value() * received.kronor() =>
        {
            let problem = named("purpose-limit-percent", &purpose.name).with("received", received);
            Some(with_percent(problem, *percent))
        }
        Limit::Amount(_) | Limit::PercentOfReceived(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{AmountKind, Cost};
    use crate::testing::*;

    fn said(limit: Limit, used: &str) -> Vec<&'static str> {
        let mut desk = Desk::new();
        desk.adopt(|scheme| scheme.purposes = vec![Purpose { limit: Some(limit), ..purpose("a", &[]) }]);
        desk.amount(AmountKind::Received, "1000");
        desk.enter(Cost { amount: kr(used), purpose: Some("a".into()), ..a_cost() });
        desk.enter(Cost { amount: kr("500"), ..a_cost() });
        desk.said_by(CHECK.id, "2026-11-21")
    }

    #[test]
    fn exactly_the_limit_is_within_it() {
        let percent = || Limit::PercentOfReceived("12.5".parse().expect("a percentage"));
        assert_eq!(said(Limit::Amount(kr("200")), "200"), [""; 0]);
        assert_eq!(said(Limit::Amount(kr("200")), "200.01"), ["purpose-limit-amount"]);
        assert_eq!(said(percent(), "125"), [""; 0]);
        assert_eq!(said(percent(), "125.01"), ["purpose-limit-percent"]);
    }

    #[test]
    fn a_percentage_of_nothing_is_not_judged() {
        let mut desk = Desk::new();
        let limit = Some(Limit::PercentOfReceived("10".parse().expect("a percentage")));
        desk.adopt(|scheme| scheme.purposes = vec![Purpose { limit, ..purpose("a", &[]) }]);
        desk.enter(Cost { purpose: Some("a".into()), ..a_cost() });
        assert_eq!(desk.said_by(CHECK.id, "2026-11-21"), [""; 0]);
    }
}
