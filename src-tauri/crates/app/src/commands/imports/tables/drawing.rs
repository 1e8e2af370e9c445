//! A table as the window and the command line show it.

use formats::read::ledger_table::{
    Choice, ColumnProposal, Confidence, DecimalFinding, DecimalSign, Example, Field,
};

use super::understanding::{Source, Understood};
use crate::api::imports::{
    PreviewTable, TableColumnChoice, TableColumnRow, TableDecimal, TableMappingChoice,
};
use crate::rows::{small, word_of};

/// Draws how a table is understood.
pub(super) fn table(understood: &Understood, code_part: Option<&str>) -> PreviewTable {
    let Understood { source, proposal, .. } = understood;
    let text = proposal.text;
    PreviewTable {
        source: match source {
            Source::Proposed => "proposed",
            Source::Saved(_) => "saved",
            Source::Chosen => "chosen",
        }
        .to_owned(),
        saved_with: match source {
            Source::Saved(name) => Some(name.clone()),
            Source::Proposed | Source::Chosen => None,
        },
        sheets: if text.is_some() { Vec::new() } else { proposal.sheets.clone() },
        encoding: text.map(|text| text.encoding.to_owned()),
        separator: text.map(|text| text.separator.to_string()),
        rows: small(proposal.rows),
        columns: proposal.columns.iter().map(column).collect(),
        mapping: mapping(understood, code_part),
        decimal: decimal(&proposal.decimal),
        choices: understood.choices().into_iter().map(|choice| choice_word(choice).to_owned()).collect(),
        fields: fields(code_part),
    }
}

/// Returns the word for what has to be chosen.
pub(super) const fn choice_word(choice: Choice) -> &'static str {
    match choice {
        Choice::Account => "account",
        Choice::Amount => "amount",
        Choice::Day => "day",
        Choice::Decimal => "decimal",
        Choice::DateOrder => "date-order",
        Choice::Sign => "sign",
    }
}

/// Personal identity numbers are not shown.
fn column(column: &ColumnProposal) -> TableColumnRow {
    let is_personal = column.field == Field::Employee;
    TableColumnRow {
        column: column.column,
        heading: column.heading.clone(),
        field: column.field.word(),
        confidence: match column.confidence {
            Confidence::Unsure => "unsure",
            Confidence::Likely => "likely",
            Confidence::Sure => "sure",
        }
        .to_owned(),
        samples: if is_personal { Vec::new() } else { column.samples.clone() },
    }
}

fn mapping(understood: &Understood, code_part: Option<&str>) -> TableMappingChoice {
    let columns = understood.columns().into_iter().map(|column| TableColumnChoice {
        heading: column.heading,
        column: column.column,
        field: column.field.word(),
    });
    TableMappingChoice {
        sheet: understood.proposal.sheet.clone(),
        header_row: understood.proposal.header_row,
        columns: columns.collect(),
        decimal: understood.decimal().as_ref().map(word_of),
        date_order: understood.date_order().as_ref().map(word_of),
        negative: word_of(&understood.negative()),
        sign: understood.sign().as_ref().map(word_of),
        code_part: understood.code_part(code_part),
        day: understood.day().map(|day| day.to_string()),
    }
}

fn decimal(finding: &DecimalFinding) -> Option<TableDecimal> {
    match finding {
        DecimalFinding::NoneNeeded => None,
        DecimalFinding::Found { example, .. }
        | DecimalFinding::Undecided { example }
        | DecimalFinding::Mixed { comma: example, .. } => Some(read_both_ways(example)),
    }
}

fn read_both_ways(example: &Example) -> TableDecimal {
    let read = |sign| example.read_as(sign).map(|money| money.to_string());
    TableDecimal {
        cell: example.cell.clone(),
        value: example.value.clone(),
        comma: read(DecimalSign::Comma),
        point: read(DecimalSign::Point),
    }
}

/// Everything that a column can be, the book's own code part with it.
fn fields(code_part: Option<&str>) -> Vec<String> {
    let mut fields: Vec<String> = Field::all().map(|field| field.word()).collect();
    let own = code_part.map(|dimension| Field::Object(dimension.to_owned()).word());
    if let Some(own) = own.filter(|own| !fields.contains(own)) {
        fields.insert(fields.len() - 1, own);
    }
    fields
}
