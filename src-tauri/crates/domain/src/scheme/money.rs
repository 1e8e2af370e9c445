//! How much there is, how it is shared, claimed and paid, and what goes back.

use serde::{Deserialize, Serialize};

use super::{Basis, Clause, Names, Percent};
use crate::date::Date;
use crate::fact::RecipientKind;
use crate::money::Money;

/// How much money a scheme has.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Total {
    /// The whole.
    pub amount: Money,
    /// Its parts, which sum to the whole.
    #[serde(default)]
    pub parts: Vec<TotalPart>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A part of the whole.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TotalPart {
    /// What it is.
    pub name: Names,
    /// Who may have it.
    pub recipients: Vec<RecipientKind>,
    /// How much.
    pub amount: Money,
    /// What every recipient gets of this part alike, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub each: Option<Money>,
    /// Its own parts, which sum to it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub parts: Vec<TotalPart>,
}

/// The smallest amount that a distribution pays.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Whole kronor.
    Krona,
    /// Öre.
    Ore,
}

/// How the money is shared between the recipients, so that it can be computed.
///
/// The parts of a pool sum to the pool (largest remainder). Of equal remainders the larger key goes first, then the
/// recipient that stands first in the list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Distribution {
    /// The smallest amount paid.
    pub unit: Unit,
    /// The pools.
    pub pools: Vec<Pool>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// Money that is shared by one rule.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pool {
    /// Id, unique in the scheme.
    pub id: String,
    /// What it is.
    pub name: Names,
    /// How much is in it.
    pub size: PoolSize,
    /// How it is shared.
    pub by: PoolKey,
    /// Who may have it; empty means all recipients.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub recipients: Vec<RecipientKind>,
    /// Only who meets one of these conditions of the performance; empty means everybody.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub conditions: Vec<String>,
}

/// How much is in a pool.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum PoolSize {
    /// So many kronor.
    Amount(Money),
    /// So many parts of the whole, beside the parts of the other pools: 1 and 2 are a third and two thirds.
    Parts(u32),
}

/// How a pool is shared.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum PoolKey {
    /// The same to each.
    Each(Money),
    /// In proportion to a number that each recipient has, by the name of its column, such as `population`.
    Key(String),
}

/// When and how a grant is claimed (rekvisition).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requisition {
    /// First day, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub opens: Option<Date>,
    /// Last day, which still counts, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub last_day: Option<Date>,
    /// Where it is done.
    pub channel: Names,
    /// The rounds, where money is claimed in more than one.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub rounds: Vec<Round>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// A round of claims or an instalment of the payment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Id, unique in the scheme.
    pub id: String,
    /// What it is.
    pub name: Names,
    /// First day, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub first: Option<Date>,
    /// Last day, which still counts, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub last: Option<Date>,
    /// The part of the grant, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub percent: Option<Percent>,
    /// Only who asked for it has a part (kvarvarande medel).
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub opt_in: bool,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What is paid back (återbetalning).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Repayment {
    /// Money that was not used.
    pub unused: bool,
    /// Money used against purpose or conditions.
    pub misused: bool,
    /// A report that comes late or not at all may cost the grant.
    pub late_report: bool,
    /// Missing evidence may cost the grant.
    pub missing_evidence: bool,
    /// A result that was not reached may cost the grant.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub result_missed: bool,
    /// What was paid wrongly or too high goes back.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub wrong_amount: bool,
    /// Only an amount above this is claimed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub above: Option<Money>,
    /// Interest on what is claimed back.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub interest: Option<Interest>,
    /// When a claim may be waived (eftergift).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub waiver: Option<Clause>,
    /// Whether and where a decision can be appealed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub appeal: Option<Clause>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// Interest on money that is claimed back (dröjsmålsränta or ränta enligt förordning).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interest {
    /// The rule in words.
    pub name: Names,
    /// It runs from so many months after the decision to claim.
    pub months_after_decision: u32,
    /// Per cent and year above the base rate (statens utlåningsränta), which the user states.
    pub above_base_rate: Percent,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// How the grant stands in the annual accounts (RKR R2).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Classification {
    /// With conditions: income as it is used, the rest a liability. Without: income of the period it is meant for.
    pub with_conditions: bool,
    /// The rule in words.
    pub name: Names,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}
