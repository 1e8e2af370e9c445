use super::*;
use crate::book::Grant;
use crate::fact::{ConditionMet, Cost, Fact, RecipientKind};
use crate::ids::GrantId;
use crate::scheme::Scheme;
use crate::testing::*;

fn state(desk: &Desk, question: &str) -> QuestionState {
    answers(desk.grant())
        .expect("in range")
        .into_iter()
        .find(|answered| answered.question.id == question)
        .expect("the question is asked")
        .state
}

fn choice(choice: &str) -> Option<AnswerValue> {
    Some(AnswerValue::Choice(choice.to_owned()))
}

fn when(question: &str, answer: &str) -> Option<When> {
    Some(When::Answered { question: question.to_owned(), any_of: vec![answer.to_owned()] })
}

fn chain() -> Scheme {
    asking(vec![
        question("first", AnswerKind::YesNo),
        Question { shown_when: when("first", "yes"), ..question("second", AnswerKind::YesNo) },
        Question { shown_when: when("second", "yes"), ..question("third", AnswerKind::Text) },
        Question { required_when: when("first", "no"), ..question("fourth", AnswerKind::Text) },
        Question { required: false, ..question("fifth", AnswerKind::Count) },
    ])
}

#[test]
fn questions_are_missing_open_answered_or_hidden_as_the_answers_before_them_say() {
    use QuestionState::{Answered, Hidden, Missing, Open};
    let mut desk = Desk::under(|_| Some(chain()));
    let states = |desk: &Desk| ["first", "second", "third", "fourth", "fifth"].map(|id| state(desk, id));
    assert_eq!(states(&desk), [Missing, Hidden, Hidden, Open, Open]);
    desk.answer("first", choice("yes"));
    desk.answer("second", choice("yes"));
    assert_eq!(states(&desk), [Answered, Answered, Missing, Open, Open]);
    desk.answer("first", choice("no"));
    assert_eq!(states(&desk), [Answered, Hidden, Hidden, Missing, Open], "what fell away decides nothing");
    desk.answer("first", None);
    assert_eq!(states(&desk), [Missing, Hidden, Hidden, Open, Open]);
}

#[test]
fn a_question_can_hang_on_a_figure() {
    let mut desk = Desk::under(|_| {
        let positive = Some(When::Positive(Figure::Used));
        Some(asking(vec![Question { required_when: positive, ..question("why", AnswerKind::Text) }]))
    });
    assert_eq!(state(&desk, "why"), QuestionState::Open);
    desk.enter(a_cost());
    assert_eq!(state(&desk, "why"), QuestionState::Missing);
}

#[test]
fn a_condition_with_a_date_answers_its_question() {
    let mut desk = Desk::under(|_| {
        let asked = Question { condition: Some("talk".into()), ..question("talked", AnswerKind::YesNo) };
        Some(Scheme { conditions: vec![condition("talk", None, None)], ..asking(vec![asked]) })
    });
    assert_eq!(state(&desk, "talked"), QuestionState::Missing);
    let (condition, date) = ("talk".to_owned(), day("2026-04-01"));
    desk.add(vec![Fact::ConditionMet(ConditionMet { grant: GrantId(1), condition, date, note: None })]);
    assert_eq!(state(&desk, "talked"), QuestionState::Derived);
}

fn rows(grant: Grant<'_>, figure: Figure) -> Vec<(String, Money)> {
    let totals = figures(grant).expect("in range");
    let rows = figure_rows(grant, &totals, figure).expect("in range");
    for row in rows.iter().filter(|row| !row.costs.is_empty()) {
        assert_eq!(Money::sum(row.costs.iter().map(|(_, part)| *part)), Ok(row.amount), "{}", row.row);
    }
    rows.into_iter().map(|row| (row.row, row.amount)).collect()
}

fn of_purposes() -> Scheme {
    let purposes = vec![
        purpose("courses", &[]),
        purpose("posts", &[RecipientKind::Kommun]),
        purpose("hospitals", &[RecipientKind::Region]),
    ];
    Scheme {
        purposes,
        ..asking(vec![derived("matrix", Figure::UsedByPurpose), derived("used", Figure::Used)])
    }
}

#[test]
fn the_matrix_has_a_row_for_each_purpose_of_the_recipient_and_one_for_what_nobody_assigned() {
    let mut desk = Desk::under(|_| Some(of_purposes()));
    let named = |name: &str, amount: &str| (name.to_owned(), kr(amount));
    assert_eq!(rows(desk.grant(), Figure::UsedByPurpose), [named("courses", "0"), named("posts", "0")]);
    desk.enter(Cost { purpose: Some("posts".into()), ..a_cost() });
    desk.enter(a_cost());
    let expected = [named("courses", "0"), named("posts", "100"), named("unassigned", "100")];
    assert_eq!(rows(desk.grant(), Figure::UsedByPurpose), expected);
    assert_eq!(rows(desk.grant(), Figure::Used), [named("", "200")]);
}

#[test]
fn every_row_is_the_sum_of_its_costs_also_over_the_years() {
    let mut desk = Desk::under(|_| {
        let quiet = scheme();
        let use_period = crate::scheme::UsePeriod { last: day("2028-12-31"), ..quiet.use_period.clone() };
        Some(Scheme { use_period, ..quiet })
    });
    for amount in ["100.01", "0.01", "-7.77", "33.34"] {
        desk.cost(amount, days("2026-07-15", "2028-03-20"));
    }
    let years = rows(desk.grant(), Figure::UsedByYear);
    assert_eq!(years.iter().map(|(year, _)| year.as_str()).collect::<Vec<_>>(), ["2026", "2027", "2028"]);
    assert_eq!(Money::sum(years.into_iter().map(|(_, amount)| amount)), Ok(kr("125.59")));
}

