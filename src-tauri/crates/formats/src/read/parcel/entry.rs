//! The content of one entry of a zip file: never past the size that is stated, and checked to its last byte.

use std::io::Read;

use domain::problem::Problem;
use flate2::Crc;
use flate2::bufread::DeflateDecoder;

/// How an entry is packed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Packing {
    Stored,
    Deflated,
}

/// What the directory says of the content.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stated {
    pub(super) packing: Packing,
    pub(super) checksum: u32,
    pub(super) bytes: u64,
}

/// Unpacks the content. Fails with `zip-size-differs` and `zip-entry-damaged`.
pub(super) fn unpacked(packed: &[u8], stated: &Stated) -> Result<Vec<u8>, Problem> {
    let bytes = match stated.packing {
        Packing::Stored => packed.to_vec(),
        Packing::Deflated => inflated(packed, stated.bytes)?,
    };
    if bytes.len() as u64 != stated.bytes {
        return Err(Problem::bare("zip-size-differs"));
    }
    let mut checksum = Crc::new();
    checksum.update(&bytes);
    if checksum.sum() == stated.checksum { Ok(bytes) } else { Err(damaged()) }
}

fn damaged() -> Problem {
    Problem::bare("zip-entry-damaged")
}

fn inflated(packed: &[u8], most: u64) -> Result<Vec<u8>, Problem> {
    let mut decoder = DeflateDecoder::new(packed);
    let mut bytes = Vec::new();
    (&mut decoder).take(most + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
    if decoder.total_in() != packed.len() as u64 {
        return Err(Problem::bare("zip-size-differs"));
    }
    Ok(bytes)
}
