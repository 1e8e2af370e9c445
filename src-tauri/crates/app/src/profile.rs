//! What is remembered about the user between sessions: language, name, recent books. No book data.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// How many recent books are remembered.
const RECENT_BOOKS: usize = 8;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Profile {
    pub(crate) language: String,
    pub(crate) actor: String,
    pub(crate) recent: Vec<PathBuf>,
    #[serde(skip)]
    folder: Option<PathBuf>,
}

impl Default for Profile {
    fn default() -> Self {
        Self { language: "sv".to_owned(), actor: system_user(), recent: Vec::new(), folder: None }
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
    pub(crate) fn save(&self) {
        let Some(folder) = &self.folder else { return };
        let Ok(text) = serde_json::to_vec_pretty(self) else { return };
        let _ = std::fs::create_dir_all(folder);
        let _ = std::fs::write(folder.join("profile.json"), text);
    }

    /// Puts a book first among the recent ones.
    pub(crate) fn remember(&mut self, path: &std::path::Path) {
        self.recent.retain(|known| known != path);
        self.recent.insert(0, path.to_owned());
        self.recent.truncate(RECENT_BOOKS);
        self.save();
    }
}
