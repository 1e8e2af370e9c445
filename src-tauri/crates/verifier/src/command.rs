//! The command line: a package, and what the reader knows of it. Few words, so none of a library.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use audit_package::sign::Fingerprint;
use audit_package::verify::Known;
use domain::problem::{Fields, Problem, Value};
use serde_json::json;
use words::format::visible;
use words::{Locale, Words};

use crate::told::{Told, tell};
use crate::verify_at;

/// What is found where nothing can be verified, because there is no bag to read.
const NO_BAG: [&str; 4] = ["bag-declaration-missing", "bag-unreadable", "zip-no-directory", "zip-unreadable"];

/// How a command ended, as `bidragsbok` has it.
#[derive(Clone, Copy)]
enum Exit {
    Done = 0,
    Findings = 1,
    Usage = 2,
    Refused = 3,
}

/// What was asked for.
#[derive(Default)]
struct Asked {
    target: Option<PathBuf>,
    known: Vec<String>,
    json: bool,
    locale: Locale,
    help: bool,
    version: bool,
}

/// Runs one command line, whose first word is the name of the program, and returns the exit code: 0 nothing is wrong,
/// 1 something is, 2 wrong usage, 3 there is nothing that can be read.
pub fn run(args: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let asked = asked(args);
    let (json, locale) = match &asked {
        Ok(asked) => (asked.json, asked.locale),
        Err((_, locale)) => (false, *locale),
    };
    let words = Words::new(locale);
    let outcome = asked.map_err(|(problem, _)| (Exit::Usage, problem, None));
    let outcome = outcome.and_then(|asked| carry_out(&words, &asked, out));
    let exit = outcome.unwrap_or_else(|(exit, problem, message)| {
        let message = message.unwrap_or_else(|| words.problem(&problem));
        let failure = json!({ "code": problem.code, "fields": fields(&problem), "message": message });
        let said = if json { failure.to_string() } else { message };
        // When not even that can be written, the exit code must do.
        let _ = writeln!(err, "{said}");
        exit
    });
    exit as u8
}

/// Returns the fields of a problem as `bidragsbok` writes them.
fn fields(problem: &Problem) -> serde_json::Value {
    let field = |value: &Value| match value {
        Value::Text(text) => json!({ "type": "text", "value": text }),
        Value::Money(money) => json!({ "type": "money", "value": money.to_string() }),
        Value::Date(date) => json!({ "type": "date", "value": date.to_string() }),
        Value::Period(period) => json!({ "type": "period", "value": period.to_string() }),
        Value::Count(count) => json!({ "type": "count", "value": count }),
    };
    problem.fields.iter().map(|(name, value)| ((*name).to_owned(), field(value))).collect()
}

fn asked(args: impl IntoIterator<Item = OsString>) -> Result<Asked, (Problem, Locale)> {
    let mut asked = Asked::default();
    let mut args = args.into_iter().skip(1);
    while let Some(arg) = args.next() {
        let slip = |problem: Problem, asked: &Asked| Err((problem, asked.locale));
        match arg.to_str() {
            Some("--json") => asked.json = true,
            Some("--help" | "-h") => asked.help = true,
            Some("--version") => asked.version = true,
            Some(option @ ("--known" | "--lang")) => {
                let value = args.next().and_then(|value| value.into_string().ok());
                let Some(value) = value else {
                    return slip(Problem::bare("usage-value-missing").with("option", option), &asked);
                };
                match (option, value.parse::<Locale>()) {
                    ("--lang", Ok(locale)) => asked.locale = locale,
                    ("--lang", Err(error)) => return slip(error.problem(), &asked),
                    _ => asked.known.push(value),
                }
            }
            Some(option) if option.starts_with('-') && option.len() > 1 => {
                return slip(Problem::bare("usage-argument-unknown").with("option", visible(option)), &asked);
            }
            _ if asked.target.is_some() => {
                let more = visible(&arg.to_string_lossy());
                return slip(Problem::bare("usage-argument-unknown").with("option", more), &asked);
            }
            _ => asked.target = Some(PathBuf::from(arg)),
        }
    }
    Ok(asked)
}

