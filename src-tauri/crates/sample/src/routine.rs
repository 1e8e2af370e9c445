//! The everyday of an organisation's ledger: invoices and their payment, salaries, taxes, internal charges.
//!
//! Nothing here knows of grants. Every month draws from a stream of its own, so that a ledger that goes on for another
//! month says the same of the months before.

use std::collections::VecDeque;

use domain::date::{Date, Month, Period};

use crate::building::{Invoice, InvoiceAccounts, invoice_voucher, kronor, month_name, voucher, working_day};
use crate::ledger::{Codes, Ore, Row, Voucher, percent};
use crate::random::Random;

/// What the everyday of an organisation is made of.
pub(crate) struct Everyday {
    pub(crate) seed: u64,
    pub(crate) invoices_per_month: usize,
    pub(crate) bank: &'static str,
    pub(crate) invoice: InvoiceAccounts,
    pub(crate) receivables: &'static str,
    pub(crate) output_vat: &'static str,
    pub(crate) salary: SalaryAccounts,
    pub(crate) departments: &'static [Department],
    pub(crate) suppliers: &'static [Supplier],
    pub(crate) sales: &'static [Sale],
    /// Account, text and kronor a month of taxes and general grants.
    pub(crate) taxes: &'static [(&'static str, &'static str, i64)],
    /// Cost account, income account and text of internal charges.
    pub(crate) internal: &'static [(&'static str, &'static str, &'static str)],
    /// Cost account, balance account and kronor a month of depreciation.
    pub(crate) depreciation: &'static [(&'static str, &'static str, i64)],
    /// Projects that are no grant in the book, which invoices carry now and then.
    pub(crate) projects: &'static [&'static str],
    pub(crate) activities: &'static [&'static str],
    /// Dimension of [`Everyday::activities`].
    pub(crate) activity_dimension: &'static str,
}

/// The accounts of salaries, and the rates on top of them in hundredths of a per cent.
pub(crate) struct SalaryAccounts {
    pub(crate) monthly: &'static str,
    pub(crate) hourly: &'static str,
    pub(crate) contributions: &'static str,
    pub(crate) pension: &'static str,
    pub(crate) tax_due: &'static str,
    pub(crate) contributions_due: &'static str,
    pub(crate) pension_due: &'static str,
    pub(crate) contribution_rate: i64,
    pub(crate) pension_rate: i64,
}

/// A part of the organisation whose salaries make one voucher a month.
pub(crate) struct Department {
    pub(crate) name: &'static str,
    pub(crate) units: &'static [Unit],
}

/// A unit: its code in dimension 1, its activity in dimension 20, its salaries a month in thousands of kronor.
#[derive(Clone, Copy)]
pub(crate) struct Unit {
    pub(crate) responsibility: &'static str,
    pub(crate) operation: &'static str,
    pub(crate) salaries: i64,
}

/// A supplier and what it delivers.
pub(crate) struct Supplier {
    pub(crate) name: &'static str,
    pub(crate) account: &'static str,
    pub(crate) texts: &'static [&'static str],
    /// Smallest and largest net amount in kronor.
    pub(crate) kronor: (i64, i64),
    pub(crate) vat_percent: i64,
}

/// Something the organisation charges for.
pub(crate) struct Sale {
    pub(crate) account: &'static str,
    pub(crate) text: &'static str,
    pub(crate) kronor: (i64, i64),
    pub(crate) vat_percent: i64,
}

/// A salary on a grant's code: it becomes rows of the department's voucher.
pub(crate) struct Post {
    pub(crate) text: String,
    pub(crate) codes: Codes,
    pub(crate) gross: Ore,
}

/// What the everyday leaves behind from one month to the next.
struct Owed {
    invoices: VecDeque<(Date, String, Ore)>,
    sales: Ore,
    tax: Ore,
    contributions: Ore,
}

