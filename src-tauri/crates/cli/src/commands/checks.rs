//! Running the checks and accepting what they find.

use app::api::checks::{AcceptFinding, FindingRow, ListFindings};
use clap::ArgMatches;
use domain::problem::Fields;
use serde_json::json;

use super::Entry;
use super::schemes::cited;
use crate::arguments::{needed, text};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;

pub(super) const CHECK: Entry = Entry {
    name: "check",
    arguments: |phrases| vec![phrases.book(), phrases.option("grant", "code"), phrases.flag("all")],
    run: check,
};

pub(super) const ACCEPT: Entry = Entry {
    name: "accept",
    arguments: |phrases| {
        vec![phrases.book(), phrases.positional("finding", "finding"), phrases.needed("reason", "text")]
    },
    run: accept,
};

fn check(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let findings = console.app.list_findings(ListFindings {
        grant: text(matches, "grant"),
        as_of: None,
        with_accepted: Some(matches.get_flag("all")),
    })?;
    console.show(&findings, |page| draw(page, &findings))?;
    Ok(Exit::with_errors(counted(&findings, "error") > 0))
}

/// Counts the findings of a severity that nobody accepted.
pub(super) fn counted(findings: &[FindingRow], severity: &str) -> u64 {
    let open = findings.iter().filter(|finding| finding.severity == severity && finding.accepted.is_none());
    u64::try_from(open.count()).unwrap_or(u64::MAX)
}

fn draw(page: &mut Page<'_>, findings: &[FindingRow]) {
    draw_findings(page, findings);
    page.gap();
    let accepted = findings.iter().filter(|finding| finding.accepted.is_some()).count();
    let fields = Fields::from([
        ("errors", counted(findings, "error").into()),
        ("warnings", counted(findings, "warning").into()),
        ("infos", counted(findings, "info").into()),
        ("accepted", u64::try_from(accepted).unwrap_or(u64::MAX).into()),
    ]);
    page.say("cli-findings-counted", &fields);
}

/// Draws findings one after the other: what, what to do, the rule, and the name to accept it by.
pub(super) fn draw_findings(page: &mut Page<'_>, findings: &[FindingRow]) {
    for finding in findings {
        page.gap();
        let severity = page.word(&format!("severity-{}", finding.severity));
        page.paragraph(0, &format!("{severity} · {} · {}", finding.grant, finding.about.label));
        page.paragraph(2, &finding.message);
        if !finding.remedy.is_empty() {
            page.paragraph(2, &finding.remedy);
        }
        page.paragraph(2, &cited(&finding.rule.text, &finding.rule.source));
        match &finding.accepted {
            Some(accepted) => {
                let fields = Fields::from([
                    ("by", accepted.by.as_str().into()),
                    ("at", accepted.at.as_str().into()),
                    ("reason", accepted.reason.as_str().into()),
                ]);
                page.say_within(2, "cli-finding-accepted", &fields);
            }
            None => page.paragraph(2, &format!("{} {}", page.word("cli-finding-name"), finding.id)),
        }
    }
}

fn accept(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let (finding, reason) = (needed(matches, "finding"), needed(matches, "reason"));
    let request = AcceptFinding { finding: finding.clone(), reason, as_of: None };
    let rows = console.app.accept_finding(request)?;
    let fields = Fields::from([("finding", finding.as_str().into())]);
    let row = rows.iter().find(|row| row.id == finding.trim());
    console.changed(&json!({ "finding": row }), "cli-did-accept", &fields)
}
