//! The annexes: recipient by recipient, year by year.

use std::collections::BTreeSet;

use domain::consistency::{
    PrintedPercent, at_most, percent, percent_marked, repeated, rest, same, sum, unused_percent,
};
use rust_decimal::Decimal;

use super::figures::{Report, Sheet};
use super::judge::Judge;
use super::tables::{last_is_sum, none};

pub(super) fn ask(report: &Report, judge: &mut Judge) {
    first(report, judge);
    below_the_first(report, judge);
    second(report, judge);
    third(report, judge);
    fourth(report, judge);
    fifth(report, judge);
    sixth(report, judge);
}

fn printed(sheet: &Sheet, row: usize, column: &str) -> Option<PrintedPercent> {
    sheet.text(row, column).parse().ok()
}

/// The grants of annex 1 that are used: requested, used, per cent unused.
const GRANTS: [[&str; 3]; 3] = [
    ["specusk_requested", "specusk_used", "specusk_unused_pct"],
    ["god_vard_requested", "god_vard_used", "god_vard_unused_pct"],
    ["lyftet_requested", "lyftet_used", "lyftet_unused_pct"],
];

fn first(report: &Report, judge: &mut Judge) {
    let sheet = report.annex("bilaga1");
    judge.turn_to("annex 1");
    let names = (0..sheet.len()).map(|row| sheet.text(row, "recipient_printed"));
    judge.ask_words("municipalities named twice", &none(&repeated(names)), "none");
    for row in 0..sheet.len() {
        let parts =
            ["timanstallning_sek", "sjukskoterskor_sek"].into_iter().chain(GRANTS.map(|grant| grant[0]));
        let parts: Vec<Decimal> = parts.map(|column| sheet.number(row, column)).collect();
        judge.ask(format!("{}, total", sheet.name(row)), sum(sheet.number(row, "total_sek"), parts));
        GRANTS.into_iter().for_each(|grant| used(sheet, row, grant, judge));
    }
}

/// One grant of one municipality: amounts and share, or one and the same sign for why there are none.
fn used(sheet: &Sheet, row: usize, [requested, used, percent]: [&str; 3], judge: &mut Judge) {
    let name = sheet.name(row);
    let asked_for = sheet.number(row, requested);
    let (spent, share) = (sheet.maybe(row, used), printed(sheet, row, percent));
    if let (Some(spent), Some(share)) = (spent, share) {
        judge.ask(format!("{name}, {used} of requested"), at_most(spent, asked_for));
        // This annex marks small shares with `<1`.
        judge.ask(format!("{name}, {percent}"), percent_marked(share, asked_for - spent, asked_for));
        return;
    }
    let sign = if asked_for.is_zero() { "not_requested" } else { "not_reported" };
    judge.ask_words(format!("{name}, {used}, sign"), sheet.text(row, used), sign);
    judge.ask_words(format!("{name}, {percent}, sign"), sheet.text(row, percent), sign);
}

/// The line of sums below annex 1, and its note.
fn below_the_first(report: &Report, judge: &mut Judge) {
    let (sheet, below) = (report.annex("bilaga1"), report.annex("bilaga1_totals"));
    let columns = ["timanstallning_sek", "sjukskoterskor_sek", "total_sek"];
    let columns = columns.into_iter().chain(GRANTS.iter().flat_map(|grant| [grant[0], grant[1]]));
    for column in columns {
        judge.ask(format!("sum, {column}"), sum(below.number(0, column), sheet.column(column)));
    }
    for [requested, used, share] in GRANTS {
        let (asked_for, spent) = (below.number(0, requested), below.number(0, used));
        let answer = printed(below, 0, share).and_then(|share| unused_percent(share, asked_for, spent));
        judge.ask(format!("sum, {share}"), answer);
    }
    let silent = (0..sheet.len()).filter(|&row| sheet.text(row, "specusk_used") == "not_reported");
    let silent: Vec<Decimal> = silent.map(|row| sheet.number(row, "specusk_requested")).collect();
    let two: PrintedPercent = "2".parse().expect("a percentage");
    let answer = percent(two, silent.iter().sum(), below.number(0, "specusk_requested"));
    judge.ask("note **, per cent not accounted for", answer);
    judge.ask("note *, municipalities that did not report", same(6.into(), Decimal::from(silent.len())));
}

