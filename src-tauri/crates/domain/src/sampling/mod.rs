//! Samples of costs (stickprov) for whoever reviews a grant, drawn so that anybody can draw them again.
//!
//! A seed that is shown decides everything: the digest of a word is SHA-256 over the UTF-8 text `seed:word`. A random
//! sample takes the costs whose digests are smallest; a monetary-unit sample walks through the kronor in steps from a
//! start that the digest of `start` gives. `docs/sampling.md` tells both by hand. Nothing here rounds an amount other
//! than as its doc comment says.

mod evaluation;
mod factors;
mod monetary;
mod random;
mod rate;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::accounts::CostKind;
use crate::book::Grant;
use crate::fact::Cost;
use crate::figures::Counting;
use crate::ids::CostId;
use crate::money::{Money, MoneyError};
use crate::problem::Problem;

pub use evaluation::{Evaluation, Tainted, evaluate};
pub use factors::Confidence;
pub use monetary::Terms;
pub use rate::{RATE_CONFIDENCE, Rate, rate};

/// Characters that a seed may have at most.
pub const SEED_CHARS_MAX: usize = 64;

/// A cost with the amount by which it is sampled.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Item {
    /// The cost.
    pub cost: CostId,
    /// The amount, as the [`Measure`] says.
    pub amount: Money,
}

/// Which amount of a cost is sampled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// The whole amount of the cost.
    #[default]
    Charged,
    /// What counts as used of it; costs of which nothing does are left out. The population sums to what was used.
    Used,
}

/// What the population is narrowed to.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Filter {
    /// Costs of this kind alone.
    pub kind: Option<CostKind>,
    /// Which amount is sampled.
    pub measure: Measure,
    /// Amounts of at least so much, with their sign aside.
    pub at_least: Option<Money>,
}

/// The costs that a sample is drawn from, in the order of their numbers.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Population {
    items: Vec<Item>,
}

impl Population {
    /// Takes the costs in force of grants.
    pub fn of<'a>(grants: impl IntoIterator<Item = Grant<'a>>, filter: &Filter) -> Self {
        Self::new(grants.into_iter().flat_map(|grant| of_grant(grant, filter)).collect())
    }

    /// Takes items as they are; each cost once.
    #[must_use]
    pub fn new(mut items: Vec<Item>) -> Self {
        items.sort_by_key(|item| item.cost);
        items.dedup_by_key(|item| item.cost);
        Self { items }
    }

    /// Returns the items, in the order of their numbers.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Returns the sum of all amounts.
    pub fn sum(&self) -> Result<Money, MoneyError> {
        Money::sum(self.items.iter().map(|item| item.amount))
    }

    /// Returns the sum of the amounts above nought: the kronor that a monetary-unit sample walks through.
    pub fn sum_above_nought(&self) -> Result<Money, MoneyError> {
        Money::sum(self.items.iter().map(|item| item.amount).filter(|amount| *amount > Money::ZERO))
    }
}

fn of_grant(grant: Grant<'_>, filter: &Filter) -> Vec<Item> {
    let counting = Counting::of(grant);
    let amount = |cost: &Cost| match filter.measure {
        Measure::Charged => Some(cost.amount),
        Measure::Used => Some(counting.whole(cost).inside).filter(|inside| !inside.is_zero()),
    };
    let is_asked = |amount: Money| filter.at_least.is_none_or(|least| amount.abs() >= least);
    grant
        .costs()
        .filter(|cost| filter.kind.is_none_or(|kind| kind == cost.kind))
        .filter_map(|cost| Some(Item { cost: cost.cost, amount: amount(cost).filter(|a| is_asked(*a))? }))
        .collect()
}

/// The text that decides which costs a sample takes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Seed(String);

impl Seed {
    /// Takes a text, with white space around it left out. Fails with `sample-seed-unfit` where it is empty, longer
    /// than [`SEED_CHARS_MAX`] characters or has control characters.
    pub fn new(text: &str) -> Result<Self, SampleError> {
        let text = text.trim();
        let is_fit =
            !text.is_empty() && text.chars().count() <= SEED_CHARS_MAX && !text.chars().any(char::is_control);
        if is_fit { Ok(Self(text.to_owned())) } else { Err(SampleError::SeedUnfit { text: text.to_owned() }) }
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns SHA-256 of `seed:word`.
    fn digest(&self, word: &str) -> [u8; 32] {
        Sha256::digest(format!("{}:{word}", self.0)).into()
    }
}

impl TryFrom<String> for Seed {
    type Error = SampleError;

