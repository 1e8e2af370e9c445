//! What can be wrong, as a code with typed fields. The words for a person live in `assets/locales`.
//!
//! An *error* means that the operation did not happen and nothing changed; it reaches the user as a [`Problem`].
//! A *finding* is about the data: see [`crate::checks`] for those of the rules; readers of files carry their
//! remarks as [`Remark`].

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::date::{Date, Period};
use crate::interned::interned;
use crate::money::Money;

/// A typed value of a problem, so that the reader's language formats it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "type", content = "value", rename_all = "kebab-case")]
pub enum Value {
    /// A text as it stood, or a name.
    Text(String),
    /// An amount.
    Money(Money),
    /// A day.
    Date(Date),
    /// A span of days, both ends inclusive.
    Period(Period),
    /// A number of things, a line, a column.
    Count(u64),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<Money> for Value {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}
impl From<Date> for Value {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}
impl From<Period> for Value {
    fn from(period: Period) -> Self {
        Self::Period(period)
    }
}
impl From<u64> for Value {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

/// The fields of a problem by name; names are stable, as the messages use them.
pub type Fields = BTreeMap<&'static str, Value>;

/// A stable code and what it speaks of. The message key is `problem-<code>`.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Problem {
    /// Kebab-case, never reused for another meaning.
    pub code: &'static str,
    /// What the message mentions.
    pub fields: Fields,
}

/// A problem as it comes from another process.
#[derive(Deserialize)]
struct Sent {
    code: String,
    fields: BTreeMap<String, Value>,
}

impl<'de> Deserialize<'de> for Problem {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Sent { code, fields } = Sent::deserialize(deserializer)?;
        let known = |text: &str| interned(text).map_err(serde::de::Error::custom);
        let fields = fields.into_iter().map(|(name, value)| Ok((known(&name)?, value)));
        Ok(Self { code: known(&code)?, fields: fields.collect::<Result<_, D::Error>>()? })
    }
}

impl Problem {
    /// Makes a problem.
    #[must_use]
    pub const fn new(code: &'static str, fields: Fields) -> Self {
        Self { code, fields }
    }

    /// Makes a problem that needs no fields.
    #[must_use]
    pub const fn bare(code: &'static str) -> Self {
        Self { code, fields: BTreeMap::new() }
    }

    /// Adds a field.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.fields.insert(name, value.into());
        self
    }
}

/// How much something matters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// Worth knowing.
    Info,
    /// To look at; may be right.
    Warning,
    /// Wrong, or money at risk.
    Error,
}

/// What a reader of a file says about a place in it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Remark {
    /// How much it matters.
    pub severity: Severity,
    /// The line, counted from 1; 0 when the file as a whole is meant.
    pub line: u64,
    /// What is the matter.
    pub problem: Problem,
}
