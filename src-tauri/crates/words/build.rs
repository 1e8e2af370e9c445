//! Lists the message files of `assets/locales`, so that every one of them is compiled in and none is forgotten.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn main() {
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/locales");
    let mut list = String::new();
    for (constant, folder) in [("SV", "sv"), ("EN", "en")] {
        let folder = locales.join(folder);
        println!("cargo::rerun-if-changed={}", folder.display());
        writeln!(list, "const {constant}: &[(&str, &str)] = &[").expect("a string takes any text");
        for file in message_files(&folder) {
            println!("cargo::rerun-if-changed={}", file.display());
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            writeln!(list, "    ({name:?}, include_str!({:?})),", file.display().to_string())
                .expect("a string takes any text");
        }
        list.push_str("];\n");
    }
    let target = PathBuf::from(std::env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("locales.rs");
    std::fs::write(target, list).expect("OUT_DIR can be written");
}

/// Returns the `.ftl` files of the folder by name, so that the build does not depend on the file system's order.
fn message_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("the locale's folder is in the repository");
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("the locale's folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ftl"))
        .collect();
    files.sort();
    files
}
