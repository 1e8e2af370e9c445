//! What can be wrong with the questions of a report, the rules between answers, and a performance.

use super::{Found, SchemeFault};
use crate::scheme::{
    AnswerKind, AnswerRule, Comparison, Figure, Formula, Line, PerformanceRule, Pick, Question, Term, When,
};

impl Found<'_> {
    pub(super) fn report(&mut self) {
        let report = &self.scheme.report;
        self.reading("report", &report.channel, &report.basis, None);
        if let Some(reason) = &report.uncertain {
            self.names("report.uncertain", reason);
        }
        self.ids("report.questions", report.questions.iter().map(|question| question.id.as_str()));
        for (index, question) in report.questions.iter().enumerate() {
            self.question(question, &report.questions[..index]);
        }
        self.ids("report.rules", report.rules.iter().map(|rule| rule.id.as_str()));
        for rule in &report.rules {
            self.answer_rule(rule);
        }
    }

    fn question(&mut self, question: &Question, earlier: &[Question]) {
        let place = format!("report.questions.{}", question.id);
        self.names(&format!("{place}.text"), &question.text);
        self.basis_or_reason(&place, &question.basis, question.uncertain.as_ref());
        self.options(&place, question);
        self.lines(&place, question);
        self.participants(&place, question);
        if !figure_fits(question) {
            self.add(format!("{place}.figure"), SchemeFault::FigureUnfit);
        }
        if let Some(id) = question.condition.as_ref().filter(|id| self.scheme.condition(id).is_none()) {
            let fault = SchemeFault::ConditionUnknown { condition: id.clone() };
            self.add(format!("{place}.condition"), fault);
        }
        if question.answer == AnswerKind::Evidence && question.condition.is_none() {
            let fault = SchemeFault::ConditionUnknown { condition: String::new() };
            self.add(format!("{place}.condition"), fault);
        }
        if let Some(id) = &question.performance {
            self.performance_condition(&format!("{place}.performance"), id);
        }
        self.answers(&format!("{place}.breach"), question, &question.breach);
        self.when(&format!("{place}.shown_when"), question.shown_when.as_ref(), earlier);
        self.when(&format!("{place}.required_when"), question.required_when.as_ref(), earlier);
    }

    fn options(&mut self, place: &str, question: &Question) {
        let place = format!("{place}.options");
        let is_choice =
            matches!(question.answer, AnswerKind::Choice | AnswerKind::Choices | AnswerKind::ChoiceMatrix);
        match (is_choice, question.options.is_empty()) {
            (true, true) => self.add(place.as_str(), SchemeFault::OptionsMissing),
            (false, false) => self.add(place.as_str(), SchemeFault::OptionsIdle),
            (true, false) | (false, true) => {}
        }
        self.ids(&place, question.options.iter().map(|option| option.id.as_str()));
        for option in &question.options {
            let place = format!("{place}.{}", option.id);
            self.names(&place, &option.name);
            if let Some(band) = &option.band {
                self.percent(&format!("{place}.band.from"), band.from);
                self.percent(&format!("{place}.band.to"), band.to);
                if band.to < band.from {
                    self.add(format!("{place}.band"), SchemeFault::SidesUnfit);
                }
            }
        }
    }

    /// Rows, columns and formulas: which kinds of question have them.
    fn lines(&mut self, place: &str, question: &Question) {
        let has_rows = matches!(
            question.answer,
            AnswerKind::CountMatrix | AnswerKind::ChoiceMatrix | AnswerKind::Computed | AnswerKind::Group
        );
        let has_columns = question.answer == AnswerKind::CountMatrix;
        if has_rows == question.rows.is_empty() {
            self.add(format!("{place}.rows"), SchemeFault::RowsUnfit);
        }
        if !has_columns && !question.columns.is_empty() {
            self.add(format!("{place}.columns"), SchemeFault::RowsUnfit);
        }
        for (list, lines) in [("rows", &question.rows), ("columns", &question.columns)] {
            let place = format!("{place}.{list}");
            self.ids(&place, lines.iter().map(|line| line.id.as_str()));
            for line in lines {
                self.line(&format!("{place}.{}", line.id), question, line);
            }
        }
    }

    /// Who is in which cell: said of every row and column of a question that counts participants, and of no other.
    fn participants(&mut self, place: &str, question: &Question) {
        let lines = || question.rows.iter().chain(&question.columns);
        let says = |line: &Line| line.who.as_ref().is_some_and(|who| !who.is_anybody());
        let fits = match question.participants {
            Some(_) => question.answer == AnswerKind::CountMatrix && lines().all(says),
            None => lines().all(|line| line.who.is_none()),
        };
        if !fits {
            self.add(format!("{place}.participants"), SchemeFault::WhoUnfit);
        }
    }

    fn line(&mut self, place: &str, question: &Question, line: &Line) {
        self.names(&format!("{place}.name"), &line.name);
        let is_computed = question.answer == AnswerKind::Computed;
        let is_field = question.answer == AnswerKind::Group;
        let field_fits = match line.answer {
            Some(AnswerKind::Amount | AnswerKind::Count | AnswerKind::Date | AnswerKind::Text) => is_field,
            None => !is_field,
            Some(_) => false,
        };
        if is_computed != line.formula.is_some() || !field_fits {
            self.add(place, SchemeFault::RowsUnfit);
        }
        if let Some(formula) = &line.formula {
            for term in formula_terms(formula) {
                self.term(place, term);
            }
        }
    }

    fn when(&mut self, place: &str, when: Option<&When>, earlier: &[Question]) {
        match when {
            None | Some(When::Positive(_)) => {}
            Some(When::Counted(terms)) => self.earlier_terms(place, terms, earlier),
            Some(When::Answered { question: id, any_of }) => {
                if any_of.is_empty() {
                    self.add(format!("{place}.any_of"), SchemeFault::ListEmpty);
                }
                match (earlier.iter().find(|question| question.id == *id), self.scheme.question(id)) {
                    (Some(question), _) => self.answers(&format!("{place}.any_of"), question, any_of),
                    (None, Some(_)) => {
                        self.add(place, SchemeFault::QuestionNotEarlier { question: id.clone() });
                    }
                    (None, None) => self.add(place, SchemeFault::QuestionUnknown { question: id.clone() }),
                }
            }
        }
    }

    fn earlier_terms(&mut self, place: &str, terms: &[Term], earlier: &[Question]) {
        self.not_empty(place, terms);
        for term in terms {
            self.term(place, term);
            let Some(asked) = term.question() else { continue };
            if self.scheme.question(asked).is_some() && !earlier.iter().any(|question| question.id == asked) {
                self.add(place, SchemeFault::QuestionNotEarlier { question: asked.to_owned() });
            }
        }
    }

    fn answers(&mut self, place: &str, question: &Question, answers: &[String]) {
        for answer in answers.iter().filter(|answer| !can_answer(question, answer)) {
            self.add(place, SchemeFault::OptionUnknown { option: answer.clone() });
        }
    }

    fn answer_rule(&mut self, rule: &AnswerRule) {
        let place = format!("report.rules.{}", rule.id);
        self.names(&format!("{place}.text"), &rule.text);
        self.basis_or_reason(&place, &rule.basis, rule.uncertain.as_ref());
        self.not_empty(&format!("{place}.left"), &rule.left);
        let has_right = matches!(rule.is, Comparison::Equal | Comparison::AtMost | Comparison::AtLeast);
        if has_right == rule.right.is_empty() {
            self.add(format!("{place}.right"), SchemeFault::SidesUnfit);
        }
        for (side, terms) in [("left", &rule.left), ("right", &rule.right)] {
            for term in terms {
                self.term(&format!("{place}.{side}"), term);
            }
        }
        for when in &rule.when {
            self.when(&format!("{place}.when"), Some(when), &self.scheme.report.questions);
        }
    }

    /// A term must lead to a number.
    fn term(&mut self, place: &str, term: &Term) {
        let question = term.question().and_then(|id| self.scheme.question(id));
        if let (Some(id), None) = (term.question(), question) {
            self.add(place, SchemeFault::QuestionUnknown { question: id.to_owned() });
            return;
        }
        if !term_counts(term, question) {
            self.add(place, SchemeFault::TermUnknown { term: term.to_string() });
        }
    }

    pub(super) fn performance(&mut self) {
        let scheme = self.scheme;
        let Some(performance) = &scheme.performance else { return };
        let (name, basis) = (&performance.name, &performance.basis);
        self.reading("performance", name, basis, performance.uncertain.as_ref());
        if let Some(id) = &performance.notice {
            let place = "performance.notice";
            match scheme.question(id) {
                Some(question) => self.answers(place, question, &["yes".to_owned()]),
                None => self.add(place, SchemeFault::QuestionUnknown { question: id.clone() }),
            }
        }
        self.not_empty("performance.conditions", &performance.conditions);
        self.ids("performance.conditions", performance.conditions.iter().map(|c| c.id.as_str()));
        for condition in &performance.conditions {
            let place = format!("performance.conditions.{}", condition.id);
            self.reading(&place, &condition.name, &condition.basis, condition.uncertain.as_ref());
            self.not_empty(&format!("{place}.any_of"), &condition.any_of);
            for (index, rule) in condition.any_of.iter().enumerate() {
                self.performance_rule(&format!("{place}.any_of.{}", index + 1), rule);
            }
        }
    }

    fn performance_rule(&mut self, place: &str, rule: &PerformanceRule) {
        match rule {
            PerformanceRule::ShareAtMost { part, of, percent } => {
                self.counted(place, &[part, of]);
                self.percent(place, *percent);
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
                self.counted(place, &[part_before, of_before, part_after, of_after]);
                [*points, *level, *points_above].into_iter().for_each(|percent| self.percent(place, percent));
            }
            PerformanceRule::RatioRisen { part_before, per_before, part_after, per_after } => {
                self.counted(place, &[part_before, per_before, part_after, per_after]);
            }
            PerformanceRule::Risen { before, after } => self.counted(place, &[before, after]),
            PerformanceRule::Declared { question: id, any_of } => {
                self.not_empty(place, any_of);
                match self.scheme.question(id) {
                    Some(question) => self.answers(place, question, any_of),
                    None => self.add(place, SchemeFault::QuestionUnknown { question: id.clone() }),
                }
            }
        }
    }

    fn counted(&mut self, place: &str, sides: &[&Vec<Term>]) {
        for side in sides {
            self.not_empty(place, side);
            side.iter().for_each(|term| self.term(place, term));
        }
    }
}

