//! How a cell is written on paper, and from which side it is set.

use std::collections::BTreeSet;

use domain::problem::Value;
use words::Words;
use words::format::percent_in;

use super::typeface::Faces;
use crate::write::table::Cell;

/// From which side a text is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Side {
    Left,
    Right,
}

/// Returns the side that a cell is set from, whatever its column holds.
pub(super) const fn side_of(cell: &Cell) -> Side {
    match cell {
        Cell::Money(_) | Cell::Count(_) | Cell::Percent(_) => Side::Right,
        Cell::Text(_) | Cell::Date(_) | Cell::Month(_) | Cell::Empty => Side::Left,
    }
}

/// Returns the lines of a cell as they can be drawn; one line for everything but text.
pub(super) fn lines_of(
    cell: &Cell,
    words: &Words,
    faces: &Faces,
    missing: &mut BTreeSet<char>,
) -> Vec<String> {
    let figures = match cell {
        Cell::Text(text) => return faces.printable(text, missing),
        Cell::Money(amount) => words.value(&Value::Money(*amount)),
        Cell::Date(day) => words.value(&Value::Date(*day)),
        Cell::Count(count) => words.value(&Value::Count(*count)),
        Cell::Month(month) => month.to_string(),
        Cell::Percent(rate) => percent_in(words.locale(), *rate),
        Cell::Empty => String::new(),
    };
    vec![figures]
}
