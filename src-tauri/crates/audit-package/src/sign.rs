//! Signatures as OpenSSH makes and checks them (SSHSIG, PROTOCOL.sshsig), with Ed25519 keys alone.
//!
//! A good signature says that whoever holds the key signed these bytes. Whose key it is, is known only to a reader
//! who got its fingerprint another way; nothing in a package can tell.

use std::fmt;
use std::str::FromStr;

use domain::problem::Problem;
use ssh_key::{Algorithm, HashAlg, LineEnding, PrivateKey, PublicKey, SshSig};

use crate::sign_zip;

/// What the signature is made for; another program's signature does not pass for one of ours.
pub const NAMESPACE: &str = "bidragsboken-package-v1";

/// The fingerprint of a public key, written `SHA256:` and 43 characters, as `ssh-keygen -l` shows it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Fingerprint(String);

impl Fingerprint {
    pub(crate) fn of(key: &PublicKey) -> Self {
        Self(key.fingerprint(HashAlg::Sha256).to_string())
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for Fingerprint {
    type Err = SignError;

    /// Reads `SHA256:…`. Fails with `signature-fingerprint`.
    fn from_str(text: &str) -> Result<Self, SignError> {
        match text.trim().parse::<ssh_key::Fingerprint>() {
            Ok(fingerprint) if fingerprint.is_sha256() => Ok(Self(fingerprint.to_string())),
            _ => Err(SignError::Fingerprint { value: text.to_owned() }),
        }
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a key cannot sign.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum SignError {
    /// The text is no private key in OpenSSH's form.
    #[error("not a private key in OpenSSH's form")]
    NotAKey,
    /// The key is locked and no passphrase was given.
    #[error("the key needs a passphrase")]
    PassphraseNeeded,
    /// The passphrase does not open the key.
    #[error("wrong passphrase")]
    PassphraseWrong,
    /// The key is of another kind than Ed25519, or lies in a security token.
    #[error("keys of type {algorithm} cannot sign a package")]
    KeyType {
        /// The type as OpenSSH names it.
        algorithm: String,
    },
    /// The name of the signer cannot stand in `allowed_signers`.
    #[error("not a name of a signer: {value:?}")]
    Identity {
        /// What was given.
        value: String,
    },
    /// The text is no fingerprint.
    #[error("not a fingerprint: {value:?}")]
    Fingerprint {
        /// What was given.
        value: String,
    },
}

impl SignError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::NotAKey => Problem::bare("signature-not-a-key"),
            Self::PassphraseNeeded => Problem::bare("signature-passphrase-needed"),
            Self::PassphraseWrong => Problem::bare("signature-passphrase-wrong"),
            Self::KeyType { algorithm } => {
                Problem::bare("signature-key-type").with("algorithm", algorithm.as_str())
            }
            Self::Identity { value } => Problem::bare("signature-identity").with("value", value.as_str()),
            Self::Fingerprint { value } => {
                Problem::bare("signature-fingerprint").with("value", value.as_str())
            }
        }
    }
}

/// A private key, unlocked, and the name that its holder signs under.
pub struct Signer {
    pub(crate) key: PrivateKey,
    identity: String,
}

impl fmt::Debug for Signer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Signer").field("identity", &self.identity).field("key", &self.fingerprint()).finish()
    }
}

impl Signer {
    /// Reads a private key file of OpenSSH. `identity` is the name in `allowed_signers`: an address or a number, made
    /// of letters, digits and `@ . _ + -`, at most 100 long.
    ///
    /// Fails with `signature-not-a-key`, `-key-type`, `-passphrase-needed`, `-passphrase-wrong` or `-identity`.
    pub fn from_openssh(key: &[u8], passphrase: Option<&str>, identity: &str) -> Result<Self, SignError> {
        if !is_identity(identity) {
            return Err(SignError::Identity { value: identity.to_owned() });
        }
        let key = PrivateKey::from_openssh(key).map_err(|e| match e {
            ssh_key::Error::AlgorithmUnsupported { algorithm } => {
                SignError::KeyType { algorithm: algorithm.as_str().to_owned() }
            }
            _ => SignError::NotAKey,
        })?;
        if key.algorithm() != Algorithm::Ed25519 {
            return Err(SignError::KeyType { algorithm: key.algorithm().as_str().to_owned() });
        }
        Ok(Self { key: unlocked(key, passphrase)?, identity: identity.to_owned() })
    }

