//! Taking files of other programs in.

mod choices;
pub(super) mod follow_up;
mod invoices;
pub(super) mod share_list;

use std::path::{Path, PathBuf};

use app::api::FileHandle;
use app::api::imports::{
    ConfirmImport, ImportChoices, ImportPreview, ImportResult, PreviewImport, PreviewRow,
};
use clap::{ArgAction, ArgMatches};
use domain::problem::{Fields, Problem};
use serde::Serialize;
use serde_json::{Value as Json, json};

use self::choices::Said;
use super::inspection::{draw_remarks, has_errors};
use super::{Entry, import_salaries, tables};
use crate::arguments::optional_path;
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

pub(super) const IMPORT: Entry = Entry {
    name: "import",
    arguments: |phrases| {
        let files = phrases.file("file", "file").action(ArgAction::Append).num_args(1..);
        let mut arguments =
            vec![phrases.book(), files, phrases.flag("dry-run"), phrases.flag("accept-changes")];
        arguments.extend(choices::arguments(&phrases));
        arguments
    },
    run: import,
};

fn import(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let paths = matches.get_many::<PathBuf>("file").into_iter().flatten().cloned();
    let files: Vec<FileHandle> = paths.map(|path| console.app.files.offer(path)).collect();
    let said = Said::of(matches, files.len())?;
    console.open(matches)?;
    let files = files
        .into_iter()
        .map(|file| Ok(Chosen { choices: said.choices(console, &file)?, file }))
        .collect::<Result<Vec<Chosen>, Trouble>>()?;
    if let Some(path) = optional_path(matches, "write-mapping") {
        return write_mapping(console, &files, &path);
    }
    if matches.get_flag("dry-run") {
        return preview(console, &files);
    }
    take(console, &files, matches.get_flag("accept-changes"))
}

/// A file, and what was said of it.
struct Chosen {
    file: FileHandle,
    choices: Option<ImportChoices>,
}

impl Chosen {
    fn previewed(&self) -> PreviewImport {
        PreviewImport { file: self.file.clone(), choices: self.choices.clone() }
    }

    fn confirmed(&self, accept_changes: bool) -> ConfirmImport {
        ConfirmImport { file: self.file.clone(), accept_changes, choices: self.choices.clone() }
    }
}

fn take(console: &mut Console<'_>, files: &[Chosen], accept_changes: bool) -> Outcome {
    if files.len() > 1 {
        refuse_early(console, files, accept_changes)?;
    }
    let mut taken = Vec::new();
    let mut outcome = Ok(());
    for file in files {
        match console.app.confirm_import(file.confirmed(accept_changes)) {
            Ok(result) => taken.push(result),
            Err(error) => {
                outcome = Err(Trouble::App(error));
                break;
            }
        }
        acknowledge(console, taken.last())?;
    }
    if outcome.is_ok() || !taken.is_empty() {
        show_taken(console, &taken, files.len())?;
    }
    outcome?;
    Ok(Exit::with_errors(taken.iter().any(|result| has_errors(&result.findings))))
}

/// Writes how a table would be read, and shows it.
fn write_mapping(console: &mut Console<'_>, files: &[Chosen], path: &Path) -> Outcome {
    let mut written = false;
    for file in files {
        let preview = console.app.preview_import(file.previewed())?;
        let Some(table) = preview.table.filter(|_| !written) else { continue };
        tables::write(path, &table.mapping)?;
        written = true;
    }
    if !written {
        return Err(Problem::bare("mapping-no-table").into());
    }
    preview(console, files)
}

fn acknowledge(console: &mut Console<'_>, result: Option<&ImportResult>) -> Result<(), Trouble> {
    if result.is_some_and(|result| result.operation.is_some()) { console.acknowledge() } else { Ok(()) }
}

