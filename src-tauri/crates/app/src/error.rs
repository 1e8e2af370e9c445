//! What went wrong, as the user is told it.

use std::path::Path;

use domain::problem::{Problem, Value};

/// An intention that was not carried out; nothing was changed.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{}", .problem.code)]
pub struct AppError {
    /// What the user is told.
    pub problem: Problem,
}

/// How bad it is, for the exit code of the command line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Weight {
    /// The input could not be read or is refused.
    Refused,
    /// The book is damaged, or newer than the program.
    Book,
}

impl AppError {
    /// Makes an error of a problem.
    #[must_use]
    pub const fn new(problem: Problem) -> Self {
        Self { problem }
    }

    /// Makes an error of a code alone.
    #[must_use]
    pub const fn bare(code: &'static str) -> Self {
        Self { problem: Problem::bare(code) }
    }

    /// Adds a field.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.problem = self.problem.with(name, value);
        self
    }

    /// Returns how bad it is.
    #[must_use]
    pub fn weight(&self) -> Weight {
        let code = self.problem.code;
        let of_the_book = code.starts_with("log-")
            || code.starts_with("book-damaged")
            || code.starts_with("book-newer")
            || code.starts_with("book-schema");
        if of_the_book { Weight::Book } else { Weight::Refused }
    }

    /// Makes the error of a file that could not be read or written.
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        let code = match error.kind() {
            std::io::ErrorKind::NotFound => "file-not-found",
            std::io::ErrorKind::PermissionDenied => "file-not-permitted",
            std::io::ErrorKind::StorageFull => "file-disk-full",
            std::io::ErrorKind::AlreadyExists => "file-exists",
            _ => "file-io",
        };
        Self::bare(code).with("file", path.display().to_string()).with("reason", error.to_string())
    }
}

macro_rules! from_problem {
    ($($type:ty),*) => {$(
        impl From<$type> for AppError {
            fn from(error: $type) -> Self {
                Self::new(error.problem())
            }
        }
    )*};
}
from_problem!(
    domain::money::MoneyError,
    domain::date::DateError,
    domain::book::BookError,
    domain::identity::IdentityError,
    domain::intake::IntakeError,
    domain::report::AnswerError,
    formats::write::WriteError,
    formats::read::DetectError,
    words::LocaleError
);

impl From<store::StoreError> for AppError {
    fn from(error: store::StoreError) -> Self {
        let problem = error.problem();
        // Long work was stopped by the user, not by the book.
        if problem.code == "book-stopped" { Self::bare("cancelled") } else { Self::new(problem) }
    }
}

impl From<Problem> for AppError {
    fn from(problem: Problem) -> Self {
        Self::new(problem)
    }
}
