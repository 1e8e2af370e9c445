//! Putting many participants on the list at once, or changing them: every row, or none.
//!
//! A row that names a participant (`D12`) changes that one, and what the table has no column for stays as it is; every
//! other row adds one.

use std::collections::{BTreeMap, BTreeSet};

use domain::book::Grant;
use domain::date::Date;
use domain::fact::Fact;
use domain::ids::ParticipantId;
use domain::log::OperationKind;
use domain::participants::categories;
use formats::write::guard::guarded;
use words::Words;

use super::super::participants::{
    Known, ReadParticipant, form_of_held, held, known_participants, list_participants, read_participant,
    refuse_double,
};
use super::table::{Cells, Kind, Pasted, SPOKEN, heading_of, pasted, plain};
use crate::api::participants::{ListParticipants, ParticipantForm, ParticipantView};
use crate::api::pasting::{ParticipantsPreview, PasteRows, PastedParticipant};
use crate::error::AppError;
use crate::rows::{length, named};
use crate::session::{App, Change};

/// Tables of participants.
const PARTICIPANTS: Kind = Kind {
    fields: &[
        "participant",
        "person",
        "category",
        "training",
        "sex",
        "provider",
        "staff",
        "start",
        "end",
        "outcome",
        "hours",
        "costs",
    ],
    prefix: "paste-participant-",
    needed: &[&["participant", "person"]],
    missing: || AppError::bare("paste-participant-headings-missing"),
};

/// Fields that are one of a few words, with the words of files.
const CHOICES: [(&str, &[&str]); 4] = [
    ("sex", &["woman", "man"]),
    ("provider", &["own", "private"]),
    ("staff", &["new", "existing"]),
    ("outcome", &["passed", "failed", "left"]),
];

/// A row with the form that it makes and what that is read into.
struct Tried<'p> {
    cells: &'p Cells,
    form: Option<ParticipantForm>,
    read: Result<ReadParticipant, AppError>,
}

/// Tries every row: alone, against the list and against the other rows.
fn tried<'p>(grant: Grant<'_>, pasted: &'p Pasted, today: Date) -> Vec<Tried<'p>> {
    let mut rows: Vec<Tried<'p>> =
        pasted.rows.iter().map(|cells| alone(grant, pasted, cells, today)).collect();
    let changed: BTreeSet<ParticipantId> =
        rows.iter().filter_map(|row| row.read.as_ref().ok()?.held).collect();
    let known = known_participants(grant, &changed);
    let mut seen = Seen::default();
    for row in &mut rows {
        let Ok(read) = &row.read else { continue };
        if let Err(error) = seen.note(row.cells.line, read).and_then(|()| refuse_double(&known, read)) {
            row.read = Err(error);
        }
    }
    rows
}

fn alone<'p>(grant: Grant<'_>, pasted: &Pasted, cells: &'p Cells, today: Date) -> Tried<'p> {
    match form_of(grant, pasted, cells) {
        Ok(form) => {
            let read = read_participant(grant, &form, today);
            Tried { cells, form: Some(form), read }
        }
        Err(error) => Tried { cells, form: None, read: Err(error) },
    }
}

/// The lines of the rows so far, by what each is.
#[derive(Default)]
struct Seen {
    named: BTreeMap<ParticipantId, u32>,
    known: BTreeMap<Known, u32>,
}

impl Seen {
    /// Fails with `paste-participant-twice` where an earlier row is the same.
    fn note(&mut self, line: u32, read: &ReadParticipant) -> Result<(), AppError> {
        let named = read.held.and_then(|held| self.named.insert(held, line));
        match named.or(self.known.insert(read.known_by(), line)) {
            Some(earlier) => Err(AppError::bare("paste-participant-twice").with("line", u64::from(earlier))),
            None => Ok(()),
        }
    }
}

