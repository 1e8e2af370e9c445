//! Who the recipients are: the register that a person gives, or the names and codes that the program brings along.

use std::collections::BTreeSet;

use domain::consolidation::{Register, Source};
use domain::problem::Problem;
use formats::read::register::read;

use crate::api::FileHandle;
use crate::error::AppError;
use crate::schemes;
use crate::session::App;

/// Municipalities and regions with their codes, as public facts.
const OURS: &str = include_str!("../../../../../../assets/registers/recipients.csv");

/// A register, and what is told of its file.
pub(super) struct Given {
    pub(super) register: Register,
    pub(super) remarks: Vec<Problem>,
}

/// Reads the register, apart as every list of somebody else. Fails with `register-…`, which names the file, and what the
/// reader of tables refuses.
pub(super) fn of(app: &mut App, file: Option<&FileHandle>, sources: &[Source]) -> Result<Given, AppError> {
    let Some(handle) = file else {
        return Ok(Given { register: ours()?, remarks: Vec::new() });
    };
    let name = app.files.name(handle)?;
    let bytes = app.files.read(handle)?;
    let read = app
        .register_strange(&name, &bytes, ids(sources)?)?
        .map_err(|problem| AppError::new(problem.with("file", name.as_str()).with("name", name.as_str())))?;
    let unused = Problem::bare("consolidation-register-columns")
        .with("file", name.as_str())
        .with("columns", read.unused.join(", "));
    let remarks = if read.unused.is_empty() { Vec::new() } else { vec![unused] };
    Ok(Given { register: Register { list: with_codes(read.list)?, expected: true }, remarks })
}

fn ours() -> Result<Register, AppError> {
    let read = read(OURS.as_bytes(), &BTreeSet::new()).map_err(AppError::new)?;
    Ok(Register { list: read.list, expected: false })
}

/// The schemes that columns of a register may be named by: those of the program, and those of the sources.
fn ids(sources: &[Source]) -> Result<BTreeSet<String>, AppError> {
    let given = sources.iter().flat_map(|source| &source.grants).map(|grant| grant.scheme.id.clone());
    Ok(schemes::all()?.into_iter().map(|scheme| scheme.id).chain(given).collect())
}

/// Adds the codes and other forms of names that the program knows, where the register leaves them out.
fn with_codes(
    list: Vec<domain::consolidation::Registered>,
) -> Result<Vec<domain::consolidation::Registered>, AppError> {
    let ours = ours()?;
    let fill = |mut entry: domain::consolidation::Registered| {
        if let Some(known) = ours.find(entry.kind, "", &entry.name) {
            entry.code = entry.code.or_else(|| known.code.clone());
            entry.also.extend(known.also.iter().cloned());
            entry.also.push(known.name.clone());
        }
        entry
    };
    Ok(list.into_iter().map(fill).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_knows_every_municipality_and_region() {
        let list = ours().expect("our own register").list;
        let count = |kind| list.iter().filter(|entry| entry.kind == kind).count();
        use domain::fact::RecipientKind::{Kommun, Region};
        assert_eq!((count(Kommun), count(Region)), (290, 21));
        assert!(list.iter().all(|entry| entry.code.is_some()));
        let known = |kind, name| ours().expect("ours").find(kind, "", name).map(|entry| entry.name.clone());
        assert_eq!(known(Kommun, "Falu kommun").as_deref(), Some("Falun"));
        assert_eq!(known(Kommun, "Region Gotland").as_deref(), Some("Gotland"));
        assert_eq!(known(Region, "Region Kalmar").as_deref(), Some("Region Kalmar län"));
    }
}
