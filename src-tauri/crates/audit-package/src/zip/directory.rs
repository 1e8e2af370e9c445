//! The end of the file and the central directory (APPNOTE 6.3.10 sections 4.3.12 and 4.3.16).

use std::io::{BufReader, Read, Seek, SeekFrom};

use super::{Limits, Packing, ZipError};
use crate::bag::name::{self, PATH_LEN_MAX};

const END_MARK: &[u8] = b"PK\x05\x06";
const CENTRAL_MARK: &[u8] = b"PK\x01\x02";
const END_LEN: usize = 22;
const CENTRAL_LEN: usize = 46;
/// Sizes stand behind the data (bit 3), and names are UTF-8 (bit 11).
pub(super) const FLAG_SIZES_BEHIND: u16 = 1 << 3;
const FLAG_UTF8: u16 = 1 << 11;
/// How hard the packer tried (bits 1 and 2) changes nothing for a reader.
const FLAGS_READ: u16 = FLAG_SIZES_BEHIND | FLAG_UTF8 | 0b110;
const FLAGS_ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;
/// Extra fields that carry a second size or a second name.
const EXTRA_ZIP64: u16 = 0x0001;
const EXTRA_UNICODE_PATH: u16 = 0x7075;

/// What the directory says of the file.
#[derive(Debug)]
pub(super) struct Directory {
    pub(super) entries: Vec<Central>,
    /// Where the directory begins, which is where the entries must end.
    pub(super) first_byte: u64,
    pub(super) comment: Vec<u8>,
}

/// What the directory says of one entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Central {
    /// The name as it stands, with the `/` of a folder.
    pub(super) name: String,
    pub(super) flags: u16,
    pub(super) packing: Packing,
    pub(super) time_and_date: [u8; 4],
    pub(super) checksum: u32,
    pub(super) packed_bytes: u64,
    pub(super) bytes: u64,
    pub(super) header_at: u64,
}

impl Central {
    pub(super) fn is_folder(&self) -> bool {
        self.name.ends_with('/')
    }
}

