//! The year-end of a grant and of the book, forecasts, and costs that were left without a code.

use domain::money::Money;
use serde_json::{Value as Json, json};
use tests::{Person, rows, sample_path, text};

fn position(person: &mut Person, grant: &str, at: &str) -> Json {
    let request = json!({ "grant": grant, "at": at, "decided": null, "paid": null, "base_rate": null });
    person.done("show_year_end", request)
}

/// The entry as account, debit and credit.
fn entry(position: &Json) -> Vec<(String, String, String)> {
    let shown = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let rows = rows(&position["entry"]).iter();
    rows.map(|row| (shown(&row["account"]), shown(&row["debit"]), shown(&row["credit"]))).collect()
}

#[test]
fn the_municipality_owes_what_it_has_not_used_and_the_entry_says_so() {
    let mut person = Person::with_sample("flows/year-end-kommun", "kommun");
    let view = position(&mut person, "74502", "2026-12-31");
    let row = &view["row"];
    assert_eq!((text(&row["income"]), text(&row["liability"])), ("891268.81".into(), "322731.19".into()));
    assert_eq!((text(&row["to_repay"]), text(&row["to_book"])), ("322731.19".into(), "-322731.19".into()));
    let booked = ("35110".to_owned(), "322731.19".to_owned(), String::new());
    let open = (String::new(), String::new(), "322731.19".to_owned());
    assert_eq!(
        entry(&view),
        [booked, open],
        "no account for the liability was ever seen, so none is made up"
    );
    assert_eq!(rows(&view["entry"])[1]["within"], json!(["29 Upplupna kostnader och förutbetalda intäkter"]));
    let keys: Vec<&Json> = rows(&view["rules"]).iter().map(|group| &group["key"]).collect();
    assert_eq!(keys, ["period", "repayment", "classification"]);
    let cited = rows(&rows(&view["rules"])[1]["rules"])[0]["basis"].as_array().expect("rules are cited");
    assert!(cited.iter().any(|rule| text(&rule["text"]).contains("över 1000 kronor")));
}

#[test]
fn half_way_through_only_what_had_arisen_counts() {
    let mut person = Person::with_sample("flows/year-end-june", "kommun");
    let june = position(&mut person, "74502", "2026-06-30");
    let december = position(&mut person, "74502", "2026-12-31");
    let used = |view: &Json| text(&view["row"]["used"]).parse::<Money>().expect("an amount");
    assert!(Money::ZERO < used(&june) && used(&june) < used(&december));
    assert_eq!(june["row"]["over"], json!(false));
    let before = position(&mut person, "74502", "2025-12-31");
    assert_eq!(
        (text(&before["row"]["used"]), text(&before["row"]["income"])),
        ("0.00".into(), "0.00".into())
    );
}

#[test]
fn the_region_keeps_what_it_has_not_used() {
    let mut person = Person::with_sample("flows/year-end-region", "region");
    let view = position(&mut person, "31210", "2022-12-31");
    let row = &view["row"];
    assert_eq!((text(&row["treatment"]), text(&row["income"])), ("over-period".into(), "8412000.00".into()));
    assert_eq!((text(&row["to_repay"]), text(&row["liability"])), ("0.00".into(), "0.00".into()));
    assert_eq!(entry(&view), [], "everything is booked");
    let list = person.done("list_year_end", json!({ "at": "2021-12-31" }));
    assert_eq!(list["at"], "2021-12-31");
    let row = &rows(&list["rows"])[0];
    assert_eq!(row["income"], list["total"]["income"], "one grant is the whole book");
    assert_ne!(text(&row["liability"]), "0.00", "part of the days lie in the year after");
}

#[test]
fn a_book_without_a_ledger_says_that_it_cannot_know_what_is_booked() {
    let mut person = Person::with_grant("flows/year-end-none");
    person.enter("100", "100");
    let view = position(&mut person, "100", "2026-12-31");
    assert_eq!((&view["booked"], &view["row"]["to_book"]), (&Json::Null, &Json::Null));
    let gaps: Vec<String> = rows(&view["gaps"]).iter().map(|gap| text(&gap["code"])).collect();
    assert!(gaps.contains(&"year-end-ledger-none".to_owned()), "{gaps:?}");
    assert!(rows(&view["gaps"]).iter().all(|gap| !text(&gap["remedy"]).is_empty()));
    let request =
        json!({ "grant": "100", "at": "31 december", "decided": null, "paid": null, "base_rate": null });
    assert_eq!(person.refused("show_year_end", request), "date-unreadable");
}

/// A book with a grant of 1 000 000 kr under a scheme of its own: rooms are shut out, and interest runs.
fn person_with_own(name: &str) -> Person {
    let mut person = Person::with_book(name);
    let copy = json!({ "from": "KOMP-2026", "grant": null, "id": "EGEN-2026", "name": "Bidrag till kurser" });
    person.done("copy_scheme", copy);
    let changes = [
        ("exclusions.double-funding.words", "möbler"),
        ("repayment.interest.name.sv", "Ränta på det som betalas sent"),
        ("repayment.interest.name.en", "Interest on what is paid late"),
        ("repayment.interest.months_after_decision", "1"),
        ("repayment.interest.above_base_rate", "2"),
        ("repayment.interest.uncertain.sv", "Så står det i beslutet"),
        ("repayment.interest.uncertain.en", "So the decision says"),
    ];
    let changes: Vec<Json> =
        changes.iter().map(|(place, value)| json!({ "place": place, "value": value })).collect();
    person.done("change_scheme", json!({ "id": "EGEN-2026", "changes": changes }));
    let mut grant = person.grant("100");
    grant["scheme"] = json!("EGEN-2026");
    grant["requisitioned"] = json!("1 000 000");
    person.done("add_grant", grant);
    person
}

