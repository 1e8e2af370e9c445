//! The return report (återrapport) on paper: questions, answers, how the figures came about, conditions, findings.

use audit_package::contents::Package;
use audit_package::excerpt::Excerpt;
use domain::book::Grant;
use domain::fact::AnswerValue;
use domain::figures::{Counting, Figures, Part, figures, used_by_kind};
use domain::money::{Money, MoneyError};
use domain::problem::{Severity, Value};
use domain::reconciliation::reconcile;
use domain::report::{AnsweredQuestion, QuestionState, answers};
use formats::write::pdf::{Block, Document, KeyValue, Level, Orientation, Tone, write};
use formats::write::table::{Cell, Column, Row, Table};
use words::Words;
use words::answers::{AnswerColumn, AnswerTable};

use super::desk::Desk;
use super::said;
use crate::commands::row_name;
use crate::error::AppError;
use crate::rows::{finding_row, named, voucher_text, word_of};

/// Costs that are printed; the workbook has them all.
const COSTS_PRINTED: usize = 400;

/// Columns of an answer that are printed as a table; one with more is a list, as it finds no room across the paper.
const ANSWER_COLUMNS_PRINTED: usize = 7;

/// Characters of a cell of an answer that are sure to be printed; a table with more is a list, where nothing is cut.
const ANSWER_CELL_PRINTED: usize = 60;

/// Findings that are printed, the worst first; the page of the package has them all.
const FINDINGS_PRINTED: usize = 60;

/// Makes the paper as PDF. Fails with `money-…` and `export-…`.
pub(crate) fn report_paper(package: &Package, grant: Grant<'_>, words: &Words) -> Result<Vec<u8>, AppError> {
    let paper = Paper { package, excerpt: package.excerpt(), grant, words };
    let mut bytes = Vec::new();
    write(&paper.document()?, words, &mut bytes)?;
    Ok(bytes)
}

struct Paper<'a> {
    package: &'a Package,
    excerpt: &'a Excerpt,
    grant: Grant<'a>,
    words: &'a Words,
}

