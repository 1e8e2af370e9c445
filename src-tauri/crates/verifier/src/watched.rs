//! Reading that is told of while it goes on, and that can be stopped: a package may be of several gigabytes.

use std::cell::RefCell;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::ControlFlow;

use audit_package::source::{FileSource, SourceFile};

/// Is told how many bytes are read of how many, and says whether to go on.
pub type Tell<'a> = &'a mut dyn FnMut(u64, u64) -> ControlFlow<()>;

/// How far the reading of one package has come.
pub struct Watch<'a> {
    state: RefCell<State<'a>>,
}

struct State<'a> {
    done: u64,
    all: u64,
    is_stopped: bool,
    tell: Tell<'a>,
}

impl<'a> Watch<'a> {
    /// Begins to watch the reading of `all` bytes. More than that may be read, as some of it is read again.
    pub fn new(all: u64, tell: Tell<'a>) -> Self {
        Self { state: RefCell::new(State { done: 0, all, is_stopped: false, tell }) }
    }

    /// Tells whether somebody asked to stop. What was read since is not to be used.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.state.borrow().is_stopped
    }

    /// Counts bytes that were read. Fails once somebody has asked to stop.
    fn count(&self, bytes: usize) -> io::Result<()> {
        let State { done, all, is_stopped, tell } = &mut *self.state.borrow_mut();
        *done = done.saturating_add(bytes as u64).min(*all);
        *is_stopped |= tell(*done, *all).is_break();
        // Not `Interrupted`, after which readers try again.
        if *is_stopped { Err(io::Error::other("stopped")) } else { Ok(()) }
    }
}

/// What is read under watch.
pub struct Watched<'w, 'a, R> {
    inner: R,
    watch: &'w Watch<'a>,
}

impl<'w, 'a, R> Watched<'w, 'a, R> {
    /// Watches a reader.
    pub const fn new(inner: R, watch: &'w Watch<'a>) -> Self {
        Self { inner, watch }
    }
}

impl<R: Read> Read for Watched<'_, '_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.watch.count(read)?;
        Ok(read)
    }
}

impl<R: Seek> Seek for Watched<'_, '_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.inner.seek(to)
    }
}

impl<S: FileSource> FileSource for Watched<'_, '_, S> {
    fn files(&self) -> io::Result<Vec<SourceFile>> {
        self.inner.files()
    }

    fn open<'b>(&'b self, path: &str) -> io::Result<Box<dyn Read + 'b>> {
        Ok(Box::new(Watched::new(self.inner.open(path)?, self.watch)))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use audit_package::source::MemorySource;

    use super::*;

    fn source() -> MemorySource {
        MemorySource(BTreeMap::from([("a".to_owned(), vec![1; 5]), ("b".to_owned(), vec![2; 7])]))
    }

    #[test]
    fn every_byte_of_every_file_is_counted_and_never_more_than_all() {
        let mut told = Vec::new();
        let mut tell = |done, all| {
            told.push((done, all));
            ControlFlow::Continue(())
        };
        let watch = Watch::new(12, &mut tell);
        let watched = Watched::new(source(), &watch);
        for path in ["a", "b", "a"] {
            io::copy(&mut watched.open(path).expect("a file"), &mut io::sink()).expect("bytes");
        }
        assert!(!watch.is_stopped());
        assert!(told.windows(2).all(|pair| pair[0].0 <= pair[1].0), "{told:?}");
        assert_eq!(told.last(), Some(&(12, 12)));
    }

    #[test]
    fn nothing_more_is_read_after_somebody_has_asked_to_stop() {
        let mut asked = 0;
        let mut tell = |_, _| {
            asked += 1;
            ControlFlow::Break(())
        };
        let watch = Watch::new(12, &mut tell);
        let watched = Watched::new(source(), &watch);
        for path in ["a", "b"] {
            let read = io::copy(&mut watched.open(path).expect("a file"), &mut io::sink());
            assert!(read.is_err());
        }
        assert!(watch.is_stopped());
    }
}
