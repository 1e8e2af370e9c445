//! One function for each thing a person wants to do.
//!
//! The window, the command line and the tests call the same functions. This crate knows the store, the formats and
//! the package; it does not know Tauri. It is the only one that reads the clock and makes random numbers.

pub mod api;
pub mod typescript;
