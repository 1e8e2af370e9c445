//! The layouts of the published tables: annex 1 (recipients by schemes), annex 5 (the recipients of one scheme) and
//! table 2 (the schemes).
//!
//! A recipient that has no grant under a scheme has not requisitioned it, unless some of its grants were not handed
//! in, or nothing of it was: then nothing is known, and the cell says so.

use super::Consolidation;
use super::order::swedish_order;
use super::register::{Register, Registered};
use super::share::{unused_share, unused_share_of_sum, unused_share_with_tenths};
use super::source::{GivenScheme, Standing};
use super::tables::{Recipient, RecipientRow, SchemeTable, Sums};
use crate::consistency::PrintedPercent;
use crate::fact::RecipientKind;
use crate::money::{Money, MoneyError};
use crate::problem::Problem;

/// A published layout.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// Municipalities in rows, schemes in columns, as annex 1 (bilaga 1).
    RecipientsBySchemes,
    /// The recipients of one scheme, as annex 5 (bilaga 5).
    OneScheme,
    /// Schemes in rows, as table 2 (tabell 2).
    Schemes,
}

/// What a column holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LayoutColumn {
    /// Name of the recipient.
    Recipient,
    /// Name of the scheme.
    Scheme,
    /// What was received or requisitioned; of a scheme where columns are by scheme.
    Received(Option<GivenScheme>),
    /// What was used.
    Used(Option<GivenScheme>),
    /// The share that was not used.
    Share(Option<GivenScheme>),
    /// Received under all schemes of the table.
    Total,
}

/// A cell as it is printed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LayoutCell {
    /// The name of a recipient.
    Name(String),
    /// The scheme of a row.
    Scheme(Box<GivenScheme>),
    /// An amount.
    Amount(Money),
    /// A share.
    Percent(PrintedPercent),
    /// Nothing was requisitioned: printed `-`.
    NotRequisitioned,
    /// No report came in: printed `*)`.
    NotReported,
    /// Nothing was handed in that tells.
    Missing,
    /// The word for a sum.
    Sum,
}

/// A table in a published layout.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LayoutTable {
    /// The columns.
    pub columns: Vec<LayoutColumn>,
    /// The rows.
    pub rows: Vec<Vec<LayoutCell>>,
    /// The sums below them.
    pub sums: Vec<LayoutCell>,
}

/// Why there is no such table.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum LayoutError {
    /// Nobody has a grant under the scheme.
    #[error("no grant under {scheme}")]
    NoSuchScheme {
        /// The scheme asked for.
        scheme: String,
        /// Those that there are.
        known: String,
    },
    /// The layout shows one scheme and several were meant.
    #[error("one scheme must be named of {known}")]
    OneScheme {
        /// Those that there are.
        known: String,
    },
    /// A sum does not fit in an amount.
    #[error("{0}")]
    Money(#[from] MoneyError),
}

impl LayoutError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::NoSuchScheme { scheme, known } => Problem::bare("consolidation-no-such-scheme")
                .with("scheme", scheme.as_str())
                .with("known", known.as_str()),
            Self::OneScheme { known } => {
                Problem::bare("consolidation-one-scheme").with("known", known.as_str())
            }
            Self::Money(error) => error.problem(),
        }
    }
}

/// What is laid out, and how.
#[derive(Clone, Copy, Debug)]
pub struct LayoutRequest<'a> {
    /// The layout.
    pub layout: Layout,
    /// Ids of the schemes, in the order of the table; all of them when empty.
    pub schemes: &'a [String],
    /// Who is expected: recipients without anything have rows too.
    pub register: &'a Register,
}

/// Lays the tables out. Fails with `consolidation-no-such-scheme`, `consolidation-one-scheme` and
/// `money-out-of-range`.
pub fn lay_out(all: &Consolidation, request: LayoutRequest<'_>) -> Result<LayoutTable, LayoutError> {
    let schemes = schemes_of(all, request.schemes)?;
    match request.layout {
        Layout::RecipientsBySchemes => by_schemes(all, &schemes, request),
        Layout::OneScheme => match schemes.as_slice() {
            [scheme] => one_scheme(all, scheme, request.register),
            _ => Err(LayoutError::OneScheme { known: known(all) }),
        },
        Layout::Schemes => of_schemes(&schemes),
    }
}

