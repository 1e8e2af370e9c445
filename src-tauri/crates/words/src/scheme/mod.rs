//! A scheme as people read it: the one description that the window, the command line, the pages of the documentation
//! and the page of a package take their sentences from.
//!
//! Every struct of the language is taken apart field by field without `..`, so that a new field cannot be forgotten:
//! the program does not build until somebody has said what it is called.

mod costs;
mod money;
mod performance;
mod report;
mod wording;

use domain::date::Date;
use domain::problem::{Fields, Value};
use domain::scheme::{Basis, CheckSetting, Form, Names, Recipients, Scheme, Source, UsePeriod};

use crate::Words;
use crate::answers::named;

/// Rules about one thing.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Section {
    /// What it is about, as a stable word: `purposes`.
    pub key: &'static str,
    /// The heading.
    pub title: String,
    /// The rules, at least one.
    pub rules: Vec<RuleText>,
}

/// One rule in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RuleText {
    /// The field it stands in, as a path of field names and ids: `purposes.vfu`.
    pub place: String,
    /// The rule.
    pub text: String,
    /// Our reading where the sources are silent, and why (osäker).
    pub uncertain: Option<String>,
    /// What it rests on.
    pub basis: Vec<Cited>,
}

/// A phrase that a rule rests on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cited {
    /// The phrase, in the document's own language.
    pub phrase: String,
    /// The document's title and the place in it.
    pub source: String,
}

/// Describes a scheme whole, section by section, in the order of its fields. Sections without rules are left out.
#[must_use]
pub fn describe(words: &Words, scheme: &Scheme) -> Vec<Section> {
    let mut teller = Teller { words, scheme, sections: Vec::new() };
    teller.scheme();
    let mut sections = teller.sections;
    sections.retain(|section| !section.rules.is_empty());
    sections
}

/// Returns the phrases that a rule rests on, with the titles of their documents.
#[must_use]
pub fn cited(scheme: &Scheme, basis: &[Basis]) -> Vec<Cited> {
    let title = |id: &str| {
        let source = scheme.sources.iter().find(|source| source.id == id);
        source.map_or_else(|| id.to_owned(), |source| source.title.clone())
    };
    basis
        .iter()
        .map(|Basis { source, place, phrase }| Cited {
            phrase: phrase.clone(),
            source: format!("{}, {place}", title(source)),
        })
        .collect()
}

/// What a rule rests on, or why it is our own reading.
#[derive(Clone, Copy, Default)]
struct Ground<'a> {
    uncertain: Option<&'a Names>,
    basis: &'a [Basis],
}

/// Puts sentences into sections.
struct Teller<'a> {
    words: &'a Words,
    scheme: &'a Scheme,
    sections: Vec<Section>,
}

impl<'a> Teller<'a> {
    /// Takes the scheme apart; what each field says is told where it belongs.
    fn scheme(&mut self) {
        let Scheme {
            id,
            version,
            form,
            name,
            short,
            funder,
            year,
            example,
            copied_from,
            references,
            sources,
            recipients,
            total,
            key,
            distribution,
            requisition,
            redistribution,
            payment,
            instalments,
            use_period,
            performance,
            purposes,
            eligible,
            exclusions,
            caps,
            co_financing,
            start,
            exclusive_with,
            accrual,
            cost_base,
            transfers,
            private_providers,
            evidence,
            conditions,
            report,
            repayment,
            classification,
            checks,
            open_points,
        } = self.scheme;
        self.begin("identity");
        self.say("id", "id", &[("id", id.as_str().into()), ("version", version.to_string().into())]);
        self.say("name", "name", &[("name", self.name(name))]);
        self.say("short", "short", &[("name", self.name(short))]);
        self.say("funder", "funder", &[("funder", funder.as_str().into())]);
        self.say("year", "year", &[("year", year.to_string().into())]);
        self.marks(*example, copied_from.as_deref(), references);
        self.form(*form);
        self.recipients(recipients);
        self.money(total.as_ref(), key.as_ref(), distribution.as_ref());
        self.claims(requisition, redistribution.as_ref(), payment.as_ref(), instalments);
        self.use_period(use_period);
        self.performance(performance.as_ref());
        self.purposes(purposes, eligible.as_ref(), exclusions);
        self.limits(caps, co_financing.as_ref());
        self.starts(start.as_ref(), exclusive_with);
        self.accrual(accrual);
        self.cost_base(cost_base, transfers.as_ref());
        self.providers(private_providers.as_ref());
        self.evidence(evidence);
        self.conditions(conditions);
        self.report(report);
        self.repayment(repayment, classification.as_ref());
        self.checks(checks);
        self.open_points(open_points);
        self.sources(sources);
    }

