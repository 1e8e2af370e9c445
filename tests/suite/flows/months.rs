//! Months of the reconciliation are signed off, and a change afterwards is told.

use serde_json::{Value as Json, json};
use tests::{Person, form, ledger, rows, text, voucher};

fn with_march(name: &str) -> Person {
    let mut person = Person::with_grant(name);
    let file = person.file("mars.se", ledger(&voucher("LEV 1", "20260315", "100.00")));
    person.take(&file);
    person
}

fn months(person: &mut Person) -> Vec<(String, String)> {
    let lines = person.done("list_months", json!({ "grant": "100" }));
    rows(&lines).iter().map(|line| (text(&line["month"]), text(&line["state"]))).collect()
}

fn sign(month: &str) -> Json {
    json!({ "grant": "100", "month": month, "note": "Stämd mot huvudboken" })
}

/// A cost by hand in March that the main ledger does not have.
fn by_hand(person: &mut Person) {
    let mut cost = form("50");
    cost["account"] = json!("75110");
    cost["booked_on"] = json!("2026-03-20");
    person.done("add_cost", json!({ "grant": "100", "cost": cost }));
}

#[test]
fn a_month_that_ties_is_signed_by_name_and_told_when_it_moves() {
    let mut person = with_march("months-signed");
    assert_eq!(months(&mut person), [("2026-03".to_owned(), "ready".to_owned())]);
    let lines = person.done("sign_month", sign("2026-03"));
    let line = &rows(&lines)[0];
    assert_eq!((text(&line["state"]), text(&line["signed_by"])), ("signed".into(), "Eva Exempel".into()));
    assert_eq!(text(&line["note"]), "Stämd mot huvudboken");
    assert_eq!(person.refused("sign_month", sign("2026-03")), "month-signed-already");
    by_hand(&mut person);
    assert_eq!(months(&mut person)[0].1, "moved");
    let moved = |person: &mut Person| {
        person.findings("2026-11-21").iter().any(|finding| finding == "error reconciliation-moved")
    };
    assert!(moved(&mut person));
    assert_eq!(
        person.refused("sign_month", sign("2026-03")),
        "month-open",
        "the new difference is not explained"
    );
    person.done("undo", json!({}));
    assert_eq!(months(&mut person)[0].1, "signed", "as it was signed");
    assert!(!moved(&mut person));
}

#[test]
fn what_differs_is_explained_before_it_is_signed() {
    let mut person = with_march("months-open");
    by_hand(&mut person);
    assert_eq!(months(&mut person)[0].1, "open");
    assert_eq!(person.refused("sign_month", sign("2026-03")), "month-open");
    let difference = person.done("reconcile", json!({ "grant": "100" }));
    let line =
        rows(&difference).iter().find(|line| line["explained"] == false).expect("a difference").clone();
    let explain =
        json!({ "grant": "100", "account": line["account"], "month": "2026-03", "text": "Bokförs i april" });
    person.done("explain_difference", explain);
    assert_eq!(months(&mut person)[0].1, "ready");
    person.done("sign_month", sign("2026-03"));
    assert_eq!(months(&mut person)[0].1, "signed");
}

#[test]
fn a_month_that_is_not_there_cannot_be_signed() {
    let mut person = with_march("months-none");
    assert_eq!(person.refused("sign_month", sign("2026-07")), "month-empty");
    assert_eq!(person.refused("sign_month", sign("mars")), "date-unreadable");
    assert_eq!(person.refused("list_months", json!({ "grant": "999" })), "grant-unknown");
}

#[test]
fn sums_are_typed_with_an_equals_sign_as_in_a_spreadsheet() {
    let mut person = Person::with_grant("amount-sums");
    person.enter("100", "=1 200*3+50,50");
    assert_eq!(person.figure("100", "used"), "3650.50");
    let cost = |amount: &str| json!({ "grant": "100", "cost": form(amount) });
    assert_eq!(person.refused("add_cost", cost("=100/3")), "money-too-precise");
    assert_eq!(person.refused("add_cost", cost("=1+")), "money-unreadable");
    assert_eq!(person.refused("add_cost", cost("100+20")), "money-unreadable");
}