/// Debts and claims from the year before, which the opening balances hold.
pub(crate) struct Carried {
    pub(crate) payables: Ore,
    pub(crate) receivables: Ore,
    pub(crate) tax: Ore,
    pub(crate) contributions: Ore,
}

/// The everyday vouchers of a span of months. The invoices of the story are paid with the others.
pub(crate) fn vouchers(
    everyday: &Everyday,
    span: Period,
    carried: &Carried,
    story: &[Voucher],
    posts: impl Fn(Month) -> Vec<Post>,
) -> Vec<Voucher> {
    let mut owed = Owed {
        invoices: VecDeque::from([(
            span.first().minus_days(30),
            "Leverantörsskulder från föregående år".to_owned(),
            carried.payables,
        )]),
        sales: carried.receivables,
        tax: carried.tax,
        contributions: carried.contributions,
    };
    let mut all = Vec::new();
    for month in span.months() {
        let mut random = Random::new(everyday.seed ^ u64::from(month.number()) << 32);
        let invoices = invoices(everyday, month, &mut random);
        note_debts(everyday, month, invoices.iter().chain(story), &mut owed);
        all.extend(invoices);
        all.extend(payments(everyday, month, &mut owed));
        all.extend(salaries(everyday, month, &mut random, posts(month), &mut owed));
        all.extend(sales(everyday, month, &mut random, &mut owed));
        all.push(taxes(everyday, month, &mut random));
        all.extend(internal(everyday, month, &mut random));
        all.push(depreciation(everyday, month));
    }
    all
}

fn unit(everyday: &Everyday, random: &mut Random) -> Unit {
    let department = random.pick(everyday.departments);
    *random.pick(department.units)
}

fn codes(unit: Unit) -> Codes {
    vec![("1", unit.responsibility), ("20", unit.operation)]
}

fn invoices(everyday: &Everyday, month: Month, random: &mut Random) -> Vec<Voucher> {
    (0..everyday.invoices_per_month)
        .map(|_| {
            let supplier = random.pick(everyday.suppliers);
            let net = kronor(random.between(supplier.kronor.0, supplier.kronor.1)) + random.between(0, 99);
            let invoice = Invoice {
                date: working_day(month, u32::try_from(random.between(1, 28)).unwrap_or(1)),
                supplier: supplier.name.to_owned(),
                number: random.between(10_000, 99_999),
                costs: shares(everyday, supplier, net, random),
                text: (*random.pick(supplier.texts)).to_owned(),
                vat_percent: supplier.vat_percent,
            };
            invoice_voucher(&invoice, &everyday.invoice)
        })
        .collect()
}

/// Most invoices concern one unit; some are shared between two or three, to the öre.
fn shares(
    everyday: &Everyday,
    supplier: &Supplier,
    net: Ore,
    random: &mut Random,
) -> Vec<(&'static str, Codes, Ore)> {
    let count = if random.happens(12) { random.between(2, 3) } else { 1 };
    let share = net / count;
    (0..count)
        .map(|index| {
            let amount = if index == 0 { net - share * (count - 1) } else { share };
            (supplier.account, invoice_codes(everyday, random), amount)
        })
        .collect()
}

fn invoice_codes(everyday: &Everyday, random: &mut Random) -> Codes {
    let mut codes = codes(unit(everyday, random));
    if random.happens(14) {
        codes.insert(1, ("6", *random.pick(everyday.projects)));
    }
    if random.happens(20) {
        codes.push((everyday.activity_dimension, *random.pick(everyday.activities)));
    }
    codes
}

fn note_debts<'a>(
    everyday: &Everyday,
    month: Month,
    invoices: impl Iterator<Item = &'a Voucher>,
    owed: &mut Owed,
) {
    for voucher in invoices.filter(|voucher| voucher.date.month() == month) {
        let debt: Ore = voucher
            .rows
            .iter()
            .filter(|row| row.account == everyday.invoice.payables && row.counts())
            .map(|row| -row.amount)
            .sum();
        if debt != 0 {
            owed.invoices.push_back((voucher.date, voucher.text.clone(), debt));
        }
    }
    owed.invoices.make_contiguous().sort_by_key(|(date, _, _)| *date);
}

