//! Amounts of SIE: a point before at most two decimals, a minus in front, nothing else (SIE 4C §5.9, 2025-08-06).
//!
//! What files write otherwise is read only where it can mean one thing, and is told; the rest is an error. An amount
//! is never guessed and never nought for want of a better figure.

use domain::money::{Money, MoneyError};

/// Why an amount is not as the standard has it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(in crate::read) enum Odd {
    /// Written otherwise, yet it means one thing only (`1234,50`, `+5`, `1 000`).
    Form(Money),
    /// It cannot be read; the code of the problem.
    Wrong(&'static str),
}

/// Reads an amount as the standard writes it; `None` for any other form.
pub(super) fn strict(raw: &[u8]) -> Option<Money> {
    let (negative, digits) = raw.strip_prefix(b"-").map_or((false, raw), |rest| (true, rest));
    // The point can stand in three places only.
    let (whole, hundredths) = match digits {
        [whole @ .., b'.', tens, ones] => (whole, digit(*tens)? * 10 + digit(*ones)?),
        [whole @ .., b'.', tens] => (whole, digit(*tens)? * 10),
        whole => (whole, 0),
    };
    let ore = number(whole)?.checked_mul(100)?.checked_add(hundredths)?;
    Money::from_ore(if negative { -ore } else { ore }).ok()
}

fn number(digits: &[u8]) -> Option<i64> {
    let (first, rest) = digits.split_first()?;
    rest.iter().try_fold(digit(*first)?, |number, &byte| number.checked_mul(10)?.checked_add(digit(byte)?))
}

fn digit(byte: u8) -> Option<i64> {
    byte.is_ascii_digit().then(|| i64::from(byte - b'0'))
}

/// Tells what is the matter with an amount that [`strict`] does not read.
pub(in crate::read) fn odd(text: &str) -> Odd {
    if has_many_decimals(text) {
        return Odd::Wrong("sie-amount-decimals");
    }
    match Money::parse_entry(text) {
        Ok(money) => Odd::Form(money),
        Err(MoneyError::TooPrecise { .. }) => Odd::Wrong("sie-amount-decimals"),
        Err(MoneyError::Ambiguous { .. }) => Odd::Wrong("sie-amount-ambiguous"),
        Err(MoneyError::OutOfRange { .. }) => Odd::Wrong("sie-amount-too-large"),
        Err(MoneyError::Unreadable { .. }) => Odd::Wrong("sie-amount-unreadable"),
    }
}

/// A point is always the decimal point here, so `1.234` is no thousands but a split öre.
fn has_many_decimals(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.trim_start_matches('-')
        .split_once('.')
        .is_some_and(|(whole, decimals)| digits(whole) && digits(decimals) && decimals.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_the_standard_writes_them_are_read() {
        for (text, ore) in
            [("5", 500), ("-18919", -1_891_900), ("-3142.1", -314_210), ("-0.00", 0), ("0.05", 5)]
        {
            assert_eq!(strict(text.as_bytes()).map(Money::ore), Some(ore), "{text}");
        }
    }

    #[test]
    fn other_forms_are_not_the_standards() {
        for text in [
            "",
            "-",
            "5.",
            ".5",
            "+5",
            "1,5",
            "1 000",
            "5.000",
            "1O.00",
            "--5",
            "5-",
            "1e3",
            "99999999999999",
        ] {
            assert_eq!(strict(text.as_bytes()), None, "{text}");
        }
        assert_eq!(strict(&[b'9'; 30]), None);
    }

    #[test]
    fn what_can_mean_one_thing_is_read_and_told() {
        for (text, ore) in [("1234,50", 123_450), ("+5", 500), ("1 000.00", 100_000)] {
            assert_eq!(odd(text), Odd::Form(Money::from_ore(ore).expect("small")), "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_has_a_code_of_its_own() {
        assert_eq!(odd("1O.00"), Odd::Wrong("sie-amount-unreadable"));
        assert_eq!(odd("1.234"), Odd::Wrong("sie-amount-decimals"));
        assert_eq!(odd("100.005"), Odd::Wrong("sie-amount-decimals"));
        assert_eq!(odd("1,234"), Odd::Wrong("sie-amount-ambiguous"));
        assert_eq!(odd(&"9".repeat(30)), Odd::Wrong("sie-amount-too-large"));
        assert_eq!(odd("99999999999999999999.99"), Odd::Wrong("sie-amount-too-large"));
    }
}
