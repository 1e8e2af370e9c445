//! What was printed, as text, and what came out beside it.

use std::collections::BTreeSet;
use std::fmt;

use app::api::consolidation::ConsolidationTable;

use super::super::figures::{Report, Sheet};
use super::books::Made;

/// Where the report contradicts itself in these tables: what is printed cannot come out. Each is in
/// `contradictions.txt` with its reason.
const KNOWN: [&str; 3] = [
    "annex 1, Ekerö, LYFT share: printed 0 %, is <1 %",
    "annex 1, Robertsfors, LYFT share: printed 88 %, is 61 %",
    "annex 1, Robertsfors, SPEC share: printed *), is -",
];

/// How many cells there were of each table, and where they differ.
#[derive(Default)]
pub(super) struct Compared {
    cells: Vec<(&'static str, usize)>,
    differ: Vec<String>,
}

impl fmt::Display for Compared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (table, cells) in &self.cells {
            let of_table = format!("{table}, ");
            let differ = self.differ.iter().filter(|line| line.starts_with(&of_table)).count();
            writeln!(f, "{table}: {} of {cells} cells as printed, {differ} differ.", cells - differ)?;
        }
        self.differ.iter().try_for_each(|line| writeln!(f, "  {line}"))
    }
}

/// Writes whole kronor as they are printed.
fn kronor(text: &str) -> String {
    let digits = text.chars().count();
    let apart = |at: usize| if at > 0 && (digits - at).is_multiple_of(3) { "\u{a0}" } else { "" };
    text.chars().enumerate().map(|(at, digit)| format!("{}{digit}", apart(at))).collect()
}

/// Writes an amount, a share or a marker of the data as it is printed.
fn printed(text: &str) -> String {
    match text {
        "not_requested" => "-".to_owned(),
        "not_reported" => "*)".to_owned(),
        number => kronor(number),
    }
}

fn share(text: &str) -> String {
    match text {
        "not_requested" | "not_reported" => printed(text),
        number => format!("{}\u{a0}%", number.replace('.', ",")),
    }
}

/// What a column is, the column of the data, and how it is printed.
type Printed = (&'static str, &'static str, fn(&str) -> String);

/// The columns of annex 1 after the name.
const ANNEX_1: [Printed; 12] = [
    ("TIM", "timanstallning_sek", printed),
    ("SSK", "sjukskoterskor_sek", printed),
    ("SPEC requisitioned", "specusk_requested", printed),
    ("SPEC used", "specusk_used", printed),
    ("SPEC share", "specusk_unused_pct", share),
    ("GOD requisitioned", "god_vard_requested", printed),
    ("GOD used", "god_vard_used", printed),
    ("GOD share", "god_vard_unused_pct", share),
    ("LYFT requisitioned", "lyftet_requested", printed),
    ("LYFT used", "lyftet_used", printed),
    ("LYFT share", "lyftet_unused_pct", share),
    ("total", "total_sek", printed),
];

impl Compared {
    /// Compares a row of cells under names.
    fn row(&mut self, table: &'static str, name: &str, expected: &[(&str, String)], cells: &[String]) {
        assert_eq!(expected.len(), cells.len(), "{table}, {name}");
        for ((column, printed), is) in expected.iter().zip(cells) {
            if printed != is {
                let plain = |text: &str| text.replace('\u{a0}', " ");
                let (printed, is) = (plain(printed), plain(is));
                self.differ.push(format!("{table}, {name}, {column}: printed {printed}, is {is}"));
            }
        }
        self.cells.last_mut().expect("a table").1 += cells.len();
    }

    fn annex_1_row(&mut self, sheet: &Sheet, row: usize, name: &str, cells: &[String]) {
        let expected = ANNEX_1.map(|(what, column, written)| (what, written(sheet.text(row, column))));
        self.row("annex 1", name, &expected, cells);
    }

    /// Every row of annex 1 whose municipality has a book, and the sums where all have.
    pub(super) fn annex_1(
        &mut self,
        report: &Report,
        table: &ConsolidationTable,
        made: &[Made],
        whole: bool,
    ) {
        self.cells.push(("annex 1", 0));
        let sheet = report.annex("bilaga1");
        let names: BTreeSet<&str> = made.iter().map(|made| made.name.as_str()).collect();
        // Robertsfors is printed under the name of Motala, and stands where that does.
        let in_order = |name: &&str| *name != "Robertsfors";
        let printed =
            (0..sheet.len()).map(|row| sheet.text(row, "recipient")).filter(|name| names.contains(name));
        let came_out = table.rows.iter().map(|row| row[0].as_str());
        assert_eq!(
            came_out.filter(in_order).collect::<Vec<_>>(),
            printed.filter(in_order).collect::<Vec<_>>(),
            "the municipalities in their order"
        );
        for row in &table.rows {
            let at = (0..sheet.len()).find(|at| sheet.text(*at, "recipient") == row[0]);
            self.annex_1_row(sheet, at.expect("a municipality of the annex"), &row[0], &row[1..]);
        }
        if whole {
            self.annex_1_row(report.annex("bilaga1_totals"), 0, "sum", &table.sums[1..]);
        }
    }

    /// Every row of annex 5 and its sums, which are those of table 2.
    pub(super) fn annex_5(&mut self, report: &Report, table: &ConsolidationTable, whole: bool) {
        self.cells.push(("annex 5", 0));
        let sheet = report.annex("bilaga5");
        assert_eq!(table.rows.len(), sheet.len());
        for (at, row) in table.rows.iter().enumerate() {
            let expected = [
                ("region", sheet.text(at, "region").to_owned()),
                ("requisitioned", printed(sheet.text(at, "rekvirerat_sek"))),
                ("used", printed(sheet.text(at, "anvant_sek"))),
                ("share", share(sheet.text(at, "andel_oanvant_pct"))),
            ];
            self.row("annex 5", &row[0], &expected, row);
        }
        if whole {
            let of_all = report.table(2);
            self.table_2_row(
                "annex 5",
                of_all,
                of_all.row("Utöka läkarkompetensen"),
                "sum",
                &table.sums[1..],
            );
        }
    }

    fn table_2_row(&mut self, table: &'static str, sheet: &Sheet, row: usize, name: &str, cells: &[String]) {
        let expected = [
            ("received", printed(sheet.text(row, "mottaget_rekvirerat_sek"))),
            ("used", printed(sheet.text(row, "anvant_sek"))),
            ("share", share(sheet.text(row, "andel_oanvant_pct"))),
        ];
        self.row(table, name, &expected, cells);
    }

    /// Every row of table 2 and its sums.
    pub(super) fn table_2(&mut self, report: &Report, table: &ConsolidationTable) {
        self.cells.push(("table 2", 0));
        let sheet = report.table(2);
        for (at, row) in table.rows.iter().chain([&table.sums]).enumerate() {
            let is_performance = sheet.text(at, "prestationsbaserat") == "yes";
            assert_eq!(row[0].ends_with('*'), is_performance, "{}", row[0]);
            self.table_2_row("table 2", sheet, at, sheet.name(at), &row[1..]);
        }
    }

    /// Returns what differs and is not known to.
    pub(super) fn unknown(&self) -> Vec<String> {
        self.differ.iter().filter(|line| !KNOWN.contains(&line.as_str())).cloned().collect()
    }

    /// Sees that what is known to differ does.
    pub(super) fn known_are_all_there(&self) {
        let lacks: Vec<&&str> =
            KNOWN.iter().filter(|known| !self.differ.iter().any(|line| line == *known)).collect();
        assert_eq!(lacks, Vec::<&&str>::new(), "these differ no longer");
    }
}
