//! What a check found, in words: for the window, the command line, documents and the verifier alike.

use domain::book::Book;
use domain::checks::{CitedRule, Finding, Subject};
use domain::committed::Committed;
use domain::problem::{Fields, Problem, Severity, Value};

use crate::answers::named;
use crate::{Locale, Words};

/// A finding as a person reads it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaidFinding {
    /// The name it is accepted by.
    pub id: String,
    /// Id of the check.
    pub check: String,
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// Code of the grant.
    pub grant: String,
    /// What it is about.
    pub about: SaidSubject,
    /// Code of the message.
    pub code: String,
    /// What is the matter.
    pub message: String,
    /// What to do about it.
    pub remedy: String,
    /// Why it matters.
    pub rule: CitedRule,
    /// Who accepted it.
    pub accepted: Option<SaidAcceptance>,
}

/// What a finding is about.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaidSubject {
    /// `grant`, `cost`, `voucher`, `line`, `account-month`, `account`, `condition` or `question`.
    pub kind: &'static str,
    /// Its reference.
    pub reference: String,
    /// In words.
    pub label: String,
}

/// Who accepted a finding.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SaidAcceptance {
    /// Who; empty where the name is closed.
    pub by: String,
    /// When, in UTC.
    pub at: String,
    /// Why.
    pub reason: String,
}

/// Returns a finding in words.
#[must_use]
pub fn said(words: &Words, book: &Book, finding: &Finding) -> SaidFinding {
    let problem = in_language(words, &finding.problem);
    let mut rule = finding.rule.clone();
    if rule.text.is_empty() {
        rule.text = words.word("rule-bookkeeping-law");
    }
    let id = finding.key();
    SaidFinding {
        accepted: acceptance(book, &id),
        id,
        check: finding.check.to_owned(),
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        },
        grant: code(book, finding),
        about: subject(words, book, finding),
        code: finding.problem.code.to_owned(),
        message: words.problem(&problem),
        remedy: words.text(&format!("remedy-{}", finding.problem.code), &problem.fields),
        rule,
    }
}

fn code(book: &Book, finding: &Finding) -> String {
    book.grant(finding.grant).map(|grant| grant.code().to_owned()).unwrap_or_default()
}

/// Chooses the language of texts that come in two: `name` and `name_en`.
#[must_use]
pub fn in_language(words: &Words, problem: &Problem) -> Problem {
    let mut fields = Fields::new();
    for (name, value) in &problem.fields {
        match (name.strip_suffix("_en"), words.locale()) {
            (Some(_), _) => {}
            (None, Locale::Sv) => {
                fields.insert(name, value.clone());
            }
            (None, Locale::En) => {
                let english = problem.fields.iter().find(|(n, _)| n.strip_suffix("_en") == Some(*name));
                fields.insert(name, english.map_or_else(|| value.clone(), |(_, english)| english.clone()));
            }
        }
    }
    // Kinds of cost come as the words of files.
    if let Some(Value::Text(kind)) = fields.get("kind") {
        let kind = words.word(&format!("kind-{kind}"));
        fields.insert("kind", Value::Text(kind));
    }
    Problem { code: problem.code, fields }
}

/// Returns what kind of thing a finding is about, as [`SaidSubject::kind`] names it.
#[must_use]
pub const fn kind_of(subject: &Subject) -> &'static str {
    match subject {
        Subject::Grant => "grant",
        Subject::Cost(_) => "cost",
        Subject::Voucher(_) => "voucher",
        Subject::Line(_) => "line",
        Subject::AccountMonth(_) => "account-month",
        Subject::Account(_) => "account",
        Subject::Condition(_) => "condition",
        Subject::Question(_) => "question",
    }
}

fn subject(words: &Words, book: &Book, finding: &Finding) -> SaidSubject {
    let scheme = book.grant(finding.grant).map(|grant| grant.scheme());
    let kind = kind_of(&finding.about);
    let of_kind = |said: &str| format!("{} {said}", words.word(&format!("about-{kind}")));
    let (reference, label) = match &finding.about {
        Subject::Grant => {
            let code = code(book, finding);
            (code.clone(), of_kind(&code))
        }
        Subject::Cost(cost) => (cost.to_string(), of_kind(&cost.to_string())),
        Subject::Voucher(voucher) => (voucher.to_string(), of_kind(&voucher.to_string())),
        Subject::Line(line) => {
            let voucher = book.line(*line).map(|line| line.voucher.to_string()).unwrap_or_default();
            (line.to_string(), of_kind(&voucher))
        }
        Subject::AccountMonth(text) => (text.clone(), text.clone()),
        Subject::Account(account) => (account.clone(), of_kind(account)),
        Subject::Condition(id) => {
            let name = scheme.and_then(|s| s.condition(id)).map(|c| named(words, &c.name));
            (id.clone(), name.unwrap_or_else(|| id.clone()))
        }
        Subject::Question(id) => {
            let text = scheme.and_then(|s| s.question(id)).map(|q| named(words, &q.text));
            (id.clone(), text.unwrap_or_else(|| id.clone()))
        }
    };
    SaidSubject { kind, reference, label }
}

fn acceptance(book: &Book, key: &str) -> Option<SaidAcceptance> {
    let open = |text: &Committed| text.value().unwrap_or_default().to_owned();
    let (at, accepted) = book.acceptance(key)?;
    let operation = book.operation(at.seq)?;
    Some(SaidAcceptance {
        by: open(&operation.actor),
        at: operation.at.to_string(),
        reason: open(&accepted.reason),
    })
}
