//! What a table seems to be: its headings, columns, decimal sign and days, for a person to confirm.

use std::collections::BTreeMap;

use domain::date::Date;
use domain::problem::Problem;
use serde::{Deserialize, Serialize};

use super::amount::{self, DecimalSign, NegativeStyle, Written};
use super::cell::account_of;
use super::day::{self, DateOrder, Orders};
use super::decimal::{DecimalFinding, Evidences};
use super::field::Field;
use super::header::{self, Header};
use super::headings::{field_of, fingerprint, plain};
use super::mapping::{MappedColumn, SignConvention, TableMapping};
use super::rows::{TableRow, rows};
use crate::read::grid::{Grid, GridSheet, GridValue, TextForm};

/// How many values of a column are shown.
const SAMPLES: usize = 5;
/// How many rows tell whether the values of a column are of its kind.
const ROWS_JUDGED: usize = 200;

/// How sure a proposal is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
pub enum Confidence {
    /// A person has to look.
    Unsure,
    /// The heading says so, and what stands below does not quite.
    Likely,
    /// The heading says so, and so does what stands below.
    Sure,
}

/// What a table seems to be.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct TableProposal {
    /// How the text was written; `None` for a workbook.
    pub text: Option<TextForm>,
    /// The names of all sheets; one empty name for a text.
    pub sheets: Vec<String>,
    /// The sheet with the table.
    pub sheet: String,
    /// The row of the headings, from 1.
    pub header_row: u32,
    /// How many rows below hold something.
    pub rows: u64,
    /// The columns, in order.
    pub columns: Vec<ColumnProposal>,
    /// What stands before the decimals, with the amount that shows it.
    pub decimal: DecimalFinding,
    /// The order of year, month and day; `None` where a person chooses. The samples are those of the column.
    pub date_order: Option<DateOrder>,
    /// How negative amounts are written.
    pub negative: NegativeStyle,
    /// Which amounts are debits; `None` where a person chooses, or no column holds amounts.
    pub sign: Option<SignConvention>,
    /// The dimension of the project or else of the only code part there is.
    pub code_part: Option<String>,
    /// How sure the whole is.
    pub confidence: Confidence,
    /// What the table is known again by.
    pub fingerprint: String,
}

/// What a column seems to be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ColumnProposal {
    /// Where it stands, from 0.
    pub column: u32,
    /// Its heading as it stands; empty where it has none.
    pub heading: String,
    /// What it seems to be.
    pub field: Field,
    /// How sure that is.
    pub confidence: Confidence,
    /// Its first values that are not empty, at most five, as they stand.
    pub samples: Vec<String>,
}

/// What a person has to choose before the table can be read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Choice {
    /// Which column holds the accounts.
    Account,
    /// Which column, or which two, hold the amounts.
    Amount,
    /// Which column holds the days, or which day all rows have.
    Day,
    /// Whether a comma or a point stands before the decimals.
    Decimal,
    /// In which order year, month and day stand.
    DateOrder,
    /// Which amounts are debits.
    Sign,
}

/// Proposes what a table is. Fails with `table-no-headings` where no row of it looks like headings.
pub fn propose(grid: &Grid) -> Result<TableProposal, Problem> {
    let found = grid.sheets.iter().filter_map(|sheet| Some((sheet, header::find(sheet)?)));
    // Of sheets that fit equally well the first is meant.
    let best = found.reduce(|best, next| if next.1.score > best.1.score { next } else { best });
    let (sheet, header) = best.ok_or_else(|| Problem::bare("table-no-headings"))?;
    let below = Below { sheet, header_row: header.row };
    let columns = columns(&header, &below);
    Ok(of_columns(grid, &header, &below, columns))
}

/// Proposes what a table is whose headings somebody has pointed out, and perhaps columns too: the sheet by its name,
/// the row from 1 or 0 where it is to be looked for, and columns by their place and heading. Columns that are not among them are ignored; without any,
/// they are proposed.
///
/// Fails with `table-no-headings` where the sheet has no such row.
pub fn propose_as(
    grid: &Grid,
    sheet: &str,
    header_row: u32,
    chosen: &[MappedColumn],
) -> Result<TableProposal, Problem> {
    let sheet = grid.sheets.iter().find(|held| held.name == sheet);
    let header_of = |sheet| if header_row == 0 { header::find(sheet) } else { header::at(sheet, header_row) };
    let found = sheet.and_then(|sheet| Some((sheet, header_of(sheet)?)));
    let (sheet, header) = found.ok_or_else(|| Problem::bare("table-no-headings"))?;
    Ok(propose_sheet(grid, sheet, &header, chosen))
}

