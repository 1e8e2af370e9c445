//! Money and days.

use domain::date::{Date, Period};
use domain::money::{Money, Rounding};
use proptest::prelude::*;
use rust_decimal::Decimal;
use words::{Locale, format};

use super::cases;

fn money() -> impl Strategy<Value = Money> {
    let most = Money::MAX.ore();
    prop_oneof![-most..=most, -200_i64..=200, Just(most), Just(-most)]
        .prop_map(|ore| Money::from_ore(ore).expect("in range"))
}

fn weights() -> impl Strategy<Value = Vec<u64>> {
    let weight = prop_oneof![Just(0_u64), 0_u64..10, any::<u64>()];
    prop::collection::vec(weight, 0..12)
}

/// A day within a few years, so that periods meet often.
fn day() -> impl Strategy<Value = Date> {
    (0_u32..900).prop_map(|days| Date::new(2024, 12, 1).expect("a day").plus_days(days))
}

fn period() -> impl Strategy<Value = Period> {
    (day(), day()).prop_map(|(a, b)| Period::new(a.min(b), a.max(b)).expect("in order"))
}

/// Puts a separator between thousands.
fn grouped(digits: &str, separator: &str) -> String {
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn a_split_sums_to_the_whole_and_each_part_is_within_an_ore_of_its_share(amount in money(), weights in weights()) {
        let parts = amount.split(&weights);
        let total: u128 = weights.iter().map(|weight| u128::from(*weight)).sum();
        if total == 0 {
            prop_assert!(parts.is_empty());
            return Ok(());
        }
        prop_assert_eq!(Money::sum(parts.iter().copied()), Ok(amount));
        prop_assert_eq!(parts.len(), weights.len());
        for (part, weight) in parts.iter().zip(&weights) {
            if *weight == 0 {
                prop_assert_eq!(*part, Money::ZERO);
            }
            // |part − whole × weight ÷ total| < 1, without dividing.
            let exact = u128::from(amount.ore().unsigned_abs()) * u128::from(*weight);
            let given = u128::from(part.ore().unsigned_abs()) * total;
            prop_assert!(exact.abs_diff(given) < total, "{part:?} of {amount:?}");
            prop_assert!(part.is_zero() || (part.ore() < 0) == (amount.ore() < 0));
        }
    }

    #[test]
    fn a_credit_is_split_as_the_debit_with_the_other_sign(amount in money(), weights in weights()) {
        let turned: Vec<Money> = amount.negated().split(&weights).into_iter().map(Money::negated).collect();
        prop_assert_eq!(amount.split(&weights), turned);
    }

    #[test]
    fn a_rate_is_within_an_ore_and_the_same_for_debit_and_credit(
        amount in money(), hundredths in 0_i64..=10_000, cut in any::<bool>()
    ) {
        let rounding = if cut { Rounding::TowardsZero } else { Rounding::HalfAwayFromZero };
        let rate = Decimal::new(hundredths, 2);
        let part = amount.percent(rate, rounding).expect("at most the whole");
        let exact = i128::from(amount.ore()) * i128::from(hundredths);
        let off = exact.abs_diff(i128::from(part.ore()) * 10_000);
        let most = if cut { 9_999 } else { 5_000 };
        prop_assert!(off <= most);
        prop_assert_eq!(amount.negated().percent(rate, rounding), Ok(part.negated()));
    }

    #[test]
    fn an_amount_is_read_as_the_machine_wrote_it(amount in money()) {
        prop_assert_eq!(amount.to_string().parse::<Money>(), Ok(amount));
    }

    #[test]
    fn an_amount_is_read_as_a_swede_writes_it(
        amount in money(),
        space in prop::sample::select(vec!["", " ", "\u{a0}", "\u{202f}", "\u{2009}"]),
        minus in prop::sample::select(vec!["-", "\u{2212}"]),
        comma in prop::sample::select(vec![",", "."]),
        ending in prop::sample::select(vec!["", " kr", "\u{a0}kr", " "]),
        behind in any::<bool>(),
    ) {
        let ore = amount.ore().unsigned_abs();
        let digits = grouped(&(ore / 100).to_string(), space) + comma + &format!("{:02}", ore % 100);
        let signed = match (amount.ore() < 0, behind) {
            (false, _) => digits,
            (true, false) => format!("{minus}{digits}"),
            (true, true) => format!("{digits}{minus}"),
        };
        prop_assert_eq!(Money::parse_entry(&(signed + ending)), Ok(amount));
    }

    #[test]
    fn an_amount_on_the_screen_can_be_typed_back(amount in money()) {
        let shown = format::money(Locale::Sv, amount);
        prop_assert_eq!(Money::parse_entry(&shown), Ok(amount), "{}", shown);
    }

    #[test]
    fn nothing_that_is_typed_is_read_as_another_amount(text in "[-\u{2212}+ \u{a0}0-9,.'kr]{0,16}") {
        // What is read at all has exactly the digits that stood there, two decimals filled up with noughts.
        if let Ok(amount) = Money::parse_entry(&text) {
            let digits: String = text.chars().filter(char::is_ascii_digit).collect();
            let decimals = text.rfind([',', '.']).map_or(0, |at| {
                text[at..].chars().filter(char::is_ascii_digit).count()
            });
            let expected: i64 = format!("{digits}{}", &"00"[decimals..]).parse().expect("digits");
            prop_assert_eq!(amount.ore().abs(), expected, "{}", text);
        }
    }

    #[test]
    fn periods_meet_as_counting_day_by_day_says(one in period(), other in period()) {
        prop_assert_eq!(one.overlap(other), other.overlap(one));
        let mut shared = 0;
        let mut day = one.first();
        loop {
            shared += u64::from(other.contains(day));
            if day == one.last() {
                break;
            }
            day = day.plus_days(1);
        }
        prop_assert_eq!(one.overlap(other).map_or(0, Period::days), shared);
        prop_assert_eq!(one.covers(other), one.overlap(other) == Some(other));
        prop_assert_eq!(one.months().count() as i32, {
            let (a, b) = (one.first(), one.last());
            (b.year() - a.year()) * 12 + b.month().number() as i32 - a.month().number() as i32 + 1
        });
    }

    #[test]
    fn an_amount_split_at_a_boundary_keeps_its_sum(cost in period(), window in period(), amount in money()) {
        let (inside, outside) = cost.split_by_days(amount, window);
        prop_assert_eq!(Money::sum([inside, outside]), Ok(amount));
        if window.covers(cost) {
            prop_assert_eq!(outside, Money::ZERO);
        }
        if window.overlap(cost).is_none() {
            prop_assert_eq!(inside, Money::ZERO);
        }
    }

    #[test]
    fn a_day_is_read_as_it_is_written(day in day()) {
        prop_assert_eq!(day.to_string().parse::<Date>(), Ok(day));
        prop_assert_eq!(Date::parse_compact(&day.compact()), Ok(day));
    }
}
