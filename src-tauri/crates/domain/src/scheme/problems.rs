//! What can be wrong with a scheme that reads well: names that lead nowhere, sums that do not sum, rules without a
//! source. A scheme with such a problem never gets into a book.
//!
//! Costs and money are checked here and in `rules`, questions and what depends on them in `questions`.
//!
//! Whether a scheme says what its documents say is for people to judge; nothing here reads the phrases.

mod questions;
mod rules;

use std::collections::BTreeSet;

pub use questions::figure_of;
use serde::{Deserialize, Serialize};

use super::{Basis, Clause, Form, Names, Percent, Scheme, TotalPart};
use crate::date::Date;
use crate::fact::RecipientKind;
use crate::money::Money;
use crate::problem::Problem;

/// One thing that is wrong with a scheme, and where.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error, Serialize, Deserialize)]
#[error("{place}: {fault}")]
pub struct SchemeProblem {
    /// The field, as a path of field names and ids: `purposes.vfu.name.en`.
    pub place: String,
    /// What is wrong with it.
    pub fault: SchemeFault,
}

/// What is wrong with a scheme.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error, Serialize, Deserialize)]
pub enum SchemeFault {
    /// An id holds other characters than ASCII letters, digits and hyphens.
    #[error("malformed id {id:?}")]
    IdMalformed {
        /// The id.
        id: String,
    },
    /// An id stands twice in one list.
    #[error("id {id:?} stands twice")]
    IdTwice {
        /// The id.
        id: String,
    },
    /// A name, phrase or title is empty.
    #[error("text is empty")]
    TextMissing,
    /// A list that must hold something is empty.
    #[error("list is empty")]
    ListEmpty,
    /// A rule names neither its source nor why it is our own reading.
    #[error("rule without a basis")]
    BasisMissing,
    /// A basis names a document that the scheme does not list.
    #[error("unknown source {source_id:?}")]
    SourceUnknown {
        /// The id of the document.
        source_id: String,
    },
    /// A span of days ends before it begins.
    #[error("ends {last}, before it begins {first}")]
    PeriodReversed {
        /// The first day.
        first: Date,
        /// The last day.
        last: Date,
    },
    /// The last day before the extension lies outside the use period.
    #[error("basic end {day} lies outside the use period")]
    BasicLastOutside {
        /// That day.
        day: Date,
    },
    /// Parts do not sum to their whole.
    #[error("parts sum to {sum}, not {whole}")]
    PartsDiffer {
        /// The whole as stated.
        whole: Money,
        /// What the parts sum to.
        sum: Money,
    },
    /// An amount is nought or negative.
    #[error("amount is not positive: {amount}")]
    AmountNotPositive {
        /// The amount.
        amount: Money,
    },
    /// A purpose or part is for a kind of organisation that cannot have the grant.
    #[error("is for a recipient that the scheme does not have")]
    RecipientOutside {
        /// The kind.
        recipient: RecipientKind,
    },
    /// Accrual is allowed when proven, but nothing says what must be proven.
    #[error("accrual is allowed on conditions that are not stated")]
    AccrualUnexplained,
    /// A threshold stands although nothing is paid back.
    #[error("a threshold although nothing is paid back")]
    ThresholdIdle,
    /// A question names a condition that the scheme does not have.
    #[error("unknown condition {condition:?}")]
    ConditionUnknown {
        /// The id of the condition.
        condition: String,
    },
    /// A question depends on one that the scheme does not have.
    #[error("unknown question {question:?}")]
    QuestionUnknown {
        /// The id of that question.
        question: String,
    },
    /// A question depends on itself or on a later one.
    #[error("question {question:?} does not stand before this one")]
    QuestionNotEarlier {
        /// The id of that question.
        question: String,
    },
    /// A rule names an answer that the question cannot get.
    #[error("unknown option {option:?}")]
    OptionUnknown {
        /// The answer.
        option: String,
    },
    /// A choice has no options.
    #[error("choice without options")]
    OptionsMissing,
    /// A question that is no choice has options.
    #[error("options of a question that is no choice")]
    OptionsIdle,
    /// The figure does not fit the kind of answer, or a matrix has no figure that gives its rows.
    #[error("figure does not fit the kind of answer")]
    FigureUnfit,
    /// A percentage is below nought or above a hundred.
    #[error("{percent} % is no part of a whole")]
    PercentOutside {
        /// The percentage.
        percent: Percent,
    },
    /// A rule names a purpose that the scheme does not have.
    #[error("unknown purpose {purpose:?}")]
    PurposeUnknown {
        /// The id of the purpose.
        purpose: String,
    },
    /// A setting names a check that the program does not have.
    #[error("unknown check {check:?}")]
    CheckUnknown {
        /// The id of the check.
        check: String,
    },
    /// A term asks a row, column or figure that is not there, or a question that gives no number.
    #[error("term {term} counts nothing")]
    TermUnknown {
        /// The term.
        term: String,
    },
    /// Rows, columns or a formula stand at a kind of question that has none, or are missing where it needs them.
    #[error("rows or columns do not fit the kind of answer")]
    RowsUnfit,
    /// A question counts participants but is no matrix of numbers, or has a row or column that says nobody; or a row says
    /// whom it has although its question counts none.
    #[error("rows or columns do not say whom they have")]
    WhoUnfit,
    /// The sides of a rule do not fit how it compares them.
    #[error("sides do not fit the comparison")]
    SidesUnfit,
    /// A scheme for a performance has none, or one without a performance has one.
    #[error("form and performance do not fit each other")]
    FormUnfit,
    /// A pool or question names a condition of the performance that is not there.
    #[error("unknown condition of the performance {condition:?}")]
    PerformanceUnknown {
        /// The id.
        condition: String,
    },
    /// The first digits of a range of accounts are no digits, not as many as the last or above them.
    #[error("accounts {first}-{last} are no range")]
    AccountsUnfit {
        /// The first.
        first: String,
        /// The last.
        last: String,
    },
    /// A scheme excludes itself.
    #[error("the scheme excludes itself")]
    ExcludesItself,
}

