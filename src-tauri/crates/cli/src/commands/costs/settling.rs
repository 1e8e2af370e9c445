//! Voiding a cost, confirming assumed periods, and setting period or purpose of many costs.

use app::api::Days;
use app::api::book::SetFourEyes;
use app::api::costs::{ApproveCosts, AssignCosts, ConfirmPeriods, CostSum, VoidCost};
use app::api::salary::{CopyCosts, RecalculateSalaries};
use clap::{Arg, ArgAction, ArgMatches};
use domain::problem::Fields;

use super::super::Entry;
use super::super::grants::money;
use super::PROVIDERS;
use crate::arguments::{Phrases, needed, text, texts};
use crate::console::{Console, Outcome};

pub(in crate::commands) const VOID: Entry = Entry {
    name: "cost void",
    arguments: |phrases| {
        vec![phrases.book(), phrases.positional("cost", "cost"), phrases.needed("reason", "text")]
    },
    run: void,
};

pub(in crate::commands) const CONFIRM: Entry = Entry {
    name: "cost confirm",
    arguments: |phrases| vec![phrases.book(), many_costs(phrases)],
    run: confirm,
};

pub(in crate::commands) const ASSIGN: Entry = Entry {
    name: "cost assign",
    arguments: |phrases| {
        vec![
            phrases.book(),
            many_costs(phrases),
            phrases.option("first", "date").requires("last"),
            phrases.option("last", "date").requires("first"),
            phrases.option("purpose", "id"),
            phrases.choice("provider", &PROVIDERS),
            phrases.option("unit", "name"),
            phrases.needed("reason", "text"),
        ]
    },
    run: assign,
};

pub(in crate::commands) const COPY: Entry =
    Entry { name: "cost copy", arguments: |phrases| vec![phrases.book(), many_costs(phrases)], run: copy };

pub(in crate::commands) const RECALCULATE: Entry = Entry {
    name: "cost recalculate",
    arguments: |phrases| {
        vec![phrases.book(), phrases.needed("grant", "code"), phrases.needed("reason", "text")]
    },
    run: recalculate,
};

pub(in crate::commands) const APPROVE: Entry = Entry {
    name: "cost approve",
    arguments: |phrases| vec![phrases.book(), many_costs(phrases)],
    run: approve,
};

pub(in crate::commands) const FOUR_EYES: Entry = Entry {
    name: "four-eyes",
    arguments: |phrases| vec![phrases.book(), phrases.choice("required", &["yes", "no"]).required(true)],
    run: four_eyes,
};

fn approve(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let costs = texts(matches, "cost");
    let sum = console.app.approve_costs(ApproveCosts { costs: costs.clone() })?;
    tell(console, "cli-did-cost-approve", &costs, &sum)
}

fn four_eyes(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let required = needed(matches, "required") == "yes";
    let status = console.app.set_four_eyes(SetFourEyes { required })?;
    let key = if required { "cli-did-four-eyes-on" } else { "cli-did-four-eyes-off" };
    console.changed(&status, key, &Fields::new())
}

fn copy(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let costs = texts(matches, "cost");
    let sum = console.app.copy_costs(CopyCosts { costs: costs.clone() })?;
    tell(console, "cli-did-cost-copy", &costs, &sum)
}

fn recalculate(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let grant = needed(matches, "grant");
    let reason = needed(matches, "reason");
    let sum = console.app.recalculate_salaries(RecalculateSalaries { grant: grant.clone(), reason })?;
    tell(console, "cli-did-cost-recalculate", &[grant], &sum)
}

fn many_costs(phrases: Phrases<'_>) -> Arg {
    phrases.positional("cost", "cost").action(ArgAction::Append).num_args(1..)
}

fn void(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let cost = needed(matches, "cost");
    let sum = console.app.void_cost(VoidCost { cost: cost.clone(), reason: needed(matches, "reason") })?;
    tell(console, "cli-did-cost-void", &[cost], &sum)
}

fn confirm(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let costs = texts(matches, "cost");
    let sum = console.app.confirm_periods(ConfirmPeriods { costs: costs.clone() })?;
    tell(console, "cli-did-cost-confirm", &costs, &sum)
}

fn assign(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let costs = texts(matches, "cost");
    let period = text(matches, "first").zip(text(matches, "last")).map(|(first, last)| Days { first, last });
    let sum = console.app.assign_costs(AssignCosts {
        costs: costs.clone(),
        period,
        purpose: text(matches, "purpose"),
        provider: text(matches, "provider"),
        unit: text(matches, "unit"),
        reason: needed(matches, "reason"),
    })?;
    tell(console, "cli-did-cost-assign", &costs, &sum)
}

fn tell(console: &mut Console<'_>, key: &str, costs: &[String], sum: &CostSum) -> Outcome {
    let fields = Fields::from([
        ("costs", costs.join(", ").into()),
        ("count", u64::from(sum.count).into()),
        ("amount", money(&sum.amount)),
        ("inside", money(&sum.inside)),
    ]);
    console.changed(sum, key, &fields)
}
