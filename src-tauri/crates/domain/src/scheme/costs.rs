//! What may be charged, and what a cost is charged at.

use serde::{Deserialize, Serialize};

use super::{Allowed, Basis, Names, Percent};
use crate::accounts::CostKind;
use crate::fact::EvidenceKind;
use crate::money::Money;

/// A use that the grant is for (ändamål).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Purpose {
    /// Id, unique in the scheme.
    pub id: String,
    /// What it is.
    pub name: Names,
    /// Who may use it for that; empty means all recipients.
    #[serde(default)]
    pub recipients: Vec<crate::fact::RecipientKind>,
    /// The only organisations that may, by name, where the rule names them; empty means all.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub only_for: Vec<String>,
    /// How much of the grant may go to it, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub limit: Option<Limit>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// A ceiling on a purpose.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Limit {
    /// At most so many kronor.
    Amount(Money),
    /// At most so many per cent of what was received.
    PercentOfReceived(Percent),
}

/// First digits of accounts, both ends inclusive and of the same length: `50`–`51` holds 5000 and 51999 alike.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AccountRange {
    /// First digits of the first account.
    pub first: String,
    /// First digits of the last account.
    pub last: String,
}

impl AccountRange {
    /// Tells whether the account lies in the range.
    #[must_use]
    pub fn holds(&self, account: &str) -> bool {
        account
            .get(..self.first.len())
            .is_some_and(|start| self.first.as_str() <= start && start <= self.last.as_str())
    }
}

/// What may be charged, where the scheme says it by kind of cost.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Eligible {
    /// The kinds of cost that may be charged; an accrual may when its own rule allows it.
    pub kinds: Vec<CostKind>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// A use that the grant is not for. Costs of its kinds, on its accounts or with its words in their text are pointed
/// out; an exclusion without any of them is there to be read.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusion {
    /// Id, unique in the scheme.
    pub id: String,
    /// What it is.
    pub name: Names,
    /// Kinds of cost that it shuts out.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub kinds: Vec<CostKind>,
    /// Accounts that it shuts out.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub accounts: Vec<AccountRange>,
    /// Words in the text of a cost that make it worth asking about, in small letters.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub words: Vec<String>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What a ceiling is a part of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CapBase {
    /// The whole cost of what the grant helps to pay, own funding included.
    WholeCost,
    /// What was received.
    Received,
    /// What was used.
    Used,
}

/// A ceiling on a part of the costs, such as at most 30 % of the whole cost in some areas.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cap {
    /// Id, unique in the scheme.
    pub id: String,
    /// The rule in words.
    pub name: Names,
    /// The purposes it is for; empty means all.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub purposes: Vec<String>,
    /// The kinds of cost it is for; empty means all.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub kinds: Vec<CostKind>,
    /// At most so many per cent…
    pub percent: Percent,
    /// …of this.
    pub of: CapBase,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What the recipient pays beside the grant (medfinansiering), cost by cost.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CoFinancing {
    /// The rule in words.
    pub name: Names,
    /// The kinds of cost it is for; empty means all.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub kinds: Vec<CostKind>,
    /// The grant pays at most so many per cent of the whole cost.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub grant_at_most: Option<Percent>,
    /// The recipient pays at least so many per cent of the whole cost.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub own_at_least: Option<Percent>,
    /// The two together are so many per cent of the whole cost, such as the pay during studies.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub together: Option<Percent>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What must come before the costs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StartsAfter {
    /// The application (ansökan).
    Application,
    /// The decision (beslut).
    Decision,
    /// The requisition (rekvisition).
    Requisition,
}

/// Only what begins after a certain day may be charged.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// The rule in words.
    pub name: Names,
    /// What must come first.
    pub after: StartsAfter,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What must not be the same for two schemes to exclude each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExclusiveFor {
    /// The same person and the same training.
    PersonAndTraining,
    /// The same person.
    Person,
    /// The same measure: the recipient cannot have both grants at all.
    Grant,
}

/// Another scheme that cannot pay for the same thing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exclusive {
    /// Id of the other scheme.
    pub scheme: String,
    /// What cannot be the same.
    pub same: ExclusiveFor,
    /// The rule in words.
    pub name: Names,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// Whether costs may be accrued (reservering).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accrual {
    /// The verdict.
    pub allowed: Allowed,
    /// The conditions, in words.
    #[serde(default)]
    pub conditions: Vec<Names>,
    /// Our default where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What a cost is charged at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostBase {
    /// Costs are charged without value added tax.
    pub net_of_vat: bool,
    /// On-costs of salaries (PO-pålägg), where the scheme or our default says anything about them.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub on_cost: Option<OnCost>,
    /// The flat-rate compensation for value added tax in exempt purchases (schabloniserad momsersättning).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub flat_rate_vat: Option<FlatRateVat>,
    /// Our default where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// Whether the on-costs of salaries may be charged.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnCost {
    /// The verdict.
    pub allowed: Allowed,
    /// The accounts that on-costs are booked on, so that they are seen.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub accounts: Vec<AccountRange>,
    /// Our default where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What is done with the flat-rate compensation for value added tax.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FlatRate {
    /// The cost is charged less the compensation.
    Deduct,
    /// The cost is charged whole.
    Keep,
    /// The sources do not say; the cost is charged whole and pointed out.
    Ask,
}

/// The flat-rate compensation (lag 2005:807 5 §, förordning 2005:811).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlatRateVat {
    /// What is done with it.
    pub rule: FlatRate,
    /// Our default where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// When money paid to a unit or provider counts as used.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TransferUse {
    /// When it is paid.
    WhenPaid,
    /// When the unit has reported its use, and so far as it has.
    WhenReported,
}

/// Payments to units and providers (ersättning till enhet/utförare).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transfers {
    /// When they count as used.
    pub count: TransferUse,
    /// Our default where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What must be shown for costs of some kinds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceRule {
    /// Id, unique in the scheme.
    pub id: String,
    /// What is asked for.
    pub name: Names,
    /// The kinds of cost that need it; empty means that it is asked for the grant as a whole.
    #[serde(default)]
    pub kinds: Vec<CostKind>,
    /// One of these kinds of evidence satisfies it; empty means that the ledger extract itself does.
    #[serde(default)]
    pub any_of: Vec<EvidenceKind>,
    /// Demanded, or merely recommended.
    pub demanded: bool,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}
