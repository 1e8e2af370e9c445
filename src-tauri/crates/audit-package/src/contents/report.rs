//! `report-<code>.json`: the questions of the return report with their answers, and the figures down to their rows.

use domain::book::Grant;
use domain::date::{Date, Period};
use domain::fact::{AnswerCell, AnswerGiven, AnswerValue, FrozenFigure, RowChoice};
use domain::figures::{Figures, figures, used_by_kind};
use domain::money::{Money, MoneyError};
use domain::report::{AnsweredQuestion, ComputedRow, FigureRow, QuestionState, answers};
use serde::{Deserialize, Serialize};

use crate::excerpt::Excerpt;

/// The report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportRecord {
    /// `bidragsboken-report/1`.
    pub format: String,
    /// The grant code.
    pub grant: String,
    /// Id of the scheme.
    pub scheme: String,
    /// The day it speaks of.
    pub as_of: Date,
    /// The days in which costs must arise.
    pub use_period: Period,
    /// The figures.
    pub figures: Figures,
    /// What arose within the use period, by kind of cost.
    pub used_by_kind: Vec<KindSum>,
    /// The questions in order.
    pub questions: Vec<QuestionRecord>,
    /// The times the report was frozen, the latest last.
    pub frozen: Vec<FrozenRecord>,
}

/// What arose for a kind of cost.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindSum {
    /// The kind.
    pub kind: String,
    /// The sum.
    pub amount: Money,
}

/// A question with its answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionRecord {
    /// Id in the scheme.
    pub id: String,
    /// The question in Swedish.
    pub text: String,
    /// `derived`, `answered`, `missing`, `open` or `hidden`.
    pub state: String,
    /// The figures that the book answers with.
    pub figures: Vec<FigureRecord>,
    /// The day that the condition behind it was met.
    pub condition_met: Option<Date>,
    /// What a person answered.
    pub answer: Option<AnswerRecord>,
    /// A comment beside it.
    pub comment: Option<String>,
    /// Whether the condition of the performance is met, where the question asks it.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub verdict: Option<bool>,
    /// What other answers give, rounded to six decimals; a row without a number is left out.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub computed: Vec<ComputedRecord>,
    /// Answers to a question that asks the same again and again.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub items: Vec<ItemRecord>,
}

/// A number that other answers give.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ComputedRecord {
    /// Id of the row.
    pub row: String,
    /// The number, as a decimal string.
    pub value: String,
}

/// The answer to one field of one item.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemRecord {
    /// Which of them.
    pub item: String,
    /// Id of the field.
    pub field: String,
    /// What was answered.
    pub answer: AnswerRecord,
}

/// A row of a figure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureRecord {
    /// Id of the purpose, or the year; empty for a single figure.
    pub row: String,
    /// The amount.
    pub amount: Money,
    /// The costs that it is the sum of.
    pub costs: Vec<CostPart>,
}

/// What a cost gives to a figure.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CostPart {
    /// The cost.
    pub cost: String,
    /// Its part.
    pub amount: Money,
}

/// A person's answer.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum AnswerRecord {
    /// One option, or `yes`, `no`, `not-applicable`.
    Choice(String),
    /// Several options.
    Choices(Vec<String>),
    /// An amount.
    Amount(Money),
    /// A number.
    Count(u64),
    /// Numbers by row and column.
    Cells(Vec<AnswerCell>),
    /// An option for each row.
    RowChoices(Vec<RowChoice>),
    /// A day.
    Date(Date),
    /// Own words; empty where they were erased.
    Text(String),
}

/// A frozen report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FrozenRecord {
    /// The operation that froze it.
    pub operation: u64,
    /// The day it spoke of.
    pub as_of: Date,
    /// Its figures.
    pub figures: Vec<FrozenFigure>,
    /// Who attested it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub attested: Vec<AttestedRecord>,
}

/// Somebody attested a frozen report.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttestedRecord {
    /// The operation.
    pub operation: u64,
    /// Who, by name or pseudonym.
    pub name: String,
    /// In what capacity.
    #[serde(skip_serializing_if = "String::is_empty", default)]
    pub role: String,
    /// The day.
    pub on: Date,
}

