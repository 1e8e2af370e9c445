//! The management summary (ledningssammanfattning): one or two pages on how the grants stand, with charts beside the
//! figures.

use domain::accounts::CostKind;
use domain::book::Grant;
use domain::figures::{Figures, MonthEnd, burn_down, figures, used_by_kind};
use domain::money::Money;
use domain::problem::Severity;
use formats::write::chart::{Chart, Shape};
use formats::write::pdf::{Block, Level, Orientation};
use formats::write::table::{Cell, Column, Row, Table};
use formats::write::xlsx_chart::SheetChart;

use super::desk::{About, Office};
use crate::error::AppError;
use crate::rows::{named, percent_text};

/// Grants whose months are drawn; with more the paper would be no summary.
const DRAWN: usize = 2;

struct Standing<'a> {
    grant: Grant<'a>,
    figures: Figures,
    months: Vec<MonthEnd>,
    errors: u64,
    warnings: u64,
}

/// Makes the workbook. Fails with `money-…` and `export-…`.
pub(super) fn workbook(office: Office<'_>) -> Result<Vec<u8>, AppError> {
    let about = about(office);
    let standings = standings(office)?;
    let mut workbook = office.workbook(&about);
    let bars = |title: &str, series: Vec<u16>| SheetChart {
        title: office.word(title),
        shape: Shape::Bars,
        names: 0,
        series,
    };
    workbook.sheet_with_charts(overview(office, &standings)?, &[bars("document-chart-use", vec![3, 2])])?;
    workbook.sheet(attention(office, &standings))?;
    workbook.sheet_with_charts(kinds(office, &standings)?, &[bars("document-chart-kinds", vec![1])])?;
    for standing in &standings {
        let chart = SheetChart {
            title: burn_down_title(office, standing.grant),
            shape: Shape::Lines,
            names: 0,
            series: vec![2, 3],
        };
        let mut table = months(office, standing);
        table.name = format!("{} {}", office.word("document-sheet-months"), standing.grant.code());
        workbook.sheet_with_charts(table, &[chart])?;
    }
    office.finished(workbook, about)
}

/// Makes the paper. Fails with `money-…` and `export-…`.
pub(super) fn paper(office: Office<'_>) -> Result<Vec<u8>, AppError> {
    let standings = standings(office)?;
    let mut blocks = vec![
        Block::Table(overview(office, &standings)?),
        Block::Table(attention(office, &standings)),
        office.section("document-chart-use"),
        Block::Chart(use_chart(office, &standings)),
    ];
    let kinds_table = kinds(office, &standings)?;
    blocks.push(office.section("document-chart-kinds"));
    if kinds_table.rows.is_empty() {
        blocks.push(office.paragraph("document-costs-none"));
    } else {
        blocks.push(Block::Chart(kinds_chart(office, &standings)?));
        blocks.push(Block::Table(kinds_table));
    }
    for standing in standings.iter().filter(|_| standings.len() <= DRAWN) {
        blocks.push(Block::Heading(Level::Section, burn_down_title(office, standing.grant)));
        blocks.push(Block::Chart(burn_down_chart(office, standing)));
        blocks.push(Block::Table(months(office, standing)));
    }
    office.paper(about(office), blocks, Orientation::Portrait)
}

fn about(office: Office<'_>) -> About {
    let codes: Vec<&str> = office.package.grants().map(|(grant, _)| grant.code()).collect();
    office.about("document-summary-title", &codes.join(", "))
}

fn standings(office: Office<'_>) -> Result<Vec<Standing<'_>>, AppError> {
    let standing = |grant: Grant<'_>| -> Result<_, AppError> {
        let findings = office.package.findings(grant)?;
        let open = |severity| {
            let of = findings.iter().filter(|finding| finding.severity == severity);
            of.filter(|finding| !finding.is_accepted(grant.book())).count() as u64
        };
        Ok((figures(grant)?, burn_down(grant)?, open(Severity::Error), open(Severity::Warning)))
    };
    let grants = office.package.grants().map(|(grant, _)| {
        let (figures, months, errors, warnings) = standing(grant)?;
        Ok(Standing { grant, figures, months, errors, warnings })
    });
    grants.collect()
}

/// A row for each grant: what came, what was used, what is left.
fn overview(office: Office<'_>, standings: &[Standing<'_>]) -> Result<Table, AppError> {
    let columns = vec![
        office.text("grant", 10),
        Column::text(office.word("page-scheme"), 24),
        office.amount("page-figure-received"),
        office.amount("page-figure-used"),
        Column::percent(office.word("document-used-share")),
        office.amount("page-figure-unused"),
        office.amount("page-figure-to-repay"),
    ];
    let row = |standing: &Standing<'_>| -> Row {
        let Standing { grant, figures, .. } = standing;
        let share = percent_text(figures.used, figures.received).parse().unwrap_or_default();
        vec![
            grant.code().into(),
            named(office.words, &grant.scheme().short).into(),
            figures.received.into(),
            figures.used.into(),
            Cell::Percent(share),
            figures.unused.into(),
            figures.to_repay.into(),
        ]
    };
    let sum = |of: fn(&Figures) -> Money| Money::sum(standings.iter().map(|standing| of(&standing.figures)));
    let (received, used) = (sum(|figures| figures.received)?, sum(|figures| figures.used)?);
    let totals = vec![
        office.word("table-total").into(),
        Cell::Empty,
        received.into(),
        used.into(),
        Cell::Percent(percent_text(used, received).parse().unwrap_or_default()),
        sum(|figures| figures.unused)?.into(),
        sum(|figures| figures.to_repay)?.into(),
    ];
    let rows = standings.iter().map(row).collect();
    Ok(Table::new(office.word("document-sheet-grants"), columns, rows).with_totals(totals))
}

