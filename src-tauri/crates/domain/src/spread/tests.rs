use super::*;
use crate::testing::*;

fn told(parts: &[SpreadPart]) -> Vec<String> {
    let window = |part: &SpreadPart| part.window.map_or_else(|| "-".to_owned(), |at| at.to_string());
    parts.iter().map(|part| format!("{} {} {}", window(part), part.period, part.amount)).collect()
}

#[test]
fn an_invoice_over_a_new_year_is_cut_at_it() {
    let period = days("2025-11-01", "2026-04-30");
    let by_months = spread(kr("1200"), period, &years(period), SpreadBy::Months);
    assert_eq!(told(&by_months), ["0 2025-11-01–2025-12-31 400.00", "1 2026-01-01–2026-04-30 800.00"]);
    let by_days = spread(kr("1200"), period, &years(period), SpreadBy::Days);
    assert_eq!(told(&by_days), ["0 2025-11-01–2025-12-31 404.42", "1 2026-01-01–2026-04-30 795.58"]);
}

#[test]
fn days_in_no_window_are_a_part_of_their_own() {
    let period = days("2026-01-01", "2026-12-31");
    let windows = [days("2026-02-01", "2026-03-31"), days("2026-06-01", "2027-12-31")];
    assert_eq!(
        told(&spread(kr("12000"), period, &windows, SpreadBy::Months)),
        [
            "- 2026-01-01–2026-01-31 1000.00",
            "0 2026-02-01–2026-03-31 2000.00",
            "- 2026-04-01–2026-05-31 2000.00",
            "1 2026-06-01–2026-12-31 7000.00",
        ]
    );
}

#[test]
fn the_first_of_windows_that_overlap_has_the_days() {
    let period = days("2026-01-01", "2026-01-10");
    let windows = [days("2026-01-01", "2026-01-10"), days("2026-01-03", "2026-01-04")];
    assert_eq!(told(&spread(kr("10"), period, &windows, SpreadBy::Days)), ["0 2026-01-01–2026-01-10 10.00"]);
}

#[test]
fn parts_of_months_count_by_their_days_and_what_rounding_leaves_is_not_lost() {
    let period = days("2026-01-16", "2026-03-31");
    let parts = spread(kr("-100.01"), period, &months(period), SpreadBy::Months);
    // 16 of 31 days, a month and a month.
    assert_eq!(parts.len(), 3);
    assert_eq!(parts[0].amount, kr("-20.51"));
    assert_eq!(Money::sum(parts.iter().map(|part| part.amount)), Ok(kr("-100.01")));
}
