//! The sheets of a follow-up: what is said of them, and how they are shown.

use app::api::imports::{
    FileFollowUpSheet, FollowUpChoices, FollowUpRowChoice, PreviewFollowUpRow, PreviewSheet, SheetChoice,
};
use clap::ArgMatches;
use domain::problem::{Fields, Problem};

use crate::arguments::{text, texts};
use crate::console::Trouble;
use crate::page::{Page, span};
use crate::table::Column;

/// Returns what the command says of sheets and rows; nothing where it says nothing.
///
/// Fails with `usage-sheet-unfit`, `usage-row-unfit` and `usage-read-unfit`.
pub(super) fn choices(matches: &ArgMatches) -> Result<Option<FollowUpChoices>, Trouble> {
    let sheets = texts(matches, "sheet").iter().map(|text| sheet(text)).collect::<Result<Vec<_>, _>>()?;
    let rows = texts(matches, "row").iter().map(|text| row(text)).collect::<Result<Vec<_>, _>>()?;
    let read = text(matches, "read-as").map(|text| read_as(&text)).transpose()?;
    let is_said = read.is_some() || !sheets.is_empty() || !rows.is_empty();
    Ok(is_said.then_some(FollowUpChoices { read, sheets, rows }))
}

/// Reads `Lyftet=grant:74502` or `Lyftet=leave`. A name may have an equals sign of its own.
fn sheet(text: &str) -> Result<SheetChoice, Trouble> {
    let unfit = || Trouble::Usage(Problem::bare("usage-sheet-unfit").with("value", text));
    let (name, said) = text.rsplit_once('=').ok_or_else(unfit)?;
    let choice = SheetChoice { sheet: name.trim().to_owned(), grant: None, leave: false };
    match said.trim() {
        "leave" => Ok(SheetChoice { leave: true, ..choice }),
        said => match said.strip_prefix("grant:").map(str::trim).filter(|code| !code.is_empty()) {
            Some(code) => Ok(SheetChoice { grant: Some(code.to_owned()), ..choice }),
            None => Err(unfit()),
        },
    }
}

/// Reads `17=take` or `17=leave`.
fn row(text: &str) -> Result<FollowUpRowChoice, Trouble> {
    let unfit = || Trouble::Usage(Problem::bare("usage-row-unfit").with("value", text));
    let (place, said) = text.split_once('=').ok_or_else(unfit)?;
    let place = place.trim().parse().map_err(|_| unfit())?;
    match said.trim() {
        "take" => Ok(FollowUpRowChoice { place, take: true }),
        "leave" => Ok(FollowUpRowChoice { place, take: false }),
        _ => Err(unfit()),
    }
}

fn read_as(text: &str) -> Result<bool, Trouble> {
    match text.trim() {
        "follow-up" => Ok(true),
        "ledger" => Ok(false),
        _ => Err(Trouble::Usage(Problem::bare("usage-read-unfit").with("value", text))),
    }
}

/// Draws each sheet with its rows, and below what a person has to know or decide.
pub(super) fn draw(page: &mut Page<'_>, sheets: &[PreviewSheet]) {
    for sheet in sheets {
        page.gap();
        page.heading(&sheet.name);
        page.pairs(&[
            ("cli-column-status", page.word(&format!("cli-sheet-status-{}", sheet.status))),
            ("cli-column-code", sheet.grant.clone().unwrap_or_default()),
            ("cli-column-charged", page.amount(&sheet.sum)),
        ]);
        if let Some(why) = &sheet.why {
            page.paragraph(0, why);
        }
        draw_rows(page, &sheet.rows);
    }
}

fn draw_rows(page: &mut Page<'_>, rows: &[PreviewFollowUpRow]) {
    if rows.is_empty() {
        return;
    }
    let mut table = page.columns(&[
        (Column::Right, "import-place"),
        (Column::Right, "row"),
        (Column::Left, "status"),
        (Column::Left, "take"),
        (Column::Left, "date"),
        (Column::Left, "period"),
        (Column::Left, "kind"),
        (Column::Text, "text"),
        (Column::Right, "amount"),
    ]);
    for row in rows {
        table.row(vec![
            row.place.to_string(),
            row.row.to_string(),
            page.word(&format!("cli-status-{}", row.status)),
            if row.take { page.word("yes") } else { String::new() },
            row.date.clone().unwrap_or_default(),
            span(&row.period),
            page.word(&format!("kind-{}", row.kind)),
            row.text.clone(),
            page.amount(&row.amount),
        ]);
    }
    page.table(&table);
    for row in rows {
        if let Some(why) = &row.why {
            page.paragraph(2, &format!("{}. {why}", row.place));
        }
    }
}

/// Draws what the sheets of a workbook hold, without a book.
pub(in crate::commands) fn draw_inspected(page: &mut Page<'_>, sheets: &[FileFollowUpSheet]) {
    if sheets.is_empty() {
        return;
    }
    page.gap();
    let mut table = page.columns(&[
        (Column::Text, "sheet"),
        (Column::Right, "header-row"),
        (Column::Right, "rows"),
        (Column::Right, "sum"),
        (Column::Text, "columns-read"),
    ]);
    for sheet in sheets {
        let columns: Vec<String> =
            sheet.columns.iter().map(|column| format!("{} {}", column.letters, column.heading)).collect();
        table.row(vec![
            sheet.name.clone(),
            sheet.header_row.map(|row| row.to_string()).unwrap_or_default(),
            sheet.rows.to_string(),
            page.amount(&sheet.sum),
            columns.join(", "),
        ]);
    }
    page.table(&table);
    for figure in sheets.iter().flat_map(|sheet| &sheet.figures) {
        let fields = Fields::from([
            ("cell", figure.cell.as_str().into()),
            ("label", figure.label.as_str().into()),
            ("amount", page.amount(&figure.amount).as_str().into()),
        ]);
        page.say_within(2, "cli-follow-up-figure", &fields);
    }
}
