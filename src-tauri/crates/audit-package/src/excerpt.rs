//! The log as a package holds it: what other grants have said is left out, and who is who is closed.
//!
//! Everything in a package is made from the excerpt and never from the book itself, so that whoever has only the
//! package can make the same again. Names of people stand as pseudonyms (`handläggare 1`, `person 1`); which
//! commitments belong to one pseudonym is written down, so that the same person can be followed and not known.

use std::collections::{BTreeMap, BTreeSet};

use domain::book::{Book, BookError, Grant};
use domain::committed::{Committed, Hash, Salt};
use domain::fact::{Fact, ReportAttested, Scope};
use domain::ids::GrantId;
use domain::log::{Entry, Operation};
use domain::scheme::Scheme;
use serde::{Deserialize, Serialize};

pub use crate::level::Personal;
use crate::level::{TextKind, Treatment, is_personal_evidence, kind_of};

/// The packaged part of a log and the book that it makes.
#[derive(Clone, Debug)]
pub struct Excerpt {
    book: Book,
    grants: Vec<GrantId>,
    personal: Personal,
    pseudonyms: Pseudonyms,
}

/// A pseudonym and every commitment that it stands for.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pseudonym {
    /// What is shown: `handläggare 1`, `person 1`, or [`ERASED`].
    pub pseudonym: String,
    /// The commitments, in the order in which they stand in the log.
    pub commitments: Vec<Hash>,
}

/// Stands for a text that was erased in the book itself.
pub const ERASED: &str = "gallrad uppgift";

/// Stands for a free text that the level of the package leaves out.
pub const CLOSED: &str = "utelämnad text";

/// The pseudonyms of a package, in order of first appearance.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Pseudonyms {
    list: Vec<Pseudonym>,
    by_commitment: BTreeMap<Hash, usize>,
}

/// Reads a scheme as books keep it.
pub(crate) fn read_scheme(json: &str) -> Option<Scheme> {
    serde_json::from_str(json).ok()
}

impl Pseudonyms {
    /// Makes them of a list as a package has it; `None` where a commitment or a pseudonym comes twice.
    pub(crate) fn from_list(list: Vec<Pseudonym>) -> Option<Self> {
        let mut by_commitment = BTreeMap::new();
        for (at, pseudonym) in list.iter().enumerate() {
            for commitment in &pseudonym.commitments {
                if by_commitment.insert(*commitment, at).is_some() {
                    return None;
                }
            }
        }
        let names: BTreeSet<_> = list.iter().map(|p| &p.pseudonym).collect();
        (names.len() == list.len()).then_some(Self { list, by_commitment })
    }

    /// Returns the list as a package has it.
    #[must_use]
    pub fn list(&self) -> &[Pseudonym] {
        &self.list
    }

    /// Returns what is shown of a text: the text itself, its pseudonym, or nothing.
    #[must_use]
    pub fn shown<'a>(&'a self, text: &'a Committed) -> &'a str {
        match text {
            Committed::Open { value, .. } => value,
            Committed::Closed(hash) => {
                self.by_commitment.get(hash).map_or("", |at| self.list[*at].pseudonym.as_str())
            }
        }
    }

    pub(crate) fn has(&self, commitment: Hash) -> bool {
        self.by_commitment.contains_key(&commitment)
    }

    /// Returns how many commitments have a pseudonym.
    pub(crate) fn count(&self) -> usize {
        self.by_commitment.len()
    }
}

/// Gives pseudonyms in order of first appearance.
#[derive(Default)]
struct Naming {
    pseudonyms: Pseudonyms,
    places: BTreeMap<(&'static str, Box<str>), usize>,
    counts: BTreeMap<&'static str, usize>,
}

impl Naming {
    /// Leaves a text open, closes it, or closes it under a pseudonym.
    fn treat(&mut self, treatment: Treatment, text: &mut Committed) {
        match treatment {
            Treatment::Open => {}
            Treatment::Closed => *text = text.closed(),
            Treatment::Pseudonym(word) => self.close(word, text),
        }
    }

    /// Closes a text and notes which pseudonym stands for it.
    fn close(&mut self, word: &'static str, text: &mut Committed) {
        let commitment = text.commitment();
        let at = match &*text {
            Committed::Open { value, .. } => self.place((word, value.clone())),
            Committed::Closed(_) => self.place((ERASED, "".into())),
        };
        *text = text.closed();
        if self.pseudonyms.by_commitment.insert(commitment, at).is_none() {
            self.pseudonyms.list[at].commitments.push(commitment);
        }
    }