impl ReportRecord {
    pub(super) fn of(excerpt: &Excerpt, grant: Grant<'_>, as_of: Date) -> Result<Self, MoneyError> {
        let kind_sum = |(kind, amount): (domain::accounts::CostKind, Money)| KindSum {
            kind: kind.word().into(),
            amount,
        };
        Ok(Self {
            format: "bidragsboken-report/1".to_owned(),
            grant: grant.code().to_owned(),
            scheme: grant.scheme().id.clone(),
            as_of,
            use_period: grant.use_period(),
            figures: figures(grant)?,
            used_by_kind: used_by_kind(grant, grant.use_period())?.into_iter().map(kind_sum).collect(),
            questions: answers(grant)?.iter().map(|answered| question_record(excerpt, answered)).collect(),
            frozen: grant
                .reports()
                .map(|(at, report)| FrozenRecord {
                    operation: at.seq,
                    as_of: report.as_of,
                    figures: report.figures.clone(),
                    attested: attested(excerpt, grant, at.seq),
                })
                .collect(),
        })
    }
}

fn attested(excerpt: &Excerpt, grant: Grant<'_>, frozen: u64) -> Vec<AttestedRecord> {
    grant
        .attests(frozen)
        .map(|(at, attested)| AttestedRecord {
            operation: at.seq,
            name: excerpt.shown(Some(&attested.name)).to_owned(),
            role: excerpt.shown(attested.role.as_ref()).to_owned(),
            on: attested.on,
        })
        .collect()
}

/// Returns the word for how far a question has come.
#[must_use]
pub const fn state_word(state: QuestionState) -> &'static str {
    match state {
        QuestionState::Derived => "derived",
        QuestionState::Answered => "answered",
        QuestionState::Missing => "missing",
        QuestionState::Open => "open",
        QuestionState::Hidden => "hidden",
    }
}

fn question_record(excerpt: &Excerpt, answered: &AnsweredQuestion<'_>) -> QuestionRecord {
    // An erased comment is left out; one that the level closes is said to be.
    let shown = |comment| Some(excerpt.shown(Some(comment))).filter(|shown| !shown.is_empty());
    let comment = answered.comment.and_then(|comment| comment.value().or_else(|| shown(comment)));
    QuestionRecord {
        id: answered.question.id.clone(),
        text: answered.question.text.sv.clone(),
        state: state_word(answered.state).to_owned(),
        figures: answered.figures.iter().map(figure_record).collect(),
        condition_met: answered.condition_met,
        answer: answered.value().map(|answer| answer_record(excerpt, answer)),
        comment: comment.map(str::to_owned),
        verdict: answered.verdict,
        computed: answered.computed.iter().filter_map(computed_record).collect(),
        items: answered.group.iter().filter_map(|item| item_record(excerpt, item)).collect(),
    }
}

fn computed_record(row: &ComputedRow) -> Option<ComputedRecord> {
    Some(ComputedRecord { row: row.row.clone(), value: row.archived()? })
}

fn item_record(excerpt: &Excerpt, (item, field, given): &(&str, &str, &AnswerGiven)) -> Option<ItemRecord> {
    let answer = answer_record(excerpt, given.answer.as_ref()?);
    Some(ItemRecord { item: (*item).to_owned(), field: (*field).to_owned(), answer })
}

fn figure_record(row: &FigureRow) -> FigureRecord {
    let part =
        |(cost, amount): &(domain::ids::CostId, Money)| CostPart { cost: cost.to_string(), amount: *amount };
    FigureRecord { row: row.row.clone(), amount: row.amount, costs: row.costs.iter().map(part).collect() }
}

fn answer_record(excerpt: &Excerpt, answer: &AnswerValue) -> AnswerRecord {
    match answer {
        AnswerValue::Choice(choice) => AnswerRecord::Choice(choice.clone()),
        AnswerValue::Choices(choices) => AnswerRecord::Choices(choices.clone()),
        AnswerValue::Amount(amount) => AnswerRecord::Amount(*amount),
        AnswerValue::Count(count) => AnswerRecord::Count(*count),
        AnswerValue::Cells(cells) => AnswerRecord::Cells(cells.clone()),
        AnswerValue::RowChoices(choices) => AnswerRecord::RowChoices(choices.clone()),
        AnswerValue::Date(date) => AnswerRecord::Date(*date),
        AnswerValue::Text(text) => AnswerRecord::Text(excerpt.shown(Some(text)).to_owned()),
    }
}
