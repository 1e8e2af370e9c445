//! The schemes that the program knows, and the organisation's own.

use app::api::Nothing;
use app::api::grants::{RuleRow, SchemeDetail, SchemeRow, ShowScheme};
use app::api::rules::{
    ChangeScheme, CopyScheme, ExportScheme, OwnScheme, OwnSchemeId, OwnSchemeRow, SchemeChange, SchemeFile,
    SchemeVerdict,
};
use clap::{ArgAction, ArgMatches};
use domain::problem::Fields;
use serde_json::Value as Json;

use super::Entry;
use crate::arguments::{needed, path, text, texts};
use crate::console::{Console, Exit, Outcome};
use crate::page::{Page, span};
use crate::table::Column;

pub(super) const SCHEMES: Entry = Entry {
    name: "schemes",
    arguments: |phrases| {
        vec![phrases.positional("scheme", "scheme").required(false), phrases.option_file("book")]
    },
    run: schemes,
};

pub(super) const CHECK: Entry =
    Entry { name: "scheme check", arguments: |phrases| vec![phrases.file("file", "file")], run: check };

pub(super) const LIST: Entry =
    Entry { name: "scheme list", arguments: |phrases| vec![phrases.book()], run: list_own };

pub(super) const COPY: Entry = Entry {
    name: "scheme copy",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("id", "id"),
            phrases.option("from", "scheme").required_unless_present("grant").conflicts_with("grant"),
            phrases.option("grant", "code"),
            phrases.option("name", "name"),
        ]
    },
    run: copy,
};

pub(super) const CHANGE: Entry = Entry {
    name: "scheme change",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("id", "id"),
            phrases.needed("set", "place-value").action(ArgAction::Append),
        ]
    },
    run: change,
};

pub(super) const IMPORT: Entry = Entry {
    name: "scheme import",
    arguments: |phrases| vec![phrases.book(), phrases.file("file", "file")],
    run: import,
};

pub(super) const EXPORT: Entry = Entry {
    name: "scheme export",
    arguments: |phrases| {
        vec![
            phrases.positional("scheme", "scheme"),
            phrases.option_file("out").required(true),
            phrases.option_file("book"),
        ]
    },
    run: export,
};

pub(super) const REMOVE: Entry = Entry {
    name: "scheme remove",
    arguments: |phrases| vec![phrases.book(), phrases.needed("id", "id")],
    run: remove,
};

fn schemes(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    if matches.contains_id("book") {
        console.open(matches)?;
    }
    match text(matches, "scheme") {
        Some(id) => show(console, id),
        None => list(console),
    }
}

fn list(console: &mut Console<'_>) -> Outcome {
    let rows = console.app.list_schemes(Nothing {})?;
    console.show(&rows, |page| draw_list(page, &rows))?;
    Ok(Exit::Done)
}

fn draw_list(page: &mut Page<'_>, rows: &[SchemeRow]) {
    let mut table = page.columns(&[
        (Column::Left, "scheme"),
        (Column::Text, "name"),
        (Column::Left, "recipients"),
        (Column::Left, "use-period"),
        (Column::Right, "total"),
    ]);
    for row in rows {
        table.row(vec![
            row.id.clone(),
            row.short.clone(),
            row.recipients.join(", "),
            span(&row.period),
            page.amount_or_nothing(row.total.as_ref()),
        ]);
    }
    page.table(&table);
}

fn show(console: &mut Console<'_>, id: String) -> Outcome {
    let detail = console.app.show_scheme(ShowScheme { scheme: Some(id), grant: None })?;
    console.show(&flat(&detail), |page| draw(page, &detail))?;
    Ok(Exit::Done)
}

/// Returns the scheme with the keys of the list beside those of its rules, so that both are read alike.
fn flat(detail: &SchemeDetail) -> Json {
    let mut json = serde_json::to_value(detail).expect("replies are plain data");
    if let Json::Object(keys) = &mut json
        && let Some(Json::Object(row)) = keys.remove("row")
    {
        keys.extend(row);
    }
    json
}

fn draw(page: &mut Page<'_>, detail: &SchemeDetail) {
    page.heading(&format!("{}  {}", detail.row.id, detail.row.name));
    for group in &detail.groups {
        page.heading(&group.title);
        group.rules.iter().for_each(|rule| draw_rule(page, rule));
    }
    if !detail.purposes.is_empty() {
        page.heading(&page.word("cli-heading-purposes"));
        let mut table = page.columns(&[(Column::Left, "purpose"), (Column::Text, "name")]);
        detail.purposes.iter().for_each(|purpose| table.row(vec![purpose.id.clone(), purpose.name.clone()]));
        page.table(&table);
    }
}

