//! A percentage as the rules of a scheme state it.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A percentage, exact: `20` is twenty per cent. In text it is a decimal string with a point: `"17.5"`.
///
/// Any number reads; that a rule stays between nought and a hundred is asked when the scheme is checked, so that the
/// writer of a scheme is told where the odd one stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Percent(pub Decimal);

/// Why a text is no percentage.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a percentage with a point for the decimals: {text:?}")]
pub struct PercentError {
    /// What stood there.
    pub text: String,
}

impl Percent {
    /// Returns the number of per cent.
    #[must_use]
    pub const fn value(self) -> Decimal {
        self.0
    }

    /// Tells whether it lies between nought and a hundred, both inclusive.
    #[must_use]
    pub fn is_part(self) -> bool {
        Decimal::ZERO <= self.0 && self.0 <= Decimal::ONE_HUNDRED
    }
}

impl fmt::Display for Percent {
    /// Writes the number without trailing noughts: `20`, `17.5`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.normalize().fmt(f)
    }
}

impl FromStr for Percent {
    type Err = PercentError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b'-'));
        let number = if plain { text.parse().ok() } else { None };
        number.map(Self).ok_or_else(|| PercentError { text: text.to_owned() })
    }
}

impl Serialize for Percent {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Percent {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}
