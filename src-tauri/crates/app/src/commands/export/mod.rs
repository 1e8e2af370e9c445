//! Documents for people and vouchers for the main ledger, written to a folder.

mod vouchers;

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use audit_package::contents::{Files as PackageFiles, Package, SOFTWARE, Terms};
use audit_package::excerpt::{Excerpt, Personal};
use domain::date::Date;
use domain::ids::GrantId;
use domain::problem::Problem;
use domain::year_end::closing_day;
use words::Words;

use crate::api::export::{DocumentsExported, ExportDocuments, ExportedFile, LeftOutDocument};
use crate::documents::{Form, What, of_all, of_grant};
use crate::error::AppError;
use crate::files::name_of;
use crate::rows::{from_word, word_of};
use crate::session::App;
use crate::unfinished::Unfinished;

/// The most names of files that a sentence lists.
const NAMES_LISTED: usize = 5;

/// Stands for both kinds of proposed vouchers in requests.
const VOUCHERS: &str = "sie";

/// A document in memory.
struct Made {
    name: String,
    what: What,
    form: Form,
    /// The code of its grant; empty where it is about several.
    grant: String,
    bytes: Vec<u8>,
    /// What is worth knowing about it.
    remark: String,
}

/// What was made, and what could not be.
#[derive(Default)]
struct Outcome {
    made: Vec<Made>,
    left_out: Vec<LeftOutDocument>,
}

/// What is asked for, read.
struct Wanted {
    grants: Vec<GrantId>,
    what: Vec<What>,
    forms: Vec<Form>,
    as_of: Date,
    day: Date,
}

/// Writes documents. All are made before the first is written, and all are written before the first gets its name, so
/// that a full disk or a stop leaves nothing behind. A file that lies in the way is named and nothing is written,
/// unless it is to be replaced.
pub(crate) fn export_documents(
    app: &mut App,
    request: ExportDocuments,
) -> Result<DocumentsExported, AppError> {
    // A package that is reviewed has closed names of its own, which cannot be closed once more.
    app.opened()?;
    let folder = app.files.path(&request.folder)?.to_owned();
    let wanted = wanted(app, &request)?;
    let Outcome { made, left_out } = make(app, &request, &wanted)?;
    if made.is_empty() {
        // A single reason says more than that nothing was written.
        let reason = left_out.first().map(|left| left.message.clone());
        return Err(reason.map_or_else(
            || AppError::bare("export-nothing"),
            |reason| AppError::bare("export-nothing-because").with("reason", reason),
        ));
    }
    let places: Vec<PathBuf> = made.iter().map(|document| folder.join(&document.name)).collect();
    let in_the_way = in_the_way(&places)?;
    if !request.replace && !in_the_way.is_empty() {
        return Err(AppError::new(files_exist(&folder, &in_the_way)));
    }
    fs::create_dir_all(&folder).map_err(|error| AppError::file(&folder, &error))?;
    write(app, &made, &places)?;
    let file = |(document, place): (&Made, &PathBuf)| ExportedFile {
        name: document.name.clone(),
        what: word_of(&document.what),
        format: word_of(&document.form),
        grant: document.grant.clone(),
        bytes: document.bytes.len().to_string(),
        replaced: in_the_way.contains(place),
        remark: document.remark.clone(),
    };
    Ok(DocumentsExported {
        folder: name_of(&folder),
        as_of: wanted.as_of.to_string(),
        at: wanted.day.to_string(),
        files: made.iter().zip(&places).map(file).collect(),
        left_out,
    })
}

fn wanted(app: &mut App, request: &ExportDocuments) -> Result<Wanted, AppError> {
    let as_of = app.day(request.as_of.as_deref())?;
    let day = match &request.at {
        Some(text) => text.parse::<Date>()?,
        None => closing_day(as_of),
    };
    let book = app.book()?;
    let grants: Vec<GrantId> = if request.grants.is_empty() {
        book.grants().map(|grant| grant.id()).collect()
    } else {
        let codes = request.grants.iter();
        codes.map(|code| book.grant_by_code(code).map(|grant| grant.id())).collect::<Result<_, _>>()?
    };
    if grants.is_empty() {
        return Err(AppError::bare("package-no-grant"));
    }
    let mut what: Vec<What> = Vec::new();
    for word in &request.what {
        match word.as_str() {
            VOUCHERS => what.extend([What::Entry, What::Recoding]),
            word => what.push(from_word("export", word)?),
        }
    }
    let forms = request.formats.iter().map(|word| from_word("export", word));
    let forms: Vec<Form> = forms.collect::<Result<_, AppError>>()?;
    Ok(Wanted {
        grants,
        what: if what.is_empty() { What::ALL.to_vec() } else { what },
        // The tables for programs are asked for by name: people who take everything want documents.
        forms: if forms.is_empty() { vec![Form::Pdf, Form::Xlsx, Form::Json, Form::Sie] } else { forms },
        as_of,
        day,
    })
}

