//! Grant schemes written as TOML (docs/schemes.md).
//!
//! A scheme that reads but contradicts itself is refused as well: what comes out of here may be used.

mod lines;

use domain::problem::{Problem, Value};
use domain::scheme::{Scheme, SchemeProblem};
use serde::{Deserialize, Serialize};

pub use self::lines::At;
pub use super::rule_file::{RuleFileError, RuleFileFault};

/// Why a text is no scheme that may be used.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error, Serialize, Deserialize)]
pub enum SchemeReadError {
    /// The bytes are no UTF-8, which TOML is.
    #[error("not UTF-8")]
    NotUtf8,
    /// The text does not have the form of a scheme.
    #[error("scheme: {0}")]
    Form(#[from] RuleFileError),
    /// The scheme contradicts itself or leaves something out; at least one problem.
    #[error("scheme with {} problems, the first: {first}", rest.len() + 1)]
    Faulty {
        /// The first problem.
        first: PlacedProblem,
        /// The others.
        rest: Vec<PlacedProblem>,
    },
}

/// What is wrong with a scheme, and where in its text.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error, Serialize, Deserialize)]
#[error("line {}, column {}, {problem}", at.line, at.column)]
pub struct PlacedProblem {
    /// The field, or the nearest thing that is there when the field itself is missing.
    pub at: At,
    /// What is wrong.
    pub problem: SchemeProblem,
}

impl PlacedProblem {
    /// Returns the problem that the user is told, with the fields `line` and `column`.
    #[must_use]
    pub fn problem(&self) -> Problem {
        self.problem.problem().with("line", self.at.line).with("column", self.at.column)
    }
}

impl SchemeReadError {
    /// Returns every problem that the user is told: one for the form, else one for each contradiction.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        match self {
            Self::NotUtf8 | Self::Form(_) => vec![self.problem()],
            Self::Faulty { first, rest } => {
                std::iter::once(first).chain(rest).map(PlacedProblem::problem).collect()
            }
        }
    }

    /// Returns the first problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::NotUtf8 => Problem::bare("scheme-not-utf-8"),
            Self::Form(error) => form_problem(error),
            Self::Faulty { first, .. } => first.problem(),
        }
    }
}

fn form_problem(error: &RuleFileError) -> Problem {
    let (code, detail) = match &error.fault {
        RuleFileFault::Unreadable { detail } => ("scheme-unreadable", Some(detail)),
        RuleFileFault::UnknownField => ("scheme-unknown-field", None),
        RuleFileFault::MissingField => ("scheme-missing-field", None),
        RuleFileFault::UnfitValue { detail } => ("scheme-unfit-value", Some(detail)),
    };
    with_place(Problem::bare(code), error, detail)
}

pub(super) fn with_place(problem: Problem, error: &RuleFileError, detail: Option<&String>) -> Problem {
    let mut problem = problem.with("line", error.line).with("column", error.column);
    if !error.field.is_empty() {
        problem = problem.with("field", error.field.as_str());
    }
    if let Some(detail) = detail {
        problem.fields.insert("detail", Value::Text(detail.clone()));
    }
    problem
}

/// Reads a scheme from the bytes of a file and checks it.
///
/// Fails as [`read`] does, and with `scheme-not-utf-8`.
pub fn read_bytes(bytes: &[u8]) -> Result<Scheme, SchemeReadError> {
    read(std::str::from_utf8(bytes).map_err(|_| SchemeReadError::NotUtf8)?)
}

/// Reads a scheme and checks it.
///
/// Fails with `scheme-unreadable`, `scheme-unknown-field`, `scheme-missing-field` or `scheme-unfit-value` for the
/// form, and with the codes of [`SchemeProblem`] for what contradicts itself; all with the fields `line` and `column`.
pub fn read(text: &str) -> Result<Scheme, SchemeReadError> {
    let scheme: Scheme = super::rule_file::read(text)?;
    let placed = |problem: SchemeProblem| PlacedProblem { at: lines::find(text, &problem.place), problem };
    let mut problems = scheme.problems().into_iter().map(placed);
    match problems.next() {
        None => Ok(scheme),
        Some(first) => Err(SchemeReadError::Faulty { first, rest: problems.collect() }),
    }
}

#[cfg(test)]
mod tests;
