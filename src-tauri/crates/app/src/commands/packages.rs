//! Audit packages: written, verified, and noted in the log.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write as _};
use std::ops::ControlFlow;
use std::path::Path;

use audit_package::archive::{Wrapped, wrap};
use audit_package::bag::write::Written;
use audit_package::contents::{Files, Package, SOFTWARE, Terms};
use audit_package::excerpt::{Excerpt, Personal};
use audit_package::issue::{EvidenceSource, issue};
use audit_package::level::Holdings;
use audit_package::record::HeadRecord;
use audit_package::sign::{Fingerprint, Signer};
use audit_package::sign_zip;
use audit_package::verify::{Beside, Known, KnownHead, Outcome, Verification as Verified, verify_zip_beside};
use audit_package::zip::{Limits, ZipSource};
use domain::book::Book;
use domain::committed::Hash;
use domain::fact::{Fact, PackageIssued};
use domain::ids::GrantId;
use domain::log::OperationKind;
use domain::problem::{Severity, Value};
use sha2::{Digest as _, Sha256};
use store::Store;
use verifier::signature_of;
use verifier::told::{self, Told};
use words::{Locale, Words};

use crate::api::Rule;
use crate::api::checks::{AboutRow, AcceptedRow, FindingRow};
use crate::api::packages::{
    IssuePackage, PackageIssuedReply, PackageLevel, PackageSummary, SignedByRow, VerdictRow, Verification,
    VerificationFinding, VerifyPackage,
};
use crate::commands::signers::unreadable;
use crate::commands::{keys, levels, placing};
use crate::documents;
use crate::error::AppError;
use crate::files::name_of;
use crate::remembered::Confirmed;
use crate::rows::{length, small};
use crate::session::{App, Change, Open};
use crate::unfinished::Unfinished;

/// The evidence in the open book.
struct InBook<'a>(&'a Store);

impl EvidenceSource for InBook<'_> {
    fn open<'a>(&'a self, sha256: Hash) -> io::Result<Box<dyn Read + 'a>> {
        Ok(Box::new(self.0.read_blob(sha256).map_err(io::Error::other)?))
    }
}

/// The form of a package.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Form {
    /// The audit package.
    Package,
    /// The audit package in a submission package for the archive.
    Archive,
}

/// A package that was written beside its name and verified there.
struct Made {
    package: placing::Making,
    /// The signature over the zip file, where it is signed.
    signature: Option<placing::Making>,
    written: Written,
    sha256: String,
    verified: Verified,
}

pub(crate) fn issue_package(app: &mut App, request: IssuePackage) -> Result<PackageIssuedReply, AppError> {
    let target = app.files.path(&request.file)?.to_owned();
    let package = content(app, &request)?;
    let signer = signer(app, &request, &package)?;
    // Documents of a package are Swedish whatever the session's language, so that its bytes do not depend on it.
    let documents = documents::of_package(&package, &Words::new(Locale::Sv))?;
    let form = form_of(request.profile.as_deref())?;
    placing::check(&target)?;
    let made = make(app, &package, documents, signer.as_ref(), &target, form)?;
    note(app, &package, &made.written)?;
    let Made { package: made, signature, written, sha256, verified } = made;
    let signature_file = signature.as_ref().map(|_| name_of(&signature_of(&target)));
    placing::place(&target, made, signature).map_err(|error| AppError::file(&target, &error))?;
    if let Some(signer) = &signer {
        remember_own(app, &request, &package, signer);
    }
    let left_out = package.excerpt().grants().flat_map(|grant| grant.evidence());
    let left_out = left_out.filter(|evidence| evidence.sha256.value().is_none()).count();
    let mut reply = PackageIssuedReply {
        file: name_of(&target),
        bytes: written.bytes.to_string(),
        sha256,
        manifest_sha256: written.manifest_sha256,
        files: small(written.files),
        fingerprint: written.signed_with.map(|fingerprint| fingerprint.to_string()),
        signature_file,
        left_out: length(left_out),
        level: level_of(app, &package)?,
        verification: confirmed(app, &verified)?,
        registrar_text: String::new(),
    };
    reply.registrar_text = registrar_text(&app.words, &package, &reply);
    if form == Form::Archive {
        reply.registrar_text += &format!("\n{}", app.words.word("registrar-archive"));
    }
    Ok(reply)
}

