//! Simple random sampling without replacement, by the smallest digests.

use std::cmp::Reverse;

use super::{Drawn, Item, Population, Sample, SampleError, Seed, Why};

pub(super) fn draw(
    population: &Population,
    count: u32,
    largest: u32,
    seed: &Seed,
) -> Result<Sample, SampleError> {
    let asked = u64::from(count) + u64::from(largest);
    let there = population.items.len() as u64;
    if asked == 0 {
        return Err(SampleError::CountNought);
    }
    if asked > there {
        return Err(SampleError::TooMany { asked, there });
    }
    let mut items = population.items.clone();
    // Of equal amounts the lower number first.
    items.sort_by_key(|item| (Reverse(item.amount.abs()), item.cost));
    let mut rest = items.split_off(usize::try_from(largest).unwrap_or(usize::MAX));
    rest.sort_by_cached_key(|item| (seed.digest(&item.cost.to_string()), item.cost));
    rest.truncate(usize::try_from(count).unwrap_or(usize::MAX));
    let because = |why| move |item: Item| Drawn { item, why };
    let drawn = items.into_iter().map(because(Why::Largest)).chain(rest.into_iter().map(because(Why::Drawn)));
    Ok(Sample { drawn: drawn.collect(), apart: Vec::new(), walk: None })
}
