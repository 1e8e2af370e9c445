//! What erasing (gallring) takes: the texts, in whichever operation they stand, and the files.
//!
//! A text that stands in an operation that was taken out of force, or in a cost that was corrected, is as readable in
//! the file as any other; so the whole log is looked through, and not the book that it makes.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Book;
use crate::committed::Committed;
use crate::date::Date;
use crate::fact::{Cost, EvidenceAdded, Fact, TextPlace};
use crate::ids::{CostId, EvidenceId, LineId};
use crate::retention::{cost_kept_until, evidence_kept_until};

/// What is to be erased.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// Pseudonyms, in any letters, whose name and number are erased.
    pub persons: Vec<String>,
    /// The pseudonyms too, wherever they stand.
    pub pseudonyms_too: bool,
    /// Costs, with every version that they replace or that replaces them.
    pub costs: BTreeSet<CostId>,
    /// Pieces of evidence, with their bytes.
    pub evidence: BTreeSet<EvidenceId>,
}

/// What a text belongs to.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Owner {
    /// The register of who is who; the pseudonym.
    Person(String),
    /// A cost.
    Cost(CostId),
    /// A participant, by reference.
    Participant(String),
    /// A row of the ledger.
    Line(LineId),
    /// A piece of evidence.
    Evidence(EvidenceId),
}

/// A text that would be erased.
#[derive(Clone, Debug)]
pub struct ErasableText {
    /// Where it stands.
    pub place: TextPlace,
    /// What it belongs to.
    pub owner: Owner,
    /// The text.
    pub value: String,
    /// The last day on which it must be kept; nothing where no law of bookkeeping holds it.
    pub kept_until: Option<Date>,
}

/// What a selection comes to.
#[derive(Clone, Debug, Default)]
pub struct Erasable {
    /// The texts that are still there, in the order of the log.
    pub texts: Vec<ErasableText>,
    /// The evidence whose bytes go, with the SHA-256 of each.
    pub files: BTreeMap<EvidenceId, String>,
    /// The evidence whose bytes stay, as another piece or an import is the same file.
    pub shared: BTreeSet<EvidenceId>,
}

/// Finds what a selection comes to.
#[must_use]
pub fn erasable(book: &Book, selection: &Selection) -> Erasable {
    let search = Search::of(book, selection);
    let mut found = Erasable::default();
    for operation in book.operations() {
        for (at, fact) in operation.facts() {
            let Some((owner, names, kept_until)) = search.wanted(fact) else { continue };
            let mut fact = fact.clone();
            let texts = fact.texts().into_iter().filter(|(name, _)| names.contains(name));
            found.texts.extend(texts.filter_map(|(name, text)| {
                Some(ErasableText {
                    place: TextPlace { seq: at.seq, ordinal: at.ordinal, name: name.to_owned() },
                    owner: owner.clone(),
                    value: text.value()?.to_owned(),
                    kept_until,
                })
            }));
        }
    }
    (found.files, found.shared) = files(book, &selection.evidence);
    found
}

struct Search<'a> {
    book: &'a Book,
    selection: &'a Selection,
    persons: BTreeSet<String>,
    costs: BTreeSet<CostId>,
    /// The last day on which a pseudonym's costs must be kept.
    person_until: BTreeMap<String, Date>,
    /// Rows of the ledger under the costs of a person whose pseudonym goes.
    lines: BTreeMap<LineId, Date>,
}

fn small(text: &Committed) -> Option<String> {
    text.value().map(|text| text.trim().to_lowercase())
}

fn all_costs(book: &Book) -> impl Iterator<Item = &Cost> {
    book.operations().iter().flat_map(|operation| operation.facts()).filter_map(|(_, fact)| match fact {
        Fact::Cost(cost) => Some(cost),
        _ => None,
    })
}