/// Takes grants out of the book as a package does.
fn content(
    app: &App,
    grants: &[GrantId],
    request: &ExportDocuments,
    as_of: Date,
) -> Result<Package, AppError> {
    let personal = if request.include_personal { Personal::Included } else { Personal::LeftOut };
    let reader = request.reader.as_deref().map(str::trim).filter(|reader| !reader.is_empty());
    // Personal data leaves the book for a named reader only.
    if request.include_personal && reader.is_none() {
        return Err(AppError::bare("package-reader-missing"));
    }
    let excerpt = Excerpt::of(app.book()?, grants, personal)?;
    let terms = Terms { as_of, personal, reader: reader.map(str::to_owned), software: SOFTWARE.to_owned() };
    Ok(Package::new(excerpt, terms)?)
}

fn make(app: &mut App, request: &ExportDocuments, wanted: &Wanted) -> Result<Outcome, AppError> {
    let package = content(app, &wanted.grants, request, wanted.as_of)?;
    // What a year-end proposes rests on how the other grants of the book are booked.
    let every: Vec<GrantId> = app.book()?.grants().map(|grant| grant.id()).collect();
    let whole = content(app, &every, request, wanted.as_of)?;
    let words = Words::new(app.words.locale());
    let namer = Namer { words: &words, wanted, is_whole: wanted.grants.len() == every.len() };
    let all = (wanted.what.len() * wanted.forms.len()) as u64;
    let mut machine = None;
    let mut outcome = Outcome::default();
    let made = &mut outcome.made;
    for (done, (what, form)) in (0..).zip(pairs(wanted)) {
        app.stage("progress-writing-documents", done, all)?;
        if matches!(form, Form::Csv | Form::Json) {
            let files = match &mut machine {
                Some(files) => files,
                None => machine.insert(package.files()?),
            };
            made.extend(machine_files(&package, files, &namer, what, form));
            continue;
        }
        for (grant, name) in package.grants() {
            // The year-end is that of the whole book; its grant is the same.
            let year_end = what == What::YearEnd;
            let (source, grant) = match whole.excerpt().book().grant(grant.id()) {
                Some(of_whole) if year_end => (&whole, of_whole),
                _ => (&package, grant),
            };
            if let Some(bytes) = of_grant(source, grant, &words, (what, form), wanted.day)? {
                made.push(Made {
                    name: namer.name(what, name, form),
                    what,
                    form,
                    grant: grant.code().to_owned(),
                    bytes,
                    remark: String::new(),
                });
            }
        }
        let (source, name) = match what {
            What::YearEnd => (&whole, words.word("export-all-grants")),
            _ => (&package, namer.several(&package)),
        };
        // With one grant in the book its own year-end says everything.
        let is_alone = what == What::YearEnd && every.len() == 1;
        if let Some(bytes) = of_all(source, &words, (what, form), wanted.day)?.filter(|_| !is_alone) {
            made.push(Made {
                name: namer.name(what, &name, form),
                what,
                form,
                grant: String::new(),
                bytes,
                remark: String::new(),
            });
        }
    }
    if wanted.forms.contains(&Form::Sie)
        && wanted.what.iter().any(|what| [What::Entry, What::Recoding].contains(what))
    {
        vouchers::make(app, request, wanted, (&whole, &namer), &mut outcome)?;
    }
    Ok(outcome)
}

fn pairs(wanted: &Wanted) -> Vec<(What, Form)> {
    wanted.what.iter().flat_map(|what| wanted.forms.iter().map(move |form| (*what, *form))).collect()
}

