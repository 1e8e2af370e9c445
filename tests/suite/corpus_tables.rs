//! Real extracts of purchase ledgers as tables, read by us and by a second, plain reader; `docs/imports.md` says what
//! came of it.
//!
//! The files are not ours to spread; without them these tests say that they were skipped. `UPDATE=1` writes the page.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;
use std::process::Command;

use domain::date::Date;
use domain::money::Money;
use domain::problem::Severity;
use formats::read::ledger_table::{self, Choice, Field, TableRead};
use formats::read::{Document, LedgerRead, detect};
use serde_json::{Value, json};

use crate::corpus_page::settle;
use crate::samples::{Sample, samples};

fn opened(sample: &Sample) -> TableRead {
    let reader = detect(&sample.name, &sample.bytes).expect("a reader");
    match reader.read(&sample.bytes) {
        Ok(Document::Table(table)) => *table,
        other => panic!("{}: {other:?}", sample.name),
    }
}

/// Reads a table as it is proposed, on one day where it states none.
fn read(table: &TableRead) -> LedgerRead {
    let day = Date::new(2016, 3, 31).expect("a day");
    let mapping = table.proposal.mapping(Some(day)).expect("nothing but the day is to choose");
    ledger_table::read(&table.grid, &mapping).expect("it is read")
}

#[test]
fn real_tables_are_read_as_the_page_on_imports_says() {
    let Some(root) = tests::corpus("inkop") else { return };
    let mut text = String::from(
        "| from | format | rows | columns | of them known | to choose | booked | remarks |\n\
         |---|---|---|---|---|---|---|---|\n",
    );
    for sample in samples(&root) {
        let table = opened(&sample);
        text += &line(&sample, &table, &read(&table));
    }
    settle("tables", &text);
}

fn line(sample: &Sample, table: &TableRead, ledger: &LedgerRead) -> String {
    let proposal = &table.proposal;
    let known = proposal.columns.iter().filter(|column| column.field != Field::Ignored).count();
    let choices: Vec<&str> = proposal.choices(None).into_iter().map(word).collect();
    let mut remarks: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for remark in &ledger.remarks {
        let severity = match remark.severity {
            Severity::Info => "info",
            Severity::Warning => "warning",
            Severity::Error => "error",
        };
        *remarks.entry((severity, remark.problem.code)).or_default() += 1;
    }
    let remarks: Vec<String> =
        remarks.iter().map(|((severity, code), count)| format!("{count} {code} ({severity})")).collect();
    let or_none = |list: String| if list.is_empty() { "–".to_owned() } else { list };
    let mut text = String::new();
    writeln!(
        text,
        "| {} | {} | {} | {} | {known} | {} | {} | {} |",
        sample.name.split('/').next().unwrap_or_default(),
        ledger.document.version,
        proposal.rows,
        proposal.columns.len(),
        or_none(choices.join(", ")),
        ledger.document.rows.len(),
        or_none(remarks.join(", ")),
    )
    .expect("a string takes text");
    text
}

fn word(choice: Choice) -> &'static str {
    match choice {
        Choice::Account => "account",
        Choice::Amount => "amount",
        Choice::Day => "day",
        Choice::Decimal => "decimal sign",
        Choice::DateOrder => "order of days",
        Choice::Sign => "sign",
    }
}

#[test]
fn rows_and_sums_of_real_tables_are_those_of_a_second_reader() {
    let Some(root) = tests::corpus("inkop") else { return };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tools/table_plain.py");
    let samples = samples(&root);
    let output = Command::new("python3").arg(script).args(samples.iter().map(|sample| &sample.path)).output();
    let Ok(output) = output else {
        return eprintln!("skipped: Python is not at hand");
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).expect("text");
    let told: Vec<Value> = told.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(told.len(), samples.len());
    for (sample, told) in samples.iter().zip(told) {
        let document = read(&opened(sample)).document;
        let mut sums: BTreeMap<&str, Money> = BTreeMap::new();
        for row in &document.rows {
            let sum = sums.entry(document.account_number(row.account)).or_default();
            *sum = sum.checked_add(row.amount).expect("in range");
        }
        let sums: BTreeMap<&str, String> =
            sums.into_iter().map(|(account, sum)| (account, sum.to_string())).collect();
        assert_eq!(told, json!({ "rows": document.rows.len(), "sums": sums }), "{}", sample.name);
    }
}
