//! What a user would do with a sample, from the empty book on: `sample.toml`.
//!
//! The program runs it (`bidragsbok sample`): it makes a book with the organisation, gives the accounts their roles,
//! adds the grants, takes the ledgers in, decides on costs, puts in conditions, evidence and answers. Paths are
//! relative to the script.

use domain::accounts::CostKind;
use domain::date::{Date, Month, Period};
use domain::fact::{EvidenceKind, Provider, RecipientKind, VoucherRef};
use domain::money::Money;
use serde::{Deserialize, Serialize};

/// Everything that is done with a sample, in the order of the fields.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Script {
    /// The day that checks and documents are made for.
    pub as_of: Date,
    /// Whose book it is.
    pub organisation: Organisation,
    /// The grants.
    pub grants: Vec<Grant>,
    /// Ledger files to take in, in order.
    pub imports: Vec<String>,
    /// A later state of the ledger, to show what taking it in again does; not taken in with the others.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub later_import: Option<String>,
    /// What is decided about costs that came with the ledgers.
    #[serde(default)]
    pub decisions: Vec<Decision>,
    /// Costs entered by hand.
    #[serde(default)]
    pub costs: Vec<ManualCost>,
    /// Conditions that were met.
    #[serde(default)]
    pub conditions: Vec<Condition>,
    /// Evidence and what it proves.
    #[serde(default)]
    pub evidence: Vec<Evidence>,
    /// Differences to the ledger that are explained.
    #[serde(default)]
    pub explanations: Vec<Explanation>,
    /// Answers to the questions of the return reports that the book does not answer.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// Whose book it is.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// Name, with EXEMPEL in it.
    pub name: String,
    /// Organisation number.
    pub orgnr: String,
    /// Municipality or region.
    pub kind: RecipientKind,
    /// SIE dimension that carries the grants' codes.
    pub code_part: String,
    /// Id of the account table: `kommun-bas` or `region-bas`.
    pub accounts: String,
}

/// A grant of the organisation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// Id of the scheme.
    pub scheme: String,
    /// The code in the ledger.
    pub code: String,
    /// Case numbers.
    #[serde(default)]
    pub case_numbers: Vec<String>,
    /// Contact person.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub contact: Option<String>,
    /// Set aside for the organisation.
    pub allocated: Money,
    /// Claimed.
    pub requisitioned: Money,
    /// The day of the claim.
    pub requisitioned_on: Date,
    /// Paid to the organisation.
    pub received: Money,
    /// The day of the payment.
    pub received_on: Date,
}

/// What is decided about the costs of a voucher; what is left out stays as it came.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Code of the grant.
    pub grant: String,
    /// The voucher; numbers begin again every fiscal year, so it is named with the year's first day.
    pub voucher: VoucherRef,
    /// Rows of the voucher, from 1, counted over all its rows as the file has them; empty means every cost of it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub positions: Vec<u32>,
    /// The days over which the cost arose.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub period: Option<Period>,
    /// Id of the purpose.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub purpose: Option<String>,
    /// Who carries it out.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub provider: Option<Provider>,
}

/// A cost entered by hand.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ManualCost {
    /// Code of the grant.
    pub grant: String,
    /// Name within the script, for evidence.
    pub id: String,
    /// Kind of cost.
    pub kind: CostKind,
    /// The days over which it arose.
    pub period: Period,
    /// Net of VAT.
    pub amount: Money,
    /// Text.
    pub text: String,
    /// Id of the purpose.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub purpose: Option<String>,
}

/// A condition that was met.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Code of the grant.
    pub grant: String,
    /// Id of the condition in the scheme.
    pub id: String,
    /// The day.
    pub date: Date,
    /// A note.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub note: Option<String>,
}

/// A file and what it proves.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Code of the grant.
    pub grant: String,
    /// The file, relative to the script.
    pub file: String,
    /// What it is.
    pub kind: EvidenceKind,
    /// What it proves; at least one thing.
    pub proves: Vec<Target>,
}

/// What a file proves.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Target {
    /// The grant as a whole.
    Grant,
    /// A condition by its id.
    Condition(String),
    /// A cost of [`Script::costs`] by its id.
    Cost(String),
    /// A voucher.
    Voucher(VoucherRef),
}

/// A difference to the ledger that is explained.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// Code of the grant.
    pub grant: String,
    /// The account; empty for costs without one.
    pub account: String,
    /// The month.
    pub month: Month,
    /// Ledger less book.
    pub amount: Money,
    /// The explanation.
    pub text: String,
}

/// An answer to a question.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Code of the grant.
    pub grant: String,
    /// Id of the question.
    pub question: String,
    /// What is answered.
    pub answer: Given,
}

/// What is answered.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Given {
    /// One of the options, or `yes`, `no`, `not-applicable`.
    Choice(String),
    /// Several options.
    Choices(Vec<String>),
    /// An amount.
    Amount(Money),
    /// A number.
    Count(u64),
    /// Own words.
    Text(String),
}

/// Why a text is no script.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("not a script of a sample: {detail}")]
pub struct ScriptError {
    /// Line, column and what is wrong, in English.
    pub detail: String,
}

impl Script {
    /// Reads a script. Fails where the text has not its form; scripts are the product's own, so nobody is told.
    pub fn read(text: &str) -> Result<Self, ScriptError> {
        toml::from_str(text).map_err(|error| ScriptError { detail: error.to_string() })
    }

    /// Writes the script as TOML, under a line that says what it is.
    #[must_use]
    pub fn to_toml(&self) -> String {
        let script = toml::to_string_pretty(self).expect("a script is plain values under string keys");
        format!("# EXEMPEL. Gjord av make-sample; ändra inte här utan i src-tauri/crates/sample.\n\n{script}")
    }
}