/// Writes a rule: what it says, our reading, who decided about it, what it rests on.
pub(super) fn draw_rule(page: &mut Page<'_>, rule: &RuleRow) {
    page.paragraph(2, &rule.text);
    if let Some(uncertain) = &rule.uncertain {
        page.paragraph(4, &format!("{} {uncertain}", page.word("cli-uncertain")));
    }
    for decided in &rule.decided {
        page.paragraph(4, &decided.said);
    }
    for basis in &rule.basis {
        page.paragraph(4, &cited(&basis.text, &basis.source));
    }
}

/// Writes a phrase with where it stands.
pub(super) fn cited(text: &str, source: &str) -> String {
    if text.is_empty() { format!("[{source}]") } else { format!("”{text}” [{source}]") }
}

fn check(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let file = console.app.files.offer(path(matches, "file"));
    let verdict = console.app.check_scheme(SchemeFile { file })?;
    judged(console, &verdict)
}

fn judged(console: &mut Console<'_>, verdict: &SchemeVerdict) -> Outcome {
    console.show(verdict, |page| draw_verdict(page, verdict))?;
    Ok(if verdict.problems.is_empty() { Exit::Done } else { Exit::Refused })
}

/// What is wrong stands as compilers write it, so that editors can jump to the place: `file:line:column: text`.
fn draw_verdict(page: &mut Page<'_>, verdict: &SchemeVerdict) {
    for problem in &verdict.problems {
        let place = [problem.line, problem.column].into_iter().flatten().map(|number| format!(":{number}"));
        page.paragraph(0, &format!("{}{}: {}", verdict.file, place.collect::<String>(), problem.message));
    }
    if let Some(scheme) = &verdict.scheme {
        page.say("cli-scheme-sound", &Fields::from([("scheme", scheme.as_str().into())]));
    }
}

fn list_own(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let rows = console.app.list_own_schemes(Nothing {})?;
    console.show(&rows, |page| draw_own(page, &rows))?;
    Ok(Exit::Done)
}

fn draw_own(page: &mut Page<'_>, rows: &[OwnSchemeRow]) {
    if rows.is_empty() {
        return page.say("cli-schemes-none-own", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "scheme"),
        (Column::Text, "name"),
        (Column::Text, "funder"),
        (Column::Left, "copied-from"),
        (Column::Left, "grants"),
    ]);
    for row in rows {
        table.row(vec![
            row.id.clone(),
            row.name.clone(),
            row.funder.clone(),
            row.copied_from.clone().unwrap_or_default(),
            row.grants.join(", "),
        ]);
    }
    page.table(&table);
}

fn kept(console: &mut Console<'_>, scheme: &OwnScheme, key: &str) -> Outcome {
    let fields = Fields::from([("scheme", scheme.id.as_str().into()), ("name", scheme.name.as_str().into())]);
    console.changed(scheme, key, &fields)
}

fn copy(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let request = CopyScheme {
        from: text(matches, "from"),
        grant: text(matches, "grant"),
        id: needed(matches, "id"),
        name: text(matches, "name"),
    };
    let scheme = console.app.copy_scheme(request)?;
    kept(console, &scheme, "cli-did-scheme-copy")
}

/// `place=value`; without a value what stands at the place is taken away, or an empty item added.
fn changed(text: &str) -> SchemeChange {
    let (place, value) = text.split_once('=').unwrap_or((text, ""));
    SchemeChange { place: place.trim().to_owned(), value: (!value.is_empty()).then(|| value.to_owned()) }
}

fn change(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let changes = texts(matches, "set").iter().map(|text| changed(text)).collect();
    let scheme = console.app.change_scheme(ChangeScheme { id: needed(matches, "id"), changes })?;
    kept(console, &scheme, "cli-did-scheme-change")
}

fn import(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let file = console.app.files.offer(path(matches, "file"));
    let verdict = console.app.check_scheme(SchemeFile { file: file.clone() })?;
    if !verdict.problems.is_empty() {
        // All that is wrong at once, with its place in the file, and nothing is read.
        return judged(console, &verdict);
    }
    let scheme = console.app.import_scheme(SchemeFile { file })?;
    kept(console, &scheme, "cli-did-scheme-import")
}

fn export(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    if matches.contains_id("book") {
        console.open(matches)?;
    }
    let file = console.app.files.offer(path(matches, "out"));
    let written = console.app.export_scheme(ExportScheme { id: needed(matches, "scheme"), file })?;
    console.show(&written, |page| {
        page.say("cli-did-scheme-export", &Fields::from([("file", written.file.as_str().into())]));
    })?;
    Ok(Exit::Done)
}

fn remove(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let id = needed(matches, "id");
    let rows = console.app.remove_scheme(OwnSchemeId { id: id.clone() })?;
    console.changed(&rows, "cli-did-scheme-remove", &Fields::from([("scheme", id.into())]))
}