impl Paper<'_> {
    fn word(&self, key: &str) -> String {
        self.words.word(key)
    }

    fn said(&self, key: &str, fields: &[(&'static str, Value)]) -> String {
        said(self.words, key, fields)
    }

    fn document(&self) -> Result<Document, AppError> {
        let about = self.package.descriptor();
        let totals = figures(self.grant)?;
        Ok(Document {
            title: self.word("document-report-title"),
            subtitle: named(self.words, &self.grant.scheme().name),
            author: about.organisation.clone(),
            facts: Desk::new(self.package, self.grant, self.words).facts(),
            blocks: self.blocks(&totals)?,
            footer: self.said(
                "document-footer",
                &[
                    ("code", self.grant.code().into()),
                    ("operation", about.head.seq.into()),
                    ("hash", about.head.hash.to_string().into()),
                ],
            ),
            made: about.as_of,
            orientation: Orientation::Portrait,
        })
    }

    fn blocks(&self, totals: &Figures) -> Result<Vec<Block>, AppError> {
        let mut blocks = Vec::new();
        if self.package.descriptor().example {
            blocks.push(self.note(Tone::Warning, "severity-info", "page-example"));
        }
        match self.grant.reports().last() {
            Some((at, report)) => {
                let fields = [("operation", at.seq.into()), ("as_of", report.as_of.into())];
                blocks.push(Block::Paragraph(self.said("page-report-frozen", &fields)));
                blocks.extend(self.grant.attests(at.seq).map(|(at, attested)| {
                    let who = self.excerpt.attested_by(attested);
                    let fields =
                        [("who", who.into()), ("on", attested.on.into()), ("operation", at.seq.into())];
                    Block::Paragraph(self.said("page-report-attested", &fields))
                }));
            }
            None => blocks.push(self.note(Tone::Neutral, "document-draft", "page-report-not-frozen")),
        }
        blocks.push(self.section("document-summary"));
        blocks.push(self.summary(totals));
        blocks.push(self.section("document-answers"));
        for answered in answers(self.grant)?.iter().filter(|a| a.state != QuestionState::Hidden) {
            blocks.extend(self.answer(answered));
        }
        blocks.extend(self.conditions());
        blocks.extend(self.findings()?);
        blocks.extend(self.reconciliation()?);
        blocks.push(self.section("document-how"));
        blocks.extend(self.how()?);
        blocks.push(Block::Signatures(vec![
            self.word("document-place-and-day"),
            self.word("document-signature"),
        ]));
        Ok(blocks)
    }

    fn section(&self, key: &str) -> Block {
        Block::Heading(Level::Section, self.word(key))
    }

    fn note(&self, tone: Tone, label: &str, text: &str) -> Block {
        Block::Note { tone, label: self.word(label), text: self.word(text) }
    }

    fn summary(&self, totals: &Figures) -> Block {
        let line = |key: &str, amount: Money| KeyValue::new(self.word(&format!("page-figure-{key}")), amount);
        let mut lines = vec![
            line("requisitioned", totals.requisitioned),
            line("received", totals.received),
            line("used", totals.used),
        ];
        if !totals.unproven.is_zero() {
            lines.push(line("unproven", totals.unproven));
        }
        if !totals.outside.is_zero() {
            lines.push(line("outside", totals.outside));
        }
        lines.push(if totals.over_use.is_zero() {
            line("unused", totals.unused)
        } else {
            line("over-use", totals.over_use)
        });
        lines.push(KeyValue::strong(self.word("page-figure-to-repay"), totals.to_repay));
        Block::KeyValues(lines)
    }

    fn answer(&self, answered: &AnsweredQuestion<'_>) -> Vec<Block> {
        let question = answered.question;
        let heading = format!("{}  {}", question.id, named(self.words, &question.text));
        let mut blocks = vec![Block::Heading(Level::Subsection, heading)];
        match answered.figures.as_slice() {
            [] => blocks.extend(self.answer_text(answered)),
            [single] if single.row.is_empty() => blocks
                .push(Block::KeyValues(vec![KeyValue::strong(self.word("document-answer"), single.amount)])),
            rows => blocks.push(Block::KeyValues(
                rows.iter()
                    .map(|row| KeyValue::new(row_name(self.words, self.grant, &row.row), row.amount))
                    .collect(),
            )),
        }
        for line in words::answers::how_lines(self.words, self.grant.scheme(), question) {
            blocks.push(Block::Paragraph(in_one(&line)));
        }
        let comment = self.excerpt.shown(answered.comment);
        if !comment.is_empty() {
            blocks.push(Block::Paragraph(comment.to_owned()));
        }
        blocks
    }

    fn answer_text(&self, answered: &AnsweredQuestion<'_>) -> Vec<Block> {
        let given = answered.value();
        if let (Some(AnswerValue::Amount(amount)), QuestionState::Answered) = (given, answered.state) {
            return vec![Block::KeyValues(vec![KeyValue::strong(self.word("document-answer"), *amount)])];
        }
        let shown = |text: &domain::committed::Committed| self.excerpt.shown(Some(text)).to_owned();
        if let Some(answer) = words::answers::answer_table(self.words, answered, &shown)
            && is_printed_as_table(&answer)
        {
            return vec![answer_table(answer)];
        }
        let lines = words::answers::answer_lines(self.words, answered, &shown);
        match lines.as_slice() {
            [] if answered.state == QuestionState::Missing => {
                vec![self.note(Tone::Error, "severity-error", "page-answer-missing")]
            }
            [] => vec![Block::Paragraph(self.word("page-answer-open"))],
            [single] if single.label.is_empty() => vec![Block::Paragraph(single.text.clone())],
            lines => vec![Block::List(lines.iter().map(in_one).collect())],
        }
    }

    fn conditions(&self) -> Vec<Block> {
        let conditions = &self.grant.scheme().conditions;
        if conditions.is_empty() {
            return Vec::new();
        }
        let columns = vec![
            Column::text(self.word("page-column-condition"), 60),
            Column::date(self.word("page-column-date")),
            Column::text(self.word("page-column-note"), 30),
        ];
        let row = |condition: &domain::scheme::Condition| -> Row {
            let met = self.grant.condition(&condition.id);
            let note = met.and_then(|met| met.note.as_ref());
            vec![
                named(self.words, &condition.name).into(),
                met.map_or_else(|| self.word("page-condition-open").into(), |met| met.date.into()),
                self.excerpt.shown(note).into(),
            ]
        };
        let table = Table::new("conditions", columns, conditions.iter().map(row).collect());
        vec![self.section("page-conditions"), Block::Table(table)]
    }

    fn findings(&self) -> Result<Vec<Block>, AppError> {
        let mut blocks = vec![self.section("page-findings")];
        let mut findings = self.package.findings(self.grant)?;
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        let not_asked = self.package.checks_not_asked();
        if not_asked > 0 {
            let text = self.said("page-findings-not-asked", &[("checks", not_asked.into())]);
            blocks.push(Block::Paragraph(text));
        }
        if findings.is_empty() {
            blocks.push(Block::Paragraph(self.word("page-findings-none")));
        }
        for finding in findings.iter().take(FINDINGS_PRINTED) {
            let row = finding_row(self.words, self.grant.book(), finding);
            let (mut tone, mut label) = match finding.severity {
                Severity::Error => (Tone::Error, self.word("severity-error")),
                Severity::Warning => (Tone::Warning, self.word("severity-warning")),
                Severity::Info => (Tone::Neutral, self.word("severity-info")),
            };
            let mut text = row.message;
            if let Some((at, accepted)) = self.grant.book().acceptance(&finding.key()) {
                (tone, label) = (Tone::Good, self.word("page-accepted"));
                let by = self.excerpt.done_by(at.seq).map(|(by, _)| by.to_owned()).unwrap_or_default();
                let reason = self.excerpt.shown(Some(&accepted.reason)).to_owned();
                let fields = [("by", by.into()), ("reason", reason.into())];
                text = format!("{text}\n{}", self.said("page-finding-accepted", &fields));
            }
            blocks.push(Block::Note { tone, label, text });
        }
        if findings.len() > FINDINGS_PRINTED {
            let more = (findings.len() - FINDINGS_PRINTED) as u64;
            blocks.push(Block::Paragraph(self.said("document-findings-cut", &[("more", more.into())])));
        }
        Ok(blocks)
    }

    fn reconciliation(&self) -> Result<Vec<Block>, AppError> {
        let mut blocks = vec![self.section("page-reconciliation")];
        let rows = reconcile(self.grant)?;
        if rows.is_empty() || self.grant.book().ledgers().next().is_none() {
            blocks.push(Block::Paragraph(self.word("page-reconciliation-none")));
            return Ok(blocks);
        }
        let open = rows.iter().filter(|row| !row.explained).count() as u64;
        blocks.push(Block::Paragraph(self.said("page-reconciliation-note", &[("open", open.into())])));
        let sum =
            |of: fn(&domain::reconciliation::ReconciliationRow) -> Money| Money::sum(rows.iter().map(of));
        blocks.push(Block::KeyValues(vec![
            KeyValue::new(self.word("page-column-ledger"), sum(|row| row.ledger)?),
            KeyValue::new(self.word("page-column-book"), sum(|row| row.book)?),
            KeyValue::strong(self.word("page-column-difference"), sum(|row| row.difference)?),
        ]));
        let differing: Vec<Row> = rows
            .iter()
            .filter(|row| !row.difference.is_zero())
            .take(COSTS_PRINTED)
            .map(|row| {
                vec![
                    row.account.as_str().into(),
                    row.month.into(),
                    row.ledger.into(),
                    row.book.into(),
                    row.difference.into(),
                ]
            })
            .collect();
        if !differing.is_empty() {
            let columns = vec![
                Column::text(self.word("page-column-account"), 12),
                Column::month(self.word("page-column-month")),
                Column::money(self.word("page-column-ledger")),
                Column::money(self.word("page-column-book")),
                Column::money(self.word("page-column-difference")),
            ];
            blocks.push(Block::Table(Table::new("reconciliation", columns, differing)));
        }
        Ok(blocks)
    }

    /// How the figures came about: the rule of each, the sums by kind, and the costs down to their rows.
    fn how(&self) -> Result<Vec<Block>, AppError> {
        let mut blocks = Vec::new();
        let questions = &self.grant.scheme().report.questions;
        let rules = questions.iter().filter_map(|question| {
            let figure = question.figure?;
            Some(format!("{}: {}", question.id, self.word(&format!("figure-{}", word_of(&figure)))))
        });
        blocks.push(Block::List(rules.collect()));
        let kinds = used_by_kind(self.grant, self.grant.use_period())?;
        if !kinds.is_empty() {
            let total = Money::sum(kinds.iter().map(|(_, amount)| *amount))?;
            let mut lines: Vec<_> = kinds
                .into_iter()
                .map(|(kind, amount)| KeyValue::new(self.word(&format!("kind-{}", kind.word())), amount))
                .collect();
            lines.push(KeyValue::strong(self.word("page-figure-used"), total));
            blocks.push(Block::Heading(Level::Subsection, self.word("page-by-kind")));
            blocks.push(Block::KeyValues(lines));
        }
        blocks.extend(self.costs()?);
        Ok(blocks)
    }

    fn costs(&self) -> Result<Vec<Block>, MoneyError> {
        let count = self.grant.costs().count();
        if count == 0 {
            return Ok(Vec::new());
        }
        let counting = Counting::of(self.grant);
        let columns = vec![
            Column::text(self.word("page-column-cost"), 6),
            Column::text(self.word("page-column-voucher"), 9),
            Column::text(self.word("page-column-text"), 26),
            Column::date(self.word("page-column-period-first")),
            Column::date(self.word("page-column-period-last")),
            Column::money(self.word("page-column-amount")),
            Column::money(self.word("page-column-inside")),
        ];
        let amount = Money::sum(self.grant.costs().map(|cost| cost.amount))?;
        let inside = Money::sum(self.grant.costs().map(|cost| counting.whole(cost).inside))?;
        let totals = vec![
            Cell::Text(self.word("table-total")),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            amount.into(),
            inside.into(),
        ];
        let rows =
            self.grant.costs().take(COSTS_PRINTED).map(|cost| self.cost(&counting.whole(cost))).collect();
        let mut blocks = vec![
            Block::Heading(Level::Subsection, self.word("page-costs")),
            Block::Paragraph(self.word("page-costs-note")),
            Block::Table(Table::new("costs", columns, rows).with_totals(totals)),
        ];
        if count > COSTS_PRINTED {
            let fields = [("shown", (COSTS_PRINTED as u64).into()), ("rows", (count as u64).into())];
            blocks.push(Block::Paragraph(self.said("document-costs-cut", &fields)));
        }
        Ok(blocks)
    }

    fn cost(&self, part: &Part<'_>) -> Row {
        let cost = part.cost;
        vec![
            cost.cost.to_string().into(),
            cost.voucher.as_ref().map(voucher_text).unwrap_or_default().into(),
            self.excerpt.shown(cost.text.as_ref()).into(),
            cost.period.first().into(),
            cost.period.last().into(),
            cost.amount.into(),
            part.inside.into(),
        ]
    }
}

fn is_printed_as_table(answer: &AnswerTable) -> bool {
    let fits = |cell: &String| cell.chars().count() <= ANSWER_CELL_PRINTED && !cell.contains('\n');
    answer.columns.len() <= ANSWER_COLUMNS_PRINTED
        && answer.rows.iter().flat_map(|(_, cells)| cells).all(fits)
}

fn answer_table(answer: AnswerTable) -> Block {
    let title = |column: AnswerColumn| {
        if column.is_figure { Column::count(column.title) } else { Column::text(column.title, 16) }
    };
    let columns =
        std::iter::once(Column::text(answer.corner, 30)).chain(answer.columns.into_iter().map(title));
    let row = |(name, cells): (String, Vec<String>)| -> Row {
        std::iter::once(name).chain(cells).map(Cell::from).collect()
    };
    Block::Table(Table::new("answer", columns.collect(), answer.rows.into_iter().map(row).collect()))
}

/// Returns a line of an answer with its label.
fn in_one(line: &words::answers::AnswerLine) -> String {
    if line.label.is_empty() { line.text.clone() } else { format!("{}: {}", line.label, line.text) }
}
