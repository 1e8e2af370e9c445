//! The amounts of rows: one column, or one for each side, read to the öre or told as errors.

use domain::money::Money;
use domain::problem::Problem;

use super::amount::{self, DecimalSign, NegativeStyle, Side, side_of};
use super::cell::is_nothing;
use super::columns::Columns;
use super::field::Field;
use super::mapping::SignConvention;
use super::remarks::Remarks;
use super::rows::TableRow;
use super::totals::Stated;
use crate::read::grid::GridValue;

/// How the amounts of a table are read.
#[derive(Clone, Copy, Debug)]
pub(in crate::read) struct Amounts<'a> {
    pub(in crate::read) columns: &'a Columns<'a>,
    pub(in crate::read) sign: SignConvention,
    pub(in crate::read) decimal: Option<DecimalSign>,
    pub(in crate::read) negative: NegativeStyle,
}

impl Amounts<'_> {
    /// Returns the columns of amounts that count, where something stands in them.
    pub(in crate::read) fn cells<'r>(
        &'r self,
        row: &'r TableRow<'_>,
    ) -> impl Iterator<Item = (&'static Field, u32)> + 'r {
        let fields: &'static [Field] = match self.sign {
            SignConvention::DebitPositive | SignConvention::CreditPositive | SignConvention::SideColumn => {
                &[Field::Amount]
            }
            SignConvention::CreditColumn | SignConvention::NegativeCreditColumn => {
                &[Field::Debit, Field::Credit]
            }
        };
        let places = fields.iter().filter_map(|field| Some((field, self.columns.place(field)?)));
        places.filter(|(_, place)| row.value(*place).is_some())
    }

    /// Returns what the amounts of a row say; `None` where there is none that can be read.
    pub(in crate::read) fn stated(&self, row: &TableRow<'_>) -> Option<Stated> {
        let mut stated = Stated { is_net: true, ..Stated::default() };
        let mut filled = 0_u32;
        for (field, place) in self.cells(row) {
            let value = row.value(place)?;
            let ore = self.with_side(row, amount::read(value, self.decimal, self.negative).ok()?).ore();
            let is_credit = *field == Field::Credit;
            *(if is_credit { &mut stated.credit } else { &mut stated.debit }) = ore;
            let subtracts = is_credit && self.sign == SignConvention::CreditColumn;
            stated.net += if subtracts { -ore } else { ore };
            filled += 1;
        }
        stated.is_net = filled < 2;
        (filled > 0).then_some(stated)
    }

    /// Returns an amount of one column as it counts in that column's sum.
    fn with_side(&self, row: &TableRow<'_>, read: amount::Amount) -> Money {
        let beside = match self.sign {
            SignConvention::SideColumn => side_of(&self.side(row)),
            SignConvention::DebitPositive
            | SignConvention::CreditPositive
            | SignConvention::CreditColumn
            | SignConvention::NegativeCreditColumn => None,
        };
        let is_turned = |side| match self.sign {
            SignConvention::DebitPositive | SignConvention::SideColumn => side == Side::Credit,
            SignConvention::CreditPositive => side == Side::Debit,
            SignConvention::CreditColumn | SignConvention::NegativeCreditColumn => false,
        };
        if read.side.or(beside).is_some_and(is_turned) { read.money.negated() } else { read.money }
    }

    /// Returns the amount, debit positive.
    pub(in crate::read) fn read(&self, row: &TableRow<'_>, remarks: &mut Remarks) -> Option<Money> {
        let cells: Vec<(&Field, u32)> = self.cells(row).collect();
        if cells.is_empty() {
            let place = self.columns.place(&Field::Amount).or_else(|| self.columns.place(&Field::Debit))?;
            remarks.cell_error(row, place, Problem::bare("table-amount-missing"));
            return None;
        }
        let mut sum = Some(Money::ZERO);
        for (field, place) in cells {
            let money = self.amount_of(row, field, place, remarks);
            sum = sum.zip(money).and_then(|(sum, money)| added(row, place, sum, money, remarks));
        }
        sum
    }

    fn amount_of(
        &self,
        row: &TableRow<'_>,
        field: &Field,
        place: u32,
        remarks: &mut Remarks,
    ) -> Option<Money> {
        let value = row.value(place)?;
        let read = match amount::read(value, self.decimal, self.negative) {
            Ok(read) => read,
            Err(error) => {
                let code = error.code();
                remarks.cell_error(row, place, Problem::bare(code));
                return None;
            }
        };
        let money = self.with_side(row, read);
        match self.sign {
            SignConvention::SideColumn => self.has_side(row, read, remarks).then_some(money),
            SignConvention::CreditPositive => Some(money.negated()),
            SignConvention::CreditColumn if *field == Field::Credit => Some(money.negated()),
            SignConvention::DebitPositive
            | SignConvention::CreditColumn
            | SignConvention::NegativeCreditColumn => Some(money),
        }
    }

    /// Tells whether an amount beside a column of sides has one; nought needs none.
    fn has_side(&self, row: &TableRow<'_>, read: amount::Amount, remarks: &mut Remarks) -> bool {
        let has = read.side.is_some() || read.money.is_zero() || side_of(&self.side(row)).is_some();
        if let (false, Some(place)) = (has, self.columns.place(&Field::Side)) {
            remarks.cell_error(row, place, Problem::bare("table-side-unreadable"));
        }
        has
    }

    fn side(&self, row: &TableRow<'_>) -> String {
        let value = self.columns.place(&Field::Side).and_then(|place| row.value(place));
        let text = value.map(GridValue::shown).unwrap_or_default();
        if is_nothing(&text) { String::new() } else { text }
    }
}

fn added(row: &TableRow<'_>, place: u32, sum: Money, money: Money, remarks: &mut Remarks) -> Option<Money> {
    let sum = sum.checked_add(money);
    if sum.is_err() {
        remarks.cell_error(row, place, Problem::bare("table-amount-out-of-range"));
    }
    sum.ok()
}
