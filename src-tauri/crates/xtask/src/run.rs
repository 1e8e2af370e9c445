//! `cargo xtask run`: the main job on the sample municipality.

use crate::arguments::RunOptions;
use crate::install::{Need, system_libraries};
use crate::interface;
use crate::steps::{Failure, Step, root};

/// Where the job without a window leaves its book and package.
const FOLDER: &str = "target/sample-run";

/// The day that the sample is looked at, so that every run says the same.
const AS_OF: &str = "2026-11-21";

/// The grant of the sample.
const GRANT: &str = "74502";

pub(crate) fn run(options: RunOptions) -> Result<(), Failure> {
    if options.headless || !has_display() { by_command_line() } else { in_the_window() }
}

fn has_display() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var(name).is_ok_and(|value| !value.is_empty()))
}

fn in_the_window() -> Result<(), Failure> {
    system_libraries(Need::Building)?;
    interface::build()?;
    Step::new(
        "opening the window on the sample municipality",
        "cargo",
        &["run", "--release", "--package", "desktop", "--", "--sample"],
    )
    .run()
}

fn by_command_line() -> Result<(), Failure> {
    println!("No display: doing the main job on the sample municipality by the command line.");
    Step::new("building the command line", "cargo", &["build", "--release", "--package", "cli"]).run()?;
    let folder = root().join(FOLDER);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).map_err(|error| Failure::Missing {
        sentence: format!("{} cannot be made: {error}", folder.display()),
    })?;
    let book = format!("{FOLDER}/exempel.bidragsbok");
    let package = format!("{FOLDER}/revisionspaket-{GRANT}.zip");
    let bidragsbok = |what: &str, arguments: &[&str]| {
        let words: Vec<&str> = arguments.iter().copied().chain(["--as-of", AS_OF]).collect();
        // 1 says that there are findings of severity error, and the sample has a few on purpose.
        Step::new(what, "target/release/bidragsbok", &words).accepting(1).run()
    };
    bidragsbok(
        "making the sample book: grant, main ledger, costs, conditions, evidence",
        &["sample", "kommun", "--book", &book],
    )?;
    bidragsbok("the grant as it stands", &["grants", &book])?;
    bidragsbok("checking it", &["check", &book, "--grant", GRANT])?;
    bidragsbok("reconciling it with the main ledger", &["reconcile", &book, "--grant", GRANT])?;
    bidragsbok("answering the return report", &["report", &book, "--grant", GRANT])?;
    bidragsbok("writing the audit package", &["package", &book, "--grant", GRANT, "--out", &package])?;
    Step::new("verifying the package from scratch", "target/release/bidragsbok", &["verify", &package])
        .run()?;
    println!("\nThe verified package lies at {}", root().join(&package).display());
    Ok(())
}
