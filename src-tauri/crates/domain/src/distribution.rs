//! Distribution: the money of a scheme shared between its recipients.
//!
//! Nothing here divides and rounds: shares are compared by their exact remainders, so that the parts of a pool that is
//! shared by a key always sum to the pool.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::fact::RecipientKind;
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::scheme::{Distribution, Pool, PoolKey, PoolSize, Unit};

/// Decimals that a key number may have, and the number that it must stay below: a share of the largest amount then
/// still fits in 128 bits.
const KEY_DECIMALS: u32 = 6;
const KEY_LIMIT: i64 = 1_000_000_000_000;

/// Somebody who may have a part.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Recipient {
    /// Name, as messages tell it.
    pub name: String,
    /// Code, such as that of a municipality, if it has one.
    pub code: Option<String>,
    /// What kind it is.
    pub kind: RecipientKind,
    /// Its key numbers, by the names of their columns.
    pub keys: BTreeMap<String, Decimal>,
    /// The ids of the performance conditions that it meets.
    pub meets: BTreeSet<String>,
}

/// How a pool was shared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PoolShares {
    /// Id of the pool.
    pub pool: String,
    /// How much there was in it.
    pub amount: Money,
    /// What each recipient got, in the order of the recipients; `None` for who may not have a part.
    pub parts: Vec<Option<Money>>,
    /// The sum of the parts: the amount, unless a remark says otherwise.
    pub given: Money,
}

/// How all the money was shared.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Shares {
    /// The pools, in order.
    pub pools: Vec<PoolShares>,
    /// What each recipient got of all pools together, in the order of the recipients.
    pub totals: Vec<Money>,
    /// What was given out altogether.
    pub given: Money,
    /// What does not go up.
    pub remarks: Vec<Unshared>,
}

/// Money that was not shared out as the scheme says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Unshared {
    /// The same amount to each does not come to what is in the pool.
    EachDiffers {
        /// The pool.
        pool: String,
        /// What each gets.
        each: Money,
        /// How many get it.
        recipients: u64,
        /// What that comes to.
        sum: Money,
        /// What is in the pool.
        amount: Money,
    },
    /// Nobody may have a part of the pool.
    Nobody {
        /// The pool.
        pool: String,
        /// What is in it.
        amount: Money,
    },
    /// Everybody who may have a part has a key of nought.
    KeysNought {
        /// The pool.
        pool: String,
        /// The column of the key.
        key: String,
        /// What is in the pool.
        amount: Money,
    },
    /// The pools together are not the whole.
    PoolsDiffer {
        /// What the pools come to.
        sum: Money,
        /// What the scheme has.
        whole: Money,
    },
}

/// Why nothing can be shared.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum DistributionError {
    /// A recipient that may have a part lacks the number that decides it.
    #[error("{recipient:?} has no {key}")]
    KeyMissing {
        /// Its place in the list.
        index: usize,
        /// Its name.
        recipient: String,
        /// The column.
        key: String,
        /// The pool.
        pool: String,
    },
    /// A key number is below nought, a million million or more, or has more than six decimals.
    #[error("{key} of {recipient:?} cannot be shared by: {value}")]
    KeyUnfit {
        /// Its place in the list.
        index: usize,
        /// Whose it is.
        recipient: String,
        /// The column.
        key: String,
        /// The number.
        value: Decimal,
    },
    /// Whole kronor are to be paid of a pool that is not whole kronor, or the pool is below nought.
    #[error("pool {pool} of {amount} cannot be paid in its unit")]
    PoolUnfit {
        /// The pool.
        pool: String,
        /// What is in it.
        amount: Money,
    },
    /// A pool is a part of the whole, and how much that is cannot be known.
    #[error("pool {pool} is a part of an unknown whole")]
    WholeMissing {
        /// The pool.
        pool: String,
    },
    /// A sum leaves the range of money.
    #[error(transparent)]
    Money(#[from] MoneyError),
}

impl Unshared {
    /// Tells how much it matters.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::EachDiffers { .. } | Self::KeysNought { .. } => Severity::Error,
            Self::Nobody { .. } | Self::PoolsDiffer { .. } => Severity::Warning,
        }
    }

    /// Returns what the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::EachDiffers { pool, each, recipients, sum, amount } => {
                Problem::bare("distribution-each-differs")
                    .with("pool", pool.as_str())
                    .with("each", *each)
                    .with("recipients", *recipients)
                    .with("sum", *sum)
                    .with("amount", *amount)
            }
            Self::Nobody { pool, amount } => Problem::bare("distribution-pool-for-nobody")
                .with("pool", pool.as_str())
                .with("amount", *amount),
            Self::KeysNought { pool, key, amount } => Problem::bare("distribution-keys-nought")
                .with("pool", pool.as_str())
                .with("key", key.as_str())
                .with("amount", *amount),
            Self::PoolsDiffer { sum, whole } => {
                Problem::bare("distribution-pools-differ").with("sum", *sum).with("whole", *whole)
            }
        }
    }
}

