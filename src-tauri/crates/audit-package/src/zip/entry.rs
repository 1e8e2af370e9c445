//! Reading the content of one entry: never past the size that the directory states, and to the last byte checked.

use std::cell::RefCell;
use std::io::{self, BufReader, Read, Seek, SeekFrom};

use flate2::Crc;
use flate2::bufread::DeflateDecoder;

use super::{Entry, Packing, ZipError};
use crate::bag::name;

/// Opens the entry. The reader fails with a [`ZipError`] inside the I/O error when content and directory differ.
pub(super) fn reader<'a, R: Read + Seek>(
    file: &'a RefCell<R>,
    path: &str,
    entry: &Entry,
) -> Box<dyn Read + 'a> {
    let packed = Section { file, at: entry.first_byte, end: entry.first_byte + entry.packed_bytes };
    let path = name::shown(path);
    let wanted =
        Wanted { path, bytes: entry.bytes, packed_bytes: entry.packed_bytes, checksum: entry.checksum };
    match entry.packing {
        Packing::Stored => Box::new(Checked::new(packed, wanted)),
        Packing::Deflated => Box::new(Checked::new(DeflateDecoder::new(BufReader::new(packed)), wanted)),
    }
}

/// The packed bytes of one entry. Several may be read in turns, as each seeks to its own place.
struct Section<'a, R> {
    file: &'a RefCell<R>,
    at: u64,
    end: u64,
}

impl<R: Read + Seek> Read for Section<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let mut file = self.file.borrow_mut();
        file.seek(SeekFrom::Start(self.at))?;
        let len = (&mut *file).take(self.end - self.at).read(buffer)?;
        self.at += len as u64;
        Ok(len)
    }
}

struct Wanted {
    path: String,
    bytes: u64,
    packed_bytes: u64,
    checksum: u32,
}

/// A reader that knows how many packed bytes it has used.
trait Unpack: Read {
    fn packed_bytes_used(&self) -> u64;
}

impl<R: Read + Seek> Unpack for Section<'_, R> {
    fn packed_bytes_used(&self) -> u64 {
        self.at
    }
}

impl<R: io::BufRead> Unpack for DeflateDecoder<R> {
    fn packed_bytes_used(&self) -> u64 {
        self.total_in()
    }
}

struct Checked<U> {
    unpacked: U,
    wanted: Wanted,
    used_before: u64,
    read: u64,
    checksum: Crc,
}

impl<U: Unpack> Checked<U> {
    fn new(unpacked: U, wanted: Wanted) -> Self {
        let used_before = unpacked.packed_bytes_used();
        Self { unpacked, wanted, used_before, read: 0, checksum: Crc::new() }
    }

    fn check_end(&self) -> io::Result<()> {
        let used = self.unpacked.packed_bytes_used() - self.used_before;
        if self.read != self.wanted.bytes || used != self.wanted.packed_bytes {
            return Err(io::Error::other(ZipError::SizeDiffers { entry: self.wanted.path.clone() }));
        }
        if self.checksum.sum() != self.wanted.checksum {
            return Err(self.damaged());
        }
        Ok(())
    }

    fn damaged(&self) -> io::Error {
        io::Error::other(ZipError::EntryDamaged { entry: self.wanted.path.clone() })
    }
}

impl<U: Unpack> Read for Checked<U> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let len = self.unpacked.read(buffer).map_err(|e| match e.kind() {
            io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData | io::ErrorKind::UnexpectedEof => {
                self.damaged()
            }
            _ => e,
        })?;
        self.checksum.update(&buffer[..len]);
        self.read += len as u64;
        if self.read > self.wanted.bytes {
            return Err(io::Error::other(ZipError::SizeDiffers { entry: self.wanted.path.clone() }));
        }
        if len == 0 {
            self.check_end()?;
        }
        Ok(len)
    }
}
