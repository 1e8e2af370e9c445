//! The ledger extract (huvudboksutdrag): ledger lines, costs, reconciliation and evidence, a sheet each.

use audit_package::contents::Package;
use audit_package::excerpt::Excerpt;
use domain::book::Grant;
use domain::draft::RowKind;
use domain::fact::{EvidenceAdded, LedgerLine};
use domain::figures::{Counting, Part};
use domain::money::Money;
use domain::reconciliation::{ReconciliationRow, reconcile};
use formats::write::table::{Cell, Column, Row, Table};
use formats::write::xlsx::{Properties, Workbook};
use words::Words;

use crate::error::AppError;
use crate::rows::{target_row, voucher_text, word_of};

/// Makes the workbook. Fails with `money-…` and `export-…`.
pub(crate) fn ledger_workbook(
    package: &Package,
    grant: Grant<'_>,
    words: &Words,
) -> Result<Vec<u8>, AppError> {
    let about = package.descriptor();
    let mut workbook = Workbook::new(&Properties {
        title: format!("{} {}", words.word("document-ledger-title"), grant.code()),
        author: about.organisation.clone(),
        made: about.as_of,
    });
    let sheets = Sheets { excerpt: package.excerpt(), grant, words };
    workbook.sheet(sheets.ledger()?)?;
    workbook.sheet(sheets.costs()?)?;
    workbook.sheet(sheets.reconciliation()?)?;
    workbook.sheet(sheets.evidence())?;
    let mut bytes = std::io::Cursor::new(Vec::new());
    workbook.save(&mut bytes)?;
    Ok(bytes.into_inner())
}

struct Sheets<'a> {
    excerpt: &'a Excerpt,
    grant: Grant<'a>,
    words: &'a Words,
}

