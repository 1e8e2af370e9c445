//! The gallery: the smallest input that gives each problem, what is told of it, and that both languages can say it.
//!
//! A folder of `tests/gallery` is named for its code. It holds a `file.*` that a reader is given, or `steps.json`: a
//! list of commands, of which the last is refused; `@name` stands for a file of the folder. `expected.json` is what
//! is told. `UPDATE=1` writes it anew.

use std::fs;
use std::path::{Path, PathBuf};

use domain::problem::{Problem, Remark, Severity, Value};
use formats::read::ledger_table::{self, TableRead};
use formats::read::{Document, detect, follow_up, parcel};
use serde_json::{Value as Json, json};
use tests::Person;
use words::{Locale, Words};

/// A folder of the gallery.
struct Case {
    code: String,
    folder: PathBuf,
}

/// What was told of a case.
struct Told {
    problem: Problem,
    /// How much a remark of a reader matters, and its line; a refusal has neither.
    remark: Option<(Severity, u64)>,
}

fn cases() -> Vec<Case> {
    let gallery = Path::new(env!("CARGO_MANIFEST_DIR")).join("gallery");
    let mut cases: Vec<Case> = fs::read_dir(gallery)
        .expect("the gallery")
        .map(|entry| entry.expect("a folder").path())
        .filter(|folder| folder.is_dir())
        .map(|folder| Case { code: folder.file_name().unwrap_or_default().to_string_lossy().into(), folder })
        .collect();
    cases.sort_by(|one, other| one.code.cmp(&other.code));
    cases
}

impl Case {
    fn file(&self) -> Option<PathBuf> {
        let files =
            fs::read_dir(&self.folder).expect("the folder").map(|entry| entry.expect("a file").path());
        files.into_iter().find(|path| path.file_stem().is_some_and(|stem| stem == "file"))
    }

    fn told(&self) -> Told {
        match self.file() {
            Some(path) => self.of_file(&path),
            None => Told { problem: self.of_steps(), remark: None },
        }
    }

    /// Returns the remark that the case is about.
    fn among(&self, remarks: &[Remark]) -> Told {
        let told: Vec<&str> = remarks.iter().map(|remark| remark.problem.code).collect();
        let remark = remarks.iter().find(|remark| remark.problem.code == self.code);
        let remark = remark.unwrap_or_else(|| panic!("{}: told was {told:?}", self.code)).clone();
        Told { problem: remark.problem, remark: Some((remark.severity, remark.line)) }
    }

    /// Returns what a reader tells of the file.
    fn of_file(&self, path: &Path) -> Told {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let bytes = fs::read(path).expect("the file");
        if self.code.starts_with("follow-up-") {
            let grid = ledger_table::open(&bytes).expect("a table");
            let remarks: Vec<Remark> = follow_up::read(&grid).remarks.into_iter().flatten().collect();
            return self.among(&remarks);
        }
        if self.code.starts_with("parcel-") {
            return Told { problem: self.of_parcel(&bytes), remark: None };
        }
        let read = match detect(&name, &bytes) {
            Ok(reader) => reader.read(&bytes),
            Err(error) => Err(error.problem()),
        };
        match read {
            Err(problem) => Told { problem, remark: None },
            Ok(Document::Ledger(ledger)) => self.among(&ledger.remarks),
            Ok(Document::Invoices(invoices)) => {
                let remarks: Vec<Remark> = invoices.into_iter().flat_map(|invoice| invoice.remarks).collect();
                self.among(&remarks)
            }
            Ok(Document::Payroll(payroll)) => self.among(&payroll.remarks),
            Ok(Document::Table(table)) => self.of_table(&table),
            Ok(Document::Parcel(parcel)) => self.among(&parcel.remarks),
            Ok(Document::ShareList(read)) => self.among(&read.remarks),
            Ok(Document::FollowUp(read)) => {
                self.among(&read.remarks.into_iter().flatten().collect::<Vec<_>>())
            }
        }
    }

    /// Returns what is told of a table that is read as it is proposed.
    fn of_table(&self, table: &TableRead) -> Told {
        let mapping = table.proposal.mapping(None).expect("nothing to choose");
        match ledger_table::read(&table.grid, &mapping) {
            Err(problem) => Told { problem, remark: None },
            Ok(ledger) => self.among(&ledger.remarks),
        }
    }

