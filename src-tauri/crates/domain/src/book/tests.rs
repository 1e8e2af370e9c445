//! What is in force in a book, and what takes it out.

use super::*;
use crate::fact::*;
use crate::figures::figures;
use crate::intake::Confirmed;
use crate::money::Money;
use crate::testing::*;

fn used(desk: &Desk) -> Money {
    figures(desk.grant()).expect("in range").used
}

fn march() -> crate::date::Period {
    days("2026-03-01", "2026-03-31")
}

/// One voucher with a bought thing on the grant, paid from the bank.
fn one_invoice() -> Ledger {
    Ledger::whole().voucher("A 1", "2026-03-05", &[("4010", CODE, "800", "Kurs"), ("1930", "", "-800", "")])
}

#[test]
fn an_undone_operation_is_out_of_force_and_a_redone_one_is_back() {
    let mut desk = Desk::new();
    let cost = desk.cost("100", march());
    let entered = desk.book.head().seq;
    let undo = desk.void_operation(entered, VoidMode::Undo);
    assert_eq!((desk.book.cost(cost), desk.book.voided_by(entered)), (None, Some(undo)));
    let redo = desk.void_operation(undo, VoidMode::Redo);
    assert!(desk.book.cost(cost).is_some());
    assert_eq!((desk.book.voided_by(entered), desk.book.voided_by(undo)), (None, Some(redo)));
    desk.void_operation(redo, VoidMode::Reverse);
    assert_eq!(desk.book.cost(cost), None);
}

#[test]
fn undoing_a_correction_brings_the_old_cost_back() {
    let mut desk = Desk::new();
    let old = desk.cost("100", march());
    let new = desk.correct(old, |cost| cost.amount = kr("60"));
    assert_eq!((used(&desk), desk.book.replacement_of(old)), (kr("60"), Some(new)));
    desk.void_operation(desk.book.head().seq, VoidMode::Undo);
    assert_eq!((used(&desk), desk.book.replacement_of(old)), (kr("100"), None));
    assert_eq!(desk.book.gone_cost(old), None);
}

#[test]
fn a_number_is_never_used_again() {
    let mut desk = Desk::new();
    let first = desk.cost("100", march());
    desk.void_operation(desk.book.head().seq, VoidMode::Undo);
    let mut next = desk.book.next_ids();
    assert_ne!(next.cost(), first);
}

#[test]
fn a_voided_cost_tells_what_took_it_out() {
    let mut desk = Desk::new();
    let cost = desk.cost("100", march());
    let seq = desk.void_cost(cost);
    let (_, gone) = desk.book.gone_cost(cost).expect("it is gone");
    assert_eq!(gone.by.map(|at| at.seq), Some(seq));
    assert_eq!(used(&desk), Money::ZERO);
}

#[test]
fn a_cost_replaces_an_earlier_one_or_is_impossible() {
    let mut desk = Desk::new();
    let cost = desk.cost("100", march());
    for replaces in [CostId(2), CostId(3)] {
        let odd = Fact::Cost(Cost { cost: CostId(2), replaces: Some(replaces), ..a_cost() });
        assert!(desk.book.check(std::slice::from_ref(&odd)).is_err(), "it is not written");
        assert!(matches!(desk.try_add(vec![odd]), Err(BookError::Impossible { .. })), "nor read");
    }
    assert_eq!(desk.grant().costs().map(|cost| cost.cost).collect::<Vec<_>>(), [cost]);
}

#[test]
fn a_void_that_names_another_grant_takes_the_cost_out_of_its_own() {
    let mut desk = Desk::new();
    desk.add_grant("200");
    let (cost, staying) = (desk.cost("100", march()), desk.cost("5", march()));
    desk.add(vec![Fact::CostVoided(CostVoided { cost, grant: GrantId(2), reason: text("Fel") })]);
    assert_eq!(desk.grant().costs().map(|cost| cost.cost).collect::<Vec<_>>(), [staying]);
    assert_eq!(used(&desk), kr("5"));
}

#[test]
fn a_reversed_import_takes_its_lines_and_costs_along_also_corrected_ones() {
    let mut desk = Desk::new();
    let import = desk.take(&one_invoice());
    let imported = desk.grant().costs().next().expect("a cost").cost;
    let corrected = desk.correct(imported, |cost| cost.amount = kr("500"));
    assert_eq!(used(&desk), kr("500"));
    desk.void_operation(import, VoidMode::Reverse);
    assert_eq!((used(&desk), desk.book.lines().count()), (Money::ZERO, 0));
    assert_eq!(desk.book.gone_cost(corrected).map(|(_, gone)| gone.by), Some(None));
    assert_eq!(desk.plan(&one_invoice()).new.len(), 1, "the same file can be taken in again");
}

