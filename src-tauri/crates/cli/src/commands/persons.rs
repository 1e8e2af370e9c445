//! Who is behind the pseudonyms, and erasing.

use app::api::Nothing;
use app::api::persons::{ErasePersonalData, ErasureForm, ErasurePreview, KeepPerson, PersonRow};
use clap::{ArgAction, ArgMatches};
use domain::problem::Fields;

use super::Entry;
use crate::arguments::{needed, text, texts};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

pub(super) const LIST: Entry =
    Entry { name: "person list", arguments: |phrases| vec![phrases.book()], run: list };

pub(super) const KEEP: Entry = Entry {
    name: "person keep",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.positional("pseudonym", "name"),
            phrases.option("name", "name"),
            phrases.option("number", "person-number"),
        ]
    },
    run: keep,
};

pub(super) const ERASE: Entry = Entry {
    name: "erase",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.option("person", "name").action(ArgAction::Append),
            phrases.flag("pseudonyms").requires("person"),
            phrases.option("cost", "cost").action(ArgAction::Append),
            phrases.option("evidence", "evidence").action(ArgAction::Append),
            phrases.option("reason", "text").required_unless_present("dry-run"),
            phrases.flag("early"),
            phrases.flag("dry-run"),
        ]
    },
    run: erase,
};

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let rows = console.app.list_persons(Nothing {})?;
    console.show(&rows, |page| draw(page, &rows))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, rows: &[PersonRow]) {
    if rows.is_empty() {
        return page.say("cli-persons-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "person"),
        (Column::Text, "name"),
        (Column::Left, "person-number"),
        (Column::Text, "grants"),
        (Column::Right, "costs"),
        (Column::Right, "participants"),
        (Column::Left, "kept-until"),
    ]);
    for row in rows {
        table.row(vec![
            row.pseudonym.clone(),
            row.name.clone().unwrap_or_default(),
            row.number.clone().unwrap_or_default(),
            row.grants.join(", "),
            row.costs.to_string(),
            row.participants.to_string(),
            row.kept_until.clone().unwrap_or_default(),
        ]);
    }
    page.table(&table);
}

fn keep(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let pseudonym = needed(matches, "pseudonym");
    let rows = console.app.keep_person(KeepPerson {
        pseudonym: pseudonym.clone(),
        name: text(matches, "name"),
        number: text(matches, "number"),
    })?;
    console.changed(&rows, "cli-did-person-keep", &Fields::from([("pseudonym", pseudonym.into())]))
}

fn erase(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let what = ErasureForm {
        persons: texts(matches, "person"),
        pseudonyms_too: matches.get_flag("pseudonyms"),
        costs: texts(matches, "cost"),
        evidence: texts(matches, "evidence"),
    };
    if matches.get_flag("dry-run") {
        let preview = console.app.preview_erasure(what)?;
        console.show(&preview, |page| draw_preview(page, &preview))?;
        return Ok(Exit::Done);
    }
    let done = console.app.erase_personal_data(ErasePersonalData {
        what,
        reason: needed(matches, "reason"),
        early_too: matches.get_flag("early"),
    })?;
    let fields = Fields::from([
        ("texts", u64::from(done.texts).into()),
        ("files", u64::from(done.files).into()),
        ("operation", u64::from(done.operation).into()),
    ]);
    console.changed(&done, "cli-did-erase", &fields)
}

fn draw_preview(page: &mut Page<'_>, preview: &ErasurePreview) {
    if preview.items.is_empty() {
        return page.say("cli-erase-nothing", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "about"),
        (Column::Left, "data"),
        (Column::Text, "text"),
        (Column::Left, "kept-until"),
    ]);
    for item in &preview.items {
        let until = item.kept_until.clone().unwrap_or_default();
        table.row(vec![item.reference.clone(), item.what.clone(), item.value.clone(), until]);
    }
    page.table(&table);
    let fields = Fields::from([
        ("texts", u64::try_from(preview.items.len()).unwrap_or(0).into()),
        ("files", u64::from(preview.files).into()),
        ("early", u64::from(preview.early).into()),
    ]);
    page.say("cli-erase-sum", &fields);
    if !preview.shared.is_empty() {
        page.say("cli-erase-shared", &Fields::from([("evidence", preview.shared.join(", ").into())]));
    }
}
