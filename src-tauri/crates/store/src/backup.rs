//! Copies of a book: complete, verified and flushed before they get their name.
//!
//! The copy is made by SQLite, so that it is of one moment even while another process writes; never by copying the
//! file, which would drop the locks and could catch a change half-way.

use std::path::Path;
use std::time::Duration;

use domain::log::Head;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::error::{Damage, StoreError};
use crate::load::{Progress, report};
use crate::{Access, Store, connection, file};

const PAGES_PER_STEP: i32 = 2048;
const RETRY_PAUSE: Duration = Duration::from_millis(50);
/// Ten seconds of pauses.
const RETRIES: u32 = 200;

/// Copying, the log of the copy and its files are a third each of what the caller is told.
const PARTS: u64 = 3;
const PART_STEPS: u64 = 1000;

/// Copies the book to a file that does not exist yet, and verifies the copy.
pub(crate) fn back_up(source: &Connection, path: &Path, progress: Progress<'_>) -> Result<Head, StoreError> {
    let unfinished = file::unfinished(path)?;
    let result = copy(source, &unfinished, progress)
        .and_then(|()| verified_head(&unfinished, progress))
        .and_then(|head| file::finish(&unfinished, path).map(|()| head));
    if result.is_err() {
        file::discard(&unfinished);
    }
    result
}

fn copy(source: &Connection, unfinished: &Path, progress: Progress<'_>) -> Result<(), StoreError> {
    let mut target = connection::create(unfinished)?;
    let backup = Backup::new(source, &mut target)?;
    let mut retries = 0;
    loop {
        match backup.step(PAGES_PER_STEP)? {
            StepResult::Done => break,
            StepResult::More => {}
            _ if retries == RETRIES => return Err(StoreError::Busy),
            _ => {
                retries += 1;
                std::thread::sleep(RETRY_PAUSE);
            }
        }
        let pages = backup.progress();
        let all = u64::try_from(pages.pagecount).unwrap_or(0);
        let left = u64::try_from(pages.remaining).unwrap_or(0);
        report(&mut part(progress, 0), all.saturating_sub(left), all)?;
    }
    drop(backup);
    connection::tidy(&mut target);
    Ok(())
}

fn verified_head(unfinished: &Path, progress: Progress<'_>) -> Result<Head, StoreError> {
    let mut copy = Store::open(unfinished, Access::ReadOnly)?;
    let operations = copy.load(&mut part(progress, 1))?;
    copy.verify_blobs(&mut part(progress, 2))?;
    match operations.last() {
        Some(operation) => Ok(operation.head()),
        None => Err(StoreError::damaged(Damage::Gap, "no operations")),
    }
}

/// Turns the progress of one part into that of the whole.
fn part(progress: Progress<'_>, number: u64) -> impl FnMut(u64, u64) -> std::ops::ControlFlow<()> {
    move |done, all| {
        let steps = done.saturating_mul(PART_STEPS).checked_div(all).unwrap_or(PART_STEPS);
        progress(number * PART_STEPS + steps, PARTS * PART_STEPS)
    }
}