/// Says what the package shows and leaves out, in the numbers of the book that it is made from.
fn level_of(app: &App, package: &Package) -> Result<PackageLevel, AppError> {
    let about = package.descriptor();
    let grants: Vec<GrantId> = about.grants.iter().map(|grant| grant.grant).collect();
    Ok(levels::told(&app.words, about.personal, &Holdings::of(app.book()?, &grants)))
}

/// Reads the word that a form is chosen by. Fails with `package-profile-unknown`.
fn form_of(word: Option<&str>) -> Result<Form, AppError> {
    match word {
        None | Some("package") => Ok(Form::Package),
        Some("archive") => Ok(Form::Archive),
        Some(word) => Err(AppError::bare("package-profile-unknown").with("value", word)),
    }
}

/// Remembers where the key lies and whose it is. That it could not be remembered is of no consequence for the package.
fn remember_own(app: &mut App, request: &IssuePackage, package: &Package, signer: &Signer) {
    let about = package.descriptor();
    let key = request.key.as_ref().and_then(|key| app.files.path(key).ok()).map(Path::to_owned);
    if let Some(key) = key.filter(|_| app.remembered.has_a_place()) {
        keys::remember(app, &key);
        let since = app.today();
        let _ = app.remembered.confirm(Confirmed {
            orgnr: about.orgnr.clone(),
            organisation: about.organisation.clone(),
            fingerprint: signer.fingerprint().to_string(),
            since,
            how: app.words.word("signer-own"),
        });
    }
}

/// Finds grants by their codes. Fails with `grant-unknown`.
pub(super) fn grants_by_code(book: &Book, codes: &[String]) -> Result<Vec<GrantId>, AppError> {
    codes.iter().map(|code| Ok(book.grant_by_code(code)?.id())).collect()
}

/// Takes the grants asked for out of the book.
fn content(app: &mut App, request: &IssuePackage) -> Result<Package, AppError> {
    let as_of = app.day(request.as_of.as_deref())?;
    let book = app.book()?;
    let grants = grants_by_code(book, &request.grants)?;
    if grants.is_empty() {
        return Err(AppError::bare("package-no-grant"));
    }
    let personal = levels::of_word(request.level.as_deref())?;
    let reader = request.reader.as_deref().map(str::trim).filter(|reader| !reader.is_empty());
    // Names leave the book for a named reader only.
    if personal.names_people() && reader.is_none() {
        return Err(AppError::bare("package-reader-missing"));
    }
    let excerpt = Excerpt::of(book, &grants, personal)?;
    let terms = Terms { as_of, personal, reader: reader.map(str::to_owned), software: SOFTWARE.to_owned() };
    Ok(Package::new(excerpt, terms)?)
}

/// Unlocks the key. The signer is known by the organisation number.
fn signer(app: &App, request: &IssuePackage, package: &Package) -> Result<Option<Signer>, AppError> {
    let Some(handle) = &request.key else { return Ok(None) };
    let key = app.files.read(handle)?;
    let identity = package.descriptor().orgnr.as_str();
    let signer = Signer::from_openssh(&key, request.passphrase.as_deref(), identity);
    signer.map(Some).map_err(|error| AppError::new(error.problem()))
}

/// Begins a file beside its name.
fn begin(app: &mut App, target: &Path) -> Result<(Unfinished, File), AppError> {
    let mut mark = [0; 8];
    app.world.random(&mut mark);
    let mark: String = mark.iter().map(|byte| format!("{byte:02x}")).collect();
    Unfinished::begin(target, &mark).map_err(|error| AppError::file(target, &error))
}