fn second(report: &Report, judge: &mut Judge) {
    let sheet = report.annex("bilaga2");
    judge.turn_to("annex 2");
    for row in 0..sheet.len() {
        let name = sheet.name(row);
        let staff = |year: &str| {
            let hourly = sheet.number(row, &format!("timanstallda_{year}"));
            (hourly, hourly + sheet.number(row, &format!("tillsvidare_{year}")))
        };
        let (before, after) = (staff("feb2022"), staff("nov2023"));
        for (column, (part, whole)) in [("andel_tim_2022_pct", before), ("andel_tim_2023_pct", after)] {
            let share = printed(sheet, row, column).expect("a percentage");
            judge.ask(format!("{name}, {column}"), percent(share, part, whole));
        }
        // The difference of both shares, over one denominator.
        let (part, whole) = (after.0 * before.1 - before.0 * after.1, before.1 * after.1);
        let points = printed(sheet, row, "differens_pp").expect("points");
        judge.ask(format!("{name}, differens_pp"), percent(points, part, whole));
    }
    same_as_the_first(report, "bilaga2", "timanstallning_sek", judge);
}

/// Holds the amounts of an annex against the column of annex 1: the same recipients, the same amounts.
fn same_as_the_first(report: &Report, annex: &str, column: &str, judge: &mut Judge) {
    let (sheet, first) = (report.annex(annex), report.annex("bilaga1"));
    for row in 0..first.len() {
        let code = first.text(row, "kommunkod");
        let own = (0..sheet.len()).find(|&own| sheet.text(own, "kommunkod") == code);
        let amount = own.map_or(Decimal::ZERO, |own| sheet.number(own, "belopp_sek"));
        judge.ask(format!("{}, amount in annex 1", first.name(row)), same(amount, first.number(row, column)));
    }
}

fn third(report: &Report, judge: &mut Judge) {
    let sheet = report.annex("bilaga3");
    judge.turn_to("annex 3");
    for row in 0..sheet.len() {
        for year in [2022, 2023] {
            let count = |column: &str| sheet.maybe(row, &format!("{column}_{year}"));
            let (Some(studying), Some(all)) = (count("usk_utb"), count("usk")) else { continue };
            judge.ask(format!("{}, usk_utb of usk {year}", sheet.name(row)), at_most(studying, all));
        }
    }
    same_as_the_first(report, "bilaga3", "sjukskoterskor_sek", judge);
}

/// The years of the lift.
fn fourth(report: &Report, judge: &mut Judge) {
    let money = report.annex("bilaga4_1");
    judge.turn_to("annex 4 table 1");
    for row in 0..money.len() {
        let number = |column| money.number(row, column);
        let (requested, used) = (number("rekvirerat_sek"), number("anvant_sek"));
        let unused = number("oanvant_sek");
        let year = money.name(row);
        judge.ask(format!("{year}, oanvant_sek"), rest(unused, requested, used));
        let share = printed(money, row, "andel_oanvant_pct").expect("a percentage");
        judge.ask(format!("{year}, andel_oanvant_pct"), percent(share, unused, requested));
    }
    for column in ["rekvirerat_sek", "anvant_sek", "oanvant_sek"] {
        last_is_sum(money, column, judge);
    }
    let (year, table) = (money.row("2023"), report.table(2));
    let lift = table.row("Äldreomsorgslyftet");
    for (own, other) in [("rekvirerat_sek", "mottaget_rekvirerat_sek"), ("anvant_sek", "anvant_sek")] {
        judge
            .ask(format!("2023, {own} in table 2"), same(money.number(year, own), table.number(lift, other)));
    }
    let requested = report.annex("bilaga1").column("lyftet_requested");
    let count = requested.iter().filter(|amount| !amount.is_zero()).count();
    let answer = same(money.number(year, "antal_kommuner"), Decimal::from(count));
    judge.ask("2023, municipalities in annex 1", answer);
    people(
        report,
        "2",
        ["vardbitrade", "underskoterska", "specialistunderskoterska", "ledarskap_chefer"],
        judge,
    );
    people(
        report,
        "3",
        ["vardbitrade", "underskoterska", "specialistunderskoterska", "ledarskap_chefer"],
        judge,
    );
}

