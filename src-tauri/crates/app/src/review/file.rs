//! The file of a review, outside the package: samples, marks and notes as JSON, for programs and people to read.
//!
//! Nothing that is noted goes away: a mark that another replaces, or that is taken back, stays in the list before it.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use domain::book::Book;
use domain::committed::Hash;
use domain::ids::{BookId, CostId};
use domain::money::Money;
use domain::sampling::{Filter, Method, Seed, Why};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::AppError;
use crate::files::name_of;
use crate::unfinished::Unfinished;

/// The form of the file. The first form held one mark for each cost; it is read, and what is written is this one.
const FORMAT: &str = "bidragsboken-review/2";
const FORMAT_BEFORE: &str = "bidragsboken-review/1";
/// How long another program that writes is waited for.
const ATTEMPTS: u32 = 40;
const PAUSE: Duration = Duration::from_millis(50);
/// Larger files are none of ours.
const BYTES_MAX: u64 = 64 << 20;

/// Which package is reviewed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Identity {
    pub(crate) base: String,
    pub(crate) book: BookId,
    pub(crate) head_seq: u64,
    pub(crate) head_hash: Hash,
    pub(crate) manifest_sha256: Hash,
    /// None for a folder.
    pub(crate) zip_sha256: Option<String>,
}

impl Identity {
    /// Tells whether both are the same content, packed or not.
    fn is_of(&self, other: &Self) -> bool {
        (self.book, self.head_hash, self.manifest_sha256)
            == (other.book, other.head_hash, other.manifest_sha256)
    }
}

/// What an auditor says of a cost.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum MarkKind {
    /// Looked at.
    Seen,
    /// Something may be wrong.
    Questioned,
    /// Examined, and right.
    WithoutRemark,
    /// Taken back: nothing is said of the cost any longer.
    Withdrawn,
}

/// A mark; a later one of the same cost takes its place.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mark {
    #[serde(serialize_with = "as_reference", deserialize_with = "of_reference")]
    pub(crate) cost: CostId,
    pub(crate) mark: MarkKind,
    pub(crate) note: String,
    /// What is in question; the whole cost where nothing is said.
    pub(crate) amount: Option<Money>,
    pub(crate) at: String,
    pub(crate) by: String,
}

/// A note about the whole.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Note {
    pub(crate) text: String,
    pub(crate) at: String,
    pub(crate) by: String,
}

/// A cost of a sample.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeptItem {
    #[serde(serialize_with = "as_reference", deserialize_with = "of_reference")]
    pub(crate) cost: CostId,
    pub(crate) amount: Money,
    /// None for a cost of nought or less, which stands apart.
    pub(crate) why: Option<Why>,
}

/// How a monetary-unit sample walked.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeptWalk {
    pub(crate) interval: Money,
    pub(crate) start: Money,
}

/// A sample with everything that it takes to draw it again, and what was drawn.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct KeptSample {
    pub(crate) sample: String,
    pub(crate) grants: Vec<String>,
    pub(crate) filter: Filter,
    pub(crate) method: Method,
    pub(crate) seed: Seed,
    pub(crate) population: u64,
    pub(crate) population_sum: Money,
    pub(crate) walk: Option<KeptWalk>,
    pub(crate) drawn: Vec<KeptItem>,
    pub(crate) apart: Vec<KeptItem>,
    pub(crate) at: String,
    pub(crate) by: String,
}

/// What the file says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ReviewFile {
    format: String,
    package: Identity,
    pub(crate) samples: Vec<KeptSample>,
    /// Every mark, in the order they were made.
    marks: Vec<Mark>,
    pub(crate) notes: Vec<Note>,
}

impl ReviewFile {
    fn empty(package: Identity) -> Self {
        let (samples, marks, notes) = (Vec::new(), Vec::new(), Vec::new());
        Self { format: FORMAT.to_owned(), package, samples, marks, notes }
    }

