//! A cost is of a kind, on an account or has words that an exclusion of the scheme names.

use super::shared::{charged, is_on, named, of_cost, softened};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::Cost;
use crate::money::MoneyError;
use crate::problem::Severity;
use crate::scheme::Exclusion;

/// A cost is something that the scheme says it is not for, or sounds like it.
pub(super) const CHECK: Check = Check {
    id: "cost-excluded",
    looks_at: LooksAt::Costs,
    says: &[
        ("cost-excluded", &[Severity::Warning, Severity::Error]),
        ("cost-excluded-words", &[Severity::Warning]),
    ],
    run: excluded,
};

fn excluded(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for exclusion in &context.grant.scheme().exclusions {
        findings.extend(charged(context).filter_map(|cost| shut_out(context, exclusion, cost)));
    }
    Ok(findings)
}

fn shut_out(context: Context<'_>, exclusion: &Exclusion, cost: &Cost) -> Option<Finding> {
    let uncertain = exclusion.uncertain.as_ref();
    let (code, severity, word) =
        if exclusion.kinds.contains(&cost.kind) || is_on(context, cost, &exclusion.accounts) {
            ("cost-excluded", softened(Severity::Error, uncertain), "")
        } else {
            ("cost-excluded-words", Severity::Warning, word_in(exclusion, cost)?)
        };
    let mut problem = of_cost(code, cost).with("amount", cost.amount);
    problem.fields.extend(named(code, &exclusion.name).fields);
    if !word.is_empty() {
        problem = problem.with("word", word);
    }
    let rule = context.cite_reading(&exclusion.basis, uncertain);
    Some(context.finding(&CHECK, severity, Subject::Cost(cost.cost), problem, rule))
}

/// Swedish joins words, so that a word may stand anywhere in another.
fn word_in<'a>(exclusion: &'a Exclusion, cost: &Cost) -> Option<&'a str> {
    let text = cost.text.as_ref()?.value()?.to_lowercase();
    exclusion.words.iter().map(String::as_str).find(|word| text.contains(&word.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::CostKind;
    use crate::scheme::AccountRange;
    use crate::testing::*;

    fn said(cost: Cost) -> Vec<&'static str> {
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            scheme.exclusions = vec![Exclusion {
                id: "litteratur".into(),
                name: names("Kurslitteratur"),
                kinds: vec![CostKind::Transfer],
                accounts: vec![AccountRange { first: "64".into(), last: "65".into() }],
                words: vec!["litteratur".into()],
                uncertain: None,
                basis: basis(),
            }];
        });
        desk.enter(cost);
        desk.said_by(CHECK.id, "2026-11-21")
    }

    #[test]
    fn what_the_scheme_shuts_out_by_kind_or_account_is_wrong_and_a_word_is_worth_asking_about() {
        let on = |account: &str| Cost { account: Some(account.into()), ..a_cost() };
        assert_eq!(said(on("6310")), [""; 0]);
        assert_eq!(said(on("6510")), ["cost-excluded"]);
        assert_eq!(said(Cost { kind: CostKind::Transfer, ..a_cost() }), ["cost-excluded"]);
        let words = Cost { text: Some(text("Kurslitteratur termin 2")), ..a_cost() };
        assert_eq!(said(words), ["cost-excluded-words"]);
    }

    #[test]
    fn a_cost_is_told_once_for_an_exclusion() {
        let both = Cost { kind: CostKind::Transfer, text: Some(text("Litteratur")), ..a_cost() };
        assert_eq!(said(both), ["cost-excluded"]);
    }
}
