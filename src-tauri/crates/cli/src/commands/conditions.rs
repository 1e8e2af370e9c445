//! Noting that a condition of a grant was met.

use app::api::evidence::AddEvidence;
use app::api::grants::{ConditionRow, NoteCondition};
use clap::ArgMatches;
use domain::date::{Date, DateError};
use domain::problem::Fields;
use serde_json::json;

use super::Entry;
use super::evidence::target;
use crate::arguments::{needed, optional_path, text};
use crate::console::{Console, Outcome, Trouble};

pub(super) const NOTE: Entry = Entry {
    name: "condition",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.needed("id", "id"),
            phrases.needed("date", "date"),
            phrases.option("note", "text"),
            phrases.option_file("evidence"),
        ]
    },
    run: note,
};

/// The evidence goes in first: a file that cannot be read must not leave a condition that says it was met.
fn note(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let (grant, condition) = (needed(matches, "grant"), needed(matches, "id"));
    let date = needed(matches, "date");
    date.trim().parse::<Date>().map_err(|error: DateError| error.problem())?;
    console.open(matches)?;
    add_evidence(console, matches, &grant, &condition)?;
    let rows = console.app.note_condition(NoteCondition {
        grant: grant.clone(),
        condition: condition.clone(),
        date: date.clone(),
        note: text(matches, "note"),
    })?;
    let fields = Fields::from([
        ("code", grant.into()),
        ("name", name_of(&rows, &condition).into()),
        ("date", date.into()),
    ]);
    console.changed(&json!({ "conditions": rows }), "cli-did-condition", &fields)
}

fn add_evidence(
    console: &mut Console<'_>,
    matches: &ArgMatches,
    grant: &str,
    condition: &str,
) -> Result<(), Trouble> {
    let Some(path) = optional_path(matches, "evidence") else { return Ok(()) };
    let file = console.app.files.offer(path);
    let target = target(None, None, Some(condition.to_owned()));
    console.app.add_evidence(AddEvidence {
        grant: grant.to_owned(),
        file,
        kind: None,
        personal: None,
        target,
    })?;
    console.acknowledge()
}

fn name_of(rows: &[ConditionRow], condition: &str) -> String {
    rows.iter().find(|row| row.id == condition).map_or_else(|| condition.to_owned(), |row| row.name.clone())
}