impl SchemeProblem {
    /// Returns the problem that the user is told; every one has the field `place`.
    #[must_use]
    pub fn problem(&self) -> Problem {
        self.fault.problem().with("place", self.place.as_str())
    }
}

impl SchemeFault {
    fn problem(&self) -> Problem {
        match self {
            Self::IdMalformed { id } => Problem::bare("scheme-id-malformed").with("id", id.as_str()),
            Self::IdTwice { id } => Problem::bare("scheme-id-twice").with("id", id.as_str()),
            Self::TextMissing => Problem::bare("scheme-text-missing"),
            Self::ListEmpty => Problem::bare("scheme-list-empty"),
            Self::BasisMissing => Problem::bare("scheme-basis-missing"),
            Self::SourceUnknown { source_id } => {
                Problem::bare("scheme-source-unknown").with("source", source_id.as_str())
            }
            Self::PeriodReversed { first, last } => {
                Problem::bare("scheme-period-reversed").with("first", *first).with("last", *last)
            }
            Self::BasicLastOutside { day } => Problem::bare("scheme-basic-last-outside").with("day", *day),
            Self::PartsDiffer { whole, sum } => {
                Problem::bare("scheme-parts-differ").with("whole", *whole).with("sum", *sum)
            }
            Self::AmountNotPositive { amount } => {
                Problem::bare("scheme-amount-not-positive").with("amount", *amount)
            }
            Self::RecipientOutside { recipient } => {
                let word = match recipient {
                    RecipientKind::Kommun => "kommun",
                    RecipientKind::Region => "region",
                };
                Problem::bare("scheme-recipient-outside").with("recipient", word)
            }
            Self::AccrualUnexplained => Problem::bare("scheme-accrual-unexplained"),
            Self::ThresholdIdle => Problem::bare("scheme-threshold-idle"),
            Self::ConditionUnknown { condition } => {
                Problem::bare("scheme-condition-unknown").with("condition", condition.as_str())
            }
            Self::QuestionUnknown { question } => {
                Problem::bare("scheme-question-unknown").with("question", question.as_str())
            }
            Self::QuestionNotEarlier { question } => {
                Problem::bare("scheme-question-not-earlier").with("question", question.as_str())
            }
            Self::OptionUnknown { option } => {
                Problem::bare("scheme-option-unknown").with("option", option.as_str())
            }
            Self::OptionsMissing => Problem::bare("scheme-options-missing"),
            Self::OptionsIdle => Problem::bare("scheme-options-idle"),
            Self::FigureUnfit => Problem::bare("scheme-figure-unfit"),
            Self::PercentOutside { percent } => {
                Problem::bare("scheme-percent-outside").with("percent", percent.to_string())
            }
            Self::PurposeUnknown { purpose } => {
                Problem::bare("scheme-purpose-unknown").with("purpose", purpose.as_str())
            }
            Self::CheckUnknown { check } => {
                Problem::bare("scheme-check-unknown").with("check", check.as_str())
            }
            Self::TermUnknown { term } => Problem::bare("scheme-term-unknown").with("term", term.as_str()),
            Self::RowsUnfit => Problem::bare("scheme-rows-unfit"),
            Self::WhoUnfit => Problem::bare("scheme-who-unfit"),
            Self::SidesUnfit => Problem::bare("scheme-sides-unfit"),
            Self::FormUnfit => Problem::bare("scheme-form-unfit"),
            Self::PerformanceUnknown { condition } => {
                Problem::bare("scheme-performance-unknown").with("condition", condition.as_str())
            }
            Self::AccountsUnfit { first, last } => Problem::bare("scheme-accounts-unfit")
                .with("first", first.as_str())
                .with("last", last.as_str()),
            Self::ExcludesItself => Problem::bare("scheme-excludes-itself"),
        }
    }
}

