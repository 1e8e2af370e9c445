//! Manifests: a checksum and a path on each line (RFC 8493 section 2.1.3), read and written.

use std::collections::BTreeMap;

use domain::problem::{Problem, Severity};
use md5::Md5;
use sha1::Sha1;
use sha2::digest::DynDigest;
use sha2::{Sha224, Sha256, Sha384, Sha512};

use super::declaration::Version;
use super::name::{self, Danger};
use super::text::lines;
use crate::verdict::VerifyFinding;

/// A checksum algorithm by which a bag may list its files.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Algorithm {
    /// Broken: other content can be made with the same sum. Read in foreign bags.
    Md5,
    /// Broken in the same way. Read in foreign bags.
    Sha1,
    /// Read in foreign bags.
    Sha224,
    /// Ours.
    Sha256,
    /// Read in foreign bags.
    Sha384,
    /// Read in foreign bags.
    Sha512,
}

impl Algorithm {
    /// All that are read.
    pub const ALL: [Self; 6] =
        [Self::Md5, Self::Sha1, Self::Sha224, Self::Sha256, Self::Sha384, Self::Sha512];

    /// Returns the name in file names: `sha256`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Md5 => "md5",
            Self::Sha1 => "sha1",
            Self::Sha224 => "sha224",
            Self::Sha256 => "sha256",
            Self::Sha384 => "sha384",
            Self::Sha512 => "sha512",
        }
    }

    /// Tells whether a change made on purpose can pass unseen.
    #[must_use]
    pub const fn is_weak(self) -> bool {
        matches!(self, Self::Md5 | Self::Sha1)
    }

    fn hex_len(self) -> usize {
        2 * self.hash().output_size()
    }

    pub(super) fn hash(self) -> Box<dyn DynDigest> {
        match self {
            Self::Md5 => Box::new(Md5::default()),
            Self::Sha1 => Box::new(Sha1::default()),
            Self::Sha224 => Box::new(Sha224::default()),
            Self::Sha256 => Box::new(Sha256::default()),
            Self::Sha384 => Box::new(Sha384::default()),
            Self::Sha512 => Box::new(Sha512::default()),
        }
    }
}

/// Which files a manifest lists.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    Payload,
    Tags,
}

/// A manifest file by its name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum ManifestName {
    Known(Role, Algorithm),
    /// An algorithm that is not read.
    Unknown(String),
}

/// Returns which manifest the path names, if it is one.
pub(super) fn manifest_name(path: &str) -> Option<ManifestName> {
    let stem = path.strip_suffix(".txt")?;
    let (role, algorithm) = match stem.strip_prefix("tagmanifest-") {
        Some(algorithm) => (Role::Tags, algorithm),
        None => (Role::Payload, stem.strip_prefix("manifest-")?),
    };
    let known = Algorithm::ALL.into_iter().find(|a| a.name().eq_ignore_ascii_case(algorithm));
    Some(known.map_or_else(|| ManifestName::Unknown(algorithm.to_owned()), |a| ManifestName::Known(role, a)))
}

/// A manifest as it was read.
#[derive(Debug)]
pub(super) struct Manifest {
    pub(super) path: String,
    pub(super) role: Role,
    pub(super) algorithm: Algorithm,
    /// Lower-case sums by path.
    pub(super) sums: BTreeMap<String, String>,
}

impl Manifest {
    /// Reads the text. Lines that cannot be trusted become findings about the manifest and are left out.
    pub(super) fn parse(
        path: &str,
        role: Role,
        algorithm: Algorithm,
        version: Version,
        text: &str,
    ) -> (Self, Vec<VerifyFinding>) {
        let mut manifest = Self { path: path.to_owned(), role, algorithm, sums: BTreeMap::new() };
        let mut findings = Vec::new();
        for (number, line) in (1_u64..).zip(lines(text)) {
            if let Err(problem) = manifest.read_line(line, version) {
                let problem = problem.with("line", number);
                findings.push(VerifyFinding::about(Severity::Error, path, problem));
            }
        }
        (manifest, findings)
    }

