//! Evidence: adding files, linking them, listing them.

use app::api::evidence::{
    AddEvidence, CoverRow, EvidenceGaps, EvidencePage, EvidenceRow, LinkEvidence, ListEvidence, MaskEvidence,
    PreviewEvidence, SaveEvidence, TargetChoice,
};
use clap::{Arg, ArgAction, ArgMatches};
use domain::problem::{Fields, Problem};

use super::Entry;
use crate::arguments::{Phrases, needed, optional_path, path, text, texts};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

/// How wide a page is drawn to be looked through; nobody sees it.
const PAGE_WIDTH: u32 = 200;

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

fn targets(phrases: Phrases<'_>) -> [Arg; 4] {
    [
        phrases.option("voucher", "voucher").conflicts_with_all(["cost", "condition", "decision"]),
        phrases.option("cost", "cost").conflicts_with_all(["condition", "decision"]),
        phrases.option("condition", "id").conflicts_with("decision"),
        phrases.option("decision", "name"),
    ]
}

fn chosen(matches: &ArgMatches) -> TargetChoice {
    let chosen = target(text(matches, "cost"), text(matches, "voucher"), text(matches, "condition"));
    let decision = text(matches, "decision");
    TargetChoice { grant_itself: chosen.grant_itself && decision.is_none(), decision, ..chosen }
}

/// Returns where evidence belongs; the grant as a whole where nothing is named.
pub(super) const fn target(
    cost: Option<String>,
    voucher: Option<String>,
    condition: Option<String>,
) -> TargetChoice {
    let grant_itself = cost.is_none() && voucher.is_none() && condition.is_none();
    TargetChoice { cost, voucher, condition, decision: None, grant_itself }
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

pub(super) const GAPS: Entry = Entry {
    name: "evidence gaps",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: gaps,
};

pub(super) const SAVE: Entry = Entry {
    name: "evidence save",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.positional("evidence", "evidence"),
            phrases.option_file("out").required(true),
        ]
    },
    run: save,
};

pub(super) const PAGE: Entry = Entry {
    name: "evidence page",
    arguments: |phrases| {
        vec![phrases.book(), phrases.positional("evidence", "evidence"), phrases.option("page", "number")]
    },
    run: page,
};

pub(super) const MASK: Entry = Entry {
    name: "evidence mask",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.positional("evidence", "evidence"),
            phrases.flag("found"),
            phrases.option("cover", "cover").action(ArgAction::Append),
            phrases.option_file("copy").conflicts_with_all(["found", "cover"]),
        ]
    },
    run: mask,
};

fn gaps(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let found = console.app.list_evidence_gaps(ListEvidence { grant: needed(matches, "grant") })?;
    console.show(&found, |page| draw_gaps(page, &found))?;
    Ok(Exit::Done)
}

fn draw_gaps(page: &mut Page<'_>, found: &EvidenceGaps) {
    if found.gaps.is_empty() {
        return page.say("cli-evidence-gaps-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "kind"),
        (Column::Left, "about"),
        (Column::Right, "amount"),
        (Column::Text, "asked"),
        (Column::Text, "text"),
    ]);
    for gap in &found.gaps {
        table.row(vec![
            gap.kind_name.clone(),
            gap.about.clone(),
            page.amount(&gap.amount),
            gap.asked.clone(),
            gap.text.clone(),
        ]);
    }
    page.table(&table);
}

fn save(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let place = path(matches, "out");
    if place.exists() {
        return Err(Problem::bare("file-exists").with("file", place.display().to_string()).into());
    }
    let file = console.app.files.offer(place.clone());
    let row = console.app.save_evidence(SaveEvidence { evidence: needed(matches, "evidence"), file })?;
    let fields = Fields::from([
        ("evidence", row.evidence.as_str().into()),
        ("file", place.display().to_string().into()),
        ("sha256", row.sha256.as_str().into()),
    ]);
    console.changed(&row, "cli-did-evidence-save", &fields)
}

/// Tells what may identify a person on a page: where masking begins.
fn page(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let number = text(matches, "page").unwrap_or_else(|| "1".to_owned());
    let unreadable = || Problem::bare("count-unreadable").with("value", number.as_str());
    let asked = PreviewEvidence {
        evidence: needed(matches, "evidence"),
        page: number.trim().parse().map_err(|_| unreadable())?,
        width: PAGE_WIDTH,
    };
    let shown = console.app.preview_evidence(asked)?;
    console.show(&shown, |page| draw_page(page, &shown))?;
    Ok(Exit::Done)
}

fn draw_page(page: &mut Page<'_>, shown: &EvidencePage) {
    let fields = Fields::from([
        ("evidence", shown.evidence.as_str().into()),
        ("page", u64::from(shown.page).into()),
        ("pages", u64::from(shown.pages).into()),
        ("count", u64::try_from(shown.found.len()).unwrap_or(0).into()),
    ]);
    page.say("cli-evidence-page", &fields);
    let mut table = page.columns(&[(Column::Left, "data"), (Column::Text, "text"), (Column::Left, "place")]);
    for found in &shown.found {
        let CoverRow { page: number, left, top, right, bottom } = &found.place;
        let place = format!("{number};{left};{top};{right};{bottom}");
        table.row(vec![found.kind_name.clone(), found.text.clone(), place]);
    }
    if !shown.found.is_empty() {
        page.table(&table);
    }
    if let Some(text) = &shown.text {
        page.gap();
        page.paragraphs(0, text);
    }
}

fn mask(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let covers = texts(matches, "cover").iter().map(|text| cover(text)).collect::<Result<_, Trouble>>()?;
    console.open(matches)?;
    let file = optional_path(matches, "copy").map(|copy| console.app.files.offer(copy));
    let row = console.app.mask_evidence(MaskEvidence {
        evidence: needed(matches, "evidence"),
        covers,
        found_too: matches.get_flag("found"),
        file,
    })?;
    let fields = Fields::from([
        ("evidence", needed(matches, "evidence").into()),
        ("copy", row.evidence.as_str().into()),
        ("file", row.name.as_str().into()),
    ]);
    console.changed(&row, "cli-did-evidence-mask", &fields)
}

/// Reads a part of a page: page, left, top, right and bottom edge in thousandths, with semicolons between.
fn cover(text: &str) -> Result<CoverRow, Trouble> {
    let unfit = || Problem::bare("usage-cover-unfit").with("value", text);
    let numbers: Vec<u32> =
        text.split(';').map(|part| part.trim().parse().map_err(|_| unfit())).collect::<Result<_, _>>()?;
    match numbers.as_slice() {
        [page, left, top, right, bottom] => {
            Ok(CoverRow { page: *page, left: *left, top: *top, right: *right, bottom: *bottom })
        }
        _ => Err(unfit().into()),
    }
}
