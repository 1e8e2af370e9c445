//! The same cost at two grants, across recipients: by blinded keys, of what is counted only.

use std::collections::{BTreeMap, BTreeSet};

use domain::consolidation::{Consolidation, Source};
use domain::ids::GrantId;
use domain::overlap::{At, KeyList, Overlap, OverlapVerdict, overlaps};
use domain::problem::{Problem, Severity};
use words::Words;

use super::rows::finding_row;
use crate::api::consolidation::ConsolidationFindingRow;
use crate::error::AppError;
use crate::rows::word_of;

/// Returns what several grants have charged. A cost that is shared and fits in the whole is no finding.
pub(super) fn found(
    words: &Words,
    sources: &[Source],
    all: &Consolidation,
    keys: Option<Vec<KeyList>>,
) -> Result<Vec<ConsolidationFindingRow>, AppError> {
    let Some(mut lists) = keys else {
        let problem = Problem::bare("consolidation-not-compared");
        return Ok(vec![finding_row(words, Severity::Warning, &problem)]);
    };
    only_counted(&mut lists, sources, all);
    let found = overlaps(&lists)?;
    let told = found.iter().filter(|overlap| overlap.verdict != OverlapVerdict::Shared);
    Ok(told.map(|overlap| row(words, sources, &lists, overlap)).collect())
}

/// Older states of a book hold the same costs, and are not counted.
fn only_counted(lists: &mut [KeyList], sources: &[Source], all: &Consolidation) {
    let mut counted: BTreeMap<usize, BTreeSet<GrantId>> = BTreeMap::new();
    for place in &all.counted {
        counted.entry(place.source).or_default().insert(place.in_sources(sources).grant);
    }
    for (at, list) in lists.iter_mut().enumerate() {
        let kept = counted.get(&at);
        list.keys.retain(|key| kept.is_some_and(|grants| grants.contains(&key.grant)));
    }
}

fn row(words: &Words, sources: &[Source], lists: &[KeyList], overlap: &Overlap) -> ConsolidationFindingRow {
    let places: Vec<String> = overlap.places.iter().filter_map(|at| place(words, lists, *at)).collect();
    let problem = Problem::bare("consolidation-same-cost")
        .with("what", words.word(&format!("overlap-{}", word_of(&overlap.kind))))
        .with("places", places.join("; "))
        .with("charged", overlap.charged)
        .with("whole", overlap.whole);
    let severity = match overlap.verdict {
        OverlapVerdict::Double => Severity::Error,
        OverlapVerdict::Suspect | OverlapVerdict::Shared => Severity::Warning,
    };
    let files: BTreeSet<&str> = overlap.places.iter().map(|at| sources[at.list].file.as_str()).collect();
    let files = files.into_iter().map(str::to_owned).collect();
    ConsolidationFindingRow { files, ..finding_row(words, severity, &problem) }
}

/// Names a cost: organisation, grant, number and amount.
fn place(words: &Words, lists: &[KeyList], at: At) -> Option<String> {
    let list = lists.get(at.list)?;
    let key = list.keys.get(at.key)?;
    let grant = list.grants.iter().find(|grant| grant.grant == key.grant)?;
    let fields = [
        ("organisation", list.organisation.as_str().into()),
        ("grant", grant.code.as_str().into()),
        ("cost", key.cost.to_string().into()),
        ("amount", key.amount.into()),
    ];
    Some(words.text("consolidation-cost-place", &fields.into_iter().collect()))
}
