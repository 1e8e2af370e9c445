//! One function for each thing a person wants to do.
//!
//! The window, the command line and the tests call the same functions: [`App`] has a method for each command of
//! [`api`], and [`App::dispatch`] runs them by name. This crate knows the store, the formats and the package; it does
//! not know Tauri. It is the only one that reads the clock and makes random numbers.

pub mod api;
mod commands;
mod dispatch;
mod documents;
mod error;
mod files;
mod inbox;
mod lying;
mod places;
mod profile;
mod remembered;
mod review;
mod rows;
mod sample_book;
mod scheme_fields;
mod schemes;
mod session;
mod strangers;
pub mod typescript;
mod unfinished;
pub mod world;

pub use dispatch::COMMANDS;
pub use error::{AppError, Weight};
pub use files::Files;
pub use inbox::Look;
pub use lying::files_in;
pub use session::{App, Progress};
