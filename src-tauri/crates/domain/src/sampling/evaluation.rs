//! What the errors found in a monetary-unit sample say of the population (AICPA, *Audit Guide: Audit Sampling*).
//!
//! Of a cost below the interval the *tainting* is what is wrong of it over its amount. Projected: for each the tainting
//! times the interval, and what is wrong of costs of at least the interval as it is. The upper limit adds what may
//! be wrong unseen: R(0) · interval, and for the taintings from the largest down (R(i) − R(i−1)) · tainting · interval
//! in place of the projection. Only too much charged is projected; costs of nought or less stand apart.

use std::collections::BTreeMap;

use super::{Sample, SampleError, Terms, Why};
use crate::ids::CostId;
use crate::money::Money;

/// What is wrong of one cost of a sample.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Tainted {
    /// The cost.
    pub cost: CostId,
    /// Its amount in the sample.
    pub amount: Money,
    /// What is wrong of it.
    pub wrong: Money,
    /// What that projects to; half an öre goes up.
    pub projected: Money,
    /// What it adds to the upper limit, rounded up to whole öre; `None` beyond the table of factors.
    pub upper: Option<Money>,
}

/// What a sample says of its population.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Evaluation {
    /// What is wrong of the costs of the sample.
    pub found: Money,
    /// What is wrong of costs of nought or less, which is not projected.
    pub found_apart: Money,
    /// The most likely misstatement of the population.
    pub projected: Money,
    /// What may be wrong where nothing was found: R(0) · interval, rounded up to whole öre.
    pub basic: Money,
    /// With the asked confidence no more than this is wrong; `None` where more costs are wrong than there are
    /// factors for.
    pub upper: Option<Money>,
    /// The upper limit is not above the tolerable misstatement.
    pub is_within: bool,
    /// The costs with something wrong: those of at least the interval, then the others by falling tainting.
    pub tainted: Vec<Tainted>,
}

/// Evaluates a monetary-unit sample of which every cost was examined. `wrong` tells what is too much of a cost; costs
/// that are not named, or not in the sample, have nothing wrong.
///
/// Fails with `sample-wrong-unfit` where more is wrong of a cost than its amount, or less than nought, and with
/// `money-…`.
pub fn evaluate(
    sample: &Sample,
    terms: Terms,
    wrong: &BTreeMap<CostId, Money>,
) -> Result<Evaluation, SampleError> {
    let interval = terms.interval()?;
    let mut tainted = tainted(sample, interval, wrong)?;
    let factor = |errors| terms.confidence.factor(errors);
    let basic = up(i128::from(interval.ore()) * factor(0).unwrap_or_default(), 100)?;
    let is_drawn = |one: &&mut Tainted| one.amount < interval;
    for (errors, one) in (1..).zip(tainted.iter_mut().filter(is_drawn)) {
        let steps = factor(errors).zip(factor(errors - 1)).map(|(this, last)| this - last);
        one.upper =
            steps.map(|step| up(scaled(one.wrong, interval) * step, ore(one.amount) * 100)).transpose()?;
    }
    let uppers: Option<Vec<Money>> = tainted.iter().map(|one| one.upper).collect();
    let upper = uppers.map(|uppers| Money::sum(uppers.into_iter().chain([basic]))).transpose()?;
    let apart = sample.apart.iter().filter_map(|item| wrong.get(&item.cost).copied());
    Ok(Evaluation {
        found: Money::sum(tainted.iter().map(|one| one.wrong))?,
        found_apart: Money::sum(apart)?,
        projected: Money::sum(tainted.iter().map(|one| one.projected))?,
        basic,
        upper,
        is_within: upper.is_some_and(|upper| upper <= terms.materiality),
        tainted,
    })
}

fn tainted(
    sample: &Sample,
    interval: Money,
    wrong: &BTreeMap<CostId, Money>,
) -> Result<Vec<Tainted>, SampleError> {
    let mut tainted = Vec::new();
    for drawn in &sample.drawn {
        let (cost, amount) = (drawn.item.cost, drawn.item.amount);
        let Some(wrong) = wrong.get(&cost).copied().filter(|wrong| !wrong.is_zero()) else { continue };
        if wrong < Money::ZERO || wrong > amount {
            return Err(SampleError::WrongUnfit { cost, amount, wrong });
        }
        let is_certain = drawn.why == Why::Certain;
        let projected = if is_certain { wrong } else { half_up(scaled(wrong, interval), ore(amount))? };
        tainted.push(Tainted { cost, amount, wrong, projected, upper: is_certain.then_some(wrong) });
    }
    tainted.sort_by(|a, b| {
        let is_drawn = |one: &Tainted| one.amount < interval;
        // Fractions are compared across: a/b > c/d where a·d > c·b.
        let taintings = || scaled(b.wrong, a.amount).cmp(&scaled(a.wrong, b.amount));
        is_drawn(a).cmp(&is_drawn(b)).then_with(taintings).then(a.cost.cmp(&b.cost))
    });
    Ok(tainted)
}

fn ore(amount: Money) -> i128 {
    i128::from(amount.ore())
}

fn scaled(amount: Money, by: Money) -> i128 {
    ore(amount) * ore(by)
}

/// Divides what is not below nought, with any fraction up.
fn up(above: i128, below: i128) -> Result<Money, SampleError> {
    amount((above + below - 1) / below)
}

/// Divides what is not below nought, with half an öre up.
fn half_up(above: i128, below: i128) -> Result<Money, SampleError> {
    amount((above * 2 + below) / (below * 2))
}

fn amount(ore: i128) -> Result<Money, SampleError> {
    Ok(Money::from_ore(i64::try_from(ore).unwrap_or(i64::MAX))?)
}
