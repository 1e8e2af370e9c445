//! Numbers of things, as people type them.

use crate::problem::Problem;

/// The largest number that an answer holds.
pub const COUNT_MAX: u64 = u32::MAX as u64;

/// Why a text is no number of things.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum CountError {
    /// It is no whole number that is not below nought.
    #[error("not a whole number: {text:?}")]
    Unreadable {
        /// What stood there.
        text: String,
    },
    /// It is above [`COUNT_MAX`].
    #[error("too large: {text:?}")]
    TooLarge {
        /// What stood there.
        text: String,
    },
}

impl CountError {
    /// Returns the problem that the user is told; `place` says where it stood.
    #[must_use]
    pub fn problem(&self, place: &str) -> Problem {
        match self {
            Self::Unreadable { text } => {
                Problem::bare("count-unreadable").with("value", text.as_str()).with("place", place)
            }
            Self::TooLarge { text } => {
                Problem::bare("count-too-large").with("value", text.as_str()).with("place", place)
            }
        }
    }
}

/// Reads a number of things: digits, with spaces of any kind between groups of three. Nothing else is guessed at: a
/// comma or a point would be decimals to one reader and thousands to another.
pub fn parse_count(text: &str) -> Result<u64, CountError> {
    let unreadable = || CountError::Unreadable { text: text.to_owned() };
    let groups: Vec<&str> = text.trim().split(char::is_whitespace).collect();
    let (first, rest) = groups.split_first().ok_or_else(unreadable)?;
    let is_number = |group: &str| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit());
    let is_grouped = rest.is_empty() || (first.len() <= 3 && rest.iter().all(|group| group.len() == 3));
    if !is_grouped || !groups.iter().all(|group| is_number(group)) {
        return Err(unreadable());
    }
    // Digits that do not even fit in the type are too many.
    let count = groups.concat().parse::<u64>().ok().filter(|count| *count <= COUNT_MAX);
    count.ok_or_else(|| CountError::TooLarge { text: text.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_swedes_type_them() {
        for (text, expected) in [
            ("0", 0),
            (" 12 ", 12),
            ("1250", 1250),
            ("1 250", 1250),
            ("1\u{a0}250", 1250),
            ("1\u{202f}234\u{2009}567", 1_234_567),
            ("007", 7),
            ("4 294 967 295", COUNT_MAX),
        ] {
            assert_eq!(parse_count(text), Ok(expected), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_of_things_is_told_and_never_taken_for_one() {
        for text in [
            "", " ", "-1", "+1", "1,5", "1.250", "1,250", "12 34", "1250 000", "1  250", "tolv", "3 st",
            "1e3", "١",
        ] {
            assert_eq!(parse_count(text), Err(CountError::Unreadable { text: text.into() }), "{text:?}");
        }
        for text in ["4294967296", "99999999999999999999999"] {
            assert_eq!(parse_count(text), Err(CountError::TooLarge { text: text.into() }));
        }
    }
}