impl DistributionError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::KeyMissing { recipient, key, pool, .. } => Problem::bare("distribution-key-missing")
                .with("recipient", recipient.as_str())
                .with("key", key.as_str())
                .with("pool", pool.as_str()),
            Self::KeyUnfit { recipient, key, value, .. } => Problem::bare("distribution-key-unfit")
                .with("recipient", recipient.as_str())
                .with("key", key.as_str())
                .with("value", value.to_string()),
            Self::PoolUnfit { pool, amount } => {
                Problem::bare("distribution-pool-unfit").with("pool", pool.as_str()).with("amount", *amount)
            }
            Self::WholeMissing { pool } => {
                Problem::bare("distribution-whole-missing").with("pool", pool.as_str())
            }
            Self::Money(error) => error.problem(),
        }
    }

    /// Returns the place in the list of the recipient that the error is about, if it is about one.
    #[must_use]
    pub const fn recipient(&self) -> Option<usize> {
        match self {
            Self::KeyMissing { index, .. } | Self::KeyUnfit { index, .. } => Some(*index),
            Self::PoolUnfit { .. } | Self::WholeMissing { .. } | Self::Money(_) => None,
        }
    }
}

impl Distribution {
    /// Returns the names of the key columns that the pools ask for, each once.
    #[must_use]
    pub fn keys<'a>(&'a self) -> BTreeSet<&'a str> {
        let key = |pool: &'a Pool| match &pool.by {
            PoolKey::Key(key) => Some(key.as_str()),
            PoolKey::Each(_) => None,
        };
        self.pools.iter().filter_map(key).collect()
    }

    /// Returns the ids of the performance conditions that the pools ask for, each once.
    #[must_use]
    pub fn conditions(&self) -> BTreeSet<&str> {
        self.pools.iter().flat_map(|pool| pool.conditions.iter().map(String::as_str)).collect()
    }
}

/// Shares the money of a scheme between recipients.
///
/// `whole` is the whole of the scheme: pools that are parts of it share what the pools of a stated amount leave. The
/// parts of a pool shared by a key sum to the pool, and each lies within one unit of its exact share; a unit left over
/// goes to the largest remainder, of equal ones to the larger key, then to who stands first in the list.
///
/// Fails with `distribution-key-missing`, `distribution-key-unfit`, `distribution-pool-unfit`,
/// `distribution-whole-missing` and `money-out-of-range`.
pub fn distribute(
    distribution: &Distribution,
    whole: Option<Money>,
    recipients: &[Recipient],
) -> Result<Shares, DistributionError> {
    let sizes = sizes(distribution, whole)?;
    let mut remarks = Vec::new();
    let mut pools = Vec::new();
    for (pool, amount) in distribution.pools.iter().zip(sizes) {
        let parts = share(pool, amount, distribution.unit, recipients, &mut remarks)?;
        let given = Money::sum(parts.iter().flatten().copied())?;
        pools.push(PoolShares { pool: pool.id.clone(), amount, parts, given });
    }
    let sum = Money::sum(pools.iter().map(|pool| pool.amount))?;
    if let Some(whole) = whole.filter(|whole| *whole != sum) {
        remarks.push(Unshared::PoolsDiffer { sum, whole });
    }
    let total = |index: usize| Money::sum(pools.iter().filter_map(|pool| pool.parts[index]));
    let totals = (0..recipients.len()).map(total).collect::<Result<Vec<_>, _>>()?;
    let given = Money::sum(totals.iter().copied())?;
    Ok(Shares { pools, totals, given, remarks })
}

/// Returns how much is in each pool.
fn sizes(distribution: &Distribution, whole: Option<Money>) -> Result<Vec<Money>, DistributionError> {
    let stated = |pool: &Pool| match pool.size {
        PoolSize::Amount(amount) => Some(amount),
        PoolSize::Parts(_) => None,
    };
    let parts_of = |pool: &Pool| match pool.size {
        PoolSize::Amount(_) => 0,
        PoolSize::Parts(parts) => u128::from(parts),
    };
    let weights: Vec<u128> = distribution.pools.iter().map(parts_of).collect();
    let mut of_the_rest = vec![Money::ZERO; weights.len()];
    if let Some(pool) = distribution.pools.iter().find(|pool| stated(pool).is_none()) {
        let missing = || DistributionError::WholeMissing { pool: pool.id.clone() };
        let amounts = Money::sum(distribution.pools.iter().filter_map(stated))?;
        let rest = whole.ok_or_else(missing)?.checked_sub(amounts)?;
        let units = units_of(rest, distribution.unit, &pool.id)?;
        for (size, units) in of_the_rest.iter_mut().zip(split(units, &weights)) {
            *size = money_of(units, distribution.unit)?;
        }
    }
    Ok(distribution.pools.iter().zip(of_the_rest).map(|(pool, rest)| stated(pool).unwrap_or(rest)).collect())
}

