//! Writing documents for people.

use app::api::export::{DocumentsExported, EntryAccount, ExportDocuments};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches};
use domain::problem::Fields;

use super::Entry;
use crate::arguments::{Phrases, path, text, texts};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

/// What can be written, as words of requests.
const WHAT: [&str; 10] = [
    "ledger",
    "costs",
    "reconciliation",
    "evidence",
    "report",
    "year-end",
    "summary",
    "entry",
    "recoding",
    "sie",
];
const FORMATS: [&str; 5] = ["pdf", "xlsx", "json", "sie", "csv"];
/// The rows of a year-end entry, as words of requests and options.
const ROLES: [&str; 3] = ["grant-income", "balance-prepaid", "balance-accrued"];

pub(super) const EXPORT: Entry = Entry {
    name: "export",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.option("grant", "code").action(ArgAction::Append).num_args(1..),
            phrases.option_file("out").value_name(phrases.value("folder")).required(true),
            several(phrases, "what", &WHAT),
            several(phrases, "format", &FORMATS),
            phrases.option("day", "date"),
            phrases.option("account-grant-income", "entry-account").action(ArgAction::Append),
            phrases.option("account-balance-prepaid", "entry-account").action(ArgAction::Append),
            phrases.option("account-balance-accrued", "entry-account").action(ArgAction::Append),
            phrases.option("row", "voucher-row").action(ArgAction::Append).num_args(1..),
            phrases.flag("replace"),
            phrases.flag("include-personal"),
            phrases.option("reader", "name"),
        ]
    },
    run: export,
};

/// Any of a few words, several times or parted by commas.
fn several(phrases: Phrases<'_>, id: &'static str, known: &[&'static str]) -> Arg {
    phrases
        .option(id, id)
        .value_name(known.join("|"))
        .action(ArgAction::Append)
        .num_args(1..)
        .value_delimiter(',')
        .hide_possible_values(true)
        .value_parser(PossibleValuesParser::new(known.iter().copied()))
}

fn export(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let request = ExportDocuments {
        grants: texts(matches, "grant"),
        folder: console.app.files.offer(path(matches, "out")),
        what: texts(matches, "what"),
        formats: texts(matches, "format"),
        as_of: None,
        at: text(matches, "day"),
        accounts: accounts(matches),
        rows: texts(matches, "row"),
        replace: matches.get_flag("replace"),
        include_personal: matches.get_flag("include-personal"),
        reader: text(matches, "reader"),
    };
    let reply = console.app.export_documents(request)?;
    console.show(&reply, |page| draw(page, &reply))?;
    Ok(Exit::Done)
}

/// Reads accounts: one for every grant, or `CODE=ACCOUNT` for one of them, each several times.
fn accounts(matches: &ArgMatches) -> Vec<EntryAccount> {
    let chosen = |role: &'static str| {
        texts(matches, &format!("account-{role}")).into_iter().map(move |given| {
            let (grant, account) = match given.rsplit_once('=') {
                Some((code, account)) => (Some(code.trim().to_owned()), account.to_owned()),
                None => (None, given),
            };
            EntryAccount { grant, role: role.to_owned(), account }
        })
    };
    ROLES.into_iter().flat_map(chosen).collect()
}

fn draw(page: &mut Page<'_>, reply: &DocumentsExported) {
    let mut table = page.columns(&[(Column::Left, "file"), (Column::Right, "bytes"), (Column::Text, "note")]);
    for file in &reply.files {
        let note = if file.replaced { page.word("cli-export-replaced") } else { String::new() };
        table.row(vec![file.name.clone(), file.bytes.clone(), note]);
    }
    page.table(&table);
    page.gap();
    let fields = Fields::from([
        ("files", (reply.files.len() as u64).into()),
        ("folder", reply.folder.as_str().into()),
    ]);
    page.say("cli-did-export", &fields);
    for file in reply.files.iter().filter(|file| !file.remark.is_empty()) {
        page.gap();
        page.paragraph(0, &format!("{}: {}", file.name, file.remark));
    }
    for left in &reply.left_out {
        page.gap();
        page.paragraph(0, &left.message);
    }
}