/// Looks at every file before the first is taken in, so that a bad one among many does not leave half of them taken.
fn refuse_early(console: &mut Console<'_>, files: &[Chosen], accept_changes: bool) -> Result<(), Trouble> {
    for file in files {
        let preview = console.app.preview_import(file.previewed())?;
        let is_proposed = preview.table.as_ref().is_some_and(|table| table.source == "proposed");
        let is_known = preview.same_as.is_some() || preview.known > 0;
        if is_proposed || (!preview.can_import && !is_known) {
            // The application refuses it in its own words.
            console.app.confirm_import(file.confirmed(accept_changes))?;
        }
    }
    Ok(())
}

fn show_taken(console: &mut Console<'_>, taken: &[ImportResult], files: usize) -> Result<(), Trouble> {
    console.show(&one_or_many(taken, files), |page| taken.iter().for_each(|result| draw(page, result)))?;
    Ok(())
}

/// Returns the reply itself for one file and a list for several.
fn one_or_many<T: Serialize>(replies: &[T], files: usize) -> Json {
    let mut list = serde_json::to_value(replies).expect("replies are plain data");
    match &mut list {
        Json::Array(items) if files == 1 && items.len() == 1 => items.remove(0),
        _ => list,
    }
}

fn draw(page: &mut Page<'_>, result: &ImportResult) {
    page.gap();
    let fields = Fields::from([
        ("file", result.file.as_str().into()),
        ("new", u64::from(result.new).into()),
        ("known", u64::from(result.known).into()),
        ("changed", u64::from(result.changed).into()),
        ("refused", u64::from(result.refused).into()),
        ("costs", u64::from(result.costs).into()),
        ("operation", u64::from(result.operation.unwrap_or_default()).into()),
    ]);
    let said = match (result.operation, result.kind.as_str()) {
        (Some(_), "invoices") => "cli-did-import-invoices",
        (Some(_), "follow-up") => "cli-did-import-follow-up",
        (Some(_), "share-list") => "cli-did-import-share-list",
        (Some(_), _) => "cli-did-import",
        (None, "invoices") => "cli-import-invoices-known",
        (None, "follow-up") => "cli-import-follow-up-known",
        (None, "share-list") => "cli-import-share-list-known",
        (None, _) => "cli-import-known",
    };
    page.say(said, &fields);
    let kept = Fields::from([
        ("evidence", u64::from(result.evidence).into()),
        ("left", u64::from(result.left).into()),
    ]);
    if result.evidence > 0 || result.left > 0 {
        page.say("cli-import-rest", &kept);
    }
    if !result.findings.is_empty() {
        draw_remarks(page, &result.findings);
    }
}

fn preview(console: &mut Console<'_>, files: &[Chosen]) -> Outcome {
    let count = files.len();
    let previews = files
        .iter()
        .map(|file| console.app.preview_import(file.previewed()))
        .collect::<Result<Vec<_>, _>>()?;
    let replies: Vec<Json> = previews.iter().map(preview_json).collect();
    console.show(&one_or_many(&replies, count), |page| {
        previews.iter().for_each(|preview| draw_preview(page, preview));
    })?;
    Ok(Exit::with_errors(previews.iter().any(has_wrong)))
}

/// Tells whether something in a file is wrong, or in an invoice of it.
fn has_wrong(preview: &ImportPreview) -> bool {
    has_errors(&preview.inspection.findings)
        || preview.invoices.iter().any(|invoice| invoice.status == "wrong")
        || preview.sheets.iter().any(|sheet| sheet.status == "wrong")
}

/// Returns the preview with the keys of a file that was taken in.
fn preview_json(preview: &ImportPreview) -> Json {
    let mut reply = serde_json::to_value(preview).expect("replies are plain data");
    if let Json::Object(keys) = &mut reply {
        keys.insert("operation".to_owned(), Json::Null);
        keys.insert("findings".to_owned(), json!(preview.inspection.findings));
        keys.insert("dry_run".to_owned(), json!(true));
    }
    reply
}

