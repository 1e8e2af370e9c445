//! Verifying a package, a folder or a book.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use app::api::book::{BookVerdict, OpenBook};
use app::api::checks::{ListFindings, Reconcile};
use app::api::packages::{PackageSummary, VerdictRow, Verification, VerificationFinding, VerifyPackage};
use app::api::{Failure, FieldValue, Nothing};
use clap::{ArgAction, ArgMatches};
use domain::problem::Fields;

use super::Entry;
use super::checks::counted;
use super::reconciliation::unexplained;
use crate::arguments::{path, texts};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;

/// What every SQLite file begins with; a book is one.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// What is found where nothing can be verified, because there is no bag to read.
const NO_BAG: [&str; 4] = ["bag-declaration-missing", "bag-unreadable", "zip-no-directory", "zip-unreadable"];

pub(super) const VERIFY: Entry = Entry {
    name: "verify",
    arguments: |phrases| {
        let known = phrases.option("known", "fingerprint").action(ArgAction::Append);
        vec![phrases.file("target", "target"), known]
    },
    run: verify,
};

fn verify(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let target = path(matches, "target");
    let verification = if is_book(&target) {
        verify_book(console, &target)?
    } else {
        let file = console.app.files.offer(target);
        console.app.verify_package(VerifyPackage { file, known_keys: texts(matches, "known") })?
    };
    if let Some(finding) =
        verification.findings.iter().find(|finding| NO_BAG.contains(&finding.code.as_str()))
    {
        return Err(Trouble::Failure(failure(finding)));
    }
    console.show(&verification, |page| draw_verification(page, &verification))?;
    Ok(Exit::with_errors(has_failed(&verification)))
}

fn failure(finding: &VerificationFinding) -> Failure {
    let file = finding.file.iter().map(|file| ("file".to_owned(), FieldValue::Text(file.clone())));
    Failure { code: finding.code.clone(), fields: file.collect(), message: finding.message.clone() }
}

/// A book is known by its ending, even when it is damaged, or by its first bytes, even when it is renamed.
fn is_book(target: &Path) -> bool {
    let named = target.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("bidragsbok"));
    !target.is_dir() && (named || begins_as_sqlite(target).unwrap_or(false))
}

fn begins_as_sqlite(target: &Path) -> std::io::Result<bool> {
    let mut first = [0; SQLITE.len()];
    File::open(target)?.read_exact(&mut first)?;
    Ok(first == SQLITE)
}

/// Verifies a book: its log and files by the store, its sums and rules by what reconciliation and checks say now.
/// Open differences and findings do not make a book unsound, so they are warnings.
fn verify_book(console: &mut Console<'_>, target: &Path) -> Result<Verification, Trouble> {
    let file = console.app.files.offer(target);
    let status = console.app.open_book(OpenBook { file })?;
    let book = console.app.verify_book(Nothing {})?;
    let differences = unexplained(&console.app.reconcile(Reconcile { grant: None })?);
    let findings =
        console.app.list_findings(ListFindings { grant: None, as_of: None, with_accepted: Some(false) })?;
    let errors = counted(&findings, "error");
    let summary = status.book.map(|book_status| PackageSummary {
        organisation: book_status.organisation,
        orgnr: book_status.orgnr,
        grants: Vec::new(),
        as_of: status.today,
        head_hash: book.head_hash.clone(),
        head_seq: book.operations,
        files: book.blobs,
        level: None,
        level_name: None,
        reader: None,
    });
    let row = |verdict: &str, key: &str, count: u64| {
        let fields = Fields::from([("count", count.into()), ("facts", u64::from(book.facts).into())]);
        VerdictRow { verdict: verdict.to_owned(), message: console.app.words().text(key, &fields) }
    };
    let weighed = |count: u64| if count == 0 { "ok" } else { "warning" };
    Ok(Verification {
        files: row("ok", "cli-verified-book-files", u64::from(book.blobs)),
        log: row("ok", "cli-verified-book-log", operations(&book)),
        signer: row("not-checked", "cli-verified-book-signer", 0),
        signed_by: None,
        sums: row(weighed(differences), "cli-verified-book-sums", differences),
        rules: row(weighed(errors), "cli-verified-book-rules", errors),
        findings: Vec::new(),
        summary,
        checks: findings,
    })
}

fn operations(book: &BookVerdict) -> u64 {
    u64::from(book.operations)
}

/// Tells whether something does not hold.
pub(super) fn has_failed(verification: &Verification) -> bool {
    verdicts(verification).iter().any(|(_, row)| row.verdict == "failed")
        || verification.findings.iter().any(|finding| finding.severity == "error")
}

const fn verdicts(verification: &Verification) -> [(&'static str, &VerdictRow); 5] {
    [
        ("files", &verification.files),
        ("log", &verification.log),
        ("signer", &verification.signer),
        ("sums", &verification.sums),
        ("rules", &verification.rules),
    ]
}

/// Draws the five verdicts and what was found.
pub(super) fn draw_verification(page: &mut Page<'_>, verification: &Verification) {
    if let Some(summary) = &verification.summary {
        page.pairs(&[
            ("cli-column-organisation", format!("{} {}", summary.organisation, summary.orgnr)),
            ("cli-column-grants", summary.grants.join(", ")),
            ("cli-column-as-of", summary.as_of.clone()),
            ("cli-column-head-hash", summary.head_hash.clone()),
            ("cli-column-level", summary.level_name.clone().unwrap_or_default()),
            ("cli-column-reader", summary.reader.clone().unwrap_or_default()),
        ]);
        page.gap();
    }
    for (name, row) in verdicts(verification) {
        let (name, verdict) = (
            page.word(&format!("cli-verdict-of-{name}")),
            page.word(&format!("cli-verdict-{}", row.verdict)),
        );
        page.paragraph(0, &format!("{name}: {verdict}"));
        page.paragraph(2, &row.message);
    }
    for finding in &verification.findings {
        page.gap();
        let severity = page.word(&format!("severity-{}", finding.severity));
        let place = finding.file.as_ref().map(|file| format!(" · {file}")).unwrap_or_default();
        page.paragraph(0, &(severity + &place));
        page.paragraph(2, &finding.message);
    }
}
