//! Every kind of answer, through the commands as the window sends them.

use serde_json::{Value as Json, json};
use tests::{Person, rows, text};

fn ask(question: &str, name: &str, value: Json) -> Json {
    let mut request = json!({ "grant": "100", "question": question });
    request[name] = value;
    request
}

fn question(view: &Json, id: &str) -> Json {
    rows(&view["questions"]).iter().find(|row| row["id"] == id).cloned().expect("the question is asked")
}

fn lines(view: &Json, id: &str) -> Vec<String> {
    let said = |line: &Json| format!("{}={}", text(&line["label"]), text(&line["text"]));
    rows(&question(view, id)["lines"]).iter().map(said).collect()
}

fn cell(row: &str, column: &str, text: &str) -> Json {
    json!({ "row": row, "column": column, "text": text })
}

fn item(item: &str, field: &str, value: &str) -> Json {
    json!({ "item": item, "field": field, "value": value })
}

/// Answers everything that the invented report demands.
fn answer_all(person: &mut Person) -> Json {
    let matrix = json!([cell("nurse", "women", "1 250"), cell("nurse", "men", ""), cell("aide", "men", "0")]);
    person.done("answer_question", ask("P-matrix", "typed", matrix));
    let column = json!([cell("hourly", "", "17"), cell("permanent", "", "83")]);
    person.done("answer_question", ask("P-column", "typed", column));
    let benefit = json!([{ "row": "records", "choice": "high" }, { "row": "security", "choice": "unknown" }]);
    person.done("answer_question", ask("P-benefit", "row_choices", benefit));
    let units = json!([
        item("Nord", "places", "40"),
        item("Nord", "paid", "1 234,50"),
        item("Nord", "decided", "2026-03-01"),
        item("Nord", "text", "Handledning"),
        item("Syd", "places", "12"),
    ]);
    person.done("answer_question", ask("P-units", "items", units));
    person.done("answer_question", ask("P-date", "date", json!("2026-02-03")));
    let mut hinder = ask("P-hinder", "choices", json!(["staff", "other"]));
    hinder["comment"] = json!("Sjukdom");
    person.done("answer_question", hinder);
    person.done("answer_question", ask("P-why", "words", json!("Sen start")));
    person.done("answer_question", ask("P-count", "number", json!("1 002")));
    let file = person.file("plan.pdf", "%PDF-1.4 en plan");
    let target = json!({ "cost": null, "voucher": null, "condition": "plan", "grant_itself": false });
    let plan = json!({ "grant": "100", "file": file, "kind": "other", "personal": false, "target": target });
    person.done("add_evidence", plan);
    person.done("show_report", json!({ "grant": "100" }))
}

#[test]
fn every_kind_of_answer_is_given_and_shown() {
    let mut person = Person::under_invented_scheme("flows/every-answer");
    let before = person.done("show_report", json!({ "grant": "100" }));
    assert_eq!(question(&before, "P-why")["state"], "hidden");
    assert_eq!(before["missing"], 8);
    let view = answer_all(&mut person);
    assert_eq!(view["missing"], 0);
    let women = "Sjuksköterskor · Kvinnor=1\u{a0}250";
    assert_eq!(lines(&view, "P-matrix"), [women, "Undersköterskor · Män=0"], "an empty cell is no nought");
    assert_eq!(lines(&view, "P-column"), ["Timanställda=17", "Tillsvidareanställda=83"]);
    assert_eq!(lines(&view, "P-share"), ["=17\u{a0}%"]);
    assert_eq!(lines(&view, "P-met"), ["=Ja"], "seventeen of a hundred are not above seventeen per cent");
    let how = &question(&view, "P-share")["how"][0]["text"];
    assert_eq!(how, "P-column [Timanställda] delat med P-column, i procent.");
    assert_eq!(lines(&view, "P-benefit"), ["Dokumentation=I hög utsträckning", "Trygghet=Kan inte bedöma"]);
    assert_eq!(
        lines(&view, "P-units"),
        [
            "Nord · Platser=40",
            "Nord · Fördelat belopp=1\u{a0}234,50 kr",
            "Nord · Beslutad=2026-03-01",
            "Nord · Beskrivning=Handledning",
            "Syd · Platser=12"
        ]
    );
    assert_eq!(lines(&view, "P-date"), ["=2026-02-03"]);
    assert_eq!(question(&view, "P-hinder")["comment"], "Sjukdom");
    assert_eq!(lines(&view, "P-file"), ["=Bifogad fil"]);
    assert_eq!(question(&view, "P-file")["evidence"], json!(["U1 plan.pdf"]));
    assert_eq!(lines(&view, "P-count"), ["=1\u{a0}002"]);
}

