//! Whether figures that stand beside one another agree: sums, shares, percentages, the same figure printed twice.
//!
//! Each question is a pure function that returns what differs, or nothing. Percentages are compared by multiplying
//! across, and a rounded figure is allowed all that rounding can do and nothing more: what is told here contradicts
//! itself whichever way its halves were rounded.

use std::fmt;
use std::str::FromStr;

use rust_decimal::Decimal;

use crate::money::Money;

/// A figure that does not agree with others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Differs {
    /// What stands there.
    pub printed: Decimal,
    /// What the others give. A share that does not come out even is given with two decimals.
    pub computed: Decimal,
}

/// A percentage as it is printed: with so many decimals, or as `<1` for what is more than nought and less than one.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PrintedPercent {
    /// A number, rounded to the decimals that it has.
    Rounded(Decimal),
    /// Some, but less than one per cent.
    BelowOne,
}

/// Why a text is no printed percentage.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a printed percentage: {text:?}")]
pub struct PrintedPercentError {
    /// What stood there.
    pub text: String,
}

impl FromStr for PrintedPercent {
    type Err = PrintedPercentError;

    /// Reads `46`, `0.6`, `-3` and `<1`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "<1" {
            return Ok(Self::BelowOne);
        }
        text.parse().map(Self::Rounded).map_err(|_| PrintedPercentError { text: text.to_owned() })
    }
}

impl fmt::Display for PrintedPercent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Rounded(number) => number.fmt(f),
            Self::BelowOne => f.write_str("<1"),
        }
    }
}

impl From<Money> for Decimal {
    /// Kronor, exactly.
    fn from(money: Money) -> Self {
        money.kronor()
    }
}

fn differing(printed: Decimal, computed: Decimal) -> Option<Differs> {
    (printed != computed).then_some(Differs { printed, computed })
}

/// Asks whether the parts sum to the whole.
pub fn sum<N: Into<Decimal>>(whole: N, parts: impl IntoIterator<Item = N>) -> Option<Differs> {
    differing(whole.into(), parts.into_iter().map(Into::into).sum())
}

/// Asks whether what is left is what there was less what is gone, such as unused of requested and used.
pub fn rest<N: Into<Decimal>>(left: N, whole: N, gone: N) -> Option<Differs> {
    differing(left.into(), whole.into() - gone.into())
}

/// Asks whether a figure that is printed in two places is the same; `computed` is the other place.
pub fn same<N: Into<Decimal>>(printed: N, elsewhere: N) -> Option<Differs> {
    differing(printed.into(), elsewhere.into())
}

/// Asks whether the part is no more than the whole: used of requested, completed of studied, answers of who was asked.
pub fn at_most<N: Into<Decimal>>(part: N, whole: N) -> Option<Differs> {
    let (printed, computed) = (part.into(), whole.into());
    (printed > computed).then_some(Differs { printed, computed })
}

/// Asks whether a percentage is the part of the whole. Of nothing, any percentage but nought differs.
pub fn percent<N: Into<Decimal>>(printed: PrintedPercent, part: N, whole: N) -> Option<Differs> {
    let (part, whole) = (part.into(), whole.into());
    if whole.is_zero() {
        let (printed, computed) = (shown(printed), Decimal::ZERO);
        return differing(printed, computed);
    }
    let exact = part * Decimal::ONE_HUNDRED;
    let agrees = match printed {
        PrintedPercent::BelowOne => Decimal::ZERO < exact && exact < whole,
        PrintedPercent::Rounded(number) => (exact - number * whole).abs() <= half_unit(number) * whole.abs(),
    };
    let computed = || (exact / whole).round_dp(2).normalize();
    (!agrees).then(|| Differs { printed: shown(printed), computed: computed() })
}

/// Asks the same in a table that marks small shares with `<1`: there a printed nought means none at all.
pub fn percent_marked<N: Into<Decimal>>(printed: PrintedPercent, part: N, whole: N) -> Option<Differs> {
    let (part, whole) = (part.into(), whole.into());
    let hidden = printed == PrintedPercent::Rounded(Decimal::ZERO) && part > Decimal::ZERO;
    if hidden && whole > Decimal::ZERO {
        let computed = (part * Decimal::ONE_HUNDRED / whole).round_sf(2).unwrap_or(part).normalize();
        return Some(Differs { printed: Decimal::ZERO, computed });
    }
    percent(printed, part, whole)
}

/// Asks whether a percentage is what was not used of what was requested.
pub fn unused_percent<N: Into<Decimal>>(printed: PrintedPercent, requested: N, used: N) -> Option<Differs> {
    let (requested, used) = (requested.into(), used.into());
    percent(printed, requested - used, requested)
}

/// Asks whether a percentage is by how much a figure has changed.
pub fn changed_percent<N: Into<Decimal>>(printed: PrintedPercent, before: N, after: N) -> Option<Differs> {
    let (before, after) = (before.into(), after.into());
    percent(printed, after - before, before)
}

/// Asks whether percentages of one whole sum to a hundred, as far as rounding each of them lets them.
pub fn percents_of_one_whole(printed: &[Decimal]) -> Option<Differs> {
    rounded_sum(Decimal::ONE_HUNDRED, Decimal::ZERO, printed)
}

/// Asks whether a rounded figure is the sum of rounded figures, such as a percentage that is printed in parts elsewhere.
pub fn rounded_parts(printed: Decimal, parts: &[Decimal]) -> Option<Differs> {
    rounded_sum(printed, half_unit(printed), parts)
}

