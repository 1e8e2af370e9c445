//! A book through the commands: whatever is done can be undone, and sums do not know the order of what they sum.

use proptest::prelude::*;
use serde_json::{Value as Json, json};
use tests::{Person, form, rows, text};

use super::cases;

/// Something that a person does to the costs of a grant.
#[derive(Clone, Debug)]
enum Step {
    Enter { ore: i64, first: u32, days: u32, purpose: u8 },
    Correct { which: prop::sample::Index, ore: i64 },
    Void { which: prop::sample::Index },
    Assign { which: prop::sample::Index, purpose: u8 },
    Receive { ore: i64 },
    Undo,
    Redo,
}

const PURPOSES: [Option<&str>; 4] = [None, Some("vfu"), Some("joint-posts"), Some("education-posts")];

fn purpose(number: u8) -> Json {
    json!(PURPOSES[usize::from(number) % PURPOSES.len()])
}

fn ore() -> impl Strategy<Value = i64> {
    prop_oneof![-50_000_i64..=50_000, -9..=9_i64].prop_filter("a cost is not nought", |ore| *ore != 0)
}

fn enter() -> impl Strategy<Value = Step> {
    (ore(), 0_u32..800, 0_u32..400, any::<u8>()).prop_map(|(ore, first, days, purpose)| Step::Enter {
        ore,
        first,
        days,
        purpose,
    })
}

fn step() -> impl Strategy<Value = Step> {
    let index = any::<prop::sample::Index>;
    prop_oneof![
        4 => enter(),
        2 => (index(), ore()).prop_map(|(which, ore)| Step::Correct { which, ore }),
        1 => index().prop_map(|which| Step::Void { which }),
        2 => (index(), any::<u8>()).prop_map(|(which, purpose)| Step::Assign { which, purpose }),
        1 => (1_i64..100_000).prop_map(|ore| Step::Receive { ore }),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

fn kronor(ore: i64) -> String {
    domain::money::Money::from_ore(ore).expect("in range").to_string()
}

fn filled(ore: i64, first: u32, days: u32, of: u8) -> Json {
    let first = domain::date::Date::new(2025, 6, 1).expect("a day").plus_days(first);
    let mut form = form(&kronor(ore));
    form["period_first"] = json!(first.to_string());
    form["period_last"] = json!(first.plus_days(days).to_string());
    form["purpose"] = purpose(of);
    form
}

/// Returns one of the costs that stand, if any do.
fn chosen(person: &mut Person, which: prop::sample::Index) -> Option<Json> {
    let costs = person.costs("100");
    (!costs.is_empty()).then(|| costs[which.index(costs.len())].clone())
}

/// Does the step; tells whether the book has changed.
fn take(person: &mut Person, step: &Step) -> bool {
    match step {
        Step::Enter { ore, first, days, purpose } => {
            let cost = filled(*ore, *first, *days, *purpose);
            person.done("add_cost", json!({ "grant": "100", "cost": cost }));
        }
        Step::Correct { which, ore } => {
            let Some(cost) = chosen(person, *which) else { return false };
            let to = filled(*ore, 30, 60, 0);
            person.done("correct_cost", json!({ "cost": cost["cost"], "to": to, "reason": "Fel" }));
        }
        Step::Void { which } => {
            let Some(cost) = chosen(person, *which) else { return false };
            person.done("void_cost", json!({ "cost": cost["cost"], "reason": "Fel" }));
        }
        Step::Assign { which, purpose: to } => {
            let Some(cost) = chosen(person, *which) else { return false };
            let (costs, to) = (json!([cost["cost"]]), purpose(*to));
            let request =
                json!({ "costs": costs, "period": null, "purpose": to, "provider": null, "reason": "Så" });
            person.done("assign_costs", request);
        }
        Step::Receive { ore } => {
            let request = json!({ "grant": "100", "what": "received", "amount": kronor(*ore), "date": null });
            person.done("note_amount", request);
        }
        Step::Undo => {
            // The grant itself stays, so that there is something to look at.
            let next = person.done("status", json!({}))["book"]["undo"]["kind"].clone();
            return next != "grant-added" && person.ask("undo", json!({})).is_ok();
        }
        Step::Redo => return person.ask("redo", json!({})).is_ok(),
    }
    true
}

/// Everything that is shown of the grant, but for the numbers of the operations.
fn shown(person: &mut Person) -> Json {
    let costs = person.costs("100");
    let grants = person.done("list_grants", json!({ "as_of": "2026-11-21" }));
    let report = person.done("show_report", json!({ "grant": "100" }));
    let findings = person.findings("2026-11-21");
    json!([costs, grants, report["questions"], findings])
}

fn ore_of(amount: &Json) -> i64 {
    text(amount).replace('.', "").parse().expect("an amount")
}

/// Every figure of the report that opens down to rows is their sum.
fn opens_to_its_sum(person: &mut Person) {
    let report = person.done("show_report", json!({ "grant": "100" }));
    let figures = rows(&report["questions"]).iter().flat_map(|question| rows(&question["figures"]));
    for figure in figures.filter(|figure| !rows(&figure["costs"]).is_empty()) {
        let parts: i64 = rows(&figure["costs"]).iter().map(|cost| ore_of(&cost["amount"])).sum();
        assert_eq!(parts, ore_of(&figure["amount"]), "{}", figure["id"]);
    }
}

proptest! {
    #![proptest_config(cases(100))]

    #[test]
    fn what_is_done_can_be_undone_and_redone_to_the_same_figures(
        before in prop::collection::vec(step(), 0..5), last in step()
    ) {
        let mut person = Person::with_grant("properties/undo");
        for step in &before {
            take(&mut person, step);
        }
        if matches!(last, Step::Undo | Step::Redo) {
            return Ok(());
        }
        let then = shown(&mut person);
        if take(&mut person, &last) {
            let after = shown(&mut person);
            person.done("undo", json!({}));
            prop_assert_eq!(&shown(&mut person), &then);
            person.done("redo", json!({}));
            prop_assert_eq!(&shown(&mut person), &after);
        }
        opens_to_its_sum(&mut person);
        person.done("verify_book", json!({}));
    }

    #[test]
    fn the_report_is_the_same_in_whatever_order_costs_are_entered(
        costs in prop::collection::vec(enter(), 1..6), shuffle in any::<prop::sample::Index>()
    ) {
        let figures = |name: &str, costs: &[Step]| {
            let mut person = Person::with_grant(name);
            for cost in costs {
                take(&mut person, cost);
            }
            opens_to_its_sum(&mut person);
            let report = person.done("show_report", json!({ "grant": "100" }));
            let figures = rows(&report["questions"]).iter().flat_map(|question| rows(&question["figures"]));
            figures.map(|figure| json!([figure["id"], figure["amount"]])).collect::<Vec<_>>()
        };
        let mut other = costs.clone();
        other.reverse();
        other.rotate_left(shuffle.index(costs.len()));
        prop_assert_eq!(figures("properties/order", &costs), figures("properties/other-order", &other));
    }
}