/// A row for each grant: when it ends, when it is reported, and what the checks remark.
fn attention(office: Office<'_>, standings: &[Standing<'_>]) -> Table {
    let columns = vec![
        office.text("grant", 10),
        Column::date(office.word("document-last-day")),
        Column::date(office.word("page-report-due")),
        Column::count(office.word("document-errors")),
        Column::count(office.word("document-warnings")),
    ];
    let row = |standing: &Standing<'_>| -> Row {
        vec![
            standing.grant.code().into(),
            standing.grant.use_period().last().into(),
            standing.grant.scheme().report.due.into(),
            Cell::Count(standing.errors),
            Cell::Count(standing.warnings),
        ]
    };
    Table::new(office.word("document-attention"), columns, standings.iter().map(row).collect())
}

fn use_chart(office: Office<'_>, standings: &[Standing<'_>]) -> Chart {
    let point = |standing: &Standing<'_>| {
        let name =
            format!("{} {}", standing.grant.code(), named(office.words, &standing.grant.scheme().short));
        (name, vec![standing.figures.used, standing.figures.received])
    };
    Chart {
        title: office.word("document-chart-use"),
        shape: Shape::Bars,
        series: vec![office.word("page-figure-used"), office.word("page-figure-received")],
        points: standings.iter().map(point).collect(),
    }
}

/// Sums what was used by kind of cost over all the grants.
fn by_kind(standings: &[Standing<'_>]) -> Result<Vec<(CostKind, Money)>, AppError> {
    let mut all = Vec::new();
    for standing in standings {
        all.extend(used_by_kind(standing.grant, standing.grant.use_period())?);
    }
    let of = |kind: CostKind| all.iter().filter(move |(other, _)| *other == kind).map(|(_, amount)| *amount);
    let sums = CostKind::ALL.into_iter().filter(|kind| of(*kind).next().is_some());
    sums.map(|kind| Ok((kind, Money::sum(of(kind))?))).collect()
}

fn kinds(office: Office<'_>, standings: &[Standing<'_>]) -> Result<Table, AppError> {
    let sums = by_kind(standings)?;
    let total = Money::sum(sums.iter().map(|(_, amount)| *amount))?;
    let columns = vec![
        office.text("kind", 30),
        office.amount("page-figure-used"),
        Column::percent(office.word("document-share")),
    ];
    let share = |amount| Cell::Percent(percent_text(amount, total).parse().unwrap_or_default());
    let rows = sums.iter().map(|(kind, amount)| -> Row {
        vec![office.word(&format!("kind-{}", kind.word())).into(), (*amount).into(), share(*amount)]
    });
    let totals = vec![office.word("table-total").into(), total.into(), share(total)];
    Ok(Table::new(office.word("document-sheet-kinds"), columns, rows.collect()).with_totals(totals))
}

fn kinds_chart(office: Office<'_>, standings: &[Standing<'_>]) -> Result<Chart, AppError> {
    let points = by_kind(standings)?
        .into_iter()
        .map(|(kind, amount)| (office.word(&format!("kind-{}", kind.word())), vec![amount]));
    Ok(Chart {
        title: office.word("document-chart-kinds"),
        shape: Shape::Bars,
        series: vec![office.word("page-figure-used")],
        points: points.collect(),
    })
}

fn burn_down_title(office: Office<'_>, grant: Grant<'_>) -> String {
    office.said("document-chart-months", &[("code", grant.code().into())])
}

/// Returns the months that have been, the one of the day too; a month to come has no left.
fn past<'a>(office: Office<'_>, standing: &'a Standing<'_>) -> impl Iterator<Item = &'a MonthEnd> {
    let now = office.package.descriptor().as_of.month();
    standing.months.iter().filter(move |point| point.month <= now)
}

fn months(office: Office<'_>, standing: &Standing<'_>) -> Table {
    let columns = vec![
        office.month("month"),
        office.amount("page-figure-used"),
        office.amount("document-left"),
        office.amount("document-even-pace"),
    ];
    let row = |point: &MonthEnd| -> Row {
        vec![point.month.into(), point.used.into(), point.left.into(), point.even_pace_left.into()]
    };
    Table::new(office.word("document-sheet-months"), columns, past(office, standing).map(row).collect())
}

fn burn_down_chart(office: Office<'_>, standing: &Standing<'_>) -> Chart {
    let points = past(office, standing)
        .map(|point| (point.month.to_string(), vec![point.left, point.even_pace_left]))
        .collect();
    Chart {
        title: burn_down_title(office, standing.grant),
        shape: Shape::Lines,
        series: vec![office.word("document-left"), office.word("document-even-pace")],
        points,
    }
}
