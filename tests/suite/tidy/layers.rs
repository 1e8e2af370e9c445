//! Who may know whom: the direction of the crates, and what a layer must not know.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use super::{assert_none, files_below, root, rust_sources};

/// All that the domain stands on.
const DOMAIN_STANDS_ON: &[&str] = &["chrono", "rust_decimal", "serde", "sha2", "thiserror", "uuid"];

/// Crates that know the domain and not each other.
const APART: &[&str] = &["audit-package", "formats", "store"];

/// What an auditor's verifier must be able to do without.
const NOT_IN_THE_VERIFIER: &[&str] =
    &["libsqlite3-sys", "rusqlite", "tauri", "wry", "tao", "app", "store", "formats", "ts-rs", "clap"];

/// Crates that reach a network; nothing that leaves the house may stand on them.
const NETWORK: &[&str] = &["curl", "hyper", "native-tls", "reqwest", "rustls", "ureq", "tungstenite"];

/// What stands for the program itself in the policy of the window's page.
const FROM_INSIDE: &[&str] = &["blob:", "ipc:", "http://ipc.localhost"];

/// Where files may be opened: the book, the intentions, and programs of their own.
const MAY_OPEN_FILES: &[&str] = &[
    "src-tauri/crates/app/",
    "src-tauri/crates/cli/",
    "src-tauri/crates/sample/src/main.rs",
    "src-tauri/crates/store/",
    "src-tauri/crates/verifier/",
    "src-tauri/crates/words/build.rs",
    "src-tauri/crates/xtask/",
    "src-tauri/src/",
    "src-tauri/build.rs",
    "tests/",
];

/// Crates below `app`, which get the time and every random number from whoever calls.
const WITHOUT_CLOCK: &[&str] =
    &["audit-package", "domain", "formats", "sample", "store", "verifier", "words"];

/// How a clock or chance would be asked, in Rust or in SQL.
const CLOCK_AND_CHANCE: &[&str] = &[
    "SystemTime::now",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "now_v7",
    "new_v4",
    "getrandom",
    "rand::",
    "OsRng",
    "CURRENT_TIMESTAMP",
    "('now')",
    "randomblob",
];

/// What `cargo metadata` says of the workspace and of everything it is built from on this machine.
struct Metadata(Value);

impl Metadata {
    fn read() -> Self {
        let arguments = ["metadata", "--format-version", "1", "--locked", "--filter-platform", "host-tuple"];
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let output = Command::new(cargo).args(arguments).current_dir(root()).output().expect("cargo runs");
        assert!(
            output.status.success(),
            "cargo metadata failed; if Cargo.lock is stale, build once and commit it:\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        Self(serde_json::from_slice(&output.stdout).expect("cargo writes JSON"))
    }

    fn packages(&self) -> &[Value] {
        self.0["packages"].as_array().map_or(&[], Vec::as_slice)
    }

    /// Returns the crates of this repository.
    fn ours(&self) -> impl Iterator<Item = &Value> {
        self.packages().iter().filter(|package| package["source"].is_null())
    }

    /// Returns the names of what a crate of ours declares, for every platform: `null` is a normal dependency.
    fn declared(&self, name: &str, kind: &Value) -> BTreeSet<&str> {
        let package = self.ours().find(|package| package["name"] == name);
        let package = package.unwrap_or_else(|| panic!("there is no crate {name}"));
        let declared = package["dependencies"].as_array().into_iter().flatten();
        declared.filter(|one| one["kind"] == *kind).filter_map(|one| one["name"].as_str()).collect()
    }

    /// Returns the names of everything that a crate is built from, without what only its tests or build need.
    fn tree(&self, name: &str) -> BTreeSet<&str> {
        let name_of: BTreeMap<&str, &str> =
            self.packages().iter().map(|one| (text(&one["id"]), text(&one["name"]))).collect();
        let nodes = self.0["resolve"]["nodes"].as_array().into_iter().flatten();
        let deps: BTreeMap<&str, &Value> = nodes.map(|node| (text(&node["id"]), &node["deps"])).collect();
        let first = self.ours().find(|package| package["name"] == name).expect("a crate of ours");
        let mut seen = BTreeSet::new();
        let mut waiting = vec![text(&first["id"])];
        while let Some(id) = waiting.pop() {
            if seen.insert(id) {
                let normal = deps[id].as_array().into_iter().flatten().filter(|dep| is_normal(dep));
                waiting.extend(normal.map(|dep| text(&dep["pkg"])));
            }
        }
        seen.into_iter().map(|id| name_of[id]).collect()
    }
}

fn text(value: &Value) -> &str {
    value.as_str().expect("cargo writes a text here")
}

fn is_normal(dependency: &Value) -> bool {
    let kinds = dependency["dep_kinds"].as_array().into_iter().flatten();
    kinds.map(|kind| &kind["kind"]).any(Value::is_null)
}

#[test]
fn the_domain_stands_on_six_crates() {
    let metadata = Metadata::read();
    let declared = metadata.declared("domain", &Value::Null);
    let allowed: BTreeSet<&str> = DOMAIN_STANDS_ON.iter().copied().collect();
    let extra: Vec<String> = declared.difference(&allowed).map(|name| (*name).to_owned()).collect();
    assert_none(&extra, "domain must not depend on these; move what needs them to formats, store or app:");
}

#[test]
fn formats_store_and_package_do_not_know_one_another() {
    let metadata = Metadata::read();
    let mut slips = Vec::new();
    for crate_name in APART {
        let tree = metadata.tree(crate_name);
        for other in APART.iter().filter(|other| other != &crate_name && tree.contains(**other)) {
            slips.push(format!("{crate_name} knows {other}"));
        }
    }
    assert_none(&slips, "these crates meet in app only; pass bytes or domain's types between them:");
}

#[test]
fn sqlite_is_named_by_the_store_alone_and_tauri_by_the_desktop_alone() {
    let metadata = Metadata::read();
    let mut slips = Vec::new();
    for package in metadata.ours() {
        let name = text(&package["name"]);
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let dependency = text(&dependency["name"]);
            let home = match dependency {
                "rusqlite" | "libsqlite3-sys" => "store",
                _ if dependency == "tauri" || dependency.starts_with("tauri-") => "desktop",
                _ => continue,
            };
            if name != home {
                slips.push(format!("{name} names {dependency}, which belongs to {home}"));
            }
        }
    }
    assert_none(&slips, "move the code that needs it, or pass in what it gives:");
}

