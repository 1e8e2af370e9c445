//! The table of contents of a zip file (APPNOTE 6.3.10 sections 4.3.7, 4.3.12 and 4.3.16).
//!
//! It is read here, byte by byte, so that a count or a size that lies asks for no memory. What holds for the file as a
//! whole must hold: one directory that ends where the file ends, entries that lie before it and share no bytes. What is
//! wrong with one entry is kept with it, and told when its turn comes. Zip64 is not read: 1 GB is the most anyway.

use std::borrow::Cow;
use std::collections::BTreeSet;

use domain::problem::Problem;

use super::entry::{Packing, Stated, unpacked};
use super::{BYTES_MAX, FILE_BYTES_MAX, FILES_MAX, name, no_room};

const END_MARK: &[u8] = b"PK\x05\x06";
const CENTRAL_MARK: &[u8] = b"PK\x01\x02";
const LOCAL_MARK: &[u8] = b"PK\x03\x04";
const END_LEN: usize = 22;
const CENTRAL_LEN: usize = 46;
const LOCAL_LEN: usize = 30;
/// Sizes and checksum stand behind the content (bit 3), and the name is UTF-8 (bit 11).
const FLAG_SIZES_BEHIND: u16 = 1 << 3;
const FLAG_UTF8: u16 = 1 << 11;
/// Encrypted in one way or another (bits 0, 6 and 13).
const FLAGS_ENCRYPTED: u16 = 1 | 1 << 6 | 1 << 13;
/// The systems whose attributes hold the mode of Unix in their upper half: Unix and macOS.
const UNIX_LIKE: [u8; 2] = [3, 19];
/// How many times larger than packed a file may be once it is larger than so many bytes.
const RATIO_MAX: u64 = 200;
const RATIO_FROM_BYTES: u64 = 10 << 20;

/// A zip file whose table of contents holds.
#[derive(Debug)]
pub(super) struct Zip<'a> {
    bytes: Cow<'a, [u8]>,
    /// How many entries there are, folders too.
    pub(super) entries: usize,
    files: std::vec::IntoIter<Entry>,
}

/// A file in it.
#[derive(Debug)]
struct Entry {
    name: String,
    /// Where its content lies, or why it is not read.
    content: Result<Content, Problem>,
}

#[derive(Debug)]
struct Content {
    first_byte: usize,
    end: usize,
    stated: Stated,
}

/// Where the directory lies, and how many entries it has.
struct End {
    count: usize,
    first_byte: usize,
    end: usize,
}

/// The bytes of one entry of the directory: what stands in its fixed part, and its name.
#[derive(Clone, Copy)]
struct Central<'b> {
    head: &'b [u8],
    name: &'b [u8],
}

impl<'a> Zip<'a> {
    /// Reads the table of contents and where its entries lie.
    pub(super) fn open(bytes: Cow<'a, [u8]>, most: usize) -> Result<Self, Problem> {
        let end = end_of(&bytes)?;
        if end.count > most {
            let problem = Problem::bare("zip-too-many-entries").with("count", end.count as u64);
            return Err(problem.with("limit", FILES_MAX as u64));
        }
        let centrals = centrals(&bytes, &end)?;
        let mut places = Vec::new();
        let mut files = Vec::new();
        for central in &centrals {
            let (place, entry) = central.place(&bytes, end.first_byte)?;
            places.push((place, central.name));
            files.extend(entry);
        }
        check_apart(places)?;
        tell_twins(&mut files);
        let entries = centrals.len();
        Ok(Self { entries, files: files.into_iter(), bytes })
    }

    /// Returns how many files have not been taken yet.
    pub(super) fn left(&self) -> usize {
        self.files.len()
    }

    /// Returns the name and content of the next file, of which at most so many bytes are read.
    pub(super) fn next(&mut self, room: u64) -> Option<(String, Result<Vec<u8>, Problem>)> {
        let Entry { name, content } = self.files.next()?;
        let bytes = content.and_then(|content| {
            if content.stated.bytes > room {
                return Err(no_room());
            }
            let packed = self.bytes.get(content.first_byte..content.end).ok_or_else(directory_damaged)?;
            unpacked(packed, &content.stated)
        });
        Some((name, bytes))
    }
}

