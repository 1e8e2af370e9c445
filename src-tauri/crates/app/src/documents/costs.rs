//! The cost list (kostnadslista): what is charged to the grant, by kind and purpose, with what counts of it.

use std::collections::{BTreeMap, BTreeSet};

use domain::accounts::CostKind;
use domain::figures::{Counting, Part};
use domain::money::{Money, MoneyError};
use formats::write::pdf::{Block, Orientation};
use formats::write::table::{Cell, Column, Row, Table};

use super::desk::{Desk, Office};
use crate::commands::row_name;
use crate::error::AppError;
use crate::rows::{voucher_text, word_of};

/// Makes the workbook: the costs, and their sums by kind and by purpose. Fails with `money-…` and `export-…`.
pub(super) fn workbook(desk: Desk<'_>) -> Result<Vec<u8>, AppError> {
    let about = desk.about("document-costs-title");
    let mut workbook = desk.office.workbook(&about);
    let list = List::of(desk);
    workbook.sheet(all(desk)?)?;
    workbook.sheet(list.by_kind()?)?;
    workbook.sheet(list.by_purpose()?)?;
    desk.office.finished(workbook, about)
}

/// Makes the paper: sums by kind and by purpose, then the costs of each. Fails with `money-…` and `export-…`.
pub(super) fn paper(desk: Desk<'_>) -> Result<Vec<u8>, AppError> {
    let about = desk.about("document-costs-title");
    let list = List::of(desk);
    let mut blocks = vec![
        desk.office.paragraph("page-costs-note"),
        desk.office.section("document-by-kind"),
        Block::Table(list.by_kind()?),
        desk.office.section("document-by-purpose"),
        Block::Table(list.by_purpose()?),
    ];
    if !list.parts.is_empty() {
        blocks.push(desk.office.section("document-costs-listed"));
        blocks.push(Block::Table(list.grouped()?));
    }
    desk.office.paper(about, blocks, Orientation::Landscape)
}

/// Every cost with everything that is known of it, in the order they were entered.
pub(super) fn all(desk: Desk<'_>) -> Result<Table, AppError> {
    let office = desk.office;
    let mut columns = vec![
        office.text("cost", 8),
        office.text("voucher", 14),
        office.text("account", 10),
        office.text("kind", 16),
        office.text("text", 44),
        office.text("supplier", 22),
        office.text("person", 14),
        office.date("period-first"),
        office.date("period-last"),
        office.text("period-basis", 10),
        office.text("purpose", 26),
        office.text("evidence", 14),
        office.money("amount"),
        office.money("inside"),
        office.money("outside"),
    ];
    let list = List::of(desk);
    if list.has_unproven {
        columns.push(office.money("unproven"));
    }
    let totals = office.totals(columns.len(), list.sums(list.parts.iter())?);
    let rows = desk.grant.costs().map(|cost| list.row(&list.counting.whole(cost))).collect();
    Ok(Table::new(desk.word("document-sheet-costs"), columns, rows).with_totals(totals))
}

/// The costs of a grant in the order of the list: by kind, purpose and first day.
struct List<'a> {
    desk: Desk<'a>,
    counting: Counting,
    /// Some payment has not been reported by its unit, so a column tells how much.
    has_unproven: bool,
    parts: Vec<Part<'a>>,
}

impl<'a> List<'a> {
    fn of(desk: Desk<'a>) -> Self {
        let counting = Counting::of(desk.grant);
        let mut parts: Vec<Part<'a>> = desk.grant.costs().map(|cost| counting.whole(cost)).collect();
        parts.sort_by(|a, b| {
            let key = |part: &Part<'a>| (part.cost.kind, part.cost.purpose.is_none());
            let then = |part: &Part<'a>| (part.cost.period.first(), part.cost.cost);
            key(a)
                .cmp(&key(b))
                .then_with(|| a.cost.purpose.cmp(&b.cost.purpose))
                .then_with(|| then(a).cmp(&then(b)))
        });
        Self { desk, has_unproven: counting.leaves_unproven(), counting, parts }
    }

