//! Entering many costs at once from cells with headings: all of them, or none.
//!
//! Columns are known by their headings in either language; a heading that is not known is shown as not used and never
//! dropped in silence. Nothing is filled in: a row says its kind, its days, its amount and its text itself.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use domain::accounts::CostKind;
use domain::book::Grant;
use domain::date::Month;
use domain::fact::{Fact, PeriodBasis};
use domain::log::OperationKind;
use domain::money::Money;
use formats::read::grid::{self, GridSheet};
use words::{Locale, Words};

use super::costs::{ReadForm, filled, must_be_open, read_form, refuse_double, sum_of_grant};
use crate::api::costs::{CostForm, CostSum};
use crate::api::pasting::{PasteColumn, PastePreview, PasteRows, PastedRow};
use crate::api::salary::SalaryForm;
use crate::error::AppError;
use crate::rows::length;
use crate::session::{App, Change};

/// The fields that a column can be; the headings of each are the message `paste-<field>`, with bars between them.
const FIELDS: [&str; 26] = [
    "kind",
    "month",
    "first",
    "last",
    "amount",
    "text",
    "account",
    "booked-on",
    "voucher",
    "purpose",
    "unit",
    "provider",
    "whole",
    "own",
    "supplier",
    "person",
    "training",
    "post",
    "monthly",
    "degree",
    "wage",
    "hours",
    "on-cost",
    "share",
    "accrual-reason",
    "expected",
];

/// A row and what its cells say, by field.
struct Cells {
    line: u32,
    by_field: BTreeMap<&'static str, String>,
}

impl Cells {
    fn get(&self, field: &str) -> Option<String> {
        self.by_field.get(field).cloned()
    }

    fn text(&self, field: &str) -> String {
        self.get(field).unwrap_or_default()
    }
}

struct Pasted {
    columns: Vec<(String, Option<&'static str>)>,
    rows: Vec<Cells>,
}

/// The words of both languages, made once: making them reads every message of a language, and rows are tried at every
/// key.
struct Spoken([Words; 2]);

static SPOKEN: LazyLock<Spoken> = LazyLock::new(Spoken::new);

impl Spoken {
    fn new() -> Self {
        Self(Locale::ALL.map(Words::new))
    }

    /// Looks for the word that a person writes among the messages `<prefix><value>`.
    fn value_of<'a>(
        &self,
        text: &str,
        prefix: &str,
        values: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        let written = plain(text);
        values.into_iter().find(|value| {
            let key = format!("{prefix}{value}");
            written == *value || self.0.iter().any(|words| plain(&words.word(&key)) == written)
        })
    }
}

fn pasted(app: &mut App, spoken: &Spoken, request: &PasteRows) -> Result<Pasted, AppError> {
    let sheet = match (&request.text, &request.file) {
        (_, Some(file)) => {
            let bytes = app.files.read(file)?;
            let name = app.files.name(file)?;
            let read = app.cells_strange(&name, &bytes)?;
            let sheets = read.map_err(|problem| of_file(problem, &name))?.sheets;
            sheets.into_iter().find(|sheet| !sheet.cells.is_empty()).ok_or_else(|| no_headings(&app.words))?
        }
        (Some(text), None) => {
            grid::text(text).map_err(|problem| of_file(problem, &app.words.word("pasted-rows")))?
        }
        (None, None) => return Err(no_headings(&app.words)),
    };
    by_headings(&app.words, spoken, &sheet)
}

/// Says which file a table is wrong in.
fn of_file(problem: impl Into<AppError>, name: &str) -> AppError {
    problem.into().with("file", name)
}

fn no_headings(words: &Words) -> AppError {
    let known = FIELDS.iter().map(|field| heading_of(words, field)).collect::<Vec<_>>().join(", ");
    AppError::bare("paste-headings-missing").with("known", known)
}

/// Finds the field of each heading, in both languages.
fn headings(spoken: &Spoken) -> BTreeMap<String, &'static str> {
    let mut known = BTreeMap::new();
    for words in &spoken.0 {
        for field in FIELDS {
            for heading in words.word(&format!("paste-{field}")).split('|') {
                known.insert(plain(heading), field);
            }
        }
    }
    known
}

