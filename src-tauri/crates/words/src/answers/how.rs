//! How an answer that the program gives was computed from other answers.

use domain::problem::Value;
use domain::scheme::{AnswerKind, Formula, Line, PerformanceRule, Pick, Question, Scheme, Term};

use super::{AnswerLine, choice, line_name, named};
use crate::{Words, format};

/// Returns how a computed question, or one that a performance answers, comes to its answer: a line for each row or
/// rule. Empty for questions that are answered otherwise.
#[must_use]
pub fn how_lines(words: &Words, scheme: &Scheme, question: &Question) -> Vec<AnswerLine> {
    let how = How { words, scheme };
    if question.answer == AnswerKind::Computed {
        let rows = question.rows.iter().filter_map(|row| Some((row, row.formula.as_ref()?)));
        let several = question.rows.len() > 1;
        let label = |row: &Line| if several { named(words, &row.name) } else { String::new() };
        return rows
            .map(|(row, formula)| AnswerLine { label: label(row), text: how.formula(formula) })
            .collect();
    }
    let performance = scheme.performance.as_ref().zip(question.performance.as_ref());
    let condition =
        performance.and_then(|(performance, id)| performance.conditions.iter().find(|c| c.id == *id));
    let Some(condition) = condition else { return Vec::new() };
    let first = AnswerLine { label: String::new(), text: named(words, &condition.name) };
    let rules = condition.any_of.iter().map(|rule| AnswerLine { label: String::new(), text: how.rule(rule) });
    std::iter::once(first).chain(rules).collect()
}

struct How<'a> {
    words: &'a Words,
    scheme: &'a Scheme,
}

impl How<'_> {
    fn said(&self, key: &str, fields: Vec<(&'static str, String)>) -> String {
        let fields = fields.into_iter().map(|(name, text)| (name, Value::from(text)));
        self.words.text(key, &fields.collect())
    }

    fn formula(&self, formula: &Formula) -> String {
        match formula {
            Formula::Share { part, of } => self.said("page-how-share", self.pair(part, of)),
            Formula::Points { part_before, of_before, part_after, of_after } => {
                let sides = self.four((part_before, of_before), (part_after, of_after));
                self.said("page-how-points", sides)
            }
            Formula::Ratio { part, per } => self.said("page-how-ratio", self.pair(part, per)),
            Formula::Sum(terms) => self.sum(terms),
        }
    }

    fn rule(&self, rule: &PerformanceRule) -> String {
        let percent =
            |percent: &domain::scheme::Percent| format::percent_in(self.words.locale(), percent.value());
        match rule {
            PerformanceRule::ShareAtMost { part, of, percent: most } => {
                let mut fields = self.pair(part, of);
                fields.push(("percent", percent(most)));
                self.said("page-how-share-at-most", fields)
            }
            PerformanceRule::ShareFallen {
                part_before,
                of_before,
                part_after,
                of_after,
                points,
                level,
                points_above,
            } => {
                let mut fields = self.four((part_before, of_before), (part_after, of_after));
                fields.extend([("points", points.to_string().replace('.', self.point()))]);
                fields.extend([("above", points_above.to_string().replace('.', self.point()))]);
                fields.extend([("level", percent(level))]);
                self.said("page-how-share-fallen", fields)
            }
            PerformanceRule::RatioRisen { part_before, per_before, part_after, per_after } => {
                let sides = self.four((part_before, per_before), (part_after, per_after));
                self.said("page-how-ratio-risen", sides)
            }
            PerformanceRule::Risen { before, after } => {
                let fields = vec![("before", self.sum(before)), ("after", self.sum(after))];
                self.said("page-how-risen", fields)
            }
            PerformanceRule::Declared { question, any_of } => {
                let asked = self.scheme.question(question);
                let answers = any_of
                    .iter()
                    .map(|id| asked.map_or_else(|| id.clone(), |asked| choice(self.words, asked, id)));
                let answers = answers.collect::<Vec<_>>().join(", ");
                self.said("page-how-declared", vec![("question", question.clone()), ("answers", answers)])
            }
        }
    }

    const fn point(&self) -> &'static str {
        match self.words.locale() {
            crate::Locale::Sv => ",",
            crate::Locale::En => ".",
        }
    }

    fn pair(&self, part: &[Term], of: &[Term]) -> Vec<(&'static str, String)> {
        vec![("part", self.sum(part)), ("of", self.sum(of))]
    }

    fn four(
        &self,
        (part_before, of_before): (&[Term], &[Term]),
        (part_after, of_after): (&[Term], &[Term]),
    ) -> Vec<(&'static str, String)> {
        vec![
            ("part_before", self.sum(part_before)),
            ("of_before", self.sum(of_before)),
            ("part_after", self.sum(part_after)),
            ("of_after", self.sum(of_after)),
        ]
    }

    /// Several terms stand in brackets, so that no quotient is read otherwise than it is computed.
    fn sum(&self, terms: &[Term]) -> String {
        let terms: Vec<String> = terms.iter().map(|term| self.term(term)).collect();
        match terms.as_slice() {
            [only] => only.clone(),
            several => format!("({})", several.join(" + ")),
        }
    }

    fn term(&self, term: &Term) -> String {
        match term {
            Term::Answer(question) => question.clone(),
            Term::Cell { question, row, column } => {
                let asked = self.scheme.question(question);
                let rows = asked.map_or(&[][..], |asked| asked.rows.as_slice());
                let columns = asked.map_or(&[][..], |asked| asked.columns.as_slice());
                let row = self.picked(row, rows, "page-how-all-rows");
                let column = match columns {
                    [] => None,
                    columns => Some(self.picked(column, columns, "page-how-all-columns")),
                };
                let place = std::iter::once(row).chain(column).collect::<Vec<_>>().join(", ");
                format!("{question} [{place}]")
            }
            Term::Figure(word) => {
                let key = format!("page-figure-{word}");
                if self.words.has(&key) { self.words.word(&key) } else { word.clone() }
            }
        }
    }

    fn picked(&self, pick: &Pick, lines: &[Line], all: &str) -> String {
        match pick {
            Pick::One(id) => line_name(self.words, lines, id),
            Pick::All => self.words.word(all),
            Pick::Each => self.words.word("page-how-each-row"),
        }
    }
}
