//! The shapes of `--json`: what `docs/json` promises is what the commands reply.

use domain::date::Date;
use domain::money::Money;
use serde_json::Value as Json;

use super::Desk;

fn schema(name: &str) -> Json {
    let path = format!("{}/../docs/json/{name}.schema.json", env!("CARGO_MANIFEST_DIR"));
    serde_json::from_str(&std::fs::read_to_string(path).expect("the schema is there"))
        .expect("a schema is JSON")
}

/// Holds a reply against a schema: as much of JSON Schema as ours use.
fn slips(root: &Json, schema: &Json, value: &Json, at: &str) -> Vec<String> {
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.strip_prefix("#/$defs/")) {
        return slips(root, &root["$defs"][name], value, at);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        let tried: Vec<Vec<String>> = choices.iter().map(|choice| slips(root, choice, value, at)).collect();
        return if tried.iter().any(Vec::is_empty) { Vec::new() } else { tried.concat() };
    }
    let mut found = Vec::new();
    let mut demand = |holds: bool, what: &str| {
        if !holds {
            found.push(format!("{at}: {what}: {value}"));
        }
    };
    demand(has_type(&schema["type"], value), "type");
    demand(schema["enum"].as_array().is_none_or(|known| known.contains(value)), "enum");
    demand(schema["pattern"].as_str().is_none_or(|pattern| matches_pattern(pattern, value)), "pattern");
    // What is required is required of objects: a part that may be null need not have it.
    let required = schema["required"].as_array().filter(|_| value.is_object());
    for key in required.into_iter().flatten().filter_map(Json::as_str) {
        demand(value.get(key).is_some(), &format!("lacks {key}"));
    }
    for (key, part) in schema["properties"].as_object().into_iter().flatten() {
        found
            .extend(value.get(key).iter().flat_map(|value| slips(root, part, value, &format!("{at}.{key}"))));
    }
    for (index, item) in value.as_array().into_iter().flatten().enumerate() {
        found.extend(slips(root, &schema["items"], item, &format!("{at}[{index}]")));
    }
    found
}

fn has_type(types: &Json, value: &Json) -> bool {
    let is = |name: &str| match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => false,
    };
    match types {
        Json::String(name) => is(name),
        Json::Array(names) => names.iter().filter_map(Json::as_str).any(is),
        _ => true,
    }
}

/// The three patterns that our schemas use.
fn matches_pattern(pattern: &str, value: &Json) -> bool {
    let text = value.as_str().unwrap_or_default();
    match pattern {
        "^-?[0-9]+\\.[0-9]{2}$" => text.parse::<Money>().is_ok_and(|amount| amount.to_string() == text),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => text.parse::<Date>().is_ok(),
        "^[0-9]{4}-[0-9]{2}$" => format!("{text}-01").parse::<Date>().is_ok(),
        _ => false,
    }
}

#[track_caller]
pub(super) fn assert_fits(name: &str, reply: &Json) {
    let schema = schema(name);
    assert_eq!(slips(&schema, &schema, reply, name), Vec::<String>::new());
}

/// The keys that the product promises stand here once more, so that no schema loses one unseen.
#[track_caller]
fn assert_keys(reply: &Json, keys: &[&str]) {
    let missing: Vec<&&str> = keys.iter().filter(|key| reply.get(**key).is_none()).collect();
    assert!(missing.is_empty(), "lacks {missing:?}: {reply}");
}

#[test]
fn inspect_of_an_invoice_says_what_is_promised_and_a_book_refuses_it_untouched() {
    let desk = Desk::new("shape-invoice");
    let invoice = include_str!("../../gallery/invoice-vat-number-unfit/file.xml");
    std::fs::write(desk.file("faktura.xml"), invoice).expect("a file");
    let reply = desk.json(&["inspect", "@faktura.xml"], 0);
    assert_fits("inspect", &reply);
    let read = &reply["invoices"][0];
    assert_keys(
        read,
        &[
            "id",
            "supplier",
            "issued",
            "due",
            "period",
            "currency",
            "net",
            "vat",
            "payable",
            "lines",
            "attachments",
            "findings",
        ],
    );
    assert_eq!(
        (&reply["format"], &read["net"], &read["vat"], &read["payable"]),
        (&"peppol".into(), &"8000.00".into(), &"2000.00".into(), &"9000.00".into())
    );
    assert_eq!(
        (&read["lines"][0]["period"]["last"], &read["findings"][0]["code"]),
        (&"2023-10-31".into(), &"invoice-vat-number-unfit".into())
    );
    let page = desk.done(&["inspect", "@faktura.xml"]);
    assert!(
        page.contains("Faktura F-17")
            && page.contains("8\u{a0}000,00")
            && page.contains("Kurser i Exempel AB"),
        "{page}"
    );
    desk.done(&["new", "@bok", "--name", "EXEMPEL", "--orgnr", "422000-0014", "--kind", "kommun"]);
    let before = std::fs::read(desk.file("bok.bidragsbok")).expect("the book");
    let said = desk.run(&["import", "@bok", "@faktura.xml"]);
    assert!(said.code == 3 && said.err.contains("nämner inget bidrag"), "{}", said.err);
    assert!(before == std::fs::read(desk.file("bok.bidragsbok")).expect("the book"), "nothing was posted");
}

