//! Entering the rows of a table.

use app::api::pasting::{PasteColumn, PastePreview, PasteRows};
use clap::ArgMatches;
use domain::problem::Fields;

use super::super::Entry;
use super::super::grants::money;
use crate::arguments::{needed, path};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

pub(in crate::commands) const ROWS: Entry = Entry {
    name: "cost rows",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.file("file", "file"),
            phrases.flag("dry-run"),
        ]
    },
    run: rows,
};

fn rows(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let grant = needed(matches, "grant");
    let file = console.app.files.offer(path(matches, "file"));
    let request = PasteRows { grant: grant.clone(), text: None, file: Some(file) };
    let preview = console.app.preview_rows(request.clone())?;
    if matches.get_flag("dry-run") || !preview.can_add {
        console.show(&preview, |page| draw(page, &preview))?;
        return Ok(if preview.can_add { Exit::Done } else { Exit::Refused });
    }
    let sum = console.app.add_rows(request)?;
    let fields = Fields::from([
        ("rows", u64::try_from(preview.rows.len()).unwrap_or(u64::MAX).into()),
        ("code", grant.as_str().into()),
        ("amount", money(&preview.sum)),
    ]);
    console.changed(&sum, "cli-did-cost-rows", &fields)
}

fn draw(page: &mut Page<'_>, preview: &PastePreview) {
    unused(page, &preview.columns);
    let mut table = page.columns(&[
        (Column::Right, "line"),
        (Column::Left, "kind"),
        (Column::Left, "period"),
        (Column::Right, "amount"),
        (Column::Text, "text"),
    ]);
    for row in &preview.rows {
        table.row(vec![
            row.line.to_string(),
            row.kind.clone(),
            format!("{}–{}", row.first, row.last),
            page.amount(&row.amount),
            row.text.clone(),
        ]);
    }
    page.table(&table);
    let wrong = preview.rows.iter().filter_map(|row| Some((row.line, row.problem.as_deref()?)));
    wrong.for_each(|(line, problem)| problem_of(page, line, problem));
}

/// Says which columns are not used.
pub(in crate::commands) fn unused(page: &mut Page<'_>, columns: &[PasteColumn]) {
    for column in columns.iter().filter(|column| column.field.is_none() && !column.heading.is_empty()) {
        page.say("cli-rows-unused", &Fields::from([("heading", column.heading.as_str().into())]));
    }
}

/// Says what is wrong with a row.
pub(in crate::commands) fn problem_of(page: &mut Page<'_>, line: u32, problem: &str) {
    let fields = Fields::from([("line", u64::from(line).into()), ("problem", problem.into())]);
    page.say("cli-rows-problem", &fields);
}
