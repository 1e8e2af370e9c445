//! Rules of a grant: what its sources leave open, schemes of one's own, and newer versions that change nothing unasked.

use serde_json::{Value as Json, json};
use tests::{Person, rows, text};

fn person_with_own(name: &str) -> Person {
    let mut person = Person::with_book(name);
    let request =
        json!({ "from": "KOMP-2026", "grant": null, "id": "EGEN-2026", "name": "Bidrag till kurser" });
    person.done("copy_scheme", request);
    person
}

fn change(person: &mut Person, changes: &[(&str, &str)]) -> Json {
    let changes: Vec<Json> =
        changes.iter().map(|(place, value)| json!({ "place": place, "value": value })).collect();
    person.done("change_scheme", json!({ "id": "EGEN-2026", "changes": changes }))
}

fn settings(person: &mut Person) -> Vec<Json> {
    rows(&person.done("list_settings", json!({ "grant": "100" }))).to_vec()
}

fn setting(person: &mut Person, place: &str) -> Json {
    settings(person).into_iter().find(|row| row["place"] == place).expect("the sources leave it open")
}

fn differences(person: &mut Person) -> Json {
    person.done("scheme_differences", json!({ "grant": "100" }))
}

fn field<'a>(scheme: &'a Json, place: &str) -> &'a Json {
    let items = rows(&scheme["sections"]).iter().flat_map(|section| rows(&section["items"]));
    let mut fields = items.flat_map(|item| rows(&item["fields"]));
    fields.find(|field| field["place"] == place).unwrap_or_else(|| panic!("no field {place}"))
}

#[test]
fn what_the_sources_leave_open_is_decided_by_a_person_with_a_reason() {
    let mut person = Person::with_grant("rules-decided");
    let before = setting(&mut person, "cost_base");
    assert!(before["rule"]["uncertain"].is_string() && rows(&before["rule"]["decided"]).is_empty());
    let decide = |value: Json, reason: &str| json!({ "grant": "100", "place": "cost_base.net_of_vat", "value": value, "reason": reason });
    assert_eq!(person.refused("decide_setting", decide(json!("false"), " ")), "reason-missing");
    assert_eq!(person.refused("decide_setting", decide(json!("ibland"), "Så är det")), "scheme-value-unfit");
    person.done("decide_setting", decide(json!("false"), "Besked från bidragsgivaren"));
    let decided = setting(&mut person, "cost_base");
    let told = &rows(&decided["rule"]["decided"])[0];
    assert_eq!((text(&told["value"]), text(&told["by"])), ("false".to_owned(), "Eva Exempel".to_owned()));
    assert_eq!(text(&told["reason"]), "Besked från bidragsgivaren");
    assert_ne!(decided["rule"]["text"], before["rule"]["text"], "the rule says what was decided");
    // Confirming is deciding too, and undo takes a decision back.
    person.done("undo", json!({}));
    assert_eq!(setting(&mut person, "cost_base"), before);
    let confirm =
        json!({ "grant": "100", "place": "cost_base", "value": null, "reason": "Så läser vi det också" });
    person.done("decide_setting", confirm);
    assert_eq!(setting(&mut person, "cost_base")["fields"][0]["value"], "true");
}

#[test]
fn a_decision_that_the_scheme_cannot_bear_is_refused() {
    let mut person = Person::with_grant("rules-unfit");
    let request = json!({
        "grant": "100", "place": "conditions.dialogue.until", "value": "2025-01-01", "reason": "Fel år",
    });
    assert_eq!(person.refused("decide_setting", request), "scheme-period-reversed");
}

#[test]
fn a_scheme_of_ones_own_is_copied_changed_written_and_read_in_another_book() {
    let mut person = person_with_own("own-scheme");
    let own = rows(&person.done("list_own_schemes", json!({})))[0].clone();
    assert_eq!(
        (text(&own["id"]), text(&own["copied_from"])),
        ("EGEN-2026".to_owned(), "KOMP-2026".to_owned())
    );
    let changed = change(
        &mut person,
        &[
            ("funder", "Exempelmyndigheten"),
            ("sources.+", ""),
            ("sources.source-2.id", "beslut"),
            ("sources.beslut.title", "Beslut om bidrag"),
            ("sources.beslut.issuer", "Exempelmyndigheten"),
            ("report.due", "2027-02-28"),
            ("report.basis.1.source", "beslut"),
            ("purposes.kurser.name.sv", "Kurser"),
            ("purposes.kurser.name.en", "Courses"),
            ("purposes.kurser.basis.1.source", "beslut"),
            ("purposes.kurser.basis.1.place", "2 §"),
            ("purposes.kurser.basis.1.phrase", "till kurser"),
        ],
    );
    assert_eq!(field(&changed, "report.due")["value"], "2027-02-28");
    assert_eq!(field(&changed, "purposes.kurser.name.sv")["value"], "Kurser");
    let file = person.handle("egen.toml");
    person.done("export_scheme", json!({ "id": "EGEN-2026", "file": file }));
    let written = std::fs::read(person.path("egen.toml")).expect("the file");

    let mut other = Person::with_book("own-scheme-read");
    let file = other.file("egen.toml", written);
    let read = other.done("import_scheme", json!({ "file": file }));
    assert_eq!(read, changed, "nothing is lost on the way");
    assert_eq!(other.refused("import_scheme", json!({ "file": file })), "scheme-unchanged");
    let mut grant = other.grant("100");
    grant["scheme"] = json!("EGEN-2026");
    other.done("add_grant", grant);
    // Taken off the list, the grant under it stays as it was.
    let before = other.done("show_scheme", json!({ "scheme": null, "grant": "100" }));
    other.done("remove_scheme", json!({ "id": "EGEN-2026" }));
    assert_eq!(other.done("show_scheme", json!({ "scheme": null, "grant": "100" })), before);
    assert_eq!(
        other.ask("show_scheme", json!({ "scheme": "EGEN-2026", "grant": null })),
        Err("scheme-unknown")
    );
}

