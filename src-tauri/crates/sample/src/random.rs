//! Numbers that look random and are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014).

/// A stream of numbers from a seed.
pub(crate) struct Random(u64);

impl Random {
    /// Begins the stream of a seed.
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number from `low` to `high`, both inclusive.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let count = u64::try_from(high - low + 1).expect("low is not above high");
        low + i64::try_from(self.next() % count).expect("smaller than the range")
    }

    /// Returns one of the choices.
    pub(crate) fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        let index = self.next() % u64::try_from(choices.len()).expect("a short list");
        &choices[usize::try_from(index).expect("within the list")]
    }

    /// Tells whether something that happens so many times in a hundred happens now.
    pub(crate) fn happens(&mut self, times_in_hundred: i64) -> bool {
        self.between(1, 100) <= times_in_hundred
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_the_published_one() {
        let mut random = Random::new(1_234_567);
        let expected = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!([random.next(), random.next(), random.next()], expected);
    }

    #[test]
    fn numbers_stay_within_their_range() {
        let mut random = Random::new(1);
        let numbers: Vec<i64> = (0..200).map(|_| random.between(-1, 2)).collect();
        assert!((-1..=2).all(|n| numbers.contains(&n)) && numbers.iter().all(|n| (-1..=2).contains(n)));
    }
}
