//! The one who asks: starts the process apart, waits as long as it may take, and says what became of it.

use std::collections::BTreeSet;
use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::scope;
use std::time::{Duration, Instant};

use domain::allocation::PoolDraft;
use domain::problem::Problem;
use domain::scheme::Scheme;
use formats::read::grid::Grid;
use formats::read::recipients::{RecipientList, RecipientsError, Wanted};
use formats::read::register::RegisterRead;
use formats::read::scheme::SchemeReadError;
use formats::read::unit_sheet::ReturnedSheet;
use formats::read::{Document, TableAs, Walked};
use picture::PictureError;
use serde::de::DeserializeOwned;

use crate::WORD;
use crate::documents::{CoverPages, CoveredCopy, DrawPage, DrawnPage};
use crate::limits::Limits;
use crate::wire::{self, AsInText, Job, Said};

/// How long nothing is heard before the person may stop it again.
const PAUSE: Duration = Duration::from_millis(50);
/// What the last words of a process are at most.
const LAST_WORDS_BYTES: u64 = 4096;
/// What Rust's runtime says when there is no more memory.
const OUT_OF_MEMORY: &str = "memory allocation of";

/// Reads files in a process apart.
#[derive(Clone, Debug)]
pub struct Apart {
    program: PathBuf,
    limits: fn(usize) -> Limits,
}

/// Why there is no answer.
enum Silence {
    /// The person stopped it.
    Stopped,
    /// It took longer than it may.
    Time,
    /// It ended without one, or said what nobody understands.
    Ended,
}

impl Apart {
    /// Uses the program, which must begin with [`crate::is_asked`].
    #[must_use]
    pub fn new(program: PathBuf) -> Self {
        Self { program, limits: Limits::of_file }
    }

    /// Uses other limits.
    #[must_use]
    pub fn with_limits(self, limits: fn(usize) -> Limits) -> Self {
        Self { limits, ..self }
    }

    /// Reads a file as [`formats::read::read`] does.
    ///
    /// Fails as that does, and as every job: with `file-reader-not-started`, `file-reader-memory`, `file-reader-time`,
    /// `file-reader-broke` and `cancelled`.
    pub fn read(
        &self,
        name: &str,
        bytes: &[u8],
        said: Option<TableAs>,
        walked: Walked<'_>,
    ) -> Result<Document, Problem> {
        let job = Job::Read { name: name.to_owned(), said };
        let read = self.run(name, &job, bytes, (self.limits)(bytes.len()), walked)?;
        match &read {
            Ok(Document::Ledger(ledger)) if !ledger.document.is_whole() => Err(broke(name)),
            _ => read,
        }
    }

    /// Reads the cells of a table as [`formats::read::grid::read`] does. Fails as every job.
    pub fn cells(
        &self,
        name: &str,
        bytes: &[u8],
        walked: Walked<'_>,
    ) -> Result<Result<Grid, Problem>, Problem> {
        self.run(name, &Job::Cells, bytes, (self.limits)(bytes.len()), walked)
    }

    /// Reads the sheet of a unit as [`formats::read::unit_sheet::read`] does. Fails as every job.
    pub fn unit_sheet(
        &self,
        name: &str,
        bytes: &[u8],
        walked: Walked<'_>,
    ) -> Result<Result<ReturnedSheet, Problem>, Problem> {
        let job = Job::UnitSheet { name: name.to_owned() };
        let read: Result<AsInText<ReturnedSheet>, Problem> =
            self.run(name, &job, bytes, (self.limits)(bytes.len()), walked)?;
        Ok(read.map(|AsInText(sheet)| sheet))
    }

    /// Reads how a grant is shared as [`formats::read::allocation::read`] does. Fails as every job.
    pub fn pools(
        &self,
        name: &str,
        bytes: &[u8],
        walked: Walked<'_>,
    ) -> Result<Result<Vec<PoolDraft>, Vec<Problem>>, Problem> {
        self.run(name, &Job::Pools, bytes, (self.limits)(bytes.len()), walked)
    }

