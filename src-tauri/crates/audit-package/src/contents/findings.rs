//! `findings-<code>.json`: what the checks said on the as-of date, as codes and values; words are for people.
//!
//! The file names the checks that were run. A later version of the program knows more checks, and can still run
//! those of an older package again and compare.

use std::collections::BTreeMap;

use domain::book::Grant;
use domain::checks::{Check, CitedRule, Finding, Subject, run_these};
use domain::date::Date;
use domain::money::MoneyError;
use domain::problem::{Severity, Value};
use serde::{Deserialize, Serialize};

use crate::excerpt::Excerpt;

/// What the checks said.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingsRecord {
    /// `bidragsboken-findings/1`.
    pub format: String,
    /// The grant code.
    pub grant: String,
    /// The day asked about.
    pub as_of: Date,
    /// The checks that were run, in order.
    pub checks: Vec<String>,
    /// What they said, in order.
    pub findings: Vec<FindingRecord>,
}

/// What a check says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FindingRecord {
    /// The name it is accepted by.
    pub key: String,
    /// Id of the check.
    pub check: String,
    /// How much it matters.
    pub severity: Severity,
    /// What it is about.
    pub about: Subject,
    /// Code of the message.
    pub code: String,
    /// What the message speaks of.
    pub fields: BTreeMap<String, Value>,
    /// Why it matters.
    pub rule: CitedRule,
    /// Who accepted it.
    pub accepted: Option<AcceptanceRecord>,
}

/// That a finding was accepted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptanceRecord {
    /// The operation.
    pub operation: u64,
    /// Who, by name or pseudonym.
    pub by: String,
    /// When, in UTC.
    pub at: String,
    /// Why.
    pub reason: String,
}

impl FindingsRecord {
    pub(super) fn of(
        excerpt: &Excerpt,
        grant: Grant<'_>,
        as_of: Date,
        checks: &[Check],
    ) -> Result<Self, MoneyError> {
        let findings = run_these(grant, as_of, checks)?;
        Ok(Self {
            format: "bidragsboken-findings/1".to_owned(),
            grant: grant.code().to_owned(),
            as_of,
            checks: checks.iter().map(|check| check.id.to_owned()).collect(),
            findings: findings.iter().map(|finding| finding_record(excerpt, finding)).collect(),
        })
    }
}

fn finding_record(excerpt: &Excerpt, finding: &Finding) -> FindingRecord {
    let fields = finding.problem.fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
    FindingRecord {
        key: finding.key(),
        check: finding.check.to_owned(),
        severity: finding.severity,
        about: finding.about.clone(),
        code: finding.problem.code.to_owned(),
        fields: fields.collect(),
        rule: finding.rule.clone(),
        accepted: acceptance(excerpt, &finding.key()),
    }
}

/// Returns who accepted a finding, if anybody did.
pub(crate) fn acceptance(excerpt: &Excerpt, key: &str) -> Option<AcceptanceRecord> {
    let (at, accepted) = excerpt.book().acceptance(key)?;
    let (by, when) = excerpt.done_by(at.seq)?;
    Some(AcceptanceRecord {
        operation: at.seq,
        by: by.to_owned(),
        at: when,
        reason: excerpt.shown(Some(&accepted.reason)).to_owned(),
    })
}
