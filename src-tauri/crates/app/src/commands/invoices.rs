//! Suppliers' invoices: one entry makes a cost of each part, and the parts go up to the whole.

use std::collections::BTreeMap;

use domain::accounts::CostKind;
use domain::book::{Book, Grant};
use domain::committed::Committed;
use domain::date::{Date, Period};
use domain::fact::{Cost, Fact, InvoiceBasis, PeriodBasis, VoucherRef};
use domain::identity::organisation_number;
use domain::ids::GrantId;
use domain::log::OperationKind;
use domain::money::Money;
use domain::suppliers::{Invoices as Entered, Supplier};

use super::costs::{must_be_open, purpose_of, some_text, voucher_of};
use crate::api::invoices::{
    InvoiceForm, InvoicePart, InvoicePartRow, InvoiceRow, InvoiceSplit, ListInvoices,
};
use crate::error::AppError;
use crate::rows::open_text;
use crate::session::{App, Change};

/// An invoice as it was typed, read into what cannot be wrong.
struct ReadInvoice {
    orgnr: Option<String>,
    basis: InvoiceBasis,
    voucher: Option<VoucherRef>,
    booked_on: Option<Date>,
    parts: Vec<ReadPart>,
}

struct ReadPart {
    grant: GrantId,
    amount: Money,
    period: Period,
    purpose: Option<String>,
    text: String,
}

fn date(text: Option<&String>) -> Result<Option<Date>, AppError> {
    Ok(some_text(text).map(|text| text.parse::<Date>()).transpose()?)
}

fn amount(text: Option<&String>) -> Result<Option<Money>, AppError> {
    Ok(some_text(text).map(|text| Money::reckon_entry(&text)).transpose()?)
}

fn read_invoice(book: &Book, form: &InvoiceForm) -> Result<ReadInvoice, AppError> {
    let needed =
        |text: &String, code: &'static str| some_text(Some(text)).ok_or_else(|| AppError::bare(code));
    needed(&form.supplier, "invoice-supplier-missing")?;
    let number = needed(&form.number, "invoice-number-missing")?;
    let text = needed(&form.text, "text-missing")?;
    let net = Money::reckon_entry(&form.net)?;
    if net.is_zero() {
        return Err(AppError::bare("amount-nought"));
    }
    let issued = form.date.trim().parse::<Date>()?;
    let booked_on = date(form.booked_on.as_ref())?;
    let voucher = some_text(form.voucher.as_ref())
        .map(|text| voucher_of(book, &text, Some(booked_on.unwrap_or(issued))))
        .transpose()?;
    let parts: Vec<ReadPart> =
        form.parts.iter().map(|part| read_part(book, part, &text)).collect::<Result<_, _>>()?;
    if parts.is_empty() {
        return Err(AppError::bare("invoice-parts-missing"));
    }
    let basis = InvoiceBasis {
        number,
        date: issued,
        due: date(form.due.as_ref())?,
        paid: date(form.paid.as_ref())?,
        orgnr: None,
        net,
        vat: amount(form.vat.as_ref())?,
        own: amount(form.own.as_ref())?,
        credits: some_text(form.credits.as_ref()),
    };
    let orgnr = some_text(form.orgnr.as_ref()).map(|text| organisation_number(&text)).transpose()?;
    Ok(ReadInvoice { orgnr, basis, voucher, booked_on, parts })
}

fn read_part(book: &Book, part: &InvoicePart, text: &str) -> Result<ReadPart, AppError> {
    let grant = book.grant_by_code(part.grant.trim())?;
    must_be_open(grant)?;
    let amount = Money::reckon_entry(&part.amount)?;
    if amount.is_zero() {
        return Err(AppError::bare("amount-nought"));
    }
    Ok(ReadPart {
        grant: grant.id(),
        amount,
        period: Period::new(part.period_first.trim().parse()?, part.period_last.trim().parse()?)?,
        purpose: purpose_of(grant, some_text(part.purpose.as_ref()))?,
        text: some_text(part.text.as_ref()).unwrap_or_else(|| text.to_owned()),
    })
}

/// What the parts and the own funding leave of the whole.
fn left(net: Money, own: Option<Money>, parts: impl Iterator<Item = Money>) -> Result<Money, AppError> {
    let charged = Money::sum(parts)?;
    Ok(net.checked_sub(charged)?.checked_sub(own.unwrap_or_default())?)
}

