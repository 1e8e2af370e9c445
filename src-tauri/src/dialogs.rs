//! Choosing files. The dialogs are the system's own and are opened here; the page gets handles and names.

use std::path::{Path, PathBuf};

use app::AppError;
use app::api::Failure;
use serde::Deserialize;
use tauri::{AppHandle, State};

use crate::offering::{Picked, offer, offer_all};
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
    KeySave,
    PackageSave,
    PackageOpen,
    AnyOpen,
    MemoSave,
    ReviewSave,
    OverlapOpen,
    KeysSave,
    ConsolidateOpen,
    ConsolidationSave,
    RegisterOpen,
    SchemeOpen,
    SchemeSave,
    FolderOpen,
    WatchOpen,
}

/// Asks for a file.
#[derive(Debug, Deserialize)]
pub(crate) struct PickFile {
    purpose: Purpose,
    /// Name to begin with, where a file is saved.
    suggested: Option<String>,
    /// The folder to begin in.
    #[serde(skip)]
    folder: Option<PathBuf>,
}

/// Lets the user choose a file; `None` when the dialog was closed.
#[tauri::command(async)]
pub(crate) fn pick_file(
    handle: AppHandle,
    shell: State<'_, Shell>,
    request: PickFile,
) -> Result<Option<Picked>, Failure> {
    let mut ask = |request: &PickFile| chosen(&handle, request).into_iter().next();
    let named = named(&request, &mut ask).map_err(|file| shell.failure(&file_exists(&file)))?;
    Ok(named.map(|path| offer(&shell, path)))
}

/// Returns the file that is meant, with its ending. The system asks whether a file is to be replaced by the name that
/// was typed; where that lacks the ending and a file with it lies there, the dialog is shown again with the whole name,
/// so that nothing is replaced that nobody was asked about. Fails with the file where that is of no use.
fn named(
    request: &PickFile,
    ask: &mut dyn FnMut(&PickFile) -> Option<PathBuf>,
) -> Result<Option<PathBuf>, PathBuf> {
    let purpose = request.purpose;
    let Some(typed) = ask(request) else { return Ok(None) };
    let whole = with_ending(typed.clone(), purpose);
    if whole == typed || whole.symlink_metadata().is_err() {
        return Ok(Some(whole));
    }
    let name = whole.file_name().map(|name| name.to_string_lossy().into_owned());
    let folder = whole.parent().map(PathBuf::from);
    let Some(typed) = ask(&PickFile { purpose, suggested: name, folder }) else { return Ok(None) };
    let whole = with_ending(typed.clone(), purpose);
    if whole == typed || whole.symlink_metadata().is_err() { Ok(Some(whole)) } else { Err(whole) }
}

fn file_exists(file: &Path) -> AppError {
    AppError::bare("file-exists").with("file", file.display().to_string())
}