impl<'a> Search<'a> {
    fn of(book: &'a Book, selection: &'a Selection) -> Self {
        let persons: BTreeSet<String> =
            selection.persons.iter().map(|person| person.trim().to_lowercase()).collect();
        let (mut person_until, mut lines) = (BTreeMap::new(), BTreeMap::new());
        for cost in all_costs(book) {
            let Some(person) = cost.person.as_ref().and_then(small).filter(|p| persons.contains(p)) else {
                continue;
            };
            let until = cost_kept_until(cost);
            let latest = person_until.entry(person).or_insert(until);
            *latest = until.max(*latest);
            for share in &cost.lines {
                let latest = lines.entry(share.line).or_insert(until);
                *latest = until.max(*latest);
            }
        }
        let costs = with_versions(book, &selection.costs);
        Self { book, selection, persons, costs, person_until, lines }
    }

    /// Tells which texts of a fact go, what they belong to and how long they must be kept.
    fn wanted(&self, fact: &Fact) -> Option<(Owner, &'static [&'static str], Option<Date>)> {
        match fact {
            Fact::PersonKept(kept) => {
                let person = small(&kept.pseudonym).filter(|person| self.persons.contains(person))?;
                let names: &[&str] = if self.selection.pseudonyms_too {
                    &["pseudonym", "name", "number", "employment"]
                } else {
                    &["name", "number", "employment"]
                };
                let shown = kept.pseudonym.value().unwrap_or_default().to_owned();
                // A name is no accounting information: the payslip behind the cost is.
                let until = self.person_until.get(&person).copied().filter(|_| self.selection.pseudonyms_too);
                Some((Owner::Person(shown), names, until))
            }
            Fact::Cost(cost) if self.costs.contains(&cost.cost) => {
                let names: &[&str] = &["text", "supplier", "person", "orgnr", "accrual"];
                Some((Owner::Cost(cost.cost), names, Some(cost_kept_until(cost))))
            }
            Fact::Cost(cost) if self.pseudonym_goes(cost.person.as_ref()) => {
                Some((Owner::Cost(cost.cost), &["person"], Some(cost_kept_until(cost))))
            }
            Fact::CostVoided(voided) if self.costs.contains(&voided.cost) => {
                let cost = all_costs(self.book).find(|cost| cost.cost == voided.cost);
                Some((Owner::Cost(voided.cost), &["reason"], cost.map(cost_kept_until)))
            }
            Fact::ParticipantSet(set) if self.pseudonym_goes(Some(&set.person)) => {
                Some((Owner::Participant(set.participant.to_string()), &["person"], None))
            }
            Fact::LedgerLine(line) if self.selection.pseudonyms_too => {
                let until = self.lines.get(&line.line)?;
                Some((Owner::Line(line.line), &["employee"], Some(*until)))
            }
            Fact::EvidenceAdded(evidence) if self.selection.evidence.contains(&evidence.evidence) => {
                let grant = self.book.grant(evidence.grant);
                let until = grant.map(|grant| evidence_kept_until(grant, evidence));
                Some((Owner::Evidence(evidence.evidence), &["file_name", "sha256"], until))
            }
            _ => None,
        }
    }

    fn pseudonym_goes(&self, person: Option<&Committed>) -> bool {
        self.selection.pseudonyms_too
            && person.and_then(small).is_some_and(|person| self.persons.contains(&person))
    }
}

/// The costs with all that they replace and all that replaces them.
fn with_versions(book: &Book, costs: &BTreeSet<CostId>) -> BTreeSet<CostId> {
    let mut with = costs.clone();
    if with.is_empty() {
        return with;
    }
    loop {
        let before = with.len();
        for cost in all_costs(book) {
            if let Some(old) = cost.replaces
                && (with.contains(&cost.cost) || with.contains(&old))
            {
                with.extend([cost.cost, old]);
            }
        }
        if with.len() == before {
            return with;
        }
    }
}