/// Proposes what the sheet is under these headings, and with these columns where there are any.
pub(in crate::read) fn propose_sheet(
    grid: &Grid,
    sheet: &GridSheet,
    header: &Header,
    chosen: &[MappedColumn],
) -> TableProposal {
    let below = Below { sheet, header_row: header.row };
    let mut columns = columns(header, &below);
    for column in columns.iter_mut().filter(|_| !chosen.is_empty()) {
        let is_this = |choice: &&MappedColumn| {
            choice.column == column.column && plain(&choice.heading) == plain(&column.heading)
        };
        column.field = chosen.iter().find(is_this).map_or(Field::Ignored, |choice| choice.field.clone());
        column.confidence = confidence(&column.field, &below, column.column);
    }
    of_columns(grid, header, &below, columns)
}

fn of_columns(
    grid: &Grid,
    header: &Header,
    below: &Below<'_>,
    columns: Vec<ColumnProposal>,
) -> TableProposal {
    let Below { sheet, .. } = below;
    let fields = Fields(&columns);
    let money: Vec<u32> = fields.places(Field::is_money);
    let (decimal, negative) = of_amounts(below, &money);
    TableProposal {
        text: grid.text,
        sheets: grid.sheets.iter().map(|sheet| sheet.name.clone()).collect(),
        sheet: sheet.name.clone(),
        header_row: header.row,
        rows: below.rows().count() as u64,
        date_order: date_order(below, &fields.places(Field::is_day)),
        sign: sign(below, &fields, &decimal),
        code_part: fields.code_part(),
        confidence: fields.confidence(header),
        fingerprint: fingerprint(columns.iter().map(|column| column.heading.as_str())),
        decimal,
        negative,
        columns,
    }
}

impl TableProposal {
    /// Returns the mapping that reads the table as proposed, with this day for rows of a table that states none; or
    /// what has to be chosen first.
    pub fn mapping(&self, day: Option<Date>) -> Result<TableMapping, Vec<Choice>> {
        let choices = self.choices(day);
        let (Some(sign), true) = (self.sign, choices.is_empty()) else { return Err(choices) };
        let columns = self.columns.iter().map(|column| MappedColumn {
            heading: column.heading.clone(),
            column: column.column,
            field: column.field.clone(),
        });
        Ok(TableMapping {
            sheet: self.sheet.clone(),
            header_row: self.header_row,
            columns: columns.collect(),
            decimal: self.decimal_sign(),
            date_order: self.date_order.unwrap_or(DateOrder::YearFirst),
            negative: self.negative,
            sign,
            code_part: self.code_part.clone(),
            day: if self.has(Field::is_dated) { None } else { day },
        })
    }

    /// Returns what has to be chosen.
    #[must_use]
    pub fn choices(&self, day: Option<Date>) -> Vec<Choice> {
        let undecided =
            matches!(self.decimal, DecimalFinding::Undecided { .. } | DecimalFinding::Mixed { .. });
        let has_amount = self.has(|field| *field == Field::Amount)
            || (self.has(|field| *field == Field::Debit) && self.has(|field| *field == Field::Credit));
        let open = [
            (Choice::Account, !self.has(|field| *field == Field::Account)),
            (Choice::Amount, !has_amount),
            (Choice::Day, !self.has(Field::is_dated) && day.is_none()),
            (Choice::Decimal, undecided),
            (Choice::DateOrder, self.has(Field::is_day) && self.date_order.is_none()),
            (Choice::Sign, has_amount && self.sign.is_none()),
        ];
        open.into_iter().filter(|(_, is_open)| *is_open).map(|(choice, _)| choice).collect()
    }

    /// Returns the decimal sign that the amounts show.
    #[must_use]
    pub fn decimal_sign(&self) -> Option<DecimalSign> {
        match &self.decimal {
            DecimalFinding::Found { sign, .. } => Some(*sign),
            DecimalFinding::NoneNeeded | DecimalFinding::Undecided { .. } | DecimalFinding::Mixed { .. } => {
                None
            }
        }
    }

    /// Tells whether a column is such a field.
    pub fn has(&self, is: impl Fn(&Field) -> bool) -> bool {
        self.columns.iter().any(|column| is(&column.field))
    }
}