    /// Returns the name that its holder signs under.
    #[must_use]
    pub fn identity(&self) -> &str {
        &self.identity
    }

    /// Returns the fingerprint of the public key.
    #[must_use]
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self.key.public_key())
    }

    /// Returns the two lines of `allowed_signers`: the name, what it signs and the public key, for the package and for
    /// the zip file around it.
    #[must_use]
    pub fn allowed_signers(&self) -> String {
        let key = PublicKey::new(self.key.public_key().key_data().clone(), "");
        let key = key.to_openssh().expect("an Ed25519 key has an OpenSSH form");
        let line = |namespace| format!("{} namespaces=\"{namespace}\" {}\n", self.identity, key.trim_end());
        line(NAMESPACE) + &line(sign_zip::NAMESPACE)
    }

    /// Signs the bytes. The same key and bytes give the same signature, armoured as `ssh-keygen -Y sign` does.
    #[must_use]
    pub fn sign(&self, message: &[u8]) -> String {
        let signature = self.key.sign(NAMESPACE, HashAlg::Sha512, message);
        signature.and_then(|s| s.to_pem(LineEnding::LF)).expect("an unlocked Ed25519 key signs anything")
    }
}

fn unlocked(key: PrivateKey, passphrase: Option<&str>) -> Result<PrivateKey, SignError> {
    match passphrase {
        _ if !key.is_encrypted() => Ok(key),
        None => Err(SignError::PassphraseNeeded),
        Some(passphrase) => key.decrypt(passphrase).map_err(|_| SignError::PassphraseWrong),
    }
}

fn is_identity(text: &str) -> bool {
    (1..=100).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'@' | b'.' | b'_' | b'+' | b'-'))
        && !text.starts_with('-')
}

/// Checks a signature over the bytes and returns the fingerprint of the key that made it.
///
/// Fails with `signature-unreadable`, `signature-form`, `signature-namespace`, `signature-key-type` or
/// `signature-bad`.
pub fn check(signature: &[u8], message: &[u8]) -> Result<Fingerprint, Problem> {
    let parsed = SshSig::from_pem(signature).map_err(|_| Problem::bare("signature-unreadable"))?;
    if parsed.namespace() != NAMESPACE {
        let shown = crate::bag::name::shown(parsed.namespace());
        return Err(Problem::bare("signature-namespace").with("value", shown));
    }
    if parsed.algorithm() != Algorithm::Ed25519 || parsed.public_key().algorithm() != Algorithm::Ed25519 {
        let algorithm = parsed.public_key().algorithm();
        return Err(Problem::bare("signature-key-type").with("algorithm", algorithm.as_str()));
    }
    let key = PublicKey::from(parsed.public_key().clone());
    key.verify(NAMESPACE, message, &parsed).map_err(|_| Problem::bare("signature-bad"))?;
    // A changed byte that means nothing (a line end, a spare bit) is a changed byte all the same.
    let (signer, parts) = (parsed.public_key().clone(), parsed.signature().clone());
    let again =
        SshSig::new(signer, NAMESPACE, parsed.hash_alg(), parts).and_then(|s| s.to_pem(LineEnding::LF));
    if again.is_ok_and(|pem| pem.as_bytes() == signature) {
        Ok(Fingerprint::of(&key))
    } else {
        Err(Problem::bare("signature-form"))
    }
}

/// Returns the name and key of an `allowed_signers` file of ours, whose two lines speak of one signer.
pub(crate) fn allowed_signer(text: &[u8]) -> Option<(String, Fingerprint)> {
    let (first, second) = std::str::from_utf8(text).ok()?.strip_suffix('\n')?.split_once('\n')?;
    let signer = signer_of(first, NAMESPACE)?;
    (signer_of(second, sign_zip::NAMESPACE)? == signer).then_some(signer)
}

fn signer_of(line: &str, namespace: &str) -> Option<(String, Fingerprint)> {
    let (identity, rest) = line.split_once(' ')?;
    let key = rest.strip_prefix("namespaces=\"")?.strip_prefix(namespace)?.strip_prefix("\" ")?;
    let key = PublicKey::from_openssh(key).ok()?;
    is_identity(identity).then(|| (identity.to_owned(), Fingerprint::of(&key)))
}

