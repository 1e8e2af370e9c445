//! Levels of redaction: what a package would show and leave out at each, said before it is written.

use audit_package::level::{Holdings, Personal};
use domain::checks::packaged;
use domain::problem::Fields;
use words::Words;

use crate::api::packages::{PackageLevel, PackageLevels};
use crate::commands::packages::grants_by_code;
use crate::error::AppError;
use crate::session::App;

/// The level of a package where nobody says otherwise.
pub(super) const DEFAULT: Personal = Personal::LeftOut;

pub(crate) fn package_levels(app: &mut App, request: PackageLevels) -> Result<Vec<PackageLevel>, AppError> {
    let book = app.book()?;
    let grants = grants_by_code(book, &request.grants)?;
    let holdings = Holdings::of(book, &grants);
    Ok(Personal::ALL.map(|level| told(&app.words, level, &holdings)).into())
}

/// Reads the word that a level is chosen by. Fails with `package-level-unknown`.
pub(super) fn of_word(word: Option<&str>) -> Result<Personal, AppError> {
    let Some(word) = word else { return Ok(DEFAULT) };
    Personal::of_word(word).ok_or_else(|| AppError::bare("package-level-unknown").with("value", word))
}

/// Returns what people call the level.
pub(super) fn name(words: &Words, level: Personal) -> String {
    words.word(&format!("level-{}", level.word()))
}

/// Says what a package of these holdings shows and leaves out at the level.
pub(super) fn told(words: &Words, level: Personal, holdings: &Holdings) -> PackageLevel {
    let mut told = Telling { words, shows: Vec::new(), leaves_out: Vec::new() };
    told.names(level, holdings);
    told.texts(level, holdings);
    told.files(level, holdings);
    if !level.names_people() {
        told.show_some("level-pays", holdings.pays);
        told.show_some("level-participants", holdings.participants);
    }
    told.shows.push(words.word("level-always"));
    PackageLevel {
        level: level.word().to_owned(),
        name: name(words, level),
        about: words.word(&format!("level-{}-about", level.word())),
        is_default: level == DEFAULT,
        needs_reader: level.names_people(),
        shows: told.shows,
        leaves_out: told.leaves_out,
    }
}

struct Telling<'a> {
    words: &'a Words,
    shows: Vec<String>,
    leaves_out: Vec<String>,
}

impl Telling<'_> {
    fn said(&self, key: &str, count: u64) -> String {
        self.words.text(key, &Fields::from([("count", count.into())]))
    }

    fn show(&mut self, key: &str, count: u64) {
        self.shows.push(self.said(key, count));
    }

    fn show_some(&mut self, key: &str, count: u64) {
        if count > 0 {
            self.show(key, count);
        }
    }

    fn leave_out(&mut self, key: &str, count: u64) {
        self.leaves_out.push(self.said(key, count));
    }

    fn leave_some_out(&mut self, key: &str, count: u64) {
        if count > 0 {
            self.leave_out(key, count);
        }
    }

    fn names(&mut self, level: Personal, holdings: &Holdings) {
        let suppliers = holdings.suppliers.len() as u64;
        if level.names_people() {
            self.show("level-names-open", holdings.names());
            self.show_some("level-numbers-open", suppliers);
        } else {
            self.leave_out("level-names-closed", holdings.names());
            self.leave_some_out("level-numbers-closed", suppliers);
        }
    }

    fn texts(&mut self, level: Personal, holdings: &Holdings) {
        if level.closes_texts() {
            self.leave_out("level-texts-closed", holdings.texts);
            self.leave_out("level-checks-out", (packaged().count() - level.checks().count()) as u64);
        } else {
            self.show("level-texts-open", holdings.texts);
        }
    }

    fn files(&mut self, level: Personal, holdings: &Holdings) {
        let Holdings { files, personal_files, .. } = *holdings;
        match (level.keeps_back(false), level.keeps_back(true)) {
            (true, _) => self.leave_some_out("level-files-out", files + personal_files),
            (false, true) => {
                self.show("level-files-in", files);
                self.leave_some_out("level-personal-files-out", personal_files);
            }
            (false, false) => {
                self.show("level-files-in", files + personal_files);
                self.show_some("level-personal-files-in", personal_files);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use words::Locale;

    use super::*;

    #[test]
    fn each_level_is_chosen_by_a_word_and_has_a_name_of_its_own() {
        assert_eq!(of_word(None).expect("the default"), Personal::LeftOut);
        for level in Personal::ALL {
            assert_eq!(of_word(Some(level.word())).expect("a level"), level);
        }
        let unknown = of_word(Some("left-out")).expect_err("no word of a level");
        assert_eq!(unknown.problem.code, "package-level-unknown");
    }

    #[test]
    fn what_is_left_out_is_told_with_its_number() {
        for locale in Locale::ALL {
            let words = Words::new(locale);
            let holdings = Holdings { texts: 12, files: 3, personal_files: 2, ..Holdings::default() };
            let [public, agency, auditor, everything] =
                Personal::ALL.map(|level| told(&words, level, &holdings));
            let says = |lines: &[String], number: &str| lines.iter().any(|line| line.starts_with(number));
            assert!(says(&public.leaves_out, "12 ") && says(&public.leaves_out, "5 "), "{public:?}");
            assert!(says(&agency.shows, "12 ") && says(&agency.leaves_out, "2 "), "{agency:?}");
            assert!(says(&auditor.leaves_out, "2 ") && auditor.needs_reader, "{auditor:?}");
            assert!(everything.leaves_out.is_empty() && says(&everything.shows, "5 "), "{everything:?}");
            assert!(agency.is_default && !public.needs_reader);
        }
    }
}
