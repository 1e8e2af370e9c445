//! Västerå kommun EXEMPEL: a year with KOMP-2026.

mod chart;
mod everyday;
mod papers;
mod story;

use domain::date::{Date, Period};

use crate::SampleFile;
use crate::ledger::{Ledger, Voucher, day, number, write_sie};
use crate::routine;
use crate::story::Story;

/// The series of vouchers and the first number of each.
const SERIES: [(&str, u32); 6] =
    [("BOK", 1), ("INT", 1), ("KUN", 5_001), ("LEV", 1_001), ("LÖN", 1), ("UTB", 301)];

/// Makes the files of the sample.
pub(crate) fn files() -> Vec<SampleFile> {
    let ledger = ledger(day("2026-10-31"), day("2026-11-05"));
    let mut later = self::ledger(day("2026-11-30"), day("2026-12-03"));
    story::changed_later(&mut later.vouchers);
    let told = Story { ledger: &ledger, code: story::CODE };
    let mut files = vec![
        file("huvudbok-2026.se", write_sie(&ledger)),
        file("huvudbok-2026-rattad.se", write_sie(&later)),
        file("sample.toml", papers::script(&told).to_toml().into_bytes()),
    ];
    files.extend(papers::evidence(&told).into_iter().map(|(name, bytes)| file(&name, bytes)));
    files
}

fn file(name: &str, bytes: Vec<u8>) -> SampleFile {
    SampleFile { path: format!("kommun/{name}"), bytes }
}

/// Makes the ledger as it was when the month of `until` had been booked.
fn ledger(until: Date, generated: Date) -> Ledger<'static> {
    let year = Period::new(day("2026-01-01"), day("2026-12-31")).expect("a year runs forward");
    let booked = Period::new(year.first(), until).expect("the year has begun");
    let story: Vec<Voucher> = story::vouchers(&everyday::EVERYDAY.invoice)
        .into_iter()
        .filter(|voucher| voucher.date <= until)
        .collect();
    let everyday = routine::vouchers(&everyday::EVERYDAY, booked, &everyday::CARRIED, &story, story::posts);
    let vouchers = number(everyday.into_iter().chain(story).collect(), &SERIES);
    Ledger { chart: &chart::CHART, year, until, generated, opening: everyday::opening(), vouchers }
}
