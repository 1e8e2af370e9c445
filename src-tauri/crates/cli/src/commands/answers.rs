//! The file of answers to a return report.
//!
//! A JSON object with an answer for each question's id:
//!
//! ```json
//! {
//!   "dialog": "yes",
//!   "insatser": ["utbildning", "handledning"],
//!   "ovrigt-belopp": {"amount": "1234,50"},
//!   "deltagare": {"count": 12},
//!   "beskrivning": {"words": "Vi har …", "comment": "Enligt protokoll 2026-05-03."},
//!   "val-av-insats": {"choices": ["annat"], "comment": "Handledning i grupp."},
//!   "antal-per-yrke": {"cells": {"sjukskoterska": {"kvinnor": 12, "man": 3}}},
//!   "fore-och-efter": {"cells": {"before": 53, "after": 51}},
//!   "nytta": {"rows": {"dokumentation": "high"}},
//!   "enheter": {"items": {"Vårdcentral Nord": {"platser": 40, "text": "…"}, "Syd": null}},
//!   "beslutad": {"date": "2025-03-01"},
//!   "taget-tillbaka": null
//! }
//! ```
//!
//! A text answers as the question asks: one option, an amount, a number, a day or own words. Amounts are texts, never
//! numbers with decimals, so that no öre is lost on the way. `null` takes an answer back. Beside the answer may stand a
//! comment. A matrix is answered whole: cells left out are empty. Of a group, items and fields left out stay as they
//! are; a field or an item that is `null` is taken back.

mod parts;

use std::path::Path;

use app::api::report::{AnswerQuestion, QuestionRow, ReportView};
use domain::date::Date;
use domain::money::Money;
use domain::problem::Problem;
use domain::report::parse_count;
use serde_json::{Map, Value as Json};

/// Reads a file of answers and holds them against the questions of the report, so that nothing is answered unless
/// everything can be. Answers that say what is already said are left out.
///
/// Fails with `answers-unreadable`, `answers-not-json`, `answers-unknown-question`, `answers-unfit`, or as amounts do.
pub(super) fn read(path: &Path, report: &ReportView) -> Result<Vec<AnswerQuestion>, Problem> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        Problem::bare("answers-unreadable").with("file", file.as_str()).with("reason", error.to_string())
    })?;
    let answers: Map<String, Json> =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| not_json(&file, &error))?;
    let mut requests = Vec::new();
    for (question, answer) in &answers {
        let row = asked(report, question, &file)?;
        let request =
            request(&report.grant, row, answer).map_err(|problem| problem.with("file", file.as_str()))?;
        if !is_said_already(row, &request) {
            requests.push(request);
        }
    }
    Ok(requests)
}

fn not_json(file: &str, error: &serde_json::Error) -> Problem {
    let place = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    Problem::bare("answers-not-json")
        .with("file", file)
        .with("line", place(error.line()))
        .with("column", place(error.column()))
}

fn asked<'a>(report: &'a ReportView, question: &str, file: &str) -> Result<&'a QuestionRow, Problem> {
    report.questions.iter().find(|row| row.id == question).ok_or_else(|| {
        let known: Vec<&str> = report.questions.iter().map(|row| row.id.as_str()).collect();
        Problem::bare("answers-unknown-question")
            .with("file", file)
            .with("question", question)
            .with("known", known.join(", "))
    })
}

fn request(grant: &str, row: &QuestionRow, answer: &Json) -> Result<AnswerQuestion, Problem> {
    let mut request = AnswerQuestion::to(grant, &row.id);
    let unfit = || unfit(row, answer);
    match answer {
        Json::Null if row.answer_kind == "group" => request.items = Some(parts::no_items(row)),
        Json::Null => {}
        Json::String(text) => by_kind(&mut request, row, text).ok_or_else(unfit)?,
        Json::Array(options) => request.choices = Some(strings(options).ok_or_else(unfit)?),
        Json::Number(number) if row.answer_kind == "count" => {
            request.count = Some(small(number.as_u64()).ok_or_else(unfit)?);
        }
        Json::Object(fields) => by_name(&mut request, row, fields, &unfit)?,
        Json::Bool(_) | Json::Number(_) => return Err(unfit()),
    }
    check(row, &request, unfit)?;
    Ok(request)
}

/// Says what the question takes instead.
fn unfit(row: &QuestionRow, answer: &Json) -> Problem {
    let options: Vec<&str> = row.options.iter().map(|option| option.id.as_str()).collect();
    let kind = if row.figures.is_empty() { row.answer_kind.as_str() } else { "derived" };
    Problem::bare("answers-unfit")
        .with("question", row.id.as_str())
        .with("value", answer.to_string())
        .with("kind", kind)
        .with("options", options.join(", "))
}

fn small(count: Option<u64>) -> Option<u32> {
    count.and_then(|count| u32::try_from(count).ok())
}

