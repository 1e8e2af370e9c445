//! How much a package tells its reader (utlämningsnivå): which kinds of text are in the open, which stand under a
//! pseudonym and which are closed.
//!
//! Every text is bound into the log by itself, so a level only opens or closes kinds of them: the chain, the sums and the
//! answers are the same at every level. What is no committed text (amounts, accounts, days, units, how a pay is
//! reckoned, what is known of participants) stands in the open at each, as they are what the sums are computed from.

use std::collections::BTreeSet;

use domain::book::Book;
use domain::checks::{Check, packaged, reads_texts};
use domain::committed::Committed;
use domain::fact::{Fact, FindingAccepted, Scope};
use domain::ids::GrantId;
use domain::log::Entry;
use serde::{Deserialize, Serialize};

/// How much a package tells, the least first. Written in `package.json` as `personal`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Personal {
    /// For anybody who asks (allmän handling): no name, no free text, no file of evidence.
    Public,
    /// For the agency: names are closed, files with personal data stay with the recipient.
    LeftOut,
    /// For the auditor (revisorn): names are open, files with personal data stay with the recipient.
    Names,
    /// Everything is there, for a named reader.
    Included,
}

/// What a committed text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum TextKind {
    /// The name of somebody who keeps the book or attests.
    Official,
    /// The name of another person.
    Person,
    /// A supplier's number, which is a person's own where the supplier is one.
    Number,
    /// The name or sum of a file with personal data.
    PersonalFile,
    /// The name or sum of another file.
    File,
    /// Everything else: texts of rows and costs, suppliers, notes, reasons, answers in own words.
    Free,
}

/// What becomes of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Treatment {
    /// It stands as it is.
    Open,
    /// A pseudonym that begins with the word stands for it.
    Pseudonym(&'static str),
    /// Its commitment is there, and nothing stands for it.
    Closed,
}

impl Personal {
    /// Every level, the least first.
    pub const ALL: [Self; 4] = [Self::Public, Self::LeftOut, Self::Names, Self::Included];

    /// Returns the word that a person chooses it by: whom the package is for.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::LeftOut => "agency",
            Self::Names => "auditor",
            Self::Included => "everything",
        }
    }

    /// Returns the level with the word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.word() == word)
    }

    /// Tells whether names are open, so that the package is for a named reader only.
    #[must_use]
    pub const fn names_people(self) -> bool {
        matches!(self, Self::Names | Self::Included)
    }

    /// Tells whether free texts are closed.
    #[must_use]
    pub const fn closes_texts(self) -> bool {
        matches!(self, Self::Public)
    }

    /// Tells whether a file of evidence stays with the recipient.
    #[must_use]
    pub const fn keeps_back(self, is_personal: bool) -> bool {
        match self {
            Self::Public => true,
            Self::LeftOut | Self::Names => is_personal,
            Self::Included => false,
        }
    }

    /// Returns the checks that can be asked at the level: where texts are closed, those that need none.
    pub fn checks(self) -> impl Iterator<Item = &'static Check> {
        packaged().filter(move |check| !self.closes_texts() || !reads_texts(check.id))
    }

    /// Tells whether a fact is left out though its grant is packaged: what was accepted is known by digits that are made
    /// of what a check said, and a short text could be guessed from them.
    pub(crate) fn withholds(self, fact: &Fact) -> bool {
        matches!(fact, Fact::FindingAccepted(accepted) if self.closes_texts() && says_texts(accepted))
    }

    /// Tells whether a fact of the kind may be left out though its grant is packaged.
    pub(crate) fn may_withhold(self, kind: &str) -> bool {
        self.closes_texts() && kind == "finding-accepted"
    }

    pub(crate) const fn treats(self, kind: TextKind) -> Treatment {
        match (self, kind) {
            (Self::Public | Self::LeftOut, TextKind::Official) => Treatment::Pseudonym("handläggare"),
            (Self::Public | Self::LeftOut, TextKind::Person) => Treatment::Pseudonym("person"),
            (Self::Public | Self::LeftOut, TextKind::Number)
            | (Self::Public | Self::LeftOut | Self::Names, TextKind::PersonalFile)
            | (Self::Public, TextKind::File | TextKind::Free) => Treatment::Closed,
            (Self::LeftOut | Self::Names | Self::Included, TextKind::File | TextKind::Free)
            | (Self::Names | Self::Included, TextKind::Official | TextKind::Person | TextKind::Number)
            | (Self::Included, TextKind::PersonalFile) => Treatment::Open,
        }
    }
}

/// Tells whether the accepted finding is of a check that reads texts: its name is the check and eight digits.
fn says_texts(accepted: &FindingAccepted) -> bool {
    accepted.finding.rsplit_once('-').is_none_or(|(check, _)| reads_texts(check))
}

/// Returns what a text of a fact is. Whoever attests is an official, as those who keep the book are, and may be one.
pub(crate) fn kind_of(fact_is_personal_evidence: bool, name: &str) -> TextKind {
    match name {
        "attested_by" => TextKind::Official,
        "by" | "contact" | "employee" | "person" => TextKind::Person,
        "orgnr" => TextKind::Number,
        "file_name" | "sha256" if fact_is_personal_evidence => TextKind::PersonalFile,
        "file_name" | "sha256" => TextKind::File,
        _ => TextKind::Free,
    }
}

