//! Files in the book: originals of imports and pieces of evidence, in chunks, never whole in memory.

use std::fmt;
use std::io::{self, BufWriter, Read, Write};

use domain::committed::Hash;
use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest, Sha256};

use crate::error::{Damage, StoreError};
use crate::load::{Progress, number, report};
use crate::write::signed;

/// Size of all chunks of a file but its last, in bytes.
pub(crate) const CHUNK_BYTES: usize = 1 << 20;

/// The number of an erased file is never used again.
const NEXT_BLOB: &str = "SELECT max(coalesce((SELECT max(id) FROM blob), 0),
                                coalesce((SELECT max(blob) FROM erased_blob), 0)) + 1";

const COPY_BYTES: usize = 1 << 16;
/// How hard a file is pressed: ledgers and tables become a tenth larger than by the usual 6, in half the time.
const LEVEL: flate2::Compression = flate2::Compression::new(2);

/// How a file lies in the book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compression {
    /// As it is: for evidence, which mostly is compressed already.
    None,
    /// Compressed (RFC 1950): for originals of imports, which are text.
    Zlib,
}

impl Compression {
    const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Zlib => "zlib",
        }
    }
}

/// A file that is in the book.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BlobStored {
    /// SHA-256 of the file.
    pub sha256: Hash,
    /// Size of the file.
    pub bytes: u64,
}

/// A file that was compressed before anything is written, so that its own bytes need not stay in memory meanwhile.
#[derive(Clone, PartialEq, Eq)]
pub struct CompressedFile {
    stored: BlobStored,
    content: Vec<u8>,
}

impl CompressedFile {
    /// Compresses (RFC 1950) what `source` gives, to its end. Fails with [`StoreError::SourceUnreadable`].
    pub fn of(source: &mut dyn Read) -> Result<Self, StoreError> {
        let mut sink = ZlibEncoder::new(Vec::new(), LEVEL);
        let stored = copy(source, &mut sink)?;
        Ok(Self { stored, content: sink.finish().map_err(from_chunks)? })
    }

    /// Returns what the file was before.
    #[must_use]
    pub const fn stored(&self) -> BlobStored {
        self.stored
    }
}

impl fmt::Debug for CompressedFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CompressedFile").field("stored", &self.stored).finish_non_exhaustive()
    }
}

/// Stores a compressed file as [`store`] does.
pub(crate) fn store_compressed(
    connection: &Connection,
    file: &CompressedFile,
) -> Result<BlobStored, StoreError> {
    unless_known(connection, || {
        let mut chunks = ChunkWriter::after_the_last(connection)?;
        let id = chunks.blob;
        for chunk in file.content.chunks(CHUNK_BYTES) {
            chunks.insert(chunk)?;
        }
        let stored_bytes = chunks.stored_bytes;
        entered(connection, id, file.stored, stored_bytes, Compression::Zlib)
    })
}

/// Stores the file under the next id, unless it is there already. Runs inside the caller's transaction.
pub(crate) fn store(
    connection: &Connection,
    source: &mut dyn Read,
    compression: Compression,
) -> Result<BlobStored, StoreError> {
    unless_known(connection, || store_anew(connection, source, compression))
}

/// Leaves nothing behind of a file that turns out to be there already.
fn unless_known(
    connection: &Connection,
    write: impl FnOnce() -> Result<(BlobStored, Newness), StoreError>,
) -> Result<BlobStored, StoreError> {
    connection.execute_batch("SAVEPOINT blob")?;
    match write() {
        Ok((stored, Newness::New)) => {
            connection.execute_batch("RELEASE blob")?;
            Ok(stored)
        }
        Ok((stored, Newness::Known)) => {
            connection.execute_batch("ROLLBACK TO blob; RELEASE blob")?;
            Ok(stored)
        }
        Err(error) => {
            // The transaction is given up by whoever gets the error; should it go on, no chunk is left behind.
            let _ = connection.execute_batch("ROLLBACK TO blob; RELEASE blob");
            Err(error)
        }
    }
}

enum Newness {
    New,
    Known,
}

