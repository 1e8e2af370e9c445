//! Participants of a grant.

use app::api::participants::{
    ListParticipants, ParticipantForm, ParticipantRow, ParticipantView, RemoveParticipant,
};
use app::api::pasting::{ParticipantsPreview, PasteRows};
use clap::{ArgAction, ArgMatches};
use domain::problem::{Fields, Problem};

use super::Entry;
use super::costs::pasting::{problem_of, unused};
use crate::arguments::{needed, path, text, texts};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

pub(super) const LIST: Entry = Entry {
    name: "participant list",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: list,
};

pub(super) const SET: Entry = Entry {
    name: "participant set",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.option("participant", "participant"),
            phrases.option("person", "name").required_unless_present("participant"),
            phrases.option("training", "name"),
            phrases.option("category", "id"),
            phrases.choice("sex", &["woman", "man"]),
            phrases.choice("provider", &["own", "private"]),
            phrases.choice("staff", &["new", "existing"]),
            phrases.option("start", "date"),
            phrases.option("end", "date"),
            phrases.choice("outcome", &["passed", "failed", "left"]),
            phrases.option("hours", "number"),
            phrases.option("cost", "cost").action(ArgAction::Append),
        ]
    },
    run: set,
};

pub(super) const ROWS: Entry = Entry {
    name: "participant rows",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.file("file", "file"),
            phrases.flag("dry-run"),
        ]
    },
    run: rows,
};

pub(super) const REMOVE: Entry = Entry {
    name: "participant remove",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.positional("participant", "participant"),
            phrases.needed("grant", "code"),
            phrases.needed("reason", "text"),
        ]
    },
    run: remove,
};

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let view = console.app.list_participants(ListParticipants { grant: needed(matches, "grant") })?;
    console.show(&view, |page| draw(page, &view))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, view: &ParticipantView) {
    if view.rows.is_empty() {
        page.say("cli-participants-none", &Fields::new());
    } else {
        draw_rows(page, &view.rows);
    }
    if !view.categories.is_empty() {
        let known = view.categories.iter().map(|category| format!("{} ({})", category.id, category.name));
        let known = known.collect::<Vec<_>>().join(", ");
        page.say("cli-participant-categories", &Fields::from([("known", known.into())]));
    }
    for question in &view.questions {
        let fields = Fields::from([
            ("question", question.question.as_str().into()),
            ("text", question.text.as_str().into()),
            ("count", u64::from(question.total).into()),
        ]);
        page.say("cli-participant-question", &fields);
        if question.differs {
            page.say_within(2, "cli-participant-differs", &Fields::new());
        }
    }
}

fn draw_rows(page: &mut Page<'_>, rows: &[ParticipantRow]) {
    let mut table = page.columns(&[
        (Column::Left, "participant"),
        (Column::Left, "person"),
        (Column::Text, "training"),
        (Column::Left, "category"),
        (Column::Left, "sex"),
        (Column::Left, "provider"),
        (Column::Left, "staff"),
        (Column::Left, "start"),
        (Column::Left, "end"),
        (Column::Left, "outcome"),
        (Column::Right, "amount"),
        (Column::Text, "lacks"),
    ]);
    let word = |page: &Page<'_>, of: &str, value: Option<&String>| {
        value.map(|value| page.word(&format!("{of}-{value}"))).unwrap_or_default()
    };
    for row in rows {
        table.row(vec![
            row.participant.clone(),
            row.person.clone(),
            row.training.clone().unwrap_or_default(),
            row.category_name.clone(),
            word(page, "sex", row.sex.as_ref()),
            word(page, "paste-provider", row.provider.as_ref()),
            word(page, "staff", row.staff.as_ref()),
            row.start.clone().unwrap_or_default(),
            row.end.clone().unwrap_or_default(),
            word(page, "outcome", row.outcome.as_ref()),
            page.amount(&row.amount),
            row.lacks.join(", "),
        ]);
    }
    page.table(&table);
    page.gap();
}

fn set(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let grant = needed(matches, "grant");
    let held = match text(matches, "participant") {
        Some(reference) => Some(held(console, &grant, &reference)?),
        None => None,
    };
    let form = form_of(matches, grant, held);
    let person = form.person.clone();
    let view = console.app.set_participant(form)?;
    let fields = Fields::from([
        ("person", person.into()),
        ("count", u64::try_from(view.rows.len()).unwrap_or(0).into()),
    ]);
    console.changed(&view, "cli-did-participant-set", &fields)
}

