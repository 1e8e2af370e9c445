//! Choosing files. The dialogs are the system's own and are opened here; the page gets a handle and a name.

use std::path::PathBuf;

use app::api::{Failure, FileHandle};
use serde::{Deserialize, Serialize};
use tauri::{AppHandle, State};

use crate::shell::Shell;

/// What a file is chosen for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Purpose {
    BookOpen,
    BookCreate,
    Ledger,
    Evidence,
    EvidenceSave,
    Key,
    PackageSave,
    PackageOpen,
    OverlapOpen,
    KeysSave,
    SchemeOpen,
    SchemeSave,
    FolderOpen,
}

/// Asks for a file.
#[derive(Debug, Deserialize)]
pub(crate) struct PickFile {
    purpose: Purpose,
    /// Name to begin with, where a file is saved.
    suggested: Option<String>,
}

/// The file that was chosen.
#[derive(Debug, Serialize)]
pub(crate) struct Picked {
    file: FileHandle,
    name: String,
}

/// Lets the user choose a file; `None` when the dialog was closed.
#[tauri::command(async)]
pub(crate) fn pick_file(
    handle: AppHandle,
    shell: State<'_, Shell>,
    request: PickFile,
) -> Result<Option<Picked>, Failure> {
    let Some(path) = chosen(&handle, &request) else { return Ok(None) };
    let (file, name) = shell.offer(with_ending(path, request.purpose));
    Ok(Some(Picked { file, name }))
}

/// Asks long work to stop.
#[tauri::command(async)]
pub(crate) fn cancel_work(shell: State<'_, Shell>) {
    shell.stop();
}

/// What is saved has its ending, also when the user left it out.
fn with_ending(path: PathBuf, purpose: Purpose) -> PathBuf {
    let ending = match purpose {
        Purpose::BookCreate => "bidragsbok",
        Purpose::PackageSave => "zip",
        Purpose::KeysSave => "json",
        Purpose::SchemeSave => "toml",
        _ => return path,
    };
    if path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

#[cfg(not(feature = "scripted-dialogs"))]
fn chosen(handle: &AppHandle, request: &PickFile) -> Option<PathBuf> {
    use tauri_plugin_dialog::DialogExt as _;

    let dialog = handle.dialog().file();
    let picked = match request.purpose {
        Purpose::BookOpen => dialog.add_filter("Bidragsbok", &["bidragsbok"]).blocking_pick_file(),
        Purpose::BookCreate => dialog
            .add_filter("Bidragsbok", &["bidragsbok"])
            .set_file_name(request.suggested.as_deref().unwrap_or("bidrag.bidragsbok"))
            .blocking_save_file(),
        Purpose::Ledger => dialog
            .add_filter("SIE", &["se", "SE", "si", "SI", "sie"])
            .add_filter("*", &["*"])
            .blocking_pick_file(),
        Purpose::Evidence | Purpose::Key => dialog.blocking_pick_file(),
        Purpose::EvidenceSave => {
            dialog.set_file_name(request.suggested.as_deref().unwrap_or("underlag")).blocking_save_file()
        }
        Purpose::PackageSave => dialog
            .add_filter("Zip", &["zip"])
            .set_file_name(request.suggested.as_deref().unwrap_or("revisionspaket.zip"))
            .blocking_save_file(),
        Purpose::OverlapOpen => dialog
            .add_filter("Bidragsboken", &["bidragsbok", "zip", "json"])
            .add_filter("*", &["*"])
            .blocking_pick_file(),
        Purpose::KeysSave => dialog
            .add_filter("JSON", &["json"])
            .set_file_name(request.suggested.as_deref().unwrap_or("nycklar.json"))
            .blocking_save_file(),
        Purpose::SchemeOpen => {
            dialog.add_filter("TOML", &["toml"]).add_filter("*", &["*"]).blocking_pick_file()
        }
        Purpose::SchemeSave => dialog
            .add_filter("TOML", &["toml"])
            .set_file_name(request.suggested.as_deref().unwrap_or("bidragsordning.toml"))
            .blocking_save_file(),
        Purpose::PackageOpen => dialog.add_filter("Zip", &["zip"]).blocking_pick_file(),
        Purpose::FolderOpen => dialog.blocking_pick_folder(),
    };
    picked.and_then(|path| path.into_path().ok())
}

/// Answers from the file that `BIDRAGSBOKEN_PICKS` names: a line for each purpose, then a tab, then the path.
#[cfg(feature = "scripted-dialogs")]
fn chosen(_: &AppHandle, request: &PickFile) -> Option<PathBuf> {
    let list = std::fs::read_to_string(std::env::var_os("BIDRAGSBOKEN_PICKS")?).ok()?;
    let asked = format!("{:?}", request.purpose);
    let _ = &request.suggested;
    list.lines()
        .filter_map(|line| line.split_once('\t'))
        .find(|(purpose, _)| purpose.replace('-', "").eq_ignore_ascii_case(&asked))
        .map(|(_, path)| PathBuf::from(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_saved_has_its_ending() {
        let ended = |path: &str, purpose| with_ending(PathBuf::from(path), purpose).display().to_string();
        assert_eq!(ended("min bok", Purpose::BookCreate), "min bok.bidragsbok");
        assert_eq!(ended("a.v2", Purpose::PackageSave), "a.v2.zip");
        assert_eq!(ended("a.ZIP", Purpose::PackageSave), "a.ZIP");
        assert_eq!(ended("huvudbok.se", Purpose::Ledger), "huvudbok.se");
    }
}
