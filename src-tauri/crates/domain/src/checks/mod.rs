//! Checks: what the rules of a scheme and of bookkeeping say about a grant as it stands.
//!
//! Every check is a file here and a line in [`CHECKS`]; a check is a pure function of the grant and the day asked about,
//! and every finding cites the rule it rests on. A finding that a person accepted, with a reason, stays visible but no longer
//! counts. It is known by what it says: when that changes, it is open again.

mod account_unmapped;
mod accrual_not_allowed;
mod accrual_open;
mod allocation_above;
mod answer_band;
mod answer_breach;
mod answer_carried;
mod answer_rule;
mod answer_text_missing;
mod answers_missing;
mod cap_exceeded;
mod co_financing;
mod condition_evidence_missing;
mod condition_late;
mod condition_undated;
mod cost_before_start;
mod cost_excluded;
mod cost_kind_not_eligible;
mod cost_outside_period;
mod cost_unapproved;
mod double_financed;
mod evidence_missing;
mod evidence_missing_grant;
mod exclusive_scheme;
mod income_differs;
mod ledger_changed;
mod line_overcharged;
mod on_cost_not_allowed;
mod on_cost_outdated;
mod over_use;
mod participant_incomplete;
mod participants_differ;
mod performance_not_met;
mod performance_uncounted;
mod period_assumed;
mod person_number_in_text;
mod post_overcharged;
mod purpose_limit;
mod purpose_missing;
mod purpose_not_for_recipient;
mod received_differs;
mod reconciliation_difference;
mod reconciliation_moved;
mod repayment;
mod report_due;
mod report_moved;
mod requisition_above_allocation;
mod requisition_late;
mod requisition_missing;
mod share_above_whole;
mod shared;
mod transfer_unit_missing;
mod transfer_unit_unknown;
mod unit_unreported;
mod unit_used_less;
mod unit_used_more;
mod unused;

pub(crate) use cap_exceeded::cap_excess;
pub use evidence_missing::{EvidenceGap, evidence_gaps};
pub(crate) use purpose_limit::limit_excess;

use std::cell::OnceCell;

use serde::{Deserialize, Serialize};

use crate::book::{Book, Grant};
use crate::committed::Hash;
use crate::date::Date;
use crate::fact::VoucherRef;
use crate::ids::{CostId, GrantId, LineId};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity, Value};
use crate::report::{AnsweredQuestion, answers};
use crate::scheme::{Basis, Names};

/// What a finding is about: where "go to" leads.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// The grant as a whole.
    Grant,
    /// A cost.
    Cost(CostId),
    /// A voucher of the main ledger.
    Voucher(VoucherRef),
    /// A ledger line.
    Line(LineId),
    /// An account in a month.
    AccountMonth(String),
    /// An account.
    Account(String),
    /// A condition of the scheme.
    Condition(String),
    /// A question of the return report.
    Question(String),
}

/// The rule that a finding rests on.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedRule {
    /// The phrase; empty when the rule is the product's own and explained by the message.
    pub text: String,
    /// The document and place.
    pub source: String,
}

/// What a check says (anmärkning).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Finding {
    /// Id of the check.
    pub check: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// The grant.
    pub grant: GrantId,
    /// What it is about.
    pub about: Subject,
    /// What is the matter; its code is the check's id or begins with it.
    pub problem: Problem,
    /// Why it matters.
    pub rule: CitedRule,
}

/// What a check looks at, so that one change makes little run again.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LooksAt {
    /// Each cost by itself.
    Costs,
    /// Each voucher by itself.
    Vouchers,
    /// The grant as a whole: amounts, conditions, report.
    Grant,
    /// What was used of the grant, in sum.
    Use,
    /// The grant's part of the ledger.
    Ledger,
    /// Other grants of the book too. A package holds some grants only and is verified by asking again, so such a check
    /// is not asked there.
    Book,
}

impl LooksAt {
    /// Tells whether it is about costs, which a grant for a performance is not held against.
    #[must_use]
    pub const fn is_of_costs(self) -> bool {
        match self {
            Self::Costs | Self::Vouchers | Self::Use => true,
            Self::Grant | Self::Ledger | Self::Book => false,
        }
    }
}

/// What a check is given.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The grant.
    pub grant: Grant<'a>,
    /// The day asked about, which is never read off a clock here.
    pub as_of: Date,
    /// The answers of the report, once a check has asked for them: several do, and they are sums over all costs.
    answers: &'a OnceCell<Vec<AnsweredQuestion<'a>>>,
}

/// A code that a check can say, and how much it can matter, the least first.
pub type Says = (&'static str, &'static [Severity]);

