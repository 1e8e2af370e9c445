//! How a table is read: as somebody says, else as an earlier file of the same source was, else as it seems to be.

use std::collections::BTreeSet;

use domain::book::Book;
use domain::date::Date;
use formats::read::ledger_table::{
    Choice, DateOrder, DecimalSign, Field, MappedColumn, NegativeStyle, SignConvention, TableMapping,
    TableProposal, TableRead, mapped_again, propose_as,
};

use crate::api::imports::{TableColumnChoice, TableMappingChoice};
use crate::error::AppError;
use crate::rows::from_word;

/// Where it comes from how a table is read.
pub(super) enum Source {
    /// The table itself.
    Proposed,
    /// The file of that name, which was taken in before.
    Saved(String),
    /// The person.
    Chosen,
}

/// How a table is read, with what is not settled yet.
pub(super) struct Understood {
    pub(super) source: Source,
    /// The table with the columns as they are read.
    pub(super) proposal: TableProposal,
    settled: Settled,
}

/// What was settled beside the columns.
struct Settled {
    decimal: Option<DecimalSign>,
    date_order: Option<DateOrder>,
    negative: NegativeStyle,
    sign: Option<SignConvention>,
    code_part: Option<String>,
    day: Option<Date>,
}

/// Understands a table. Fails with `choice-unknown`, `date-unreadable` and `table-no-headings` for what a person says.
pub(super) fn understood(
    book: &Book,
    table: &TableRead,
    choice: Option<TableMappingChoice>,
) -> Result<Understood, AppError> {
    match choice {
        Some(choice) => chosen(table, &choice),
        None => Ok(saved(book, table).unwrap_or_else(|| Understood::proposed(table))),
    }
}

impl Understood {
    /// Understands a table by itself.
    pub(super) fn proposed(table: &TableRead) -> Self {
        let settled = Settled {
            decimal: None,
            date_order: None,
            negative: table.proposal.negative,
            sign: None,
            code_part: None,
            day: None,
        };
        Self { source: Source::Proposed, proposal: table.proposal.clone(), settled }
    }

    pub(super) fn decimal(&self) -> Option<DecimalSign> {
        self.settled.decimal.or_else(|| self.proposal.decimal_sign())
    }

    pub(super) fn date_order(&self) -> Option<DateOrder> {
        self.settled.date_order.or(self.proposal.date_order)
    }

    pub(super) const fn negative(&self) -> NegativeStyle {
        self.settled.negative
    }

    pub(super) fn sign(&self) -> Option<SignConvention> {
        self.settled.sign.or(self.proposal.sign)
    }

    pub(super) const fn day(&self) -> Option<Date> {
        self.settled.day
    }

    /// Returns the dimension of the grants' codes: that of the book, where one is open.
    pub(super) fn code_part(&self, of_book: Option<&str>) -> Option<String> {
        let stated = || self.settled.code_part.clone().or_else(|| self.proposal.code_part.clone());
        of_book.map(str::to_owned).or_else(stated)
    }

    pub(super) fn columns(&self) -> Vec<MappedColumn> {
        let columns = self.proposal.columns.iter().map(|column| MappedColumn {
            heading: column.heading.clone(),
            column: column.column,
            field: column.field.clone(),
        });
        columns.collect()
    }

    /// Returns what has to be chosen.
    pub(super) fn choices(&self) -> Vec<Choice> {
        let mut choices = self.proposal.choices(self.settled.day);
        choices.retain(|choice| match choice {
            Choice::Account | Choice::Amount | Choice::Day => true,
            Choice::Decimal => self.settled.decimal.is_none(),
            Choice::DateOrder => self.settled.date_order.is_none(),
            Choice::Sign => self.settled.sign.is_none(),
        });
        choices
    }

    /// Returns the mapping, or what has to be chosen first.
    pub(super) fn mapping(&self, code_part: Option<&str>) -> Result<TableMapping, Vec<Choice>> {
        let choices = self.choices();
        let (Some(sign), true) = (self.sign(), choices.is_empty()) else { return Err(choices) };
        Ok(TableMapping {
            sheet: self.proposal.sheet.clone(),
            header_row: self.proposal.header_row,
            columns: self.columns(),
            decimal: self.decimal(),
            // Without a column of days no order is needed.
            date_order: self.date_order().unwrap_or(DateOrder::YearFirst),
            negative: self.negative(),
            sign,
            code_part: self.code_part(code_part),
            day: if self.proposal.has(Field::is_dated) { None } else { self.settled.day },
        })
    }
}

fn chosen(table: &TableRead, choice: &TableMappingChoice) -> Result<Understood, AppError> {
    let columns = choice.columns.iter().map(column).collect::<Result<Vec<_>, _>>()?;
    let proposal = propose_as(&table.grid, &choice.sheet, choice.header_row, &columns)?;
    let settled = Settled {
        decimal: choice.decimal.as_deref().map(|word| from_word("decimal", word)).transpose()?,
        date_order: choice.date_order.as_deref().map(|word| from_word("date_order", word)).transpose()?,
        negative: from_word("negative", &choice.negative)?,
        sign: choice.sign.as_deref().map(|word| from_word("sign", word)).transpose()?,
        code_part: choice.code_part.clone(),
        day: choice.day.as_deref().map(str::parse).transpose()?,
    };
    Ok(Understood { source: Source::Chosen, proposal, settled })
}

fn column(choice: &TableColumnChoice) -> Result<MappedColumn, AppError> {
    let unknown = || {
        AppError::bare("choice-unknown")
            .with("what", choice.heading.as_str())
            .with("value", choice.field.as_str())
    };
    let field = Field::from_word(choice.field.trim()).ok_or_else(unknown)?;
    Ok(MappedColumn { heading: choice.heading.clone(), column: choice.column, field })
}

/// Tells whether a file was taken in before by whose mapping the table can be read.
pub(in crate::commands::imports) fn is_saved(book: &Book, table: &TableRead) -> bool {
    saved(book, table).is_some()
}

/// Returns how the newest file was read that has the same headings, or else the newest whose headings all stand here.
fn saved(book: &Book, table: &TableRead) -> Option<Understood> {
    let mut kept: Vec<(String, TableMapping)> = book
        .imports()
        .filter_map(|(_, import)| {
            let mapping = serde_json::from_str(import.mapping.as_ref()?).ok()?;
            Some((import.file_name.value().unwrap_or_default().to_owned(), mapping))
        })
        .collect();
    kept.reverse();
    kept.sort_by_key(|(_, mapping)| mapping.fingerprint() != table.proposal.fingerprint);
    let mut seen = BTreeSet::new();
    kept.retain(|(_, mapping)| seen.insert(serde_json::to_string(mapping).unwrap_or_default()));
    kept.into_iter().find_map(|(name, mapping)| {
        let mapping = mapped_again(&table.grid, &mapping)?;
        let proposal = propose_as(&table.grid, &mapping.sheet, mapping.header_row, &mapping.columns).ok()?;
        let settled = Settled {
            decimal: mapping.decimal,
            date_order: Some(mapping.date_order),
            negative: mapping.negative,
            sign: Some(mapping.sign),
            code_part: mapping.code_part,
            // The day was that file's own.
            day: None,
        };
        Some(Understood { source: Source::Saved(name), proposal, settled })
    })
}
