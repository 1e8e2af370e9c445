//! A key of one's own: an Ed25519 key in OpenSSH's form, locked with a passphrase, as `ssh-keygen -t ed25519` makes it.
//!
//! The random numbers come from the caller. What a key file shows without its passphrase is the public half; that is
//! enough for a fingerprint.

mod strength;

use domain::problem::Problem;
use ssh_key::private::{Ed25519Keypair, KeypairData};
use ssh_key::{Algorithm, Cipher, Kdf, LineEnding, PrivateKey, PublicKey};

use crate::sign::{Fingerprint, SignError};
pub use strength::Strength;

/// The fewest characters of a passphrase.
pub const PASSPHRASE_CHARACTERS_MIN: usize = 12;
/// The most characters of a comment.
const COMMENT_CHARACTERS_MAX: usize = 100;
/// Rounds of bcrypt-pbkdf, as `ssh-keygen` takes them.
const ROUNDS: u32 = 24;

/// Why a key was not made or is none.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum KeyError {
    /// The passphrase is too short to protect anything.
    #[error("a passphrase has at least {PASSPHRASE_CHARACTERS_MIN} characters")]
    PassphraseShort,
    /// The comment cannot stand on the line of a public key.
    #[error("not a comment of a key: {value:?}")]
    Comment {
        /// What was given.
        value: String,
    },
    /// The file is neither a private nor a public key in OpenSSH's form.
    #[error("not a key in OpenSSH's form")]
    NotAKey,
    /// The key is of another kind than Ed25519.
    #[error(transparent)]
    Sign(#[from] SignError),
}

impl KeyError {
    /// Returns the problem that the user is told.
    #[must_use]
    pub fn problem(&self) -> Problem {
        match self {
            Self::PassphraseShort => {
                Problem::bare("key-passphrase-short").with("least", PASSPHRASE_CHARACTERS_MIN as u64)
            }
            Self::Comment { value } => Problem::bare("key-comment").with("value", value.as_str()),
            Self::NotAKey => Problem::bare("key-not-a-key"),
            Self::Sign(error) => error.problem(),
        }
    }
}

/// What anybody may know of a key.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PublicHalf {
    /// The line of the `.pub` file, without its end: kind, key, comment.
    pub line: String,
    /// The comment; may be empty.
    pub comment: String,
    /// The fingerprint.
    pub fingerprint: Fingerprint,
    /// The private key is locked with a passphrase; `None` where the file holds no private key.
    pub locked: Option<bool>,
}

/// A key that was made and is kept nowhere yet.
pub struct NewKey {
    /// The text of the private key file.
    pub private: String,
    /// What anybody may know of it.
    pub public: PublicHalf,
}

/// Makes a key. `random` fills bytes with what nobody can guess.
///
/// Fails with `key-passphrase-short` or `key-comment`.
pub fn make(random: &mut dyn FnMut(&mut [u8]), passphrase: &str, comment: &str) -> Result<NewKey, KeyError> {
    if passphrase.chars().count() < PASSPHRASE_CHARACTERS_MIN {
        return Err(KeyError::PassphraseShort);
    }
    let fits = comment.chars().count() <= COMMENT_CHARACTERS_MAX && comment.trim() == comment;
    if !fits || comment.chars().any(char::is_control) {
        return Err(KeyError::Comment { value: comment.to_owned() });
    }
    let (mut seed, mut salt, mut check) = ([0; 32], [0; 16], [0; 4]);
    random(&mut seed);
    random(&mut salt);
    random(&mut check);
    let key = PrivateKey::new(KeypairData::from(Ed25519Keypair::from_seed(&seed)), comment)
        .expect("a key of a seed and a comment of one line");
    let kdf = Kdf::Bcrypt { salt: salt.to_vec(), rounds: ROUNDS };
    let locked = key
        .encrypt_with(Cipher::Aes256Ctr, kdf, u32::from_be_bytes(check), passphrase)
        .expect("a passphrase that is not empty locks a key");
    let private = locked.to_openssh(LineEnding::LF).expect("an Ed25519 key has an OpenSSH form");
    Ok(NewKey { private: private.as_str().to_owned(), public: half(key.public_key(), Some(true)) })
}

