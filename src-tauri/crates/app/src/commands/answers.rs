//! Answering the questions of the return report: what is typed becomes an answer, or is told and changes nothing.

use std::collections::BTreeSet;

use domain::book::Grant;
use domain::fact::{AnswerCell, AnswerGiven, AnswerValue, Fact, RowChoice};
use domain::log::OperationKind;
use domain::report::{check_answer, check_group_answer, parse_count};
use domain::scheme::{AnswerKind, Question};

use super::{positive, show_report};
use crate::api::report::{AnswerQuestion, CellRow, ItemRow, ReportView, RowChoiceRow, ShowReport, TypedCell};
use crate::error::AppError;
use crate::session::{App, Change};

pub(crate) fn answer_question(app: &mut App, request: AnswerQuestion) -> Result<ReportView, AppError> {
    let show = ShowReport { grant: request.grant.clone() };
    let asked = question_of(app.book()?.grant_by_code(&request.grant)?, &request.question)?.clone();
    if let Some(items) = &request.items {
        let new = new_items(app.book()?.grant_by_code(&request.grant)?, &asked, items)?;
        if !new.is_empty() {
            app.change(OperationKind::Answered, &mut |change: &mut Change<'_, '_>| {
                answer_items(change, &request, &asked, &new)
            })?;
        }
        return show_report(app, show);
    }
    app.change(OperationKind::Answered, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let answer = read_answer(change, &asked, &request)?;
        if let Some(answer) = &answer {
            check_answer(grant, &request.question, answer)?;
        }
        // Own words beside a choice are its comment: nothing that was typed is dropped.
        let beside = request.words.as_deref().filter(|_| request.choices.is_some());
        let comment = change.optional_text(request.comment.as_deref().or(beside));
        let (grant, question) = (grant.id(), request.question.clone());
        let given = AnswerGiven { grant, question, item: None, field: None, answer, comment };
        change.push(Fact::AnswerGiven(given));
        Ok(())
    })?;
    show_report(app, show)
}

fn question_of<'a>(grant: Grant<'a>, id: &str) -> Result<&'a Question, AppError> {
    let unknown = || AppError::bare("answer-no-such-question").with("question", id);
    grant.scheme().question(id).ok_or_else(unknown)
}

/// Writes the fields of items that say something new.
fn answer_items(
    change: &mut Change<'_, '_>,
    request: &AnswerQuestion,
    asked: &Question,
    new: &[ItemRow],
) -> Result<(), AppError> {
    let grant = change.book.grant_by_code(&request.grant)?;
    for row in new {
        let answer = read_field(change, asked, row)?;
        if let Some(answer) = &answer {
            check_group_answer(grant, &asked.id, &row.field, answer)?;
        }
        change.push(Fact::AnswerGiven(AnswerGiven {
            grant: grant.id(),
            question: asked.id.clone(),
            item: Some(row.item.clone()),
            field: Some(row.field.clone()),
            answer,
            comment: None,
        }));
    }
    Ok(())
}

/// Returns what differs from what is answered already. Fails with `answer-no-such-question`, `answer-item-unfit`,
/// `answer-item-repeated`, or as the values do.
fn new_items(grant: Grant<'_>, asked: &Question, items: &[ItemRow]) -> Result<Vec<ItemRow>, AppError> {
    let mut seen = BTreeSet::new();
    let mut new = Vec::new();
    for row in items {
        let item = row.item.trim();
        let known = asked.answer == AnswerKind::Group && asked.rows.iter().any(|line| line.id == row.field);
        if !known {
            let place = format!("{}/{}", asked.id, row.field);
            return Err(AppError::bare("answer-no-such-question").with("question", place));
        }
        if item.is_empty() {
            return Err(AppError::bare("answer-item-unfit").with("question", asked.id.as_str()));
        }
        if !seen.insert((item.to_owned(), row.field.clone())) {
            return Err(AppError::bare("answer-item-repeated")
                .with("question", asked.id.as_str())
                .with("item", item));
        }
        let said = grant.group_answers(&asked.id).find(|(i, f, _)| *i == item && *f == row.field);
        let said = said.and_then(|(_, _, given)| given.answer.as_ref()).map(typed_again);
        let row = ItemRow { item: item.to_owned(), field: row.field.clone(), value: row.value.clone() };
        if plain_value(asked, &row)? != said {
            new.push(row);
        }
    }
    Ok(new)
}

/// Returns an answer to a field as it would be typed, so that two can be told apart.
fn typed_again(answer: &AnswerValue) -> String {
    match answer {
        AnswerValue::Amount(amount) => amount.to_string(),
        AnswerValue::Count(count) => count.to_string(),
        AnswerValue::Date(date) => date.to_string(),
        AnswerValue::Text(text) => text.value().unwrap_or_default().to_owned(),
        AnswerValue::Choice(_)
        | AnswerValue::Choices(_)
        | AnswerValue::Cells(_)
        | AnswerValue::RowChoices(_) => String::new(),
    }
}