#[test]
fn a_reversed_import_takes_along_what_a_grant_added_later_found_in_it() {
    let mut desk = Desk::with(|_| Some(scheme()));
    let import = desk.take(&one_invoice());
    let taken = desk.book.imports().next().expect("an import").1.import;
    desk.add_grant(CODE);
    let document = one_invoice().0;
    let plan = desk.plan(&one_invoice());
    let decided = crate::intake::Decided {
        book: &desk.book,
        document: &document,
        plan: &plan,
        import: taken,
        confirmed: Confirmed::New,
        reason: "",
    };
    let facts = crate::intake::facts(decided, &mut desk.ids, &mut NoSalt);
    desk.add(facts);
    assert_eq!(used(&desk), kr("800"));
    desk.void_operation(import, VoidMode::Reverse);
    assert_eq!((used(&desk), desk.book.lines().count()), (Money::ZERO, 0));
}

#[test]
fn an_operation_that_others_stand_upon_cannot_be_voided_and_leaves_the_book_as_it_was() {
    let mut desk = Desk::new();
    let added = desk.book.head().seq;
    desk.cost("100", march());
    let before = desk.book.head();
    let void = OperationVoided { operation: added, mode: VoidMode::Reverse, reason: None };
    let outcome = desk.try_add(vec![Fact::OperationVoided(void.clone())]);
    assert_eq!(outcome, Err(BookError::Impossible { seq: 3, what: "B1".into() }));
    assert_eq!((desk.book.head(), used(&desk)), (before, kr("100")));
    let checked = desk.book.check(&[Fact::OperationVoided(void)]);
    assert_eq!(checked, Err(BookError::Impossible { seq: 3, what: "B1".into() }));
}

#[test]
fn facts_that_cannot_be_are_refused_before_they_are_written() {
    let mut desk = Desk::new();
    let cost = desk.cost("100", march());
    let held = desk.book.cost(cost).expect("in force").clone();
    let twice = Fact::Cost(held.clone());
    assert!(desk.book.check(std::slice::from_ref(&twice)).is_err());
    assert!(desk.try_add(vec![twice]).is_err());
    let stranger = Fact::Cost(Cost { cost: CostId(9), grant: GrantId(9), ..held.clone() });
    assert!(desk.book.check(std::slice::from_ref(&stranger)).is_err());
    assert!(desk.try_add(vec![stranger]).is_err());
    let again = Fact::GrantAdded(Box::new(desk.grant().added().clone()));
    assert!(desk.book.check(std::slice::from_ref(&again)).is_err());
    assert!(desk.try_add(vec![again]).is_err());
    let fresh = Fact::Cost(Cost { cost: CostId(2), ..held });
    assert_eq!(desk.book.check(std::slice::from_ref(&fresh)), Ok(()));
    assert_eq!((desk.grant().costs().count(), used(&desk)), (1, kr("100")));
}

#[test]
fn the_book_is_begun_once_and_by_its_first_operation() {
    let book = Book::new(|_| Some(scheme()));
    assert_eq!(book.opened().map(|_| ()), Err(BookError::NotOpened));
    assert_eq!((book.id().0, book.head()), (uuid::Uuid::nil(), Head::EMPTY));
    let mut desk = Desk::new();
    let opened = Fact::BookOpened(desk.book.opened().expect("opened").clone());
    assert!(desk.book.check(std::slice::from_ref(&opened)).is_err());
    assert!(desk.try_add(vec![opened]).is_err());
}

#[test]
fn the_book_of_an_earlier_day_holds_what_it_held_then() {
    let mut desk = Desk::new();
    let cost = desk.cost("100", march());
    let entered = desk.book.head().seq;
    desk.void_cost(cost);
    let then = desk.book.as_of(entered).expect("it was possible then");
    assert!(then.cost(cost).is_some() && desk.book.cost(cost).is_none());
}

#[test]
fn replaying_a_log_gives_the_book_that_grew() {
    let mut desk = Desk::new();
    desk.take(&one_invoice());
    let cost = desk.cost("100", march());
    desk.void_cost(cost);
    let replayed = Book::replay(desk.book.operations().to_vec(), |_| Some(scheme())).expect("possible");
    assert_eq!(replayed.head(), desk.book.head());
    assert_eq!(replayed.next_ids(), desk.book.next_ids());
    let grant = replayed.grant(GrantId(1)).expect("the grant");
    assert_eq!(figures(grant), figures(desk.grant()));
}

