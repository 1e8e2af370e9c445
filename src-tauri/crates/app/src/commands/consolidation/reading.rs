//! The files: found in folders, verified one at a time, and let go of again.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use audit_package::verify::Verification as Verified;
use domain::book::Book;
use domain::committed::Hash;
use domain::consolidation::Source;
use domain::date::Date;
use domain::log::Head;
use domain::overlap::{KeyList, key_list};
use domain::problem::{Problem, Severity};
use sha2::{Digest as _, Sha256};
use store::{Access, Store};
use verifier::Folder;

use crate::api::FileHandle;
use crate::commands::verified_within;
use crate::error::AppError;
use crate::files::name_of;
use crate::lying::files_in;
use crate::rows::word_of;
use crate::schemes;
use crate::session::App;

/// What every SQLite file begins with; a book is one.
const SQLITE: &[u8] = b"SQLite format 3\0";
/// The endings of files in a folder that are meant.
const ENDINGS: [&str; 2] = ["zip", "bidragsbok"];
/// Costs are compared across recipients up to so many keys, some 300 MB of them.
const KEYS_MAX: usize = 2_000_000;

/// What kind of file it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum FileKind {
    Package,
    Folder,
    Book,
}

impl FileKind {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Package => "package",
            Self::Folder => "folder",
            Self::Book => "book",
        }
    }
}

/// What became of a file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Outcome {
    /// It gives the source at this place.
    Given(usize),
    /// It has the bytes of another file, at this place of the list.
    SameAs(usize),
    /// Nothing of it is used.
    Refused(Problem),
}

/// A file that was read.
#[derive(Clone, Debug)]
pub(super) struct FileRead {
    pub(super) name: String,
    pub(super) kind: FileKind,
    pub(super) sha256: Option<String>,
    pub(super) as_of: Option<Date>,
    pub(super) head: Option<Head>,
    /// Of a package, in the order of the questions.
    pub(super) verdicts: Vec<String>,
    pub(super) outcome: Outcome,
}

/// What was pointed at.
pub(super) struct Found {
    pub(super) paths: Vec<PathBuf>,
    /// What of a folder is not read.
    pub(super) skipped: Vec<Problem>,
}

/// Everything that was read. The keys are of the sources, one for one; none where there are too many to compare.
pub(super) struct Read {
    pub(super) files: Vec<FileRead>,
    pub(super) sources: Vec<Source>,
    pub(super) keys: Option<Vec<KeyList>>,
}

/// Finds the files, those of folders in the order of their names. Fails with `consolidation-no-files`,
/// `consolidation-folder-empty` and `file-…`.
pub(super) fn find(app: &App, handles: &[FileHandle]) -> Result<Found, AppError> {
    let mut found = Found { paths: Vec::new(), skipped: Vec::new() };
    for handle in handles {
        let path = app.files.path(handle)?.to_owned();
        let is_folder = std::fs::metadata(&path).map_err(|error| AppError::file(&path, &error))?.is_dir();
        if is_folder && !Folder::of(&path).is_bag() {
            found.in_folder(&path)?;
        } else {
            found.paths.push(path);
        }
    }
    if found.paths.is_empty() { Err(AppError::bare("consolidation-no-files")) } else { Ok(found) }
}

impl Found {
    fn in_folder(&mut self, folder: &Path) -> Result<(), AppError> {
        let files = files_in(folder).map_err(|error| AppError::file(folder, &error))?;
        let is_meant = |path: &Path| {
            let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
            ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
        };
        let (meant, others): (Vec<PathBuf>, Vec<PathBuf>) =
            files.into_iter().map(|(path, _)| path).partition(|path| is_meant(path));
        if meant.is_empty() {
            return Err(AppError::bare("consolidation-folder-empty").with("file", name_of(folder)));
        }
        if !others.is_empty() {
            let names: Vec<String> = others.iter().map(|path| name_of(path)).collect();
            let problem = Problem::bare("consolidation-files-skipped")
                .with("file", name_of(folder))
                .with("count", others.len() as u64)
                .with("names", names.join(", "));
            self.skipped.push(problem);
        }
        self.paths.extend(meant);
        Ok(())
    }
}

