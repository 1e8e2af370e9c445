//! Money in whole öre. No floating point number ever touches an amount.
//!
//! This module knows one currency, the Swedish krona; what a foreign document says is evidence and stands
//! beside the krona amount that the accounts hold. It does not format for people: that is the work of `words`.

mod expression;

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};

use crate::problem::{Fields, Problem, Value};

/// An amount of Swedish kronor, held as whole öre; negative amounts are credits.
///
/// In text (JSON, the package's machine files) it is a decimal string with a point and two decimals: `"-1234.50"`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Money(i64);

/// How a fraction of an öre is settled. There is no default: the rule that asks for it names it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rounding {
    /// Half an öre goes away from zero, as Swedish accounting rounds by custom.
    HalfAwayFromZero,
    /// Half an öre goes to the even öre.
    HalfToEven,
    /// Any fraction is cut off.
    TowardsZero,
}

/// Why a text or a sum is not an amount.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum MoneyError {
    /// The text is not a number at all.
    #[error("not an amount: {text:?}")]
    Unreadable {
        /// What stood there.
        text: String,
    },
    /// More than two decimals: an öre cannot be split.
    #[error("more than two decimals: {text:?}")]
    TooPrecise {
        /// What stood there.
        text: String,
    },
    /// `1.234` may be one krona and 23.4 öre or one thousand two hundred and thirty-four kronor.
    #[error("ambiguous amount: {text:?}")]
    Ambiguous {
        /// What stood there.
        text: String,
    },
    /// The amount is outside ±9 999 999 999 999,99 kr.
    #[error("amount out of range: {text:?}")]
    OutOfRange {
        /// What stood there, or the operands.
        text: String,
    },
}

impl MoneyError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        let (code, text) = match self {
            Self::Unreadable { text } => ("money-unreadable", text),
            Self::TooPrecise { text } => ("money-too-precise", text),
            Self::Ambiguous { text } => ("money-ambiguous", text),
            Self::OutOfRange { text } => ("money-out-of-range", text),
        };
        Problem::new(code, Fields::from([("value", Value::Text(text.clone()))]))
    }
}

impl Money {
    /// No money.
    pub const ZERO: Self = Self(0);
    /// The largest amount, 9 999 999 999 999,99 kr.
    pub const MAX: Self = Self(999_999_999_999_999);

    /// Makes an amount of so many öre. Fails with `money-out-of-range` beyond ±[`Money::MAX`].
    pub fn from_ore(ore: i64) -> Result<Self, MoneyError> {
        if ore.abs_diff(0) > Self::MAX.0.unsigned_abs() {
            return Err(MoneyError::OutOfRange { text: ore.to_string() });
        }
        Ok(Self(ore))
    }

    /// Makes an amount of so many whole kronor. Fails with `money-out-of-range`.
    pub fn from_kronor(kronor: i64) -> Result<Self, MoneyError> {
        kronor
            .checked_mul(100)
            .ok_or_else(|| MoneyError::OutOfRange { text: kronor.to_string() })
            .and_then(Self::from_ore)
    }

    /// Returns the amount in öre.
    #[must_use]
    pub const fn ore(self) -> i64 {
        self.0
    }

    /// Returns the amount in kronor, exactly.
    #[must_use]
    pub fn kronor(self) -> Decimal {
        Decimal::new(self.0, 2)
    }