/// Makes the form that would put a row on the list.
fn form_of(grant: Grant<'_>, pasted: &Pasted, cells: &Cells) -> Result<ParticipantForm, AppError> {
    let held = cells.get("participant").map(|reference| held(grant, &reference)).transpose()?;
    let begun = held.map(|held| form_of_held(grant, held));
    let begun =
        begun.unwrap_or_else(|| ParticipantForm { grant: grant.code().to_owned(), ..Default::default() });
    // An empty cell says that there is nothing; a column that is not there says nothing.
    let text = |field: &str, kept: Option<String>| if pasted.has(field) { cells.get(field) } else { kept };
    let word = |field: &'static str, kept| if pasted.has(field) { choice(cells, field) } else { Ok(kept) };
    Ok(ParticipantForm {
        person: if pasted.has("person") { cells.text("person") } else { begun.person },
        training: text("training", begun.training),
        category: text("category", begun.category).map(|category| category_of(grant, category)),
        sex: word("sex", begun.sex)?,
        provider: word("provider", begun.provider)?,
        staff: word("staff", begun.staff)?,
        start: text("start", begun.start),
        end: text("end", begun.end),
        outcome: word("outcome", begun.outcome)?,
        hours: text("hours", begun.hours),
        costs: if pasted.has("costs") { references(&cells.text("costs")) } else { begun.costs },
        ..begun
    })
}

fn references(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| c.is_whitespace() || c == ',' || c == ';');
    parts.filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// A category is written by its name more often than by its id.
fn category_of(grant: Grant<'_>, category: String) -> String {
    let written = plain(&category);
    let is_it = |name: &str| plain(name) == written;
    let found = categories(grant).into_iter().find(|(_, line)| is_it(&line.name.sv) || is_it(&line.name.en));
    found.map_or(category, |(id, _)| id.to_owned())
}

/// Reads a cell that is one of a few words. Fails with `paste-word-unknown`.
fn choice(cells: &Cells, field: &'static str) -> Result<Option<String>, AppError> {
    let Some(text) = cells.get(field) else { return Ok(None) };
    let values = CHOICES.iter().find(|(of, _)| *of == field).map_or(&[][..], |(_, values)| values);
    let prefix = format!("{}{field}-", PARTICIPANTS.prefix);
    match SPOKEN.value_of(&text, &prefix, values.iter().copied()) {
        Some(value) => Ok(Some(value.to_owned())),
        None => Err(AppError::bare("paste-word-unknown").with("value", text).with("field", field)),
    }
}

/// Says in words what a cell may hold that holds something else.
fn told(words: &Words, error: &AppError) -> String {
    let mut problem = error.problem.clone();
    if problem.code == "paste-word-unknown"
        && let Some((field, values)) =
            CHOICES.iter().find(|(field, _)| problem.fields.get("field") == Some(&(*field).into()))
    {
        let called = |field: &str| heading_of(words, &PARTICIPANTS, field);
        let known = values.iter().map(|value| called(&format!("{field}-{value}"))).collect::<Vec<_>>();
        problem = problem.with("field", called(field)).with("known", known.join(", "));
    }
    words.problem(&problem)
}

pub(crate) fn preview_participants(
    app: &mut App,
    request: PasteRows,
) -> Result<ParticipantsPreview, AppError> {
    let today = app.today();
    let pasted = pasted(app, &PARTICIPANTS, &request)?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let words = &app.words;
    let tried = tried(grant, &pasted, today);
    let held = |row: &&Tried<'_>| row.read.as_ref().is_ok_and(|read| read.held.is_some());
    let wrong = tried.iter().filter(|row| row.read.is_err()).count();
    let changed = tried.iter().filter(held).count();
    Ok(ParticipantsPreview {
        columns: pasted.columns(words, &PARTICIPANTS),
        rows: tried.iter().map(|row| pasted_row(words, grant, row)).collect(),
        added: length(tried.len() - wrong - changed),
        changed: length(changed),
        wrong: length(wrong),
        can_add: wrong == 0 && !tried.is_empty(),
    })
}

