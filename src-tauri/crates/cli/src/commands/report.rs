//! The return report: showing, answering, freezing and attesting it, and taking answers over from an earlier one.

use app::api::report::{
    AnswerLineRow, AttestReport, CarryAnswers, CarryPreview, ConfirmAnswers, FreezeReport, PreviewCarry,
    QuestionRow, ReportView, ShowReport,
};
use clap::{ArgAction, ArgMatches};
use domain::problem::Fields;

use super::{Entry, answers};
use crate::arguments::{needed, optional_path, text, texts};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

pub(super) const REPORT: Entry = Entry {
    name: "report",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.option("carry-from", "code"),
            phrases.option("question", "id").action(ArgAction::Append).requires("carry-from"),
            phrases.flag("dry-run").requires("carry-from"),
            phrases.flag("confirm"),
            phrases.option_file("answers"),
            phrases.flag("freeze"),
            phrases.option("attest", "name"),
            phrases.option("role", "text").requires("attest"),
        ]
    },
    run: report,
};

fn report(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let grant = needed(matches, "grant");
    if matches.get_flag("dry-run") {
        let preview = console.app.preview_carry(PreviewCarry { grant, from: text(matches, "carry-from") })?;
        console.show(&preview, |page| draw_carry(page, &preview))?;
        return Ok(Exit::Done);
    }
    carry(console, matches, &grant)?;
    answer(console, matches, &grant)?;
    if matches.get_flag("freeze") {
        console.app.freeze_report(FreezeReport { grant: grant.clone(), as_of: None })?;
        console.acknowledge()?;
    }
    if let Some(name) = text(matches, "attest") {
        let request = AttestReport { grant: grant.clone(), name, role: text(matches, "role") };
        console.app.attest_report(request)?;
        console.acknowledge()?;
    }
    let view = console.app.show_report(ShowReport { grant })?;
    console.show(&view, |page| draw(page, &view))?;
    Ok(Exit::Done)
}

/// Takes answers over, and confirms those that stand as taken over.
fn carry(console: &mut Console<'_>, matches: &ArgMatches, grant: &str) -> Result<(), Trouble> {
    if let Some(from) = text(matches, "carry-from") {
        let questions = Some(texts(matches, "question")).filter(|questions| !questions.is_empty());
        console.app.carry_answers(CarryAnswers { grant: grant.to_owned(), from, questions })?;
        console.acknowledge()?;
    }
    if matches.get_flag("confirm") {
        console.app.confirm_answers(ConfirmAnswers { grant: grant.to_owned(), questions: None })?;
        console.acknowledge()?;
    }
    Ok(())
}

fn draw_carry(page: &mut Page<'_>, preview: &CarryPreview) {
    if preview.rows.is_empty() {
        return page.say("cli-carry-nothing", &Fields::new());
    }
    let from = preview.from.as_deref().unwrap_or_default();
    page.say("cli-carry-heading", &Fields::from([("grant", from.into())]));
    for row in &preview.rows {
        page.gap();
        let state = page.word(&format!("cli-carry-{}", row.state));
        page.paragraph(0, &format!("[{}] {} ({state})", row.question, row.text));
        row.lines.iter().for_each(|line| page.paragraphs(2, &in_one(line)));
        if !row.comment.is_empty() {
            page.paragraphs(2, &row.comment);
        }
    }
}

fn answer(console: &mut Console<'_>, matches: &ArgMatches, grant: &str) -> Result<(), Trouble> {
    let Some(path) = optional_path(matches, "answers") else { return Ok(()) };
    let view = console.app.show_report(ShowReport { grant: grant.to_owned() })?;
    for request in answers::read(&path, &view)? {
        console.app.answer_question(request)?;
        console.acknowledge()?;
    }
    Ok(())
}

