//! Money shared between recipients.

use std::collections::{BTreeMap, BTreeSet};

use domain::distribution::{Recipient, distribute};
use domain::fact::RecipientKind;
use domain::money::Money;
use domain::scheme::{Distribution, Names, Pool, PoolKey, PoolSize, Unit};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::cases;

/// Keys of nought, small ones that often tie, large ones and ones with decimals.
fn key() -> impl Strategy<Value = Decimal> {
    let whole = |numbers: std::ops::Range<i64>| (numbers, Just(0_u32));
    prop_oneof![Just((0, 0)), whole(0..6), whole(0..999_999_999_999), (0_i64..9_999_999, 0_u32..7)]
        .prop_map(|(number, scale)| Decimal::new(number, scale))
}

fn recipients() -> impl Strategy<Value = Vec<Recipient>> {
    prop::collection::vec(key(), 1..30).prop_map(|keys| {
        let one = |(index, key)| Recipient {
            name: format!("{index}"),
            code: None,
            kind: RecipientKind::Kommun,
            keys: BTreeMap::from([("key".to_owned(), key)]),
            meets: BTreeSet::new(),
        };
        keys.into_iter().enumerate().map(one).collect()
    })
}

fn unit() -> impl Strategy<Value = Unit> {
    prop_oneof![Just(Unit::Krona), Just(Unit::Ore)]
}

/// The number of öre in a unit.
fn ore_in(unit: Unit) -> i64 {
    match unit {
        Unit::Krona => 100,
        Unit::Ore => 1,
    }
}

fn units() -> impl Strategy<Value = i64> {
    prop_oneof![0_i64..50, 0..Money::MAX.ore() / 100, Just(Money::MAX.ore() / 100)]
}

fn pool(id: &str, size: PoolSize, by: PoolKey) -> Pool {
    let name = Names { sv: id.to_owned(), en: id.to_owned() };
    Pool { id: id.to_owned(), name, size, by, recipients: Vec::new(), conditions: Vec::new() }
}

fn by_key(id: &str, size: PoolSize) -> Pool {
    pool(id, size, PoolKey::Key("key".to_owned()))
}

fn distribution(unit: Unit, pools: Vec<Pool>) -> Distribution {
    Distribution { unit, pools, uncertain: None, basis: Vec::new() }
}

fn amount(units: i64, unit: Unit) -> Money {
    Money::from_ore(units * ore_in(unit)).expect("in range")
}

fn key_of(recipient: &Recipient) -> Decimal {
    recipient.keys["key"]
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn the_parts_sum_to_the_pool_and_each_is_within_a_unit_of_its_exact_share(
        units in units(), unit in unit(), recipients in recipients()
    ) {
        let amount = amount(units, unit);
        let pools = vec![by_key("pool", PoolSize::Amount(amount))];
        let shares = distribute(&distribution(unit, pools), None, &recipients).expect("shared");
        let total: Decimal = recipients.iter().map(key_of).sum();
        if total.is_zero() {
            prop_assert_eq!(shares.given, Money::ZERO);
            prop_assert_eq!(shares.remarks.len(), 1);
            return Ok(());
        }
        prop_assert_eq!(shares.given, amount);
        prop_assert!(shares.remarks.is_empty());
        for (recipient, part) in recipients.iter().zip(&shares.totals) {
            prop_assert_eq!(part.ore() % ore_in(unit), 0);
            // |part − whole × key ÷ total| < 1 unit. The keys have six decimals at most: whole numbers of 128 bits.
            let whole = |key: Decimal| i128::try_from((key * Decimal::from(1_000_000)).trunc()).expect("a number");
            let off = i128::from(part.ore()) * whole(total) - i128::from(amount.ore()) * whole(key_of(recipient));
            prop_assert!(off.abs() < whole(total) * i128::from(ore_in(unit)), "{:?} {}", recipient, part);
        }
    }

    #[test]
    fn the_order_of_the_list_decides_between_equal_keys_only_and_a_larger_key_never_gets_less(
        units in units(), unit in unit(), recipients in recipients(), turn in 0_usize..30
    ) {
        let pools = vec![by_key("pool", PoolSize::Amount(amount(units, unit)))];
        let distribution = distribution(unit, pools);
        let shared = |recipients: &[Recipient]| {
            let shares = distribute(&distribution, None, recipients).expect("shared");
            let mut pairs: Vec<(Decimal, Money)> = recipients.iter().map(key_of).zip(shares.totals).collect();
            pairs.sort();
            pairs
        };
        let mut turned = recipients.clone();
        turned.rotate_left(turn % recipients.len());
        let pairs = shared(&recipients);
        prop_assert_eq!(&shared(&turned), &pairs);
        turned.reverse();
        prop_assert_eq!(&shared(&turned), &pairs);
        prop_assert!(pairs.windows(2).all(|two| two[0].1 <= two[1].1));
    }

    #[test]
    fn pools_that_are_parts_of_the_whole_sum_to_it(
        units in units(), unit in unit(), parts in prop::collection::vec(1_u32..9, 1..5), recipients in recipients()
    ) {
        let whole = amount(units, unit);
        let pools = parts.iter().enumerate();
        let pools = pools.map(|(id, parts)| by_key(&format!("p{id}"), PoolSize::Parts(*parts))).collect();
        let shares = distribute(&distribution(unit, pools), Some(whole), &recipients).expect("shared");
        prop_assert_eq!(Money::sum(shares.pools.iter().map(|pool| pool.amount)), Ok(whole));
        let has_key = recipients.iter().any(|recipient| !key_of(recipient).is_zero());
        prop_assert_eq!(shares.given, if has_key { whole } else { Money::ZERO });
    }

    #[test]
    fn an_amount_to_each_is_told_unless_it_comes_to_the_pool(
        each in 0_i64..1_000, units in 0_i64..30_000, recipients in recipients()
    ) {
        let size = PoolSize::Amount(amount(units, Unit::Krona));
        let pools = vec![pool("fixed", size, PoolKey::Each(amount(each, Unit::Krona)))];
        let shares = distribute(&distribution(Unit::Krona, pools), None, &recipients).expect("shared");
        let sum = each * i64::try_from(recipients.len()).expect("a few");
        prop_assert_eq!(shares.given, amount(sum, Unit::Krona));
        prop_assert_eq!(shares.remarks.is_empty(), sum == units);
    }
}
