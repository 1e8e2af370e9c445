//! The one who asks: starts the process apart, waits as long as it may take, and says what became of it.

use std::io::{BufReader, Read};
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::scope;
use std::time::{Duration, Instant};

use domain::problem::Problem;
use formats::read::{Document, TableAs, Walked};
use picture::PictureError;

use crate::WORD;
use crate::documents::{CoverPages, CoveredCopy, DrawPage, DrawnPage};
use crate::limits::Limits;
use crate::wire::{self, Answer, Job, Said};

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
        match self.run(name, &job, bytes, (self.limits)(bytes.len()), walked)? {
            Answer::Read(read) => read,
            Answer::Drawn(_) | Answer::Covered(_) => Err(broke(name)),
        }
    }

    /// Draws a page as [`crate::draw`] does. Fails as every job.
    pub fn draw(
        &self,
        name: &str,
        bytes: &[u8],
        ask: DrawPage,
        walked: Walked<'_>,
    ) -> Result<Result<DrawnPage, PictureError>, Problem> {
        match self.run(name, &Job::Draw(ask), bytes, Limits::of_page(bytes.len()), walked)? {
            Answer::Drawn(drawn) => Ok(drawn),
            Answer::Read(_) | Answer::Covered(_) => Err(broke(name)),
        }
    }

    /// Makes a copy as [`crate::cover`] does. Fails as every job.
    pub fn cover(
        &self,
        name: &str,
        bytes: &[u8],
        ask: CoverPages,
        walked: Walked<'_>,
    ) -> Result<Result<CoveredCopy, PictureError>, Problem> {
        match self.run(name, &Job::Cover(ask), bytes, Limits::of_copy(bytes.len()), walked)? {
            Answer::Covered(copy) => Ok(copy),
            Answer::Read(_) | Answer::Drawn(_) => Err(broke(name)),
        }
    }

    fn run(
        &self,
        name: &str,
        job: &Job,
        bytes: &[u8],
        limits: Limits,
        walked: Walked<'_>,
    ) -> Result<Answer, Problem> {
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
fn converse(
    child: &mut Child,
    (job, bytes): (&Job, &[u8]),
    limits: Limits,
    walked: Walked<'_>,
) -> Result<Answer, (Silence, String)> {
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

fn hear(output: ChildStdout, sender: &Sender<Said>) {
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

fn wait(heard: &Receiver<Said>, time: Duration, walked: Walked<'_>) -> Result<Answer, Silence> {
    let begun = Instant::now();
    let (mut done, mut all) = (0, 0);
    loop {
        match heard.recv_timeout(PAUSE) {
            Ok(Said::Answer(answer)) => return Ok(*answer),
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