/// Reads the files, one at a time. Fails with `cancelled`; a file that cannot be read or does not hold is refused and
/// stops nothing.
pub(super) fn read(app: &mut App, paths: &[PathBuf]) -> Result<Read, AppError> {
    let mut read = Read { files: Vec::new(), sources: Vec::new(), keys: Some(Vec::new()) };
    let mut sums: BTreeMap<String, usize> = BTreeMap::new();
    for (done, path) in paths.iter().enumerate() {
        app.stage("progress-consolidating", done as u64, paths.len() as u64)?;
        let mut file = begin(path);
        let stage = (done as u64, paths.len() as u64);
        match look(app, path, &mut file, &sums, stage) {
            Ok(Looked::Given(given)) => {
                let (source, keys) = *given;
                file.outcome = Outcome::Given(read.sources.len());
                read.take(source, keys);
            }
            Ok(Looked::SameAs(at)) => file.outcome = Outcome::SameAs(at),
            Err(error) if error.problem.code == "cancelled" => return Err(error),
            Err(error) => file.outcome = Outcome::Refused(error.problem),
        }
        if let Some(sum) = &file.sha256 {
            sums.entry(sum.clone()).or_insert(read.files.len());
        }
        read.files.push(file);
    }
    Ok(read)
}

impl Read {
    fn take(&mut self, source: Source, keys: KeyList) {
        self.sources.push(source);
        if let Some(all) = &mut self.keys {
            all.push(keys);
            let count: usize = all.iter().map(|list| list.keys.len()).sum();
            if count > KEYS_MAX {
                self.keys = None;
            }
        }
    }
}

enum Looked {
    Given(Box<(Source, KeyList)>),
    SameAs(usize),
}

fn begin(path: &Path) -> FileRead {
    FileRead {
        name: name_of(path),
        kind: FileKind::Package,
        sha256: None,
        as_of: None,
        head: None,
        verdicts: Vec::new(),
        outcome: Outcome::Refused(Problem::bare("internal")),
    }
}

/// Looks at a file by what it holds.
fn look(
    app: &mut App,
    path: &Path,
    file: &mut FileRead,
    sums: &BTreeMap<String, usize>,
    stage: (u64, u64),
) -> Result<Looked, AppError> {
    let what = app.words.word("progress-consolidating");
    let verified_at = |app: &mut App| verified_within(app, path, &[], &what, &|_, _| stage);
    let failed = |error: io::Error| AppError::file(path, &error);
    if std::fs::metadata(path).map_err(failed)?.is_dir() {
        file.kind = FileKind::Folder;
        let verified = verified_at(app)?;
        return of_package(app, file, &verified);
    }
    let mut opened = File::open(path).map_err(failed)?;
    let mut first = Vec::new();
    opened.by_ref().take(16).read_to_end(&mut first).map_err(failed)?;
    if first == SQLITE {
        file.kind = FileKind::Book;
        drop(opened);
        return of_book(app, path, file);
    }
    if !first.starts_with(b"PK") {
        return Err(AppError::bare("consolidation-not-ours"));
    }
    let sum = sum_of(&mut opened).map_err(failed)?;
    file.sha256 = Some(sum.clone());
    if let Some(at) = sums.get(&sum) {
        return Ok(Looked::SameAs(*at));
    }
    let verified = verified_at(app)?;
    of_package(app, file, &verified)
}

fn sum_of(file: &mut File) -> io::Result<String> {
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

fn of_book(app: &mut App, path: &Path, file: &mut FileRead) -> Result<Looked, AppError> {
    let mut store = Store::open(path, Access::ReadOnly)?;
    let what = app.words.word("progress-verifying-book");
    let progress = &mut app.progress;
    let operations = store.load(&mut |done, all| progress(&what, done, all))?;
    let book = Book::replay(operations, schemes::from_json)?;
    file.head = Some(book.head());
    given(&file.name, &book)
}

/// Takes a package that holds. Fails with `consolidation-foreign` and `consolidation-unsound`, which says why.
fn of_package(app: &App, file: &mut FileRead, verified: &Verified) -> Result<Looked, AppError> {
    file.verdicts = verified.parts().iter().map(|part| word_of(&part.outcome)).collect();
    if verified.is_foreign() {
        return Err(AppError::bare("consolidation-foreign"));
    }
    let first = verified.findings().find(|finding| finding.severity == Severity::Error);
    if let Some(finding) = first {
        let reason = app.words.problem(&finding.problem);
        return Err(AppError::bare("consolidation-unsound").with("reason", reason));
    }
    let package = verified.package.as_ref().filter(|_| verified.is_ok());
    let package = package.ok_or_else(|| AppError::bare("consolidation-not-ours"))?;
    file.as_of = Some(package.descriptor().as_of);
    file.head = Some(package.descriptor().head);
    given(&file.name, package.excerpt().book())
}

fn given(name: &str, book: &Book) -> Result<Looked, AppError> {
    let source = Source::of(name, book).map_err(|error| AppError::new(error.problem()))?;
    Ok(Looked::Given(Box::new((source, key_list(book, None)?))))
}