fn plain(text: &str) -> String {
    text.trim().trim_end_matches(':').to_lowercase()
}

fn by_headings(words: &Words, spoken: &Spoken, sheet: &GridSheet) -> Result<Pasted, AppError> {
    let known = headings(spoken);
    let first = sheet.cells.first().map_or(0, |cell| cell.row);
    let heading = |column: u32| sheet.cells.iter().find(|cell| cell.row == first && cell.column == column);
    let width = sheet.cells.iter().map(|cell| cell.column).max().map_or(0, |last| last + 1);
    let columns: Vec<(String, Option<&'static str>)> = (0..width)
        .map(|column| {
            let heading = heading(column).map(|cell| cell.value.shown()).unwrap_or_default();
            let field = known.get(&plain(&heading)).copied();
            (heading, field)
        })
        .collect();
    let has = |field: &str| columns.iter().any(|(_, of)| *of == Some(field));
    if !has("text") || !(has("amount") || has("monthly") || has("wage")) {
        return Err(no_headings(words));
    }
    let mut twice =
        FIELDS.iter().filter(|field| columns.iter().filter(|(_, of)| of == &Some(**field)).count() > 1);
    if let Some(field) = twice.next() {
        return Err(AppError::bare("paste-heading-twice").with("field", heading_of(words, field)));
    }
    let mut rows: BTreeMap<u32, Cells> = BTreeMap::new();
    for cell in sheet.cells.iter().filter(|cell| cell.row > first) {
        let Some((_, Some(field))) = columns.get(cell.column as usize) else { continue };
        let row =
            rows.entry(cell.row).or_insert_with(|| Cells { line: cell.row + 1, by_field: BTreeMap::new() });
        row.by_field.insert(field, cell.value.shown());
    }
    Ok(Pasted { columns, rows: rows.into_values().collect() })
}

/// Returns the first of the headings of a field, which is what the field is called.
fn heading_of(words: &Words, field: &str) -> String {
    let headings = words.word(&format!("paste-{field}"));
    headings.split('|').next().unwrap_or_default().trim().to_owned()
}

/// Makes the form that would enter a row.
fn form_of(spoken: &Spoken, cells: &Cells) -> Result<CostForm, AppError> {
    let (first, last) = match cells.get("month") {
        Some(month) if cells.get("first").is_none() && cells.get("last").is_none() => {
            let month: Month = month.parse()?;
            (month.first().to_string(), month.last().to_string())
        }
        Some(_) => return Err(AppError::bare("paste-month-and-days")),
        None => (cells.text("first"), cells.text("last")),
    };
    let salary = (cells.get("monthly").is_some() || cells.get("wage").is_some()).then(|| SalaryForm {
        post: cells.get("post"),
        monthly: cells.get("monthly"),
        degree: cells.get("degree"),
        wage: cells.get("wage"),
        hours: cells.get("hours"),
        stated: None,
        absent_days: None,
        on_cost: cells.get("on-cost").map(|text| on_cost(spoken, &text)),
        share: cells.get("share"),
        own_share: None,
    });
    Ok(CostForm {
        kind: kind_of(spoken, &cells.text("kind"))?,
        period_first: first,
        period_last: last,
        amount: cells.text("amount"),
        text: cells.text("text"),
        account: cells.get("account"),
        booked_on: cells.get("booked-on"),
        voucher: cells.get("voucher"),
        purpose: cells.get("purpose"),
        unit: cells.get("unit"),
        provider: cells.get("provider").map(|text| provider_of(spoken, &text)),
        whole: cells.get("whole"),
        own: cells.get("own"),
        training: cells.get("training"),
        supplier: cells.get("supplier"),
        person: cells.get("person"),
        salary,
        settles: None,
        accrual_reason: cells.get("accrual-reason"),
        expected: cells.get("expected"),
    })
}

fn kind_of(spoken: &Spoken, text: &str) -> Result<String, AppError> {
    let kinds = CostKind::ALL.iter().map(|kind| kind.word());
    let found = spoken.value_of(text, "kind-", kinds);
    found.map(str::to_owned).ok_or_else(|| AppError::bare("paste-kind-unknown").with("value", text))
}

fn provider_of(spoken: &Spoken, text: &str) -> String {
    spoken.value_of(text, "paste-provider-", ["own", "private"]).unwrap_or(text).to_owned()
}

fn on_cost(spoken: &Spoken, text: &str) -> String {
    spoken.value_of(text, "paste-on-cost-", ["year", "none"]).unwrap_or(text).to_owned()
}

/// Reads a row into what would be entered.
fn read(grant: Grant<'_>, spoken: &Spoken, cells: &Cells) -> Result<(CostForm, ReadForm), AppError> {
    let mut form = form_of(spoken, cells)?;
    let recipient = grant.book().opened()?.recipient;
    // A purpose is written by its name more often than by its id.
    if let Some(purpose) = form.purpose.take() {
        let mut known = grant.scheme().purposes_of(recipient);
        let by_name =
            known.find(|p| [&p.name.sv, &p.name.en].iter().any(|name| plain(name) == plain(&purpose)));
        form.purpose = Some(by_name.map_or(purpose, |purpose| purpose.id.clone()));
    }
    let read = read_form(grant, &form, false)?;
    refuse_double(grant, &form, &read)?;
    Ok((form, read))
}

pub(crate) fn preview_rows(app: &mut App, request: PasteRows) -> Result<PastePreview, AppError> {
    let pasted = pasted(app, &SPOKEN, &request)?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    must_be_open(grant)?;
    let words = &app.words;
    let (mut rows, mut amounts) = (Vec::new(), Vec::new());
    for cells in &pasted.rows {
        let read = read(grant, &SPOKEN, cells);
        if let Ok((_, read)) = &read {
            amounts.push(read.amount);
        }
        rows.push(pasted_row(words, cells, read));
    }
    let wrong = rows.iter().filter(|row| row.problem.is_some()).count();
    Ok(PastePreview {
        columns: pasted
            .columns
            .into_iter()
            .map(|(heading, of)| PasteColumn { heading, field: of.map(|field| heading_of(words, field)) })
            .collect(),
        can_add: wrong == 0 && !rows.is_empty(),
        rows,
        sum: Money::sum(amounts)?.to_string(),
        wrong: length(wrong),
    })
}

fn pasted_row(words: &Words, cells: &Cells, read: Result<(CostForm, ReadForm), AppError>) -> PastedRow {
    let mut row = PastedRow {
        line: cells.line,
        kind: cells.text("kind"),
        first: cells.get("first").or_else(|| cells.get("month")).unwrap_or_default(),
        last: cells.text("last"),
        amount: cells.get("amount").or_else(|| cells.get("monthly")).unwrap_or_default(),
        text: cells.text("text"),
        problem: None,
    };
    match read {
        Ok((_, read)) => {
            row.kind = words.word(&format!("kind-{}", read.kind.word()));
            (row.first, row.last) = (read.period.first().to_string(), read.period.last().to_string());
            row.amount = read.amount.to_string();
        }
        Err(error) => row.problem = Some(words.problem(&error.problem)),
    }
    row
}

pub(crate) fn add_rows(app: &mut App, request: PasteRows) -> Result<CostSum, AppError> {
    let pasted = pasted(app, &SPOKEN, &request)?;
    let (_, grant) = app.change(OperationKind::CostEntered, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        must_be_open(grant)?;
        if pasted.rows.is_empty() {
            return Err(AppError::bare("costs-none"));
        }
        let mut wrong = Vec::new();
        for cells in &pasted.rows {
            match read(grant, &SPOKEN, cells) {
                Ok((form, read)) => {
                    let cost = filled(change, grant.id(), &form, &read, PeriodBasis::Set, None);
                    change.push(Fact::Cost(cost));
                }
                Err(_) => wrong.push(cells.line.to_string()),
            }
        }
        if !wrong.is_empty() {
            return Err(AppError::bare("paste-rows-wrong").with("lines", wrong.join(", ")));
        }
        Ok(grant.id())
    })?;
    sum_of_grant(app, grant)
}
