//! The whole package: written from a small book, verified, and tampered with.

pub(crate) mod book;
mod content;
pub(crate) mod package;
mod tampering;
