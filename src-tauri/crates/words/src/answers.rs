//! What was answered to a question, in words: the one place that the window, the documents and the page of a package
//! take it from.

mod how;
mod table;

pub use how::how_lines;
pub use table::{AnswerColumn, AnswerTable, answer_table};

use domain::committed::Committed;
use domain::fact::{AnswerCell, AnswerValue};
use domain::report::{AnsweredQuestion, ComputedRow, ComputedUnit, QuestionState};
use domain::scheme::{Line, Names, Question};
use rust_decimal::Decimal;

use crate::{Locale, Words, format};

/// One line of an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnswerLine {
    /// The row, cell or field; empty for an answer of one line.
    pub label: String,
    /// What was answered.
    pub text: String,
}

/// How a text that may have been erased or left out is shown.
pub type Shown<'a> = &'a dyn Fn(&Committed) -> String;

/// Returns the name in the language.
#[must_use]
pub fn named(words: &Words, names: &Names) -> String {
    match words.locale() {
        Locale::Sv => names.sv.clone(),
        Locale::En => names.en.clone(),
    }
}

/// Returns the answer to a question, line by line; figures of the book are not among them. Empty when there is none.
#[must_use]
pub fn answer_lines(words: &Words, answered: &AnsweredQuestion<'_>, shown: Shown<'_>) -> Vec<AnswerLine> {
    if answered.state == QuestionState::Hidden {
        return Vec::new();
    }
    let question = answered.question;
    if let Some(met) = answered.verdict {
        return vec![single(choice(words, question, if met { "yes" } else { "no" }))];
    }
    if answered.shown_by_file {
        return vec![single(words.word("page-answer-file"))];
    }
    if let Some(date) = answered.condition_met {
        return vec![single(words.text("page-condition-met", &[("date", date.into())].into()))];
    }
    if !answered.computed.is_empty() {
        return answered.computed.iter().map(|row| computed_line(words, question, row)).collect();
    }
    if !answered.group.is_empty() {
        return group_lines(words, answered, shown);
    }
    let given = answered.value();
    given.map(|answer| value_lines(words, question, answer, shown)).unwrap_or_default()
}

fn value_lines(
    words: &Words,
    question: &Question,
    answer: &AnswerValue,
    shown: Shown<'_>,
) -> Vec<AnswerLine> {
    match answer {
        AnswerValue::Choice(chosen) => vec![single(choice(words, question, chosen))],
        AnswerValue::Choices(chosen) => chosen.iter().map(|c| single(choice(words, question, c))).collect(),
        AnswerValue::RowChoices(rows) => rows
            .iter()
            .map(|row| AnswerLine {
                label: line_name(words, &question.rows, &row.row),
                text: choice(words, question, &row.choice),
            })
            .collect(),
        AnswerValue::Cells(cells) => cells.iter().map(|cell| cell_line(words, question, cell)).collect(),
        AnswerValue::Amount(_) | AnswerValue::Count(_) | AnswerValue::Date(_) | AnswerValue::Text(_) => {
            vec![single(plain(words, answer, shown))]
        }
    }
}

/// Writes an answer of one value.
fn plain(words: &Words, answer: &AnswerValue, shown: Shown<'_>) -> String {
    match answer {
        AnswerValue::Amount(amount) => format!("{} kr", format::money(words.locale(), *amount)),
        AnswerValue::Count(count) => format::count(words.locale(), *count),
        AnswerValue::Date(date) => format::date(*date),
        AnswerValue::Text(text) => shown(text),
        AnswerValue::Choice(_)
        | AnswerValue::Choices(_)
        | AnswerValue::RowChoices(_)
        | AnswerValue::Cells(_) => String::new(),
    }
}

fn cell_line(words: &Words, question: &Question, cell: &AnswerCell) -> AnswerLine {
    let row = line_name(words, &question.rows, &cell.row);
    let label = if cell.column.is_empty() {
        row
    } else {
        format!("{row} · {}", line_name(words, &question.columns, &cell.column))
    };
    AnswerLine { label, text: format::count(words.locale(), cell.count) }
}

fn computed_line(words: &Words, question: &Question, row: &ComputedRow) -> AnswerLine {
    let label =
        if question.rows.len() > 1 { line_name(words, &question.rows, &row.row) } else { String::new() };
    let text = match row.value {
        None => words.word("page-answer-open"),
        Some(value) => computed_text(words, row.unit, value),
    };
    AnswerLine { label, text }
}

/// Writes a computed number. Only here is it rounded: shares to a tenth, ratios to a hundredth.
#[must_use]
pub fn computed_text(words: &Words, unit: ComputedUnit, value: Decimal) -> String {
    let rounded = |decimals| {
        let strategy = rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        format::percent_in(words.locale(), value.round_dp_with_strategy(decimals, strategy))
    };
    match unit {
        ComputedUnit::Percent => rounded(1),
        ComputedUnit::Points => {
            let points = rounded(1).trim_end_matches(['%', '\u{a0}', ' ']).to_owned();
            words.text("page-answer-points", &[("points", points.into())].into())
        }
        ComputedUnit::Ratio | ComputedUnit::Number => {
            rounded(2).trim_end_matches(['%', '\u{a0}', ' ']).to_owned()
        }
    }
}

/// Items are told in their order, each with its fields in the order of the question.
fn group_lines(words: &Words, answered: &AnsweredQuestion<'_>, shown: Shown<'_>) -> Vec<AnswerLine> {
    let mut lines = Vec::new();
    let mut items: Vec<&str> = answered.group.iter().map(|(item, _, _)| *item).collect();
    items.dedup();
    for item in items {
        for field in &answered.question.rows {
            let given = answered.group.iter().find(|(i, f, _)| *i == item && *f == field.id);
            if let Some(answer) = given.and_then(|(_, _, given)| given.answer.as_ref()) {
                let label = format!("{item} · {}", named(words, &field.name));
                lines.push(AnswerLine { label, text: plain(words, answer, shown) });
            }
        }
    }
    lines
}

/// Returns the words of an option, or of yes and no.
#[must_use]
pub fn choice(words: &Words, question: &Question, choice: &str) -> String {
    match question.options.iter().find(|option| option.id == choice) {
        Some(option) => named(words, &option.name),
        None => words.word(&format!("page-choice-{choice}")),
    }
}

fn line_name(words: &Words, lines: &[Line], id: &str) -> String {
    lines.iter().find(|line| line.id == id).map_or_else(|| id.to_owned(), |line| named(words, &line.name))
}

const fn single(text: String) -> AnswerLine {
    AnswerLine { label: String::new(), text }
}