    /// Sums amount, inside and outside, and what is unproven where there is any.
    fn sums<'p>(&self, parts: impl Iterator<Item = &'p Part<'a>> + Clone) -> Result<Vec<Money>, MoneyError>
    where
        'a: 'p,
    {
        let sum = |of: fn(&Part<'_>) -> Money| Money::sum(parts.clone().map(of));
        let mut sums =
            vec![sum(|part| part.cost.amount)?, sum(|part| part.inside)?, sum(|part| part.outside)?];
        if self.has_unproven {
            sums.push(sum(|part| part.unproven)?);
        }
        Ok(sums)
    }

    fn sum_columns(&self) -> Vec<Column> {
        let office = self.desk.office;
        let mut columns = vec![office.money("amount"), office.money("inside"), office.money("outside")];
        if self.has_unproven {
            columns.push(office.money("unproven"));
        }
        columns
    }

    fn kind_name(&self, kind: CostKind) -> String {
        self.desk.word(&format!("kind-{}", kind.word()))
    }

    fn purpose_name(&self, purpose: Option<&str>) -> String {
        row_name(self.desk.words(), self.desk.grant, purpose.unwrap_or("unassigned"))
    }

    fn by_kind(&self) -> Result<Table, AppError> {
        let of_kind = |kind| self.parts.iter().filter(move |part| part.cost.kind == kind);
        let mut rows = Vec::new();
        for kind in CostKind::ALL.into_iter().filter(|kind| of_kind(*kind).next().is_some()) {
            rows.push(self.sum_row(self.kind_name(kind), of_kind(kind))?);
        }
        self.sum_table("document-by-kind", "kind", rows)
    }

    fn by_purpose(&self) -> Result<Table, AppError> {
        // Those of the scheme in its order, then those that the scheme does not have, then costs without one.
        let order = |purpose: Option<&str>| {
            let known =
                self.desk.grant.scheme().purposes.iter().position(|known| Some(known.id.as_str()) == purpose);
            (purpose.is_none(), known.unwrap_or(usize::MAX), purpose.map(str::to_owned))
        };
        let mut groups: BTreeMap<_, Vec<&Part<'a>>> = BTreeMap::new();
        for part in &self.parts {
            groups.entry(order(part.cost.purpose.as_deref())).or_default().push(part);
        }
        let mut rows = Vec::new();
        for ((_, _, purpose), parts) in groups {
            rows.push(self.sum_row(self.purpose_name(purpose.as_deref()), parts.into_iter())?);
        }
        self.sum_table("document-by-purpose", "purpose", rows)
    }

    fn sum_row<'p>(
        &self,
        name: String,
        parts: impl Iterator<Item = &'p Part<'a>> + Clone,
    ) -> Result<Row, MoneyError>
    where
        'a: 'p,
    {
        let count = parts.clone().count() as u64;
        let sums = self.sums(parts)?;
        Ok([name.into(), Cell::Count(count)].into_iter().chain(sums.into_iter().map(Cell::Money)).collect())
    }

    fn sum_table(&self, name: &str, column: &str, rows: Vec<Row>) -> Result<Table, AppError> {
        let office = self.desk.office;
        let mut columns = vec![office.text(column, 34), Column::count(self.desk.word("document-how-many"))];
        columns.extend(self.sum_columns());
        let mut totals: Row =
            vec![self.desk.word("table-total").into(), Cell::Count(self.parts.len() as u64)];
        totals.extend(self.sums(self.parts.iter())?.into_iter().map(Cell::Money));
        Ok(Table::new(self.desk.word(name), columns, rows).with_totals(totals))
    }