#[test]
fn what_would_be_wrong_is_shown_at_its_field_and_nothing_is_kept() {
    let mut person = person_with_own("own-scheme-wrong");
    let head = person.head();
    let changes = json!([
        { "place": "use_period.last", "value": "2025-12-31" },
        { "place": "report.due", "value": "2027-02-30" },
        { "place": "purposes.+", "value": null },
    ]);
    let request = json!({ "id": "EGEN-2026", "changes": changes });
    let tried = person.done("edit_scheme", request.clone());
    assert_eq!(person.head(), head);
    let codes: Vec<String> = rows(&tried["problems"]).iter().map(|problem| text(&problem["code"])).collect();
    assert!(codes.contains(&"date-unreadable".to_owned()), "{codes:?}");
    assert!(codes.contains(&"scheme-period-reversed".to_owned()), "{codes:?}");
    assert!(codes.contains(&"scheme-basis-missing".to_owned()), "{codes:?}");
    assert_eq!(rows(&field(&tried, "report.due")["problems"]).len(), 1);
    assert_eq!(person.refused("change_scheme", request), "date-unreadable");
}

#[test]
fn a_newer_version_changes_no_grant_until_somebody_takes_it() {
    let mut person = person_with_own("newer-version");
    let mut grant = person.grant("100");
    grant["scheme"] = json!("EGEN-2026");
    person.done("add_grant", grant);
    let decide = json!({
        "grant": "100", "place": "cost_base.net_of_vat", "value": "false", "reason": "Besked från bidragsgivaren",
    });
    person.done("decide_setting", decide);
    assert_eq!(differences(&mut person)["open"], 0, "what was decided is no news");
    change(
        &mut person,
        &[
            ("repayment.above", "5 000"),
            ("use_period.last", "2026-11-30"),
            ("cost_base.uncertain.sv", "Så tror vi."),
        ],
    );
    let shown = |person: &mut Person| person.done("show_grant", json!({ "grant": "100", "as_of": null }));
    let held = shown(&mut person);
    assert_eq!(held["row"]["period"]["last"], "2026-12-31", "the grant is as it was");
    assert!(held["scheme_differences"].as_u64() >= Some(2), "and its reader is told");
    let told = differences(&mut person);
    let places: Vec<String> = rows(&told["rows"]).iter().map(|row| text(&row["place"])).collect();
    assert!(
        ["use_period", "repayment"].iter().all(|place| places.contains(&(*place).to_owned())),
        "{places:?}"
    );
    let period =
        rows(&told["rows"]).iter().find(|row| row["place"] == "use_period").expect("the period differs");
    assert_ne!(period["before"]["text"], period["after"]["text"]);

    let adopt = |let_go: Json, reason: &str| json!({ "grant": "100", "reason": reason, "let_go": let_go });
    assert_eq!(person.refused("adopt_scheme", adopt(json!([]), "")), "reason-missing");
    assert_eq!(
        person.refused("adopt_scheme", adopt(json!(["accrual"]), "Ny anvisning")),
        "setting-not-decided"
    );
    person.done("adopt_scheme", adopt(json!([]), "Ny anvisning"));
    let held = shown(&mut person);
    assert_eq!(held["row"]["period"]["last"], "2026-11-30");
    assert_eq!(held["scheme_differences"], 0);
    assert_eq!(setting(&mut person, "cost_base")["fields"][0]["value"], "false", "the decision is kept");
}

#[test]
fn a_newer_version_that_lacks_what_the_book_uses_is_refused() {
    let mut person = person_with_own("newer-lacks");
    let mut grant = person.grant("100");
    grant["scheme"] = json!("EGEN-2026");
    person.done("add_grant", grant);
    let mut cost = tests::form("100");
    cost["purpose"] = json!("vfu");
    person.done("add_cost", json!({ "grant": "100", "cost": cost }));
    change(&mut person, &[("purposes.vfu", "")]);
    let adopt = json!({ "grant": "100", "reason": "Ny anvisning", "let_go": [] });
    assert_eq!(person.refused("adopt_scheme", adopt), "scheme-loses");
}
