//! The command line of Bidragsboken.

use std::io::{BufWriter, stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (mut out, mut err) = (BufWriter::new(stdout().lock()), stderr().lock());
    let (terminal, world) = (cli::Terminal::of_this_process(), Box::new(app::world::Computer));
    ExitCode::from(cli::run_on(terminal, std::env::args_os(), world, &mut out, &mut err))
}
