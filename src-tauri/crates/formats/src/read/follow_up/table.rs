//! The table of costs of a sheet: where its headings stand and what its columns are.

use std::collections::BTreeMap;

use crate::read::grid::{Grid, GridSheet};
use crate::read::ledger_table::amounts::Amounts;
use crate::read::ledger_table::columns::Columns;
use crate::read::ledger_table::proposal::propose_sheet;
use crate::read::ledger_table::{DateOrder, Field, MappedColumn, NegativeStyle, TableProposal, header};

use super::names::{Heading, heading_of};

/// A table with a day or month, a text and an amount in each row.
pub(super) struct CostTable<'a> {
    pub(super) proposal: TableProposal,
    /// Where the kind of cost stands.
    pub(super) kind: Option<u32>,
    pub(super) columns: Columns<'a>,
}

impl<'a> CostTable<'a> {
    /// Finds the table; `None` where no row has headings of all three, or debit and credit cannot be told apart.
    pub(super) fn find(grid: &'a Grid, sheet: &'a GridSheet) -> Option<Self> {
        let of_extract = |heading: &str| match heading_of(heading)?.0 {
            Heading::Field(field) => Some(field),
            Heading::Kind => None,
        };
        let header = header::find_by(sheet, of_extract).filter(|header| header.is_known)?;
        let best = settled(best_of(&header.headings));
        let chosen: Vec<MappedColumn> = best
            .iter()
            .filter_map(|(heading, column)| match heading {
                Heading::Field(field) => {
                    let heading = header.headings.get(column).cloned().unwrap_or_default();
                    Some(MappedColumn { heading, column: *column, field: field.clone() })
                }
                Heading::Kind => None,
            })
            .collect();
        let proposal = propose_sheet(grid, sheet, &header, &chosen);
        let columns = Columns::proposed(sheet, header.row, &proposal.columns);
        let table = Self { kind: best.get(&Heading::Kind).copied(), columns, proposal };
        table.is_of_costs().then_some(table)
    }

    pub(super) fn has(&self, is: impl Fn(&Field) -> bool) -> bool {
        self.proposal.has(is)
    }

    fn is_of_costs(&self) -> bool {
        let has_amount = self.has(|field| *field == Field::Amount)
            || self.has(|field| *field == Field::Debit) && self.has(|field| *field == Field::Credit);
        let has_text = self.has(|field| *field == Field::Text);
        has_amount && has_text && self.has(Field::is_dated) && self.proposal.sign.is_some()
    }

    /// Returns how its amounts are read. Brackets mean minus to everybody who types them.
    pub(super) fn amounts(&self) -> Option<Amounts<'_>> {
        Some(Amounts {
            columns: &self.columns,
            sign: self.proposal.sign?,
            decimal: self.proposal.decimal_sign(),
            negative: NegativeStyle::MinusOrBrackets,
        })
    }

    pub(super) const fn date_order(&self) -> Option<DateOrder> {
        self.proposal.date_order
    }
}

/// Returns the column of each heading that is known: of several the one that is preferred, or else the first.
fn best_of(headings: &BTreeMap<u32, String>) -> BTreeMap<Heading, u32> {
    let mut best: BTreeMap<Heading, (usize, u32)> = BTreeMap::new();
    for (column, text) in headings {
        let Some((heading, rank)) = heading_of(text) else { continue };
        let place = best.entry(heading).or_insert((rank, *column));
        *place = (*place).min((rank, *column));
    }
    best.into_iter().map(|(heading, (_, column))| (heading, column)).collect()
}

/// The amount beside debit and credit is their sum or the balance; one of them alone says nothing.
fn settled(mut best: BTreeMap<Heading, u32>) -> BTreeMap<Heading, u32> {
    let has = |field: Field| best.contains_key(&Heading::Field(field));
    let needless: &[Field] = if has(Field::Debit) && has(Field::Credit) {
        &[Field::Amount, Field::Side]
    } else {
        &[Field::Debit, Field::Credit]
    };
    for field in needless {
        best.remove(&Heading::Field(field.clone()));
    }
    best
}
