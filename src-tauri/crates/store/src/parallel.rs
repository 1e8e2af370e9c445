//! Hashing and parsing of many facts on all cores; the order, and which error comes first, stay the same.

use std::num::NonZero;
use std::thread;

/// Fewer than this are done faster by one thread.
const WORTH_A_THREAD: usize = 256;

/// Applies `make` to every item. Fails with the error of the first item that has one.
pub(crate) fn map<T: Send, U: Send, E: Send>(
    items: Vec<T>,
    make: impl Fn(T) -> Result<U, E> + Sync,
) -> Result<Vec<U>, E> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = items.len().div_ceil(threads).max(WORTH_A_THREAD);
    if items.len() <= share {
        return items.into_iter().map(make).collect();
    }
    let make = &make;
    let parts: Vec<Result<Vec<U>, E>> = thread::scope(|scope| {
        let working: Vec<_> = shares(items, share)
            .into_iter()
            .map(|part| scope.spawn(move || part.into_iter().map(make).collect()))
            .collect();
        let joined = working
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        joined.collect()
    });
    let mut all = Vec::new();
    for part in parts {
        all.append(&mut part?);
    }
    Ok(all)
}

fn shares<T>(items: Vec<T>, share: usize) -> Vec<Vec<T>> {
    let mut items = items.into_iter();
    let mut shares = Vec::new();
    loop {
        let part: Vec<T> = items.by_ref().take(share).collect();
        if part.is_empty() {
            return shares;
        }
        shares.push(part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_stays() {
        let doubled = map((0..10_000).collect(), |n: u32| Ok::<_, ()>(2 * n));
        assert_eq!(doubled, Ok((0..10_000).map(|n| 2 * n).collect()));
    }

    #[test]
    fn the_first_error_is_told() {
        let failed = map((0..10_000).collect(), |n: u32| if n % 4_999 == 4_998 { Err(n) } else { Ok(n) });
        assert_eq!(failed, Err(4_998));
    }
}