    fn place(&mut self, key: (&'static str, Box<str>)) -> usize {
        if let Some(at) = self.places.get(&key) {
            return *at;
        }
        let word = key.0;
        let count = self.counts.entry(word).or_default();
        *count += 1;
        let pseudonym = if word == ERASED { word.to_owned() } else { format!("{word} {count}") };
        self.pseudonyms.list.push(Pseudonym { pseudonym, commitments: Vec::new() });
        self.places.insert(key, self.pseudonyms.list.len() - 1);
        self.pseudonyms.list.len() - 1
    }
}

impl Excerpt {
    /// Takes the grants out of a book, up to the last operation that changed a fact.
    ///
    /// Fails with `log-…` where the book does not hold together without the rest, which does not happen.
    pub fn of(book: &Book, grants: &[GrantId], personal: Personal) -> Result<Self, BookError> {
        let grants: BTreeSet<GrantId> = grants.iter().copied().collect();
        let last = book.last_change().seq;
        let mut naming = Naming::default();
        let mut operations = Vec::new();
        for operation in book.operations().iter().take_while(|operation| operation.seq <= last) {
            let mut excerpt = operation.clone();
            naming.treat(personal.treats(TextKind::Official), &mut excerpt.actor);
            for entry in &mut excerpt.entries {
                take(entry, &grants, personal, &mut naming).map_err(|_| BookError::Impossible {
                    seq: operation.seq,
                    what: "a fact without canonical form".to_owned(),
                })?;
            }
            operations.push(excerpt);
        }
        Self::replay(operations, grants.into_iter().collect(), personal, naming.pseudonyms)
    }

    /// Makes the excerpt of a log as a package has it, whose chain has been verified.
    pub(crate) fn replay(
        operations: Vec<Operation>,
        grants: Vec<GrantId>,
        personal: Personal,
        pseudonyms: Pseudonyms,
    ) -> Result<Self, BookError> {
        Ok(Self { book: Book::replay(operations, read_scheme)?, grants, personal, pseudonyms })
    }

    /// Returns the book that the packaged part of the log makes.
    #[must_use]
    pub const fn book(&self) -> &Book {
        &self.book
    }

    /// Returns the packaged grants, in the order they were added.
    pub fn grants(&self) -> impl Iterator<Item = Grant<'_>> {
        self.grants.iter().filter_map(|id| self.book.grant(*id))
    }

    /// Returns the pseudonyms.
    #[must_use]
    pub const fn pseudonyms(&self) -> &Pseudonyms {
        &self.pseudonyms
    }

    /// Returns what is shown of a text: the text itself, its pseudonym, [`CLOSED`] where the level leaves texts out, or
    /// nothing.
    #[must_use]
    pub fn shown<'a>(&'a self, text: Option<&'a Committed>) -> &'a str {
        let Some(text) = text else { return "" };
        match self.pseudonyms.shown(text) {
            "" if text.value().is_none() && self.personal.closes_texts() => CLOSED,
            shown => shown,
        }
    }

    /// Returns who attested a report, by name or pseudonym, with the capacity behind a comma.
    #[must_use]
    pub fn attested_by(&self, attested: &ReportAttested) -> String {
        let parts = [self.shown(Some(&attested.name)), self.shown(attested.role.as_ref())];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// Makes the book as a reader is shown it: where a pseudonym stands for a closed text, it is the text.
    ///
    /// For looking at alone: the commitments of what is shown are no longer those of the chain.
    pub fn shown_book(&self) -> Result<Book, BookError> {
        let mut operations = self.book.operations().to_vec();
        for operation in &mut operations {
            self.name(TextKind::Official, &mut operation.actor);
            for entry in &mut operation.entries {
                if let Entry::Fact(fact) = entry {
                    let personal_evidence = is_personal_evidence(fact);
                    for (name, text) in fact.texts() {
                        self.name(kind_of(personal_evidence, name), text);
                    }
                }
            }
        }
        Book::replay(operations, read_scheme)
    }

    /// Puts what stands for a closed text in its place; a file that is left out has neither name nor sum.
    fn name(&self, kind: TextKind, text: &mut Committed) {
        let shown = match kind {
            TextKind::Official | TextKind::Person | TextKind::Free => self.shown(Some(text)).to_owned(),
            TextKind::Number | TextKind::PersonalFile | TextKind::File => return,
        };
        if text.value().is_none() && !shown.is_empty() {
            *text = Committed::open(Salt([0; 16]), shown);
        }
    }

    /// Returns who did an operation, by name or pseudonym, and when in UTC.
    #[must_use]
    pub fn done_by(&self, seq: u64) -> Option<(&str, String)> {
        let operation = self.book.operation(seq)?;
        Some((self.pseudonyms.shown(&operation.actor), operation.at.to_string()))
    }
}

/// Leaves an entry out, or closes what it tells about people.
fn take(
    entry: &mut Entry,
    grants: &BTreeSet<GrantId>,
    personal: Personal,
    naming: &mut Naming,
) -> Result<(), domain::canonical::CanonicalError> {
    let is_packaged = match entry.scope() {
        Scope::Book => true,
        Scope::Grant(grant) => grants.contains(&grant),
        Scope::Ledger => false,
    };
    match entry {
        Entry::Fact(fact) if is_packaged && !personal.withholds(fact) => {
            close_personal(fact, personal, naming);
        }
        Entry::Fact(_) | Entry::Withheld(_) => *entry = Entry::Withheld(entry.withheld()?),
    }
    Ok(())
}

fn close_personal(fact: &mut Fact, personal: Personal, naming: &mut Naming) {
    let is_personal_evidence = is_personal_evidence(fact);
    for (name, text) in fact.texts() {
        naming.treat(personal.treats(kind_of(is_personal_evidence, name)), text);
    }
}

#[cfg(test)]
mod tests {
    use domain::log::Head;