/// The rows below the headings.
struct Below<'a> {
    sheet: &'a GridSheet,
    header_row: u32,
}

impl<'a> Below<'a> {
    fn rows(&self) -> impl Iterator<Item = TableRow<'a>> + use<'a> {
        let header_row = self.header_row;
        rows(self.sheet).filter(move |row| row.number() > header_row)
    }

    /// Returns the values of a column, empty cells left out.
    fn values(&self, column: u32) -> impl Iterator<Item = &'a GridValue> + use<'a> {
        self.rows().filter_map(move |row| row.value(column))
    }
}

fn columns(header: &Header, below: &Below<'_>) -> Vec<ColumnProposal> {
    let samples = samples(below);
    let last = header.headings.keys().chain(samples.keys()).max().copied().unwrap_or(0);
    let filled =
        (0..=last).filter(|place| header.headings.contains_key(place) || samples.contains_key(place));
    let mut columns: Vec<ColumnProposal> = filled
        .map(|column| ColumnProposal {
            column,
            heading: header.headings.get(&column).cloned().unwrap_or_default(),
            field: Field::Ignored,
            confidence: Confidence::Unsure,
            samples: samples.get(&column).cloned().unwrap_or_default(),
        })
        .collect();
    for (field, column) in fields(&columns) {
        let place = columns[column].column;
        columns[column].confidence = confidence(&field, below, place);
        columns[column].field = field;
    }
    columns
}

/// Returns the first values of every column.
fn samples(below: &Below<'_>) -> BTreeMap<u32, Vec<String>> {
    let mut samples: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    for cell in below.rows().flat_map(|row| row.cells()) {
        let samples = samples.entry(cell.column).or_default();
        if samples.len() < SAMPLES {
            samples.push(cell.value.shown());
        }
    }
    samples
}

/// Returns which column each field is, by index; of several the one whose heading is preferred, or else the first.
fn fields(columns: &[ColumnProposal]) -> BTreeMap<Field, usize> {
    let mut best: BTreeMap<Field, (usize, usize)> = BTreeMap::new();
    for (index, column) in columns.iter().enumerate() {
        let Some((field, rank)) = field_of(&column.heading) else { continue };
        let place = best.entry(field).or_insert((rank, index));
        *place = (*place).min((rank, index));
    }
    let mut fields: BTreeMap<Field, usize> = best.into_iter().map(|(field, (_, at))| (field, at)).collect();
    settle(&mut fields, columns);
    fields
}

/// Settles what one heading cannot say alone.
fn settle(fields: &mut BTreeMap<Field, usize>, columns: &[ColumnProposal]) {
    let both = fields.contains_key(&Field::Debit) && fields.contains_key(&Field::Credit);
    // The amount beside debit and credit is their sum or the balance.
    let needless: &[Field] =
        if both { &[Field::Amount, Field::Side] } else { &[Field::Debit, Field::Credit] };
    fields.retain(|field, _| !needless.contains(field));
    // In a purchase ledger an organisation number without an owner is the supplier's.
    let plain_number = fields.get(&Field::OrganisationNumber).copied();
    if let Some(index) = plain_number
        && fields.contains_key(&Field::Supplier)
        && !fields.contains_key(&Field::SupplierNumber)
        && plain(&columns[index].heading) != "kopareid"
    {
        fields.remove(&Field::OrganisationNumber);
        fields.insert(Field::SupplierNumber, index);
    }
    // The currency of an amount in a foreign currency is not that of the amounts in kronor beside it.
    let foreign = ["valutabelopp", "beloppivaluta", "beloppvaluta", "valbelopp"];
    if columns.iter().any(|column| foreign.contains(&plain(&column.heading).as_str())) {
        fields.remove(&Field::Currency);
    }
}

/// Returns how well the values fit what the heading says.
fn confidence(field: &Field, below: &Below<'_>, column: u32) -> Confidence {
    let fits = |value: &GridValue| match field {
        field if field.is_money() => is_amount(value),
        field if field.is_day() => is_day(value),
        Field::Account => account_of(value).is_some(),
        Field::Period => day::month(value).is_some(),
        _ => true,
    };
    let (mut fitting, mut all) = (0_usize, 0_usize);
    for value in below.values(column).take(ROWS_JUDGED) {
        all += 1;
        fitting += usize::from(fits(value));
    }
    match fitting * 10 {
        _ if all == 0 => Confidence::Likely,
        tenths if tenths >= all * 9 => Confidence::Sure,
        tenths if tenths >= all * 5 => Confidence::Likely,
        _ => Confidence::Unsure,
    }
}