/// Returns the names in the directory; none where it does not hold.
pub(super) fn names(bytes: &[u8]) -> Option<impl Iterator<Item = &[u8]>> {
    let end = end_of(bytes).ok().filter(|end| end.count <= FILES_MAX)?;
    centrals(bytes, &end).ok().map(|centrals| centrals.into_iter().map(|central| central.name))
}

/// Returns the name before the first entry.
pub(super) fn first_name(bytes: &[u8]) -> Option<&[u8]> {
    let len = usize::from(u16_at(bytes.get(..LOCAL_LEN)?, 26));
    bytes.get(LOCAL_LEN..LOCAL_LEN + len)
}

fn directory_damaged() -> Problem {
    Problem::bare("zip-directory-damaged")
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    u16::from_le_bytes([bytes[at], bytes[at + 1]])
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn place_at(bytes: &[u8], at: usize) -> usize {
    // Where addresses are shorter than four bytes, none of these lies in a file that is in memory.
    usize::try_from(u32_at(bytes, at)).unwrap_or(usize::MAX)
}

/// Finds the one end record whose comment reaches exactly to the end of the file.
fn end_of(bytes: &[u8]) -> Result<End, Problem> {
    let from = bytes.len().saturating_sub(END_LEN + usize::from(u16::MAX));
    let last = bytes.len().saturating_sub(END_LEN - 1);
    let marks: Vec<usize> = memchr::memmem::find_iter(&bytes[from..], END_MARK)
        .map(|at| from + at)
        .filter(|at| *at < last)
        .collect();
    let ends_here = |at: &&usize| **at + END_LEN + usize::from(u16_at(bytes, **at + 20)) == bytes.len();
    match marks.iter().filter(ends_here).collect::<Vec<_>>()[..] {
        [at] => end_at(bytes, *at),
        [] if marks.is_empty() => Err(Problem::bare("zip-no-directory")),
        [] => Err(Problem::bare("zip-bytes-behind")),
        _ => Err(Problem::bare("zip-second-directory")),
    }
}

fn end_at(bytes: &[u8], at: usize) -> Result<End, Problem> {
    let record = &bytes[at..];
    let [disk, directory_disk, here, all] = [4, 6, 8, 10].map(|place| u16_at(record, place));
    let (len, first_byte) = (place_at(record, 12), place_at(record, 16));
    let is_zip64 = u32_at(record, 12).max(u32_at(record, 16)) == u32::MAX || all == u16::MAX;
    if disk != 0 || directory_disk != 0 || here != all || is_zip64 {
        return Err(Problem::bare("zip-not-supported"));
    }
    match first_byte.checked_add(len).and_then(|end| at.checked_sub(end)) {
        Some(0) => Ok(End { count: usize::from(all), first_byte, end: at }),
        Some(before) => Err(Problem::bare("zip-bytes-before").with("bytes", before as u64)),
        None => Err(directory_damaged()),
    }
}

fn centrals<'b>(bytes: &'b [u8], end: &End) -> Result<Vec<Central<'b>>, Problem> {
    let mut rest = &bytes[end.first_byte..end.end];
    let mut centrals = Vec::new();
    for _ in 0..end.count {
        let (central, after) = central_at(rest).ok_or_else(directory_damaged)?;
        centrals.push(central);
        rest = after;
    }
    if rest.is_empty() { Ok(centrals) } else { Err(directory_damaged()) }
}

fn central_at(bytes: &[u8]) -> Option<(Central<'_>, &[u8])> {
    let (head, rest) = bytes.split_at_checked(CENTRAL_LEN)?;
    let [name, extra, comment] = [28, 30, 32].map(|at| usize::from(u16_at(head, at)));
    let (name, rest) = rest.split_at_checked(name)?;
    let rest = rest.get(extra + comment..)?;
    head.starts_with(CENTRAL_MARK).then_some((Central { head, name }, rest))
}

