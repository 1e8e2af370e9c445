//! Where replies go: to standard output as a page or as JSON, troubles to standard error, and how it ended.

use std::io::{self, Write};

use app::api::book::{OpenBook, Status};
use app::api::{Failure, Nothing};
use app::{App, AppError, Weight};
use clap::ArgMatches;
use domain::problem::{Fields, Problem, Value};
use serde::Serialize;
use serde_json::Value as Json;

use crate::arguments::path;
use crate::page::Page;
use crate::terminal::Terminal;

/// How a command ended, as the exit code says it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub(crate) enum Exit {
    /// Done.
    Done = 0,
    /// Done, with findings of severity error.
    Findings = 1,
    /// Wrong usage.
    Usage = 2,
    /// The input could not be read or is refused.
    Refused = 3,
    /// The book is damaged or newer than the program.
    Book = 4,
}

impl Exit {
    /// Returns the code of work that was done, with or without errors found.
    pub(crate) const fn with_errors(found: bool) -> Self {
        if found { Self::Findings } else { Self::Done }
    }
}

/// Why a command was not carried out.
#[derive(Debug)]
pub(crate) enum Trouble {
    /// The command line is not one.
    Usage(Problem),
    /// The application said no.
    App(AppError),
    /// The input is refused, in words that are ready.
    Failure(Failure),
    /// The reply could not be written.
    Output(io::Error),
}

impl From<AppError> for Trouble {
    fn from(error: AppError) -> Self {
        Self::App(error)
    }
}

impl From<Problem> for Trouble {
    fn from(problem: Problem) -> Self {
        Self::App(AppError::new(problem))
    }
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Output(error)
    }
}

/// What a command comes to.
pub(crate) type Outcome = Result<Exit, Trouble>;

/// The application, and where its replies go.
pub(crate) struct Console<'a> {
    pub(crate) app: App,
    pub(crate) out: &'a mut dyn Write,
    pub(crate) err: &'a mut dyn Write,
    /// Replies are written as JSON.
    pub(crate) json: bool,
    /// `ACK <seq>` is written once an operation is kept.
    pub(crate) ack: bool,
    pub(crate) terminal: Terminal,
}

impl Console<'_> {
    /// Opens the book named on the command line and verifies it.
    pub(crate) fn open(&mut self, matches: &ArgMatches) -> Result<Status, Trouble> {
        let file = self.app.files.offer(path(matches, "book"));
        Ok(self.app.open_book(OpenBook { file })?)
    }

    /// Writes text as it is.
    pub(crate) fn write(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// Shows a reply: as JSON, or as the page that `draw` makes of it.
    pub(crate) fn show(
        &mut self,
        reply: &impl Serialize,
        draw: impl FnOnce(&mut Page<'_>),
    ) -> io::Result<()> {
        if self.json {
            return self.write_json(reply);
        }
        let mut page = Page::new(self.app.words(), self.terminal.width);
        draw(&mut page);
        let text = page.into_text();
        self.write(&text)
    }

    fn write_json(&mut self, reply: &impl Serialize) -> io::Result<()> {
        let text = serde_json::to_string_pretty(reply).expect("replies are plain data");
        self.write(&text)?;
        self.write("\n")
    }

    /// Tells that the book was changed: the reply with the number of the operation, or one line of words.
    pub(crate) fn changed(&mut self, reply: &impl Serialize, key: &str, fields: &Fields) -> Outcome {
        if self.json {
            let mut reply = serde_json::to_value(reply).expect("replies are plain data");
            let operation = self.last_operation()?;
            if let Json::Object(keys) = &mut reply {
                keys.entry("operation").or_insert(operation.into());
            }
            self.write_json(&reply)?;
        } else {
            let said = self.app.words().text(key, fields);
            self.write(&said)?;
            self.write("\n")?;
        }
        self.acknowledge()?;
        Ok(Exit::Done)
    }

    /// Writes the number of the last operation, for whoever wants to know what is kept before this process ends.
    pub(crate) fn acknowledge(&mut self) -> Result<(), Trouble> {
        if self.ack {
            let operation = self.last_operation()?;
            writeln!(self.out, "ACK {operation}")?;
            self.out.flush()?;
        }
        Ok(())
    }

    /// Returns the number of the last operation of the open book; 0 where none is open.
    pub(crate) fn last_operation(&mut self) -> Result<u32, Trouble> {
        Ok(self.app.status(Nothing {})?.book.map_or(0, |book| book.head_seq))
    }

    /// Ends the command: what could not be done is said, and the code is returned.
    pub(crate) fn conclude(&mut self, outcome: Outcome) -> Exit {
        let flushed = self.out.flush().map_err(Trouble::Output);
        match outcome.and_then(|exit| flushed.map(|()| exit)) {
            Ok(exit) => exit,
            Err(Trouble::Usage(problem)) => self.complain(&AppError::new(problem), Exit::Usage),
            Err(Trouble::Failure(failure)) => self.tell(failure, Exit::Refused),
            Err(Trouble::App(error)) => {
                let exit = match error.weight() {
                    Weight::Refused => Exit::Refused,
                    Weight::Book => Exit::Book,
                };
                self.complain(&error, exit)
            }
            // Whoever read the output has seen enough, as `head` has.
            Err(Trouble::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Done,
            Err(Trouble::Output(error)) => {
                let reason = Value::Text(error.to_string());
                self.complain(&AppError::bare("output-unwritable").with("reason", reason), Exit::Refused)
            }
        }
    }

    fn complain(&mut self, error: &AppError, exit: Exit) -> Exit {
        let failure = self.app.failure(error);
        self.tell(failure, exit)
    }

    /// Says everything that is wrong with the input, which is refused.
    pub(crate) fn refuse(&mut self, failures: Vec<Failure>) -> Exit {
        failures.into_iter().fold(Exit::Refused, |_, failure| self.tell(failure, Exit::Refused))
    }

    /// Says what went wrong. When not even that can be written, the exit code must do.
    fn tell(&mut self, failure: Failure, exit: Exit) -> Exit {
        let said = if self.json {
            serde_json::to_string(&failure).expect("replies are plain data")
        } else {
            failure.message
        };
        let _ = writeln!(self.err, "{said}");
        exit
    }
}
