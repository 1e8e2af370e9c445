//! The evidence list (underlagsförteckning): every file, what it proves, and which of them the recipient keeps.

use std::collections::BTreeSet;

use domain::fact::EvidenceAdded;
use formats::write::pdf::{Block, KeyValue, Orientation};
use formats::write::table::{Cell, Column, Row, Table};

use super::desk::{Desk, Office};
use crate::error::AppError;
use crate::rows::{target_row, word_of};

/// Makes the workbook. Fails with `export-…`.
pub(super) fn workbook(desk: Desk<'_>) -> Result<Vec<u8>, AppError> {
    let about = desk.about("document-evidence-title");
    let mut workbook = desk.office.workbook(&about);
    workbook.sheet(all(desk))?;
    desk.office.finished(workbook, about)
}

/// Makes the paper. Fails with `export-…`.
pub(super) fn paper(desk: Desk<'_>) -> Result<Vec<u8>, AppError> {
    let about = desk.about("document-evidence-title");
    let count = |kept: bool| desk.grant.evidence().filter(|one| is_kept(one) == kept).count() as u64;
    let without = desk.grant.costs().filter(|cost| desk.grant.evidence_of(cost).next().is_none()).count();
    let blocks = vec![
        desk.office.paragraph("page-evidence-note"),
        Block::KeyValues(vec![
            KeyValue::new(desk.word("document-evidence-open"), Cell::Count(count(false))),
            KeyValue::new(desk.word("document-evidence-kept"), Cell::Count(count(true))),
            KeyValue::new(desk.word("document-costs-without-evidence"), Cell::Count(without as u64)),
        ]),
        Block::Table(grouped(desk)),
    ];
    desk.office.paper(about, blocks, Orientation::Landscape)
}

/// Tells whether the file is left out of what leaves the book, and kept by the recipient.
fn is_kept(evidence: &EvidenceAdded) -> bool {
    evidence.sha256.value().is_none()
}

/// Every piece of evidence in the order it was added.
pub(super) fn all(desk: Desk<'_>) -> Table {
    let rows = desk.grant.evidence().map(|evidence| row(desk, evidence)).collect();
    Table::new(desk.word("document-sheet-evidence"), columns(desk), rows)
}

/// Those whose file is at hand first, then those that the recipient keeps.
fn grouped(desk: Desk<'_>) -> Table {
    let columns = columns(desk);
    let (mut rows, mut strong) = (Vec::new(), BTreeSet::new());
    for (kept, heading) in [(false, "document-evidence-open"), (true, "document-evidence-kept")] {
        let of_group: Vec<_> = desk.grant.evidence().filter(|one| is_kept(one) == kept).collect();
        if !of_group.is_empty() {
            strong.insert(rows.len());
            rows.push(Office::sums(desk.word(heading), columns.len(), Vec::new()));
            rows.extend(of_group.into_iter().map(|evidence| row(desk, evidence)));
        }
    }
    Table::new(desk.word("document-sheet-evidence"), columns, rows).with_strong(strong)
}

fn columns(desk: Desk<'_>) -> Vec<Column> {
    let office = desk.office;
    vec![
        office.text("evidence", 10),
        office.text("kind", 20),
        office.text("file", 36),
        office.text("proves", 44),
        Column::text(desk.word("document-sum-or-commitment"), 66),
        office.count("size"),
    ]
}

fn row(desk: Desk<'_>, evidence: &EvidenceAdded) -> Row {
    let targets = desk.grant.targets_of(evidence.evidence);
    let targets = targets.map(|target| target_row(desk.words(), desk.grant, target).label);
    let file = evidence.file_name.value().map(str::to_owned);
    let sum = match evidence.sha256.value() {
        Some(sum) => sum.to_owned(),
        None => {
            let commitment = evidence.sha256.commitment().to_string();
            desk.office.said("document-commitment", &[("commitment", commitment.into())])
        }
    };
    vec![
        evidence.evidence.to_string().into(),
        desk.word(&format!("evidence-kind-{}", word_of(&evidence.what))).into(),
        file.unwrap_or_else(|| desk.word("page-kept-by-recipient")).into(),
        targets.collect::<Vec<_>>().join(" · ").into(),
        sum.into(),
        Cell::Count(evidence.bytes),
    ]
}