impl Central<'_> {
    /// Returns which bytes are this entry's, and the file that it is; none for a folder.
    ///
    /// Fails with `zip-directory-damaged` where it does not lie before the directory.
    fn place(&self, bytes: &[u8], directory_at: usize) -> Result<((usize, usize), Option<Entry>), Problem> {
        let header_at = place_at(self.head, 42);
        let local = bytes.get(header_at..directory_at).and_then(|rest| rest.get(..LOCAL_LEN));
        let local = local.filter(|local| local.starts_with(LOCAL_MARK)).ok_or_else(directory_damaged)?;
        let [name_len, extra_len] = [26, 28].map(|at| usize::from(u16_at(local, at)));
        let name_at = header_at + LOCAL_LEN;
        let first_byte = name_at + name_len + extra_len;
        let end = first_byte.checked_add(place_at(self.head, 20)).filter(|end| *end <= directory_at);
        let end = end.ok_or_else(directory_damaged)?;
        let name = name::decoded(self.name, self.flags() & FLAG_UTF8 != 0);
        if self.is_folder() || name::is_of_a_computer(&name) {
            return Ok(((header_at, end), None));
        }
        let agrees =
            bytes[name_at..].starts_with(self.name) && name_len == self.name.len() && self.agrees(local);
        let content = self
            .fault(&name, agrees)
            .map_or_else(|| self.stated().map(|stated| Content { first_byte, end, stated }), Err);
        Ok(((header_at, end), Some(Entry { name: name::shown(&name), content })))
    }

    fn flags(&self) -> u16 {
        u16_at(self.head, 8)
    }

    fn bytes(&self) -> u64 {
        u64::from(u32_at(self.head, 24))
    }

    fn is_folder(&self) -> bool {
        self.name.ends_with(b"/") && self.bytes() == 0
    }

    /// Tells whether the entry's own header says the same; sizes and checksum may stand behind the content instead.
    fn agrees(&self, local: &[u8]) -> bool {
        let stated = [14, 18, 22].map(|at| u32_at(local, at));
        let wanted = [16, 20, 24].map(|at| u32_at(self.head, at));
        let is_behind = self.flags() & FLAG_SIZES_BEHIND != 0;
        u16_at(local, 8) == u16_at(self.head, 10) && (stated == wanted || is_behind)
    }

    /// Returns why the entry is not read, as far as the headers tell.
    fn fault(&self, name: &str, agrees: bool) -> Option<Problem> {
        let is_unix = UNIX_LIKE.contains(&self.head[5]);
        if self.flags() & FLAGS_ENCRYPTED != 0 {
            return Some(Problem::bare("zip-encrypted"));
        }
        if [20, 24].iter().any(|at| u32_at(self.head, *at) == u32::MAX) {
            return Some(Problem::bare("zip-not-supported"));
        }
        if is_unix && u32_at(self.head, 38) >> 28 == 0o12 {
            return Some(Problem::bare("zip-link"));
        }
        if name::leaves_the_folder(name) {
            return Some(Problem::bare("zip-name-outside"));
        }
        if !agrees {
            return Some(Problem::bare("zip-headers-differ"));
        }
        self.size_fault()
    }

    fn size_fault(&self) -> Option<Problem> {
        let (bytes, packed) = (self.bytes(), u64::from(u32_at(self.head, 20)));
        if bytes > FILE_BYTES_MAX {
            let problem = Problem::bare("zip-entry-too-large").with("bytes", bytes);
            return Some(problem.with("limit", FILE_BYTES_MAX.min(BYTES_MAX)));
        }
        if bytes > RATIO_FROM_BYTES && bytes / RATIO_MAX > packed {
            return Some(Problem::bare("zip-bomb").with("bytes", bytes).with("packed", packed));
        }
        None
    }

    fn stated(&self) -> Result<Stated, Problem> {
        let packing = match u16_at(self.head, 10) {
            0 => Packing::Stored,
            8 => Packing::Deflated,
            method => return Err(Problem::bare("zip-method").with("method", u64::from(method))),
        };
        Ok(Stated { packing, checksum: u32_at(self.head, 16), bytes: self.bytes() })
    }
}

/// Refuses entries that share bytes, as one packed gigabyte could be unpacked a thousand times.
fn check_apart(mut places: Vec<((usize, usize), &[u8])>) -> Result<(), Problem> {
    places.sort_unstable();
    let mut end_before = 0;
    for ((first_byte, end), name) in places {
        if first_byte < end_before {
            let name = name::shown(&name::decoded(name, false));
            return Err(Problem::bare("zip-overlap").with("file", name));
        }
        end_before = end;
    }
    Ok(())
}

/// Leaves every file after the first of its name unread: programs differ on which of them is meant.
fn tell_twins(files: &mut [Entry]) {
    let mut names = BTreeSet::new();
    for file in files.iter_mut() {
        if !names.insert(file.name.clone()) && file.content.is_ok() {
            file.content = Err(Problem::bare("zip-name-twice"));
        }
    }
}