/// Reads what a private or a public key file shows without a passphrase.
///
/// Fails with `key-not-a-key` or `signature-key-type`.
pub fn read(file: &[u8]) -> Result<PublicHalf, KeyError> {
    if let Ok(key) = PrivateKey::from_openssh(file) {
        return of_our_kind(key.public_key(), Some(key.is_encrypted()));
    }
    let text = std::str::from_utf8(file).map_err(|_| KeyError::NotAKey)?;
    let key = PublicKey::from_openssh(text.trim_end()).map_err(|_| KeyError::NotAKey)?;
    of_our_kind(&key, None)
}

fn of_our_kind(key: &PublicKey, locked: Option<bool>) -> Result<PublicHalf, KeyError> {
    if key.algorithm() == Algorithm::Ed25519 {
        Ok(half(key, locked))
    } else {
        Err(SignError::KeyType { algorithm: key.algorithm().as_str().to_owned() }.into())
    }
}

fn half(key: &PublicKey, locked: Option<bool>) -> PublicHalf {
    PublicHalf {
        line: key.to_openssh().expect("an Ed25519 key has an OpenSSH form").trim_end().to_owned(),
        comment: key.comment().to_owned(),
        fingerprint: Fingerprint::of(key),
        locked,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sign::Signer;

    const PHRASE: &str = "korrekt häst batteri";

    fn dice() -> impl FnMut(&mut [u8]) {
        let mut next = 0_u8;
        move |bytes| {
            for byte in bytes {
                next = next.wrapping_add(1);
                *byte = next;
            }
        }
    }

    fn made(passphrase: &str, comment: &str) -> Result<NewKey, Problem> {
        make(&mut dice(), passphrase, comment).map_err(|error| error.problem())
    }

    #[test]
    fn a_key_that_was_made_opens_with_its_passphrase_alone_and_shows_its_fingerprint_without() {
        let key = made(PHRASE, "Ekonomi EXEMPEL").expect("a key");
        let open =
            |phrase| Signer::from_openssh(key.private.as_bytes(), phrase, "a").map(|s| s.fingerprint());
        assert_eq!(open(Some(PHRASE)), Ok(key.public.fingerprint.clone()));
        assert_eq!(open(Some("korrekt häst batter")), Err(SignError::PassphraseWrong));
        assert_eq!(open(None), Err(SignError::PassphraseNeeded));
        let shown = read(key.private.as_bytes()).expect("a key");
        assert_eq!((shown.fingerprint, shown.locked), (key.public.fingerprint.clone(), Some(true)));
        let public = read(format!("{}\n", key.public.line).as_bytes()).expect("a public key");
        assert_eq!((public.comment.as_str(), public.locked), ("Ekonomi EXEMPEL", None));
        assert_eq!(public.fingerprint, key.public.fingerprint);
    }

    #[test]
    fn other_dice_make_another_key() {
        let mut other = |bytes: &mut [u8]| bytes.fill(9);
        let other = make(&mut other, PHRASE, "").expect("a key");
        assert_ne!(other.public.fingerprint, made(PHRASE, "").expect("a key").public.fingerprint);
    }

    #[test]
    fn a_short_passphrase_and_a_comment_of_two_lines_are_refused() {
        let refused =
            |passphrase: &str, comment: &str| made(passphrase, comment).map(|_| ()).map_err(|p| p.code);
        assert_eq!(refused("elva tecken", ""), Err("key-passphrase-short"));
        assert_eq!(refused("", ""), Err("key-passphrase-short"));
        assert_eq!(refused(PHRASE, "a\nb"), Err("key-comment"));
        assert_eq!(refused(PHRASE, &"a".repeat(101)), Err("key-comment"));
        assert_eq!(refused(PHRASE, " a"), Err("key-comment"));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for file in [&b""[..], b"hej", b"ssh-ed25519 AAAA", b"\xff\xfe"] {
            assert_eq!(read(file).map(|_| ()), Err(KeyError::NotAKey));
        }
        let p256 = "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBHwf2HMM5TRXvo2SQJjsNkiDD5KqiiNjrGVv3UUh+mMT5RHxiRtOnlqvjhQtBq0VpmpCV/PwUdhOig4vkbqAcEc= a";
        let said = read(p256.as_bytes()).map(|_| ()).map_err(|error| error.problem().code);
        assert_eq!(said, Err("signature-key-type"));
    }
}
