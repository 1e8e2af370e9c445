//! The file of a book: an SQLite database that holds a log of operations and facts, and the files they speak of.
//!
//! Everything that the program shows is computed from the log by `domain`; there are no use cases here, and no other
//! crate has SQL. What is written is never changed. What is read has been verified.
//!
//! A [`Store`] owns the one connection of this process to its book. Opening is quick; [`Store::load`] verifies the
//! whole log and only then may be written.

#![deny(missing_docs)]

mod backup;
mod blob;
mod connection;
mod erase;
mod error;
mod file;
mod load;
mod parallel;
mod record;
mod schema;
#[cfg(test)]
mod tests;
mod upgrade;
mod write;

use std::path::Path;

use domain::committed::Hash;
use domain::fact::Fact;
use domain::ids::BookId;
use domain::log::{Head, Operation};
use rusqlite::{Connection, OptionalExtension as _, Transaction, TransactionBehavior};

pub use crate::blob::{BlobReader, BlobStored, CompressedFile, Compression};
pub use crate::error::{Damage, StoreError};
use crate::file::Claim;
pub use crate::file::UNFINISHED_SUFFIX;
pub use crate::load::Progress;
pub use crate::write::{Heading, Writer};

/// What a book is opened for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Access {
    /// Reading and writing.
    ReadWrite,
    /// Reading; the file and its folder need not be writable.
    ReadOnly,
}

/// A book that is open. Dropping it closes the file.
#[derive(Debug)]
pub struct Store {
    connection: Connection,
    access: Access,
    /// Whose book it is; known while the whole log has been verified.
    verified: Option<BookId>,
    // Given back last, when the connection is closed.
    claim: Claim,
}

impl Store {
    /// Makes a new book with its first operation, whose first fact opens the book (`book-opened`).
    ///
    /// The file appears under its name when it is complete. Fails with `book-exists` where there is a file already.
    pub fn create(path: &Path, heading: Heading, facts: Vec<Fact>) -> Result<(Self, Operation), StoreError> {
        let unfinished = file::unfinished(path)?;
        let made = begin(&unfinished, heading, facts)
            .and_then(|operation| file::finish(&unfinished, path).map(|()| operation));
        if made.is_err() {
            file::discard(&unfinished);
        }
        let operation = made?;
        let mut store = Self::open(path, Access::ReadWrite)?;
        store.verified = operation.facts().next().and_then(|(_, fact)| match fact {
            Fact::BookOpened(opened) => Some(opened.book),
            _ => None,
        });
        Ok((store, operation))
    }