/// Writes the package beside its name, signs it, and verifies what was written, from its bytes.
fn make(
    app: &mut App,
    package: &Package,
    documents: Files,
    signer: Option<&Signer>,
    target: &Path,
    form: Form,
) -> Result<Made, AppError> {
    let (unfinished, file) = begin(app, target)?;
    let writing = app.words.word("progress-writing-package");
    let progress = &mut app.progress;
    let Open { store, .. } = app.open.as_ref().ok_or_else(|| AppError::bare("book-none-open"))?;
    let mut tell = |done, all| -> ControlFlow<()> { progress(&writing, done, all) };
    let (mut written, file) = issue(package, documents, &InBook(store), signer, file, &mut tell)
        .map_err(|error| AppError::new(error.problem()))?;
    let (unfinished, mut file) = match form {
        Form::Package => (unfinished, file),
        Form::Archive => {
            let (wrapped, making) = for_archive(app, package, signer, file, target)?;
            (written.files, written.bytes) = (wrapped.files, wrapped.bytes);
            making
        }
    };
    let failed = |error: io::Error| AppError::file(target, &error);
    let mut signature = None;
    let mut bytes = None;
    if let Some(signer) = signer {
        file.rewind().map_err(failed)?;
        let text = sign_zip::sign(signer, &mut file).map_err(failed)?;
        let (unfinished, mut beside) = begin(app, &signature_of(target))?;
        beside.write_all(text.as_bytes()).map_err(failed)?;
        signature = Some((unfinished, beside));
        bytes = Some(text.into_bytes());
    }
    file.rewind().map_err(failed)?;
    let keys: Vec<Fingerprint> = signer.map(Signer::fingerprint).into_iter().collect();
    let known = Known { keys: &keys, ..Known::default() };
    let beside = Beside { name: None, signature: bytes.as_deref() };
    let verified = verify_zip_beside(&mut file, &Limits::default(), known, beside);
    if let Some(finding) = verified.findings().find(|finding| finding.severity == Severity::Error) {
        let reason = app.words.problem(&finding.problem);
        return Err(AppError::bare("package-not-verified").with("reason", reason));
    }
    let sha256 = sum_of(&mut file).map_err(|_| AppError::bare("internal"))?;
    Ok(Made { package: (unfinished, file), signature, written, sha256, verified })
}

/// Writes the form for the archive around an audit package that was written beside its name.
fn for_archive(
    app: &mut App,
    package: &Package,
    signer: Option<&Signer>,
    written: File,
    target: &Path,
) -> Result<(Wrapped, placing::Making), AppError> {
    let (unfinished, file) = begin(app, target)?;
    let source =
        ZipSource::open(written, &Limits::default()).map_err(|error| AppError::new(error.problem()))?;
    let writing = app.words.word("progress-writing-package");
    let progress = &mut app.progress;
    let mut tell = |done, all| -> ControlFlow<()> { progress(&writing, done, all) };
    let (wrapped, file) =
        wrap(package, &source, signer, file, &mut tell).map_err(|error| AppError::new(error.problem()))?;
    Ok((wrapped, (unfinished, file)))
}

/// What reading is told in.
pub(super) const KILOBYTE: u64 = 1000;

pub(super) fn sum_of<R: Read + Seek>(file: &mut R) -> io::Result<String> {
    file.seek(SeekFrom::Start(0))?;
    let mut sum = Sha256::new();
    let mut buffer = vec![0; 64 << 10];
    loop {
        match file.read(&mut buffer)? {
            0 => return Ok(Hash(sum.finalize().into()).to_string()),
            len => sum.update(&buffer[..len]),
        }
    }
}

/// Notes in the log that the package leaves the book, before it does.
fn note(app: &mut App, package: &Package, written: &Written) -> Result<(), AppError> {
    let about = package.descriptor();
    let manifest = written.manifest_sha256.parse::<Hash>().map_err(|_| AppError::bare("internal"))?;
    let issued = PackageIssued {
        grants: about.grants.iter().map(|grant| grant.grant).collect(),
        as_of: about.as_of,
        until: about.head.seq,
        manifest,
    };
    app.change(OperationKind::PackageIssued, &mut |change: &mut Change<'_, '_>| {
        change.push(Fact::PackageIssued(issued.clone()));
        Ok(())
    })?;
    Ok(())
}

