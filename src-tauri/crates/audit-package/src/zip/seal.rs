//! The seal: SHA-256 of the whole zip file, written last in its comment.
//!
//! Manifests cover what is in the files; more than a quarter of the bits of a zip lie outside (times, attributes,
//! the ways to pack the same content). The seal finds those as well. It proves nothing about who: anybody can
//! compute it again. That is what the signature is for.

use std::fmt::Write as _;
use std::io::{self, Read, Seek, SeekFrom};

use sha2::{Digest, Sha256};

const LABEL: &[u8] = b"bidragsboken-package-v1 sha256:";
/// The length of the sum in hexadecimal, which are the last bytes of the file.
pub(crate) const SEAL_LEN: usize = 64;

/// What the seal says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Seal {
    /// Every byte of the file is as it was written.
    Whole,
    /// The file has none: it was packed by another program, or again.
    Absent,
    /// A byte of the file was changed.
    Broken,
}

/// Returns the comment with noughts in the place of the sum.
pub(crate) fn unsealed_comment() -> Vec<u8> {
    [LABEL, &[b'0'; SEAL_LEN]].concat()
}

/// Returns the sum over all bytes but the last [`SEAL_LEN`].
pub(crate) fn seal_of(reader: &mut (impl Read + Seek)) -> io::Result<String> {
    let len = reader.seek(SeekFrom::End(0))?;
    reader.seek(SeekFrom::Start(0))?;
    let mut sealed = reader.take(len.saturating_sub(SEAL_LEN as u64));
    let mut hash = Sha256::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match sealed.read(&mut buffer)? {
            0 => break,
            len => hash.update(&buffer[..len]),
        }
    }
    Ok(hex(&hash.finalize()))
}

pub(super) fn read(reader: &mut (impl Read + Seek), comment: &[u8]) -> io::Result<Seal> {
    if comment.is_empty() {
        return Ok(Seal::Absent);
    }
    match comment.strip_prefix(LABEL) {
        Some(sum) if sum == seal_of(reader)?.as_bytes() => Ok(Seal::Whole),
        _ => Ok(Seal::Broken),
    }
}

/// Writes bytes in lower-case hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
