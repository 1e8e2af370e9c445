//! Reviewing a package: looking at everything in it, samples, marks and the memo. The package is verified each time.

use app::api::Nothing;
use app::api::evidence::{ListEvidence, SaveEvidence};
use app::api::packages::Verification;
use app::api::review::{
    DrawSample, EvaluationRow, MarkCost, MarkRow, NoteReview, OpenReview, ReviewView, SampleItem, SampleRow,
    WriteMemo,
};
use clap::{Arg, ArgAction, ArgMatches, value_parser};
use domain::problem::{Fields, Problem};

use super::Entry;
use super::costs::KINDS;
use super::costs::listing::{list_opened, narrowing, show_opened};
use super::evidence::draw as draw_evidence;
use super::grants::money;
use super::verification::{draw_verification, has_failed};
use crate::arguments::{Phrases, needed, optional_path, path, text, texts};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

/// What a cost is marked as; the last takes a mark away.
const MARKS: [&str; 4] = ["seen", "questioned", "without-remark", "none"];

/// The package and where its review is kept, and what a command takes besides.
fn of_package(phrases: Phrases<'_>, more: impl IntoIterator<Item = Arg>) -> Vec<Arg> {
    let mut arguments = vec![phrases.file("package", "package")];
    arguments.extend(more);
    arguments.extend([
        phrases.option_file("review"),
        phrases.option("known", "fingerprint").action(ArgAction::Append),
        phrases.flag("despite-failures"),
    ]);
    arguments
}

pub(super) const SHOW: Entry =
    Entry { name: "review show", arguments: |phrases| of_package(phrases, []), run: show };

pub(super) const COSTS: Entry = Entry {
    name: "review costs",
    arguments: |phrases| {
        let mut more = vec![phrases.needed("grant", "code")];
        more.extend(narrowing(phrases));
        of_package(phrases, more)
    },
    run: |console, matches| {
        open(console, matches)?;
        list_opened(console, matches)
    },
};

pub(super) const COST: Entry = Entry {
    name: "review cost",
    arguments: |phrases| of_package(phrases, [phrases.positional("cost", "cost")]),
    run: |console, matches| {
        open(console, matches)?;
        show_opened(console, matches)
    },
};

pub(super) const EVIDENCE: Entry = Entry {
    name: "review evidence",
    arguments: |phrases| of_package(phrases, [phrases.needed("grant", "code")]),
    run: evidence,
};

pub(super) const SAVE: Entry = Entry {
    name: "review save",
    arguments: |phrases| {
        let evidence = phrases.positional("evidence", "evidence");
        of_package(phrases, [evidence, phrases.option_file("out").required(true)])
    },
    run: save,
};

pub(super) const SAMPLE: Entry = Entry {
    name: "review sample",
    arguments: |phrases| {
        let number = |id| phrases.option(id, "number").value_parser(value_parser!(u32));
        let of_money = |id| phrases.amount(id).requires("mus");
        let more = [
            number("random").required_unless_present("mus").conflicts_with("mus"),
            number("largest").conflicts_with("mus"),
            phrases.flag("mus").requires("materiality"),
            of_money("materiality"),
            number("confidence").requires("mus"),
            of_money("expected"),
            phrases.option("seed", "seed"),
            phrases.option("grant", "code"),
            phrases.choice("kind", &KINDS),
            phrases.flag("used"),
            phrases.amount("at-least"),
        ];
        of_package(phrases, more)
    },
    run: sample,
};

pub(super) const MARK: Entry = Entry {
    name: "review mark",
    arguments: |phrases| {
        let more = [
            phrases.positional("cost", "cost"),
            phrases.choice("as", &MARKS).required(true),
            phrases.option("note", "text"),
            phrases.amount("amount"),
        ];
        of_package(phrases, more)
    },
    run: mark,
};

pub(super) const NOTE: Entry = Entry {
    name: "review note",
    arguments: |phrases| of_package(phrases, [phrases.positional("text", "text")]),
    run: note,
};

pub(super) const LIST: Entry = Entry {
    name: "review list",
    arguments: |phrases| of_package(phrases, [phrases.flag("earlier")]),
    run: list,
};

pub(super) const MEMO: Entry = Entry {
    name: "review memo",
    arguments: |phrases| {
        let out = phrases.option_file("out").required(true);
        of_package(phrases, [out, phrases.option("title", "text"), phrases.flag("earlier")])
    },
    run: memo,
};

/// Verifies the package and opens it; one that fails is not opened unless that is asked for.
fn verified(console: &mut Console<'_>, matches: &ArgMatches) -> Result<(Verification, bool), Trouble> {
    let file = console.app.files.offer(path(matches, "package"));
    let notes = optional_path(matches, "review").map(|path| console.app.files.offer(path));
    let opened = console.app.open_review(OpenReview {
        file,
        notes,
        known_keys: texts(matches, "known"),
        despite_failures: matches.get_flag("despite-failures"),
    })?;
    Ok((opened.verification, opened.review.is_some()))
}

