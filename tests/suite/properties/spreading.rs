//! Spreading and splitting: whatever the days, the parts are the whole and nobody gets an öre too much.

use domain::date::{Date, Period};
use domain::money::Money;
use domain::spread::{SpreadBy, months, spread, years};
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::cases;

fn days() -> impl Strategy<Value = Period> {
    (0_u32..2_000, 0_u32..900).prop_map(|(first, length)| {
        let first = Date::new(2022, 1, 1).expect("a day").plus_days(first);
        Period::new(first, first.plus_days(length)).expect("it begins before it ends")
    })
}

fn by() -> impl Strategy<Value = SpreadBy> {
    prop_oneof![Just(SpreadBy::Days), Just(SpreadBy::Months)]
}

/// What an amount is in proportion to, worked out another way than the program's: day by day.
fn share(part: Period, by: SpreadBy) -> Decimal {
    let day = |n: u64| part.first().plus_days(u32::try_from(n).expect("few days"));
    let of = |day: Date| match by {
        SpreadBy::Days => Decimal::ONE,
        SpreadBy::Months => Decimal::ONE / Decimal::from(day.month().period().days()),
    };
    (0..part.days()).map(|n| of(day(n))).sum()
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn parts_of_a_spread_amount_are_the_whole(
        ore in -90_000_000_i64..90_000_000,
        period in days(),
        windows in prop::collection::vec(days(), 0..5),
        by in by(),
    ) {
        let amount = Money::from_ore(ore).expect("in range");
        let parts = spread(amount, period, &windows, by);
        prop_assert_eq!(Money::sum(parts.iter().map(|part| part.amount)), Ok(amount));
        prop_assert_eq!(parts.first().map(|part| part.period.first()), Some(period.first()));
        prop_assert_eq!(parts.last().map(|part| part.period.last()), Some(period.last()));
        for pair in parts.windows(2) {
            prop_assert_eq!(pair[0].period.last().plus_days(1), pair[1].period.first());
            prop_assert_ne!(pair[0].window, pair[1].window);
        }
        for part in &parts {
            let of = windows.iter().position(|window| window.contains(part.period.first()));
            prop_assert_eq!(part.window, of);
        }
    }

    #[test]
    fn each_part_is_within_an_ore_of_its_exact_share(
        ore in -90_000_000_i64..90_000_000,
        period in (0_u32..1_000, 0_u32..120).prop_map(|(first, length)| {
            let first = Date::new(2022, 1, 1).expect("a day").plus_days(first);
            Period::new(first, first.plus_days(length)).expect("it begins before it ends")
        }),
        by in by(),
        by_years in any::<bool>(),
    ) {
        let windows = if by_years { years(period) } else { months(period) };
        let whole = share(period, by);
        for part in spread(Money::from_ore(ore).expect("in range"), period, &windows, by) {
            let exact = Decimal::from(ore) * share(part.period, by) / whole;
            let apart = (Decimal::from(part.amount.ore()) - exact).abs();
            prop_assert!(apart < Decimal::new(1_000_001, 6), "{part:?} is {apart} öre from its share");
        }
    }
}
