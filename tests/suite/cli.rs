//! The command line, as scripts and auditors use it: through `cli::run`, in a world that holds still.

mod answers;
mod archive;
mod bad_input;
mod consolidation;
mod distribution;
mod export;
mod follow_up;
mod inbox;
mod invoices;
mod job;
mod keys;
mod levels;
mod overlap;
mod packages;
mod pages;
mod payroll;
mod personal;
mod review;
mod shapes;
mod share_list;
mod tables;
mod tools;
mod units;
mod usage;
mod verifier;

use std::cell::Cell;
use std::ffi::OsString;
use std::path::PathBuf;

use cli::Terminal;
use serde_json::Value as Json;
use tests::TestWorld;

/// A folder with files, and a person at the keyboard.
struct Desk {
    folder: tempfile::TempDir,
    name: &'static str,
    commands: Cell<u32>,
}

/// What a command said.
struct Said {
    code: u8,
    out: String,
    err: String,
}

impl Desk {
    /// Makes a desk; `name` is the test's own.
    fn new(name: &'static str) -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder"), name, commands: Cell::new(0) }
    }

    /// Makes a desk with the invented book of `sample` on it, as `bok`.
    fn with_sample(name: &'static str, sample: &str) -> Self {
        let desk = Self::new(name);
        desk.done(&["sample", sample, "--book", "@bok"]);
        desk
    }

    /// Makes a desk with a municipality's book on it, as `bok`, and one grant of code 100.
    fn with_grant(name: &'static str) -> Self {
        let desk = Self::new(name);
        desk.done(&["new", "@bok", "--name", "Kommun EXEMPEL", "--orgnr", "422000-0014", "--kind", "kommun"]);
        let scheme = ["--scheme", "KOMP-2026", "--code", "100", "--requisitioned", "100000"];
        desk.done(&[&["grant", "add", "@bok"][..], &scheme].concat());
        desk
    }

    /// Returns where a file of the desk lies.
    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs a command; a word that begins with `@` is a file of the desk, a book where it has no ending, and `#` a
    /// file of the samples.
    fn run(&self, words: &[&str]) -> Said {
        self.run_on(Terminal::default(), words)
    }

    /// Runs a command on a terminal of its own kind.
    fn run_on(&self, terminal: Terminal, words: &[&str]) -> Said {
        let count = self.commands.replace(self.commands.get() + 1);
        let world = TestWorld::named(&format!("cli/{}/{count}", self.name));
        let mut args = vec![OsString::from("bidragsbok")];
        args.extend(words.iter().map(|word| self.argument(word)));
        let actor = ["--actor", "Eva Exempel"].map(OsString::from);
        args.extend(actor.into_iter().filter(|_| !words.contains(&"--actor")));
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = cli::run_on(terminal, args, Box::new(world), &mut out, &mut err);
        let here = self.folder.path().display().to_string();
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8").replace(&here, "…");
        Said { code, out: text(out), err: text(err) }
    }

    fn argument(&self, word: &str) -> OsString {
        if let Some(name) = word.strip_prefix('@') {
            let name = if name.contains('.') { name.to_owned() } else { format!("{name}.bidragsbok") };
            return self.file(&name).into_os_string();
        }
        if let Some(name) = word.strip_prefix('#') {
            let samples = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/sample");
            return PathBuf::from(samples).join(name).into_os_string();
        }
        word.into()
    }

    /// Runs a command that must be carried out, and returns what it said.
    fn done(&self, words: &[&str]) -> String {
        let said = self.run(words);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{words:?}");
        said.out
    }

    /// Runs a command with `--json` that must end with the code, and returns its reply.
    fn json(&self, words: &[&str], code: u8) -> Json {
        let said = self.run(&[words, &["--json"]].concat());
        assert_eq!((said.code, said.err.as_str()), (code, ""), "{words:?}");
        serde_json::from_str(&said.out).expect("the reply is JSON")
    }

    /// Runs a command that must be refused with the code, and returns the sentence.
    fn refused(&self, words: &[&str], code: u8) -> String {
        let said = self.run(words);
        assert_eq!((said.code, said.out.as_str()), (code, ""), "{words:?}: {}", said.err);
        assert_eq!(said.err.lines().count(), 1, "one sentence: {}", said.err);
        said.err
    }

    /// Runs a command with `--json` that must be refused, and returns its code and fields.
    fn problem(&self, words: &[&str], code: u8) -> (String, Json) {
        let said = self.refused(&[words, &["--json"]].concat(), code);
        let failure: Json = serde_json::from_str(&said).expect("the failure is JSON");
        assert!(failure["message"].as_str().is_some_and(|message| !message.is_empty()), "{failure}");
        (failure["code"].as_str().unwrap_or_default().to_owned(), failure["fields"].clone())
    }
}
