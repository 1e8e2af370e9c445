//! The inbox: which files of the watched folder wait for somebody.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use super::imports::{KnownFiles, Share};
use crate::api::Nothing;
use crate::api::inbox::{Inbox, InboxFile, ListInbox, NameInboxFile, WatchFolder};
use crate::error::AppError;
use crate::files::name_of;
use crate::inbox::{Look, Reading, Seen, Watched};
use crate::lying::files_in;
use crate::rows::length;
use crate::session::App;
use crate::world;

/// Files that are listed where nobody says how many.
const LISTED: u32 = 200;

/// What becomes of a file, in the order that they are listed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum State {
    New,
    Part,
    Written,
    Unread,
    Refused,
    Aside,
    Taken,
}

impl State {
    const fn word(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Part => "part",
            Self::Written => "written",
            Self::Unread => "unread",
            Self::Refused => "refused",
            Self::Aside => "aside",
            Self::Taken => "taken",
        }
    }
}

/// A file before it is listed.
struct Row<'a> {
    path: &'a Path,
    seen: &'a Seen,
    state: State,
    held: usize,
}

impl App {
    /// Returns the look that the next question about the inbox needs; none where no folder is watched.
    pub fn inbox_look(&mut self) -> Option<Look> {
        let watched = self.watched_folder().ok()??;
        Some(Look::at(watched, self.world.unix_seconds()))
    }

    /// Takes over which folders are watched and what was put aside from the settings of the window. Nothing is written
    /// there.
    pub fn borrow_inboxes(&mut self, profile: PathBuf) {
        self.profile.borrow_inboxes(profile);
    }

    /// Returns the watched folder of the open book.
    fn watched_folder(&mut self) -> Result<Option<Watched>, AppError> {
        let folder = self.profile.watched(&book_key(self)?);
        if self.watched.as_ref().map(Watched::folder) != folder {
            self.watched = folder.map(|folder| Watched::of(folder.to_owned(), self.apart.clone()));
        }
        Ok(self.watched.clone())
    }
}

/// Settings belong to a book by its id: it may be moved and renamed.
fn book_key(app: &App) -> Result<String, AppError> {
    Ok(app.book()?.opened()?.book.to_string())
}

pub(crate) fn watch_folder(app: &mut App, request: WatchFolder) -> Result<Inbox, AppError> {
    let key = book_key(app)?;
    let folder = app.files.path(&request.folder)?.to_owned();
    files_in(&folder).map_err(|error| gone(&folder, &error))?;
    // A folder is found again wherever the program is started from.
    let folder = std::path::absolute(&folder).unwrap_or(folder);
    app.profile.watch(&key, Some(folder));
    last_seen(app, LISTED)
}

pub(crate) fn stop_watching(app: &mut App, _: Nothing) -> Result<Inbox, AppError> {
    let key = book_key(app)?;
    app.profile.watch(&key, None);
    last_seen(app, LISTED)
}

pub(crate) fn put_file_aside(app: &mut App, request: NameInboxFile) -> Result<Inbox, AppError> {
    let (key, sum) = (book_key(app)?, sum_of(app, &request)?);
    app.profile.put_aside(&key, sum);
    last_seen(app, LISTED)
}

pub(crate) fn bring_file_back(app: &mut App, request: NameInboxFile) -> Result<Inbox, AppError> {
    let (key, sum) = (book_key(app)?, sum_of(app, &request)?);
    app.profile.bring_back(&key, &sum);
    last_seen(app, LISTED)
}

/// Returns the sum of what somebody saw: a file that has changed since is another.
fn sum_of(app: &mut App, request: &NameInboxFile) -> Result<String, AppError> {
    let path = app.files.path(&request.file)?.to_owned();
    let read = app.watched_folder()?.and_then(|watched| Some(watched.watch().contents(&path)?.sha256));
    let sum = read.ok_or_else(|| AppError::bare("inbox-file-unread").with("file", name_of(&path)))?;
    Ok(sum.to_string())
}

pub(crate) fn list_inbox(app: &mut App, request: ListInbox) -> Result<Inbox, AppError> {
    let now = app.world.unix_seconds();
    let Some(watched) = app.watched_folder()? else { return Ok(empty(None)) };
    match watched.ask(now) {
        Ok(()) => last_seen(app, request.limit.unwrap_or(LISTED)),
        Err(error) => {
            let failure = app.failure(&gone(watched.folder(), &error));
            Ok(Inbox { failure: Some(failure), ..empty(Some(name_of(watched.folder()))) })
        }
    }
}

/// Lists what was seen last, by what the book has and what was put aside.
fn last_seen(app: &mut App, limit: u32) -> Result<Inbox, AppError> {
    let Some(watched) = app.watched_folder()? else { return Ok(empty(None)) };
    let watch = watched.watch();
    let aside = app.profile.aside(&book_key(app)?);
    let known = KnownFiles::of(app.book()?);
    let mut rows: Vec<Row<'_>> = watch.files().map(|(path, seen)| row(path, seen, &known, &aside)).collect();
    // Files come by name, and keep that order among those of one moment.
    rows.sort_by_key(|row| (row.state, Reverse(row.seen.modified())));
    let count = |state| length(rows.iter().filter(|row| row.state == state).count());
    let (new, unread) = (count(State::New), count(State::Unread));
    let listed = rows.len().min(limit as usize);
    let more = length(rows.len() - listed);
    let files = rows[..listed].iter().map(|row| shown(&mut app.files, row)).collect();
    Ok(Inbox { folder: Some(name_of(watched.folder())), failure: None, new, unread, files, more })
}

const fn empty(folder: Option<String>) -> Inbox {
    Inbox { folder, failure: None, new: 0, unread: 0, files: Vec::new(), more: 0 }
}

/// Names the folder without its path, which the page never sees.
fn gone(folder: &Path, error: &std::io::Error) -> AppError {
    AppError::bare("inbox-folder-gone").with("folder", name_of(folder)).with("reason", error.to_string())
}

fn row<'a>(path: &'a Path, seen: &'a Seen, known: &KnownFiles<'_>, aside: &BTreeSet<String>) -> Row<'a> {
    let (state, held) = match &seen.reading {
        Reading::Written => (State::Written, 0),
        Reading::Waiting => (State::Unread, 0),
        Reading::Refused => (State::Refused, 0),
        Reading::Read(contents) => match known.share(contents) {
            Share::All => (State::Taken, contents.invoices.len()),
            Share::Part(held) if aside.contains(&contents.sha256.to_string()) => (State::Aside, held),
            Share::Nothing if aside.contains(&contents.sha256.to_string()) => (State::Aside, 0),
            Share::Part(held) => (State::Part, held),
            Share::Nothing => (State::New, 0),
        },
    };
    Row { path, seen, state, held }
}

fn shown(files: &mut crate::Files, row: &Row<'_>) -> InboxFile {
    let contents = match &row.seen.reading {
        Reading::Read(contents) => Some(contents),
        Reading::Written | Reading::Waiting | Reading::Refused => None,
    };
    InboxFile {
        file: files.offer(row.path),
        name: name_of(row.path),
        bytes: row.seen.bytes().to_string(),
        modified: world::local_time(&world::moment(row.seen.modified())),
        state: row.state.word().to_owned(),
        kind: contents.map(|contents| contents.kind.word().to_owned()),
        held: length(row.held),
        invoices: contents.map_or(0, |contents| length(contents.invoices.len())),
    }
}
