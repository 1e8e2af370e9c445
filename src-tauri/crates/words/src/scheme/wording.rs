//! Words for the small choices of the language, and for lists of them.

use domain::accounts::CostKind;
use domain::fact::{EvidenceKind, RecipientKind};
use domain::problem::Severity;
use domain::scheme::{
    AccountRange, Allowed, AnswerKind, CapBase, Comparison, ExclusiveFor, Figure, Pick, ProviderDuty,
    StartsAfter, Term, figure_of,
};

use super::Teller;
use crate::answers::{choice, named};

pub(super) const fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "severity-info",
        Severity::Warning => "severity-warning",
        Severity::Error => "severity-error",
    }
}

pub(super) const fn allowed_word(allowed: Allowed) -> &'static str {
    match allowed {
        Allowed::Yes => "yes",
        Allowed::WhenProven => "when-proven",
        Allowed::No => "no",
        Allowed::NotStated => "not-stated",
    }
}

pub(super) const fn cap_base_word(base: CapBase) -> &'static str {
    match base {
        CapBase::WholeCost => "whole-cost",
        CapBase::Received => "received",
        CapBase::Used => "used",
    }
}

pub(super) const fn starts_after_word(after: StartsAfter) -> &'static str {
    match after {
        StartsAfter::Application => "application",
        StartsAfter::Decision => "decision",
        StartsAfter::Requisition => "requisition",
    }
}

pub(super) const fn exclusive_word(same: ExclusiveFor) -> &'static str {
    match same {
        ExclusiveFor::PersonAndTraining => "person-and-training",
        ExclusiveFor::Person => "person",
        ExclusiveFor::Grant => "grant",
    }
}

pub(super) const fn duty_word(duty: ProviderDuty) -> &'static str {
    match duty {
        ProviderDuty::May => "may",
        ProviderDuty::Offer => "offer",
        ProviderDuty::Inform => "inform",
    }
}

pub(super) const fn answer_word(answer: AnswerKind) -> &'static str {
    match answer {
        AnswerKind::Amount => "amount",
        AnswerKind::AmountMatrix => "amount-matrix",
        AnswerKind::Count => "count",
        AnswerKind::CountMatrix => "count-matrix",
        AnswerKind::Computed => "computed",
        AnswerKind::YesNo => "yes-no",
        AnswerKind::YesNoNotApplicable => "yes-no-not-applicable",
        AnswerKind::Choice => "choice",
        AnswerKind::Choices => "choices",
        AnswerKind::ChoiceMatrix => "choice-matrix",
        AnswerKind::Date => "date",
        AnswerKind::Evidence => "evidence",
        AnswerKind::Group => "group",
        AnswerKind::Text => "text",
    }
}

pub(super) const fn figure_word(figure: Figure) -> &'static str {
    match figure {
        Figure::Requisitioned => "requisitioned",
        Figure::Received => "received",
        Figure::Used => "used",
        Figure::Unused => "unused",
        Figure::OverUse => "over-use",
        Figure::ToRepay => "to-repay",
        Figure::UsedByPurpose => "used-by-purpose",
        Figure::UsedByYear => "used-by-year",
        Figure::UnusedAtReport => "unused-at-report",
        Figure::UsedByPrivateProviders => "used-by-private-providers",
        Figure::RequisitionedByRound => "requisitioned-by-round",
    }
}

pub(super) const fn comparison_word(is: Comparison) -> &'static str {
    match is {
        Comparison::Equal => "equal",
        Comparison::AtMost => "at-most",
        Comparison::AtLeast => "at-least",
        Comparison::Positive => "positive",
        Comparison::Nought => "nought",
    }
}

const fn recipient_key(kind: RecipientKind) -> &'static str {
    match kind {
        RecipientKind::Kommun => "rule-recipient-kommun",
        RecipientKind::Region => "rule-recipient-region",
    }
}

const fn evidence_key(kind: EvidenceKind) -> &'static str {
    match kind {
        EvidenceKind::Invoice => "evidence-kind-invoice",
        EvidenceKind::Payslip => "evidence-kind-payslip",
        EvidenceKind::Contract => "evidence-kind-contract",
        EvidenceKind::Measure => "evidence-kind-measure",
        EvidenceKind::AccrualProof => "evidence-kind-accrual-proof",
        EvidenceKind::Other => "evidence-kind-other",
    }
}