    /// Reads a list of recipients as [`formats::read::recipients::read`] does. Fails as every job.
    pub fn recipients(
        &self,
        name: &str,
        bytes: &[u8],
        wanted: Wanted,
        walked: Walked<'_>,
    ) -> Result<Result<RecipientList, RecipientsError>, Problem> {
        self.run(name, &Job::Recipients(wanted), bytes, (self.limits)(bytes.len()), walked)
    }

    /// Reads a register of recipients as [`formats::read::register::read`] does. Fails as every job.
    pub fn register(
        &self,
        name: &str,
        bytes: &[u8],
        schemes: BTreeSet<String>,
        walked: Walked<'_>,
    ) -> Result<Result<RegisterRead, Problem>, Problem> {
        self.run(name, &Job::Register(schemes), bytes, (self.limits)(bytes.len()), walked)
    }

    /// Reads a scheme as [`formats::read::scheme::read_bytes`] does. Fails as every job.
    pub fn scheme(
        &self,
        name: &str,
        bytes: &[u8],
        walked: Walked<'_>,
    ) -> Result<Result<Scheme, SchemeReadError>, Problem> {
        let read: Result<AsInText<Scheme>, SchemeReadError> =
            self.run(name, &Job::Scheme, bytes, (self.limits)(bytes.len()), walked)?;
        Ok(read.map(|AsInText(scheme)| scheme))
    }

    /// Draws a page as [`crate::draw`] does. Fails as every job.
    pub fn draw(
        &self,
        name: &str,
        bytes: &[u8],
        ask: DrawPage,
        walked: Walked<'_>,
    ) -> Result<Result<DrawnPage, PictureError>, Problem> {
        self.run(name, &Job::Draw(ask), bytes, Limits::of_page(bytes.len()), walked)
    }

    /// Makes a copy as [`crate::cover`] does. Fails as every job.
    pub fn cover(
        &self,
        name: &str,
        bytes: &[u8],
        ask: CoverPages,
        walked: Walked<'_>,
    ) -> Result<Result<CoveredCopy, PictureError>, Problem> {
        self.run(name, &Job::Cover(ask), bytes, Limits::of_copy(bytes.len()), walked)
    }

    /// Asks for a job, whose answer the caller knows the kind of.
    fn run<T: DeserializeOwned + Send>(
        &self,
        name: &str,
        job: &Job,
        bytes: &[u8],
        limits: Limits,
        walked: Walked<'_>,
    ) -> Result<T, Problem> {
        let mut child = self.start(limits).map_err(|error| {
            Problem::bare("file-reader-not-started").with("file", name).with("reason", error.to_string())
        })?;
        match converse(&mut child, (job, bytes), limits, walked) {
            Ok(answer) => Ok(answer),
            Err((Silence::Stopped, _)) => Err(Problem::bare("cancelled")),
            Err((Silence::Time, _)) => Err(too_slow(name, limits)),
            Err((Silence::Ended, last_words)) => Err(ended(name, limits, child.wait().ok(), &last_words)),
        }
    }

    fn start(&self, limits: Limits) -> std::io::Result<Child> {
        let mut command = Command::new(&self.program);
        // Whoever reads a stranger's file knows no secret of the person who asked.
        for name in SECRETS {
            command.env_remove(name);
        }
        command
            .arg(WORD)
            .arg(limits.memory_bytes.to_string())
            .arg(limits.time.as_secs().max(1).to_string())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        without_window(&mut command);
        command.spawn()
    }
}

/// Variables by which the command line is told a passphrase or a secret.
const SECRETS: [&str; 2] = ["BIDRAGSBOKEN_PASSPHRASE", "BIDRAGSBOKEN_SECRET"];

/// A program of the command line would show a console for a moment.
#[cfg(windows)]
fn without_window(command: &mut Command) {
    use std::os::windows::process::CommandExt as _;
    const CREATE_NO_WINDOW: u32 = 0x0800_0000;
    command.creation_flags(CREATE_NO_WINDOW);
}

#[cfg(not(windows))]
fn without_window(_command: &mut Command) {}

