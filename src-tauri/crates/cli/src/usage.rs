//! What is wrong with a command line, in our codes instead of the parser's English.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use domain::problem::Problem;

/// Returns the problem behind an error of the parser: a code `usage-…` with what stood there.
pub(crate) fn problem(error: &Error) -> Problem {
    let option = said(error, ContextKind::InvalidArg);
    let value = said(error, ContextKind::InvalidValue);
    let known = said(error, ContextKind::ValidValue);
    match error.kind() {
        ErrorKind::InvalidValue if value.is_empty() => {
            Problem::bare("usage-value-missing").with("option", option)
        }
        ErrorKind::InvalidValue => Problem::bare("usage-value-unknown")
            .with("option", option)
            .with("value", value)
            .with("known", known),
        ErrorKind::ValueValidation => {
            Problem::bare("usage-number-unfit").with("option", option).with("value", value)
        }
        ErrorKind::UnknownArgument => Problem::bare("usage-argument-unknown").with("option", option),
        ErrorKind::InvalidSubcommand => {
            Problem::bare("usage-command-unknown").with("value", said(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Problem::bare("usage-command-missing").with("known", said(error, ContextKind::ValidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => Problem::bare("usage-argument-missing").with("option", option),
        ErrorKind::ArgumentConflict => {
            let other = said(error, ContextKind::PriorArg);
            if other.is_empty() || other == option {
                Problem::bare("usage-option-twice").with("option", option)
            } else {
                Problem::bare("usage-options-conflict").with("option", option).with("other", other)
            }
        }
        ErrorKind::TooFewValues | ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => {
            Problem::bare("usage-value-missing").with("option", option)
        }
        ErrorKind::InvalidUtf8 => Problem::bare("usage-text-unreadable"),
        _ => Problem::bare("usage-unfit").with("reason", error.kind().to_string()),
    }
}

/// Returns what the parser says of one thing, as the person wrote it.
fn said(error: &Error, of: ContextKind) -> String {
    match error.get(of) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}
