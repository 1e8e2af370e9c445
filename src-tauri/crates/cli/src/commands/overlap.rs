//! Comparing books, packages and lists of keys for costs that two grants have both charged.

use app::api::overlap::{FindOverlaps, OverlapReply, OverlapRow, OverlapSource, WriteOverlapKeys};
use clap::{ArgAction, ArgMatches};
use domain::problem::Fields;

use super::Entry;
use super::grants::money;
use crate::arguments::{path, paths};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::{Page, span};
use crate::table::Column;

pub(super) const OVERLAP: Entry = Entry {
    name: "overlap",
    arguments: |phrases| {
        let files = phrases.file("files", "file").action(ArgAction::Append).num_args(1..);
        vec![files, phrases.flag("persons")]
    },
    run: overlap,
};

pub(super) const KEYS: Entry = Entry {
    name: "overlap-keys",
    arguments: |phrases| {
        vec![phrases.book(), phrases.option_file("out").required(true), phrases.flag("persons")]
    },
    run: keys,
};

fn overlap(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let secret = secret(console, matches)?;
    let files = paths(matches, "files").into_iter().map(|path| console.app.files.offer(path)).collect();
    let reply = console.app.find_overlaps(FindOverlaps { files, secret })?;
    console.show(&reply, |page| draw(page, &reply))?;
    Ok(Exit::with_errors(reply.overlaps.iter().any(|row| row.verdict == "double")))
}

fn keys(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let secret = secret(console, matches)?;
    console.open(matches)?;
    let file = console.app.files.offer(path(matches, "out"));
    let source = console.app.write_overlap_keys(WriteOverlapKeys { file, secret })?;
    let key = if source.persons { "cli-did-overlap-keys-persons" } else { "cli-did-overlap-keys" };
    console.show(&source, |page| page.say(key, &fields_of(&source)))?;
    Ok(Exit::Done)
}

fn fields_of(source: &OverlapSource) -> Fields {
    Fields::from([("file", source.file.as_str().into()), ("keys", u64::from(source.keys).into())])
}

/// The secret is never an argument, which others on the computer could read.
fn secret(console: &Console<'_>, matches: &ArgMatches) -> Result<Option<String>, Trouble> {
    if !matches.get_flag("persons") {
        return Ok(None);
    }
    if let Some(secret) = &console.terminal.secret {
        return Ok(Some(secret.clone()));
    }
    if !console.terminal.answers {
        return Err(domain::problem::Problem::bare("overlap-secret-missing").into());
    }
    let question = console.app.words().word("cli-overlap-secret-question");
    Ok(Some(rpassword::prompt_password(question)?))
}

fn draw(page: &mut Page<'_>, reply: &OverlapReply) {
    let mut table = page.columns(&[
        (Column::Text, "file"),
        (Column::Text, "organisation"),
        (Column::Left, "orgnr"),
        (Column::Text, "grants"),
        (Column::Right, "keys"),
    ]);
    for source in &reply.sources {
        table.row(vec![
            source.file.clone(),
            source.organisation.clone(),
            source.orgnr.clone(),
            source.grants.join(", "),
            source.keys.to_string(),
        ]);
    }
    page.table(&table);
    page.gap();
    if reply.overlaps.is_empty() {
        page.say("cli-overlap-none", &Fields::new());
    }
    reply.overlaps.iter().for_each(|row| draw_row(page, row));
    reply.remarks.iter().for_each(|remark| page.paragraph(0, remark));
}

fn draw_row(page: &mut Page<'_>, row: &OverlapRow) {
    page.heading(&row.message);
    page.paragraph(2, &row.remedy);
    let fields = Fields::from([("charged", money(&row.charged)), ("whole", money(&row.whole))]);
    page.say("cli-overlap-sums", &fields);
    let mut table = page.columns(&[
        (Column::Text, "organisation"),
        (Column::Left, "code"),
        (Column::Left, "scheme"),
        (Column::Left, "cost"),
        (Column::Left, "period"),
        (Column::Right, "amount"),
    ]);
    for place in &row.places {
        table.row(vec![
            place.organisation.clone(),
            place.grant.clone(),
            place.scheme.clone(),
            place.cost.clone(),
            span(&place.period),
            page.amount_or_nothing(Some(&place.amount)),
        ]);
    }
    page.table(&table);
}
