//! Answers that have two dimensions, as a table.

use domain::fact::AnswerValue;
use domain::report::{AnsweredQuestion, QuestionState};
use domain::scheme::{AnswerKind, Line};

use super::{Shown, named, plain};
use crate::{Words, format};

/// An answer with rows and columns, every cell in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnswerTable {
    /// What stands above the names of the rows; empty for a matrix.
    pub corner: String,
    /// The columns after the names of the rows.
    pub columns: Vec<AnswerColumn>,
    /// The rows: a name, and a cell for each column; what was not answered is empty.
    pub rows: Vec<(String, Vec<String>)>,
}

/// A column of an answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AnswerColumn {
    /// The heading.
    pub title: String,
    /// Holds figures, which are set from the right.
    pub is_figure: bool,
}

/// Returns the answer as a table: numbers by row and column, or the items of a group by their fields. `None` for other
/// answers, and where nothing was answered.
#[must_use]
pub fn answer_table(words: &Words, answered: &AnsweredQuestion<'_>, shown: Shown<'_>) -> Option<AnswerTable> {
    if answered.state == QuestionState::Hidden {
        return None;
    }
    let question = answered.question;
    match (question.answer, question.columns.as_slice()) {
        (AnswerKind::CountMatrix, [_, ..]) => matrix(words, answered),
        (AnswerKind::Group, _) if !answered.group.is_empty() => Some(group(words, answered, shown)),
        _ => None,
    }
}

fn matrix(words: &Words, answered: &AnsweredQuestion<'_>) -> Option<AnswerTable> {
    let Some(AnswerValue::Cells(cells)) = answered.value() else {
        return None;
    };
    let question = answered.question;
    let cell = |row: &Line, column: &Line| {
        let cell = cells.iter().find(|cell| cell.row == row.id && cell.column == column.id);
        cell.map(|cell| format::count(words.locale(), cell.count)).unwrap_or_default()
    };
    let row = |row: &Line| {
        (named(words, &row.name), question.columns.iter().map(|column| cell(row, column)).collect())
    };
    Some(AnswerTable {
        corner: String::new(),
        columns: question.columns.iter().map(|line| column(words, line, true)).collect(),
        rows: question.rows.iter().map(row).collect(),
    })
}

fn column(words: &Words, line: &Line, is_figure: bool) -> AnswerColumn {
    AnswerColumn { title: named(words, &line.name), is_figure }
}

fn group(words: &Words, answered: &AnsweredQuestion<'_>, shown: Shown<'_>) -> AnswerTable {
    let fields = &answered.question.rows;
    let mut items: Vec<&str> = answered.group.iter().map(|(item, _, _)| *item).collect();
    items.dedup();
    let cell = |item: &str, field: &Line| {
        let given = answered.group.iter().find(|(i, f, _)| *i == item && *f == field.id);
        let answer = given.and_then(|(_, _, given)| given.answer.as_ref());
        answer.map(|answer| plain(words, answer, shown)).unwrap_or_default()
    };
    let is_figure = |field: &Line| matches!(field.answer, Some(AnswerKind::Amount | AnswerKind::Count));
    AnswerTable {
        corner: words.word("page-answer-item"),
        columns: fields.iter().map(|field| column(words, field, is_figure(field))).collect(),
        rows: items
            .into_iter()
            .map(|item| (item.to_owned(), fields.iter().map(|field| cell(item, field)).collect()))
            .collect(),
    }
}
