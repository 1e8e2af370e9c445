//! Salaries: the parts make the whole, and whole months come to the same together as one by one.

use domain::date::{Date, Period};
use domain::fact::{OnCostUsed, Pay, SalaryBasis};
use domain::money::Money;
use domain::salary::reckon;
use domain::scheme::Percent;
use proptest::prelude::*;
use rust_decimal::Decimal;

use super::cases;

const fn hundredths(n: u32) -> Percent {
    Percent(Decimal::from_parts(n, 0, 0, false, 2))
}

proptest! {
    #![proptest_config(cases(1))]

    #[test]
    fn parts_and_months_of_salaries_go_up(
        ore in 1_i64..20_000_000,
        (degree, share, rate) in (1_u32..=10_000, 1_u32..=10_000, 0_u32..=10_000),
        (first, months) in (1_u32..=12, 1_u32..=6),
    ) {
        let salary = SalaryBasis {
            post: None,
            pay: Pay::Monthly { salary: Money::from_ore(ore).unwrap(), degree: hundredths(degree) },
            absent_days: 0,
            on_cost: (rate > 0).then(|| OnCostUsed { rate: hundredths(rate), typed: false }),
            share: hundredths(share),
            own_share: (share < 10_000).then(|| hundredths(10_000 - share)),
        };
        let start = Date::new(2023, first, 1).unwrap();
        let end = start.plus_months(months).minus_days(1);
        let whole = reckon(&salary, Period::new(start, end).unwrap()).unwrap();
        prop_assert_eq!(whole.pay.checked_add(whole.on_cost).unwrap(), whole.whole);
        let parts = whole.amount.checked_add(whole.own.unwrap_or_default()).unwrap();
        prop_assert!((parts.ore() - whole.whole.ore()).abs() <= 1, "each part is rounded once");
        let each = (0..months).map(|n| reckon(&salary, start.plus_months(n).month().period()).unwrap().pay);
        prop_assert_eq!(Money::sum(each).unwrap(), whole.pay);
    }
}