/// Tables 2 and 3 of annex 4: who studied and who completed, by year.
fn people(report: &Report, number: &str, columns: [&str; 4], judge: &mut Judge) {
    let sheet = report.annex(&format!("bilaga4_{number}"));
    judge.turn_to(format!("annex 4 table {number}"));
    let (total, courses, table) = match number {
        "2" => ("totalt", Some("kurs"), report.table(20)),
        _ => ("summa", None, report.table(21)),
    };
    let kinds: Vec<&str> = columns.into_iter().chain(courses).collect();
    for row in 0..sheet.len() {
        let parts: Vec<Decimal> = kinds.iter().map(|column| sheet.number(row, column)).collect();
        judge.ask(format!("{}, {total}", sheet.name(row)), sum(sheet.number(row, total), parts));
    }
    for column in kinds.iter().copied().chain([total]) {
        last_is_sum(sheet, column, judge);
    }
    let year = sheet.row("2023");
    for (row, column) in columns.into_iter().enumerate() {
        let other = table.number(row, "antal");
        judge.ask(format!("2023, {column} in the table of 2023"), same(sheet.number(year, column), other));
    }
    if let Some(courses) = courses {
        let other = report.table(24).number(0, "antal_anstallda");
        judge.ask("2023, kurs in table 24", same(sheet.number(year, courses), other));
    } else {
        let studied = report.annex("bilaga4_2");
        for row in 0..sheet.len() - 1 {
            for column in columns {
                let answer = at_most(sheet.number(row, column), studied.number(row, column));
                judge.ask(format!("{}, {column} completed of studied", sheet.name(row)), answer);
            }
        }
    }
}

fn fifth(report: &Report, judge: &mut Judge) {
    let (sheet, table) = (report.annex("bilaga5"), report.table(2));
    judge.turn_to("annex 5");
    for row in 0..sheet.len() {
        let (requested, used) = (sheet.number(row, "rekvirerat_sek"), sheet.number(row, "anvant_sek"));
        judge.ask(format!("{}, used of requested", sheet.name(row)), at_most(used, requested));
        let share = printed(sheet, row, "andel_oanvant_pct").expect("a percentage");
        let answer = percent_marked(share, requested - used, requested);
        judge.ask(format!("{}, per cent unused", sheet.name(row)), answer);
    }
    let doctors = table.row("Utöka läkarkompetensen");
    for (column, other) in [("rekvirerat_sek", "mottaget_rekvirerat_sek"), ("anvant_sek", "anvant_sek")] {
        let answer = sum(table.number(doctors, other), sheet.column(column));
        judge.ask(format!("sum, {column} in table 2"), answer);
    }
}

/// Annex 6 has no figures; it speaks of the regions of annex 5, each once.
fn sixth(report: &Report, judge: &mut Judge) {
    let (sheet, regions) = (report.annex("bilaga6_categories"), report.annex("bilaga5"));
    judge.turn_to("annex 6");
    let named: BTreeSet<&str> = (0..sheet.len()).map(|row| sheet.name(row)).collect();
    let paid: BTreeSet<&str> = (0..regions.len()).map(|row| regions.name(row)).collect();
    judge.ask("regions", same(Decimal::from(named.len()), Decimal::from(paid.len())));
    let strangers: Vec<&str> = named.symmetric_difference(&paid).copied().collect();
    judge.ask_words("regions that are not those of annex 5", &none(&strangers), "none");
}
