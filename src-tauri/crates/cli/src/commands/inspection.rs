//! What a file says, without a book.

use app::api::imports::{
    FileInvoice, FilePay, FilePayroll, FileRemark, FileTime, InspectFile, InspectionReply,
};
use clap::ArgMatches;
use domain::problem::Fields;

use super::imports::{follow_up, share_list};
use super::{Entry, tables};
use crate::arguments::path;
use crate::console::{Console, Exit, Outcome};
use crate::page::{Page, span};
use crate::table::Column;

pub(super) const INSPECT: Entry =
    Entry { name: "inspect", arguments: |phrases| vec![phrases.file("file", "file")], run: inspect };

fn inspect(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let file = console.app.files.offer(path(matches, "file"));
    let reply = console.app.inspect_file(InspectFile { file })?;
    console.show(&reply, |page| draw(page, &reply))?;
    Ok(Exit::with_errors(has_errors(&reply.findings)))
}

/// Tells whether any remark on a file is an error.
pub(super) fn has_errors(remarks: &[FileRemark]) -> bool {
    remarks.iter().any(|remark| remark.severity == "error")
}

fn draw(page: &mut Page<'_>, reply: &InspectionReply) {
    page.heading(&reply.file);
    if reply.format == "sie" || (reply.format == "table" && !reply.accounts.is_empty()) {
        draw_ledger(page, reply);
    } else {
        page.pairs(&[
            ("cli-column-format", format!("{} {}", reply.format, reply.version).trim().to_owned()),
            ("cli-column-encoding", reply.encoding.clone()),
            ("cli-column-organisation", reply.organisation.name.clone().unwrap_or_default()),
            ("cli-column-orgnr", reply.organisation.orgnr.clone().unwrap_or_default()),
        ]);
        reply.invoices.iter().for_each(|invoice| draw_invoice(page, invoice));
        if let Some(payroll) = &reply.payroll {
            draw_payroll(page, payroll);
        }
    }
    follow_up::draw_inspected(page, &reply.follow_up);
    if let Some(list) = &reply.share_list {
        share_list::draw(page, list);
    }
    if let Some(table) = &reply.table {
        tables::draw(page, table);
    }
    page.gap();
    draw_remarks(page, &reply.findings);
}

fn draw_ledger(page: &mut Page<'_>, reply: &InspectionReply) {
    let counts = &reply.counts;
    let years: Vec<String> = reply.years.iter().map(|year| span(&year.period)).collect();
    page.pairs(&[
        ("cli-column-format", format!("{} {}", reply.format.to_uppercase(), reply.version).trim().to_owned()),
        ("cli-column-encoding", reply.encoding.clone()),
        ("cli-column-program", reply.program.clone().unwrap_or_default()),
        ("cli-column-organisation", reply.organisation.name.clone().unwrap_or_default()),
        ("cli-column-orgnr", reply.organisation.orgnr.clone().unwrap_or_default()),
        ("cli-column-years", years.join(", ")),
        ("cli-column-checksum", page.word(&format!("cli-checksum-{}", reply.checksum))),
        ("cli-column-vouchers", counts.vouchers.to_string()),
        ("cli-column-rows", counts.rows.to_string()),
        ("cli-column-added-rows", counts.added_rows.to_string()),
        ("cli-column-removed-rows", counts.removed_rows.to_string()),
    ]);
    draw_accounts(page, reply);
    draw_objects(page, reply);
}

fn draw_invoice(page: &mut Page<'_>, invoice: &FileInvoice) {
    page.gap();
    page.heading(&format!("{} {}", page.word(&format!("cli-heading-{}", invoice.kind)), invoice.id));
    let supplier = [invoice.supplier.name.clone(), invoice.supplier.orgnr.clone()];
    let attachments = invoice.attachments.iter().map(|file| file.name.as_str()).collect::<Vec<_>>();
    page.pairs(&[
        ("cli-column-supplier", supplier.into_iter().flatten().collect::<Vec<_>>().join(" ")),
        ("cli-column-invoice-date", invoice.issued.clone()),
        ("cli-column-due", invoice.due.clone().unwrap_or_default()),
        ("cli-column-period", invoice.period.as_ref().map(span).unwrap_or_default()),
        ("cli-column-currency", invoice.currency.clone()),
        ("cli-column-net", page.amount(&invoice.net)),
        ("cli-column-vat-amount", page.amount(&invoice.vat)),
        ("cli-column-payable", page.amount(&invoice.payable)),
        ("cli-column-references", invoice.references.join(", ")),
        ("cli-column-credited-numbers", invoice.credits.join(", ")),
        ("cli-column-attachments", attachments.join(", ")),
    ]);
    let mut table = page.columns(&[(Column::Text, "text"), (Column::Left, "period"), (Column::Right, "net")]);
    for line in &invoice.lines {
        let period = line.period.as_ref().map(span).unwrap_or_default();
        table.row(vec![line.text.clone(), period, page.amount(&line.net)]);
    }
    page.table(&table);
}

