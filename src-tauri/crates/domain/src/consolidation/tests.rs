//! Small sources side by side.

use std::collections::BTreeMap;

use super::*;
use crate::fact::{AmountKind, Fact, RecipientKind, ReportFrozen};
use crate::ids::GrantId;
use crate::money::Money;
use crate::problem::Severity;
use crate::report::frozen_figures;
use crate::scheme::{Form, Scheme};
use crate::testing::*;

fn performance(_: &str) -> Option<Scheme> {
    Some(Scheme { form: Form::Performance, id: "PREST-2026".into(), ..scheme() })
}

/// A book with money and use.
fn desk(number: u128, requisitioned: &str, used: &str) -> Desk {
    let mut desk = Desk::numbered(number, |_| Some(scheme()));
    desk.add_grant(CODE);
    desk.amount(AmountKind::Requisitioned, requisitioned);
    if kr(used) > Money::ZERO {
        desk.cost(used, days("2026-03-01", "2026-03-31"));
    }
    desk
}

fn freeze(desk: &mut Desk) {
    let figures = frozen_figures(desk.grant()).expect("in range");
    let head = desk.book.head().hash;
    let report =
        ReportFrozen { grant: GrantId(1), as_of: day("2027-01-15"), head, figures, counts: Vec::new() };
    desk.add(vec![Fact::ReportFrozen(report)]);
}

fn reported(number: u128, requisitioned: &str, used: &str) -> Desk {
    let mut desk = desk(number, requisitioned, used);
    freeze(&mut desk);
    desk
}

/// What the desk gives under another name and number; nothing of it is an example.
fn source(desk: &Desk, name: &str, orgnr: &str) -> Source {
    let file = format!("{name}.zip");
    let given = Source::of(file, &desk.book).expect("a book");
    Source { organisation: name.to_owned(), orgnr: orgnr.to_owned(), example: false, ..given }
}

fn told(all: &Consolidation) -> Vec<&'static str> {
    all.findings.iter().map(|finding| finding.problem.code).collect()
}

fn together(sources: &[Source]) -> Consolidation {
    consolidate(sources, &Register::default()).expect("in range")
}

fn entry(name: &str, orgnr: Option<&str>, paid: &[(&str, &str)]) -> Registered {
    Registered {
        name: name.to_owned(),
        also: Vec::new(),
        code: None,
        orgnr: orgnr.map(str::to_owned),
        kind: RecipientKind::Kommun,
        paid: paid.iter().map(|(scheme, amount)| ((*scheme).to_owned(), kr(amount))).collect(),
    }
}

fn expected(list: Vec<Registered>) -> Register {
    Register { list, expected: true }
}

#[test]
fn what_is_received_is_used_unused_or_unaccounted() {
    let sources = [
        source(&reported(1, "1000", "900"), "Östra EXEMPEL", "1"),
        source(&desk(2, "500", "200"), "Ale EXEMPEL", "2"),
        source(&reported(3, "100", "130"), "Åre EXEMPEL", "3"),
    ];
    let all = together(&sources);
    let names: Vec<&str> = all.recipients.iter().map(|recipient| recipient.name.as_str()).collect();
    assert_eq!(names, ["Ale EXEMPEL", "Åre EXEMPEL", "Östra EXEMPEL"]);
    let Sums { received, used, unused, over_use, unaccounted, booked, .. } = all.schemes[0].sums;
    assert_eq!((received, used, unused), (kr("1600"), kr("1030"), kr("100")));
    assert_eq!((over_use, unaccounted, booked), (kr("30"), kr("500"), kr("200")));
    assert_eq!(
        received,
        Money::from_ore(used.ore() - over_use.ore() + unused.ore() + unaccounted.ore()).unwrap()
    );
    assert_eq!(all.schemes[0].share().to_string(), "6", "100 of 1 600: what is not known is not in the part");
    assert_eq!(told(&all), ["consolidation-not-reported", "consolidation-over-use"]);
}

#[test]
fn kinds_and_purposes_sum_to_what_was_used() {
    let mut desk = reported(1, "1000", "900");
    let cost = crate::fact::Cost { purpose: Some("all".to_owned()), ..a_cost() };
    desk.enter(cost);
    freeze(&mut desk);
    let all = together(&[source(&desk, "Ale EXEMPEL", "1")]);
    let table = &all.schemes[0];
    let sum = |amounts: Vec<Money>| Money::sum(amounts).unwrap();
    assert_eq!(
        sum(table.by_kind().unwrap().into_iter().map(|(_, amount)| amount).collect()),
        table.sums.used
    );
    let by_purpose = table.by_purpose().unwrap();
    assert_eq!(by_purpose, [(None, kr("900")), (Some("all".to_owned()), kr("100"))]);
}