#[test]
fn the_last_change_is_not_the_issuing_of_a_package() {
    let mut desk = Desk::new();
    desk.cost("100", march());
    let before = desk.book.last_change();
    desk.issue_package();
    desk.issue_package();
    assert_eq!(desk.book.last_change(), before);
    assert_ne!(desk.book.head(), before);
}

#[test]
fn a_package_holds_every_operation_up_to_its_last() {
    let mut desk = Desk::new();
    desk.cost("100", march());
    let held = desk.book.head().seq;
    desk.issue_package();
    desk.cost("50", march());
    assert!(desk.book.package_holding(held).is_some() && desk.book.package_holding(1).is_some());
    assert_eq!(desk.book.package_holding(desk.book.head().seq), None);
}

#[test]
fn evidence_of_a_voucher_is_evidence_of_all_its_costs_and_of_no_other() {
    let mut desk = Desk::new();
    let voucher = |number: &str| {
        Some(VoucherRef { year: day("2026-01-01"), series: "A".into(), number: number.into() })
    };
    let first = desk.enter(Cost { voucher: voucher("1"), ..a_cost() });
    let second = desk.enter(Cost { voucher: voucher("1"), ..a_cost() });
    let other = desk.enter(Cost { voucher: voucher("2"), ..a_cost() });
    desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Voucher(voucher("1").expect("named")));
    desk.evidence(EvidenceKind::Contract, EvidenceTarget::Cost(second));
    let count = |cost| desk.grant().evidence_of(desk.book.cost(cost).expect("in force")).count();
    assert_eq!([count(first), count(second), count(other)], [1, 2, 0]);
}

#[test]
fn the_latest_allocation_counts_and_requisitions_add_up() {
    let mut desk = Desk::new();
    for amount in ["100", "70"] {
        desk.amount(AmountKind::Allocated, amount);
        desk.amount(AmountKind::Requisitioned, amount);
    }
    assert_eq!(desk.grant().amount(AmountKind::Allocated), Ok(kr("70")));
    assert_eq!(desk.grant().amount(AmountKind::Requisitioned), Ok(kr("170")));
}

#[test]
fn the_state_is_what_the_facts_tell_until_somebody_sets_it() {
    let mut desk = Desk::new();
    let state = |desk: &Desk| desk.grant().state();
    assert_eq!(state(&desk), GrantState::Planned);
    desk.amount(AmountKind::Requisitioned, "100");
    assert_eq!(state(&desk), GrantState::Requisitioned);
    desk.amount(AmountKind::Received, "100");
    assert_eq!(state(&desk), GrantState::Received);
    desk.cost("10", march());
    assert_eq!(state(&desk), GrantState::InUse);
    let set = |state| Fact::GrantStateSet(GrantStateSet { grant: GrantId(1), state });
    desk.add(vec![set(GrantState::Closed)]);
    assert_eq!(state(&desk), GrantState::Closed);
    desk.add(vec![set(GrantState::InUse)]);
    assert_eq!(state(&desk), GrantState::InUse);
}

#[test]
fn a_difference_is_open_until_its_line_is_gone_or_a_later_whole_ledger_speaks() {
    let changed = || {
        Ledger::whole().voucher(
            "A 1",
            "2026-03-05",
            &[("4010", CODE, "750", "Kurs"), ("1930", "", "-750", "")],
        )
    };
    let open = |desk: &Desk| desk.grant().open_differences().count();
    let mut desk = Desk::new();
    desk.take(&one_invoice());
    desk.take(&changed());
    assert_eq!(open(&desk), 1);
    desk.take(&Ledger::vouchers().voucher("B 1", "2026-04-05", &[("1930", "", "1", "")]));
    assert_eq!(open(&desk), 1, "a file of other vouchers says nothing about it");
    desk.take(&one_invoice());
    assert_eq!(open(&desk), 0, "the newest ledger says what the book says");
    let accepted = desk.import(&changed(), Confirmed::NewAndDifferences);
    assert_eq!((open(&desk), used(&desk)), (0, kr("750")));
    desk.void_operation(accepted, VoidMode::Undo);
    assert_eq!((open(&desk), used(&desk)), (0, kr("800")));
}
