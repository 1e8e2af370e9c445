//! Double financing between books, packages and lists of keys (dubbelfinansiering).
//!
//! A package is verified before it is compared: what does not hold would compare what somebody has changed. Nothing
//! is written to the books that are compared, and the open book stays open.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use audit_package::verify::Verification as Verified;
use domain::book::Book;
use domain::overlap::{KeyList, Overlap, OverlapVerdict, key_list, overlaps};
use serde::{Deserialize, Serialize};
use store::{Access, Store};
use words::Words;

use crate::api::overlap::{
    FindOverlaps, OverlapPlace, OverlapReply, OverlapRow, OverlapSource, WriteOverlapKeys,
};
use crate::commands::verified_at;
use crate::error::AppError;
use crate::files::name_of;
use crate::rows::{length, word_of};
use crate::schemes;
use crate::session::App;
use crate::unfinished::Unfinished;

/// The form of a file of keys.
const FORMAT: &str = "bidragsboken-overlap-keys/1";
/// The most bytes of a file of keys: some hundred thousand costs.
const KEYS_BYTES_MAX: u64 = 256 << 20;
/// What every SQLite file begins with; a book is one.
const SQLITE: &[u8] = b"SQLite format 3\0";
/// Rounds of stretching. A personal identity number has about a hundred million values: with a secret nobody can try
/// them, and the secret itself is made dear to guess.
const ROUNDS: u32 = 600_000;
const SALT: &[u8] = b"bidragsboken/overlap/secret/v1";
/// Shorter secrets are guessed.
const SECRET_LETTERS_MIN: usize = 12;

/// A file of keys.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    format: String,
    list: KeyList,
}

/// A list and the file it came from.
struct Named {
    file: String,
    list: KeyList,
}

pub(crate) fn find_overlaps(app: &mut App, request: FindOverlaps) -> Result<OverlapReply, AppError> {
    let secret = stretched(request.secret.as_deref())?;
    let mut named = Vec::new();
    for handle in &request.files {
        let path = app.files.path(handle)?.to_owned();
        let list = list_of(app, &path, secret.as_ref())?;
        named.push(Named { file: name_of(&path), list });
    }
    let lists: Vec<KeyList> = named.iter().map(|named| named.list.clone()).collect();
    let found = overlaps(&lists)?;
    Ok(OverlapReply {
        sources: named.iter().map(source).collect(),
        overlaps: found.iter().map(|overlap| row(&app.words, &named, overlap)).collect(),
        remarks: remarks(&app.words, &named),
    })
}

pub(crate) fn write_overlap_keys(
    app: &mut App,
    request: WriteOverlapKeys,
) -> Result<OverlapSource, AppError> {
    let target = app.to_be_written(&request.file)?;
    let secret = stretched(request.secret.as_deref())?;
    let list = key_list(app.book()?, secret.as_ref())?;
    let failed = |error: io::Error| AppError::file(&target, &error);
    let mut mark = [0; 8];
    app.world.random(&mut mark);
    let mark: String = mark.iter().map(|byte| format!("{byte:02x}")).collect();
    let (unfinished, mut file) = Unfinished::begin(&target, &mark).map_err(failed)?;
    let contents = KeyFile { format: FORMAT.to_owned(), list };
    let mut bytes = serde_json::to_vec_pretty(&contents).expect("keys are plain data");
    bytes.push(b'\n');
    file.write_all(&bytes).map_err(failed)?;
    unfinished.finish(file).map_err(failed)?;
    Ok(source(&Named { file: name_of(&target), list: contents.list }))
}

/// Stretches the secret. Fails with `overlap-secret-short`.
fn stretched(secret: Option<&str>) -> Result<Option<[u8; 32]>, AppError> {
    let Some(secret) = secret.map(str::trim).filter(|secret| !secret.is_empty()) else { return Ok(None) };
    if secret.chars().count() < SECRET_LETTERS_MIN {
        let least = u64::try_from(SECRET_LETTERS_MIN).unwrap_or(0);
        return Err(AppError::bare("overlap-secret-short").with("least", least));
    }
    let mut key = [0; 32];
    pbkdf2::pbkdf2_hmac::<sha2::Sha256>(secret.as_bytes(), SALT, ROUNDS, &mut key);
    Ok(Some(key))
}

/// Reads the keys of a book, a package or a list, by what the file holds.
fn list_of(app: &mut App, path: &Path, secret: Option<&[u8; 32]>) -> Result<KeyList, AppError> {
    let failed = |error: io::Error| AppError::file(path, &error);
    if std::fs::metadata(path).map_err(failed)?.is_dir() {
        return of_package(path, &verified_at(app, path, &[])?, secret);
    }
    let mut first = Vec::new();
    File::open(path).map_err(failed)?.take(16).read_to_end(&mut first).map_err(failed)?;
    if first == SQLITE {
        of_book(app, path, secret)
    } else if first.starts_with(b"PK") {
        of_package(path, &verified_at(app, path, &[])?, secret)
    } else {
        of_keys(path)
    }
}

