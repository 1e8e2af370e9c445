//! The real program as the process apart: it says of every file what the readers say here, and whatever becomes of it is
//! told and is nobody else's trouble.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use apart::{Apart, CoverPages, DrawPage, Limits};
use domain::fact::RecipientKind;
use domain::problem::Problem;
use formats::read::recipients::Wanted;
use formats::read::scheme::SchemeReadError;
use formats::read::{Document, allocation, grid, recipients, register, scheme, unit_sheet};
use picture::{Cover, PictureError};

const PROGRAM: &str = env!("CARGO_BIN_EXE_bidragsbok");

fn program() -> Apart {
    Apart::new(PathBuf::from(PROGRAM))
}

fn read(apart: &Apart, name: &str, bytes: &[u8]) -> Result<Document, Problem> {
    apart.read(name, bytes, None, &mut |_, _| ControlFlow::Continue(()))
}

fn code(outcome: Result<Document, Problem>) -> &'static str {
    outcome.expect_err("no document").code
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path());
    entries.flat_map(|path| if path.is_dir() { files_below(&path) } else { vec![path] }).collect()
}

/// A ledger of so many rows.
fn ledger(rows: usize) -> Vec<u8> {
    let mut text =
        "#FLAGGA 0\n#SIETYP 4\n#RAR 0 20250101 20251231\n#KONTO 5010 Hyra\n#VER A 1 20250131\n{\n".to_owned();
    for row in 0..rows {
        text.push_str(&format!(
            "#TRANS 5010 {{6 P{row}}} {}1.50 20250131 \"Rad {row}\"\n",
            if row % 2 == 0 { "" } else { "-" }
        ));
    }
    text.push_str("}\n");
    text.into_bytes()
}

#[test]
fn it_says_of_every_seed_what_the_readers_say_here() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fuzz/corpus");
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample");
    let (apart, mut documents) = (program(), 0);
    for path in files_below(&seeds).into_iter().chain(files_below(&samples)) {
        let bytes = std::fs::read(&path).expect("a file");
        let name = path.file_name().expect("a name").to_string_lossy();
        let here = formats::read::read(&name, &bytes, None, &mut |_, _| ControlFlow::Continue(()));
        assert!(read(&apart, &name, &bytes) == here, "{}", path.display());
        documents += usize::from(here.is_ok());
    }
    assert!(documents > 50, "{documents} documents");
}

#[test]
fn it_says_of_every_list_what_the_readers_say_here() {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/fuzz/corpus");
    let wanted = Wanted {
        keys: ["persons-80".to_owned()].into(),
        conditions: ["good-level".to_owned()].into(),
        kinds: vec![RecipientKind::Kommun, RecipientKind::Region],
    };
    let (apart, walked) = (program(), &mut |_, _| ControlFlow::Continue(()));
    let mut same = |folder: &str, name: &str, bytes: &[u8]| match folder {
        "grid" => equal(apart.cells(name, bytes, walked), grid::read(bytes)),
        "unit_sheet" => equal(apart.unit_sheet(name, bytes, walked), unit_sheet::read(name, bytes)),
        "register" => {
            let schemes = BTreeSet::from(["KOMP-2026".to_owned(), "SPEC-2023".to_owned()]);
            equal(apart.register(name, bytes, schemes.clone(), walked), register::read(bytes, &schemes))
        }
        "allocation" => equal(apart.pools(name, bytes, walked), allocation::read(bytes)),
        _ => equal(apart.recipients(name, bytes, wanted.clone(), walked), recipients::read(bytes, &wanted)),
    };
    for folder in ["grid", "unit_sheet", "allocation", "recipients", "register"] {
        let mut lists = 0;
        for path in files_below(&seeds.join(folder)) {
            let bytes = std::fs::read(&path).expect("a file");
            let name = path.file_name().expect("a name").to_string_lossy();
            lists += usize::from(same(folder, &name, &bytes));
        }
        assert!(lists > 0, "{folder}");
    }
}

/// Holds what is said apart against what is said here, and tells whether it is a list.
fn equal<T: PartialEq + Debug, E: PartialEq + Debug>(
    apart: Result<Result<T, E>, Problem>,
    here: Result<T, E>,
) -> bool {
    let apart = apart.expect("an answer");
    assert_eq!(apart, here);
    here.is_ok()
}

#[test]
fn it_says_of_every_scheme_what_the_reader_says_here() {
    let schemes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/schemes");
    let (apart, walked) = (program(), &mut |_, _| ControlFlow::Continue(()));
    let mut schemes_read = 0;
    for path in files_below(&schemes) {
        let text = std::fs::read_to_string(&path).expect("a text");
        let broken = [
            text.replacen("= ", "", 1),
            text.replacen("id", "idd", 1),
            text.replace("source = ", "source = \"nobody\" # "),
            text.replace("sv = ", "sv = \"\" # "),
        ];
        for text in std::iter::once(&text).chain(&broken) {
            let read = apart.scheme("regler.toml", text.as_bytes(), walked).expect("an answer");
            assert!(read == scheme::read(text), "{}", path.display());
            schemes_read += usize::from(read.is_ok());
        }
    }
    assert!(schemes_read > 10, "{schemes_read} schemes");
    let read = apart.scheme("regler.toml", b"id = \"\xE5\"", walked).expect("an answer");
    assert_eq!(read, Err(SchemeReadError::NotUtf8));
}

