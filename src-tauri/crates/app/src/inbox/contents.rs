//! What a file of the folder holds, as far as it matters to know it again: its sum, its kind, the invoices in it.

use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use apart::Apart;
use domain::committed::Hash;
use formats::read::parcel::is_parcel;
use formats::read::{Document, detect};
use sha2::{Digest as _, Sha256};

use crate::files::name_of;

/// A larger file is not held whole: its kind is told by its beginning, and a parcel is not opened.
const HELD_BYTES: u64 = 256 << 20;
/// The beginning of a larger file.
const HEAD_BYTES: usize = 1 << 20;

/// What a file holds.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Contents {
    pub(crate) sha256: Hash,
    pub(crate) kind: Kind,
    /// The sums of the files of invoices in a parcel.
    pub(crate) invoices: Vec<Hash>,
}

/// What kind of file it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// SIE 1–5.
    Ledger,
    Table,
    Invoice,
    Payroll,
    /// A zip or an e-mail.
    Parcel,
    /// Nothing that can be taken in.
    Unknown,
}

impl Kind {
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Ledger => "ledger",
            Self::Table => "table",
            Self::Invoice => "invoice",
            Self::Payroll => "payroll",
            Self::Parcel => "parcel",
            Self::Unknown => "unknown",
        }
    }

    fn of(name: &str, bytes: &[u8]) -> Self {
        match detect(name, bytes).map(|reader| reader.name) {
            Ok("sie" | "sie5") => Self::Ledger,
            Ok("invoice") => Self::Invoice,
            Ok("paxml") => Self::Payroll,
            Ok("table") => Self::Table,
            Ok(_) | Err(_) => Self::Unknown,
        }
    }
}

impl Contents {
    /// Reads a file of so many bytes.
    pub(super) fn read(path: &Path, bytes: u64, apart: Option<&Apart>) -> io::Result<Self> {
        let mut file = File::open(path)?;
        if bytes > HELD_BYTES {
            return Self::of_large(&name_of(path), file);
        }
        let mut held = Vec::new();
        // One that grows meanwhile is read again later.
        file.by_ref().take(bytes).read_to_end(&mut held)?;
        Ok(Self::of(&name_of(path), &held, apart))
    }

    fn of(name: &str, bytes: &[u8], apart: Option<&Apart>) -> Self {
        let sha256 = Hash::plain(bytes);
        // As where files are taken in: of a damaged workbook its name says best what it was.
        if is_parcel(bytes) && !name.to_lowercase().ends_with(".xlsx") {
            return Self { sha256, kind: Kind::Parcel, invoices: invoices_in(name, bytes, apart) };
        }
        Self { sha256, kind: Kind::of(name, bytes), invoices: Vec::new() }
    }

    fn of_large(name: &str, mut file: File) -> io::Result<Self> {
        let (mut sum, mut head) = (Sha256::new(), Vec::new());
        let mut buffer = vec![0; HEAD_BYTES];
        loop {
            match file.read(&mut buffer)? {
                0 => break,
                len => {
                    sum.update(&buffer[..len]);
                    let room = HEAD_BYTES - head.len();
                    head.extend_from_slice(&buffer[..len.min(room)]);
                }
            }
        }
        Ok(Self { sha256: Hash(sum.finalize().into()), kind: Kind::of(name, &head), invoices: Vec::new() })
    }
}

/// Returns the sums of the invoices in a parcel; none where it cannot be opened, which the review tells.
fn invoices_in(name: &str, bytes: &[u8], apart: Option<&Apart>) -> Vec<Hash> {
    let walked = &mut |_, _| ControlFlow::Continue(());
    let read = match apart {
        Some(apart) => apart.read(name, bytes, None, walked),
        None => formats::read::read(name, bytes, None, walked),
    };
    let Ok(Document::Parcel(parcel)) = read else { return Vec::new() };
    parcel.sources.iter().map(|source| Hash::plain(&source.bytes)).collect()
}
