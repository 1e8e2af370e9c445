//! A table by a mapping into a document of the main ledger.
//!
//! A row is booked whole or told as an error: nothing that cannot be read becomes nought or today. What is no row of
//! the ledger (sums, headings again, titles of pages) is left out and told once with its rows.

use domain::date::Date;
use domain::draft::LedgerDocument;
use domain::money::Money;
use domain::problem::{Problem, Severity, Value};

use super::amounts::Amounts;
use super::cell::{Coded, account_of, code_of, is_nothing, series_and_number};
use super::columns::Columns;
use super::day;
use super::document::{Booked, Builder};
use super::field::Field;
use super::mapping::TableMapping;
use super::organisation::Organisation;
use super::remarks::{Remarks, RowList};
use super::rows::{TableRow, rows};
use super::totals::{TotalKind, Totals, balance_of, kind_of};
use crate::read::LedgerRead;
use crate::read::grid::{Grid, GridKind, GridValue};

/// Reads a table by a mapping into a document of format `table`, version `xlsx` or `csv`, with remarks by row and cell.
///
/// Rows of one voucher come together wherever they stand: by series and number within a year, without a series by
/// number and day, and a row without a number for itself. A voucher need not balance, as extracts hold one side.
/// The text of a row is its text, supplier and invoice with commas between; the supplier's number is dimension `9`.
///
/// Fails with `table-headings-missing`, `table-no-rows`, and where the mapping cannot be read by with
/// `table-no-account-column`, `table-no-amount-column`, `table-no-day`, `table-code-part-missing` or
/// `table-column-twice`.
pub fn read(grid: &Grid, mapping: &TableMapping) -> Result<LedgerRead, Problem> {
    let columns = Columns::find(grid, mapping)?;
    let mut walk = Walk::new(grid, mapping, &columns);
    for row in rows(columns.sheet).filter(|row| row.number() > columns.header_row) {
        walk.row(&row);
    }
    walk.finish()
}

/// The walk through the rows.
struct Walk<'a> {
    mapping: &'a TableMapping,
    columns: &'a Columns<'a>,
    amounts: Amounts<'a>,
    builder: Builder,
    remarks: Remarks,
    totals: Totals,
    organisation: Organisation,
    sums: RowList,
    headings: RowList,
    others: RowList,
    booked: u64,
    foreign_currency: bool,
}

impl<'a> Walk<'a> {
    fn new(grid: &Grid, mapping: &'a TableMapping, columns: &'a Columns<'a>) -> Self {
        let version = match grid.kind {
            GridKind::Workbook => "xlsx",
            GridKind::Text => "csv",
        };
        let document = LedgerDocument {
            format: "table".to_owned(),
            version: version.to_owned(),
            encoding: grid.text.map_or("utf-8", |text| text.encoding).to_owned(),
            ..LedgerDocument::default()
        };
        Self {
            mapping,
            columns,
            amounts: Amounts {
                columns,
                sign: mapping.sign,
                decimal: mapping.decimal,
                negative: mapping.negative,
            },
            builder: Builder::new(document, dimensions(columns)),
            remarks: Remarks::default(),
            totals: Totals::new(),
            organisation: Organisation::default(),
            sums: RowList::default(),
            headings: RowList::default(),
            others: RowList::default(),
            booked: 0,
            foreign_currency: false,
        }
    }

    fn row(&mut self, row: &TableRow<'_>) {
        if self.columns.is_repeated_by(row) {
            return self.headings.push(row.number());
        }
        if let Some(kind) = self.total_kind(row) {
            return self.total(row, kind);
        }
        let account = self.value(row, &Field::Account);
        let has_amount = self.amounts.cells(row).next().is_some();
        // A line of its own for an account or a title, over rows that are dated.
        if !has_amount && (account.is_none() || self.lacks_day_or_voucher(row)) {
            return self.others.push(row.number());
        }
        if let Some(booked) = self.booked(row) {
            self.builder.add(booked);
            self.booked += 1;
        }
    }

