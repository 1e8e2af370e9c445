//! Every phrase that a scheme rests on stands in the documents, word for word.
//!
//! The documents are not ours to spread: where they are not at hand the test says so and passes.

use std::path::Path;

use tests::seeds;

/// A text as it is compared: without white space and hyphens, as lines break words with and without one.
struct Document(String);

impl Document {
    fn of(text: &str) -> Self {
        Self(letters(text))
    }

    fn holds(&self, phrase: &str) -> bool {
        self.0.contains(&letters(phrase))
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !"-*".contains(*c)).collect()
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn phrases(value: &toml::Value, found: &mut Vec<String>) {
    match value {
        toml::Value::Table(table) => {
            if let Some(phrase) = table.get("phrase").and_then(toml::Value::as_str) {
                found.push(squeezed(phrase));
            }
            table.values().for_each(|value| phrases(value, found));
        }
        toml::Value::Array(values) => values.iter().for_each(|value| phrases(value, found)),
        toml::Value::String(_)
        | toml::Value::Integer(_)
        | toml::Value::Float(_)
        | toml::Value::Boolean(_)
        | toml::Value::Datetime(_) => {}
    }
}

#[test]
fn every_phrase_of_a_scheme_stands_in_a_document() {
    let Some(folder) = seeds() else {
        println!("skipped: the documents that the schemes rest on are not at hand");
        return;
    };
    let documents: Vec<Document> = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).expect("a text"))
        .map(|text| Document::of(&text))
        .collect();
    let schemes = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/schemes");
    let mut strange = Vec::new();
    for entry in std::fs::read_dir(schemes).expect("the schemes") {
        let path = entry.expect("an entry").path();
        // Examples are related from a list of ordinances, not read in one of the documents.
        if path.extension().is_none_or(|ending| ending != "toml") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a scheme");
        let mut found = Vec::new();
        phrases(&text.parse::<toml::Table>().expect("TOML").into(), &mut found);
        assert!(!found.is_empty(), "{} cites nothing", path.display());
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let lost = found.iter().filter(|phrase| !documents.iter().any(|document| document.holds(phrase)));
        strange.extend(lost.map(|phrase| format!("{name}: {phrase}")));
    }
    assert!(strange.is_empty(), "these phrases stand in no document:\n{}", strange.join("\n"));
}
