//! Beginning, opening, closing and verifying books.

use std::path::{Path, PathBuf};

use domain::book::Book;
use domain::committed::{Committed, Salts as _};
use domain::fact::{AccountsMapped, BookOpened, Fact, FourEyesSet, RecipientKind};
use domain::identity::organisation_number;
use domain::log::OperationKind;
use store::{Access, Heading, Store};
use words::Locale;

use super::history::{operation_row, redoable, undoable};
use super::review::review_status;
use crate::api::Nothing;
use crate::api::book::{
    BookStatus, BookVerdict, CreateBook, OpenBook, OpenSample, Preferences, RecentBook, SetFourEyes, Status,
};
use crate::error::AppError;
use crate::files::name_of;
use crate::rows::{from_word, length, small, word_of};
use crate::schemes;
use crate::session::{App, Change, Open};
use crate::world::{self, Dice};

/// SIE's dimension for projects, which is where most organisations mark grants.
const PROJECT_DIMENSION: &str = "6";

pub(crate) fn status(app: &mut App, _: Nothing) -> Result<Status, AppError> {
    let recent = app.profile.recent.clone();
    let recent = recent
        .into_iter()
        .filter(|path| path.exists())
        .map(|path| RecentBook {
            name: name_of(&path),
            folder: path.parent().map(|folder| folder.display().to_string()).unwrap_or_default(),
            file: app.files.offer(path),
        })
        .collect();
    let book = match &app.open {
        Some(open) => Some(book_status(app, open)?),
        None => None,
    };
    let review = app.review.as_deref().map(review_status);
    Ok(Status {
        book,
        review,
        recent,
        language: word_for(app.words.locale()).to_owned(),
        actor: app.actor.clone(),
        today: app.today().to_string(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

const fn word_for(locale: Locale) -> &'static str {
    match locale {
        Locale::Sv => "sv",
        Locale::En => "en",
    }
}

fn book_status(app: &App, open: &Open) -> Result<BookStatus, AppError> {
    let opened = open.book.opened()?;
    let head = open.book.head();
    Ok(BookStatus {
        file: name_of(open.store.path()),
        organisation: opened.organisation.clone(),
        orgnr: opened.orgnr.clone(),
        recipient: word_of(&opened.recipient),
        code_part: opened.code_part.clone(),
        example: opened.example,
        read_only: open.store.access() == Access::ReadOnly,
        four_eyes: open.book.needs_four_eyes(),
        head_seq: small(head.seq),
        head_hash: head.hash.to_string(),
        undo: undoable(&open.book).map(|seq| operation_row(&app.words, &open.book, seq)),
        redo: redoable(&open.book).map(|seq| operation_row(&app.words, &open.book, seq)),
    })
}

pub(crate) fn set_four_eyes(app: &mut App, request: SetFourEyes) -> Result<Status, AppError> {
    if app.book()?.needs_four_eyes() == request.required {
        return Err(AppError::bare("four-eyes-unchanged"));
    }
    let required = request.required;
    app.change(OperationKind::FourEyesSet, &mut |change: &mut Change<'_, '_>| {
        change.push(Fact::FourEyesSet(FourEyesSet { required }));
        Ok(())
    })?;
    status(app, Nothing {})
}

pub(crate) fn create_book(app: &mut App, request: CreateBook) -> Result<Status, AppError> {
    let path = app.files.path(&request.file)?.to_owned();
    create_at(app, &path, &request, false)?;
    app.profile.remember(&path);
    status(app, Nothing {})
}

/// Begins a book at a path.
fn create_at(app: &mut App, path: &Path, request: &CreateBook, example: bool) -> Result<(), AppError> {
    let opened = book_opened(app, request, example)?;
    let table = schemes::accounts_of(opened.recipient)?;
    let facts = vec![
        Fact::BookOpened(opened),
        Fact::AccountsMapped(AccountsMapped { table: table.id, rules: table.rules }),
    ];
    let at = world::timestamp(app.world.as_mut());
    let actor = Committed::open(Dice(app.world.as_mut()).salt(), app.actor.as_str());
    app.close();
    let heading = Heading { kind: OperationKind::BookOpened, at, actor };
    let (store, operation) = Store::create(path, heading, facts)?;
    let book = Book::replay(vec![operation], schemes::from_json)?;
    app.open = Some(Open { store, book });
    Ok(())
}

fn book_opened(app: &mut App, request: &CreateBook, example: bool) -> Result<BookOpened, AppError> {
    let organisation = request.name.trim();
    if organisation.is_empty() {
        return Err(AppError::bare("organisation-name-missing"));
    }
    Ok(BookOpened {
        book: world::book_id(app.world.as_mut()),
        organisation: organisation.to_owned(),
        orgnr: organisation_number(&request.orgnr)?,
        recipient: from_word::<RecipientKind>("recipient", &request.recipient)?,
        code_part: code_part(request.code_part.as_deref())?,
        example,
    })
}

fn code_part(asked: Option<&str>) -> Result<String, AppError> {
    let number = asked.map_or(PROJECT_DIMENSION, str::trim);
    if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
        return Err(AppError::bare("code-part-unfit").with("value", number));
    }
    Ok(number.to_owned())
}

pub(crate) fn open_book(app: &mut App, request: OpenBook) -> Result<Status, AppError> {
    let path = app.files.path(&request.file)?.to_owned();
    let access = if is_writable(&path) { Access::ReadWrite } else { Access::ReadOnly };
    app.open_path(&path, access)?;
    app.profile.remember(&path);
    status(app, Nothing {})
}

/// A file or folder that may not be written is opened for reading, with a banner, rather than refused.
fn is_writable(path: &Path) -> bool {
    let writable =
        |path: &Path| std::fs::metadata(path).is_ok_and(|metadata| !metadata.permissions().readonly());
    writable(path) && path.parent().is_none_or(|folder| folder.as_os_str().is_empty() || writable(folder))
}

pub(crate) fn close_book(app: &mut App, _: Nothing) -> Result<Status, AppError> {
    app.close();
    status(app, Nothing {})
}

pub(crate) fn set_preferences(app: &mut App, request: Preferences) -> Result<Status, AppError> {
    if let Some(language) = request.language {
        let locale: Locale = language.parse()?;
        app.set_locale(locale);
        app.profile.language = language;
    }
    if let Some(actor) = request.actor.map(|actor| actor.trim().to_owned()).filter(|actor| !actor.is_empty())
    {
        app.profile.actor.clone_from(&actor);
        app.set_actor(actor);
    }
    app.profile.save();
    status(app, Nothing {})
}

pub(crate) fn verify_book(app: &mut App, _: Nothing) -> Result<BookVerdict, AppError> {
    app.opened()?;
    let what = app.words.word("progress-verifying-book");
    let files = app.words.word("progress-verifying-files");
    let progress = &mut app.progress;
    let open = app.open.as_mut().ok_or_else(|| AppError::bare("book-none-open"))?;
    let operations = open.store.load(&mut |done, all| progress(&what, done, all))?;
    open.store.verify_blobs(&mut |done, all| progress(&files, done, all))?;
    open.book = Book::replay(operations, schemes::from_json)?;
    let operations = open.book.operations();
    Ok(BookVerdict {
        operations: length(operations.len()),
        facts: length(operations.iter().map(|operation| operation.entries.len()).sum()),
        blobs: length(
            open.book.imports().count() + open.book.grants().map(|g| g.evidence().count()).sum::<usize>(),
        ),
        head_hash: open.book.head().hash.to_string(),
    })
}

pub(crate) fn open_sample(app: &mut App, request: OpenSample) -> Result<Status, AppError> {
    let path = match &request.file {
        Some(file) => app.files.path(file)?.to_owned(),
        None => fresh_sample_path(app, &request.sample)?,
    };
    crate::sample_book::build(app, &request.sample, &path)?;
    status(app, Nothing {})
}

/// A place of its own for each copy, so that a sample never stands where a real book does.
fn fresh_sample_path(app: &mut App, sample: &str) -> Result<PathBuf, AppError> {
    let folder = std::env::temp_dir().join("bidragsboken-exempel");
    std::fs::create_dir_all(&folder).map_err(|error| AppError::file(&folder, &error))?;
    let mut random = [0; 4];
    app.world.random(&mut random);
    Ok(folder.join(format!("exempel-{sample}-{:08x}.bidragsbok", u32::from_be_bytes(random))))
}

/// Begins the book of a sample.
pub(crate) fn create_example(app: &mut App, path: &Path, request: &CreateBook) -> Result<(), AppError> {
    create_at(app, path, request, true)
}
