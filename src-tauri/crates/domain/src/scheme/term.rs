//! A term of a rule: the number that an answer, a cell of it or a figure gives.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Which row or column of a matrix is meant.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Pick {
    /// That one.
    One(String),
    /// All of them, summed. Written `*`.
    All,
    /// Each by itself: the rule is asked once for every row. Written `@`.
    Each,
}

/// What a rule counts. Written `A23-4`, `A23-4/nurse/women`, `A23-4/@/women`, `A23-4/*/private` or `figure:used`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Term {
    /// The amount or number that answers a question.
    Answer(String),
    /// Cells of a matrix.
    Cell {
        /// The question.
        question: String,
        /// The row.
        row: Pick,
        /// The column; [`Pick::All`] where the matrix has one column only.
        column: Pick,
    },
    /// A figure of the book, by its word.
    Figure(String),
}

/// Why a text is no term.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not question, question/row, question/row/column or figure:name: {text:?}")]
pub struct TermError {
    /// What stood there.
    pub text: String,
}

impl Term {
    /// Returns the question that the term asks, if it asks one.
    #[must_use]
    pub fn question(&self) -> Option<&str> {
        match self {
            Self::Answer(question) | Self::Cell { question, .. } => Some(question),
            Self::Figure(_) => None,
        }
    }

    /// Tells whether the term is asked once for every row.
    #[must_use]
    pub const fn is_for_each_row(&self) -> bool {
        matches!(self, Self::Cell { row: Pick::Each, .. })
    }
}

impl fmt::Display for Pick {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::One(id) => id,
            Self::All => "*",
            Self::Each => "@",
        })
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Answer(question) => f.write_str(question),
            Self::Cell { question, row, column } => write!(f, "{question}/{row}/{column}"),
            Self::Figure(figure) => write!(f, "figure:{figure}"),
        }
    }
}

fn pick(text: &str) -> Option<Pick> {
    match text {
        "*" => Some(Pick::All),
        "@" => Some(Pick::Each),
        id if is_id(id) => Some(Pick::One(id.to_owned())),
        _ => None,
    }
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

fn parsed(text: &str) -> Option<Term> {
    if let Some(figure) = text.strip_prefix("figure:") {
        return is_id(figure).then(|| Term::Figure(figure.to_owned()));
    }
    let mut parts = text.split('/');
    let question = parts.next().filter(|id| is_id(id))?.to_owned();
    let (row, column, rest) = (parts.next(), parts.next(), parts.next());
    match (row, column, rest) {
        (None, _, _) => Some(Term::Answer(question)),
        (Some(row), None, None) => Some(Term::Cell { question, row: pick(row)?, column: Pick::All }),
        (Some(row), Some(column), None) => {
            let column = pick(column).filter(|column| *column != Pick::Each)?;
            Some(Term::Cell { question, row: pick(row)?, column })
        }
        (_, _, Some(_)) => None,
    }
}

impl FromStr for Term {
    type Err = TermError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parsed(text).ok_or_else(|| TermError { text: text.to_owned() })
    }
}

impl Serialize for Term {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Term {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_reads_as_it_is_written() {
        for text in ["A23-4", "A23-4/nurse/women", "A23-4/@/women", "A23-4/*/*", "figure:used"] {
            assert_eq!(text.parse::<Term>().map(|term| term.to_string()).as_deref(), Ok(text));
        }
        assert_eq!("S23-1/before".parse::<Term>().map(|t| t.to_string()).as_deref(), Ok("S23-1/before/*"));
    }

    #[test]
    fn what_is_no_term_is_refused() {
        for text in ["", "/", "A/", "A//B", "A/b/c/d", "A/b/@", "figure:", "figure:a b", "Å1"] {
            assert!(text.parse::<Term>().is_err(), "{text}");
        }
    }
}
