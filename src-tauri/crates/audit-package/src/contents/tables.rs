//! The machine tables: CSV by RFC 4180 in UTF-8, amounts with a point, days as `2026-11-21`.
//!
//! A text stands exactly as it is in the book; the files are for programs and are not to be opened by a double click.

use std::collections::BTreeMap;

use domain::book::Grant;
use domain::fact::{Cost, EvidenceAdded, EvidenceTarget, LedgerLine, Pay, SalaryBasis, VoucherRef};
use domain::figures::{Counting, Part};
use domain::ids::{CostId, EvidenceId};
use domain::money::MoneyError;
use domain::reconciliation::reconcile;

use super::{Package, evidence_path, word_of};
use crate::excerpt::{Excerpt, Personal};

/// Columns of `ledger-<code>.csv`.
pub const LEDGER: &[&str] = &[
    "line",
    "voucher_year",
    "series",
    "number",
    "position",
    "row_kind",
    "voucher_date",
    "date",
    "account",
    "role",
    "objects",
    "amount",
    "text",
    "voucher_text",
    "employee",
    "import",
];

/// Columns of `costs-<code>.csv`; those of [`BASES`] come after them where some cost has one, and `unproven` last where
/// payments to units are.
pub const COSTS: &[&str] = &[
    "cost",
    "kind",
    "period_first",
    "period_last",
    "period_basis",
    "confirmed",
    "amount",
    "inside",
    "outside",
    "account",
    "booked_on",
    "voucher_year",
    "series",
    "number",
    "lines",
    "purpose",
    "unit",
    "provider",
    "settles",
    "replaces",
    "text",
    "supplier",
    "person",
    "evidence",
];

/// Columns that come after those of [`COSTS`] where some cost of the grant has an invoice, a salary or an accrual behind it.
pub const BASES: &[&str] = &[
    "invoice_number",
    "invoice_date",
    "invoice_due",
    "invoice_paid",
    "invoice_net",
    "credits",
    "salary",
    "accrual_reason",
    "accrual_expected",
];

/// Columns of `participants-<code>.csv`.
pub const PARTICIPANTS: &[&str] = &[
    "participant",
    "person",
    "training",
    "category",
    "sex",
    "provider",
    "staff",
    "start",
    "end",
    "outcome",
    "hours",
    "costs",
];

/// Columns of `reconciliation-<code>.csv`.
pub const RECONCILIATION: &[&str] =
    &["account", "month", "ledger", "book", "difference", "explained", "explanation"];

/// Columns of `evidence.csv`.
pub const EVIDENCE: &[&str] = &[
    "evidence",
    "grant",
    "kind",
    "file",
    "bytes",
    "media_type",
    "sha256",
    "commitment",
    "personal",
    "kept_by_recipient",
    "name",
    "proves",
];

fn csv(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(columns).expect("memory takes every row");
    for row in rows {
        writer.write_record(row).expect("a row has a field for every column");
    }
    writer.into_inner().expect("memory takes every row")
}

