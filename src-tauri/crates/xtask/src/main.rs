//! The commands of the README: `cargo xtask run`, `cargo xtask test` and `cargo xtask oracle`.
//!
//! Each installs what is missing, says what it does, and works on a fresh machine. Nothing here is more than a list of
//! commands that a person could type; it has no dependencies, so that it is built in a second.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "it talks to the developer at the terminal")]

mod arguments;
mod install;
mod interface;
mod oracle;
mod run;
mod steps;
mod test;

use std::process::ExitCode;

use arguments::{Command, HELP};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let outcome = match arguments::read(&arguments) {
        Ok(Command::Help) => {
            println!("{HELP}");
            return ExitCode::SUCCESS;
        }
        Ok(Command::Run(options)) => run::run(options),
        Ok(Command::Test(options)) => test::test(options),
        Ok(Command::Oracle) => oracle::oracle(),
        Err(unknown) => {
            eprintln!("xtask: {unknown}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::from(failure.exit_code())
        }
    }
}