/// Sends the file and hears the answer; the process has ended when this returns.
fn converse<T: DeserializeOwned + Send>(
    child: &mut Child,
    (job, bytes): (&Job, &[u8]),
    limits: Limits,
    walked: Walked<'_>,
) -> Result<T, (Silence, String)> {
    let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (Some(input), Some(output), Some(errors)) = pipes else {
        return Err((Silence::Ended, String::new()));
    };
    widen(&input);
    widen(&output);
    scope(|threads| {
        let (sender, heard) = channel();
        threads.spawn(move || tell(input, job, bytes));
        threads.spawn(move || hear(output, &sender));
        let last_words = threads.spawn(move || last_words(errors));
        let answer = wait(&heard, limits.time, walked);
        // Whatever it does after its answer, or without one, nobody waits for it; the pipes close with it, and so the
        // threads end.
        let _ = child.kill();
        let _ = child.wait();
        answer.map_err(|silence| (silence, last_words.join().unwrap_or_default()))
    })
}

/// A pipe of the usual size is filled and emptied a thousand times for a large file, with a change of process each time.
#[cfg(target_os = "linux")]
fn widen(pipe: &impl std::os::fd::AsFd) {
    const BYTES: usize = 1 << 20;
    // Where the system grants no more, the pipe stays as it is.
    let _ = rustix::pipe::fcntl_setpipe_size(pipe, BYTES);
}

#[cfg(not(target_os = "linux"))]
fn widen<T>(_pipe: &T) {}

fn tell(mut input: ChildStdin, job: &Job, bytes: &[u8]) {
    // A process that ends before it has heard all says why by how it ends.
    let _ = wire::ask(&mut input, job, bytes);
}

fn hear<T: DeserializeOwned>(output: ChildStdout, sender: &Sender<Said<T>>) {
    let mut output = BufReader::with_capacity(1 << 16, output);
    while let Ok(said) = wire::said(&mut output) {
        let is_last = matches!(said, Said::Answer(_));
        if sender.send(said).is_err() || is_last {
            return;
        }
    }
}

fn last_words(errors: ChildStderr) -> String {
    let mut words = Vec::new();
    let mut errors = errors;
    let _ = errors.by_ref().take(LAST_WORDS_BYTES).read_to_end(&mut words);
    let _ = std::io::copy(&mut errors, &mut std::io::sink());
    String::from_utf8_lossy(&words).into_owned()
}

fn wait<T>(heard: &Receiver<Said<T>>, time: Duration, walked: Walked<'_>) -> Result<T, Silence> {
    let begun = Instant::now();
    let (mut done, mut all) = (0, 0);
    loop {
        match heard.recv_timeout(PAUSE) {
            Ok(Said::Answer(answer)) => return Ok(answer),
            Ok(Said::Progress { done: now, all: of }) => (done, all) = (now, of),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Err(Silence::Ended),
        }
        if begun.elapsed() > time {
            return Err(Silence::Time);
        }
        if walked(done, all) == ControlFlow::Break(()) {
            return Err(Silence::Stopped);
        }
    }
}

fn ended(name: &str, limits: Limits, status: Option<ExitStatus>, last_words: &str) -> Problem {
    if last_words.contains(OUT_OF_MEMORY) {
        let megabytes = (limits.memory_bytes >> 20) as u64;
        return Problem::bare("file-reader-memory").with("file", name).with("megabytes", megabytes);
    }
    if is_out_of_time(status) {
        return too_slow(name, limits);
    }
    broke(name)
}

fn broke(name: &str) -> Problem {
    Problem::bare("file-reader-broke").with("file", name)
}

fn too_slow(name: &str, limits: Limits) -> Problem {
    Problem::bare("file-reader-time").with("file", name).with("seconds", limits.time.as_secs())
}

/// The system stopped it for the time it used.
#[cfg(unix)]
fn is_out_of_time(status: Option<ExitStatus>) -> bool {
    use std::os::unix::process::ExitStatusExt as _;
    status.and_then(|status| status.signal()) == Some(rustix::process::Signal::XCPU.as_raw())
}

#[cfg(not(unix))]
fn is_out_of_time(_status: Option<ExitStatus>) -> bool {
    false
}
