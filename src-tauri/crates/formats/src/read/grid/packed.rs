//! A sheet on its way between two processes: each text once, and cells that name it by number.
//!
//! Cells that say the same share one text ([`CellText`]), as a ledger's texts recur by the thousand; sent cell by cell
//! they would all be texts of their own at the other end.

use std::sync::Arc;

use foldhash::HashMap;
use rust_decimal::Decimal;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use domain::date::Date;
use domain::interned::interned;

use super::{CellText, GridCell, GridSheet, GridValue, TextForm};

/// A sheet as it is sent.
#[derive(Serialize, Deserialize)]
struct Packed {
    name: String,
    is_hidden: bool,
    texts: Vec<String>,
    cells: Vec<(u32, u32, PackedValue)>,
}

/// How a text is written, as it comes from another process.
#[derive(Deserialize)]
struct SentForm {
    encoding: String,
    separator: char,
}

impl<'de> Deserialize<'de> for TextForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let SentForm { encoding, separator } = SentForm::deserialize(deserializer)?;
        Ok(Self { encoding: interned(&encoding).map_err(D::Error::custom)?, separator })
    }
}

/// A value, with its text by number.
#[derive(Serialize, Deserialize)]
enum PackedValue {
    Text(u32),
    Number(Decimal),
    Date(Date),
    Odd(u32),
}

impl Serialize for GridSheet {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut numbers: HashMap<*const u8, u32> = HashMap::default();
        let mut texts = Vec::new();
        let mut number_of = |text: &CellText| {
            *numbers.entry(text.0.as_ptr()).or_insert_with(|| {
                texts.push(text.as_str().to_owned());
                u32::try_from(texts.len() - 1).expect("a table has at most 2 500 000 cells")
            })
        };
        let cells = self.cells.iter().map(|cell| {
            let value = match &cell.value {
                GridValue::Text(text) => PackedValue::Text(number_of(text)),
                GridValue::Odd(text) => PackedValue::Odd(number_of(text)),
                GridValue::Number(number) => PackedValue::Number(*number),
                GridValue::Date(date) => PackedValue::Date(*date),
            };
            (cell.row, cell.column, value)
        });
        let cells = cells.collect();
        Packed { name: self.name.clone(), is_hidden: self.is_hidden, texts, cells }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for GridSheet {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Packed { name, is_hidden, texts, cells } = Packed::deserialize(deserializer)?;
        let texts: Vec<CellText> = texts.into_iter().map(|text| CellText(Arc::from(text))).collect();
        let text = |number: u32| {
            texts.get(number as usize).cloned().ok_or_else(|| D::Error::custom("a cell names no text"))
        };
        let cells: Result<Vec<GridCell>, D::Error> = cells
            .into_iter()
            .map(|(row, column, value)| {
                let value = match value {
                    PackedValue::Text(number) => GridValue::Text(text(number)?),
                    PackedValue::Odd(number) => GridValue::Odd(text(number)?),
                    PackedValue::Number(number) => GridValue::Number(number),
                    PackedValue::Date(date) => GridValue::Date(date),
                };
                Ok(GridCell { row, column, value })
            })
            .collect();
        Ok(Self { name, is_hidden, cells: cells? })
    }
}
