//! The memo of a review (granskningspromemoria) on paper: what was reviewed, how samples were drawn, what is questioned.
//!
//! It is made of what the screen and the command line show of the review, and computes nothing.

use std::collections::BTreeMap;

use domain::date::Date;
use domain::fact::EvidenceAdded;
use domain::money::Money;
use domain::problem::Value;
use formats::write::pdf::{Block, Document, KeyValue, Level, Orientation, Tone, write};
use formats::write::table::{Cell, Column, Row, Table};
use words::Words;

use super::said;
use crate::api::packages::VerdictRow;
use crate::api::review::{EvaluationRow, MadeMark, MarkRow, ReviewView, SampleItem, SampleRow};
use crate::error::AppError;
use crate::review::Review;
use crate::rows::small;
use crate::session::App;

/// Findings that are printed, the worst first.
const FINDINGS_PRINTED: usize = 60;

/// What a memo is asked to tell.
#[derive(Clone, Copy)]
pub(crate) struct MemoTold<'a> {
    /// Its title; a usual one without.
    pub(crate) title: Option<&'a str>,
    /// Also the marks that others have taken the place of.
    pub(crate) earlier: bool,
}

/// Makes the memo as PDF, and tells its pages. Fails with `money-…` and `export-…`.
pub(crate) fn review_memo(
    app: &App,
    view: &ReviewView,
    told: MemoTold<'_>,
    today: Date,
) -> Result<(Vec<u8>, u32), AppError> {
    let memo = Memo { view, review: app.reviewed()?, words: app.words(), actor: &app.actor, today };
    let mut bytes = Vec::new();
    let written = write(&memo.document(told)?, app.words(), &mut bytes)?;
    Ok((bytes, small(written.pages)))
}

struct Memo<'a> {
    view: &'a ReviewView,
    review: &'a Review,
    words: &'a Words,
    actor: &'a str,
    today: Date,
}

