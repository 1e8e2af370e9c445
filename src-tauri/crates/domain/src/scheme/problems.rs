//! What can be wrong with a scheme that reads well: names that lead nowhere, sums that do not sum, rules without a
//! source. A scheme with such a problem never gets into a book.
//!
//! Whether a scheme says what its documents say is for people to judge; nothing here reads the phrases.

use std::collections::BTreeSet;

use super::{Allowed, AnswerKind, Basis, Figure, Names, Question, Scheme, TotalPart, When};
use crate::date::Date;
use crate::fact::RecipientKind;
use crate::money::Money;
use crate::problem::Problem;

/// One thing that is wrong with a scheme, and where.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{place}: {fault}")]
pub struct SchemeProblem {
    /// The field, as a path of field names and ids: `purposes.vfu.name.en`.
    pub place: String,
    /// What is wrong with it.
    pub fault: SchemeFault,
}

/// What is wrong with a scheme.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
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
        /// The kind: `kommun` or `region`.
        recipient: &'static str,
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
                Problem::bare("scheme-recipient-outside").with("recipient", *recipient)
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
        found.rules();
        found.report();
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
        for (place, clause) in [("key", &scheme.key), ("payment", &scheme.payment)] {
            if let Some(clause) = clause {
                self.rule(place, &clause.name, &clause.basis);
            }
        }
        let repayment = &scheme.repayment;
        self.demanded_basis("repayment", &repayment.basis);
        if let Some(above) = repayment.above {
            self.positive("repayment.above", above);
            if !repayment.unused && !repayment.misused {
                self.add("repayment.above", SchemeFault::ThresholdIdle);
            }
        }
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
        self.rule("requisition", &requisition.channel, &requisition.basis);
        let period = &scheme.use_period;
        self.forward("use_period", Some(period.first), Some(period.last));
        if let Some(day) = period.basic_last.filter(|day| *day < period.first || *day > period.last) {
            self.add("use_period.basic_last", SchemeFault::BasicLastOutside { day });
        }
        self.demanded_basis("use_period", &period.basis);
    }

    fn forward(&mut self, place: &str, first: Option<Date>, last: Option<Date>) {
        if let (Some(first), Some(last)) = (first, last)
            && last < first
        {
            self.add(place, SchemeFault::PeriodReversed { first, last });
        }
    }

    fn rules(&mut self) {
        let scheme = self.scheme;
        self.purposes();
        self.ids("exclusions", scheme.exclusions.iter().map(|clause| clause.id.as_str()));
        for clause in &scheme.exclusions {
            self.rule(&format!("exclusions.{}", clause.id), &clause.name, &clause.basis);
        }
        self.accrual_and_cost_base();
        if let Some(clause) = &scheme.private_providers {
            self.rule("private_providers", &clause.name, &clause.basis);
        }
        self.ids("evidence", scheme.evidence.iter().map(|rule| rule.id.as_str()));
        for rule in &scheme.evidence {
            let place = format!("evidence.{}", rule.id);
            self.names(&format!("{place}.name"), &rule.name);
            self.basis_or_reason(&place, &rule.basis, rule.uncertain.as_ref());
        }
        self.conditions();
        for (index, point) in scheme.open_points.iter().enumerate() {
            self.names(&format!("open_points.{}", index + 1), point);
        }
    }

    fn purposes(&mut self) {
        let scheme = self.scheme;
        self.not_empty("purposes", &scheme.purposes);
        self.ids("purposes", scheme.purposes.iter().map(|purpose| purpose.id.as_str()));
        for purpose in &scheme.purposes {
            let place = format!("purposes.{}", purpose.id);
            self.rule(&place, &purpose.name, &purpose.basis);
            self.among_recipients(&place, &purpose.recipients);
        }
    }

    fn accrual_and_cost_base(&mut self) {
        let accrual = &self.scheme.accrual;
        if accrual.allowed == Allowed::WhenProven && accrual.conditions.is_empty() {
            self.add("accrual.conditions", SchemeFault::AccrualUnexplained);
        }
        for (index, condition) in accrual.conditions.iter().enumerate() {
            self.names(&format!("accrual.conditions.{}", index + 1), condition);
        }
        self.basis_or_reason("accrual", &accrual.basis, accrual.uncertain.as_ref());
        let base = &self.scheme.cost_base;
        self.basis_or_reason("cost_base", &base.basis, base.uncertain.as_ref());
    }

    fn conditions(&mut self) {
        let scheme = self.scheme;
        self.ids("conditions", scheme.conditions.iter().map(|condition| condition.id.as_str()));
        for condition in &scheme.conditions {
            let place = format!("conditions.{}", condition.id);
            self.rule(&place, &condition.name, &condition.basis);
            self.forward(&place, condition.from, condition.until);
            if let Some(reason) = &condition.uncertain {
                self.names(&format!("{place}.uncertain"), reason);
            }
        }
    }

    fn report(&mut self) {
        let report = &self.scheme.report;
        self.rule("report", &report.channel, &report.basis);
        if let Some(reason) = &report.uncertain {
            self.names("report.uncertain", reason);
        }
        self.ids("report.questions", report.questions.iter().map(|question| question.id.as_str()));
        for (index, question) in report.questions.iter().enumerate() {
            self.question(question, &report.questions[..index]);
        }
    }

    fn question(&mut self, question: &Question, earlier: &[Question]) {
        let place = format!("report.questions.{}", question.id);
        self.names(&format!("{place}.text"), &question.text);
        self.basis_or_reason(&place, &question.basis, question.uncertain.as_ref());
        self.options(&place, question);
        if !figure_fits(question) {
            self.add(format!("{place}.figure"), SchemeFault::FigureUnfit);
        }
        if let Some(id) = question.condition.as_ref().filter(|id| self.scheme.condition(id).is_none()) {
            let fault = SchemeFault::ConditionUnknown { condition: id.clone() };
            self.add(format!("{place}.condition"), fault);
        }
        self.answers(&format!("{place}.breach"), question, &question.breach);
        self.when(&format!("{place}.shown_when"), question.shown_when.as_ref(), earlier);
        self.when(&format!("{place}.required_when"), question.required_when.as_ref(), earlier);
    }

    fn options(&mut self, place: &str, question: &Question) {
        let place = format!("{place}.options");
        let is_choice = matches!(question.answer, AnswerKind::Choice | AnswerKind::Choices);
        match (is_choice, question.options.is_empty()) {
            (true, true) => self.add(place.as_str(), SchemeFault::OptionsMissing),
            (false, false) => self.add(place.as_str(), SchemeFault::OptionsIdle),
            (true, false) | (false, true) => {}
        }
        self.ids(&place, question.options.iter().map(|option| option.id.as_str()));
        for option in &question.options {
            self.names(&format!("{place}.{}", option.id), &option.name);
        }
    }

    fn when(&mut self, place: &str, when: Option<&When>, earlier: &[Question]) {
        let Some(When::Answered { question: id, any_of }) = when else { return };
        if any_of.is_empty() {
            self.add(format!("{place}.any_of"), SchemeFault::ListEmpty);
        }
        match (earlier.iter().find(|question| question.id == *id), self.scheme.question(id)) {
            (Some(question), _) => self.answers(&format!("{place}.any_of"), question, any_of),
            (None, Some(_)) => self.add(place, SchemeFault::QuestionNotEarlier { question: id.clone() }),
            (None, None) => self.add(place, SchemeFault::QuestionUnknown { question: id.clone() }),
        }
    }

    fn answers(&mut self, place: &str, question: &Question, answers: &[String]) {
        for answer in answers.iter().filter(|answer| !can_answer(question, answer)) {
            self.add(place, SchemeFault::OptionUnknown { option: answer.clone() });
        }
    }

    fn rule(&mut self, place: &str, name: &Names, basis: &[Basis]) {
        self.names(&format!("{place}.name"), name);
        self.demanded_basis(place, basis);
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
            let recipient = match recipient {
                RecipientKind::Kommun => "kommun",
                RecipientKind::Region => "region",
            };
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

/// Tells whether the figure of a question is of its kind; a matrix needs one, as that gives its rows.
fn figure_fits(question: &Question) -> bool {
    match (question.answer, question.figure) {
        (AnswerKind::AmountMatrix, figure) => {
            matches!(figure, Some(Figure::UsedByPurpose | Figure::UsedByYear))
        }
        (_, None) => true,
        (AnswerKind::Amount, Some(figure)) => !matches!(figure, Figure::UsedByPurpose | Figure::UsedByYear),
        (_, Some(_)) => false,
    }
}

/// Tells whether the question can get the answer.
fn can_answer(question: &Question, answer: &str) -> bool {
    match question.answer {
        AnswerKind::YesNo => matches!(answer, "yes" | "no"),
        AnswerKind::YesNoNotApplicable => matches!(answer, "yes" | "no" | "not-applicable"),
        AnswerKind::Choice | AnswerKind::Choices => question.options.iter().any(|option| option.id == answer),
        AnswerKind::Amount | AnswerKind::AmountMatrix | AnswerKind::Count | AnswerKind::Text => false,
    }
}
