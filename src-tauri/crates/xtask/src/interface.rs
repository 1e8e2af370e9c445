//! The user interface: its packages, and what it is built to.

use std::path::Path;

use crate::install;
use crate::steps::{Failure, Step, root};

/// Where the content of the lock file is kept that the installed packages came from.
const STAMP: &str = "ui/node_modules/.installed-from";

/// Installs the packages of the user interface, unless those of this lock file are there.
pub(crate) fn packages() -> Result<(), Failure> {
    install::node()?;
    let lock = root().join("ui/package-lock.json");
    let stamp = root().join(STAMP);
    if is_current(&lock, &stamp) {
        return Ok(());
    }
    Step::new(
        "installing the packages of the user interface",
        "npm",
        &["ci", "--ignore-scripts", "--no-fund", "--no-audit"],
    )
    .within("ui")
    .run()?;
    // Without the stamp they are installed once more next time, which does no harm.
    let _ = std::fs::copy(lock, stamp);
    Ok(())
}

fn is_current(lock: &Path, stamp: &Path) -> bool {
    match (std::fs::read(lock), std::fs::read(stamp)) {
        (Ok(lock), Ok(stamp)) => lock == stamp,
        _ => false,
    }
}

/// Builds the user interface into `ui/dist`, which the desktop carries inside it.
pub(crate) fn build() -> Result<(), Failure> {
    packages()?;
    npm("building the user interface", "build")
}

/// Runs a script of `ui/package.json`.
pub(crate) fn npm(what: &str, script: &str) -> Result<(), Failure> {
    Step::new(what, "npm", &["run", "--silent", script]).within("ui").run()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packages_are_current_while_the_lock_file_is_the_same() {
        let folder = std::env::temp_dir().join(format!("xtask-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let (lock, stamp) = (folder.join("lock"), folder.join("stamp"));
        std::fs::write(&lock, "a").unwrap();
        assert!(!is_current(&lock, &stamp));
        std::fs::write(&stamp, "a").unwrap();
        assert!(is_current(&lock, &stamp));
        std::fs::write(&lock, "b").unwrap();
        assert!(!is_current(&lock, &stamp));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
