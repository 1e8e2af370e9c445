//! The 29 tables of the report, each held against itself and against the tables that print the same figures.

use domain::consistency::{
    PrintedPercent, at_most, percent, percent_of_rows, percents_of_one_whole, repeated, rounded_parts, same,
    sum, unused_percent,
};
use rust_decimal::Decimal;

use super::figures::{Report, Sheet};
use super::judge::Judge;

/// Municipalities and regions of the country.
const MUNICIPALITIES: i64 = 290;
const REGIONS: i64 = 21;

pub(super) fn ask(report: &Report, judge: &mut Judge) {
    amounts(report, judge);
    conditions(report, judge);
    specialists(report, judge);
    answers(report, judge);
    studies(report, judge);
    courses(report, judge);
    regions(report, judge);
}

fn printed(sheet: &Sheet, row: usize, column: &str) -> PrintedPercent {
    sheet.text(row, column).parse().expect("a printed percentage")
}

/// The rows above the last one, which is their sum.
fn above(sheet: &Sheet) -> std::ops::Range<usize> {
    0..sheet.len() - 1
}

/// Asks whether the last row is the sum of the others.
pub(super) fn last_is_sum(sheet: &Sheet, column: &str, judge: &mut Judge) {
    let last = sheet.number(sheet.len() - 1, column);
    judge.ask(format!("sum, {column}"), sum(last, above(sheet).map(|row| sheet.number(row, column))));
}

/// Tables 1 and 2: what there was, what was paid, what was used.
fn amounts(report: &Report, judge: &mut Judge) {
    let (whole, used) = (report.table(1), report.table(2));
    judge.turn_to("table 1");
    for row in 0..whole.len() {
        let (paid, there_was) =
            (used.number(row, "mottaget_rekvirerat_sek"), whole.number(row, "belopp_att_fordela_2023_sek"));
        judge.ask(format!("{}, paid of what there was", used.name(row)), at_most(paid, there_was));
    }
    judge.turn_to("table 2");
    for row in 0..used.len() {
        let (requested, spent) =
            (used.number(row, "mottaget_rekvirerat_sek"), used.number(row, "anvant_sek"));
        let name = used.name(row);
        judge.ask(format!("{name}, used of requested"), at_most(spent, requested));
        let answer = unused_percent(printed(used, row, "andel_oanvant_pct"), requested, spent);
        judge.ask(format!("{name}, per cent unused"), answer);
    }
    last_is_sum(used, "mottaget_rekvirerat_sek", judge);
    last_is_sum(used, "anvant_sek", judge);
}

/// Tables 3 and 4: who gave notice, reported and met a condition.
fn conditions(report: &Report, judge: &mut Judge) {
    for number in [3, 4] {
        let sheet = report.table(number);
        judge.turn_to(format!("table {number}"));
        let count = |column| sheet.number(0, column);
        let (notice, reported) = (count("antal_anmalt_intresse"), count("antal_rapporterat"));
        let met = count("antal_uppfyllt_nagot_villkor");
        judge.ask("reported of notices", at_most(reported, notice));
        judge.ask("met of reported", at_most(met, reported));
        judge.ask("notices of municipalities", at_most(notice, MUNICIPALITIES.into()));
        let answer = percent(printed(sheet, 0, "andel_som_fick_statsbidrag_pct"), met, reported);
        judge.ask("per cent that got the grant", answer);
    }
}

/// Tables 5 to 8: the specialists.
fn specialists(report: &Report, judge: &mut Judge) {
    let sheet = report.table(5);
    judge.turn_to("table 5");
    for row in above(sheet) {
        let year = sheet.name(row);
        let (requested, unused) =
            (sheet.number(row, "totalt_rekvirerat_sek"), sheet.number(row, "oanvant_sek"));
        judge.ask(format!("{year}, unused of requested"), at_most(unused, requested));
        let answer = percent(printed(sheet, row, "andel_oanvant_pct"), unused, requested);
        judge.ask(format!("{year}, per cent unused"), answer);
        let (answered, asked) =
            (sheet.number(row, "svarande_kommuner"), sheet.number(row, "antal_kommuner_rekvirerat"));
        judge.ask(format!("{year}, answers of recipients"), at_most(answered, asked));
    }
    for column in ["antal_underskoterskor_studerat", "totalt_rekvirerat_sek", "oanvant_sek"] {
        last_is_sum(sheet, column, judge);
    }
    not_reported(report, judge);
    for number in [6, 7] {
        let sheet = report.table(number);
        judge.turn_to(format!("table {number}"));
        for row in 0..sheet.len() {
            let parts = ["kommunal_utforare", "enskild_utforare"].map(|column| sheet.number(row, column));
            judge.ask(format!("{}, total", sheet.name(row)), sum(sheet.number(row, "total"), parts));
        }
        for column in ["kommunal_utforare", "enskild_utforare", "total"] {
            last_is_sum(sheet, column, judge);
        }
    }
    let (begun, ended) = (report.table(6).number(2, "total"), report.table(7).number(2, "total"));
    let all = report.table(5).number(2, "antal_underskoterskor_studerat");
    judge.ask("begun and ended are those of table 5", sum(all, [begun, ended]));
    base(report, 8, "antal_kommuner", 70, judge);
}

