//! Real SIE files of many programs, read by us and by a second, plain reader; every difference is known by name.
//!
//! The files are not ours to spread; [`tests::corpus`] says where they are looked for, and without them these tests
//! say that they were skipped. The second reader is a Python script beside the corpus; without it or Python the
//! comparison is skipped and said so.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use domain::draft::Checksum;
use formats::read::inspect::{Inspection, Total, inspect};
use formats::read::{LedgerRead, detect, sie};
use serde_json::Value;

use crate::samples::{Sample, samples};

/// Files that our reader and the plain one read differently, how many rows fewer we count, and why.
const FEWER_ROWS: &[(&str, u64, &str)] = &[
    ("t4t5+sie-parser/broken.se", 2, "a word where the amount should stand; a row after the voucher's end"),
    ("molnkontakt+odoo-l10n-se/broken.se", 2, "a letter O in an amount; a row before the first voucher"),
    ("blinfo+Sie4j/BLBLOV_SIE4_UTF_8_with_faulty_transaction.SI", 1, "a row that ends after its account"),
];

/// Sums that differ for the same reason, in öre: ours less the plain one's.
const OTHER_SUMS: &[(&str, &str, i128)] = &[
    ("t4t5+sie-parser/broken.se", "2910", -10_000),
    ("molnkontakt+odoo-l10n-se/broken.se", "1930", -10_000),
];

/// Files whose balances do not tie, with the number of accounts; all others with rows and balances tie.
const DO_NOT_TIE: &[(&str, usize)] = &[
    // An amount was changed by hand, which unbalances a voucher too.
    ("idstam+jsisie/transaktioner_ovnbolag-bad-balance.se", 1),
    // Cut down by hand: few rows beside whole balances.
    ("bjornsandgren+brfnorrakronan/typ4.se", 2),
    ("molnkontakt+odoo-l10n-se/unbalanced.se", 2),
    // It states the opening balances once more as closing ones, whatever its rows say.
    ("neam+php-sie/Sie4.si", 29),
];

/// Error pages that were saved under the names of files.
const WEB_PAGES: &[&str] = &["HAS1_1412.se", "HAS2_1412.se", "TRANSAK.SE", "BokSald.SE"];

/// Every file of the corpus that is read, with what it says.
fn readings(root: &Path) -> Vec<(Sample, LedgerRead, Inspection)> {
    samples(root)
        .into_iter()
        .filter_map(|sample| {
            let read = sie::read(&sample.bytes).ok()?;
            let inspection = inspect(&read.document);
            Some((sample, read, inspection))
        })
        .collect()
}

fn codes(read: &LedgerRead) -> Vec<&'static str> {
    read.remarks.iter().map(|remark| remark.problem.code).collect()
}

#[test]
fn every_file_is_read_but_the_saved_web_pages() {
    let Some(root) = tests::corpus("sie") else { return };
    for sample in samples(&root) {
        let refused = WEB_PAGES.iter().any(|page| sample.name.ends_with(page));
        assert_eq!(sie::read(&sample.bytes).is_err(), refused, "{}", sample.name);
        match detect(&sample.name, &sample.bytes) {
            Ok(reader) => assert_eq!((reader.name, refused), ("sie", false), "{}", sample.name),
            Err(error) => assert_eq!((error.problem().code, refused), ("file-html", true), "{}", sample.name),
        }
    }
}

#[test]
fn no_file_cut_or_changed_stops_the_program() {
    let Some(root) = tests::corpus("sie") else { return };
    for sample in samples(&root) {
        let step = (sample.bytes.len() / 8).max(1);
        for place in (0..sample.bytes.len()).step_by(step) {
            let _ = sie::read(&sample.bytes[..place]);
            let mut changed = sample.bytes.clone();
            changed[place] ^= 0x22;
            let _ = sie::read(&changed).map(|read| inspect(&read.document));
        }
    }
}

#[test]
fn balances_tie_in_every_file_but_the_known_ones() {
    let Some(root) = tests::corpus("sie") else { return };
    for (sample, read, inspection) in readings(&root) {
        let breaks = inspection.accounts.iter().filter(|account| account.ties == Some(false)).count();
        let known = DO_NOT_TIE.iter().find(|(name, _)| *name == sample.name).map_or(0, |(_, count)| *count);
        assert_eq!(breaks, known, "{}", sample.name);
        let told = codes(&read).iter().filter(|code| code.ends_with("does-not-tie")).count();
        assert_eq!(told, breaks, "{}", sample.name);
    }
}

#[test]
fn genuine_checksums_agree_and_the_made_up_one_does_not() {
    let Some(root) = tests::corpus("sie") else { return };
    for (sample, read, _) in readings(&root) {
        let expected = match sample.name.as_str() {
            "byrokrat+accounting/SIE1.se"
            | "byrokrat+accounting/SIE_2.se"
            | "byrokrat+accounting/SIE3.se"
            | "byrokrat+accounting/SIE4.se" => Checksum::Ok,
            // It says 123456789.
            "iCalcreator+sie4ito5/Sie4I1ksumma.SI" => Checksum::Mismatch,
            _ => Checksum::None,
        };
        assert_eq!(read.document.checksum, expected, "{}", sample.name);
    }
}

