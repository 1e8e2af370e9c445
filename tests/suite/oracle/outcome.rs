//! What was paid in 2023, computed from keys and counts and held against what was printed.

use std::collections::BTreeSet;

use domain::consistency;
use domain::distribution::{Recipient, Shares, distribute};
use domain::fact::RecipientKind;
use domain::money::Money;
use domain::performance::verdicts;
use domain::scheme::{Performance, Term};
use rust_decimal::Decimal;

use super::figures::{Report, Sheet};
use super::rules;

/// A figure of the report beside ours.
#[derive(Debug)]
pub(super) struct Line {
    scheme: &'static str,
    what: String,
    published: String,
    computed: String,
    /// What must be computed where nobody has published it: known from the notes beside the figures.
    known: Option<String>,
    /// The largest difference in kronor of one recipient, and what it may be at most.
    within: Option<(i64, i64)>,
}

impl Line {
    fn exact(scheme: &'static str, what: &str, published: impl ToString, computed: impl ToString) -> Self {
        let (published, computed) = (published.to_string(), computed.to_string());
        Self { scheme, what: what.to_owned(), published, computed, known: None, within: None }
    }

    /// Says what must be computed, as what is published does not say all of it.
    fn knowing(mut self, known: &str) -> Self {
        self.known = Some(known.to_owned());
        self
    }

    fn holds(&self) -> bool {
        match self.within {
            None => *self.known.as_ref().unwrap_or(&self.published) == self.computed,
            Some((largest, limit)) => largest <= limit,
        }
    }

    fn verdict(&self) -> String {
        let said = match self.within {
            None if self.known.is_some() => "as known".to_owned(),
            None => "exactly".to_owned(),
            Some((0, _)) => "exactly".to_owned(),
            Some((largest, limit)) => format!("within {largest} kr (of {limit})"),
        };
        if self.holds() { said } else { format!("NO: {said}") }
    }
}

/// Writes the lines under each other.
pub(super) fn table(lines: &[Line]) -> String {
    let mut rows = vec![["scheme", "what", "published", "computed", "within"].map(str::to_owned)];
    rows.extend(lines.iter().map(|line| {
        let scheme = line.scheme.to_owned();
        [scheme, line.what.clone(), line.published.clone(), line.computed.clone(), line.verdict()]
    }));
    let width = |at: usize| rows.iter().map(|row| row[at].chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..5).map(width).collect();
    let written = |row: &[String; 5]| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}"));
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(written).collect::<Vec<_>>().join("\n") + "\n"
}

/// Returns everything that is computed.
pub(super) fn lines(report: &Report) -> Vec<Line> {
    let mut lines = Vec::new();
    lines.extend(tim(report));
    lines.extend(ssk(report));
    lines.extend(god(report));
    lines.extend(lyft(report));
    lines.extend(lak(report));
    lines.extend(komp(report));
    lines.extend(sums(report));
    lines.extend(used_shares(report));
    lines
}

/// Somebody with the key of persons of 80 and above under every column that the scheme shares by.
fn recipient(
    columns: &BTreeSet<&str>,
    (name, code): (&str, &str),
    kind: RecipientKind,
    key: Decimal,
) -> Recipient {
    Recipient {
        name: name.to_owned(),
        code: Some(code.to_owned()),
        kind,
        keys: columns.iter().map(|&column| (column.to_owned(), key)).collect(),
        meets: BTreeSet::new(),
    }
}

/// Every municipality, in the order of its code.
fn municipalities(report: &Report, id: &str) -> Vec<Recipient> {
    let (sheet, rules) = (report.annex("municipalities"), rules::of(id));
    let columns = rules.distribution.keys();
    let one = |row| {
        let key = sheet.number(row, "key_units_derived");
        let named = (sheet.text(row, "kommun"), sheet.text(row, "kommunkod"));
        recipient(&columns, named, RecipientKind::Kommun, key)
    };
    (0..sheet.len()).map(one).collect()
}

