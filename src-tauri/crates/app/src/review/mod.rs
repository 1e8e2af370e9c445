//! A package that is reviewed: verified, read as it lies, never changed; what the auditor notes lies outside it.

mod file;

use std::fs::File;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use audit_package::archive::inside;
use audit_package::contents::Package;
use audit_package::source::FileSource;
use audit_package::verify::Verification;
use audit_package::zip::{Limits, ZipSource};
use domain::book::{Book, Grant};
use domain::committed::Hash;
use domain::fact::EvidenceAdded;
use domain::ids::CostId;
use domain::money::Money;
use domain::sampling::{Evaluation, Method, Population, Rate, Sample, SampleError, draw, evaluate, rate};
use sha2::{Digest as _, Sha256};

use verifier::Folder;

use crate::error::AppError;
use crate::files::name_of;

pub(crate) use file::{Identity, Kept, KeptItem, KeptSample, KeptWalk, Mark, MarkKind, Note, ReviewFile};

/// The manifest of the payload, whose sum stands for everything that the package says.
const MANIFEST: &str = "manifest-sha256.txt";
const MANIFEST_BYTES_MAX: u64 = 64 << 20;
/// What the file of a review is called after the name of its package.
const ENDING: &str = ".granskning.json";

/// The package that is reviewed.
pub(crate) struct Review {
    path: PathBuf,
    pub(crate) package: Package,
    /// The book of the package as it is shown: with pseudonyms where names are closed.
    pub(crate) book: Book,
    pub(crate) verified: Verification,
    pub(crate) identity: Identity,
    pub(crate) kept: Kept,
}

impl Review {
    /// Takes a verified package, and the review of it where one was begun. `zip_sha256` is none for a folder.
    ///
    /// Fails with `review-…` where the file of the review is of another package or cannot be read.
    pub(crate) fn new(
        path: &Path,
        package: Package,
        verified: Verification,
        zip_sha256: Option<String>,
        notes: Option<PathBuf>,
    ) -> Result<Self, AppError> {
        let manifest = with_source(path, &mut |source| {
            let mut bytes = Vec::new();
            source.open(MANIFEST)?.take(MANIFEST_BYTES_MAX).read_to_end(&mut bytes)?;
            Ok(Hash::plain(&bytes))
        })?;
        let about = package.descriptor();
        let identity = Identity {
            base: package.base(),
            book: about.book,
            head_seq: about.head.seq,
            head_hash: about.head.hash,
            manifest_sha256: manifest,
            zip_sha256,
        };
        let notes = notes.unwrap_or_else(|| beside(path));
        let kept = Kept::open(notes, path, &identity, package.excerpt().book())?;
        let book = package.excerpt().shown_book()?;
        Ok(Self { path: path.to_owned(), package, book, verified, identity, kept })
    }

    /// Returns the name of the file or folder.
    pub(crate) fn name(&self) -> String {
        name_of(&self.path)
    }

    /// Returns what the auditor has noted.
    pub(crate) const fn noted(&self) -> &ReviewFile {
        &self.kept.file
    }

    /// Copies a piece of evidence out of the package, byte for byte.
    ///
    /// Fails with `evidence-withheld` where it is not there, and with `evidence-differs` where it is no longer what the
    /// log says: then what has been written is not to be used.
    pub(crate) fn copy_evidence(&self, added: &EvidenceAdded, out: &mut dyn Write) -> Result<(), AppError> {
        let of = |code| AppError::bare(code).with("evidence", added.evidence.to_string());
        let files = self.package.evidence_files();
        let file = files.iter().find(|file| file.evidence == added.evidence);
        let file = file.ok_or_else(|| of("evidence-withheld"))?;
        let mut sum = Summed { sum: Sha256::new(), out };
        with_source(&self.path, &mut |source| {
            io::copy(&mut source.open(&file.path)?.take(file.bytes + 1), &mut sum)
        })?;
        let is_it = Hash(sum.sum.finalize().into()) == file.sha256;
        if is_it { Ok(()) } else { Err(of("evidence-differs")) }
    }

