//! A grant scheme (bidragsordning) as data: every rule with the phrase that it rests on.
//!
//! What a source leaves open is not guessed: the field is empty, or it carries our default marked *osäker* with the
//! reason. Schemes are written as TOML in `assets/schemes` (docs/schemes.md) and kept in books and packages as JSON.

mod problems;

use serde::{Deserialize, Serialize};

use crate::accounts::CostKind;
use crate::date::{Date, Period};
use crate::fact::{EvidenceKind, RecipientKind};
use crate::money::Money;

pub use problems::{SchemeFault, SchemeProblem};

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

/// A grant scheme of one year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Id, such as `KOMP-2026`.
    pub id: String,
    /// Raised when the file changes.
    pub version: u32,
    /// Official name.
    pub name: Names,
    /// Name for lists.
    pub short: Names,
    /// Who pays (bidragsgivare).
    pub funder: String,
    /// Grant year (bidragsår).
    pub year: i32,
    /// Case and decision numbers.
    pub references: Vec<String>,
    /// The documents.
    pub sources: Vec<Source>,
    /// Who may have it.
    pub recipients: Recipients,
    /// How much there is.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub total: Option<Total>,
    /// How the money is shared between the recipients (fördelningsnyckel), where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub key: Option<Clause>,
    /// When and how it is claimed.
    pub requisition: Requisition,
    /// How and when the money comes (utbetalning), where stated.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub payment: Option<Clause>,
    /// When the costs must arise.
    pub use_period: UsePeriod,
    /// What it is for.
    pub purposes: Vec<Purpose>,
    /// What it is not for.
    #[serde(default)]
    pub exclusions: Vec<Clause>,
    /// Whether costs may be accrued.
    pub accrual: Accrual,
    /// What a cost is charged at.
    pub cost_base: CostBase,
    /// Whether private providers may have part of it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub private_providers: Option<Clause>,
    /// What must be shown for a cost.
    pub evidence: Vec<EvidenceRule>,
    /// What the recipient must do.
    pub conditions: Vec<Condition>,
    /// The return report.
    pub report: Report,
    /// What is paid back.
    pub repayment: Repayment,
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
    /// What it rests on.
    pub basis: Vec<Basis>,
}

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
    pub recipients: Vec<RecipientKind>,
    /// What it rests on.
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
    /// What it rests on.
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
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// The return report (återrapport).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Last day, where stated; may lie before the end of the use period.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due: Option<Date>,
    /// How the form comes and goes.
    pub channel: Names,
    /// What the sources leave open about it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    pub basis: Vec<Basis>,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// An amount.
    Amount,
    /// An amount per row.
    AmountMatrix,
    /// A number.
    Count,
    /// Yes or no.
    YesNo,
    /// Yes, no or not applicable.
    YesNoNotApplicable,
    /// One option.
    Choice,
    /// Several options.
    Choices,
    /// Own words.
    Text,
}

/// A figure that the book gives.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// Sum of requisitions.
    Requisitioned,
    /// Sum of payments; requisitioned when none is recorded.
    Received,
    /// Costs whose period lies in the use period.
    Used,
    /// Received less used, not below nought.
    Unused,
    /// Used less received, not below nought.
    OverUse,
    /// To be paid back by the scheme's rule.
    ToRepay,
    /// Used, a row for each purpose.
    UsedByPurpose,
    /// Used, a row for each calendar year of the use period.
    UsedByYear,
    /// Received less what was used by the day the report is due, not below nought.
    UnusedAtReport,
    /// Used at private providers.
    UsedByPrivateProviders,
}

/// When a question is shown or must be answered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum When {
    /// The figure is above nought.
    Positive(Figure),
    /// An earlier question has one of these answers.
    Answered {
        /// The question.
        question: String,
        /// Options.
        any_of: Vec<String>,
    },
}

/// A question of the return report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Id, unique in the scheme.
    pub id: String,
    /// The question in our words.
    pub text: Names,
    /// What it takes.
    pub answer: AnswerKind,
    /// The options, of choices.
    #[serde(default)]
    pub options: Vec<Choice>,
    /// The figure that answers it, if the book gives one; it is then not answered by hand.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub figure: Option<Figure>,
    /// The condition whose date answers it with yes.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub condition: Option<String>,
    /// Shown only then.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub shown_when: Option<When>,
    /// Must be answered only then; `None` together with `required` means always.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub required_when: Option<When>,
    /// Must be answered.
    pub required: bool,
    /// An answer that breaks a rule of the scheme, such as `no` to a condition, or contradicts an earlier answer.
    #[serde(default)]
    pub breach: Vec<String>,
    /// What we read into the form where its source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}

/// An option of a choice.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// Id, unique in the question.
    pub id: String,
    /// The words.
    pub name: Names,
    /// Asks for own words beside it.
    #[serde(default)]
    pub with_text: bool,
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
    /// Only an amount above this is claimed.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub above: Option<Money>,
    /// What it rests on.
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