/// What the footnotes of table 5 say of those who did not report, which annex 1 names.
fn not_reported(report: &Report, judge: &mut Judge) {
    let (sheet, annex) = (report.table(5), report.annex("bilaga1"));
    let silent = (0..annex.len()).filter(|&row| annex.text(row, "specusk_used") == "not_reported");
    let silent: Decimal = silent.map(|row| annex.number(row, "specusk_requested")).sum();
    let requested = sheet.number(2, "totalt_rekvirerat_sek");
    let answer = percent(printed(sheet, 2, "andel_ej_redovisat_pct"), silent, requested);
    judge.ask("footnote ***, per cent not accounted for 2023", answer);
}

/// Asks that no count of a table is above the number who answered.
fn base(report: &Report, number: u32, column: &str, base: i64, judge: &mut Judge) {
    let sheet = report.table(number);
    judge.turn_to(format!("table {number}"));
    for row in 0..sheet.len() {
        judge.ask(short(sheet.name(row)), at_most(sheet.number(row, column), base.into()));
    }
}

/// Asks the same, and that the percentages are those counts of that number.
fn base_with_percents(report: &Report, number: u32, column: &str, of: i64, judge: &mut Judge) {
    base(report, number, column, of, judge);
    let sheet = report.table(number);
    for row in 0..sheet.len() {
        let answer = percent(printed(sheet, row, "andel_pct"), sheet.number(row, column), of.into());
        judge.ask(format!("{}, per cent", short(sheet.name(row))), answer);
    }
}

/// Writes names, or that there are none.
pub(super) fn none(names: &[&str]) -> String {
    if names.is_empty() { "none".to_owned() } else { names.join(", ") }
}

/// A long name of a row, cut to its beginning.
fn short(name: &str) -> String {
    name.chars().take(48).collect::<String>().trim_end().to_owned()
}

/// Tables 9 to 19, 22 and 23: what municipalities answered.
fn answers(report: &Report, judge: &mut Judge) {
    for (number, column, of) in [
        (9, "antal", 290),
        (10, "antal", 290),
        (11, "antal", 290),
        (12, "antal", 290),
        (18, "antal_hog_eller_ganska_hog", 290),
        (19, "antal_kommuner", 278),
        (22, "antal", 93),
        (23, "antal", 93),
    ] {
        base_with_percents(report, number, column, of, judge);
    }
    // One answer each.
    for (number, column, of) in [(9, "antal", 290), (19, "antal_kommuner", 278)] {
        let sheet = report.table(number);
        judge.turn_to(format!("table {number}"));
        judge.ask("all who answered", sum(Decimal::from(of), sheet.column(column)));
        judge.ask("per cent together", percents_of_one_whole(&sheet.column("andel_pct")));
    }
    // Only who uses the grant for something is asked how: the number is that of table 11.
    for (number, of, row) in [
        (13, 206, "Kompetensutveckling"),
        (14, 209, "Utveckla eller förbättra vården"),
        (15, 161, "Motverka ensamhet"),
        (16, 161, "Förebygga smittspridning"),
        (17, 186, "Investera i eller utveckla välfärdsteknik"),
    ] {
        base(report, number, "antal", of, judge);
        let areas = report.table(11);
        let users = areas.number(areas.row(row), "antal");
        judge.ask("who was asked, as table 11 has it", same(of.into(), users));
    }
}

/// The columns of tables 20 and 21 that are one whole.
const PAIRS: [[&str; 2]; 2] =
    [["andel_kvinnor_pct", "andel_man_pct"], ["andel_kommunal_pct", "andel_enskild_pct"]];

/// The columns of tables 27 and 28.
const STAFF: [&str; 4] =
    ["kommunal_befintlig_pct", "kommunal_ny_pct", "enskild_befintlig_pct", "enskild_ny_pct"];

