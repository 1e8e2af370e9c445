//! What holds for every value, tried with many. `BIDRAGSBOKEN_CASES` says how many; 2 000 keep the suite quick.

mod book;
mod chain;
mod costs;
mod distribution;
mod figures;
mod salary;
mod sampling;
mod sie;
mod spreading;

use proptest::test_runner::Config;

/// The number of cases of each property; a property whose case is slow takes one in `share`.
fn cases(share: u32) -> Config {
    let asked = std::env::var("BIDRAGSBOKEN_CASES").ok().and_then(|text| text.parse::<u32>().ok());
    Config { cases: (asked.unwrap_or(2_000) / share).max(1), failure_persistence: None, ..Config::default() }
}
