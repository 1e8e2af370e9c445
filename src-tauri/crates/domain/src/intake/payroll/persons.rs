//! Who of a payroll the book knows, and the pseudonyms of the others.
//!
//! A person is known by personal identity number; without one by number of employment, unless the names differ. A name
//! alone makes nobody the same: two of a name are two persons.

use std::collections::{BTreeMap, BTreeSet};

use crate::book::Book;
use crate::committed::Committed;
use crate::date::Date;
use crate::draft::payroll::{PayrollDocument, PayrollPerson};
use crate::fact::{Fact, PersonKept};
use crate::identity::person_number;

/// A person of the file whom the book knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Known(String);

impl Known {
    /// Returns the pseudonym.
    #[must_use]
    pub fn pseudonym(&self) -> &str {
        &self.0
    }
}

/// The persons of a payroll, held against the book.
#[derive(Clone, Debug)]
pub struct Persons<'a> {
    book: &'a Book,
    document: &'a PayrollDocument,
    today: Date,
    known: BTreeMap<u32, Known>,
}

/// What a payroll says of who a person is.
pub(super) struct Identity<'a> {
    pub(super) name: Option<&'a str>,
    pub(super) number: Option<String>,
    pub(super) employment: Option<&'a str>,
}

impl<'a> Persons<'a> {
    /// Holds the persons of a document against the book. `today` is the day that years of two digits are read on.
    #[must_use]
    pub fn new(book: &'a Book, document: &'a PayrollDocument, today: Date) -> Self {
        let identities = (0_u32..).zip(document.persons.iter().map(|person| identity(person, today)));
        let known = identities
            .filter_map(|(index, person)| {
                let kept = book.persons().find(|kept| is_same(kept, &person))?;
                Some((index, Known(kept.pseudonym.value()?.to_owned())))
            })
            .collect();
        Self { book, document, today, known }
    }

    /// Returns the pseudonym of a person whom the book knows.
    #[must_use]
    pub fn known(&self, person: u32) -> Option<&Known> {
        self.known.get(&person)
    }

    pub(super) fn identity(&self, person: u32) -> Option<Identity<'a>> {
        self.document.persons.get(person as usize).map(|person| identity(person, self.today))
    }

    /// Gives each person a pseudonym: the one that the book has, otherwise the next that nobody has had.
    #[must_use]
    pub fn pseudonyms(&self, persons: &BTreeSet<u32>) -> BTreeMap<u32, String> {
        let mut next = last_number(self.book);
        let mut given = |person: &u32| {
            self.known.get(person).map_or_else(
                || {
                    next = next.saturating_add(1);
                    format!("P{next}")
                },
                |known| known.0.clone(),
            )
        };
        persons.iter().map(|person| (*person, given(person))).collect()
    }
}

fn identity(person: &PayrollPerson, today: Date) -> Identity<'_> {
    let some = |text: &'_ str| !text.trim().is_empty();
    Identity {
        name: person.name.as_deref().map(str::trim).filter(|name| some(name)),
        number: person.person_number.as_deref().and_then(|number| person_number(number, today).ok()),
        employment: Some(person.employment.trim()).filter(|employment| some(employment)),
    }
}

fn is_same(kept: &PersonKept, person: &Identity<'_>) -> bool {
    let text = |text: &Option<Committed>| text.as_ref().and_then(Committed::value).map(str::to_owned);
    // Where one side does not know the number, the number of employment may still tell.
    if let (Some(number), Some(kept)) = (&person.number, text(&kept.number)) {
        return *number == kept;
    }
    let is_alike = |text: &str, kept: &str| text.trim().to_lowercase() == kept.trim().to_lowercase();
    let is_employment = person
        .employment
        .zip(text(&kept.employment))
        .is_some_and(|(employment, kept)| is_alike(employment, &kept));
    // Numbers of employments may be given anew or come from another system: a name that differs tells so.
    let names_agree = person.name.zip(text(&kept.name)).is_none_or(|(name, kept)| is_alike(name, &kept));
    is_employment && names_agree
}

/// Returns the greatest number of a pseudonym `P1`, `P2`, in force or not: none is ever given to another person.
fn last_number(book: &Book) -> u32 {
    let facts = book.operations().iter().flat_map(|operation| operation.facts());
    let pseudonyms = facts.filter_map(|(_, fact)| match fact {
        Fact::PersonKept(kept) => Some(&kept.pseudonym),
        Fact::Cost(cost) => cost.person.as_ref(),
        Fact::ParticipantSet(set) => Some(&set.person),
        _ => None,
    });
    pseudonyms.filter_map(|pseudonym| number_of(pseudonym.value()?)).max().unwrap_or(0)
}

fn number_of(pseudonym: &str) -> Option<u32> {
    pseudonym.trim().strip_prefix(['P', 'p'])?.parse().ok()
}