fn text(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn yes_no(value: bool) -> String {
    if value { "yes" } else { "no" }.to_owned()
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(" ")
}

pub(super) fn ledger(excerpt: &Excerpt, grant: Grant<'_>) -> Vec<u8> {
    csv(LEDGER, grant.lines().map(|line| ledger_row(excerpt, line)))
}

fn ledger_row(excerpt: &Excerpt, line: &LedgerLine) -> Vec<String> {
    let VoucherRef { year, series, number } = &line.voucher;
    vec![
        line.line.to_string(),
        year.to_string(),
        series.clone(),
        number.clone(),
        line.position.to_string(),
        word_of(&line.row),
        line.voucher_date.to_string(),
        line.date.to_string(),
        line.account.clone(),
        excerpt.book().accounts().role_of(&line.account).map(|role| word_of(&role)).unwrap_or_default(),
        joined(line.objects.iter().map(|object| format!("{}:{}", object.dimension, object.code))),
        line.amount.to_string(),
        excerpt.shown(line.text.as_ref()).to_owned(),
        excerpt.shown(line.voucher_text.as_ref()).to_owned(),
        excerpt.shown(line.employee.as_ref()).to_owned(),
        line.import.to_string(),
    ]
}

/// The last column, where payments to units are unproven; without any the table stays as it always was.
const UNPROVEN: &str = "unproven";

pub(super) fn costs(excerpt: &Excerpt, grant: Grant<'_>) -> Vec<u8> {
    let proofs = Proofs::of(grant);
    let counting = Counting::of(grant);
    let has_bases = grant.costs().any(has_basis);
    let leaves_unproven = counting.leaves_unproven();
    // Columns that no cost fills are left out, so that the table of a book without them stays as it always was.
    let columns =
        [COSTS, if has_bases { BASES } else { &[] }, if leaves_unproven { &[UNPROVEN] } else { &[] }]
            .concat();
    let row = |cost: &Cost| {
        let part = counting.whole(cost);
        let mut row = cost_row(excerpt, grant, &proofs, &part);
        if has_bases {
            row.extend(basis_cells(excerpt, cost));
        }
        if leaves_unproven {
            row.push(part.unproven.to_string());
        }
        row
    };
    csv(&columns, grant.costs().map(row))
}

fn has_basis(cost: &Cost) -> bool {
    cost.invoice.is_some() || cost.salary.is_some() || cost.accrual.is_some()
}

fn basis_cells(excerpt: &Excerpt, cost: &Cost) -> Vec<String> {
    let (invoice, accrual) = (cost.invoice.as_deref(), cost.accrual.as_deref());
    vec![
        text(invoice.map(|invoice| &invoice.number)),
        text(invoice.map(|invoice| invoice.date)),
        text(invoice.and_then(|invoice| invoice.due)),
        text(invoice.and_then(|invoice| invoice.paid)),
        text(invoice.map(|invoice| invoice.net)),
        text(invoice.and_then(|invoice| invoice.credits.as_ref())),
        cost.salary.as_deref().map(salary_cell).unwrap_or_default(),
        excerpt.shown(accrual.map(|accrual| &accrual.reason)).to_owned(),
        text(accrual.and_then(|accrual| accrual.expected)),
    ]
}

/// What a salary is reckoned from, in one cell: `monthly=38000.00 degree=50 on_cost=44.53 share=50`.
fn salary_cell(salary: &SalaryBasis) -> String {
    let mut parts = match &salary.pay {
        Pay::Monthly { salary, degree } => vec![format!("monthly={salary}"), format!("degree={degree}")],
        Pay::Hourly { wage, hundredths } => vec![format!("wage={wage}"), format!("hundredths={hundredths}")],
        Pay::Stated { gross } => vec![format!("stated={gross}")],
    };
    if salary.absent_days > 0 {
        parts.push(format!("absent_days={}", salary.absent_days));
    }
    parts.extend(salary.on_cost.map(|used| format!("on_cost={}", used.rate)));
    parts.push(format!("share={}", salary.share));
    parts.extend(salary.own_share.map(|share| format!("own_share={share}")));
    parts.join(" ")
}

/// The participants of a grant; nothing where it has none.
pub(super) fn participants(excerpt: &Excerpt, grant: Grant<'_>) -> Option<Vec<u8>> {
    grant.participants().next()?;
    let rows = grant.participants().map(|participant| {
        let word = |word: Option<String>| word.unwrap_or_default();
        vec![
            participant.participant.to_string(),
            excerpt.shown(Some(&participant.person)).to_owned(),
            text(participant.training.as_ref()),
            text(participant.category.as_ref()),
            word(participant.sex.map(|sex| word_of(&sex))),
            word(participant.provider.map(|provider| word_of(&provider))),
            word(participant.staff.map(|staff| word_of(&staff))),
            text(participant.start),
            text(participant.end),
            word(participant.outcome.map(|outcome| word_of(&outcome))),
            participant.hundredths.map(|h| format!("{}.{:02}", h / 100, h % 100)).unwrap_or_default(),
            joined(participant.costs.iter().map(ToString::to_string)),
        ]
    });
    Some(csv(PARTICIPANTS, rows))
}

fn cost_row(excerpt: &Excerpt, grant: Grant<'_>, proofs: &Proofs<'_>, part: &Part<'_>) -> Vec<String> {
    let Part { cost, inside, outside, .. } = *part;
    let voucher = cost.voucher.as_ref();
    vec![
        cost.cost.to_string(),
        cost.kind.word().to_owned(),
        cost.period.first().to_string(),
        cost.period.last().to_string(),
        word_of(&cost.period_basis),
        yes_no(grant.confirmed().contains(&cost.cost)),
        cost.amount.to_string(),
        inside.to_string(),
        outside.to_string(),
        text(cost.account.as_ref()),
        text(cost.booked_on),
        text(voucher.map(|voucher| voucher.year)),
        text(voucher.map(|voucher| &voucher.series)),
        text(voucher.map(|voucher| &voucher.number)),
        joined(cost.lines.iter().map(|share| format!("{}:{}", share.line, share.amount))),
        text(cost.purpose.as_ref()),
        text(cost.unit.as_ref()),
        cost.provider.map(|provider| word_of(&provider)).unwrap_or_default(),
        text(cost.settles),
        text(cost.replaces),
        excerpt.shown(cost.text.as_ref()).to_owned(),
        excerpt.shown(cost.supplier.as_ref()).to_owned(),
        excerpt.shown(cost.person.as_ref()).to_owned(),
        joined(proofs.of_cost(cost).map(|evidence| evidence.to_string())),
    ]
}

/// The evidence of each cost and voucher, found once: costs come by the ten thousand.
pub(crate) struct Proofs<'a> {
    by_cost: BTreeMap<CostId, Vec<EvidenceId>>,
    by_voucher: BTreeMap<&'a VoucherRef, Vec<EvidenceId>>,
}

