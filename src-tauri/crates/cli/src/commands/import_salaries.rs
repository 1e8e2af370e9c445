//! The salaries of a payroll file: which are taken, and how they are shown.

use app::AppError;
use app::api::FileHandle;
use app::api::imports::{ImportPreview, PreviewImport, PreviewSalary, SalaryChoice};

use crate::console::{Console, Trouble};
use crate::page::{Page, span};
use crate::table::Column;

/// Returns what `--take` says of the salaries of a file.
///
/// Salaries that are named are taken and no others; `all` are those that the book has not for the person already.
pub(super) fn choices(
    console: &mut Console<'_>,
    named: &str,
    file: &FileHandle,
) -> Result<Vec<SalaryChoice>, Trouble> {
    let preview = console.app.preview_import(PreviewImport { file: file.clone(), choices: None })?;
    let places = if named == "all" { all(&preview) } else { places(named, &preview)? };
    let choice = |row: &PreviewSalary| SalaryChoice { place: row.place, take: places.contains(&row.place) };
    Ok(preview.salaries.iter().map(choice).collect())
}

fn all(preview: &ImportPreview) -> Vec<u32> {
    let is_free = |row: &&PreviewSalary| matches!(row.status.as_str(), "new" | "in-ledger");
    preview.salaries.iter().filter(is_free).map(|row| row.place).collect()
}

/// Reads `1,3`; every place must be one of the file.
fn places(named: &str, preview: &ImportPreview) -> Result<Vec<u32>, Trouble> {
    let count = u64::try_from(preview.salaries.len()).unwrap_or(u64::MAX);
    let place = |part: &str| {
        let place = part.trim().parse::<u32>().ok();
        place.filter(|place| preview.salaries.iter().any(|row| row.place == *place)).ok_or_else(|| {
            let unknown = AppError::bare("payroll-place-unknown").with("place", part.trim());
            Trouble::App(unknown.with("count", count))
        })
    };
    named.split(',').map(place).collect()
}

/// Shows the salaries as a table, and below it why some are not taken.
pub(super) fn draw(page: &mut Page<'_>, salaries: &[PreviewSalary]) {
    if salaries.is_empty() {
        return;
    }
    page.gap();
    let mut table = page.columns(&[
        (Column::Right, "draft"),
        (Column::Left, "status"),
        (Column::Left, "take"),
        (Column::Left, "code"),
        (Column::Text, "person"),
        (Column::Left, "pseudonym"),
        (Column::Left, "period"),
        (Column::Right, "gross"),
        (Column::Right, "percent"),
        (Column::Right, "amount"),
        (Column::Right, "hours"),
    ]);
    for row in salaries {
        table.row(vec![
            row.place.to_string(),
            page.word(&format!("cli-status-{}", row.status)),
            if row.take { page.word("yes") } else { String::new() },
            row.grant.clone(),
            row.person.clone(),
            row.pseudonym.clone().unwrap_or_default(),
            if row.period.first.is_empty() { String::new() } else { span(&row.period) },
            page.amount(&row.gross),
            page.decimal(row.rate.as_deref().unwrap_or_default()),
            page.amount_or_nothing(row.amount.as_ref()),
            page.decimal(row.hours.as_deref().unwrap_or_default()),
        ]);
    }
    page.table(&table);
    for row in salaries {
        if let Some(why) = &row.why {
            page.paragraph(2, &format!("{}. {why}", row.place));
        }
    }
}