pub(in crate::read) fn is_amount(value: &GridValue) -> bool {
    match value {
        GridValue::Number(_) => true,
        GridValue::Text(text) => Written::of(text).is_some(),
        GridValue::Date(_) | GridValue::Odd(_) => false,
    }
}

pub(in crate::read) fn is_day(value: &GridValue) -> bool {
    [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst]
        .into_iter()
        .any(|order| day::read(value, order).is_some())
}

fn of_amounts(below: &Below<'_>, money: &[u32]) -> (DecimalFinding, NegativeStyle) {
    let mut evidences = Evidences::default();
    let mut negative = NegativeStyle::Minus;
    for row in below.rows() {
        for &column in money {
            let Some(value) = row.value(column) else { continue };
            evidences.note(value, || row.cell_name(column));
            if matches!(value, GridValue::Text(text) if Written::of(text).is_some_and(|written| written.brackets))
            {
                negative = NegativeStyle::MinusOrBrackets;
            }
        }
    }
    (evidences.finding(), negative)
}

fn date_order(below: &Below<'_>, days: &[u32]) -> Option<DateOrder> {
    let mut orders = Orders::default();
    for row in below.rows() {
        days.iter().filter_map(|column| row.value(*column)).for_each(|value| orders.note(value));
    }
    if orders.are_days() { orders.order() } else { None }
}

/// Returns which amounts are debits. One column without D or K beside it is taken to have debits positive, as extracts
/// of ledgers have; two columns say it by the signs of the credits, if nearly all agree.
fn sign(below: &Below<'_>, fields: &Fields<'_>, decimal: &DecimalFinding) -> Option<SignConvention> {
    if fields.place(&Field::Amount).is_some() {
        let beside = fields.place(&Field::Side).is_some();
        return Some(if beside { SignConvention::SideColumn } else { SignConvention::DebitPositive });
    }
    let credit = fields.place(&Field::Credit)?;
    let decimal = match decimal {
        DecimalFinding::Found { sign, .. } => Some(*sign),
        DecimalFinding::NoneNeeded | DecimalFinding::Undecided { .. } | DecimalFinding::Mixed { .. } => {
            Some(DecimalSign::Comma)
        }
    };
    let (mut positive, mut negative) = (0_usize, 0_usize);
    for value in below.values(credit) {
        let Ok(amount) = amount::read(value, decimal, NegativeStyle::MinusOrBrackets) else { continue };
        positive += usize::from(amount.money.ore() > 0);
        negative += usize::from(amount.money.ore() < 0);
    }
    match (positive, negative) {
        _ if negative * 9 <= positive => Some(SignConvention::CreditColumn),
        _ if positive * 9 <= negative => Some(SignConvention::NegativeCreditColumn),
        _ => None,
    }
}

/// The columns by what they are.
struct Fields<'a>(&'a [ColumnProposal]);

impl Fields<'_> {
    fn place(&self, field: &Field) -> Option<u32> {
        self.0.iter().find(|column| column.field == *field).map(|column| column.column)
    }

    fn places(&self, is: impl Fn(&Field) -> bool) -> Vec<u32> {
        self.0.iter().filter(|column| is(&column.field)).map(|column| column.column).collect()
    }

    fn code_part(&self) -> Option<String> {
        let mut parts = self.0.iter().filter_map(|column| match &column.field {
            Field::Object(dimension) => Some(dimension.clone()),
            _ => None,
        });
        if self.place(&Field::object(Field::PROJECT)).is_some() {
            return Some(Field::PROJECT.to_owned());
        }
        let first = parts.next();
        if parts.next().is_none() { first } else { None }
    }

    /// The whole is no surer than the columns without which there is nothing to read.
    fn confidence(&self, header: &Header) -> Confidence {
        let needed =
            [Field::Account, Field::Amount, Field::Debit, Field::Credit, Field::Date, Field::PostingDate];
        let least = self.0.iter().filter(|column| needed.contains(&column.field)).map(|c| c.confidence).min();
        let has_account = self.place(&Field::Account).is_some();
        let has_amount = !self.places(Field::is_money).is_empty();
        if !header.is_known || !has_account || !has_amount {
            return Confidence::Unsure;
        }
        least.unwrap_or(Confidence::Unsure)
    }
}
