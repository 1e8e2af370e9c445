//! One sheet into its costs: every row is a cost, a sum, a figure or told.

use domain::accounts::CostKind;
use domain::date::{Date, Month};
use domain::draft::follow_up::{FollowUpColumn, FollowUpRow, FollowUpSheet, StatedFigure};
use domain::money::Money;
use domain::problem::{Problem, Remark, Severity, Value};

use super::names::{kind_of as cost_kind_of, names_figure};
use super::remarks::{extent, in_sheet, of_sheet, tell, tell_row};
use super::table::CostTable;
use super::when::{day_of, month_with_year};
use crate::read::grid::{Grid, GridCell, GridSheet, GridValue, cell_name};
use crate::read::ledger_table::amount::{self, NegativeStyle};
use crate::read::ledger_table::amounts::Amounts;
use crate::read::ledger_table::cell::{account_of, is_nothing, series_and_number};
use crate::read::ledger_table::remarks::Remarks;
use crate::read::ledger_table::rows::{TableRow, rows};
use crate::read::ledger_table::totals::{TotalKind, Totals, balance_of, kind_of};
use crate::read::ledger_table::{DecimalSign, Field};

/// How many rows that sum are named.
const SUMS_NAMED: usize = 20;

/// Reads a sheet. One without a table of costs has no rows, and that is told.
pub(super) fn read(grid: &Grid, sheet: &GridSheet) -> (FollowUpSheet, Vec<Remark>) {
    let found = CostTable::find(grid, sheet);
    let amounts = found.as_ref().and_then(|table| Some((table, table.amounts()?)));
    let (mut read, remarks) = match amounts {
        Some((table, amounts)) => Walk::new(sheet, table, amounts).read(),
        None => (FollowUpSheet::default(), no_table(sheet)),
    };
    let remarks = of_sheet(sheet, remarks);
    for figure in &mut read.figures {
        figure.cell = in_sheet(sheet, &figure.cell);
    }
    read.name.clone_from(&sheet.name);
    read.is_hidden = sheet.is_hidden;
    let errors = remarks.iter().filter(|remark| remark.severity == Severity::Error).count();
    read.errors = u64::try_from(errors).unwrap_or(u64::MAX);
    (read, remarks)
}

fn no_table(sheet: &GridSheet) -> Vec<Remark> {
    let problem = Problem::bare("follow-up-no-table")
        .with("cell", extent(sheet))
        .with("count", u64::try_from(sheet.cells.len()).unwrap_or(u64::MAX));
    vec![Remark { severity: Severity::Warning, line: 0, problem }]
}

/// The walk through the rows of a sheet.
struct Walk<'a> {
    sheet: &'a GridSheet,
    table: &'a CostTable<'a>,
    amounts: Amounts<'a>,
    remarks: Remarks,
    totals: Totals,
    rows: Vec<FollowUpRow>,
    figures: Vec<StatedFigure>,
    sums: Vec<u32>,
}

impl<'a> Walk<'a> {
    fn new(sheet: &'a GridSheet, table: &'a CostTable<'a>, amounts: Amounts<'a>) -> Self {
        Self {
            sheet,
            table,
            amounts,
            remarks: Remarks::default(),
            totals: Totals::new(),
            rows: Vec::new(),
            figures: Vec::new(),
            sums: Vec::new(),
        }
    }

    fn read(mut self) -> (FollowUpSheet, Vec<Remark>) {
        let header = self.table.columns.header_row;
        for row in rows(self.sheet) {
            match row.number() {
                number if number < header => self.above(&row),
                number if number > header => self.below(&row),
                _ => {}
            }
        }
        self.tell_columns();
        self.tell_sums();
        let sheet = FollowUpSheet {
            header_row: Some(header),
            columns: self.columns(),
            rows: self.rows,
            figures: self.figures,
            ..FollowUpSheet::default()
        };
        (sheet, self.remarks.finish())
    }

    /// Titles stand above the headings, and what was granted.
    fn above(&mut self, row: &TableRow<'_>) {
        if !self.figure(row) {
            tell_row(&mut self.remarks, Severity::Info, row, "follow-up-row-left-out");
        }
    }

    fn below(&mut self, row: &TableRow<'_>) {
        if self.table.columns.is_repeated_by(row) {
            return tell_row(&mut self.remarks, Severity::Info, row, "follow-up-row-left-out");
        }
        let kind = self.total_kind(row);
        if let Some(kind) = kind {
            return self.total(row, kind);
        }
        if !self.is_dated(row) && self.figure(row) {
            return;
        }
        if !self.may_be_cost(row) {
            return tell_row(&mut self.remarks, Severity::Warning, row, "follow-up-row-left-out");
        }
        self.cost(row);
        self.tell_beside(row);
    }