#[test]
fn a_performance_counts_as_used_whole() {
    let mut desk = Desk::numbered(1, performance);
    desk.add_grant(CODE);
    desk.amount(AmountKind::Received, "1000");
    let all = together(&[source(&desk, "Ale EXEMPEL", "1")]);
    assert_eq!(all.schemes[0].rows[0].standing, Standing::Performed);
    assert_eq!((all.schemes[0].sums.used, all.schemes[0].share().to_string()), (kr("1000"), "0".to_owned()));
}

#[test]
fn the_newest_state_of_a_book_is_counted_and_the_older_is_told() {
    let mut desk = desk(1, "1000", "900");
    let older = source(&desk, "Ale EXEMPEL", "1");
    freeze(&mut desk);
    let newer = Source { file: "ny.zip".to_owned(), ..source(&desk, "Ale EXEMPEL", "1") };
    for sources in [[older.clone(), newer.clone()], [newer, older]] {
        let all = together(&sources);
        assert_eq!(sources[all.counted[0].source].file, "ny.zip");
        assert_eq!((all.counted.len(), all.schemes[0].sums.used), (1, kr("900")));
        assert_eq!(told(&all), ["consolidation-older"]);
    }
}

#[test]
fn of_a_book_with_two_histories_nothing_is_counted() {
    let (one, mut other) = (desk(1, "1000", "900"), desk(1, "1000", "800"));
    freeze(&mut other);
    let third = source(&reported(2, "10", "10"), "Åre EXEMPEL", "2");
    let sources = [source(&one, "Ale EXEMPEL", "1"), source(&other, "Ale EXEMPEL", "1"), third];
    let all = together(&sources);
    assert_eq!(told(&all), ["consolidation-history-split"]);
    assert_eq!(all.findings[0].severity, Severity::Error);
    assert_eq!((all.recipients.len(), all.schemes[0].sums.received), (1, kr("10")));
}

#[test]
fn grants_that_nobody_handed_in_leave_their_cells_open() {
    let given = source(&reported(1, "1000", "900"), "Ale EXEMPEL", "1");
    let lacking = Source { left_out: BTreeMap::from([(GrantId(2), 2)]), ..given };
    let mut other = Desk::numbered(2, performance);
    other.add_grant(CODE);
    other.amount(AmountKind::Received, "1000");
    let all = together(&[lacking, source(&other, "Åre EXEMPEL", "2")]);
    assert_eq!(told(&all), ["consolidation-grants-left-out"]);
    let request =
        LayoutRequest { layout: Layout::RecipientsBySchemes, schemes: &[], register: &Register::default() };
    let table = lay_out(&all, request).unwrap();
    assert_eq!(table.rows[0][1], LayoutCell::Missing, "Ale may have had the other grant");
    assert_eq!(table.rows[0].last(), Some(&LayoutCell::Missing), "so its total is not known either");
    assert_eq!(table.rows[1][2..4], [LayoutCell::Amount(Money::ZERO), LayoutCell::NotRequisitioned]);
    assert_eq!(table.sums.last(), Some(&LayoutCell::Amount(kr("2000"))));
}

#[test]
fn a_newer_package_shows_that_a_grant_it_leaves_out_has_moved_on() {
    let older = source(&reported(1, "1000", "900"), "Ale EXEMPEL", "1");
    let mut longer = older.clone();
    longer.log.push(crate::committed::Hash([9; 32]));
    longer.left_out = BTreeMap::from([(GrantId(1), longer.log.len() as u64)]);
    longer.grants.clear();
    assert_eq!(told(&together(&[older, longer])), ["consolidation-grant-moved-on"]);
}

#[test]
fn a_grant_that_the_longest_log_does_not_know_was_taken_back_and_is_not_counted() {
    let older = source(&reported(1, "1000", "900"), "Ale EXEMPEL", "1");
    let mut longer = older.clone();
    longer.log.push(crate::committed::Hash([9; 32]));
    longer.grants[0].grant = GrantId(2);
    let all = together(&[older, longer]);
    assert_eq!(told(&all), ["consolidation-grant-taken-back"]);
    assert_eq!(all.schemes[0].sums.received, kr("1000"), "the one that is in the book is counted, once");
}

