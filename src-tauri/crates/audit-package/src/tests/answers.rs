//! A report with a question of every kind: what the package says of the answers, and that it verifies.

use domain::book::Book;
use domain::fact::*;
use domain::ids::GrantId;
use domain::log::OperationKind;

use super::book::{Builder, GRANT, OTHER_GRANT, kr};
use super::package::{terms, unpacked, verified, zip};
use crate::contents::Package;
use crate::excerpt::{Excerpt, Personal};
use crate::verify::Outcome;

fn scheme_json() -> String {
    let text = include_str!("../../../../../tests/schemes/PROV-2026.toml");
    let scheme: domain::scheme::Scheme = toml::from_str(text).expect("a scheme");
    serde_json::to_string(&scheme).expect("plain data")
}

fn grant(grant: GrantId, code: &str) -> Fact {
    Fact::GrantAdded(Box::new(GrantAdded {
        grant,
        code: code.to_owned(),
        scheme: "PROV-2026".to_owned(),
        scheme_json: scheme_json(),
        case_numbers: Vec::new(),
        contact: None,
    }))
}

fn given(grant: GrantId, question: &str, part: Option<(&str, &str)>, answer: AnswerValue) -> Fact {
    Fact::AnswerGiven(AnswerGiven {
        grant,
        question: question.to_owned(),
        item: part.map(|(item, _)| item.to_owned()),
        field: part.map(|(_, field)| field.to_owned()),
        answer: Some(answer),
        comment: None,
    })
}

fn cell(row: &str, column: &str, count: u64) -> AnswerCell {
    AnswerCell { row: row.to_owned(), column: column.to_owned(), count }
}

fn chosen(row: &str, choice: &str) -> RowChoice {
    RowChoice { row: row.to_owned(), choice: choice.to_owned() }
}

fn book() -> Book {
    let mut b = Builder::open(vec![Fact::BookOpened(BookOpened {
        book: domain::ids::BookId(uuid::Uuid::from_bytes([7; 16])),
        organisation: "Exempelkommunen".to_owned(),
        orgnr: "212000-0142".to_owned(),
        recipient: RecipientKind::Kommun,
        code_part: "6".to_owned(),
        example: true,
    })]);
    b.put(OperationKind::GrantAdded, "Åsa Öberg", vec![grant(GRANT, "4711"), grant(OTHER_GRANT, "4712")]);
    let (text, other) = (b.text("Handledning <b>"), b.text("Hemlig insats"));
    let matrix = vec![cell("nurse", "women", 1_250), cell("aide", "men", 0)];
    let column = vec![cell("hourly", "", 17), cell("permanent", "", 83)];
    let benefit = vec![chosen("records", "high"), chosen("security", "unknown")];
    let nord = |field| Some(("Vårdcentral Nord", field));
    let facts = vec![
        given(GRANT, "P-matrix", None, AnswerValue::Cells(matrix)),
        given(GRANT, "P-column", None, AnswerValue::Cells(column)),
        given(GRANT, "P-benefit", None, AnswerValue::RowChoices(benefit)),
        given(GRANT, "P-units", nord("places"), AnswerValue::Count(40)),
        given(GRANT, "P-units", nord("paid"), AnswerValue::Amount(kr("1234.50"))),
        given(GRANT, "P-units", nord("text"), AnswerValue::Text(text)),
        given(GRANT, "P-date", None, AnswerValue::Date("2026-02-03".parse().expect("a day"))),
        given(OTHER_GRANT, "P-units", Some(("Hemlig enhet", "text")), AnswerValue::Text(other)),
    ];
    b.put(OperationKind::Answered, "Åsa Öberg", facts);
    b.book
}

fn package() -> Package {
    let excerpt = Excerpt::of(&book(), &[GRANT], Personal::LeftOut).expect("the book holds together");
    Package::new(excerpt, terms(Personal::LeftOut)).expect("the book is opened")
}

#[test]
fn a_package_with_every_kind_of_answer_verifies() {
    let parts = verified(&zip(&package(), None)).parts().map(|part| part.outcome);
    assert_eq!(parts, [Outcome::Ok, Outcome::Ok, Outcome::NotChecked, Outcome::Ok, Outcome::Ok]);
}

