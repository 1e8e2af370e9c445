//! Vouchers written as SIE 4I: whatever texts, codes and amounts they have, our reader reads back what was written, and
//! what it cannot have read back is told.

use domain::date::{Date, Period};
use domain::draft::{Dimension, ObjectRef};
use domain::money::Money;
use formats::read::sie::read;
use formats::text::cp437_byte;
use formats::write::sie::{SieRow, SieVoucher, SieVouchers, write};
use proptest::prelude::*;

use super::cases;

/// Characters that SIE gives a meaning, that only CP437 has, and that it lacks.
fn text() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        4 => prop::char::range(' ', '~'),
        2 => prop::sample::select(vec!['å', 'ä', 'ö', 'Å', 'Ä', 'Ö', 'é', '§', '½']),
        2 => prop::sample::select(vec!['"', '\\', '{', '}', '#', ' ']),
        1 => prop::sample::select(vec!['€', '–', '”', '\n', '\t', '漢', '\u{0}']),
    ];
    prop::collection::vec(character, 0..24).prop_map(|characters| characters.into_iter().collect())
}

fn code() -> impl Strategy<Value = String> {
    prop_oneof![Just("74502".to_owned()), "[0-9A-Za-zåäö. -]{0,6}[0-9A-Zö]"]
}

fn voucher() -> impl Strategy<Value = SieVoucher> {
    let row = (0_i64..1_000_000_000, text(), code()).prop_map(|(ore, text, code)| (ore, text, code));
    (text(), prop::collection::vec(row, 1..5), 0_u32..365).prop_map(|(text, rows, day)| {
        let amount = |ore| Money::from_ore(ore).expect("in range");
        let row = |ore, text: String, code: String| SieRow {
            account: "5010".into(),
            objects: vec![ObjectRef { dimension: "6".into(), code }],
            amount: amount(ore),
            text,
        };
        let sum: i64 = rows.iter().map(|(ore, _, _)| ore).sum();
        let mut rows: Vec<SieRow> = rows.into_iter().map(|(ore, text, code)| row(ore, text, code)).collect();
        rows.push(row(-sum, "motrad".into(), "1".into()));
        SieVoucher { date: Date::new(2026, 1, 1).expect("a day").plus_days(day), text, rows }
    })
}

fn file(vouchers: Vec<SieVoucher>) -> SieVouchers {
    let day = |month, day| Date::new(2026, month, day).expect("a day");
    SieVouchers {
        version: "1".into(),
        made: day(11, 21),
        remark: String::new(),
        organisation: "Västerå kommun EXEMPEL".into(),
        orgnr: "422000-0014".into(),
        year: Period::new(day(1, 1), day(12, 31)).expect("a year"),
        accounts: Vec::new(),
        dimensions: vec![Dimension {
            number: "6".into(),
            name: Some("Projekt".into()),
            parent: None,
            declared: true,
        }],
        objects: Vec::new(),
        vouchers,
    }
}

fn holds_every(text: &str) -> bool {
    text.chars().all(|c| !c.is_control() && cp437_byte(c).is_some()) && !text.ends_with('\\')
}

proptest! {
    #![proptest_config(cases(4))]

    #[test]
    fn what_is_written_reads_back(vouchers in prop::collection::vec(voucher(), 1..4)) {
        let file = file(vouchers);
        let mut bytes = Vec::new();
        let written = write(&file, &mut bytes).expect("balanced vouchers with codes of letters");
        let document = read(&bytes).expect("SIE").document;
        prop_assert_eq!(document.vouchers.len(), file.vouchers.len());
        let texts = file.vouchers.iter().flat_map(|v| v.rows.iter().map(|row| &row.text).chain([&v.text]));
        prop_assert_eq!(written.replaced_characters.is_empty(), texts.clone().all(|text| holds_every(text)));
        for (voucher, read) in file.vouchers.iter().zip(&document.vouchers) {
            prop_assert_eq!(read.date, voucher.date);
            let rows = document.rows_of(read);
            prop_assert_eq!(rows.len(), voucher.rows.len());
            if holds_every(&voucher.text) {
                prop_assert_eq!(document.text(read.text), &voucher.text);
            }
            for (row, read) in voucher.rows.iter().zip(rows) {
                prop_assert_eq!(read.amount, row.amount);
                prop_assert_eq!(document.code_of(read.objects, "6"), Some(row.objects[0].code.as_str()));
                if holds_every(&row.text) {
                    prop_assert_eq!(document.text(read.text), &row.text);
                }
                prop_assert_eq!(document.text(read.text).chars().count(), row.text.chars().count());
            }
        }
    }
}
