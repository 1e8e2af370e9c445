//! The schemes and tables of accounts that come with the program.

use domain::book::Book;
use domain::fact::RecipientKind;
use domain::scheme::Scheme;
use formats::read::accounts::AccountTable;

use crate::error::AppError;

const SCHEMES: &[&str] = &[
    include_str!("../../../../assets/schemes/GOD-2023.toml"),
    include_str!("../../../../assets/schemes/KOMP-2026.toml"),
    include_str!("../../../../assets/schemes/LAK-2021.toml"),
    include_str!("../../../../assets/schemes/LAK-2022.toml"),
    include_str!("../../../../assets/schemes/LAK-2023.toml"),
    include_str!("../../../../assets/schemes/LYFT-2023.toml"),
    include_str!("../../../../assets/schemes/SPEC-2023.toml"),
    include_str!("../../../../assets/schemes/SSK-2023.toml"),
    include_str!("../../../../assets/schemes/TILLG-2025.toml"),
    include_str!("../../../../assets/schemes/TIM-2023.toml"),
];

/// Schemes that show what the language can say of ordinances that nobody has written down whole; marked `example`.
const EXAMPLES: &[&str] = &[
    include_str!("../../../../assets/schemes/examples/SFS-2023-179.toml"),
    include_str!("../../../../assets/schemes/examples/SFS-2023-490.toml"),
    include_str!("../../../../assets/schemes/examples/SFS-2024-1253.toml"),
];

const KOMMUN_BAS: &str = include_str!("../../../../assets/accounts/kommun-bas.toml");
const REGION_BAS: &str = include_str!("../../../../assets/accounts/region-bas.toml");

/// Returns the schemes that come with the program, by id, the examples last.
pub(crate) fn all() -> Result<Vec<Scheme>, AppError> {
    let mut schemes = SCHEMES
        .iter()
        .chain(EXAMPLES)
        .map(|text| formats::read::scheme::read(text).map_err(|error| AppError::new(error.problem())))
        .collect::<Result<Vec<_>, _>>()?;
    schemes.sort_by(|a, b| (a.example, &a.id).cmp(&(b.example, &b.id)));
    Ok(schemes)
}

/// Returns the schemes that come with the program and those that the organisation wrote down itself, by id, the
/// examples last.
pub(crate) fn known(book: Option<&Book>) -> Result<Vec<Scheme>, AppError> {
    let mut schemes = all()?;
    schemes.extend(book.into_iter().flat_map(Book::own_schemes));
    schemes.sort_by(|a, b| (a.example, &a.id).cmp(&(b.example, &b.id)));
    Ok(schemes)
}

/// Returns a scheme by id, of those that [`known`] returns. Fails with `scheme-unknown`.
pub(crate) fn by_id(id: &str, book: Option<&Book>) -> Result<Scheme, AppError> {
    let schemes = known(book)?;
    let known = schemes.iter().map(|scheme| scheme.id.as_str()).collect::<Vec<_>>().join(", ");
    schemes
        .into_iter()
        .find(|scheme| scheme.id.eq_ignore_ascii_case(id))
        .ok_or_else(|| AppError::bare("scheme-unknown").with("scheme", id).with("known", known))
}

/// Returns the table of accounts that a new book begins with.
pub(crate) fn accounts_of(recipient: RecipientKind) -> Result<AccountTable, AppError> {
    let text = match recipient {
        RecipientKind::Kommun => KOMMUN_BAS,
        RecipientKind::Region => REGION_BAS,
    };
    formats::read::accounts::read(text).map_err(|error| AppError::new(error.problem()))
}

/// Returns the scheme as books keep it.
pub(crate) fn to_json(scheme: &Scheme) -> String {
    serde_json::to_string(scheme).expect("a scheme is plain data")
}

/// Reads the scheme of a book.
pub(crate) fn from_json(text: &str) -> Option<Scheme> {
    serde_json::from_str(text).ok()
}
