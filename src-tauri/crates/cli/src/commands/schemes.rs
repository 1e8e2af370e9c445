//! The schemes that the program knows.

use app::api::Nothing;
use app::api::grants::{RuleRow, SchemeDetail, SchemeRow, ShowScheme};
use clap::ArgMatches;
use serde_json::Value as Json;

use super::Entry;
use crate::arguments::text;
use crate::console::{Console, Exit, Outcome};
use crate::page::{Page, span};
use crate::table::Column;

pub(super) const SCHEMES: Entry = Entry {
    name: "schemes",
    arguments: |phrases| vec![phrases.positional("scheme", "scheme").required(false)],
    run: schemes,
};

fn schemes(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
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
    let row = &detail.row;
    page.heading(&format!("{}  {}", row.id, row.name));
    page.pairs(&[
        ("cli-column-funder", row.funder.clone()),
        ("cli-column-recipients", row.recipients.join(", ")),
        ("cli-column-use-period", span(&row.period)),
        ("cli-column-total", page.amount_or_nothing(row.total.as_ref())),
        ("cli-column-requisition-last-day", row.requisition_last_day.clone().unwrap_or_default()),
        ("cli-column-report-due", row.report_due.clone().unwrap_or_default()),
        ("cli-column-references", detail.references.join(", ")),
    ]);
    for group in &detail.groups {
        page.heading(&group.title);
        group.rules.iter().for_each(|rule| draw_rule(page, rule));
    }
    draw_texts(page, "cli-heading-open-points", &detail.open_points);
    draw_texts(page, "cli-heading-sources", &detail.sources);
    if !detail.purposes.is_empty() {
        page.heading(&page.word("cli-heading-purposes"));
        let mut table = page.columns(&[(Column::Left, "purpose"), (Column::Text, "name")]);
        detail.purposes.iter().for_each(|purpose| table.row(vec![purpose.id.clone(), purpose.name.clone()]));
        page.table(&table);
    }
}

fn draw_rule(page: &mut Page<'_>, rule: &RuleRow) {
    page.paragraph(2, &rule.text);
    if let Some(uncertain) = &rule.uncertain {
        page.paragraph(4, &format!("{} {uncertain}", page.word("cli-uncertain")));
    }
    for basis in &rule.basis {
        page.paragraph(4, &cited(&basis.text, &basis.source));
    }
}

fn draw_texts(page: &mut Page<'_>, heading: &str, texts: &[String]) {
    if !texts.is_empty() {
        page.heading(&page.word(heading));
        texts.iter().for_each(|text| page.paragraph(2, text));
    }
}

/// Writes a phrase with where it stands.
pub(super) fn cited(text: &str, source: &str) -> String {
    if text.is_empty() { format!("[{source}]") } else { format!("”{text}” [{source}]") }
}