/// Returns the terms of a formula.
fn formula_terms(formula: &Formula) -> Vec<&Term> {
    match formula {
        Formula::Share { part, of } | Formula::Ratio { part, per: of } => part.iter().chain(of).collect(),
        Formula::Points { part_before, of_before, part_after, of_after } => {
            part_before.iter().chain(of_before).chain(part_after).chain(of_after).collect()
        }
        Formula::Sum(terms) => terms.iter().collect(),
    }
}

fn term_counts(term: &Term, question: Option<&Question>) -> bool {
    match (term, question) {
        (Term::Figure(word), _) => figure_of(word).is_some_and(|figure| !figure.has_rows()),
        (Term::Answer(_), Some(question)) => matches!(
            question.answer,
            AnswerKind::Amount | AnswerKind::Count | AnswerKind::AmountMatrix | AnswerKind::CountMatrix
        ),
        (Term::Cell { row, column, .. }, Some(question)) => {
            question.answer == AnswerKind::CountMatrix
                && is_line(row, &question.rows)
                && is_line(column, &question.columns)
        }
        (Term::Answer(_) | Term::Cell { .. }, None) => false,
    }
}

fn is_line(pick: &Pick, lines: &[Line]) -> bool {
    match pick {
        Pick::One(id) => lines.iter().any(|line| line.id == *id),
        Pick::All | Pick::Each => true,
    }
}

