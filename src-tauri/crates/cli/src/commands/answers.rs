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
//!   "taget-tillbaka": null
//! }
//! ```
//!
//! A text answers as the question asks: one option, an amount or own words. Amounts are texts, never numbers with
//! decimals, so that no öre is lost on the way. `null` takes an answer back. Beside the answer may stand a comment.

use std::path::Path;

use app::api::report::{AnswerQuestion, QuestionRow, ReportView};
use domain::money::Money;
use domain::problem::Problem;
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
    let mut request = AnswerQuestion {
        grant: grant.to_owned(),
        question: row.id.clone(),
        choices: None,
        amount: None,
        count: None,
        cells: None,
        row_choices: None,
        date: None,
        item: None,
        field: None,
        words: None,
        comment: None,
    };
    let unfit =
        || Problem::bare("answers-unfit").with("question", row.id.as_str()).with("value", answer.to_string());
    match answer {
        Json::Null => {}
        Json::String(text) => by_kind(&mut request, row, text).ok_or_else(unfit)?,
        Json::Array(options) => request.choices = Some(strings(options).ok_or_else(unfit)?),
        Json::Number(number) if row.answer_kind == "count" => {
            request.count = Some(small(number.as_u64()).ok_or_else(unfit)?);
        }
        Json::Object(fields) => by_name(&mut request, fields).ok_or_else(unfit)?,
        Json::Bool(_) | Json::Number(_) => return Err(unfit()),
    }
    check(row, &request, unfit)?;
    Ok(request)
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
        "count" => request.count = Some(text.trim().parse().ok()?),
        _ => request.choices = Some(vec![text.to_owned()]),
    }
    Some(())
}

fn by_name(request: &mut AnswerQuestion, fields: &Map<String, Json>) -> Option<()> {
    for (name, value) in fields {
        match name.as_str() {
            "choice" => request.choices = Some(vec![value.as_str()?.to_owned()]),
            "choices" => request.choices = Some(strings(value.as_array()?)?),
            "amount" => request.amount = Some(value.as_str()?.to_owned()),
            "count" => request.count = Some(small(value.as_u64())?),
            "words" => request.words = Some(value.as_str()?.to_owned()),
            "comment" => request.comment = Some(value.as_str()?.to_owned()),
            _ => return None,
        }
    }
    Some(())
}

/// Refuses what the application would refuse or pass over, before anything is answered.
fn check(row: &QuestionRow, request: &AnswerQuestion, unfit: impl Fn() -> Problem) -> Result<(), Problem> {
    let amount =
        request.amount.as_deref().map(Money::parse_entry).transpose().map_err(|error| error.problem())?;
    let given = [
        request.choices.is_some(),
        request.amount.is_some(),
        request.count.is_some(),
        request.words.is_some(),
    ];
    let fits = match given.iter().filter(|given| **given).count() {
        // A comment by itself would take the answer back, unless the book gives the answer.
        0 => request.comment.is_none() || row.state == "derived",
        1 => row.state != "derived" && fits_kind(row, request, amount),
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
        "text" => request.words.is_some(),
        _ => false,
    }
}

fn is_said_already(row: &QuestionRow, request: &AnswerQuestion) -> bool {
    let amount = request.amount.as_deref().and_then(|text| Money::parse_entry(text).ok());
    let given =
        amount.map(|amount| amount.to_string()).or_else(|| request.count.map(|count| count.to_string()));
    let choices = request.choices.clone().unwrap_or_default();
    row.choices == choices
        && row.given == given
        && row.words == request.words
        && row.comment == request.comment
}
