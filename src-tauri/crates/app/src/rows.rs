//! From what the book holds to what replies say: strings, in the language of the session.

use domain::book::{Book, Grant};
use domain::checks::{CitedRule, Finding};
use domain::committed::Committed;
use domain::date::{Date, Period};
use domain::fact::{Cost, EvidenceAdded, EvidenceTarget, LedgerLine, VoucherRef};
use domain::figures::{Counting, Part, figures};
use domain::log::FactAt;
use domain::money::{Money, MoneyError};
use domain::problem::{Remark, Severity, Value};
use domain::scheme::{Basis, Scheme};
use serde::Serialize;
use words::Words;

use crate::api::checks::{AboutRow, AcceptedRow, FindingRow};
use crate::api::costs::{CostInvoice, CostRow, CostSum, LineRow};
use crate::api::evidence::{EvidenceRow, TargetRow};
use crate::api::grants::{FindingCounts, GrantRow};
use crate::api::imports::FileRemark;
use crate::api::{Days, FieldValue, Rule};
use crate::error::AppError;

impl From<&Value> for FieldValue {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::Text(text.clone()),
            Value::Money(money) => Self::Money(money.to_string()),
            Value::Date(date) => Self::Date(date.to_string()),
            Value::Period(period) => Self::Period(period.to_string()),
            Value::Count(count) => Self::Count(small(*count)),
        }
    }
}

impl From<Period> for Days {
    fn from(period: Period) -> Self {
        Self { first: period.first().to_string(), last: period.last().to_string() }
    }
}

impl From<CitedRule> for Rule {
    fn from(rule: CitedRule) -> Self {
        Self { text: rule.text, source: rule.source }
    }
}