fn store_anew(
    connection: &Connection,
    source: &mut dyn Read,
    compression: Compression,
) -> Result<(BlobStored, Newness), StoreError> {
    let chunks = ChunkWriter::after_the_last(connection)?;
    let id = chunks.blob;
    let (stored, stored_bytes) = match compression {
        Compression::None => {
            let mut sink = BufWriter::with_capacity(CHUNK_BYTES, chunks);
            let stored = copy(source, &mut sink)?;
            (stored, finish(sink)?)
        }
        Compression::Zlib => {
            let sink = BufWriter::with_capacity(CHUNK_BYTES, chunks);
            let mut sink = ZlibEncoder::new(sink, LEVEL);
            let stored = copy(source, &mut sink)?;
            (stored, finish(sink.finish().map_err(from_chunks)?)?)
        }
    };
    entered(connection, id, stored, stored_bytes, compression)
}

/// Enters a file whose chunks are written, unless one with its sum is there.
fn entered(
    connection: &Connection,
    id: i64,
    stored: BlobStored,
    stored_bytes: u64,
    compression: Compression,
) -> Result<(BlobStored, Newness), StoreError> {
    if bytes_of(connection, stored.sha256)?.is_some() {
        return Ok((stored, Newness::Known));
    }
    connection
        .prepare_cached(
            "INSERT INTO blob (id, sha256, bytes, stored_bytes, compression) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            id,
            stored.sha256.0,
            signed(stored.bytes),
            signed(stored_bytes),
            compression.word()
        ])?;
    Ok((stored, Newness::New))
}

fn finish(sink: BufWriter<ChunkWriter<'_>>) -> Result<u64, StoreError> {
    let chunks = sink.into_inner().map_err(|error| from_chunks(error.into_error()))?;
    Ok(chunks.stored_bytes)
}

/// Copies and hashes; tells a source that cannot be read from a book that cannot be written.
fn copy(source: &mut dyn Read, sink: &mut dyn Write) -> Result<BlobStored, StoreError> {
    let mut piece = vec![0; COPY_BYTES];
    let mut sha = Sha256::new();
    let mut bytes = 0;
    loop {
        let length = match source.read(&mut piece) {
            Ok(0) => return Ok(BlobStored { sha256: Hash(sha.finalize().into()), bytes }),
            Ok(length) => length,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(source) => return Err(StoreError::SourceUnreadable { source }),
        };
        sha.update(&piece[..length]);
        bytes += length as u64;
        sink.write_all(&piece[..length]).map_err(from_chunks)?;
    }
}

/// Unwraps the error that [`ChunkWriter`] had to wrap.
fn from_chunks(error: io::Error) -> StoreError {
    error.downcast::<StoreError>().unwrap_or_else(StoreError::from)
}

fn wrapped(error: impl Into<StoreError>) -> io::Error {
    io::Error::other(error.into())
}

/// Writes what it is given in rows of at most a chunk.
struct ChunkWriter<'s> {
    connection: &'s Connection,
    blob: i64,
    number: i64,
    stored_bytes: u64,
}

impl<'s> ChunkWriter<'s> {
    fn after_the_last(connection: &'s Connection) -> Result<Self, StoreError> {
        let blob = connection.query_row(NEXT_BLOB, [], |row| row.get(0))?;
        Ok(Self { connection, blob, number: 0, stored_bytes: 0 })
    }

    fn insert(&mut self, content: &[u8]) -> Result<(), StoreError> {
        self.connection
            .prepare_cached("INSERT INTO blob_chunk (blob, number, content) VALUES (?1, ?2, ?3)")?
            .execute(params![self.blob, self.number, content])?;
        self.number += 1;
        self.stored_bytes += content.len() as u64;
        Ok(())
    }
}