impl Memo<'_> {
    fn word(&self, key: &str) -> String {
        self.words.word(key)
    }

    fn said(&self, key: &str, fields: &[(&'static str, Value)]) -> String {
        said(self.words, key, fields)
    }

    fn document(&self, told: MemoTold<'_>) -> Result<Document, AppError> {
        let package = &self.view.package;
        let title = told.title.map(str::trim).filter(|title| !title.is_empty());
        let fact = |key: &str, value: Cell| (self.word(key), value);
        Ok(Document {
            title: title.map_or_else(|| self.word("memo-title"), str::to_owned),
            subtitle: format!("{} · {}", package.organisation, package.grants.join(", ")),
            author: self.actor.to_owned(),
            facts: vec![
                fact("document-organisation", package.organisation.as_str().into()),
                fact("page-orgnr", package.orgnr.as_str().into()),
                fact("page-as-of", package.as_of.parse::<Date>().ok().into()),
                fact("memo-by", self.actor.into()),
                fact("memo-made", self.today.into()),
                fact("memo-package", package.file.as_str().into()),
            ],
            blocks: self.blocks(told)?,
            footer: self.said(
                "memo-footer",
                &[("file", package.file.as_str().into()), ("hash", package.head_hash.as_str().into())],
            ),
            made: self.today,
            orientation: Orientation::Portrait,
        })
    }

    fn blocks(&self, told: MemoTold<'_>) -> Result<Vec<Block>, AppError> {
        let mut blocks = Vec::new();
        if self.view.package.example {
            blocks.push(self.note(Tone::Warning, "severity-info", self.word("page-example")));
        }
        blocks.extend(self.result()?);
        blocks.extend(self.reviewed());
        blocks.extend(self.verification());
        blocks.extend(self.checks());
        blocks.extend(self.samples()?);
        blocks.extend(self.elsewhere()?);
        if told.earlier {
            blocks.extend(self.earlier()?);
        }
        blocks.extend(self.notes());
        blocks.push(self.section("memo-limits"));
        blocks.push(Block::List(self.limits()));
        let lines = ["document-place-and-day", "document-signature"].map(|key| self.word(key));
        blocks.push(Block::Signatures(lines.to_vec()));
        Ok(blocks)
    }

    fn section(&self, key: &str) -> Block {
        Block::Heading(Level::Section, self.word(key))
    }

    fn note(&self, tone: Tone, label: &str, text: String) -> Block {
        Block::Note { tone, label: self.word(label), text }
    }

    /// The outcome first: how many costs were examined and what is questioned, by grant.
    fn result(&self) -> Result<Vec<Block>, AppError> {
        let view = self.view;
        let fields = [
            ("drawn", Value::Count(view.drawn.into())),
            ("marked", Value::Count(view.marked.into())),
            ("marks", Value::Count(view.marks.len() as u64)),
            ("questioned", Value::Count(view.questioned.into())),
        ];
        let mut blocks =
            vec![self.section("memo-result"), Block::Paragraph(self.said("memo-counts", &fields))];
        let mut by_grant: BTreeMap<&str, Vec<Money>> = BTreeMap::new();
        for mark in &view.marks {
            by_grant.entry(self.grant_of(mark)).or_default().push(money(&mark.in_question)?);
        }
        let mut lines = Vec::new();
        for (code, amounts) in by_grant {
            lines.push(KeyValue::new(
                self.said("memo-questioned-of", &[("code", code.into())]),
                Money::sum(amounts)?,
            ));
        }
        lines.push(KeyValue::strong(self.word("memo-questioned-all"), money(&view.questioned_amount)?));
        blocks.push(Block::KeyValues(lines));
        Ok(blocks)
    }

    fn grant_of(&self, mark: &MarkRow) -> &str {
        let cost = mark.cost.parse().ok().and_then(|id| self.review.book.cost(id));
        cost.and_then(|cost| self.review.book.grant(cost.grant)).map_or("", |grant| grant.code())
    }

    fn reviewed(&self) -> Vec<Block> {
        let package = &self.view.package;
        let line = |key: &str, value: &str| format!("{}: {value}", self.word(key));
        let mut lines = vec![
            line("memo-package", &package.file),
            line("memo-base", &self.review.identity.base),
            line("memo-head", &format!("{} · {}", package.head_seq, package.head_hash)),
            line("memo-manifest", &package.manifest_sha256),
        ];
        lines.extend(package.zip_sha256.iter().map(|sum| line("memo-zip", sum)));
        lines.extend(package.reader.iter().map(|reader| line("memo-reader", reader)));
        vec![
            self.section("memo-reviewed"),
            Block::Paragraph(self.word("memo-reviewed-text")),
            Block::List(lines),
        ]
    }

    fn verification(&self) -> Vec<Block> {
        let said = &self.view.verification;
        let mut blocks = vec![self.section("memo-verification")];
        for (name, row) in [
            ("files", &said.files),
            ("log", &said.log),
            ("signer", &said.signer),
            ("sums", &said.sums),
            ("rules", &said.rules),
        ] {
            let label = self.word(&format!("memo-verdict-of-{name}"));
            blocks.push(Block::Note { tone: tone_of(row), label, text: row.message.clone() });
        }
        let findings: Vec<String> = said
            .findings
            .iter()
            .take(FINDINGS_PRINTED)
            .map(|finding| match &finding.file {
                Some(file) => format!("{file}: {}", finding.message),
                None => finding.message.clone(),
            })
            .collect();
        if !findings.is_empty() {
            blocks.push(Block::List(findings));
        }
        blocks
    }

    fn checks(&self) -> Vec<Block> {
        let findings = &self.view.verification.checks;
        let mut blocks = vec![self.section("memo-checks")];
        if findings.is_empty() {
            blocks.push(Block::Paragraph(self.word("memo-checks-none")));
        }
        for finding in findings.iter().take(FINDINGS_PRINTED) {
            let (mut tone, mut label) = match finding.severity.as_str() {
                "error" => (Tone::Error, "severity-error"),
                "warning" => (Tone::Warning, "severity-warning"),
                _ => (Tone::Neutral, "severity-info"),
            };
            let mut text = format!("{} · {}: {}", finding.grant, finding.about.label, finding.message);
            if let Some(accepted) = &finding.accepted {
                (tone, label) = (Tone::Good, "page-accepted");
                let fields =
                    [("by", accepted.by.as_str().into()), ("reason", accepted.reason.as_str().into())];
                text = format!("{text}\n{}", self.said("page-finding-accepted", &fields));
            }
            blocks.push(self.note(tone, label, text));
        }
        if findings.len() > FINDINGS_PRINTED {
            let more = Value::Count((findings.len() - FINDINGS_PRINTED) as u64);
            blocks.push(Block::Paragraph(self.said("memo-checks-cut", &[("more", more)])));
        }
        blocks
    }

    fn samples(&self) -> Result<Vec<Block>, AppError> {
        let mut blocks = vec![self.section("memo-samples")];
        if self.view.samples.is_empty() {
            blocks.push(Block::Paragraph(self.word("memo-samples-none")));
        }
        for sample in &self.view.samples {
            blocks.extend(self.sample(sample)?);
        }
        Ok(blocks)
    }

    fn sample(&self, sample: &SampleRow) -> Result<Vec<Block>, AppError> {
        let name = self.said("memo-sample", &[("sample", sample.sample.as_str().into())]);
        let mut how = vec![
            self.said("memo-seed", &[("seed", sample.seed.as_str().into())]),
            self.said(
                "memo-drawn",
                &[("at", sample.local_time.as_str().into()), ("by", sample.by.as_str().into())],
            ),
        ];
        if let (Some(interval), Some(start)) = (&sample.interval, &sample.start) {
            let fields = [("interval", money(interval)?.into()), ("start", money(start)?.into())];
            how.push(self.said("memo-walk", &fields));
        }
        how.push(self.word(if sample.method == "random" {
            "memo-redo-random"
        } else {
            "memo-redo-monetary"
        }));
        let mut blocks = vec![
            Block::Heading(Level::Subsection, name),
            Block::Paragraph(sample.description.clone()),
            Block::List(how),
            if sample.holds {
                self.note(Tone::Good, "memo-redrawn", self.word("memo-redrawn-same"))
            } else {
                self.note(Tone::Error, "memo-redrawn", self.word("memo-redrawn-other"))
            },
        ];
        blocks.extend(self.items(&sample.items)?);
        if !sample.apart.is_empty() {
            blocks.push(Block::Paragraph(self.word("memo-apart")));
            blocks.extend(self.items(&sample.apart)?);
        }
        match &sample.evaluation {
            Some(evaluation) => blocks.extend(self.evaluation(evaluation)?),
            None if sample.method == "monetary-unit" => {
                let left = u64::try_from(sample.items.len()).unwrap_or(0) - u64::from(sample.marked);
                let text = self.said("memo-not-evaluated", &[("left", Value::Count(left))]);
                blocks.push(Block::Paragraph(text));
            }
            None => blocks.extend(self.rate(sample)),
        }
        Ok(blocks)
    }

    /// What a random sample says of how many costs may be wrong.
    fn rate(&self, sample: &SampleRow) -> Vec<Block> {
        let Some(rate) = &sample.rate else {
            return vec![Block::Paragraph(self.word("memo-random-not-projected"))];
        };
        let line = |key: &str, count: u32| KeyValue::new(self.word(key), Cell::Count(count.into()));
        vec![
            Block::KeyValues(vec![
                line("memo-rate-examined", rate.examined),
                line("memo-rate-questioned", rate.questioned),
                line("memo-rate-population", rate.population),
            ]),
            self.note(Tone::Neutral, "memo-conclusion", rate.conclusion.clone()),
            Block::Paragraph(self.word("memo-rate-how")),
        ]
    }

    fn items(&self, items: &[SampleItem]) -> Result<Vec<Block>, AppError> {
        let columns = vec![
            Column::text(self.word("page-column-cost"), 7),
            Column::text(self.word("page-column-voucher"), 10),
            Column::text(self.word("page-column-text"), 22),
            Column::money(self.word("page-column-amount")),
            Column::text(self.word("memo-column-why"), 10),
            Column::text(self.word("memo-column-mark"), 14),
            Column::money(self.word("memo-column-questioned")),
        ];
        let row = |item: &SampleItem| -> Result<Row, AppError> {
            let mark = item.mark.as_ref();
            Ok(vec![
                item.cost.as_str().into(),
                item.voucher.clone().unwrap_or_default().into(),
                item.text.as_str().into(),
                money(&item.amount)?.into(),
                item.why_name.as_str().into(),
                mark.map_or_else(|| self.word("memo-unmarked"), |mark| mark.mark_name.clone()).into(),
                self.questioned(mark)?,
            ])
        };
        let rows = items.iter().map(row).collect::<Result<Vec<_>, _>>()?;
        let amounts = items.iter().map(|item| money(&item.amount)).collect::<Result<Vec<_>, _>>()?;
        let marks = items.iter().filter_map(|item| item.mark.as_ref());
        let questioned = marks.map(|mark| money(&mark.in_question)).collect::<Result<Vec<_>, _>>()?;
        let totals: Row = vec![
            self.word("table-total").into(),
            Cell::Empty,
            Cell::Empty,
            Money::sum(amounts)?.into(),
            Cell::Empty,
            Cell::Empty,
            Money::sum(questioned)?.into(),
        ];
        let mut blocks = vec![Block::Table(Table::new("sample", columns, rows).with_totals(totals))];
        blocks.extend(remarks(items.iter().filter_map(|item| item.mark.as_ref())));
        Ok(blocks)
    }

    fn questioned(&self, mark: Option<&MarkRow>) -> Result<Cell, AppError> {
        match mark {
            Some(mark) if mark.mark == "questioned" => Ok(money(&mark.in_question)?.into()),
            _ => Ok(Cell::Empty),
        }
    }

    fn evaluation(&self, said: &EvaluationRow) -> Result<Vec<Block>, AppError> {
        let line = |key: &str, amount: &str| -> Result<KeyValue, AppError> {
            Ok(KeyValue::new(self.word(key), money(amount)?))
        };
        let mut lines = vec![
            line("memo-found", &said.found)?,
            line("memo-projected", &said.projected)?,
            line("memo-basic", &said.basic)?,
        ];
        if money(&said.found_apart)? != Money::ZERO {
            lines.push(line("memo-found-apart", &said.found_apart)?);
        }
        if let Some(upper) = &said.upper {
            lines.push(KeyValue::strong(self.word("memo-upper"), money(upper)?));
        }
        let tone = if said.within { Tone::Good } else { Tone::Warning };
        Ok(vec![
            Block::KeyValues(lines),
            self.note(tone, "memo-conclusion", said.conclusion.clone()),
            Block::Paragraph(self.word("memo-evaluation-how")),
            Block::Paragraph(self.word("memo-evaluation-side")),
        ])
    }

    /// Costs that were marked without being in a sample.
    fn elsewhere(&self) -> Result<Vec<Block>, AppError> {
        let samples = || self.view.samples.iter().flat_map(|sample| sample.items.iter().chain(&sample.apart));
        let marks: Vec<&MarkRow> =
            self.view.marks.iter().filter(|mark| samples().all(|item| item.cost != mark.cost)).collect();
        if marks.is_empty() {
            return Ok(Vec::new());
        }
        let columns = vec![
            Column::text(self.word("page-column-cost"), 7),
            Column::text(self.word("page-column-text"), 34),
            Column::money(self.word("page-column-amount")),
            Column::text(self.word("memo-column-mark"), 14),
            Column::money(self.word("memo-column-questioned")),
        ];
        let row = |mark: &&MarkRow| -> Result<Row, AppError> {
            let cost = mark.cost.parse().ok().and_then(|id| self.review.book.cost(id));
            Ok(vec![
                mark.cost.as_str().into(),
                cost.map(|cost| crate::rows::open_text(cost.text.as_ref())).unwrap_or_default().into(),
                cost.map(|cost| cost.amount).into(),
                mark.mark_name.as_str().into(),
                self.questioned(Some(mark))?,
            ])
        };
        let rows = marks.iter().map(row).collect::<Result<Vec<_>, _>>()?;
        let mut blocks =
            vec![self.section("memo-elsewhere"), Block::Table(Table::new("elsewhere", columns, rows))];
        blocks.extend(remarks(marks.into_iter()));
        Ok(blocks)
    }

    /// Every mark that another has taken the place of, or that was taken back.
    fn earlier(&self) -> Result<Vec<Block>, AppError> {
        let of_mark = |row: &MarkRow| -> Result<Vec<Row>, AppError> {
            let made = |mark: &MadeMark| -> Result<Row, AppError> {
                let questioned =
                    if mark.mark == "questioned" { money(&mark.in_question)?.into() } else { Cell::Empty };
                Ok(vec![
                    row.cost.as_str().into(),
                    mark.local_time.as_str().into(),
                    mark.by.as_str().into(),
                    mark.mark_name.as_str().into(),
                    questioned,
                    mark.note.as_str().into(),
                ])
            };
            row.earlier.iter().map(made).collect()
        };
        let all = self.view.marks.iter().chain(&self.view.withdrawn);
        let rows = all.map(of_mark).collect::<Result<Vec<_>, _>>()?.concat();
        let mut blocks = vec![self.section("memo-earlier")];
        if rows.is_empty() {
            blocks.push(Block::Paragraph(self.word("memo-earlier-none")));
            return Ok(blocks);
        }
        let columns = vec![
            Column::text(self.word("page-column-cost"), 7),
            Column::text(self.word("memo-column-when"), 14),
            Column::text(self.word("memo-column-by"), 14),
            Column::text(self.word("memo-column-mark"), 14),
            Column::money(self.word("memo-column-questioned")),
            Column::text(self.word("memo-column-note"), 26),
        ];
        blocks.push(Block::Table(Table::new("earlier", columns, rows)));
        Ok(blocks)
    }

    fn notes(&self) -> Vec<Block> {
        if self.view.notes.is_empty() {
            return Vec::new();
        }
        let line =
            |note: &crate::api::review::NoteRow| format!("{} ({}, {})", note.text, note.by, note.local_time);
        vec![self.section("memo-notes"), Block::List(self.view.notes.iter().map(line).collect())]
    }

    fn limits(&self) -> Vec<String> {
        let withheld = |evidence: &&EvidenceAdded| evidence.sha256.value().is_none();
        let grants = self.review.package.excerpt().grants();
        let count = grants.flat_map(|grant| grant.evidence()).filter(withheld).count() as u64;
        let mut limits =
            ["memo-limit-evidence", "memo-limit-complete", "memo-limit-need", "memo-limit-documents"]
                .map(|key| self.word(key))
                .to_vec();
        if self.view.verification.signer.verdict != "ok" {
            limits.push(self.word("memo-limit-signer"));
        }
        if count > 0 {
            limits.push(self.said("memo-limit-withheld", &[("count", Value::Count(count))]));
        }
        limits
    }
}

/// What was noted of costs.
fn remarks<'a>(marks: impl Iterator<Item = &'a MarkRow>) -> Option<Block> {
    let noted = marks.filter(|mark| !mark.note.is_empty());
    let lines: Vec<_> =
        noted.map(|mark| format!("{} · {}: {}", mark.cost, mark.mark_name, mark.note)).collect();
    (!lines.is_empty()).then_some(Block::List(lines))
}

fn tone_of(row: &VerdictRow) -> Tone {
    match row.verdict.as_str() {
        "ok" => Tone::Good,
        "warning" => Tone::Warning,
        "failed" => Tone::Error,
        _ => Tone::Neutral,
    }
}

/// Reads an amount of a reply.
fn money(text: &str) -> Result<Money, AppError> {
    Ok(text.parse::<Money>()?)
}
