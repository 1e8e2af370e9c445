//! The verifier of Bidragsboken.

use std::env::args_os;
use std::io::{BufWriter, stderr, stdout};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (mut out, mut err) = (BufWriter::new(stdout().lock()), stderr().lock());
    ExitCode::from(verifier::run(args_os(), &mut out, &mut err))
}
