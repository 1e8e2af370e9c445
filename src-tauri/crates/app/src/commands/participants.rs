//! Participants: listing, setting, removing.

use std::collections::{BTreeMap, BTreeSet};

use domain::book::Grant;
use domain::date::{Date, Period};
use domain::fact::{AnswerValue, Cost, Fact, ParticipantRemoved, ParticipantSet, Provider};
use domain::identity::is_person_number;
use domain::ids::{CostId, GrantId, ParticipantId};
use domain::log::OperationKind;
use domain::money::Money;
use domain::participants::{Outcome, Sex, Staff, categories, costs_by_participant, lacking};
use rust_decimal::Decimal;
use words::Words;

use super::costs::{named_cost, some_text};
use super::pasting::participant_cells;
use super::reason;
use super::salary::hundredths;
use crate::api::participants::{
    CategoryRow, CountedQuestion, ListParticipants, ParticipantForm, ParticipantRow, ParticipantView,
    RemoveParticipant,
};
use crate::error::AppError;
use crate::rows::{from_word, named, open_text, small, word_of};
use crate::session::{App, Change};

pub(crate) fn list_participants(
    app: &mut App,
    request: ListParticipants,
) -> Result<ParticipantView, AppError> {
    let grant = app.book()?.grant_by_code(&request.grant)?;
    view(&app.words, grant)
}

fn view(words: &Words, grant: Grant<'_>) -> Result<ParticipantView, AppError> {
    let lacking = lacking(grant);
    let costs = costs_by_participant(grant);
    let rows = grant.participants().map(|participant| {
        let lacks = lacking.iter().find(|(id, _)| *id == participant.participant);
        let lacks = lacks.map(|(_, lacks)| lacks.as_slice()).unwrap_or_default();
        let lacks = lacks.iter().map(|lack| words.word(&format!("participant-{}", lack.word()))).collect();
        let costs = costs.get(&participant.participant).map(Vec::as_slice).unwrap_or_default();
        participant_row(words, grant, participant, lacks, costs)
    });
    let categories = categories(grant).into_iter();
    let counted = domain::report::answers(grant)?;
    let counted = counted.iter().filter(|answered| answered.question.participants.is_some());
    Ok(ParticipantView {
        rows: rows.collect::<Result<_, _>>()?,
        categories: categories
            .map(|(id, line)| CategoryRow { id: id.to_owned(), name: named(words, &line.name) })
            .collect(),
        questions: counted
            .map(|answered| CountedQuestion {
                question: answered.question.id.clone(),
                text: named(words, &answered.question.text),
                total: people(grant, answered),
                differs: answered.differs_from_list(),
            })
            .collect(),
        cells: participant_cells(words, grant),
    })
}

/// How many people the cells of a question are about: each cell counts the same people by something else, so they are not
/// summed. Everybody whom some row has is counted once.
fn people(grant: Grant<'_>, answered: &domain::report::AnsweredQuestion<'_>) -> u32 {
    let question = answered.question;
    let Some(AnswerValue::Cells(_)) = &answered.counted else { return 0 };
    let rows = question.rows.iter().flat_map(|row| domain::participants::in_cell(grant, question, row, None));
    let people: BTreeSet<ParticipantId> = rows.map(|person| person.participant).collect();
    small(people.len() as u64)
}

fn participant_row(
    words: &Words,
    grant: Grant<'_>,
    participant: &ParticipantSet,
    lacks: Vec<String>,
    costs: &[&Cost],
) -> Result<ParticipantRow, AppError> {
    let category = categories(grant)
        .into_iter()
        .find(|(id, _)| participant.category.as_deref() == Some(*id))
        .map(|(_, line)| named(words, &line.name));
    let person = open_text(Some(&participant.person));
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    Ok(ParticipantRow {
        participant: participant.participant.to_string(),
        grant: grant.code().to_owned(),
        name: grant
            .book()
            .person(&person)
            .and_then(|kept| kept.name.as_ref())
            .map(|name| open_text(Some(name))),
        person,
        training: participant.training.clone(),
        category_name: category.or_else(|| participant.category.clone()).unwrap_or_default(),
        category: participant.category.clone(),
        sex: participant.sex.map(|sex| word_of(&sex)),
        provider: participant.provider.map(|provider| word_of(&provider)),
        staff: participant.staff.map(|staff| word_of(&staff)),
        start: day(participant.start),
        end: day(participant.end),
        outcome: participant.outcome.map(|outcome| word_of(&outcome)),
        hours: hours_text(participant),
        linked: participant.costs.iter().map(ToString::to_string).collect(),
        amount: Money::sum(costs.iter().map(|cost| cost.amount))?.to_string(),
        costs: costs.iter().map(|cost| cost.cost.to_string()).collect(),
        lacks,
    })
}