#[test]
fn inspect_says_what_is_promised() {
    let desk = Desk::new("shape-inspect");
    let reply = desk.json(&["inspect", "#kommun/huvudbok-2026.se"], 0);
    assert_fits("inspect", &reply);
    assert_keys(
        &reply,
        &[
            "format",
            "version",
            "encoding",
            "program",
            "organisation",
            "counts",
            "accounts",
            "objects",
            "checksum",
            "invoices",
            "findings",
        ],
    );
    assert_keys(&reply["organisation"], &["name", "orgnr"]);
    assert_keys(&reply["counts"], &["vouchers", "rows", "added_rows", "removed_rows"]);
    assert_keys(&reply["accounts"][0], &["account", "name", "opening", "transactions", "closing", "ties"]);
    assert_keys(&reply["objects"][0], &["dimension", "object", "amount"]);
}

#[test]
fn import_says_what_is_promised_of_one_file_and_of_several() {
    let desk = Desk::new("shape-import");
    desk.done(&["new", "@bok", "--name", "Norrmark", "--orgnr", "422000-0022", "--kind", "region"]);
    let files = ["#region/huvudbok-2021.se", "#region/huvudbok-2022.se"];
    let keys = ["new", "known", "changed", "refused", "operation", "findings"];
    for words in [vec!["--dry-run"], vec![]] {
        let reply = desk.json(&[&["import", "@bok", files[0]], words.as_slice()].concat(), 0);
        assert_fits("import", &reply);
        assert_keys(&reply, &keys);
    }
    let replies = desk.json(&["import", "@bok", files[0], files[1]], 0);
    assert_eq!(replies.as_array().map(Vec::len), Some(2));
    for reply in replies.as_array().into_iter().flatten() {
        assert_fits("import", reply);
    }
    assert!(replies[0]["operation"].is_null() && replies[1]["operation"].is_u64(), "{replies}");
}

#[test]
fn the_lists_of_a_book_say_what_is_promised() {
    let desk = Desk::with_sample("shape-lists", "kommun");
    let grants = desk.json(&["grants", "@bok"], 0);
    assert_fits("grants", &grants);
    assert_keys(
        &grants[0],
        &[
            "code",
            "scheme",
            "state",
            "allocated",
            "requisitioned",
            "received",
            "used",
            "unused",
            "to_repay",
            "period",
            "findings",
        ],
    );
    let findings = desk.json(&["check", "@bok"], 1);
    assert_fits("check", &findings);
    assert_keys(&findings[0], &["check", "severity", "grant", "about", "message", "rule"]);
    assert_keys(&findings[0]["rule"], &["text", "source"]);
    let lines = desk.json(&["reconcile", "@bok"], 0);
    assert_fits("reconcile", &lines);
    assert_keys(&lines[0], &["grant", "account", "month", "ledger", "book", "difference", "explained"]);
}

#[test]
fn the_report_says_what_is_promised_of_every_kind_of_question() {
    let desk = Desk::with_sample("shape-report", "kommun");
    assert_fits("report", &desk.json(&["report", "@bok", "--grant", "74502"], 0));
    let desk = super::answers::begun("shape-report-all");
    let reply = desk.json(&super::answers::with_answers(&desk, &super::answers::all()), 0);
    assert_fits("report", &reply);
    assert_keys(&reply, &["questions", "missing", "moved", "changed"]);
    let keys = ["id", "state", "lines", "cells", "row_choices", "items", "date", "uncertain", "changed"];
    assert_keys(&reply["questions"][0], &keys);
}

#[test]
fn schemes_say_what_is_promised_in_a_list_and_alone() {
    let desk = Desk::new("shape-schemes");
    let list = desk.json(&["schemes"], 0);
    assert_fits("schemes", &list);
    let keys = ["id", "name", "recipients", "period", "total"];
    assert_keys(&list[0], &keys);
    let alone = desk.json(&["schemes", "komp-2026"], 0);
    assert_fits("schemes", &Json::Array(vec![alone.clone()]));
    assert_keys(&alone, &["groups", "purposes"]);
}

#[test]
fn verify_says_what_is_promised_of_a_book() {
    let desk = Desk::with_sample("shape-verify", "kommun");
    let reply = desk.json(&["verify", "@bok"], 0);
    assert_fits("verify", &reply);
    for verdict in ["files", "log", "signer", "sums", "rules"] {
        assert_keys(&reply[verdict], &["verdict"]);
    }
    assert_keys(&reply, &["findings"]);
}

#[test]
fn commands_that_write_say_the_number_of_the_operation() {
    let desk = Desk::new("shape-operation");
    let begun =
        desk.json(&["new", "@bok", "--name", "Västerå", "--orgnr", "422000-0014", "--kind", "kommun"], 0);
    assert_eq!(begun["operation"], 1);
    let words = ["grant", "add", "@bok", "--scheme", "KOMP-2026", "--code", "1", "--requisitioned", "5"];
    assert_eq!(desk.json(&words, 0)["operation"], 2);
}
