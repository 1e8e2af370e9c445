//! Files that the user pointed at. Requests name them by handle, so that a page never sees a path.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::api::FileHandle;
use crate::error::AppError;

/// Largest main ledger that is read: about thirty million rows.
const LARGEST_LEDGER_BYTES: u64 = 4 << 30;

/// The files of this session.
#[derive(Debug, Default)]
pub struct Files {
    offered: BTreeMap<FileHandle, PathBuf>,
}

impl Files {
    /// Gives a path a handle; the same path always has the same.
    pub fn offer(&mut self, path: impl Into<PathBuf>) -> FileHandle {
        let path = path.into();
        if let Some((handle, _)) = self.offered.iter().find(|(_, offered)| **offered == path) {
            return handle.clone();
        }
        let handle = FileHandle(format!("f{}", self.offered.len() + 1));
        self.offered.insert(handle.clone(), path);
        handle
    }

    /// Returns the path behind a handle. Fails with `file-unknown-handle`.
    pub(crate) fn path(&self, handle: &FileHandle) -> Result<&Path, AppError> {
        self.offered
            .get(handle)
            .map(PathBuf::as_path)
            .ok_or_else(|| AppError::bare("file-unknown-handle").with("file", handle.0.as_str()))
    }

    /// Returns the name of the file behind a handle.
    pub(crate) fn name(&self, handle: &FileHandle) -> Result<String, AppError> {
        Ok(name_of(self.path(handle)?))
    }

    /// Reads a file whole. Fails with `file-…`.
    pub(crate) fn read(&self, handle: &FileHandle) -> Result<Vec<u8>, AppError> {
        let path = self.path(handle)?;
        let failed = |error: std::io::Error| AppError::file(path, &error);
        let metadata = std::fs::metadata(path).map_err(failed)?;
        if metadata.is_dir() {
            return Err(AppError::bare("file-is-folder").with("file", path.display().to_string()));
        }
        if metadata.len() > LARGEST_LEDGER_BYTES {
            return Err(AppError::bare("file-too-large").with("file", path.display().to_string()));
        }
        std::fs::read(path).map_err(failed)
    }
}

/// Returns the last part of a path, as people know a file.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}
