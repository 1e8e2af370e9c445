//! Writing the answer sheets that go to the units.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use domain::date::Date;
use domain::unit_sheet::{UnitSheet, fields, sheets};
use formats::write::unit_sheet;
use words::{Locale, Words};

use crate::api::units::{SheetsWritten, WriteUnitSheets};
use crate::error::AppError;
use crate::files::name_of;
use crate::session::App;
use crate::unfinished::Unfinished;

/// Writes a sheet for each unit. Nothing is written where a file of that name lies already: it may be filled in.
pub(crate) fn write_unit_sheets(app: &mut App, request: WriteUnitSheets) -> Result<SheetsWritten, AppError> {
    let made = app.day(None)?;
    let folder = app.to_be_written(&request.folder)?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let fields = fields(grant.scheme(), &request.questions)?;
    let sheets = sheets(grant, &request.units, &fields)??;
    if sheets.is_empty() {
        return Err(AppError::bare("units-none").with("code", grant.code()));
    }
    fs::create_dir_all(&folder).map_err(|error| AppError::file(&folder, &error))?;
    let places = places(&folder, &sheets, if request.csv { "csv" } else { "xlsx" });
    if let Some(taken) = places.iter().find(|place| place.exists()) {
        return Err(AppError::bare("file-exists").with("file", taken.display().to_string()));
    }
    for (sheet, place) in sheets.iter().zip(&places) {
        write(sheet, place, made, request.csv)?;
    }
    Ok(SheetsWritten { files: places.iter().map(|place| name_of(place)).collect() })
}

/// Returns where the sheets go: a file for each unit, its name made fit for any file system.
fn places(folder: &Path, sheets: &[UnitSheet], ending: &str) -> Vec<PathBuf> {
    let mut taken = BTreeSet::new();
    let place = |sheet: &UnitSheet| {
        let base = format!("aterrapport-{}-{}", fit(&sheet.key.grant), fit(&sheet.key.unit));
        let numbered = |number: u32| if number == 1 { base.clone() } else { format!("{base}-{number}") };
        let name = (1..).map(numbered).find(|name| taken.insert(name.to_lowercase()));
        folder.join(format!("{}.{ending}", name.unwrap_or(base.clone())))
    };
    sheets.iter().map(place).collect()
}

/// Keeps letters and digits of a name, at most sixty of them.
fn fit(name: &str) -> String {
    let fit: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(60).collect();
    fit.trim_matches('-').to_owned()
}

/// The units read Swedish, whatever the language of the session.
fn write(sheet: &UnitSheet, place: &Path, made: Date, as_text: bool) -> Result<(), AppError> {
    let words = Words::new(Locale::Sv);
    let mut bytes = Vec::new();
    if as_text {
        unit_sheet::csv(sheet, &words, &mut bytes)?;
    } else {
        unit_sheet::xlsx(sheet, made, &words, &mut bytes)?;
    }
    let failed = |error: std::io::Error| AppError::file(place, &error);
    let (unfinished, mut file) = Unfinished::begin(place, "blankett").map_err(failed)?;
    file.write_all(&bytes).map_err(failed)?;
    unfinished.finish(file).map_err(failed)
}
