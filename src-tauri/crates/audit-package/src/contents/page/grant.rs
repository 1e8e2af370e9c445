//! The part of the page that is about one grant.

use domain::book::Grant;
use domain::fact::{EvidenceAdded, EvidenceTarget, LedgerLine, VoucherRef};
use domain::figures::{Counting, Figures, Part, figures, used_by_kind, used_by_year};
use domain::money::{Money, MoneyError};
use domain::problem::{Problem, Severity, Value};
use domain::reconciliation::reconcile;
use domain::report::{AnsweredQuestion, QuestionState, answers};

use super::html::{Cell, Esc, facts, paragraph, shown, table};
use super::{Page, ROWS_MAX};
use crate::contents::findings::acceptance;
use crate::contents::report::state_word;
use crate::contents::tables::Proofs;
use crate::contents::{Document, evidence_path, findings_path, scheme_path, word_of};

impl Page<'_> {
    /// Writes everything about a grant.
    pub(super) fn grant(&mut self, grant: Grant<'_>, name: &str) -> Result<(), MoneyError> {
        let scheme = grant.scheme();
        self.write(format_args!(
            "<article id=\"bidrag-{name}\">\n<p class=\"eyebrow\">{}</p>\n<h2 class=\"title\">{}</h2>\n",
            Esc(grant.code()),
            Esc(&scheme.name.sv)
        ));
        self.facts_of(grant);
        let totals = figures(grant)?;
        self.figures(&totals);
        self.split(grant)?;
        self.files(grant, name);
        self.answers(grant)?;
        self.findings(grant, name)?;
        self.reconciliation(grant)?;
        self.conditions(grant);
        self.costs(grant, name)?;
        self.ledger(grant, name)?;
        self.out.push_str("</article>\n");
        Ok(())
    }

    fn facts_of(&mut self, grant: Grant<'_>) {
        let scheme = grant.scheme();
        let contact = self.package.excerpt().shown(grant.added().contact.as_ref()).to_owned();
        let list = [
            (self.word("page-scheme"), scheme.id.clone()),
            (self.word("page-funder"), scheme.funder.clone()),
            (self.word("page-use-period"), grant.use_period().to_string()),
            (self.word("page-state"), self.word(&format!("state-{}", word_of(&grant.state())))),
            (self.word("page-case-numbers"), grant.added().case_numbers.join(", ")),
            (self.word("page-contact"), contact),
            (self.word("page-report-due"), scheme.report.due.map(|due| due.to_string()).unwrap_or_default()),
        ];
        facts(&mut self.out, "facts", &list);
    }

    fn figures(&mut self, totals: &Figures) {
        self.out.push_str("<dl class=\"figures\">\n");
        for (key, amount, always) in [
            ("requisitioned", totals.requisitioned, true),
            ("received", totals.received, true),
            ("used", totals.used, true),
            ("unproven", totals.unproven, !totals.unproven.is_zero()),
            ("unused", totals.unused, totals.over_use.is_zero()),
            ("over-use", totals.over_use, !totals.over_use.is_zero()),
            ("outside", totals.outside, !totals.outside.is_zero()),
            ("to-repay", totals.to_repay, true),
        ] {
            if always {
                let word = self.word(&format!("page-figure-{key}"));
                self.write(format_args!(
                    "<div class=\"{key}\"><dt>{}</dt><dd>{} <span>kr</span></dd></div>\n",
                    Esc(&word),
                    shown(amount)
                ));
            }
        }
        self.out.push_str("</dl>\n");
    }

    /// What was used by kind, by purpose and by year, side by side.
    fn split(&mut self, grant: Grant<'_>) -> Result<(), MoneyError> {
        self.out.push_str("<div class=\"beside\">\n");
        let kinds = used_by_kind(grant, grant.use_period())?;
        let rows =
            kinds.into_iter().map(|(kind, amount)| (self.word(&format!("kind-{}", kind.word())), amount));
        let rows: Vec<_> = rows.collect();
        self.sums("page-by-kind", rows)?;
        let years = used_by_year(grant)?;
        if years.len() > 1 {
            self.sums(
                "page-by-year",
                years.into_iter().map(|(year, sum)| (year.to_string(), sum)).collect(),
            )?;
        }
        self.out.push_str("</div>\n");
        Ok(())
    }

    fn sums(&mut self, title: &str, rows: Vec<(String, Money)>) -> Result<(), MoneyError> {
        let title = self.word(title);
        let total = Money::sum(rows.iter().map(|(_, amount)| *amount))?;
        let columns = [super::column(title), super::figure_column(self.word("page-column-amount"))];
        let totals = vec![Cell::Text(self.word("table-total")), Cell::Money(total)];
        let rows = rows.into_iter().map(|(name, amount)| vec![Cell::Text(name), Cell::Money(amount)]);
        table(&mut self.out, &columns, rows, Some(totals));
        Ok(())
    }

    fn files(&mut self, grant: Grant<'_>, name: &str) {
        self.heading("page-files");
        self.out.push_str("<ul class=\"files\">\n");
        let documents = Document::ALL.map(|document| (document.path(name), document.word()));
        let files = [
            (format!("data/report/report-{name}.json"), "page-file-report-json"),
            (format!("data/ledger/ledger-{name}.csv"), "page-file-ledger-csv"),
            (format!("data/ledger/costs-{name}.csv"), "page-file-costs-csv"),
            (format!("data/ledger/reconciliation-{name}.csv"), "page-file-reconciliation-csv"),
            (findings_path(name), "page-file-findings"),
            (scheme_path(grant, name), "page-file-scheme"),
        ];
        for (path, key) in documents.into_iter().chain(files) {
            let (word, path) = (self.word(key), from_index(&path));
            self.write(format_args!("<li><a href=\"{path}\">{path}</a> {}</li>\n", Esc(&word)));
        }
        self.out.push_str("</ul>\n");
    }

    fn heading(&mut self, key: &str) {
        let word = self.word(key);
        self.write(format_args!("<h3>{}</h3>\n", Esc(&word)));
    }

    fn answers(&mut self, grant: Grant<'_>) -> Result<(), MoneyError> {
        self.heading("page-answers");
        if let Some((at, report)) = grant.reports().last() {
            let fields = [("operation", at.seq.into()), ("as_of", report.as_of.into())];
            let text = self.said("page-report-frozen", &fields);
            paragraph(&mut self.out, "note", &text);
            self.attests(grant, at.seq);
        } else {
            self.note("page-report-not-frozen");
        }
        self.out.push_str("<ol class=\"answers\">\n");
        for answered in answers(grant)?.iter().filter(|a| a.state != QuestionState::Hidden) {
            self.answer(grant, answered);
        }
        self.out.push_str("</ol>\n");
        Ok(())
    }

    fn attests(&mut self, grant: Grant<'_>, frozen: u64) {
        for (at, attested) in grant.attests(frozen) {
            let who = self.package.excerpt().attested_by(attested);
            let fields = [("who", who.into()), ("on", attested.on.into()), ("operation", at.seq.into())];
            let text = self.said("page-report-attested", &fields);
            paragraph(&mut self.out, "note", &text);
        }
    }

    fn answer(&mut self, grant: Grant<'_>, answered: &AnsweredQuestion<'_>) {
        let state = state_word(answered.state);
        let id = &answered.question.id;
        self.write(format_args!(
            "<li class=\"{state}\"><p class=\"q\"><b>{}</b> {}</p>\n",
            Esc(id),
            Esc(&answered.question.text.sv)
        ));
        self.answer_lines(answered);
        match answered.figures.as_slice() {
            [single] if single.row.is_empty() => {
                let text = format!("{} kr", shown(single.amount));
                paragraph(&mut self.out, "a", &text);
            }
            [] => {}
            rows => {
                let rows = rows.iter().map(|row| (self.row_name(grant, &row.row), row.amount));
                let list: Vec<_> =
                    rows.map(|(name, amount)| (name, format!("{} kr", shown(amount)))).collect();
                facts(&mut self.out, "rows", &list);
            }
        }
        for line in words::answers::how_lines(&self.words, grant.scheme(), answered.question) {
            let text =
                if line.label.is_empty() { line.text } else { format!("{}: {}", line.label, line.text) };
            paragraph(&mut self.out, "how", &text);
        }
        if let Some(figure) = answered.question.figure.filter(|_| !answered.figures.is_empty()) {
            let how = self.word(&format!("figure-{}", word_of(&figure)));
            let costs: usize = answered.figures.iter().map(|row| row.costs.len()).sum();
            let counted = self.said("page-figure-costs", &[("costs", Value::Count(costs as u64))]);
            let text = if costs > 0 { format!("{how} {counted}") } else { how };
            paragraph(&mut self.out, "how", &text);
        }
        let comment = answered.comment;
        let comment = self.package.excerpt().shown(comment).to_owned();
        if !comment.is_empty() {
            paragraph(&mut self.out, "how", &comment);
        }
        self.out.push_str("</li>\n");
    }

    fn answer_lines(&mut self, answered: &AnsweredQuestion<'_>) {
        let shown = |text: &domain::committed::Committed| self.package.excerpt().shown(Some(text)).to_owned();
        if let Some(answer) = words::answers::answer_table(&self.words, answered, &shown) {
            return self.answer_table(answer);
        }
        let lines = words::answers::answer_lines(&self.words, answered, &shown);
        let none = match answered.state {
            QuestionState::Missing => Some("page-answer-missing"),
            QuestionState::Open => Some("page-answer-open"),
            QuestionState::Derived | QuestionState::Answered | QuestionState::Hidden => None,
        };
        match (lines.as_slice(), none) {
            ([], Some(word)) => {
                let text = self.word(word);
                paragraph(&mut self.out, "a", &text);
            }
            ([], None) => {}
            (lines, _) if lines.iter().all(|line| line.label.is_empty()) => {
                let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
                paragraph(&mut self.out, "a", &texts.join(" · "));
            }
            (lines, _) => {
                let list: Vec<_> = lines.iter().map(|l| (l.label.clone(), l.text.clone())).collect();
                facts(&mut self.out, "rows", &list);
            }
        }
    }

    fn answer_table(&mut self, answer: words::answers::AnswerTable) {
        let figures: Vec<bool> = answer.columns.iter().map(|column| column.is_figure).collect();
        let titles = answer.columns.into_iter().map(|column| {
            if column.is_figure { super::figure_column(column.title) } else { super::column(column.title) }
        });
        let columns: Vec<_> = std::iter::once(super::column(answer.corner)).chain(titles).collect();
        let rows = answer.rows.into_iter().map(|(name, cells)| {
            let cell = |(text, is_figure): (String, &bool)| {
                if *is_figure { Cell::Number(text) } else { Cell::Text(text) }
            };
            std::iter::once(Cell::Text(name)).chain(cells.into_iter().zip(&figures).map(cell)).collect()
        });
        table(&mut self.out, &columns, rows, None);
    }

    fn row_name(&self, grant: Grant<'_>, row: &str) -> String {
        if row == "unassigned" {
            return self.word("purpose-unassigned");
        }
        grant.scheme().row_name(row).map_or_else(|| row.to_owned(), |name| name.sv.clone())
    }

    fn findings(&mut self, grant: Grant<'_>, name: &str) -> Result<(), MoneyError> {
        self.heading("page-findings");
        let not_asked = self.package.checks_not_asked();
        if not_asked > 0 {
            let text = self.said("page-findings-not-asked", &[("checks", not_asked.into())]);
            paragraph(&mut self.out, "note", &text);
        }
        let mut findings = domain::checks::run_these(grant, self.package.descriptor().as_of, self.checks)?;
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
        if findings.is_empty() {
            self.note("page-findings-none");
            return Ok(());
        }
        let columns = self.columns(&["severity", "finding", "rule"]);
        let mut rows = Vec::new();
        for finding in findings.iter().take(ROWS_MAX) {
            let accepted = acceptance(self.package.excerpt(), &finding.key());
            let note = accepted.map(|accepted| {
                let fields =
                    [("by", accepted.by.as_str().into()), ("reason", accepted.reason.as_str().into())];
                self.said("page-finding-accepted", &fields)
            });
            let rule = if finding.rule.text.is_empty() {
                finding.rule.source.clone()
            } else {
                format!("”{}” {}", finding.rule.text, finding.rule.source)
            };
            rows.push(vec![
                self.severity(finding.severity, note.is_some()),
                Cell::Noted(self.words.problem(&self.in_swedish(&finding.problem)), note.unwrap_or_default()),
                Cell::Text(rule),
            ]);
        }
        table(&mut self.out, &columns, rows.into_iter(), None);
        self.cut(findings.len(), &from_index(&findings_path(name)));
        Ok(())
    }

    fn severity(&self, severity: Severity, is_accepted: bool) -> Cell {
        let class = match severity {
            _ if is_accepted => "accepted",
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        let key = if is_accepted { "page-accepted".to_owned() } else { format!("severity-{class}") };
        Cell::Tag { class, word: self.word(&key) }
    }

    /// Leaves the English twins of texts out and gives kinds of cost their word.
    fn in_swedish(&self, problem: &Problem) -> Problem {
        let mut problem = problem.clone();
        problem.fields.retain(|name, _| !name.ends_with("_en"));
        if let Some(Value::Text(kind)) = problem.fields.get("kind") {
            let kind = self.word(&format!("kind-{kind}"));
            problem = problem.with("kind", kind);
        }
        problem
    }

    fn reconciliation(&mut self, grant: Grant<'_>) -> Result<(), MoneyError> {
        self.heading("page-reconciliation");
        let rows = reconcile(grant)?;
        if rows.is_empty() || grant.book().ledgers().next().is_none() {
            self.note("page-reconciliation-none");
            return Ok(());
        }
        let columns = self.columns(&["account", "month", "#ledger", "#book", "#difference", "explanation"]);
        let sum =
            |of: fn(&domain::reconciliation::ReconciliationRow) -> Money| Money::sum(rows.iter().map(of));
        let totals = vec![
            Cell::Text(self.word("table-total")),
            Cell::Empty,
            Cell::Money(sum(|row| row.ledger)?),
            Cell::Money(sum(|row| row.book)?),
            Cell::Money(sum(|row| row.difference)?),
            Cell::Empty,
        ];
        let open = rows.iter().filter(|row| !row.explained).count();
        let text = self.said("page-reconciliation-note", &[("open", Value::Count(open as u64))]);
        paragraph(&mut self.out, "note", &text);
        let cells = rows.iter().take(ROWS_MAX).map(|row| {
            let explained = grant
                .explained()
                .find(|e| e.account == row.account && e.month == row.month && e.amount == row.difference);
            let explanation = match explained {
                Some(explained) => Cell::text(self.package.excerpt().shown(Some(&explained.text))),
                None if row.explained => Cell::Empty,
                None => Cell::Tag { class: "error", word: self.word("page-unexplained") },
            };
            vec![
                Cell::code(&row.account),
                Cell::code(row.month),
                Cell::Money(row.ledger),
                Cell::Money(row.book),
                Cell::Money(row.difference),
                explanation,
            ]
        });
        let cells: Vec<_> = cells.collect();
        table(&mut self.out, &columns, cells.into_iter(), Some(totals));
        Ok(())
    }

    fn conditions(&mut self, grant: Grant<'_>) {
        if grant.scheme().conditions.is_empty() {
            return;
        }
        self.heading("page-conditions");
        let columns = self.columns(&["condition", "date", "note"]);
        let rows = grant.scheme().conditions.iter().map(|condition| {
            let met = grant.condition(&condition.id);
            let date = met.map_or_else(
                || Cell::Tag { class: "warning", word: self.word("page-condition-open") },
                |met| Cell::code(met.date),
            );
            let note = met.and_then(|met| met.note.as_ref());
            vec![Cell::text(&condition.name.sv), date, Cell::text(self.package.excerpt().shown(note))]
        });
        let rows: Vec<_> = rows.collect();
        table(&mut self.out, &columns, rows.into_iter(), None);
    }

    fn costs(&mut self, grant: Grant<'_>, name: &str) -> Result<(), MoneyError> {
        self.heading("page-costs");
        let counting = Counting::of(grant);
        let count = grant.costs().count();
        if count == 0 {
            self.note("page-none");
            return Ok(());
        }
        self.note("page-costs-note");
        let (mut amounts, mut inside) = (Vec::new(), Vec::new());
        for cost in grant.costs() {
            amounts.push(cost.amount);
            inside.push(counting.whole(cost).inside);
        }
        let proofs = Proofs::of(grant);
        let columns =
            self.columns(&["cost", "voucher", "kind", "text", "period", "evidence", "#amount", "#inside"]);
        let mut totals = vec![Cell::Text(self.word("table-total"))];
        totals.extend((0..5).map(|_| Cell::Empty));
        totals.extend([Cell::Money(Money::sum(amounts)?), Cell::Money(Money::sum(inside)?)]);
        let rows: Vec<_> =
            grant.costs().take(ROWS_MAX).map(|cost| self.cost_row(&counting.whole(cost), &proofs)).collect();
        table(&mut self.out, &columns, rows.into_iter(), Some(totals));
        self.cut(count, &format!("ledger/costs-{name}.csv"));
        Ok(())
    }

    fn cost_row(&self, part: &Part<'_>, proofs: &Proofs<'_>) -> Vec<Cell> {
        let cost = part.cost;
        let excerpt = self.package.excerpt();
        let who = [excerpt.shown(cost.supplier.as_ref()), excerpt.shown(cost.person.as_ref())];
        let who = who.into_iter().filter(|name| !name.is_empty()).collect::<Vec<_>>().join(" · ");
        let basis = self.word(&format!("page-basis-{}", word_of(&cost.period_basis)));
        vec![
            Cell::code(cost.cost),
            Cell::code(cost.voucher.as_ref().map(voucher_text).unwrap_or_default()),
            Cell::Text(self.word(&format!("kind-{}", cost.kind.word()))),
            Cell::Noted(excerpt.shown(cost.text.as_ref()).to_owned(), who),
            Cell::NotedCode(cost.period.to_string(), basis),
            Cell::Text(proofs.of_cost(cost).map(|id| id.to_string()).collect::<Vec<_>>().join(" ")),
            Cell::Money(cost.amount),
            Cell::Money(part.inside),
        ]
    }

    fn ledger(&mut self, grant: Grant<'_>, name: &str) -> Result<(), MoneyError> {
        self.heading("page-ledger");
        let count = grant.lines().count();
        if count == 0 {
            self.note("page-none");
            return Ok(());
        }
        let columns = self.columns(&["line", "voucher", "date", "account", "text", "#amount"]);
        let counting = grant.lines().filter(|line| line.row == domain::draft::RowKind::Normal);
        let total = Money::sum(counting.map(|line| line.amount))?;
        let mut totals = vec![Cell::Text(self.word("table-total"))];
        totals.extend((0..4).map(|_| Cell::Empty));
        totals.push(Cell::Money(total));
        let rows: Vec<_> = grant.lines().take(ROWS_MAX).map(|line| self.line_row(line)).collect();
        table(&mut self.out, &columns, rows.into_iter(), Some(totals));
        self.cut(count, &format!("ledger/ledger-{name}.csv"));
        Ok(())
    }

    fn line_row(&self, line: &LedgerLine) -> Vec<Cell> {
        let excerpt = self.package.excerpt();
        let text = [excerpt.shown(line.text.as_ref()), excerpt.shown(line.voucher_text.as_ref())];
        let text = text.into_iter().find(|text| !text.is_empty()).unwrap_or_default().to_owned();
        let row_kind = match line.row {
            domain::draft::RowKind::Normal => String::new(),
            other => self.word(&format!("page-row-{}", word_of(&other))),
        };
        vec![
            Cell::code(line.line),
            Cell::code(voucher_text(&line.voucher)),
            Cell::code(line.date),
            Cell::code(&line.account),
            Cell::Noted(text, row_kind),
            Cell::Money(line.amount),
        ]
    }

    /// Returns a piece of evidence as its row.
    pub(super) fn evidence_row(&self, grant: Grant<'_>, evidence: &EvidenceAdded) -> Vec<Cell> {
        let file = match (evidence.sha256.value(), evidence.file_name.value()) {
            (Some(_), name) => Cell::File {
                path: from_index(&evidence_path(evidence)),
                name: name.unwrap_or_default().to_owned(),
            },
            (None, _) => {
                let commitment = evidence.sha256.commitment().short();
                let fields = [("commitment", commitment.into())];
                Cell::Noted(self.word("page-kept-by-recipient"), self.said("page-commitment", &fields))
            }
        };
        let targets = grant.targets_of(evidence.evidence).map(|target| self.target_text(grant, target));
        vec![
            Cell::code(evidence.evidence),
            Cell::code(grant.code()),
            Cell::Text(self.word(&format!("evidence-kind-{}", word_of(&evidence.what)))),
            file,
            Cell::Number(words::format::count(words::Locale::Sv, evidence.bytes)),
            Cell::Text(targets.collect::<Vec<_>>().join(" · ")),
        ]
    }

    fn target_text(&self, grant: Grant<'_>, target: &EvidenceTarget) -> String {
        match target {
            EvidenceTarget::Cost(cost) => cost.to_string(),
            EvidenceTarget::Voucher(voucher) => voucher_text(voucher),
            EvidenceTarget::Grant(_) => self.word("about-whole-grant"),
            EvidenceTarget::Decision(name) => name.clone(),
            EvidenceTarget::Condition(id) => {
                grant.scheme().condition(id).map_or_else(|| id.clone(), |condition| condition.name.sv.clone())
            }
        }
    }
}

/// Returns a voucher as people write it: `LEV 1023`.
fn voucher_text(voucher: &VoucherRef) -> String {
    format!("{} {}", voucher.series, voucher.number).trim().to_owned()
}

/// Returns a path of the bag as a link from the page.
fn from_index(path: &str) -> String {
    path.strip_prefix("data/").unwrap_or(path).to_owned()
}
