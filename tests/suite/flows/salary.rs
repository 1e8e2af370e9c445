//! Salaries: reckoned from pay, followed by the rate of the year, copied to the next month.

use serde_json::{Value as Json, json};
use tests::{Person, form, rows, text};

fn pay(fields: &[(&str, &str)]) -> Json {
    let mut pay = json!({ "monthly": "38 000", "on_cost": "none" });
    for (name, value) in fields {
        pay[*name] = json!(value);
    }
    pay
}

/// A form of a salary of March 2026.
fn salary(pay: Json) -> Json {
    let mut cost = form("");
    cost["kind"] = json!("salary");
    cost["text"] = json!("Handledare");
    cost["person"] = json!("P1");
    cost["period_first"] = json!("2026-03-01");
    cost["period_last"] = json!("2026-03-31");
    cost["salary"] = pay;
    cost
}

fn add(person: &mut Person, cost: Json) -> Json {
    person.done("add_cost", json!({ "grant": "100", "cost": cost }))
}

fn refused(person: &mut Person, cost: Json) -> &'static str {
    person.refused("add_cost", json!({ "grant": "100", "cost": cost }))
}

fn set_rate(person: &mut Person, year: i32, rate: &str) -> Json {
    person.done("set_on_cost_rate", json!({ "year": year, "rate": rate, "source": "Eget beslut" }))
}

#[test]
fn a_salary_is_reckoned_before_it_is_entered_and_entered_as_it_was_reckoned() {
    let mut person = Person::with_grant("salary-reckoned");
    set_rate(&mut person, 2026, "44,53");
    let from = pay(&[("degree", "50"), ("share", "50"), ("on_cost", "year"), ("post", "Handledare")]);
    let request = json!({ "period_first": "2026-03-01", "period_last": "2026-03-31", "salary": from });
    let told = person.done("reckon_salary", request);
    let amounts = ["pay", "on_cost", "whole", "amount"].map(|name| text(&told[name]));
    assert_eq!(amounts, ["19000.00", "8460.70", "27460.70", "13730.35"]);
    let row = add(&mut person, salary(from));
    assert_eq!((text(&row["amount"]), text(&row["whole"])), ("13730.35".into(), "27460.70".into()));
    assert_eq!(row["salary"]["form"]["on_cost"], "year");
    assert_eq!(text(&row["salary"]["rate"]), "44.53");
}

#[test]
fn what_cannot_be_reckoned_is_refused_and_nothing_is_guessed() {
    let mut person = Person::with_grant("salary-refused");
    for (fields, expected) in [
        (vec![("degree", "101")], "salary-percent-outside"),
        (vec![("share", "0")], "salary-percent-outside"),
        (vec![("share", "60"), ("own_share", "50")], "salary-parts-above-whole"),
        (vec![("monthly", "1.234")], "money-ambiguous"),
        (vec![("absent_days", "32")], "salary-absent-above-period"),
        (vec![("absent_days", "tre")], "count-unreadable"),
        (vec![("on_cost", "lite")], "percent-unreadable"),
        (vec![("on_cost", "year")], "on-cost-rate-missing"),
        (vec![("wage", "200")], "salary-both-ways"),
        (vec![("monthly", "")], "salary-pay-missing"),
        (vec![("monthly", ""), ("wage", "200"), ("hours", "1,234")], "hours-unreadable"),
        (vec![("monthly", ""), ("wage", "200"), ("hours", "0")], "salary-no-hours"),
        (vec![("absent_days", "31")], "amount-nought"),
    ] {
        assert_eq!(refused(&mut person, salary(pay(&fields))), expected, "{fields:?}");
    }
    let mut typed = salary(pay(&[]));
    typed["amount"] = json!("100");
    assert_eq!(refused(&mut person, typed), "salary-amount-typed");
    let mut invoice = salary(pay(&[]));
    invoice["kind"] = json!("invoice");
    assert_eq!(refused(&mut person, invoice), "salary-of-other-kind");
    set_rate(&mut person, 2026, "44,53");
    let mut years = salary(pay(&[("on_cost", "year")]));
    years["period_first"] = json!("2025-12-01");
    assert_eq!(refused(&mut person, years), "salary-two-years");
    assert!(person.costs("100").is_empty(), "nothing was written");
}

