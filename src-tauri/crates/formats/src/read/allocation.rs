//! A decision about how a grant is shared, as a table: a row for each unit of each pool.
//!
//! The first row names the columns, in Swedish or English and in any order: `pott`/`pool`, `pottens belopp`/`pool
//! amount`, `ändamål`/`purpose`, `enhet`/`unit`, `utförare`/`provider`, `antal`/`number`, `grund`/`driver`,
//! `belopp`/`amount`, `belopp per styck`/`rate`. What holds for a pool as a whole may stand in its first row only.

use domain::allocation::{PoolDraft, UnitDraft};
use domain::fact::{AllocationMethod, Provider};
use domain::money::Money;
use domain::problem::Problem;

use super::grid::{Grid, GridCell, GridSheet, GridValue, cell_name, read as read_grid};

/// A column of the table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Field {
    Pool,
    PoolAmount,
    Purpose,
    Unit,
    Provider,
    Number,
    Driver,
    Amount,
    Rate,
}

/// What the columns may be called, in small letters.
const NAMES: &[(&str, Field)] = &[
    ("pott", Field::Pool),
    ("pool", Field::Pool),
    ("pottens belopp", Field::PoolAmount),
    ("pool amount", Field::PoolAmount),
    ("pool_amount", Field::PoolAmount),
    ("ändamål", Field::Purpose),
    ("purpose", Field::Purpose),
    ("enhet", Field::Unit),
    ("unit", Field::Unit),
    ("utförare", Field::Provider),
    ("provider", Field::Provider),
    ("antal", Field::Number),
    ("number", Field::Number),
    ("grund", Field::Driver),
    ("fördelningsgrund", Field::Driver),
    ("driver", Field::Driver),
    ("belopp", Field::Amount),
    ("amount", Field::Amount),
    ("belopp per styck", Field::Rate),
    ("per styck", Field::Rate),
    ("rate", Field::Rate),
];

/// A row of the table: the cells by field.
struct Row<'a> {
    number: u32,
    cells: Vec<(Field, u32, &'a GridValue)>,
}

/// Reads the table of a decision.
///
/// Every problem names its cell: `allocation-table-empty`, `allocation-column-unknown`, `allocation-column-missing`,
/// `allocation-cell-unreadable`, `allocation-pool-differs`, `allocation-method-mixed`; and what the reader of tables
/// refuses.
pub fn read(bytes: &[u8]) -> Result<Vec<PoolDraft>, Vec<Problem>> {
    let Grid { sheets, .. } = read_grid(bytes).map_err(|problem| vec![problem])?;
    match sheets.into_iter().find(|sheet| !sheet.cells.is_empty()) {
        Some(sheet) => pools(&sheet),
        None => Err(vec![Problem::bare("allocation-table-empty")]),
    }
}

fn pools(sheet: &GridSheet) -> Result<Vec<PoolDraft>, Vec<Problem>> {
    let columns = columns(sheet)?;
    let mut problems = Vec::new();
    let mut pools: Vec<(PoolDraft, bool)> = Vec::new();
    for row in rows(sheet, &columns) {
        let name = row.text(Field::Pool).or_else(|| pools.last().map(|(pool, _)| pool.name.clone()));
        let name = name.unwrap_or_default();
        let place = pools.iter().position(|(pool, _)| pool.name == name).unwrap_or_else(|| {
            pools.push((empty(name), false));
            pools.len() - 1
        });
        let (pool, begun) = &mut pools[place];
        if let Err(problem) = row.add_to(pool, *begun) {
            problems.push(problem);
        }
        *begun = true;
    }
    if pools.is_empty() && problems.is_empty() {
        problems.push(Problem::bare("allocation-table-empty"));
    }
    let pools = pools.into_iter().map(|(pool, _)| pool).collect();
    if problems.is_empty() { Ok(pools) } else { Err(problems) }
}

const fn empty(name: String) -> PoolDraft {
    PoolDraft {
        name,
        purpose: None,
        amount: None,
        method: AllocationMethod::ProRata,
        driver: None,
        rate: None,
        units: Vec::new(),
    }
}

/// Returns the columns by what they are called.
fn columns(sheet: &GridSheet) -> Result<Vec<(u32, Field)>, Vec<Problem>> {
    let first = sheet.cells.first().map_or(0, |cell| cell.row);
    let (mut columns, mut problems) = (Vec::new(), Vec::new());
    for cell in sheet.cells.iter().filter(|cell| cell.row == first) {
        let name = cell.value.shown().to_lowercase();
        match NAMES.iter().find(|(known, _)| *known == name) {
            Some((_, field)) => columns.push((cell.column, *field)),
            None => problems.push(
                Problem::bare("allocation-column-unknown")
                    .with("cell", cell.name())
                    .with("value", cell.value.shown()),
            ),
        }
    }
    if !columns.iter().any(|(_, field)| *field == Field::Unit) {
        problems.push(Problem::bare("allocation-column-missing"));
    }
    if problems.is_empty() { Ok(columns) } else { Err(problems) }
}

fn rows<'a>(sheet: &'a GridSheet, columns: &[(u32, Field)]) -> Vec<Row<'a>> {
    let first = sheet.cells.first().map_or(0, |cell| cell.row);
    let mut rows: Vec<Row<'a>> = Vec::new();
    for cell in sheet.cells.iter().filter(|cell| cell.row > first) {
        if rows.last().is_none_or(|row| row.number != cell.row) {
            rows.push(Row { number: cell.row, cells: Vec::new() });
        }
        let field = columns.iter().find(|(column, _)| *column == cell.column);
        if let (Some((column, field)), Some(row)) = (field, rows.last_mut()) {
            row.cells.push((*field, *column, &cell.value));
        }
    }
    rows
}

