//! How many costs of a population may be wrong, by a random sample of them: exact limits, in whole numbers.
//!
//! A sample without replacement in which x of n costs are questioned is as likely as the hypergeometric distribution
//! says: C(M, x) · C(N − M, n − x) / C(N, n) where M of all N are wrong. The limits are those of Clopper and Pearson
//! (*Biometrika* 26, 1934, 404–413) for that distribution: the most is the largest M for which x or fewer are likelier
//! than (1 − c) / 2, the least the smallest M for which x or more are. So the interval holds what is true in at least c
//! of all samples. Nothing is approximated: the numbers are whole, however long.
//!
//! A cost counts as wrong or not, whatever the amount and whichever the side. What is wrong in kronor is not projected.

use super::{Sample, Why};
use crate::ids::CostId;

/// How sure the interval is, in per cent. What is left is shared between its ends.
pub const RATE_CONFIDENCE: u32 = 95;
/// At either end a chance of one in so many is left: 2.5 per cent.
const ONE_IN: u32 = 40;
/// Larger samples are not evaluated: the numbers would be long, and nobody marks so many costs by hand.
const SAMPLE_MAX: u64 = 2_000;
/// Nor are samples of more costs than this.
const POPULATION_MAX: u64 = 1 << 31;

/// How many costs of the population may be wrong.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Rate {
    /// Costs in the population.
    pub population: u64,
    /// Costs in the sample.
    pub examined: u64,
    /// Wrong of those.
    pub wrong: u64,
    /// At least so many are wrong of all.
    pub least: u64,
    /// At most so many are wrong of all.
    pub most: u64,
}

/// Says how many costs of a population may be wrong, by a random sample of which every cost was examined. The largest
/// costs, that were taken whatever the seed, count as they are; the interval is for the rest.
///
/// `None` for a monetary-unit sample, whose costs have unequal chances, and for one of more than 2 000 drawn costs.
#[must_use]
pub fn rate(sample: &Sample, population: u64, is_wrong: &dyn Fn(CostId) -> bool) -> Option<Rate> {
    let count = |why: Why| {
        let of_kind = sample.drawn.iter().filter(move |drawn| drawn.why == why);
        let wrong = of_kind.clone().filter(|drawn| is_wrong(drawn.item.cost)).count();
        (of_kind.count() as u64, wrong as u64)
    };
    let (largest, wrong_largest) = count(Why::Largest);
    let (drawn, wrong_drawn) = count(Why::Drawn);
    let rest = population.checked_sub(largest)?;
    let is_fit = sample.walk.is_none() && drawn <= rest.min(SAMPLE_MAX) && rest < POPULATION_MAX;
    is_fit.then(|| {
        let (least, most) = limits(rest, drawn, wrong_drawn);
        Rate {
            population,
            examined: largest + drawn,
            wrong: wrong_largest + wrong_drawn,
            least: wrong_largest + least,
            most: wrong_largest + most,
        }
    })
}

/// Returns the least and the most of `all` that are wrong where `wrong` of `drawn` are.
fn limits(all: u64, drawn: u64, wrong: u64) -> (u64, u64) {
    let most = largest_likely(all, drawn, wrong);
    // Counted from the other side, the least that is wrong is all but the most that is right.
    (all - largest_likely(all, drawn, drawn - wrong), most)
}

/// Returns the largest number of wrong ones of `all` for which `wrong` or fewer of `drawn` are likelier than one in
/// [`ONE_IN`]. The chance falls as more are wrong, so it is searched by halves.
fn largest_likely(all: u64, drawn: u64, wrong: u64) -> u64 {
    let samples = Whole::choose(all, drawn);
    let is_likely = |of_all: u64| {
        let mut chance = at_most(all, of_all, drawn, wrong);
        chance.times(ONE_IN);
        chance > samples
    };
    let (mut likely, mut beyond) = (wrong, all - (drawn - wrong) + 1);
    while beyond - likely > 1 {
        let middle = likely + (beyond - likely) / 2;
        if is_likely(middle) { likely = middle } else { beyond = middle }
    }
    likely
}

/// Counts the samples with at most `wrong` wrong costs: Σ C(M, i) · C(N − M, n − i). Each term comes from the one
/// before, by factors that divide without rest.
fn at_most(all: u64, of_all: u64, drawn: u64, wrong: u64) -> Whole {
    let right = all - of_all;
    let first = drawn.saturating_sub(right);
    let mut sum = Whole::default();
    if first > wrong {
        return sum;
    }
    // With the first term as few as can be are wrong: all that are right are drawn, or none is wrong.
    let mut term = if first == 0 { Whole::choose(right, drawn) } else { Whole::choose(of_all, first) };
    for i in first..=wrong.min(of_all).min(drawn) {
        sum.add(&term);
        term.times(small(of_all - i));
        term.over(small(i + 1));
        term.times(small(drawn - i));
        term.over(small(right + i + 1 - drawn));
    }
    sum
}

