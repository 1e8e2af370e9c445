//! The file of a review, outside the package: samples, marks and notes as JSON, for programs and people to read.

use std::fs::File;
use std::io::{Read as _, Write as _};
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

/// The form of the file.
const FORMAT: &str = "bidragsboken-review/1";
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
}

/// A mark.
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
    pub(crate) marks: Vec<Mark>,
    pub(crate) notes: Vec<Note>,
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
        if is_inside(&path, package) {
            return Err(AppError::bare("review-inside-package").with("file", name_of(&path)));
        }
        let empty = ReviewFile {
            format: FORMAT.to_owned(),
            package: identity.clone(),
            samples: Vec::new(),
            marks: Vec::new(),
            notes: Vec::new(),
        };
        let Some(bytes) = read(&path)? else { return Ok(Self { path, file: empty, sum: None }) };
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
    /// nothing is changed.
    pub(crate) fn change(
        &mut self,
        identity: &Identity,
        book: &Book,
        change: &mut dyn FnMut(&mut ReviewFile),
    ) -> Result<(), AppError> {
        let (unfinished, mut writing) = self.alone()?;
        let there = read(&self.path)?;
        if there.as_deref().map(Hash::plain) != self.sum {
            if let Some(bytes) = there {
                self.file = parse(&self.path, &bytes, identity, book)?;
                self.sum = Some(Hash::plain(&bytes));
            }
            return Err(AppError::bare("review-changed-elsewhere").with("file", self.name()));
        }
        let mut file = self.file.clone();
        change(&mut file);
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
                Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => std::thread::sleep(PAUSE),
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
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
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
    let file: ReviewFile = serde_json::from_slice(bytes).map_err(|error| unreadable(error.to_string()))?;
    if file.format != FORMAT {
        return Err(unreadable(file.format));
    }
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

/// Tells whether a file lies in the package: in its folder, or is the zip itself.
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
