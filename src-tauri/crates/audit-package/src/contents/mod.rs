//! What the files of a package say: each is made from the excerpt of the log and nothing else.
//!
//! The writer puts these bytes into the bag and the verifier makes them again from the log that it found there, so
//! a file that says something else than the log is found. Documents for people that need layout (PDF, XLSX) are
//! made elsewhere and only carried.

mod documents;
pub mod findings;
pub mod page;
pub mod report;
pub mod system;
pub mod tables;

use std::collections::BTreeMap;

use domain::book::{BookError, Grant};
use domain::checks::{Check, Finding, run_these};
use domain::committed::Hash;
use domain::date::Date;
use domain::fact::{EvidenceAdded, RecipientKind};
use domain::ids::{BookId, EvidenceId, GrantId};
use domain::log::Head;
use domain::money::MoneyError;
use serde::{Deserialize, Serialize};

use crate::bag::name::{SafeNames, safe_name};
use crate::excerpt::{Excerpt, Personal};
use crate::record::HeadRecord;
pub use documents::Document;

/// The format of a package that this version writes and reads.
pub const FORMAT: &str = "bidragsboken-package/1";

/// This program and version, as packages name the one that wrote them.
pub const SOFTWARE: &str = concat!("Bidragsboken ", env!("CARGO_PKG_VERSION"));

/// `data/package.json`: what the package is about.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Descriptor {
    /// [`FORMAT`].
    pub format: String,
    /// The book.
    pub book: BookId,
    /// Name of the organisation.
    pub organisation: String,
    /// Organisation number.
    pub orgnr: String,
    /// Municipality or region.
    pub recipient: RecipientKind,
    /// The organisation is invented.
    pub example: bool,
    /// The day that checks and documents speak of.
    pub as_of: Date,
    /// The last operation in it.
    pub head: Head,
    /// The grants.
    pub grants: Vec<PackagedGrant>,
    /// How much it tells.
    pub personal: Personal,
    /// Who it was made for, where somebody is named.
    pub reader: Option<String>,
    /// Program and version.
    pub software: String,
}

/// A grant of the package.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PackagedGrant {
    /// Its number in the book.
    pub grant: GrantId,
    /// The grant code.
    pub code: String,
    /// Id of the scheme.
    pub scheme: String,
    /// The code as it stands in names of files.
    pub name: String,
}

/// What the caller decides about a package.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Terms {
    /// The day that checks and documents speak of.
    pub as_of: Date,
    /// How much it tells.
    pub personal: Personal,
    /// Who it is for.
    pub reader: Option<String>,
    /// Program and version.
    pub software: String,
}

/// A package as to its content: the excerpt and what it is about.
#[derive(Clone, Debug)]
pub struct Package {
    excerpt: Excerpt,
    descriptor: Descriptor,
}

/// A file of evidence that is in the package.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EvidenceFile {
    /// The evidence.
    pub evidence: EvidenceId,
    /// The path in the bag.
    pub path: String,
    /// SHA-256 of the file.
    pub sha256: Hash,
    /// Size in bytes.
    pub bytes: u64,
}

/// The files of a package by path.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Paths that are the same in every package.
pub(crate) mod path {
    pub(crate) const EVIDENCE: &str = "data/evidence/evidence.csv";
    pub(crate) const HEAD: &str = "data/history/head.json";
    pub(crate) const INDEX: &str = "data/index.html";
    pub(crate) const OPERATIONS: &str = "data/history/operations.jsonl";
    pub(crate) const PACKAGE: &str = "data/package.json";
    pub(crate) const PSEUDONYMS: &str = "data/history/pseudonyms.json";
    pub(crate) const SYSTEM: &str = "data/system/systemdokumentation.md";
}

impl Package {
    /// Describes an excerpt. Fails with `log-…` where the excerpt is of no book.
    pub fn new(excerpt: Excerpt, terms: Terms) -> Result<Self, BookError> {
        let book = excerpt.book();
        let opened = book.opened()?;
        let mut names = SafeNames::default();
        let grants = excerpt.grants().map(|grant| packaged(grant, &mut names)).collect();
        let descriptor = Descriptor {
            format: FORMAT.to_owned(),
            book: book.id(),
            organisation: opened.organisation.clone(),
            orgnr: opened.orgnr.clone(),
            recipient: opened.recipient,
            example: opened.example,
            as_of: terms.as_of,
            head: book.head(),
            grants,
            personal: terms.personal,
            reader: terms.reader,
            software: terms.software,
        };
        Ok(Self { excerpt, descriptor })
    }

    /// Returns the excerpt.
    #[must_use]
    pub const fn excerpt(&self) -> &Excerpt {
        &self.excerpt
    }

    /// Returns what the package is about.
    #[must_use]
    pub const fn descriptor(&self) -> &Descriptor {
        &self.descriptor
    }

    /// Returns the grants, each with its code as it stands in names of files.
    pub fn grants(&self) -> impl Iterator<Item = (Grant<'_>, &str)> {
        self.excerpt.grants().zip(self.descriptor.grants.iter().map(|grant| grant.name.as_str()))
    }

    /// Returns what the recipient calls the package: `<orgnr>-<code>`, with `-med-fler` for several grants.
    #[must_use]
    pub fn identifier(&self) -> String {
        let digits: String = self.descriptor.orgnr.chars().filter(char::is_ascii_digit).collect();
        let code = self.descriptor.grants.first().map_or("", |grant| grant.name.as_str());
        let more = if self.descriptor.grants.len() > 1 { "-med-fler" } else { "" };
        format!("{digits}-{code}{more}")
    }

