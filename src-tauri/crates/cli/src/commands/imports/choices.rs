//! What a person says of a file, where it does not say so itself.

use app::api::FileHandle;
use app::api::imports::{FollowUpChoices, ImportChoices, InvoiceChoice, PreviewImport, TableMappingChoice};
use clap::{Arg, ArgAction, ArgMatches};
use domain::problem::Problem;

use super::super::{import_salaries, tables};
use super::follow_up;
use crate::arguments::{Phrases, optional_path, text, texts};
use crate::console::{Console, Trouble};

/// The options of the choices.
pub(super) fn arguments(phrases: &Phrases<'_>) -> Vec<Arg> {
    vec![
        phrases.option_file("mapping"),
        phrases.flag("accept-mapping"),
        phrases.option_file("write-mapping"),
        phrases.option("grant", "code"),
        phrases.option("invoice", "invoice").action(ArgAction::Append),
        phrases.option("take", "take"),
        phrases.option("sheet", "sheet").action(ArgAction::Append),
        phrases.option("row", "row").action(ArgAction::Append),
        phrases.option("read-as", "read-as"),
        phrases.option("recipient", "recipient"),
    ]
}

/// What the command says of its files.
pub(super) struct Said {
    mapping: Option<TableMappingChoice>,
    /// A table is read as it is proposed.
    accepts: bool,
    grant: Option<String>,
    invoices: Vec<InvoiceChoice>,
    /// The salaries that are taken, as they were typed.
    take: Option<String>,
    follow_up: Option<FollowUpChoices>,
    recipient: Option<String>,
}

impl Said {
    /// Reads the options. Those about single invoices, sheets and rows are for one file alone.
    ///
    /// Fails with `usage-…-unfit`, `usage-choices-many-files` and `mapping-…`.
    pub(super) fn of(matches: &ArgMatches, files: usize) -> Result<Self, Trouble> {
        let invoices = texts(matches, "invoice");
        let follow_up = follow_up::choices(matches)?;
        if files > 1 && (!invoices.is_empty() || follow_up.is_some()) {
            return Err(Trouble::Usage(Problem::bare("usage-choices-many-files")));
        }
        Ok(Self {
            mapping: optional_path(matches, "mapping").map(|path| tables::read(&path)).transpose()?,
            accepts: matches.get_flag("accept-mapping"),
            grant: text(matches, "grant"),
            invoices: invoices.iter().map(|text| invoice(text)).collect::<Result<_, _>>()?,
            take: text(matches, "take"),
            follow_up,
            recipient: text(matches, "recipient"),
        })
    }

    /// Returns what is said of a file; nothing where nothing is.
    pub(super) fn choices(
        &self,
        console: &mut Console<'_>,
        file: &FileHandle,
    ) -> Result<Option<ImportChoices>, Trouble> {
        let choices = ImportChoices {
            mapping: self.mapping_of(console, file)?,
            grant: self.grant.clone(),
            invoices: self.invoices.clone(),
            salaries: match &self.take {
                Some(named) => import_salaries::choices(console, named, file)?,
                None => Vec::new(),
            },
            follow_up: self.follow_up.clone(),
            recipient: self.recipient.clone(),
        };
        let is_said = choices.mapping.is_some()
            || choices.grant.is_some()
            || !choices.invoices.is_empty()
            || !choices.salaries.is_empty()
            || choices.follow_up.is_some()
            || choices.recipient.is_some();
        Ok(is_said.then_some(choices))
    }

    /// What an earlier file was read by counts before what is proposed.
    fn mapping_of(
        &self,
        console: &mut Console<'_>,
        file: &FileHandle,
    ) -> Result<Option<TableMappingChoice>, Trouble> {
        if self.mapping.is_some() || !self.accepts {
            return Ok(self.mapping.clone());
        }
        let read = ImportChoices {
            mapping: None,
            grant: None,
            invoices: Vec::new(),
            salaries: Vec::new(),
            follow_up: self.follow_up.clone(),
            recipient: None,
        };
        let preview =
            console.app.preview_import(PreviewImport { file: file.clone(), choices: Some(read) })?;
        let proposed = preview.table.filter(|table| table.source == "proposed");
        Ok(proposed.map(|table| table.mapping))
    }
}

/// Reads `2=K7`, `2=new`, `2=leave` or `2=grant:74011`.
fn invoice(text: &str) -> Result<InvoiceChoice, Trouble> {
    let unfit = || Trouble::Usage(Problem::bare("usage-invoice-unfit").with("value", text));
    let (place, said) = text.split_once('=').ok_or_else(unfit)?;
    let place = place.trim().parse().map_err(|_| unfit())?;
    let choice = InvoiceChoice { place, grant: None, cost: None, as_new: false, leave: false };
    Ok(match said.trim() {
        "" => return Err(unfit()),
        "new" => InvoiceChoice { as_new: true, ..choice },
        "leave" => InvoiceChoice { leave: true, ..choice },
        said => match said.strip_prefix("grant:") {
            Some(code) => InvoiceChoice { grant: Some(code.trim().to_owned()), ..choice },
            None => InvoiceChoice { cost: Some(said.to_owned()), ..choice },
        },
    })
}