/// Returns what the registrar can put into the register of documents.
fn registrar_text(words: &Words, package: &Package, reply: &PackageIssuedReply) -> String {
    let about = package.descriptor();
    let codes = about.grants.iter().map(|grant| format!("{} ({})", grant.code, grant.scheme));
    let said = |key: &str, fields: &[(&'static str, Value)]| {
        words.text(key, &fields.iter().cloned().collect::<domain::problem::Fields>())
    };
    let mut lines = vec![
        said(
            "registrar-what",
            &[
                ("grants", codes.collect::<Vec<_>>().join(", ").into()),
                ("organisation", about.organisation.as_str().into()),
                ("orgnr", about.orgnr.as_str().into()),
                ("as_of", about.as_of.into()),
            ],
        ),
        said(
            "registrar-file",
            &[("file", reply.file.as_str().into()), ("bytes", reply.bytes.as_str().into())],
        ),
        said("registrar-sum", &[("sha256", reply.sha256.as_str().into())]),
        said(
            "registrar-head",
            &[("operation", about.head.seq.into()), ("hash", about.head.hash.to_string().into())],
        ),
    ];
    lines.push(match &reply.fingerprint {
        Some(fingerprint) => said("registrar-signed", &[("fingerprint", fingerprint.as_str().into())]),
        None => words.word("registrar-unsigned"),
    });
    if let Some(reader) = &about.reader {
        lines.push(said("registrar-reader", &[("reader", reader.as_str().into())]));
    }
    lines.push(said("registrar-level", &[("level", levels::name(words, about.personal).into())]));
    match about.personal {
        Personal::Included => lines.push(words.word("registrar-personal")),
        Personal::Names => lines.push(words.word("registrar-names")),
        Personal::Public | Personal::LeftOut => {}
    }
    if reply.left_out > 0 {
        let key =
            if about.personal.keeps_back(false) { "registrar-files-kept" } else { "registrar-left-out" };
        lines.push(said(key, &[("evidence", u64::from(reply.left_out).into())]));
    }
    lines.join("\n")
}

pub(crate) fn verify_package(app: &mut App, request: VerifyPackage) -> Result<Verification, AppError> {
    let path = app.files.path(&request.file)?.to_owned();
    let keys: Vec<Fingerprint> = request
        .known_keys
        .iter()
        .map(|text| text.parse::<Fingerprint>().map_err(|error| AppError::new(error.problem())))
        .collect::<Result<_, _>>()?;
    let verified = verified_at(app, &path, &keys)?;
    remember_head(app, &verified);
    confirmed(app, &verified)
}

/// Verifies what lies on a disk against all that is remembered: confirmed signers, and how far logs had come. Every
/// package that somebody else has made is read this way.
///
/// Tells how far it has come; fails with `cancelled` when that asks to stop.
pub(super) fn verified_at(app: &mut App, path: &Path, keys: &[Fingerprint]) -> Result<Verified, AppError> {
    let what = app.words.word("progress-verifying-package");
    verified_within(app, path, keys, &what, &|done, all| (done / KILOBYTE, all / KILOBYTE))
}

/// Verifies as [`verified_at`] does, within longer work that tells by `stage` how far it has come.
pub(super) fn verified_within(
    app: &mut App,
    path: &Path,
    keys: &[Fingerprint],
    what: &str,
    stage: &dyn Fn(u64, u64) -> (u64, u64),
) -> Result<Verified, AppError> {
    let signers = app.remembered.known_signers().map_err(|error| unreadable(app, &error))?;
    let mut heads = app.remembered.heads().map_err(|error| unreadable(app, &error))?;
    // The open book knows where its own log has come to.
    heads.extend(app.open.iter().map(|open| KnownHead {
        orgnr: open.book.opened().ok().map(|opened| opened.orgnr.clone()),
        head: HeadRecord::new(open.book.id(), open.book.last_change()),
    }));
    let known = Known { keys, signers: &signers, heads: &heads };
    let progress = &mut app.progress;
    let mut tell = |done: u64, all: u64| {
        let (done, all) = stage(done, all);
        progress(what, done, all)
    };
    let verified = verifier::verify_at_told(path, known, &mut tell);
    let verified = verified.map_err(|error| AppError::file(path, &error))?;
    verified.ok_or_else(|| AppError::bare("cancelled"))
}

/// Remembers how far the log had come in a package that a confirmed key has signed and in which nothing is wrong, so
/// that an older one is known for what it is. That it could not be remembered is of no consequence for the answer.
fn remember_head(app: &App, verified: &Verified) {
    // A key that was only named with the question is nobody's confirmed one.
    let is_confirmed = || {
        let signed_by = &verified.bag.signed_by;
        let signers = app.remembered.known_signers().unwrap_or_default();
        signers.iter().any(|signer| {
            signed_by.fingerprint.as_ref() == Some(&signer.fingerprint)
                && signed_by.identity.as_deref() == Some(signer.orgnr.as_str())
        })
    };
    let is_known = verified.is_ok() && verified.signer.outcome == Outcome::Ok && is_confirmed();
    if let Some(package) = verified.package.as_ref().filter(|_| is_known) {
        let about = package.descriptor();
        let _ = app.remembered.saw(&about.orgnr, HeadRecord::new(about.book, about.head));
    }
}

/// Says in words what verifying found.
pub(super) fn verification(words: &Words, verified: &Verified) -> Verification {
    Verification::from(told::tell(words, verified))
}

/// Says in words what verifying found, and how the key was confirmed where it was here.
fn confirmed(app: &App, verified: &Verified) -> Result<Verification, AppError> {
    let mut reply = verification(&app.words, verified);
    if let Some(by) = &mut reply.signed_by {
        let signers = app.remembered.signers().map_err(|error| unreadable(app, &error))?;
        let confirmed = signers.into_iter().find(|signer| {
            by.identity.as_ref() == Some(&signer.orgnr)
                && by.fingerprint.as_ref() == Some(&signer.fingerprint)
        });
        by.since = confirmed.as_ref().map(|signer| signer.since.to_string());
        by.how = confirmed.map(|signer| signer.how);
    }
    Ok(reply)
}

impl From<Told> for Verification {
    fn from(told: Told) -> Self {
        let row = |row: told::Row| VerdictRow { verdict: row.verdict.to_owned(), message: row.message };
        let finding = |found: told::Finding| VerificationFinding {
            code: found.code.to_owned(),
            severity: found.severity.to_owned(),
            file: found.file,
            message: found.message,
        };
        Self {
            files: row(told.files),
            log: row(told.log),
            signer: row(told.signer),
            signed_by: told.signed_by.map(|by| SignedByRow {
                state: by.state.to_owned(),
                identity: by.identity,
                fingerprint: by.fingerprint,
                since: by.since,
                how: by.how,
            }),
            sums: row(told.sums),
            rules: row(told.rules),
            findings: told.findings.into_iter().map(finding).collect(),
            summary: told.summary.map(|summary| PackageSummary {
                organisation: summary.organisation,
                orgnr: summary.orgnr,
                grants: summary.grants,
                as_of: summary.as_of,
                head_hash: summary.head_hash,
                head_seq: small(summary.head_seq),
                files: small(summary.files),
                level: Some(summary.level),
                level_name: Some(summary.level_name),
                reader: summary.reader,
            }),
            checks: told.checks.into_iter().map(check_row).collect(),
        }
    }
}

fn check_row(check: told::Check) -> FindingRow {
    FindingRow {
        id: check.id,
        check: check.check,
        severity: check.severity.to_owned(),
        grant: check.grant,
        about: AboutRow {
            kind: check.about.kind.to_owned(),
            reference: check.about.reference,
            label: check.about.label,
        },
        code: check.code,
        message: check.message,
        remedy: check.remedy,
        rule: Rule { text: check.rule.text, source: check.rule.source },
        accepted: check.accepted.map(|accepted| AcceptedRow {
            by: accepted.by,
            at: accepted.at,
            reason: accepted.reason,
        }),
    }
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::*;
    use crate::api::book::{CreateBook, OpenSample};
    use crate::api::{FileHandle, Nothing};
    use crate::world::World;

    /// A clock that stands still, and dice of the test's own: names of temporary files come from them.
    struct Still(u64);

    impl Still {
        fn of(folder: &Path) -> Box<Self> {
            let sum = Hash::plain(folder.as_os_str().as_encoded_bytes()).0;
            Box::new(Self(sum.iter().take(8).fold(0, |seed, byte| (seed << 8) | u64::from(*byte))))
        }
    }

    impl World for Still {
        fn unix_seconds(&mut self) -> i64 {
            1_795_253_400
        }
        fn random(&mut self, bytes: &mut [u8]) {
            for byte in bytes {
                self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                *byte = self.0.to_be_bytes()[0];
            }
        }
    }

    /// An application with the invented municipality open.
    fn app(folder: &Path) -> App {
        let mut app = App::new(Still::of(folder), None);
        let file = app.files.offer(folder.join("bok.bidragsbok"));
        app.open_sample(OpenSample { sample: "kommun".to_owned(), file: Some(file) }).expect("a sample");
        app
    }

    fn request(app: &mut App, path: PathBuf) -> IssuePackage {
        IssuePackage {
            grants: app.book().expect("a book").grants().map(|grant| grant.code().to_owned()).collect(),
            file: app.files.offer(path),
            as_of: Some("2026-11-21".to_owned()),
            key: None,
            passphrase: None,
            level: None,
            profile: None,
            reader: None,
        }
    }

    fn verdicts(said: &Verification) -> [&str; 5] {
        [&said.files, &said.log, &said.signer, &said.sums, &said.rules].map(|row| row.verdict.as_str())
    }

    fn verified(app: &mut App, file: FileHandle) -> Verification {
        app.verify_package(VerifyPackage { file, known_keys: Vec::new() }).expect("a file")
    }

    /// What lies in the folder beside the book and its journal.
    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).expect("a folder");
        let mut names: Vec<_> =
            entries.map(|e| e.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
        names.retain(|name| !name.starts_with("bok."));
        names.sort();
        names
    }

    #[test]
    fn a_package_is_written_verified_and_noted_and_nothing_lies_beside_it() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut app = app(folder.path());
        let before = app.book().expect("a book").head().seq;
        let request = request(&mut app, folder.path().join("paket.zip"));
        let reply = app.issue_package(request.clone()).expect("a package");
        assert_eq!(verdicts(&reply.verification), ["ok", "ok", "not-checked", "ok", "ok"]);
        assert!(reply.registrar_text.contains(&reply.sha256));
        assert_eq!(names(folder.path()), ["paket.zip"]);
        let book = app.book().expect("a book");
        let (at, issued) = book.packages().last().expect("an issue");
        assert_eq!((at.seq, issued.until), (before + 1, before));
        assert_eq!(issued.manifest.to_string(), reply.manifest_sha256);
        assert_eq!(verdicts(&verified(&mut app, request.file)), ["ok", "ok", "not-checked", "ok", "ok"]);
    }

    #[test]
    fn the_same_book_and_day_give_the_same_bytes_whatever_the_language() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut app = app(folder.path());
        let issue = |app: &mut App, name| {
            let request = request(app, folder.path().join(name));
            app.issue_package(request).expect("a package").sha256
        };
        let first = issue(&mut app, "1.zip");
        app.set_locale(Locale::En);
        assert_eq!(issue(&mut app, "2.zip"), first);
    }

    #[test]
    fn a_package_that_the_book_has_left_behind_is_told_so_and_a_changed_one_fails() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut app = app(folder.path());
        let path = folder.path().join("paket.zip");
        let request = request(&mut app, path.clone());
        app.issue_package(request.clone()).expect("a package");
        let finding = app
            .list_findings(crate::api::checks::ListFindings { grant: None, as_of: None, with_accepted: None })
            .expect("findings")
            .remove(0);
        let accept =
            crate::api::checks::AcceptFinding {
                finding: finding.id, reason: "Känt".to_owned(), as_of: None
            };
        app.accept_finding(accept).expect("a finding");
        let said = verified(&mut app, request.file.clone());
        assert_eq!(verdicts(&said)[1], "warning");
        assert!(said.findings.iter().any(|finding| finding.code == "package-older"));
        app.close_book(Nothing {}).expect("closed");
        assert_eq!(verdicts(&verified(&mut app, request.file.clone()))[1], "ok");
        let mut bytes = std::fs::read(&path).expect("a file");
        let at = bytes.len() / 2;
        bytes[at] ^= 1;
        std::fs::write(&path, bytes).expect("a file");
        assert_eq!(verdicts(&verified(&mut app, request.file))[0], "failed");
    }

    #[test]
    fn what_cannot_be_issued_leaves_no_file() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut app = app(folder.path());
        let mut refused = |change: &dyn Fn(&mut IssuePackage)| {
            let mut request = request(&mut app, folder.path().join("paket.zip"));
            change(&mut request);
            app.issue_package(request).map(|_| ()).map_err(|error| error.problem.code)
        };
        assert_eq!(refused(&|request| request.grants.clear()), Err("package-no-grant"));
        assert_eq!(refused(&|request| request.grants = vec!["?".to_owned()]), Err("grant-unknown"));
        app.on_progress(Box::new(
            |_, done, _| {
                if done > 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        ));
        let request = request(&mut app, folder.path().join("paket.zip"));
        let stopped = app.issue_package(request).map(|_| ()).map_err(|error| error.problem.code);
        assert_eq!(stopped, Err("cancelled"));
        assert_eq!(names(folder.path()), [] as [String; 0]);
        assert!(app.book().expect("a book").packages().next().is_none());
    }

    #[test]
    fn an_empty_book_has_no_package() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let mut app = App::new(Still::of(folder.path()), None);
        let file = app.files.offer(folder.path().join("tom.bidragsbok"));
        let new = CreateBook {
            file,
            name: "Exempelkommun".to_owned(),
            orgnr: "212000-0142".to_owned(),
            recipient: "kommun".to_owned(),
            code_part: None,
        };
        app.create_book(new).expect("a book");
        let request = request(&mut app, folder.path().join("paket.zip"));
        assert_eq!(
            app.issue_package(request).map(|_| ()).map_err(|error| error.problem.code),
            Err("package-no-grant")
        );
    }
}