fn open(console: &mut Console<'_>, matches: &ArgMatches) -> Result<(), Trouble> {
    let (verification, is_open) = verified(console, matches)?;
    if is_open {
        return Ok(());
    }
    let first = verification.findings.iter().find(|finding| finding.severity == "error");
    let reason = first.map(|finding| finding.message.clone()).unwrap_or_default();
    Err(Problem::bare("review-package-failed").with("reason", reason).into())
}

/// Shows the package, the five answers and how far the review has come; of one that fails, what fails.
fn show(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let (verification, is_open) = verified(console, matches)?;
    if !is_open {
        console.show(&verification, |page| draw_verification(page, &verification))?;
        return Ok(Exit::Findings);
    }
    let view = console.app.show_review(Nothing {})?;
    console.show(&view, |page| {
        draw_verification(page, &view.verification);
        page.gap();
        draw_counts(page, &view);
    })?;
    Ok(Exit::with_errors(has_failed(&verification)))
}

fn evidence(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    open(console, matches)?;
    let rows = console.app.list_evidence(ListEvidence { grant: needed(matches, "grant") })?;
    console.show(&rows, |page| {
        draw_evidence(page, &rows);
        let withheld = rows.iter().filter(|row| row.withheld).count();
        if withheld > 0 {
            let count = u64::try_from(withheld).unwrap_or(u64::MAX);
            page.say("cli-review-withheld", &Fields::from([("count", count.into())]));
        }
    })?;
    Ok(Exit::Done)
}

fn save(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    open(console, matches)?;
    let place = new_place(matches)?;
    let file = console.app.files.offer(place.clone());
    let row = console.app.save_evidence(SaveEvidence { evidence: needed(matches, "evidence"), file })?;
    let fields = Fields::from([
        ("evidence", row.evidence.as_str().into()),
        ("file", place.display().to_string().into()),
        ("sha256", row.sha256.as_str().into()),
    ]);
    console.show(&row, |page| page.say("cli-did-evidence-save", &fields))?;
    Ok(Exit::Done)
}

/// Returns the file to write. Fails with `file-exists`: nothing is written over.
fn new_place(matches: &ArgMatches) -> Result<std::path::PathBuf, Trouble> {
    let place = path(matches, "out");
    if place.exists() {
        return Err(Problem::bare("file-exists").with("file", place.display().to_string()).into());
    }
    Ok(place)
}

fn sample(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    open(console, matches)?;
    let number = |id| matches.get_one::<u32>(id).copied();
    let method = if matches.get_flag("mus") { "monetary-unit" } else { "random" };
    let view = console.app.draw_sample(DrawSample {
        grant: text(matches, "grant"),
        kind: text(matches, "kind"),
        used: matches.get_flag("used"),
        at_least: text(matches, "at-least"),
        method: method.to_owned(),
        count: number("random"),
        largest: number("largest"),
        materiality: text(matches, "materiality"),
        confidence: number("confidence"),
        expected: text(matches, "expected"),
        seed: text(matches, "seed"),
    })?;
    console.show(&view, |page| {
        if let Some(sample) = view.samples.last() {
            draw_sample(page, sample);
        }
    })?;
    Ok(Exit::Done)
}

fn mark(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    open(console, matches)?;
    let view = console.app.mark_cost(MarkCost {
        cost: needed(matches, "cost"),
        mark: text(matches, "as").filter(|mark| mark != "none"),
        note: text(matches, "note"),
        amount: text(matches, "amount"),
    })?;
    console.show(&view, |page| draw_counts(page, &view))?;
    Ok(Exit::Done)
}

fn note(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    open(console, matches)?;
    let view = console.app.note_review(NoteReview { text: needed(matches, "text") })?;
    console.show(&view, |page| draw_notes(page, &view))?;
    Ok(Exit::Done)
}

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    open(console, matches)?;
    let view = console.app.show_review(Nothing {})?;
    console.show(&view, |page| {
        draw_counts(page, &view);
        view.samples.iter().for_each(|sample| draw_sample(page, sample));
        draw_marks(page, &view.marks);
        if matches.get_flag("earlier") {
            draw_earlier(page, &view);
        }
        draw_notes(page, &view);
    })?;
    Ok(Exit::Done)
}

fn memo(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    open(console, matches)?;
    let place = new_place(matches)?;
    let file = console.app.files.offer(place.clone());
    let (title, earlier) = (text(matches, "title"), matches.get_flag("earlier"));
    let written = console.app.write_memo(WriteMemo { file, title, earlier })?;
    let fields = Fields::from([
        ("file", place.display().to_string().into()),
        ("pages", u64::from(written.pages).into()),
        ("sha256", written.sha256.as_str().into()),
    ]);
    console.show(&written, |page| page.say("cli-did-review-memo", &fields))?;
    Ok(Exit::Done)
}

