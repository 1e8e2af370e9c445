//! The own key: made, shown, remembered by where it lies and never by its passphrase.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use audit_package::key::{self, PASSPHRASE_CHARACTERS_MIN, PublicHalf, Strength};

use crate::api::Nothing;
use crate::api::keys::{CreateKey, KeyReply, OwnKey, PassphraseTried, ShowKey, TryPassphrase};
use crate::error::AppError;
use crate::files::name_of;
use crate::rows::word_of;
use crate::session::App;

/// The largest file that is read as a key, in bytes.
const KEY_BYTES_MAX: u64 = 64 << 10;

pub(crate) fn create_key(app: &mut App, request: CreateKey) -> Result<KeyReply, AppError> {
    let target = app.to_be_written(&request.file)?;
    let comment = match request.comment.as_deref().map(str::trim).filter(|comment| !comment.is_empty()) {
        Some(comment) => comment.to_owned(),
        None => usual_comment(app),
    };
    let world = &mut app.world;
    let made = key::make(&mut |bytes| world.random(bytes), &request.passphrase, &comment)
        .map_err(|error| AppError::new(error.problem()))?;
    keep(&target, made.private.as_bytes(), &made.public.line)?;
    remember(app, &target);
    let mut reply = shown(app, &target, &made.public);
    reply.strength = Some(tried(app, &request.passphrase));
    Ok(reply)
}

fn usual_comment(app: &mut App) -> String {
    let today = app.today();
    let organisation = app.open.as_ref().and_then(|open| open.book.opened().ok());
    let name = organisation.map_or_else(|| "Bidragsboken".to_owned(), |opened| opened.organisation.clone());
    format!("{} {today}", name.chars().take(80).collect::<String>().trim())
}

/// Writes both files. Neither is ever overwritten: a key that is gone takes with it what was signed by it.
fn keep(target: &Path, private: &[u8], public: &str) -> Result<(), AppError> {
    let public_target = with_pub(target);
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |error: io::Error| AppError::file(&path, &error)
    };
    if public_target.try_exists().map_err(failed(&public_target))? {
        return Err(AppError::file(&public_target, &io::ErrorKind::AlreadyExists.into()));
    }
    write_new(target, private, true).map_err(failed(target))?;
    if let Err(error) = write_new(&public_target, format!("{public}\n").as_bytes(), false) {
        // Half a pair would stand in the way of the next attempt.
        let _ = fs::remove_file(target);
        return Err(failed(&public_target)(error));
    }
    Ok(())
}

fn write_new(path: &Path, content: &[u8], private: bool) -> io::Result<()> {
    let mut file = new_file(path, private)?;
    let written = file.write_all(content).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

/// Makes a file that was not there; a private one can be read and written by its owner alone.
#[cfg(unix)]
fn new_file(path: &Path, private: bool) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let mode = if private { 0o600 } else { 0o644 };
    OpenOptions::new().write(true).create_new(true).mode(mode).open(path)
}

/// On Windows a file has the rights of its folder, as those that `ssh-keygen` makes there.
#[cfg(not(unix))]
fn new_file(path: &Path, _: bool) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}

fn with_pub(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(".pub");
    PathBuf::from(name)
}

/// Remembers where the key lies, by its full path. That it could not be remembered is of no consequence for the key.
pub(crate) fn remember(app: &App, key: &Path) {
    if app.remembered.has_a_place() {
        let key = std::path::absolute(key).unwrap_or_else(|_| key.to_owned());
        let _ = app.remembered.set_own_key(&key);
    }
}

pub(crate) fn show_key(app: &mut App, request: ShowKey) -> Result<KeyReply, AppError> {
    let path = app.files.path(&request.file)?.to_owned();
    let half = read(&path)?;
    Ok(shown(app, &path, &half))
}

