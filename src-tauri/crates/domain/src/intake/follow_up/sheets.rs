//! Which grant a sheet is of, by its name: the code of the grant, else the name of its scheme.

use crate::book::{Book, Grant};
use crate::draft::follow_up::FollowUpSheet;
use crate::ids::GrantId;
use crate::problem::Problem;

/// A shorter code stands in too many names by chance.
const CODE_LENGTH: usize = 3;

/// What is asked of a sheet that names no grant of the book.
pub(super) const NO_GRANT: &str = "follow-up-no-grant";

/// Returns the grant, or what a person is asked.
pub(super) fn grant_of(book: &Book, sheet: &FollowUpSheet) -> Result<GrantId, Problem> {
    let of_sheet = |code| Problem::bare(code).with("sheet", sheet.name.as_str());
    // What somebody has put out of sight is not taken in unseen.
    if sheet.is_hidden {
        return Err(of_sheet("follow-up-sheet-hidden"));
    }
    let words = words(&sheet.name);
    let by_code: Vec<Grant<'_>> = book.grants().filter(|grant| names_code(&words, grant)).collect();
    let found = if by_code.is_empty() {
        book.grants().filter(|grant| names_scheme(&words, grant)).collect()
    } else {
        by_code
    };
    match found.as_slice() {
        [grant] => Ok(grant.id()),
        [] => Err(of_sheet(NO_GRANT)),
        several => {
            let codes: Vec<&str> = several.iter().map(Grant::code).collect();
            Err(of_sheet("follow-up-grants-several").with("codes", codes.join(", ")))
        }
    }
}

/// The words of a text in small letters.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// Tells whether the words of the code stand in the name, one after another.
fn names_code(name: &[String], grant: &Grant<'_>) -> bool {
    let code = words(grant.code());
    let is_short = grant.code().chars().count() < CODE_LENGTH;
    let is_year = code.len() == 1 && year_of(&code[0]).is_some();
    !code.is_empty() && !is_short && !is_year && name.windows(code.len()).any(|part| part == code)
}

/// Tells whether the name is that of the scheme, in full or for lists, and speaks of no other year.
fn names_scheme(name: &[String], grant: &Grant<'_>) -> bool {
    let scheme = grant.scheme();
    let years: Vec<i32> = name.iter().filter_map(|word| year_of(word)).collect();
    let bare = |words: &[String]| -> Vec<String> {
        words.iter().filter(|word| year_of(word).is_none()).cloned().collect()
    };
    let sought = bare(name);
    let names = [&scheme.name.sv, &scheme.name.en, &scheme.short.sv, &scheme.short.en];
    let is_named = names.into_iter().any(|known| bare(&words(known)) == sought);
    !sought.is_empty() && is_named && years.iter().all(|year| *year == scheme.year)
}

fn year_of(word: &str) -> Option<i32> {
    let year = word.parse().ok().filter(|_| word.len() == 4)?;
    (1990..2100).contains(&year).then_some(year)
}