fn of_book(app: &mut App, path: &Path, secret: Option<&[u8; 32]>) -> Result<KeyList, AppError> {
    let mut store = Store::open(path, Access::ReadOnly)?;
    let what = app.words.word("progress-verifying-book");
    let progress = &mut app.progress;
    let operations = store.load(&mut |done, all| progress(&what, done, all))?;
    let book = Book::replay(operations, schemes::from_json)?;
    Ok(key_list(&book, secret)?)
}

/// Fails with `overlap-package-unsound` where the package does not hold, or is not one of ours.
fn of_package(path: &Path, verified: &Verified, secret: Option<&[u8; 32]>) -> Result<KeyList, AppError> {
    let unsound = || AppError::bare("overlap-package-unsound").with("file", name_of(path));
    let package = verified.package.as_ref().filter(|_| verified.is_ok()).ok_or_else(unsound)?;
    let grant = package.excerpt().grants().next().ok_or_else(unsound)?;
    Ok(key_list(grant.book(), secret)?)
}

/// Fails with `overlap-keys-unreadable`.
fn of_keys(path: &Path) -> Result<KeyList, AppError> {
    let failed = |error: io::Error| AppError::file(path, &error);
    let unreadable = |reason: String| {
        AppError::bare("overlap-keys-unreadable").with("file", name_of(path)).with("reason", reason)
    };
    let mut bytes = Vec::new();
    File::open(path).map_err(failed)?.take(KEYS_BYTES_MAX + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > KEYS_BYTES_MAX {
        return Err(unreadable(format!("> {KEYS_BYTES_MAX} B")));
    }
    let read: KeyFile = serde_json::from_slice(&bytes).map_err(|error| unreadable(error.to_string()))?;
    if read.format == FORMAT { Ok(read.list) } else { Err(unreadable(read.format)) }
}

fn source(named: &Named) -> OverlapSource {
    let list = &named.list;
    OverlapSource {
        file: named.file.clone(),
        organisation: list.organisation.clone(),
        orgnr: list.orgnr.clone(),
        grants: list.grants.iter().map(|grant| grant.code.clone()).collect(),
        keys: length(list.keys.len()),
        persons: list.persons,
    }
}

fn row(words: &Words, named: &[Named], overlap: &Overlap) -> OverlapRow {
    let (kind, verdict) = (word_of(&overlap.kind), word_of(&overlap.verdict));
    let key = match overlap.verdict {
        OverlapVerdict::Shared => "shared",
        OverlapVerdict::Suspect => "suspect",
        OverlapVerdict::Double => "double",
    };
    let fields = [("charged", overlap.charged.into()), ("whole", overlap.whole.into())].into();
    OverlapRow {
        message: words.text(&format!("overlap-{kind}"), &fields),
        remedy: words.text(&format!("overlap-verdict-{key}"), &fields),
        kind,
        verdict,
        charged: overlap.charged.to_string(),
        whole: overlap.whole.to_string(),
        places: overlap.places.iter().filter_map(|at| place(named, *at)).collect(),
    }
}

fn place(named: &[Named], at: domain::overlap::At) -> Option<OverlapPlace> {
    let Named { file, list } = named.get(at.list)?;
    let key = list.keys.get(at.key)?;
    let grant = list.grants.iter().find(|grant| grant.grant == key.grant)?;
    Some(OverlapPlace {
        file: file.clone(),
        organisation: list.organisation.clone(),
        grant: grant.code.clone(),
        scheme: grant.scheme.clone(),
        cost: key.cost.to_string(),
        amount: key.amount.to_string(),
        period: key.period.into(),
    })
}

/// Says what could not be compared: persons without keys, and lists under different secrets.
fn remarks(words: &Words, named: &[Named]) -> Vec<String> {
    let mut remarks = Vec::new();
    for Named { file, list } in named.iter().filter(|named| !named.list.persons) {
        let fields = [("file", file.as_str().into()), ("organisation", list.organisation.as_str().into())];
        remarks.push(words.text("overlap-remark-no-persons", &fields.into()));
    }
    let mut secrets: Vec<_> = named.iter().filter_map(|named| named.list.secret).collect();
    secrets.sort_unstable();
    secrets.dedup();
    if secrets.len() > 1 {
        remarks.push(words.word("overlap-remark-secrets-differ"));
    }
    remarks
}