#[test]
fn the_record_of_the_report_holds_every_kind_of_answer() {
    let files = unpacked(&zip(&package(), None));
    let report: serde_json::Value =
        serde_json::from_slice(&files.0["data/report/report-4711.json"]).expect("JSON");
    let question = |id: &str| {
        report["questions"].as_array().into_iter().flatten().find(|q| q["id"] == id).cloned().expect("asked")
    };
    assert_eq!(
        question("P-matrix")["answer"],
        serde_json::json!({ "cells": [
            { "row": "nurse", "column": "women", "count": 1250 }, { "row": "aide", "column": "men", "count": 0 }
        ] })
    );
    assert_eq!(
        question("P-column")["answer"]["cells"][0],
        serde_json::json!({ "row": "hourly", "count": 17 })
    );
    assert_eq!(question("P-share")["computed"], serde_json::json!([{ "row": "share", "value": "17" }]));
    assert_eq!(question("P-met")["verdict"], true);
    assert_eq!(question("P-benefit")["answer"]["row-choices"][1]["choice"], "unknown");
    assert_eq!(question("P-date")["answer"]["date"], "2026-02-03");
    let items = question("P-units")["items"].clone();
    assert_eq!(
        items[0],
        serde_json::json!({ "item": "Vårdcentral Nord", "field": "paid", "answer": { "amount": "1234.50" } })
    );
    assert_eq!(items[2]["answer"]["text"], "Handledning <b>");
}

#[test]
fn the_page_shows_a_matrix_and_the_items_of_a_group_as_tables() {
    let files = unpacked(&zip(&package(), None));
    let page = String::from_utf8_lossy(&files.0["data/index.html"]).into_owned();
    for markup in [
        "<th scope=\"col\" class=\"n\">Enskild utförare</th>",
        "<td>Sjuksköterskor</td><td class=\"n\">1\u{a0}250</td><td class=\"n\"></td><td class=\"n\"></td>",
        "<td>Undersköterskor</td><td class=\"n\"></td><td class=\"n\">0</td><td class=\"n\"></td>",
        "<td>Vårdcentral Nord</td><td class=\"n\">40</td><td class=\"n\">1\u{a0}234,50 kr</td>",
        "Handledning &lt;b&gt;",
        "P-column [Timanställda] delat med P-column, i procent.",
        "Högst 17 procent timanställda",
        "<dt>Dokumentation</dt><dd>I hög utsträckning</dd>",
    ] {
        assert!(page.contains(markup), "{markup}");
    }
}

#[test]
fn items_of_another_grant_leave_the_book_as_little_as_anything_else_of_it() {
    let files = unpacked(&zip(&package(), None));
    for (path, bytes) in &files.0 {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("Hemlig"), "{path}");
    }
}

/// Holds a value against as much of JSON Schema as the schema of the report uses.
fn slips(
    root: &serde_json::Value,
    schema: &serde_json::Value,
    value: &serde_json::Value,
    at: &str,
) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        return slips(root, &root["$defs"][name], value, at);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let tried: Vec<_> = choices.iter().map(|choice| slips(root, choice, value, at)).collect();
        return if tried.iter().any(Vec::is_empty) { Vec::new() } else { tried.concat() };
    }
    let mut found = Vec::new();
    let types = match &schema["type"] {
        serde_json::Value::Array(types) => types.clone(),
        serde_json::Value::Null => Vec::new(),
        one => vec![one.clone()],
    };
    let has = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "boolean" => value.is_boolean(),
        _ => value.is_null(),
    };
    if !types.is_empty() && !types.iter().filter_map(|t| t.as_str()).any(has) {
        found.push(format!("{at}: type of {value}"));
    }
    for (name, part) in value.as_object().into_iter().flatten() {
        match schema["properties"].get(name) {
            Some(of) => found.extend(slips(root, of, part, &format!("{at}.{name}"))),
            None => found.push(format!("{at}.{name} is not in the schema")),
        }
    }
    for name in schema["required"].as_array().into_iter().flatten().filter_map(|name| name.as_str()) {
        if value.is_object() && value.get(name).is_none() {
            found.push(format!("{at} lacks {name}"));
        }
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(slips(root, &schema["items"], item, &format!("{at}[{index}]")));
    }
    found
}

#[test]
fn the_schema_of_the_report_knows_everything_in_it() {
    let files = unpacked(&zip(&package(), None));
    let read = |path: &str| -> serde_json::Value { serde_json::from_slice(&files.0[path]).expect("JSON") };
    let schema = read("data/system/schemas/report.schema.json");
    let report = read("data/report/report-4711.json");
    assert_eq!(slips(&schema, &schema, &report, "report"), Vec::<String>::new());
}