impl Scheme {
    /// Returns everything that is wrong with the scheme, in the order of its fields; nothing when it may be used.
    #[must_use]
    pub fn problems(&self) -> Vec<SchemeProblem> {
        let mut found = Found { scheme: self, problems: Vec::new() };
        found.identity();
        found.money();
        found.dates();
        found.performance();
        found.rules();
        found.report();
        found.settings();
        found.problems
    }
}

/// The problems found so far.
struct Found<'a> {
    scheme: &'a Scheme,
    problems: Vec<SchemeProblem>,
}

impl Found<'_> {
    fn add(&mut self, place: impl Into<String>, fault: SchemeFault) {
        self.problems.push(SchemeProblem { place: place.into(), fault });
    }

    fn identity(&mut self) {
        let scheme = self.scheme;
        self.id("id", &scheme.id);
        self.names("name", &scheme.name);
        self.names("short", &scheme.short);
        self.text("funder", &scheme.funder);
        self.not_empty("sources", &scheme.sources);
        self.ids("sources", scheme.sources.iter().map(|source| source.id.as_str()));
        for source in &scheme.sources {
            self.text(&format!("sources.{}.title", source.id), &source.title);
            self.text(&format!("sources.{}.issuer", source.id), &source.issuer);
        }
        if (scheme.form == Form::Performance) != scheme.performance.is_some() {
            self.add("form", SchemeFault::FormUnfit);
        }
        self.not_empty("recipients.kinds", &scheme.recipients.kinds);
        self.demanded_basis("recipients", &scheme.recipients.basis);
    }

    fn money(&mut self) {
        let scheme = self.scheme;
        if let Some(total) = &scheme.total {
            self.positive("total.amount", total.amount);
            self.parts("total", total.amount, &total.parts);
            self.demanded_basis("total", &total.basis);
        }
        let clauses =
            [("key", &scheme.key), ("payment", &scheme.payment), ("redistribution", &scheme.redistribution)];
        for (place, clause) in clauses {
            self.clause(place, clause.as_ref());
        }
        self.distribution();
        self.repayment();
        if let Some(classification) = &scheme.classification {
            let (name, basis) = (&classification.name, &classification.basis);
            self.reading("classification", name, basis, classification.uncertain.as_ref());
        }
    }

    fn repayment(&mut self) {
        let repayment = &self.scheme.repayment;
        self.basis_or_reason("repayment", &repayment.basis, repayment.uncertain.as_ref());
        if let Some(above) = repayment.above {
            self.positive("repayment.above", above);
            if !repayment.unused && !repayment.misused {
                self.add("repayment.above", SchemeFault::ThresholdIdle);
            }
        }
        if let Some(interest) = &repayment.interest {
            let place = "repayment.interest";
            self.reading(place, &interest.name, &interest.basis, interest.uncertain.as_ref());
            self.percent(&format!("{place}.above_base_rate"), interest.above_base_rate);
        }
        self.clause("repayment.waiver", repayment.waiver.as_ref());
        self.clause("repayment.appeal", repayment.appeal.as_ref());
    }

    fn parts(&mut self, place: &str, whole: Money, parts: &[TotalPart]) {
        if parts.is_empty() {
            return;
        }
        // A sum beyond the range of money cannot equal a stated whole; the largest amount stands for it.
        let sum = Money::sum(parts.iter().map(|part| part.amount)).unwrap_or(Money::MAX);
        if sum != whole {
            self.add(format!("{place}.parts"), SchemeFault::PartsDiffer { whole, sum });
        }
        for (index, part) in parts.iter().enumerate() {
            let place = format!("{place}.parts.{}", index + 1);
            self.names(&format!("{place}.name"), &part.name);
            self.positive(&format!("{place}.amount"), part.amount);
            if let Some(each) = part.each {
                self.positive(&format!("{place}.each"), each);
            }
            self.among_recipients(&place, &part.recipients);
            self.parts(&place, part.amount, &part.parts);
        }
    }

    fn dates(&mut self) {
        let scheme = self.scheme;
        let requisition = &scheme.requisition;
        self.forward("requisition", requisition.opens, requisition.last_day);
        let (channel, basis) = (&requisition.channel, &requisition.basis);
        self.reading("requisition", channel, basis, requisition.uncertain.as_ref());
        let rounds = requisition.rounds.iter().chain(&scheme.instalments);
        self.ids("requisition.rounds", rounds.map(|round| round.id.as_str()));
        self.rounds("requisition.rounds", &requisition.rounds);
        self.rounds("instalments", &scheme.instalments);
        let period = &scheme.use_period;
        self.forward("use_period", Some(period.first), Some(period.last));
        if let Some(day) = period.basic_last.filter(|day| *day < period.first || *day > period.last) {
            self.add("use_period.basic_last", SchemeFault::BasicLastOutside { day });
        }
        self.basis_or_reason("use_period", &period.basis, period.uncertain.as_ref());
    }

    fn rounds(&mut self, place: &str, rounds: &[super::Round]) {
        for round in rounds {
            let place = format!("{place}.{}", round.id);
            self.reading(&place, &round.name, &round.basis, round.uncertain.as_ref());
            self.forward(&place, round.first, round.last);
            if let Some(percent) = round.percent {
                self.percent(&format!("{place}.percent"), percent);
            }
        }
    }

    fn forward(&mut self, place: &str, first: Option<Date>, last: Option<Date>) {
        if let (Some(first), Some(last)) = (first, last)
            && last < first
        {
            self.add(place, SchemeFault::PeriodReversed { first, last });
        }
    }

    fn clause(&mut self, place: &str, clause: Option<&Clause>) {
        if let Some(clause) = clause {
            self.reading(place, &clause.name, &clause.basis, clause.uncertain.as_ref());
        }
    }

    /// A rule in words that rests on a phrase or says why it is our own reading.
    fn reading(&mut self, place: &str, name: &Names, basis: &[Basis], reason: Option<&Names>) {
        self.names(&format!("{place}.name"), name);
        self.basis_or_reason(place, basis, reason);
    }

    fn percent(&mut self, place: &str, percent: Percent) {
        if !percent.is_part() {
            self.add(place, SchemeFault::PercentOutside { percent });
        }
    }

    fn demanded_basis(&mut self, place: &str, basis: &[Basis]) {
        self.basis_or_reason(place, basis, None);
    }

    fn basis_or_reason(&mut self, place: &str, basis: &[Basis], reason: Option<&Names>) {
        if let Some(reason) = reason {
            self.names(&format!("{place}.uncertain"), reason);
        } else if basis.is_empty() {
            self.add(format!("{place}.basis"), SchemeFault::BasisMissing);
        }
        for (index, basis) in basis.iter().enumerate() {
            let place = format!("{place}.basis.{}", index + 1);
            self.text(&format!("{place}.phrase"), &basis.phrase);
            self.text(&format!("{place}.place"), &basis.place);
            if !self.scheme.sources.iter().any(|source| source.id == basis.source) {
                self.add(place, SchemeFault::SourceUnknown { source_id: basis.source.clone() });
            }
        }
    }

    fn among_recipients(&mut self, place: &str, recipients: &[RecipientKind]) {
        for &recipient in recipients.iter().filter(|kind| !self.scheme.recipients.kinds.contains(kind)) {
            self.add(format!("{place}.recipients"), SchemeFault::RecipientOutside { recipient });
        }
    }

    fn ids<'b>(&mut self, place: &str, ids: impl Iterator<Item = &'b str>) {
        let mut seen = BTreeSet::new();
        for id in ids {
            self.id(place, id);
            if !seen.insert(id) {
                self.add(place, SchemeFault::IdTwice { id: id.to_owned() });
            }
        }
    }

    /// Ids become names of files and keys of JSON, so they keep to what every system takes.
    fn id(&mut self, place: &str, id: &str) {
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') {
            self.add(place, SchemeFault::IdMalformed { id: id.to_owned() });
        }
    }

    fn names(&mut self, place: &str, names: &Names) {
        self.text(&format!("{place}.sv"), &names.sv);
        self.text(&format!("{place}.en"), &names.en);
    }

    fn text(&mut self, place: &str, text: &str) {
        if text.trim().is_empty() {
            self.add(place, SchemeFault::TextMissing);
        }
    }

    fn not_empty<T>(&mut self, place: &str, list: &[T]) {
        if list.is_empty() {
            self.add(place, SchemeFault::ListEmpty);
        }
    }

    fn positive(&mut self, place: &str, amount: Money) {
        if amount <= Money::ZERO {
            self.add(place, SchemeFault::AmountNotPositive { amount });
        }
    }
}