/// Shares one pool.
fn share(
    pool: &Pool,
    amount: Money,
    unit: Unit,
    recipients: &[Recipient],
    remarks: &mut Vec<Unshared>,
) -> Result<Vec<Option<Money>>, DistributionError> {
    let units = units_of(amount, unit, &pool.id)?;
    let who: Vec<usize> = (0..recipients.len()).filter(|&index| may_have(pool, &recipients[index])).collect();
    let mut parts = vec![None; recipients.len()];
    if who.is_empty() {
        remarks.push(Unshared::Nobody { pool: pool.id.clone(), amount });
        return Ok(parts);
    }
    match &pool.by {
        PoolKey::Each(each) => {
            units_of(*each, unit, &pool.id)?;
            who.iter().for_each(|&index| parts[index] = Some(*each));
            let sum = Money::sum(parts.iter().flatten().copied())?;
            if sum != amount {
                let (pool, count) = (pool.id.clone(), who.len() as u64);
                remarks.push(Unshared::EachDiffers { pool, each: *each, recipients: count, sum, amount });
            }
        }
        PoolKey::Key(key) => {
            let weights = weights(pool, key, recipients, &who)?;
            if weights.iter().all(|&weight| weight == 0) {
                remarks.push(Unshared::KeysNought { pool: pool.id.clone(), key: key.clone(), amount });
            }
            for (&index, units) in who.iter().zip(split(units, &weights)) {
                parts[index] = Some(money_of(units, unit)?);
            }
        }
    }
    Ok(parts)
}

fn may_have(pool: &Pool, recipient: &Recipient) -> bool {
    let is_kind = pool.recipients.is_empty() || pool.recipients.contains(&recipient.kind);
    let meets = pool.conditions.is_empty() || pool.conditions.iter().any(|id| recipient.meets.contains(id));
    is_kind && meets
}

/// Returns the keys as whole numbers: all moved by the same power of ten.
fn weights(
    pool: &Pool,
    key: &str,
    recipients: &[Recipient],
    who: &[usize],
) -> Result<Vec<u128>, DistributionError> {
    let moved = |&index: &usize| {
        let recipient = &recipients[index];
        let name = || recipient.name.clone();
        let value = *recipient.keys.get(key).ok_or_else(|| DistributionError::KeyMissing {
            index,
            recipient: name(),
            key: key.to_owned(),
            pool: pool.id.clone(),
        })?;
        weight(value).ok_or_else(|| DistributionError::KeyUnfit {
            index,
            recipient: name(),
            key: key.to_owned(),
            value,
        })
    };
    who.iter().map(moved).collect()
}

fn weight(value: Decimal) -> Option<u128> {
    let value = value.normalize();
    if value < Decimal::ZERO || value >= Decimal::from(KEY_LIMIT) || value.scale() > KEY_DECIMALS {
        return None;
    }
    let missing = 10_u128.pow(KEY_DECIMALS - value.scale());
    u128::try_from(value.mantissa()).ok().map(|whole| whole * missing)
}

/// Returns the amount in units. Fails with `distribution-pool-unfit` where it is not a whole number of them.
fn units_of(amount: Money, unit: Unit, pool: &str) -> Result<u128, DistributionError> {
    let unfit = || DistributionError::PoolUnfit { pool: pool.to_owned(), amount };
    let ore = amount.ore();
    if ore % ore_in(unit) != 0 {
        return Err(unfit());
    }
    u128::try_from(ore / ore_in(unit)).map_err(|_| unfit())
}

fn money_of(units: u128, unit: Unit) -> Result<Money, MoneyError> {
    let ore = i64::try_from(units).ok().and_then(|units| units.checked_mul(ore_in(unit)));
    ore.ok_or_else(|| MoneyError::OutOfRange { text: units.to_string() }).and_then(Money::from_ore)
}

const fn ore_in(unit: Unit) -> i64 {
    match unit {
        Unit::Krona => 100,
        Unit::Ore => 1,
    }
}

/// Splits units in proportion to the weights by the largest remainder; of equals the larger weight, then the first.
/// All nought, everybody gets nought.
fn split(whole: u128, weights: &[u128]) -> Vec<u128> {
    let total: u128 = weights.iter().sum();
    if total == 0 {
        return vec![0; weights.len()];
    }
    // At most 10^15 units times 10^18: far inside 128 bits.
    let mut parts: Vec<u128> = weights.iter().map(|weight| whole * weight / total).collect();
    let remainder = |index: usize| whole * weights[index] % total;
    let left = whole - parts.iter().sum::<u128>();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse((remainder(index), weights[index])));
    for &index in order.iter().take(usize::try_from(left).unwrap_or(0)) {
        parts[index] += 1;
    }
    parts
}

#[cfg(test)]
mod tests;