fn read(path: &Path) -> Result<PublicHalf, AppError> {
    let failed = |error: io::Error| AppError::file(path, &error);
    let about = fs::metadata(path).map_err(failed)?;
    if about.is_dir() {
        return Err(AppError::bare("file-is-folder").with("file", path.display().to_string()));
    }
    if about.len() > KEY_BYTES_MAX {
        return Err(AppError::bare("key-not-a-key"));
    }
    let half = key::read(&fs::read(path).map_err(failed)?).map_err(|error| AppError::new(error.problem()))?;
    Ok(with_comment(path, half))
}

/// A locked key has its comment locked in too; the public half beside it shows it, where it is of the same key.
fn with_comment(path: &Path, half: PublicHalf) -> PublicHalf {
    if half.locked != Some(true) || !half.comment.is_empty() {
        return half;
    }
    let beside = fs::File::open(with_pub(path)).and_then(|file| {
        let mut bytes = Vec::new();
        file.take(KEY_BYTES_MAX).read_to_end(&mut bytes).map(|_| bytes)
    });
    let public = beside.ok().and_then(|bytes| key::read(&bytes).ok());
    match public.filter(|public| public.fingerprint == half.fingerprint) {
        Some(public) => PublicHalf { locked: half.locked, ..public },
        None => half,
    }
}

pub(crate) fn own_key(app: &mut App, _: Nothing) -> Result<OwnKey, AppError> {
    let failed = |error: io::Error| AppError::file(&app.remembered.place(), &error);
    let Some(path) = app.remembered.own_key().map_err(failed)? else {
        return Ok(OwnKey { file: None, key: None, missing: None });
    };
    match read(&path) {
        Ok(half) => {
            let key = Some(shown(app, &path, &half));
            Ok(OwnKey { file: Some(app.files.offer(path)), key, missing: None })
        }
        Err(_) => Ok(OwnKey { file: None, key: None, missing: Some(path.display().to_string()) }),
    }
}

pub(crate) fn try_passphrase(app: &mut App, request: TryPassphrase) -> Result<PassphraseTried, AppError> {
    Ok(tried(app, &request.passphrase))
}

fn tried(app: &App, passphrase: &str) -> PassphraseTried {
    let strength = if passphrase.chars().count() < PASSPHRASE_CHARACTERS_MIN {
        "short".to_owned()
    } else {
        word_of(&Strength::of(passphrase))
    };
    let least = [("least", (PASSPHRASE_CHARACTERS_MIN as u64).into())].into();
    PassphraseTried { message: app.words.text(&format!("passphrase-{strength}"), &least), strength }
}

fn shown(app: &mut App, path: &Path, half: &PublicHalf) -> KeyReply {
    KeyReply {
        file: name_of(path),
        comment: half.comment.clone(),
        fingerprint: half.fingerprint.to_string(),
        public_key: half.line.clone(),
        locked: half.locked,
        strength: None,
        letter: letter(app, half),
    }
}

/// Returns the text that the fingerprint is confirmed by, to be sent apart from the packages.
fn letter(app: &mut App, half: &PublicHalf) -> String {
    let today = app.today();
    let opened = app.open.as_ref().and_then(|open| open.book.opened().ok());
    let organisation = opened.map(|opened| format!("{}, {}", opened.organisation, opened.orgnr));
    let said = |key: &str, fields: &[(&'static str, domain::problem::Value)]| {
        app.words.text(key, &fields.iter().cloned().collect())
    };
    let organisation = organisation.unwrap_or_else(|| app.words.word("key-letter-organisation-blank"));
    [
        app.words.word("key-letter-title"),
        String::new(),
        said("key-letter-organisation", &[("organisation", organisation.into())]),
        if half.comment.is_empty() {
            app.words.word("key-letter-comment-locked")
        } else {
            said("key-letter-comment", &[("comment", half.comment.as_str().into())])
        },
        said("key-letter-day", &[("day", today.into())]),
        String::new(),
        app.words.word("key-letter-fingerprint"),
        format!("    {}", half.fingerprint),
        String::new(),
        app.words.word("key-letter-how"),
        String::new(),
        app.words.word("key-letter-sign"),
    ]
    .join("\n")
}
