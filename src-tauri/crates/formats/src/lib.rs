//! Other programs' files, in and out.
//!
//! *Invariant:* this crate reads and makes bytes. It opens no files, knows no store, no clock and no window; it does
//! not decide what a row means for a grant.

pub mod media;
pub mod read;
pub mod text;
pub mod write;
