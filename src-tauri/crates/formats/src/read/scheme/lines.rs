//! Where a field of a scheme stands in the text that it was read from.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A place in a text. Line and column count from 1, columns in characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, serde::Serialize, serde::Deserialize)]
pub struct At {
    /// The line.
    pub line: u64,
    /// The column.
    pub column: u64,
}

/// The fields that name an item of a list, the first that it has.
const NAMES: [&str; 3] = ["id", "scheme", "check"];

/// Returns where the field stands: its value, or the nearest thing that is there when the field itself is missing.
///
/// The place is a path of field names; an item of a list is named by its id, or by its number, counted from 1.
pub(super) fn find(text: &str, place: &str) -> At {
    let Ok(table) = DeTable::parse(text) else { return At { line: 1, column: 1 } };
    let steps: Vec<&str> = place.split('.').collect();
    at(text, span_in_table(&table, &steps))
}

fn span_in_table(table: &Spanned<DeTable<'_>>, steps: &[&str]) -> usize {
    let start = table.span().start;
    let Some((step, rest)) = steps.split_first() else { return start };
    let field = table.get_ref().iter().find(|(key, _)| key.get_ref() == step);
    match field {
        Some((key, value)) if rest.is_empty() => start_of(key.span().start, value),
        Some((key, value)) => span_in_value(key.span().start, value, rest),
        None => start,
    }
}

fn span_in_value(key: usize, value: &Spanned<DeValue<'_>>, steps: &[&str]) -> usize {
    let Some((step, rest)) = steps.split_first() else { return start_of(key, value) };
    match value.get_ref() {
        DeValue::Table(table) => {
            let field = table.iter().find(|(name, _)| name.get_ref() == step);
            match field {
                Some((name, value)) => span_in_value(name.span().start, value, rest),
                None => start_of(key, value),
            }
        }
        DeValue::Array(items) => match item(items, step) {
            Some(item) => span_in_value(item.span().start, item, rest),
            None => start_of(key, value),
        },
        _ => value.span().start,
    }
}

/// A table or list that is spread over the file has no place of its own; there the key leads to its heading.
fn start_of(key: usize, value: &Spanned<DeValue<'_>>) -> usize {
    let start = value.span().start;
    if value.span().is_empty() { key } else { start }
}

fn item<'a, 'b>(items: &'a [Spanned<DeValue<'b>>], step: &str) -> Option<&'a Spanned<DeValue<'b>>> {
    let named = items.iter().find(|item| name_of(item.get_ref()).is_some_and(|name| name == step));
    let by_number = || step.parse::<usize>().ok()?.checked_sub(1).and_then(|index| items.get(index));
    named.or_else(by_number)
}

fn name_of<'a>(item: &'a DeValue<'_>) -> Option<&'a str> {
    let DeValue::Table(table) = item else { return None };
    NAMES.iter().find_map(|name| {
        let (_, value) = table.iter().find(|(key, _)| key.get_ref() == name)?;
        value.get_ref().as_str()
    })
}

/// Returns line and column of a byte.
pub(super) fn at(text: &str, byte: usize) -> At {
    let before = text.get(..byte).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |at| at + 1);
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    At {
        line: count(before.matches('\n').count() + 1),
        column: count(before[line_start..].chars().count() + 1),
    }
}
