//! Everything the application does, without a window.
//!
//! A command reads its arguments, calls one function of `app` and writes the reply: as a calm table for people, or as
//! the reply itself with `--json`. Nothing is decided here: what is right, wrong or missing is said by `app`, and the
//! sentences stand in `assets/locales`. The settings of the window are never written, and read for one thing alone:
//! which folder is watched for a book and what was put aside there (`inbox`). What is known of keys is shared with it.

mod arguments;
mod commands;
mod console;
mod page;
mod table;
mod terminal;
mod usage;

use std::ffi::OsString;
use std::io::Write;

use app::world::World;
use app::{App, AppError};
use clap::ArgMatches;
use clap::error::ErrorKind;
use domain::date::{Date, DateError};
use words::Locale;

use crate::console::{Console, Exit, Outcome, Trouble};
pub use crate::terminal::Terminal;

/// Runs one command line, whose first word is the name of the program, and returns the exit code: 0 done, 1 done with
/// findings of severity error, 2 wrong usage, 3 the input could not be read or is refused, 4 the book is damaged or
/// newer than the program. Lines are 80 characters wide, and nothing is asked.
pub fn run(
    args: impl IntoIterator<Item = OsString>,
    world: Box<dyn World>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    run_on(Terminal::default(), args, world, out, err)
}

/// Runs one command line as [`run`] does, on a terminal of its own width that may ask for a passphrase.
pub fn run_on(
    terminal: Terminal,
    args: impl IntoIterator<Item = OsString>,
    world: Box<dyn World>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let args = help_last(args.into_iter().collect());
    let mut app = App::new(world, None);
    app.set_locale(language_asked(&args));
    if let Some(profile) = &terminal.profile {
        app.remember_keys_in(profile.clone());
    }
    if let Some(apart) = &terminal.apart {
        app.read_apart(apart.clone());
    }
    let json = args.iter().any(|arg| arg == "--json");
    let mut console = Console { app, out, err, json, ack: false, terminal };
    let outcome = carry_out(&mut console, args);
    let exit = console.conclude(outcome);
    exit as u8
}

/// Turns `help cost add` into `cost add --help`.
fn help_last(mut args: Vec<OsString>) -> Vec<OsString> {
    if args.get(1).is_some_and(|arg| arg == "help") {
        args.remove(1);
        args.push("--help".into());
    }
    args
}

/// Looks for the language before anything is understood, so that a slip is told in it too.
fn language_asked(args: &[OsString]) -> Locale {
    let texts: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    let after = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let joined = texts.iter().find_map(|text| text.strip_prefix("--lang="));
    after.or(joined).and_then(|name| name.parse().ok()).unwrap_or_default()
}

fn carry_out(console: &mut Console<'_>, args: Vec<OsString>) -> Outcome {
    let mut command = arguments::program(console.app.words(), console.terminal.width);
    match command.try_get_matches_from_mut(args) {
        Ok(matches) => {
            settle(console, &matches)?;
            commands::run(console, &matches)
        }
        Err(error) if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) => {
            let text = arguments::in_our_words(console.app.words(), &error.render().to_string());
            console.write(&text)?;
            Ok(Exit::Done)
        }
        Err(error) => Err(Trouble::Usage(usage::problem(&error))),
    }
}

/// Takes in what every command has in common.
fn settle(console: &mut Console<'_>, matches: &ArgMatches) -> Result<(), Trouble> {
    if let Some(actor) = matches.get_one::<String>("actor").filter(|actor| !actor.trim().is_empty()) {
        console.app.set_actor(actor.trim());
    }
    let as_of = matches.get_one::<String>("as-of").map(|text| text.parse::<Date>());
    console.app.set_as_of(as_of.transpose().map_err(|error: DateError| AppError::from(error))?);
    console.json = matches.get_flag("json");
    console.ack = matches.get_flag("ack");
    Ok(())
}
