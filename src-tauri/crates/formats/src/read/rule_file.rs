//! Files of rules that people write by hand (TOML): schemes and account tables.
//!
//! Such a file is read strictly. A field that nobody knows is an error, as a misspelt rule must not be passed over,
//! and every error says line, column and field, as its reader sits with the file open.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Why a file of rules does not read, and where. Line and column count from 1, columns in characters.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error, Serialize, Deserialize)]
#[error("line {line}, column {column}, {field:?}: {fault}")]
pub struct RuleFileError {
    /// The line.
    pub line: u64,
    /// The column.
    pub column: u64,
    /// The field, with the names of the tables that it lies in: `report.questions.answer`; empty for broken TOML.
    pub field: String,
    /// What is wrong.
    pub fault: RuleFileFault,
}

/// What is wrong with a file of rules.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error, Serialize, Deserialize)]
pub enum RuleFileFault {
    /// The text does not follow TOML.
    #[error("not TOML: {detail}")]
    Unreadable {
        /// What the parser says, in English.
        detail: String,
    },
    /// The field is not part of the language.
    #[error("unknown field")]
    UnknownField,
    /// A field that must stand there does not.
    #[error("missing field")]
    MissingField,
    /// The value is of the wrong kind, or no word, day or amount that fits.
    #[error("unfit value: {detail}")]
    UnfitValue {
        /// What was expected, in English.
        detail: String,
    },
}

/// Reads a file of rules strictly.
pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, RuleFileError> {
    // The syntax first, so that a broken line is never told as an unfit value.
    toml::from_str::<toml::Table>(text).map_err(|error| unreadable(text, &error))?;
    toml::from_str(text).map_err(|error| unfit(text, error))
}

fn unreadable(text: &str, error: &toml::de::Error) -> RuleFileError {
    let (line, column) = place(text, error);
    let fault = RuleFileFault::Unreadable { detail: error.message().to_owned() };
    RuleFileError { line, column, field: String::new(), fault }
}

fn unfit(text: &str, mut error: toml::de::Error) -> RuleFileError {
    let (line, column) = place(text, &error);
    let path = path(&mut error);
    let message = error.message();
    let (field, fault) = if let Some(name) = named(message, "unknown field `") {
        // The parser counts an unknown key as part of the path already.
        (joined(path.strip_suffix(name).unwrap_or(&path), name), RuleFileFault::UnknownField)
    } else if let Some(name) = named(message, "missing field `") {
        (joined(&path, name), RuleFileFault::MissingField)
    } else {
        (path, RuleFileFault::UnfitValue { detail: message.to_owned() })
    };
    RuleFileError { line, column, field, fault }
}

fn joined(path: &str, name: &str) -> String {
    match path.trim_end_matches('.') {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    }
}

/// Returns the name that follows such a beginning of a message, as serde words it.
fn named<'a>(message: &'a str, beginning: &str) -> Option<&'a str> {
    message.strip_prefix(beginning)?.split('`').next()
}

/// Returns the keys that lead to the error. The parser shows them only in its own sentence, once it has no text.
fn path(error: &mut toml::de::Error) -> String {
    error.set_input(None);
    let sentence = error.to_string();
    let keys = sentence.lines().find_map(|line| line.strip_prefix("in `")?.strip_suffix('`'));
    keys.unwrap_or_default().to_owned()
}

fn place(text: &str, error: &toml::de::Error) -> (u64, u64) {
    let start = error.span().map_or(0, |span| span.start.min(text.len()));
    let before = text.get(..start).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    (count(before.matches('\n').count() + 1), count(before[line_start..].chars().count() + 1))
}