pub(crate) fn is_personal_evidence(fact: &Fact) -> bool {
    matches!(fact, Fact::EvidenceAdded(evidence) if evidence.personal)
}

/// What a package of some grants would hold, counted before it is made. A name that stands in several places counts
/// once; texts count each.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Holdings {
    /// Names of those who keep the book or attest.
    pub officials: BTreeSet<Box<str>>,
    /// Names of other people.
    pub persons: BTreeSet<Box<str>>,
    /// Numbers of suppliers.
    pub suppliers: BTreeSet<Box<str>>,
    /// Free texts.
    pub texts: u64,
    /// Files of evidence without personal data.
    pub files: u64,
    /// Files of evidence with personal data.
    pub personal_files: u64,
    /// Costs that show how a pay is reckoned.
    pub pays: u64,
    /// Participants.
    pub participants: u64,
}

impl Holdings {
    /// Counts them, up to the last operation that changed a fact. What was erased is not there.
    #[must_use]
    pub fn of(book: &Book, grants: &[GrantId]) -> Self {
        let mut holdings = Self::default();
        let last = book.last_change().seq;
        for operation in book.operations().iter().take_while(|operation| operation.seq <= last) {
            holdings.text(TextKind::Official, &operation.actor);
            for entry in &operation.entries {
                match (entry, entry.scope()) {
                    (Entry::Fact(fact), Scope::Book) => holdings.fact(fact),
                    (Entry::Fact(fact), Scope::Grant(grant)) if grants.contains(&grant) => {
                        holdings.fact(fact);
                    }
                    _ => {}
                }
            }
        }
        for grant in grants.iter().filter_map(|id| book.grant(*id)) {
            let files = || grant.evidence().filter(|evidence| evidence.sha256.value().is_some());
            holdings.files += files().filter(|evidence| !evidence.personal).count() as u64;
            holdings.personal_files += files().filter(|evidence| evidence.personal).count() as u64;
            holdings.pays += grant.costs().filter(|cost| cost.salary.is_some()).count() as u64;
            holdings.participants += grant.participants().count() as u64;
        }
        holdings
    }

    /// How many names of people there are, each once.
    #[must_use]
    pub fn names(&self) -> u64 {
        (self.officials.len() + self.persons.len()) as u64
    }

    fn fact(&mut self, fact: &Fact) {
        let is_personal = is_personal_evidence(fact);
        for (name, text) in fact.clone().texts() {
            self.text(kind_of(is_personal, name), text);
        }
    }

    fn text(&mut self, kind: TextKind, text: &Committed) {
        let Some(value) = text.value() else { return };
        match kind {
            TextKind::Official => drop(self.officials.insert(value.into())),
            TextKind::Person => drop(self.persons.insert(value.into())),
            TextKind::Number => drop(self.suppliers.insert(value.into())),
            TextKind::Free => self.texts += 1,
            TextKind::File | TextKind::PersonalFile => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::book;

    #[test]
    fn texts_are_known_by_their_names() {
        let person = ["by", "contact", "employee", "person"].map(|name| kind_of(false, name));
        assert_eq!(person, [TextKind::Person; 4]);
        assert_eq!(kind_of(false, "attested_by"), TextKind::Official);
        // The number of a supplier who is a sole trader is that person's own.
        assert_eq!(kind_of(false, "orgnr"), TextKind::Number);
        assert_eq!(kind_of(true, "file_name"), TextKind::PersonalFile);
        assert_eq!(
            (kind_of(false, "file_name"), kind_of(false, "supplier")),
            (TextKind::File, TextKind::Free)
        );
    }

    #[test]
    fn a_higher_level_never_closes_what_a_lower_one_opens() {
        let kinds = [
            TextKind::Official,
            TextKind::Person,
            TextKind::Number,
            TextKind::PersonalFile,
            TextKind::File,
            TextKind::Free,
        ];
        for kind in kinds {
            let open = Personal::ALL.map(|level| level.treats(kind) == Treatment::Open);
            assert!(open.is_sorted(), "{kind:?}: {open:?}");
            assert_eq!(Personal::Included.treats(kind), Treatment::Open);
            assert_ne!(Personal::Public.treats(kind), Treatment::Open);
        }
        for is_personal in [false, true] {
            assert!(Personal::ALL.map(|level| !level.keeps_back(is_personal)).is_sorted());
        }
    }

    #[test]
    fn a_level_is_known_by_its_word_and_by_what_stands_in_packages() {
        assert!(Personal::ALL.iter().all(|level| Personal::of_word(level.word()) == Some(*level)));
        assert_eq!(Personal::of_word("left-out"), None);
        let stands = Personal::ALL.map(|level| serde_json::to_string(&level).expect("a word"));
        assert_eq!(stands, ["\"public\"", "\"left-out\"", "\"names\"", "\"included\""]);
    }

    #[test]
    fn what_a_package_would_hold_is_counted() {
        let holdings = Holdings::of(&book::kommun(), &[GrantId(1)]);
        // Two who keep the book, a contact, a person with a salary.
        assert_eq!((holdings.names(), holdings.suppliers.len()), (4, 0));
        assert_eq!((holdings.files, holdings.personal_files), (1, 1));
        assert!(holdings.texts > 10, "{holdings:?}");
        let both = Holdings::of(&book::kommun(), &[GrantId(1), GrantId(2)]);
        assert!(both.texts > holdings.texts);
    }
}
