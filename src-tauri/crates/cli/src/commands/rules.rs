//! The rules of a grant: what its sources leave open, and what a newer version of its scheme says.

use app::api::rules::{
    AdoptScheme, DecideSetting, DifferenceRow, ListSettings, SchemeDifferences, SchemeDifferencesReply,
    SettingRow,
};
use clap::{ArgAction, ArgMatches};
use domain::problem::Fields;

use super::Entry;
use super::schemes::draw_rule;
use crate::arguments::{needed, text, texts};
use crate::console::{Console, Exit, Outcome};
use crate::page::Page;

pub(super) const LIST: Entry = Entry {
    name: "rule list",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: list,
};

pub(super) const DECIDE: Entry = Entry {
    name: "rule decide",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.needed("place", "place"),
            phrases.option("value", "text"),
            phrases.needed("reason", "text"),
        ]
    },
    run: decide,
};

pub(super) const COMPARE: Entry = Entry {
    name: "rule compare",
    arguments: |phrases| vec![phrases.book(), phrases.needed("grant", "code")],
    run: compare,
};

pub(super) const ADOPT: Entry = Entry {
    name: "rule adopt",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code"),
            phrases.needed("reason", "text"),
            phrases.option("let-go", "place").action(ArgAction::Append),
        ]
    },
    run: adopt,
};

fn list(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let rows = console.app.list_settings(ListSettings { grant: needed(matches, "grant") })?;
    console.show(&rows, |page| draw_settings(page, &rows))?;
    Ok(Exit::Done)
}

fn draw_settings(page: &mut Page<'_>, rows: &[SettingRow]) {
    if rows.is_empty() {
        return page.say("cli-settings-none", &Fields::new());
    }
    let mut section = "";
    for row in rows {
        if section != row.section {
            page.heading(&row.section);
            section = &row.section;
        }
        draw_rule(page, &row.rule);
        page.paragraph(4, &format!("--place {}", row.place));
        for field in &row.fields {
            let known: Vec<&str> = field.choices.iter().map(|choice| choice.value.as_str()).collect();
            let known = if known.is_empty() { String::new() } else { format!(" ({})", known.join(", ")) };
            page.paragraph(4, &format!("{} = {}{known}", field.place, field.value));
        }
    }
}

fn decide(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let request = DecideSetting {
        grant: needed(matches, "grant"),
        place: needed(matches, "place"),
        value: text(matches, "value"),
        reason: needed(matches, "reason"),
    };
    let fields =
        Fields::from([("place", request.place.as_str().into()), ("code", request.grant.as_str().into())]);
    let rows = console.app.decide_setting(request)?;
    console.changed(&rows, "cli-did-rule-decide", &fields)
}

fn compare(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let reply = console.app.scheme_differences(SchemeDifferences { grant: needed(matches, "grant") })?;
    console.show(&reply, |page| draw_differences(page, &reply))?;
    Ok(Exit::Done)
}

fn draw_differences(page: &mut Page<'_>, reply: &SchemeDifferencesReply) {
    let fields = Fields::from([
        ("scheme", reply.scheme.as_str().into()),
        ("version", reply.version.to_string().into()),
        ("newer", reply.newer.to_string().into()),
        ("count", u64::from(reply.open).into()),
    ]);
    if reply.rows.is_empty() {
        return page.say("cli-differences-none", &fields);
    }
    page.say("cli-differences", &fields);
    reply.rows.iter().for_each(|row| draw_difference(page, row));
}

fn draw_difference(page: &mut Page<'_>, row: &DifferenceRow) {
    page.heading(&[row.section.as_str(), row.place.as_str()].join(" · "));
    for (key, rule) in [("cli-difference-before", &row.before), ("cli-difference-after", &row.after)] {
        page.paragraph(2, &page.word(key));
        match rule {
            Some(rule) => draw_rule(page, rule),
            None => page.paragraph(4, &page.word("cli-difference-nothing")),
        }
    }
    if row.decided {
        page.paragraph(2, &page.word("cli-difference-decided"));
    }
}

fn adopt(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let request = AdoptScheme {
        grant: needed(matches, "grant"),
        reason: needed(matches, "reason"),
        let_go: texts(matches, "let-go"),
    };
    let code = request.grant.clone();
    let reply = console.app.adopt_scheme(request)?;
    let fields = Fields::from([
        ("code", code.into()),
        ("scheme", reply.scheme.as_str().into()),
        ("newer", reply.version.to_string().into()),
    ]);
    console.changed(&reply, "cli-did-rule-adopt", &fields)
}
