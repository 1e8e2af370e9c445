//! What was asked for.

/// The help text.
pub(crate) const HELP: &str = "\
cargo xtask run [--headless]
    Builds what is needed and does the main job on the sample municipality: with a display in the window, without one
    (or with --headless) by the command line, and says where the verified package lies.

cargo xtask test [--only rust|ui|window] [--no-window]
    Runs everything: formatting, lints, Rust tests, the user interface, and the real window under a virtual screen.

cargo xtask oracle
    Computes the published outcome of 2023 and prints it beside what was published, with every place where the report
    contradicts itself. The published figures are not part of the repository; without them it says so.

The first two install what is missing on Debian and Ubuntu (as root or with sudo that asks for no password) and say
what to install elsewhere.";

/// A command with its options.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Command {
    Help,
    Run(RunOptions),
    Test(TestOptions),
    Oracle,
}

/// Options of `run`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(crate) struct RunOptions {
    /// By the command line even where there is a display.
    pub(crate) headless: bool,
}

/// Options of `test`: which parts run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct TestOptions {
    pub(crate) rust: bool,
    pub(crate) interface: bool,
    pub(crate) window: bool,
}

impl TestOptions {
    const ALL: Self = Self { rust: true, interface: true, window: true };
    const NONE: Self = Self { rust: false, interface: false, window: false };
}

/// Reads the arguments; the error says which is not understood.
pub(crate) fn read(arguments: &[String]) -> Result<Command, String> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["--help" | "-h" | "help"] | [_, "--help" | "-h"] => Ok(Command::Help),
        ["run"] => Ok(Command::Run(RunOptions::default())),
        ["run", "--headless"] => Ok(Command::Run(RunOptions { headless: true })),
        ["oracle"] => Ok(Command::Oracle),
        ["test", rest @ ..] => read_test(rest).map(Command::Test),
        _ => Err(format!("not understood: {}", words.join(" "))),
    }
}

fn read_test(words: &[&str]) -> Result<TestOptions, String> {
    match words {
        [] => Ok(TestOptions::ALL),
        ["--no-window"] => Ok(TestOptions { window: false, ..TestOptions::ALL }),
        ["--only", "rust"] => Ok(TestOptions { rust: true, ..TestOptions::NONE }),
        ["--only", "ui"] => Ok(TestOptions { interface: true, ..TestOptions::NONE }),
        ["--only", "window"] => Ok(TestOptions { window: true, ..TestOptions::NONE }),
        _ => Err(format!("not understood: test {}", words.join(" "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Result<Command, String> {
        read(&text.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn a_part_can_be_asked_for_alone() {
        assert_eq!(asked("test"), Ok(Command::Test(TestOptions::ALL)));
        assert_eq!(
            asked("test --only ui"),
            Ok(Command::Test(TestOptions { interface: true, ..TestOptions::NONE }))
        );
        assert_eq!(
            asked("test --no-window"),
            Ok(Command::Test(TestOptions { window: false, ..TestOptions::ALL }))
        );
    }

    #[test]
    fn what_is_not_understood_is_said() {
        assert!(asked("tset").is_err());
        assert!(asked("test --only paint").is_err());
        assert!(asked("oracle --only text").is_err());
        assert_eq!(asked("oracle"), Ok(Command::Oracle));
        assert_eq!(asked(""), Ok(Command::Help));
        assert_eq!(asked("run --help"), Ok(Command::Help));
    }
}
