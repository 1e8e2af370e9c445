//! Figures of the book as it stands, reckoned once: many checks and questions ask for them.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::figures::Figures;
use crate::ids::GrantId;

/// What was reckoned of the book since it last changed. A copy of a book begins with none.
#[derive(Default)]
pub(crate) struct Memo(Mutex<BTreeMap<GrantId, Figures>>);

impl Memo {
    /// Returns the figures of a grant, reckoned by `reckon` the first time; an error is not kept.
    pub(crate) fn figures<E>(
        &self,
        grant: GrantId,
        reckon: impl FnOnce() -> Result<Figures, E>,
    ) -> Result<Figures, E> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&grant).copied();
        if let Some(figures) = known {
            return Ok(figures);
        }
        let figures = reckon()?;
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(grant, figures);
        Ok(figures)
    }
}

impl Clone for Memo {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl std::fmt::Debug for Memo {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Memo")
    }
}