#[cfg(test)]
pub(crate) mod tests {
    use ssh_key::private::{Ed25519Keypair, KeypairData};
    use ssh_key::{Cipher, Kdf};

    use super::*;

    fn private_key() -> PrivateKey {
        let keypair = KeypairData::from(Ed25519Keypair::from_seed(&[7; 32]));
        PrivateKey::new(keypair, "a test").expect("a key from a seed")
    }

    fn text(key: &PrivateKey) -> Vec<u8> {
        key.to_openssh(LineEnding::LF).expect("a key has a text").as_bytes().to_vec()
    }

    pub(crate) fn signer() -> Signer {
        Signer::from_openssh(&text(&private_key()), None, "212000-0142").expect("a key in a test")
    }

    #[test]
    fn the_same_key_and_bytes_give_the_same_signature_and_it_holds() {
        let signature = signer().sign(b"hej\n");
        assert_eq!(signature, signer().sign(b"hej\n"));
        assert_eq!(check(signature.as_bytes(), b"hej\n"), Ok(signer().fingerprint()));
        assert_eq!(check(signature.as_bytes(), b"Hej\n").map_err(|p| p.code), Err("signature-bad"));
    }

    #[test]
    fn every_flipped_bit_of_a_signature_is_found() {
        let signature = signer().sign(b"hej\n").into_bytes();
        for at in 0..signature.len() * 8 {
            let mut flipped = signature.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            assert!(check(&flipped, b"hej\n").is_err(), "bit {at}");
        }
    }

    #[test]
    fn a_signature_for_another_purpose_is_refused() {
        let signature = private_key().sign("git", HashAlg::Sha512, b"hej\n").expect("a signature");
        let signature = signature.to_pem(LineEnding::LF).expect("a text");
        assert_eq!(check(signature.as_bytes(), b"hej\n").map_err(|p| p.code), Err("signature-namespace"));
        assert_eq!(check(b"hej", b"hej\n").map_err(|p| p.code), Err("signature-unreadable"));
    }

    #[test]
    fn a_locked_key_opens_with_its_passphrase_alone() {
        let kdf = Kdf::Bcrypt { salt: vec![1; 16], rounds: 1 };
        let locked = private_key().encrypt_with(Cipher::Aes256Ctr, kdf, 5, "hemligt").expect("a locked key");
        let open = |passphrase| {
            Signer::from_openssh(&text(&locked), passphrase, "a").map(|s| s.fingerprint().to_string())
        };
        assert_eq!(open(None), Err(SignError::PassphraseNeeded));
        assert_eq!(open(Some("fel")), Err(SignError::PassphraseWrong));
        assert_eq!(open(Some("hemligt")), Ok(signer().fingerprint().to_string()));
    }

    #[test]
    fn what_is_no_key_or_no_name_is_refused() {
        let read = |key: &[u8], identity| Signer::from_openssh(key, None, identity).map(|_| ());
        assert_eq!(read(b"ssh-ed25519 AAAA", "a"), Err(SignError::NotAKey));
        assert_eq!(read(b"", "a"), Err(SignError::NotAKey));
        for identity in ["", "a b", "a,b", "*", "-a", "å", "a\"", "#a"] {
            assert_eq!(
                read(&text(&private_key()), identity),
                Err(SignError::Identity { value: identity.to_owned() })
            );
        }
    }

    #[test]
    fn the_line_of_allowed_signers_reads_back() {
        let signer = signer();
        let line = signer.allowed_signers();
        assert!(line.starts_with("212000-0142 namespaces=\"bidragsboken-package-v1\" ssh-ed25519 AAAA"));
        assert_eq!(allowed_signer(line.as_bytes()), Some(("212000-0142".to_owned(), signer.fingerprint())));
        assert_eq!(allowed_signer(line.replacen("-v1", "-v2", 1).as_bytes()), None);
        assert_eq!(allowed_signer(line.replace("zip-v1", "zip-v2").as_bytes()), None);
        assert_eq!(allowed_signer(line.replacen("212000", "222000", 1).as_bytes()), None);
    }

    #[test]
    fn fingerprints_are_read_as_they_are_shown() {
        let shown = signer().fingerprint().to_string();
        assert_eq!(shown.parse::<Fingerprint>().map(|f| f.to_string()), Ok(shown));
        assert!("MD5:00".parse::<Fingerprint>().is_err());
    }
}