/// Every region, with the sum of the keys of its municipalities.
fn regions(report: &Report, id: &str) -> Vec<Recipient> {
    let (regions, municipalities) = (report.annex("bilaga5"), report.annex("municipalities"));
    let rules = rules::of(id);
    let columns = rules.distribution.keys();
    let key_of = |code: &str| {
        let rows = (0..municipalities.len()).filter(|&row| municipalities.text(row, "lanskod") == code);
        rows.map(|row| municipalities.number(row, "key_units_derived")).sum()
    };
    let one = |row| {
        let named = (regions.name(row), regions.text(row, "lanskod"));
        recipient(&columns, named, RecipientKind::Region, key_of(named.1))
    };
    (0..regions.len()).map(one).collect()
}

fn shared(id: &str, recipients: &[Recipient]) -> Shares {
    let rules = rules::of(id);
    distribute(&rules.distribution, Some(rules.total), recipients).expect("the money is shared")
}

/// Holds the amounts against a printed column, recipient by recipient.
fn amounts(
    scheme: &'static str,
    (sheet, code, column): (&Sheet, &str, &str),
    recipients: &[Recipient],
    shares: &Shares,
    limit: i64,
) -> Line {
    let printed = |recipient: &Recipient| {
        let row = (0..sheet.len()).find(|&row| recipient.code.as_deref() == Some(sheet.text(row, code)));
        row.map_or(Money::ZERO, |row| sheet.money(row, column))
    };
    let apart = recipients.iter().zip(&shares.totals).map(|(recipient, share)| {
        let difference = share.checked_sub(printed(recipient)).expect("amounts");
        difference.abs().ore() / 100
    });
    let apart: Vec<i64> = apart.collect();
    let paid = shares.totals.iter().filter(|share| !share.is_zero()).count();
    let whole = Money::sum((0..sheet.len()).map(|row| sheet.money(row, column))).expect("a sum");
    let close = recipients.iter().zip(&shares.totals).zip(&apart);
    let close = close.filter(|((_, share), apart)| !share.is_zero() && **apart <= limit).count();
    Line {
        scheme,
        what: format!("{close} of {paid} amounts; their sum"),
        published: whole.to_string(),
        computed: shares.given.to_string(),
        known: None,
        within: Some((apart.into_iter().max().unwrap_or(0), limit)),
    }
}

fn tim(report: &Report) -> Vec<Line> {
    let sheet = report.annex("bilaga2");
    let performance = rules::of("TIM-2023").performance.expect("a performance");
    let mut recipients = municipalities(report, "TIM-2023");
    let mut split = (0, 0, 0);
    for row in 0..sheet.len() {
        let met = met(&performance, sheet, row);
        match (met.contains(&performance.conditions[0].id), met.contains(&performance.conditions[1].id)) {
            (true, false) => split.0 += 1,
            (false, true) => split.1 += 1,
            (true, true) => split.2 += 1,
            (false, false) => {}
        }
        let code = sheet.text(row, "kommunkod");
        let recipient = recipients.iter_mut().find(|recipient| recipient.code.as_deref() == Some(code));
        recipient.expect("a municipality").meets = met;
    }
    let shares = shared("TIM-2023", &recipients);
    let split = format!("{}/{}/{}", split.0, split.1, split.2);
    let column = (sheet, "kommunkod", "belopp_sek");
    vec![
        Line::exact("TIM-2023", "level alone / improvement alone / both", "20/29/50", split),
        amounts("TIM-2023", column, &recipients, &shares, 6),
    ]
}

/// Decides the conditions by the counts of a row of annex 2.
fn met(performance: &Performance, sheet: &Sheet, row: usize) -> BTreeSet<String> {
    let of = |term: &Term| {
        let column = match term.question()? {
            "T23-1" => "tillsvidare_feb2022",
            "T23-2" => "timanstallda_feb2022",
            "T23-3" => "tillsvidare_nov2023",
            "T23-4" => "timanstallda_nov2023",
            _ => return None,
        };
        Some(sheet.number(row, column))
    };
    let verdicts = verdicts(performance, &of, &|_, _| None);
    verdicts
        .into_iter()
        .filter(|verdict| verdict.met == Some(true))
        .map(|verdict| verdict.condition)
        .collect()
}

