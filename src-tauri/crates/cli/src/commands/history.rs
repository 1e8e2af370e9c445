//! What was done to the book, and taking it back.

use app::api::Nothing;
use app::api::book::{ListOperations, OperationRow, ReverseOperation, Undone};
use clap::{ArgMatches, value_parser};
use domain::problem::Fields;

use super::Entry;
use crate::arguments::{needed, text};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

pub(super) const UNDO: Entry = Entry { name: "undo", arguments: |phrases| vec![phrases.book()], run: undo };

pub(super) const REDO: Entry = Entry { name: "redo", arguments: |phrases| vec![phrases.book()], run: redo };

pub(super) const REVERSE: Entry = Entry {
    name: "reverse",
    arguments: |phrases| {
        let operation = phrases.positional("operation", "operation").value_parser(value_parser!(u32));
        vec![phrases.book(), operation, phrases.needed("reason", "text")]
    },
    run: reverse,
};

pub(super) const HISTORY: Entry = Entry {
    name: "history",
    arguments: |phrases| vec![phrases.book(), phrases.option("grant", "code")],
    run: history,
};

fn undo(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let undone = console.app.undo(Nothing {})?;
    tell(console, "cli-did-undo", &undone)
}

fn redo(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let undone = console.app.redo(Nothing {})?;
    tell(console, "cli-did-redo", &undone)
}

fn reverse(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let operation = *matches.get_one::<u32>("operation").expect("the parser demands it");
    let undone =
        console.app.reverse_operation(ReverseOperation { operation, reason: needed(matches, "reason") })?;
    tell(console, "cli-did-reverse", &undone)
}

fn tell(console: &mut Console<'_>, key: &str, undone: &Undone) -> Outcome {
    let target = &undone.target;
    let fields = Fields::from([
        ("operation", u64::from(target.seq).into()),
        ("title", target.title.as_str().into()),
        ("detail", target.detail.as_str().into()),
        ("new", u64::from(undone.operation.seq).into()),
    ]);
    console.changed(undone, key, &fields)
}

fn history(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let rows = console.app.list_operations(ListOperations { grant: text(matches, "grant") })?;
    console.show(&rows, |page| draw(page, &rows))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, rows: &[OperationRow]) {
    let mut table = page.columns(&[
        (Column::Right, "seq"),
        (Column::Left, "time"),
        (Column::Text, "actor"),
        (Column::Text, "what"),
        (Column::Text, "detail"),
        (Column::Right, "voided-by"),
    ]);
    for row in rows {
        table.row(vec![
            row.seq.to_string(),
            row.local_time.clone(),
            row.actor.clone(),
            row.title.clone(),
            row.detail.clone(),
            row.voided_by.map(|seq| seq.to_string()).unwrap_or_default(),
        ]);
    }
    page.table(&table);
}
