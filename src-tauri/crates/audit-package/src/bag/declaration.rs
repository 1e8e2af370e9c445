//! The bag declaration, `bagit.txt`: two lines that say version and encoding (RFC 8493 section 2.1.1).

use domain::problem::Problem;

use super::text::{Encoding, lines};

/// A version that is read. Rules became stricter with 1.0.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Version {
    V0_93,
    V0_94,
    V0_95,
    V0_96,
    V0_97,
    V1_0,
}

impl Version {
    fn parse(text: &str) -> Option<Self> {
        Some(match text {
            "0.93" => Self::V0_93,
            "0.94" => Self::V0_94,
            "0.95" => Self::V0_95,
            "0.96" => Self::V0_96,
            "0.97" => Self::V0_97,
            "1.0" => Self::V1_0,
            _ => return None,
        })
    }

    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::V0_93 => "0.93",
            Self::V0_94 => "0.94",
            Self::V0_95 => "0.95",
            Self::V0_96 => "0.96",
            Self::V0_97 => "0.97",
            Self::V1_0 => "1.0",
        }
    }

    /// Returns the name of the file with metadata, which was another one before 0.96.
    pub(super) fn info_file(self) -> &'static str {
        if self < Self::V0_96 { "package-info.txt" } else { super::tag_file::BAG_INFO }
    }
}

pub(super) struct Declaration {
    pub(super) version: Version,
    pub(super) encoding: Encoding,
}

/// The declaration of our own bags.
pub(super) const OURS: &str = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/// Reads the declaration; the problem says why nothing of the bag can be trusted.
pub(super) fn parse(bytes: &[u8]) -> Result<Declaration, Problem> {
    let form = |line: u64| Problem::bare("bag-declaration-form").with("line", line);
    let text = std::str::from_utf8(bytes).map_err(|_| form(1))?;
    let lines = lines(text);
    let value = |at: usize, label: &str| {
        let line = lines.get(at).and_then(|l| l.strip_prefix(label)).map(str::trim);
        line.filter(|value| !value.is_empty()).ok_or_else(|| form(at as u64 + 1))
    };
    let version = value(0, "BagIt-Version:")?;
    let version = Version::parse(version)
        .ok_or_else(|| Problem::bare("bag-version-unknown").with("version", super::name::shown(version)))?;
    let encoding = value(1, "Tag-File-Character-Encoding:")?;
    let encoding = Encoding::named(encoding).ok_or_else(|| {
        Problem::bare("bag-encoding-unknown").with("encoding", super::name::shown(encoding))
    })?;
    if lines.len() > 2 {
        return Err(form(3));
    }
    Ok(Declaration { version, encoding })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Result<&'static str, &'static str> {
        parse(text.as_bytes()).map(|d| d.version.text()).map_err(|p| p.code)
    }

    #[test]
    fn a_declaration_is_two_lines_in_order() {
        assert_eq!(code(OURS), Ok("1.0"));
        assert_eq!(code("BagIt-Version: 0.97\r\nTag-File-Character-Encoding: UTF-8"), Ok("0.97"));
        for text in [
            "",
            "\u{feff}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
            "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n",
            "BagIt-Version: 1.0\n",
            "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nmore\n",
        ] {
            assert_eq!(code(text), Err("bag-declaration-form"), "{text:?}");
        }
    }

    #[test]
    fn unknown_versions_and_encodings_are_refused() {
        let text = "BagIt-Version: 9.9\nTag-File-Character-Encoding: UTF-16\n";
        assert_eq!(code(text), Err("bag-version-unknown"));
        let text = "BagIt-Version: 1.0\nTag-File-Character-Encoding: EBCDIC\n";
        assert_eq!(code(text), Err("bag-encoding-unknown"));
    }
}
