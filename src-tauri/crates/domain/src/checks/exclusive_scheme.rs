//! Another grant of the book pays for what this scheme says it must not.

use std::collections::BTreeMap;

use super::shared::{charged, named, of_cost, others, softened};
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::book::Grant;
use crate::fact::Cost;
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::scheme::{Exclusive, ExclusiveFor};

/// Another grant of the book, under a scheme that this one shuts out, pays for the same person, training or at all.
pub(super) const CHECK: Check = Check {
    id: "exclusive-scheme",
    looks_at: LooksAt::Book,
    says: &[
        ("exclusive-scheme", &[Severity::Warning, Severity::Error]),
        ("exclusive-scheme-person", &[Severity::Warning, Severity::Error]),
        ("exclusive-scheme-training", &[Severity::Warning, Severity::Error]),
    ],
    run: exclusive,
};

fn exclusive(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let mut findings = Vec::new();
    for exclusive in &context.grant.scheme().exclusive_with {
        for other in others(context).filter(|other| other.scheme().id == exclusive.scheme) {
            for (about, problem) in clashes(context, exclusive, other) {
                let mut problem = problem.with("other_grant", other.code());
                problem.fields.extend(named(problem.code, &exclusive.name).fields);
                let uncertain = exclusive.uncertain.as_ref();
                let severity = softened(Severity::Error, uncertain);
                let rule = context.cite_reading(&exclusive.basis, uncertain);
                findings.push(context.finding(&CHECK, severity, about, problem, rule));
            }
        }
    }
    Ok(findings)
}

fn clashes<'a>(context: Context<'a>, exclusive: &Exclusive, other: Grant<'a>) -> Vec<(Subject, Problem)> {
    let (code, key): (_, fn(&Cost) -> Option<Key>) = match exclusive.same {
        ExclusiveFor::Grant => return vec![(Subject::Grant, Problem::bare("exclusive-scheme"))],
        ExclusiveFor::Person => ("exclusive-scheme-person", person),
        ExclusiveFor::PersonAndTraining => ("exclusive-scheme-training", person_and_training),
    };
    let keyed = |cost| Some((key(cost)?, cost));
    let theirs: BTreeMap<Key, &Cost> = other.costs().filter_map(keyed).collect();
    // Told once for a person, by the first cost; the person is not named.
    let mut own: BTreeMap<Key, &Cost> = BTreeMap::new();
    for (key, cost) in charged(context).filter_map(keyed) {
        own.entry(key).or_insert(cost);
    }
    let mut costs: Vec<(&Cost, &Cost)> =
        own.into_iter().filter_map(|(key, cost)| Some((cost, *theirs.get(&key)?))).collect();
    costs.sort_by_key(|(cost, _)| cost.cost);
    costs
        .into_iter()
        .map(|(cost, their)| {
            let mut problem = of_cost(code, cost).with("other_cost", their.cost.to_string());
            if exclusive.same == ExclusiveFor::PersonAndTraining {
                problem = problem.with("training", cost.training.clone().unwrap_or_default());
            }
            (Subject::Cost(cost.cost), problem)
        })
        .collect()
}

/// A person, and a training where it matters.
type Key = (String, String);

fn plain(text: &str) -> Option<String> {
    let plain = text.trim().to_lowercase();
    (!plain.is_empty()).then_some(plain)
}

fn person(cost: &Cost) -> Option<Key> {
    Some((plain(cost.person.as_ref()?.value()?)?, String::new()))
}

fn person_and_training(cost: &Cost) -> Option<Key> {
    Some((person(cost)?.0, plain(cost.training.as_deref()?)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::GrantId;
    use crate::testing::*;

    fn said(same: ExclusiveFor, scheme: &str, person: &str, training: &str) -> Vec<&'static str> {
        let mut desk = Desk::new();
        desk.add_grant("200");
        desk.adopt(|own| {
            let scheme = scheme.to_owned();
            let name = names("Inte båda");
            own.exclusive_with = vec![Exclusive { scheme, same, name, uncertain: None, basis: basis() }];
        });
        let of = |person: &str, training: &str| Cost {
            person: Some(text(person)),
            training: Some(training.to_owned()),
            ..a_cost()
        };
        desk.enter(of("Anna EXEMPEL", "Specialistundersköterska"));
        desk.enter(Cost { grant: GrantId(2), ..of(person, training) });
        desk.said_by(CHECK.id, "2026-11-21")
    }

    const SAME: (&str, &str) = ("anna exempel", "specialistundersköterska ");

    #[test]
    fn a_person_has_one_of_two_grants_for_a_training() {
        let training = ExclusiveFor::PersonAndTraining;
        assert_eq!(said(training, "PROV-2026", SAME.0, SAME.1), ["exclusive-scheme-training"]);
        assert_eq!(said(training, "PROV-2026", SAME.0, "Undersköterska"), [""; 0]);
        assert_eq!(said(training, "PROV-2026", "Bo EXEMPEL", SAME.1), [""; 0]);
        assert_eq!(said(training, "ANNAN-2026", SAME.0, SAME.1), [""; 0]);
    }

    #[test]
    fn a_person_or_the_recipient_may_have_one_of_two_grants_whatever_it_is_for() {
        let person = ExclusiveFor::Person;
        assert_eq!(said(person, "PROV-2026", SAME.0, "Undersköterska"), ["exclusive-scheme-person"]);
        assert_eq!(said(person, "PROV-2026", "Bo EXEMPEL", SAME.1), [""; 0]);
        assert_eq!(said(ExclusiveFor::Grant, "PROV-2026", "Bo EXEMPEL", ""), ["exclusive-scheme"]);
        assert_eq!(said(ExclusiveFor::Grant, "ANNAN-2026", "Bo EXEMPEL", ""), [""; 0]);
    }
}