fn known(all: &Consolidation) -> String {
    all.schemes.iter().map(|table| table.scheme.id.as_str()).collect::<Vec<_>>().join(", ")
}

fn schemes_of<'a>(all: &'a Consolidation, ids: &[String]) -> Result<Vec<&'a SchemeTable>, LayoutError> {
    if ids.is_empty() {
        return Ok(all.schemes.iter().collect());
    }
    let find = |id: &String| {
        let found = all.schemes.iter().find(|table| table.scheme.id.eq_ignore_ascii_case(id));
        found.ok_or_else(|| LayoutError::NoSuchScheme { scheme: id.clone(), known: known(all) })
    };
    // A scheme that is named twice is there once.
    let mut chosen: Vec<&SchemeTable> = Vec::new();
    for id in ids {
        let table = find(id)?;
        if !chosen.iter().any(|other| other.scheme.id == table.scheme.id) {
            chosen.push(table);
        }
    }
    Ok(chosen)
}

/// Who has a row: somebody who gave something, or is expected and gave nothing.
#[derive(Clone, Copy)]
enum Who<'a> {
    Given(usize, &'a Recipient),
    Absent(&'a Registered),
}

impl Who<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Given(_, recipient) => &recipient.name,
            Self::Absent(entry) => &entry.name,
        }
    }

    const fn kind(&self) -> RecipientKind {
        match self {
            Self::Given(_, recipient) => recipient.kind,
            Self::Absent(entry) => entry.kind,
        }
    }
}

/// Returns everybody who has a row, municipalities first, each kind in Swedish order.
fn everybody<'a>(all: &'a Consolidation, register: &'a Register) -> Vec<Who<'a>> {
    let mut who: Vec<Who<'a>> =
        all.recipients.iter().enumerate().map(|(at, recipient)| Who::Given(at, recipient)).collect();
    if register.expected {
        let given = |entry: &Registered| all.recipients.iter().any(|r| super::findings::is(r, entry));
        who.extend(register.list.iter().filter(|entry| !given(entry)).map(Who::Absent));
    }
    who.sort_by(|a, b| a.kind().cmp(&b.kind()).then_with(|| swedish_order(a.name(), b.name())));
    who
}

fn row_of<'a>(table: &'a SchemeTable, who: Who<'_>) -> Option<&'a RecipientRow> {
    match who {
        Who::Given(at, _) => table.rows.iter().find(|row| row.recipient == at),
        Who::Absent(_) => None,
    }
}

/// Returns received, used and share of somebody under a scheme.
fn cells(table: &SchemeTable, who: Who<'_>) -> [LayoutCell; 3] {
    let Some(row) = row_of(table, who) else {
        let is_known = matches!(who, Who::Given(_, recipient) if recipient.lacking == 0);
        return if is_known {
            let not = LayoutCell::NotRequisitioned;
            [LayoutCell::Amount(Money::ZERO), not.clone(), not]
        } else {
            [LayoutCell::Missing, LayoutCell::Missing, LayoutCell::Missing]
        };
    };
    let received = LayoutCell::Amount(row.sums.received);
    let marked = |mark: LayoutCell| [received.clone(), mark.clone(), mark];
    match row.standing {
        Standing::NotRequisitioned => marked(LayoutCell::NotRequisitioned),
        Standing::NotReported => marked(LayoutCell::NotReported),
        Standing::Reported | Standing::Performed => {
            let share = unused_share(row.sums.unused, row.sums.received);
            [received, LayoutCell::Amount(row.sums.used), LayoutCell::Percent(share)]
        }
    }
}

/// Of a performance only the amount is shown: there is no use to report.
fn shown(table: &SchemeTable, cells: [LayoutCell; 3]) -> Vec<LayoutCell> {
    let count = if table.scheme.performance { 1 } else { cells.len() };
    cells.into_iter().take(count).collect()
}

