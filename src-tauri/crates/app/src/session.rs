//! What is open: one book, and the way to change it.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use apart::Apart;
use domain::book::{Book, Grant, NextIds};
use domain::checks::Finding;
use domain::committed::{Committed, Salts as _};
use domain::date::Date;
use domain::fact::Fact;
use domain::log::OperationKind;
use domain::money::MoneyError;
use store::{Access, Heading, Store, Writer};
use words::{Locale, Words};

use crate::api::grants::GrantRow;
use crate::api::{Failure, FieldValue, FileHandle};
use crate::commands::consolidation::Consolidated;
use crate::error::AppError;
use crate::files::Files;
use crate::inbox::Watched;
use crate::profile::Profile;
use crate::remembered::Remembered;
use crate::review::Review;
use crate::rows;
use crate::schemes;
use crate::world::{self, Dice, World};

/// How far long work has come: what (words ready to show), done, all.
pub type Progress = Box<dyn FnMut(&str, u64, u64) -> ControlFlow<()> + Send>;

/// Attempts to write when another process writes at the same time.
const WRITE_ATTEMPTS: u32 = 5;

/// Commands that change what is open, or the user's own settings, and so may be given while a package is reviewed.
const OF_NO_BOOK: [&str; 6] =
    ["open_book", "create_book", "open_sample", "open_review", "close_book", "set_preferences"];

/// The application: at most one open book, or one package that is reviewed.
pub struct App {
    pub(crate) world: Box<dyn World>,
    /// The files of this session.
    pub files: Files,
    pub(crate) words: Words,
    pub(crate) actor: String,
    pub(crate) profile: Profile,
    /// What the user has confirmed about others.
    pub(crate) remembered: Remembered,
    pub(crate) open: Option<Open>,
    /// The package that is reviewed; then no book is open.
    pub(crate) review: Option<Box<Review>>,
    /// The folder that was watched last, with what is known of the files in it.
    pub(crate) watched: Option<Watched>,
    /// What was consolidated last.
    pub(crate) consolidated: Option<Consolidated>,
    pub(crate) progress: Progress,
    /// The day asked about where a request leaves it out, if not today.
    pub(crate) as_of: Option<Date>,
    /// Where files of strangers are read; without one, here.
    pub(crate) apart: Option<Apart>,
}

/// The open book.
pub(crate) struct Open {
    pub(crate) store: Store,
    pub(crate) book: Book,
}

/// What a change is made with: the book as it is, the next numbers, salts and the place to write to.
pub(crate) struct Change<'a, 'w> {
    pub(crate) book: &'a Book,
    pub(crate) ids: NextIds,
    pub(crate) world: &'a mut dyn World,
    pub(crate) writer: &'a mut Writer<'w>,
}

impl Change<'_, '_> {
    /// Commits to a text.
    pub(crate) fn text(&mut self, text: &str) -> Committed {
        Committed::open(Dice(self.world).salt(), text)
    }

    /// Commits to a text that may be left out or empty.
    pub(crate) fn optional_text(&mut self, text: Option<&str>) -> Option<Committed> {
        text.map(str::trim).filter(|text| !text.is_empty()).map(|text| self.text(text))
    }

    /// Puts a fact in.
    pub(crate) fn push(&mut self, fact: Fact) {
        self.writer.push(fact);
    }
}

impl App {
    /// Makes the application of a user whose settings lie in `profile`; without one nothing is remembered.
    #[must_use]
    pub fn new(world: Box<dyn World>, profile: Option<PathBuf>) -> Self {
        let remembered = Remembered::within(profile.clone());
        let profile = Profile::load(profile);
        let locale = profile.language.parse().unwrap_or(Locale::Sv);
        let actor = profile.actor.clone();
        Self {
            world,
            files: Files::default(),
            words: Words::new(locale),
            actor,
            profile,
            remembered,
            open: None,
            review: None,
            watched: None,
            consolidated: None,
            progress: Box::new(|_, _, _| ControlFlow::Continue(())),
            as_of: None,
            apart: None,
        }
    }

    /// Names the user, who stands as actor in the history.
    pub fn set_actor(&mut self, actor: impl Into<String>) {
        self.actor = actor.into();
    }

    /// Chooses the language of words.
    pub fn set_locale(&mut self, locale: Locale) {
        self.words = Words::new(locale);
    }

    /// Returns the words of the session's language.
    #[must_use]
    pub const fn words(&self) -> &Words {
        &self.words
    }

    /// Sets the day asked about where a request leaves it out.
    pub fn set_as_of(&mut self, as_of: Option<Date>) {
        self.as_of = as_of;
    }

    /// Is told how far long work has come, and may stop it.
    pub fn on_progress(&mut self, progress: Progress) {
        self.progress = progress;
    }

    /// Remembers confirmed keys and the place of the own one in the folder of settings, and nothing else there.
    pub fn remember_keys_in(&mut self, folder: PathBuf) {
        self.remembered = Remembered::within(Some(folder));
    }

    /// Reads files of strangers in a process apart from now on.
    pub fn read_apart(&mut self, apart: Apart) {
        self.apart = Some(apart);
    }

    /// Returns today in Sweden.
    pub fn today(&mut self) -> Date {
        world::today(self.world.as_mut())
    }

    /// Returns the day that a request asks about: of a package that is reviewed, the day that it speaks of.
    pub(crate) fn day(&mut self, asked: Option<&str>) -> Result<Date, AppError> {
        match (asked, self.as_of) {
            (Some(text), _) => Ok(text.parse::<Date>()?),
            (None, Some(as_of)) => Ok(as_of),
            (None, None) => match &self.review {
                Some(review) => Ok(review.package.descriptor().as_of),
                None => Ok(self.today()),
            },
        }
    }

