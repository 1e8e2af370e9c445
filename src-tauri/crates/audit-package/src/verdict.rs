//! What verification says: a verdict for each question, and findings that name the file.

use domain::problem::{Problem, Severity};
use serde::{Deserialize, Serialize};

/// The answer to one question of the verification.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Everything is as it was written.
    Whole,
    /// It can be read, and something is changed, missing or added.
    Damaged,
    /// It is dangerous, or not what it should be: it was not read on.
    Refused,
    /// It was not looked at, because it does not apply or an earlier answer forbade it.
    NotChecked,
}

/// The answer to who signed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignatureVerdict {
    /// The signature is good and the reader knows the key.
    SignedKnown,
    /// The signature is good; nothing here tells whose key it is.
    SignedUnknownKey,
    /// The signature is good, and the reader knows another key of that organisation.
    SignedOtherKey,
    /// There is no signature.
    Unsigned,
    /// There is a signature and it does not hold.
    BadSignature,
}

/// One thing that the verification found.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VerifyFinding {
    /// How much it matters: an error makes the package damaged or refused.
    pub severity: Severity,
    /// The path in the bag that it is about, if one.
    pub file: Option<String>,
    /// What is the matter.
    pub problem: Problem,
}

impl VerifyFinding {
    /// Makes a finding about the bag as a whole.
    #[must_use]
    pub const fn about_all(severity: Severity, problem: Problem) -> Self {
        Self { severity, file: None, problem }
    }

    /// Makes a finding about a file; the problem gets the field `file`.
    #[must_use]
    pub fn about(severity: Severity, file: &str, problem: Problem) -> Self {
        Self {
            severity,
            file: Some(file.to_owned()),
            problem: problem.with("file", crate::bag::name::shown(file)),
        }
    }

    /// Returns the stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.problem.code
    }
}

/// Tells the verdict that the findings lead to: damaged as soon as one is an error.
#[must_use]
pub fn verdict_of(findings: &[VerifyFinding]) -> Verdict {
    if findings.iter().any(|f| f.severity == Severity::Error) { Verdict::Damaged } else { Verdict::Whole }
}
