//! For each scheme a book that passes and one that fails, written as commands a person would type (`tests/books`).
//!
//! A line is a command of `bidragsbok` without its name; `{book}` is the book, `{dir}` the folder of the script. The
//! last line is a `check`. A passing book has neither errors nor warnings; what a failing one is told stands in
//! `fails.expected`, a line `check severity` each, sorted; `UPDATE=1` writes it anew, to be read before it is kept.
//! `BOOKS_SHOW=1` prints what `check` says of every book.

#![expect(clippy::print_stdout, reason = "BOOKS_SHOW asks for it")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use cli::Terminal;
use serde_json::Value as Json;
use tests::TestWorld;

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("books")
}

/// The words of a line, as a shell would read them: blanks part, double quotes hold together.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let (mut word, mut quoted, mut begun) = (String::new(), false, false);
    for letter in line.chars() {
        match letter {
            '"' => (quoted, begun) = (!quoted, true),
            letter if letter.is_whitespace() && !quoted => {
                if begun || !word.is_empty() {
                    words.push(std::mem::take(&mut word));
                }
                begun = false;
            }
            letter => word.push(letter),
        }
    }
    if begun || !word.is_empty() {
        words.push(word);
    }
    words
}

/// Runs a script and returns what its last command says: as a page, and the findings as `check severity`, sorted.
fn run(scheme: &str, script: &str) -> (String, Vec<String>) {
    let (page, findings) = findings(&folder().join(scheme), script);
    let told = findings.iter().map(|finding| {
        let field = |name: &str| finding[name].as_str().unwrap_or_default();
        format!("{} {}", field("check"), field("severity"))
    });
    let mut told: Vec<String> = told.collect();
    told.sort();
    (page, told)
}

/// Runs a script of a folder and returns what its last command says: as a page, and as findings.
pub(crate) fn findings(own: &Path, script: &str) -> (String, Vec<Json>) {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    findings_in(&scratch.path().join("bok.bidragsbok"), own, script)
}

/// The same with the book left where it is asked for.
pub(crate) fn findings_in(book: &Path, own: &Path, script: &str) -> (String, Vec<Json>) {
    let scheme = own.file_name().unwrap_or_default().to_string_lossy();
    let text = std::fs::read_to_string(own.join(script)).expect("the script");
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let command = |line: &str, number: usize, json: bool| {
        let filled = |word: String| {
            OsString::from(
                word.replace("{book}", &book.display().to_string())
                    .replace("{dir}", &own.display().to_string()),
            )
        };
        let mut arguments = vec![OsString::from("bidragsbok")];
        arguments.extend(words(line).into_iter().map(filled));
        arguments.extend(["--actor", "Eva Exempel"].map(OsString::from));
        arguments.extend(json.then(|| OsString::from("--json")));
        let world = TestWorld::named(&format!("books/{scheme}/{script}/{number}/{json}"));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = cli::run_on(Terminal::default(), arguments, Box::new(world), &mut out, &mut err);
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        (code, text(out), text(err))
    };
    let (last, before) = lines.split_last().expect("a script has commands");
    for (number, line) in before.iter().enumerate() {
        let (code, _, err) = command(line, number, false);
        assert_eq!((code, err.as_str()), (0, ""), "{scheme}/{script}: {line}");
    }
    assert!(last.starts_with("check "), "{scheme}/{script} ends with a check");
    let (_, page, _) = command(last, lines.len(), false);
    let (_, json, err) = command(last, lines.len(), true);
    let json: Json = serde_json::from_str(&json).unwrap_or_else(|_| panic!("{scheme}/{script}: {err}"));
    (page, json.as_array().expect("findings").clone())
}

fn schemes() -> Vec<String> {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["bidragsbok", "schemes", "--json"].map(OsString::from).to_vec();
    let world = Box::new(TestWorld::named("books"));
    cli::run_on(Terminal::default(), arguments, world, &mut out, &mut err);
    let rows: Json = serde_json::from_slice(&out).expect("the schemes");
    let rows = rows.as_array().expect("a list").iter().filter_map(|row| row["id"].as_str());
    rows.map(str::to_owned).collect()
}

/// The schemes that have books: all but the examples, which are not complete.
pub(crate) fn with_books() -> Vec<String> {
    schemes().into_iter().filter(|id| !id.starts_with("SFS-")).collect()
}

fn show(scheme: &str, what: &str, page: &str) {
    if std::env::var_os("BOOKS_SHOW").is_some() {
        println!("── {scheme}, {what}\n{page}");
    }
}

#[test]
fn each_scheme_has_a_book_that_passes() {
    let mut bad = Vec::new();
    for scheme in with_books() {
        let (page, told) = run(&scheme, "passes.txt");
        show(&scheme, "en bok som håller", &page);
        bad.extend(told.into_iter().filter(|t| !t.ends_with(" info")).map(|t| format!("{scheme}: {t}")));
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn each_scheme_has_a_book_that_fails_for_its_own_reasons() {
    for scheme in with_books() {
        let (page, told) = run(&scheme, "fails.txt");
        show(&scheme, "en bok som inte håller", &page);
        assert!(told.iter().any(|told| told.ends_with(" error")), "{scheme} has no error\n{page}");
        let path = folder().join(&scheme).join("fails.expected");
        let told = told.iter().map(|told| format!("{told}\n")).collect::<String>();
        if std::env::var_os("UPDATE").is_some() {
            std::fs::write(&path, &told).expect("the file is written");
        }
        let expected = std::fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(expected, told, "{scheme}\n{page}");
    }
}

#[test]
fn no_book_is_of_a_scheme_that_the_program_does_not_have() {
    let known = with_books();
    for entry in std::fs::read_dir(folder()).expect("the books") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(known.contains(&name), "{name}");
    }
}
