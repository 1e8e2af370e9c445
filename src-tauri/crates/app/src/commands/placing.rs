//! A package under its name with the signature over it beside: put there in an order in which a stop at any moment
//! leaves nothing that is false, and in the place of nothing that is not ours.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::Path;

use audit_package::sign_zip::{self, is_signature};
use verifier::signature_of;

use crate::error::AppError;
use crate::unfinished::Unfinished;

/// A file in the making, with what has been written to it.
pub(super) type Making = (Unfinished, File);

/// Fails with `package-signature-in-the-way` where a file that is no signature of a package lies where the signature
/// goes, or where it would be taken for the signature of an unsigned package.
pub(super) fn check(target: &Path) -> Result<(), AppError> {
    let beside = signature_of(target);
    let failed = |error: io::Error| AppError::file(&beside, &error);
    let mut bytes = Vec::new();
    match File::open(&beside) {
        Ok(file) => file.take(sign_zip::BYTES_MAX + 1).read_to_end(&mut bytes).map_err(failed)?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(failed(error)),
    };
    if is_signature(&bytes) {
        return Ok(());
    }
    Err(AppError::bare("package-signature-in-the-way").with("file", beside.display().to_string()))
}

/// Gives package and signature their names. The signature of what was there before goes first: a package without one
/// says nothing false, and one with that of another file does.
pub(super) fn place(target: &Path, package: Making, signature: Option<Making>) -> io::Result<()> {
    match fs::remove_file(signature_of(target)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let (unfinished, file) = package;
    unfinished.finish(file)?;
    match signature {
        Some((unfinished, file)) => unfinished.finish(file),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use super::*;

    fn made(target: &Path, content: &[u8]) -> Making {
        let (unfinished, mut file) = Unfinished::begin(target, "1").expect("a file");
        file.write_all(content).expect("room");
        (unfinished, file)
    }

    const OURS: &[u8] = include_bytes!("../../../audit-package/src/tests/zip.sig");

    #[test]
    fn a_file_of_another_kind_beside_the_package_stays() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let target = folder.path().join("paket.zip");
        assert!(check(&target).is_ok(), "nothing is there");
        for other in [&b"-----BEGIN PGP SIGNATURE-----\n"[..], b"", &[0; 100_000]] {
            fs::write(signature_of(&target), other).expect("a file");
            let refused = check(&target).expect_err("another file");
            assert_eq!(refused.problem.code, "package-signature-in-the-way");
        }
        fs::write(signature_of(&target), OURS).expect("a file");
        assert!(check(&target).is_ok(), "ours may be replaced");
    }

    #[test]
    fn an_old_signature_is_gone_before_the_new_package_has_the_name() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        // The package cannot get its name, as a folder has it: what is left must not be the old signature.
        let target = folder.path().join("paket.zip");
        fs::create_dir(&target).expect("a folder");
        fs::write(target.join("x"), b"x").expect("a file");
        fs::write(signature_of(&target), OURS).expect("a file");
        let beside = signature_of(&target);
        assert!(place(&target, made(&target, b"zip"), Some(made(&beside, b"sig"))).is_err());
        assert!(!beside.exists());
    }

    #[test]
    fn a_package_without_a_signature_takes_the_old_one_away() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let target = folder.path().join("paket.zip");
        let beside = signature_of(&target);
        place(&target, made(&target, b"one"), Some(made(&beside, b"its signature"))).expect("room");
        assert_eq!(fs::read(&beside).expect("a file"), b"its signature");
        place(&target, made(&target, b"two"), None).expect("room");
        assert_eq!(fs::read(&target).expect("a file"), b"two");
        assert!(!beside.exists());
    }
}