/// Tells whose bytes go and whose stay, of evidence whose sum is at hand.
fn files(book: &Book, chosen: &BTreeSet<EvidenceId>) -> (BTreeMap<EvidenceId, String>, BTreeSet<EvidenceId>) {
    let facts = || book.operations().iter().flat_map(|operation| operation.facts());
    let is_chosen = |evidence: &EvidenceAdded| chosen.contains(&evidence.evidence);
    let kept: BTreeSet<&str> = facts()
        .filter_map(|(_, fact)| match fact {
            Fact::ImportTaken(import) => import.sha256.value(),
            Fact::EvidenceAdded(evidence) if !is_chosen(evidence) => evidence.sha256.value(),
            _ => None,
        })
        .collect();
    let (mut going, mut shared) = (BTreeMap::new(), BTreeSet::new());
    for (_, fact) in facts() {
        let Fact::EvidenceAdded(evidence) = fact else { continue };
        let Some(sha256) = evidence.sha256.value().filter(|_| is_chosen(evidence)) else { continue };
        if kept.contains(sha256) {
            shared.insert(evidence.evidence);
        } else {
            going.insert(evidence.evidence, sha256.to_owned());
        }
    }
    (going, shared)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{EvidenceKind, EvidenceTarget, PersonKept};
    use crate::testing::*;

    fn person(name: &str, number: &str) -> Fact {
        let (name, number) = (Some(text(name)), Some(text(number)));
        Fact::PersonKept(PersonKept { pseudonym: text("P1"), name, number, employment: None })
    }

    fn told(found: &Erasable) -> Vec<(Owner, &str, &str)> {
        found
            .texts
            .iter()
            .map(|text| (text.owner.clone(), text.place.name.as_str(), text.value.as_str()))
            .collect()
    }

    #[test]
    fn of_a_person_every_name_and_number_goes_and_the_pseudonym_only_when_asked() {
        let mut desk = Desk::new();
        desk.add(vec![person("Anna EXEMPEL", "19900101-2385")]);
        desk.add(vec![person("Anna Ny EXEMPEL", "19900101-2385")]);
        let cost = desk.enter(Cost { person: Some(text("p1")), ..a_cost() });
        desk.enter(Cost { person: Some(text("P2")), ..a_cost() });
        let mut selection = Selection { persons: vec!["P1".into()], ..Selection::default() };
        let found = erasable(&desk.book, &selection);
        let owner = || Owner::Person("P1".into());
        assert_eq!(
            told(&found),
            [
                (owner(), "name", "Anna EXEMPEL"),
                (owner(), "number", "19900101-2385"),
                (owner(), "name", "Anna Ny EXEMPEL"),
                (owner(), "number", "19900101-2385"),
            ]
        );
        assert!(found.texts.iter().all(|text| text.kept_until.is_none()));
        selection.pseudonyms_too = true;
        let found = erasable(&desk.book, &selection);
        assert_eq!(found.texts.len(), 7);
        assert!(told(&found).contains(&(Owner::Cost(cost), "person", "p1")));
        assert!(found.texts.iter().all(|text| text.kept_until == Some(day("2033-12-31"))));
    }

    #[test]
    fn of_a_cost_every_version_goes_with_the_reasons_of_its_corrections() {
        let mut desk = Desk::new();
        let first = desk.enter(Cost { supplier: Some(text("Firma EXEMPEL")), ..a_cost() });
        let second = desk.correct(first, |cost| cost.amount = kr("90"));
        desk.cost("5", days("2026-03-01", "2026-03-31"));
        for chosen in [first, second] {
            let selection = Selection { costs: BTreeSet::from([chosen]), ..Selection::default() };
            let found = erasable(&desk.book, &selection);
            let names: Vec<&str> = found.texts.iter().map(|text| text.place.name.as_str()).collect();
            assert_eq!(names, ["text", "supplier", "reason", "text", "supplier"]);
        }
    }

    #[test]
    fn bytes_that_another_piece_of_evidence_has_stay() {
        let mut desk = Desk::new();
        let cost = desk.cost("5", days("2026-03-01", "2026-03-31"));
        let one = desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Cost(cost));
        let two = desk.evidence(EvidenceKind::Invoice, EvidenceTarget::Cost(cost));
        let chosen = |evidence: &[EvidenceId]| Selection {
            evidence: evidence.iter().copied().collect(),
            ..Selection::default()
        };
        let found = erasable(&desk.book, &chosen(&[one]));
        assert_eq!((found.files.len(), found.shared), (0, BTreeSet::from([one])));
        let found = erasable(&desk.book, &chosen(&[one, two]));
        assert_eq!((found.files.len(), found.shared.len(), found.texts.len()), (2, 0, 4));
    }
}