#[test]
fn what_is_unused_at_the_report_is_counted_on_its_due_day() {
    let mut desk = Desk::under(|_| {
        let quiet = scheme();
        let report = crate::scheme::Report { due: Some(day("2026-06-30")), ..quiet.report.clone() };
        Some(Scheme { report, ..quiet })
    });
    desk.amount(crate::fact::AmountKind::Received, "365");
    desk.cost("365", days("2026-01-01", "2026-12-31"));
    let unused = rows(desk.grant(), Figure::UnusedAtReport);
    assert_eq!(unused, [(String::new(), kr("184"))]);
}

#[test]
fn freezing_fixes_every_figure_of_the_form() {
    let mut desk = Desk::under(|_| Some(of_purposes()));
    desk.enter(a_cost());
    let frozen = frozen_figures(desk.grant()).expect("in range");
    let said: Vec<_> = frozen.iter().map(|f| format!("{} {} {}", f.question, f.row, f.amount)).collect();
    assert_eq!(
        said,
        ["matrix courses 0.00", "matrix posts 0.00", "matrix unassigned 100.00", "used  100.00"]
    );
}

#[test]
fn an_answer_must_fit_its_question() {
    let desk = Desk::under(|_| {
        Some(asking(vec![
            question("yes-no", AnswerKind::YesNo),
            question("three", AnswerKind::YesNoNotApplicable),
            choices("one", AnswerKind::Choice, &["a", "b"]),
            choices("many", AnswerKind::Choices, &["a", "b"]),
            question("amount", AnswerKind::Amount),
            question("count", AnswerKind::Count),
            question("words", AnswerKind::Text),
            derived("used", Figure::Used),
        ]))
    });
    let check = |question: &str, answer: &AnswerValue| {
        check_answer(desk.grant(), question, answer).map_err(|error| error.problem().code)
    };
    let one = |answer: &str| AnswerValue::Choice(answer.to_owned());
    let many = |answers: &[&str]| AnswerValue::Choices(answers.iter().map(|a| (*a).to_owned()).collect());
    for (question, answer) in [
        ("yes-no", one("no")),
        ("three", one("not-applicable")),
        ("one", one("b")),
        ("many", many(&["b", "a"])),
        ("amount", AnswerValue::Amount(kr("0"))),
        ("count", AnswerValue::Count(0)),
        ("words", AnswerValue::Text(text("Ja"))),
    ] {
        assert_eq!(check(question, &answer), Ok(()), "{question}");
    }
    for (question, answer) in [
        ("yes-no", one("not-applicable")),
        ("three", one("perhaps")),
        ("one", one("c")),
        ("one", many(&["a"])),
        ("many", many(&["a", "c"])),
        ("many", many(&["a", "a"])),
        ("many", many(&[])),
        ("amount", AnswerValue::Amount(kr("-0.01"))),
        ("count", one("a")),
        ("words", AnswerValue::Count(1)),
    ] {
        assert_eq!(check(question, &answer), Err("answer-unfit"), "{question} {answer:?}");
    }
    assert_eq!(check("used", &AnswerValue::Amount(kr("1"))), Err("answer-derived"));
    assert_eq!(check("none", &one("yes")), Err("answer-no-such-question"));
    let refused = check_answer(desk.grant(), "count", &AnswerValue::Text(text("tolv")));
    assert_eq!(refused, Err(AnswerError::Unfit { question: "count".into(), answer: "tolv".into() }));
}

#[test]
fn an_answer_has_changed_when_it_says_something_else_than_at_the_freeze() {
    let mut desk = Desk::under(|_| {
        let asked = Question { condition: Some("talk".into()), ..question("talked", AnswerKind::YesNo) };
        let questions =
            vec![question("words", AnswerKind::Text), question("number", AnswerKind::Count), asked];
        Some(Scheme { conditions: vec![condition("talk", None, None)], ..asking(questions) })
    });
    let words = |said: &str| {
        let salt = crate::committed::Salt([u8::try_from(said.len()).expect("short"); 16]);
        Some(AnswerValue::Text(crate::committed::Committed::open(salt, said.trim_end())))
    };
    desk.answer("words", words("som det var"));
    let frozen = desk.answer("number", Some(AnswerValue::Count(3)));
    let changed = |desk: &Desk| changed_since(desk.grant(), frozen).into_iter().collect::<Vec<_>>();
    assert_eq!(changed(&desk), Vec::<String>::new());
    desk.answer("words", words("som det var   "));
    assert_eq!(changed(&desk), Vec::<String>::new(), "given again as it was, with other salt");
    let other = desk.answer("number", Some(AnswerValue::Count(4)));
    assert_eq!(changed(&desk), ["number"]);
    desk.void_operation(other, crate::fact::VoidMode::Undo);
    assert_eq!(changed(&desk), Vec::<String>::new(), "undone");
    desk.void_operation(frozen, crate::fact::VoidMode::Reverse);
    assert_eq!(changed(&desk), ["number"], "what was answered before has been reversed");
    let (condition, date) = ("talk".to_owned(), day("2026-04-01"));
    desk.add(vec![Fact::ConditionMet(ConditionMet { grant: GrantId(1), condition, date, note: None })]);
    assert_eq!(changed(&desk), ["number", "talked"]);
    desk.answer("words", None);
    assert_eq!(changed(&desk), ["number", "talked", "words"]);
}