    fn marks(&mut self, example: bool, copied_from: Option<&str>, references: &[String]) {
        if !references.is_empty() {
            self.say("references", "references", &[("references", references.join("; ").into())]);
        }
        if let Some(from) = copied_from {
            self.say("copied_from", "copied-from", &[("scheme", from.into())]);
        }
        if example {
            self.say("example", "example", &[]);
        }
    }

    fn form(&mut self, form: Form) {
        let key = match form {
            Form::Requisition => "form-requisition",
            Form::Performance => "form-performance",
            Form::Application => "form-application",
        };
        self.say("form", key, &[]);
    }

    fn recipients(&mut self, recipients: &'a Recipients) {
        let Recipients { kinds, basis } = recipients;
        let text = self.text("recipients", &[("kinds", self.recipient_kinds(kinds).into())]);
        self.rule("recipients", text, Ground { uncertain: None, basis });
    }

    fn use_period(&mut self, period: &'a UsePeriod) {
        let UsePeriod { first, last, basic_last, uncertain, basis } = period;
        self.begin("period");
        let mut text = self.text("period", &[("first", (*first).into()), ("last", (*last).into())]);
        if let Some(day) = basic_last {
            text = format!("{text} {}", self.text("basic-last", &[("day", (*day).into())]));
        }
        self.rule("use_period", text, Ground { uncertain: uncertain.as_ref(), basis });
    }

    fn checks(&mut self, checks: &'a [CheckSetting]) {
        self.begin("checks");
        for CheckSetting { check, severity, uncertain, basis } in checks {
            let text = match severity {
                Some(severity) => {
                    let severity = self.words.word(wording::severity_key(*severity)).to_lowercase();
                    self.text("check", &[("check", check.as_str().into()), ("severity", severity.into())])
                }
                None => self.text("check-off", &[("check", check.as_str().into())]),
            };
            let ground = Ground { uncertain: uncertain.as_ref(), basis };
            self.rule(&format!("checks.{check}"), text, ground);
        }
    }

    fn open_points(&mut self, points: &'a [Names]) {
        self.begin("open-points");
        for (index, point) in points.iter().enumerate() {
            self.rule(&format!("open_points.{}", index + 1), named(self.words, point), Ground::default());
        }
    }

    fn sources(&mut self, sources: &'a [Source]) {
        self.begin("sources");
        for Source { id, title, issuer, address, read_on } in sources {
            let fields = [
                ("title", title.as_str().into()),
                ("issuer", issuer.as_str().into()),
                ("day", (*read_on).into()),
            ];
            let mut text = self.text("source", &fields);
            if let Some(address) = address {
                text = format!("{text} {address}");
            }
            self.rule(&format!("sources.{id}"), text, Ground::default());
        }
    }

    /// Begins a section; its heading is the message `section-<key>`.
    fn begin(&mut self, key: &'static str) {
        let title = self.words.word(&format!("section-{key}"));
        self.sections.push(Section { key, title, rules: Vec::new() });
    }

    /// Adds a rule to the section that was begun last.
    fn rule(&mut self, place: &str, text: String, ground: Ground<'a>) {
        let rule = RuleText {
            place: place.to_owned(),
            text,
            uncertain: ground.uncertain.map(|names| named(self.words, names)),
            basis: cited(self.scheme, ground.basis),
        };
        if let Some(section) = self.sections.last_mut() {
            section.rules.push(rule);
        }
    }

    /// Adds a rule that rests on nothing of its own: the message `rule-<key>`.
    fn say(&mut self, place: &str, key: &str, fields: &[(&'static str, Value)]) {
        let text = self.text(key, fields);
        self.rule(place, text, Ground::default());
    }

    /// Adds a rule in its own words, with what its other fields say in brackets.
    fn reading(&mut self, place: &str, name: &Names, details: &[String], ground: Ground<'a>) {
        let text = with_details(named(self.words, name), details);
        self.rule(place, text, ground);
    }

    /// Returns the message `rule-<key>`.
    fn text(&self, key: &str, fields: &[(&'static str, Value)]) -> String {
        let fields: Fields = fields.iter().cloned().collect();
        self.words.text(&format!("rule-{key}"), &fields)
    }

    fn name(&self, names: &Names) -> Value {
        Value::Text(named(self.words, names))
    }

    /// Says from when to when, where either is stated.
    fn days(&self, first: Option<Date>, last: Option<Date>) -> Vec<String> {
        let first = first.map(|day| self.text("from", &[("day", day.into())]));
        let last = last.map(|day| self.text("until", &[("day", day.into())]));
        first.into_iter().chain(last).collect()
    }
}

/// Puts what else is to be said of a rule in brackets behind it.
fn with_details(text: String, details: &[String]) -> String {
    if details.is_empty() { text } else { format!("{text} ({})", details.join("; ")) }
}
