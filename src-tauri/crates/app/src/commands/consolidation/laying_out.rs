//! The published tables, as they are printed: whole kronor, whole per cent, and signs for what is not known.

use domain::consistency::PrintedPercent;
use domain::consolidation::{
    GivenScheme, Layout, LayoutCell, LayoutColumn, LayoutRequest, LayoutTable, lay_out,
};
use domain::money::Money;
use formats::write::guard::guarded;
use words::Words;
use words::format::{count, percent_in};

use super::Consolidated;
use crate::api::consolidation::{ConsolidationColumn, ConsolidationTable};
use crate::error::AppError;
use crate::rows::named;

/// The layouts by their words.
const LAYOUTS: [(&str, Layout); 3] =
    [("annex-1", Layout::RecipientsBySchemes), ("annex-5", Layout::OneScheme), ("summary", Layout::Schemes)];

/// Reads the word for a layout. Fails with `consolidation-layout-unknown`.
pub(super) fn layout_of(word: &str) -> Result<Layout, AppError> {
    let known = LAYOUTS.iter().find(|(name, _)| *name == word).map(|(_, layout)| *layout);
    known.ok_or_else(|| AppError::bare("consolidation-layout-unknown").with("value", word))
}

const fn word_for(layout: Layout) -> &'static str {
    match layout {
        Layout::RecipientsBySchemes => "annex-1",
        Layout::OneScheme => "annex-5",
        Layout::Schemes => "summary",
    }
}

pub(super) fn laid_out(
    last: &Consolidated,
    layout: Layout,
    schemes: &[String],
) -> Result<LayoutTable, AppError> {
    let request = LayoutRequest { layout, schemes, register: &last.register };
    lay_out(&last.all, request).map_err(|error| AppError::new(error.problem()))
}

pub(super) fn table(
    words: &Words,
    last: &Consolidated,
    layout: Layout,
    schemes: &[String],
) -> Result<ConsolidationTable, AppError> {
    let laid_out = laid_out(last, layout, schemes)?;
    let line = |row: &Vec<LayoutCell>| row.iter().map(|cell| printed(words, cell)).collect::<Vec<_>>();
    Ok(ConsolidationTable {
        title: words.word(&format!("consolidation-title-{}", word_for(layout))),
        columns: laid_out.columns.iter().map(|column| heading(words, column)).collect(),
        rows: laid_out.rows.iter().map(line).collect(),
        sums: line(&laid_out.sums),
        notes: notes(words, &laid_out),
        tsv: tsv(words, &laid_out),
    })
}

pub(super) fn heading(words: &Words, column: &LayoutColumn) -> ConsolidationColumn {
    let of = |scheme: &Option<GivenScheme>, word: &str| {
        let paid = scheme.as_ref().is_some_and(|scheme| scheme.performance);
        (
            scheme.as_ref().map(|scheme| named(words, &scheme.short)),
            if paid { "paid" } else { word }.to_owned(),
        )
    };
    let (group, word) = match column {
        LayoutColumn::Recipient => (None, "recipient".to_owned()),
        LayoutColumn::Scheme => (None, "scheme".to_owned()),
        LayoutColumn::Received(scheme) => of(scheme, "received"),
        LayoutColumn::Used(scheme) => of(scheme, "used"),
        LayoutColumn::Share(scheme) => of(scheme, "share"),
        LayoutColumn::Total => (None, "total".to_owned()),
    };
    let figures = !matches!(column, LayoutColumn::Recipient | LayoutColumn::Scheme);
    ConsolidationColumn { title: words.word(&format!("consolidation-column-{word}")), group, figures }
}

/// Returns whole kronor, half a krona upward.
pub(super) const fn whole_kronor(amount: Money) -> i64 {
    (amount.ore() + 50).div_euclid(100)
}

/// Writes a cell as the published tables print it.
pub(super) fn printed(words: &Words, cell: &LayoutCell) -> String {
    match cell {
        LayoutCell::Name(name) => name.clone(),
        LayoutCell::Scheme(scheme) => {
            let star = if scheme.performance { "*" } else { "" };
            named(words, &scheme.short) + star
        }
        LayoutCell::Amount(amount) => kronor(words, *amount),
        LayoutCell::Percent(PrintedPercent::Rounded(number)) => percent_in(words.locale(), *number),
        LayoutCell::Percent(PrintedPercent::BelowOne) => {
            format!("<{}", percent_in(words.locale(), rust_decimal::Decimal::ONE))
        }
        LayoutCell::NotRequisitioned => "-".to_owned(),
        LayoutCell::NotReported => "*)".to_owned(),
        LayoutCell::Missing => words.word("consolidation-cell-missing"),
        LayoutCell::Sum => words.word("consolidation-cell-sum"),
    }
}

fn kronor(words: &Words, amount: Money) -> String {
    match u64::try_from(whole_kronor(amount)) {
        Ok(kronor) => count(words.locale(), kronor),
        Err(_) => format!("−{}", count(words.locale(), whole_kronor(amount).unsigned_abs())),
    }
}

/// Writes a cell for the clipboard: amounts as a spreadsheet takes them, and no text as a formula.
fn copied(words: &Words, cell: &LayoutCell) -> String {
    match cell {
        LayoutCell::Amount(amount) => whole_kronor(*amount).to_string(),
        cell => in_one_cell(&printed(words, cell)),
    }
}

/// Writes a text so that a spreadsheet takes it as one cell, and as a text.
fn in_one_cell(text: &str) -> String {
    guarded(text).replace(['\t', '\r', '\n'], " ")
}

fn tsv(words: &Words, table: &LayoutTable) -> String {
    let headings = table.columns.iter().map(|column| {
        let ConsolidationColumn { title, group, .. } = heading(words, column);
        in_one_cell(&group.map_or_else(|| title.clone(), |group| format!("{group}: {title}")))
    });
    let mut lines = vec![headings.collect::<Vec<_>>().join("\t")];
    let rows = table.rows.iter().chain(std::iter::once(&table.sums));
    lines.extend(rows.map(|row| row.iter().map(|cell| copied(words, cell)).collect::<Vec<_>>().join("\t")));
    lines.join("\n") + "\n"
}

/// Says what the signs of the table mean, and how it is rounded.
fn notes(words: &Words, table: &LayoutTable) -> Vec<String> {
    let has = |wanted: &LayoutCell| table.rows.iter().flatten().any(|cell| cell == wanted);
    let performance = table.rows.iter().flatten().any(|cell| match cell {
        LayoutCell::Scheme(scheme) => scheme.performance,
        _ => false,
    });
    let marks = [
        (has(&LayoutCell::NotRequisitioned), "not-requisitioned"),
        (has(&LayoutCell::NotReported), "not-reported"),
        (has(&LayoutCell::Missing), "missing"),
        (performance, "performance"),
        (true, "rounding"),
    ];
    let told = marks.into_iter().filter(|(told, _)| *told);
    told.map(|(_, note)| words.word(&format!("consolidation-note-{note}"))).collect()
}