#[test]
fn swedish_letters_come_out_right() {
    let Some(root) = tests::corpus("sie") else { return };
    for (sample, read, _) in readings(&root) {
        let document = &read.document;
        let mut texts = document.organisation_name.iter().cloned().collect::<String>();
        texts.extend(document.accounts.iter().filter_map(|account| account.name.as_deref()));
        texts.extend(document.dimensions.iter().filter_map(|dimension| dimension.name.as_deref()));
        texts.extend(document.objects.iter().map(|object| object.name.as_str()));
        texts.extend(document.vouchers.iter().map(|voucher| document.text(voucher.text)));
        texts.extend(document.rows.iter().map(|row| document.text(row.text)));
        let was_damaged = sample.bytes.windows(3).any(|bytes| bytes == b"\xEF\xBF\xBD");
        assert_eq!(texts.contains('\u{FFFD}'), was_damaged, "{}", sample.name);
        // One file was turned into UTF-8 as if it had been Windows-1252: its letters were lost before.
        let is_swedish = document.encoding != "ascii" && !was_damaged && !sample.name.starts_with("vertelab");
        assert!(!is_swedish || texts.contains(['å', 'ä', 'ö', 'Å', 'Ä', 'Ö']), "{}", sample.name);
    }
}

#[test]
fn a_second_reader_counts_and_sums_the_same() {
    let Some(root) = tests::corpus("sie") else { return };
    let readings = readings(&root);
    let Some(plain) = plain_readings(&root, &readings) else { return };
    for ((sample, _, inspection), plain) in readings.iter().zip(&plain) {
        compare_counts(&sample.name, inspection, plain);
        compare_accounts(&sample.name, inspection, plain);
        compare_objects(&sample.name, inspection, plain);
        let ties =
            |tied| inspection.accounts.iter().filter(|account| account.ties == Some(tied)).count() as u64;
        let theirs = (plain["ties"].as_u64(), plain["breaks"].as_u64());
        assert_eq!((Some(ties(true)), Some(ties(false))), theirs, "ties of {}", sample.name);
        let encoding = plain["encoding"].as_str().unwrap_or_default().to_lowercase();
        assert_eq!(inspection.encoding.trim_end_matches("-bom"), encoding, "{}", sample.name);
    }
    println!("{} files agree with the second reader", readings.len());
}

/// Runs the plain reader once over all files.
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn plain_readings(root: &Path, readings: &[(Sample, LedgerRead, Inspection)]) -> Option<Vec<Value>> {
    let script = root.join("../../check/sie_plain.py");
    let paths = readings.iter().map(|(sample, ..)| &sample.path);
    let output = Command::new("python3").arg(&script).args(paths).env("PYTHONIOENCODING", "utf-8").output();
    let output = output.ok().filter(|output| script.is_file() && output.status.success());
    let Some(output) = output else {
        println!("skipped: no second reader that runs at {}", script.display());
        return None;
    };
    let text = String::from_utf8(output.stdout).expect("JSON lines in UTF-8");
    let plain: Vec<Value> =
        text.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    assert_eq!(plain.len(), readings.len());
    Some(plain)
}

fn compare_counts(name: &str, inspection: &Inspection, plain: &Value) {
    let count = |key: &str| plain["counts"][key].as_u64().unwrap_or(0);
    let fewer = FEWER_ROWS.iter().find(|(file, ..)| *file == name).map_or(0, |(_, rows, _)| *rows);
    let ours = inspection.counts;
    assert_eq!(
        (ours.vouchers, ours.rows + fewer, ours.added_rows, ours.removed_rows),
        (count("vouchers"), count("rows"), count("added"), count("removed")),
        "counts of {name}"
    );
}

fn compare_accounts(name: &str, inspection: &Inspection, plain: &Value) {
    let mut ours: BTreeMap<String, i128> =
        inspection.accounts.iter().map(|account| (account.account.clone(), account.transactions.0)).collect();
    for (file, account, difference) in OTHER_SUMS {
        if *file == name {
            *ours.entry((*account).to_owned()).or_default() -= difference;
        }
    }
    ours.retain(|_, sum| *sum != 0);
    assert_eq!(ours, plain_sums(&plain["accounts"]), "accounts of {name}");
}

fn compare_objects(name: &str, inspection: &Inspection, plain: &Value) {
    let ours: BTreeMap<String, i128> = inspection
        .objects
        .iter()
        .map(|object| (format!("{}:{}", object.dimension, object.object), object.amount))
        .filter(|(_, sum)| *sum != Total(0))
        .map(|(key, sum)| (key, sum.0))
        .collect();
    assert_eq!(ours, plain_sums(&plain["objects"]), "objects of {name}");
}

/// The plain reader's sums in öre, those of nought left out.
fn plain_sums(sums: &Value) -> BTreeMap<String, i128> {
    let sums = sums.as_object().expect("an object of sums");
    let ore = |text: &str| text.parse::<domain::money::Money>().expect("an amount").ore();
    sums.iter()
        .map(|(key, sum)| (key.clone(), i128::from(ore(sum.as_str().expect("text")))))
        .filter(|(_, sum)| *sum != 0)
        .collect()
}
