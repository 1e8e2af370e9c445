//! Participants (deltagare): persons in training, or employed, with a grant, and the numbers that reports ask of them.
//!
//! A question of the report that counts people says which of them it counts ([`ParticipantCount`]), and each of its
//! rows and columns whom it has ([`Who`]). Somebody who lacks what a row or column goes by is in none of them, and so
//! is told of rather than guessed at.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::book::Grant;
use crate::committed::Committed;
use crate::fact::{AnswerCell, AnswerValue, Cost, ParticipantSet, Provider};
use crate::ids::{CostId, ParticipantId};
use crate::scheme::{AnswerKind, Line, Question};

/// Sex, as the agencies' statistics have it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// A woman.
    Woman,
    /// A man.
    Man,
}

/// How long somebody has been employed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Staff {
    /// New staff (ny personal), employed twelve months or less.
    New,
    /// Existing staff (befintlig personal), employed longer.
    Existing,
}

/// How it ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Completed with a pass (godkänt).
    Passed,
    /// Completed without one.
    Failed,
    /// Broken off (avhopp).
    Left,
}

/// Which participants a question counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ParticipantCount {
    /// Everybody on the list.
    Studied,
    /// Those whose first day is in the use period.
    Started,
    /// Those who passed; where a last day is noted, it is in the use period.
    Passed,
}

/// Whom a row or column of a question has; everything that is said must fit.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Who {
    /// The category, which participants name by this id.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub category: Option<String>,
    /// Their sex.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sex: Option<Sex>,
    /// Who they work for.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub provider: Option<Provider>,
    /// New or existing staff.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub staff: Option<Staff>,
}

/// What a participant lacks that the report goes by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Lacking {
    /// A category that the report has.
    Category,
    /// Sex.
    Sex,
    /// Who the person works for.
    Provider,
    /// New or existing staff.
    Staff,
    /// The first day.
    Start,
}

impl Lacking {
    /// Returns the word for it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Category => "category",
            Self::Sex => "sex",
            Self::Provider => "provider",
            Self::Staff => "staff",
            Self::Start => "start",
        }
    }
}

impl Who {
    /// Tells whether the participant is among them.
    #[must_use]
    pub fn has(&self, participant: &ParticipantSet) -> bool {
        fn fits<T: PartialEq>(asked: Option<&T>, has: Option<&T>) -> bool {
            asked.is_none_or(|asked| has == Some(asked))
        }
        fits(self.category.as_ref(), participant.category.as_ref())
            && fits(self.sex.as_ref(), participant.sex.as_ref())
            && fits(self.provider.as_ref(), participant.provider.as_ref())
            && fits(self.staff.as_ref(), participant.staff.as_ref())
    }

    /// Tells whether it says nothing, and so has everybody.
    #[must_use]
    pub fn is_anybody(&self) -> bool {
        *self == Self::default()
    }
}

/// Tells whether a question counts the participant, in whichever cells.
#[must_use]
pub fn counts(grant: Grant<'_>, count: ParticipantCount, participant: &ParticipantSet) -> bool {
    let window = grant.use_period();
    match count {
        ParticipantCount::Studied => true,
        ParticipantCount::Started => participant.start.is_some_and(|day| window.contains(day)),
        ParticipantCount::Passed => {
            participant.outcome == Some(Outcome::Passed)
                && participant.end.is_none_or(|day| window.contains(day))
        }
    }
}

/// Returns the participants in a cell of a question, in order; a question without columns has one, named by nothing.
pub fn in_cell<'a>(
    grant: Grant<'a>,
    question: &'a Question,
    row: &'a Line,
    column: Option<&'a Line>,
) -> impl Iterator<Item = &'a ParticipantSet> {
    let among = |line: Option<&Line>, participant: &ParticipantSet| {
        line.is_none_or(|line| line.who.as_ref().is_some_and(|who| who.has(participant)))
    };
    grant.participants().filter(move |participant| {
        question.participants.is_some_and(|count| counts(grant, count, participant))
            && among(Some(row), participant)
            && among(column, participant)
    })
}

/// Returns the cells that the list of participants gives a question; nothing where the question does not count them or
/// nobody is on the list.
#[must_use]
pub fn counted(grant: Grant<'_>, question: &Question) -> Option<AnswerValue> {
    question.participants?;
    if question.answer != AnswerKind::CountMatrix || grant.participants().next().is_none() {
        return None;
    }
    let mut cells = Vec::new();
    for row in &question.rows {
        let columns: Vec<Option<&Line>> = if question.columns.is_empty() {
            vec![None]
        } else {
            question.columns.iter().map(Some).collect()
        };
        for column in columns {
            let count = in_cell(grant, question, row, column).count();
            cells.push(AnswerCell {
                row: row.id.clone(),
                column: column.map(|line| line.id.clone()).unwrap_or_default(),
                count: u64::try_from(count).unwrap_or(u64::MAX),
            });
        }
    }
    Some(AnswerValue::Cells(cells))
}

