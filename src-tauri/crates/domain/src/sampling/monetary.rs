//! Monetary-unit sampling: a walk through the kronor of the population in equal steps.
//!
//! The interval is (T − E·x) / R, cut to whole öre: T the tolerable misstatement, E the expected one, x the expansion
//! factor and R the factor of no errors at the confidence. The öre of the costs above nought are counted from 1 in the
//! order of the costs' numbers; those at start, start + interval, start + 2·interval … choose the cost that they lie
//! in. A cost of at least the interval is always hit.

use serde::{Deserialize, Serialize};

use super::{Confidence, Drawn, Population, Sample, SampleError, Seed, Walk, Why};
use crate::money::Money;

/// What a monetary-unit sample is to be good for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// The tolerable misstatement (väsentlighetsbelopp för granskningen): more than this must not be wrong unseen.
    pub materiality: Money,
    /// How sure to be of it.
    pub confidence: Confidence,
    /// What is expected to be wrong; nought where nothing is.
    pub expected: Money,
}

impl Terms {
    /// Returns the interval, cut to whole öre. Fails with `sample-materiality-unfit` or `sample-expected-unfit`.
    pub fn interval(self) -> Result<Money, SampleError> {
        let Self { materiality, confidence, expected } = self;
        if materiality <= Money::ZERO {
            return Err(SampleError::MaterialityUnfit { materiality });
        }
        let unfit = SampleError::ExpectedUnfit { expected, materiality };
        if expected < Money::ZERO {
            return Err(unfit);
        }
        // In tenths of an öre over hundredths: ten times (T − E·x) over ten times R.
        let room = i128::from(materiality.ore()) * 10 - i128::from(expected.ore()) * confidence.expansion();
        let factor = confidence.factor(0).expect("every level has a factor of no errors");
        let interval = i64::try_from(room * 10 / factor).expect("it is below the materiality");
        if interval < 1 { Err(unfit) } else { Ok(Money::from_ore(interval)?) }
    }
}

pub(super) fn draw(population: &Population, terms: Terms, seed: &Seed) -> Result<Sample, SampleError> {
    let interval = terms.interval()?;
    let start = start(seed, interval)?;
    let step = i128::from(interval.ore());
    let (mut passed, mut next) = (0_i128, i128::from(start.ore()));
    let (mut drawn, mut apart) = (Vec::new(), Vec::new());
    for item in &population.items {
        if item.amount <= Money::ZERO {
            apart.push(*item);
            continue;
        }
        passed += i128::from(item.amount.ore());
        if next <= passed {
            let why = if item.amount >= interval { Why::Certain } else { Why::Drawn };
            drawn.push(Drawn { item: *item, why });
            next += ((passed - next) / step + 1) * step;
        }
    }
    Ok(Sample { drawn, apart, walk: Some(Walk { interval, start }) })
}

/// Returns 1 + the digest of `start`, read as a number with its first byte highest, modulo the interval in öre.
///
/// The digest is so much longer than any interval that no start is likelier than another by more than 2^−200.
fn start(seed: &Seed, interval: Money) -> Result<Money, SampleError> {
    let interval = u128::from(interval.ore().unsigned_abs());
    let rest = seed.digest("start").iter().fold(0, |rest, byte| (rest * 256 + u128::from(*byte)) % interval);
    let start = i64::try_from(rest).expect("it is below an amount") + 1;
    Ok(Money::from_ore(start)?)
}
