//! What a person says of a file, where it does not say so itself.

use app::api::imports::{ImportChoices, InvoiceChoice};
use clap::{Arg, ArgAction, ArgMatches};
use domain::problem::Problem;

use crate::arguments::{Phrases, text, texts};
use crate::console::Trouble;

/// The options of the choices.
pub(super) fn arguments(phrases: &Phrases<'_>) -> Vec<Arg> {
    vec![phrases.option("grant", "code"), phrases.option("invoice", "invoice").action(ArgAction::Append)]
}

/// Reads the choices. Those about single invoices count places, so they are for one file alone.
///
/// Fails with `usage-invoice-unfit` and `usage-choices-many-files`.
pub(super) fn read(matches: &ArgMatches, files: usize) -> Result<Option<ImportChoices>, Trouble> {
    let invoices = texts(matches, "invoice");
    if files > 1 && !invoices.is_empty() {
        return Err(Trouble::Usage(Problem::bare("usage-choices-many-files")));
    }
    let choices = ImportChoices {
        mapping: None,
        grant: text(matches, "grant"),
        invoices: invoices.iter().map(|text| invoice(text)).collect::<Result<_, _>>()?,
        salaries: Vec::new(),
    };
    Ok((choices.grant.is_some() || !choices.invoices.is_empty()).then_some(choices))
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