#[test]
fn it_draws_and_covers_as_it_is_done_here() {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets");
    let is_picture = |path: &PathBuf| path.extension().is_some_and(|end| end == "png" || end == "pdf");
    let path = files_below(&samples).into_iter().find(is_picture).expect("a picture");
    let bytes = std::fs::read(&path).expect("a file");
    let media_type = formats::media::media_type("x", &bytes[..16]).to_owned();
    let today = "2026-11-29".parse().expect("a day");
    let walked = &mut |_, _| ControlFlow::Continue(());
    for page in [0, 99] {
        let ask = DrawPage { media_type: media_type.clone(), page, width: 400, today };
        let here = apart::draw(bytes.clone(), &ask);
        assert!(program().draw("sida", &bytes, ask, walked).expect("an answer") == here, "page {page}");
    }
    let place = Cover { left: 0.1, top: 0.1, right: 0.5, bottom: 0.5 };
    for covers in [vec![], vec![(0, place)], vec![(9, place)]] {
        let ask = CoverPages { media_type: media_type.clone(), covers, found_too: false, today };
        let here = apart::cover(bytes.clone(), &ask, walked);
        assert!(program().cover("sida", &bytes, ask, walked).expect("an answer") == here);
    }
    let ask = DrawPage { media_type: "application/pdf".to_owned(), page: 0, width: 400, today };
    let outcome = program().draw("trasig", b"%PDF-1.7 nonsens", ask, walked).expect("an answer");
    assert_eq!(outcome.expect_err("no page"), PictureError::Unreadable);
}

#[test]
fn a_file_that_needs_more_memory_than_there_is_is_left_and_told() {
    let scarce = |_| Limits { memory_bytes: 8 << 20, time: Duration::from_secs(30) };
    let bytes = ledger(100_000);
    assert_eq!(code(read(&program().with_limits(scarce), "stor.se", &bytes)), "file-reader-memory");
    assert!(read(&program(), "stor.se", &bytes).is_ok(), "with what its size allows");
}

#[test]
fn reading_can_be_stopped() {
    let begun = Instant::now();
    let outcome = program().read("stor.se", &ledger(600_000), None, &mut |_, _| ControlFlow::Break(()));
    assert_eq!(code(outcome), "cancelled");
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn a_program_that_is_not_there_is_told() {
    let apart = Apart::new(PathBuf::from("finns-inte"));
    assert_eq!(code(read(&apart, "a.se", b"#FLAGGA 0\n")), "file-reader-not-started");
}

#[test]
fn asked_without_limits_it_reads_nothing() {
    let status = std::process::Command::new(PROGRAM).arg("--read-apart").status().expect("it starts");
    assert_eq!(status.code(), Some(2));
}

/// Programs that do what a reader gone wrong may do.
#[cfg(unix)]
mod gone_wrong {
    use std::os::unix::fs::PermissionsExt as _;

    use super::*;

    fn outcome_of(script: &str) -> &'static str {
        outcome_within(|_| Limits { memory_bytes: 64 << 20, time: Duration::from_secs(60) }, script)
    }

    fn outcome_within(limits: fn(usize) -> Limits, script: &str) -> &'static str {
        let folder = tempfile::tempdir().expect("a folder");
        let path = self::script(folder.path(), script);
        code(read(&Apart::new(path).with_limits(limits), "a.se", &ledger(10)))
    }

    /// Writes a program that does what the lines say.
    fn script(folder: &Path, lines: &str) -> PathBuf {
        let path = folder.join("reader");
        std::fs::write(&path, format!("#!/bin/sh\n{lines}\n")).expect("a script");
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).expect("its rights");
        path
    }

    #[test]
    fn one_that_ends_without_a_word_is_told() {
        assert_eq!(outcome_of("exit 101"), "file-reader-broke");
        assert_eq!(outcome_of("kill -SEGV $$"), "file-reader-broke");
        assert_eq!(outcome_of("cat >/dev/null; exit 0"), "file-reader-broke");
    }

    #[test]
    fn one_that_answers_something_else_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = script(folder.path(), "cat >/dev/null; printf '\\002\\300'");
        let (apart, walked) = (Apart::new(path), &mut |_, _| ControlFlow::Continue(()));
        let codes = [
            apart.cells("a.csv", b"a;b", walked).map(drop),
            apart.unit_sheet("a.csv", b"a;b", walked).map(drop),
            apart.pools("a.csv", b"a;b", walked).map(drop),
            apart.scheme("a.toml", b"", walked).map(drop),
        ];
        for outcome in codes {
            assert_eq!(outcome.expect_err("no list").code, "file-reader-broke");
        }
    }

    #[test]
    fn one_that_talks_nonsense_is_told() {
        assert_eq!(outcome_of("exec yes"), "file-reader-broke");
        assert_eq!(outcome_of("cat >/dev/null; printf nonsens"), "file-reader-broke");
        assert_eq!(outcome_of("cat >/dev/null; printf '\\002\\377\\377\\377'"), "file-reader-broke");
    }

    #[test]
    fn one_that_never_ends_is_stopped() {
        let hasty = |_| Limits { memory_bytes: 64 << 20, time: Duration::from_millis(500) };
        assert_eq!(outcome_within(hasty, "exec sleep 60"), "file-reader-time");
    }

    #[test]
    fn one_that_the_system_ends_for_its_time_is_told() {
        assert_eq!(outcome_of("kill -XCPU $$"), "file-reader-time");
    }

    #[test]
    fn one_that_has_no_memory_left_is_told() {
        assert_eq!(
            outcome_of("echo 'memory allocation of 5000 bytes failed' >&2; kill -ABRT $$"),
            "file-reader-memory"
        );
    }
}