/// Pays every week what fell due, thirty days after the invoice.
fn payments(everyday: &Everyday, month: Month, owed: &mut Owed) -> Vec<Voucher> {
    let mut vouchers = Vec::new();
    for number in [7, 14, 21, 28] {
        let date = working_day(month, number);
        let mut rows = Vec::new();
        while owed.invoices.front().is_some_and(|(due, _, _)| due.plus_days(30) <= date) {
            let Some((_, text, amount)) = owed.invoices.pop_front() else { break };
            rows.push(Row::new(everyday.invoice.payables, Codes::new(), amount, text));
        }
        let sum: Ore = rows.iter().map(|row| row.amount).sum();
        if sum != 0 {
            rows.push(Row::balance(everyday.bank, -sum));
            vouchers.push(voucher("UTB", date, "Utbetalning leverantörer", rows));
        }
    }
    vouchers
}

fn salaries(
    everyday: &Everyday,
    month: Month,
    random: &mut Random,
    mut posts: Vec<Post>,
    owed: &mut Owed,
) -> Vec<Voucher> {
    let accounts = &everyday.salary;
    let date = working_day(month, 25);
    let mut vouchers = vec![settle_tax(everyday, month, owed)];
    for department in everyday.departments {
        // The last department of the list holds the posts of the grants.
        let is_last = vouchers.len() == everyday.departments.len();
        let own = if is_last { std::mem::take(&mut posts) } else { Vec::new() };
        let key = if own.is_empty() { String::new() } else { format!("salaries-{month}") };
        let mut rows = Vec::new();
        for unit in department.units {
            rows.extend(unit_rows(accounts, *unit, random));
        }
        own.iter().for_each(|post| rows.extend(post_rows(accounts, post)));
        rows.extend(net_pay(everyday, &rows, owed));
        let text = format!("Löner {} {}, {}", month_name(month), month.year(), department.name);
        vouchers.push(voucher("LÖN", date, text, rows).known_as(key));
    }
    vouchers
}

fn unit_rows(accounts: &SalaryAccounts, unit: Unit, random: &mut Random) -> Vec<Row> {
    let monthly = kronor(unit.salaries * 1000) + random.between(-2_500_000, 2_500_000);
    let hourly = percent(monthly, random.between(300, 900));
    let gross = monthly + hourly;
    vec![
        Row::new(accounts.monthly, codes(unit), monthly, "Månadslöner"),
        Row::new(accounts.hourly, codes(unit), hourly, "Timlöner"),
        Row::new(accounts.contributions, codes(unit), percent(gross, accounts.contribution_rate), ""),
        Row::new(accounts.pension, codes(unit), percent(gross, accounts.pension_rate), ""),
    ]
}

/// A post on a grant: salary, contributions and pension, each on the grant's code.
pub(crate) fn post_rows(accounts: &SalaryAccounts, post: &Post) -> Vec<Row> {
    let row = |account, amount, what: &str| {
        Row::new(account, post.codes.clone(), amount, format!("{what}{}", post.text))
    };
    vec![
        row(accounts.monthly, post.gross, "Lön "),
        row(accounts.contributions, percent(post.gross, accounts.contribution_rate), "Arbetsgivaravgift "),
        row(accounts.pension, percent(post.gross, accounts.pension_rate), "Pension "),
    ]
}

/// Three tenths of the salaries are withheld as tax; the rest is paid out.
fn net_pay(everyday: &Everyday, rows: &[Row], owed: &mut Owed) -> Vec<Row> {
    let accounts = &everyday.salary;
    let sum_of = |account: &str| -> Ore {
        rows.iter().filter(|row| row.account == account).map(|row| row.amount).sum()
    };
    let gross = sum_of(accounts.monthly) + sum_of(accounts.hourly);
    let (contributions, pension) = (sum_of(accounts.contributions), sum_of(accounts.pension));
    let tax = percent(gross, 3_000);
    owed.tax += tax;
    owed.contributions += contributions;
    vec![
        Row::balance(accounts.tax_due, -tax),
        Row::balance(accounts.contributions_due, -contributions),
        Row::balance(accounts.pension_due, -pension),
        Row::balance(everyday.bank, tax - gross),
    ]
}

