//! What goes through the pipes: what is asked and the bytes one way; how far it has come and the answer the other.
//!
//! What the answer is follows from what was asked; one that is something else is nonsense to the one who asked.

use std::collections::BTreeSet;
use std::io::{self, Read, Write};

use formats::read::TableAs;
use formats::read::recipients::Wanted;
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::documents::{CoverPages, DrawPage};

/// A report of progress follows: done and all.
const PROGRESS: u8 = 1;
/// What the file says follows, and nothing after it.
const ANSWER: u8 = 2;

/// What is asked of the bytes that follow.
#[derive(Serialize, Deserialize)]
pub(crate) enum Job {
    Read {
        name: String,
        said: Option<TableAs>,
    },
    Cells,
    UnitSheet {
        name: String,
    },
    Pools,
    Recipients(Wanted),
    /// A register of recipients, and the ids of schemes that its columns may be named by.
    Register(BTreeSet<String>),
    Scheme,
    Draw(DrawPage),
    Cover(CoverPages),
}

/// What the process apart says.
pub(crate) enum Said<T> {
    Progress { done: u64, all: u64 },
    Answer(T),
}

pub(crate) fn ask(to: &mut dyn Write, job: &Job, bytes: &[u8]) -> io::Result<()> {
    let job = rmp_serde::to_vec(job).map_err(io::Error::other)?;
    to.write_all(&(job.len() as u64).to_le_bytes())?;
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(&job)?;
    to.write_all(bytes)?;
    to.flush()
}

pub(crate) fn asked(from: &mut dyn Read) -> io::Result<(Job, Vec<u8>)> {
    let (job, bytes) = (number(from)?, number(from)?);
    let job = rmp_serde::from_slice(&exactly(from, job)?).map_err(io::Error::other)?;
    Ok((job, exactly(from, bytes)?))
}

fn exactly(from: &mut dyn Read, len: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(usize::try_from(len).map_err(io::Error::other)?).map_err(io::Error::other)?;
    from.take(len).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == len { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

fn number(from: &mut dyn Read) -> io::Result<u64> {
    let mut bytes = [0; 8];
    from.read_exact(&mut bytes)?;
    Ok(u64::from_le_bytes(bytes))
}

pub(crate) fn say_progress(to: &mut dyn Write, done: u64, all: u64) -> io::Result<()> {
    to.write_all(&[PROGRESS])?;
    to.write_all(&done.to_le_bytes())?;
    to.write_all(&all.to_le_bytes())?;
    to.flush()
}

pub(crate) fn say_answer(mut to: &mut dyn Write, answer: &impl Serialize) -> io::Result<()> {
    to.write_all(&[ANSWER])?;
    rmp_serde::encode::write(&mut to, answer).map_err(io::Error::other)?;
    to.flush()
}

pub(crate) fn said<T: DeserializeOwned>(mut from: &mut dyn Read) -> io::Result<Said<T>> {
    let mut kind = [0];
    from.read_exact(&mut kind)?;
    match kind[0] {
        PROGRESS => Ok(Said::Progress { done: number(from)?, all: number(from)? }),
        ANSWER => Ok(Said::Answer(rmp_serde::decode::from_read(&mut from).map_err(io::Error::other)?)),
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}

/// A small value in the form that it has in text: with fields by their names, which one that leaves fields out must
/// have, and with numbers of books as people write them.
pub(crate) struct AsInText<T>(pub(crate) T);

impl<T: Serialize> Serialize for AsInText<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut bytes = Vec::new();
        let mut inner = rmp_serde::Serializer::new(&mut bytes).with_struct_map().with_human_readable();
        self.0.serialize(&mut inner).map_err(serde::ser::Error::custom)?;
        domain::draft::bytes::serialize(&bytes, serializer)
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for AsInText<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = domain::draft::bytes::deserialize(deserializer)?;
        let mut inner = rmp_serde::Deserializer::from_read_ref(&bytes).with_human_readable();
        T::deserialize(&mut inner).map(Self).map_err(D::Error::custom)
    }
}
