//! A text that goes into packages as it is holds a personal identity number.

use super::{Check, CitedRule, Context, Finding, LooksAt, Subject};
use crate::committed::Committed;
use crate::money::MoneyError;
use crate::personal::has_person_number;
use crate::problem::{Problem, Severity};

/// A text holds a personal identity number.
pub(super) const CHECK: Check = Check {
    id: "person-number-in-text",
    looks_at: LooksAt::Costs,
    says: &[("person-number-in-text", &[Severity::Warning])],
    run: in_text,
};

/// Personal data must be no more than is needed for what it is used for (uppgiftsminimering).
fn rule() -> CitedRule {
    CitedRule {
        text: "adekvata, relevanta och inte för omfattande".to_owned(),
        source: "Dataskyddsförordningen (EU) 2016/679, artikel 5.1 c".to_owned(),
    }
}

fn in_text(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let has = |text: Option<&Committed>| {
        text.and_then(Committed::value).is_some_and(|text| has_person_number(text, context.as_of))
    };
    let costs = context
        .grant
        .costs()
        .filter(|cost| has(cost.text.as_ref()) || has(cost.supplier.as_ref()) || has(cost.person.as_ref()))
        .map(|cost| (Subject::Cost(cost.cost), cost.cost.to_string()));
    let lines = context
        .grant
        .lines()
        .filter(|line| has(line.text.as_ref()) || has(line.voucher_text.as_ref()))
        .map(|line| (Subject::Line(line.line), line.voucher.to_string()));
    // The number itself is not said: the finding goes where the text should not.
    let finding = |(about, named): (Subject, String)| {
        let problem = Problem::bare("person-number-in-text").with("where", named);
        context.finding(&CHECK, Severity::Warning, about, problem, rule())
    };
    Ok(costs.chain(lines).map(finding).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::Cost;
    use crate::testing::*;

    #[test]
    fn a_number_is_found_in_costs_and_rows_and_is_not_repeated() {
        let mut desk = Desk::new();
        desk.enter(Cost { text: Some(text("Lön 900101-2385")), ..a_cost() });
        desk.enter(Cost { text: Some(text("Faktura 900101-2386")), ..a_cost() });
        desk.take(&Ledger::whole().voucher("A 1", "2026-03-05", &[("4010", CODE, "10", "19900101-2385")]));
        let findings = desk.findings("2026-11-21");
        let findings: Vec<_> = findings.iter().filter(|finding| finding.check == CHECK.id).collect();
        // The cost that the row became has the row's text.
        assert_eq!(findings.len(), 3);
        assert!(findings.iter().all(|finding| !format!("{finding:?}").contains("2385")));
    }
}
