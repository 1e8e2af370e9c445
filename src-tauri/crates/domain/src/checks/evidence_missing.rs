//! A voucher or cost lacks the evidence that its kind asks for: asked per voucher for imported rows, else per cost.

use std::collections::BTreeMap;

use super::{Check, Context, Finding, LooksAt, Subject};
use crate::accounts::CostKind;
use crate::book::Grant;
use crate::fact::{Cost, VoucherRef};
use crate::ids::CostId;
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

/// What costs share that one piece of evidence is asked for: a voucher and kind, or one cost entered by hand.
type Shared<'a> = (Option<&'a VoucherRef>, Option<CostId>, CostKind);

/// Returns the costs by what they share, in order. Rows of a voucher come after each other, so that most go into the
/// group of the one before without looking for it.
fn groups(grant: Grant<'_>) -> BTreeMap<Shared<'_>, Vec<&Cost>> {
    let mut groups: BTreeMap<Shared<'_>, Vec<&Cost>> = BTreeMap::new();
    let mut run: Option<(Shared<'_>, Vec<&Cost>)> = None;
    for cost in grant.costs() {
        let by_hand = cost.lines.is_empty();
        let voucher = if by_hand { None } else { cost.voucher.as_ref() };
        let shared = (voucher, by_hand.then_some(cost.cost), cost.kind);
        match &mut run {
            Some((of, costs)) if *of == shared => costs.push(cost),
            _ => {
                if let Some((of, costs)) = run.replace((shared, vec![cost])) {
                    groups.entry(of).or_default().extend(costs);
                }
            }
        }
    }
    if let Some((of, costs)) = run {
        groups.entry(of).or_default().extend(costs);
    }
    groups
}

/// What a voucher or cost lacks.
#[derive(Clone, Debug)]
pub struct EvidenceGap<'a> {
    /// The voucher, of costs that the ledger brought.
    pub voucher: Option<&'a VoucherRef>,
    /// The kind of its costs.
    pub kind: CostKind,
    /// The costs; at least one.
    pub costs: Vec<&'a Cost>,
    /// What they come to.
    pub amount: Money,
    /// The rule that asks.
    pub rule: &'a EvidenceRule,
}

/// Returns what the costs of a grant lack of the evidence that its scheme asks for, the largest amount first within each
/// kind.
pub fn evidence_gaps(grant: Grant<'_>) -> Result<Vec<EvidenceGap<'_>>, MoneyError> {
    let mut gaps = gaps_in_order(grant)?;
    gaps.sort_by_key(|gap| (gap.kind, std::cmp::Reverse(gap.amount)));
    Ok(gaps)
}

fn gaps_in_order(grant: Grant<'_>) -> Result<Vec<EvidenceGap<'_>>, MoneyError> {
    let mut gaps = Vec::new();
    for ((voucher, _, kind), costs) in groups(grant) {
        for rule in rules_for(grant, kind).filter(|rule| !satisfied(grant, rule, &costs)) {
            let amount = Money::sum(costs.iter().map(|cost| cost.amount))?;
            gaps.push(EvidenceGap { voucher, kind, costs: costs.clone(), amount, rule });
        }
    }
    Ok(gaps)
}

fn missing(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let gaps = gaps_in_order(context.grant)?;
    let finding = |gap: &EvidenceGap<'_>| {
        let about =
            gap.voucher.map_or_else(|| Subject::Cost(gap.costs[0].cost), |v| Subject::Voucher(v.clone()));
        let severity = if gap.rule.demanded { Severity::Warning } else { Severity::Info };
        context.finding(&CHECK, severity, about, problem(gap), context.cite(&gap.rule.basis))
    };
    Ok(gaps.iter().map(finding).collect())
}

fn rules_for(grant: Grant<'_>, kind: CostKind) -> impl Iterator<Item = &EvidenceRule> {
    let rules = grant.scheme().evidence.iter();
    rules.filter(move |rule| rule.kinds.contains(&kind) && !rule.any_of.is_empty())
}

/// A reversal of a cost needs no evidence of its own: what it takes back had it.
fn satisfied(grant: Grant<'_>, rule: &EvidenceRule, costs: &[&Cost]) -> bool {
    costs.iter().all(|cost| {
        cost.amount < Money::ZERO
            || grant.evidence_of(cost).any(|evidence| rule.any_of.contains(&evidence.what))
    })
}

fn problem(gap: &EvidenceGap<'_>) -> Problem {
    let named = gap.voucher.map_or_else(|| gap.costs[0].cost.to_string(), ToString::to_string);
    let text = gap.costs[0].text.as_ref().and_then(|text| text.value()).unwrap_or_default();
    Problem::bare("evidence-missing")
        .with("voucher", named)
        .with("kind", gap.kind.word())
        .with("asked", gap.rule.name.sv.as_str())
        .with("asked_en", gap.rule.name.en.as_str())
        .with("text", text)
        .with("amount", gap.amount)
}
