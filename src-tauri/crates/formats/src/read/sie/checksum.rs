//! The file's own checksum, `#KSUMMA` (SIE 4C section 10, 2025-08-06).
//!
//! CRC-32 over the labels and the contents of the fields of every item between the two `#KSUMMA`, as CP437 bytes
//! whatever the file is written in; blanks between fields, quotes around them, braces and line ends are left out.
//! Some programs leave the `#` of the labels out of the sum, so both sums are kept and either is accepted.

use domain::draft::Checksum;

use super::lexer::{Field, Fields, Token};
use crate::text::{Encoding, encode_cp437};

/// The remainders of the reflected polynomial EDB88320 by the lowest byte.
const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut index = 0;
    while index < 256 {
        // The index is below 256 and const code has no checked conversion yet.
        let mut value = index as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xEDB8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[index] = value;
        index += 1;
    }
    table
};

/// The checksum of the items since the opening `#KSUMMA`.
pub(super) struct RunningSum {
    encoding: Encoding,
    with_hash: u32,
    without_hash: u32,
}

impl RunningSum {
    pub(super) const fn new(encoding: Encoding) -> Self {
        Self { encoding, with_hash: u32::MAX, without_hash: u32::MAX }
    }

    /// Adds an item, from its `#` to the end of its line.
    pub(super) fn add(&mut self, item: &[u8]) {
        self.with_hash = step(self.with_hash, b"#");
        self.add_fields(item.strip_prefix(b"#").unwrap_or(item));
    }

    fn add_fields(&mut self, text: &[u8]) {
        for token in Fields::new(text) {
            match token {
                Token::Field(field) => self.add_field(field),
                Token::List(inner) => self.add_fields(inner),
                Token::Open | Token::Close => {}
            }
        }
    }

    fn add_field(&mut self, field: Field<'_>) {
        let bytes = field.bytes();
        if self.encoding == Encoding::Cp437 || bytes.is_ascii() {
            self.add_bytes(&bytes);
        } else {
            self.add_bytes(&encode_cp437(&self.encoding.decode(&bytes)).0);
        }
    }

    fn add_bytes(&mut self, bytes: &[u8]) {
        self.with_hash = step(self.with_hash, bytes);
        self.without_hash = step(self.without_hash, bytes);
    }

    /// Compares with the number that the file gives; one writer prints it as a signed number, so modulo 2^32.
    pub(super) fn verdict(&self, stated: &str) -> Checksum {
        let agrees =
            stated.parse::<i64>().ok().map(|number| number.rem_euclid(1 << 32)).is_some_and(|number| {
                [!self.with_hash, !self.without_hash].iter().any(|&sum| i64::from(sum) == number)
            });
        if agrees { Checksum::Ok } else { Checksum::Mismatch }
    }

    /// Returns the sum as the standard prescribes it.
    pub(super) const fn value(&self) -> u32 {
        !self.with_hash
    }
}

fn step(start: u32, bytes: &[u8]) -> u32 {
    bytes.iter().fold(start, |sum, &byte| {
        let index = (sum ^ u32::from(byte)) & 0xFF;
        (sum >> 8) ^ TABLE[index as usize]
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_is_the_common_crc_32() {
        assert_eq!(!step(u32::MAX, b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn only_labels_and_contents_are_summed() {
        let sum = |lines: &[&str]| {
            let mut sum = RunningSum::new(Encoding::Ascii);
            lines.iter().for_each(|line| sum.add(line.as_bytes()));
            sum.value()
        };
        let plain = !step(u32::MAX, b"#TRANS19306P1-5.00a b");
        assert_eq!(sum(&["#TRANS 1930 {6 P1} -5.00 \"a b\""]), plain);
        assert_eq!(sum(&["#TRANS\t\"1930\"  { \"6\" \"P1\" } \"-5.00\" \"a b\" "]), plain);
        assert_eq!(sum(&[r#"#A "x\"y""#]), !step(u32::MAX, b"#Ax\"y"));
    }

    #[test]
    fn every_encoding_is_summed_as_cp437() {
        let value = |encoding, item: &[u8]| {
            let mut sum = RunningSum::new(encoding);
            sum.add(item);
            sum.value()
        };
        let expected = value(Encoding::Cp437, b"#FNAMN \"\x8Fl\"");
        assert_eq!(value(Encoding::Utf8, "#FNAMN \"Ål\"".as_bytes()), expected);
        assert_eq!(value(Encoding::Windows1252, b"#FNAMN \"\xC5l\""), expected);
    }

    #[test]
    fn a_signed_sum_and_one_without_the_hash_are_accepted() {
        let mut sum = RunningSum::new(Encoding::Ascii);
        sum.add(b"#A b");
        let (with, without) = (!step(u32::MAX, b"#Ab"), !step(u32::MAX, b"Ab"));
        assert_eq!(sum.verdict(&with.to_string()), Checksum::Ok);
        assert_eq!(sum.verdict(&without.to_string()), Checksum::Ok);
        assert_eq!(sum.verdict(&(i64::from(with) - (1 << 32)).to_string()), Checksum::Ok);
        assert_eq!(sum.verdict("123456789"), Checksum::Mismatch);
        assert_eq!(sum.verdict("x"), Checksum::Mismatch);
    }
}
