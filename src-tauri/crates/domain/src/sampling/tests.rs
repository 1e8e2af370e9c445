use std::collections::BTreeMap;

use super::*;
use crate::date::Period;
use crate::testing::*;

fn seed(text: &str) -> Seed {
    Seed::new(text).expect("a seed")
}

fn numbered(amounts: &[&str]) -> Population {
    let items = (1..).zip(amounts).map(|(number, amount)| Item { cost: CostId(number), amount: kr(amount) });
    Population::new(items.collect())
}

fn numbers(sample: &Sample) -> Vec<u32> {
    sample.drawn.iter().map(|drawn| drawn.item.cost.0).collect()
}

fn random(population: &Population, count: u32, largest: u32) -> Result<Sample, SampleError> {
    draw(population, &Method::Random { count, largest }, &seed("2026-11-29"))
}

fn terms(materiality: &str, confidence: u32, expected: &str) -> Terms {
    let confidence = Confidence::of_percent(confidence).expect("a level");
    Terms { materiality: kr(materiality), confidence, expected: kr(expected) }
}

/// The order of `sorted(range(1, 13), key=lambda k: sha256(f"2026-11-29:K{k}".encode()).hexdigest())` in Python.
const ORDER_OF_TWELVE: [u32; 12] = [11, 8, 5, 2, 1, 10, 4, 12, 6, 3, 9, 7];

#[test]
fn a_random_sample_is_the_smallest_digests() {
    let population = numbered(&["100"; 12]);
    assert_eq!(numbers(&random(&population, 12, 0).expect("a sample")), ORDER_OF_TWELVE);
    assert_eq!(numbers(&random(&population, 5, 0).expect("a sample")), ORDER_OF_TWELVE[..5]);
}

#[test]
fn the_largest_come_first_whatever_their_sign_and_the_rest_is_drawn() {
    let population = numbered(&["1", "-900", "3", "900", "5"]);
    let sample = random(&population, 3, 2).expect("a sample");
    assert_eq!(numbers(&sample)[..2], [2, 4]);
    let why: Vec<Why> = sample.drawn.iter().map(|drawn| drawn.why).collect();
    assert_eq!(why, [Why::Largest, Why::Largest, Why::Drawn, Why::Drawn, Why::Drawn]);
    let rest: Vec<u32> = ORDER_OF_TWELVE.into_iter().filter(|number| [1, 3, 5].contains(number)).collect();
    assert_eq!(numbers(&sample)[2..], rest);
}

#[test]
fn what_cannot_be_drawn_is_told() {
    let population = numbered(&["1", "2"]);
    let code = |sample: Result<Sample, SampleError>| sample.map_err(|error| error.problem().code);
    assert_eq!(code(random(&population, 2, 1)), Err("sample-too-large"));
    assert_eq!(code(random(&population, 0, 0)), Err("sample-count-nought"));
    assert_eq!(code(random(&numbered(&[]), 1, 0)), Err("sample-population-empty"));
    for (given, said) in [
        (terms("0", 95, "0"), "sample-materiality-unfit"),
        (terms("100", 95, "-1"), "sample-expected-unfit"),
        // 62,50 · 1,6 is all of it.
        (terms("100", 95, "62.50"), "sample-expected-unfit"),
    ] {
        assert_eq!(code(draw(&population, &Method::MonetaryUnit(given), &seed("1"))), Err(said));
    }
    for text in ["", "  ", "a\nb", &"x".repeat(65)] {
        assert_eq!(Seed::new(text).map_err(|error| error.problem().code), Err("sample-seed-unfit"));
    }
    assert_eq!(seed(" 4711 ").as_str(), "4711");
}

#[test]
fn the_interval_is_what_may_be_wrong_over_the_factor_cut_to_whole_ore() {
    // 125 000 / 3.00 = 41 666.666…
    assert_eq!(terms("125000", 95, "0").interval(), Ok(kr("41666.66")));
    // (125 000 − 25 000 · 1.6) / 3.00 = 28 333.333…
    assert_eq!(terms("125000", 95, "25000").interval(), Ok(kr("28333.33")));
    // (50 000 − 10 000 · 1.5) / 2.31 = 15 151.515…
    assert_eq!(terms("50000", 90, "10000").interval(), Ok(kr("15151.51")));
    assert_eq!(terms("46100", 99, "0").interval(), Ok(kr("10000")));
}

#[test]
fn the_walk_is_that_of_another_program() {
    // Interval 10 000 kr; start by int(sha256(b"2026-11-29:start").hexdigest(), 16) % 1_000_000 + 1.
    let population = numbered(&["1500", "25000", "0", "-300", "4200", "9999.99", "10000", "0.80"]);
    let sample = draw(&population, &Method::MonetaryUnit(terms("30000", 95, "0")), &seed("2026-11-29"));
    let sample = sample.expect("a sample");
    assert_eq!(sample.walk, Some(Walk { interval: kr("10000"), start: kr("4381.11") }));
    assert_eq!(numbers(&sample), [2, 6, 7]);
    assert_eq!(sample.apart.iter().map(|item| item.cost.0).collect::<Vec<_>>(), [3, 4]);
    let certain = sample.drawn.iter().filter(|drawn| drawn.why == Why::Certain).map(|d| d.item.cost.0);
    assert_eq!(certain.collect::<Vec<_>>(), [2, 7]);
}