#[test]
fn what_is_no_number_is_told_with_its_place_and_changes_nothing() {
    let mut person = Person::under_invented_scheme("flows/no-number");
    for (request, expected) in [
        (ask("P-matrix", "typed", json!([cell("nurse", "women", "1,5")])), "count-unreadable"),
        (ask("P-matrix", "typed", json!([cell("nurse", "women", "5000000000")])), "count-too-large"),
        (ask("P-matrix", "typed", json!([cell("doctor", "women", "1")])), "answer-unfit"),
        (ask("P-matrix", "typed", json!([cell("nurse", "", "1")])), "answer-unfit"),
        (ask("P-count", "number", json!("tolv")), "count-unreadable"),
        (ask("P-units", "items", json!([item("Nord", "places", "-1")])), "count-unreadable"),
        (ask("P-units", "items", json!([item("Nord", "paid", "1,234")])), "money-ambiguous"),
        (ask("P-units", "items", json!([item("Nord", "decided", "i mars")])), "date-unreadable"),
        (ask("P-units", "items", json!([item(" ", "places", "1")])), "answer-item-unfit"),
        (ask("P-units", "items", json!([item("Nord", "beds", "1")])), "answer-no-such-question"),
        (ask("P-date", "items", json!([item("Nord", "places", "1")])), "answer-no-such-question"),
        (
            ask("P-units", "items", json!([item("Nord", "places", "1"), item("Nord ", "places", "2")])),
            "answer-item-repeated",
        ),
        (ask("P-benefit", "row_choices", json!([{ "row": "records", "choice": "maybe" }])), "answer-unfit"),
        (ask("P-date", "date", json!("2026-02-30")), "date-unreadable"),
        (ask("P-share", "number", json!("17")), "answer-derived"),
        (ask("P-met", "choices", json!(["yes"])), "answer-derived"),
        (ask("P-gone", "choices", json!([])), "answer-no-such-question"),
    ] {
        assert_eq!(person.refused("answer_question", request.clone()), expected, "{request}");
    }
}

#[test]
fn items_are_changed_field_by_field_and_what_is_the_same_writes_nothing() {
    let mut person = Person::under_invented_scheme("flows/items");
    answer_all(&mut person);
    let before = person.head();
    let same =
        json!([item("Nord", "places", " 40 "), item("Nord", "paid", "1234,5"), item("Öst", "places", "")]);
    person.done("answer_question", ask("P-units", "items", same));
    assert_eq!(person.head(), before, "nothing new was said");
    let changed = json!([item("Nord", "places", "41"), item("Syd", "places", "")]);
    let view = person.done("answer_question", ask("P-units", "items", changed));
    assert_eq!(person.head(), before + 1, "one change is one operation");
    let units = lines(&view, "P-units");
    assert!(units.contains(&"Nord · Platser=41".to_owned()) && units.len() == 4, "{units:?}");
}

#[test]
fn answers_that_change_after_the_freeze_are_told_apart() {
    let mut person = Person::under_invented_scheme("flows/changed-answers");
    answer_all(&mut person);
    let frozen = person.done("freeze_report", json!({ "grant": "100", "as_of": null }));
    assert_eq!(frozen["changed"], 0);
    person.done("answer_question", ask("P-count", "number", json!("1002")));
    let view = person.done("answer_question", ask("P-units", "items", json!([item("Syd", "places", "13")])));
    assert_eq!(view["changed"], 1, "the number was given again as it was");
    assert_eq!(
        (&question(&view, "P-units")["changed"], &question(&view, "P-count")["changed"]),
        (&json!(true), &json!(false))
    );
    person.done("undo", json!({}));
    assert_eq!(person.done("show_report", json!({ "grant": "100" }))["changed"], 0);
}

#[test]
fn a_package_with_every_kind_of_answer_verifies() {
    let mut person = Person::under_invented_scheme("flows/answers-package");
    answer_all(&mut person);
    let file = person.handle("paket.zip");
    let issue = json!({
        "grants": ["100"], "file": file, "as_of": null, "key": null, "passphrase": null,
        "level": null, "reader": null,
    });
    person.done("issue_package", issue);
    let file = person.handle("paket.zip");
    let verified = person.done("verify_package", json!({ "file": file, "known_keys": [] }));
    for part in ["files", "log", "sums", "rules"] {
        assert_eq!(verified[part]["verdict"], "ok", "{verified}");
    }
}

