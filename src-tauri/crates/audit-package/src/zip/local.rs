//! The headers before the entries: each must say what the directory says, and together with the contents they must
//! fill the file from its first byte to the directory.

use std::io::{Read, Seek, SeekFrom};

use super::directory::{Central, Directory, FLAG_SIZES_BEHIND, check_extra, read_bytes, u16_at, u32_at};
use super::{Entry, ZipError};
use crate::bag::name;

const LOCAL_MARK: &[u8] = b"PK\x03\x04";
const BEHIND_MARK: &[u8] = b"PK\x07\x08";
const LOCAL_LEN: usize = 30;

/// Returns the files (not the folders) in the order of the directory.
pub(super) fn check(
    reader: &mut (impl Read + Seek),
    directory: &Directory,
) -> Result<Vec<(String, Entry)>, ZipError> {
    let mut in_place: Vec<&Central> = directory.entries.iter().collect();
    in_place.sort_by_key(|e| e.header_at);
    let mut files = Vec::new();
    let mut next_at = 0;
    let mut last = "";
    for central in in_place {
        check_place(central, next_at)?;
        let (entry, end) = check_one(reader, central)?;
        if end > directory.first_byte {
            return Err(ZipError::Overlap { entry: name::shown(&central.name) });
        }
        (next_at, last) = (end, &central.name);
        if !central.is_folder() {
            files.push((central.name.clone(), entry));
        }
    }
    match directory.first_byte - next_at {
        0 => Ok(files),
        bytes if next_at == 0 => Err(ZipError::BytesBefore { bytes }),
        bytes => Err(ZipError::BytesBetween { entry: name::shown(last), bytes }),
    }
}

fn check_place(central: &Central, next_at: u64) -> Result<(), ZipError> {
    match central.header_at.checked_sub(next_at) {
        Some(0) => Ok(()),
        Some(bytes) if next_at == 0 => Err(ZipError::BytesBefore { bytes }),
        Some(bytes) => Err(ZipError::BytesBetween { entry: name::shown(&central.name), bytes }),
        None => Err(ZipError::Overlap { entry: name::shown(&central.name) }),
    }
}

/// Returns the entry and where the next one begins.
fn check_one(reader: &mut (impl Read + Seek), central: &Central) -> Result<(Entry, u64), ZipError> {
    reader.seek(SeekFrom::Start(central.header_at))?;
    let mut head = [0; LOCAL_LEN];
    reader.read_exact(&mut head)?;
    let [name_len, extra_len] = [26, 28].map(|at| usize::from(u16_at(&head, at)));
    let name = read_bytes(reader, name_len)?;
    let extra = read_bytes(reader, extra_len)?;
    if name != central.name.as_bytes() || !agrees(&head, central) {
        return Err(ZipError::HeadersDiffer { entry: name::shown(&central.name) });
    }
    check_extra(&extra, &central.name)?;
    let first_byte = central.header_at + (LOCAL_LEN + name_len + extra_len) as u64;
    let end = first_byte + central.packed_bytes;
    let behind = if central.flags & FLAG_SIZES_BEHIND == 0 { 0 } else { sizes_behind(reader, central, end)? };
    let entry = Entry {
        packing: central.packing,
        checksum: central.checksum,
        packed_bytes: central.packed_bytes,
        bytes: central.bytes,
        first_byte,
    };
    Ok((entry, end + behind))
}

fn agrees(head: &[u8], central: &Central) -> bool {
    let stated = [14, 18, 22].map(|at| u64::from(u32_at(head, at)));
    let sizes = [u64::from(central.checksum), central.packed_bytes, central.bytes];
    let sizes_behind = central.flags & FLAG_SIZES_BEHIND != 0;
    head.starts_with(LOCAL_MARK)
        && u16_at(head, 6) == central.flags
        && u16_at(head, 8) == central.packing.method()
        && head[10..14] == central.time_and_date
        && (stated == sizes || (sizes_behind && stated == [0; 3]))
}

impl super::Packing {
    fn method(self) -> u16 {
        match self {
            Self::Stored => 0,
            Self::Deflated => 8,
        }
    }
}

/// Returns the length of the record behind the data, which may or may not begin with a mark.
fn sizes_behind(reader: &mut (impl Read + Seek), central: &Central, at: u64) -> Result<u64, ZipError> {
    reader.seek(SeekFrom::Start(at))?;
    let mut record = Vec::new();
    reader.take(16).read_to_end(&mut record)?;
    let mut sizes = central.checksum.to_le_bytes().to_vec();
    // Sizes were read from four bytes each.
    for bytes in [central.packed_bytes, central.bytes] {
        sizes.extend_from_slice(&bytes.to_le_bytes()[..4]);
    }
    match record.strip_prefix(BEHIND_MARK) {
        Some(rest) if rest.starts_with(&sizes) => Ok(16),
        _ if record.starts_with(&sizes) => Ok(12),
        _ => Err(ZipError::HeadersDiffer { entry: name::shown(&central.name) }),
    }
}
