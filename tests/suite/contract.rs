//! The window's types are those of the program.

use std::path::Path;

/// Compares with what is committed; `UPDATE=1` writes it anew.
#[test]
fn the_types_of_the_window_are_those_of_the_program() {
    let scratch = tempfile::tempdir().expect("a temporary folder");
    let declared = app::typescript::declarations(scratch.path()).expect("types are written");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/lib/api/generated.ts");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &declared).expect("the file is written");
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        committed == declared,
        "ui/src/lib/api/generated.ts is stale: run `UPDATE=1 cargo test -p tests contract` and commit it"
    );
}