/// A check: a pure function, what it looks at and what it can say.
#[derive(Clone, Copy)]
pub struct Check {
    /// Stable id.
    pub id: &'static str,
    /// What it looks at.
    pub looks_at: LooksAt,
    /// The codes of its findings, each with the message `problem-<code>` and `remedy-<code>`. How much they matter holds
    /// where the scheme does not say otherwise.
    pub says: &'static [Says],
    /// Returns what it has to say.
    pub run: fn(Context<'_>) -> Result<Vec<Finding>, MoneyError>,
}

/// Every check, in the order that findings are listed.
pub const CHECKS: &[Check] = &[
    cost_outside_period::CHECK,
    period_assumed::CHECK,
    accrual_open::CHECK,
    purpose_missing::CHECK,
    account_unmapped::CHECK,
    evidence_missing::CHECK,
    evidence_missing_grant::CHECK,
    condition_undated::CHECK,
    condition_late::CHECK,
    requisition_late::CHECK,
    requisition_missing::CHECK,
    requisition_above_allocation::CHECK,
    received_differs::CHECK,
    income_differs::CHECK,
    over_use::CHECK,
    unused::CHECK,
    repayment::CHECK,
    reconciliation_difference::CHECK,
    reconciliation_moved::CHECK,
    ledger_changed::CHECK,
    report_due::CHECK,
    report_moved::CHECK,
    answer_breach::CHECK,
    cost_kind_not_eligible::CHECK,
    cost_excluded::CHECK,
    on_cost_not_allowed::CHECK,
    on_cost_outdated::CHECK,
    accrual_not_allowed::CHECK,
    purpose_not_for_recipient::CHECK,
    purpose_limit::CHECK,
    cap_exceeded::CHECK,
    co_financing::CHECK,
    share_above_whole::CHECK,
    cost_before_start::CHECK,
    cost_unapproved::CHECK,
    double_financed::CHECK,
    line_overcharged::CHECK,
    post_overcharged::CHECK,
    exclusive_scheme::CHECK,
    condition_evidence_missing::CHECK,
    answer_rule::CHECK,
    answer_band::CHECK,
    answer_text_missing::CHECK,
    answer_carried::CHECK,
    answers_missing::CHECK,
    participant_incomplete::CHECK,
    participants_differ::CHECK,
    person_number_in_text::CHECK,
    performance_not_met::CHECK,
    performance_uncounted::CHECK,
    allocation_above::CHECK,
    transfer_unit_missing::CHECK,
    transfer_unit_unknown::CHECK,
    unit_unreported::CHECK,
    unit_used_less::CHECK,
    unit_used_more::CHECK,
];

/// Tells whether there is a check with the id.
#[must_use]
pub fn is_check(id: &str) -> bool {
    CHECKS.iter().any(|check| check.id == id)
}

/// Returns the checks that are asked of a package: those that see nothing but the grant.
pub fn packaged() -> impl Iterator<Item = &'static Check> {
    CHECKS.iter().filter(|check| check.looks_at != LooksAt::Book)
}

/// The checks that read committed texts or say them. Where texts are closed they see less, and the name of what they
/// find is another, so that what somebody accepted would be open again: they are not asked there.
const OF_TEXTS: &[&str] = &[
    "accrual-not-allowed",
    "accrual-open",
    "answer-text-missing",
    "co-financing",
    "cost-before-start",
    "cost-excluded",
    "cost-kind-not-eligible",
    "cost-outside-period",
    "cost-unapproved",
    "evidence-missing",
    "on-cost-not-allowed",
    "on-cost-outdated",
    "period-assumed",
    "person-number-in-text",
    "purpose-not-for-recipient",
    "share-above-whole",
];

/// Tells whether the check with the id reads committed texts or says them.
#[must_use]
pub fn reads_texts(id: &str) -> bool {
    OF_TEXTS.contains(&id)
}

/// Runs every check on a grant. Same book, same day: the same findings in the same order.
pub fn run(grant: Grant<'_>, as_of: Date) -> Result<Vec<Finding>, MoneyError> {
    run_these(grant, as_of, CHECKS)
}

/// Runs the checks on a grant that can be asked of a package of it: in the book and in the package they say the same.
pub fn run_for_package(grant: Grant<'_>, as_of: Date) -> Result<Vec<Finding>, MoneyError> {
    run_these(grant, as_of, packaged())
}