fn rounded_sum(printed: Decimal, slack: Decimal, parts: &[Decimal]) -> Option<Differs> {
    let computed: Decimal = parts.iter().sum();
    let slack = parts.iter().fold(slack, |slack, part| slack + half_unit(*part));
    ((printed - computed).abs() > slack).then_some(Differs { printed, computed })
}

/// Asks whether the percentage of the total row can be that of rows with a count and a percentage each: their mean
/// weighted by the counts, all of them rounded.
pub fn percent_of_rows(printed: Decimal, rows: &[(Decimal, Decimal)]) -> Option<Differs> {
    let whole: Decimal = rows.iter().map(|(count, _)| count).sum();
    let (mut weighted, mut slack) = (Decimal::ZERO, half_unit(printed) * whole);
    for (count, percent) in rows {
        weighted += count * percent;
        slack += count * half_unit(*percent);
    }
    let agrees = (weighted - printed * whole).abs() <= slack;
    (!agrees && !whole.is_zero())
        .then(|| Differs { printed, computed: (weighted / whole).round_dp(2).normalize() })
}

/// Returns the names that stand more than once, each once, in the order of their second mention.
#[must_use]
pub fn repeated<'a>(names: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut seen = std::collections::BTreeMap::new();
    let mut twice = Vec::new();
    for name in names {
        let count = seen.entry(name).or_insert(0_u32);
        *count += 1;
        if *count == 2 {
            twice.push(name);
        }
    }
    twice
}

/// Half of the last decimal that is printed: `0.5` for `46`, `0.05` for `0.6`.
fn half_unit(number: Decimal) -> Decimal {
    Decimal::new(5, number.scale() + 1)
}

/// A small share stands as one, which it is printed to be below.
const fn shown(printed: PrintedPercent) -> Decimal {
    match printed {
        PrintedPercent::Rounded(number) => number,
        PrintedPercent::BelowOne => Decimal::ONE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Decimal {
        text.parse().expect("a number in a test")
    }

    fn printed(text: &str) -> PrintedPercent {
        text.parse().expect("a percentage in a test")
    }

    fn computed(differs: Option<Differs>) -> Option<String> {
        differs.map(|differs| differs.computed.to_string())
    }

    #[test]
    fn parts_sum_to_the_whole_or_the_sum_is_told() {
        assert_eq!(sum(727, [129, 323, 275]), None);
        let unused = sum(65_802_595, [16_017_654, 24_843_513, 20_941_428]);
        assert_eq!(computed(unused).as_deref(), Some("61802595"));
        let ore = |ore| Money::from_ore(ore).expect("an amount");
        assert_eq!(computed(sum(ore(100), [ore(50), ore(49)])).as_deref(), Some("0.99"));
        assert_eq!(computed(rest(5, 10, 4)).as_deref(), Some("6"));
    }

    #[test]
    fn a_percentage_may_be_rounded_either_way_and_no_further() {
        assert_eq!(percent(printed("12"), 25, 200), None, "12.5 rounded down");
        assert_eq!(percent(printed("13"), 25, 200), None, "12.5 rounded up");
        assert_eq!(computed(percent(printed("71"), 209, 290)).as_deref(), Some("72.07"));
        assert_eq!(computed(percent(printed("89.5"), 232, 259)).as_deref(), Some("89.58"));
        assert_eq!(percent(printed("-3"), -3, 100), None);
        assert_eq!(computed(percent(printed("1"), 0, 0)).as_deref(), Some("0"));
    }

    #[test]
    fn less_than_one_is_more_than_nought() {
        assert_eq!(percent(printed("<1"), 1, 1_000), None);
        assert!(percent(printed("<1"), 0, 1_000).is_some());
        assert!(percent(printed("<1"), 10, 1_000).is_some(), "one per cent is not below one");
        assert_eq!(percent(printed("0"), 1, 1_000), None, "rounded it is nought");
        assert_eq!(computed(percent_marked(printed("0"), 1, 1_000)).as_deref(), Some("0.1"));
        assert_eq!(percent_marked(printed("0"), 0, 1_000), None);
        assert_eq!(percent_marked(printed("1"), 6, 1_000), None);
    }

    #[test]
    fn percentages_of_one_whole_sum_to_a_hundred_but_for_rounding() {
        assert_eq!(percents_of_one_whole(&[number("28"), number("27"), number("46")]), None);
        assert!(percents_of_one_whole(&[number("28"), number("27"), number("47")]).is_some());
        assert_eq!(rounded_parts(number("76"), &[number("59"), number("16")]), None);
        assert!(rounded_parts(number("73"), &[number("74"), number("9")]).is_some());
    }

    #[test]
    fn the_percentage_of_a_total_is_the_mean_of_its_rows() {
        let rows = [(number("10"), number("20")), (number("30"), number("40"))];
        assert_eq!(percent_of_rows(number("35"), &rows), None);
        assert_eq!(percent_of_rows(number("36"), &rows), None, "each may have been rounded by a half");
        assert_eq!(computed(percent_of_rows(number("37"), &rows)).as_deref(), Some("35"));
    }

    #[test]
    fn a_part_above_its_whole_and_a_name_that_stands_twice_are_told() {
        assert_eq!(at_most(5, 5), None);
        assert!(at_most(6, 5).is_some());
        assert_eq!(repeated(["Mora", "Motala", "Motala", "Mora", "Motala"]), ["Motala", "Mora"]);
        assert_eq!(computed(changed_percent(printed("25"), 13_900, 19_270)).as_deref(), Some("38.63"));
        assert_eq!(computed(unused_percent(printed("46"), 45_600_000, 21_938_664)).as_deref(), Some("51.89"));
    }
}