/// A participant as it was typed, read into what cannot be wrong.
pub(super) struct ReadParticipant {
    /// The one that is changed; nothing where one is added.
    pub(super) held: Option<ParticipantId>,
    person: String,
    training: Option<String>,
    category: Option<String>,
    sex: Option<Sex>,
    provider: Option<Provider>,
    staff: Option<Staff>,
    start: Option<Date>,
    end: Option<Date>,
    outcome: Option<Outcome>,
    hundredths: Option<u32>,
    costs: Vec<CostId>,
}

/// What a participant is known by: the same person, training, category and first day twice is a slip of the key.
pub(super) type Known = (String, Option<String>, Option<String>, Option<Date>);

impl ReadParticipant {
    /// Returns what the participant is known by.
    pub(super) fn known_by(&self) -> Known {
        (self.person.to_lowercase(), self.training.clone(), self.category.clone(), self.start)
    }

    /// Makes what is put on the list.
    pub(super) fn set(self, change: &mut Change<'_, '_>, grant: GrantId) -> ParticipantSet {
        ParticipantSet {
            participant: self.held.unwrap_or_else(|| change.ids.participant()),
            grant,
            person: change.text(&self.person),
            training: self.training,
            category: self.category,
            sex: self.sex,
            provider: self.provider,
            staff: self.staff,
            start: self.start,
            end: self.end,
            outcome: self.outcome,
            hundredths: self.hundredths,
            costs: self.costs,
        }
    }
}

/// Reads a participant. Fails where something cannot be read, with what it is.
pub(super) fn read_participant(
    grant: Grant<'_>,
    form: &ParticipantForm,
    today: Date,
) -> Result<ReadParticipant, AppError> {
    let person = form.person.trim().to_owned();
    if person.is_empty() {
        return Err(AppError::bare("participant-person-missing"));
    }
    if is_person_number(&person, today) {
        return Err(AppError::bare("pseudonym-is-number"));
    }
    let day = |text: &Option<String>| some_text(text.as_ref()).map(|text| text.parse::<Date>()).transpose();
    let (start, end) = (day(&form.start)?, day(&form.end)?);
    if let (Some(start), Some(end)) = (start, end) {
        Period::new(start, end)?;
    }
    let held = some_text(form.participant.as_ref()).map(|reference| held(grant, &reference)).transpose()?;
    Ok(ReadParticipant {
        held: held.map(|held| held.participant),
        person,
        training: some_text(form.training.as_ref()),
        category: category_of(grant, form.category.as_ref())?,
        sex: word(form.sex.as_ref(), "sex")?,
        provider: word(form.provider.as_ref(), "provider")?,
        staff: word(form.staff.as_ref(), "staff")?,
        start,
        end,
        outcome: word(form.outcome.as_ref(), "outcome")?,
        hundredths: some_text(form.hours.as_ref()).map(|text| hundredths(&text)).transpose()?,
        costs: form.costs.iter().map(|reference| cost_of(grant, reference)).collect::<Result<_, _>>()?,
    })
}

/// Returns the form that would put a participant on the list as it stands there.
pub(super) fn form_of_held(grant: Grant<'_>, set: &ParticipantSet) -> ParticipantForm {
    fn of<T: serde::Serialize>(value: Option<T>) -> Option<String> {
        value.map(|value| word_of(&value))
    }
    ParticipantForm {
        grant: grant.code().to_owned(),
        participant: Some(set.participant.to_string()),
        person: open_text(Some(&set.person)),
        training: set.training.clone(),
        category: set.category.clone(),
        sex: of(set.sex),
        provider: of(set.provider),
        staff: of(set.staff),
        start: set.start.map(|day| day.to_string()),
        end: set.end.map(|day| day.to_string()),
        outcome: of(set.outcome),
        hours: hours_text(set),
        costs: set.costs.iter().map(ToString::to_string).collect(),
    }
}