fn held(
    console: &mut Console<'_>,
    grant: &str,
    reference: &str,
) -> Result<ParticipantRow, crate::console::Trouble> {
    let view = console.app.list_participants(ListParticipants { grant: grant.to_owned() })?;
    let unknown = || Problem::bare("participant-unknown").with("participant", reference);
    let found = view.rows.into_iter().find(|row| row.participant.eq_ignore_ascii_case(reference.trim()));
    Ok(found.ok_or_else(unknown)?)
}

/// Returns the form with what was named; of one that is changed, what was left out stays as it is.
fn form_of(matches: &ArgMatches, grant: String, held: Option<ParticipantRow>) -> ParticipantForm {
    let linked = texts(matches, "cost");
    let kept = held.as_ref();
    let of = |id: &str, kept: Option<Option<String>>| text(matches, id).or(kept.flatten());
    ParticipantForm {
        grant,
        participant: kept.map(|row| row.participant.clone()),
        person: of("person", kept.map(|row| Some(row.person.clone()))).unwrap_or_default(),
        training: of("training", kept.map(|row| row.training.clone())),
        category: of("category", kept.map(|row| row.category.clone())),
        sex: of("sex", kept.map(|row| row.sex.clone())),
        provider: of("provider", kept.map(|row| row.provider.clone())),
        staff: of("staff", kept.map(|row| row.staff.clone())),
        start: of("start", kept.map(|row| row.start.clone())),
        end: of("end", kept.map(|row| row.end.clone())),
        outcome: of("outcome", kept.map(|row| row.outcome.clone())),
        hours: of("hours", kept.map(|row| row.hours.clone())),
        costs: if linked.is_empty() { held.map(|row| row.linked).unwrap_or_default() } else { linked },
    }
}

fn rows(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let file = console.app.files.offer(path(matches, "file"));
    let request = PasteRows { grant: needed(matches, "grant"), text: None, file: Some(file) };
    let preview = console.app.preview_participants(request.clone())?;
    if matches.get_flag("dry-run") || !preview.can_add {
        console.show(&preview, |page| draw_pasted(page, &preview))?;
        return Ok(if preview.can_add { Exit::Done } else { Exit::Refused });
    }
    let view = console.app.add_participants(request)?;
    let fields = Fields::from([
        ("added", u64::from(preview.added).into()),
        ("changed", u64::from(preview.changed).into()),
        ("count", u64::try_from(view.rows.len()).unwrap_or(u64::MAX).into()),
    ]);
    console.changed(&view, "cli-did-participant-rows", &fields)
}

fn draw_pasted(page: &mut Page<'_>, preview: &ParticipantsPreview) {
    unused(page, &preview.columns);
    let mut table = page.columns(&[
        (Column::Right, "line"),
        (Column::Left, "participant"),
        (Column::Left, "person"),
        (Column::Text, "training"),
        (Column::Left, "category"),
        (Column::Text, "who"),
        (Column::Left, "start"),
        (Column::Left, "end"),
        (Column::Left, "outcome"),
    ]);
    for row in &preview.rows {
        table.row(vec![
            row.line.to_string(),
            row.participant.clone().unwrap_or_default(),
            row.person.clone(),
            row.training.clone(),
            row.category.clone(),
            row.who.join(", "),
            row.start.clone(),
            row.end.clone(),
            row.outcome.clone(),
        ]);
    }
    page.table(&table);
    let wrong = preview.rows.iter().filter_map(|row| Some((row.line, row.problem.as_deref()?)));
    wrong.for_each(|(line, problem)| problem_of(page, line, problem));
}

fn remove(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let participant = needed(matches, "participant");
    let view = console.app.remove_participant(RemoveParticipant {
        grant: needed(matches, "grant"),
        participant: participant.clone(),
        reason: needed(matches, "reason"),
    })?;
    let fields = Fields::from([
        ("participant", participant.into()),
        ("count", u64::try_from(view.rows.len()).unwrap_or(0).into()),
    ]);
    console.changed(&view, "cli-did-participant-remove", &fields)
}