    /// Notes a mark. One that says what the same person said last of the cost adds nothing.
    pub(crate) fn mark(&mut self, mark: Mark) {
        let said = |mark: &Mark| (mark.mark, mark.note.clone(), mark.amount, mark.by.clone());
        let last = self.marks_of(mark.cost).last();
        let is_news = match last {
            Some(last) => said(last) != said(&mark),
            None => mark.mark != MarkKind::Withdrawn,
        };
        if is_news {
            self.marks.push(mark);
        }
    }

    /// Returns the marks of a cost, the earliest first.
    pub(crate) fn marks_of(&self, cost: CostId) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(move |mark| mark.cost == cost)
    }

    /// Returns the mark that a cost has.
    pub(crate) fn mark_of(&self, cost: CostId) -> Option<&Mark> {
        self.marks_of(cost).last().filter(|mark| mark.mark != MarkKind::Withdrawn)
    }

    /// Returns the last mark of each cost in the order of the costs, also those that were taken back.
    pub(crate) fn last_marks(&self) -> Vec<&Mark> {
        let last: BTreeMap<CostId, &Mark> = self.marks.iter().map(|mark| (mark.cost, mark)).collect();
        last.into_values().collect()
    }
}

/// The file as it was read last.
pub(crate) struct Kept {
    path: PathBuf,
    pub(crate) file: ReviewFile,
    /// The sum of what lies on the disk; none where nothing does.
    sum: Option<Hash>,
}

impl Kept {
    /// Reads the review of a package, or begins one; nothing is written before there is something to keep.
    ///
    /// Fails with `review-inside-package`, `review-file-unreadable`, `review-other-package` or `file-…`.
    pub(crate) fn open(
        path: PathBuf,
        package: &Path,
        identity: &Identity,
        book: &Book,
    ) -> Result<Self, AppError> {
        stays_outside(&path, package)?;
        let empty = || ReviewFile::empty(identity.clone());
        let Some(bytes) = read(&path)? else { return Ok(Self { path, file: empty(), sum: None }) };
        let file = parse(&path, &bytes, identity, book)?;
        Ok(Self { path, file, sum: Some(Hash::plain(&bytes)) })
    }

    /// Returns the name of the file.
    pub(crate) fn name(&self) -> String {
        name_of(&self.path)
    }

    /// Tells whether there is a file.
    pub(crate) const fn is_kept(&self) -> bool {
        self.sum.is_some()
    }

    /// Changes what is noted and writes it, whole or not at all.
    ///
    /// Fails with `review-changed-elsewhere` where the file is no longer as it was read: then it is read anew, and
    /// nothing is changed. Fails with `review-file-gone` where there is no file any longer: then what was read stays
    /// here, and [`Self::write_anew`] writes it.
    pub(crate) fn change(
        &mut self,
        identity: &Identity,
        book: &Book,
        change: &mut dyn FnMut(&mut ReviewFile),
    ) -> Result<(), AppError> {
        if self.is_gone() {
            return Err(AppError::bare("review-file-gone").with("file", self.name()));
        }
        let place = self.alone()?;
        self.is_as_read(identity, book)?;
        let mut file = self.file.clone();
        change(&mut file);
        self.put(file, place)
    }

    /// Writes what was read or noted last to its place, or to another, where nothing lies: of a file that was moved away
    /// while the package was open. What lies at its old place stays there.
    ///
    /// Fails with `review-inside-package`, `file-exists` or `file-…`.
    pub(crate) fn write_anew(&mut self, elsewhere: Option<PathBuf>, package: &Path) -> Result<(), AppError> {
        let path = elsewhere.unwrap_or_else(|| self.path.clone());
        stays_outside(&path, package)?;
        let mut anew = Self { path, file: self.file.clone(), sum: None };
        let place = anew.alone()?;
        if read(&anew.path)?.is_some() {
            return Err(AppError::bare("file-exists").with("file", anew.path.display().to_string()));
        }
        let file = anew.file.clone();
        anew.put(file, place)?;
        *self = anew;
        Ok(())
    }

