//! A voucher or cost lacks the evidence that its kind asks for: asked per voucher for imported rows, else per cost.

use std::collections::BTreeMap;

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::accounts::CostKind;
use crate::fact::{Cost, VoucherRef};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::scheme::EvidenceRule;

/// A voucher or cost lacks the evidence that its kind asks for.
pub(super) const CHECK: Check = Check {
    id: "evidence-missing",
    looks_at: LooksAt::Vouchers,
    says: &[("evidence-missing", &[Severity::Info, Severity::Warning])],
    run: missing,
};

/// Costs that share one demand for evidence: those of a voucher and kind, or one cost entered by hand.
type Groups<'a> = BTreeMap<(Option<&'a VoucherRef>, Option<crate::ids::CostId>, CostKind), Vec<&'a Cost>>;

fn missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut groups = Groups::new();
    for cost in context.grant.costs() {
        let by_hand = if cost.lines.is_empty() { Some(cost.cost) } else { None };
        let voucher = if cost.lines.is_empty() { None } else { cost.voucher.as_ref() };
        groups.entry((voucher, by_hand, cost.kind)).or_default().push(cost);
    }
    let mut findings = Vec::new();
    for ((voucher, _, kind), costs) in groups {
        for rule in rules_for(context, kind).filter(|rule| !satisfied(context, rule, &costs)) {
            let about = voucher.map_or_else(|| Subject::Cost(costs[0].cost), |v| Subject::Voucher(v.clone()));
            findings.push(context.finding(
                &CHECK,
                if rule.demanded { Severity::Warning } else { Severity::Info },
                about,
                problem(voucher, kind, rule, &costs)?,
                context.cite(&rule.basis),
            ));
        }
    }
    Ok(findings)
}

fn rules_for<'a>(context: Context<'a>, kind: CostKind) -> impl Iterator<Item = &'a EvidenceRule> {
    let rules = context.grant.scheme().evidence.iter();
    rules.filter(move |rule| rule.kinds.contains(&kind) && !rule.any_of.is_empty())
}

/// A reversal of a cost needs no evidence of its own: what it takes back had it.
fn satisfied(context: Context<'_>, rule: &EvidenceRule, costs: &[&Cost]) -> bool {
    costs.iter().all(|cost| {
        cost.amount < Money::ZERO
            || context.grant.evidence_of(cost).any(|evidence| rule.any_of.contains(&evidence.what))
    })
}

fn problem(
    voucher: Option<&VoucherRef>,
    kind: CostKind,
    rule: &EvidenceRule,
    costs: &[&Cost],
) -> Result<Problem, MoneyError> {
    let named = voucher.map_or_else(|| costs[0].cost.to_string(), ToString::to_string);
    let text = costs[0].text.as_ref().and_then(|text| text.value()).unwrap_or_default();
    Ok(Problem::bare("evidence-missing")
        .with("voucher", named)
        .with("kind", kind.word())
        .with("asked", rule.name.sv.as_str())
        .with("asked_en", rule.name.en.as_str())
        .with("text", text)
        .with("amount", Money::sum(costs.iter().map(|cost| cost.amount))?))
}
