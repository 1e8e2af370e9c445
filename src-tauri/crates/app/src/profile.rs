//! What is remembered about the user between sessions: language, name, recent books, watched folders. No book data.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// How many recent books are remembered.
const RECENT_BOOKS: usize = 8;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Profile {
    pub(crate) language: String,
    pub(crate) actor: String,
    pub(crate) recent: Vec<PathBuf>,
    /// By the id of the book.
    inboxes: BTreeMap<String, InboxSetting>,
    #[serde(skip)]
    folder: Option<PathBuf>,
}

/// What a user has said about the inbox of a book.
#[derive(Clone, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
struct InboxSetting {
    folder: Option<PathBuf>,
    /// SHA-256 of the files that are not to be taken in, wherever they lie.
    aside: BTreeSet<String>,
}

impl Default for Profile {
    fn default() -> Self {
        Self {
            language: "sv".to_owned(),
            actor: system_user(),
            recent: Vec::new(),
            inboxes: BTreeMap::new(),
            folder: None,
        }
    }
}

fn system_user() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .iter()
        .find_map(|name| std::env::var(name).ok())
        .filter(|name| !name.trim().is_empty())
        .unwrap_or_else(|| "okänd användare".to_owned())
}

impl Profile {
    /// Reads the profile. One that cannot be read is begun anew: it holds nothing that matters to a book.
    pub(crate) fn load(folder: Option<PathBuf>) -> Self {
        let read = folder.as_ref().and_then(|folder| std::fs::read(folder.join("profile.json")).ok());
        let profile: Self = read.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { folder, ..profile }
    }

    /// Keeps the profile. A failure is of no consequence for the book and so is passed over.
    pub(crate) fn save(&mut self) {
        self.refresh_inboxes();
        self.write();
    }

    fn write(&self) {
        let Some(folder) = &self.folder else { return };
        let Ok(text) = serde_json::to_vec_pretty(self) else { return };
        let _ = std::fs::create_dir_all(folder);
        // Another window that opens at this moment reads the settings before or after, never half of them.
        let unfinished = folder.join("profile.json.ny");
        if std::fs::write(&unfinished, text).is_ok() {
            let _ = std::fs::rename(&unfinished, folder.join("profile.json"));
        }
    }

    /// Puts a book first among the recent ones.
    pub(crate) fn remember(&mut self, path: &Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT_BOOKS);
        self.save();
    }

    /// Returns the folder that is watched for a book.
    pub(crate) fn watched(&self, book: &str) -> Option<&Path> {
        self.inboxes.get(book)?.folder.as_deref()
    }

    /// Watches a folder for a book, or none. What was put aside stays so.
    pub(crate) fn watch(&mut self, book: &str, folder: Option<PathBuf>) {
        self.set_inbox(book, |inbox| inbox.folder = folder);
    }

    /// Returns the sums of the files that were put aside for a book.
    pub(crate) fn aside(&self, book: &str) -> BTreeSet<String> {
        self.inboxes.get(book).map(|inbox| inbox.aside.clone()).unwrap_or_default()
    }

    /// Puts a file aside by its sum.
    pub(crate) fn put_aside(&mut self, book: &str, sum: String) {
        self.set_inbox(book, |inbox| {
            inbox.aside.insert(sum);
        });
    }

    /// Brings a file back by its sum.
    pub(crate) fn bring_back(&mut self, book: &str, sum: &str) {
        self.set_inbox(book, |inbox| {
            inbox.aside.remove(sum);
        });
    }

    /// Takes over the inboxes of another profile, which is not written.
    pub(crate) fn borrow_inboxes(&mut self, folder: PathBuf) {
        self.inboxes = Self::load(Some(folder)).inboxes;
    }

    fn set_inbox(&mut self, book: &str, set: impl FnOnce(&mut InboxSetting)) {
        self.refresh_inboxes();
        set(self.inboxes.entry(book.to_owned()).or_default());
        self.write();
    }

    /// Another window may have said something of its inbox since, which is not undone by what this one keeps.
    fn refresh_inboxes(&mut self) {
        if self.folder.is_some() {
            self.inboxes.extend(Self::load(self.folder.clone()).inboxes);
        }
    }
}
