//! Many books and packages in one set of tables.

use app::api::consolidation::{
    Consolidate, ConsolidationReply, ConsolidationTable, LayOutConsolidation, WriteConsolidation,
};
use clap::{ArgAction, ArgMatches};
use domain::problem::Fields;
use serde::Serialize;

use super::Entry;
use crate::arguments::{optional_path, paths, text, texts};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::{Column, Table};

pub(super) const CONSOLIDATE: Entry = Entry {
    name: "consolidate",
    arguments: |phrases| {
        vec![
            phrases.file("files", "file").action(ArgAction::Append).num_args(1..),
            phrases.option_file("out"),
            phrases.flag("replace").requires("out"),
            phrases.choice("layout", &["annex-1", "annex-5", "summary"]),
            phrases.option("scheme", "scheme").action(ArgAction::Append),
            phrases.option_file("register"),
        ]
    },
    run: consolidate,
};

/// The reply, with the published table where one was asked for.
#[derive(Serialize)]
struct WithLayout<'a> {
    #[serde(flatten)]
    reply: &'a ConsolidationReply,
    layout: Option<&'a ConsolidationTable>,
}

fn consolidate(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let files = paths(matches, "files").into_iter().map(|path| console.app.files.offer(path)).collect();
    let register = optional_path(matches, "register").map(|path| console.app.files.offer(path));
    let reply = console.app.consolidate(Consolidate { files, register })?;
    let (layout, schemes) = (text(matches, "layout"), texts(matches, "scheme"));
    let shown = layout.clone().unwrap_or_else(|| "summary".to_owned());
    let table =
        console.app.lay_out_consolidation(LayOutConsolidation { layout: shown, schemes: schemes.clone() })?;
    let written = match optional_path(matches, "out") {
        Some(path) => {
            let file = console.app.files.offer(path);
            Some(console.app.write_consolidation(WriteConsolidation {
                file,
                layout: layout.clone(),
                schemes,
                replace: matches.get_flag("replace"),
            })?)
        }
        None => None,
    };
    let json = WithLayout { reply: &reply, layout: layout.as_ref().map(|_| &table) };
    console.show(&json, |page| {
        draw_table(page, &table);
        draw_findings(page, &reply);
        if let Some(written) = &written {
            page.gap();
            page.say("cli-did-consolidate", &Fields::from([("file", written.file.as_str().into())]));
        }
    })?;
    Ok(Exit::with_errors(reply.findings.iter().any(|finding| finding.severity == "error")))
}

fn draw_table(page: &mut Page<'_>, shown: &ConsolidationTable) {
    page.heading(&shown.title);
    // What the columns of a scheme are is told once, as names of schemes are long.
    let columns = shown.columns.iter().map(|column| {
        let title = match &column.group {
            Some(group) => format!("{group}: {}", column.title),
            None => column.title.clone(),
        };
        (if column.figures { Column::Right } else { Column::Text }, title)
    });
    let mut table = Table::new(columns.collect());
    shown.rows.iter().for_each(|row| table.row(row.clone()));
    table.sum(shown.sums.clone());
    page.table(&table);
    page.gap();
    shown.notes.iter().for_each(|note| page.paragraph(0, note));
}

fn draw_findings(page: &mut Page<'_>, reply: &ConsolidationReply) {
    if !reply.findings.is_empty() {
        let heading = page.word("cli-heading-findings");
        page.heading(&heading);
    }
    for finding in &reply.findings {
        let severity = page.word(&format!("severity-{}", finding.severity));
        page.paragraph(0, &format!("{severity}: {}", finding.message));
        page.paragraph(2, &finding.remedy);
    }
    page.gap();
    let counted = reply.sources.iter().filter(|source| matches!(source.state.as_str(), "counted" | "partly"));
    let errors = reply.findings.iter().filter(|finding| finding.severity == "error");
    let fields = Fields::from([
        ("recipients", u64::from(reply.recipients).into()),
        ("counted", (counted.count() as u64).into()),
        ("files", (reply.sources.len() as u64).into()),
        ("errors", (errors.count() as u64).into()),
    ]);
    page.say("cli-consolidated", &fields);
}
