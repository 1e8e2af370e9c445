//! A grant scheme (bidragsordning) as data: every rule with the phrase that it rests on.
//!
//! What a source leaves open is not guessed: the field is empty, or it carries our default marked *osäker* with the
//! reason. Schemes are written as TOML in `assets/schemes` (docs/schemes.md) and kept in books and packages as JSON.

mod costs;
mod money;
mod percent;
mod performance;
mod problems;
mod report;
mod term;

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};
use crate::fact::{EvidenceKind, RecipientKind};
use crate::problem::Severity;

pub use costs::*;
pub use money::*;
pub use percent::{Percent, PercentError};
pub use performance::{Performance, PerformanceCondition, PerformanceRule};
pub use problems::{SchemeFault, SchemeProblem, figure_of};
pub use report::*;
pub use term::{Pick, Term, TermError};

/// A text in both languages of the product.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Names {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

/// The phrase of a document that a rule rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Id of the document in [`Scheme::sources`].
    pub source: String,
    /// Where in it: lines, page or paragraph.
    pub place: String,
    /// The phrase, in the document's own language.
    pub phrase: String,
}

/// A document that rules rest on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Short id.
    pub id: String,
    /// Title as printed.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// Where it was found, if known.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<String>,
    /// The day it was read for this file.
    pub read_on: Date,
}

/// How a recipient gets a grant.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Form {
    /// It claims an amount that is set aside for it (rekvisition).
    #[default]
    Requisition,
    /// It shows what it has achieved (prestation).
    Performance,
    /// It applies, and the funder decides (ansökan).
    Application,
}

impl Form {
    const fn is_requisition(&self) -> bool {
        matches!(self, Self::Requisition)
    }
}

/// A grant scheme of one year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Id, such as `KOMP-2026`.
    pub id: String,
    /// Raised when the file changes.
    pub version: u32,
    /// How a recipient gets it.
    #[serde(skip_serializing_if = "Form::is_requisition", default)]
    pub form: Form,
    /// Official name.
    pub name: Names,
    /// Name for lists.
    pub short: Names,
    /// Who pays (bidragsgivare).
    pub funder: String,
    /// Grant year (bidragsår).
    pub year: i32,
    /// Set in schemes that only show what the language can say: they are never complete.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub example: bool,
    /// Id of the scheme that a user's own one began as a copy of.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub copied_from: Option<String>,
    /// Case and decision numbers.
    pub references: Vec<String>,
    /// The documents.
    pub sources: Vec<Source>,
    /// Who may have it.
    pub recipients: Recipients,
    /// How much there is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub total: Option<Total>,
    /// How the money is shared between the recipients (fördelningsnyckel), in words, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub key: Option<Clause>,
    /// How it is shared, so that it can be computed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub distribution: Option<Distribution>,
    /// When and how it is claimed.
    pub requisition: Requisition,
    /// What happens to money that nobody claims (omfördelning), where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub redistribution: Option<Clause>,
    /// How and when the money comes (utbetalning), where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub payment: Option<Clause>,
    /// The instalments, where it comes in several.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub instalments: Vec<Round>,
    /// When the costs must arise; of a performance, the days that it is measured over.
    pub use_period: UsePeriod,
    /// The performance, of a scheme without costs.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub performance: Option<Performance>,
    /// What it is for.
    pub purposes: Vec<Purpose>,
    /// What may be charged, by kind of cost.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub eligible: Option<Eligible>,
    /// What it is not for.
    #[serde(default)]
    pub exclusions: Vec<Exclusion>,
    /// Ceilings on parts of the costs.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub caps: Vec<Cap>,
    /// What the recipient pays beside the grant.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub co_financing: Option<CoFinancing>,
    /// Only what begins after a certain day.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub start: Option<Start>,
    /// Other schemes that cannot pay for the same thing.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub exclusive_with: Vec<Exclusive>,
    /// Whether costs may be accrued.
    pub accrual: Accrual,
    /// What a cost is charged at.
    pub cost_base: CostBase,
    /// When payments to units and providers count as used, where it matters.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub transfers: Option<Transfers>,
    /// Whether private providers may have part of it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub private_providers: Option<PrivateProviders>,
    /// What must be shown for a cost.
    pub evidence: Vec<EvidenceRule>,
    /// What the recipient must do.
    pub conditions: Vec<Condition>,
    /// The return report.
    pub report: Report,
    /// What is paid back.
    pub repayment: Repayment,
    /// How it stands in the annual accounts.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub classification: Option<Classification>,
    /// Checks that matter more or less under this scheme than by themselves.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub checks: Vec<CheckSetting>,
    /// What the sources leave open, for people to read.
    #[serde(default)]
    pub open_points: Vec<Names>,
}