#[test]
fn what_a_check_questions_could_have_to_be_paid_back() {
    let mut person = person_with_own("flows/year-end-questioned");
    let mut cost = tests::form("100");
    cost["text"] = json!("Inköp av möbler");
    person.done("add_cost", json!({ "grant": "100", "cost": cost }));
    let view = position(&mut person, "100", "2026-12-31");
    assert_eq!(text(&view["row"]["in_question"]), "100.00");
    let one = &rows(&view["questioned"])[0];
    assert_eq!((text(&one["cost"]), text(&one["label"])), ("K1".into(), "Inköp av möbler".into()));
    assert!(text(&rows(&one["remarks"])[0]).contains("möbler"));
    assert_ne!(view["to_repay_at_most"], view["row"]["to_repay"]);
    // Accepted with a reason, it is no longer in question.
    let finding =
        person.done("list_findings", json!({ "grant": "100", "as_of": "2026-12-31", "with_accepted": null }));
    let finding = rows(&finding).iter().find(|f| f["check"] == "cost-excluded").expect("a finding").clone();
    let accept =
        json!({ "finding": finding["id"], "reason": "Godkänt av bidragsgivaren", "as_of": "2026-12-31" });
    person.done("accept_finding", accept);
    assert_eq!(text(&position(&mut person, "100", "2026-12-31")["row"]["in_question"]), "0.00");
}

#[test]
fn interest_is_asked_for_with_its_days_and_base_rate() {
    let mut person = person_with_own("flows/year-end-interest");
    let ask = |rate: Json, paid: Json| json!({ "grant": "100", "at": "2026-12-31", "decided": "2027-03-01", "paid": paid, "base_rate": rate });
    let none = person.done("show_year_end", ask(Json::Null, Json::Null));
    assert_eq!((&none["has_interest"], &none["interest"]), (&json!(true), &Json::Null));
    let due = text(&none["row"]["to_repay"]);
    let view = person.done("show_year_end", ask(json!("1,5"), json!("2027-05-01")));
    let interest = &view["interest"];
    assert_eq!(
        (text(&interest["free_until"]), &interest["days"], text(&interest["rate"])),
        ("2027-04-01".into(), &json!(30), "3.5".into())
    );
    let ore: i64 = due.replace('.', "").parse().expect("an amount");
    let expected = (ore * 35 * 30 + 182_500) / 365_000;
    assert_eq!(text(&interest["amount"]).replace('.', "").parse::<i64>().expect("an amount"), expected);
    assert_eq!(
        person.refused("show_year_end", ask(json!("lite"), json!("2027-05-01"))),
        "percent-unreadable"
    );
}

#[test]
fn the_forecast_has_a_range_and_is_not_made_too_early() {
    let mut person = Person::with_sample("flows/forecast", "kommun");
    let forecast = |person: &mut Person, day: &str| {
        person.done("show_forecast", json!({ "grant": "74502", "as_of": day }))
    };
    let view = forecast(&mut person, "2026-11-21");
    assert_eq!(view["state"], "forecast");
    assert_eq!(view["months"], json!(["2026-08", "2026-09", "2026-10"]));
    let amounts = ["low", "expected", "high"].map(|name| text(&view["used"][name]));
    assert_eq!(amounts, ["1098252.87", "1166641.29", "1269852.34"]);
    assert_eq!(forecast(&mut person, "2026-03-30")["state"], "too-early");
    assert_eq!(forecast(&mut person, "2026-03-30")["from"], "2026-03-31");
    assert_eq!(forecast(&mut person, "2026-12-31")["state"], "over");
}

#[test]
fn the_cost_that_was_left_without_a_code_is_found_and_nothing_else() {
    let mut person = Person::with_sample("flows/chargeable", "kommun");
    let found = |person: &mut Person| person.done("find_chargeable", json!({ "grant": "74502" }));
    let view = found(&mut person);
    let vouchers: Vec<String> = rows(&view["rows"]).iter().map(|row| text(&row["voucher"])).collect();
    assert_eq!(vouchers, ["LEV 1688"], "payroll and every other invoice are left alone");
    assert_eq!((text(&view["total"]), text(&view["left"])), ("43200.00".into(), "279531.19".into()));
    assert!(!rows(&rows(&view["rows"])[0]["reasons"]).is_empty());
    // A later ledger of the year replaces the first, so the row is found once.
    let file = person.point_at(sample_path("kommun/huvudbok-2026-rattad.se"));
    person.done("confirm_import", json!({ "file": file, "accept_changes": true }));
    let view = found(&mut person);
    assert_eq!((rows(&view["files"]).len(), rows(&view["rows"]).len()), (1, 1));
    // Entered by hand it is charged, and no longer looked for.
    let mut cost = tests::form("43 200");
    cost["voucher"] = json!("LEV 1688");
    person.done("add_cost", json!({ "grant": "74502", "cost": cost }));
    assert_eq!(rows(&found(&mut person)["rows"]).len(), 0);
}

#[test]
fn nothing_is_searched_where_nothing_was_imported() {
    let mut person = Person::with_grant("flows/chargeable-none");
    let view = person.done("find_chargeable", json!({ "grant": "100" }));
    assert_eq!((rows(&view["files"]).len(), rows(&view["rows"]).len()), (0, 0));
    assert_eq!(person.refused("find_chargeable", json!({ "grant": "999" })), "grant-unknown");
}
