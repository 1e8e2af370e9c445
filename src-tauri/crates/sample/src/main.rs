//! Writes the samples to `assets/sample`, or to the folder named.

use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/sample");
    let folder = std::env::args_os().nth(1).map_or_else(|| PathBuf::from(committed), PathBuf::from);
    sample::files().iter().try_for_each(|file| write(&folder.join(&file.path), &file.bytes))
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, bytes)
}
