//! Short numbers that name things within one book.
//!
//! A number is the next free one of its kind and is never used again, also not when the thing is voided; the
//! letter in front is how people and the command line write it (`K12`). They are made by whoever writes the
//! operation, never here. Between books a thing is known by the book's id and its own.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Why a text is not the name of a thing.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a reference: {text:?}")]
pub struct IdError {
    /// What stood there.
    pub text: String,
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $letter:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The letter before the number.
            pub const LETTER: char = $letter;
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}{}", $letter, self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.strip_prefix($letter)
                    .or_else(|| text.strip_prefix($letter.to_ascii_lowercase()))
                    .filter(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
                    .and_then(|digits| digits.parse().ok())
                    .filter(|&number| number > 0)
                    .map(Self)
                    .ok_or_else(|| IdError { text: text.to_owned() })
            }
        }
    };
}

id!(
    /// A grant (bidrag): `B1`.
    GrantId, 'B'
);
id!(
    /// An import (inläsning) of one file: `I1`.
    ImportId, 'I'
);
id!(
    /// A ledger line (huvudboksrad): `R1`.
    LineId, 'R'
);
id!(
    /// A cost (kostnadspost): `K1`.
    CostId, 'K'
);
id!(
    /// A piece of evidence (underlag): `U1`.
    EvidenceId, 'U'
);
id!(
    /// A participant (deltagare): `D1`.
    ParticipantId, 'D'
);

/// The name of a book, made once when it is opened for the first time and never changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Deserialize)]
#[serde(transparent)]
pub struct BookId(pub uuid::Uuid);

impl Serialize for BookId {
    /// Writes the hyphenated text, also for the canonical bytes.
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl fmt::Display for BookId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_reads_what_it_writes() {
        assert_eq!("K12".parse(), Ok(CostId(12)));
        assert_eq!("k12".parse(), Ok(CostId(12)));
        assert_eq!(CostId(12).to_string(), "K12");
        for text in ["", "K", "K0", "12", "U12", "K-1", "K+1", "K1.0"] {
            assert!(text.parse::<CostId>().is_err(), "{text}");
        }
    }
}