type Trouble = (Exit, Problem, Option<String>);

fn carry_out(words: &Words, asked: &Asked, out: &mut dyn Write) -> Result<Exit, Trouble> {
    let unwritable = |error: io::Error| {
        (Exit::Refused, Problem::bare("output-unwritable").with("reason", error.to_string()), None)
    };
    if asked.help || asked.version {
        let version = concat!("bidragsbok-verifiera ", env!("CARGO_PKG_VERSION")).to_owned();
        let said = if asked.help { words.word("verifier-help") } else { version };
        return writeln!(out, "{said}").map(|()| Exit::Done).map_err(unwritable);
    }
    let target = asked.target.as_deref();
    let missing = || Problem::bare("usage-argument-missing").with("option", words.word("verifier-target"));
    let target = target.ok_or_else(|| (Exit::Usage, missing(), None))?;
    let told = verified(words, target, &asked.known)?;
    let text = if asked.json {
        serde_json::to_string_pretty(&told).expect("answers are plain data") + "\n"
    } else {
        page(words, &told)
    };
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(unwritable)?;
    Ok(if told.has_failed() { Exit::Findings } else { Exit::Done })
}

fn verified(words: &Words, target: &Path, known: &[String]) -> Result<Told, Trouble> {
    let keys: Vec<Fingerprint> = known
        .iter()
        .map(|text| text.parse::<Fingerprint>().map_err(|error| (Exit::Refused, error.problem(), None)))
        .collect::<Result<_, _>>()?;
    let known = Known { keys: &keys, ..Known::default() };
    let verified =
        verify_at(target, known).map_err(|error| (Exit::Refused, unopened(target, &error), None))?;
    let told = tell(words, &verified);
    match told.findings.iter().find(|finding| NO_BAG.contains(&finding.code)) {
        Some(finding) => {
            let problem = Problem { code: finding.code, fields: Fields::new() };
            let file = finding.file.as_deref();
            let problem = file.into_iter().fold(problem, |problem, file| problem.with("file", file));
            Err((Exit::Refused, problem, Some(finding.message.clone())))
        }
        None => Ok(told),
    }
}

fn unopened(target: &Path, error: &io::Error) -> Problem {
    let code = match error.kind() {
        io::ErrorKind::NotFound => "file-not-found",
        io::ErrorKind::PermissionDenied => "file-not-permitted",
        _ => "file-io",
    };
    Problem::bare(code).with("file", target.display().to_string()).with("reason", error.to_string())
}

/// Writes the answer as people read it, each paragraph on a line of its own.
fn page(words: &Words, told: &Told) -> String {
    let mut text = String::new();
    if let Some(summary) = &told.summary {
        let pairs = [
            ("organisation", format!("{} {}", summary.organisation, summary.orgnr)),
            ("grants", summary.grants.join(", ")),
            ("as-of", summary.as_of.clone()),
            ("head-hash", summary.head_hash.clone()),
            ("level", summary.level_name.clone()),
            ("reader", summary.reader.clone().unwrap_or_default()),
        ];
        let pairs = pairs.map(|(name, value)| (words.word(&format!("cli-column-{name}")), value));
        let widest = pairs.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
        for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
            let blank = " ".repeat(widest + 2 - name.chars().count());
            text += &format!("{name}{blank}{}\n", visible(&value));
        }
        text.push('\n');
    }
    for (name, row) in told.rows() {
        let name = words.word(&format!("cli-verdict-of-{name}"));
        let verdict = words.word(&format!("cli-verdict-{}", row.verdict));
        text += &format!("{name}: {verdict}\n  {}\n", visible(&row.message));
    }
    for finding in &told.findings {
        let severity = words.text(&format!("severity-{}", finding.severity), &Fields::new());
        let place = finding.file.as_ref().map(|file| format!(" · {file}")).unwrap_or_default();
        text += &format!("\n{}\n  {}\n", visible(&(severity + &place)), visible(&finding.message));
    }
    text
}
