//! The return report and reconciliation: answers, freezing, and what moves afterwards.

use serde_json::{Value as Json, json};
use tests::{Person, ledger, rows, voucher};

fn answer(question: &str, name: &str, value: Json) -> Json {
    let mut request = json!({
        "grant": "74502", "question": question, "choices": null, "amount": null, "count": null, "words": null,
        "comment": null,
    });
    request[name] = value;
    request
}

#[test]
fn answers_must_fit_their_questions() {
    let mut person = Person::with_sample("flows/answers", "kommun");
    for (request, expected) in [
        (answer("K26-1", "amount", json!("5")), "answer-derived"),
        (answer("K26-99", "words", json!("x")), "answer-no-such-question"),
        (answer("K26-6", "choices", json!(["kanske"])), "answer-unfit"),
        (answer("K26-6", "choices", json!(["yes", "no"])), "answer-unfit"),
        (answer("K26-6", "words", json!("ja")), "answer-unfit"),
        (answer("K26-7", "choices", json!(["ledger", "ledger"])), "answer-unfit"),
        (answer("K26-6", "amount", json!("-1")), "amount-negative"),
    ] {
        assert_eq!(person.refused("answer_question", request.clone()), expected, "{request}");
    }
    let taken_back = person.done("answer_question", answer("K26-7", "choices", json!([])));
    let state =
        rows(&taken_back["questions"]).iter().find(|q| q["id"] == "K26-7").map(|q| q["state"].clone());
    assert_eq!(state, Some(json!("missing")), "no choice at all is no answer");
}

#[test]
fn a_report_is_frozen_when_it_is_whole_and_tells_when_the_book_moves() {
    let mut person = Person::with_sample("flows/freeze", "kommun");
    let freeze = json!({ "grant": "74502", "as_of": null });
    let shown = person.done("show_report", json!({ "grant": "74502" }));
    assert_eq!(shown["missing"], 1, "the dialogue has no date");
    assert_eq!(person.refused("freeze_report", freeze.clone()), "report-answers-missing");
    let met = json!({ "grant": "74502", "condition": "dialogue", "date": "2026-04-22", "note": null });
    person.done("note_condition", met);
    let frozen = person.done("freeze_report", freeze);
    assert_eq!((&frozen["frozen_as_of"], &frozen["moved"]), (&json!("2026-11-21"), &json!(0)));
    assert_eq!(person.figure("74502", "state"), "reported");
    person.done("add_cost", json!({ "grant": "74502", "cost": tests::form("100") }));
    let moved = person.done("show_report", json!({ "grant": "74502" }));
    assert!(moved["moved"].as_u64() >= Some(1));
    assert!(person.findings("2026-11-21").contains(&"error report-moved".to_owned()));
    person.done("undo", json!({}));
    assert!(!person.findings("2026-11-21").contains(&"error report-moved".to_owned()));
}

#[test]
fn a_difference_to_the_ledger_is_explained_until_it_is_another() {
    let mut person = Person::with_grant("flows/explain");
    let file = person.file("huvudbok.se", ledger(&voucher("A 1", "20260305", "500.00")));
    person.take(&file);
    let cost = person.costs("100")[0].clone();
    let form = |amount: &str| {
        let mut form = tests::form(amount);
        for name in ["account", "booked_on", "voucher"] {
            form[name] = cost[name].clone();
        }
        form
    };
    let first =
        person.done("correct_cost", json!({ "cost": cost["cost"], "to": form("400"), "reason": "Del" }));
    let explain =
        |month: &str| json!({ "grant": "100", "account": "4010", "month": month, "text": "En del är egen" });
    assert_eq!(person.refused("explain_difference", explain("2026-04")), "difference-none");
    assert_eq!(person.refused("explain_difference", explain("mars")), "date-unreadable");
    person.done("explain_difference", explain("2026-03"));
    let open = |person: &mut Person| {
        person.findings("2026-11-21").iter().filter(|said| said.contains("reconciliation")).count()
    };
    assert_eq!(open(&mut person), 0);
    person.done("correct_cost", json!({ "cost": first["cost"], "to": form("300"), "reason": "Mindre del" }));
    assert_eq!(open(&mut person), 1);
}

#[test]
fn a_package_closes_the_door_to_undo_but_not_to_reversing() {
    let mut person = Person::with_sample("flows/package", "kommun");
    person.done("add_cost", json!({ "grant": "74502", "cost": tests::form("100") }));
    let entered = person.head();
    let file = person.handle("paket.zip");
    let issue = json!({
        "grants": ["74502"], "file": file, "as_of": null, "key": null, "passphrase": null,
        "level": null, "reader": null,
    });
    person.done("issue_package", issue);
    assert_eq!(person.refused("undo", json!({})), "undo-nothing");
    let package = person.head();
    let reverse = |operation: u64| json!({ "operation": operation, "reason": "Fel" });
    assert_eq!(person.refused("reverse_operation", reverse(package)), "operation-irreversible");
    person.done("reverse_operation", reverse(entered));
    assert_eq!(person.figure("74502", "used"), "891268.81");
    person.done("undo", json!({}));
    assert_eq!(person.figure("74502", "used"), "891368.81");
}
