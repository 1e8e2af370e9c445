//! Real e-invoices of many programs, read by us and by a second, plain reader; `docs/imports.md` says what came of it.
//!
//! The files are not ours to spread; without them these tests say that they were skipped. `UPDATE=1` writes the page.

use std::path::Path;
use std::process::Command;

use domain::draft::invoice::InvoiceDocument;
use formats::read::invoice::InvoiceRead;
use formats::read::{Document, detect};
use serde_json::Value;

use crate::corpus_page::{self, Counts, Outcome, settle, table};
use crate::samples::{Sample, samples};

fn read(sample: &Sample) -> Result<Vec<InvoiceRead>, &'static str> {
    let reader = detect(&sample.name, &sample.bytes).map_err(|error| error.problem().code)?;
    match reader.read(&sample.bytes).map_err(|problem| problem.code)? {
        Document::Invoices(invoices) => Ok(invoices),
        _ => panic!("{}: read as something else", sample.name),
    }
}

fn outcome(read: &Result<Vec<InvoiceRead>, &'static str>) -> Outcome {
    match read {
        Ok(invoices) => corpus_page::outcome(invoices.iter().flat_map(|invoice| &invoice.remarks)),
        Err(code) => Outcome::Refused(code),
    }
}

#[test]
fn real_invoices_are_read_as_the_page_on_imports_says() {
    let Some(root) = tests::corpus("einvoice") else { return };
    let mut rows = Counts::new();
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
    settle("invoices", &table(["from", "format"], &rows));
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
