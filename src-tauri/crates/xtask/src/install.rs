//! What the machine needs beside Rust: system libraries for the window, programs for its tests, Node.

use std::process::Command;

use crate::steps::{Failure, Step, answers};

/// Debian packages that building the desktop needs.
const FOR_BUILDING: &[&str] = &[
    "libwebkit2gtk-4.1-dev",
    "libgtk-3-dev",
    "librsvg2-dev",
    "libayatana-appindicator3-dev",
    "libxdo-dev",
    "libssl-dev",
    "pkg-config",
    "build-essential",
];

/// Debian packages that the tests of the window need.
const FOR_WINDOW_TESTS: &[&str] =
    &["webkit2gtk-driver", "xvfb", "xauth", "dbus", "dbus-x11", "at-spi2-core", "fonts-dejavu-core"];

/// Oldest Node that builds the user interface.
const NODE_MAJOR: u32 = 20;

/// What something is needed for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Need {
    /// To build the desktop.
    Building,
    /// To build it and drive its window.
    WindowTests,
}

/// Makes sure that the system libraries are there.
pub(crate) fn system_libraries(need: Need) -> Result<(), Failure> {
    if !cfg!(target_os = "linux") {
        // Windows and macOS bring their own web view; what remains is said by the compiler's own installer.
        return Ok(());
    }
    if answers("dpkg", "--version").is_none() {
        return elsewhere(need);
    }
    let missing: Vec<&str> = wanted(need).into_iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    install(&missing)
}

fn wanted(need: Need) -> Vec<&'static str> {
    match need {
        Need::Building => FOR_BUILDING.to_vec(),
        Need::WindowTests => FOR_BUILDING.iter().chain(FOR_WINDOW_TESTS).copied().collect(),
    }
}

fn is_installed(package: &str) -> bool {
    let output = Command::new("dpkg-query").args(["--show", "--showformat=${Status}", package]).output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).starts_with("install ok installed"))
}

/// On a system without dpkg the packages have other names: trust pkg-config, and say what is meant.
fn elsewhere(need: Need) -> Result<(), Failure> {
    let has_webkit = Command::new("pkg-config").args(["--exists", "webkit2gtk-4.1"]).status();
    if need == Need::Building && has_webkit.is_ok_and(|status| status.success()) {
        return Ok(());
    }
    Err(Failure::Missing {
        sentence: format!(
            "this system is not Debian or Ubuntu; install by its own means the development files of WebKitGTK 4.1 \
             and GTK 3{}, then run the command again. On Debian the packages are called: {}",
            if need == Need::WindowTests { ", WebKitWebDriver, Xvfb and D-Bus" } else { "" },
            wanted(need).join(" ")
        ),
    })
}

fn install(missing: &[&str]) -> Result<(), Failure> {
    println!("Needed to build and try the window, and not installed: {}", missing.join(" "));
    let Some(prefix) = right_to_install() else {
        return Err(Failure::Missing { sentence: ask_for(missing) });
    };
    let run = |what: &str, arguments: &[&str]| {
        let words: Vec<&str> =
            prefix.iter().copied().chain(["apt-get"]).chain(arguments.iter().copied()).collect();
        Step::new(what, words[0], &words[1..]).with("DEBIAN_FRONTEND", "noninteractive").run()
    };
    run("reading Debian's lists of packages", &["update", "-qq"])?;
    let arguments: Vec<&str> = ["install", "-y", "-qq", "--no-install-recommends"]
        .into_iter()
        .chain(missing.iter().copied())
        .collect();
    run("installing them", &arguments)
}

/// Returns what to put before `apt-get`: nothing as root, sudo where it asks for no password.
fn right_to_install() -> Option<Vec<&'static str>> {
    if answers("id", "-u").as_deref() == Some("0") {
        return Some(Vec::new());
    }
    let sudo = Command::new("sudo").args(["--non-interactive", "true"]).output();
    sudo.is_ok_and(|output| output.status.success())
        .then(|| vec!["sudo", "--non-interactive", "--preserve-env=DEBIAN_FRONTEND"])
}

fn ask_for(missing: &[&str]) -> String {
    format!("ask an administrator to run: apt-get install --no-install-recommends {}", missing.join(" "))
}

/// Makes sure that Node and npm are there.
pub(crate) fn node() -> Result<(), Failure> {
    let found = answers("node", "--version");
    match found.as_deref().and_then(major) {
        Some(version) if version >= NODE_MAJOR && answers("npm", "--version").is_some() => Ok(()),
        _ => Err(Failure::Missing {
            sentence: format!(
                "Node {NODE_MAJOR} or newer with npm is needed to build the user interface{}; install it from your \
                 system's packages or from nodejs.org",
                found.map(|version| format!(" (found {version})")).unwrap_or_default()
            ),
        }),
    }
}

fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_root_it_says_which_packages_to_ask_for() {
        assert_eq!(
            ask_for(&["xvfb", "dbus"]),
            "ask an administrator to run: apt-get install --no-install-recommends xvfb dbus"
        );
    }

    #[test]
    fn the_version_of_node_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("nonsense"), None);
    }

    #[test]
    fn tests_of_the_window_need_everything_that_building_needs() {
        assert!(FOR_BUILDING.iter().all(|package| wanted(Need::WindowTests).contains(package)));
    }
}
