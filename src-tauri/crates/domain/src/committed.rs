//! Texts that are bound into the log without being written into it.
//!
//! Names, free texts and the fingerprints of files may have to be erased (gallring) or left out of a package while
//! the chain of hashes still holds. So the log hashes a commitment: SHA-256 over a label, a random salt and the text.
//! Whoever has the salt and the text can show that they are what was committed; without them nothing can be guessed.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest, Sha256};

/// A SHA-256 sum, written as 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash(pub [u8; 32]);

/// Sixteen random bytes, made by whoever writes the operation; written as 32 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Salt(pub [u8; 16]);

/// Where salts come from: a source of random bytes, which this crate has none of.
pub trait Salts {
    /// Returns sixteen bytes that nobody can guess.
    fn salt(&mut self) -> Salt;
}

/// Why a text is not a hash or salt.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not {expected} hexadecimal digits")]
pub struct HexError {
    /// How many there should be.
    pub expected: usize,
}

/// A text that the log holds only by its commitment.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Committed {
    /// Salt and text are at hand.
    Open {
        /// The salt.
        salt: Salt,
        /// The text.
        value: Box<str>,
    },
    /// Only the commitment is: the text was erased or left out.
    Closed(Hash),
}

impl Hash {
    /// The hash before the first operation.
    pub const ZERO: Self = Self([0; 32]);

    /// Hashes a label, which ends with a zero byte, and the parts after it.
    #[must_use]
    pub fn of(label: &str, parts: &[&[u8]]) -> Self {
        let mut sha = Sha256::new();
        sha.update(label.as_bytes());
        sha.update([0]);
        for part in parts {
            sha.update(part);
        }
        Self(sha.finalize().into())
    }

    /// Returns the plain SHA-256 of bytes, as `sha256sum` prints it.
    #[must_use]
    pub fn plain(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// Returns the first eight digits, for people to compare.
    #[must_use]
    pub fn short(self) -> String {
        let mut digits = String::with_capacity(8);
        for byte in &self.0[..4] {
            digits.extend(hexadecimal_of(*byte));
        }
        digits
    }
}

impl Committed {
    /// Commits to a text with a fresh salt.
    #[must_use]
    pub fn open(salt: Salt, value: impl Into<Box<str>>) -> Self {
        Self::Open { salt, value: value.into() }
    }

    /// Returns what the log hashes.
    #[must_use]
    pub fn commitment(&self) -> Hash {
        match self {
            Self::Open { salt, value } => Hash::of("bidragsboken/text/v1", &[&salt.0, value.as_bytes()]),
            Self::Closed(hash) => *hash,
        }
    }

    /// Returns the text, if it is at hand.
    #[must_use]
    pub fn value(&self) -> Option<&str> {
        match self {
            Self::Open { value, .. } => Some(value),
            Self::Closed(_) => None,
        }
    }

    /// Returns the same commitment without the text.
    #[must_use]
    pub fn closed(&self) -> Self {
        Self::Closed(self.commitment())
    }
}

fn from_hex<const N: usize>(text: &str) -> Result<[u8; N], HexError> {
    let wrong = HexError { expected: 2 * N };
    if text.len() != 2 * N || !text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')) {
        return Err(wrong);
    }
    let mut bytes = [0; N];
    for (index, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * index..2 * index + 2], 16).map_err(|_| wrong.clone())?;
    }
    Ok(bytes)
}

/// Returns the two digits of a byte.
fn hexadecimal_of(byte: u8) -> [char; 2] {
    let digit = |half: u8| char::from(b"0123456789abcdef"[usize::from(half)]);
    [digit(byte >> 4), digit(byte & 15)]
}

/// Hashes and salts stand by the hundred thousand in a log, so their digits are written in one piece.
fn write_hex(f: &mut fmt::Formatter<'_>, bytes: &[u8]) -> fmt::Result {
    let digits: String = bytes.iter().flat_map(|byte| hexadecimal_of(*byte)).collect();
    f.write_str(&digits)
}

macro_rules! hexadecimal {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(f, &self.0)
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_hex(f, &self.0)
            }
        }
        impl FromStr for $name {
            type Err = HexError;
            /// Reads lower-case hexadecimal digits.
            fn from_str(text: &str) -> Result<Self, HexError> {
                from_hex(text).map(Self)
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
hexadecimal!(Hash, Salt);

/// The JSON of a committed text: `{"salt", "value"}` when it is at hand, `{"commitment"}` when not.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    commitment: Option<Hash>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    salt: Option<Salt>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    value: Option<Box<str>>,
}

impl Serialize for Committed {
    /// Writes the JSON form for people's formats, and only the commitment for the canonical bytes.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !serializer.is_human_readable() {
            return self.commitment().serialize(serializer);
        }
        match self {
            Self::Open { salt, value } => {
                Written { commitment: None, salt: Some(*salt), value: Some(value.clone()) }
                    .serialize(serializer)
            }
            Self::Closed(hash) => {
                Written { commitment: Some(*hash), salt: None, value: None }.serialize(serializer)
            }
        }
    }
}

impl<'de> Deserialize<'de> for Committed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Written::deserialize(deserializer)? {
            Written { commitment: None, salt: Some(salt), value: Some(value) } => {
                Ok(Self::Open { salt, value })
            }
            Written { commitment: Some(hash), salt: None, value: None } => Ok(Self::Closed(hash)),
            _ => Err(serde::de::Error::custom("a committed text has salt and value, or a commitment")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_text_keeps_its_commitment() {
        let open = Committed::open(Salt([7; 16]), "Lön Anna EXEMPEL");
        assert_eq!(open.closed().commitment(), open.commitment());
        assert_eq!(open.closed().value(), None);
        assert_ne!(Committed::open(Salt([8; 16]), "Lön Anna EXEMPEL").commitment(), open.commitment());
    }

    #[test]
    fn hexadecimal_is_read_strictly() {
        assert!("AB".parse::<Salt>().is_err());
        let text = "00112233445566778899aabbccddeeff";
        assert_eq!(text.parse::<Salt>().map(|s| s.to_string()).as_deref(), Ok(text));
        assert!(text.to_uppercase().parse::<Salt>().is_err());
    }
}