/// Tells how an invoice goes up while it is typed: parts that are not filled in yet count as nothing.
pub(crate) fn split_invoice(_: &mut App, request: InvoiceForm) -> Result<InvoiceSplit, AppError> {
    let net = amount(Some(&request.net))?.unwrap_or_default();
    let own = amount(request.own.as_ref())?;
    let vat = amount(request.vat.as_ref())?;
    let parts = request.parts.iter().filter_map(|part| amount(Some(&part.amount)).transpose());
    let parts: Vec<Money> = parts.collect::<Result<_, _>>()?;
    Ok(InvoiceSplit {
        net: net.to_string(),
        charged: Money::sum(parts.iter().copied())?.to_string(),
        own: own.unwrap_or_default().to_string(),
        left: left(net, own, parts.into_iter())?.to_string(),
        gross: vat.map(|vat| net.checked_add(vat)).transpose()?.map(|gross| gross.to_string()),
    })
}

pub(crate) fn add_invoice(app: &mut App, request: InvoiceForm) -> Result<Vec<InvoiceRow>, AppError> {
    let number = app.change(OperationKind::CostEntered, &mut |change: &mut Change<'_, '_>| {
        let book = change.book;
        let read = read_invoice(book, &request)?;
        let net = read.basis.net;
        let rest = left(net, read.basis.own, read.parts.iter().map(|part| part.amount))?;
        if !rest.is_zero() {
            return Err(AppError::bare("invoice-split-differs")
                .with("net", net)
                .with("split", net.checked_sub(rest)?)
                .with("left", rest));
        }
        refuse_signs(&read)?;
        refuse_twice(book, &request, &read)?;
        refuse_credit(book, &request, &read)?;
        for part in &read.parts {
            let cost = cost_of(change, &request, &read, part);
            change.push(Fact::Cost(cost));
        }
        Ok(read.basis.number)
    })?;
    let mut rows = list_invoices(app, ListInvoices { grant: None })?;
    rows.retain(|row| row.number == number.1);
    Ok(rows)
}

fn cost_of(change: &mut Change<'_, '_>, form: &InvoiceForm, read: &ReadInvoice, part: &ReadPart) -> Cost {
    // What the grant has all of needs no whole beside it.
    let shared = read.parts.len() > 1 || read.basis.own.is_some();
    let orgnr = change.optional_text(read.orgnr.as_deref());
    Cost {
        cost: change.ids.cost(),
        grant: part.grant,
        kind: CostKind::Invoice,
        period: part.period,
        period_basis: PeriodBasis::Set,
        amount: part.amount,
        account: some_text(form.account.as_ref()),
        booked_on: read.booked_on,
        lines: Vec::new(),
        voucher: read.voucher.clone(),
        purpose: part.purpose.clone(),
        unit: None,
        provider: None,
        whole: (shared && read.basis.net > Money::ZERO).then_some(read.basis.net),
        own: read.basis.own.filter(|own| *own > Money::ZERO),
        training: None,
        settles: None,
        replaces: None,
        text: change.optional_text(Some(&part.text)),
        supplier: change.optional_text(Some(&form.supplier)),
        person: None,
        salary: None,
        invoice: Some(Box::new(InvoiceBasis { orgnr, ..read.basis.clone() })),
        accrual: None,
    }
}

/// An invoice charges and a credit note takes back; parts with the other sign are a slip of the key.
fn refuse_signs(read: &ReadInvoice) -> Result<(), AppError> {
    let negative = read.basis.net < Money::ZERO;
    if negative != read.basis.credits.is_some() {
        let code = if negative { "invoice-credits-missing" } else { "invoice-credit-positive" };
        return Err(AppError::bare(code));
    }
    let amounts = read.parts.iter().map(|part| part.amount).chain(read.basis.own);
    match amounts.into_iter().find(|amount| !amount.is_zero() && (*amount < Money::ZERO) != negative) {
        Some(amount) => Err(AppError::bare("invoice-part-sign").with("amount", amount)),
        None => Ok(()),
    }
}

fn supplier<'a>(form: &'a InvoiceForm, read: &'a ReadInvoice) -> Supplier<'a> {
    Supplier { orgnr: read.orgnr.as_deref(), name: &form.supplier }
}

fn refuse_twice(book: &Book, form: &InvoiceForm, read: &ReadInvoice) -> Result<(), AppError> {
    let invoices = Entered::of(book);
    let Some(cost) = invoices.parts(supplier(form, read), &read.basis.number).next() else { return Ok(()) };
    let code = book.grant(cost.grant).map(|grant| grant.code().to_owned()).unwrap_or_default();
    Err(AppError::bare("invoice-entered-already")
        .with("number", read.basis.number.as_str())
        .with("cost", cost.cost.to_string())
        .with("code", code))
}

