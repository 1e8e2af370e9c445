//! The costs of the rows that are taken: as if they had been entered by hand, without ledger rows.

use super::{PlannedRow, PlannedSheet};
use crate::book::{Book, NextIds};
use crate::committed::{Committed, Salts};
use crate::draft::follow_up::{FollowUpDocument, FollowUpRow};
use crate::fact::{Cost, Fact, VoucherRef};
use crate::ids::GrantId;
use crate::intake::fiscal_year;

/// Makes the costs, in the order of the workbook.
pub fn facts(
    book: &Book,
    document: &FollowUpDocument,
    planned: &[PlannedSheet],
    ids: &mut NextIds,
    salts: &mut dyn Salts,
) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (planned, sheet) in planned.iter().zip(&document.sheets) {
        let Some(grant) = planned.grant else { continue };
        for (planned, row) in planned.rows.iter().zip(&sheet.rows).filter(|(planned, _)| planned.is_taken) {
            facts.push(Fact::Cost(cost(book, grant, planned, row, ids, salts)));
        }
    }
    facts
}

fn cost(
    book: &Book,
    grant: GrantId,
    planned: &PlannedRow,
    row: &FollowUpRow,
    ids: &mut NextIds,
    salts: &mut dyn Salts,
) -> Cost {
    let year = fiscal_year(book, row.date.unwrap_or_else(|| row.month.first()));
    let voucher = |(series, number): &(String, String)| VoucherRef {
        year,
        series: series.clone(),
        number: number.clone(),
    };
    Cost {
        cost: ids.cost(),
        grant,
        kind: planned.kind,
        period: planned.period,
        period_basis: planned.basis,
        amount: row.amount,
        account: row.account.clone(),
        booked_on: row.date,
        lines: Vec::new(),
        voucher: row.voucher.as_ref().map(voucher),
        purpose: None,
        unit: None,
        provider: None,
        whole: None,
        own: None,
        training: None,
        settles: None,
        replaces: None,
        text: Some(Committed::open(salts.salt(), row.text.as_str())),
        supplier: row.supplier.as_deref().map(|name| Committed::open(salts.salt(), name)),
        person: None,
        salary: None,
        // A workbook has neither the day nor the whole of an invoice; its number is in the text.
        invoice: None,
        accrual: None,
    }
}
