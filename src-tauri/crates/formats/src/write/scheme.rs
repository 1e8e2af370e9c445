//! A scheme as the file that people write (docs/schemes.md); reading it back gives the identical scheme.

use domain::scheme::Scheme;

/// Returns the scheme as TOML.
#[must_use]
pub fn toml(scheme: &Scheme) -> String {
    toml::to_string_pretty(scheme).expect("a scheme is plain data")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::read::scheme::read;

    #[test]
    fn a_scheme_that_is_written_reads_back_as_it_was() {
        for text in [
            include_str!("../../../../../assets/schemes/KOMP-2026.toml"),
            include_str!("../../../../../assets/schemes/LAK-2021.toml"),
            include_str!("../read/scheme/smallest.toml"),
        ] {
            let scheme = read(text).expect("it reads");
            let written = toml(&scheme);
            assert_eq!(read(&written).as_ref(), Ok(&scheme), "{written}");
            assert_eq!(toml(&scheme), written, "the same scheme gives the same file");
        }
    }
}
