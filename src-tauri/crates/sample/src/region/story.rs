//! What Region Norrmark EXEMPEL did with the grant LAK-2021, project code 31210, over two years.

use domain::date::Month;

use crate::building::{Invoice, InvoiceAccounts, invoice_voucher, kronor, month_name, voucher};
use crate::ledger::{Codes, Ore, Row, Voucher, day};
use crate::routine::Post;

/// The grant's project code.
pub(crate) const CODE: &str = "31210";

/// What the region claimed and got.
pub(crate) const RECEIVED: Ore = kronor(8_412_000);

fn codes(responsibility: &'static str, counterpart: &'static str) -> Codes {
    vec![("1", responsibility), ("6", CODE), ("20", "110"), ("21", counterpart)]
}

/// An invoice of the story: key, day, supplier, number, account, net amount, text.
type Bought = (&'static str, &'static str, &'static str, i64, &'static str, Ore, &'static str);

const BOUGHT: [Bought; 6] = [
    // Mistake 1: the cost arose before the use period begins on 27 May 2021.
    (
        "doctor-april",
        "2021-04-26",
        "Bemanna Vård AB",
        118_204,
        "5510",
        kronor(40_000),
        "Läkarmedverkan särskilt boende, april 2021",
    ),
    (
        "rounds-introduction",
        "2021-10-18",
        "Digirond Sverige AB",
        20_417,
        "5520",
        kronor(186_500),
        "Digitala ronder, införande och utbildning oktober 2021",
    ),
    (
        "rounds-2022",
        "2022-01-17",
        "Digirond Sverige AB",
        20_933,
        "5520",
        kronor(312_000),
        "Digitala ronder, licens 2022-01-01-2022-12-31",
    ),
    (
        "network",
        "2022-04-11",
        "Geriatriskt Nätverk i Norr AB",
        3_018,
        "7610",
        kronor(94_600),
        "Utbildningsdagar geriatrik för läkare, april 2022",
    ),
    (
        "equipment",
        "2022-09-12",
        "Medteknik Fjäll AB",
        66_105,
        "6410",
        kronor(128_450),
        "Mobil utrustning för hembesök",
    ),
    // Mistake 3: the licence is for January 2023, after the use period.
    (
        "rounds-2023",
        "2022-12-19",
        "Digirond Sverige AB",
        21_802,
        "5520",
        kronor(62_400),
        "Digitala ronder, licens avser 2023-01-01-2023-01-31",
    ),
];

/// A payment to hälsocentraler: key, day, what it is for, own and private kronor.
type Paid = (&'static str, &'static str, &'static str, [i64; 2], [i64; 2]);

const PAID: [Paid; 7] = [
    // Mistake 2: a payment of May 2021, of which only the last five days lie in the use period.
    ("centres-may", "2021-05-31", "uppstart maj 2021", [25_500, 0], [0, 0]),
    ("centres-2021-q3", "2021-09-30", "kvartal 3 2021", [148_000, 121_500], [96_400, 52_300]),
    ("centres-2021-q4", "2021-12-15", "kvartal 4 2021", [148_000, 121_500], [96_400, 52_300]),
    ("centres-2022-q1", "2022-03-31", "kvartal 1 2022", [151_200, 124_800], [98_150, 53_600]),
    ("centres-2022-q2", "2022-06-30", "kvartal 2 2022", [151_200, 124_800], [98_150, 53_600]),
    ("centres-2022-q3", "2022-09-30", "kvartal 3 2022", [151_200, 124_800], [98_150, 53_600]),
    ("centres-2022-q4", "2022-12-15", "kvartal 4 2022", [151_200, 124_800], [98_150, 53_600]),
];

/// The keys of the quarterly payments, with the days each is for.
pub(crate) const QUARTERS: [(&str, &str, &str); 6] = [
    ("centres-2021-q3", "2021-07-01", "2021-09-30"),
    ("centres-2021-q4", "2021-10-01", "2021-12-31"),
    ("centres-2022-q1", "2022-01-01", "2022-03-31"),
    ("centres-2022-q2", "2022-04-01", "2022-06-30"),
    ("centres-2022-q3", "2022-07-01", "2022-09-30"),
    ("centres-2022-q4", "2022-10-01", "2022-12-31"),
];

/// The vouchers of both years.
pub(crate) fn vouchers(accounts: &InvoiceAccounts) -> Vec<Voucher> {
    let invoices = BOUGHT.iter().map(|bought| book(bought, accounts));
    let payments = PAID.iter().map(pay);
    invoices.chain(payments).chain([income()]).collect()
}

fn book(bought: &Bought, accounts: &InvoiceAccounts) -> Voucher {
    let (key, date, supplier, number, account, net, text) = *bought;
    let invoice = Invoice {
        date: day(date),
        supplier: supplier.to_owned(),
        number,
        costs: vec![(account, codes("3190", "200"), net)],
        text: text.to_owned(),
        vat_percent: 25,
    };
    invoice_voucher(&invoice, accounts).known_as(key)
}

/// Own hälsocentraler and private ones are paid on accounts of their own.
fn pay(paid: &Paid) -> Voucher {
    const OWN: [(&str, &str); 2] = [("3110", "Hälsocentralen Älven"), ("3120", "Hälsocentralen Fjället")];
    const PRIVATE: [&str; 2] = ["Vårdhuset Tallmon AB", "Doktorn i Byn AB"];
    let (key, date, what, own, private) = *paid;
    let mut rows = Vec::new();
    for ((centre, name), amount) in OWN.into_iter().zip(own).filter(|(_, amount)| *amount != 0) {
        let text = format!("Läkarmedverkan {name}, {what}");
        rows.push(Row::new("5410", codes(centre, "100"), kronor(amount), text));
    }
    for (name, amount) in PRIVATE.into_iter().zip(private).filter(|(_, amount)| *amount != 0) {
        let text = format!("Läkarmedverkan {name}, {what}");
        rows.push(Row::new("5420", codes("3190", "200"), kronor(amount), text));
    }
    let sum: Ore = rows.iter().map(|row| row.amount).sum();
    rows.push(Row::balance("1930", -sum));
    voucher("BOK", day(date), format!("Ersättning hälsocentraler, {what}"), rows).known_as(key)
}

fn income() -> Voucher {
    let text = "Statsbidrag läkarkompetens i äldreomsorgen 2021";
    let rows = vec![Row::balance("1930", RECEIVED), Row::new("3420", codes("3190", "100"), -RECEIVED, text)];
    voucher("BOK", day("2021-10-05"), "Socialstyrelsen, statsbidrag", rows).known_as("income")
}

/// The doctors paid with the grant: name, post, gross a month in 2021 and 2022.
pub(crate) const DOCTORS: [(&str, &str, [Ore; 2]); 2] = [
    ("Disa Exempel", "äldrevårdsläkare", [kronor(81_500), kronor(83_300)]),
    ("Erik Exempel", "äldrevårdsläkare 75 procent", [kronor(58_650), kronor(59_940)]),
];

/// The salaries on the grant's code of a month: both doctors, from June 2021.
pub(crate) fn posts(month: Month) -> Vec<Post> {
    if month.first() < day("2021-06-01") {
        return Vec::new();
    }
    let year = usize::from(month.year() > 2021);
    DOCTORS
        .iter()
        .map(|(_, post, gross)| Post {
            text: format!("{post}, {}", month_name(month)),
            codes: codes("3190", "100"),
            gross: gross[year],
        })
        .collect()
}
