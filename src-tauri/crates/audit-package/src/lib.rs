//! The audit package (revisionspaket): how it is written, and how it is verified from nothing but its bytes.
//!
//! *Invariant:* this crate knows no SQLite, no Tauri, no paths of the computer, no clock and no network. Whoever
//! calls opens the files and passes readers and writers in. Nothing is ever unpacked to disk.

#![deny(missing_docs, clippy::float_arithmetic)]

pub mod archive;
pub mod bag;
pub mod contents;
pub mod excerpt;
pub mod issue;
pub mod key;
pub mod level;
pub mod record;
pub mod sign;
pub mod sign_zip;
pub mod source;
#[cfg(test)]
mod tests;
pub mod verdict;
pub mod verify;
pub mod zip;