    /// Returns the problem of a parcel or of a file in it.
    fn of_parcel(&self, bytes: &[u8]) -> Problem {
        let problems: Vec<Problem> = match parcel::files(bytes) {
            Ok(files) => files.filter_map(Result::err).collect(),
            Err(problem) => vec![problem],
        };
        let told: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
        let found = problems.iter().find(|problem| problem.code == self.code);
        found.unwrap_or_else(|| panic!("{}: told was {told:?}", self.code)).clone()
    }

    /// Returns why the last step was refused.
    fn of_steps(&self) -> Problem {
        let text = fs::read_to_string(self.folder.join("steps.json")).expect("a file or steps");
        let steps: Vec<(String, Json)> = serde_json::from_str(&text).expect("steps");
        let mut person = Person::with_grant(&format!("gallery/{}", self.code));
        let (last, before) = steps.split_last().expect("a step");
        for (command, request) in before {
            let request = self.pointed(&mut person, request.clone());
            person.done(command, request);
        }
        let request = self.pointed(&mut person, last.1.clone());
        match person.app.dispatch(&last.0, request) {
            Ok(reply) => panic!("{}: not refused: {reply}", self.code),
            Err(error) => error.problem,
        }
    }

    /// Points at the files that a request names.
    fn pointed(&self, person: &mut Person, mut request: Json) -> Json {
        for key in ["file", "folder", "scheme_file"] {
            let Some(name) = request[key].as_str().and_then(|name| name.strip_prefix('@')) else { continue };
            let name = name.to_owned();
            let held = self.folder.join(&name);
            if held.is_dir() {
                fs::create_dir(person.path(&name)).expect("the folder is made");
            } else if let Ok(bytes) = fs::read(held) {
                fs::write(person.path(&name), bytes).expect("the file is copied");
            }
            request[key] = json!(person.handle(&name));
        }
        request
    }
}

fn as_json(told: &Told) -> Json {
    let fields: serde_json::Map<String, Json> =
        told.problem.fields.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    let mut expected = json!({ "code": told.problem.code, "fields": fields });
    if let Some((severity, line)) = told.remark {
        expected["severity"] = json!(severity);
        expected["line"] = json!(line);
    }
    expected
}

/// Paths are told by the name of the file alone, and what the system says of a file not at all, so that they are the
/// same everywhere.
fn without_computer(mut problem: Problem) -> Problem {
    let is_of_the_system = ["file-", "inbox-"].iter().any(|area| problem.code.starts_with(area));
    if is_of_the_system && problem.fields.contains_key("reason") {
        problem.fields.insert("reason", Value::from("…"));
    }
    for value in problem.fields.values_mut() {
        if let Value::Text(text) = value
            && Path::new(text.as_str()).is_absolute()
        {
            *text = Path::new(text.as_str()).file_name().unwrap_or_default().to_string_lossy().into_owned();
        }
    }
    problem
}

#[test]
fn every_case_tells_its_problem_and_both_languages_can_say_it() {
    let languages = Locale::ALL.map(Words::new);
    let mut slips = Vec::new();
    for case in cases() {
        let Told { problem, remark } = case.told();
        let told = Told { problem: without_computer(problem), remark };
        let path = case.folder.join("expected.json");
        let text = serde_json::to_string_pretty(&as_json(&told)).expect("plain") + "\n";
        if std::env::var_os("UPDATE").is_some() {
            fs::write(&path, &text).expect("the file is written");
        }
        if fs::read_to_string(&path).unwrap_or_default() != text {
            slips.push(format!("{}: told is now\n{text}", case.code));
        }
        if told.problem.code != case.code {
            slips.push(format!("{}: told is {}", case.code, told.problem.code));
        }
        for words in &languages {
            let said = words.problem(&told.problem);
            if said.contains("{$") || said.starts_with("problem-") {
                slips.push(format!("{} in {:?}: {said}", case.code, words.locale()));
            }
        }
    }
    assert!(slips.is_empty(), "look at these, and write what is right with UPDATE=1:\n{}", slips.join("\n"));
}

#[test]
fn the_gallery_shows_most_of_what_files_and_requests_can_do_wrong() {
    let shown: Vec<String> = cases().into_iter().map(|case| case.code).collect();
    for (family, least) in [
        ("sie-", 50),
        ("table-", 15),
        ("file-", 9),
        ("money-", 4),
        ("import-", 4),
        ("grant-", 5),
        ("cost-", 5),
        ("evidence-", 3),
    ] {
        let count = shown.iter().filter(|code| code.starts_with(family)).count();
        assert!(count >= least, "{family}: {count}");
    }
}
