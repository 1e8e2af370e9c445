//! The verifier alone: what an auditor runs who has a package and nothing else. It knows no SQLite, no book on disk, no
//! window and no network, and says what `bidragsbok verify` says, in the same words.
//!
//! It reads a zip file with the signature beside it, or a folder, and writes nothing anywhere.

#![deny(missing_docs)]

mod command;
mod folder;
pub mod told;
mod watched;

use std::fs::File;
use std::io::{self, Read as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use audit_package::sign_zip;
use audit_package::source::FileSource as _;
use audit_package::verify::{Beside, Known, Verification, verify, verify_zip_beside};
use audit_package::zip::Limits;

pub use crate::command::run;
pub use crate::folder::Folder;
pub use crate::watched::{Tell, Watch, Watched};

/// Verifies what lies at a path: a zip file with its name and the signature beside it, or a folder.
///
/// Fails only where there is nothing that can be opened; what is wrong with it is said by the answer.
pub fn verify_at(path: &Path, known: Known<'_>) -> io::Result<Verification> {
    let verified = verify_at_told(path, known, &mut |_, _| ControlFlow::Continue(()))?;
    Ok(verified.expect("nobody asked to stop"))
}

/// Verifies as [`verify_at`] does and tells how many bytes are read of how many; `None` where that asked to stop.
pub fn verify_at_told(path: &Path, known: Known<'_>, tell: Tell<'_>) -> io::Result<Option<Verification>> {
    let metadata = std::fs::metadata(path)?;
    if metadata.is_dir() {
        let folder = Folder::of(path);
        // A folder that cannot be listed is told by verifying it.
        let bytes = folder.files().unwrap_or_default().iter().map(|file| file.bytes).sum();
        let watch = Watch::new(bytes, tell);
        let verified = verify(&Watched::new(folder, &watch), known);
        return Ok((!watch.is_stopped()).then_some(verified));
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let signature = signature_beside(path)?;
    // The signature is over the whole file, which is read once for it.
    let passes = if signature.is_some() { 2 } else { 1 };
    let watch = Watch::new(metadata.len().saturating_mul(passes), tell);
    let file = Watched::new(File::open(path)?, &watch);
    let beside = Beside { name: Some(&name), signature: signature.as_deref() };
    let verified = verify_zip_beside(file, &Limits::default(), known, beside);
    Ok((!watch.is_stopped()).then_some(verified))
}

/// Returns where the signature over a zip file lies: beside it, under its name and `.sig`.
#[must_use]
pub fn signature_of(zip: &Path) -> PathBuf {
    let mut name = zip.as_os_str().to_owned();
    name.push(sign_zip::ENDING);
    PathBuf::from(name)
}

fn signature_beside(zip: &Path) -> io::Result<Option<Vec<u8>>> {
    let file = match File::open(signature_of(zip)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error),
    };
    let mut bytes = Vec::new();
    file.take(sign_zip::BYTES_MAX).read_to_end(&mut bytes)?;
    Ok(Some(bytes))
}