    /// Returns the open book, or that of the package that is reviewed. Fails with `book-none-open`.
    pub(crate) fn book(&self) -> Result<&Book, AppError> {
        match &self.review {
            Some(review) => Ok(&review.book),
            None => self.opened().map(|open| &open.book),
        }
    }

    /// Returns the open book with its file. Fails with `book-none-open`, or with `package-read-only` while a package
    /// is reviewed.
    pub(crate) fn opened(&self) -> Result<&Open, AppError> {
        self.open.as_ref().ok_or_else(|| self.none_open())
    }

    fn none_open(&self) -> AppError {
        AppError::bare(if self.review.is_some() { "package-read-only" } else { "book-none-open" })
    }

    /// Returns the package that is reviewed. Fails with `review-none-open`.
    pub(crate) fn reviewed(&self) -> Result<&Review, AppError> {
        self.review.as_deref().ok_or_else(|| AppError::bare("review-none-open"))
    }

    /// Returns the place of a file that is to be written. Fails with `review-inside-package` where it lies in the
    /// package under review, which would no longer verify.
    pub(crate) fn to_be_written(&self, file: &FileHandle) -> Result<PathBuf, AppError> {
        let place = self.files.path(file)?;
        self.review.as_ref().map_or(Ok(()), |review| review.stays_outside(place))?;
        Ok(place.to_owned())
    }

    /// Closes what is open.
    pub(crate) fn close(&mut self) {
        self.open = None;
        self.review = None;
    }

    /// Fails with `package-read-only` where a command would change a book and a package is reviewed.
    pub(crate) fn may(&self, command: &str, changes: bool) -> Result<(), AppError> {
        let opens_another = OF_NO_BOOK.contains(&command);
        if changes && self.review.is_some() && !opens_another {
            return Err(AppError::bare("package-read-only"));
        }
        Ok(())
    }

    /// Runs the checks on a grant: of a package those that can be asked of one.
    pub(crate) fn check(&self, grant: Grant<'_>, as_of: Date) -> Result<Vec<Finding>, MoneyError> {
        match &self.review {
            Some(review) => domain::checks::run_these(grant, as_of, &review.package.checks()),
            None => domain::checks::run(grant, as_of),
        }
    }

    /// Opens the book in a file and verifies it.
    pub(crate) fn open_path(&mut self, path: &Path, access: Access) -> Result<(), AppError> {
        self.close();
        let mut store = Store::open(path, access)?;
        let what = self.words.word("progress-verifying-book");
        let progress = &mut self.progress;
        let operations = store.load(&mut |done, all| progress(&what, done, all))?;
        let book = Book::replay(operations, schemes::from_json)?;
        self.open = Some(Open { store, book });
        Ok(())
    }

    /// Returns a grant with its figures.
    pub(crate) fn grant_row(&self, grant: Grant<'_>, as_of: Date) -> Result<GrantRow, AppError> {
        rows::grant_row(&self.words, grant, as_of, &self.check(grant, as_of)?)
    }

    /// Writes one operation, in whole or not at all. `fill` may run more than once, when another process writes too.
    pub(crate) fn change<T>(
        &mut self,
        kind: OperationKind,
        fill: &mut dyn FnMut(&mut Change<'_, '_>) -> Result<T, AppError>,
    ) -> Result<(u64, T), AppError> {
        self.opened()?;
        let mut attempt = 0;
        loop {
            attempt += 1;
            match self.change_once(kind, fill) {
                Err(error) if error.problem.code == "book-changed-elsewhere" && attempt < WRITE_ATTEMPTS => {
                    self.reload()?;
                }
                outcome => return outcome,
            }
        }
    }

    fn change_once<T>(
        &mut self,
        kind: OperationKind,
        fill: &mut dyn FnMut(&mut Change<'_, '_>) -> Result<T, AppError>,
    ) -> Result<(u64, T), AppError> {
        let at = world::timestamp(self.world.as_mut());
        let actor = Committed::open(Dice(self.world.as_mut()).salt(), self.actor.as_str());
        let heading = Heading { kind, at, actor };
        let world = self.world.as_mut();
        let Open { store, book } = self.open.as_mut().ok_or_else(|| AppError::bare("book-none-open"))?;
        let (operation, outcome) = store.write(book.head(), heading, |writer| {
            let mut change = Change { book, ids: book.next_ids(), world, writer };
            let outcome = fill(&mut change)?;
            // What is on the disk must make a book when it is read again; so it is tried before it is there.
            book.check(change.writer.facts())?;
            Ok::<_, AppError>(outcome)
        })?;
        let seq = operation.seq;
        book.push(operation)?;
        Ok((seq, outcome))
    }

    /// Reads the book again, after another process has written to it.
    pub(crate) fn reload(&mut self) -> Result<(), AppError> {
        let Open { store, book } = self.open.as_mut().ok_or_else(|| AppError::bare("book-none-open"))?;
        let operations = store.load(&mut |_, _| ControlFlow::Continue(()))?;
        *book = Book::replay(operations, schemes::from_json)?;
        Ok(())
    }

    /// Tells how far long work has come. Fails with `cancelled` when the user asked it to stop.
    pub(crate) fn stage(&mut self, key: &str, done: u64, all: u64) -> Result<(), AppError> {
        let what = self.words.word(key);
        match (self.progress)(&what, done, all) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(AppError::bare("cancelled")),
        }
    }

    /// Says in words what went wrong.
    #[must_use]
    pub fn failure(&self, error: &AppError) -> Failure {
        let problem = &error.problem;
        Failure {
            code: problem.code.to_owned(),
            fields: problem
                .fields
                .iter()
                .map(|(name, value)| ((*name).to_owned(), FieldValue::from(value)))
                .collect(),
            message: self.words.problem(problem),
        }
    }
}
