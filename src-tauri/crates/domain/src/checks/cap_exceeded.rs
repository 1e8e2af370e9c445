//! A part of the costs is above its ceiling (tak).

use rust_decimal::Decimal;

use super::shared::{above_percent, named, softened, used_of, with_percent};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::book::Grant;
use crate::fact::Cost;
use crate::figures::figures;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::scheme::{Cap, CapBase};

/// A part of the costs is above its ceiling.
pub(super) const CHECK: Check = Check {
    id: "cap-exceeded",
    looks_at: LooksAt::Use,
    says: &[
        ("cap-exceeded-whole-cost", &[Severity::Warning, Severity::Error]),
        ("cap-exceeded-received", &[Severity::Warning, Severity::Error]),
        ("cap-exceeded-used", &[Severity::Warning, Severity::Error]),
    ],
    run: exceeded,
};

fn exceeded(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for cap in &context.grant.scheme().caps {
        if let Some(problem) = above(context, cap)? {
            let uncertain = cap.uncertain.as_ref();
            let severity = softened(Severity::Error, uncertain);
            let rule = context.cite_reading(&cap.basis, uncertain);
            findings.push(context.finding(&CHECK, severity, Subject::Grant, problem, rule));
        }
    }
    Ok(findings)
}

/// Returns how much more is used than a ceiling lets, as it stands.
pub(crate) fn cap_excess(grant: Grant<'_>, cap: &Cap) -> Result<Money, MoneyError> {
    let part = used_of(grant, |cost| is_under(cap, cost))?;
    let whole = whole(grant, cap)?;
    if whole <= Money::ZERO { Ok(Money::ZERO) } else { above_percent(part, cap.percent, whole) }
}

fn whole(grant: Grant<'_>, cap: &Cap) -> Result<Money, MoneyError> {
    match cap.of {
        CapBase::WholeCost => whole_cost(grant, cap),
        CapBase::Received => Ok(figures(grant)?.received),
        CapBase::Used => Ok(figures(grant)?.used),
    }
}

/// The shares are compared exactly, by multiplying across.
fn above(context: Context<'_>, cap: &Cap) -> Result<Option<Problem>, MoneyError> {
    let part = used_of(context.grant, |cost| is_under(cap, cost))?;
    let code = match cap.of {
        CapBase::WholeCost => "cap-exceeded-whole-cost",
        CapBase::Received => "cap-exceeded-received",
        CapBase::Used => "cap-exceeded-used",
    };
    let whole = whole(context.grant, cap)?;
    // While nothing has been received there is nothing to hold the part against.
    if whole <= Money::ZERO || part.kronor() * Decimal::ONE_HUNDRED <= cap.percent.value() * whole.kronor() {
        return Ok(None);
    }
    let problem = named(code, &cap.name).with("part", part).with("whole", whole);
    Ok(Some(with_percent(problem, cap.percent)))
}

fn is_under(cap: &Cap, cost: &Cost) -> bool {
    let of_purpose = cost.purpose.as_ref().is_some_and(|purpose| cap.purposes.contains(purpose));
    (cap.purposes.is_empty() || of_purpose) && (cap.kinds.is_empty() || cap.kinds.contains(&cost.kind))
}

/// Returns the whole cost of what the ceiling is for, so far as it arose within the use period. A cost that says nothing
/// of a whole is paid by the grant alone.
fn whole_cost(grant: Grant<'_>, cap: &Cap) -> Result<Money, MoneyError> {
    let window = grant.use_period();
    let costs = grant.costs().filter(|cost| is_under(cap, cost));
    Money::sum(costs.map(|cost| cost.period.split_by_days(cost.whole.unwrap_or(cost.amount), window).0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::AmountKind;
    use crate::testing::*;

    fn said(of: CapBase, costs: Vec<Cost>) -> Vec<&'static str> {
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            scheme.purposes = vec![purpose("a", &[]), purpose("b", &[])];
            scheme.caps = vec![Cap {
                id: "tak".into(),
                name: names("Högst 30 %"),
                purposes: vec!["a".into()],
                kinds: Vec::new(),
                percent: "30".parse().expect("a percentage"),
                of,
                uncertain: None,
                basis: basis(),
            }];
        });
        desk.amount(AmountKind::Received, "1000");
        for cost in costs {
            desk.enter(cost);
        }
        desk.said_by(CHECK.id, "2026-11-21")
    }

    fn cost(purpose: &str, amount: &str, whole: Option<&str>) -> Cost {
        let whole = whole.map(kr);
        Cost { purpose: Some(purpose.into()), amount: kr(amount), whole, ..a_cost() }
    }

    #[test]
    fn the_grant_pays_at_most_its_part_of_the_whole_cost() {
        let whole = CapBase::WholeCost;
        assert_eq!(said(whole, vec![cost("a", "30", Some("100"))]), [""; 0]);
        assert_eq!(said(whole, vec![cost("a", "30.01", Some("100"))]), ["cap-exceeded-whole-cost"]);
        assert_eq!(said(whole, vec![cost("b", "90", Some("100"))]), [""; 0], "another purpose");
        assert_eq!(said(whole, vec![cost("a", "1", None)]), ["cap-exceeded-whole-cost"], "all of it");
    }

    #[test]
    fn a_part_of_what_was_received_or_used_has_its_ceiling_too() {
        assert_eq!(said(CapBase::Received, vec![cost("a", "300", None)]), [""; 0]);
        assert_eq!(said(CapBase::Received, vec![cost("a", "300.01", None)]), ["cap-exceeded-received"]);
        assert_eq!(said(CapBase::Used, vec![cost("a", "30", None), cost("b", "70", None)]), [""; 0]);
        let more = vec![cost("a", "30.01", None), cost("b", "70", None)];
        assert_eq!(said(CapBase::Used, more), ["cap-exceeded-used"]);
    }

    #[test]
    fn what_lies_outside_the_use_period_counts_neither_in_the_part_nor_in_the_whole() {
        let outside = Cost { period: days("2025-01-01", "2025-01-31"), ..cost("a", "90", Some("100")) };
        assert_eq!(said(CapBase::WholeCost, vec![outside]), [""; 0]);
    }
}
