//! The signature over the whole zip file, which lies beside it as `<name>.zip.sig`.
//!
//! The signature in the package covers what is in the files; this one covers every byte of the zip around them, and
//! can be checked before anything is unpacked. It is read in pieces, as a zip may be of gigabytes.

use std::io::{self, Read};

use domain::problem::Problem;
use sha2::{Digest as _, Sha512};
use signature::{Signer as _, Verifier as _};
use ssh_key::{Algorithm, HashAlg, LineEnding, SshSig};

use crate::sign::{Fingerprint, Signer};

/// What the signature is made for; that in the package has another name, so that neither passes for the other.
pub const NAMESPACE: &str = "bidragsboken-zip-v1";

/// What the name of the zip file ends with in the name of its signature.
pub const ENDING: &str = ".sig";

/// The longest signature that is read, in bytes; one of Ed25519 has some three hundred.
pub const BYTES_MAX: u64 = 16 << 10;

/// Signs everything that the reader gives. The same key and bytes give the same signature.
pub fn sign(signer: &Signer, zip: &mut dyn Read) -> io::Result<String> {
    let sum = sum_of(zip)?;
    let signature = signer.key.try_sign(&signed_data(&sum)).map_err(io::Error::other)?;
    let public = signer.key.public_key().key_data().clone();
    let signature = SshSig::new(public, NAMESPACE, HashAlg::Sha512, signature);
    signature.and_then(|signature| signature.to_pem(LineEnding::LF)).map_err(io::Error::other)
}

/// Tells whether a file is a signature over a zip file of ours, by whomever.
#[must_use]
pub fn is_signature(file: &[u8]) -> bool {
    file.len() as u64 <= BYTES_MAX
        && SshSig::from_pem(file).is_ok_and(|parsed| parsed.namespace() == NAMESPACE)
}

/// Checks a signature over everything that the reader gives, and returns the fingerprint of the key that made it.
///
/// Fails with `zip-signature-unreadable`, `zip-signature-namespace`, `zip-signature-bad`, `signature-key-type` or
/// `zip-unreadable`.
pub fn check(signature: &[u8], zip: &mut dyn Read) -> Result<Fingerprint, Problem> {
    let unreadable = || Problem::bare("zip-signature-unreadable");
    let parsed = SshSig::from_pem(signature).map_err(|_| unreadable())?;
    if parsed.namespace() != NAMESPACE {
        let shown = crate::bag::name::shown(parsed.namespace());
        return Err(Problem::bare("zip-signature-namespace").with("value", shown));
    }
    let algorithm = parsed.public_key().algorithm();
    if parsed.algorithm() != Algorithm::Ed25519 || algorithm != Algorithm::Ed25519 {
        return Err(Problem::bare("signature-key-type").with("algorithm", algorithm.as_str()));
    }
    // A changed byte that means nothing is a changed byte all the same, as is another way to sum the file.
    let (public, parts) = (parsed.public_key().clone(), parsed.signature().clone());
    let again = SshSig::new(public, NAMESPACE, HashAlg::Sha512, parts).and_then(|s| s.to_pem(LineEnding::LF));
    if !again.is_ok_and(|pem| pem.as_bytes() == signature) {
        return Err(unreadable());
    }
    let sum = sum_of(zip).map_err(|e| Problem::bare("zip-unreadable").with("reason", e.to_string()))?;
    let holds = parsed.public_key().verify(&signed_data(&sum), parsed.signature());
    holds.map_err(|_| Problem::bare("zip-signature-bad"))?;
    Ok(Fingerprint::of(&parsed.public_key().clone().into()))
}

/// Returns the bytes that are signed in place of the file (PROTOCOL.sshsig): texts with their lengths before them.
fn signed_data(sum: &[u8]) -> Vec<u8> {
    let mut data = b"SSHSIG".to_vec();
    for part in [NAMESPACE.as_bytes(), b"", b"sha512", sum] {
        data.extend(u32::try_from(part.len()).expect("short texts").to_be_bytes());
        data.extend(part);
    }
    data
}

fn sum_of(reader: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut sum = Sha512::new();
    let mut buffer = vec![0; 64 * 1024];
    loop {
        match reader.read(&mut buffer) {
            Ok(0) => return Ok(sum.finalize().to_vec()),
            Ok(len) => sum.update(&buffer[..len]),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign::tests::signer;

    const ZIP: &[u8] = b"PK en zipfil";

    fn signed() -> Vec<u8> {
        sign(&signer(), &mut &*ZIP).expect("a signature").into_bytes()
    }

    fn checked(signature: &[u8], mut zip: &[u8]) -> Result<Fingerprint, &'static str> {
        check(signature, &mut zip).map_err(|problem| problem.code)
    }

    #[test]
    fn the_same_key_and_bytes_give_the_same_signature_and_it_holds() {
        assert_eq!(signed(), signed());
        assert_eq!(checked(&signed(), ZIP), Ok(signer().fingerprint()));
        assert_eq!(checked(&signed(), b"PK en annan"), Err("zip-signature-bad"));
    }

    #[test]
    fn it_is_what_the_library_signs_where_it_holds_the_whole_file() {
        let theirs = signer().key.sign(NAMESPACE, HashAlg::Sha512, ZIP).expect("a signature");
        assert_eq!(theirs.to_pem(LineEnding::LF).expect("a text").into_bytes(), signed());
    }

    #[test]
    fn the_signature_in_a_package_does_not_pass_for_that_of_a_zip() {
        let inner = signer().sign(ZIP);
        assert_eq!(checked(inner.as_bytes(), ZIP), Err("zip-signature-namespace"));
        let outer = signed();
        assert_eq!(crate::sign::check(&outer, ZIP).map_err(|p| p.code), Err("signature-namespace"));
    }

    #[test]
    fn every_flipped_bit_of_it_is_found() {
        for at in 0..signed().len() * 8 {
            let mut flipped = signed();
            flipped[at / 8] ^= 1 << (at % 8);
            assert!(checked(&flipped, ZIP).is_err(), "bit {at}");
        }
        assert_eq!(checked(b"", ZIP), Err("zip-signature-unreadable"));
    }
}
