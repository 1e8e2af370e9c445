//! Samples: every cost or krona has its chance, and the same seed gives the same.

use std::collections::{BTreeMap, BTreeSet};

use domain::ids::CostId;
use domain::money::Money;
use domain::sampling::{Confidence, Item, Method, Population, Sample, Seed, Terms, Why, draw, evaluate};
use proptest::prelude::*;

use super::cases;

fn population() -> impl Strategy<Value = Population> {
    let amount = prop_oneof![-5_000_i64..5_000, 0_i64..40, 1_000_000_i64..90_000_000];
    prop::collection::vec(amount, 1..60).prop_map(|amounts| {
        let item =
            |(number, ore)| Item { cost: CostId(number), amount: Money::from_ore(ore).expect("small") };
        Population::new((1..).zip(amounts).map(item).collect())
    })
}

fn seed() -> impl Strategy<Value = Seed> {
    "[a-zåäö0-9:-]{1,20}".prop_map(|text| Seed::new(&text).expect("a seed"))
}

fn terms(ore: i64, percent: u32, expected: i64) -> Terms {
    let money = |ore| Money::from_ore(ore).expect("small");
    let confidence = Confidence::of_percent(percent).expect("a level");
    Terms { materiality: money(ore), confidence, expected: money(expected) }
}

fn level() -> impl Strategy<Value = u32> {
    prop::sample::select(vec![80, 85, 90, 95, 99])
}

fn costs(sample: &Sample) -> Vec<CostId> {
    sample.drawn.iter().map(|drawn| drawn.item.cost).collect()
}

fn once(costs: &[CostId]) -> bool {
    costs.iter().collect::<BTreeSet<_>>().len() == costs.len()
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn a_random_sample_has_as_many_as_asked_each_once_and_begins_like_a_smaller_one(
        population in population(), seed in seed(), share in 0_u32..=100, largest in 0_u32..3,
    ) {
        let there = u32::try_from(population.items().len()).expect("few");
        let largest = largest.min(there - 1);
        let count = ((there - largest) * share / 100).max(1);
        let of = |count| draw(&population, &Method::Random { count, largest }, &seed);
        let sample = costs(&of(count).expect("a sample"));
        prop_assert_eq!(sample.len(), (count + largest) as usize);
        prop_assert!(once(&sample));
        prop_assert_eq!(&costs(&of(count).expect("a sample")), &sample);
        if count > 1 {
            prop_assert_eq!(&costs(&of(count - 1).expect("a sample"))[..], &sample[..sample.len() - 1]);
        }
        let all: BTreeSet<_> = costs(&of(there - largest).expect("a sample")).into_iter().collect();
        prop_assert_eq!(all.len(), there as usize);
    }

    #[test]
    fn every_krona_is_hit_by_one_start_of_all(amounts in prop::collection::vec(1_i64..60, 1..20), step in 1_i64..50) {
        // The walk as it is defined, for every start there is: each öre is chosen once, so a cost is hit by as many
        // starts as it has öre, and by all of them from the interval on.
        let total: i64 = amounts.iter().sum();
        let mut hits = vec![0_i64; usize::try_from(total).expect("few")];
        for start in 1..=step {
            let mut at = start;
            while at <= total {
                hits[usize::try_from(at - 1).expect("few")] += 1;
                at += step;
            }
        }
        prop_assert!(hits.iter().all(|hits| *hits == 1));
    }

    #[test]
    fn a_walk_hits_what_its_start_says_and_everything_from_the_interval_on(
        population in population(), seed in seed(), percent in level(), ore in 1_000_i64..500_000_000,
    ) {
        let terms = terms(ore, percent, 0);
        let sample = draw(&population, &Method::MonetaryUnit(terms), &seed).expect("a sample");
        let walk = sample.walk.expect("a walk");
        let (step, start) = (walk.interval.ore(), walk.start.ore());
        prop_assert!((1..=step).contains(&start));
        prop_assert!(once(&costs(&sample)));
        // Another way to the same: the number of chosen öre up to a place.
        let until = |place: i64| if place < start { 0 } else { (place - start) / step + 1 };
        let (mut passed, mut expected) = (0, Vec::new());
        for item in population.items().iter().filter(|item| item.amount > Money::ZERO) {
            let before = passed;
            passed += item.amount.ore();
            if until(passed) > until(before) {
                expected.push(item.cost);
            }
        }
        prop_assert_eq!(costs(&sample), expected);
        let certain = |item: &&Item| item.amount >= walk.interval;
        let all = population.items().iter().filter(certain).map(|item| item.cost).collect::<Vec<_>>();
        let taken = sample.drawn.iter().filter(|drawn| drawn.why == Why::Certain).map(|drawn| drawn.item.cost);
        prop_assert_eq!(taken.collect::<Vec<_>>(), all);
        // Drawn or apart or passed by: nothing twice, nothing lost.
        let apart = population.items().iter().filter(|item| item.amount <= Money::ZERO).count();
        prop_assert_eq!(sample.apart.len(), apart);
        prop_assert!(sample.drawn.len() as i64 <= until(passed));
    }

    #[test]
    fn the_number_of_steps_is_the_population_over_the_interval(
        population in population(), seed in seed(), percent in level(), ore in 100_000_i64..500_000_000,
    ) {
        let sum = population.sum_above_nought().expect("small").ore();
        let sample = draw(&population, &Method::MonetaryUnit(terms(ore, percent, 0)), &seed).expect("a sample");
        let walk = sample.walk.expect("a walk");
        let steps = if sum < walk.start.ore() { 0 } else { (sum - walk.start.ore()) / walk.interval.ore() + 1 };
        let exact = sum / walk.interval.ore();
        prop_assert!(steps == exact || steps == exact + 1);
    }

    #[test]
    fn an_evaluation_is_never_below_what_was_found_and_grows_with_it(
        population in population(), seed in seed(), percent in level(), ore in 100_000_i64..500_000_000, share in 1_i64..=100,
    ) {
        let terms = terms(ore, percent, ore / 10);
        let sample = draw(&population, &Method::MonetaryUnit(terms), &seed).expect("a sample");
        let part = |share: i64| -> BTreeMap<CostId, Money> {
            let wrong = |ore: i64| Money::from_ore(ore * share / 100).expect("small");
            sample.drawn.iter().map(|drawn| (drawn.item.cost, wrong(drawn.item.amount.ore()))).collect()
        };
        let nothing = evaluate(&sample, terms, &BTreeMap::new()).expect("an evaluation");
        prop_assert_eq!((nothing.projected, nothing.upper), (Money::ZERO, Some(nothing.basic)));
        // The basic precision is the tolerable misstatement less the expected one, expanded: never more.
        prop_assert!(nothing.is_within && nothing.basic <= terms.materiality);
        let some = evaluate(&sample, terms, &part(share)).expect("an evaluation");
        prop_assert!(some.found <= some.projected);
        if let Some(upper) = some.upper {
            prop_assert!(upper >= some.projected && upper >= nothing.basic);
            let more = evaluate(&sample, terms, &part((share + 10).min(100))).expect("an evaluation");
            prop_assert!(more.projected >= some.projected);
            prop_assert!(more.upper.is_none_or(|more| more >= upper));
        }
    }
}
