// The commands that a window may ask the program to carry out, one name a line. `build.rs` makes a permission
// `allow-<name>` of each (underscores become hyphens), and a window has only those that its file in `capabilities/`
// names: what is not listed here cannot be called at all.
//
// This file is included by `build.rs` and by `main.rs`; it holds the list and nothing else.

/// The names of the commands, in alphabetical order.
pub(crate) const COMMAND_NAMES: &[&str] = &[];
