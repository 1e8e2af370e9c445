//! What a table may still take, and the texts that its cells share.

use std::collections::HashSet;

use domain::problem::Problem;

use super::{CellText, Limits};

/// How many texts are remembered to be shared; a ledger has a few thousand that recur, and the rest need no memory.
const REMEMBERED_MAX: usize = 100_000;

/// The room that is left.
pub(super) struct Room {
    limits: Limits,
    cells: usize,
    bytes: usize,
    remembered: HashSet<CellText, foldhash::fast::RandomState>,
}

impl Room {
    pub(super) fn new(limits: &Limits) -> Self {
        let (cells, bytes) = (limits.cells, limits.text_bytes);
        Self { limits: *limits, cells, bytes, remembered: HashSet::default() }
    }

    /// Takes the room of a cell. Fails with `table-too-large`.
    pub(super) fn take_cell(&mut self) -> Result<(), Problem> {
        self.cells = self.cells.checked_sub(1).ok_or_else(|| self.limits.too_large())?;
        Ok(())
    }

    /// Returns the text, shared with the cells that say the same. Fails with `table-too-large`.
    pub(super) fn text(&mut self, text: &str) -> Result<CellText, Problem> {
        if let Some(known) = self.remembered.get(text) {
            return Ok(known.clone());
        }
        self.bytes = self.bytes.checked_sub(text.len()).ok_or_else(|| self.limits.too_large())?;
        let text = CellText::from(text);
        if self.remembered.len() < REMEMBERED_MAX {
            self.remembered.insert(text.clone());
        }
        Ok(text)
    }
}
