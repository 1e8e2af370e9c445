//! What the standard does not know: own labels of programs and lines that are no items. Told once each, with a count.

use std::collections::BTreeMap;

use domain::problem::Severity;

use super::lexer::Fields;
use super::remarks::{Remarks, clipped};
use crate::text::Encoding;

/// Labels and lines that nothing was read from.
#[derive(Default)]
pub(super) struct Unknown<'a> {
    /// By label: the first line and how many.
    labels: BTreeMap<&'a [u8], (u32, u64)>,
    /// The first line that is no item, its number, and how many.
    stray: Option<(&'a [u8], u32, u64)>,
}

impl<'a> Unknown<'a> {
    /// Notes an item with a label that the standard does not have; such items are to be passed over (SIE 4C §7.1).
    pub(super) fn label(&mut self, line: &'a [u8], number: u32) {
        let label = Fields::new(line).field().map_or(line, |field| field.raw);
        self.labels.entry(label).or_insert((number, 0)).1 += 1;
    }

    /// Notes a line that does not begin with `#` or a brace.
    pub(super) fn stray(&mut self, line: &'a [u8], number: u32) {
        self.stray.get_or_insert((line, number, 0)).2 += 1;
    }

    /// Adds the remarks.
    pub(super) fn tell(&self, encoding: Encoding, remarks: &mut Remarks) {
        for (label, (line, count)) in &self.labels {
            remarks.add(Severity::Info, *line, "sie-label-unknown", |problem| {
                problem.with("value", clipped(&encoding.decode(label))).with("count", *count)
            });
        }
        if let Some((text, line, count)) = self.stray {
            remarks.add(Severity::Warning, line, "sie-line-without-label", |problem| {
                problem.with("value", clipped(&encoding.decode(text))).with("count", count)
            });
        }
    }
}
