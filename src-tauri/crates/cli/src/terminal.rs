//! What is in front of the person: how wide, whether it answers, what was said there before, and what may be started.

use std::io::IsTerminal as _;
use std::path::PathBuf;

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
    /// The folder with the settings of the window; without it, it is as if nothing had been said there.
    pub profile: Option<PathBuf>,
}

/// What the window calls its settings on every system.
const IDENTIFIER: &str = "se.bidragsboken.app";

impl Default for Terminal {
    /// A terminal of 80 characters with nobody at it.
    fn default() -> Self {
        Self {
            width: Some(USUAL_WIDTH),
            answers: false,
            passphrase: None,
            secret: None,
            apart: None,
            profile: None,
        }
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
            apart: Some(Apart::new(std::env::current_exe().unwrap_or_default())),
            profile: settings_folder().map(|folder| folder.join(IDENTIFIER)),
        }
    }
}

/// Returns the folder where each system has the settings of a user's programs.
fn settings_folder() -> Option<PathBuf> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    if cfg!(windows) {
        named("APPDATA")
    } else if cfg!(target_os = "macos") {
        named("HOME").map(|home| home.join("Library/Application Support"))
    } else {
        named("XDG_CONFIG_HOME").or_else(|| named("HOME").map(|home| home.join(".config")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_are_looked_for_where_the_window_has_them() {
        let window: serde_json::Value =
            serde_json::from_str(include_str!("../../../tauri.conf.json")).expect("the window is described");
        assert_eq!(window["identifier"], IDENTIFIER);
    }
}
