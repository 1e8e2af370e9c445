//! The share of the money that was not used, as it is printed.
//!
//! The rules were learnt from the published tables of 2023 (annexes 1 and 5, table 2) and held against every cell of
//! them. Whole per cent, halves upward; nought is none at all. In a row `<1` stands for what is more than nought and
//! would round to it: Göteborg's 0.79 is printed as 1. In a sum `<1` stands for everything below one: 0.61 is printed
//! so. The table of all schemes prints a share below one with a decimal.

use rust_decimal::Decimal;

use crate::consistency::PrintedPercent;
use crate::money::Money;

/// Returns the share of a row as the annexes print it: a whole number, or `<1` where that would be nought and
/// something is unused. Of nothing it is nought.
#[must_use]
pub fn unused_share(unused: Money, received: Money) -> PrintedPercent {
    let (unused, received) = ore(unused, received);
    if unused <= 0 || received <= 0 {
        return PrintedPercent::Rounded(Decimal::ZERO);
    }
    match halves_up(unused * 100, received) {
        0 => PrintedPercent::BelowOne,
        percent => PrintedPercent::Rounded(Decimal::from(percent)),
    }
}

/// Returns the share of a sum as the annexes print it: as [`unused_share`], and `<1` for everything below one.
#[must_use]
pub fn unused_share_of_sum(unused: Money, received: Money) -> PrintedPercent {
    let (ore_unused, ore_received) = ore(unused, received);
    if ore_unused > 0 && ore_unused * 100 < ore_received {
        return PrintedPercent::BelowOne;
    }
    unused_share(unused, received)
}

/// Returns the share as the table of all schemes prints it: as [`unused_share_of_sum`], and tenths below one. A share
/// that comes to no tenth is `<1`.
#[must_use]
pub fn unused_share_with_tenths(unused: Money, received: Money) -> PrintedPercent {
    let whole = unused_share_of_sum(unused, received);
    let (unused, received) = ore(unused, received);
    match whole {
        PrintedPercent::BelowOne => match halves_up(unused * 1_000, received) {
            0 => PrintedPercent::BelowOne,
            tenths => PrintedPercent::Rounded((Decimal::from(tenths) / Decimal::TEN).normalize()),
        },
        PrintedPercent::Rounded(_) => whole,
    }
}

fn ore(unused: Money, received: Money) -> (i128, i128) {
    (i128::from(unused.ore()), i128::from(received.ore()))
}

/// Divides what is not below nought by what is above it.
const fn halves_up(part: i128, whole: i128) -> i128 {
    (2 * part + whole) / (2 * whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kr(kronor: i64) -> Money {
        Money::from_kronor(kronor).expect("an amount")
    }

    fn printed(unused: i64, received: i64) -> String {
        unused_share(kr(unused), kr(received)).to_string()
    }

    #[test]
    fn whole_per_cent_with_halves_upward() {
        assert_eq!(printed(125, 1_000), "13");
        assert_eq!(printed(1_249, 10_000), "12");
        assert_eq!(printed(1_000, 1_000), "100");
        assert_eq!(printed(0, 1_000), "0");
        assert_eq!(printed(0, 0), "0");
    }

    #[test]
    fn less_than_one_is_marked_where_it_would_be_nought_and_in_a_sum_always() {
        let of_sum = |unused, received| unused_share_of_sum(kr(unused), kr(received)).to_string();
        for (unused, received, in_row, in_sum) in [
            (1, 1_000_000, "<1", "<1"),
            (499, 100_000, "<1", "<1"),
            (500, 100_000, "1", "<1"),
            (999, 100_000, "1", "<1"),
            (1_000, 100_000, "1", "1"),
            (0, 100_000, "0", "0"),
            (1_500, 100_000, "2", "2"),
        ] {
            assert_eq!(
                (printed(unused, received).as_str(), of_sum(unused, received).as_str()),
                (in_row, in_sum)
            );
        }
    }

    #[test]
    fn the_table_of_all_schemes_prints_tenths_below_one() {
        let tenths = |unused, received| unused_share_with_tenths(kr(unused), kr(received)).to_string();
        assert_eq!(tenths(24_500_055, 3_998_500_000), "0.6");
        assert_eq!(tenths(20_941_428, 45_600_000), "46");
        assert_eq!(tenths(1, 1_000_000), "<1");
        assert_eq!(tenths(0, 1_000), "0");
    }
}
