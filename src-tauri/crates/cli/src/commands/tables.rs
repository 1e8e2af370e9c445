//! How a table is read: shown, written to a file for somebody to edit, and taken from one.

use std::path::Path;

use app::api::imports::{PreviewTable, TableDecimal, TableMappingChoice};
use domain::problem::{Fields, Problem};

use crate::page::Page;
use crate::table::Column;

/// How many values of a column are shown.
const SAMPLES: usize = 3;

/// Reads a file that says how a table is read. Fails with `mapping-unreadable` or `mapping-not-json`.
pub(super) fn read(path: &Path) -> Result<TableMappingChoice, Problem> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|error| {
        Problem::bare("mapping-unreadable").with("file", file.as_str()).with("reason", error.to_string())
    })?;
    let place = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        Problem::bare("mapping-not-json")
            .with("file", file)
            .with("line", place(error.line()))
            .with("column", place(error.column()))
    })
}

/// Writes how a table is read, for somebody to edit. Fails with `mapping-unwritable`, also where the file is there.
pub(super) fn write(path: &Path, mapping: &TableMappingChoice) -> Result<(), Problem> {
    let text = serde_json::to_string_pretty(mapping).expect("replies are plain data") + "\n";
    let written = std::fs::File::create_new(path)
        .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()));
    written.map_err(|error| {
        let file = path.display().to_string();
        Problem::bare("mapping-unwritable").with("file", file).with("reason", error.to_string())
    })
}

/// Draws how a table is understood, and what has to be chosen first.
pub(super) fn draw(page: &mut Page<'_>, table: &PreviewTable) {
    page.gap();
    let saved_with = table.saved_with.clone().unwrap_or_default();
    page.say(&format!("cli-table-{}", table.source), &Fields::from([("file", saved_with.as_str().into())]));
    let mapping = &table.mapping;
    let word = |family: &str, word: &Option<String>| {
        page.word(&format!("table-{family}-{}", word.as_deref().unwrap_or("open")))
    };
    let pairs = [
        ("cli-column-sheet", mapping.sheet.clone()),
        ("cli-column-encoding", table.encoding.clone().unwrap_or_default()),
        ("cli-column-separator", separator(page, table)),
        ("cli-column-header-row", mapping.header_row.to_string()),
        ("cli-column-rows", table.rows.to_string()),
        ("cli-column-decimal", decimal(page, mapping, table.decimal.as_ref())),
        ("cli-column-date-order", word("date-order", &mapping.date_order)),
        ("cli-column-sign", word("sign", &mapping.sign)),
        ("cli-column-day", mapping.day.clone().unwrap_or_default()),
    ];
    page.pairs(&pairs);
    draw_columns(page, table);
    draw_choices(page, table);
}

fn separator(page: &Page<'_>, table: &PreviewTable) -> String {
    match table.separator.as_deref() {
        Some("\t") => page.word("cli-table-tab"),
        Some(sign) => sign.to_owned(),
        None => String::new(),
    }
}

/// Says what stands before decimals, with the amount that shows it: `comma (G5: 1.234 is 1 234,00)`.
fn decimal(page: &Page<'_>, mapping: &TableMappingChoice, example: Option<&TableDecimal>) -> String {
    let Some(example) = example else {
        return page.word(&format!("table-decimal-{}", mapping.decimal.as_deref().unwrap_or("none")));
    };
    let TableDecimal { cell, value, comma, point } = example;
    let amount = |text: &Option<String>| {
        text.as_ref().map_or_else(|| page.word("cli-table-no-amount"), |text| page.amount(text))
    };
    match mapping.decimal.as_deref() {
        Some(sign) => {
            let read = if sign == "comma" { comma } else { point };
            format!("{} ({cell}: {value} → {})", page.word(&format!("table-decimal-{sign}")), amount(read))
        }
        None => {
            let (comma, point) = (amount(comma), amount(point));
            let [with_comma, with_point] =
                ["comma", "point"].map(|s| page.word(&format!("table-decimal-{s}")));
            format!("{cell}: {value} → {comma} ({with_comma}), {point} ({with_point})")
        }
    }
}

fn draw_columns(page: &mut Page<'_>, table: &PreviewTable) {
    page.gap();
    let mut drawn = page.columns(&[
        (Column::Text, "heading"),
        (Column::Left, "field"),
        (Column::Left, "confidence"),
        (Column::Text, "samples"),
    ]);
    for column in &table.columns {
        let confidence = if column.field == "ignored" { "ignored" } else { &column.confidence };
        let samples: Vec<&str> = column.samples.iter().take(SAMPLES).map(String::as_str).collect();
        drawn.row(vec![
            column.heading.clone(),
            field(page, &column.field),
            page.word(&format!("table-confidence-{confidence}")),
            samples.join(" | "),
        ]);
    }
    page.table(&drawn);
}

fn field(page: &Page<'_>, word: &str) -> String {
    match word.strip_prefix("object:") {
        Some(dimension) => format!("{} {dimension}", page.word("table-field-object")),
        None => page.word(&format!("table-field-{word}")),
    }
}

fn draw_choices(page: &mut Page<'_>, table: &PreviewTable) {
    if table.choices.is_empty() {
        return;
    }
    let words = table.choices.iter().map(|choice| page.word(&format!("table-choice-{choice}")));
    let choices = words.collect::<Vec<_>>().join(", ");
    page.gap();
    page.say("cli-table-choose", &Fields::from([("choices", choices.as_str().into())]));
}
