//! `cargo xtask test`: everything that must hold, the quickest first.

use std::time::Duration;

use crate::arguments::TestOptions;
use crate::install::{Need, system_libraries};
use crate::interface;
use crate::steps::{Failure, Step};

/// A wedged web driver would otherwise hang the run. Four times as long as the tests take on two idle cores.
const WINDOW_LIMIT: Duration = Duration::from_secs(20 * 60);

pub(crate) fn test(options: TestOptions) -> Result<(), Failure> {
    let need = if options.window { Need::WindowTests } else { Need::Building };
    if options.rust {
        Step::new("formatting", "cargo", &["fmt", "--all", "--check"]).run()?;
    }
    if options.rust || options.window {
        system_libraries(need)?;
    }
    interface(options)?;
    if options.rust {
        rust()?;
    }
    if options.window {
        window()?;
    }
    println!("\nEverything holds.");
    Ok(())
}

/// The desktop carries the built interface inside it, so that is built in any case.
fn interface(options: TestOptions) -> Result<(), Failure> {
    interface::packages()?;
    if options.interface {
        interface::npm("checking the types of the user interface", "check")?;
        interface::npm("linting the user interface", "lint")?;
        interface::npm("testing the user interface", "test")?;
    }
    interface::npm("building the user interface", "build")
}

fn rust() -> Result<(), Failure> {
    let lints = ["clippy", "--workspace", "--all-targets", "--quiet", "--", "--deny", "warnings"];
    Step::new("linting", "cargo", &lints).run()?;
    Step::new("testing", "cargo", &["test", "--workspace", "--exclude", "window-tests"]).run()
}

/// The window is driven on a virtual screen with a session bus of its own.
fn window() -> Result<(), Failure> {
    Step::new(
        "building the desktop for its test",
        "cargo",
        &["build", "--package", "desktop", "--features", "scripted-dialogs"],
    )
    .run()?;
    Step::new("building the test of the window", "cargo", &["test", "--package", "window-tests", "--no-run"])
        .run()?;
    let screen = "-screen 0 1280x900x24 -nolisten tcp";
    let test = ["cargo", "test", "--package", "window-tests", "--", "--test-threads=1", "--nocapture"];
    let words: Vec<&str> = ["-a", "-s", screen, "dbus-run-session", "--"].into_iter().chain(test).collect();
    Step::new("driving the window", "xvfb-run", &words)
        .with("LIBGL_ALWAYS_SOFTWARE", "1")
        .with("GDK_BACKEND", "x11")
        .with("BIDRAGSBOKEN_WINDOW_TESTS", "1")
        .no_longer_than(WINDOW_LIMIT)
        .run()
}
