//! Reading a main ledger and taking it in, at three sizes, beside the least that anybody can do with its bytes: cut it
//! into rows and sum them per account and project. The ratios say how well we do; milliseconds are the machine's.
//!
//! `cargo bench -p tests --bench ledgers`

use std::collections::HashMap;
use std::fmt::Write as _;
use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use formats::read::sie;
use tests::Person;

const SIZES: [u32; 3] = [10_000, 100_000, 1_000_000];

/// A municipal year of so many rows: four rows a voucher, four code parts, one row in twelve on the grant's project.
fn ledger(rows: u32) -> Vec<u8> {
    let mut text = "#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#ORGNR 4220000014\n#RAR 0 20260101 20261231\n\
                    #DIM 1 Ansvar\n#DIM 6 Projekt\n#KONTO 1930 Bank\n"
        .to_owned();
    for account in 0..360 {
        writeln!(text, "#KONTO {} \"Konto nummer {account}\"", 4010 + account).expect("text takes text");
    }
    let mut dice = 1_u64;
    let mut roll = |sides: u64| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (dice >> 33) % sides
    };
    for voucher in 0..rows / 4 {
        let (month, day) = (voucher * 12 / (rows / 4) + 1, voucher % 28 + 1);
        writeln!(text, "#VER LEV {voucher} 2026{month:02}{day:02} \"Leverantör {} AB\"\n{{", roll(4000))
            .expect("text takes text");
        let mut sum = 0;
        for row in 0..3 {
            let project = if roll(12) == 0 { 100 } else { 1000 + roll(640) };
            let (account, place, ore) = (4010 + roll(360), roll(300), roll(2_000_000) + 1);
            sum += ore;
            writeln!(
                text,
                "#TRANS {account} {{1 {place} 6 {project}}} {}.{:02} 2026{month:02}{day:02} \"Faktura {voucher}-{row}\"",
                ore / 100,
                ore % 100
            )
            .expect("text takes text");
        }
        writeln!(text, "#TRANS 1930 {{}} -{}.{:02}\n}}", sum / 100, sum % 100).expect("text takes text");
    }
    formats::text::encode_cp437(&text).0
}

/// The least that is done with a ledger: öre per account and per list of objects.
fn plain_sums(bytes: &[u8]) -> (i64, usize) {
    let mut sums: HashMap<&[u8], i64> = HashMap::new();
    for line in bytes.split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"#TRANS ")) {
        let mut parts = line[7..].splitn(2, |byte| *byte == b'{');
        let (account, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let mut parts = rest.splitn(2, |byte| *byte == b'}');
        let (objects, rest) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let amount = rest.trim_ascii_start().split(|byte| *byte == b' ').next().unwrap_or_default();
        let digits = amount.iter().filter(|byte| byte.is_ascii_digit());
        let ore = digits.fold(0_i64, |sum, digit| sum * 10 + i64::from(digit - b'0'));
        let ore = if amount.starts_with(b"-") { -ore } else { ore };
        *sums.entry(account).or_default() += ore;
        *sums.entry(objects).or_default() += ore;
    }
    (sums.values().sum(), sums.len())
}

fn ledgers(c: &mut Criterion) {
    let mut group = c.benchmark_group("ledgers");
    group.sample_size(10);
    for size in SIZES {
        let bytes = ledger(size);
        group.throughput(Throughput::Elements(u64::from(size)));
        group.bench_function(BenchmarkId::new("plain sums", size), |b| {
            b.iter(|| black_box(plain_sums(&bytes)));
        });
        group.bench_function(BenchmarkId::new("read and checked", size), |b| {
            b.iter(|| {
                let read = sie::read(&bytes).expect("a ledger");
                assert_eq!(read.document.rows.len(), size as usize);
                black_box(read.remarks.len())
            });
        });
        group.bench_function(BenchmarkId::new("taken into a book", size), |b| {
            let begun = || {
                let mut person = Person::with_grant(&format!("bench/ledger/{size}"));
                let file = person.file("stor.se", bytes.clone());
                (person, file)
            };
            b.iter_batched(
                begun,
                |(mut person, file)| {
                    person.take(&file);
                    person
                },
                BatchSize::PerIteration,
            );
        });
    }
    group.finish();
}

criterion_group!(benches, ledgers);
criterion_main!(benches);