fn draw_preview(page: &mut Page<'_>, preview: &ImportPreview) {
    page.gap();
    let fields = Fields::from([
        ("file", preview.file.as_str().into()),
        ("new", u64::from(preview.new).into()),
        ("known", u64::from(preview.known).into()),
        ("changed", u64::from(preview.changed).into()),
        ("refused", u64::from(preview.refused).into()),
    ]);
    let said = match preview.same_as {
        _ if !preview.sheets.is_empty() => "cli-import-follow-up-preview",
        _ if preview.share_list.is_some() => "cli-import-share-list-preview",
        Some(_) => "cli-import-known",
        None if preview.invoices.is_empty() => "cli-import-preview",
        None => "cli-import-invoices-preview",
    };
    page.say(said, &fields);
    if let Some(table) = &preview.table {
        tables::draw(page, table);
    }
    invoices::draw(page, &preview.invoices);
    import_salaries::draw(page, &preview.salaries);
    follow_up::draw(page, &preview.sheets);
    if let Some(list) = &preview.share_list {
        share_list::draw(page, list);
    }
    draw_rows(page, &preview.rows);
    draw_grants(page, preview);
    draw_unmapped(page, preview);
    draw_suggestions(page, preview);
    page.gap();
    draw_remarks(page, &preview.inspection.findings);
}

fn draw_rows(page: &mut Page<'_>, rows: &[PreviewRow]) {
    if rows.is_empty() {
        return;
    }
    page.gap();
    let mut table = page.columns(&[
        (Column::Left, "status"),
        (Column::Left, "code"),
        (Column::Left, "voucher"),
        (Column::Left, "date"),
        (Column::Left, "account"),
        (Column::Text, "text"),
        (Column::Right, "amount"),
        (Column::Right, "held"),
    ]);
    for row in rows {
        table.row(vec![
            page.word(&format!("cli-status-{}", row.status)),
            row.grant.clone(),
            row.voucher.clone(),
            row.date.clone().unwrap_or_default(),
            row.account.clone(),
            row.text.clone(),
            page.amount_or_nothing(row.amount.as_ref()),
            page.amount_or_nothing(row.held.as_ref()),
        ]);
    }
    page.table(&table);
}

fn draw_grants(page: &mut Page<'_>, preview: &ImportPreview) {
    if preview.grants.is_empty() {
        return;
    }
    page.gap();
    let mut table = page.columns(&[
        (Column::Left, "code"),
        (Column::Text, "name"),
        (Column::Right, "new"),
        (Column::Right, "costs"),
        (Column::Right, "income"),
    ]);
    for grant in &preview.grants {
        table.row(vec![
            grant.code.clone(),
            grant.name.clone(),
            grant.new.to_string(),
            page.amount(&grant.costs),
            page.amount(&grant.income),
        ]);
    }
    page.table(&table);
}

fn draw_unmapped(page: &mut Page<'_>, preview: &ImportPreview) {
    if preview.unmapped.is_empty() {
        return;
    }
    page.heading(&page.word("cli-heading-unmapped"));
    let mut table =
        page.columns(&[(Column::Left, "account"), (Column::Text, "name"), (Column::Right, "rows")]);
    for account in &preview.unmapped {
        let name = account.name.clone().unwrap_or_default();
        table.row(vec![account.account.clone(), name, account.rows.to_string()]);
    }
    page.table(&table);
}

fn draw_suggestions(page: &mut Page<'_>, preview: &ImportPreview) {
    if preview.suggestions.is_empty() {
        return;
    }
    page.heading(&page.word("cli-heading-suggestions"));
    let mut table =
        page.columns(&[(Column::Left, "code"), (Column::Text, "name"), (Column::Right, "income")]);
    for suggestion in &preview.suggestions {
        let name = suggestion.name.clone().unwrap_or_default();
        table.row(vec![suggestion.code.clone(), name, page.amount(&suggestion.income)]);
    }
    page.table(&table);
}
