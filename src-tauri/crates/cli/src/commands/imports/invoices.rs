//! Invoices of a file, and what they would do to the book.

use app::api::imports::PreviewInvoice;
use domain::problem::Fields;

use crate::page::{Page, span};
use crate::table::Column;

/// Draws a row for each invoice, and below what a person has to know or decide.
pub(super) fn draw(page: &mut Page<'_>, invoices: &[PreviewInvoice]) {
    if invoices.is_empty() {
        return;
    }
    page.gap();
    let mut table = page.columns(&[
        (Column::Right, "import-place"),
        (Column::Left, "status"),
        (Column::Text, "supplier"),
        (Column::Left, "invoice-number"),
        (Column::Left, "invoice-date"),
        (Column::Right, "net"),
        (Column::Left, "code"),
        (Column::Left, "period"),
        (Column::Right, "charged"),
    ]);
    for invoice in invoices {
        let mut head = vec![
            invoice.place.to_string(),
            page.word(&format!("cli-invoice-status-{}", invoice.status)),
            invoice.supplier.clone().unwrap_or_default(),
            invoice.number.clone(),
            invoice.issued.clone().unwrap_or_default(),
            page.amount_or_nothing(invoice.net.as_ref()),
        ];
        if invoice.parts.is_empty() {
            head.resize(9, String::new());
            table.row(head);
            continue;
        }
        for part in &invoice.parts {
            let mut row = std::mem::replace(&mut head, vec![String::new(); 6]);
            row.extend([part.grant.clone(), span(&part.period), page.amount(&part.amount)]);
            table.row(row);
        }
    }
    page.table(&table);
    invoices.iter().for_each(|invoice| draw_why(page, invoice));
}

fn draw_why(page: &mut Page<'_>, invoice: &PreviewInvoice) {
    let Some(why) = &invoice.why else { return };
    page.paragraph(0, &format!("{}. {why}", invoice.place));
    for candidate in &invoice.candidates {
        let fields = Fields::from([
            ("cost", candidate.cost.as_str().into()),
            ("amount", page.amount(&candidate.amount).as_str().into()),
            ("voucher", candidate.voucher.as_deref().unwrap_or_default().into()),
            ("text", candidate.text.as_str().into()),
        ]);
        page.say_within(2, "cli-invoice-candidate", &fields);
    }
}