    /// Opens a book and checks that it is one, of a format that this program knows, with its tables as they should
    /// be. A book of an older format is brought to the latest when it is opened for writing, after a verified copy was
    /// made beside it; for reading it stays as it is. Does not yet verify the content: see [`Store::load`].
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        let claim = Claim::new(path, access)?;
        let mut connection = connection::open(&claim.path, access)?;
        if access == Access::ReadWrite {
            upgrade::to_latest(&mut connection, &claim.path)?;
        }
        connection::guard(&mut connection)?;
        let store = Self { connection, access, verified: None, claim };
        let format = schema::version(&store.connection)?;
        schema::check(&store.connection, schema::steps_to(format))?;
        Ok(store)
    }

    /// Reads the whole log and verifies it: the pages of the file, every digest, text and hash, and that the stored
    /// files are there (not yet their content: see [`Store::verify_blobs`]). Changes nothing.
    ///
    /// Progress is told in facts. Fails with `book-damaged` at the first thing that does not hold.
    pub fn load(&mut self, progress: Progress<'_>) -> Result<Vec<Operation>, StoreError> {
        self.verified = None;
        let loaded = load::load(&self.connection, progress)?;
        self.verified = Some(loaded.book);
        Ok(loaded.operations)
    }

    /// Reads every stored file and compares it with its sum. Progress is told in bytes.
    pub fn verify_blobs(&self, progress: Progress<'_>) -> Result<(), StoreError> {
        blob::verify_all(&self.connection, progress)
    }

    /// Writes one operation, after `head`: what `fill` puts into it, or, when anything fails, nothing.
    ///
    /// When it returns, the operation is on the disk. Fails with `book-changed-elsewhere` where the log ends
    /// elsewhere than at `head`, and with `book-not-verified` before [`Store::load`] or after an error of the disk.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        head: Head,
        heading: Heading,
        fill: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<(Operation, T), E> {
        let book = Some(self.writable()?);
        let result = append(&mut self.connection, book, head, heading, fill);
        if let Err(Failed::Store(error)) = &result
            && error.leaves_doubt()
        {
            self.verified = None;
        }
        result.map_err(|failed| match failed {
            Failed::Store(error) => error.into(),
            Failed::Caller(error) => error,
        })
    }

    /// Returns a reader of the stored file with the sum.
    pub fn read_blob(&self, sha256: Hash) -> Result<BlobReader<'_>, StoreError> {
        BlobReader::new(&self.connection, sha256)
    }

    /// Copies the book as it stands to a file that does not exist yet, verifies the copy, and returns its head.
    pub fn backup_to(&self, path: &Path, progress: Progress<'_>) -> Result<Head, StoreError> {
        backup::back_up(&self.connection, path, progress)
    }

    /// Returns where the log ends in the file now; another process may have written.
    pub fn head(&self) -> Result<Head, StoreError> {
        load::head(&self.connection)
    }

    /// Returns what the book was opened for.
    #[must_use]
    pub const fn access(&self) -> Access {
        self.access
    }

    /// Returns the full path of the file.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.claim.path
    }

    /// Returns a preference of the view.
    pub fn pref(&self, key: &str) -> Result<Option<String>, StoreError> {
        let mut statement = self.connection.prepare_cached("SELECT value FROM pref WHERE key = ?1")?;
        Ok(statement.query_row([key], |row| row.get(0)).optional()?)
    }

    /// Keeps a preference of the view. It is no part of the log.
    pub fn set_pref(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        self.writable()?;
        self.connection
            .prepare_cached(
                "INSERT INTO pref (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            )?
            .execute([key, value])?;
        Ok(())
    }

    fn writable(&self) -> Result<BookId, StoreError> {
        match self.access {
            Access::ReadOnly => Err(StoreError::ReadOnly),
            Access::ReadWrite => self.verified.ok_or(StoreError::NotVerified),
        }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        if self.access == Access::ReadWrite {
            connection::tidy(&mut self.connection);
        }
    }
}

/// Makes the file of a new book, with its tables and first operation, and closes it.
fn begin(unfinished: &Path, heading: Heading, facts: Vec<Fact>) -> Result<Operation, StoreError> {
    let mut connection = connection::create(unfinished)?;
    schema::apply(&mut connection, schema::MIGRATIONS, &heading.at)?;
    connection::guard(&mut connection)?;
    let fill = |writer: &mut Writer<'_>| {
        for fact in facts {
            writer.push(fact);
        }
        Ok::<_, StoreError>(())
    };
    let result = append(&mut connection, None, Head::EMPTY, heading, fill);
    connection::tidy(&mut connection);
    match result {
        Ok((operation, ())) => Ok(operation),
        Err(Failed::Store(error) | Failed::Caller(error)) => Err(error),
    }
}

/// Who failed: this crate, or the caller that was filling the operation.
enum Failed<E> {
    Store(StoreError),
    Caller(E),
}

impl<E, S: Into<StoreError>> From<S> for Failed<E> {
    fn from(error: S) -> Self {
        Self::Store(error.into())
    }
}

fn append<T, E>(
    connection: &mut Connection,
    book: Option<BookId>,
    head: Head,
    heading: Heading,
    fill: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
) -> Result<(Operation, T), Failed<E>> {
    // Dropped without commit, on an error or a panic, the transaction is rolled back.
    let transaction = Transaction::new(connection, TransactionBehavior::Immediate)?;
    let found = load::head(&transaction)?;
    if found != head {
        return Err(StoreError::ChangedElsewhere { expected: head.seq, found: found.seq }.into());
    }
    let mut writer = Writer::new(&transaction, head.seq + 1);
    let filled = fill(&mut writer).map_err(Failed::Caller)?;
    let content = writer.into_content();
    let operation = write::append(&transaction, book, head, heading, content)?;
    transaction.commit()?;
    Ok((operation, filled))
}
