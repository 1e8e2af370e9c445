//! Which row holds the headings: the one with most headings that are known, over values that fit them.

use std::collections::{BTreeMap, BTreeSet};

use super::cell::account_of;
use super::columns::ROWS_ABOVE_MAX;
use super::field::Field;
use super::headings::field_of;
use super::proposal::{is_amount, is_day};
use super::rows::{TableRow, rows};
use crate::read::grid::{GridSheet, GridValue};

/// How many rows below a row show whether it is their headings.
const ROWS_BELOW: usize = 5;

/// The headings of a sheet.
#[derive(Debug)]
pub(in crate::read) struct Header {
    /// The row, from 1.
    pub(in crate::read) row: u32,
    /// What stands in it, by column.
    pub(in crate::read) headings: BTreeMap<u32, String>,
    /// At least two of the headings are known.
    pub(in crate::read) is_known: bool,
    /// How well the row fits.
    pub(in crate::read) score: usize,
}

/// Finds the headings; `None` where no row looks like any.
pub(in crate::read) fn find(sheet: &GridSheet) -> Option<Header> {
    find_by(sheet, |heading| field_of(heading).map(|(field, _)| field))
}

/// Finds the headings of which `field_of` tells what they are.
pub(in crate::read) fn find_by(
    sheet: &GridSheet,
    field_of: impl Fn(&str) -> Option<Field>,
) -> Option<Header> {
    let top: Vec<TableRow<'_>> = rows(sheet).take(ROWS_ABOVE_MAX + ROWS_BELOW).collect();
    let scored = (0..top.len().min(ROWS_ABOVE_MAX)).map(|index| {
        let below = &top[index + 1..top.len().min(index + 1 + ROWS_BELOW)];
        (score(&top[index], below, &field_of), index)
    });
    let best = scored.reduce(|best, next| if next.0 > best.0 { next } else { best });
    let (known, index) =
        best.filter(|(known, _)| *known > 0).map_or_else(|| (0, by_shape(&top)), |b| (b.0, Some(b.1)));
    let row = &top[index?];
    let headings = row.cells().iter().map(|cell| (cell.column, cell.value.shown())).collect();
    Some(Header { row: row.number(), headings, is_known: known > 0, score: known + 1 })
}

/// Returns the headings of a row that somebody has pointed out; `None` where the row is empty.
pub(in crate::read) fn at(sheet: &GridSheet, number: u32) -> Option<Header> {
    let row = rows(sheet).find(|row| row.number() == number)?;
    let headings = row.cells().iter().map(|cell| (cell.column, cell.value.shown())).collect();
    Some(Header { row: number, headings, is_known: true, score: 1 })
}

/// Counts fields that the row names, and those of them that the rows below bear out; nought for fewer than two.
fn score(row: &TableRow<'_>, below: &[TableRow<'_>], field_of: &impl Fn(&str) -> Option<Field>) -> usize {
    let mut named: BTreeSet<Field> = BTreeSet::new();
    let mut borne_out = 0;
    for cell in row.cells() {
        let GridValue::Text(text) = &cell.value else { continue };
        let Some(field) = field_of(text) else { continue };
        let values: Vec<&GridValue> = below.iter().filter_map(|row| row.value(cell.column)).collect();
        borne_out += usize::from(!values.is_empty() && values.iter().any(|value| fits(&field, value)));
        named.insert(field);
    }
    if named.len() < 2 { 0 } else { named.len() + borne_out }
}

fn fits(field: &Field, value: &GridValue) -> bool {
    match field {
        field if field.is_money() => is_amount(value),
        field if field.is_day() => is_day(value),
        Field::Account => account_of(value).is_some(),
        _ => true,
    }
}

/// Finds a row of texts alone, over a row with an amount below one of them.
fn by_shape(top: &[TableRow<'_>]) -> Option<usize> {
    let is_words =
        |value: &GridValue| matches!(value, GridValue::Text(_)) && !is_amount(value) && !is_day(value);
    let pairs = top.windows(2).enumerate();
    pairs
        .filter(|(_, pair)| {
            pair[0].cells().len() > 1 && pair[0].cells().iter().all(|cell| is_words(&cell.value))
        })
        .find(|(_, pair)| {
            pair[0].cells().iter().any(|cell| pair[1].value(cell.column).is_some_and(is_amount))
        })
        .map(|(index, _)| index)
}