fn hours_text(set: &ParticipantSet) -> Option<String> {
    set.hundredths.map(|hours| Decimal::new(i64::from(hours), 2).normalize().to_string())
}

fn word<T: serde::de::DeserializeOwned>(
    text: Option<&String>,
    what: &'static str,
) -> Result<Option<T>, AppError> {
    some_text(text).map(|text| from_word(what, &text)).transpose()
}

fn cost_of(grant: Grant<'_>, reference: &str) -> Result<CostId, AppError> {
    let cost = named_cost(grant.book(), reference)?;
    if cost.grant != grant.id() {
        return Err(AppError::bare("cost-unknown").with("cost", reference));
    }
    Ok(cost.cost)
}

/// Where the report goes by categories, a participant has one of them; else any word of the organisation's own.
fn category_of(grant: Grant<'_>, category: Option<&String>) -> Result<Option<String>, AppError> {
    let Some(category) = some_text(category) else { return Ok(None) };
    let known = categories(grant);
    if known.is_empty() || known.iter().any(|(id, _)| *id == category) {
        return Ok(Some(category));
    }
    let known = known.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
    Err(AppError::bare("participant-category-unknown").with("category", category).with("known", known))
}

pub(super) fn held<'a>(grant: Grant<'a>, reference: &str) -> Result<&'a ParticipantSet, AppError> {
    let unknown = || AppError::bare("participant-unknown").with("participant", reference);
    let id: ParticipantId = reference.trim().parse().map_err(|_| unknown())?;
    grant.participants().find(|participant| participant.participant == id).ok_or_else(unknown)
}

pub(crate) fn set_participant(app: &mut App, request: ParticipantForm) -> Result<ParticipantView, AppError> {
    let today = app.today();
    app.change(OperationKind::ParticipantsChanged, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let read = read_participant(grant, &request, today)?;
        refuse_double(&known_participants(grant, &BTreeSet::new()), &read)?;
        let set = read.set(change, grant.id());
        change.push(Fact::ParticipantSet(Box::new(set)));
        Ok(())
    })?;
    list_participants(app, ListParticipants { grant: request.grant })
}

/// Returns what the participants on the list are known by, but for those that are being changed.
pub(super) fn known_participants(
    grant: Grant<'_>,
    changed: &BTreeSet<ParticipantId>,
) -> BTreeMap<Known, ParticipantId> {
    let staying = grant.participants().filter(|set| !changed.contains(&set.participant));
    let known = |set: &ParticipantSet| {
        let person = open_text(Some(&set.person)).to_lowercase();
        ((person, set.training.clone(), set.category.clone(), set.start), set.participant)
    };
    staying.map(known).collect()
}

/// Fails with `participant-double` where another on the list is the same.
pub(super) fn refuse_double(
    known: &BTreeMap<Known, ParticipantId>,
    read: &ReadParticipant,
) -> Result<(), AppError> {
    match known.get(&read.known_by()).filter(|other| Some(**other) != read.held) {
        Some(other) => Err(AppError::bare("participant-double")
            .with("person", read.person.as_str())
            .with("participant", other.to_string())),
        None => Ok(()),
    }
}

pub(crate) fn remove_participant(
    app: &mut App,
    request: RemoveParticipant,
) -> Result<ParticipantView, AppError> {
    let why = reason(&request.reason)?.to_owned();
    app.change(OperationKind::ParticipantsChanged, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let participant = held(grant, &request.participant)?.participant;
        let (grant, reason) = (grant.id(), change.text(&why));
        change.push(Fact::ParticipantRemoved(ParticipantRemoved { participant, grant, reason }));
        Ok(())
    })?;
    list_participants(app, ListParticipants { grant: request.grant })
}