    fn try_from(text: String) -> Result<Self, SampleError> {
        Self::new(&text)
    }
}

impl From<Seed> for String {
    fn from(seed: Seed) -> Self {
        seed.0
    }
}

/// How a sample is drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Method {
    /// Simple random sampling without replacement (obundet slumpmässigt urval), after the largest amounts.
    Random {
        /// Costs that are drawn.
        count: u32,
        /// Costs that are taken before, the largest amounts first, their signs aside.
        largest: u32,
    },
    /// Monetary-unit sampling (belopp som urvalsenhet): every krona has the same chance.
    MonetaryUnit(Terms),
}

/// Why a cost is in a sample.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// It was drawn.
    Drawn,
    /// It is one of the largest.
    Largest,
    /// Its amount is at least the interval: it is in every sample.
    Certain,
}

/// A cost of a sample.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Drawn {
    /// The cost.
    pub item: Item,
    /// Why it is there.
    pub why: Why,
}

/// A sample.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sample {
    /// The costs: of a random sample the largest and then those drawn in the order they were drawn, so that a larger
    /// sample with the same seed begins with the smaller one; of a monetary-unit sample in the order of their numbers.
    pub drawn: Vec<Drawn>,
    /// Costs of nought or less: no krona of theirs can be hit, so they are examined by themselves.
    pub apart: Vec<Item>,
    /// The step and the first krona of a monetary-unit sample.
    pub walk: Option<Walk>,
}

/// How a monetary-unit sample walks through the kronor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Walk {
    /// From one chosen öre to the next.
    pub interval: Money,
    /// The first chosen öre, counted from 1.
    pub start: Money,
}

/// Why no sample is drawn, or none is evaluated.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SampleError {
    /// The seed cannot be shown and typed again.
    #[error("not a seed: {text:?}")]
    SeedUnfit {
        /// What stood there.
        text: String,
    },
    /// There is no cost to draw.
    #[error("no cost to draw from")]
    Empty,
    /// No cost is asked for.
    #[error("a sample of nothing")]
    CountNought,
    /// More is asked for than there is.
    #[error("{asked} of {there} costs")]
    TooMany {
        /// Costs asked for.
        asked: u64,
        /// Costs there are.
        there: u64,
    },
    /// The tolerable misstatement is nought or less.
    #[error("materiality of {materiality}")]
    MaterialityUnfit {
        /// What was given.
        materiality: Money,
    },
    /// What is expected to be wrong is below nought, or with its expansion reaches the tolerable misstatement.
    #[error("{expected} expected of {materiality}")]
    ExpectedUnfit {
        /// What is expected.
        expected: Money,
        /// The tolerable misstatement.
        materiality: Money,
    },
    /// No level that there are factors for.
    #[error("confidence of {percent} per cent")]
    ConfidenceUnknown {
        /// What was given.
        percent: u64,
    },
    /// More of a cost is said to be wrong than there is of it.
    #[error("{wrong} wrong of {cost}, {amount}")]
    WrongUnfit {
        /// The cost.
        cost: CostId,
        /// Its amount.
        amount: Money,
        /// What is said to be wrong.
        wrong: Money,
    },
    /// A sum does not fit an amount.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl SampleError {
    /// Returns what the user is told: `sample-…`, or `money-…`.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::SeedUnfit { text } => Problem::bare("sample-seed-unfit")
                .with("value", text.as_str())
                .with("limit", SEED_CHARS_MAX as u64),
            Self::Empty => Problem::bare("sample-population-empty"),
            Self::CountNought => Problem::bare("sample-count-nought"),
            Self::TooMany { asked, there } => {
                Problem::bare("sample-too-large").with("asked", *asked).with("there", *there)
            }
            Self::MaterialityUnfit { materiality } => {
                Problem::bare("sample-materiality-unfit").with("materiality", *materiality)
            }
            Self::ExpectedUnfit { expected, materiality } => Problem::bare("sample-expected-unfit")
                .with("expected", *expected)
                .with("materiality", *materiality),
            Self::ConfidenceUnknown { percent } => Problem::bare("sample-confidence-unknown")
                .with("value", *percent)
                .with("known", Confidence::known()),
            Self::WrongUnfit { cost, amount, wrong } => Problem::bare("sample-wrong-unfit")
                .with("cost", cost.to_string())
                .with("amount", *amount)
                .with("wrong", *wrong),
            Self::Money(error) => error.problem(),
        }
    }
}

/// Draws a sample. Same population, method and seed: the same sample. Fails with `sample-…`.
pub fn draw(population: &Population, method: &Method, seed: &Seed) -> Result<Sample, SampleError> {
    if population.items.is_empty() {
        return Err(SampleError::Empty);
    }
    match method {
        Method::Random { count, largest } => random::draw(population, *count, *largest, seed),
        Method::MonetaryUnit(terms) => monetary::draw(population, *terms, seed),
    }
}
