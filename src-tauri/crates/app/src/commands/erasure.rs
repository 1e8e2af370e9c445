//! Erasing what tells of people, for good.

use std::collections::BTreeSet;

use domain::committed::Hash;
use domain::date::Date;
use domain::erasure::{Erasable, ErasableText, Owner, Selection, erasable};
use domain::fact::{Fact, PersonalDataErased};
use domain::log::OperationKind;
use words::Words;

use super::reason;
use crate::api::persons::{ErasePersonalData, ErasureDone, ErasureForm, ErasureItem, ErasurePreview};
use crate::error::AppError;
use crate::rows::{length, small};
use crate::session::{App, Change};

/// Reads what is to be erased. Fails with `cost-unknown` and `evidence-unknown` where a reference is of nothing.
fn selection(book: &domain::book::Book, form: &ErasureForm) -> Result<Selection, AppError> {
    let mut selection = Selection {
        persons: form.persons.clone(),
        pseudonyms_too: form.pseudonyms_too,
        ..Selection::default()
    };
    for reference in &form.costs {
        let unknown = || AppError::bare("cost-unknown").with("cost", reference.as_str());
        let id = reference.trim().parse().map_err(|_| unknown())?;
        if book.cost(id).is_none() && book.gone_cost(id).is_none() {
            return Err(unknown());
        }
        selection.costs.insert(id);
    }
    for reference in &form.evidence {
        let unknown = || AppError::bare("evidence-unknown").with("evidence", reference.as_str());
        let id = reference.trim().parse().map_err(|_| unknown())?;
        book.evidence(id).ok_or_else(unknown)?;
        selection.evidence.insert(id);
    }
    Ok(selection)
}

fn is_early(text: &ErasableText, today: Date) -> bool {
    text.kept_until.is_some_and(|day| today <= day)
}

fn early(found: &Erasable, today: Date) -> usize {
    let owners: BTreeSet<&Owner> =
        found.texts.iter().filter(|text| is_early(text, today)).map(|text| &text.owner).collect();
    owners.len()
}

pub(crate) fn preview_erasure(app: &mut App, request: ErasureForm) -> Result<ErasurePreview, AppError> {
    let today = app.today();
    let book = app.book()?;
    let found = erasable(book, &selection(book, &request)?);
    Ok(ErasurePreview {
        items: found.texts.iter().map(|text| item(&app.words, text, today)).collect(),
        files: length(found.files.len()),
        early: length(early(&found, today)),
        shared: found.shared.iter().map(ToString::to_string).collect(),
    })
}

fn item(words: &Words, text: &ErasableText, today: Date) -> ErasureItem {
    let (kind, reference) = match &text.owner {
        Owner::Person(pseudonym) => ("person", pseudonym.clone()),
        Owner::Cost(cost) => ("cost", cost.to_string()),
        Owner::Participant(participant) => ("participant", participant.clone()),
        Owner::Line(line) => ("line", line.to_string()),
        Owner::Evidence(evidence) => ("evidence", evidence.to_string()),
    };
    ErasureItem {
        kind: kind.to_owned(),
        reference,
        what: words.word(&format!("erasure-{}", text.place.name.replace('_', "-"))),
        value: text.value.clone(),
        kept_until: text.kept_until.map(|day| day.to_string()),
        early: is_early(text, today),
    }
}

pub(crate) fn erase_personal_data(
    app: &mut App,
    request: ErasePersonalData,
) -> Result<ErasureDone, AppError> {
    let why = reason(&request.reason)?.to_owned();
    let today = app.today();
    let (operation, (texts, files)) =
        app.change(OperationKind::PersonalDataErased, &mut |change: &mut Change<'_, '_>| {
            let found = erasable(change.book, &selection(change.book, &request.what)?);
            if found.texts.is_empty() {
                return Err(AppError::bare("erase-nothing"));
            }
            let early = early(&found, today);
            if early > 0 && !request.early_too {
                return Err(AppError::bare("erase-too-early").with("count", u64::from(length(early))));
            }
            for sha256 in found.files.values().collect::<BTreeSet<_>>() {
                let unfit = |_| AppError::bare("evidence-unknown").with("evidence", sha256.as_str());
                change.writer.erase_file(sha256.parse::<Hash>().map_err(unfit)?);
            }
            let counts = (found.texts.len(), found.files.len());
            let reason = change.text(&why);
            change.push(Fact::PersonalDataErased(PersonalDataErased {
                texts: found.texts.into_iter().map(|text| text.place).collect(),
                evidence: found.files.into_keys().collect(),
                reason,
            }));
            Ok(counts)
        })?;
    // What this session still has in memory is forgotten too.
    app.reload()?;
    Ok(ErasureDone { operation: small(operation), texts: length(texts), files: length(files) })
}