/// Runs these checks on a grant, as the scheme wants them: it may leave a check out, or say how much it matters.
pub fn run_these<'c>(
    grant: Grant<'_>,
    as_of: Date,
    checks: impl IntoIterator<Item = &'c Check>,
) -> Result<Vec<Finding>, MoneyError> {
    let scheme = grant.scheme();
    // The money of a performance is general: nobody asks what it was used for.
    let costs_count = scheme.performance.is_none();
    let answers = OnceCell::new();
    let mut findings = Vec::new();
    for check in checks.into_iter().filter(|check| costs_count || !check.looks_at.is_of_costs()) {
        let setting = scheme.checks.iter().find(|setting| setting.check == check.id);
        let severity = setting.map(|setting| setting.severity);
        if severity == Some(None) {
            continue;
        }
        let said = (check.run)(Context { grant, as_of, answers: &answers })?.into_iter();
        findings.extend(said.map(|f| Finding { severity: severity.flatten().unwrap_or(f.severity), ..f }));
    }
    Ok(findings)
}

/// Runs every check on every grant of the book.
pub fn run_all(book: &Book, as_of: Date) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for grant in book.grants() {
        findings.extend(run(grant, as_of)?);
    }
    Ok(findings)
}

impl Finding {
    /// Returns the name that a finding is accepted by: its check and eight digits of what it says.
    ///
    /// The day that something is measured from is part of what it says, and so is how much it matters: what was
    /// accepted as a warning is open again when it becomes an error. The day of the check is not.
    #[must_use]
    pub fn key(&self) -> String {
        let severity = match self.severity {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        let mut said = format!("{}|{}|{severity}|{}", self.grant, self.about.said(), self.problem.code);
        for (name, value) in &self.problem.fields {
            if *name != "days" {
                said.push_str(&format!("|{name}={}", said_of(value)));
            }
        }
        let hash = Hash::of("bidragsboken/finding/v1", &[said.as_bytes()]);
        format!("{}-{}", self.check, hash.short())
    }

    /// Tells whether a person accepted the finding as it stands.
    #[must_use]
    pub fn is_accepted(&self, book: &Book) -> bool {
        // Making the name costs a hash, and most checks have nothing accepted.
        book.accepts_of(self.check) && book.acceptance(&self.key()).is_some()
    }
}

impl Subject {
    /// Returns the subject as the names of findings are made of it. Acceptances in books rest on it: never change it.
    fn said(&self) -> String {
        match self {
            Self::Grant => "grant".to_owned(),
            Self::Cost(cost) => format!("cost {cost}"),
            Self::Voucher(voucher) => {
                format!("voucher {} {} {}", voucher.year, voucher.series, voucher.number)
            }
            Self::Line(line) => format!("line {line}"),
            Self::AccountMonth(account_month) => format!("account-month {account_month}"),
            Self::Account(account) => format!("account {account}"),
            Self::Condition(condition) => format!("condition {condition}"),
            Self::Question(question) => format!("question {question}"),
        }
    }
}

fn said_of(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Money(money) => money.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Period(period) => period.to_string(),
        Value::Count(count) => count.to_string(),
    }
}

impl<'a> Context<'a> {
    /// Returns the answers of the report, computed the first time.
    fn answers(self) -> Result<&'a [AnsweredQuestion<'a>], MoneyError> {
        if let Some(known) = self.answers.get() {
            return Ok(known);
        }
        let computed = answers(self.grant)?;
        Ok(self.answers.get_or_init(|| computed))
    }

    fn finding(
        self,
        check: &Check,
        severity: Severity,
        about: Subject,
        problem: Problem,
        rule: CitedRule,
    ) -> Finding {
        Finding { check: check.id, severity, grant: self.grant.id(), about, problem, rule }
    }

    /// Cites the first phrase that a rule of the scheme rests on.
    fn cite(self, basis: &[Basis]) -> CitedRule {
        // Where the sources of a scheme are silent, the law on bookkeeping is what remains.
        let Some(first) = basis.first() else { return own_rule(BOOKKEEPING_LAW) };
        let source = self.grant.scheme().sources.iter().find(|source| source.id == first.source);
        let title = source.map_or(first.source.as_str(), |source| source.title.as_str());
        CitedRule { text: first.phrase.clone(), source: format!("{title}, {}", first.place) }
    }

    /// Cites a rule that may be our reading (osäker): its phrase if it has one, else why we read it so.
    fn cite_reading(self, basis: &[Basis], uncertain: Option<&Names>) -> CitedRule {
        match uncertain.filter(|_| basis.is_empty()) {
            Some(why) => CitedRule { text: why.sv.clone(), source: self.grant.scheme().short.sv.clone() },
            None => self.cite(basis),
        }
    }
}

/// Cites a law or one of the product's own promises, where no phrase of a scheme is the reason.
fn own_rule(source: &str) -> CitedRule {
    CitedRule { text: String::new(), source: source.to_owned() }
}

/// The side ledger must tie to the main ledger (lag 2018:597, 3 kap.; the section's own words were not at hand).
const BOOKKEEPING_LAW: &str = "Lag (2018:597) om kommunal bokföring och redovisning, 3 kap.";

#[cfg(test)]
mod tests;