impl Teller<'_> {
    pub(super) fn recipient_kinds(&self, kinds: &[RecipientKind]) -> String {
        self.list(kinds.iter().map(|kind| recipient_key(*kind)))
    }

    pub(super) fn cost_kinds(&self, kinds: &[CostKind]) -> String {
        self.list(kinds.iter().map(|kind| format!("kind-{}", kind.word())))
    }

    pub(super) fn evidence_kinds(&self, kinds: &[EvidenceKind]) -> String {
        self.list(kinds.iter().map(|kind| evidence_key(*kind)))
    }

    fn list(&self, keys: impl Iterator<Item = impl AsRef<str>>) -> String {
        keys.map(|key| self.words.word(key.as_ref())).collect::<Vec<_>>().join(", ")
    }

    /// Says for which recipients only, where not for all.
    pub(super) fn only_recipients(&self, kinds: &[RecipientKind]) -> Option<String> {
        let list = || self.text("only-recipients", &[("kinds", self.recipient_kinds(kinds).into())]);
        (!kinds.is_empty()).then(list)
    }

    /// Says for which kinds of cost, where not for all.
    pub(super) fn only_kinds(&self, kinds: &[CostKind]) -> Option<String> {
        (!kinds.is_empty()).then(|| self.text("only-kinds", &[("kinds", self.cost_kinds(kinds).into())]))
    }

    /// Says which accounts are meant, where any are.
    pub(super) fn only_accounts(&self, ranges: &[AccountRange]) -> Option<String> {
        let ranges: Vec<String> = ranges
            .iter()
            .map(
                |AccountRange { first, last }| {
                    if first == last { first.clone() } else { format!("{first}–{last}") }
                },
            )
            .collect();
        (!ranges.is_empty()).then(|| self.text("only-accounts", &[("accounts", ranges.join(", ").into())]))
    }

    pub(super) fn percent(&self, percent: domain::scheme::Percent) -> String {
        crate::format::percent_in(self.words.locale(), percent.value())
    }

    pub(super) fn figure(&self, figure: Figure) -> String {
        self.text(&format!("figure-{}", figure_word(figure)), &[])
    }

    /// Writes a sum of terms: `A23-4 + A23-5 (sjuksköterskor, kvinnor)`.
    pub(super) fn terms(&self, terms: &[Term]) -> String {
        terms.iter().map(|term| self.term(term)).collect::<Vec<_>>().join(" + ")
    }

    fn term(&self, term: &Term) -> String {
        match term {
            Term::Answer(question) => question.clone(),
            Term::Figure(word) => figure_of(word).map_or_else(|| word.clone(), |figure| self.figure(figure)),
            Term::Cell { question, row, column } => {
                let asked = self.scheme.question(question);
                let has_columns = asked.is_some_and(|asked| !asked.columns.is_empty());
                let mut cell = self.pick(row, asked.map_or(&[], |asked| &asked.rows), "row");
                if has_columns {
                    let column = self.pick(column, asked.map_or(&[], |asked| &asked.columns), "column");
                    cell = format!("{cell}, {column}");
                }
                format!("{question} ({cell})")
            }
        }
    }

    fn pick(&self, pick: &Pick, lines: &[domain::scheme::Line], what: &str) -> String {
        match pick {
            Pick::All => self.text(&format!("every-{what}"), &[]),
            Pick::Each => self.text("each-row", &[]),
            Pick::One(id) => {
                let line = lines.iter().find(|line| line.id == *id);
                line.map_or_else(|| id.clone(), |line| named(self.words, &line.name))
            }
        }
    }

    /// Writes answers as the form has them.
    pub(super) fn answers(&self, question: &str, answers: &[String]) -> String {
        let asked = self.scheme.question(question);
        let said = answers.iter().map(|answer| {
            let said = asked.map_or_else(|| answer.clone(), |asked| choice(self.words, asked, answer));
            self.text("quoted", &[("text", said.into())])
        });
        said.collect::<Vec<_>>().join(", ")
    }
}