fn ssk(report: &Report) -> Vec<Line> {
    let sheet = report.annex("bilaga3");
    let rules = rules::of("SSK-2023");
    let mut recipients = municipalities(report, "SSK-2023");
    for recipient in &mut recipients {
        // The level of good staffing is not published: who was paid has met a condition.
        let paid =
            (0..sheet.len()).any(|row| recipient.code.as_deref() == Some(sheet.text(row, "kommunkod")));
        if paid {
            recipient.meets = rules.distribution.conditions().into_iter().map(str::to_owned).collect();
        }
    }
    let shares = shared("SSK-2023", &recipients);
    vec![amounts("SSK-2023", (sheet, "kommunkod", "belopp_sek"), &recipients, &shares, 1)]
}

fn god(report: &Report) -> Vec<Line> {
    let recipients = municipalities(report, "GOD-2023");
    let shares = shared("GOD-2023", &recipients);
    let column = (report.annex("bilaga1"), "kommunkod", "god_vard_requested");
    vec![amounts("GOD-2023", column, &recipients, &shares, 1)]
}

/// Nobody may request more than its share; who requested less is known by name.
fn lyft(report: &Report) -> Vec<Line> {
    let sheet = report.annex("bilaga1");
    let recipients = municipalities(report, "LYFT-2023");
    let shares = shared("LYFT-2023", &recipients);
    let (mut whole, mut less, mut abstained, mut more) = (0, Vec::new(), 0, 0);
    for row in 0..sheet.len() {
        let code = sheet.text(row, "kommunkod");
        let at = recipients.iter().position(|recipient| recipient.code.as_deref() == Some(code));
        let share = shares.totals[at.expect("a municipality")];
        let requested = sheet.money(row, "lyftet_requested");
        let apart = requested.checked_sub(share).expect("amounts").ore() / 100;
        match apart {
            _ if requested.is_zero() => abstained += 1,
            -1..=1 => whole += 1,
            ..-1 => less.push(sheet.name(row)),
            2.. => more += 1,
        }
    }
    let computed = format!("{whole} / {} / {more} / {abstained}", less.join(", "));
    let line = Line::exact(
        "LYFT-2023",
        "its share (1 kr) / less / more / nothing",
        "283 requested, 7 did not",
        computed,
    );
    vec![line.knowing("279 / Enköping, Norrköping, Skellefteå, Svalöv / 0 / 7")]
}

fn lak(report: &Report) -> Vec<Line> {
    let recipients = regions(report, "LAK-2023");
    let shares = shared("LAK-2023", &recipients);
    let column = (report.annex("bilaga5"), "lanskod", "rekvirerat_sek");
    vec![amounts("LAK-2023", column, &recipients, &shares, 0)]
}

/// The population of 2025 is not in the sources: any column must come to the same sums.
fn komp(report: &Report) -> Vec<Line> {
    let mut recipients = municipalities(report, "KOMP-2026");
    let to_municipalities = shared("KOMP-2026", &recipients).given;
    recipients.extend(regions(report, "KOMP-2026"));
    let whole = shared("KOMP-2026", &recipients);
    assert_eq!(whole.remarks, [], "290 × 500 000 kr is what is in the pool");
    vec![
        Line::exact("KOMP-2026", "to 290 municipalities", "240000000.00", to_municipalities),
        Line::exact("KOMP-2026", "to municipalities and regions", "1013000000.00", whole.given),
    ]
}

