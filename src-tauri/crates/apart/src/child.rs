//! The process apart: reads one file that comes through its input, and says what is in it.

use std::ffi::OsString;
use std::io::{BufWriter, Write, stdin, stdout};
use std::ops::ControlFlow;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use formats::read::{allocation, grid, recipients, register, scheme, unit_sheet};

use crate::documents::{cover, draw};
use crate::wire::{AsInText, Job};
use crate::{WORD, wire};

/// Between two reports of progress; more often than this nobody reads.
const REPORT_PAUSE: Duration = Duration::from_millis(50);

/// Tells whether the program was started to be the process apart; `args` begin with the program's name.
pub fn is_asked(args: impl IntoIterator<Item = OsString>) -> bool {
    args.into_iter().nth(1).is_some_and(|word| word == WORD)
}

/// Is the process apart: reads, answers and is done. `limit_memory` tells the allocator how many bytes there are.
pub fn serve(args: impl IntoIterator<Item = OsString>, limit_memory: impl FnOnce(usize)) -> ExitCode {
    let mut numbers = args.into_iter().skip(2).filter_map(|word| word.to_str()?.parse::<u64>().ok());
    let (Some(memory), Some(seconds)) = (numbers.next(), numbers.next()) else {
        return ExitCode::from(2);
    };
    limit_memory(usize::try_from(memory).unwrap_or(usize::MAX));
    limit_by_the_system(seconds);
    match answer() {
        Ok(()) => ExitCode::SUCCESS,
        // Whoever asked has gone away; there is nobody to tell.
        Err(_) => ExitCode::FAILURE,
    }
}

fn answer() -> std::io::Result<()> {
    let (job, bytes) = wire::asked(&mut stdin().lock())?;
    carry_out(job, bytes, &mut BufWriter::new(stdout().lock()))
}

/// Does what is asked and tells what came of it. The bytes are gone before that, as a ledger and what it says of itself
/// need the room.
fn carry_out(job: Job, bytes: Vec<u8>, out: &mut dyn Write) -> std::io::Result<()> {
    match job {
        Job::Read { name, said } => {
            let read = formats::read::read(&name, &bytes, said, &mut reports(out));
            drop(bytes);
            wire::say_answer(out, &read)
        }
        Job::Cells => wire::say_answer(out, &grid::read(&bytes)),
        Job::UnitSheet { name } => wire::say_answer(out, &unit_sheet::read(&name, &bytes).map(AsInText)),
        Job::Pools => wire::say_answer(out, &allocation::read(&bytes)),
        Job::Recipients(wanted) => wire::say_answer(out, &recipients::read(&bytes, &wanted)),
        Job::Register(schemes) => wire::say_answer(out, &register::read(&bytes, &schemes)),
        Job::Scheme => wire::say_answer(out, &scheme::read_bytes(&bytes).map(AsInText)),
        Job::Draw(ask) => wire::say_answer(out, &draw(bytes, &ask)),
        Job::Cover(ask) => {
            let copy = cover(bytes, &ask, &mut reports(out));
            wire::say_answer(out, &copy)
        }
    }
}

/// Tells how far it has come, now and then.
fn reports(out: &mut dyn Write) -> impl FnMut(u64, u64) -> ControlFlow<()> {
    let mut last = Instant::now();
    move |done, all| {
        if last.elapsed() < REPORT_PAUSE {
            return ControlFlow::Continue(());
        }
        last = Instant::now();
        // Nobody listens any more when a report cannot be made.
        match wire::say_progress(out, done, all) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }
}

/// Lets the system stop a process that writes files, leaves its memory behind or works on when nobody waits.
#[cfg(unix)]
fn limit_by_the_system(seconds: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most = |value| Rlimit { current: Some(value), maximum: Some(value) };
    // The first ends it with a signal that says why, the second in any case.
    let time = Rlimit { current: Some(seconds.saturating_add(1)), maximum: Some(seconds.saturating_add(3)) };
    // A system that refuses a limit leaves the other two bounds.
    let _ = setrlimit(Resource::Core, at_most(0));
    let _ = setrlimit(Resource::Fsize, at_most(0));
    let _ = setrlimit(Resource::Cpu, time);
}

#[cfg(not(unix))]
fn limit_by_the_system(_seconds: u64) {}
