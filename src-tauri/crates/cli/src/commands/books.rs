//! Beginning a book, and making an invented one.

use app::api::book::{BookStatus, CreateBook, OpenSample, Status};
use clap::ArgMatches;
use domain::problem::Fields;

use super::Entry;
use crate::arguments::{needed, path, text};
use crate::console::{Console, Outcome};

pub(super) const NEW: Entry = Entry {
    name: "new",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("name", "name"),
            phrases.needed("orgnr", "orgnr"),
            phrases.choice("kind", &["kommun", "region"]).required(true),
            phrases.option("code-part", "number"),
        ]
    },
    run: new,
};

pub(super) const SAMPLE: Entry = Entry {
    name: "sample",
    arguments: |phrases| {
        let sample = phrases.positional("sample", "sample").value_parser(["kommun", "region"]);
        vec![sample.hide_possible_values(true), phrases.option_file("book").required(true)]
    },
    run: sample,
};

fn new(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let file = console.app.files.offer(path(matches, "book"));
    let status = console.app.create_book(CreateBook {
        file,
        name: needed(matches, "name"),
        orgnr: needed(matches, "orgnr"),
        recipient: needed(matches, "kind"),
        code_part: text(matches, "code-part"),
    })?;
    begun(console, &status)
}

fn sample(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let file = Some(console.app.files.offer(path(matches, "book")));
    let status = console.app.open_sample(OpenSample { sample: needed(matches, "sample"), file })?;
    begun(console, &status)
}

fn begun(console: &mut Console<'_>, status: &Status) -> Outcome {
    let fields = status.book.as_ref().map(fields_of).unwrap_or_default();
    console.changed(&status.book, "cli-did-new", &fields)
}

fn fields_of(book: &BookStatus) -> Fields {
    Fields::from([
        ("file", book.file.as_str().into()),
        ("organisation", book.organisation.as_str().into()),
        ("orgnr", book.orgnr.as_str().into()),
        ("dimension", book.code_part.as_str().into()),
    ])
}
