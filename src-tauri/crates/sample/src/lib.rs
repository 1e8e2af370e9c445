//! The samples of the product: two invented organisations with a year's ledger each, evidence that fits their
//! vouchers to the öre, and a script of everything a user would do with them.
//!
//! Everything is made from a fixed seed by whole numbers, so the same program makes the same bytes on every machine;
//! `make-sample` writes them to `assets/sample` and a test sees that what is committed is what the program makes.
//! Nothing here is real: the organisations are called EXEMPEL and their numbers begin with 4, which is no group that
//! organisation numbers are given in. The samples hold mistakes on purpose; `assets/sample/README.md` lists them.

mod building;
mod evidence;
mod kommun;
mod ledger;
mod random;
mod region;
mod routine;
mod script;
mod story;

pub use script::{
    Answer, Condition, Decision, Evidence, Explanation, Given, Grant, ManualCost, Organisation, Script,
    ScriptError, Target,
};

/// A file of a sample.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SampleFile {
    /// Where it lies under `assets/sample`, with `/` between the parts.
    pub path: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Makes every file of both samples, in the order of their paths.
#[must_use]
pub fn files() -> Vec<SampleFile> {
    let mut files = kommun::files();
    files.extend(region::files());
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

#[cfg(test)]
mod tests;