#[test]
fn the_frozen_answer_stands_beside_what_it_would_be_now() {
    let mut person = Person::under_invented_scheme("flows/frozen-answers");
    answer_all(&mut person);
    let frozen = person.done("freeze_report", json!({ "grant": "100", "as_of": null }));
    assert_eq!(question(&frozen, "P-count")["frozen_lines"], Json::Null);
    let mut hinder = ask("P-hinder", "choices", json!(["staff"]));
    hinder["comment"] = json!("Vakanser");
    person.done("answer_question", hinder);
    let view = person.done("answer_question", ask("P-count", "number", json!("1003")));
    assert_eq!(question(&view, "P-count")["frozen_lines"], json!([{ "label": "", "text": "1\u{a0}002" }]));
    let was = rows(&question(&view, "P-hinder")["frozen_lines"]).to_vec();
    assert_eq!(was.last(), Some(&json!({ "label": "Egen text", "text": "Sjukdom" })));
    assert_eq!(question(&view, "P-date")["frozen_lines"], Json::Null, "it has not changed");
}

#[test]
fn own_text_stands_beside_figures_that_nobody_types() {
    let mut person = Person::with_sample("flows/own-text", "kommun");
    let shown = person.done("show_report", json!({ "grant": "74502" }));
    let derived = rows(&shown["questions"]).iter().find(|row| !rows(&row["figures"]).is_empty());
    let (id, state) = derived.map(|row| (text(&row["id"]), row["state"].clone())).expect("a figure");
    let mut request = ask(&id, "comment", json!("Räknat före rättelsen i maj."));
    request["grant"] = json!("74502");
    let view = person.done("answer_question", request);
    assert_eq!(question(&view, &id)["comment"], "Räknat före rättelsen i maj.");
    assert_eq!(question(&view, &id)["state"], state, "the book still gives the answer");
}

#[test]
fn answers_are_copied_as_the_form_takes_them() {
    let mut person = Person::under_invented_scheme("flows/for-form");
    let view = answer_all(&mut person);
    let for_form = |id: &str| text(&question(&view, id)["for_form"]);
    assert_eq!(for_form("P-count"), "1002");
    assert_eq!(for_form("P-date"), "2026-02-03");
    assert_eq!(for_form("P-why"), "Sen start");
    assert!(for_form("P-matrix").lines().any(|line| line.ends_with("\t1250")), "{}", for_form("P-matrix"));
}

/// A second grant under the same scheme, and the first one's report answered.
fn two_years(folder: &str) -> Person {
    let mut person = Person::under_invented_scheme(folder);
    answer_all(&mut person);
    let scheme = person.file("PROV-2026.toml", include_str!("../../schemes/PROV-2026.toml"));
    person.done("import_scheme", json!({ "file": scheme }));
    let mut add = person.grant("200");
    add["scheme"] = json!("PROV-2026");
    person.done("add_grant", add);
    person
}

