//! The rates of on-costs that come with the program, written as TOML (assets/rates.toml).

use domain::scheme::Percent;
use serde::{Deserialize, Serialize};

use super::rule_file::RuleFileError;

/// The rates of a year.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct YearRates {
    /// The calendar year.
    pub year: i32,
    /// Per cent of the pay for municipalities.
    pub kommun: Percent,
    /// Per cent of the pay for regions.
    pub region: Percent,
    /// Where they are from.
    pub source: String,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct File {
    rates: Vec<YearRates>,
}

/// Reads a table of rates. Fails where the text has not its form.
pub fn read(text: &str) -> Result<Vec<YearRates>, RuleFileError> {
    super::rule_file::read::<File>(text).map(|file| file.rates)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rates_of_the_product_read_and_are_parts_of_the_pay() {
        let rates = read(include_str!("../../../../../assets/rates.toml")).expect("it reads");
        let years: Vec<i32> = rates.iter().map(|rate| rate.year).collect();
        assert!(years.is_sorted() && years.windows(2).all(|pair| pair[0] < pair[1]), "{years:?}");
        assert!(rates.iter().all(|rate| rate.kommun.is_part() && rate.region.is_part()));
        let of_2023 = rates.iter().find(|rate| rate.year == 2023).expect("2023");
        assert_eq!(
            (of_2023.kommun.to_string(), of_2023.region.to_string()),
            ("44.53".into(), "52.28".into())
        );
    }

    #[test]
    fn a_year_without_a_source_is_refused() {
        let error = read("[[rates]]\nyear = 2023\nkommun = \"1\"\nregion = \"1\"\n");
        assert!(error.is_err());
    }
}