/// Returns the figure that a term names.
#[must_use]
pub fn figure_of(word: &str) -> Option<Figure> {
    Some(match word {
        "requisitioned" => Figure::Requisitioned,
        "received" => Figure::Received,
        "used" => Figure::Used,
        "unused" => Figure::Unused,
        "over-use" => Figure::OverUse,
        "to-repay" => Figure::ToRepay,
        "used-by-purpose" => Figure::UsedByPurpose,
        "used-by-year" => Figure::UsedByYear,
        "unused-at-report" => Figure::UnusedAtReport,
        "used-by-private-providers" => Figure::UsedByPrivateProviders,
        "requisitioned-by-round" => Figure::RequisitionedByRound,
        _ => return None,
    })
}

/// Tells whether the figure of a question is of its kind; a matrix of amounts needs one, as that gives its rows.
fn figure_fits(question: &Question) -> bool {
    match (question.answer, question.figure) {
        (AnswerKind::AmountMatrix, figure) => figure.is_some_and(Figure::has_rows),
        (_, None) => true,
        (AnswerKind::Amount, Some(figure)) => !figure.has_rows(),
        (_, Some(_)) => false,
    }
}

/// Tells whether the question can get the answer.
fn can_answer(question: &Question, answer: &str) -> bool {
    match question.answer {
        AnswerKind::YesNo => matches!(answer, "yes" | "no"),
        AnswerKind::YesNoNotApplicable => matches!(answer, "yes" | "no" | "not-applicable"),
        AnswerKind::Choice | AnswerKind::Choices => question.options.iter().any(|option| option.id == answer),
        AnswerKind::Amount
        | AnswerKind::AmountMatrix
        | AnswerKind::Count
        | AnswerKind::CountMatrix
        | AnswerKind::ChoiceMatrix
        | AnswerKind::Computed
        | AnswerKind::Date
        | AnswerKind::Evidence
        | AnswerKind::Group
        | AnswerKind::Text => false,
    }
}