fn draw_counts(page: &mut Page<'_>, view: &ReviewView) {
    let fields = Fields::from([
        ("samples", u64::try_from(view.samples.len()).unwrap_or(u64::MAX).into()),
        ("drawn", u64::from(view.drawn).into()),
        ("marked", u64::from(view.marked).into()),
        ("marks", u64::try_from(view.marks.len()).unwrap_or(u64::MAX).into()),
        ("questioned", u64::from(view.questioned).into()),
        ("amount", money(&view.questioned_amount)),
        ("file", view.package.notes_file.as_str().into()),
    ]);
    page.say("cli-review-counts", &fields);
}

fn draw_sample(page: &mut Page<'_>, sample: &SampleRow) {
    page.heading(&sample.sample);
    page.paragraph(0, &sample.description);
    let fields = Fields::from([
        ("seed", sample.seed.as_str().into()),
        ("at", sample.local_time.as_str().into()),
        ("by", sample.by.as_str().into()),
    ]);
    page.say("cli-review-seed", &fields);
    if let (Some(interval), Some(start)) = (&sample.interval, &sample.start) {
        let fields = Fields::from([("interval", money(interval)), ("start", money(start))]);
        page.say("cli-review-walk", &fields);
    }
    if !sample.holds {
        page.say("memo-redrawn-other", &Fields::new());
    }
    draw_items(page, &sample.items);
    if !sample.apart.is_empty() {
        page.say("memo-apart", &Fields::new());
        draw_items(page, &sample.apart);
    }
    if let Some(evaluation) = &sample.evaluation {
        draw_evaluation(page, evaluation);
    }
    if let Some(rate) = &sample.rate {
        page.gap();
        page.paragraph(0, &rate.conclusion);
    }
}

fn draw_items(page: &mut Page<'_>, items: &[SampleItem]) {
    let mut table = page.columns(&[
        (Column::Left, "cost"),
        (Column::Left, "voucher"),
        (Column::Text, "text"),
        (Column::Right, "amount"),
        (Column::Left, "why"),
        (Column::Left, "mark"),
        (Column::Right, "questioned"),
    ]);
    for item in items {
        let mark = item.mark.as_ref();
        table.row(vec![
            item.cost.clone(),
            item.voucher.clone().unwrap_or_default(),
            item.text.clone(),
            page.amount(&item.amount),
            item.why_name.clone(),
            mark.map(|mark| mark.mark_name.clone()).unwrap_or_default(),
            mark.map(|mark| questioned(page, mark)).unwrap_or_default(),
        ]);
    }
    page.table(&table);
}

fn questioned(page: &Page<'_>, mark: &MarkRow) -> String {
    if mark.mark == "questioned" { page.amount(&mark.in_question) } else { String::new() }
}

fn draw_evaluation(page: &mut Page<'_>, said: &EvaluationRow) {
    page.gap();
    page.pairs(&[
        ("memo-found", page.amount(&said.found)),
        ("memo-projected", page.amount(&said.projected)),
        ("memo-basic", page.amount(&said.basic)),
        ("memo-upper", page.amount_or_nothing(said.upper.as_ref())),
    ]);
    page.paragraph(0, &said.conclusion);
    page.say("memo-evaluation-side", &Fields::new());
}

/// The columns of marks, those in force and earlier ones alike.
const MARK_COLUMNS: [(Column, &str); 6] = [
    (Column::Left, "cost"),
    (Column::Left, "mark"),
    (Column::Right, "questioned"),
    (Column::Text, "note"),
    (Column::Left, "by"),
    (Column::Left, "time"),
];

fn draw_marks(page: &mut Page<'_>, marks: &[MarkRow]) {
    if marks.is_empty() {
        return;
    }
    page.heading(&page.word("cli-heading-marks"));
    let mut table = page.columns(&MARK_COLUMNS);
    for mark in marks {
        table.row(vec![
            mark.cost.clone(),
            mark.mark_name.clone(),
            questioned(page, mark),
            mark.note.clone(),
            mark.by.clone(),
            mark.local_time.clone(),
        ]);
    }
    page.table(&table);
}

/// Every mark that another has taken the place of, or that was taken back, the latest of each cost first.
fn draw_earlier(page: &mut Page<'_>, view: &ReviewView) {
    page.heading(&page.word("cli-heading-earlier-marks"));
    let mut table = page.columns(&MARK_COLUMNS);
    for row in view.marks.iter().chain(&view.withdrawn) {
        for mark in &row.earlier {
            let is_questioned = mark.mark == "questioned";
            table.row(vec![
                row.cost.clone(),
                mark.mark_name.clone(),
                if is_questioned { page.amount(&mark.in_question) } else { String::new() },
                mark.note.clone(),
                mark.by.clone(),
                mark.local_time.clone(),
            ]);
        }
    }
    page.table(&table);
}

fn draw_notes(page: &mut Page<'_>, view: &ReviewView) {
    if view.notes.is_empty() {
        return;
    }
    page.heading(&page.word("memo-notes"));
    for note in &view.notes {
        page.paragraph(2, &format!("{} ({}, {})", note.text, note.by, note.local_time));
    }
}