    /// The costs under headings of kind and purpose, each group with its sum.
    fn grouped(&self) -> Result<Table, AppError> {
        let office = self.desk.office;
        let mut columns = vec![
            office.text("cost", 6),
            office.text("voucher", 10),
            office.text("account", 8),
            office.text("text", 34),
            office.text("who", 18),
            office.date("period-first"),
            office.date("period-last"),
            office.text("evidence", 10),
        ];
        columns.extend(self.sum_columns());
        let width = columns.len();
        let (mut rows, mut strong) = (Vec::new(), BTreeSet::new());
        for of_kind in self.parts.chunk_by(|a, b| a.cost.kind == b.cost.kind) {
            let kind = self.kind_name(of_kind[0].cost.kind);
            for of_purpose in of_kind.chunk_by(|a, b| a.cost.purpose == b.cost.purpose) {
                let name = format!("{kind} · {}", self.purpose_name(of_purpose[0].cost.purpose.as_deref()));
                strong.insert(rows.len());
                rows.push(Office::sums(name.clone(), width, Vec::new()));
                rows.extend(of_purpose.iter().map(|part| self.short_row(part)));
                strong.insert(rows.len());
                rows.push(Office::sums(self.sum_of(&name), width, self.sums(of_purpose.iter())?));
            }
            strong.insert(rows.len());
            rows.push(Office::sums(self.sum_of(&kind), width, self.sums(of_kind.iter())?));
        }
        let totals = office.totals(width, self.sums(self.parts.iter())?);
        Ok(Table::new(self.desk.word("document-sheet-costs"), columns, rows)
            .with_strong(strong)
            .with_totals(totals))
    }

    fn sum_of(&self, name: &str) -> String {
        self.desk.office.said("document-sum-of", &[("name", name.into())])
    }

    fn amounts(&self, part: &Part<'_>) -> Vec<Cell> {
        let mut amounts = vec![part.cost.amount.into(), part.inside.into(), part.outside.into()];
        amounts.extend(self.has_unproven.then_some(Cell::Money(part.unproven)));
        amounts
    }

    fn evidence(&self, part: &Part<'_>) -> String {
        let evidence = self.desk.grant.evidence_of(part.cost).map(|evidence| evidence.evidence.to_string());
        evidence.collect::<Vec<_>>().join(" ")
    }

    fn row(&self, part: &Part<'_>) -> Row {
        let (cost, shown) = (part.cost, |text| self.desk.excerpt().shown(text));
        let mut row: Row = vec![
            cost.cost.to_string().into(),
            cost.voucher.as_ref().map(voucher_text).unwrap_or_default().into(),
            cost.account.clone().unwrap_or_default().into(),
            self.kind_name(cost.kind).into(),
            shown(cost.text.as_ref()).into(),
            shown(cost.supplier.as_ref()).into(),
            shown(cost.person.as_ref()).into(),
            cost.period.first().into(),
            cost.period.last().into(),
            self.desk.word(&format!("page-basis-{}", word_of(&cost.period_basis))).into(),
            self.purpose_name(cost.purpose.as_deref()).into(),
            self.evidence(part).into(),
        ];
        row.extend(self.amounts(part));
        row
    }

    fn short_row(&self, part: &Part<'_>) -> Row {
        let (cost, shown) = (part.cost, |text| self.desk.excerpt().shown(text));
        let who = [shown(cost.supplier.as_ref()), shown(cost.person.as_ref())];
        let who: Vec<&str> = who.into_iter().filter(|name| !name.is_empty()).collect();
        let mut row: Row = vec![
            cost.cost.to_string().into(),
            cost.voucher.as_ref().map(voucher_text).unwrap_or_default().into(),
            cost.account.clone().unwrap_or_default().into(),
            shown(cost.text.as_ref()).into(),
            who.join(", ").into(),
            cost.period.first().into(),
            cost.period.last().into(),
            self.evidence(part).into(),
        ];
        row.extend(self.amounts(part));
        row
    }
}
