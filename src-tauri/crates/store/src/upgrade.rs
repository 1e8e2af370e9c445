//! Bringing a book of an older format to the latest: a verified copy of it first, beside it, then the steps it lacks.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use domain::log::Timestamp;
use rusqlite::Connection;

use crate::error::{Damage, StoreError};
use crate::{backup, schema};

/// Takes the steps that the book lacks, all of them or none; a book of the latest format is left alone.
///
/// The copy is named after the book and its format, `bok.format-1.bidragsbok`. One that is there already, from an
/// attempt that was broken off, is left, and the next free name taken.
pub(crate) fn to_latest(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let format = schema::version(connection)?;
    if format == schema::LATEST_VERSION {
        return Ok(());
    }
    schema::check(connection, schema::steps_to(format))?;
    let copy = free_name(path, format);
    backup::back_up(connection, &copy, &mut |_, _| ControlFlow::Continue(()))?;
    schema::apply(connection, schema::MIGRATIONS, &now(connection)?)
}

fn free_name(path: &Path, format: u64) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let named = |more: &str| path.with_file_name(format!("{stem}.format-{format}{more}{ending}"));
    let numbered = (2..).map(|number: u32| named(&format!("-{number}")));
    let mut names = std::iter::once(named("")).chain(numbered);
    names.find(|name| std::fs::symlink_metadata(name).is_err()).unwrap_or_else(|| named(""))
}

/// The clock of the computer, as SQLite reads it: opening a book asks for no other.
fn now(connection: &Connection) -> Result<Timestamp, StoreError> {
    let text: String =
        connection.query_row("SELECT strftime('%Y-%m-%dT%H:%M:%SZ', 'now')", [], |row| row.get(0))?;
    text.parse().map_err(|_| StoreError::damaged(Damage::Header, "the clock"))
}