fn draw(page: &mut Page<'_>, view: &ReportView) {
    page.heading(&format!("{}  {}", view.grant, view.scheme_name));
    let optional = |text: &Option<String>| text.clone().unwrap_or_default();
    page.pairs(&[
        ("cli-column-report-due", optional(&view.due)),
        ("cli-column-frozen-at", optional(&view.frozen_at)),
        ("cli-column-frozen-by", optional(&view.frozen_by)),
        ("cli-column-frozen-as-of", optional(&view.frozen_as_of)),
    ]);
    for attest in &view.attests {
        let who = [attest.name.as_str(), &attest.role].join(", ");
        page.pairs(&[("cli-column-attested", format!("{} {}", attest.on, who.trim_end_matches(", ")))]);
    }
    page.gap();
    page.paragraph(0, &view.channel);
    if let Some(uncertain) = &view.uncertain {
        page.paragraph(0, &format!("{} {uncertain}", page.word("cli-uncertain")));
    }
    view.questions.iter().for_each(|question| draw_question(page, question));
    page.gap();
    let fields =
        Fields::from([("missing", u64::from(view.missing).into()), ("moved", u64::from(view.moved).into())]);
    page.say("cli-report-counted", &fields);
    if view.carried > 0 {
        page.say("cli-report-carried", &Fields::from([("carried", u64::from(view.carried).into())]));
    }
    if view.changed > 0 {
        page.say("cli-report-changed", &Fields::from([("changed", u64::from(view.changed).into())]));
    }
}

fn draw_question(page: &mut Page<'_>, question: &QuestionRow) {
    if question.state == "hidden" {
        return;
    }
    page.gap();
    page.paragraph(0, &format!("[{}] {}", question.id, question.text));
    if let Some(uncertain) = &question.uncertain {
        page.paragraph(2, &format!("{} {uncertain}", page.word("cli-uncertain")));
    }
    if question.changed {
        page.paragraph(2, &page.word("cli-question-changed"));
    }
    if question.carried {
        page.paragraph(2, &page.word("cli-question-carried"));
    }
    draw_frozen(page, question);
    question.how.iter().for_each(|line| page.paragraph(2, &in_one(line)));
    if !question.figures.is_empty() {
        draw_figures(page, question);
        return draw_comment(page, question);
    }
    if question.lines.is_empty() {
        page.paragraph(2, &page.word(&format!("cli-question-{}", question.state)));
        draw_allowed(page, question);
    }
    question.lines.iter().for_each(|line| page.paragraphs(2, &in_one(line)));
    question.evidence.iter().for_each(|file| page.paragraph(2, file));
    draw_comment(page, question);
}

fn draw_comment(page: &mut Page<'_>, question: &QuestionRow) {
    if let Some(comment) = question.comment.as_ref().filter(|comment| !comment.is_empty()) {
        page.paragraphs(2, comment);
    }
}

/// Says what the frozen report answered, where the answer is another now.
fn draw_frozen(page: &mut Page<'_>, question: &QuestionRow) {
    let Some(lines) = &question.frozen_lines else { return };
    if lines.is_empty() {
        page.paragraph(2, &page.word("cli-question-was-empty"));
    }
    for line in lines {
        page.say_within(2, "cli-question-was", &Fields::from([("text", in_one(line).as_str().into())]));
    }
}

/// A line of an answer with its label in front.
fn in_one(line: &AnswerLineRow) -> String {
    if line.label.is_empty() { line.text.clone() } else { format!("{}: {}", line.label, line.text) }
}

/// Says what may be answered, with the words that the file of answers uses.
fn draw_allowed(page: &mut Page<'_>, question: &QuestionRow) {
    let lines = question.rows.iter().chain(&question.columns).filter(|_| question.state != "derived");
    for line in lines {
        page.paragraph(4, &format!("{}: {}", line.id, line.name));
    }
    for option in &question.options {
        page.paragraph(4, &format!("{}: {}", option.id, option.name));
    }
}

/// A single figure stands by itself; several are a table.
fn draw_figures(page: &mut Page<'_>, question: &QuestionRow) {
    if let [only] = question.figures.as_slice()
        && only.id.is_empty()
    {
        return page.pairs(&[
            ("cli-column-amount", page.amount(&only.amount)),
            ("cli-column-for-form", only.for_form.clone()),
            ("cli-column-frozen", page.amount_or_nothing(only.frozen.as_ref())),
        ]);
    }
    let mut table = page.columns(&[
        (Column::Left, "id"),
        (Column::Text, "name"),
        (Column::Right, "amount"),
        (Column::Right, "for-form"),
        (Column::Right, "frozen"),
    ]);
    for line in &question.figures {
        table.row(vec![
            line.id.clone(),
            line.name.clone(),
            page.amount(&line.amount),
            line.for_form.clone(),
            page.amount_or_nothing(line.frozen.as_ref()),
        ]);
    }
    page.table(&table);
}