/// Returns a number that fits replies; what is larger than four thousand million is not counted on a screen.
pub(crate) fn small(count: u64) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Returns the length of a list.
pub(crate) fn length(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Returns the word that files and requests use for a value of the domain, such as `in-use`.
pub(crate) fn word_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

/// Returns the value that a word of a request stands for. Fails with `choice-unknown`.
pub(crate) fn from_word<T: serde::de::DeserializeOwned>(
    what: &'static str,
    word: &str,
) -> Result<T, AppError> {
    serde_json::from_value(serde_json::Value::String(word.trim().to_owned()))
        .map_err(|_| AppError::bare("choice-unknown").with("what", what).with("value", word))
}

pub(crate) use words::answers::named;

/// Returns a text if it is at hand.
pub(crate) fn open_text(text: Option<&Committed>) -> String {
    text.and_then(Committed::value).unwrap_or_default().to_owned()
}

/// Returns a voucher as people write it: `LEV 1023`.
pub(crate) fn voucher_text(voucher: &VoucherRef) -> String {
    voucher.to_string()
}

/// Returns what rules rest on, with the documents' titles.
pub(crate) fn basis_rows(scheme: &Scheme, basis: &[Basis]) -> Vec<Rule> {
    let title = |id: &str| {
        scheme
            .sources
            .iter()
            .find(|source| source.id == id)
            .map_or_else(|| id.to_owned(), |s| s.title.clone())
    };
    basis
        .iter()
        .map(|basis| Rule {
            text: basis.phrase.clone(),
            source: format!("{}, {}", title(&basis.source), basis.place),
        })
        .collect()
}

/// Returns `part` as per cent of `whole` with one decimal, rounded half away from nought: `63.4`.
pub(crate) fn percent_text(part: Money, whole: Money) -> String {
    if whole.is_zero() {
        return "0.0".to_owned();
    }
    let percent = part.kronor() * rust_decimal::Decimal::ONE_HUNDRED / whole.kronor();
    let rounded = percent.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
    format!("{rounded:.1}")
}

/// Counts findings by severity; accepted ones apart.
pub(crate) fn counts(book: &Book, findings: &[Finding]) -> FindingCounts {
    let mut counts = FindingCounts { error: 0, warning: 0, info: 0, accepted: 0 };
    for finding in findings {
        let slot = match finding.severity {
            _ if finding.is_accepted(book) => &mut counts.accepted,
            Severity::Error => &mut counts.error,
            Severity::Warning => &mut counts.warning,
            Severity::Info => &mut counts.info,
        };
        *slot += 1;
    }
    counts
}

/// Returns a grant with its figures.
pub(crate) fn grant_row(
    words: &Words,
    grant: Grant<'_>,
    as_of: Date,
    findings: &[Finding],
) -> Result<GrantRow, AppError> {
    let figures = figures(grant)?;
    let scheme = grant.scheme();
    let days_left = grant.use_period().last().days_since(as_of);
    Ok(GrantRow {
        code: grant.code().to_owned(),
        scheme: scheme.id.clone(),
        name: named(words, &scheme.short),
        funder: scheme.funder.clone(),
        state: word_of(&grant.state()),
        allocated: figures.allocated.to_string(),
        requisitioned: figures.requisitioned.to_string(),
        received: figures.received.to_string(),
        repaid: figures.repaid.to_string(),
        used: figures.used.to_string(),
        outside: figures.outside.to_string(),
        unproven: figures.unproven.to_string(),
        unused: figures.unused.to_string(),
        over_use: figures.over_use.to_string(),
        to_repay: figures.to_repay.to_string(),
        used_percent: percent_text(figures.used, figures.received),
        period: grant.use_period().into(),
        days_left: i32::try_from(days_left).unwrap_or(i32::MAX),
        report_due: scheme.report.due.map(|due| due.to_string()),
        findings: counts(grant.book(), findings),
        costs: length(grant.costs().count()),
    })
}

/// Returns a finding in words.
pub(crate) fn finding_row(words: &Words, book: &Book, finding: &Finding) -> FindingRow {
    let said = words::findings::said(words, book, finding);
    FindingRow {
        id: said.id,
        check: said.check,
        severity: said.severity.to_owned(),
        grant: said.grant,
        about: AboutRow {
            kind: said.about.kind.to_owned(),
            reference: said.about.reference,
            label: said.about.label,
        },
        code: said.code,
        message: said.message,
        remedy: said.remedy,
        rule: said.rule.into(),
        accepted: said.accepted.map(|accepted| AcceptedRow {
            by: accepted.by,
            at: accepted.at,
            reason: accepted.reason,
        }),
    }
}

pub(crate) use words::findings::in_language;

/// Returns a remark about a file in words.
pub(crate) fn remark_row(words: &Words, remark: &Remark) -> FileRemark {
    FileRemark {
        code: remark.problem.code.to_owned(),
        severity: word_of(&remark.severity),
        line: small(remark.line),
        message: words.problem(&remark.problem),
    }
}

/// Returns a cost in a list.
pub(crate) fn cost_row(words: &Words, grant: Grant<'_>, cost: &Cost) -> CostRow {
    let Part { inside, unproven, outside, .. } = Counting::of(grant).whole(cost);
    let some = |text: String| Some(text).filter(|text| !text.is_empty());
    let evidence = grant.book().cost(cost.cost).map_or(0, |cost| grant.evidence_of(cost).count());
    CostRow {
        cost: cost.cost.to_string(),
        grant: grant.code().to_owned(),
        kind: cost.kind.word().to_owned(),
        kind_name: words.word(&format!("kind-{}", cost.kind.word())),
        period: cost.period.into(),
        period_basis: word_of(&cost.period_basis),
        confirmed: grant.confirmed().contains(&cost.cost),
        amount: cost.amount.to_string(),
        inside: inside.to_string(),
        unproven: unproven.to_string(),
        outside: outside.to_string(),
        account: cost.account.clone(),
        booked_on: cost.booked_on.map(|date| date.to_string()),
        voucher: cost.voucher.as_ref().map(voucher_text),
        text: open_text(cost.text.as_ref()),
        supplier: some(open_text(cost.supplier.as_ref())),
        person: some(open_text(cost.person.as_ref())),
        purpose: cost.purpose.clone(),
        unit: cost.unit.clone(),
        provider: cost.provider.map(|provider| word_of(&provider)),
        whole: cost.whole.map(|whole| whole.to_string()),
        own: cost.own.map(|own| own.to_string()),
        training: cost.training.clone(),
        evidence: length(evidence),
        salary: crate::commands::salary_row(cost),
        invoice: cost.invoice.as_deref().map(|invoice| CostInvoice {
            number: invoice.number.clone(),
            date: invoice.date.to_string(),
            due: invoice.due.map(|day| day.to_string()),
            paid: invoice.paid.map(|day| day.to_string()),
            net: invoice.net.to_string(),
            credits: invoice.credits.clone(),
        }),
        settles: cost.settles.map(|accrual| accrual.to_string()),
        accrual_reason: cost.accrual.as_ref().map(|basis| open_text(Some(&basis.reason))),
        expected: cost.accrual.as_ref().and_then(|basis| basis.expected).map(|day| day.to_string()),
        entered_by: actor_of(grant.book(), entered_at(grant.book(), cost)).unwrap_or_default(),
        approved_by: actor_of(grant.book(), grant.approval(cost.cost)),
        by_hand: cost.lines.is_empty(),
        replaces: cost.replaces.map(|old| old.to_string()),
    }
}

/// Returns where a cost stands in the log, also one that no longer stands in the book.
fn entered_at(book: &Book, cost: &Cost) -> Option<FactAt> {
    book.place_of(cost.cost).or_else(|| book.gone_cost(cost.cost).map(|(_, gone)| gone.at))
}

/// Returns who did what stands at a place in the log.
pub(crate) fn actor_of(book: &Book, at: Option<FactAt>) -> Option<String> {
    let operation = book.operation(at?.seq)?;
    Some(open_text(Some(&operation.actor)))
}

/// Sums costs of a grant.
pub(crate) fn cost_sum<'a>(
    grant: Grant<'_>,
    costs: impl Iterator<Item = &'a Cost>,
) -> Result<CostSum, MoneyError> {
    let counting = Counting::of(grant);
    let (mut count, mut amounts, mut inside, mut outside) = (0_u32, Vec::new(), Vec::new(), Vec::new());
    for cost in costs {
        let part = counting.whole(cost);
        count += 1;
        amounts.push(cost.amount);
        inside.push(part.inside);
        outside.push(part.outside);
    }
    Ok(CostSum {
        count,
        amount: Money::sum(amounts)?.to_string(),
        inside: Money::sum(inside)?.to_string(),
        outside: Money::sum(outside)?.to_string(),
    })
}