fn small(number: u64) -> u32 {
    u32::try_from(number).expect("populations are smaller")
}

/// A whole number of any length: digits of 32 bits, the lowest first, none of nought at the top.
#[derive(Clone, PartialEq, Eq, Default)]
struct Whole(Vec<u32>);

impl Whole {
    /// Returns the number of ways to choose `some` of `all`.
    fn choose(all: u64, some: u64) -> Self {
        let mut ways = Self(vec![1]);
        // After each step it is C(all, i + 1), so that nothing is left over.
        for i in 0..some.min(all - some) {
            ways.times(small(all - i));
            ways.over(small(i + 1));
        }
        ways
    }

    fn times(&mut self, factor: u32) {
        let mut carried = 0;
        for digit in &mut self.0 {
            let product = u64::from(*digit) * u64::from(factor) + carried;
            (*digit, carried) = split(product);
        }
        self.0.push(split(carried).0);
        self.trim();
    }

    /// Divides by what it is a multiple of.
    fn over(&mut self, divisor: u32) {
        let mut rest = 0;
        for digit in self.0.iter_mut().rev() {
            let part = (rest << 32) | u64::from(*digit);
            (*digit, _) = split(part / u64::from(divisor));
            rest = part % u64::from(divisor);
        }
        debug_assert_eq!(rest, 0, "binomials divide without rest");
        self.trim();
    }

    fn add(&mut self, other: &Self) {
        self.0.resize(self.0.len().max(other.0.len()) + 1, 0);
        let mut carried = 0;
        for (at, digit) in self.0.iter_mut().enumerate() {
            let sum = u64::from(*digit) + u64::from(other.0.get(at).copied().unwrap_or(0)) + carried;
            (*digit, carried) = split(sum);
        }
        self.trim();
    }

    fn trim(&mut self) {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
    }
}

/// Parts a number into its lower digit and what is carried.
#[expect(clippy::cast_possible_truncation, reason = "the lower digit is what is asked for")]
const fn split(number: u64) -> (u32, u64) {
    (number as u32, number >> 32)
}

impl PartialOrd for Whole {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        let length = self.0.len().cmp(&other.0.len());
        Some(length.then_with(|| self.0.iter().rev().cmp(other.0.iter().rev())))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Drawn, Item};
    use super::*;
    use crate::money::Money;

    /// All, drawn, wrong of those; the least and the most of all. By `math.comb`, with the lines of `docs/sampling.md`.
    const LIMITS: [(u64, u64, u64, (u64, u64)); 12] = [
        (10, 3, 0, (0, 6)),
        (10, 10, 4, (4, 4)),
        (62, 20, 1, (1, 13)),
        (100, 1, 1, (3, 100)),
        (100, 30, 30, (91, 100)),
        (500, 60, 0, (0, 28)),
        (500, 60, 3, (6, 66)),
        (1000, 59, 0, (0, 58)),
        (3000, 100, 7, (88, 413)),
        (40, 25, 12, (14, 24)),
        (1, 1, 0, (0, 0)),
        (5, 0, 0, (0, 5)),
    ];

    #[test]
    fn the_limits_are_those_that_python_reckons_with_its_whole_numbers() {
        for (all, drawn, wrong, said) in LIMITS {
            assert_eq!(limits(all, drawn, wrong), said, "{wrong} of {drawn} of {all}");
        }
    }

    #[test]
    fn a_population_that_was_examined_whole_has_one_number() {
        for wrong in 0..=25 {
            assert_eq!(limits(25, 25, wrong), (wrong, wrong));
        }
    }

    #[test]
    fn the_largest_count_as_they_are_and_only_the_rest_is_projected() {
        let drawn = |cost, why| Drawn { item: Item { cost: CostId(cost), amount: Money::ZERO }, why };
        let mut all = vec![drawn(1, Why::Largest), drawn(2, Why::Largest)];
        all.extend((3..23).map(|cost| drawn(cost, Why::Drawn)));
        let sample = Sample { drawn: all, apart: Vec::new(), walk: None };
        let said = rate(&sample, 64, &|cost| [1, 2, 3].contains(&cost.0)).expect("a rate");
        // Both of the two largest, and 1 of 20 of the other 62.
        let counts = (said.population, said.examined, said.wrong, said.least, said.most);
        assert_eq!(counts, (64, 22, 3, 2 + 1, 2 + 13));
        assert_eq!(rate(&sample, 1, &|_| false), None, "more were drawn than there are");
    }
}
