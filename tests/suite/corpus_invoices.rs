//! Real e-invoices of many programs, read by us and by a second, plain reader; `docs/imports.md` says what came of it.
//!
//! The files are not ours to spread; without them these tests say that they were skipped. `UPDATE=1` writes the page.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use domain::draft::invoice::InvoiceDocument;
use domain::problem::Severity;
use formats::read::invoice::InvoiceRead;
use formats::read::{Document, detect};
use serde_json::Value;

use crate::samples::{Sample, samples};

/// What came of a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Outcome {
    Fully,
    WithRemarks,
    /// Read, with an error that keeps it from being taken in.
    WithErrors,
    /// Refused whole, with the code that says why.
    Refused(&'static str),
}

fn read(sample: &Sample) -> Result<Vec<InvoiceRead>, &'static str> {
    let reader = detect(&sample.name, &sample.bytes).map_err(|error| error.problem().code)?;
    match reader.read(&sample.bytes).map_err(|problem| problem.code)? {
        Document::Invoices(invoices) => Ok(invoices),
        _ => panic!("{}: read as something else", sample.name),
    }
}

fn outcome(read: &Result<Vec<InvoiceRead>, &'static str>) -> Outcome {
    let invoices = match read {
        Ok(invoices) => invoices,
        Err(code) => return Outcome::Refused(code),
    };
    let severities = || invoices.iter().flat_map(|invoice| &invoice.remarks).map(|remark| remark.severity);
    if severities().any(|severity| severity == Severity::Error) {
        Outcome::WithErrors
    } else if severities().any(|severity| severity == Severity::Warning) {
        Outcome::WithRemarks
    } else {
        Outcome::Fully
    }
}

#[test]
fn real_invoices_are_read_as_the_page_on_imports_says() {
    let Some(root) = tests::corpus("einvoice") else { return };
    let mut rows: BTreeMap<(String, String), BTreeMap<Outcome, u64>> = BTreeMap::new();
    for sample in samples(&root) {
        let read = read(&sample);
        let format = match &read {
            Ok(invoices) => invoices
                .iter()
                .find_map(|invoice| invoice.document.as_ref())
                .map_or_else(|| "unreadable".to_owned(), |document| document.format.clone()),
            Err(_) => "none".to_owned(),
        };
        let from = sample.name.split('/').next().unwrap_or_default().to_owned();
        *rows.entry((from, format)).or_default().entry(outcome(&read)).or_default() += 1;
    }
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/imports.md");
    let text = std::fs::read_to_string(&page).expect("the page");
    let (before, rest) = text.split_once(BEGIN).expect("where the table begins");
    let (_, after) = rest.split_once(END).expect("where the table ends");
    let written = format!("{before}{BEGIN}{}{END}{after}", table(&rows));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&page, &written).expect("the page is written");
    }
    let now = std::fs::read_to_string(&page).expect("the page");
    assert_eq!(now, written, "UPDATE=1 cargo test -p tests --test suite corpus_invoices");
}

const BEGIN: &str = "<!-- invoices: begin -->\n";
const END: &str = "<!-- invoices: end -->";

fn table(rows: &BTreeMap<(String, String), BTreeMap<Outcome, u64>>) -> String {
    let mut text = String::from(
        "| from | format | files | read fully | read with warnings | read with errors | refused |\n\
         |---|---|---|---|---|---|---|\n",
    );
    for ((from, format), outcomes) in rows {
        let count = |outcome: &Outcome| outcomes.get(outcome).copied().unwrap_or_default();
        let refused: Vec<String> = outcomes
            .iter()
            .filter_map(|(outcome, count)| match outcome {
                Outcome::Refused(code) => Some(format!("{count} {code}")),
                Outcome::Fully | Outcome::WithRemarks | Outcome::WithErrors => None,
            })
            .collect();
        writeln!(
            text,
            "| {from} | {format} | {} | {} | {} | {} | {} |",
            outcomes.values().sum::<u64>(),
            count(&Outcome::Fully),
            count(&Outcome::WithRemarks),
            count(&Outcome::WithErrors),
            if refused.is_empty() { "0".to_owned() } else { refused.join(", ") },
        )
        .expect("a string takes text");
    }
    text
}

#[test]
fn numbers_lines_and_sums_of_real_invoices_are_those_of_a_second_reader() {
    let Some(root) = tests::corpus("einvoice") else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/invoice_plain.py");
    let read: Vec<(Sample, InvoiceDocument)> = samples(&root)
        .into_iter()
        .filter_map(|sample| {
            let mut invoices = read(&sample).ok()?;
            let document = invoices.remove(0).document?;
            Some((sample, document))
        })
        .collect();
    assert!(read.len() > 50, "only {} invoices were read", read.len());
    let output =
        Command::new("python3").arg(script).args(read.iter().map(|(sample, _)| &sample.path)).output();
    let Ok(output) = output else {
        return eprintln!("skipped: Python is not at hand");
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).expect("text");
    let told: Vec<Value> = told.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(told.len(), read.len());
    for ((sample, document), told) in read.iter().zip(told) {
        let name = &sample.name;
        assert_eq!(told["id"].as_str(), Some(document.number.as_str()), "{name}");
        assert_eq!(told["lines"].as_u64(), Some(document.lines.len() as u64), "{name}");
        if let Some(net) = told["net"].as_str() {
            assert_eq!(net, document.net.to_string(), "{name}");
        }
        assert_eq!(told["payable"].as_str(), Some(document.payable.to_string().as_str()), "{name}");
    }
}