    /// Tells whether the amount is nought.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Returns the amount without its sign.
    #[must_use]
    pub const fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// Returns the amount with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self(-self.0)
    }

    /// Adds. Fails with `money-out-of-range`.
    pub fn checked_add(self, other: Self) -> Result<Self, MoneyError> {
        Self::from_ore(self.0 + other.0)
    }

    /// Subtracts. Fails with `money-out-of-range`.
    pub fn checked_sub(self, other: Self) -> Result<Self, MoneyError> {
        Self::from_ore(self.0 - other.0)
    }

    /// Sums amounts in any order. Fails with `money-out-of-range`.
    pub fn sum(amounts: impl IntoIterator<Item = Self>) -> Result<Self, MoneyError> {
        let total: i128 = amounts.into_iter().map(|m| i128::from(m.0)).sum();
        i64::try_from(total)
            .map_err(|_| MoneyError::OutOfRange { text: total.to_string() })
            .and_then(Self::from_ore)
    }

    /// Returns `rate` per cent of the amount, rounded to whole öre as told. Fails with `money-out-of-range`.
    pub fn percent(self, rate: Decimal, rounding: Rounding) -> Result<Self, MoneyError> {
        self.fraction(rate, Decimal::ONE_HUNDRED, rounding)
    }

    /// Returns `numerator` parts of `denominator` of the amount, rounded once to whole öre as told; the denominator is
    /// not nought. Fails with `money-out-of-range`.
    pub fn fraction(
        self,
        numerator: Decimal,
        denominator: Decimal,
        rounding: Rounding,
    ) -> Result<Self, MoneyError> {
        let out_of_range =
            || MoneyError::OutOfRange { text: format!("{self} × {numerator} / {denominator}") };
        let product = Decimal::from(self.0).checked_mul(numerator);
        let ore = product.and_then(|product| product.checked_div(denominator)).ok_or_else(out_of_range)?;
        let strategy = match rounding {
            Rounding::HalfAwayFromZero => rust_decimal::RoundingStrategy::MidpointAwayFromZero,
            Rounding::HalfToEven => rust_decimal::RoundingStrategy::MidpointNearestEven,
            Rounding::TowardsZero => rust_decimal::RoundingStrategy::ToZero,
        };
        ore.round_dp_with_strategy(0, strategy).to_i64().ok_or_else(out_of_range).and_then(Self::from_ore)
    }

    /// Splits the amount in proportion to the weights by the method of the largest remainder.
    ///
    /// The parts always sum to the whole and each lies within one öre of its exact share. An öre left over goes
    /// to the part with the largest remainder; of equals, to the one that stands first. A weight of nought gets
    /// nought. Returns an empty list when there are no weights or all are nought.
    #[must_use]
    pub fn split(self, weights: &[u64]) -> Vec<Self> {
        let total: u128 = weights.iter().map(|&w| u128::from(w)).sum();
        if total == 0 {
            return Vec::new();
        }
        let whole = u128::from(self.0.unsigned_abs());
        let mut parts: Vec<(i64, u128)> = weights.iter().map(|&w| share(whole, w, total)).collect();
        let given: i64 = parts.iter().map(|(part, _)| part).sum();
        let mut order: Vec<usize> = (0..parts.len()).collect();
        order.sort_by(|&a, &b| parts[b].1.cmp(&parts[a].1).then(a.cmp(&b)));
        let left = usize::try_from(self.0.abs() - given).unwrap_or(0);
        for &index in order.iter().take(left) {
            parts[index].0 += 1;
        }
        parts.into_iter().map(|(part, _)| Self(part * self.0.signum())).collect()
    }

    /// Reads an amount that a person types into a form: as [`Money::parse_entry`] does, or a sum that begins with an
    /// equals sign, `=1 200*3+50,50`, with `+ - * / %` and brackets.
    ///
    /// A sum that does not come out in whole öre fails with `money-too-precise`. Files are read without sums: what
    /// begins with `=` there is no amount.
    pub fn reckon_entry(text: &str) -> Result<Self, MoneyError> {
        match text.trim().strip_prefix('=') {
            Some(sum) => expression::reckon(sum, text),
            None => Self::parse_entry(text),
        }
    }

    /// Reads an amount as a Swede types it: spaces (also hard and thin ones) or apostrophes group thousands, comma
    /// or point before at most two decimals, a minus (also U+2212) before or after, `kr` at the end.
    ///
    /// Fails with `money-ambiguous` for `1.234` and `1,234`, with `money-too-precise` for other texts with more than
    /// two decimals, with `money-unreadable` for what is no number and with `money-out-of-range`.
    pub fn parse_entry(text: &str) -> Result<Self, MoneyError> {
        let unreadable = || MoneyError::Unreadable { text: text.to_owned() };
        let trimmed = text.trim();
        let trimmed =
            trimmed.strip_suffix("kr").or_else(|| trimmed.strip_suffix("SEK")).unwrap_or(trimmed).trim();
        let (negative, digits) = split_sign(trimmed).ok_or_else(unreadable)?;
        let digits: String = ungroup(digits).ok_or_else(unreadable)?;
        let (whole, decimals) = match digits.find([',', '.']) {
            Some(at) => (&digits[..at], &digits[at + 1..]),
            None => (digits.as_str(), ""),
        };
        if whole.is_empty() || !all_digits(whole) || (digits.len() > whole.len() && !all_digits(decimals)) {
            return Err(unreadable());
        }
        if digits.len() > whole.len() && decimals.is_empty() {
            return Err(unreadable());
        }
        if decimals.len() == 3 && whole.len() <= 3 {
            return Err(MoneyError::Ambiguous { text: text.to_owned() });
        }
        from_parts(negative, whole, decimals, text)
    }
}

/// Returns the whole öre of a share and its remainder (in units of 1/total öre).
fn share(whole: u128, weight: u64, total: u128) -> (i64, u128) {
    // 10^15 öre times 2^64 fits in 128 bits.
    let product = whole * u128::from(weight);
    (i64::try_from(product / total).unwrap_or(i64::MAX), product % total)
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// Takes the minus off, wherever Swedes and their programs put it.
fn split_sign(text: &str) -> Option<(bool, &str)> {
    let minus = ['-', '\u{2212}'];
    match (text.strip_prefix(minus), text.strip_suffix(minus)) {
        (Some(rest), None) => Some((true, rest.trim())),
        (None, Some(rest)) => Some((true, rest.trim())),
        (None, None) => Some((false, text.strip_prefix('+').unwrap_or(text))),
        (Some(_), Some(_)) => None,
    }
}

/// Takes out thousands separators; each must stand before exactly three digits.
fn ungroup(text: &str) -> Option<String> {
    let is_group = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'');
    let whole_end = text.find([',', '.']).unwrap_or(text.len());
    let (whole, rest) = text.split_at(whole_end);
    let mut groups = whole.split(is_group);
    let first = groups.next().unwrap_or_default();
    let mut joined = first.to_owned();
    for group in groups {
        if group.len() != 3 || first.is_empty() || first.len() > 3 {
            return None;
        }
        joined.push_str(group);
    }
    if rest.contains(is_group) {
        return None;
    }
    Some(joined + rest)
}