    fn value<'r>(&self, row: &TableRow<'r>, field: &Field) -> Option<&'r GridValue> {
        row.value(self.columns.place(field)?)
    }

    fn text(&self, row: &TableRow<'_>, field: &Field) -> String {
        let text = self.value(row, field).map(GridValue::shown).unwrap_or_default();
        if is_nothing(&text) { String::new() } else { text }
    }

    /// Tells whether the row lacks what every booked row of such a table has beside its account.
    fn lacks_day_or_voucher(&self, row: &TableRow<'_>) -> bool {
        let is_empty = |field: &Field| self.columns.place(field).map(|place| row.value(place).is_none());
        let lacks = |fields: &[Field]| {
            let mut columns = fields.iter().filter_map(is_empty).peekable();
            columns.peek().is_some() && columns.all(|is_empty| is_empty)
        };
        lacks(&[Field::PostingDate, Field::Date, Field::Period])
            || lacks(&[Field::Voucher, Field::VoucherNumber])
    }

    /// Tells whether the row sums others: it says so and lacks something, or it is a balance and no voucher, or it has no
    /// account and states the sum of the rows above.
    fn total_kind(&self, row: &TableRow<'_>) -> Option<TotalKind> {
        let account = self.value(row, &Field::Account);
        let has_account = account.is_some_and(|value| account_of(value).is_some());
        if has_account && !self.lacks_day_or_voucher(row) {
            let texts = [Field::Text, Field::AccountText].map(|field| self.text(row, &field));
            let is_voucher = !self.voucher(row).1.is_empty();
            return texts.iter().find_map(|text| balance_of(text)).filter(|_| !is_voucher);
        }
        // A supplier may be called Total.
        let names = [Field::Supplier, Field::InvoiceNumber].map(|field| self.columns.place(&field));
        let texts = row.cells().iter().filter(|cell| !self.columns.is_money(cell.column));
        let mut named = texts
            .filter(|cell| !names.contains(&Some(cell.column)))
            .filter_map(|cell| kind_of(row.text(cell.column)?));
        let is_sum = || {
            account.is_none()
                && self.amounts.stated(row).is_some_and(|stated| self.totals.are_stated_by(stated))
        };
        named.next().or_else(|| is_sum().then_some(TotalKind::Sum))
    }

    fn total(&mut self, row: &TableRow<'_>, kind: TotalKind) {
        self.sums.push(row.number());
        let stated = self.amounts.stated(row);
        let wrong = self.totals.close(kind, stated);
        // Rows that could not be read are missing in the sums, and are told themselves.
        if let (Some(reckoned), Some(stated), false) = (wrong, stated, self.remarks.has_error()) {
            let cell =
                self.amounts.cells(row).next().map(|(_, place)| row.cell_name(place)).unwrap_or_default();
            let money = |ore| Money::from_ore(ore).map_or(Value::Text(ore.to_string()), Value::Money);
            let mut problem = Problem::bare("table-total-differs").with("cell", cell);
            problem.fields.insert("stated", money(stated.net));
            problem.fields.insert("reckoned", money(reckoned));
            self.remarks.add(Severity::Warning, row.number(), problem);
        }
    }

    /// Returns what the row books, or tells every error of it.
    fn booked(&mut self, row: &TableRow<'_>) -> Option<Booked> {
        let account = self.account(row);
        let date = self.date(row);
        let amount = self.amounts.read(row, &mut self.remarks);
        self.check_currency(row);
        let (account, date, amount) = (account?, date?, amount?);
        if let Some(stated) = self.amounts.stated(row) {
            self.totals.add(stated);
        }
        self.organisation.note(
            &self.text(row, &Field::OrganisationNumber),
            &self.text(row, &Field::OrganisationName),
            row.number(),
        );
        let (series, number) = self.voucher(row);
        let objects = self.objects(row);
        let text = [Field::Text, Field::Supplier, Field::InvoiceNumber].map(|field| self.text(row, &field));
        let text = text.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
        let quantity = Some(self.text(row, &Field::Quantity)).filter(|text| !text.is_empty());
        Some(Booked { row: row.number(), account, objects, series, number, date, amount, text, quantity })
    }

    fn account(&mut self, row: &TableRow<'_>) -> Option<Coded> {
        let place = self.columns.place(&Field::Account)?;
        let Some(value) = row.value(place) else {
            self.remarks.cell_error(row, place, Problem::bare("table-account-missing"));
            return None;
        };
        let Some(mut account) = account_of(value) else {
            self.remarks.cell_error(row, place, Problem::bare("table-account-unreadable"));
            return None;
        };
        let name = self.text(row, &Field::AccountText);
        if !name.is_empty() {
            account.name = Some(name);
        }
        Some(account)
    }

    /// Returns the day that the row is booked on: the posting day, else the day, else the last of the month.
    fn date(&mut self, row: &TableRow<'_>) -> Option<Date> {
        let days = [Field::PostingDate, Field::Date, Field::Period];
        let places: Vec<(Field, u32)> = days
            .into_iter()
            .filter_map(|field| self.columns.place(&field).map(|place| (field, place)))
            .collect();
        let filled = places.iter().find(|(_, place)| row.value(*place).is_some());
        let Some((field, place)) = filled else {
            let Some((_, place)) = places.first() else { return self.mapping.day };
            self.remarks.cell_error(row, *place, Problem::bare("table-date-missing"));
            return None;
        };
        let value = row.value(*place)?;
        let date = match field {
            Field::Period => day::month(value).map(|month| month.last()),
            _ => day::read(value, self.mapping.date_order),
        };
        if date.is_none() {
            self.remarks.cell_error(row, *place, Problem::bare("table-date-unreadable"));
        }
        date
    }

    /// Tells once that amounts are not in kronor.
    fn check_currency(&mut self, row: &TableRow<'_>) {
        let currency = self.text(row, &Field::Currency);
        let is_krona = ["", "sek", "kr"].contains(&currency.to_lowercase().as_str());
        if let (false, false, Some(place)) =
            (is_krona, self.foreign_currency, self.columns.place(&Field::Currency))
        {
            self.foreign_currency = true;
            self.remarks.cell_error(row, place, Problem::bare("table-currency-foreign"));
        }
    }

    fn voucher(&self, row: &TableRow<'_>) -> (String, String) {
        let whole = self.text(row, &Field::Voucher);
        let (series, number) = (self.text(row, &Field::VoucherSeries), self.text(row, &Field::VoucherNumber));
        if !number.is_empty() || whole.is_empty() {
            return (series, number);
        }
        let (of_whole, number) = series_and_number(&whole);
        (if series.is_empty() { of_whole } else { series }, number)
    }

    fn objects(&self, row: &TableRow<'_>) -> Vec<(String, Coded)> {
        let parts = self.columns.objects().filter_map(|(dimension, place)| {
            code_of(row.value(place)?).map(|coded| (dimension.to_owned(), coded))
        });
        let mut objects: Vec<(String, Coded)> = parts.collect();
        if let Some(employee) = self.value(row, &Field::Employee).and_then(code_of) {
            objects.push((Field::EMPLOYEE.to_owned(), employee));
        }
        let number = self.text(row, &Field::SupplierNumber);
        if !number.is_empty() {
            let name = Some(self.text(row, &Field::Supplier)).filter(|name| !name.is_empty());
            objects.push((Field::SUPPLIER.to_owned(), Coded { code: number, name }));
        }
        objects
    }

    fn finish(mut self) -> Result<LedgerRead, Problem> {
        if self.booked == 0 && !self.remarks.has_error() {
            return Err(Problem::bare("table-no-rows"));
        }
        self.sums.tell(&mut self.remarks, Problem::bare("table-totals-left-out"));
        self.headings.tell(&mut self.remarks, Problem::bare("table-headings-repeated"));
        self.others.tell(&mut self.remarks, Problem::bare("table-lines-left-out"));
        let mut document = self.builder.finish();
        self.organisation.tell(&mut document, &mut self.remarks);
        Ok(LedgerRead { document, remarks: self.remarks.finish(), attachments: Vec::new() })
    }
}

/// Returns the dimensions of the table with what its headings call them.
fn dimensions(columns: &Columns<'_>) -> impl Iterator<Item = (String, String)> {
    let of = |dimension: &str, place: u32| (dimension.to_owned(), columns.heading(place).to_owned());
    let parts = columns.objects().map(move |(dimension, place)| of(dimension, place));
    let fixed = [(Field::EMPLOYEE, Field::Employee), (Field::SUPPLIER, Field::SupplierNumber)];
    let fixed =
        fixed.into_iter().filter_map(move |(dimension, field)| Some(of(dimension, columns.place(&field)?)));
    parts.chain(fixed).collect::<Vec<_>>().into_iter()
}
