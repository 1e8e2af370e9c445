//! The return report: its day, its questions, and what must hold between the answers.

use domain::participants::ParticipantCount;
use domain::scheme::{AnswerRule, Band, Choice, Comparison, Formula, Line, Question, Report, Term, When};

use super::wording::{answer_word, comparison_word, severity_key};
use super::{Ground, Teller, with_details};
use crate::answers::named;

impl<'a> Teller<'a> {
    pub(super) fn report(&mut self, report: &'a Report) {
        let Report { due, mandatory, channel, uncertain, basis, questions, rules } = report;
        self.begin("report");
        let mut details: Vec<String> =
            due.map(|day| self.text("due", &[("day", day.into())])).into_iter().collect();
        details.push(self.text(
            match mandatory {
                Some(true) => "mandatory",
                Some(false) => "voluntary",
                None => "mandatory-open",
            },
            &[],
        ));
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.reading("report", channel, &details, ground);
        self.begin("questions");
        questions.iter().for_each(|question| self.question(question));
        self.begin("answer-rules");
        rules.iter().for_each(|rule| self.answer_rule(rule));
    }

    fn question(&mut self, question: &'a Question) {
        let Question {
            id,
            text,
            answer,
            options,
            rows,
            columns,
            figure,
            participants,
            condition,
            performance,
            shown_when,
            required_when,
            required,
            breach,
            uncertain,
            basis,
        } = question;
        let place = format!("report.questions.{id}");
        let mut details = vec![self.text(&format!("answer-{}", answer_word(*answer)), &[])];
        details.push(self.text(if *required { "required" } else { "optional" }, &[]));
        details.extend(figure.map(|figure| {
            let figure = self.figure(figure);
            self.text("given-by-figure", &[("figure", figure.into())])
        }));
        details.extend(participants.map(|count| self.text(counted_word(count), &[])));
        details.extend(condition.as_deref().map(|id| self.given_by("condition", self.condition_name(id))));
        details.extend(performance.as_deref().map(|id| self.given_by("performance", id.to_owned())));
        details.extend(shown_when.as_ref().map(|when| self.only_when("shown-when", when)));
        details.extend(required_when.as_ref().map(|when| self.only_when("required-when", when)));
        if !breach.is_empty() {
            let answers = self.answers(id, breach);
            details.push(self.text("breach", &[("answers", answers.into())]));
        }
        let text = with_details(format!("{id}. {}", named(self.words, text)), &details);
        self.rule(&place, text, Ground { uncertain: uncertain.as_ref(), basis });
        self.options(&place, options);
        self.lines(&format!("{place}.rows"), "rows", rows);
        self.lines(&format!("{place}.columns"), "columns", columns);
    }

    fn given_by(&self, what: &str, name: String) -> String {
        self.text(&format!("given-by-{what}"), &[("name", name.into())])
    }

    fn condition_name(&self, id: &str) -> String {
        let condition = self.scheme.condition(id);
        condition.map_or_else(|| id.to_owned(), |condition| named(self.words, &condition.name))
    }

    fn only_when(&self, key: &str, when: &When) -> String {
        self.text(key, &[("when", self.when(when).into())])
    }

    fn when(&self, when: &When) -> String {
        match when {
            When::Positive(figure) => self.text("when-positive", &[("figure", self.figure(*figure).into())]),
            When::Answered { question, any_of } => {
                let answers = self.answers(question, any_of).into();
                self.text("when-answered", &[("question", question.as_str().into()), ("answers", answers)])
            }
            When::Counted(terms) => self.text("when-counted", &[("sum", self.terms(terms).into())]),
        }
    }

    fn options(&mut self, place: &str, options: &'a [Choice]) {
        if options.is_empty() {
            return;
        }
        let options: Vec<String> = options.iter().map(|option| self.option(option)).collect();
        let fields = [("options", options.join("; ").into())];
        self.say(&format!("{place}.options"), "options", &fields);
    }

    fn option(&self, option: &Choice) -> String {
        // The id is what the file calls the answer; people see its words.
        let Choice { id: _, name, with_text, band } = option;
        let mut details = Vec::new();
        if *with_text {
            details.push(self.text("with-text", &[]));
        }
        if let Some(Band { from, to }) = band {
            let fields = [("from", self.percent(*from).into()), ("to", self.percent(*to).into())];
            details.push(self.text("band", &fields));
        }
        with_details(named(self.words, name), &details)
    }

    fn lines(&mut self, place: &str, key: &str, lines: &'a [Line]) {
        if lines.is_empty() {
            return;
        }
        let lines: Vec<String> = lines.iter().map(|line| self.line(line)).collect();
        self.say(place, key, &[("lines", lines.join("; ").into())]);
    }

    fn line(&self, line: &Line) -> String {
        // The id is what rules call the line, and whom it has is what its words say; people see those.
        let Line { id: _, name, formula, answer, who: _, required } = line;
        let mut details = Vec::new();
        details.extend(formula.as_ref().map(|formula| self.formula(formula)));
        details.extend(answer.map(|answer| self.text(&format!("answer-{}", answer_word(answer)), &[])));
        if *required {
            details.push(self.text("required", &[]));
        }
        with_details(named(self.words, name), &details)
    }

    fn formula(&self, formula: &Formula) -> String {
        let sum = |terms: &[Term]| self.terms(terms).into();
        match formula {
            Formula::Share { part, of } => {
                self.text("formula-share", &[("part", sum(part)), ("of", sum(of))])
            }
            Formula::Points { part_before, of_before, part_after, of_after } => self.text(
                "formula-points",
                &[
                    ("part_before", sum(part_before)),
                    ("of_before", sum(of_before)),
                    ("part_after", sum(part_after)),
                    ("of_after", sum(of_after)),
                ],
            ),
            Formula::Ratio { part, per } => {
                self.text("formula-ratio", &[("part", sum(part)), ("per", sum(per))])
            }
            Formula::Sum(terms) => self.text("formula-sum", &[("sum", sum(terms))]),
        }
    }

    fn answer_rule(&mut self, rule: &'a AnswerRule) {
        let AnswerRule { id, text, severity, when, left, is, right, uncertain, basis } = rule;
        let severity = self.words.word(severity_key(*severity)).to_lowercase();
        let mut details = vec![self.sides(left, *is, right), severity];
        details.extend(when.iter().map(|when| self.only_when("holds-when", when)));
        let ground = Ground { uncertain: uncertain.as_ref(), basis };
        self.reading(&format!("report.rules.{id}"), text, &details, ground);
    }

    fn sides(&self, left: &[Term], is: Comparison, right: &[Term]) -> String {
        let fields = [("left", self.terms(left).into()), ("right", self.terms(right).into())];
        self.text(&format!("sides-{}", comparison_word(is)), &fields)
    }
}

const fn counted_word(count: ParticipantCount) -> &'static str {
    match count {
        ParticipantCount::Studied => "given-by-participants",
        ParticipantCount::Started => "given-by-participants-started",
        ParticipantCount::Passed => "given-by-participants-passed",
    }
}