/// The columns of annexes 1, 2, 3 and 5 and what is printed below them.
fn sums(report: &Report) -> Vec<Line> {
    let total = |sheet: &Sheet, column: &str| sheet.column(column).iter().sum::<Decimal>();
    let (one, below) = (report.annex("bilaga1"), report.annex("bilaga1_totals"));
    let columns = [
        ("TIM-2023", "timanstallning_sek"),
        ("SSK-2023", "sjukskoterskor_sek"),
        ("SPEC-2023", "specusk_requested"),
        ("SPEC-2023", "specusk_used"),
        ("GOD-2023", "god_vard_requested"),
        ("GOD-2023", "god_vard_used"),
        ("LYFT-2023", "lyftet_requested"),
        ("LYFT-2023", "lyftet_used"),
        ("all five", "total_sek"),
    ];
    let line = |scheme, annex: &str, column: &str, printed: &str, sum: Decimal| {
        Line::exact(scheme, &format!("sum of annex {annex}, {column}"), printed, sum)
    };
    let of_one = columns.map(|(scheme, name)| line(scheme, "1", name, below.text(0, name), total(one, name)));
    let used = |sheet: &Sheet, row: usize, column: &str| sheet.text(row, column).to_owned();
    let table = report.table(2);
    let others = [
        ("TIM-2023", "2", "bilaga2", "belopp_sek", used(table, 0, "mottaget_rekvirerat_sek")),
        ("SSK-2023", "3", "bilaga3", "belopp_sek", used(table, 1, "mottaget_rekvirerat_sek")),
        ("LAK-2023", "5", "bilaga5", "rekvirerat_sek", used(table, 5, "mottaget_rekvirerat_sek")),
        ("LAK-2023", "5", "bilaga5", "anvant_sek", used(table, 5, "anvant_sek")),
    ];
    let of_others = others.map(|(scheme, annex, name, column, printed)| {
        line(scheme, annex, column, &printed, total(report.annex(name), column))
    });
    of_one.into_iter().chain(of_others).collect()
}

/// The shares that were not used, recipient by recipient. Two of them are printed wrongly; `report` tells them.
fn used_shares(report: &Report) -> Vec<Line> {
    let columns = [
        ("SPEC-2023", "bilaga1", "specusk_requested", "specusk_used", "specusk_unused_pct", "116 agree"),
        ("GOD-2023", "bilaga1", "god_vard_requested", "god_vard_used", "god_vard_unused_pct", "290 agree"),
        ("LYFT-2023", "bilaga1", "lyftet_requested", "lyftet_used", "lyftet_unused_pct", "281 agree"),
        ("LAK-2023", "bilaga5", "rekvirerat_sek", "anvant_sek", "andel_oanvant_pct", "21 agree"),
    ];
    let line = |(scheme, annex, requested, used, percent, known)| {
        let sheet = report.annex(annex);
        let answers: Vec<bool> = (0..sheet.len())
            .filter_map(|row| {
                let (requested, used) = (sheet.number(row, requested), sheet.maybe(row, used)?);
                let printed = sheet.text(row, percent).parse().ok()?;
                Some(consistency::percent_marked(printed, requested - used, requested).is_none())
            })
            .collect();
        let agree = answers.iter().filter(|agrees| **agrees).count();
        let (printed, computed) = (format!("{} shares", answers.len()), format!("{agree} agree"));
        Line::exact(scheme, "unused shares; the others are listed below", printed, computed).knowing(known)
    };
    columns.map(line).into_iter().collect()
}

#[track_caller]
fn assert_holds(lines: &[Line]) {
    assert!(lines.iter().all(Line::holds), "\n{}", table(lines));
}

#[test]
fn the_conditions_and_amounts_for_fewer_hours_by_the_hour_are_those_published() {
    let Some(report) = Report::read() else { return };
    assert_holds(&tim(&report));
}

#[test]
fn the_amounts_for_nurses_are_those_published() {
    let Some(report) = Report::read() else { return };
    assert_holds(&ssk(&report));
}

#[test]
fn the_amounts_for_good_care_are_those_published() {
    let Some(report) = Report::read() else { return };
    assert_holds(&god(&report));
}

#[test]
fn nobody_requested_more_of_the_lift_than_its_share() {
    let Some(report) = Report::read() else { return };
    assert_holds(&lyft(&report));
}

#[test]
fn the_amounts_of_the_regions_come_from_the_keys_of_their_municipalities() {
    let Some(report) = Report::read() else { return };
    assert_holds(&lak(&report));
}

#[test]
fn a_fixed_amount_and_one_by_population_come_to_the_whole() {
    let Some(report) = Report::read() else { return };
    assert_holds(&komp(&report));
}

#[test]
fn the_annexes_sum_to_the_krona() {
    let Some(report) = Report::read() else { return };
    assert_holds(&sums(&report));
}

#[test]
fn the_shares_that_were_not_used_are_as_printed() {
    let Some(report) = Report::read() else { return };
    assert_holds(&used_shares(&report));
}
