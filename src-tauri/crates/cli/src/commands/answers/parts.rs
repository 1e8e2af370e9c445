//! Answers of several parts: the cells of a matrix, the rows of choices, the items of a group.

use std::collections::BTreeSet;

use app::api::report::{CellRow, ItemRow, MatrixLine, QuestionRow, RowChoiceRow};
use domain::date::Date;
use domain::money::Money;
use domain::problem::Problem;
use domain::report::parse_count;
use serde_json::{Map, Value as Json};

/// Reads `{"row": {"column": 3}}`, or `{"row": 3}` where the matrix has one column. A cell that is `null` is left empty.
///
/// Fails with `answers-place-unknown` and `answers-value-unfit`.
pub(super) fn cells(question: &QuestionRow, rows: &Map<String, Json>) -> Result<Vec<CellRow>, Problem> {
    let mut cells = Vec::new();
    for (row, value) in rows {
        known(question, "row", row, &question.rows)?;
        match (value, question.columns.as_slice()) {
            (Json::Object(columns), [_, ..]) => {
                for (column, value) in columns {
                    known(question, "column", column, &question.columns)?;
                    cells.extend(cell(question, row, column, value)?);
                }
            }
            (value, []) => cells.extend(cell(question, row, "", value)?),
            (value, columns) => {
                // One number cannot be several columns' at once.
                return Err(value_unfit(question, row, value, "columns").with("known", ids(columns)));
            }
        }
    }
    Ok(cells)
}

fn cell(question: &QuestionRow, row: &str, column: &str, value: &Json) -> Result<Option<CellRow>, Problem> {
    if value.is_null() {
        return Ok(None);
    }
    let place = [row, column].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" / ");
    let count =
        count(value).ok_or_else(|| value_unfit(question, &place, value, "count").with("known", ""))?;
    Ok(Some(CellRow { row: row.to_owned(), column: column.to_owned(), count }))
}

fn count(value: &Json) -> Option<u32> {
    let count = match value {
        Json::Number(number) => number.as_u64()?,
        Json::String(text) => parse_count(text).ok()?,
        Json::Null | Json::Bool(_) | Json::Array(_) | Json::Object(_) => return None,
    };
    u32::try_from(count).ok()
}

/// Reads `{"row": "option"}`; a row that is `null` is left open. Fails as [`cells`] does.
pub(super) fn rows(question: &QuestionRow, rows: &Map<String, Json>) -> Result<Vec<RowChoiceRow>, Problem> {
    let options: Vec<&str> = question.options.iter().map(|option| option.id.as_str()).collect();
    let mut chosen = Vec::new();
    for (row, value) in rows {
        known(question, "row", row, &question.rows)?;
        if value.is_null() {
            continue;
        }
        let choice = value
            .as_str()
            .filter(|choice| options.contains(choice))
            .ok_or_else(|| value_unfit(question, row, value, "options").with("known", options.join(", ")))?;
        chosen.push(RowChoiceRow { row: row.clone(), choice: choice.to_owned() });
    }
    Ok(chosen)
}

/// Reads `{"item": {"field": 40}}`; a field or a whole item that is `null` is taken back. Fails as [`cells`] does.
pub(super) fn items(question: &QuestionRow, items: &Map<String, Json>) -> Result<Vec<ItemRow>, Problem> {
    let mut rows = Vec::new();
    for (item, value) in items {
        let Json::Object(fields) = value else {
            if value.is_null() && !item.trim().is_empty() {
                rows.extend(taken_back(question, item));
                continue;
            }
            return Err(value_unfit(question, item, value, "fields").with("known", ids(&question.rows)));
        };
        for (field, value) in fields {
            let line = known(question, "field", field, &question.rows)?;
            let place = format!("{item} / {field}");
            let unfit = || value_unfit(question, &place, value, &line.answer_kind).with("known", "");
            if item.trim().is_empty() {
                return Err(value_unfit(question, &place, value, "item").with("known", ""));
            }
            let value = typed(&line.answer_kind, value).ok_or_else(unfit)?;
            rows.push(ItemRow { item: item.clone(), field: field.clone(), value });
        }
    }
    Ok(rows)
}

/// Takes every item back.
pub(super) fn no_items(question: &QuestionRow) -> Vec<ItemRow> {
    let items: BTreeSet<&str> = question.items.iter().map(|row| row.item.as_str()).collect();
    items.into_iter().flat_map(|item| taken_back(question, item)).collect()
}

fn taken_back(question: &QuestionRow, item: &str) -> Vec<ItemRow> {
    let given = question.items.iter().filter(|row| row.item == item.trim());
    given.map(|row| ItemRow { value: String::new(), ..row.clone() }).collect()
}

/// Returns a value as it would be typed; nothing where it does not fit the field.
fn typed(kind: &str, value: &Json) -> Option<String> {
    match (kind, value) {
        (_, Json::Null) => Some(String::new()),
        ("count", value) => count(value).map(|count| count.to_string()),
        ("amount", Json::String(text)) => {
            Money::parse_entry(text).ok().filter(|amount| *amount >= Money::ZERO).map(|_| text.clone())
        }
        ("date", Json::String(text)) => text.trim().parse::<Date>().ok().map(|date| date.to_string()),
        ("text", Json::String(text)) => Some(text.clone()),
        _ => None,
    }
}

/// Returns the row, column or field with the id. Fails with `answers-place-unknown`.
fn known<'a>(
    question: &QuestionRow,
    what: &str,
    id: &str,
    lines: &'a [MatrixLine],
) -> Result<&'a MatrixLine, Problem> {
    lines.iter().find(|line| line.id == id).ok_or_else(|| {
        Problem::bare("answers-place-unknown")
            .with("question", question.id.as_str())
            .with("what", what)
            .with("value", id)
            .with("known", ids(lines))
    })
}

fn ids(lines: &[MatrixLine]) -> String {
    lines.iter().map(|line| line.id.as_str()).collect::<Vec<_>>().join(", ")
}

fn value_unfit(question: &QuestionRow, place: &str, value: &Json, kind: &str) -> Problem {
    Problem::bare("answers-value-unfit")
        .with("question", question.id.as_str())
        .with("place", place)
        .with("value", value.to_string())
        .with("kind", kind)
}

/// Tells whether two answers to a matrix hold the same, in whatever order.
pub(super) fn same_cells(one: &[CellRow], other: &[CellRow]) -> bool {
    let set = |cells: &[CellRow]| {
        cells.iter().map(|c| (c.row.clone(), c.column.clone(), c.count)).collect::<BTreeSet<_>>()
    };
    set(one) == set(other)
}

/// The same of a matrix of choices.
pub(super) fn same_rows(one: &[RowChoiceRow], other: &[RowChoiceRow]) -> bool {
    let set = |rows: &[RowChoiceRow]| {
        rows.iter().map(|row| (row.row.clone(), row.choice.clone())).collect::<BTreeSet<_>>()
    };
    set(one) == set(other)
}
