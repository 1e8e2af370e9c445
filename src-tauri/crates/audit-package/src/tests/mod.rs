//! The whole package: written from a small book, verified, and tampered with.

mod answers;
pub(crate) mod book;
mod content;
pub(crate) mod package;
mod tampering;
