//! What a package is called against what it is: the folder in the zip, and the name of the zip file.

use domain::date::Date;
use domain::problem::{Problem, Severity};

use crate::bag::name::{safe_name, shown};
use crate::contents::Package;
use crate::verdict::VerifyFinding;

/// The folder in the zip is made from the log, as everything else.
pub(super) fn base(package: &Package, found: &str) -> Option<VerifyFinding> {
    let expected = package.base();
    (found != expected).then(|| {
        let problem =
            Problem::bare("package-base-differs").with("found", shown(found)).with("expected", expected);
        VerifyFinding::about_all(Severity::Error, problem)
    })
}

/// A file may be called anything; where its name has a day or a number of an organisation, they are to be those of the
/// package, as an old package under the name of a new one is an old package.
pub(super) fn file(package: &Package, name: &str) -> Option<VerifyFinding> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = safe_name(stem);
    let about = package.descriptor();
    let mut days = days(&stem).peekable();
    let is_another_day = days.peek().is_some() && days.all(|day| day != about.as_of);
    let ours: String = about.orgnr.chars().filter(char::is_ascii_digit).collect();
    let is_another = orgnr(&stem).is_some_and(|digits| digits != ours);
    (is_another_day || is_another).then(|| {
        let problem =
            Problem::bare("package-name-differs").with("name", shown(name)).with("base", package.base());
        VerifyFinding::about_all(Severity::Warning, problem)
    })
}

/// Returns the days that stand in the text as `2026-11-21`.
fn days(text: &str) -> impl Iterator<Item = Date> {
    (0..text.len()).filter_map(|at| text.get(at..at + 10)?.parse().ok())
}

/// Returns the ten digits and a hyphen that the names of our packages begin with.
fn orgnr(text: &str) -> Option<&str> {
    let (digits, _) = text.split_once('-')?;
    (digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::package::package;

    #[test]
    fn a_name_that_speaks_of_another_day_or_organisation_is_told() {
        let package = package();
        assert_eq!(package.base(), "2120000142-4711-2026-11-21");
        let is_told = |name: &str| file(&package, name).is_some();
        for name in [
            "paket.zip",
            "2120000142-4711-2026-11-21.zip",
            "Kommunen 2026-11-21 (1).zip",
            "2120000142-4711.zip",
            "från 2026-11-25, gäller 2026-11-21.zip",
            "utan ändelse",
        ] {
            assert!(!is_told(name), "{name}");
        }
        for name in
            ["2120000142-4711-2027-01-15.zip", "paket 2027-01-15.zip", "2220000142-4711-2026-11-21.zip"]
        {
            assert!(is_told(name), "{name}");
        }
    }

    #[test]
    fn the_folder_in_the_zip_is_that_of_the_package() {
        assert_eq!(base(&package(), "2120000142-4711-2026-11-21"), None);
        assert!(base(&package(), "2120000142-4711-2027-01-15").is_some());
    }
}