impl Row<'_> {
    fn text(&self, wanted: Field) -> Option<String> {
        self.cells.iter().find(|(field, ..)| *field == wanted).map(|(.., value)| value.shown())
    }

    /// Returns what a cell holds, read; a cell that cannot be read is a problem and never empty.
    fn read<T>(&self, wanted: Field, read: impl Fn(&GridValue) -> Option<T>) -> Result<Option<T>, Problem> {
        let Some((_, column, value)) = self.cells.iter().find(|(field, ..)| *field == wanted) else {
            return Ok(None);
        };
        let unreadable = || {
            Problem::bare("allocation-cell-unreadable")
                .with("cell", cell_name(self.number, *column))
                .with("value", value.shown())
        };
        read(value).map(Some).ok_or_else(unreadable)
    }

    /// Adds the unit of the row to its pool.
    fn add_to(&self, pool: &mut PoolDraft, begun: bool) -> Result<(), Problem> {
        let number = self.read(Field::Number, count_of)?;
        let amount = self.read(Field::Amount, money_of)?;
        let rate = self.read(Field::Rate, money_of)?;
        let whole = self.read(Field::PoolAmount, money_of)?;
        let provider = self.read(Field::Provider, provider_of)?;
        self.keep(&mut pool.purpose, self.text(Field::Purpose), begun)?;
        self.keep(&mut pool.driver, self.text(Field::Driver), begun)?;
        self.keep(&mut pool.amount, whole, begun)?;
        self.keep(&mut pool.rate, rate, begun)?;
        let method = match (pool.rate, amount) {
            (Some(_), None) => AllocationMethod::Rate,
            (None, Some(_)) => AllocationMethod::Amounts,
            (None, None) => AllocationMethod::ProRata,
            (Some(_), Some(_)) => return Err(self.mixed(pool)),
        };
        if begun && method != pool.method {
            return Err(self.mixed(pool));
        }
        pool.method = method;
        pool.units.push(UnitDraft {
            unit: self.text(Field::Unit).unwrap_or_default(),
            provider,
            number,
            amount,
        });
        Ok(())
    }

    fn mixed(&self, pool: &PoolDraft) -> Problem {
        Problem::bare("allocation-method-mixed")
            .with("pool", pool.name.as_str())
            .with("row", u64::from(self.number) + 1)
    }

    /// Keeps what holds for the pool as a whole: its first row says it, others repeat it or say nothing.
    fn keep<T: PartialEq>(&self, kept: &mut Option<T>, said: Option<T>, begun: bool) -> Result<(), Problem> {
        match said {
            Some(said) if !begun => *kept = Some(said),
            Some(said) if kept.as_ref() != Some(&said) => {
                return Err(Problem::bare("allocation-pool-differs").with("row", u64::from(self.number) + 1));
            }
            Some(_) | None => {}
        }
        Ok(())
    }
}

/// Reads the units of one pool as pasted from a spreadsheet: unit, number or amount by the method, and who runs it.
///
/// A first row that names its columns is passed over. Fails with `allocation-cell-unreadable` for each such cell.
pub fn units(text: &str, method: AllocationMethod) -> Result<Vec<UnitDraft>, Vec<Problem>> {
    let sheet = super::grid::text(text).map_err(|problem| vec![problem])?;
    let is_heading =
        |cell: &GridCell| ["enhet", "unit"].contains(&cell.value.shown().to_lowercase().as_str());
    let first = sheet.cells.first().filter(|cell| cell.column == 0 && is_heading(cell)).map(|cell| cell.row);
    let (mut units, mut problems): (Vec<(u32, UnitDraft)>, _) = (Vec::new(), Vec::new());
    for cell in sheet.cells.iter().filter(|cell| Some(cell.row) != first) {
        if units.last().is_none_or(|(row, _)| *row != cell.row) {
            units.push((cell.row, UnitDraft::default()));
        }
        let Some((_, unit)) = units.last_mut() else { continue };
        let is_read = match (cell.column, method) {
            (0, _) => {
                unit.unit = cell.value.shown();
                true
            }
            (1, AllocationMethod::Amounts) => {
                unit.amount = money_of(&cell.value);
                unit.amount.is_some()
            }
            (1, AllocationMethod::ProRata | AllocationMethod::Rate) => {
                unit.number = count_of(&cell.value);
                unit.number.is_some()
            }
            (2, _) => {
                unit.provider = provider_of(&cell.value);
                unit.provider.is_some()
            }
            _ => false,
        };
        if !is_read {
            let unreadable = Problem::bare("allocation-cell-unreadable").with("cell", cell.name());
            problems.push(unreadable.with("value", cell.value.shown()));
        }
    }
    if problems.is_empty() { Ok(units.into_iter().map(|(_, unit)| unit).collect()) } else { Err(problems) }
}

fn money_of(value: &GridValue) -> Option<Money> {
    match value {
        GridValue::Text(text) => Money::parse_entry(text).ok(),
        GridValue::Number(number) => number.to_string().parse().ok(),
        GridValue::Date(_) | GridValue::Odd(_) => None,
    }
}

/// Reads a number of things, as people group digits; never below nought.
fn count_of(value: &GridValue) -> Option<u64> {
    let shown = match value {
        GridValue::Text(_) | GridValue::Number(_) => value.shown(),
        GridValue::Date(_) | GridValue::Odd(_) => return None,
    };
    let digits: String = shown.chars().filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}')).collect();
    digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
}

fn provider_of(value: &GridValue) -> Option<Provider> {
    match value.shown().to_lowercase().as_str() {
        "egen" | "egen regi" | "own" => Some(Provider::Own),
        "privat" | "enskild" | "private" => Some(Provider::Private),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