fn from_parts(negative: bool, whole: &str, decimals: &str, text: &str) -> Result<Money, MoneyError> {
    if decimals.len() > 2 {
        return Err(MoneyError::TooPrecise { text: text.to_owned() });
    }
    let out_of_range = || MoneyError::OutOfRange { text: text.to_owned() };
    let kronor: i64 = whole.parse().map_err(|_| out_of_range())?;
    let hundredths: i64 = format!("{decimals:0<2}").parse().map_err(|_| out_of_range())?;
    let ore = kronor.checked_mul(100).and_then(|k| k.checked_add(hundredths)).ok_or_else(out_of_range)?;
    Money::from_ore(if negative { -ore } else { ore }).map_err(|_| out_of_range())
}

impl FromStr for Money {
    type Err = MoneyError;

    /// Reads a decimal string as machines write it: optional minus, digits, optionally a point and one or two digits.
    fn from_str(text: &str) -> Result<Self, MoneyError> {
        let (negative, rest) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, decimals) = rest.split_once('.').unwrap_or((rest, "00"));
        if !all_digits(whole) || !all_digits(decimals) {
            return Err(MoneyError::Unreadable { text: text.to_owned() });
        }
        from_parts(negative, whole, decimals, text)
    }
}

impl fmt::Display for Money {
    /// Writes the machine form: `-1234.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let ore = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", ore / 100, ore % 100)
    }
}

impl fmt::Debug for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self} kr")
    }
}

impl Serialize for Money {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(text: &str) -> Result<String, &'static str> {
        Money::parse_entry(text).map(|m| m.to_string()).map_err(|e| e.problem().code)
    }

    #[test]
    fn amounts_are_read_as_swedes_type_them() {
        for (text, expected) in [
            ("1234,5", "1234.50"),
            ("1 234,50 kr", "1234.50"),
            ("1\u{a0}234\u{202f}567", "1234567.00"),
            ("-12,00", "-12.00"),
            ("\u{2212}12", "-12.00"),
            ("12-", "-12.00"),
            ("100.50", "100.50"),
            ("1'000", "1000.00"),
            ("0", "0.00"),
        ] {
            assert_eq!(entry(text).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn what_can_be_read_in_two_ways_is_refused() {
        assert_eq!(entry("1.234"), Err("money-ambiguous"));
        assert_eq!(entry("1,234"), Err("money-ambiguous"));
        assert_eq!(entry("12345,678"), Err("money-too-precise"));
    }

    #[test]
    fn what_is_no_amount_is_an_error_and_never_nought() {
        for text in ["", "-", "abc", "1,2,3", "1 23", "12 34,5", "1,", ",5", "--1", "-1-", "1e5", "1,2 3"] {
            assert_eq!(entry(text), Err("money-unreadable"), "{text:?}");
        }
        assert_eq!(entry("10 000 000 000 000"), Err("money-out-of-range"));
    }

    #[test]
    fn the_machine_form_reads_what_it_writes() {
        for text in ["0.00", "-0.05", "1234.50", "9999999999999.99"] {
            assert_eq!(text.parse::<Money>().map(|m| m.to_string()).as_deref(), Ok(text));
        }
        assert_eq!("1.5".parse::<Money>().map(Money::ore), Ok(150));
        assert!("1,5".parse::<Money>().is_err());
        assert!("".parse::<Money>().is_err());
        assert!("1.".parse::<Money>().is_err());
    }

    #[test]
    fn left_over_ore_go_to_the_largest_remainder_and_then_to_the_first() {
        let parts = |ore, weights: &[u64]| -> Vec<i64> {
            Money(ore).split(weights).iter().map(|m| m.ore()).collect()
        };
        assert_eq!(parts(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(parts(-100, &[1, 1, 1]), [-34, -33, -33]);
        assert_eq!(parts(10, &[0, 3, 7]), [0, 3, 7]);
        assert_eq!(parts(1, &[1, 2]), [0, 1]);
        assert!(parts(5, &[]).is_empty());
        assert!(parts(5, &[0, 0]).is_empty());
    }

    #[test]
    fn percent_rounds_as_told() {
        let half = Money(1);
        assert_eq!(half.percent(Decimal::from(50), Rounding::HalfAwayFromZero), Ok(Money(1)));
        assert_eq!(half.percent(Decimal::from(50), Rounding::HalfToEven), Ok(Money(0)));
        assert_eq!(Money(-1).percent(Decimal::from(50), Rounding::HalfAwayFromZero), Ok(Money(-1)));
        assert_eq!(Money(199).percent(Decimal::from(50), Rounding::TowardsZero), Ok(Money(99)));
    }
}