struct End {
    count: u64,
    directory_bytes: u64,
    directory_at: u64,
    comment: Vec<u8>,
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

pub(super) fn read(reader: &mut (impl Read + Seek), limits: &Limits) -> Result<Directory, ZipError> {
    let end = read_end(reader, limits)?;
    reader.seek(SeekFrom::Start(end.directory_at))?;
    let mut directory = BufReader::new(reader.take(end.directory_bytes));
    let mut entries = Vec::new();
    for _ in 0..end.count {
        entries.push(read_central(&mut directory)?);
    }
    if directory.read(&mut [0])? != 0 {
        return Err(ZipError::DirectoryDamaged);
    }
    check_sizes(&entries, limits)?;
    Ok(Directory { entries, first_byte: end.directory_at, comment: end.comment })
}

/// Finds the one end record whose comment reaches exactly to the end of the file.
fn read_end(reader: &mut (impl Read + Seek), limits: &Limits) -> Result<End, ZipError> {
    let len = reader.seek(SeekFrom::End(0))?;
    let tail_at = len.saturating_sub((END_LEN + usize::from(u16::MAX)) as u64);
    reader.seek(SeekFrom::Start(tail_at))?;
    let mut tail = Vec::new();
    reader.take(len - tail_at).read_to_end(&mut tail)?;
    let marks: Vec<usize> =
        (0..tail.len().saturating_sub(END_LEN - 1)).filter(|&at| tail[at..].starts_with(END_MARK)).collect();
    let ends_here = |at: &&usize| **at + END_LEN + usize::from(u16_at(&tail, **at + 20)) == tail.len();
    match marks.iter().filter(ends_here).collect::<Vec<_>>()[..] {
        [&at] => end_at(&tail[at..], tail_at + at as u64, limits),
        [] if marks.is_empty() => Err(ZipError::NoDirectory),
        [] => Err(ZipError::BytesBehind),
        _ => Err(ZipError::SecondDirectory),
    }
}

fn end_at(record: &[u8], record_at: u64, limits: &Limits) -> Result<End, ZipError> {
    let [disk, directory_disk, here, all] = [4, 6, 8, 10].map(|at| u16_at(record, at));
    let (bytes, at) = (u64::from(u32_at(record, 12)), u64::from(u32_at(record, 16)));
    if u64::from(all) > limits.entries {
        return Err(ZipError::TooManyEntries { count: u64::from(all), limit: limits.entries });
    }
    if all == u16::MAX
        || disk != 0
        || directory_disk != 0
        || here != all
        || bytes.max(at) == u64::from(u32::MAX)
    {
        return Err(ZipError::NotSupported);
    }
    match record_at.checked_sub(at + bytes) {
        Some(0) => {}
        Some(bytes) => return Err(ZipError::BytesBefore { bytes }),
        None => return Err(ZipError::DirectoryDamaged),
    }
    let comment = record[END_LEN..].to_vec();
    Ok(End { count: u64::from(all), directory_bytes: bytes, directory_at: at, comment })
}

fn read_central(directory: &mut impl Read) -> Result<Central, ZipError> {
    let mut head = [0; CENTRAL_LEN];
    directory.read_exact(&mut head)?;
    if !head.starts_with(CENTRAL_MARK) {
        return Err(ZipError::DirectoryDamaged);
    }
    let [name_len, extra_len, comment_len] = [28, 30, 32].map(|at| usize::from(u16_at(&head, at)));
    let name = read_bytes(directory, name_len)?;
    let extra = read_bytes(directory, extra_len)?;
    read_bytes(directory, comment_len)?;
    let flags = u16_at(&head, 8);
    let name = readable_name(&name, flags)?;
    check_features(&head, &name, flags)?;
    check_extra(&extra, &name)?;
    Ok(Central {
        packing: packing(u16_at(&head, 10), &name)?,
        flags,
        time_and_date: [head[12], head[13], head[14], head[15]],
        checksum: u32_at(&head, 16),
        packed_bytes: u64::from(u32_at(&head, 20)),
        bytes: u64::from(u32_at(&head, 24)),
        header_at: u64::from(u32_at(&head, 42)),
        name,
    })
}

pub(super) fn read_bytes(reader: &mut impl Read, len: usize) -> Result<Vec<u8>, ZipError> {
    let mut bytes = vec![0; len];
    reader.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn readable_name(bytes: &[u8], flags: u16) -> Result<String, ZipError> {
    let shown = || name::shown(&String::from_utf8_lossy(&bytes[..bytes.len().min(PATH_LEN_MAX)]));
    if bytes.len() > PATH_LEN_MAX {
        return Err(ZipError::NameTooLong { entry: shown() });
    }
    match std::str::from_utf8(bytes) {
        Ok(name) if name.is_ascii() || flags & FLAG_UTF8 != 0 => Ok(name.to_owned()),
        _ => Err(ZipError::NameEncoding { entry: shown() }),
    }
}

fn check_features(head: &[u8], name: &str, flags: u16) -> Result<(), ZipError> {
    let entry = || name::shown(name);
    if flags & FLAGS_ENCRYPTED != 0 {
        return Err(ZipError::Encrypted { entry: entry() });
    }
    let is_zip64 = [20, 24, 42].iter().any(|&at| u32_at(head, at) == u32::MAX);
    if flags & !FLAGS_READ != 0 || u16_at(head, 34) != 0 || is_zip64 {
        return Err(ZipError::NotSupported);
    }
    // The upper half is the Unix mode: nothing stated, a regular file or a folder; all else is a link or a device.
    match (u32_at(head, 38) >> 28, name.ends_with('/')) {
        (0 | 0o10, false) | (0 | 0o4, true) => Ok(()),
        _ => Err(ZipError::Link { entry: entry() }),
    }
}

fn packing(method: u16, name: &str) -> Result<Packing, ZipError> {
    match method {
        0 => Ok(Packing::Stored),
        8 => Ok(Packing::Deflated),
        _ => Err(ZipError::Method { entry: name::shown(name), method: u64::from(method) }),
    }
}

/// Refuses extra fields that would give the entry another size or name.
pub(super) fn check_extra(extra: &[u8], name: &str) -> Result<(), ZipError> {
    let mut rest = extra;
    while rest.len() >= 4 {
        let (id, len) = (u16_at(rest, 0), usize::from(u16_at(rest, 2)));
        if id == EXTRA_ZIP64 {
            return Err(ZipError::NotSupported);
        }
        if id == EXTRA_UNICODE_PATH {
            return Err(ZipError::HeadersDiffer { entry: name::shown(name) });
        }
        rest = rest.get(4 + len..).ok_or(ZipError::DirectoryDamaged)?;
    }
    Ok(())
}

fn check_sizes(entries: &[Central], limits: &Limits) -> Result<(), ZipError> {
    for entry in entries {
        check_size(entry, limits)?;
    }
    let bytes: u64 = entries.iter().map(|e| e.bytes).sum();
    if bytes > limits.total_bytes {
        return Err(ZipError::TooLarge { bytes, limit: limits.total_bytes });
    }
    Ok(())
}

fn check_size(entry: &Central, limits: &Limits) -> Result<(), ZipError> {
    let Central { bytes, packed_bytes: packed, .. } = *entry;
    let name = || name::shown(&entry.name);
    if bytes > limits.file_bytes {
        return Err(ZipError::EntryTooLarge { entry: name(), bytes, limit: limits.file_bytes });
    }
    if bytes > limits.ratio_from_bytes && bytes / limits.ratio > packed {
        return Err(ZipError::Bomb { entry: name(), bytes, packed });
    }
    let lies = match entry.packing {
        Packing::Stored => packed != bytes,
        // Deflate adds at most one bit a byte and some bytes a block.
        Packing::Deflated => packed > bytes + bytes / 7 + 1024,
    };
    if lies || (entry.is_folder() && bytes != 0) {
        return Err(ZipError::SizeDiffers { entry: name() });
    }
    Ok(())
}