    use super::*;
    use crate::tests::book;

    fn excerpt(personal: Personal) -> Excerpt {
        Excerpt::of(&book::kommun(), &[GrantId(1)], personal).expect("the book holds together")
    }

    #[test]
    fn the_chain_holds_and_ends_before_a_package_was_issued() {
        let excerpt = excerpt(Personal::LeftOut);
        let mut head = Head::EMPTY;
        for operation in excerpt.book().operations() {
            assert_eq!(operation.verify_after(excerpt.book().id(), head), Ok(()));
            head = operation.head();
        }
        assert_eq!(head, book::kommun().last_change());
        assert!(head.seq < book::kommun().head().seq);
    }

    #[test]
    fn other_grants_are_withheld_and_kinds_of_facts_stay_in_the_open() {
        let excerpt = excerpt(Personal::LeftOut);
        let entries = || excerpt.book().operations().iter().flat_map(|operation| &operation.entries);
        for entry in entries() {
            let is_withheld = matches!(entry, Entry::Withheld(_));
            assert_eq!(is_withheld, !matches!(entry.scope(), Scope::Book | Scope::Grant(GrantId(1))));
        }
        assert!(
            entries().any(|entry| entry.scope() == Scope::Grant(GrantId(2)) && entry.kind() == "grant-added")
        );
        assert_eq!(excerpt.grants().map(|grant| grant.code().to_owned()).collect::<Vec<_>>(), ["4711"]);
    }

    #[test]
    fn no_name_of_a_person_is_left_and_the_same_person_has_the_same_pseudonym() {
        let excerpt = excerpt(Personal::LeftOut);
        let log: Vec<u8> = excerpt.book().operations().iter().flat_map(crate::record::line).collect();
        let log = String::from_utf8(log).expect("UTF-8");
        for name in book::NAMES_OF_PEOPLE {
            assert!(!log.contains(name), "{name}");
        }
        let names: Vec<_> = excerpt.pseudonyms().list().iter().map(|p| p.pseudonym.as_str()).collect();
        assert_eq!(names, ["handläggare 1", "person 1", "handläggare 2", "person 2"]);
        let persons: Vec<_> =
            excerpt.book().lines().map(|line| excerpt.shown(line.employee.as_ref())).collect();
        assert_eq!(persons.iter().filter(|person| **person == "person 2").count(), 2, "{persons:?}");
    }

    #[test]
    fn figures_findings_and_answers_are_those_of_the_whole_book() {
        let whole = book::kommun();
        let (whole, excerpt) = (whole.grant(GrantId(1)).expect("a grant"), excerpt(Personal::LeftOut));
        let packaged = excerpt.grants().next().expect("a grant");
        let day = "2026-11-21".parse().expect("a day");
        assert_eq!(domain::figures::figures(whole), domain::figures::figures(packaged));
        assert_eq!(
            domain::checks::run_for_package(whole, day),
            domain::checks::run_for_package(packaged, day)
        );
        assert_eq!(domain::report::frozen_figures(whole), domain::report::frozen_figures(packaged));
        assert_eq!(domain::reconciliation::reconcile(whole), domain::reconciliation::reconcile(packaged));
    }

    #[test]
    fn a_reader_is_shown_pseudonyms_and_told_the_same() {
        let excerpt = excerpt(Personal::LeftOut);
        let shown = excerpt.shown_book().expect("it is the same log");
        let employee = |book: &Book| {
            let lines = book.lines().filter_map(|line| line.employee.as_ref());
            lines.map(|text| text.value().unwrap_or_default().to_owned()).collect::<Vec<_>>()
        };
        assert!(employee(excerpt.book()).iter().all(String::is_empty));
        assert!(employee(&shown).iter().all(|name| name.starts_with("person ")), "{:?}", employee(&shown));
        let actors: Vec<_> = shown.operations().iter().filter_map(|one| one.actor.value()).collect();
        assert_eq!(actors.len(), shown.operations().len());
        let day = "2026-11-21".parse().expect("a day");
        let (one, other) = (excerpt.book().grant(GrantId(1)), shown.grant(GrantId(1)));
        let (one, other) = (one.expect("a grant"), other.expect("a grant"));
        assert_eq!(domain::figures::figures(one), domain::figures::figures(other));
        assert_eq!(domain::checks::run_for_package(one, day), domain::checks::run_for_package(other, day));
    }

    #[test]
    fn for_a_named_reader_everything_is_in_the_open() {
        let excerpt = excerpt(Personal::Included);
        assert_eq!(excerpt.pseudonyms(), &Pseudonyms::default());
        let log: Vec<u8> = excerpt.book().operations().iter().flat_map(crate::record::line).collect();
        let log = String::from_utf8(log).expect("UTF-8");
        assert!(book::NAMES_OF_PEOPLE.iter().all(|name| log.contains(name)));
    }
}
