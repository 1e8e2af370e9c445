//! The return report as a scheme states it: questions, what derives their answers, and the rules between them.

use serde::{Deserialize, Serialize};

use super::term::Term;
use super::{Basis, Names, Percent};
use crate::date::Date;
use crate::participants::{ParticipantCount, Who};
use crate::problem::Severity;

/// The return report (återrapport).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Report {
    /// Last day, where stated; may lie before the end of the use period.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub due: Option<Date>,
    /// Whether it must be handed in; left out where the sources do not say.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub mandatory: Option<bool>,
    /// How the form comes and goes.
    pub channel: Names,
    /// What the sources leave open about it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    pub basis: Vec<Basis>,
    /// The questions, in order.
    pub questions: Vec<Question>,
    /// What must hold between the answers.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub rules: Vec<AnswerRule>,
}

/// What kind of answer a question takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// An amount.
    Amount,
    /// An amount per row, from the book.
    AmountMatrix,
    /// A number.
    Count,
    /// A number for each row and column.
    CountMatrix,
    /// A percentage or ratio that other answers give, one or a row each.
    Computed,
    /// Yes or no.
    YesNo,
    /// Yes, no or not applicable.
    YesNoNotApplicable,
    /// One option.
    Choice,
    /// Several options.
    Choices,
    /// One option for each row.
    ChoiceMatrix,
    /// A day.
    Date,
    /// A file, which the condition of the question has as its evidence.
    Evidence,
    /// The same fields again and again, such as one for each measure or unit.
    Group,
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
    /// Requisitioned, a row for each round.
    RequisitionedByRound,
}

impl Figure {
    /// Tells whether the figure is one amount for each of several rows.
    #[must_use]
    pub const fn has_rows(self) -> bool {
        matches!(self, Self::UsedByPurpose | Self::UsedByYear | Self::RequisitionedByRound)
    }
}

/// When a question is shown or must be answered, or a rule holds.
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
    /// The sum of earlier answers is above nought.
    Counted(Vec<Term>),
}

/// A row or column of a matrix, or a field of a group.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Id, unique in its list.
    pub id: String,
    /// The words.
    pub name: Names,
    /// What gives a computed row.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub formula: Option<Formula>,
    /// What a field of a group takes: an amount, count, day or own words.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub answer: Option<AnswerKind>,
    /// Whom it has, of a question that counts participants.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub who: Option<Who>,
    /// A field of a group that must be answered.
    #[serde(skip_serializing_if = "std::ops::Not::not", default)]
    pub required: bool,
}

/// What computes an answer from other answers. Nothing is rounded before it is shown.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Formula {
    /// The part in per cent of the whole.
    Share {
        /// Summed above the line.
        part: Vec<Term>,
        /// Summed below it.
        of: Vec<Term>,
    },
    /// The difference between two shares, in percentage points: the later less the earlier.
    Points {
        /// The earlier part.
        part_before: Vec<Term>,
        /// The earlier whole.
        of_before: Vec<Term>,
        /// The later part.
        part_after: Vec<Term>,
        /// The later whole.
        of_after: Vec<Term>,
    },
    /// So many of the one for each of the other.
    Ratio {
        /// Summed above the line.
        part: Vec<Term>,
        /// Summed below it.
        per: Vec<Term>,
    },
    /// A sum.
    Sum(Vec<Term>),
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
    /// The rows, of matrices and computed answers; the fields, of groups.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub rows: Vec<Line>,
    /// The columns, of a matrix of numbers; none means one column without a name.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub columns: Vec<Line>,
    /// The figure that answers it, if the book gives one; it is then not answered by hand.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub figure: Option<Figure>,
    /// Which participants it counts, of a matrix of numbers that the list of participants can answer.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub participants: Option<ParticipantCount>,
    /// The condition whose date answers it with yes.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub condition: Option<String>,
    /// The condition of the performance whose verdict answers it with yes or no; it is then not answered by hand.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub performance: Option<String>,
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

impl Question {
    /// Tells whether the program gives the answer, so that nobody types it.
    #[must_use]
    pub const fn is_derived(&self) -> bool {
        self.figure.is_some()
            || self.performance.is_some()
            || matches!(self.answer, AnswerKind::Computed | AnswerKind::Evidence)
    }
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
    /// The option says "from so many per cent to so many" of what was received: the book can be held against it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub band: Option<Band>,
}

/// A band of percentages. A share is rounded to whole per cent before it is held against the band; more than nought
/// and less than one per cent counts as one.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The least, inclusive.
    pub from: Percent,
    /// The most, inclusive.
    pub to: Percent,
}

/// How two sides of a rule stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Comparison {
    /// They are the same.
    Equal,
    /// The left is not above the right.
    AtMost,
    /// The left is not below the right.
    AtLeast,
    /// The left is above nought; there is no right.
    Positive,
    /// The left is nought; there is no right.
    Nought,
}

/// What must hold between answers. A side whose answers are missing says nothing.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRule {
    /// Id, unique in the scheme.
    pub id: String,
    /// The rule in words.
    pub text: Names,
    /// How bad it is when it does not hold.
    pub severity: Severity,
    /// Holds only then; all of them.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub when: Vec<When>,
    /// The left side, summed.
    pub left: Vec<Term>,
    /// How they stand to each other.
    pub is: Comparison,
    /// The right side, summed.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub right: Vec<Term>,
    /// Our reading where the source is silent, and why (osäker).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub uncertain: Option<Names>,
    /// What it rests on.
    #[serde(default)]
    pub basis: Vec<Basis>,
}