impl<'a> Proofs<'a> {
    pub(crate) fn of(grant: Grant<'a>) -> Self {
        let mut proofs = Self { by_cost: BTreeMap::new(), by_voucher: BTreeMap::new() };
        for link in grant.links() {
            let evidence = link.evidence.evidence;
            match link.target {
                EvidenceTarget::Cost(cost) => proofs.by_cost.entry(*cost).or_default().push(evidence),
                EvidenceTarget::Voucher(voucher) => {
                    proofs.by_voucher.entry(voucher).or_default().push(evidence);
                }
                EvidenceTarget::Grant(_) | EvidenceTarget::Condition(_) | EvidenceTarget::Decision(_) => {}
            }
        }
        proofs
    }

    /// Returns the evidence of a cost, each once, in order.
    pub(crate) fn of_cost(&self, cost: &Cost) -> impl Iterator<Item = EvidenceId> {
        let own = self.by_cost.get(&cost.cost).into_iter().flatten();
        let of_voucher = cost.voucher.as_ref().and_then(|v| self.by_voucher.get(v)).into_iter().flatten();
        own.chain(of_voucher).copied().collect::<std::collections::BTreeSet<_>>().into_iter()
    }
}

pub(super) fn reconciliation(excerpt: &Excerpt, grant: Grant<'_>) -> Result<Vec<u8>, MoneyError> {
    let rows = reconcile(grant)?.into_iter().map(|row| {
        let explanation = grant
            .explained()
            .find(|e| e.account == row.account && e.month == row.month && e.amount == row.difference)
            .map(|explained| excerpt.shown(Some(&explained.text)));
        vec![
            row.account.clone(),
            row.month.to_string(),
            row.ledger.to_string(),
            row.book.to_string(),
            row.difference.to_string(),
            yes_no(row.explained),
            text(explanation),
        ]
    });
    Ok(csv(RECONCILIATION, rows))
}

pub(super) fn evidence(package: &Package) -> Vec<u8> {
    let personal = package.descriptor().personal;
    let rows = package.excerpt().grants().flat_map(|grant| {
        let row = move |evidence| evidence_row(grant, evidence, personal);
        grant.evidence().map(row).collect::<Vec<_>>()
    });
    csv(EVIDENCE, rows)
}

fn evidence_row(grant: Grant<'_>, evidence: &EvidenceAdded, personal: Personal) -> Vec<String> {
    let sha256 = evidence.sha256.value();
    let kept = personal.keeps_back(evidence.personal);
    vec![
        evidence.evidence.to_string(),
        grant.code().to_owned(),
        word_of(&evidence.what),
        sha256.map(|_| evidence_path(evidence)).unwrap_or_default(),
        evidence.bytes.to_string(),
        evidence.media_type.clone(),
        text(sha256),
        evidence.sha256.commitment().to_string(),
        yes_no(evidence.personal),
        yes_no(kept),
        text(evidence.file_name.value()),
        joined(grant.targets_of(evidence.evidence).map(target_text)),
    ]
}

fn target_text(target: &EvidenceTarget) -> String {
    match target {
        EvidenceTarget::Cost(cost) => format!("cost:{cost}"),
        EvidenceTarget::Voucher(voucher) => {
            format!("voucher:{}/{}/{}", voucher.year, voucher.series, voucher.number)
        }
        EvidenceTarget::Grant(_) => "grant".to_owned(),
        EvidenceTarget::Condition(condition) => format!("condition:{condition}"),
        EvidenceTarget::Decision(decision) => format!("decision:{}", decision.replace(' ', "_")),
    }
}
