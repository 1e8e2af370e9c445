//! What the accounts mean.

use app::api::Nothing;
use app::api::imports::{AccountRoleChoice, AccountRuleRow, MapAccounts};
use clap::{ArgAction, ArgMatches};
use domain::problem::{Fields, Problem};
use serde_json::json;

use super::Entry;
use crate::arguments::texts;
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

pub(super) const ACCOUNTS: Entry = Entry {
    name: "accounts",
    arguments: |phrases| vec![phrases.book(), phrases.option("map", "mapping").action(ArgAction::Append)],
    run: accounts,
};

fn accounts(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let rules = texts(matches, "map").iter().map(|text| mapping(text)).collect::<Result<Vec<_>, _>>()?;
    console.open(matches)?;
    if rules.is_empty() {
        let rows = console.app.list_accounts(Nothing {})?;
        console.show(&rows, |page| draw(page, &rows))?;
        return Ok(Exit::Done);
    }
    let fields = Fields::from([("rules", u64::try_from(rules.len()).unwrap_or(u64::MAX).into())]);
    let rows = console.app.map_accounts(MapAccounts { rules })?;
    console.changed(&json!({ "accounts": rows }), "cli-did-accounts", &fields)
}

/// Reads `5010=cost-salary` or `5000-5999=cost-salary`.
fn mapping(text: &str) -> Result<AccountRoleChoice, Trouble> {
    let unfit = || Trouble::Usage(Problem::bare("usage-mapping-unfit").with("value", text));
    let (accounts, role) = text.split_once('=').ok_or_else(unfit)?;
    let (first, last) =
        accounts.split_once('-').map_or((accounts, None), |(first, last)| (first, Some(last)));
    if first.trim().is_empty() || role.trim().is_empty() {
        return Err(unfit());
    }
    Ok(AccountRoleChoice {
        first: first.to_owned(),
        last: last.map(str::to_owned),
        role: role.trim().to_owned(),
    })
}

fn draw(page: &mut Page<'_>, rows: &[AccountRuleRow]) {
    let mut table = page.columns(&[
        (Column::Left, "accounts"),
        (Column::Left, "role"),
        (Column::Text, "name"),
        (Column::Left, "table"),
    ]);
    for row in rows {
        let accounts =
            if row.first == row.last { row.first.clone() } else { format!("{}–{}", row.first, row.last) };
        table.row(vec![accounts, row.role.clone(), row.name.clone().unwrap_or_default(), row.table.clone()]);
    }
    page.table(&table);
}
