//! Files of the corpus, which are not ours to spread.

use std::fs;
use std::path::{Path, PathBuf};

/// A file of the corpus: its name within it, and its bytes.
pub(crate) struct Sample {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) bytes: Vec<u8>,
}

/// Returns every file below a folder, by name.
pub(crate) fn samples(root: &Path) -> Vec<Sample> {
    let mut samples = Vec::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the corpus") {
            let path = entry.expect("an entry of the corpus").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/");
                let bytes = fs::read(&path).expect("a file of the corpus");
                samples.push(Sample { name, path, bytes });
            }
        }
    }
    samples.sort_by(|one, other| one.name.cmp(&other.name));
    assert!(!samples.is_empty(), "the corpus is empty");
    samples
}