    fn value<'r>(&self, row: &TableRow<'r>, field: &Field) -> Option<&'r GridValue> {
        row.value(self.table.columns.place(field)?)
    }

    fn text(&self, row: &TableRow<'_>, field: &Field) -> String {
        let text = self.value(row, field).map(GridValue::shown).unwrap_or_default();
        if is_nothing(&text) { String::new() } else { text }
    }

    /// Tells whether something stands where the day or month should. `Summa` often does, as the first column has the days.
    fn is_dated(&self, row: &TableRow<'_>) -> bool {
        let says_when = |text: &String| !text.is_empty() && kind_of(text).is_none() && !names_figure(text);
        [Field::Date, Field::PostingDate, Field::Period].iter().any(|field| says_when(&self.text(row, field)))
    }

    /// Tells whether an amount stands in the row, or what should have been one: words alone are a note where nothing
    /// else says that the row is a cost.
    fn may_be_cost(&self, row: &TableRow<'_>) -> bool {
        let is_note = |column: u32| match row.value(column) {
            Some(GridValue::Text(text)) => {
                !text.contains(|sign: char| sign.is_ascii_digit()) && !self.is_dated(row)
            }
            Some(GridValue::Number(_) | GridValue::Date(_) | GridValue::Odd(_)) => false,
            None => true,
        };
        self.amounts.cells(row).any(|(_, column)| !is_note(column))
    }

    /// Tells whether the row sums others. One with a day is a sum only where it comes to one.
    fn total_kind(&self, row: &TableRow<'_>) -> Option<TotalKind> {
        let stated = self.amounts.stated(row);
        let comes_to_one = || stated.is_some_and(|stated| self.totals.are_stated_by(stated));
        let named = self.words(row).find_map(kind_of);
        if self.is_dated(row) {
            let balance = self.words(row).find_map(balance_of);
            return balance.or_else(|| named.filter(|_| comes_to_one()));
        }
        let has_text = [Field::Text, Field::Supplier].iter().any(|field| !self.text(row, field).is_empty());
        named.or_else(|| (!has_text && comes_to_one()).then_some(TotalKind::Sum))
    }

    /// Returns the words of a row that may name a sum. A supplier may be called Total.
    fn words<'r>(&'r self, row: &'r TableRow<'_>) -> impl Iterator<Item = &'r str> + 'r {
        let names = [Field::Supplier, Field::InvoiceNumber].map(|field| self.table.columns.place(&field));
        let apart = move |cell: &&GridCell| {
            !self.table.columns.is_money(cell.column) && !names.contains(&Some(cell.column))
        };
        row.cells().iter().filter(apart).filter_map(|cell| row.text(cell.column))
    }

    fn total(&mut self, row: &TableRow<'_>, kind: TotalKind) {
        self.sums.push(row.number());
        let stated = self.amounts.stated(row);
        let wrong = self.totals.close(kind, stated);
        // Rows that could not be read are missing in the sums, and are told themselves.
        if let (Some(reckoned), Some(stated), false) = (wrong, stated, self.remarks.has_error()) {
            let cell = self.amounts.cells(row).next().map(|(_, place)| row.cell_name(place));
            let money = |ore| Money::from_ore(ore).map_or(Value::Text(ore.to_string()), Value::Money);
            let mut problem = Problem::bare("follow-up-total-differs").with("cell", cell.unwrap_or_default());
            problem.fields.insert("stated", money(stated.net));
            problem.fields.insert("reckoned", money(reckoned));
            self.remarks.add(Severity::Warning, row.number(), problem);
        }
        self.tell_beside(row);
    }

    /// Takes the figures of a row in that names them: `Beviljat | 500 000`. Returns whether there was one.
    fn figure(&mut self, row: &TableRow<'_>) -> bool {
        let label = row.cells().iter().position(|cell| row.text(cell.column).is_some_and(names_figure));
        let Some(at) = label else { return false };
        let decimal = self.amounts.decimal;
        let amounts = row.cells()[at + 1..].iter().filter_map(|cell| Some((cell, amount_of(cell, decimal)?)));
        let Some((cell, amount)) = amounts.into_iter().next() else { return false };
        let figure = StatedFigure { cell: cell.name(), label: row.cells()[at].value.shown(), amount };
        let problem = Problem::bare("follow-up-figure-left-out")
            .with("cell", figure.cell.as_str())
            .with("label", figure.label.as_str())
            .with("amount", amount);
        self.remarks.add(Severity::Info, row.number(), problem);
        let place = cell.column;
        self.figures.push(figure);
        let rest = |other: &&GridCell| other.column != place && other.column != row.cells()[at].column;
        for other in row.cells().iter().filter(rest) {
            tell(&mut self.remarks, Severity::Info, other, "follow-up-cell-left-out");
        }
        true
    }

    /// Takes a row in as cost, or tells every error of it.
    fn cost(&mut self, row: &TableRow<'_>) {
        let when = self.when(row);
        let amount = self.amount(row);
        let text = self.cost_text(row);
        self.check_currency(row);
        let (Some((date, month, states_month)), Some(amount), Some(text)) = (when, amount, text) else {
            return;
        };
        let doubt = self.words(row).find_map(kind_of).map(|_| {
            let cell = row.cells().first().map(GridCell::name).unwrap_or_default();
            Problem::bare("follow-up-like-total").with("cell", in_sheet(self.sheet, &cell))
        });
        // What may be a sum is not summed.
        if let (Some(stated), None) = (self.amounts.stated(row), &doubt) {
            self.totals.add(stated);
        }
        if amount.is_zero() {
            return tell_row(&mut self.remarks, Severity::Info, row, "follow-up-nought");
        }
        let some = |text: String| Some(text).filter(|text| !text.is_empty());
        let cost = FollowUpRow {
            row: row.number(),
            date,
            month,
            states_month,
            text,
            amount,
            account: self.account(row),
            voucher: self.voucher(row),
            supplier: some(self.text(row, &Field::Supplier)),
            invoice: some(self.text(row, &Field::InvoiceNumber)),
            kind: self.kind(row),
            doubt,
        };
        self.rows.push(cost);
    }

    /// Returns the day, the month and whether the sheet states the month; tells where none can be read.
    fn when(&mut self, row: &TableRow<'_>) -> Option<(Option<Date>, Month, bool)> {
        let place = |field: &Field| {
            let place = self.table.columns.place(field)?;
            row.value(place).filter(|value| !is_nothing(&value.shown())).map(|value| (place, value))
        };
        let stated = place(&Field::Period);
        let day = place(&Field::PostingDate).or_else(|| place(&Field::Date));
        let order = self.table.date_order();
        let (mut month, mut date) = (None, None);
        for (place, value, is_month) in stated
            .map(|(place, value)| (place, value, true))
            .into_iter()
            .chain(day.map(|(place, value)| (place, value, false)))
        {
            let is_read = if is_month {
                month = month_with_year(value);
                month.is_some()
            } else {
                date = day_of(value, order);
                date.is_some()
            };
            if !is_read {
                self.remarks.cell_error(row, place, Problem::bare("follow-up-date-unreadable"));
                return None;
            }
        }
        let Some(of) = month.or_else(|| date.map(Date::month)) else {
            let fields = [Field::PostingDate, Field::Date, Field::Period];
            let place = fields.iter().find_map(|field| self.table.columns.place(field))?;
            self.remarks.cell_error(row, place, Problem::bare("follow-up-date-missing"));
            return None;
        };
        Some((date, of, month.is_some()))
    }

    /// Returns the amount. An error of it is told in the words of a workbook, where nothing is chosen.
    fn amount(&mut self, row: &TableRow<'_>) -> Option<Money> {
        let mut told = Remarks::default();
        let amount = self.amounts.read(row, &mut told);
        for mut remark in told.finish() {
            remark.problem.code = match remark.problem.code {
                "table-amount-too-precise" => "follow-up-amount-too-precise",
                "table-amount-sign-not-chosen" => "follow-up-amount-ambiguous",
                _ => "follow-up-amount-unreadable",
            };
            self.remarks.add(remark.severity, row.number(), remark.problem);
        }
        amount
    }

    /// Returns what the cost is for: its text, else its supplier, with the number of the invoice behind.
    fn cost_text(&mut self, row: &TableRow<'_>) -> Option<String> {
        let [text, supplier, invoice] =
            [Field::Text, Field::Supplier, Field::InvoiceNumber].map(|field| self.text(row, &field));
        let text = if text.is_empty() { supplier } else { text };
        if text.is_empty() {
            let place = self.table.columns.place(&Field::Text)?;
            self.remarks.cell_error(row, place, Problem::bare("follow-up-text-missing"));
            return None;
        }
        let is_said = invoice.is_empty() || text.contains(&invoice);
        Some(if is_said { text } else { format!("{text}, {invoice}") })
    }

    fn check_currency(&mut self, row: &TableRow<'_>) {
        let currency = self.text(row, &Field::Currency).to_lowercase();
        let place = self.table.columns.place(&Field::Currency);
        if let (false, Some(place)) = (["", "sek", "kr"].contains(&currency.as_str()), place) {
            self.remarks.cell_error(row, place, Problem::bare("table-currency-foreign"));
        }
    }

    fn account(&mut self, row: &TableRow<'_>) -> Option<String> {
        let account = account_of(self.value(row, &Field::Account)?);
        if account.is_none() && !self.text(row, &Field::Account).is_empty() {
            self.tell_cell(row, &Field::Account, Severity::Warning, "follow-up-cell-left-out");
        }
        account.map(|account| account.code)
    }

    fn voucher(&self, row: &TableRow<'_>) -> Option<(String, String)> {
        let [whole, series, number] =
            [Field::Voucher, Field::VoucherSeries, Field::VoucherNumber].map(|field| self.text(row, &field));
        let (of_whole, of_whole_number) = series_and_number(&whole);
        let number = if number.is_empty() { of_whole_number } else { number };
        let series = if series.is_empty() { of_whole } else { series };
        (!number.is_empty()).then_some((series, number))
    }

    /// Returns the kind in a word that is known; another is told, and the kind stays open.
    fn kind(&mut self, row: &TableRow<'_>) -> Option<CostKind> {
        let column = self.table.kind?;
        let word = row.value(column).map(GridValue::shown).filter(|word| !is_nothing(word))?;
        let kind = cost_kind_of(&word);
        if kind.is_none() {
            let cell = row.cells().iter().find(|cell| cell.column == column)?;
            tell(&mut self.remarks, Severity::Info, cell, "follow-up-kind-unknown");
        }
        kind
    }

    fn tell_cell(&mut self, row: &TableRow<'_>, field: &Field, severity: Severity, code: &'static str) {
        let place = self.table.columns.place(field);
        if let Some(cell) = row.cells().iter().find(|cell| Some(cell.column) == place) {
            tell(&mut self.remarks, severity, cell, code);
        }
    }

    /// Tells of notes beside the table: cells in columns without a heading.
    fn tell_beside(&mut self, row: &TableRow<'_>) {
        for cell in row.cells().iter().filter(|cell| self.table.columns.heading(cell.column).is_empty()) {
            tell(&mut self.remarks, Severity::Info, cell, "follow-up-cell-left-out");
        }
    }

    fn is_read(&self, column: u32) -> bool {
        let of_table = &self.table.proposal.columns;
        let field = of_table.iter().find(|one| one.column == column).map(|one| &one.field);
        self.table.kind == Some(column) || field.is_some_and(is_used)
    }

    /// Tells once of each column with a heading that is not read, such as a balance.
    fn tell_columns(&mut self) {
        let header = self.table.columns.header_row;
        for column in &self.table.proposal.columns {
            let below =
                self.sheet.cells.iter().filter(|cell| cell.column == column.column && cell.row >= header);
            let count = u64::try_from(below.count()).unwrap_or(u64::MAX);
            if column.heading.is_empty() || self.is_read(column.column) || count == 0 {
                continue;
            }
            let problem = Problem::bare("follow-up-column-left-out")
                .with("cell", cell_name(header - 1, column.column))
                .with("value", column.heading.as_str())
                .with("count", count);
            self.remarks.add(Severity::Info, header, problem);
        }
    }

    fn tell_sums(&mut self) {
        let Some(first) = self.sums.first().copied() else { return };
        let mut named: Vec<String> = self.sums.iter().take(SUMS_NAMED).map(u32::to_string).collect();
        if self.sums.len() > SUMS_NAMED {
            named.push("…".to_owned());
        }
        let problem = Problem::bare("follow-up-totals-left-out")
            .with("sheet", self.sheet.name.as_str())
            .with("count", u64::try_from(self.sums.len()).unwrap_or(u64::MAX))
            .with("rows", named.join(", "));
        self.remarks.add(Severity::Info, first, problem);
    }

    fn columns(&self) -> Vec<FollowUpColumn> {
        let read = self.table.proposal.columns.iter().filter(|column| self.is_read(column.column));
        let row = |column: &crate::read::ledger_table::ColumnProposal| FollowUpColumn {
            letters: cell_name(0, column.column).trim_end_matches('1').to_owned(),
            heading: column.heading.clone(),
            field: if self.table.kind == Some(column.column) {
                "kind".to_owned()
            } else {
                column.field.word()
            },
        };
        read.map(row).collect()
    }
}

/// Tells whether a follow-up has a use for what stands in such a column.
fn is_used(field: &Field) -> bool {
    match field {
        Field::Account
        | Field::VoucherSeries
        | Field::VoucherNumber
        | Field::Voucher
        | Field::Date
        | Field::PostingDate
        | Field::Text
        | Field::Amount
        | Field::Debit
        | Field::Credit
        | Field::Side
        | Field::Supplier
        | Field::InvoiceNumber
        | Field::Period
        | Field::Currency => true,
        Field::AccountText
        | Field::Object(_)
        | Field::SupplierNumber
        | Field::Employee
        | Field::Quantity
        | Field::VatAmount
        | Field::OrganisationNumber
        | Field::OrganisationName
        | Field::Ignored => false,
    }
}

fn amount_of(cell: &GridCell, decimal: Option<DecimalSign>) -> Option<Money> {
    amount::read(&cell.value, decimal, NegativeStyle::MinusOrBrackets).ok().map(|amount| amount.money)
}