#[test]
fn the_verifier_is_built_without_sqlite_and_without_a_window() {
    let metadata = Metadata::read();
    let tree = metadata.tree("verifier");
    assert!(tree.contains("sha2"), "the tree was not read");
    let slips: Vec<String> = NOT_IN_THE_VERIFIER
        .iter()
        .chain(NETWORK)
        .filter(|name| tree.contains(**name))
        .map(|name| (*name).to_owned())
        .collect();
    assert_none(&slips, "an auditor builds the verifier alone; it must not bring in:");
}

#[test]
fn the_command_line_is_built_without_a_window_and_without_a_network() {
    let metadata = Metadata::read();
    let tree = metadata.tree("cli");
    let unwanted = NETWORK.iter().chain(&["tauri", "wry", "tao"]);
    let slips: Vec<String> =
        unwanted.filter(|name| tree.contains(**name)).map(|name| (*name).to_owned()).collect();
    assert_none(
        &slips,
        "the command line needs neither; find what brings it in with `cargo tree -p cli -i`:",
    );
}

#[test]
fn the_window_may_load_nothing_from_outside() {
    let path = root().join("src-tauri/tauri.conf.json");
    let written = std::fs::read_to_string(path).expect("the desktop has its configuration");
    let configuration: Value = serde_json::from_str(&written).expect("the configuration is JSON");
    let policy = text(&configuration["app"]["security"]["csp"]);
    assert!(policy.starts_with("default-src 'none';"), "whatever is not allowed is forbidden: {policy}");
    let words = policy.split([' ', ';']).filter(|word| word.contains(['*', ':', '.']));
    let outside: Vec<String> =
        words.filter(|word| !FROM_INSIDE.contains(word)).map(|word| (*word).to_owned()).collect();
    assert_none(&outside, "the page loads from the program alone; take these out of the policy:");
}

#[test]
fn the_page_reaches_the_program_through_one_file() {
    let mut sources = files_below("ui/src", ".ts");
    sources.extend(files_below("ui/src", ".svelte"));
    let programs = sources.iter().filter(|source| !source.path.ends_with(".test.ts"));
    let slips: Vec<String> = programs
        .filter(|source| source.path != "ui/src/lib/api/call.ts" && source.text.contains("@tauri-apps/"))
        .map(|source| source.path.clone())
        .collect();
    assert_none(&slips, "call the program through ui/src/lib/api/call.ts:");
}

#[test]
fn files_are_opened_where_they_may_be() {
    let sources = rust_sources();
    let mut slips = Vec::new();
    for source in sources.iter().filter(|source| !may_open_files(&source.path)) {
        for (line, _) in source.program_lines().filter(|(_, line)| opens_files(line)) {
            slips.push(format!("{}:{line}", source.path));
        }
    }
    assert_none(
        &slips,
        "std::fs belongs to store, app, cli and the programs; take bytes or a reader instead:",
    );
}

fn may_open_files(path: &str) -> bool {
    MAY_OPEN_FILES.iter().any(|allowed| path.starts_with(allowed))
}

fn opens_files(line: &str) -> bool {
    ["std::fs", "File::open", "File::create", "OpenOptions"].iter().any(|word| line.contains(word))
}

#[test]
fn nothing_below_app_reads_the_clock_or_makes_random_numbers() {
    let sources = rust_sources();
    let mut slips = Vec::new();
    for source in sources.iter().filter(|source| is_without_clock(&source.path)) {
        for (line, text) in source.program_lines() {
            if let Some(word) = CLOCK_AND_CHANCE.iter().find(|word| text.contains(**word)) {
                slips.push(format!("{}:{line} ({word})", source.path));
            }
        }
    }
    assert_none(&slips, "time and chance come in through app::world::World; take them as arguments:");
}

fn is_without_clock(path: &str) -> bool {
    let Ok(inside) = Path::new(path).strip_prefix("src-tauri/crates") else { return false };
    inside
        .components()
        .next()
        .is_some_and(|first| WITHOUT_CLOCK.iter().any(|name| first.as_os_str() == *name))
}

#[test]
fn packages_of_others_are_verified_in_one_way() {
    // Elsewhere confirmed signers, remembered heads and the signature beside the file would be left out.
    const WAYS: [&str; 4] = ["verify_zip", "verify_at(", "Known::default()", "verify::verify"];
    let of_app = |path: &str| {
        path.starts_with("src-tauri/crates/app/src/") && !path.ends_with("/commands/packages.rs")
    };
    let mut slips = Vec::new();
    for source in rust_sources().iter().filter(|source| of_app(&source.path)) {
        for (number, line) in source.program_lines() {
            if WAYS.iter().any(|way| line.contains(way)) {
                slips.push(format!("{}:{number}: {}", source.path, line.trim()));
            }
        }
    }
    assert_none(&slips, "ask `commands::packages::verified_at`:");
}