impl Write for ChunkWriter<'_> {
    fn write(&mut self, content: &[u8]) -> io::Result<usize> {
        let content = &content[..content.len().min(CHUNK_BYTES)];
        if !content.is_empty() {
            self.insert(content).map_err(wrapped)?;
        }
        Ok(content.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Returns the size of the stored file with the sum, if there is one.
pub(crate) fn bytes_of(connection: &Connection, sha256: Hash) -> Result<Option<u64>, StoreError> {
    let mut statement = connection.prepare_cached("SELECT bytes FROM blob WHERE sha256 = ?1")?;
    Ok(statement.query_row([sha256.0], |row| number(row, 0)).optional()?)
}

/// Reads a stored file. The end is given only if the whole was what its sum says; what was read before is not
/// to be trusted until then.
pub struct BlobReader<'s> {
    content: Content<'s>,
    sha: Sha256,
    stored: BlobStored,
    read: u64,
}

enum Content<'s> {
    Plain(Chunks<'s>),
    Zlib(Box<ZlibDecoder<Chunks<'s>>>),
}

impl<'s> BlobReader<'s> {
    pub(crate) fn new(connection: &'s Connection, sha256: Hash) -> Result<Self, StoreError> {
        let found = connection
            .prepare_cached("SELECT id, bytes, compression FROM blob WHERE sha256 = ?1")?
            .query_row([sha256.0], |row| Ok((row.get(0)?, number(row, 1)?, row.get::<_, String>(2)?)))
            .optional()?;
        let Some((blob, bytes, compression)) = found else {
            return Err(StoreError::BlobMissing { sha256: sha256.to_string() });
        };
        let chunks = Chunks { connection, blob, number: 0, chunk: Vec::new(), position: 0 };
        let content = match compression.as_str() {
            "none" => Content::Plain(chunks),
            "zlib" => Content::Zlib(Box::new(ZlibDecoder::new(chunks))),
            _ => return Err(StoreError::damaged(Damage::Blob, format!("{sha256}: {compression}"))),
        };
        Ok(Self { content, sha: Sha256::new(), stored: BlobStored { sha256, bytes }, read: 0 })
    }

    /// Returns the size of the file.
    #[must_use]
    pub const fn bytes(&self) -> u64 {
        self.stored.bytes
    }

    fn changed(&self) -> io::Error {
        wrapped(StoreError::damaged(Damage::Blob, format!("{} does not give its sum", self.stored.sha256)))
    }
}

impl fmt::Debug for BlobReader<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BlobReader").field("stored", &self.stored).field("read", &self.read).finish()
    }
}

impl Read for BlobReader<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let length = match &mut self.content {
            Content::Plain(chunks) => chunks.read(buffer)?,
            // What cannot be decompressed has been changed; errors of the book itself pass.
            Content::Zlib(decoder) => match decoder.read(buffer) {
                Err(error) if !error.get_ref().is_some_and(|e| e.is::<StoreError>()) => {
                    return Err(self.changed());
                }
                result => result?,
            },
        };
        self.sha.update(&buffer[..length]);
        self.read += length as u64;
        let at_end = length == 0;
        if self.read > self.stored.bytes
            || at_end
                && (self.read, Hash(self.sha.clone().finalize().into()))
                    != (self.stored.bytes, self.stored.sha256)
        {
            return Err(self.changed());
        }
        Ok(length)
    }
}

/// The chunks of one file, one after the other.
struct Chunks<'s> {
    connection: &'s Connection,
    blob: i64,
    number: i64,
    chunk: Vec<u8>,
    position: usize,
}

impl Chunks<'_> {
    fn next(&mut self) -> Result<(), StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT content FROM blob_chunk WHERE blob = ?1 AND number = ?2")?;
        let chunk = statement.query_row([self.blob, self.number], |row| row.get(0)).optional()?;
        self.chunk = chunk.unwrap_or_default();
        self.position = 0;
        self.number += 1;
        Ok(())
    }
}

impl Read for Chunks<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.position == self.chunk.len() {
            self.next().map_err(wrapped)?;
        }
        let rest = &self.chunk[self.position..];
        let length = rest.len().min(buffer.len());
        buffer[..length].copy_from_slice(&rest[..length]);
        self.position += length;
        Ok(length)
    }
}

/// Reads every stored file to its end. Fails at the first that is not what its sum says.
pub(crate) fn verify_all(connection: &Connection, progress: Progress<'_>) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT sha256, bytes FROM blob ORDER BY id")?;
    let blobs: Vec<BlobStored> = statement
        .query_map([], |row| Ok(BlobStored { sha256: Hash(row.get(0)?), bytes: number(row, 1)? }))?
        .collect::<Result<_, _>>()?;
    let all = blobs.iter().fold(0, |sum: u64, blob| sum.saturating_add(blob.bytes));
    let mut piece = vec![0; CHUNK_BYTES];
    let mut done = 0;
    for blob in blobs {
        let mut reader = BlobReader::new(connection, blob.sha256)?;
        loop {
            match reader.read(&mut piece).map_err(from_chunks)? {
                0 => break,
                length => done += length as u64,
            }
            report(progress, done, all)?;
        }
    }
    Ok(())
}