/// A sample whose costs have these amounts, as if all were hit.
fn sample_of(amounts: &[&str], terms: Terms) -> Sample {
    let interval = terms.interval().expect("an interval");
    let drawn = numbered(amounts)
        .items
        .into_iter()
        .map(|item| Drawn { item, why: if item.amount >= interval { Why::Certain } else { Why::Drawn } });
    Sample { drawn: drawn.collect(), apart: Vec::new(), walk: None }
}

fn wrong(of: &[(u32, &str)]) -> BTreeMap<CostId, Money> {
    of.iter().map(|(number, amount)| (CostId(*number), kr(amount))).collect()
}

#[test]
fn a_sample_without_errors_leaves_the_basic_precision() {
    // The interval of 26 882 and 95 % that teaching examples have: 26 882 · 3.00 = 80 646.
    let terms = terms("80646", 95, "0");
    let sample = sample_of(&["20000", "30000"], terms);
    let said = evaluate(&sample, terms, &BTreeMap::new()).expect("an evaluation");
    assert_eq!((said.projected, said.basic, said.upper), (kr("0"), kr("80646"), Some(kr("80646"))));
    assert!(said.is_within && said.tainted.is_empty());
}

#[test]
fn errors_are_projected_and_bounded_as_by_hand() {
    // Recorded 15 000, 10 000 and 3 000; right are 12 500, 4 000 and 2 000; interval 12 300, risk 5 %.
    // Projected: 2 500 + 60 % · 12 300 + 33.33… % · 12 300 = 2 500 + 7 380 + 4 100.
    // Upper: 3.00 · 12 300 + 2 500 + 7 380 · (4.75 − 3.00) + 4 100 · (6.30 − 4.75) = 36 900 + 2 500 + 12 915 + 6 355.
    let terms = terms("36900", 95, "0");
    let sample = sample_of(&["3000", "10000", "15000", "700"], terms);
    let said = evaluate(&sample, terms, &wrong(&[(1, "1000"), (2, "6000"), (3, "2500")]));
    let said = said.expect("an evaluation");
    assert_eq!((said.found, said.projected, said.basic), (kr("9500"), kr("13980"), kr("36900")));
    assert_eq!((said.upper, said.is_within), (Some(kr("58670")), false));
    let tainted: Vec<_> = said.tainted.iter().map(|one| (one.cost.0, one.projected, one.upper)).collect();
    let expected = [(3, "2500", "2500"), (2, "7380", "12915"), (1, "4100", "6355")];
    assert_eq!(tainted, expected.map(|(cost, projected, upper)| (cost, kr(projected), Some(kr(upper)))));
}

#[test]
fn whole_costs_that_are_wrong_and_fractions_of_an_ore() {
    // Interval 10 000, 95 %: 100 %, 25 % and 5 %: 30 000 + 17 500 + 3 875 + 730.
    let terms = terms("30000", 95, "0");
    let sample = sample_of(&["400", "2000", "5000", "3"], terms);
    let said =
        evaluate(&sample, terms, &wrong(&[(1, "20"), (2, "500"), (3, "5000")])).expect("an evaluation");
    assert_eq!((said.projected, said.upper), (kr("13000"), Some(kr("52105"))));
    // A third of 10 000 is 3 333.333…; times 1.75 it is 5 833.333…, which goes up.
    let said = evaluate(&sample, terms, &wrong(&[(4, "1")])).expect("an evaluation");
    assert_eq!((said.projected, said.upper), (kr("3333.33"), Some(kr("35833.34"))));
}

#[test]
fn more_than_there_is_cannot_be_wrong_and_more_errors_than_factors_have_no_limit() {
    let terms = terms("30000", 95, "0");
    let sample = sample_of(&["400"], terms);
    let code = |of: &str| evaluate(&sample, terms, &wrong(&[(1, of)])).map_err(|error| error.problem().code);
    assert_eq!(
        (code("400.01").err(), code("-1").err()),
        (Some("sample-wrong-unfit"), Some("sample-wrong-unfit"))
    );
    let many = ["100"; 51];
    let all: BTreeMap<_, _> = (1..=51).map(|number| (CostId(number), kr("1"))).collect();
    let said = evaluate(&sample_of(&many, terms), terms, &all).expect("an evaluation");
    assert_eq!((said.upper, said.is_within, said.projected), (None, false, kr("5100")));
}

#[test]
fn the_population_is_what_was_charged_or_what_was_used() {
    let mut desk = Desk::new();
    let inside = desk.grant().use_period();
    let across = Period::new(inside.last(), inside.last().plus_days(1)).expect("two days");
    let after = Period::new(inside.last().plus_days(1), inside.last().plus_days(9)).expect("days");
    for (period, amount, kind) in [
        (inside, "1000", CostKind::Invoice),
        (across, "500", CostKind::Salary),
        (after, "70", CostKind::Invoice),
        (inside, "-20", CostKind::Invoice),
    ] {
        desk.enter(Cost { kind, period, amount: kr(amount), ..a_cost() });
    }
    let of = |filter: &Filter| {
        let population = Population::of([desk.grant()], filter);
        (population.items().len(), population.sum().expect("a sum").to_string())
    };
    let used = Filter { measure: Measure::Used, ..Filter::default() };
    assert_eq!(of(&Filter::default()), (4, "1550.00".to_owned()));
    assert_eq!(of(&used), (3, crate::figures::figures(desk.grant()).expect("figures").used.to_string()));
    assert_eq!(of(&Filter { kind: Some(CostKind::Salary), ..used }), (1, "250.00".to_owned()));
    assert_eq!(of(&Filter { at_least: Some(kr("70")), ..Filter::default() }), (3, "1570.00".to_owned()));
}
