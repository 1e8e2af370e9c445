//! Checks: what the rules of a scheme and of bookkeeping say about a grant as it stands.
//!
//! Every check is a line in [`CHECKS`]; a check is a pure function of the grant and the day asked about, and every
//! finding cites the rule it rests on. A finding that a person accepted, with a reason, stays visible but no longer
//! counts. It is known by what it says: when that changes, it is open again.

mod accounts;
mod allocation_above;
mod conditions;
mod costs;
mod evidence;
mod ledger;
mod money;
mod report;
mod transfer_unit_missing;
mod transfer_unit_unknown;
mod unit_unreported;
mod unit_used_less;
mod unit_used_more;

use serde::{Deserialize, Serialize};

use crate::book::{Book, Grant};
use crate::committed::Hash;
use crate::date::Date;
use crate::fact::VoucherRef;
use crate::ids::{CostId, GrantId, LineId};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity, Value};
use crate::scheme::Basis;

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
    /// The grant as a whole.
    Grant,
    /// The grant's part of the ledger.
    Ledger,
}

/// What a check is given.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The grant.
    pub grant: Grant<'a>,
    /// The day asked about, which is never read off a clock here.
    pub as_of: Date,
}

/// A check: a pure function and what it looks at.
pub struct Check {
    /// Stable id.
    pub id: &'static str,
    /// What it looks at.
    pub looks_at: LooksAt,
    /// Returns what it has to say.
    pub run: fn(Context<'_>) -> Result<Vec<Finding>, MoneyError>,
}

/// Every check, in the order that findings are listed.
pub const CHECKS: &[Check] = &[
    costs::OUTSIDE_PERIOD,
    costs::PERIOD_ASSUMED,
    costs::ACCRUAL_OPEN,
    costs::PURPOSE_MISSING,
    accounts::UNMAPPED,
    evidence::MISSING,
    evidence::GRANT_MISSING,
    conditions::UNDATED,
    conditions::LATE,
    money::REQUISITION_LATE,
    money::REQUISITION_MISSING,
    money::ABOVE_ALLOCATION,
    money::RECEIVED_DIFFERS,
    money::INCOME_DIFFERS,
    money::OVER_USE,
    money::UNUSED,
    money::REPAYMENT,
    ledger::DIFFERENCE,
    ledger::CHANGED_SINCE,
    report::DUE,
    report::MOVED_SINCE,
    report::BREACH,
    allocation_above::CHECK,
    unit_unreported::CHECK,
    unit_used_less::CHECK,
    unit_used_more::CHECK,
    transfer_unit_unknown::CHECK,
    transfer_unit_missing::CHECK,
];

/// Tells whether there is a check with the id.
#[must_use]
pub fn is_check(id: &str) -> bool {
    CHECKS.iter().any(|check| check.id == id)
}

/// Runs every check on a grant. Same book, same day: the same findings in the same order.
pub fn run(grant: Grant<'_>, as_of: Date) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for check in CHECKS {
        findings.extend((check.run)(Context { grant, as_of })?);
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
        book.acceptance(&self.key()).is_some()
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

impl Context<'_> {
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
}

/// Cites a law or one of the product's own promises, where no phrase of a scheme is the reason.
fn own_rule(source: &str) -> CitedRule {
    CitedRule { text: String::new(), source: source.to_owned() }
}

/// The side ledger must tie to the main ledger (lag 2018:597, 3 kap.; the section's own words were not at hand).
const BOOKKEEPING_LAW: &str = "Lag (2018:597) om kommunal bokföring och redovisning, 3 kap.";

#[cfg(test)]
mod tests;