/// Tables 20, 21, 24, 27 and 28: who studied and who completed.
fn studies(report: &Report, judge: &mut Judge) {
    for number in [20, 21] {
        let sheet = report.table(number);
        judge.turn_to(format!("table {number}"));
        last_is_sum(sheet, "antal", judge);
        for pair in PAIRS {
            pairs(sheet, pair, judge);
            for column in pair {
                means(sheet, column, judge);
            }
        }
    }
    completed(report, judge);
    judge.turn_to("table 24");
    PAIRS.into_iter().for_each(|pair| pairs(report.table(24), pair, judge));
    judge.turn_to("table 27");
    let sheet = report.table(27);
    last_is_sum(sheet, "antal", judge);
    staff(sheet, judge);
    STAFF.into_iter().for_each(|column| means(sheet, column, judge));
    same_as_table_20(report, judge);
    judge.turn_to("table 28");
    staff(report.table(28), judge);
    by_provider((24, report.table(24), 0), (report.table(28), 0), "all", judge);
    judge.ask(
        "all, number",
        same(report.table(28).number(0, "antal"), report.table(24).number(0, "antal_anstallda")),
    );
}

fn pairs(sheet: &Sheet, pair: [&str; 2], judge: &mut Judge) {
    for row in 0..sheet.len() {
        let parts = pair.map(|column| sheet.number(row, column));
        judge.ask(format!("{}, {} and {}", sheet.name(row), pair[0], pair[1]), percents_of_one_whole(&parts));
    }
}

fn staff(sheet: &Sheet, judge: &mut Judge) {
    for row in 0..sheet.len() {
        let parts = STAFF.map(|column| sheet.number(row, column));
        judge.ask(format!("{}, per cent together", sheet.name(row)), percents_of_one_whole(&parts));
    }
}

/// Asks whether the last row is the mean of the others.
fn means(sheet: &Sheet, column: &str, judge: &mut Judge) {
    let rows: Vec<(Decimal, Decimal)> =
        above(sheet).map(|row| (sheet.number(row, "antal"), sheet.number(row, column))).collect();
    let answer = percent_of_rows(sheet.number(sheet.len() - 1, column), &rows);
    judge.ask(format!("sum, {column} of its rows"), answer);
}

fn completed(report: &Report, judge: &mut Judge) {
    let (studied, completed) = (report.table(20), report.table(21));
    for row in 0..completed.len() {
        let (ended, begun) = (completed.number(row, "antal"), studied.number(row, "antal"));
        judge.ask(format!("{}, completed of studied", completed.name(row)), at_most(ended, begun));
    }
}

/// Table 27 counts the same people as table 20.
fn same_as_table_20(report: &Report, judge: &mut Judge) {
    let (theirs, sheet) = (report.table(20), report.table(27));
    for row in 0..sheet.len() {
        let name = sheet.name(row);
        let answer = same(sheet.number(row, "antal"), theirs.number(row, "antal"));
        judge.ask(format!("{name}, number, as table 20 has it"), answer);
        by_provider((20, theirs, row), (sheet, row), name, judge);
    }
}

/// Holds the shares by provider of one table against those by provider and employment of another.
fn by_provider(
    (from, whole, row): (u32, &Sheet, usize),
    (parts, part): (&Sheet, usize),
    name: &str,
    judge: &mut Judge,
) {
    for (column, split) in
        [("andel_kommunal_pct", [STAFF[0], STAFF[1]]), ("andel_enskild_pct", [STAFF[2], STAFF[3]])]
    {
        let split: [Decimal; 2] = split.map(|column| parts.number(part, column));
        let answer = rounded_parts(whole.number(row, column), &split);
        judge.ask(format!("{name}, {column} of table {from} against its parts here"), answer);
    }
}

/// Tables 25 and 26: the courses.
fn courses(report: &Report, judge: &mut Judge) {
    base(report, 25, "antal_kommuner", 141, judge);
    base(report, 26, "antal_kommuner", 125, judge);
}

/// Table 29: the regions by the share of their private providers.
fn regions(report: &Report, judge: &mut Judge) {
    let sheet = report.table(29);
    judge.turn_to("table 29");
    last_is_sum(sheet, "antal_regioner", judge);
    let listed = |row| sheet.text(row, "regioner").split("; ").filter(|name| !name.is_empty());
    for row in above(sheet) {
        let count = Decimal::from(listed(row).count());
        judge.ask(
            format!("{}, regions named", sheet.name(row)),
            same(sheet.number(row, "antal_regioner"), count),
        );
    }
    let twice = repeated(above(sheet).flat_map(listed));
    judge.ask_words("regions named twice", &none(&twice), "none");
    let total = sheet.number(sheet.len() - 1, "antal_regioner");
    judge.ask("all regions but Uppsala", same(total, Decimal::from(REGIONS - 1)));
}