/// Returns the categories that participants of a grant can have: those that the rows and columns of the report go by,
/// each once, in order, with the line that names it.
#[must_use]
pub fn categories(grant: Grant<'_>) -> Vec<(&str, &Line)> {
    let mut seen = BTreeSet::new();
    let questions = grant.scheme().report.questions.iter().filter(|question| question.participants.is_some());
    questions
        .flat_map(|question| question.rows.iter().chain(&question.columns))
        .filter_map(|line| Some((line.who.as_ref()?.category.as_deref()?, line)))
        .filter(|(id, _)| seen.insert(*id))
        .collect()
}

/// Returns what each participant lacks that the report goes by; those who lack nothing are left out.
///
/// Staff is asked of those alone whose rows have columns that go by it: a category that no such question has, such as
/// one of a question about passes only, asks for none.
#[must_use]
pub fn lacking(grant: Grant<'_>) -> Vec<(ParticipantId, Vec<Lacking>)> {
    let questions: Vec<&Question> =
        grant.scheme().report.questions.iter().filter(|q| q.participants.is_some()).collect();
    grant
        .participants()
        .map(|participant| {
            let lacks: BTreeSet<Lacking> =
                questions.iter().flat_map(|question| lacking_for(question, participant)).collect();
            let found = categories(grant).is_empty()
                || participant
                    .category
                    .as_deref()
                    .is_some_and(|has| categories(grant).iter().any(|(id, _)| *id == has));
            let category = (!found).then_some(Lacking::Category);
            (participant.participant, category.into_iter().chain(lacks).collect())
        })
        .filter(|(_, lacks): &(_, Vec<Lacking>)| !lacks.is_empty())
        .collect()
}

/// What one question asks of a participant that is not there.
fn lacking_for(question: &Question, participant: &ParticipantSet) -> Vec<Lacking> {
    let lines = || question.rows.iter().chain(&question.columns).filter_map(|line| line.who.as_ref());
    let names_category = lines().any(|who| who.category.is_some());
    let is_asked =
        !names_category || lines().any(|who| who.category.is_some() && who.category == participant.category);
    if !is_asked {
        return Vec::new();
    }
    let mut lacks = Vec::new();
    if lines().any(|who| who.sex.is_some()) && participant.sex.is_none() {
        lacks.push(Lacking::Sex);
    }
    if lines().any(|who| who.provider.is_some()) && participant.provider.is_none() {
        lacks.push(Lacking::Provider);
    }
    if lines().any(|who| who.staff.is_some()) && participant.staff.is_none() {
        lacks.push(Lacking::Staff);
    }
    if question.participants == Some(ParticipantCount::Started) && participant.start.is_none() {
        lacks.push(Lacking::Start);
    }
    lacks
}

/// Returns the costs that are for each participant, in order: those linked, through their corrections, and those that name
/// the same pseudonym. Looks at every cost once.
#[must_use]
pub fn costs_by_participant(grant: Grant<'_>) -> BTreeMap<ParticipantId, Vec<&Cost>> {
    let small = |text: &Committed| text.value().map(str::to_lowercase);
    let mut by_person: BTreeMap<String, Vec<ParticipantId>> = BTreeMap::new();
    let mut by_cost: BTreeMap<CostId, Vec<ParticipantId>> = BTreeMap::new();
    for participant in grant.participants() {
        if let Some(person) = small(&participant.person) {
            by_person.entry(person).or_default().push(participant.participant);
        }
        for linked in &participant.costs {
            // A link follows the corrections of its cost.
            let mut at = *linked;
            while let Some(by) = grant.book().replacement_of(at) {
                at = by;
            }
            by_cost.entry(at).or_default().push(participant.participant);
        }
    }
    let mut costs: BTreeMap<ParticipantId, Vec<&Cost>> = BTreeMap::new();
    for cost in grant.costs() {
        let named = cost.person.as_ref().and_then(small).and_then(|person| by_person.get(&person));
        let linked = by_cost.get(&cost.cost);
        let whose: BTreeSet<ParticipantId> = named.into_iter().chain(linked).flatten().copied().collect();
        for participant in whose {
            costs.entry(participant).or_default().push(cost);
        }
    }
    costs
}

#[cfg(test)]
mod tests;