/// Pays what was withheld the month before.
fn settle_tax(everyday: &Everyday, month: Month, owed: &mut Owed) -> Voucher {
    let (tax, contributions) = (std::mem::take(&mut owed.tax), std::mem::take(&mut owed.contributions));
    let rows = vec![
        Row::balance(everyday.salary.tax_due, tax),
        Row::balance(everyday.salary.contributions_due, contributions),
        Row::balance(everyday.bank, -(tax + contributions)),
    ];
    voucher("BOK", working_day(month, 12), "Skattekonto, källskatt och arbetsgivaravgifter", rows)
}

fn sales(everyday: &Everyday, month: Month, random: &mut Random, owed: &mut Owed) -> Vec<Voucher> {
    let mut vouchers = Vec::new();
    let received = std::mem::take(&mut owed.sales);
    if received != 0 {
        let rows = vec![Row::balance(everyday.bank, received), Row::balance(everyday.receivables, -received)];
        vouchers.push(voucher("BOK", working_day(month, 27), "Inbetalningar kundfakturor", rows));
    }
    for sale in everyday.sales {
        let net = kronor(random.between(sale.kronor.0, sale.kronor.1));
        let vat = percent(net, sale.vat_percent * 100);
        let mut rows = vec![
            Row::balance(everyday.receivables, net + vat),
            Row::new(sale.account, codes(unit(everyday, random)), -net, sale.text),
        ];
        if vat != 0 {
            rows.push(Row::balance(everyday.output_vat, -vat));
        }
        owed.sales += net + vat;
        let date = working_day(month, u32::try_from(random.between(2, 20)).unwrap_or(2));
        let text = format!("Debitering {} {}", month_name(month), sale.text);
        vouchers.push(voucher("KUN", date, text, rows));
    }
    vouchers
}

fn taxes(everyday: &Everyday, month: Month, random: &mut Random) -> Voucher {
    let mut rows: Vec<Row> = everyday
        .taxes
        .iter()
        .map(|(account, text, amount)| {
            let amount = kronor(*amount) + kronor(random.between(-2_000, 2_000));
            Row::new(account, vec![("1", everyday.departments[0].units[0].responsibility)], -amount, *text)
        })
        .collect();
    let sum: Ore = rows.iter().map(|row| row.amount).sum();
    rows.insert(0, Row::balance(everyday.bank, -sum));
    let text = format!("Skatter och generella bidrag, {}", month_name(month));
    voucher("BOK", working_day(month, 18), text, rows)
}

fn internal(everyday: &Everyday, month: Month, random: &mut Random) -> Vec<Voucher> {
    let date = month.last();
    (0..2)
        .flat_map(|_| everyday.internal)
        .map(|(cost, income, text)| {
            let amount = kronor(random.between(4_000, 180_000));
            let rows = vec![
                Row::new(cost, codes(unit(everyday, random)), amount, *text),
                Row::new(income, codes(unit(everyday, random)), -amount, *text),
            ];
            voucher("INT", date, format!("{text}, {}", month_name(month)), rows)
        })
        .collect()
}

fn depreciation(everyday: &Everyday, month: Month) -> Voucher {
    let unit = everyday.departments[0].units[0];
    let rows = everyday.depreciation.iter().flat_map(|(cost, balance, amount)| {
        [Row::new(cost, codes(unit), kronor(*amount), "Avskrivning"), Row::balance(balance, -kronor(*amount))]
    });
    let text = format!("Avskrivningar {}", month_name(month));
    voucher("BOK", month.last(), text, rows.collect())
}
