//! Evidence: adding files, linking them, listing them.

use app::api::evidence::{AddEvidence, EvidenceRow, LinkEvidence, ListEvidence, TargetChoice};
use clap::{Arg, ArgMatches};
use domain::problem::Fields;

use super::Entry;
use crate::arguments::{Phrases, needed, path, text};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;
use crate::table::Column;

/// The kinds of evidence.
const KINDS: [&str; 6] = ["invoice", "payslip", "contract", "measure", "accrual-proof", "other"];

pub(super) const ADD: Entry = Entry {
    name: "evidence add",
    arguments: |phrases| {
        let mut arguments = vec![
            phrases.book(),
            phrases.file("file", "file"),
            phrases.needed("grant", "code"),
            phrases.choice("kind", &KINDS),
            phrases.flag("personal").conflicts_with("not-personal"),
            phrases.flag("not-personal"),
        ];
        arguments.extend(targets(phrases));
        arguments
    },
    run: add,
};

pub(super) const LIST: Entry = Entry {
    name: "evidence list",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: list,
};

pub(super) const LINK: Entry = Entry {
    name: "evidence link",
    arguments: |phrases| {
        let mut arguments = vec![phrases.book(), phrases.positional("evidence", "evidence")];
        arguments.extend(targets(phrases));
        arguments
    },
    run: link,
};

fn targets(phrases: Phrases<'_>) -> [Arg; 3] {
    [
        phrases.option("voucher", "voucher").conflicts_with_all(["cost", "condition"]),
        phrases.option("cost", "cost").conflicts_with("condition"),
        phrases.option("condition", "id"),
    ]
}

fn chosen(matches: &ArgMatches) -> TargetChoice {
    target(text(matches, "cost"), text(matches, "voucher"), text(matches, "condition"))
}

/// Returns where evidence belongs; the grant as a whole where nothing is named.
pub(super) const fn target(
    cost: Option<String>,
    voucher: Option<String>,
    condition: Option<String>,
) -> TargetChoice {
    let grant_itself = cost.is_none() && voucher.is_none() && condition.is_none();
    TargetChoice { cost, voucher, condition, grant_itself }
}

fn add(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let file = console.app.files.offer(path(matches, "file"));
    let personal = match (matches.get_flag("personal"), matches.get_flag("not-personal")) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    };
    let row = console.app.add_evidence(AddEvidence {
        grant: needed(matches, "grant"),
        file,
        kind: text(matches, "kind"),
        personal,
        target: chosen(matches),
    })?;
    tell(console, "cli-did-evidence-add", &row)
}

fn link(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let row = console
        .app
        .link_evidence(LinkEvidence { evidence: needed(matches, "evidence"), target: chosen(matches) })?;
    tell(console, "cli-did-evidence-link", &row)
}

fn tell(console: &mut Console<'_>, key: &str, row: &EvidenceRow) -> Outcome {
    let fields = Fields::from([
        ("evidence", row.evidence.as_str().into()),
        ("file", row.name.as_str().into()),
        ("targets", proved(row).into()),
    ]);
    console.changed(row, key, &fields)
}

fn proved(row: &EvidenceRow) -> String {
    row.targets.iter().map(|target| target.label.as_str()).collect::<Vec<_>>().join(", ")
}

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let rows = console.app.list_evidence(ListEvidence { grant: needed(matches, "grant") })?;
    console.show(&rows, |page| draw(page, &rows))?;
    Ok(Exit::Done)
}

/// Draws pieces of evidence.
pub(super) fn draw(page: &mut Page<'_>, rows: &[EvidenceRow]) {
    if rows.is_empty() {
        return page.say("cli-evidence-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "evidence"),
        (Column::Left, "kind"),
        (Column::Text, "file"),
        (Column::Text, "proves"),
        (Column::Left, "personal"),
        (Column::Right, "bytes"),
    ]);
    for row in rows {
        table.row(vec![
            row.evidence.clone(),
            row.kind_name.clone(),
            row.name.clone(),
            proved(row),
            page.yes_no(row.personal),
            row.bytes.clone(),
        ]);
    }
    page.table(&table);
}
