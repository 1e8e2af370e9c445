//! What is in front of the person: how wide, and whether it answers; and what the program may start.

use std::io::IsTerminal as _;

use apart::Apart;

/// Width of a terminal that does not tell, in characters.
const USUAL_WIDTH: usize = 80;

/// The terminal that output goes to.
#[derive(Clone, Debug)]
pub struct Terminal {
    /// Characters on a line; `None` where lines may be as long as they are, as in a file.
    pub width: Option<usize>,
    /// Somebody is there to type a passphrase.
    pub answers: bool,
    /// Passphrase of the signing key, given beforehand.
    pub passphrase: Option<String>,
    /// Secret that lists of keys are blinded with, given beforehand.
    pub secret: Option<String>,
    /// Where files of strangers are read; without one, in this process.
    pub apart: Option<Apart>,
}

impl Default for Terminal {
    /// A terminal of 80 characters with nobody at it.
    fn default() -> Self {
        Self { width: Some(USUAL_WIDTH), answers: false, passphrase: None, secret: None, apart: None }
    }
}

impl Terminal {
    /// Returns the terminal of this process, with the passphrase of `BIDRAGSBOKEN_PASSPHRASE`.
    #[must_use]
    pub fn of_this_process() -> Self {
        let is_terminal = std::io::stdout().is_terminal();
        let told = terminal_size::terminal_size().map_or(USUAL_WIDTH, |(width, _)| usize::from(width.0));
        Self {
            width: is_terminal.then_some(told),
            answers: std::io::stdin().is_terminal() && std::io::stderr().is_terminal(),
            passphrase: std::env::var("BIDRAGSBOKEN_PASSPHRASE").ok(),
            secret: std::env::var("BIDRAGSBOKEN_SECRET").ok(),
            apart: std::env::current_exe().ok().map(Apart::new),
        }
    }
}
