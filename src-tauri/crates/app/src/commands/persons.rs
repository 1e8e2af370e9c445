//! Who is behind the pseudonyms.

use std::collections::{BTreeMap, BTreeSet};

use domain::book::Book;
use domain::committed::Committed;
use domain::date::Date;
use domain::fact::{Fact, PersonKept};
use domain::identity::{is_person_number, person_number};
use domain::log::OperationKind;
use domain::retention::cost_kept_until;

use super::costs::some_text;
use crate::api::Nothing;
use crate::api::persons::{KeepPerson, PersonRow};
use crate::error::AppError;
use crate::rows::open_text;
use crate::session::{App, Change};

/// What the book has of a pseudonym.
#[derive(Default)]
struct Uses {
    shown: String,
    grants: BTreeSet<String>,
    costs: u32,
    participants: u32,
    kept_until: Option<Date>,
}

/// Lists every pseudonym that costs, lists of participants or the register have, by name.
pub(crate) fn list_persons(app: &mut App, _: Nothing) -> Result<Vec<PersonRow>, AppError> {
    let book = app.book()?;
    let mut uses = uses(book);
    for kept in book.persons() {
        let shown = open_text(Some(&kept.pseudonym));
        uses.entry(shown.to_lowercase()).or_insert_with(|| Uses { shown, ..Uses::default() });
    }
    let rows = uses.into_values().map(|uses| {
        let kept = book.person(&uses.shown);
        let text = |text: Option<&Committed>| text.and_then(Committed::value).map(str::to_owned);
        PersonRow {
            name: kept.and_then(|kept| text(kept.name.as_ref())),
            number: kept.and_then(|kept| text(kept.number.as_ref())),
            pseudonym: uses.shown,
            grants: uses.grants.into_iter().collect(),
            costs: uses.costs,
            participants: uses.participants,
            kept_until: uses.kept_until.map(|day| day.to_string()),
        }
    });
    Ok(rows.collect())
}

fn uses(book: &Book) -> BTreeMap<String, Uses> {
    let mut all: BTreeMap<String, Uses> = BTreeMap::new();
    for grant in book.grants() {
        for cost in grant.costs() {
            if let Some(uses) =
                cost.person.as_ref().and_then(|person| used_by(&mut all, person, grant.code()))
            {
                uses.costs += 1;
                uses.kept_until = uses.kept_until.max(Some(cost_kept_until(cost)));
            }
        }
        for participant in grant.participants() {
            if let Some(uses) = used_by(&mut all, &participant.person, grant.code()) {
                uses.participants += 1;
            }
        }
    }
    all
}

fn used_by<'a>(all: &'a mut BTreeMap<String, Uses>, person: &Committed, code: &str) -> Option<&'a mut Uses> {
    let shown = person.value()?.to_owned();
    let uses = all.entry(shown.to_lowercase()).or_insert_with(|| Uses { shown, ..Uses::default() });
    uses.grants.insert(code.to_owned());
    Some(uses)
}

/// Notes who is behind a pseudonym.
pub(crate) fn keep_person(app: &mut App, request: KeepPerson) -> Result<Vec<PersonRow>, AppError> {
    let today = app.today();
    let pseudonym = request.pseudonym.trim().to_owned();
    if pseudonym.is_empty() {
        return Err(AppError::bare("participant-person-missing"));
    }
    if is_person_number(&pseudonym, today) {
        return Err(AppError::bare("pseudonym-is-number"));
    }
    let name = some_text(request.name.as_ref());
    let number = some_text(request.number.as_ref()).map(|text| person_number(&text, today)).transpose()?;
    if name.is_none() && number.is_none() {
        return Err(AppError::bare("person-nothing-kept"));
    }
    app.change(OperationKind::PersonKept, &mut |change: &mut Change<'_, '_>| {
        if let Some(number) = &number {
            refuse_other(change.book, &pseudonym, number)?;
        }
        // A payroll has told it, and it is still the same person.
        let employment = employment_of(change.book, &pseudonym);
        let kept = PersonKept {
            pseudonym: change.text(&pseudonym),
            name: change.optional_text(name.as_deref()),
            number: change.optional_text(number.as_deref()),
            employment: change.optional_text(employment.as_deref()),
        };
        change.push(Fact::PersonKept(kept));
        Ok(())
    })?;
    list_persons(app, Nothing {})
}

fn employment_of(book: &Book, pseudonym: &str) -> Option<String> {
    book.person(pseudonym)?.employment.as_ref()?.value().map(str::to_owned)
}

/// One person has one pseudonym: two would be counted as two people.
fn refuse_other(book: &Book, pseudonym: &str, number: &str) -> Result<(), AppError> {
    let other = book.persons().find(|kept| {
        kept.number.as_ref().and_then(Committed::value) == Some(number)
            && open_text(Some(&kept.pseudonym)).to_lowercase() != pseudonym.to_lowercase()
    });
    match other {
        Some(other) => {
            Err(AppError::bare("person-has-pseudonym").with("pseudonym", open_text(Some(&other.pseudonym))))
        }
        None => Ok(()),
    }
}