fn field_kind(asked: &Question, field: &str) -> Option<AnswerKind> {
    asked.rows.iter().find(|line| line.id == field).and_then(|line| line.answer)
}

fn place(asked: &Question, row: &ItemRow) -> String {
    format!("{} / {} / {}", asked.id, row.item, row.field)
}

/// Returns what is typed in one form only; nothing where nothing was typed.
fn plain_value(asked: &Question, row: &ItemRow) -> Result<Option<String>, AppError> {
    let text = row.value.trim();
    if text.is_empty() {
        return Ok(None);
    }
    Ok(Some(match field_kind(asked, &row.field) {
        Some(AnswerKind::Amount) => positive(text)?.to_string(),
        Some(AnswerKind::Count) => count_of(text, &place(asked, row))?.to_string(),
        Some(AnswerKind::Date) => text.parse::<domain::date::Date>()?.to_string(),
        _ => text.to_owned(),
    }))
}

fn read_field(
    change: &mut Change<'_, '_>,
    asked: &Question,
    row: &ItemRow,
) -> Result<Option<AnswerValue>, AppError> {
    let Some(text) = plain_value(asked, row)? else { return Ok(None) };
    Ok(Some(match field_kind(asked, &row.field) {
        Some(AnswerKind::Amount) => AnswerValue::Amount(positive(&text)?),
        Some(AnswerKind::Count) => AnswerValue::Count(count_of(&text, &place(asked, row))?),
        Some(AnswerKind::Date) => AnswerValue::Date(text.parse()?),
        _ => AnswerValue::Text(change.text(&text)),
    }))
}

fn count_of(text: &str, place: &str) -> Result<u64, AppError> {
    parse_count(text).map_err(|error| AppError::new(error.problem(place)))
}

fn read_answer(
    change: &mut Change<'_, '_>,
    asked: &Question,
    request: &AnswerQuestion,
) -> Result<Option<AnswerValue>, AppError> {
    if let Some(choices) = &request.choices {
        return Ok(read_choices(asked, choices));
    }
    if let Some(typed) = &request.typed {
        return read_typed(asked, typed);
    }
    if let Some(cells) = &request.cells {
        let cells: Vec<AnswerCell> = cells.iter().map(cell_of).collect();
        return Ok(Some(cells).filter(|cells| !cells.is_empty()).map(AnswerValue::Cells));
    }
    if let Some(rows) = &request.row_choices {
        let chosen = |row: &RowChoiceRow| RowChoice { row: row.row.clone(), choice: row.choice.clone() };
        let rows = Some(rows).filter(|rows| !rows.is_empty());
        return Ok(rows.map(|rows| AnswerValue::RowChoices(rows.iter().map(chosen).collect())));
    }
    let typed = |text: &Option<String>| {
        text.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
    };
    if let Some(date) = typed(&request.date) {
        return Ok(Some(AnswerValue::Date(date.parse()?)));
    }
    if let Some(amount) = typed(&request.amount) {
        return Ok(Some(AnswerValue::Amount(positive(&amount)?)));
    }
    if let Some(number) = typed(&request.number) {
        return Ok(Some(AnswerValue::Count(count_of(&number, &asked.id)?)));
    }
    if let Some(count) = request.count {
        return Ok(Some(AnswerValue::Count(u64::from(count))));
    }
    Ok(change.optional_text(request.words.as_deref()).map(AnswerValue::Text))
}

fn read_choices(asked: &Question, choices: &[String]) -> Option<AnswerValue> {
    match (asked.answer, choices) {
        (_, []) => None,
        (AnswerKind::Choices, _) => Some(AnswerValue::Choices(choices.to_vec())),
        (_, [choice]) => Some(AnswerValue::Choice(choice.clone())),
        // Several answers to a question that takes one do not fit, and none of them is chosen for the user.
        (_, several) => Some(AnswerValue::Choices(several.to_vec())),
    }
}

fn cell_of(cell: &CellRow) -> AnswerCell {
    AnswerCell { row: cell.row.clone(), column: cell.column.clone(), count: u64::from(cell.count) }
}

/// Reads a matrix as it was typed; cells without a text stay empty. Fails with `count-unreadable` and
/// `count-too-large`, which name row and column.
fn read_typed(asked: &Question, typed: &[TypedCell]) -> Result<Option<AnswerValue>, AppError> {
    let mut cells = Vec::new();
    for cell in typed.iter().filter(|cell| !cell.text.trim().is_empty()) {
        let place = [asked.id.as_str(), &cell.row, &cell.column];
        let place = place.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ");
        let count = count_of(&cell.text, &place)
            .map_err(|error| error.with("row", cell.row.as_str()).with("column", cell.column.as_str()))?;
        cells.push(AnswerCell { row: cell.row.clone(), column: cell.column.clone(), count });
    }
    Ok(Some(cells).filter(|cells| !cells.is_empty()).map(AnswerValue::Cells))
}
