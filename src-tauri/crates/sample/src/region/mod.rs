//! Region Norrmark EXEMPEL: LAK-2021 over the two years that it could be used.

mod chart;
mod everyday;
mod papers;
mod story;

use std::collections::BTreeMap;

use domain::date::{Date, Period};

use crate::SampleFile;
use crate::ledger::{Ledger, Ore, Voucher, day, number, write_sie};
use crate::routine::{self, Carried};
use crate::story::Story;

/// The series of vouchers; numbers begin again every year.
const SERIES: [(&str, u32); 6] = [("BOK", 1), ("INT", 1), ("KUN", 701), ("LEV", 101), ("LÖN", 1), ("UTB", 1)];

/// Makes the files of the sample.
pub(crate) fn files() -> Vec<SampleFile> {
    let first = ledger(2021, everyday::opening(), &everyday::CARRIED);
    let second = ledger(2022, opening_of_next(&first), &carried_from(&first));
    let told = [&first, &second].map(|ledger| Story { ledger, code: story::CODE });
    let mut files = vec![
        file("huvudbok-2021.se", write_sie(&first)),
        file("huvudbok-2022.se", write_sie(&second)),
        file("sample.toml", papers::script(&told).to_toml().into_bytes()),
    ];
    files.extend(papers::evidence(&told).into_iter().map(|(name, bytes)| file(&name, bytes)));
    files
}

fn file(name: &str, bytes: Vec<u8>) -> SampleFile {
    SampleFile { path: format!("region/{name}"), bytes }
}

fn ledger(year: i32, opening: BTreeMap<&'static str, Ore>, carried: &Carried) -> Ledger<'static> {
    let date = |month, number| Date::new(year, month, number).expect("a day of the year");
    let year = Period::new(date(1, 1), date(12, 31)).expect("a year runs forward");
    // Pension and insurance on top of the contributions, in hundredths of a per cent of the salary.
    let everyday = if year.first() < day("2022-01-01") {
        everyday::everyday(0x2021_3121, 1_473)
    } else {
        everyday::everyday(0x2022_3121, 1_380)
    };
    let story: Vec<Voucher> =
        story::vouchers(&everyday.invoice).into_iter().filter(|v| year.contains(v.date)).collect();
    let routine = routine::vouchers(&everyday, year, carried, &story, story::posts);
    let vouchers = number(routine.into_iter().chain(story).collect(), &SERIES);
    let generated = year.last().plus_days(20);
    Ledger { chart: &chart::CHART, year, until: year.last(), generated, opening, vouchers }
}

/// The closing balances of a year, with its result moved to equity.
fn opening_of_next(ledger: &Ledger<'_>) -> BTreeMap<&'static str, Ore> {
    let mut closing = ledger.closing();
    let sum: Ore = closing.values().sum();
    *closing.entry("2010").or_insert(0) -= sum;
    closing
}

fn carried_from(ledger: &Ledger<'_>) -> Carried {
    let closing = ledger.closing();
    let of = |account: &str| closing.get(account).copied().unwrap_or(0);
    Carried { payables: -of("2410"), receivables: of("1510"), tax: -of("2710"), contributions: -of("2730") }
}