/// Lets the user choose several files, or a folder with them; none when the dialog was closed.
#[tauri::command(async)]
pub(crate) fn pick_files(
    handle: AppHandle,
    shell: State<'_, Shell>,
    request: PickFile,
) -> Result<Vec<Picked>, Failure> {
    Ok(offer_all(&shell, chosen(&handle, &request)))
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
        Purpose::KeysSave | Purpose::ReviewSave => "json",
        Purpose::MemoSave => "pdf",
        Purpose::SchemeSave => "toml",
        Purpose::ConsolidationSave => "xlsx",
        _ => return path,
    };
    if path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending)) {
        return path;
    }
    // A consolidation is a workbook unless it is a paper.
    if purpose == Purpose::ConsolidationSave
        && path.extension().is_some_and(|found| found.eq_ignore_ascii_case("pdf"))
    {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// Endings of the files that can be taken in, as they are written on systems that tell small letters from capitals.
#[cfg(not(feature = "scripted-dialogs"))]
const IMPORTED: &[&str] = &[
    "se", "SE", "si", "SI", "sie", "SIE", "xml", "XML", "pax", "PAX", "xlsx", "XLSX", "xls", "XLS", "ods",
    "ODS", "csv", "CSV", "txt", "TXT", "tsv", "TSV", "zip", "ZIP", "eml", "EML",
];

#[cfg(not(feature = "scripted-dialogs"))]
fn chosen(handle: &AppHandle, request: &PickFile) -> Vec<PathBuf> {
    use tauri_plugin_dialog::DialogExt as _;

    let mut dialog = handle.dialog().file();
    if let Some(folder) = &request.folder {
        dialog = dialog.set_directory(folder);
    }
    let picked = match request.purpose {
        Purpose::BookOpen => dialog.add_filter("Bidragsbok", &["bidragsbok"]).blocking_pick_file(),
        Purpose::BookCreate => dialog
            .add_filter("Bidragsbok", &["bidragsbok"])
            .set_file_name(request.suggested.as_deref().unwrap_or("bidrag.bidragsbok"))
            .blocking_save_file(),
        Purpose::Ledger => {
            let several =
                dialog.add_filter("SIE, XML, PAXml, Excel, CSV, zip", IMPORTED).add_filter("*", &["*"]);
            return paths(several.blocking_pick_files().unwrap_or_default());
        }
        Purpose::Evidence | Purpose::Key => dialog.blocking_pick_file(),
        Purpose::EvidenceSave => {
            dialog.set_file_name(request.suggested.as_deref().unwrap_or("underlag")).blocking_save_file()
        }
        Purpose::KeySave => {
            dialog.set_file_name(request.suggested.as_deref().unwrap_or("nyckel")).blocking_save_file()
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
        Purpose::ConsolidateOpen => {
            let several = dialog.add_filter("Bidragsboken", &["zip", "bidragsbok"]).add_filter("*", &["*"]);
            return paths(several.blocking_pick_files().unwrap_or_default());
        }
        Purpose::ConsolidationSave => dialog
            .add_filter("Excel", &["xlsx"])
            .add_filter("PDF", &["pdf"])
            .set_file_name(request.suggested.as_deref().unwrap_or("sammanstallning.xlsx"))
            .blocking_save_file(),
        Purpose::RegisterOpen => dialog
            .add_filter("Excel, CSV", &["xlsx", "csv", "txt"])
            .add_filter("*", &["*"])
            .blocking_pick_file(),
        Purpose::SchemeOpen => {
            dialog.add_filter("TOML", &["toml"]).add_filter("*", &["*"]).blocking_pick_file()
        }
        Purpose::SchemeSave => dialog
            .add_filter("TOML", &["toml"])
            .set_file_name(request.suggested.as_deref().unwrap_or("bidragsordning.toml"))
            .blocking_save_file(),
        Purpose::PackageOpen => dialog.add_filter("Zip", &["zip"]).blocking_pick_file(),
        Purpose::AnyOpen => dialog
            .add_filter("Bidragsboken", &["bidragsbok", "zip"])
            .add_filter("*", &["*"])
            .blocking_pick_file(),
        Purpose::MemoSave => dialog
            .add_filter("PDF", &["pdf"])
            .set_file_name(request.suggested.as_deref().unwrap_or("granskningspromemoria.pdf"))
            .blocking_save_file(),
        Purpose::ReviewSave => dialog
            .add_filter("JSON", &["json"])
            .set_file_name(request.suggested.as_deref().unwrap_or("paket.granskning.json"))
            .blocking_save_file(),
        Purpose::FolderOpen | Purpose::WatchOpen => dialog.blocking_pick_folder(),
    };
    paths(picked)
}

#[cfg(not(feature = "scripted-dialogs"))]
fn paths(picked: impl IntoIterator<Item = tauri_plugin_dialog::FilePath>) -> Vec<PathBuf> {
    picked.into_iter().filter_map(|path| path.into_path().ok()).collect()
}

/// Answers from the file that `BIDRAGSBOKEN_PICKS` names: a line for each file, its purpose, a tab, then the path.
#[cfg(feature = "scripted-dialogs")]
fn chosen(_: &AppHandle, request: &PickFile) -> Vec<PathBuf> {
    let list = std::env::var_os("BIDRAGSBOKEN_PICKS").and_then(|list| std::fs::read_to_string(list).ok());
    let list = list.unwrap_or_default();
    let asked = format!("{:?}", request.purpose);
    let _ = (&request.suggested, &request.folder);
    list.lines()
        .filter_map(|line| line.split_once('\t'))
        .filter(|(purpose, _)| purpose.replace('-', "").eq_ignore_ascii_case(&asked))
        .map(|(_, path)| PathBuf::from(path))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers of a person at the dialog, one after the other, and the names that it began with.
    fn asked(answers: &[PathBuf]) -> (Result<Option<PathBuf>, PathBuf>, Vec<Option<String>>) {
        let (mut answers, mut begun) = (answers.iter().cloned(), Vec::new());
        let request =
            PickFile { purpose: Purpose::MemoSave, suggested: Some("pm.pdf".to_owned()), folder: None };
        let said = named(&request, &mut |request| {
            begun.push(request.suggested.clone());
            answers.next()
        });
        (said, begun)
    }

    #[test]
    fn a_file_whose_ending_was_left_out_is_asked_about_by_its_whole_name() {
        let folder = tempfile::tempdir().unwrap();
        let place = |name: &str| folder.path().join(name);
        std::fs::write(place("a.pdf"), "").unwrap();
        // The name is free, or the system asked about it.
        assert_eq!(asked(&[place("b")]).0, Ok(Some(place("b.pdf"))));
        assert_eq!(asked(&[place("a.pdf")]).0, Ok(Some(place("a.pdf"))));
        let (said, begun) = asked(&[place("a"), place("a.pdf")]);
        assert_eq!(said, Ok(Some(place("a.pdf"))));
        assert_eq!(begun[1].as_deref(), Some("a.pdf"));
        assert_eq!(asked(&[place("a")]).0, Ok(None), "the dialog was closed");
        assert_eq!(asked(&[place("a"), place("a")]).0, Err(place("a.pdf")));
    }

    #[test]
    fn what_is_saved_has_its_ending() {
        let ended = |path: &str, purpose| with_ending(PathBuf::from(path), purpose).display().to_string();
        assert_eq!(ended("min bok", Purpose::BookCreate), "min bok.bidragsbok");
        assert_eq!(ended("a.v2", Purpose::PackageSave), "a.v2.zip");
        assert_eq!(ended("a.ZIP", Purpose::PackageSave), "a.ZIP");
        assert_eq!(ended("alla", Purpose::ConsolidationSave), "alla.xlsx");
        assert_eq!(ended("alla.pdf", Purpose::ConsolidationSave), "alla.pdf");
        assert_eq!(ended("huvudbok.se", Purpose::Ledger), "huvudbok.se");
    }
}
