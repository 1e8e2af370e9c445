//! Where the columns of a mapping stand in a table.

use std::collections::BTreeMap;

use domain::problem::Problem;

use super::field::Field;
use super::headings::plain;
use super::mapping::{MappedColumn, SignConvention, TableMapping};
use super::proposal::ColumnProposal;
use super::rows::{TableRow, rows};
use crate::read::grid::{Grid, GridSheet};

/// How many rows may stand above the headings.
pub(in crate::read) const ROWS_ABOVE_MAX: usize = 100;

/// The columns of a table by field.
#[derive(Debug)]
pub(in crate::read) struct Columns<'a> {
    pub(in crate::read) sheet: &'a GridSheet,
    /// The row of the headings, from 1.
    pub(in crate::read) header_row: u32,
    places: BTreeMap<Field, u32>,
    headings: BTreeMap<u32, String>,
}

impl<'a> Columns<'a> {
    /// Finds the columns.
    ///
    /// Fails with `table-headings-missing`, and where the mapping cannot be read by with `table-no-account-column`,
    /// `table-no-amount-column`, `table-no-day`, `table-code-part-missing` or `table-column-twice`.
    pub(in crate::read) fn find(grid: &'a Grid, mapping: &TableMapping) -> Result<Self, Problem> {
        check(mapping)?;
        let mut sheets: Vec<&GridSheet> = grid.sheets.iter().collect();
        sheets.sort_by_key(|sheet| sheet.name != mapping.sheet);
        sheets.iter().find_map(|sheet| in_sheet(sheet, mapping)).ok_or_else(|| missing(&sheets, mapping))
    }

    /// Takes the columns as they are proposed.
    pub(in crate::read) fn proposed(
        sheet: &'a GridSheet,
        header_row: u32,
        columns: &[ColumnProposal],
    ) -> Self {
        let used = columns.iter().filter(|column| column.field != Field::Ignored);
        let places = used.map(|column| (column.field.clone(), column.column)).collect();
        let headings = columns.iter().map(|column| (column.column, column.heading.clone())).collect();
        Self { sheet, header_row, places, headings }
    }

    pub(in crate::read) fn place(&self, field: &Field) -> Option<u32> {
        self.places.get(field).copied()
    }

    /// Returns the dimensions with their columns.
    pub(in crate::read) fn objects(&self) -> impl Iterator<Item = (&str, u32)> {
        self.places.iter().filter_map(|(field, place)| match field {
            Field::Object(dimension) => Some((dimension.as_str(), *place)),
            _ => None,
        })
    }

    /// Tells whether amounts of money stand in the column.
    pub(in crate::read) fn is_money(&self, column: u32) -> bool {
        self.places.iter().any(|(field, place)| *place == column && field.is_money())
    }

    pub(in crate::read) fn heading(&self, column: u32) -> &str {
        self.headings.get(&column).map_or("", String::as_str)
    }

    /// Tells whether a row repeats the headings, as each page of a report does.
    pub(in crate::read) fn is_repeated_by(&self, row: &TableRow<'_>) -> bool {
        let named = self.places.values().filter_map(|place| Some((*place, self.headings.get(place)?)));
        let (mut same, mut all) = (0_usize, 0_usize);
        for (place, heading) in named {
            all += 1;
            same += usize::from(row.text(place).is_some_and(|text| text.eq_ignore_ascii_case(heading)));
        }
        same >= 2 && same * 2 > all
    }
}

/// Tells what is wrong in a mapping whatever the table holds.
fn check(mapping: &TableMapping) -> Result<(), Problem> {
    let used = mapping.columns.iter().filter(|column| column.field != Field::Ignored);
    let mut headings: BTreeMap<&Field, &str> = BTreeMap::new();
    for column in used {
        if let Some(first) = headings.insert(&column.field, &column.heading) {
            return Err(Problem::bare("table-column-twice")
                .with("first", first)
                .with("second", column.heading.as_str()));
        }
    }
    let has = |field: &Field| headings.contains_key(field);
    let has_amount = match mapping.sign {
        SignConvention::DebitPositive | SignConvention::CreditPositive => has(&Field::Amount),
        SignConvention::SideColumn => has(&Field::Amount) && has(&Field::Side),
        SignConvention::CreditColumn | SignConvention::NegativeCreditColumn => {
            has(&Field::Debit) && has(&Field::Credit)
        }
    };
    let has_day = [Field::Date, Field::PostingDate, Field::Period].iter().any(has) || mapping.day.is_some();
    if !has(&Field::Account) {
        return Err(Problem::bare("table-no-account-column"));
    }
    if !has_amount {
        return Err(Problem::bare("table-no-amount-column"));
    }
    if !has_day {
        return Err(Problem::bare("table-no-day"));
    }
    match &mapping.code_part {
        Some(part) if !has(&Field::object(part)) => {
            Err(Problem::bare("table-code-part-missing").with("value", part.as_str()))
        }
        Some(_) | None => Ok(()),
    }
}

fn in_sheet<'a>(sheet: &'a GridSheet, mapping: &TableMapping) -> Option<Columns<'a>> {
    let stated = rows(sheet).find(|row| row.number() == mapping.header_row);
    let mut candidates = stated.into_iter().chain(rows(sheet).take(ROWS_ABOVE_MAX));
    candidates.find_map(|row| {
        let places = places(&row, mapping).ok()?;
        let headings = row.cells().iter().map(|cell| (cell.column, cell.value.shown())).collect();
        Some(Columns { sheet, header_row: row.number(), places, headings })
    })
}

/// Returns the columns by field, or the headings that the row lacks.
fn places(row: &TableRow<'_>, mapping: &TableMapping) -> Result<BTreeMap<Field, u32>, Vec<String>> {
    let mut found = BTreeMap::new();
    let mut lacking = Vec::new();
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for column in &mapping.columns {
        let turn = taken.entry(plain(&column.heading)).or_default();
        let place = place(row, column, *turn);
        *turn += 1;
        match place {
            _ if column.field == Field::Ignored => {}
            Some(place) => drop(found.insert(column.field.clone(), place)),
            None => lacking.push(column.heading.clone()),
        }
    }
    if lacking.is_empty() { Ok(found) } else { Err(lacking) }
}

/// Returns where the column with the heading stands, the `turn`-th from 0 of those that bear it.
fn place(row: &TableRow<'_>, column: &MappedColumn, turn: usize) -> Option<u32> {
    let heading = plain(&column.heading);
    if heading.is_empty() {
        return row.value(column.column).is_none().then_some(column.column);
    }
    let mut same = row.cells().iter().filter(|cell| plain(&cell.value.shown()) == heading);
    same.nth(turn).map(|cell| cell.column)
}

fn missing(sheets: &[&GridSheet], mapping: &TableMapping) -> Problem {
    let candidates = sheets.iter().flat_map(|sheet| rows(sheet).take(ROWS_ABOVE_MAX));
    let lacking = candidates.filter_map(|row| places(&row, mapping).err()).min_by_key(Vec::len);
    let all = || mapping.columns.iter().map(|column| column.heading.clone()).collect();
    Problem::bare("table-headings-missing").with("value", lacking.unwrap_or_else(all).join(", "))
}
