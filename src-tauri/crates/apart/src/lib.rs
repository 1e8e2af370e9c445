//! Files of strangers are read, and drawn, in a process apart, which has so much time and memory and no more.
//!
//! A file that makes a reader run away, or fall over, takes a process with it that holds nothing: the book is open in
//! the other one, which tells what happened. The process apart is the same program, started with a word of its own
//! ([`is_asked`]); it gets the bytes through a pipe and sends back what they say, and neither opens a file nor knows
//! where one lies. What it may use is bounded three times: an allocator that counts ([`Memory`]), the system's limits
//! where it has such, and the patience of the one who asked.
//!
//! *Invariant:* this crate starts no other program than the one it is told to, and opens no files.

mod child;
mod documents;
mod limits;
mod parent;
mod wire;

pub use cap::Cap as Memory;
pub use child::{is_asked, serve};
pub use documents::{CoverPages, CoveredCopy, DrawPage, DrawnPage, cover, draw};
pub use limits::Limits;
pub use parent::Apart;

/// The word that asks the program to be the process apart.
const WORD: &str = "--read-apart";