#[test]
fn a_new_rate_is_a_finding_and_correcting_by_it_keeps_what_was() {
    let mut person = Person::with_grant("salary-rate");
    set_rate(&mut person, 2026, "40");
    add(&mut person, salary(pay(&[("on_cost", "year")])));
    let mut own = salary(pay(&[("on_cost", "42")]));
    own["person"] = json!("P2");
    add(&mut person, own);
    let again = json!({ "grant": "100", "reason": "Nytt pålägg" });
    assert_eq!(person.refused("recalculate_salaries", again.clone()), "salaries-up-to-date");
    let rates = set_rate(&mut person, 2026, "41,5 %");
    let of_year = rows(&rates).iter().find(|row| row["year"] == 2026).expect("the year");
    assert_eq!((text(&of_year["rate"]), &of_year["own"]), ("41.5".into(), &json!(true)));
    let outdated = |person: &mut Person| {
        let findings = person.findings("2026-11-21");
        findings.iter().filter(|finding| finding.contains("on-cost-outdated")).count()
    };
    assert_eq!(outdated(&mut person), 1, "the typed rate is that person's word");
    person.done("recalculate_salaries", again);
    assert_eq!(outdated(&mut person), 0);
    let costs = person.costs("100");
    let corrected = costs.iter().find(|cost| cost["person"] == "P1").expect("the cost");
    assert_eq!((text(&corrected["amount"]), text(&corrected["replaces"])), ("53770.00".into(), "K1".into()));
    person.done("undo", json!({}));
    assert_eq!(text(&person.costs("100")[0]["amount"]), "53200.00", "undo brings the old rate's amount back");
}

#[test]
fn a_month_is_copied_once_and_days_away_stay_in_their_month() {
    let mut person = Person::with_grant("salary-copy");
    add(&mut person, salary(pay(&[("absent_days", "10")])));
    let mut half = form("500");
    half["period_first"] = json!("2026-03-16");
    half["period_last"] = json!("2026-03-31");
    add(&mut person, half);
    person.done("copy_costs", json!({ "costs": ["K1", "K2"] }));
    let costs = person.costs("100");
    let of = |name: &str| costs.iter().find(|cost| cost["cost"] == name).expect("the copy").clone();
    assert_eq!(
        (text(&of("K3")["amount"]), of("K3")["period"].clone()),
        ("38000.00".into(), json!({ "first": "2026-04-01", "last": "2026-04-30" }))
    );
    assert_eq!(of("K4")["period"], json!({ "first": "2026-04-16", "last": "2026-04-30" }));
    assert_eq!((&of("K4")["voucher"], &of("K4")["booked_on"]), (&Json::Null, &Json::Null));
    assert_eq!(person.refused("copy_costs", json!({ "costs": ["K1"] })), "cost-copied-already");
    assert_eq!(person.refused("copy_costs", json!({ "costs": [] })), "costs-none");
}

#[test]
fn other_days_set_on_many_costs_reckon_their_salaries_anew() {
    let mut person = Person::with_grant("salary-assigned");
    add(&mut person, salary(pay(&[])));
    let half = json!({ "first": "2026-04-01", "last": "2026-04-15" });
    let assign = json!({ "costs": ["K1"], "period": half, "purpose": null, "provider": null, "unit": null, "reason": "Slutade" });
    person.done("assign_costs", assign);
    let cost = &person.costs("100")[0];
    assert_eq!(
        (text(&cost["amount"]), text(&cost["salary"]["amount"])),
        ("19000.00".into(), "19000.00".into())
    );
}

#[test]
fn rates_are_given_with_a_source_and_shown_with_a_mark_where_missing() {
    let mut person = Person::with_book("salary-rates");
    let rates = person.done("list_on_cost_rates", json!({}));
    let of = |year: i64| rows(&rates).iter().find(|row| row["year"] == year).cloned();
    assert_eq!(text(&of(2023).expect("shipped")["rate"]), "44.53");
    assert_eq!(of(2027).expect("next year")["rate"], Json::Null, "nobody has given it");
    let set = |rate: &str, source: &str| json!({ "year": 2026, "rate": rate, "source": source });
    assert_eq!(person.refused("set_on_cost_rate", set("44", " ")), "on-cost-source-missing");
    assert_eq!(person.refused("set_on_cost_rate", set("444", "SKR")), "on-cost-rate-outside");
    assert_eq!(person.refused("set_on_cost_rate", set("många", "SKR")), "percent-unreadable");
}