/// A credit note finds its invoice, and takes no more back of a grant than the invoice has charged to it.
fn refuse_credit(book: &Book, form: &InvoiceForm, read: &ReadInvoice) -> Result<(), AppError> {
    let Some(number) = &read.basis.credits else { return Ok(()) };
    let Some(mut open) = Entered::of(book).left_to_credit(supplier(form, read), number)? else {
        return Err(AppError::bare("invoice-unknown").with("number", number.as_str()));
    };
    for part in &read.parts {
        let sum = open.entry(part.grant).or_default();
        *sum = sum.checked_add(part.amount)?;
        if *sum < Money::ZERO {
            let code = book.grant(part.grant).map(|grant| grant.code().to_owned()).unwrap_or_default();
            return Err(AppError::bare("credit-above-invoice")
                .with("number", number.as_str())
                .with("code", code)
                .with("amount", sum.negated()));
        }
    }
    Ok(())
}

pub(crate) fn list_invoices(app: &mut App, request: ListInvoices) -> Result<Vec<InvoiceRow>, AppError> {
    let book = app.book()?;
    if let Some(code) = &request.grant {
        book.grant_by_code(code)?;
    }
    let mut invoices = Invoices::new();
    for grant in book.grants() {
        for cost in grant.costs() {
            let Some(invoice) = &cost.invoice else { continue };
            let key = (invoice.date, open_text(cost.supplier.as_ref()), invoice.number.clone());
            invoices.entry(key).or_default().push((grant, cost));
        }
    }
    let credited = credited(&invoices)?;
    let asked = |parts: &[(Grant<'_>, &Cost)]| {
        request.grant.as_ref().is_none_or(|code| parts.iter().any(|(grant, _)| grant.code() == code))
    };
    // The latest first.
    let rows = invoices.iter().rev().filter(|(_, parts)| asked(parts));
    rows.filter_map(|((_, supplier, number), parts)| {
        let taken_back = credited.get(&(supplier.clone(), number.to_lowercase())).copied();
        invoice_row(supplier, parts, taken_back.unwrap_or_default()).transpose()
    })
    .collect()
}

type Invoices<'a> = BTreeMap<(Date, String, String), Vec<(Grant<'a>, &'a Cost)>>;

/// Sums what credit notes have taken back, by supplier and number of the invoice; as positive amounts.
fn credited(invoices: &Invoices<'_>) -> Result<BTreeMap<(String, String), Money>, AppError> {
    let mut credited: BTreeMap<(String, String), Money> = BTreeMap::new();
    for ((_, supplier, _), parts) in invoices {
        for (_, cost) in parts {
            if let Some(number) = cost.invoice.as_ref().and_then(|invoice| invoice.credits.as_ref()) {
                let sum = credited.entry((supplier.clone(), number.to_lowercase())).or_default();
                *sum = sum.checked_sub(cost.amount)?;
            }
        }
    }
    Ok(credited)
}

fn invoice_row(
    supplier: &str,
    parts: &[(Grant<'_>, &Cost)],
    credited: Money,
) -> Result<Option<InvoiceRow>, AppError> {
    let Some(invoice) = parts.first().and_then(|(_, cost)| cost.invoice.as_deref()) else { return Ok(None) };
    let rest = left(invoice.net, invoice.own, parts.iter().map(|(_, cost)| cost.amount))?;
    let day = |day: Option<Date>| day.map(|day| day.to_string());
    Ok(Some(InvoiceRow {
        number: invoice.number.clone(),
        supplier: supplier.to_owned(),
        orgnr: invoice.orgnr.as_ref().and_then(Committed::value).map(str::to_owned),
        date: invoice.date.to_string(),
        due: day(invoice.due),
        paid: day(invoice.paid),
        net: invoice.net.to_string(),
        vat: invoice.vat.map(|vat| vat.to_string()),
        own: invoice.own.map(|own| own.to_string()),
        credits: invoice.credits.clone(),
        credited: credited.to_string(),
        parts: parts
            .iter()
            .map(|(grant, cost)| InvoicePartRow {
                cost: cost.cost.to_string(),
                grant: grant.code().to_owned(),
                amount: cost.amount.to_string(),
            })
            .collect(),
        goes_up: rest.is_zero(),
    }))
}