/// Returns a row in the words of the list; one that cannot be read stays as it stood.
fn pasted_row(words: &Words, grant: Grant<'_>, row: &Tried<'_>) -> PastedParticipant {
    let problem = row.read.as_ref().err().map(|error| told(words, error));
    let as_it_stood = |field: &str| row.cells.text(field);
    let Some(form) = &row.form else {
        return PastedParticipant {
            line: row.cells.line,
            participant: row.cells.get("participant"),
            person: as_it_stood("person"),
            category: as_it_stood("category"),
            training: as_it_stood("training"),
            who: ["sex", "provider", "staff"]
                .map(as_it_stood)
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect(),
            start: as_it_stood("start"),
            end: as_it_stood("end"),
            outcome: as_it_stood("outcome"),
            hours: as_it_stood("hours"),
            problem,
        };
    };
    let word = |field: &str, value: &Option<String>| {
        value.as_ref().map(|value| words.word(&format!("{field}-{value}"))).unwrap_or_default()
    };
    let who = [("sex", &form.sex), ("provider", &form.provider), ("staff", &form.staff)];
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    PastedParticipant {
        line: row.cells.line,
        participant: form.participant.clone(),
        person: form.person.clone(),
        category: category_name(words, grant, form.category.as_deref()),
        training: text(&form.training),
        who: who
            .into_iter()
            .map(|(field, value)| word(field, value))
            .filter(|text| !text.is_empty())
            .collect(),
        start: text(&form.start),
        end: text(&form.end),
        outcome: word("outcome", &form.outcome),
        hours: text(&form.hours),
        problem,
    }
}

fn category_name(words: &Words, grant: Grant<'_>, category: Option<&str>) -> String {
    let found = categories(grant).into_iter().find(|(id, _)| Some(*id) == category);
    found.map_or_else(|| category.unwrap_or_default().to_owned(), |(_, line)| named(words, &line.name))
}

pub(crate) fn add_participants(app: &mut App, request: PasteRows) -> Result<ParticipantView, AppError> {
    let today = app.today();
    let pasted = pasted(app, &PARTICIPANTS, &request)?;
    app.change(OperationKind::ParticipantsChanged, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        if pasted.rows.is_empty() {
            return Err(AppError::bare("paste-participants-none"));
        }
        let mut wrong = Vec::new();
        for row in tried(grant, &pasted, today) {
            match row.read {
                Ok(read) => {
                    let set = read.set(change, grant.id());
                    change.push(Fact::ParticipantSet(Box::new(set)));
                }
                Err(_) => wrong.push(row.cells.line.to_string()),
            }
        }
        if wrong.is_empty() {
            return Ok(());
        }
        Err(AppError::bare("paste-rows-wrong").with("lines", wrong.join(", ")))
    })?;
    list_participants(app, ListParticipants { grant: request.grant })
}

/// Returns the list as cells with headings, as a spreadsheet takes them and as they can be pasted here again.
pub(crate) fn participant_cells(words: &Words, grant: Grant<'_>) -> String {
    let called = |field: &str| heading_of(words, &PARTICIPANTS, field);
    let headings = PARTICIPANTS.fields.iter().map(|field| called(field)).collect::<Vec<_>>();
    let rows = grant.participants().map(|set| {
        let form = form_of_held(grant, set);
        let word =
            |field: &str, value: Option<String>| value.map(|value| called(&format!("{field}-{value}")));
        let category = category_name(words, grant, form.category.as_deref());
        // As the fields stand in the headings.
        let cells = [
            form.participant,
            Some(form.person),
            Some(category),
            form.training,
            word("sex", form.sex),
            word("provider", form.provider),
            word("staff", form.staff),
            form.start,
            form.end,
            word("outcome", form.outcome),
            form.hours.map(|hours| hours.replace('.', ",")),
            Some(form.costs.join(", ")),
        ];
        cells.map(|cell| one_line(&cell.unwrap_or_default())).join("\t")
    });
    std::iter::once(headings.join("\t")).chain(rows).collect::<Vec<_>>().join("\n")
}

/// A cell has no tabs and no lines of its own, and is no formula.
fn one_line(text: &str) -> String {
    guarded(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}
