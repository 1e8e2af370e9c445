//! Two persons: what one enters another approves, by name.

use serde_json::{Value as Json, json};
use tests::{Person, form, text};

fn as_person(person: &mut Person, name: &str) {
    person.done("set_preferences", json!({ "language": null, "actor": name }));
}

fn unapproved(person: &mut Person) -> usize {
    person.findings("2026-11-21").iter().filter(|finding| finding.contains("cost-unapproved")).count()
}

fn cost(person: &mut Person, name: &str) -> Json {
    person.costs("100").into_iter().find(|cost| cost["cost"] == name).expect("the cost")
}

#[test]
fn what_one_enters_another_approves_and_a_correction_is_approved_anew() {
    let mut person = Person::with_grant("four-eyes");
    person.enter("100", "100");
    assert_eq!(unapproved(&mut person), 0, "nobody asks for it");
    person.done("set_four_eyes", json!({ "required": true }));
    assert_eq!(person.refused("set_four_eyes", json!({ "required": true })), "four-eyes-unchanged");
    assert_eq!(unapproved(&mut person), 1);
    let approve = json!({ "costs": ["K1"] });
    assert_eq!(person.refused("approve_costs", approve.clone()), "approve-own");
    as_person(&mut person, " eva exempel ");
    assert_eq!(
        person.refused("approve_costs", approve.clone()),
        "approve-own",
        "the same name otherwise written"
    );
    as_person(&mut person, "Bo Exempel");
    person.done("approve_costs", approve.clone());
    assert_eq!(unapproved(&mut person), 0);
    let row = cost(&mut person, "K1");
    assert_eq!(
        (text(&row["entered_by"]), text(&row["approved_by"])),
        ("Eva Exempel".into(), "Bo Exempel".into())
    );
    assert_eq!(person.refused("approve_costs", approve), "cost-approved-already");
    let to = form("200");
    person.done("correct_cost", json!({ "cost": "K1", "to": to, "reason": "Rättat" }));
    assert_eq!(unapproved(&mut person), 1);
    assert_eq!(
        person.refused("approve_costs", json!({ "costs": ["K2"] })),
        "approve-own",
        "Bo made the correction"
    );
    person.done("undo", json!({}));
    assert_eq!(unapproved(&mut person), 0, "as it was approved");
}
