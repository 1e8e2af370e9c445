//! The command line of Bidragsboken.

use std::alloc::System;
use std::env::args_os;
use std::io::{BufWriter, stderr, stdout};
use std::process::ExitCode;

/// Counts, so that the process that reads files of strangers has a limit.
#[global_allocator]
static MEMORY: apart::Memory<System> = apart::Memory::new(System, usize::MAX);

fn main() -> ExitCode {
    if apart::is_asked(args_os()) {
        // The limit is above what has been used this far.
        return apart::serve(args_os(), |bytes| MEMORY.set_limit(bytes).unwrap_or_default());
    }
    let (mut out, mut err) = (BufWriter::new(stdout().lock()), stderr().lock());
    let (terminal, world) = (cli::Terminal::of_this_process(), Box::new(app::world::Computer));
    ExitCode::from(cli::run_on(terminal, args_os(), world, &mut out, &mut err))
}
