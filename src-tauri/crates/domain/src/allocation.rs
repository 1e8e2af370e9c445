//! Sharing the money of a grant over units: what a decision asks for, and the shares it gives.
//!
//! *Pro rata* divides a pool in proportion to each unit's number by the largest remainder, to whole öre: the shares
//! always sum to the pool; an öre left over goes to the largest remainder, of equals to the larger number, then to
//! the unit that stands first. *A rate* gives number × rate. *Amounts* are taken as decided. What rates and amounts
//! leave of a pool is not allocated yet; more than the pool is refused.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::fact::{AllocatedPool, AllocationMethod, Provider, UnitShare};
use crate::money::{Money, MoneyError};
use crate::problem::Problem;
use crate::scheme::Scheme;

/// A unit of a pool as a person wrote it.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct UnitDraft {
    /// The unit's name.
    pub unit: String,
    /// Who runs it.
    pub provider: Option<Provider>,
    /// Its number: places, listed persons.
    pub number: Option<u64>,
    /// Its amount, where amounts are decided one by one.
    pub amount: Option<Money>,
}

/// A pool as a person wrote it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PoolDraft {
    /// What it is for, in the words of the decision.
    pub name: String,
    /// Id of the purpose in the scheme, if it is for one.
    pub purpose: Option<String>,
    /// The whole; `None` where it is what the shares come to, which pro rata cannot do.
    pub amount: Option<Money>,
    /// How it is shared.
    pub method: AllocationMethod,
    /// What decides, in words.
    pub driver: Option<String>,
    /// Kronor for each of it.
    pub rate: Option<Money>,
    /// The units, in the order of the decision.
    pub units: Vec<UnitDraft>,
}

/// A pool with its shares.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SharedPool {
    /// The pool as the book keeps it.
    pub pool: AllocatedPool,
    /// Sum of the shares.
    pub shared: Money,
    /// What the shares leave of the pool.
    pub not_allocated: Money,
}

/// Computes the shares of the pools of a decision under a scheme.
///
/// Everything that is wrong comes back at once, with the pool and unit it is about: `allocation-no-pools`,
/// `allocation-pool-unnamed`, `allocation-pool-twice`, `allocation-purpose-unknown`, `allocation-pool-empty`,
/// `allocation-amount-missing`, `allocation-amount-not-positive`, `allocation-unit-unnamed`,
/// `allocation-unit-twice`, `allocation-number-missing`, `allocation-share-missing`,
/// `allocation-share-not-positive`, `allocation-rate-missing`, `allocation-above-pool`, `allocation-share-nothing`
/// and `money-out-of-range`.
pub fn share(scheme: &Scheme, pools: &[PoolDraft]) -> Result<Vec<SharedPool>, Vec<Problem>> {
    let mut problems = Vec::new();
    if pools.is_empty() {
        problems.push(Problem::bare("allocation-no-pools"));
    }
    let mut names = BTreeSet::new();
    let mut shared = Vec::new();
    for pool in pools {
        let mut found = faults(scheme, pool);
        if !pool.name.trim().is_empty() && !names.insert(pool.name.trim()) {
            found.push(of_pool("allocation-pool-twice", pool));
        }
        if found.is_empty() {
            match share_pool(pool) {
                Ok(pool) => shared.push(pool),
                Err(problem) => found.push(problem),
            }
        }
        problems.extend(found);
    }
    if problems.is_empty() { Ok(shared) } else { Err(problems) }
}

fn of_pool(code: &'static str, pool: &PoolDraft) -> Problem {
    Problem::bare(code).with("pool", pool.name.trim())
}

/// Says what is wrong with a pool before anything is computed.
fn faults(scheme: &Scheme, pool: &PoolDraft) -> Vec<Problem> {
    let mut problems = Vec::new();
    if pool.name.trim().is_empty() {
        problems.push(Problem::bare("allocation-pool-unnamed"));
    }
    if let Some(purpose) = pool.purpose.as_deref()
        && !scheme.purposes.iter().any(|known| known.id == purpose)
    {
        let known = scheme.purposes.iter().map(|known| known.id.as_str()).collect::<Vec<_>>().join(", ");
        problems
            .push(of_pool("allocation-purpose-unknown", pool).with("purpose", purpose).with("known", known));
    }
    if pool.units.is_empty() {
        problems.push(of_pool("allocation-pool-empty", pool));
    }
    problems.extend(amount_fault(pool));
    let mut names = BTreeSet::new();
    for (row, unit) in (1_u64..).zip(&pool.units) {
        let name = unit.unit.trim();
        if name.is_empty() {
            problems.push(of_pool("allocation-unit-unnamed", pool).with("row", row));
        } else if !names.insert(name) {
            problems.push(of_pool("allocation-unit-twice", pool).with("unit", name));
        }
        problems.extend(unit_fault(pool, unit));
    }
    problems
}