    fn read_line(&mut self, line: &str, version: Version) -> Result<(), Problem> {
        let form = || Problem::bare("bag-manifest-line").with("value", name::shown(line));
        let (sum, rest) = line.split_once([' ', '\t']).ok_or_else(form)?;
        if sum.len() != self.algorithm.hex_len() || !sum.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(form());
        }
        let written = rest.trim_start_matches([' ', '\t']);
        // Older tools write `*` before the name, as md5sum does for binary files.
        let written =
            if version < Version::V1_0 { written.strip_prefix('*').unwrap_or(written) } else { written };
        let path = unescape(written.strip_prefix("./").unwrap_or(written), version);
        let with_path = |code| Problem::bare(code).with("value", name::shown(&path));
        let leaves = name::danger(&path) == Some(Danger::LeavesTheFolder);
        if leaves || (self.role == Role::Payload) != path.starts_with("data/") {
            return Err(with_path("bag-manifest-path"));
        }
        if self.sums.contains_key(&path) {
            return Err(with_path("bag-manifest-twice"));
        }
        self.sums.insert(path, sum.to_ascii_lowercase());
        Ok(())
    }

    /// Writes the manifest as our writer does, to be compared byte by byte.
    pub(super) fn canonical(&self) -> String {
        write(self.sums.iter().map(|(path, sum)| (path.as_str(), sum.as_str())))
    }
}

/// Writes the lines in the given order, which is that of the paths' bytes.
pub(super) fn write<'a>(sums: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    sums.map(|(path, sum)| format!("{sum}  {path}\n")).collect()
}

/// Reads `%0A`, `%0D` and, since 1.0, `%25`; every other `%` stands for itself, as real bags have it.
fn unescape(path: &str, version: Version) -> String {
    let mut text = String::new();
    let mut rest = path;
    while let Some(at) = rest.find('%') {
        text.push_str(&rest[..at]);
        let (c, len) = match rest.get(at + 1..at + 3) {
            Some("0A" | "0a") => ('\n', 3),
            Some("0D" | "0d") => ('\r', 3),
            Some("25") if version >= Version::V1_0 => ('%', 3),
            _ => ('%', 1),
        };
        text.push(c);
        rest = &rest[at + len..];
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(version: Version, text: &str) -> (Vec<String>, Vec<&'static str>) {
        let (manifest, findings) =
            Manifest::parse("manifest-md5.txt", Role::Payload, Algorithm::Md5, version, text);
        (manifest.sums.into_keys().collect(), findings.iter().map(VerifyFinding::code).collect())
    }

    const SUM: &str = "8ad8757baa8564dc136c1e07507f4a98";

    #[test]
    fn paths_are_read_with_their_escapes_and_spaces() {
        let text = format!("{SUM}  data/a%0Ab\n{SUM} data/50%25\n{SUM}\tdata/test 1.txt\n{SUM}  ./data/x\n");
        assert_eq!(
            read(Version::V1_0, &text),
            (vec!["data/50%".into(), "data/a\nb".into(), "data/test 1.txt".into(), "data/x".into()], vec![])
        );
        assert_eq!(read(Version::V0_97, &format!("{SUM} *data/%25%7E")).0, ["data/%25%7E"]);
    }

    #[test]
    fn lines_that_are_no_sum_and_path_are_named() {
        for (line, code) in [
            ("", "bag-manifest-line"),
            ("abc  data/a", "bag-manifest-line"),
            (&format!("{SUM}x data/a"), "bag-manifest-line"),
            (&format!("{SUM}  "), "bag-manifest-path"),
            (&format!("{SUM}  ../../etc/passwd"), "bag-manifest-path"),
            (&format!("{SUM}  data/../../x"), "bag-manifest-path"),
            (&format!("{SUM}  bagit.txt"), "bag-manifest-path"),
            (&format!("{SUM}  /data/x"), "bag-manifest-path"),
        ] {
            let text = format!("{SUM}  data/z\n{line}\n");
            assert_eq!(read(Version::V1_0, &text), (vec!["data/z".into()], vec![code]), "{line:?}");
        }
        assert_eq!(read(Version::V1_0, &format!("{SUM}  data/z\n{SUM}  data/z\n")).1, ["bag-manifest-twice"]);
    }

    #[test]
    fn the_name_tells_role_and_algorithm() {
        assert_eq!(
            manifest_name("tagmanifest-sha256.txt"),
            Some(ManifestName::Known(Role::Tags, Algorithm::Sha256))
        );
        assert_eq!(manifest_name("manifest-crc32.txt"), Some(ManifestName::Unknown("crc32".into())));
        assert_eq!(manifest_name("tagmanifest-sha256.txt.sig"), None);
    }
}
