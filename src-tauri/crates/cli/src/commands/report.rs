//! The return report: showing, answering and freezing it.

use app::api::report::{AnswerLineRow, FreezeReport, QuestionRow, ReportView, ShowReport};
use clap::ArgMatches;
use domain::problem::Fields;

use super::{Entry, answers};
use crate::arguments::{needed, optional_path};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

pub(super) const REPORT: Entry = Entry {
    name: "report",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.option_file("answers"),
            phrases.flag("freeze"),
        ]
    },
    run: report,
};

fn report(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let grant = needed(matches, "grant");
    answer(console, matches, &grant)?;
    if matches.get_flag("freeze") {
        console.app.freeze_report(FreezeReport { grant: grant.clone(), as_of: None })?;
        console.acknowledge()?;
    }
    let view = console.app.show_report(ShowReport { grant })?;
    console.show(&view, |page| draw(page, &view))?;
    Ok(Exit::Done)
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
    question.how.iter().for_each(|line| page.paragraph(2, &in_one(line)));
    if !question.figures.is_empty() {
        return draw_figures(page, question);
    }
    if question.lines.is_empty() {
        page.paragraph(2, &page.word(&format!("cli-question-{}", question.state)));
        draw_allowed(page, question);
    }
    question.lines.iter().for_each(|line| page.paragraphs(2, &in_one(line)));
    question.evidence.iter().for_each(|file| page.paragraph(2, file));
    if let Some(comment) = question.comment.as_ref().filter(|comment| !comment.is_empty()) {
        page.paragraphs(2, comment);
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
