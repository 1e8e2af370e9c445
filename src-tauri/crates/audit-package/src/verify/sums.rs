//! The sums of the machine tables, added up from the files as anybody would, and held against the log.

use std::collections::BTreeMap;

use domain::book::Grant;
use domain::draft::RowKind;
use domain::figures::figures;
use domain::money::{Money, MoneyError};
use domain::problem::Problem;

use super::{error, read};
use crate::contents::Package;
use crate::source::FileSource;
use crate::verdict::VerifyFinding;

/// The most of a table that is read to be added up, in bytes.
const TABLE_BYTES_MAX: u64 = 500 << 20;

type Sums = BTreeMap<String, Money>;

pub(super) fn check(package: &Package, source: &dyn FileSource) -> Vec<VerifyFinding> {
    let mut findings = Vec::new();
    for (grant, name) in package.grants() {
        let ledger = format!("data/ledger/ledger-{name}.csv");
        let costs = format!("data/ledger/costs-{name}.csv");
        let reconciliation = format!("data/ledger/reconciliation-{name}.csv");
        let mut add = |path: &str, problems: Result<Vec<Problem>, Problem>| {
            let problems = problems.unwrap_or_else(|problem| vec![problem]);
            findings.extend(problems.into_iter().map(|problem| error(path, problem)));
        };
        add(&ledger, accounts(grant, source, &ledger));
        add(&costs, used(grant, source, &costs));
        add(&reconciliation, balances(source, &reconciliation));
    }
    findings
}

/// A table by the names of its columns.
struct Table {
    columns: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

impl Table {
    fn read(source: &dyn FileSource, path: &str) -> Result<Option<Self>, Problem> {
        let bytes = match read(source, path, TABLE_BYTES_MAX) {
            Ok(bytes) => bytes,
            // Told where the files are compared.
            Err(problem) if problem.code == "package-file-absent" => return Ok(None),
            Err(problem) => return Err(problem),
        };
        let mut reader = csv::Reader::from_reader(bytes.as_slice());
        let unreadable = |_| Problem::bare("package-row-unreadable").with("row", 1_u64);
        let columns = reader.headers().map_err(unreadable)?.iter().map(str::to_owned).collect();
        let mut rows = Vec::new();
        for (row, record) in (2_u64..).zip(reader.records()) {
            rows.push(record.map_err(|_| Problem::bare("package-row-unreadable").with("row", row))?);
        }
        Ok(Some(Self { columns, rows }))
    }

    fn at<'a>(&self, row: &'a csv::StringRecord, column: &str) -> &'a str {
        self.columns.iter().position(|c| c == column).and_then(|at| row.get(at)).unwrap_or_default()
    }

    /// Returns the amounts of a column. Fails with `package-amount-unreadable`.
    fn amount(&self, number: u64, row: &csv::StringRecord, column: &'static str) -> Result<Money, Problem> {
        let text = self.at(row, column);
        text.parse::<Money>().map_err(|_| {
            Problem::bare("package-amount-unreadable")
                .with("row", number)
                .with("column", column)
                .with("value", crate::bag::name::shown(text))
        })
    }

    fn numbered(&self) -> impl Iterator<Item = (u64, &csv::StringRecord)> {
        (2_u64..).zip(&self.rows)
    }
}

fn out_of_range(error: MoneyError) -> Problem {
    error.problem()
}

fn accounts(grant: Grant<'_>, source: &dyn FileSource, path: &str) -> Result<Vec<Problem>, Problem> {
    let Some(table) = Table::read(source, path)? else { return Ok(Vec::new()) };
    let mut found = Sums::new();
    for (number, row) in table.numbered().filter(|(_, row)| table.at(row, "row_kind") == "normal") {
        let sum = found.entry(table.at(row, "account").to_owned()).or_insert(Money::ZERO);
        *sum = sum.checked_add(table.amount(number, row, "amount")?).map_err(out_of_range)?;
    }
    let mut expected = Sums::new();
    for line in grant.lines().filter(|line| line.row == RowKind::Normal) {
        let sum = expected.entry(line.account.clone()).or_insert(Money::ZERO);
        *sum = sum.checked_add(line.amount).map_err(out_of_range)?;
    }
    let all: std::collections::BTreeSet<&String> = found.keys().chain(expected.keys()).collect();
    let sum = |sums: &Sums, account: &String| sums.get(account).copied().unwrap_or(Money::ZERO);
    let differs = all.into_iter().filter(|account| sum(&found, account) != sum(&expected, account));
    Ok(differs
        .map(|account| {
            Problem::bare("package-account-sum-differs")
                .with("account", crate::bag::name::shown(account))
                .with("found", sum(&found, account))
                .with("expected", sum(&expected, account))
        })
        .collect())
}

/// What the costs give inside and outside the use period must be the figures of the grant.
fn used(grant: Grant<'_>, source: &dyn FileSource, path: &str) -> Result<Vec<Problem>, Problem> {
    let Some(table) = Table::read(source, path)? else { return Ok(Vec::new()) };
    let totals = figures(grant).map_err(out_of_range)?;
    let mut problems = Vec::new();
    for (column, expected) in [("inside", totals.used), ("outside", totals.outside)] {
        let mut found = Money::ZERO;
        for (number, row) in table.numbered() {
            found = found.checked_add(table.amount(number, row, column)?).map_err(out_of_range)?;
        }
        if found != expected {
            problems.push(
                Problem::bare("package-sum-differs")
                    .with("column", column)
                    .with("found", found)
                    .with("expected", expected),
            );
        }
    }
    for (number, row) in table.numbered() {
        let inside = table.amount(number, row, "inside")?;
        let parts = inside.checked_add(table.amount(number, row, "outside")?).map_err(out_of_range)?;
        if parts != table.amount(number, row, "amount")? {
            problems.push(Problem::bare("package-row-does-not-add-up").with("row", number));
        }
    }
    Ok(problems)
}

/// In every row of the reconciliation ledger less book is the difference.
fn balances(source: &dyn FileSource, path: &str) -> Result<Vec<Problem>, Problem> {
    let Some(table) = Table::read(source, path)? else { return Ok(Vec::new()) };
    let mut problems = Vec::new();
    for (number, row) in table.numbered() {
        let ledger = table.amount(number, row, "ledger")?;
        let difference = ledger.checked_sub(table.amount(number, row, "book")?).map_err(out_of_range)?;
        if difference != table.amount(number, row, "difference")? {
            problems.push(Problem::bare("package-row-does-not-add-up").with("row", number));
        }
    }
    Ok(problems)
}
