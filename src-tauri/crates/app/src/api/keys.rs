//! The own key, and the keys of others that somebody has confirmed.

use super::{FileHandle, shapes};

shapes! {
    /// Makes a key to sign packages with.
    CreateKey {
        /// The private key file to write; the public key gets the same name and `.pub`.
        file: FileHandle,
        /// Passphrase that locks it.
        passphrase: String,
        /// What stands after the key; names the organisation and the day when left out.
        comment: Option<String>,
    }

    /// Asks for what a key file shows without its passphrase.
    ShowKey {
        /// A private or public key file.
        file: FileHandle,
    }

    /// Asks how hard a passphrase is to guess.
    TryPassphrase {
        /// The passphrase.
        passphrase: String,
    }

    /// How hard a passphrase is to guess.
    PassphraseTried {
        /// `short`, `weak`, `fair` or `good`; a short one is refused.
        strength: String,
        /// In words.
        message: String,
    }

    /// A key.
    KeyReply {
        /// Name of the file.
        file: String,
        /// What stands after the key.
        comment: String,
        /// Fingerprint.
        fingerprint: String,
        /// The line of the public key.
        public_key: String,
        /// Whether it is locked with a passphrase; `None` for a public key.
        locked: Option<bool>,
        /// How hard the passphrase is to guess, where it is new.
        strength: Option<PassphraseTried>,
        /// Text to send apart from the packages, by which the fingerprint can be confirmed.
        letter: String,
    }

    /// The own key, as it was used last.
    OwnKey {
        /// Its file; `None` where no key is remembered or the file is gone.
        file: Option<FileHandle>,
        /// The key.
        key: Option<KeyReply>,
        /// Name of a file that was remembered and is gone.
        missing: Option<String>,
    }

    /// A key that somebody has confirmed.
    SignerRow {
        /// Organisation number.
        orgnr: String,
        /// Name of the organisation.
        organisation: String,
        /// Fingerprint of the key.
        fingerprint: String,
        /// The day it was confirmed.
        since: String,
        /// How, in the user's words.
        how: String,
    }

    /// The confirmed keys.
    Signers {
        /// By organisation number.
        signers: Vec<SignerRow>,
    }

    /// Notes that a key has been confirmed another way than by a package.
    TrustSigner {
        /// Organisation number.
        orgnr: String,
        /// Name of the organisation.
        organisation: Option<String>,
        /// Fingerprint of the key.
        fingerprint: String,
        /// How it was confirmed.
        how: Option<String>,
    }

    /// Takes a confirmation back.
    ForgetSigner {
        /// Organisation number.
        orgnr: String,
        /// Fingerprint of the key.
        fingerprint: String,
    }
}