    /// Returns the grants with these codes, in the order of the package. Fails with `grant-unknown`.
    pub(crate) fn grants_named(&self, codes: &[String]) -> Result<Vec<Grant<'_>>, AppError> {
        codes.iter().map(|code| Ok(self.book.grant_by_code(code)?)).collect()
    }

    /// Returns the population that a sample was drawn from.
    pub(crate) fn population(&self, sample: &KeptSample) -> Result<Population, AppError> {
        Ok(Population::of(self.grants_named(&sample.grants)?, &sample.filter))
    }

    /// Draws a kept sample again.
    pub(crate) fn again(&self, sample: &KeptSample) -> Result<Sample, AppError> {
        draw(&self.population(sample)?, &sample.method, &sample.seed)
            .map_err(|error| AppError::new(error.problem()))
    }

    /// Returns what of a cost is in question, with the sign of the cost; nought where it is not questioned.
    pub(crate) fn in_question(&self, mark: &Mark) -> Money {
        match (mark.mark, mark.amount) {
            (MarkKind::Questioned, Some(amount)) => amount,
            (MarkKind::Questioned, None) => self.book.cost(mark.cost).map_or(Money::ZERO, |cost| cost.amount),
            (MarkKind::Seen | MarkKind::WithoutRemark | MarkKind::Withdrawn, _) => Money::ZERO,
        }
    }

    /// Says what a sample tells of its population: of a monetary-unit sample, once every cost of it is marked.
    pub(crate) fn evaluation(
        &self,
        kept: &KeptSample,
        sample: &Sample,
    ) -> Result<Option<Evaluation>, SampleError> {
        let Method::MonetaryUnit(terms) = kept.method else { return Ok(None) };
        let mark = |cost: CostId| self.noted().mark_of(cost);
        if sample.drawn.iter().any(|drawn| mark(drawn.item.cost).is_none()) {
            return Ok(None);
        }
        let drawn = sample.drawn.iter().map(|drawn| drawn.item);
        let wrong = drawn.chain(sample.apart.iter().copied()).filter_map(|item| {
            let wrong = self.in_question(mark(item.cost)?);
            // Where less of a cost counts than was charged, no more than that can be wrong of what counts.
            let most =
                if item.amount > Money::ZERO { wrong.min(item.amount) } else { wrong.max(item.amount) };
            Some((item.cost, most))
        });
        evaluate(sample, terms, &wrong.collect()).map(Some)
    }

    /// Says how many costs of its population may be wrong, by a random sample of which every cost is marked.
    pub(crate) fn rate(&self, kept: &KeptSample, sample: &Sample) -> Option<Rate> {
        let mark = |cost: CostId| self.noted().mark_of(cost);
        let is_marked = sample.drawn.iter().all(|drawn| mark(drawn.item.cost).is_some());
        let is_wrong = |cost: CostId| mark(cost).is_some_and(|mark| mark.mark == MarkKind::Questioned);
        is_marked.then(|| rate(sample, kept.population, &is_wrong)).flatten()
    }

    /// Holds that a file to be written lies outside the package. Fails with `review-inside-package`.
    pub(crate) fn stays_outside(&self, file: &Path) -> Result<(), AppError> {
        file::stays_outside(file, &self.path)
    }

    /// Writes what is noted anew, to its place or to another. Fails like [`Kept::write_anew`].
    pub(crate) fn write_anew(&mut self, elsewhere: Option<PathBuf>) -> Result<(), AppError> {
        self.kept.write_anew(elsewhere, &self.path)
    }
}

/// Counts the sum of what passes.
struct Summed<'a> {
    sum: Sha256,
    out: &'a mut dyn Write,
}

impl Write for Summed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.sum.update(&bytes[..written]);
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Opens the package anew and reads from it. What it finds is held against sums, as the file may have been changed.
fn with_source<T>(
    path: &Path,
    read: &mut dyn FnMut(&dyn FileSource) -> io::Result<T>,
) -> Result<T, AppError> {
    let failed = |error: io::Error| AppError::file(path, &error);
    // In the form for the archive the package is what lies within.
    let mut read = |source: &dyn FileSource| match inside(source) {
        Some(within) => read(&within),
        None => read(source),
    };
    if path.is_dir() {
        return read(&Folder::of(path)).map_err(failed);
    }
    let zip = ZipSource::open(File::open(path).map_err(failed)?, &Limits::default());
    read(&zip.map_err(|error| AppError::new(error.problem()))?).map_err(failed)
}

/// Returns where a review lies when nobody says otherwise: beside the package, under its name without the ending.
fn beside(path: &Path) -> PathBuf {
    let stem = if path.is_dir() { path.file_name() } else { path.file_stem() };
    let mut name = stem.unwrap_or_default().to_os_string();
    name.push(ENDING);
    path.with_file_name(name)
}
