//! Codes and names that come back from another process, as the constants that they are here.
//!
//! Problems carry their codes and the names of their fields as `&'static str`, so that nobody makes one up at run time.
//! What a process apart sends back of them is looked up, and each text is kept once for as long as the program runs.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

/// More texts than the program has codes and names; a process that sends more is not ours.
const TEXTS_MAX: usize = 10_000;
/// Longer than any code or name.
const TEXT_BYTES_MAX: usize = 100;

static TEXTS: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());

/// The text is no code or name of this program.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("no code or name of this program")]
pub struct NotInterned;

/// Returns the text as one that lasts. Fails where it is too long for a code, or where there are too many.
pub fn interned(text: &str) -> Result<&'static str, NotInterned> {
    let mut texts = TEXTS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = texts.get(text) {
        return Ok(known);
    }
    if text.len() > TEXT_BYTES_MAX || texts.len() >= TEXTS_MAX {
        return Err(NotInterned);
    }
    let kept: &'static str = Box::leak(text.into());
    texts.insert(kept);
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_is_kept_once_and_one_that_is_no_code_not_at_all() {
        let (one, again) =
            (interned("sie-not-sie").expect("a code"), interned("sie-not-sie").expect("a code"));
        assert!(std::ptr::eq(one, again));
        assert_eq!(interned(&"x".repeat(101)), Err(NotInterned));
    }
}