    /// Tells whether the file was there and is no longer, with its folder or without.
    fn is_gone(&self) -> bool {
        self.sum.is_some()
            && self.path.symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound)
    }

    /// Holds what lies there against what was read; of another program's file it is read anew, and refused this once.
    fn is_as_read(&mut self, identity: &Identity, book: &Book) -> Result<(), AppError> {
        let there = read(&self.path)?;
        if there.as_deref().map(Hash::plain) == self.sum {
            return Ok(());
        }
        if let Some(bytes) = there {
            self.file = parse(&self.path, &bytes, identity, book)?;
            self.sum = Some(Hash::plain(&bytes));
        }
        Err(AppError::bare("review-changed-elsewhere").with("file", self.name()))
    }

    fn put(
        &mut self,
        file: ReviewFile,
        (unfinished, mut writing): (Unfinished, File),
    ) -> Result<(), AppError> {
        let mut bytes = serde_json::to_vec_pretty(&file).expect("a review is plain data");
        bytes.push(b'\n');
        let failed = |error: std::io::Error| AppError::file(&self.path, &error);
        writing.write_all(&bytes).map_err(failed)?;
        unfinished.finish(writing).map_err(failed)?;
        (self.file, self.sum) = (file, Some(Hash::plain(&bytes)));
        Ok(())
    }

    /// Begins the file that takes the place of this one. There is one at a time: whoever writes is alone until it has
    /// its name. Fails with `review-being-written` where another program does not come to an end.
    fn alone(&self) -> Result<(Unfinished, File), AppError> {
        for _ in 0..ATTEMPTS {
            match Unfinished::begin(&self.path, "granskning") {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => std::thread::sleep(PAUSE),
                begun => return begun.map_err(|error| AppError::file(&self.path, &error)),
            }
        }
        Err(AppError::bare("review-being-written").with("file", self.name()))
    }
}

/// Reads the file; nothing where there is none.
fn read(path: &Path) -> Result<Option<Vec<u8>>, AppError> {
    let failed = |error: std::io::Error| AppError::file(path, &error);
    let file = match File::open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        file => file.map_err(failed)?,
    };
    let mut bytes = Vec::new();
    file.take(BYTES_MAX + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > BYTES_MAX {
        return Err(AppError::bare("file-too-large").with("file", path.display().to_string()));
    }
    Ok(Some(bytes))
}

fn parse(path: &Path, bytes: &[u8], identity: &Identity, book: &Book) -> Result<ReviewFile, AppError> {
    let unreadable = |reason: String| {
        AppError::bare("review-file-unreadable").with("file", name_of(path)).with("reason", reason)
    };
    let mut file: ReviewFile =
        serde_json::from_slice(bytes).map_err(|error| unreadable(error.to_string()))?;
    if ![FORMAT, FORMAT_BEFORE].contains(&file.format.as_str()) {
        return Err(unreadable(file.format));
    }
    FORMAT.clone_into(&mut file.format);
    if !file.package.is_of(identity) {
        return Err(AppError::bare("review-other-package")
            .with("file", name_of(path))
            .with("other", file.package.base)
            .with("hash", file.package.head_hash.short()));
    }
    match file.marks.iter().find(|mark| book.cost(mark.cost).is_none()) {
        Some(mark) => Err(unreadable(mark.cost.to_string())),
        None => Ok(file),
    }
}

/// Holds that a file to be written lies outside the package, which would no longer verify with it.
///
/// Fails with `review-inside-package`.
pub(crate) fn stays_outside(file: &Path, package: &Path) -> Result<(), AppError> {
    if is_inside(file, package) {
        return Err(AppError::bare("review-inside-package").with("file", name_of(file)));
    }
    Ok(())
}

/// Tells whether a file lies in the package: in its folder, or is the zip itself. Links are followed on both sides.
fn is_inside(file: &Path, package: &Path) -> bool {
    let Ok(package) = package.canonicalize() else { return false };
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let place = folder.canonicalize().map(|folder| folder.join(file.file_name().unwrap_or_default()));
    place.is_ok_and(|place| place.canonicalize().unwrap_or(place).starts_with(package))
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde calls it so")]
fn as_reference<S: Serializer>(cost: &CostId, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(cost)
}

fn of_reference<'de, D: Deserializer<'de>>(deserializer: D) -> Result<CostId, D::Error> {
    String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
}
