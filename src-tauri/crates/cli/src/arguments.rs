//! The arguments of every command, with their names and help in the language of the session.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use words::Words;

use crate::commands::{ENTRIES, Entry};

/// What the parser writes where options may stand.
const PARSERS_OPTIONS: &str = "[OPTIONS]";

/// Makes arguments of one command. The help of an argument is the message `cli-option-<command>-<id>` or, for those
/// that mean the same everywhere, `cli-option-<id>`; the name of its value is `cli-value-<value>`.
#[derive(Clone, Copy)]
pub(crate) struct Phrases<'w> {
    words: &'w Words,
    command: &'static str,
}

impl Phrases<'_> {
    fn argument(&self, id: &'static str) -> Arg {
        let own = format!("cli-option-{}-{id}", key_of(self.command));
        let help = if self.words.has(&own) { own } else { format!("cli-option-{id}") };
        Arg::new(id).help(self.words.word(&help))
    }

    /// The name of a value.
    pub(crate) fn value(&self, value: &str) -> String {
        self.words.word(&format!("cli-value-{value}"))
    }

    /// The file of the book.
    pub(crate) fn book(&self) -> Arg {
        self.file("book", "book")
    }

    /// A file that must be named, by its place.
    pub(crate) fn file(&self, id: &'static str, value: &str) -> Arg {
        let heading = self.words.word("cli-heading-arguments");
        self.argument(id)
            .value_name(self.value(value))
            .value_parser(value_parser!(PathBuf))
            .required(true)
            .help_heading(heading)
    }

    /// A text that must be given, by its place.
    pub(crate) fn positional(&self, id: &'static str, value: &str) -> Arg {
        let heading = self.words.word("cli-heading-arguments");
        self.argument(id).value_name(self.value(value)).required(true).help_heading(heading)
    }

    /// A text by name.
    pub(crate) fn option(&self, id: &'static str, value: &str) -> Arg {
        self.argument(id).long(id).value_name(self.value(value))
    }

    /// A text by name that must be given.
    pub(crate) fn needed(&self, id: &'static str, value: &str) -> Arg {
        self.option(id, value).required(true)
    }

    /// A file by name.
    pub(crate) fn option_file(&self, id: &'static str) -> Arg {
        self.option(id, "file").value_parser(value_parser!(PathBuf))
    }

    /// An amount as people type it, with a minus in front if they do.
    pub(crate) fn amount(&self, id: &'static str) -> Arg {
        self.option(id, "kronor").allow_hyphen_values(true)
    }

    /// One of a few words.
    pub(crate) fn choice(&self, id: &'static str, known: &[&'static str]) -> Arg {
        self.argument(id)
            .long(id)
            .value_name(known.join("|"))
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(known.iter().copied()))
    }

    /// Something that is so when it is named.
    pub(crate) fn flag(&self, id: &'static str) -> Arg {
        self.argument(id).long(id).action(ArgAction::SetTrue)
    }
}

fn key_of(command: &str) -> String {
    command.replace(' ', "-")
}

/// Returns the whole program with its commands.
pub(crate) fn program(words: &Words, width: Option<usize>) -> Command {
    let phrases = Phrases { words, command: "" };
    let mut program = named(words, "bidragsbok", "program")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .infer_long_args(false)
        .term_width(width.unwrap_or(0))
        .max_term_width(width.unwrap_or(0))
        .args(everywhere(phrases))
        .arg(version(phrases))
        .after_help(words.word("cli-after-help"))
        .subcommand_required(true);
    for entry in ENTRIES {
        program = with_entry(words, program, entry);
    }
    program
}

/// Puts a command where its name says: `cost add` below `cost`.
fn with_entry(words: &Words, program: Command, entry: &Entry) -> Command {
    let phrases = Phrases { words, command: entry.name };
    let (outer, inner) = entry.name.split_once(' ').map_or((entry.name, None), |(o, i)| (o, Some(i)));
    let own = |name| {
        named(words, name, &key_of(entry.name))
            .args((entry.arguments)(phrases).into_iter().map(|arg| with_heading(words, arg)))
    };
    let Some(inner) = inner else { return program.subcommand(own(outer)) };
    if program.find_subcommand(outer).is_none() {
        let group = named(words, outer, outer).subcommand_required(true).subcommand(own(inner));
        return program.subcommand(group);
    }
    program.mut_subcommand(outer, |group| group.subcommand(own(inner)))
}

fn with_heading(words: &Words, arg: Arg) -> Arg {
    if arg.get_help_heading().is_some() { arg } else { arg.help_heading(words.word("cli-heading-options")) }
}

fn named(words: &Words, name: &'static str, key: &str) -> Command {
    let usage = words.word("cli-heading-usage");
    Command::new(name)
        .about(words.word(&format!("cli-about-{key}")))
        .help_template(format!("{{about}}\n\n{usage} {{usage}}\n\n{{all-args}}{{after-help}}"))
        .subcommand_help_heading(words.word("cli-heading-commands"))
        .subcommand_value_name(words.word("cli-value-command"))
        .disable_help_subcommand(true)
        .disable_help_flag(true)
}

/// The arguments that every command takes.
fn everywhere(phrases: Phrases<'_>) -> Vec<Arg> {
    let arguments = [
        phrases.flag("json"),
        phrases.option("actor", "name"),
        phrases.choice("lang", &["sv", "en"]),
        phrases.option("as-of", "date"),
        phrases.flag("ack").hide(true),
        phrases.argument("help").long("help").short('h').action(ArgAction::Help),
    ];
    let heading = phrases.words.word("cli-heading-everywhere");
    arguments.into_iter().map(|arg| arg.global(true).help_heading(heading.clone())).collect()
}

fn version(phrases: Phrases<'_>) -> Arg {
    let heading = phrases.words.word("cli-heading-options");
    phrases.argument("version").long("version").short('V').action(ArgAction::Version).help_heading(heading)
}

/// Returns help as the parser wrote it, without its last English word.
pub(crate) fn in_our_words(words: &Words, help: &str) -> String {
    help.replace(PARSERS_OPTIONS, &words.word("cli-usage-options"))
}

/// Returns a text that may be left out.
pub(crate) fn text(matches: &ArgMatches, id: &str) -> Option<String> {
    matches.get_one::<String>(id).cloned()
}

/// Returns a text that must be given.
pub(crate) fn needed(matches: &ArgMatches, id: &str) -> String {
    text(matches, id).expect("the parser demands it")
}

/// Returns texts in their order; none when left out.
pub(crate) fn texts(matches: &ArgMatches, id: &str) -> Vec<String> {
    matches.get_many::<String>(id).map(|texts| texts.cloned().collect()).unwrap_or_default()
}

/// Returns a file that must be named.
pub(crate) fn path(matches: &ArgMatches, id: &str) -> PathBuf {
    matches.get_one::<PathBuf>(id).cloned().expect("the parser demands it")
}

/// Returns the files that must be named.
pub(crate) fn paths(matches: &ArgMatches, id: &str) -> Vec<PathBuf> {
    matches.get_many::<PathBuf>(id).map(|paths| paths.cloned().collect()).unwrap_or_default()
}

/// Returns a file that may be left out.
pub(crate) fn optional_path(matches: &ArgMatches, id: &str) -> Option<PathBuf> {
    matches.get_one::<PathBuf>(id).cloned()
}
