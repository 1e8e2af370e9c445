//! Which state of each grant is counted: of one book's packages the newest, by the position in its log.

use std::collections::{BTreeMap, BTreeSet};

use super::findings::{ConsolidationFinding, error, info, warning};
use super::source::{GivenGrant, Source};
use crate::fact::RecipientKind;
use crate::ids::{BookId, GrantId};
use crate::problem::Problem;

/// A grant of a source.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    /// Place of the source.
    pub source: usize,
    /// Place of the grant in it.
    pub grant: usize,
}

impl Place {
    /// Returns the grant.
    #[must_use]
    pub fn in_sources(self, sources: &[Source]) -> &GivenGrant {
        &sources[self.source].grants[self.grant]
    }
}

/// What is counted, and what was told on the way.
pub(super) struct Chosen {
    pub(super) counted: Vec<Place>,
    /// How many grants of a recipient's books nobody handed in, by kind and organisation number.
    pub(super) lacking: BTreeMap<(RecipientKind, String), u64>,
    pub(super) findings: Vec<ConsolidationFinding>,
}

/// Picks the newest state of each grant. Of a book with two histories nothing is counted: nobody can tell here which
/// of them is true.
pub(super) fn choose(sources: &[Source]) -> Chosen {
    let mut chosen = Chosen { counted: Vec::new(), lacking: BTreeMap::new(), findings: Vec::new() };
    let mut by_book: BTreeMap<BookId, Vec<usize>> = BTreeMap::new();
    for (at, source) in sources.iter().enumerate() {
        by_book.entry(source.book).or_default().push(at);
    }
    for mut states in by_book.into_values() {
        // The longest log first; of two alike the one that was named first.
        states.sort_by_key(|at| (std::cmp::Reverse(sources[*at].log.len()), *at));
        match split(sources, &states) {
            Some(finding) => chosen.findings.push(finding),
            None => chosen.of_one_history(sources, &states),
        }
    }
    chosen.counted.sort();
    chosen
}

/// Tells of two states of a book of which neither is the beginning of the other.
fn split(sources: &[Source], states: &[usize]) -> Option<ConsolidationFinding> {
    let (newest, older) = states.split_first()?;
    let newest_log = &sources[*newest].log;
    let other = older.iter().find(|at| !newest_log.starts_with(&sources[**at].log))?;
    let problem = Problem::bare("consolidation-history-split")
        .with("file", sources[*newest].file.as_str())
        .with("other", sources[*other].file.as_str())
        .with("organisation", sources[*newest].organisation.as_str());
    Some(error(problem).about(&sources[*newest]).from(states.to_vec()))
}

impl Chosen {
    /// The states are of one history, the newest first.
    fn of_one_history(&mut self, sources: &[Source], states: &[usize]) {
        let mut taken: BTreeMap<GrantId, usize> = BTreeMap::new();
        let newest = states[0];
        // The longest log knows every grant of the book; one that it does not know was taken back.
        let is_known = |id: GrantId| {
            let newest = &sources[newest];
            newest.grants.iter().any(|grant| grant.grant == id) || newest.left_out.contains_key(&id)
        };
        for &at in states {
            let mut older = BTreeSet::new();
            for (place, grant) in sources[at].grants.iter().enumerate() {
                if !is_known(grant.grant) {
                    self.findings.push(taken_back(sources, at, newest, grant));
                    continue;
                }
                if let Some(newer) = taken.get(&grant.grant) {
                    older.insert(*newer);
                    continue;
                }
                taken.insert(grant.grant, at);
                self.counted.push(Place { source: at, grant: place });
                self.moved_on(sources, states, at, grant);
            }
            self.findings.extend(older.into_iter().map(|newer| superseded(sources, at, newer)));
        }
        self.left_out(sources, states, &taken);
    }

    /// Tells that a newer package, which leaves the grant out, shows that it was touched since.
    fn moved_on(&mut self, sources: &[Source], states: &[usize], at: usize, grant: &GivenGrant) {
        let known = sources[at].log.len() as u64;
        let newer = states.iter().find(|newer| {
            sources[**newer].left_out.get(&grant.grant).is_some_and(|touched| *touched > known)
        });
        if let Some(newer) = newer {
            let problem = Problem::bare("consolidation-grant-moved-on")
                .with("file", sources[at].file.as_str())
                .with("other", sources[*newer].file.as_str())
                .with("grant", grant.code.as_str());
            let finding = warning(problem).about(&sources[at]).under(&grant.scheme.id);
            self.findings.push(finding.from(vec![at, *newer]));
        }
    }

    /// Tells how many grants of the book nobody handed in.
    fn left_out(&mut self, sources: &[Source], states: &[usize], taken: &BTreeMap<GrantId, usize>) {
        let Some(newest) = states.first().map(|at| &sources[*at]) else { return };
        let lacking = newest.left_out.keys().filter(|grant| !taken.contains_key(grant)).count() as u64;
        if lacking > 0 {
            *self.lacking.entry((newest.recipient, newest.orgnr.clone())).or_default() += lacking;
            let problem = Problem::bare("consolidation-grants-left-out")
                .with("organisation", newest.organisation.as_str())
                .with("count", lacking);
            self.findings.push(info(problem).about(newest).from(states.to_vec()));
        }
    }
}

fn taken_back(sources: &[Source], at: usize, newest: usize, grant: &GivenGrant) -> ConsolidationFinding {
    let problem = Problem::bare("consolidation-grant-taken-back")
        .with("file", sources[at].file.as_str())
        .with("other", sources[newest].file.as_str())
        .with("grant", grant.code.as_str());
    warning(problem).about(&sources[at]).under(&grant.scheme.id).from(vec![at, newest])
}

fn superseded(sources: &[Source], at: usize, newer: usize) -> ConsolidationFinding {
    let problem = Problem::bare("consolidation-older")
        .with("file", sources[at].file.as_str())
        .with("other", sources[newer].file.as_str())
        .with("organisation", sources[at].organisation.as_str());
    info(problem).about(&sources[at]).from(vec![at, newer])
}