#[test]
fn what_repeats_is_taken_over_and_stands_as_such_until_it_is_confirmed() {
    let mut person = two_years("flows/carry");
    let preview = person.done("preview_carry", json!({ "grant": "200", "from": null }));
    assert_eq!((&preview["from"], rows(&preview["sources"]).len()), (&json!("100"), 1));
    let state = |id: &str| {
        rows(&preview["rows"]).iter().find(|row| row["question"] == id).map(|row| text(&row["state"]))
    };
    assert_eq!(state("P-why").as_deref(), Some("fits"));
    assert_eq!(state("P-count").as_deref(), Some("of-its-year"));
    let refused = json!({ "grant": "200", "from": "100", "questions": ["P-count"] });
    assert_eq!(person.refused("carry_answers", refused), "carry-unfit");
    let same = json!({ "grant": "200", "from": "200", "questions": null });
    assert_eq!(person.refused("carry_answers", same), "carry-same-grant");

    let before = person.head();
    let carry = json!({ "grant": "200", "from": "100", "questions": null });
    let view = person.done("carry_answers", carry.clone());
    assert_eq!(person.head(), before + 1, "one step, so that it is undone in one");
    let (why, hinder) = (question(&view, "P-why"), question(&view, "P-hinder"));
    assert_eq!((&why["words"], &why["carried"]), (&json!("Sen start"), &json!(true)));
    assert_eq!((&hinder["comment"], &hinder["carried"]), (&json!("Sjukdom"), &json!(true)));
    assert_eq!(question(&view, "P-count")["state"], "missing");
    assert_eq!(lines(&view, "P-units"), ["Nord · Beskrivning=Handledning"]);
    assert_eq!(person.refused("carry_answers", carry), "carry-nothing", "they stand already");
    let warned = |person: &mut Person| {
        let found = person.findings("2026-11-21");
        found.iter().filter(|said| said.contains("answer-carried")).count()
    };
    assert_eq!(warned(&mut person), usize::try_from(view["carried"].as_u64().unwrap_or(0)).unwrap_or(0));

    let one = json!({ "grant": "200", "questions": ["P-why"] });
    let confirmed = person.done("confirm_answers", one.clone());
    assert_eq!(question(&confirmed, "P-why")["carried"], json!(false));
    assert_eq!(question(&confirmed, "P-why")["words"], "Sen start");
    assert_eq!(person.refused("confirm_answers", one), "carry-unconfirmable");
    let all = person.done("confirm_answers", json!({ "grant": "200", "questions": null }));
    assert_eq!((&all["carried"], warned(&mut person)), (&json!(0), 0));
}

#[test]
fn a_report_with_answers_nobody_has_confirmed_is_not_frozen() {
    let mut person = two_years("flows/carried-freeze");
    let carry = json!({ "grant": "100", "from": "200", "questions": null });
    assert_eq!(person.refused("carry_answers", carry), "carry-nothing");
    person.done("answer_question", ask("P-why", "words", Json::Null));
    let mut later = ask("P-why", "words", json!("Sen start"));
    later["grant"] = json!("200");
    person.done("answer_question", later);
    let carry = json!({ "grant": "100", "from": "200", "questions": ["P-why"] });
    person.done("carry_answers", carry);
    let freeze = json!({ "grant": "100", "as_of": null });
    assert_eq!(person.refused("freeze_report", freeze.clone()), "report-answers-carried");
    person.done("confirm_answers", json!({ "grant": "100", "questions": null }));
    person.done("freeze_report", freeze);
}

#[test]
fn a_frozen_report_is_attested_by_name_as_long_as_the_book_says_the_same() {
    let mut person = Person::under_invented_scheme("flows/attest");
    answer_all(&mut person);
    let attest = |name: &str| json!({ "grant": "100", "name": name, "role": "ekonomichef" });
    assert_eq!(person.refused("attest_report", attest("Åsa Öberg")), "report-not-frozen");
    let frozen = person.done("freeze_report", json!({ "grant": "100", "as_of": null }));
    assert_eq!(frozen["can_attest"], json!(true));
    assert_eq!(person.refused("attest_report", attest("  ")), "report-attest-nameless");
    let view = person.done("attest_report", attest("Åsa Öberg"));
    let row = &rows(&view["attests"])[0];
    assert_eq!((&row["name"], &row["role"]), (&json!("Åsa Öberg"), &json!("ekonomichef")));
    assert_eq!(person.refused("attest_report", attest("åsa öberg")), "report-attested-already");
    person.done("answer_question", ask("P-count", "number", json!("7")));
    assert_eq!(person.refused("attest_report", attest("Nils Nilsson")), "report-attest-moved");
    let moved = person.done("show_report", json!({ "grant": "100" }));
    assert_eq!((rows(&moved["attests"]).len(), &moved["can_attest"]), (1, &json!(false)));
    let again = person.done("freeze_report", json!({ "grant": "100", "as_of": null }));
    assert_eq!(rows(&again["attests"]).len(), 0, "another report was frozen, and nobody has attested it");
}

#[test]
fn where_two_persons_are_asked_for_another_one_attests() {
    let mut person = Person::under_invented_scheme("flows/attest-two");
    answer_all(&mut person);
    person.done("set_four_eyes", json!({ "required": true }));
    person.done("freeze_report", json!({ "grant": "100", "as_of": null }));
    let froze = text(&person.done("show_report", json!({ "grant": "100" }))["frozen_by"]);
    let attest = |name: &str| json!({ "grant": "100", "name": name, "role": null });
    assert_eq!(person.refused("attest_report", attest(&froze)), "report-attest-same-person");
    person.done("attest_report", attest("Någon Annan"));
}