#[test]
fn one_grant_in_two_books_of_a_recipient_is_an_error() {
    let (one, other) = (reported(1, "1000", "900"), reported(2, "1000", "900"));
    let all = together(&[source(&one, "Ale EXEMPEL", "1"), source(&other, "Ale EXEMPEL", "1")]);
    assert_eq!(told(&all), ["consolidation-grant-twice"]);
    assert_eq!(all.schemes[0].sums.received, kr("2000"), "both are counted, and told");
}

#[test]
fn the_register_tells_who_is_missing_who_is_a_stranger_and_what_was_paid() {
    let ale = source(&reported(1, "1000", "900"), "Ale kommun", "1");
    let are = source(&reported(2, "500", "500"), "Åre kommun", "2");
    let motala = source(&reported(3, "500", "500"), "Motala kommun", "3");
    let register = expected(vec![
        entry("Ale", Some("1"), &[("PROV-2026", "1100")]),
        entry("Åre", Some("9"), &[("PROV-2026", "500")]),
        entry("Bjuv", None, &[]),
        entry("Robertsfors", Some("3"), &[]),
    ]);
    let all = consolidate(&[ale, are, motala], &register).unwrap();
    let mut codes = told(&all);
    codes.sort_unstable();
    let wanted = [
        "consolidation-missing",
        "consolidation-missing",
        "consolidation-name-differs",
        "consolidation-number-differs",
        "consolidation-paid-differs",
    ];
    assert_eq!(codes, wanted, "Bjuv gave nothing, and neither did the Åre with the number 9");
    let request = LayoutRequest { layout: Layout::OneScheme, schemes: &[], register: &register };
    let table = lay_out(&all, request).unwrap();
    let bjuv = table.rows.iter().find(|row| row[0] == LayoutCell::Name("Bjuv".to_owned())).unwrap();
    assert_eq!(bjuv[1..], [LayoutCell::Missing, LayoutCell::Missing, LayoutCell::Missing]);
}

#[test]
fn a_report_that_the_book_has_moved_from_is_an_error() {
    let mut desk = reported(1, "1000", "900");
    desk.adopt(|scheme| {
        let question = scheme.report.questions.first_mut();
        assert!(question.is_none_or(|question| question.figure.is_none()), "the scheme asks for no figure");
    });
    assert_eq!(told(&together(&[source(&desk, "Ale EXEMPEL", "1")])), [] as [&str; 0]);
    let mut given = source(&desk, "Ale EXEMPEL", "1");
    given.grants[0].moved = true;
    assert_eq!(told(&together(&[given])), ["consolidation-report-moved"]);
}

#[test]
fn versions_that_differ_and_more_than_there_was_are_told() {
    let mut one = source(&reported(1, "1000", "900"), "Ale EXEMPEL", "1");
    let mut other = source(&reported(2, "1000", "900"), "Åre EXEMPEL", "2");
    one.grants[0].scheme.version = 2;
    one.grants[0].scheme.total = Some(kr("1999"));
    other.grants[0].scheme.total = Some(kr("1"));
    let all = together(&[one, other]);
    assert_eq!(told(&all), ["consolidation-above-total", "consolidation-versions-differ"]);
    assert_eq!(all.schemes[0].scheme.version, 2, "the newest version speaks");
}

#[test]
fn samples_and_names_that_are_shared_are_told() {
    let one = Source { example: true, ..source(&reported(1, "1", "1"), "Motala", "1") };
    let other = source(&reported(2, "1", "1"), "Motala", "2");
    assert_eq!(told(&together(&[one, other])), ["consolidation-name-twice", "consolidation-example"]);
}

#[test]
fn one_scheme_must_be_named_where_there_are_several() {
    let mut other = Desk::numbered(2, performance);
    other.add_grant(CODE);
    other.amount(AmountKind::Received, "1000");
    let all = together(&[
        source(&reported(1, "1000", "900"), "Ale EXEMPEL", "1"),
        source(&other, "Åre EXEMPEL", "2"),
    ]);
    let lay = |layout, schemes: &[String]| {
        lay_out(&all, LayoutRequest { layout, schemes, register: &Register::default() })
            .map(|table| table.rows.len())
            .map_err(|error| error.problem().code)
    };
    assert_eq!(lay(Layout::OneScheme, &[]), Err("consolidation-one-scheme"));
    assert_eq!(lay(Layout::OneScheme, &["PROV-2026".to_owned()]), Ok(1));
    assert_eq!(lay(Layout::OneScheme, &["X".to_owned()]), Err("consolidation-no-such-scheme"));
    assert_eq!(lay(Layout::Schemes, &[]), Ok(2));
}