impl Sheets<'_> {
    fn title(&self, column: &str) -> String {
        self.words.word(&format!("page-column-{column}"))
    }

    fn text(&self, column: &str, width: u16) -> Column {
        Column::text(self.title(column), width)
    }

    fn money(&self, column: &str) -> Column {
        Column::money(self.title(column))
    }

    fn date(&self, column: &str) -> Column {
        Column::date(self.title(column))
    }

    /// Returns the row of totals: the word in the first column, the sums in the last ones.
    fn totals(&self, columns: usize, sums: Vec<Money>) -> Row {
        let mut row: Row = vec![Cell::Text(self.words.word("table-total"))];
        row.resize(columns - sums.len(), Cell::Empty);
        row.extend(sums.into_iter().map(Cell::Money));
        row
    }

    fn ledger(&self) -> Result<Table, AppError> {
        let columns = vec![
            self.text("line", 8),
            self.text("voucher", 14),
            self.text("position", 10),
            self.date("voucher-date"),
            self.date("date"),
            self.text("account", 10),
            self.text("objects", 30),
            self.text("text", 44),
            self.text("employee", 14),
            self.text("counts", 16),
            self.money("amount"),
        ];
        let counting = self.grant.lines().filter(|line| line.row == RowKind::Normal);
        let total = Money::sum(counting.map(|line| line.amount))?;
        let rows = self.grant.lines().map(|line| self.line(line)).collect();
        let totals = self.totals(columns.len(), vec![total]);
        Ok(Table::new(self.words.word("document-sheet-ledger"), columns, rows).with_totals(totals))
    }

    fn line(&self, line: &LedgerLine) -> Row {
        let texts = [self.excerpt.shown(line.text.as_ref()), self.excerpt.shown(line.voucher_text.as_ref())];
        let objects = line.objects.iter().map(|object| format!("{}:{}", object.dimension, object.code));
        let counts = match line.row {
            RowKind::Normal => self.words.word("yes"),
            RowKind::Added | RowKind::Removed => self.words.word(&format!("page-row-{}", word_of(&line.row))),
        };
        vec![
            line.line.to_string().into(),
            voucher_text(&line.voucher).into(),
            line.position.to_string().into(),
            line.voucher_date.into(),
            line.date.into(),
            line.account.as_str().into(),
            objects.collect::<Vec<_>>().join(" ").into(),
            texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default().into(),
            self.excerpt.shown(line.employee.as_ref()).into(),
            counts.into(),
            line.amount.into(),
        ]
    }

    fn costs(&self) -> Result<Table, AppError> {
        let mut columns = vec![
            self.text("cost", 8),
            self.text("voucher", 14),
            self.text("account", 10),
            self.text("kind", 16),
            self.text("text", 44),
            self.text("supplier", 22),
            self.text("person", 14),
            self.date("period-first"),
            self.date("period-last"),
            self.text("period-basis", 10),
            self.text("purpose", 26),
            self.text("evidence", 14),
            self.money("amount"),
            self.money("inside"),
            self.money("outside"),
        ];
        let counting = Counting::of(self.grant);
        let has_unproven = counting.leaves_unproven();
        let (mut amounts, mut inside, mut outside) = (Vec::new(), Vec::new(), Vec::new());
        let mut unproven = Vec::new();
        let mut rows = Vec::new();
        for cost in self.grant.costs() {
            let part = counting.whole(cost);
            amounts.push(cost.amount);
            inside.push(part.inside);
            outside.push(part.outside);
            unproven.push(part.unproven);
            let mut row = self.cost(&part);
            row.extend(has_unproven.then(|| part.unproven.into()));
            rows.push(row);
        }
        let mut sums = vec![Money::sum(amounts)?, Money::sum(inside)?, Money::sum(outside)?];
        if has_unproven {
            columns.push(self.money("unproven"));
            sums.push(Money::sum(unproven)?);
        }
        let totals = self.totals(columns.len(), sums);
        Ok(Table::new(self.words.word("document-sheet-costs"), columns, rows).with_totals(totals))
    }

    fn cost(&self, part: &Part<'_>) -> Row {
        let Part { cost, inside, outside, .. } = *part;
        let purpose = cost.purpose.as_deref().unwrap_or("unassigned");
        let evidence = self.grant.evidence_of(cost).map(|evidence| evidence.evidence.to_string());
        vec![
            cost.cost.to_string().into(),
            cost.voucher.as_ref().map(voucher_text).unwrap_or_default().into(),
            cost.account.clone().unwrap_or_default().into(),
            self.words.word(&format!("kind-{}", cost.kind.word())).into(),
            self.excerpt.shown(cost.text.as_ref()).into(),
            self.excerpt.shown(cost.supplier.as_ref()).into(),
            self.excerpt.shown(cost.person.as_ref()).into(),
            cost.period.first().into(),
            cost.period.last().into(),
            self.words.word(&format!("page-basis-{}", word_of(&cost.period_basis))).into(),
            crate::commands::row_name(self.words, self.grant, purpose).into(),
            evidence.collect::<Vec<_>>().join(" ").into(),
            cost.amount.into(),
            inside.into(),
            outside.into(),
        ]
    }

    fn reconciliation(&self) -> Result<Table, AppError> {
        let columns = vec![
            self.text("account", 12),
            Column::month(self.title("month")),
            self.text("explanation", 44),
            self.money("ledger"),
            self.money("book"),
            self.money("difference"),
        ];
        let rows = reconcile(self.grant)?;
        let sum = |of: fn(&ReconciliationRow) -> Money| Money::sum(rows.iter().map(of));
        let sums = vec![sum(|row| row.ledger)?, sum(|row| row.book)?, sum(|row| row.difference)?];
        let totals = self.totals(columns.len(), sums);
        let rows = rows.iter().map(|row| self.reconciled(row)).collect();
        Ok(Table::new(self.words.word("document-sheet-reconciliation"), columns, rows).with_totals(totals))
    }

    fn reconciled(&self, row: &ReconciliationRow) -> Row {
        let explained = self.grant.explained().find(|explained| {
            explained.account == row.account
                && explained.month == row.month
                && explained.amount == row.difference
        });
        let explanation = match explained {
            Some(explained) => self.excerpt.shown(Some(&explained.text)).to_owned(),
            None if row.explained => String::new(),
            None => self.words.word("page-unexplained"),
        };
        vec![
            row.account.as_str().into(),
            row.month.into(),
            explanation.into(),
            row.ledger.into(),
            row.book.into(),
            row.difference.into(),
        ]
    }

    fn evidence(&self) -> Table {
        let columns = vec![
            self.text("evidence", 10),
            self.text("kind", 20),
            self.text("file", 36),
            self.text("proves", 44),
            self.text("sha256", 66),
            Column::count(self.title("size")),
        ];
        let rows = self.grant.evidence().map(|evidence| self.proof(evidence)).collect();
        Table::new(self.words.word("document-sheet-evidence"), columns, rows)
    }

    fn proof(&self, evidence: &EvidenceAdded) -> Row {
        let targets = self.grant.targets_of(evidence.evidence);
        let targets = targets.map(|target| target_row(self.words, self.grant, target).label);
        let file = evidence.file_name.value().map(str::to_owned);
        vec![
            evidence.evidence.to_string().into(),
            self.words.word(&format!("evidence-kind-{}", word_of(&evidence.what))).into(),
            file.unwrap_or_else(|| self.words.word("page-kept-by-recipient")).into(),
            targets.collect::<Vec<_>>().join(" · ").into(),
            evidence.sha256.value().unwrap_or_default().into(),
            Cell::Count(evidence.bytes),
        ]
    }
}
