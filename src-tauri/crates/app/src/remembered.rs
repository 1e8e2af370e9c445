//! What this user has confirmed about others, and where the own key lies: keys by organisation, how far a log had
//! come when it was last seen. It lies beside the settings, holds no secret and no book data.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use audit_package::record::HeadRecord;
use audit_package::sign::Fingerprint;
use audit_package::verify::{KnownHead, KnownSigner};
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
    /// By the digits of the organisation's number and the id of the book: only of packages that a confirmed key of
    /// that organisation has signed.
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

    /// Forgets a key, and how far the organisation's logs had come, as that was known by its packages; tells whether the
    /// key was known.
    pub(crate) fn forget(&self, orgnr: &str, fingerprint: &str) -> io::Result<bool> {
        let before = self.read()?.signers.len();
        let is_it =
            |known: &Confirmed| digits(&known.orgnr) == digits(orgnr) && known.fingerprint == fingerprint;
        self.change(|content| {
            if content.signers.iter().any(is_it) {
                content.signers.retain(|known| !is_it(known));
                content.heads.retain(|key, _| !key.starts_with(&format!("{} ", digits(orgnr))));
            }
        })?;
        Ok(self.read()?.signers.len() < before)
    }

    /// Returns the keys as the verifier takes them. One that is no fingerprint is an error: without it another key would
    /// be called unknown that is a changed one.
    pub(crate) fn known_signers(&self) -> io::Result<Vec<KnownSigner>> {
        let signer = |known: Confirmed| match known.fingerprint.parse::<Fingerprint>() {
            Ok(fingerprint) => Ok(KnownSigner { orgnr: known.orgnr, fingerprint }),
            Err(_) => {
                let what = format!("{} {}", known.orgnr, known.fingerprint);
                Err(io::Error::new(io::ErrorKind::InvalidData, what))
            }
        };
        self.signers()?.into_iter().map(signer).collect()
    }

    pub(crate) fn heads(&self) -> io::Result<Vec<KnownHead>> {
        let head = |(key, head): (String, HeadRecord)| {
            let orgnr = key.split_once(' ').map(|(orgnr, _)| orgnr.to_owned());
            KnownHead { orgnr, head }
        };
        Ok(self.read()?.heads.into_iter().map(head).collect())
    }

    /// Remembers how far a log had come, if it is further than what was known.
    pub(crate) fn saw(&self, orgnr: &str, head: HeadRecord) -> io::Result<()> {
        let book = format!("{} {}", digits(orgnr), head.book);
        let known = self.read()?.heads.get(&book).copied();
        if !self.has_a_place() || known.is_some_and(|known| known.seq >= head.seq) {
            return Ok(());
        }
        self.change(|content| {
            content.heads.insert(book, head);
        })
    }
}

/// A number is the same however it is written.
fn digits(orgnr: &str) -> String {
    orgnr.chars().filter(char::is_ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use domain::committed::Hash;
    use domain::ids::BookId;

    use super::*;

    fn confirmed(orgnr: &str, fingerprint: &str) -> Confirmed {
        Confirmed {
            orgnr: orgnr.to_owned(),
            organisation: String::new(),
            fingerprint: fingerprint.to_owned(),
            since: "2026-11-21".parse().expect("a day"),
            how: String::new(),
        }
    }

    fn head(seq: u64) -> HeadRecord {
        let book: BookId = serde_json::from_str("\"00000000-0000-0000-0000-000000000007\"").expect("an id");
        HeadRecord::new(book, domain::log::Head { seq, hash: Hash::plain(&seq.to_be_bytes()) })
    }

    const KEY: &str = "SHA256:T/xdD+UhC93MS1FcCz3s00y9wLiLt/q7zWN2iRAUY88";

    #[test]
    fn heads_are_kept_by_organisation_and_go_with_its_key() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let remembered = Remembered::within(Some(folder.path().to_owned()));
        remembered.confirm(confirmed("212000-0142", KEY)).expect("room");
        remembered.saw("212000-0142", head(5)).expect("room");
        // A package of another organisation that says it is of the same book is of a book of its own.
        remembered.saw("222000-0001", head(9)).expect("room");
        let known = remembered.heads().expect("a file");
        let seen: Vec<_> = known.iter().map(|known| (known.orgnr.as_deref(), known.head.seq)).collect();
        assert_eq!(seen, [(Some("2120000142"), 5), (Some("2220000001"), 9)]);
        assert!(!remembered.forget("222000-0001", KEY).expect("a file"), "no key of theirs is known");
        assert!(remembered.forget("2120000142", KEY).expect("a file"), "however the number is written");
        let left: Vec<_> = remembered.heads().expect("a file").iter().map(|known| known.head.seq).collect();
        assert_eq!(left, [9]);
    }

    #[test]
    fn a_fingerprint_that_does_not_read_is_an_error_and_no_unknown_key() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let remembered = Remembered::within(Some(folder.path().to_owned()));
        remembered.confirm(confirmed("212000-0142", "SHA256:nej")).expect("room");
        let error = remembered.known_signers().expect_err("no fingerprint");
        assert!(error.to_string().contains("212000-0142") && error.to_string().contains("SHA256:nej"));
    }
}
