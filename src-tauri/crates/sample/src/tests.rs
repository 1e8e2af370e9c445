//! The samples are what they promise: sound ledgers, evidence for what the script names, and the mistakes alone.

mod book;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use domain::draft::{BalanceKind, Checksum, LedgerDocument, RowKind};
use domain::money::Money;

use super::*;

/// The samples, made once for all tests.
static FILES: LazyLock<Vec<SampleFile>> = LazyLock::new(files);

fn bytes_of(path: &str) -> &'static [u8] {
    let found = FILES.iter().find(|file| file.path == path);
    &found.unwrap_or_else(|| panic!("the samples have no {path}")).bytes
}

fn ledger(path: &str) -> LedgerDocument {
    let read = formats::read::sie::read(bytes_of(path)).expect("it reads");
    assert_eq!(read.remarks, [], "{path}");
    read.document
}

fn script(sample: &str) -> Script {
    let text = std::str::from_utf8(bytes_of(&format!("{sample}/sample.toml"))).expect("text");
    Script::read(text).expect("the script reads")
}

const LEDGERS: [&str; 4] = [
    "kommun/huvudbok-2026.se",
    "kommun/huvudbok-2026-rattad.se",
    "region/huvudbok-2021.se",
    "region/huvudbok-2022.se",
];

#[test]
fn what_is_committed_is_what_the_program_makes() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample");
    for file in FILES.iter() {
        let committed = std::fs::read(folder.join(&file.path)).unwrap_or_default();
        let same = committed == file.bytes;
        assert!(same, "assets/sample/{} is another: cargo run -p sample --bin make-sample", file.path);
    }
}

#[test]
fn nothing_else_lies_beside_the_samples() {
    fn walk(folder: &Path, found: &mut BTreeSet<String>, base: &Path) {
        for entry in std::fs::read_dir(folder).expect("the samples are committed") {
            let path = entry.expect("a file").path();
            if path.is_dir() {
                walk(&path, found, base);
            } else {
                let name = path.strip_prefix(base).expect("below it").to_string_lossy().replace('\\', "/");
                found.insert(name);
            }
        }
    }
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/sample");
    let mut found = BTreeSet::new();
    walk(&base, &mut found, &base);
    for by_hand in ["README.md", ".gitattributes"] {
        found.remove(by_hand);
    }
    assert_eq!(found, FILES.iter().map(|file| file.path.clone()).collect());
}

#[test]
fn every_ledger_is_sie_4e_in_cp437_with_its_checksum() {
    for path in LEDGERS {
        let document = ledger(path);
        assert_eq!((document.format.as_str(), document.version.as_str()), ("sie", "4E"), "{path}");
        assert_eq!(document.encoding, "cp437", "{path}");
        assert_eq!(document.checksum, Checksum::Ok, "{path}");
        assert!(document.organisation_name.is_some_and(|name| name.ends_with(" EXEMPEL")), "{path}");
        assert!(document.dimensions.len() == 4, "{path}");
    }
}

#[test]
fn every_account_ties_to_the_ore_and_every_voucher_balances() {
    for path in LEDGERS {
        let document = ledger(path);
        let mut sums: BTreeMap<u32, i64> = BTreeMap::new();
        for row in document.rows.iter().filter(|row| row.kind == RowKind::Normal) {
            *sums.entry(row.account).or_default() += row.amount.ore();
        }
        let mut stated: BTreeMap<u32, i64> = BTreeMap::new();
        for balance in document.balances.iter().filter(|balance| balance.year == 0) {
            let sign = if balance.kind == BalanceKind::Opening { -1 } else { 1 };
            *stated.entry(balance.account).or_default() += sign * balance.amount.ore();
        }
        stated.retain(|account, amount| *amount != 0 || sums.contains_key(account));
        assert_eq!(sums, stated, "{path}");
        let opening = document.balances.iter().filter(|b| b.kind == BalanceKind::Opening && b.year == 0);
        assert_eq!(Money::sum(opening.map(|b| b.amount)), Ok(Money::ZERO), "{path}");
        for voucher in &document.vouchers {
            let rows = document.rows_of(voucher).iter().filter(|row| row.kind == RowKind::Normal);
            assert_eq!(
                Money::sum(rows.map(|row| row.amount)),
                Ok(Money::ZERO),
                "{path} {}",
                document.text(voucher.number)
            );
        }
    }
}