fn amount_fault(pool: &PoolDraft) -> Option<Problem> {
    match (pool.amount, pool.method) {
        (Some(amount), _) if amount <= Money::ZERO => {
            Some(of_pool("allocation-amount-not-positive", pool).with("amount", amount))
        }
        (None, AllocationMethod::ProRata) => Some(of_pool("allocation-amount-missing", pool)),
        (_, AllocationMethod::Rate) if pool.rate.is_none_or(|rate| rate <= Money::ZERO) => {
            Some(of_pool("allocation-rate-missing", pool))
        }
        (Some(_), AllocationMethod::ProRata) | (_, AllocationMethod::Rate | AllocationMethod::Amounts) => {
            None
        }
    }
}

fn unit_fault(pool: &PoolDraft, unit: &UnitDraft) -> Option<Problem> {
    let of_unit = |code| of_pool(code, pool).with("unit", unit.unit.trim());
    match pool.method {
        AllocationMethod::ProRata | AllocationMethod::Rate => {
            unit.number.is_none_or(|number| number == 0).then(|| of_unit("allocation-number-missing"))
        }
        AllocationMethod::Amounts => match unit.amount {
            None => Some(of_unit("allocation-share-missing")),
            Some(amount) if amount <= Money::ZERO => {
                Some(of_unit("allocation-share-not-positive").with("amount", amount))
            }
            Some(_) => None,
        },
    }
}

/// Shares a pool that is sound in itself.
fn share_pool(draft: &PoolDraft) -> Result<SharedPool, Problem> {
    let amounts = amounts(draft).map_err(|error| error.problem())?;
    let shared = Money::sum(amounts.iter().copied()).map_err(|error| error.problem())?;
    let amount = draft.amount.unwrap_or(shared);
    let not_allocated = amount.checked_sub(shared).map_err(|error| error.problem())?;
    if not_allocated < Money::ZERO {
        return Err(of_pool("allocation-above-pool", draft)
            .with("shared", shared)
            .with("amount", amount)
            .with("difference", not_allocated.negated()));
    }
    // A pool of a few öre over many units: a share of nothing is no share.
    if let Some((unit, _)) = draft.units.iter().zip(&amounts).find(|(_, amount)| amount.is_zero()) {
        return Err(of_pool("allocation-share-nothing", draft).with("unit", unit.unit.trim()));
    }
    let shares = draft.units.iter().zip(amounts).map(|(unit, amount)| UnitShare {
        unit: unit.unit.trim().to_owned(),
        provider: unit.provider,
        number: unit.number,
        amount,
    });
    let pool = AllocatedPool {
        name: draft.name.trim().to_owned(),
        purpose: draft.purpose.clone(),
        amount,
        method: draft.method,
        driver: draft.driver.clone(),
        rate: if draft.method == AllocationMethod::Rate { draft.rate } else { None },
        shares: shares.collect(),
    };
    Ok(SharedPool { pool, shared, not_allocated })
}

fn amounts(draft: &PoolDraft) -> Result<Vec<Money>, MoneyError> {
    match draft.method {
        AllocationMethod::ProRata => {
            let numbers: Vec<u64> = draft.units.iter().map(|unit| unit.number.unwrap_or(0)).collect();
            Ok(pro_rata(draft.amount.unwrap_or_default(), &numbers))
        }
        AllocationMethod::Rate => {
            let rate = draft.rate.unwrap_or_default();
            draft.units.iter().map(|unit| times(rate, unit.number.unwrap_or(0))).collect()
        }
        AllocationMethod::Amounts => {
            Ok(draft.units.iter().map(|unit| unit.amount.unwrap_or_default()).collect())
        }
    }
}

/// Divides an amount in proportion to numbers, to whole öre; the parts sum to the amount.
///
/// An öre left over goes to the largest remainder, of equals to the larger number, then to the one that stands
/// first. Returns an empty list when there are no numbers or all are nought.
#[must_use]
pub fn pro_rata(amount: Money, numbers: &[u64]) -> Vec<Money> {
    let mut order: Vec<usize> = (0..numbers.len()).collect();
    // Stable, so that equal numbers keep the order of the list; the split favours what stands first.
    order.sort_by_key(|&index| std::cmp::Reverse(numbers[index]));
    let weights: Vec<u64> = order.iter().map(|&index| numbers[index]).collect();
    let parts = amount.split(&weights);
    let mut shares = vec![Money::ZERO; parts.len()];
    for (&index, part) in order.iter().zip(parts) {
        shares[index] = part;
    }
    shares
}

fn times(rate: Money, number: u64) -> Result<Money, MoneyError> {
    let ore = i128::from(rate.ore()) * i128::from(number);
    i64::try_from(ore)
        .map_err(|_| MoneyError::OutOfRange { text: format!("{number} × {rate}") })
        .and_then(Money::from_ore)
}

#[cfg(test)]
mod tests;
