//! Answers of the return report do not go together.

use super::shared::values_of;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::money::MoneyError;
use crate::problem::{Problem, Severity};
use crate::report::{Broken, broken_rules};
use crate::scheme::{Comparison, Names, Term};

/// What must hold between answers of the return report does not.
pub(super) const CHECK: Check = Check {
    id: "answer-rule",
    looks_at: LooksAt::Grant,
    says: &[
        ("answer-rule", &[Severity::Info, Severity::Warning, Severity::Error]),
        ("answer-rule-row", &[Severity::Info, Severity::Warning, Severity::Error]),
        ("answer-rule-alone", &[Severity::Info, Severity::Warning, Severity::Error]),
        ("answer-rule-alone-row", &[Severity::Info, Severity::Warning, Severity::Error]),
    ],
    run: broken,
};

fn broken(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let broken = broken_rules(context.grant)?;
    Ok(broken
        .iter()
        .map(|broken| {
            let rule = broken.rule;
            let question = rule.left.iter().chain(&rule.right).find_map(Term::question);
            let about = question.map_or(Subject::Grant, |id| Subject::Question(id.to_owned()));
            let cited = context.cite_reading(&rule.basis, rule.uncertain.as_ref());
            context.finding(&CHECK, rule.severity, about, problem(context, broken), cited)
        })
        .collect())
}

fn problem(context: Context<'_>, broken: &Broken<'_>) -> Problem {
    let rule = broken.rule;
    let alone = matches!(rule.is, Comparison::Positive | Comparison::Nought);
    let code = match (alone, broken.row.is_empty()) {
        (false, true) => "answer-rule",
        (false, false) => "answer-rule-row",
        (true, true) => "answer-rule-alone",
        (true, false) => "answer-rule-alone-row",
    };
    let (left, right) = values_of(broken.left, broken.right);
    let mut problem = Problem::bare(code)
        .with("rule", rule.id.as_str())
        .with("text", rule.text.sv.as_str())
        .with("text_en", rule.text.en.as_str())
        .with("left", left);
    if !alone {
        problem = problem.with("right", right);
    }
    if !broken.row.is_empty() {
        let row = row_name(context, broken);
        let (sv, en) = row.map_or((broken.row.as_str(), broken.row.as_str()), |n| (&n.sv, &n.en));
        problem = problem.with("row", sv).with("row_en", en);
    }
    problem
}

fn row_name<'a>(context: Context<'a>, broken: &Broken<'_>) -> Option<&'a Names> {
    let by_row = broken.rule.left.iter().chain(&broken.rule.right).find(|term| term.is_for_each_row())?;
    let question = context.grant.scheme().question(by_row.question()?)?;
    question.rows.iter().find(|line| line.id == broken.row).map(|line| &line.name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{AnswerCell, AnswerValue};
    use crate::problem::Value;
    use crate::scheme::{AnswerKind, AnswerRule, Line, Question};
    use crate::testing::*;

    fn rule(left: &str, is: Comparison, right: &str) -> AnswerRule {
        let side = |text: &str| {
            text.split_whitespace().map(|term| term.parse().expect("a term")).collect::<Vec<_>>()
        };
        AnswerRule {
            id: "regel".into(),
            text: names("Högst så många"),
            severity: Severity::Warning,
            when: Vec::new(),
            left: side(left),
            is,
            right: side(right),
            uncertain: None,
            basis: basis(),
        }
    }

    fn asked(rule: AnswerRule) -> Desk {
        let line = |id: &str| Line {
            who: None,
            id: id.into(),
            name: names("Undersköterska"),
            formula: None,
            answer: None,
            required: false,
        };
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            let matrix =
                |id: &str| Question { rows: vec![line("usk")], ..question(id, AnswerKind::CountMatrix) };
            let plain = ["one", "other"].map(|id| question(id, AnswerKind::Count));
            scheme.report.questions = plain.into_iter().chain(["began", "ended"].map(matrix)).collect();
            scheme.report.rules = vec![rule];
        });
        desk
    }

    fn finding(desk: &Desk) -> Option<Finding> {
        desk.findings("2026-11-21").into_iter().find(|finding| finding.check == CHECK.id)
    }

    #[test]
    fn two_answers_that_do_not_go_together_are_told_with_both_numbers() {
        let mut desk = asked(rule("one", Comparison::AtMost, "other"));
        desk.answer("one", Some(AnswerValue::Count(3)));
        assert_eq!(finding(&desk), None, "the other is not answered");
        desk.answer("other", Some(AnswerValue::Count(2)));
        let finding = finding(&desk).expect("3 is more than 2");
        let problem = Problem::bare("answer-rule")
            .with("rule", "regel")
            .with("text", "Högst så många")
            .with("text_en", "Högst så många")
            .with("left", 3)
            .with("right", 2);
        assert_eq!((finding.problem, finding.severity), (problem, Severity::Warning));
        assert_eq!(finding.about, Subject::Question("one".into()));
    }

    #[test]
    fn a_rule_that_is_asked_by_row_names_the_row() {
        let mut desk = asked(rule("ended/@/*", Comparison::AtMost, "began/@/*"));
        for (question, number) in [("began", 5), ("ended", 6)] {
            let cell = AnswerCell { row: "usk".into(), column: String::new(), count: number };
            desk.answer(question, Some(AnswerValue::Cells(vec![cell])));
        }
        let problem = finding(&desk).expect("more ended than began").problem;
        assert_eq!(problem.code, "answer-rule-row");
        assert_eq!(problem.fields["row"], Value::from("Undersköterska"));
    }

    #[test]
    fn a_rule_about_one_side_tells_that_side_alone() {
        let mut desk = asked(rule("one", Comparison::Positive, ""));
        let problem = finding(&desk).expect("nothing is answered").problem;
        assert_eq!((problem.code, problem.fields.contains_key("right")), ("answer-rule-alone", false));
        desk.answer("one", Some(AnswerValue::Count(1)));
        assert_eq!(finding(&desk), None);
    }

    #[test]
    fn amounts_keep_their_ore() {
        let mut desk = asked(rule("figure:received", Comparison::Equal, "one"));
        desk.answer("one", Some(AnswerValue::Count(100)));
        desk.amount(crate::fact::AmountKind::Received, "100.50");
        let fields = finding(&desk).expect("they differ").problem.fields;
        assert_eq!((&fields["left"], &fields["right"]), (&kr("100.50").into(), &kr("100").into()));
    }
}
