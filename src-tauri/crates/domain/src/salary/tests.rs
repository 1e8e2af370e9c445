use super::*;
use crate::fact::OnCostUsed;
use crate::testing::*;

fn percent(text: &str) -> Percent {
    text.parse().expect("a percentage")
}

fn basis(salary: &str, degree: &str, share: &str) -> SalaryBasis {
    SalaryBasis {
        post: Some("Handledare".into()),
        pay: Pay::Monthly { salary: kr(salary), degree: percent(degree) },
        absent_days: 0,
        on_cost: Some(OnCostUsed { rate: percent("44.53"), typed: false }),
        share: percent(share),
        own_share: None,
    }
}

fn of(basis: &SalaryBasis, first: &str, last: &str) -> Reckoned {
    reckon(basis, days(first, last)).expect("it is reckoned")
}

#[test]
fn a_month_at_half_time_with_on_costs_and_half_of_it_charged() {
    let reckoned = of(&basis("38000", "50", "50"), "2023-03-01", "2023-03-31");
    assert_eq!((reckoned.pay, reckoned.on_cost), (kr("19000"), kr("8460.70")));
    assert_eq!((reckoned.whole, reckoned.amount, reckoned.own), (kr("27460.70"), kr("13730.35"), None));
}

#[test]
fn months_count_whole_and_parts_of_them_by_their_days() {
    let full = basis("31000", "100", "100");
    let plain = SalaryBasis { on_cost: None, ..full };
    assert_eq!(of(&plain, "2023-01-01", "2023-03-31").pay, kr("93000"));
    assert_eq!(of(&plain, "2023-01-16", "2023-02-14").pay, kr("31500"), "16 of 31 days and 14 of 28");
    assert_eq!(of(&plain, "2023-03-05", "2023-03-05").pay, kr("1000"));
}

#[test]
fn days_without_pay_take_their_part() {
    let sick = SalaryBasis { absent_days: 10, on_cost: None, ..basis("31000", "100", "100") };
    assert_eq!(of(&sick, "2023-03-01", "2023-03-31").pay, kr("21000"));
    let away = SalaryBasis { absent_days: 31, ..sick.clone() };
    assert_eq!(of(&away, "2023-03-01", "2023-03-31").amount, Money::ZERO);
    let error = reckon(&SalaryBasis { absent_days: 32, ..sick }, days("2023-03-01", "2023-03-31"));
    assert_eq!(error.map_err(|e| e.problem().code), Err("salary-absent-above-period"));
}

#[test]
fn hours_are_counted_to_the_hundredth() {
    let hourly = SalaryBasis {
        pay: Pay::Hourly { wage: kr("210.55"), hundredths: 3750 },
        on_cost: None,
        ..basis("1", "100", "100")
    };
    assert_eq!(of(&hourly, "2023-03-01", "2023-03-31").pay, kr("7895.63"));
}

#[test]
fn the_study_model_shares_between_grant_and_employer() {
    let studies = SalaryBasis { own_share: Some(percent("50")), ..basis("30000", "100", "20") };
    let reckoned = of(&studies, "2023-09-01", "2023-09-30");
    assert_eq!(
        (reckoned.whole, reckoned.amount, reckoned.own),
        (kr("43359"), kr("8671.80"), Some(kr("21679.50")))
    );
}

#[test]
fn what_cannot_be_is_refused_with_the_field() {
    let month = days("2023-03-01", "2023-03-31");
    let code = |basis: SalaryBasis| reckon(&basis, month).map_err(|error| error.problem().code);
    assert_eq!(code(basis("38000", "100.5", "50")), Err("salary-percent-outside"));
    assert_eq!(code(basis("38000", "100", "0")), Err("salary-percent-outside"));
    assert_eq!(code(basis("0", "100", "50")), Err("salary-pay-not-positive"));
    let shares = SalaryBasis { own_share: Some(percent("50.01")), ..basis("38000", "100", "50") };
    assert_eq!(code(shares), Err("salary-parts-above-whole"));
    let rate = SalaryBasis {
        on_cost: Some(OnCostUsed { rate: percent("144.53"), typed: true }),
        ..basis("38000", "100", "50")
    };
    assert_eq!(code(rate), Err("on-cost-rate-outside"));
    let none = SalaryBasis { pay: Pay::Hourly { wage: kr("1"), hundredths: 0 }, ..basis("1", "100", "50") };
    assert_eq!(code(none), Err("salary-no-hours"));
}

#[test]
fn stated_pay_is_taken_as_it_is_also_where_it_is_taken_back() {
    for (gross, amount) in [("1000", "1400"), ("-1000", "-1400")] {
        let on_cost = Some(OnCostUsed { rate: percent("40"), typed: false });
        let stated = SalaryBasis {
            pay: Pay::Stated { gross: kr(gross) },
            on_cost,
            own_share: None,
            ..basis("1", "100", "100")
        };
        let reckoned = reckon(&stated, days("2026-03-01", "2026-03-31")).expect("it can be");
        assert_eq!((reckoned.pay, reckoned.amount), (kr(gross), kr(amount)));
    }
}
