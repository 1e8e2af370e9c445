//! Factors of the Poisson distribution, as tables of monetary-unit sampling have them.
//!
//! The factor of `k` errors at a confidence `c` is the smallest number of hundredths for which the chance of `k` or
//! fewer errors is at most 1 − `c`: the solution of Σ e^−R·R^i/i! (i from 0 to k) = 1 − c, rounded up to two decimals.
//! These are the figures of the tables in AICPA, *Audit Guide: Audit Sampling* (confidence factors for monetary-unit
//! sample design and evaluation; 95 %: 3.00, 4.75, 6.30, 7.76 …), as are the expansion factors. ISA 530 names the
//! method (appendix 4) and gives no table. A test solves every one of them anew.

use serde::{Deserialize, Serialize};

use super::SampleError;

/// How sure the conclusion is to be, in per cent: one of those that there are factors for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Confidence(usize);

/// Errors that there are factors for.
pub(super) const ERRORS_MAX: usize = 50;

/// Confidence in per cent; tenths of the expansion factor; hundredths of the factor of 0, 1, 2 … errors.
const TABLE: [(u32, i128, [i128; ERRORS_MAX + 1]); 5] = [
    (
        80,
        13,
        [
            161, 300, 428, 552, 673, 791, 908, 1024, 1138, 1252, 1366, 1478, 1590, 1702, 1813, 1924, 2034,
            2144, 2254, 2364, 2473, 2582, 2691, 2800, 2909, 3017, 3125, 3233, 3341, 3449, 3557, 3664, 3772,
            3879, 3986, 4093, 4200, 4307, 4414, 4521, 4627, 4734, 4840, 4947, 5053, 5159, 5266, 5372, 5478,
            5584, 5690,
        ],
    ),
    (
        85,
        14,
        [
            190, 338, 473, 602, 727, 850, 971, 1090, 1208, 1325, 1442, 1557, 1672, 1786, 1900, 2013, 2126,
            2239, 2351, 2463, 2574, 2685, 2796, 2907, 3018, 3128, 3238, 3348, 3458, 3568, 3677, 3786, 3895,
            4004, 4113, 4222, 4331, 4439, 4548, 4656, 4764, 4872, 4980, 5088, 5196, 5303, 5411, 5519, 5626,
            5733, 5841,
        ],
    ),
    (
        90,
        15,
        [
            231, 389, 533, 669, 800, 928, 1054, 1178, 1300, 1421, 1541, 1660, 1779, 1896, 2013, 2130, 2246,
            2361, 2476, 2591, 2705, 2819, 2933, 3046, 3159, 3272, 3384, 3496, 3608, 3720, 3832, 3943, 4055,
            4166, 4277, 4388, 4498, 4609, 4719, 4829, 4940, 5049, 5159, 5269, 5379, 5488, 5598, 5707, 5816,
            5925, 6034,
        ],
    ),
    (
        95,
        16,
        [
            300, 475, 630, 776, 916, 1052, 1185, 1315, 1444, 1571, 1697, 1821, 1945, 2067, 2189, 2310, 2431,
            2550, 2670, 2788, 2907, 3025, 3142, 3259, 3376, 3492, 3608, 3724, 3839, 3955, 4070, 4184, 4299,
            4413, 4527, 4641, 4755, 4868, 4981, 5094, 5207, 5320, 5433, 5545, 5658, 5770, 5882, 5994, 6106,
            6218, 6329,
        ],
    ),
    (
        99,
        19,
        [
            461, 664, 841, 1005, 1161, 1311, 1458, 1600, 1741, 1879, 2015, 2149, 2283, 2414, 2545, 2675,
            2804, 2931, 3059, 3185, 3311, 3436, 3561, 3685, 3808, 3931, 4054, 4176, 4298, 4419, 4541, 4661,
            4782, 4902, 5022, 5141, 5261, 5380, 5498, 5617, 5735, 5853, 5971, 6089, 6206, 6324, 6441, 6558,
            6674, 6791, 6907,
        ],
    ),
];

impl Confidence {
    /// Takes a level. Fails with `sample-confidence-unknown`.
    pub fn of_percent(percent: u32) -> Result<Self, SampleError> {
        let at = TABLE.iter().position(|(known, _, _)| *known == percent);
        at.map(Self).ok_or(SampleError::ConfidenceUnknown { percent: u64::from(percent) })
    }

    /// Returns the level in per cent.
    #[must_use]
    pub const fn percent(self) -> u32 {
        TABLE[self.0].0
    }

    /// Returns the factor of so many errors, in hundredths; `None` beyond the table.
    #[must_use]
    pub fn factor(self, errors: usize) -> Option<i128> {
        TABLE[self.0].2.get(errors).copied()
    }

    /// Returns the factor by which an expected misstatement is expanded, in tenths.
    #[must_use]
    pub const fn expansion(self) -> i128 {
        TABLE[self.0].1
    }

    /// Returns the levels that there are factors for, as a list of words.
    #[must_use]
    pub fn known() -> String {
        TABLE.iter().map(|(percent, _, _)| percent.to_string()).collect::<Vec<_>>().join(", ")
    }
}

impl TryFrom<u32> for Confidence {
    type Error = SampleError;

    fn try_from(percent: u32) -> Result<Self, SampleError> {
        Self::of_percent(percent)
    }
}

impl From<Confidence> for u32 {
    fn from(confidence: Confidence) -> Self {
        confidence.percent()
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::*;

    /// The sum of `first`·r^i/i! from 0 to `last`.
    fn series(first: Decimal, r: Decimal, last: usize) -> Decimal {
        let (mut term, mut sum) = (first, first);
        for i in 1..=last {
            term = term * r / Decimal::from(i as u64);
            sum += term;
        }
        sum
    }

    /// Tells whether the chance of `errors` or fewer, Σ e^−r·r^i/i!, is at most what the confidence leaves. By e^(r/2)
    /// twice, as e^r is larger than a decimal holds.
    fn is_enough(hundredths: i128, errors: usize, percent: u32) -> bool {
        let r = Decimal::new(i64::try_from(hundredths).expect("small"), 2);
        let root = series(Decimal::ONE, r / Decimal::TWO, 150);
        series(Decimal::ONE / root, r, errors) / root <= Decimal::new(100 - i64::from(percent), 2)
    }

    #[test]
    fn every_factor_is_the_smallest_number_of_hundredths_that_is_enough() {
        for (percent, _, factors) in TABLE {
            for (errors, factor) in factors.into_iter().enumerate() {
                assert!(is_enough(factor, errors, percent), "{percent} {errors}");
                assert!(!is_enough(factor - 1, errors, percent), "{percent} {errors}");
            }
        }
    }

    #[test]
    fn levels_are_known_by_their_per_cent() {
        let confidence = Confidence::of_percent(95).expect("a level");
        assert_eq!((confidence.percent(), confidence.factor(1), confidence.expansion()), (95, Some(475), 16));
        assert_eq!((confidence.factor(51), Confidence::of_percent(94).is_err()), (None, true));
        assert_eq!(Confidence::known(), "80, 85, 90, 95, 99");
    }
}