fn by_schemes(
    all: &Consolidation,
    schemes: &[&SchemeTable],
    request: LayoutRequest<'_>,
) -> Result<LayoutTable, LayoutError> {
    let kind = RecipientKind::Kommun;
    let of_kind = |row: &RecipientRow| all.recipients[row.recipient].kind == kind;
    let named = !request.schemes.is_empty();
    let schemes: Vec<&SchemeTable> =
        schemes.iter().copied().filter(|table| named || table.rows.iter().any(of_kind)).collect();
    let mut columns = vec![LayoutColumn::Recipient];
    columns.extend(schemes.iter().flat_map(|table| columns_of(table)));
    columns.push(LayoutColumn::Total);
    let who = everybody(all, request.register).into_iter().filter(|who| who.kind() == kind);
    let rows = who.map(|who| row_by_schemes(&schemes, who)).collect::<Result<_, MoneyError>>()?;
    let mut sums = vec![LayoutCell::Sum];
    let mut whole = Money::ZERO;
    for table in &schemes {
        let of_rows = sums_of(table.rows.iter().filter(|row| of_kind(row)))?;
        whole = whole.checked_add(of_rows.received)?;
        sums.extend(shown(table, sum_cells(&of_rows, unused_share_of_sum)));
    }
    sums.push(LayoutCell::Amount(whole));
    Ok(LayoutTable { columns, rows, sums })
}

fn columns_of(table: &SchemeTable) -> Vec<LayoutColumn> {
    let scheme = || Some(table.scheme.clone());
    if table.scheme.performance {
        return vec![LayoutColumn::Received(scheme())];
    }
    vec![LayoutColumn::Received(scheme()), LayoutColumn::Used(scheme()), LayoutColumn::Share(scheme())]
}

fn row_by_schemes(schemes: &[&SchemeTable], who: Who<'_>) -> Result<Vec<LayoutCell>, MoneyError> {
    let mut row = vec![LayoutCell::Name(who.name().to_owned())];
    let mut total = Money::ZERO;
    for table in schemes {
        total = total.checked_add(row_of(table, who).map_or(Money::ZERO, |row| row.sums.received))?;
        row.extend(shown(table, cells(table, who)));
    }
    let is_known = matches!(who, Who::Given(_, recipient) if recipient.lacking == 0);
    row.push(if is_known { LayoutCell::Amount(total) } else { LayoutCell::Missing });
    Ok(row)
}

fn one_scheme(
    all: &Consolidation,
    table: &SchemeTable,
    register: &Register,
) -> Result<LayoutTable, LayoutError> {
    let who = everybody(all, register).into_iter();
    let who = who.filter(|who| match who {
        Who::Given(_, _) => row_of(table, *who).is_some(),
        Who::Absent(entry) => table.scheme.kinds.contains(&entry.kind),
    });
    let rows = who.map(|who| {
        let mut row = vec![LayoutCell::Name(who.name().to_owned())];
        row.extend(cells(table, who));
        row
    });
    let mut sums = vec![LayoutCell::Sum];
    sums.extend(sum_cells(&table.sums, unused_share_of_sum));
    let columns = vec![
        LayoutColumn::Recipient,
        LayoutColumn::Received(None),
        LayoutColumn::Used(None),
        LayoutColumn::Share(None),
    ];
    Ok(LayoutTable { columns, rows: rows.collect(), sums })
}

fn of_schemes(schemes: &[&SchemeTable]) -> Result<LayoutTable, LayoutError> {
    let mut whole = Sums::default();
    schemes.iter().try_for_each(|table| whole.add(&table.sums))?;
    let rows = schemes.iter().map(|table| {
        let mut row = vec![LayoutCell::Scheme(Box::new(table.scheme.clone()))];
        row.extend(sum_cells(&table.sums, unused_share_with_tenths));
        row
    });
    let mut sums = vec![LayoutCell::Sum];
    sums.extend(sum_cells(&whole, unused_share_with_tenths));
    let columns = vec![
        LayoutColumn::Scheme,
        LayoutColumn::Received(None),
        LayoutColumn::Used(None),
        LayoutColumn::Share(None),
    ];
    Ok(LayoutTable { columns, rows: rows.collect(), sums })
}

fn sums_of<'a>(rows: impl Iterator<Item = &'a RecipientRow>) -> Result<Sums, MoneyError> {
    let mut sums = Sums::default();
    rows.map(|row| &row.sums).try_for_each(|row| sums.add(row))?;
    Ok(sums)
}

fn sum_cells(sums: &Sums, share: impl Fn(Money, Money) -> PrintedPercent) -> [LayoutCell; 3] {
    let share = share(sums.unused, sums.received);
    [LayoutCell::Amount(sums.received), LayoutCell::Amount(sums.used), LayoutCell::Percent(share)]
}