/// Returns a ledger line with the file it came with.
pub(crate) fn line_row(book: &Book, line: &LedgerLine) -> LineRow {
    let file = book.imports().find(|(_, import)| import.import == line.import);
    LineRow {
        line: line.line.to_string(),
        voucher: voucher_text(&line.voucher),
        position: line.position,
        date: line.date.to_string(),
        account: line.account.clone(),
        objects: line
            .objects
            .iter()
            .map(|o| format!("{}:{}", o.dimension, o.code))
            .collect::<Vec<_>>()
            .join(" "),
        amount: line.amount.to_string(),
        text: open_text(line.text.as_ref()),
        voucher_text: open_text(line.voucher_text.as_ref()),
        file: file.map(|(_, import)| open_text(Some(&import.file_name))).unwrap_or_default(),
        row_kind: word_of(&line.row),
    }
}

/// Returns a piece of evidence with what it proves.
pub(crate) fn evidence_row(words: &Words, grant: Grant<'_>, evidence: &EvidenceAdded) -> EvidenceRow {
    let kind = word_of(&evidence.what);
    EvidenceRow {
        evidence: evidence.evidence.to_string(),
        grant: grant.code().to_owned(),
        kind_name: words.word(&format!("evidence-kind-{kind}")),
        kind,
        name: open_text(Some(&evidence.file_name)),
        media_type: evidence.media_type.clone(),
        bytes: evidence.bytes.to_string(),
        sha256: open_text(Some(&evidence.sha256)),
        personal: evidence.personal,
        targets: grant.targets_of(evidence.evidence).map(|target| target_row(words, grant, target)).collect(),
        masks: evidence.masks.map(|original| original.to_string()),
        copies: grant
            .evidence()
            .filter(|copy| copy.masks == Some(evidence.evidence))
            .map(|copy| copy.evidence.to_string())
            .collect(),
        kept_until: domain::retention::evidence_kept_until(grant, evidence).to_string(),
        erased: evidence.sha256.value().is_none(),
        withheld: false,
    }
}

/// Returns what evidence proves, in words.
pub(crate) fn target_row(words: &Words, grant: Grant<'_>, target: &EvidenceTarget) -> TargetRow {
    let (kind, reference, label) = match target {
        EvidenceTarget::Cost(cost) => {
            ("cost", cost.to_string(), format!("{} {cost}", words.word("about-cost")))
        }
        EvidenceTarget::Voucher(voucher) => {
            let text = voucher_text(voucher);
            ("voucher", text.clone(), format!("{} {text}", words.word("about-voucher")))
        }
        EvidenceTarget::Grant(_) => ("grant", grant.code().to_owned(), words.word("about-whole-grant")),
        EvidenceTarget::Decision(name) => {
            ("decision", name.clone(), format!("{} {name}", words.word("about-decision")))
        }
        EvidenceTarget::Condition(id) => {
            let name = grant.scheme().condition(id).map(|c| named(words, &c.name));
            ("condition", id.clone(), name.unwrap_or_else(|| id.clone()))
        }
    };
    TargetRow { kind: kind.to_owned(), reference, label }
}
