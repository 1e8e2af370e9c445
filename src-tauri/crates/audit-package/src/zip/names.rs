//! The names of the entries: none dangerous, none twice, all under one base folder.

use std::collections::{BTreeMap, BTreeSet};

use super::directory::Central;
use super::{Entry, ZipError};
use crate::bag::name::{self, Danger};

/// Refuses names that are dangerous or that some system would take for one another.
pub(super) fn check(entries: &[Central]) -> Result<(), ZipError> {
    let mut files = BTreeSet::new();
    let mut folders = BTreeSet::new();
    for central in entries {
        let entry = || name::shown(&central.name);
        let path = central.name.strip_suffix('/').unwrap_or(&central.name);
        match name::danger(path) {
            None => {}
            Some(Danger::LeavesTheFolder) => return Err(ZipError::NameOutside { entry: entry() }),
            Some(Danger::ReadsDifferently) => return Err(ZipError::NameUnsafe { entry: entry() }),
            Some(Danger::TooLong) => return Err(ZipError::NameTooLong { entry: entry() }),
        }
        let path = name::folded(path);
        let is_new = if central.is_folder() { folders.insert(path) } else { files.insert(path) };
        if !is_new {
            return Err(ZipError::NameTwice { entry: entry() });
        }
    }
    let parents = files.iter().flat_map(|path| path.match_indices('/').map(|(at, _)| &path[..at]));
    match parents.chain(folders.iter().map(String::as_str)).find(|path| files.contains(*path)) {
        Some(path) => Err(ZipError::NameTwice { entry: name::shown(path) }),
        None => Ok(()),
    }
}

/// Takes the base folder off the names. A bag at the top of the archive, as some tools make it, has none.
pub(super) fn under_one_base(
    files: Vec<(String, Entry)>,
) -> Result<(Option<String>, BTreeMap<String, Entry>), ZipError> {
    let is_at_top = files.iter().any(|(path, _)| path == "bagit.txt");
    let base = files.first().and_then(|(path, _)| path.split_once('/')).map(|(base, _)| base.to_owned());
    let Some(base) = base.filter(|_| !is_at_top) else {
        return Ok((None, files.into_iter().collect()));
    };
    let mut entries = BTreeMap::new();
    for (path, entry) in files {
        match path.strip_prefix(&base).and_then(|rest| rest.strip_prefix('/')) {
            Some(rest) => entries.insert(rest.to_owned(), entry),
            None => return Err(ZipError::SeveralFolders { entry: name::shown(&path) }),
        };
    }
    Ok((Some(base), entries))
}
