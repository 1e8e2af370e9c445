//! What a person does to the costs of one grant, at three sizes: growth shows in the ratios, not in the milliseconds.
//!
//! `cargo bench -p tests --bench costs`

use std::hint::black_box;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use serde_json::{Value as Json, json};
use tests::{Person, ledger};

const SIZES: [u32; 3] = [1_000, 10_000, 100_000];
const ROWS_OF_A_VOUCHER: u32 = 5;

/// A book with so many costs on one grant, taken in from one ledger.
fn book(costs: u32) -> Person {
    let mut person = Person::with_grant(&format!("bench/{costs}"));
    let mut lines = String::new();
    for number in 0..costs / ROWS_OF_A_VOUCHER {
        let (month, day) = (number % 12 + 1, number % 28 + 1);
        let rows = (0..ROWS_OF_A_VOUCHER).map(|row| {
            let amount = number * 7 + row + 1;
            format!("#TRANS 4010 {{6 100}} {amount}.25 \"\" \"Kurs {number} i Exempelstad\"\n")
        });
        let rows: String = rows.collect();
        let sum: u32 = (0..ROWS_OF_A_VOUCHER).map(|row| number * 7 + row + 1).sum();
        let ore = 25 * ROWS_OF_A_VOUCHER;
        lines += &format!(
            "#VER LEV {number} 2026{month:02}{day:02} \"Firma {number}\"\n{{\n{rows}#TRANS 1930 {{}} -{}.{:02}\n}}\n",
            sum + ore / 100,
            ore % 100
        );
    }
    let file = person.file("stor.se", ledger(&lines));
    person.take(&file);
    person
}

fn page(search: &str, without_evidence: bool) -> Json {
    json!({
        "grant": "100", "search": search, "kind": null, "only_outside": false,
        "only_without_evidence": without_evidence, "sort": "-amount", "offset": 0, "limit": 100,
    })
}

fn costs(c: &mut Criterion) {
    let mut group = c.benchmark_group("costs");
    group.sample_size(20);
    for size in SIZES {
        let mut person = book(size);
        let count = person.done("list_costs", page("", false))["all"]["count"].clone();
        assert_eq!(count, size, "every row is a cost");
        group.bench_function(BenchmarkId::new("first window, sorted", size), |b| {
            b.iter(|| black_box(person.done("list_costs", page("", false))));
        });
        group.bench_function(BenchmarkId::new("search", size), |b| {
            b.iter(|| black_box(person.done("list_costs", page("kurs 42 exempelstad", false))));
        });
        group.bench_function(BenchmarkId::new("without evidence", size), |b| {
            b.iter(|| black_box(person.done("list_costs", page("", true))));
        });
        let rows = person.done("list_costs", page("", false));
        let marked: Vec<Json> =
            rows["rows"].as_array().into_iter().flatten().map(|row| row["cost"].clone()).collect();
        group.bench_function(BenchmarkId::new("sum of a hundred marked", size), |b| {
            b.iter(|| black_box(person.done("sum_costs", json!({ "costs": marked }))));
        });
        group.bench_function(BenchmarkId::new("every check", size), |b| {
            b.iter(|| black_box(person.findings("2026-11-21").len()));
        });
        group.bench_function(BenchmarkId::new("accruals and what is prepaid", size), |b| {
            b.iter(|| {
                black_box(person.done("list_accruals", json!({ "grant": "100", "as_of": "2026-06-30" })))
            });
        });
        group.bench_function(BenchmarkId::new("show the grant", size), |b| {
            b.iter(|| black_box(person.done("show_grant", json!({ "grant": "100", "as_of": "2026-11-21" }))));
        });
        // Last, as it makes the book larger than the others are to meet it.
        group.bench_function(BenchmarkId::new("enter a cost", size), |b| {
            b.iter(|| black_box(person.enter("100", "100")));
        });
    }
    group.finish();
}

criterion_group!(benches, costs);
criterion_main!(benches);
