//! Entering a cost by hand, and correcting one.

use app::api::costs::{AddCost, CorrectCost, CostForm, CostRow, ShowCost};
use app::api::salary::SalaryForm;
use clap::{Arg, ArgMatches};
use domain::problem::Fields;

use super::super::Entry;
use super::super::grants::money;
use super::{KINDS, PROVIDERS};
use crate::arguments::{Phrases, needed, text};
use crate::console::{Console, Outcome};

/// What a new cost must have.
const DEMANDED: [&str; 4] = ["kind", "first", "last", "text"];
/// What gives a new cost its amount.
const AMOUNTS: [&str; 3] = ["amount", "monthly", "wage"];
/// What a salary is reckoned from.
const SALARY: [&str; 9] =
    ["post", "monthly", "degree", "wage", "hours", "absent-days", "on-cost", "share", "own-share"];

pub(in crate::commands) const ADD: Entry = Entry {
    name: "cost add",
    arguments: |phrases| {
        let demand = |field: Arg| {
            let demanded = DEMANDED.iter().any(|id| field.get_id() == id);
            let field = field.required(demanded);
            if field.get_id() == "amount" { field.required_unless_present_any(&AMOUNTS[1..]) } else { field }
        };
        let mut arguments = vec![phrases.book(), phrases.needed("grant", "code")];
        arguments.extend(fields(phrases).into_iter().map(demand));
        arguments
    },
    run: add,
};

pub(in crate::commands) const CORRECT: Entry = Entry {
    name: "cost correct",
    arguments: |phrases| {
        let mut arguments =
            vec![phrases.book(), phrases.positional("cost", "cost"), phrases.needed("reason", "text")];
        arguments.extend(fields(phrases));
        arguments
    },
    run: correct,
};

fn fields(phrases: Phrases<'_>) -> Vec<Arg> {
    vec![
        phrases.choice("kind", &KINDS),
        phrases.option("first", "date"),
        phrases.option("last", "date"),
        phrases.amount("amount"),
        phrases.option("text", "text"),
        phrases.option("account", "account"),
        phrases.option("booked-on", "date"),
        phrases.option("voucher", "voucher"),
        phrases.option("purpose", "id"),
        phrases.option("unit", "name"),
        phrases.choice("provider", &PROVIDERS),
        phrases.amount("whole"),
        phrases.amount("own"),
        phrases.option("training", "name"),
        phrases.option("supplier", "name"),
        phrases.option("person", "name"),
        phrases.option("settles", "cost"),
        phrases.option("accrual-reason", "text"),
        phrases.option("expected", "date"),
        phrases.option("post", "name"),
        phrases.amount("monthly"),
        phrases.option("degree", "percent"),
        phrases.amount("wage"),
        phrases.option("hours", "number"),
        phrases.option("absent-days", "number"),
        phrases.option("on-cost", "on-cost"),
        phrases.option("share", "percent"),
        phrases.option("own-share", "percent"),
    ]
}

fn add(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let row = console.app.add_cost(AddCost {
        grant: needed(matches, "grant"),
        cost: CostForm {
            kind: needed(matches, "kind"),
            period_first: needed(matches, "first"),
            period_last: needed(matches, "last"),
            amount: text(matches, "amount").unwrap_or_default(),
            text: needed(matches, "text"),
            account: text(matches, "account"),
            booked_on: text(matches, "booked-on"),
            voucher: text(matches, "voucher"),
            purpose: text(matches, "purpose"),
            unit: text(matches, "unit"),
            provider: text(matches, "provider"),
            whole: text(matches, "whole"),
            own: text(matches, "own"),
            training: text(matches, "training"),
            supplier: text(matches, "supplier"),
            person: text(matches, "person"),
            salary: salary(matches, None),
            settles: text(matches, "settles"),
            accrual_reason: text(matches, "accrual-reason"),
            expected: text(matches, "expected"),
        },
    })?;
    tell(console, "cli-did-cost-add", &row)
}

fn correct(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let held = console.app.show_cost(ShowCost { cost: needed(matches, "cost") })?.cost;
    let to = corrected(held.form(), matches);
    let row =
        console.app.correct_cost(CorrectCost { cost: held.cost, to, reason: needed(matches, "reason") })?;
    tell(console, "cli-did-cost-correct", &row)
}

/// Returns what a salary is reckoned from, where anything of it was named; the rest stays as it is.
fn salary(matches: &ArgMatches, held: Option<SalaryForm>) -> Option<SalaryForm> {
    if SALARY.iter().all(|id| text(matches, id).is_none()) {
        return held;
    }
    let held = held.unwrap_or_default();
    let (monthly, wage, stated) = match (text(matches, "monthly"), text(matches, "wage")) {
        (None, None) => (held.monthly, held.wage, held.stated),
        (monthly, wage) => (monthly, wage, None),
    };
    Some(SalaryForm {
        post: text(matches, "post").or(held.post),
        degree: text(matches, "degree").or(held.degree).filter(|_| monthly.is_some()),
        monthly,
        wage,
        stated,
        hours: text(matches, "hours").or(held.hours),
        absent_days: text(matches, "absent-days").or(held.absent_days),
        on_cost: text(matches, "on-cost").or(held.on_cost),
        share: text(matches, "share").or(held.share),
        own_share: text(matches, "own-share").or(held.own_share),
    })
}

/// Returns the form with what was named; what was left out stays as it is. An amount that is typed takes the place of
/// what a salary was reckoned from.
fn corrected(held: CostForm, matches: &ArgMatches) -> CostForm {
    let typed = text(matches, "amount").is_some();
    CostForm {
        salary: if typed { salary(matches, None) } else { salary(matches, held.salary) },
        kind: text(matches, "kind").unwrap_or(held.kind),
        period_first: text(matches, "first").unwrap_or(held.period_first),
        period_last: text(matches, "last").unwrap_or(held.period_last),
        amount: text(matches, "amount").unwrap_or(held.amount),
        text: text(matches, "text").unwrap_or(held.text),
        account: text(matches, "account").or(held.account),
        booked_on: text(matches, "booked-on").or(held.booked_on),
        voucher: text(matches, "voucher").or(held.voucher),
        purpose: text(matches, "purpose").or(held.purpose),
        unit: text(matches, "unit").or(held.unit),
        provider: text(matches, "provider").or(held.provider),
        whole: text(matches, "whole").or(held.whole),
        own: text(matches, "own").or(held.own),
        training: text(matches, "training").or(held.training),
        supplier: text(matches, "supplier").or(held.supplier),
        person: text(matches, "person").or(held.person),
        settles: text(matches, "settles").or(held.settles),
        accrual_reason: text(matches, "accrual-reason").or(held.accrual_reason),
        expected: text(matches, "expected").or(held.expected),
    }
}

fn tell(console: &mut Console<'_>, key: &str, row: &CostRow) -> Outcome {
    let fields = Fields::from([
        ("cost", row.cost.as_str().into()),
        ("code", row.grant.as_str().into()),
        ("kind", row.kind_name.as_str().into()),
        ("first", row.period.first.as_str().into()),
        ("last", row.period.last.as_str().into()),
        ("amount", money(&row.amount)),
        ("inside", money(&row.inside)),
        ("replaces", row.replaces.clone().unwrap_or_default().into()),
    ]);
    console.changed(row, key, &fields)
}
