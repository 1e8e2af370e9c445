use super::*;
use crate::testing::{kr, scheme};

fn unit(name: &str, number: u64) -> UnitDraft {
    UnitDraft { unit: name.to_owned(), number: Some(number), ..UnitDraft::default() }
}

fn pool(method: AllocationMethod, amount: Option<&str>, units: Vec<UnitDraft>) -> PoolDraft {
    PoolDraft {
        name: "Särskilda boenden".to_owned(),
        purpose: None,
        amount: amount.map(kr),
        method,
        driver: Some("boendeplats".to_owned()),
        rate: None,
        units,
    }
}

fn shared(pool: PoolDraft) -> SharedPool {
    share(&scheme(), &[pool]).expect("it is sound").remove(0)
}

fn amounts(shared: &SharedPool) -> Vec<String> {
    shared.pool.shares.iter().map(|share| share.amount.to_string()).collect()
}

fn codes(pools: &[PoolDraft]) -> Vec<&'static str> {
    share(&scheme(), pools).expect_err("something is wrong").iter().map(|problem| problem.code).collect()
}

#[test]
fn a_pool_of_4_2_million_is_shared_by_places_to_the_ore() {
    let units = vec![unit("Backens", 120), unit("Dragonens", 61), unit("Ersboda", 17)];
    let shared = shared(pool(AllocationMethod::ProRata, Some("4200000"), units));
    assert_eq!(amounts(&shared), ["2545454.55", "1293939.39", "360606.06"]);
    assert_eq!((shared.shared, shared.not_allocated), (kr("4200000"), Money::ZERO));
}

#[test]
fn an_ore_left_over_goes_to_the_larger_number_and_then_to_the_first() {
    // Of 8 and 24 in 1 kr 50 öre both have half an öre over; so have two of 8.
    assert_eq!(pro_rata(kr("1.50"), &[8, 24]), [kr("0.37"), kr("1.13")]);
    assert_eq!(pro_rata(kr("0.01"), &[8, 8]), [kr("0.01"), Money::ZERO]);
    assert_eq!(pro_rata(kr("1.50"), &[24, 8]), [kr("1.13"), kr("0.37")]);
}

#[test]
fn the_shares_sum_to_the_pool_and_lie_within_an_ore_of_their_exact_part() {
    let mut seed = 20_221_u64;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    for _ in 0..2_000 {
        let numbers: Vec<u64> = (0..=next(40)).map(|_| next(5_000) + 1).collect();
        let ore = i64::try_from(next(900_000_000)).expect("it fits");
        let amount = Money::from_ore(ore).expect("in range");
        let parts = pro_rata(amount, &numbers);
        assert_eq!(Money::sum(parts.iter().copied()), Ok(amount), "{numbers:?}");
        let total: i128 = numbers.iter().map(|n| i128::from(*n)).sum();
        for (part, number) in parts.iter().zip(&numbers) {
            let off = i128::from(part.ore()) * total - i128::from(ore) * i128::from(*number);
            assert!(off.abs() < total, "{part} of {amount} for {number} of {total}");
        }
        for (one, other) in parts.iter().zip(&numbers).zip(parts.iter().zip(&numbers).skip(1)) {
            assert!(one.1 <= other.1 || one.0 >= other.0, "a larger number never has the smaller share");
        }
    }
}

#[test]
fn the_rates_of_2023_give_number_times_rate_and_leave_the_rest_unallocated() {
    let rate = |rate: &str, driver: &str, units| PoolDraft {
        rate: Some(kr(rate)),
        driver: Some(driver.to_owned()),
        ..pool(AllocationMethod::Rate, Some("4200000"), units)
    };
    let places = shared(rate("1100", "boendeplats", vec![unit("Backens", 120), unit("Ersboda", 17)]));
    assert_eq!(amounts(&places), ["132000.00", "18700.00"]);
    assert_eq!(places.not_allocated, kr("4049300"));
    let listed = shared(rate("200", "listad över 80 år", vec![unit("Backens", 403)]));
    assert_eq!(amounts(&listed), ["80600.00"]);
}

#[test]
fn a_pool_without_an_amount_is_what_its_shares_come_to() {
    let draft = PoolDraft { rate: Some(kr("200")), ..pool(AllocationMethod::Rate, None, vec![unit("A", 3)]) };
    let shared = shared(draft);
    assert_eq!((shared.pool.amount, shared.not_allocated), (kr("600"), Money::ZERO));
}

#[test]
fn shares_above_the_pool_are_refused_with_the_difference() {
    let draft = |amount| PoolDraft {
        rate: Some(kr("1100")),
        ..pool(AllocationMethod::Rate, Some(amount), vec![unit("A", 10)])
    };
    let problems = share(&scheme(), &[draft("10999.99")]).expect_err("above");
    let said = Problem::bare("allocation-above-pool")
        .with("pool", "Särskilda boenden")
        .with("shared", kr("11000"))
        .with("amount", kr("10999.99"))
        .with("difference", kr("0.01"));
    assert_eq!(problems, [said]);
    assert!(share(&scheme(), &[draft("11000")]).is_ok());
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let units = vec![unit("A", 0), unit("A ", 2), UnitDraft { unit: "B".into(), ..UnitDraft::default() }];
    let bad = PoolDraft {
        purpose: Some("annat".into()),
        ..pool(AllocationMethod::ProRata, Some("-1"), [units, vec![unit(" ", 1)]].concat())
    };
    assert_eq!(
        codes(&[bad]),
        [
            "allocation-purpose-unknown",
            "allocation-amount-not-positive",
            "allocation-number-missing",
            "allocation-unit-twice",
            "allocation-number-missing",
            "allocation-unit-unnamed",
        ]
    );
}

#[test]
fn a_decision_needs_pools_with_names_units_and_what_decides() {
    let whole = |method, amount| pool(method, amount, vec![unit("A", 1)]);
    assert_eq!(codes(&[]), ["allocation-no-pools"]);
    let sound = || whole(AllocationMethod::ProRata, Some("1"));
    assert_eq!(codes(&[sound(), sound()]), ["allocation-pool-twice"]);
    assert_eq!(codes(&[PoolDraft { name: " ".into(), ..sound() }]), ["allocation-pool-unnamed"]);
    assert_eq!(codes(&[pool(AllocationMethod::ProRata, Some("1"), vec![])]), ["allocation-pool-empty"]);
    assert_eq!(codes(&[whole(AllocationMethod::ProRata, None)]), ["allocation-amount-missing"]);
    assert_eq!(codes(&[whole(AllocationMethod::Rate, Some("1"))]), ["allocation-rate-missing"]);
    assert_eq!(codes(&[whole(AllocationMethod::Amounts, Some("1"))]), ["allocation-share-missing"]);
    let nought = UnitDraft { unit: "A".into(), amount: Some(Money::ZERO), ..UnitDraft::default() };
    assert_eq!(
        codes(&[pool(AllocationMethod::Amounts, None, vec![nought])]),
        ["allocation-share-not-positive"]
    );
    let crumbs = pool(AllocationMethod::ProRata, Some("0.01"), vec![unit("A", 1), unit("B", 1)]);
    assert_eq!(codes(&[crumbs]), ["allocation-share-nothing"]);
}

#[test]
fn an_amount_beyond_all_reason_is_refused_and_never_cut() {
    let draft =
        PoolDraft { rate: Some(Money::MAX), ..pool(AllocationMethod::Rate, None, vec![unit("A", u64::MAX)]) };
    assert_eq!(codes(&[draft]), ["money-out-of-range"]);
}