/// The machine files of the package that say the same as a document.
fn machine_files(
    package: &Package,
    files: &PackageFiles,
    namer: &Namer<'_>,
    what: What,
    form: Form,
) -> Vec<Made> {
    let path = |name: &str| match (what, form) {
        (What::Ledger, Form::Csv) => Some(format!("data/ledger/ledger-{name}.csv")),
        (What::Costs, Form::Csv) => Some(format!("data/ledger/costs-{name}.csv")),
        (What::Reconciliation, Form::Csv) => Some(format!("data/ledger/reconciliation-{name}.csv")),
        (What::Report, Form::Json) => Some(format!("data/report/report-{name}.json")),
        _ => None,
    };
    let of_grants = package.grants().filter_map(|(grant, name)| {
        let bytes = files.get(&path(name)?)?.clone();
        Some(Made {
            name: namer.name(what, name, form),
            what,
            form,
            grant: grant.code().to_owned(),
            bytes,
            remark: String::new(),
        })
    });
    let mut made: Vec<Made> = of_grants.collect();
    if (what, form) == (What::Evidence, Form::Csv)
        && let Some(bytes) = files.get("data/evidence/evidence.csv")
    {
        let name = namer.name(what, &namer.several(package), form);
        made.push(Made {
            name,
            what,
            form,
            grant: String::new(),
            bytes: bytes.clone(),
            remark: String::new(),
        });
    }
    made
}

/// Gives files names that tell what they are.
struct Namer<'a> {
    words: &'a Words,
    wanted: &'a Wanted,
    is_whole: bool,
}

impl Namer<'_> {
    /// `kostnadslista-74502-2026-11-21.xlsx`; the day is the one that the document speaks of.
    fn name(&self, what: What, name: &str, form: Form) -> String {
        let day = if what == What::YearEnd { self.wanted.day } else { self.wanted.as_of };
        self.named(&word_of(&what), name, day, &word_of(&form))
    }

    fn named(&self, what: &str, name: &str, day: Date, ending: &str) -> String {
        let what = self.words.word(&format!("export-file-{what}"));
        format!("{what}-{name}-{day}.{ending}")
    }

    /// Names several grants together, or the one.
    fn several(&self, package: &Package) -> String {
        let mut names = package.grants().map(|(_, name)| name);
        match (names.next(), names.next()) {
            (Some(_), Some(_)) if self.is_whole => self.words.word("export-all-grants"),
            (Some(first), Some(_)) => format!("{first}-{}", self.words.word("export-and-more")),
            (first, _) => first.unwrap_or_default().to_owned(),
        }
    }
}

/// Returns the files that lie where documents are to be written. Fails with `file-is-folder` where a folder does.
fn in_the_way(places: &[PathBuf]) -> Result<Vec<PathBuf>, AppError> {
    let taken: Vec<PathBuf> =
        places.iter().filter(|place| place.symlink_metadata().is_ok()).cloned().collect();
    match taken.iter().find(|place| place.is_dir()) {
        Some(place) => Err(AppError::bare("file-is-folder").with("file", place.display().to_string())),
        None => Ok(taken),
    }
}

fn files_exist(folder: &Path, taken: &[PathBuf]) -> Problem {
    let names: Vec<String> = taken.iter().take(NAMES_LISTED).map(|place| name_of(place)).collect();
    let more = taken.len().saturating_sub(NAMES_LISTED) as u64;
    Problem::bare("export-files-exist")
        .with("folder", folder.display().to_string())
        .with("files", names.join(", "))
        .with("more", more)
}

fn write(app: &mut App, made: &[Made], places: &[PathBuf]) -> Result<(), AppError> {
    let mut mark = [0; 8];
    app.world.random(&mut mark);
    let mark: String = mark.iter().map(|byte| format!("{byte:02x}")).collect();
    let mut begun: Vec<(Unfinished, File, &PathBuf)> = Vec::new();
    for (document, place) in made.iter().zip(places) {
        let failed = |error: std::io::Error| AppError::file(place, &error);
        let (unfinished, mut file) = Unfinished::begin(place, &mark).map_err(failed)?;
        file.write_all(&document.bytes).and_then(|()| file.sync_all()).map_err(failed)?;
        begun.push((unfinished, file, place));
    }
    for (unfinished, file, place) in begun {
        unfinished.finish(file).map_err(|error| AppError::file(place, &error))?;
    }
    Ok(())
}
