//! What this user has confirmed about others, and where the own key lies: keys by organisation, how far a log had
//! come when it was last seen. It lies beside the settings, holds no secret and no book data.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use audit_package::record::HeadRecord;
use audit_package::sign::Fingerprint;
use audit_package::verify::KnownSigner;
use domain::date::Date;
use serde::{Deserialize, Serialize};

const FILE: &str = "kanda-nycklar.json";

/// A key that somebody has confirmed, and how.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(crate) struct Confirmed {
    pub(crate) orgnr: String,
    pub(crate) organisation: String,
    pub(crate) fingerprint: String,
    /// The day it was confirmed.
    pub(crate) since: Date,
    /// In the user's own words.
    pub(crate) how: String,
}

#[derive(Clone, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
struct Content {
    /// Where the own private key lies.
    own_key: Option<PathBuf>,
    signers: Vec<Confirmed>,
    /// By the id of the book: only of packages that a confirmed key has signed.
    heads: BTreeMap<String, HeadRecord>,
}

/// The file, or nothing where there is no folder for it.
#[derive(Clone, Default, Debug)]
pub(crate) struct Remembered {
    folder: Option<PathBuf>,
}

impl Remembered {
    pub(crate) const fn within(folder: Option<PathBuf>) -> Self {
        Self { folder }
    }

    /// Reads the file. One that is there and cannot be read is an error: keys would be called unknown that are known.
    fn read(&self) -> io::Result<Content> {
        let Some(folder) = &self.folder else { return Ok(Content::default()) };
        match std::fs::read(folder.join(FILE)) {
            Ok(bytes) => serde_json::from_slice(&bytes).map_err(io::Error::from),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Content::default()),
            Err(error) => Err(error),
        }
    }

    /// Changes the file, read anew so that what another window has kept stays.
    fn change(&self, change: impl FnOnce(&mut Content)) -> io::Result<()> {
        let folder = self.folder.as_ref().ok_or(io::ErrorKind::NotFound)?;
        let mut content = self.read()?;
        change(&mut content);
        std::fs::create_dir_all(folder)?;
        let unfinished = folder.join(format!("{FILE}.ny"));
        std::fs::write(&unfinished, serde_json::to_vec_pretty(&content)?)?;
        std::fs::rename(unfinished, folder.join(FILE))
    }

    /// Returns where the file lies, for messages.
    pub(crate) fn place(&self) -> PathBuf {
        self.folder.as_deref().unwrap_or(Path::new("")).join(FILE)
    }

    pub(crate) const fn has_a_place(&self) -> bool {
        self.folder.is_some()
    }

    pub(crate) fn own_key(&self) -> io::Result<Option<PathBuf>> {
        Ok(self.read()?.own_key)
    }

    pub(crate) fn set_own_key(&self, key: &Path) -> io::Result<()> {
        self.change(|content| content.own_key = Some(key.to_owned()))
    }

    pub(crate) fn signers(&self) -> io::Result<Vec<Confirmed>> {
        Ok(self.read()?.signers)
    }

    /// Adds a confirmed key; one that is known already keeps its day and gets the new words.
    pub(crate) fn confirm(&self, confirmed: Confirmed) -> io::Result<()> {
        self.change(|content| {
            let known = content
                .signers
                .iter_mut()
                .find(|known| known.orgnr == confirmed.orgnr && known.fingerprint == confirmed.fingerprint);
            match known {
                Some(known) => *known = Confirmed { since: known.since, ..confirmed },
                None => content.signers.push(confirmed),
            }
        })
    }

    /// Forgets a key; tells whether it was known.
    pub(crate) fn forget(&self, orgnr: &str, fingerprint: &str) -> io::Result<bool> {
        let before = self.read()?.signers.len();
        self.change(|content| {
            content.signers.retain(|known| known.orgnr != orgnr || known.fingerprint != fingerprint);
        })?;
        Ok(self.read()?.signers.len() < before)
    }

    /// Returns the keys as the verifier takes them.
    pub(crate) fn known_signers(&self) -> io::Result<Vec<KnownSigner>> {
        let signer = |known: Confirmed| {
            let fingerprint: Fingerprint = known.fingerprint.parse().ok()?;
            Some(KnownSigner { orgnr: known.orgnr, fingerprint })
        };
        Ok(self.signers()?.into_iter().filter_map(signer).collect())
    }

    pub(crate) fn heads(&self) -> io::Result<Vec<HeadRecord>> {
        Ok(self.read()?.heads.into_values().collect())
    }

    /// Remembers how far a log had come, if it is further than what was known.
    pub(crate) fn saw(&self, head: HeadRecord) -> io::Result<()> {
        let book = head.book.to_string();
        let known = self.read()?.heads.get(&book).copied();
        if !self.has_a_place() || known.is_some_and(|known| known.seq >= head.seq) {
            return Ok(());
        }
        self.change(|content| {
            content.heads.insert(book, head);
        })
    }
}