    /// Returns the base folder: the identifier and the as-of date.
    #[must_use]
    pub fn base(&self) -> String {
        format!("{}-{}", self.identifier(), self.descriptor.as_of)
    }

    /// Returns the files of evidence that are in the package: those in force whose sum is in the open.
    #[must_use]
    pub fn evidence_files(&self) -> Vec<EvidenceFile> {
        let of_grant = |grant: Grant<'_>| grant.evidence().filter_map(evidence_file).collect::<Vec<_>>();
        self.excerpt.grants().flat_map(of_grant).collect()
    }

    /// Returns the checks that are asked at the level of the package.
    #[must_use]
    pub fn checks(&self) -> Vec<Check> {
        self.descriptor.personal.checks().copied().collect()
    }

    /// Returns how many checks are not asked because the level closes the texts that they read.
    #[must_use]
    pub fn checks_not_asked(&self) -> u64 {
        (domain::checks::packaged().count() - self.descriptor.personal.checks().count()) as u64
    }

    /// Runs the checks of the package on one of its grants.
    pub fn findings(&self, grant: Grant<'_>) -> Result<Vec<Finding>, MoneyError> {
        run_these(grant, self.descriptor.as_of, &self.checks())
    }

    /// Makes every file but the log and the evidence.
    pub fn files(&self) -> Result<Files, MoneyError> {
        self.files_by(&self.checks())
    }

    /// Makes every file but the log and the evidence; of the checks, only those given are run.
    pub(crate) fn files_by(&self, checks: &[Check]) -> Result<Files, MoneyError> {
        let head = HeadRecord::new(self.descriptor.book, self.descriptor.head);
        let mut files = Files::from([
            (path::PACKAGE.to_owned(), json(&self.descriptor)),
            (path::HEAD.to_owned(), json(&head)),
            (path::PSEUDONYMS.to_owned(), json(self.excerpt.pseudonyms().list())),
            (path::EVIDENCE.to_owned(), tables::evidence(self)),
            (path::SYSTEM.to_owned(), system::documentation(self)),
            (path::INDEX.to_owned(), page::index(self, checks)?),
        ]);
        files.extend(system::schemas());
        for (grant, name) in self.grants() {
            files.extend(self.files_of(grant, name, checks)?);
        }
        Ok(files)
    }

    fn files_of(
        &self,
        grant: Grant<'_>,
        name: &str,
        checks: &[Check],
    ) -> Result<Vec<(String, Vec<u8>)>, MoneyError> {
        let as_of = self.descriptor.as_of;
        let scheme = [grant.added().scheme_json.as_bytes(), b"\n"].concat();
        let mut files = vec![
            (format!("data/ledger/ledger-{name}.csv"), tables::ledger(&self.excerpt, grant)),
            (format!("data/ledger/costs-{name}.csv"), tables::costs(&self.excerpt, grant)),
            (format!("data/ledger/reconciliation-{name}.csv"), tables::reconciliation(&self.excerpt, grant)?),
            (
                format!("data/report/report-{name}.json"),
                json(&report::ReportRecord::of(&self.excerpt, grant, as_of)?),
            ),
            (findings_path(name), json(&findings::FindingsRecord::of(&self.excerpt, grant, as_of, checks)?)),
            (scheme_path(grant, name), scheme),
        ];
        if let Some(participants) = tables::participants(&self.excerpt, grant) {
            files.push((format!("data/ledger/participants-{name}.csv"), participants));
        }
        Ok(files)
    }
}

pub(crate) fn findings_path(name: &str) -> String {
    format!("data/checks/findings-{name}.json")
}

pub(crate) fn scheme_path(grant: Grant<'_>, name: &str) -> String {
    format!("data/scheme/{}-{name}.json", short_name(&grant.scheme().id))
}

/// The most characters of a code that stand in a name; the rest of the longest name needs the room.
const CODE_CHARACTERS: usize = 24;

fn packaged(grant: Grant<'_>, names: &mut SafeNames) -> PackagedGrant {
    let short: String = grant.code().chars().take(CODE_CHARACTERS).collect();
    PackagedGrant {
        grant: grant.id(),
        code: grant.code().to_owned(),
        scheme: grant.scheme().id.clone(),
        name: names.next(&short),
    }
}

fn short_name(text: &str) -> String {
    safe_name(&text.chars().take(CODE_CHARACTERS).collect::<String>())
}

/// Returns the path of a piece of evidence that is in the package.
pub(crate) fn evidence_path(evidence: &EvidenceAdded) -> String {
    let name =
        safe_name(&format!("u{}-{}", evidence.evidence.0, evidence.file_name.value().unwrap_or_default()));
    format!("data/evidence/{name}")
}

fn evidence_file(evidence: &EvidenceAdded) -> Option<EvidenceFile> {
    let sha256 = evidence.sha256.value()?.parse().ok()?;
    Some(EvidenceFile {
        evidence: evidence.evidence,
        path: evidence_path(evidence),
        sha256,
        bytes: evidence.bytes,
    })
}

/// Writes a machine file: JSON for people to read too, ended by a line feed.
pub(crate) fn json(value: &(impl Serialize + ?Sized)) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("records are plain data");
    bytes.push(b'\n');
    bytes
}

/// Returns the word that files use for a value of the domain, such as `in-use`.
pub(crate) fn word_of(value: &impl Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}
