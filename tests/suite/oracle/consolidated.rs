//! The published annexes from packages: a book for every municipality and region is made, reported and packaged, and
//! the packages are put together. What comes out is what was printed, cell by cell.
//!
//! In the tests every tenth municipality and every region is made, and `cargo xtask oracle` makes all 311.

mod books;
mod printed;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use app::App;
use app::api::FileHandle;
use app::api::consolidation::{
    Consolidate, ConsolidationReply, ConsolidationTable, LayOutConsolidation, WriteConsolidation,
};
use tests::TestWorld;

use super::ASKED;
use super::figures::Report;
use books::Made;

/// Set to a folder of packages for the process that puts them together and tells its time and memory.
const FOLDER: &str = "BIDRAGSBOKEN_ORACLE_FOLDER";
/// The test that does, by its name.
const ROLL_UP: &str = "oracle::consolidated::a_folder_is_put_together_for_who_asks";
/// The schemes of annex 1, in its order.
const OF_ANNEX_1: [&str; 5] = ["TIM-2023", "SSK-2023", "SPEC-2023", "GOD-2023", "LYFT-2023"];
/// The scheme of annex 5.
const OF_ANNEX_5: &str = "LAK-2023";

/// What was put together, in an application of its own.
struct Together {
    app: App,
    reply: ConsolidationReply,
}

impl Together {
    fn of(folder: &Path) -> Self {
        let mut app = App::new(Box::new(TestWorld::named("oracle/together")), None);
        let files: Vec<FileHandle> = vec![app.files.offer(folder)];
        let reply = app.consolidate(Consolidate { files, register: None });
        Self { app, reply: reply.expect("packages are put together") }
    }

    fn table(&mut self, layout: &str, schemes: &[&str]) -> ConsolidationTable {
        let schemes = schemes.iter().map(|id| (*id).to_owned()).collect();
        let request = LayOutConsolidation { layout: layout.to_owned(), schemes };
        self.app.lay_out_consolidation(request).expect("it is laid out")
    }
}

fn all_schemes() -> Vec<&'static str> {
    OF_ANNEX_1.into_iter().chain([OF_ANNEX_5]).collect()
}

/// Holds what came out against what was printed. Returns how many cells there were, and where they differ.
fn held(report: &Report, together: &mut Together, made: &[Made], whole: bool) -> printed::Compared {
    let mut compared = printed::Compared::default();
    compared.annex_1(report, &together.table("annex-1", &OF_ANNEX_1), made, whole);
    compared.annex_5(report, &together.table("annex-5", &[OF_ANNEX_5]), whole);
    if whole {
        compared.table_2(report, &together.table("summary", &all_schemes()));
    }
    compared
}

#[test]
fn the_annexes_come_out_of_packages_as_they_were_printed() {
    let Some(report) = Report::read() else { return };
    let whole = std::env::var_os(ASKED).is_some();
    let folder = tempfile::tempdir().expect("a temporary folder");
    let begun = Instant::now();
    let made = books::make(&report, folder.path(), whole);
    let making = begun.elapsed();
    let mut together = Together::of(folder.path());
    assert_eq!(together.reply.recipients as usize, made.len());
    let errors = together.reply.findings.iter().filter(|finding| finding.severity == "error");
    assert_eq!(errors.map(|finding| finding.message.clone()).collect::<Vec<_>>(), Vec::<String>::new());
    let compared = held(&report, &mut together, &made, whole);
    assert_eq!(compared.unknown(), Vec::<String>::new(), "cells that differ, and are not known to");
    let bagged = bagit(folder.path());
    if whole {
        compared.known_are_all_there();
        println!("\n{} books made, reported and packaged in {:.0} s.", made.len(), making.as_secs_f32());
        println!("{compared}{}", said_of_bags(bagged));
        println!("{}", roll_up(folder.path()));
        println!("{}", written(&mut together));
    }
}

fn said_of_bags(bagged: Option<usize>) -> String {
    match bagged {
        Some(count) => format!("bagit.py: {count} packages are valid."),
        None => "bagit.py is not installed, so nobody else has looked at the packages.".to_owned(),
    }
}

/// Puts the folder together in a process of its own, so that time and memory are its own, and returns what it said.
fn roll_up(folder: &Path) -> String {
    let program = std::env::current_exe().expect("this program");
    let mut command = Command::new(program);
    command
        .args([ROLL_UP, "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env_remove(ASKED);
    let output = command.output().expect("the process runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let said = String::from_utf8_lossy(&output.stdout);
    said.lines().filter(|line| line.starts_with("Put together")).collect()
}

/// Keeps the workbook and a paper for whoever wants to look, where `BIDRAGSBOKEN_ORACLE` names a folder.
fn written(together: &mut Together) -> String {
    let wanted = std::env::var_os(ASKED).map(PathBuf::from).filter(|folder| folder.is_dir());
    let Some(folder) = wanted else { return String::new() };
    let files = [
        ("sammanstallning.xlsx", "annex-1", OF_ANNEX_1.to_vec()),
        ("bilaga-1.pdf", "annex-1", OF_ANNEX_1.to_vec()),
        ("bilaga-5.pdf", "annex-5", vec![OF_ANNEX_5]),
        ("tabell-2.pdf", "summary", all_schemes()),
    ];
    let write = |(name, layout, schemes): (&str, &str, Vec<&str>)| {
        let file = together.app.files.offer(folder.join(name));
        let schemes = schemes.into_iter().map(str::to_owned).collect();
        let request = WriteConsolidation { file, layout: Some(layout.to_owned()), schemes, replace: true };
        format!("{} is written. ", together.app.write_consolidation(request).expect("it is written").file)
    };
    files.map(write).concat()
}

/// Has every package validated by `bagit.py`, where it is installed, and returns how many it found valid.
fn bagit(packages: &Path) -> Option<usize> {
    Command::new("bagit.py").arg("--version").output().ok()?;
    let unpacked = tempfile::tempdir().expect("a temporary folder");
    let mut bags = Vec::new();
    for (path, _) in app::files_in(packages).expect("the folder") {
        let into = unpacked.path().join(path.file_stem().expect("a name"));
        let file = std::fs::File::open(&path).expect("the package");
        zip::ZipArchive::new(file).expect("a zip").extract(&into).expect("it is unpacked");
        let base = std::fs::read_dir(&into).expect("the folder").next().expect("a base folder");
        bags.push(base.expect("an entry").path());
    }
    for some in bags.chunks(50) {
        let output = Command::new("bagit.py").args(["--validate", "--quiet"]).args(some).output();
        let output = output.expect("bagit.py runs");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    Some(bags.len())
}

#[test]
fn a_folder_is_put_together_for_who_asks() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let begun = Instant::now();
    let mut together = Together::of(Path::new(&folder));
    let rows = together.table("annex-1", &OF_ANNEX_1).rows.len();
    let took = begun.elapsed().as_secs_f32();
    let memory =
        most_memory().map_or_else(|| "memory is not told here".to_owned(), |mib| format!("{mib} MiB"));
    let files = together.reply.sources.len();
    println!(
        "\nPut together: {files} packages, {rows} rows of annex 1, verified from scratch: {took:.1} s, {memory}."
    );
}

/// Returns the most memory that this process has had, in MiB, where the system tells.
fn most_memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse::<u64>().ok().map(|kib| kib / 1024)
}
