//! What a process apart may use.

use std::time::Duration;

/// Memory for any file, on top of which comes what its size needs.
const MEMORY_BYTES: usize = 384 << 20;
/// A ledger in memory, its bytes and what it says of them on the way back, are at most this many times its file.
const MEMORY_PER_BYTE: usize = 4;
/// Time for any file.
const SECONDS: u64 = 30;
/// A megabyte of the slowest kind of file on a slow computer.
const SECONDS_PER_MEGABYTE: u64 = 1;

/// Memory for drawing any page: the largest picture that is read, unpacked and packed again.
const DRAWING_BYTES: usize = 1280 << 20;
/// Time for drawing a page, and for a copy of many pages.
const DRAWING_SECONDS: u64 = 60;
const COPYING_SECONDS: u64 = 900;

/// What a process apart may use.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Limits {
    /// The most bytes of memory at once.
    pub memory_bytes: usize,
    /// The most time from its start until it has told everything.
    pub time: Duration,
}

impl Limits {
    /// Returns the limits for a file of so many bytes.
    #[must_use]
    pub fn of_file(len: usize) -> Self {
        let megabytes = (len >> 20) as u64;
        Self {
            memory_bytes: MEMORY_BYTES.saturating_add(len.saturating_mul(MEMORY_PER_BYTE)),
            time: Duration::from_secs(SECONDS + megabytes * SECONDS_PER_MEGABYTE),
        }
    }

    /// Returns the limits for drawing a page of a document of so many bytes.
    #[must_use]
    pub fn of_page(len: usize) -> Self {
        let memory_bytes = DRAWING_BYTES.saturating_add(len.saturating_mul(MEMORY_PER_BYTE));
        Self { memory_bytes, time: Duration::from_secs(DRAWING_SECONDS) }
    }

    /// Returns the limits for a copy of a document of so many bytes, which a person can stop at any page.
    #[must_use]
    pub fn of_copy(len: usize) -> Self {
        Self { time: Duration::from_secs(COPYING_SECONDS), ..Self::of_page(len) }
    }
}
