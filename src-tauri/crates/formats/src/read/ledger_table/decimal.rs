//! Which sign stands before the decimals of a table, told from amounts that can be read in one way only.
//!
//! `1.234` is one krona and 23,4 öre or one thousand two hundred and thirty-four kronor. Where every amount is of that
//! kind, somebody who knows the table chooses; nothing here guesses.

use domain::money::Money;
use serde::{Deserialize, Serialize};

use super::amount::{self, DecimalSign, NegativeStyle, Written};
use crate::read::grid::GridValue;

/// What a table shows of its decimal sign.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum DecimalFinding {
    /// No text of an amount has a comma or a point: the amounts are typed numbers or whole kronor.
    NoneNeeded,
    /// The sign is this one, as the example can be read in no other way.
    Found {
        /// The sign.
        sign: DecimalSign,
        /// The first amount that shows it.
        example: Example,
    },
    /// Every amount with a sign can be read in two ways: a person chooses.
    Undecided {
        /// The first of them.
        example: Example,
    },
    /// Some amounts have a decimal comma and some a decimal point: a person chooses, and the others are errors.
    Mixed {
        /// The first with a comma.
        comma: Example,
        /// The first with a point.
        point: Example,
    },
}

/// An amount as it stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Example {
    /// The name of the cell: `C7`.
    pub cell: String,
    /// What stands there.
    pub value: String,
}

impl Example {
    /// Returns what the amount is with this sign before its decimals; `None` where it is none then.
    #[must_use]
    pub fn read_as(&self, sign: DecimalSign) -> Option<Money> {
        let value = GridValue::Text(self.value.as_str().into());
        amount::read(&value, Some(sign), NegativeStyle::MinusOrBrackets).ok().map(|amount| amount.money)
    }
}

/// What one amount says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Evidence {
    /// Nothing: there is no sign, or it is no amount.
    None,
    Decides(DecimalSign),
    /// One sign before exactly three figures.
    TwoWays,
}

/// Collects what amounts say.
#[derive(Default)]
pub(in crate::read) struct Evidences {
    comma: Option<Example>,
    point: Option<Example>,
    two_ways: Option<Example>,
}

impl Evidences {
    /// Takes an amount in.
    pub(in crate::read) fn note(&mut self, value: &GridValue, cell: impl FnOnce() -> String) {
        let GridValue::Text(text) = value else { return };
        let place = match evidence(text) {
            Evidence::None => return,
            Evidence::Decides(DecimalSign::Comma) => &mut self.comma,
            Evidence::Decides(DecimalSign::Point) => &mut self.point,
            Evidence::TwoWays => &mut self.two_ways,
        };
        place.get_or_insert_with(|| Example { cell: cell(), value: text.as_str().to_owned() });
    }

    pub(in crate::read) fn finding(self) -> DecimalFinding {
        let found = |sign, example| DecimalFinding::Found { sign, example };
        match (self.comma, self.point, self.two_ways) {
            (Some(comma), Some(point), _) => DecimalFinding::Mixed { comma, point },
            (Some(example), None, _) => found(DecimalSign::Comma, example),
            (None, Some(example), _) => found(DecimalSign::Point, example),
            (None, None, Some(example)) => DecimalFinding::Undecided { example },
            (None, None, None) => DecimalFinding::NoneNeeded,
        }
    }
}

fn evidence(text: &str) -> Evidence {
    let Some(Written { figures, .. }) = Written::of(text) else { return Evidence::None };
    let sign_of = |sign| if sign == ',' { DecimalSign::Comma } else { DecimalSign::Point };
    let Some(last) = figures.rfind(['.', ',']) else { return Evidence::None };
    let (before, after) = (&figures[..last], &figures[last + 1..]);
    let sign = sign_of(figures[last..].chars().next().unwrap_or(','));
    let repeated = before.contains(sign.sign());
    let both = before.contains(sign.other().sign());
    if repeated {
        // Several of one sign group thousands, so the other one would stand before decimals.
        return if both { Evidence::None } else { Evidence::Decides(sign.other()) };
    }
    let could_group = after.len() == 3 && (1..=3).contains(&before.len()) && !before.starts_with('0');
    if could_group && before.bytes().all(|byte| byte.is_ascii_digit()) {
        return Evidence::TwoWays;
    }
    Evidence::Decides(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding(amounts: &[&str]) -> DecimalFinding {
        let mut evidences = Evidences::default();
        for amount in amounts {
            evidences.note(&GridValue::Text((*amount).into()), || "C7".to_owned());
        }
        evidences.finding()
    }

    fn found(amounts: &[&str]) -> Option<(DecimalSign, String)> {
        match finding(amounts) {
            DecimalFinding::Found { sign, example } => Some((sign, example.value)),
            _ => None,
        }
    }

    #[test]
    fn one_amount_that_reads_in_one_way_decides() {
        for (amounts, sign, example) in [
            (&["1.234", "12,5"][..], DecimalSign::Comma, "12,5"),
            (&["1,234", "12.50"], DecimalSign::Point, "12.50"),
            (&["1.234,50"], DecimalSign::Comma, "1.234,50"),
            (&["1,234.50"], DecimalSign::Point, "1,234.50"),
            (&["1.234.567"], DecimalSign::Comma, "1.234.567"),
            (&["-1 234,50 kr"], DecimalSign::Comma, "-1 234,50 kr"),
            (&["0.125"], DecimalSign::Point, "0.125"),
            (&["1234,567"], DecimalSign::Comma, "1234,567"),
        ] {
            assert_eq!(found(amounts), Some((sign, example.to_owned())), "{amounts:?}");
        }
    }

    #[test]
    fn amounts_that_all_read_in_two_ways_are_left_to_a_person() {
        assert!(
            matches!(finding(&["1.234", "12.500", "100"]), DecimalFinding::Undecided { example } if example.value == "1.234")
        );
        assert!(matches!(finding(&["-1,234"]), DecimalFinding::Undecided { .. }));
    }

    #[test]
    fn commas_and_points_side_by_side_are_told() {
        assert!(matches!(finding(&["12,5", "12.5"]), DecimalFinding::Mixed { .. }));
    }

    #[test]
    fn an_example_says_what_it_is_in_either_way() {
        let example = Example { cell: "C7".into(), value: "1.234".into() };
        let read = |sign| example.read_as(sign).map(|money| money.to_string());
        assert_eq!(read(DecimalSign::Comma), Some("1234.00".to_owned()));
        assert_eq!(read(DecimalSign::Point), None, "öre have two figures");
    }

    #[test]
    fn whole_kronor_need_no_sign() {
        assert_eq!(finding(&["1 234", "-5", "Summa", ""]), DecimalFinding::NoneNeeded);
    }
}