fn strings(values: &[Json]) -> Option<Vec<String>> {
    values.iter().map(|value| value.as_str().map(str::to_owned)).collect()
}

/// Takes a text as the question asks for it.
fn by_kind(request: &mut AnswerQuestion, row: &QuestionRow, text: &str) -> Option<()> {
    match row.answer_kind.as_str() {
        "text" => request.words = Some(text.to_owned()),
        "amount" => request.amount = Some(text.to_owned()),
        "count" => request.count = Some(small(parse_count(text).ok())?),
        "date" => request.date = Some(text.to_owned()),
        _ => request.choices = Some(vec![text.to_owned()]),
    }
    Some(())
}

fn by_name(
    request: &mut AnswerQuestion,
    row: &QuestionRow,
    fields: &Map<String, Json>,
    unfit: &dyn Fn() -> Problem,
) -> Result<(), Problem> {
    let text = |value: &Json| value.as_str().map(str::to_owned).ok_or_else(unfit);
    for (name, value) in fields {
        match name.as_str() {
            "choice" => request.choices = Some(vec![text(value)?]),
            "choices" => {
                let choices = value.as_array().and_then(|values| strings(values));
                request.choices = Some(choices.ok_or_else(unfit)?);
            }
            "amount" => request.amount = Some(text(value)?),
            "count" => request.count = Some(small(value.as_u64()).ok_or_else(unfit)?),
            "date" => request.date = Some(text(value)?),
            "words" => request.words = Some(text(value)?),
            "comment" => request.comment = Some(text(value)?),
            "cells" => request.cells = Some(parts::cells(row, value.as_object().ok_or_else(unfit)?)?),
            "rows" => request.row_choices = Some(parts::rows(row, value.as_object().ok_or_else(unfit)?)?),
            "items" => request.items = Some(parts::items(row, value.as_object().ok_or_else(unfit)?)?),
            _ => return Err(unfit()),
        }
    }
    Ok(())
}

/// Refuses what the application would refuse or pass over, before anything is answered.
fn check(row: &QuestionRow, request: &AnswerQuestion, unfit: impl Fn() -> Problem) -> Result<(), Problem> {
    let amount =
        request.amount.as_deref().map(Money::parse_entry).transpose().map_err(|error| error.problem())?;
    let given = [
        request.choices.is_some(),
        request.amount.is_some(),
        request.count.is_some(),
        request.cells.is_some(),
        request.row_choices.is_some(),
        request.date.is_some(),
        request.items.is_some(),
        request.words.is_some(),
    ];
    let fits = match given.iter().filter(|given| **given).count() {
        // A comment by itself would take the answer back, unless the book gives the answer.
        0 => request.comment.is_none() || row.state == "derived",
        1 => (row.state != "derived" || row.counted) && fits_kind(row, request, amount),
        _ => false,
    };
    if fits { Ok(()) } else { Err(unfit()) }
}

fn fits_kind(row: &QuestionRow, request: &AnswerQuestion, amount: Option<Money>) -> bool {
    let choices = request.choices.as_deref();
    let one_of = |known: &[&str]| matches!(choices, Some([only]) if known.contains(&only.as_str()));
    let options: Vec<&str> = row.options.iter().map(|option| option.id.as_str()).collect();
    match row.answer_kind.as_str() {
        "yes-no" => one_of(&["yes", "no"]),
        "yes-no-not-applicable" => one_of(&["yes", "no", "not-applicable"]),
        "choice" => one_of(&options),
        "choices" => choices.is_some_and(|all| all.iter().all(|choice| options.contains(&choice.as_str()))),
        "amount" => amount.is_some_and(|amount| amount >= Money::ZERO),
        "count" => request.count.is_some(),
        "count-matrix" => request.cells.is_some(),
        "choice-matrix" => request.row_choices.is_some(),
        "date" => request.date.as_deref().is_some_and(|date| date.trim().parse::<Date>().is_ok()),
        "group" => request.items.is_some() && request.comment.is_none(),
        "text" => request.words.is_some(),
        _ => false,
    }
}

fn is_said_already(row: &QuestionRow, request: &AnswerQuestion) -> bool {
    // What is said of items is left out by the application, field by field.
    // What the list of participants gives, no person has said yet.
    if request.items.is_some() || row.counted {
        return false;
    }
    let amount = request.amount.as_deref().and_then(|text| Money::parse_entry(text).ok());
    let given =
        amount.map(|amount| amount.to_string()).or_else(|| request.count.map(|count| count.to_string()));
    row.choices == request.choices.clone().unwrap_or_default()
        && row.given == given
        && row.date == request.date.as_deref().map(|date| date.trim().to_owned())
        && parts::same_cells(&row.cells, request.cells.as_deref().unwrap_or_default())
        && parts::same_rows(&row.row_choices, request.row_choices.as_deref().unwrap_or_default())
        && row.words == request.words
        && row.comment == request.comment
}
