//! Two books side by side.

use super::*;
use crate::fact::{Cost, EvidenceKind, Fact, GrantAdded};
use crate::scheme::{Exclusive, Scheme};
use crate::testing::*;

const SECRET: [u8; 32] = [7; 32];

/// A book of the organisation with one grant under a scheme.
fn desk(number: u128, read: crate::book::SchemeReader) -> Desk {
    let mut desk = Desk::numbered(number, read);
    desk.add_grant(CODE);
    desk
}

fn quiet(_: &str) -> Option<Scheme> {
    Some(scheme())
}

fn lyft(_: &str) -> Option<Scheme> {
    Some(Scheme { id: "LYFT".into(), ..scheme() })
}

fn spec(_: &str) -> Option<Scheme> {
    let rule = Exclusive {
        scheme: "LYFT".into(),
        same: ExclusiveFor::PersonAndTraining,
        name: names("inte båda"),
        uncertain: None,
        basis: Vec::new(),
    };
    Some(Scheme { id: "SPEC".into(), exclusive_with: vec![rule], ..scheme() })
}

fn found(desks: &[&Desk]) -> Vec<(KeyKind, OverlapVerdict)> {
    let lists: Vec<KeyList> =
        desks.iter().map(|desk| key_list(&desk.book, Some(&SECRET)).expect("a book")).collect();
    overlaps(&lists).expect("sums in range").iter().map(|o| (o.kind, o.verdict)).collect()
}

fn student(person: &str, training: &str) -> Cost {
    Cost { person: Some(text(person)), training: Some(training.to_owned()), ..a_cost() }
}

fn bought(supplier: &str, amount: &str, whole: Option<&str>) -> Cost {
    Cost { supplier: Some(text(supplier)), amount: kr(amount), whole: whole.map(kr), ..a_cost() }
}

#[test]
fn the_same_person_and_training_under_schemes_that_exclude_each_other_is_double() {
    let (mut one, mut other) = (desk(1, spec), desk(2, lyft));
    one.enter(student("19850101-1234", "Specialistutbildning"));
    other.enter(student("850101-1234", "specialistutbildning "));
    assert_eq!(found(&[&one, &other]), [(KeyKind::PersonAndTraining, OverlapVerdict::Double)]);
    assert_eq!(found(&[&other, &one]), [(KeyKind::PersonAndTraining, OverlapVerdict::Double)]);
}

#[test]
fn the_same_person_in_another_training_is_no_overlap() {
    let (mut one, mut other) = (desk(1, spec), desk(2, lyft));
    one.enter(student("Anna Ek", "Demens"));
    other.enter(student("Anna Ek", "Ledarskap"));
    assert_eq!(found(&[&one, &other]), []);
}

#[test]
fn without_a_secret_no_person_has_a_key_and_with_another_secret_none_meet() {
    let mut one = desk(1, quiet);
    one.enter(student("Anna Ek", "Demens"));
    let none = key_list(&one.book, None).expect("a book");
    assert!(!none.persons && none.keys.is_empty());
    let (first, second) = (key_list(&one.book, Some(&SECRET)), key_list(&one.book, Some(&[8; 32])));
    let (first, second) = (first.expect("a book"), second.expect("a book"));
    assert_ne!(first.secret, second.secret);
    assert!(first.keys.iter().all(|key| second.keys.iter().all(|other| other.key != key.key)));
}

#[test]
fn a_purchase_in_two_books_is_asked_about_unless_it_is_shared_openly() {
    let (mut one, mut other) = (desk(1, quiet), desk(2, quiet));
    one.enter(bought("Kursbolaget AB", "100", None));
    other.enter(bought("KURSBOLAGET, AB", "100", None));
    assert_eq!(found(&[&one, &other]), [(KeyKind::Purchase, OverlapVerdict::Suspect)]);
    let (mut one, mut other) = (desk(1, quiet), desk(2, quiet));
    one.enter(bought("Kursbolaget AB", "40", Some("100")));
    other.enter(bought("Kursbolaget AB", "60", Some("100")));
    assert_eq!(found(&[&one, &other]), [(KeyKind::Purchase, OverlapVerdict::Shared)]);
}

#[test]
fn the_same_file_behind_costs_of_two_grants_is_asked_about() {
    let (mut one, mut other) = (desk(1, quiet), desk(2, quiet));
    for desk in [&mut one, &mut other] {
        let cost = desk.cost("100", days("2026-03-01", "2026-03-31"));
        desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Cost(cost));
    }
    assert_eq!(found(&[&one, &other]), [(KeyKind::EvidenceFile, OverlapVerdict::Suspect)]);
}

#[test]
fn a_grant_that_stands_in_two_lists_does_not_overlap_itself() {
    let mut one = desk(1, quiet);
    one.enter(bought("Kursbolaget AB", "100", None));
    assert_eq!(found(&[&one, &one]), []);
}

#[test]
fn two_grants_of_one_book_overlap_as_grants_of_two_do() {
    let mut one = desk(1, quiet);
    let second = one.ids.grant();
    one.add(vec![Fact::GrantAdded(Box::new(GrantAdded {
        grant: second,
        code: "200".to_owned(),
        scheme: "PROV-2026".to_owned(),
        scheme_json: String::new(),
        case_numbers: Vec::new(),
        contact: None,
    }))]);
    one.enter(bought("Kursbolaget AB", "100", None));
    one.enter(Cost { grant: second, ..bought("Kursbolaget AB", "100", None) });
    assert_eq!(found(&[&one]), [(KeyKind::Purchase, OverlapVerdict::Suspect)]);
}

#[test]
fn parts_are_framed_so_that_no_two_lists_are_hashed_alike() {
    assert_ne!(hashed(ROW, &["ab", "c"]), hashed(ROW, &["a", "bc"]));
}