fn draw_payroll(page: &mut Page<'_>, payroll: &FilePayroll) {
    page.gap();
    page.pairs(&[
        ("cli-column-persons", payroll.persons.to_string()),
        ("cli-column-sum", page.amount(&payroll.sum)),
    ]);
    draw_times(page, &payroll.times);
    draw_pays(page, &payroll.pays);
}

fn draw_times(page: &mut Page<'_>, times: &[FileTime]) {
    if times.is_empty() {
        return;
    }
    page.gap();
    page.heading(&page.word("cli-heading-times"));
    let mut table = page.columns(&[
        (Column::Left, "person"),
        (Column::Left, "code"),
        (Column::Left, "period"),
        (Column::Right, "hours"),
        (Column::Right, "extent"),
        (Column::Left, "objects"),
    ]);
    for time in times {
        table.row(vec![
            time.person.clone(),
            time.code.clone(),
            span(&time.period),
            time.hours.clone().unwrap_or_default(),
            time.extent.clone().unwrap_or_default(),
            time.objects.join(", "),
        ]);
    }
    page.table(&table);
}

fn draw_pays(page: &mut Page<'_>, pays: &[FilePay]) {
    if pays.is_empty() {
        return;
    }
    page.gap();
    page.heading(&page.word("cli-heading-pays"));
    let mut table = page.columns(&[
        (Column::Left, "person"),
        (Column::Text, "pay"),
        (Column::Left, "period"),
        (Column::Right, "quantity"),
        (Column::Right, "each"),
        (Column::Right, "amount"),
        (Column::Left, "objects"),
    ]);
    for pay in pays {
        table.row(vec![
            pay.person.clone(),
            pay.pay.clone(),
            pay.period.as_ref().map(span).unwrap_or_default(),
            pay.quantity.clone().unwrap_or_default(),
            pay.each.clone().unwrap_or_default(),
            page.amount_or_nothing(pay.amount.as_ref()),
            pay.objects.join(", "),
        ]);
    }
    page.table(&table);
}

fn draw_accounts(page: &mut Page<'_>, reply: &InspectionReply) {
    if reply.accounts.is_empty() {
        return;
    }
    page.gap();
    let mut table = page.columns(&[
        (Column::Left, "account"),
        (Column::Text, "name"),
        (Column::Right, "opening"),
        (Column::Right, "transactions"),
        (Column::Right, "closing"),
        (Column::Left, "ties"),
    ]);
    for account in &reply.accounts {
        table.row(vec![
            account.account.clone(),
            account.name.clone().unwrap_or_default(),
            page.amount_or_nothing(account.opening.as_ref()),
            page.amount(&account.transactions),
            page.amount_or_nothing(account.closing.as_ref()),
            account.ties.map(|ties| page.yes_no(ties)).unwrap_or_default(),
        ]);
    }
    page.table(&table);
}

fn draw_objects(page: &mut Page<'_>, reply: &InspectionReply) {
    if reply.objects.is_empty() {
        return;
    }
    page.gap();
    let mut table =
        page.columns(&[(Column::Left, "dimension"), (Column::Left, "object"), (Column::Right, "amount")]);
    for object in &reply.objects {
        table.row(vec![object.dimension.clone(), object.object.clone(), page.amount(&object.amount)]);
    }
    page.table(&table);
}

/// Draws what is odd in a file, with the line it stands on.
pub(super) fn draw_remarks(page: &mut Page<'_>, remarks: &[FileRemark]) {
    if remarks.is_empty() {
        return page.say("cli-remarks-none", &Fields::new());
    }
    for remark in remarks {
        let severity = page.word(&format!("severity-{}", remark.severity));
        let line = if remark.line == 0 {
            page.word("cli-whole-file")
        } else {
            format!("{} {}", page.word("cli-line"), remark.line)
        };
        page.paragraph(0, &format!("{severity}, {line}: {}", remark.message));
    }
}
