//! What goes through the pipes: what is asked and the bytes one way; how far it has come and the answer the other.

use std::io::{self, Read, Write};

use domain::problem::Problem;
use formats::read::{Document, TableAs};
use picture::PictureError;
use serde::{Deserialize, Serialize};

use crate::documents::{CoverPages, CoveredCopy, DrawPage, DrawnPage};

/// A report of progress follows: done and all.
const PROGRESS: u8 = 1;
/// What the file says follows, and nothing after it.
const ANSWER: u8 = 2;

/// What is asked of the bytes that follow.
#[derive(Serialize, Deserialize)]
pub(crate) enum Job {
    Read { name: String, said: Option<TableAs> },
    Draw(DrawPage),
    Cover(CoverPages),
}

/// What the process apart makes of it.
#[derive(Serialize, Deserialize)]
pub(crate) enum Answer {
    Read(Result<Document, Problem>),
    Drawn(Result<DrawnPage, PictureError>),
    Covered(Result<CoveredCopy, PictureError>),
}

/// What the process apart says.
pub(crate) enum Said {
    Progress { done: u64, all: u64 },
    Answer(Box<Answer>),
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

pub(crate) fn say_answer(mut to: &mut dyn Write, answer: &Answer) -> io::Result<()> {
    to.write_all(&[ANSWER])?;
    rmp_serde::encode::write(&mut to, answer).map_err(io::Error::other)?;
    to.flush()
}

pub(crate) fn said(mut from: &mut dyn Read) -> io::Result<Said> {
    let mut kind = [0];
    from.read_exact(&mut kind)?;
    match kind[0] {
        PROGRESS => Ok(Said::Progress { done: number(from)?, all: number(from)? }),
        ANSWER => {
            let answer = rmp_serde::decode::from_read(&mut from).map_err(io::Error::other)?;
            Ok(Said::Answer(Box::new(answer)))
        }
        _ => Err(io::ErrorKind::InvalidData.into()),
    }
}