#[test]
fn the_ledger_of_the_municipality_is_of_a_size_to_work_with() {
    let document = ledger("kommun/huvudbok-2026.se");
    let rows = document.rows.iter().filter(|row| row.kind == RowKind::Normal).count();
    assert!((4_500..5_500).contains(&rows), "{rows}");
    assert!((140..170).contains(&document.accounts.len()), "{}", document.accounts.len());
    assert!(document.accounts.iter().all(|account| account.number.len() == 5 && account.declared));
    assert_eq!(document.balances_until, Some("2026-10-31".parse().expect("a day")));
    let kinds: Vec<RowKind> =
        document.rows.iter().map(|row| row.kind).filter(|k| *k != RowKind::Normal).collect();
    assert_eq!(kinds, [RowKind::Removed, RowKind::Added]);
}

#[test]
fn every_account_of_a_sample_has_a_role() {
    for (table, paths) in [("kommun-bas", &LEDGERS[..2]), ("region-bas", &LEDGERS[2..])] {
        let mapping = book::accounts(table).mapping();
        for path in paths {
            let silent = ledger(path).accounts.into_iter().find(|a| mapping.role_of(&a.number).is_none());
            assert_eq!(silent, None, "{path}");
        }
    }
}

#[test]
fn organisation_numbers_check_and_are_of_no_group_that_is_given_out() {
    for sample in ["kommun", "region"] {
        let number = script(sample).organisation.orgnr;
        let digits: Vec<u32> = number.chars().filter_map(|c| c.to_digit(10)).collect();
        let luhn: u32 = digits
            .iter()
            .enumerate()
            .map(|(place, digit)| if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { *digit })
            .sum();
        assert_eq!((digits.len(), luhn % 10, digits[0]), (10, 0, 4), "{number}");
    }
}

#[test]
fn a_month_later_three_vouchers_of_the_months_before_are_otherwise() {
    let (before, after) = (ledger("kommun/huvudbok-2026.se"), ledger("kommun/huvudbok-2026-rattad.se"));
    let said = |document: &LedgerDocument| -> BTreeMap<(String, String), String> {
        let until = "2026-10-31".parse().expect("a day");
        let vouchers = document.vouchers.iter().filter(|voucher| voucher.date <= until);
        vouchers
            .map(|voucher| {
                let rows: Vec<String> = document
                    .rows_of(voucher)
                    .iter()
                    .map(|row| {
                        let codes: Vec<_> = document.objects_of(row.objects).collect();
                        format!(
                            "{} {codes:?} {} {}",
                            document.account_number(row.account),
                            row.amount,
                            document.text(row.text)
                        )
                    })
                    .collect();
                let name = (voucher.series, voucher.number);
                ((document.text(name.0).to_owned(), document.text(name.1).to_owned()), rows.join("\n"))
            })
            .collect()
    };
    let (before, after) = (said(&before), said(&after));
    let changed: Vec<String> = before
        .iter()
        .filter(|(name, rows)| after.get(name) != Some(rows))
        .map(|((series, number), _)| format!("{series} {number}"))
        .collect();
    assert_eq!(changed, ["LEV 1367", "LEV 1445", "LEV 1460"]);
    assert_eq!(after.len(), before.len() - 1, "LEV 1445 is gone");
}

#[test]
fn scripts_come_back_as_they_were_written() {
    for sample in ["kommun", "region"] {
        let script = script(sample);
        assert_eq!(Script::read(&script.to_toml()), Ok(script));
    }
}

#[test]
fn every_file_of_a_script_is_there() {
    let paths: BTreeSet<&str> = FILES.iter().map(|file| file.path.as_str()).collect();
    for sample in ["kommun", "region"] {
        let script = script(sample);
        let named = script.imports.iter().chain(&script.later_import);
        for file in named.chain(script.evidence.iter().map(|evidence| &evidence.file)) {
            assert!(paths.contains(format!("{sample}/{file}").as_str()), "{sample}/{file}");
        }
    }
}
