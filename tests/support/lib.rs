//! What the suites share: where files lie that are not ours to spread, and a world that holds still.

mod e_invoice;
mod person;
mod scheme;
mod workbook;

use std::path::{Path, PathBuf};

use app::world::World;

pub use e_invoice::{EInvoice, EInvoiceLine};
pub use person::{ORGNR, Person, entries, form, ledger, rows, sample_path, text, voucher};
pub use scheme::{add_invented_grant, invented_scheme};
pub use workbook::workbook;

/// Returns the part of the corpus with real files of that kind, such as `sie`.
///
/// The files are not ours to spread, so they are looked for where `BIDRAGSBOKEN_CORPUS` says, or else beside the
/// repository (`../shared/corpus`). Where they are not, this says that the test is skipped, and returns nothing.
#[must_use]
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
pub fn corpus(part: &str) -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus");
    let folder = std::env::var_os("BIDRAGSBOKEN_CORPUS").map_or(beside, PathBuf::from).join(part);
    if !folder.is_dir() {
        println!(
            "skipped: there is no corpus at {}; BIDRAGSBOKEN_CORPUS says where it lies",
            folder.display()
        );
        return None;
    }
    Some(folder)
}

/// Returns the folder with the published figures of 2023 and the document that they were taken from.
///
/// They are looked for where `BIDRAGSBOKEN_SHARED` says, or else beside the repository (`../shared`). Where they are
/// not, this says that the test is skipped, and returns nothing.
#[must_use]
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
pub fn published() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = std::env::var_os("BIDRAGSBOKEN_SHARED").map_or(beside, PathBuf::from);
    if !folder.join("data").is_dir() {
        println!(
            "skipped: the published figures are not at {}; BIDRAGSBOKEN_SHARED says where they lie",
            folder.join("data").display()
        );
        return None;
    }
    Some(folder)
}

/// Returns the folder with the documents that the schemes rest on, if it lies beside the published figures.
#[must_use]
pub fn seeds() -> Option<PathBuf> {
    published().map(|folder| folder.join("seeds")).filter(|folder| folder.is_dir())
}

/// Returns the folder with the programs that make hostile files, if it lies beside the published figures.
#[must_use]
pub fn hostile() -> Option<PathBuf> {
    published().map(|folder| folder.join("check/hostile")).filter(|folder| folder.is_dir())
}

/// The moment at which the tests' clock stands: 2026-11-21 10:30 in Sweden.
pub const STILL_SECONDS: i64 = 1_795_253_400;

/// A world whose clock stands still and whose random numbers are counted from a name, so that everything written in
/// it is the same each time and two tests never share a name for a temporary file.
#[derive(Clone, Debug)]
pub struct TestWorld {
    state: u64,
}

impl TestWorld {
    /// Makes a world; the same name gives the same random numbers.
    #[must_use]
    pub fn named(name: &str) -> Self {
        // FNV-1a spreads names far enough apart.
        let state = name.bytes().fold(0xcbf2_9ce4_8422_2325, |state: u64, byte| {
            (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self { state }
    }

    /// SplitMix64, as Steele, Lea and Flood give it.
    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.state ^ (self.state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

impl World for TestWorld {
    fn unix_seconds(&mut self) -> i64 {
        STILL_SECONDS
    }

    fn random(&mut self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let number = self.next().to_le_bytes();
            chunk.copy_from_slice(&number[..chunk.len()]);
        }
    }
}