/// Who may have a grant.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipients {
    /// Kinds of organisation.
    pub kinds: Vec<RecipientKind>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// When the costs must arise (användningsperiod).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsePeriod {
    /// First day.
    pub first: Date,
    /// Last day, with any extension.
    pub last: Date,
    /// Last day before the extension.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub basic_last: Option<Date>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// A rule in words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Id, unique in its list.
    pub id: String,
    /// The rule.
    pub name: Names,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// What a recipient owes the private providers that it has contracts with.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProviderDuty {
    /// They may have part of the money.
    May,
    /// They shall be offered part of it.
    Offer,
    /// They must be told of it.
    Inform,
}

/// Whether private providers may have part of the money (enskilda utförare).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrivateProviders {
    /// Id.
    pub id: String,
    /// The rule.
    pub name: Names,
    /// What the recipient owes them; a duty to tell or offer is followed up as a condition.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub duties: Vec<ProviderDuty>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// Whether something is allowed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Allowed {
    /// Yes.
    Yes,
    /// Yes, when it can be proven.
    WhenProven,
    /// No.
    No,
    /// The sources do not say.
    NotStated,
}

/// What the recipient must do (villkor).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Id, unique in the scheme.
    pub id: String,
    /// What is to be done.
    pub name: Names,
    /// First day that counts, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub from: Option<Date>,
    /// Last day that counts, where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub until: Option<Date>,
    /// A breach may cost the grant.
    pub demanded: bool,
    /// One of these kinds of evidence shows it; empty means that the date is enough.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub any_of: Vec<EvidenceKind>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// How much a check matters under a scheme.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CheckSetting {
    /// Id of the check (docs/checks.md).
    pub check: String,
    /// What its findings are; `None` leaves it out.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub severity: Option<Severity>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

impl Scheme {
    /// Returns the period in which costs must arise.
    #[must_use]
    pub fn period(&self) -> Period {
        // A scheme is checked when it is read (`problems`); a reversed period never gets into a book.
        Period::new(self.use_period.first, self.use_period.last)
            .unwrap_or_else(|_| Period::day(self.use_period.first))
    }

    /// Returns the purposes that an organisation of this kind may use the grant for.
    pub fn purposes_of(&self, recipient: RecipientKind) -> impl Iterator<Item = &Purpose> {
        self.purposes.iter().filter(move |p| p.recipients.is_empty() || p.recipients.contains(&recipient))
    }

    /// Returns the name of a row of a figure: of a purpose or a round of claims.
    #[must_use]
    pub fn row_name(&self, row: &str) -> Option<&Names> {
        let purposes = self.purposes.iter().map(|purpose| (&purpose.id, &purpose.name));
        let rounds = self.requisition.rounds.iter().map(|round| (&round.id, &round.name));
        purposes.chain(rounds).find(|(id, _)| *id == row).map(|(_, name)| name)
    }

    /// Returns the condition with the id.
    #[must_use]
    pub fn condition(&self, id: &str) -> Option<&Condition> {
        self.conditions.iter().find(|c| c.id == id)
    }

    /// Returns the question with the id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.report.questions.iter().find(|q| q.id == id)
    }
}
