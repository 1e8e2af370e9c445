//! Three readers of a scheme say the same: the program, the command line and the pages of `docs/schemes`.
//!
//! The pages are made of the description (`words::scheme`); `UPDATE=1` writes them anew.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use cli::Terminal;
use serde_json::{Value as Json, json};
use tests::{Person, TestWorld, rows, text};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/schemes")
}

/// Asks the program, as the window does.
fn told(language: &str) -> Vec<Json> {
    let mut person = Person::new(&format!("readers/{language}"));
    person.done("set_preferences", json!({ "language": language, "actor": null }));
    let schemes = person.done("list_schemes", json!({}));
    let show = |row: &Json| person.done("show_scheme", json!({ "scheme": row["id"], "grant": null }));
    rows(&schemes).iter().map(show).collect()
}

fn file_name(id: &str, language: &str) -> String {
    if language == "sv" { format!("{id}.md") } else { format!("{id}.{language}.md") }
}

/// Makes the page of a scheme.
fn page(scheme: &Json, language: &str) -> String {
    let (uncertain, made) = match language {
        "sv" => ("Osäkert", "Skriven av programmet ur"),
        _ => ("Uncertain", "Written by the program from"),
    };
    let id = text(&scheme["row"]["id"]);
    let mut page = format!("# {id}\n\n{made} `assets/schemes`.\n");
    for group in rows(&scheme["groups"]) {
        let _ = write!(page, "\n## {}\n", text(&group["title"]));
        for rule in rows(&group["rules"]) {
            let _ = write!(page, "\n- {} `{}`\n", text(&rule["text"]), text(&rule["place"]));
            if let Some(reading) = rule["uncertain"].as_str() {
                let _ = writeln!(page, "  - **{uncertain}:** {reading}");
            }
            for basis in rows(&rule["basis"]) {
                let _ = writeln!(page, "  - ”{}” ({})", text(&basis["text"]), text(&basis["source"]));
            }
        }
    }
    page
}

fn on_the_command_line(id: &str, language: &str) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = ["bidragsbok", "schemes", id, "--lang", language].map(OsString::from).to_vec();
    cli::run_on(Terminal::default(), arguments, Box::new(TestWorld::named("readers")), &mut out, &mut err);
    String::from_utf8(out).expect("output is UTF-8")
}

/// Leaves out how lines are broken and moved in, and marks of the form.
fn squeezed(said: &str) -> String {
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_pages_of_the_documentation_are_those_of_the_program() {
    let mut wanted = Vec::new();
    for language in ["sv", "en"] {
        for scheme in told(language) {
            let name = file_name(&text(&scheme["row"]["id"]), language);
            let page = page(&scheme, language);
            let path = folder().join(&name);
            if std::env::var_os("UPDATE").is_some() {
                std::fs::create_dir_all(folder()).expect("the folder");
                std::fs::write(&path, &page).expect("the page is written");
            }
            let held = std::fs::read_to_string(&path).unwrap_or_default();
            assert_eq!(held, page, "{name}");
            wanted.push(name);
        }
    }
    for entry in std::fs::read_dir(folder()).expect("the pages") {
        let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(wanted.contains(&name), "{name} is of no scheme");
    }
}

#[test]
fn the_command_line_says_every_sentence_of_the_program_and_in_its_order() {
    for language in ["sv", "en"] {
        for scheme in told(language) {
            let id = text(&scheme["row"]["id"]);
            let said = squeezed(&on_the_command_line(&id, language));
            let mut from = 0;
            for rule in rows(&scheme["groups"]).iter().flat_map(|group| rows(&group["rules"])) {
                let cited = rows(&rule["basis"]).iter().flat_map(|basis| [&basis["text"], &basis["source"]]);
                for sentence in [&rule["text"], &rule["uncertain"]].into_iter().chain(cited) {
                    let Some(sentence) = sentence.as_str() else { continue };
                    let sentence = squeezed(sentence);
                    let at = said[from..].find(&sentence);
                    from += at.unwrap_or_else(|| panic!("{id}, {language}: {sentence}"));
                }
            }
        }
    }
}
