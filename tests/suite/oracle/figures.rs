//! The published figures, read from their files.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use domain::money::Money;
use rust_decimal::Decimal;

/// One printed table.
#[derive(Debug)]
pub(super) struct Sheet {
    columns: Vec<String>,
    rows: Vec<csv::StringRecord>,
}

/// The report: its tables by number, its annexes by the names of their files, and its text with all space made one.
#[derive(Debug)]
pub(super) struct Report {
    tables: BTreeMap<String, Sheet>,
    annexes: BTreeMap<&'static str, Sheet>,
    /// The text of the report, where the document lies beside the figures.
    pub(super) text: Option<String>,
}

const ANNEXES: &[&str] = &[
    "bilaga1",
    "bilaga1_totals",
    "bilaga2",
    "bilaga3",
    "bilaga4_1",
    "bilaga4_2",
    "bilaga4_3",
    "bilaga5",
    "bilaga6_categories",
    "municipalities",
];

impl Report {
    /// Reads the report; nothing where it is not.
    pub(super) fn read() -> Option<Self> {
        let folder = tests::published()?;
        let data = folder.join("data");
        let table = |number: String| {
            let sheet = Sheet::read(&data.join(format!("tables/{number}.csv")));
            (number, sheet)
        };
        let tables = (1..=29).map(|number| table(format!("{number:02}"))).collect();
        let annex = |&name: &&'static str| (name, Sheet::read(&data.join(format!("{name}.csv"))));
        let annexes = ANNEXES.iter().map(annex).collect();
        Some(Self { tables, annexes, text: text(&folder.join("seeds")) })
    }

    pub(super) fn table(&self, number: u32) -> &Sheet {
        &self.tables[&format!("{number:02}")]
    }

    pub(super) fn annex(&self, name: &str) -> &Sheet {
        &self.annexes[name]
    }
}

/// Returns the text of the report of 2023 with runs of space made one.
fn text(folder: &Path) -> Option<String> {
    let mut files: Vec<_> = fs::read_dir(folder).ok()?.filter_map(|entry| Some(entry.ok()?.path())).collect();
    files.sort();
    let texts = files.iter().filter_map(|path| fs::read_to_string(path).ok());
    let words = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    texts.map(words).find(|text| text.starts_with("Gemensam redovisning av statsbidrag"))
}

impl Sheet {
    fn read(path: &Path) -> Self {
        let mut reader = csv::Reader::from_path(path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
        let columns = reader.headers().expect("a header").iter().map(str::to_owned).collect();
        Self { columns, rows: reader.records().map(|row| row.expect("a row")).collect() }
    }

    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    pub(super) fn text(&self, row: usize, column: &str) -> &str {
        let at = self.columns.iter().position(|name| name == column);
        &self.rows[row][at.unwrap_or_else(|| panic!("no column {column}: {:?}", self.columns))]
    }

    /// Returns the number of a cell; `None` for a marker such as `not_requested`.
    pub(super) fn maybe(&self, row: usize, column: &str) -> Option<Decimal> {
        self.text(row, column).parse().ok()
    }

    pub(super) fn number(&self, row: usize, column: &str) -> Decimal {
        self.maybe(row, column).unwrap_or_else(|| panic!("{column} of row {row} is no number"))
    }

    pub(super) fn money(&self, row: usize, column: &str) -> Money {
        self.text(row, column).parse().expect("whole kronor")
    }

    /// Returns the numbers of a column, of the rows that have one.
    pub(super) fn column(&self, column: &str) -> Vec<Decimal> {
        (0..self.len()).filter_map(|row| self.maybe(row, column)).collect()
    }

    /// Returns the row whose first column says so.
    pub(super) fn row(&self, name: &str) -> usize {
        let found = self.rows.iter().position(|row| row[0].starts_with(name));
        found.unwrap_or_else(|| panic!("no row {name}"))
    }

    /// Returns the name of a row: its first column.
    pub(super) fn name(&self, row: usize) -> &str {
        &self.rows[row][0]
    }
}
