//! What accounts mean: the table of the book.

use domain::accounts::{AccountRole, AccountRule};
use domain::fact::{AccountsMapped, Fact};
use domain::log::OperationKind;

use crate::api::Nothing;
use crate::api::imports::{AccountRuleRow, MapAccounts};
use crate::error::AppError;
use crate::rows::{from_word, word_of};
use crate::session::{App, Change};

pub(crate) fn list_accounts(app: &mut App, _: Nothing) -> Result<Vec<AccountRuleRow>, AppError> {
    let book = app.book()?;
    let dead = |seq| book.voided_by(seq).is_some();
    let in_force = book.operations().iter().filter(|operation| !dead(operation.seq));
    let facts = in_force.flat_map(|operation| operation.facts()).filter_map(|(_, fact)| match fact {
        Fact::AccountsMapped(mapped) => Some(mapped),
        _ => None,
    });
    Ok(facts
        .flat_map(|mapped| mapped.rules.iter().map(|rule| account_rule_row(&mapped.table, rule)))
        .collect())
}

fn account_rule_row(table: &str, rule: &AccountRule) -> AccountRuleRow {
    AccountRuleRow {
        first: rule.first.clone(),
        last: rule.last.clone(),
        role: word_of(&rule.role),
        name: rule.name.clone(),
        table: table.to_owned(),
    }
}

pub(crate) fn map_accounts(app: &mut App, request: MapAccounts) -> Result<Vec<AccountRuleRow>, AppError> {
    let mut rules = Vec::new();
    for choice in &request.rules {
        let first = choice.first.trim().to_owned();
        let last = choice.last.as_deref().map_or_else(|| first.clone(), |last| last.trim().to_owned());
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(&first) || !digits(&last) || first.len() != last.len() || last < first {
            return Err(AppError::bare("account-range-unfit").with("first", first).with("last", last));
        }
        rules.push(AccountRule {
            first,
            last,
            role: from_word::<AccountRole>("role", &choice.role)?,
            name: None,
        });
    }
    if rules.is_empty() {
        return list_accounts(app, Nothing {});
    }
    app.change(OperationKind::AccountsMapped, &mut |change: &mut Change<'_, '_>| {
        change.push(Fact::AccountsMapped(AccountsMapped { table: "user".to_owned(), rules: rules.clone() }));
        Ok(())
    })?;
    list_accounts(app, Nothing {})
}
