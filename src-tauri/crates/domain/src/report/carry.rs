//! What of an earlier report repeats: answers that can be taken over to the report of a later grant.
//!
//! Words and choices repeat; figures and days are of their year and are never taken over. An answer that was taken over
//! stands as such until somebody confirms it.

use super::{answers, fits};
use crate::book::Grant;
use crate::fact::{AnswerGiven, AnswerValue};
use crate::money::MoneyError;
use crate::scheme::{AnswerKind, Question};

/// What becomes of an earlier answer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum CarryState {
    /// It can be taken over.
    Fits,
    /// The later report has an answer already, which stands.
    Answered,
    /// A figure or a day: it is of its year.
    OfItsYear,
    /// The later report asks otherwise, or has no such option.
    AsksOtherwise,
}

/// An earlier answer and what becomes of it.
#[derive(Clone, Debug)]
pub struct Carried<'a> {
    /// The question of the later report.
    pub question: &'a Question,
    /// The earlier question, for the words of its options.
    pub before: &'a Question,
    /// What becomes of it.
    pub state: CarryState,
    /// The earlier answer, of a question of one answer.
    pub given: Option<&'a AnswerGiven>,
    /// The fields that are taken over, of a question that asks the same again and again: item, field and answer.
    pub group: Vec<(&'a str, &'a str, &'a AnswerGiven)>,
}

/// Returns what persons answered in the report of `from` to questions that the report of `to` asks as well, by id, in
/// the order of `to`.
pub fn carry_over<'a>(from: Grant<'a>, to: Grant<'a>) -> Result<Vec<Carried<'a>>, MoneyError> {
    let now = answers(to)?;
    let mut carried = Vec::new();
    for answered in &now {
        let question = answered.question;
        let Some(before) = from.scheme().question(&question.id) else { continue };
        if question.is_derived() {
            continue;
        }
        let given = from.answer(&question.id).filter(|given| is_readable(given));
        let group: Vec<_> =
            from.group_answers(&question.id).filter(|(_, _, given)| is_readable(given)).collect();
        if given.is_none() && group.is_empty() {
            continue;
        }
        let has_answer = answered.given.is_some() || !answered.group.is_empty();
        let state = if before.answer != question.answer {
            CarryState::AsksOtherwise
        } else if has_answer {
            CarryState::Answered
        } else {
            state_of(question, given, &group)
        };
        let group = group.into_iter().filter(|(_, field, answer)| repeats(question, field, answer)).collect();
        carried.push(Carried { question, before, state, given, group });
    }
    Ok(carried)
}

fn state_of(
    question: &Question,
    given: Option<&AnswerGiven>,
    group: &[(&str, &str, &AnswerGiven)],
) -> CarryState {
    if question.answer == AnswerKind::Group {
        let any = group.iter().any(|(_, field, answer)| repeats(question, field, answer));
        return if any { CarryState::Fits } else { CarryState::OfItsYear };
    }
    match given.and_then(|given| given.answer.as_ref()) {
        Some(
            AnswerValue::Amount(_) | AnswerValue::Count(_) | AnswerValue::Cells(_) | AnswerValue::Date(_),
        ) => CarryState::OfItsYear,
        Some(answer) if fits(question, answer) => CarryState::Fits,
        _ => CarryState::AsksOtherwise,
    }
}

/// There is an answer, and its words were not erased.
fn is_readable(given: &AnswerGiven) -> bool {
    match &given.answer {
        Some(AnswerValue::Text(text)) => text.value().is_some(),
        answer => answer.is_some(),
    }
}

/// Own words in a field that the later report has as well.
fn repeats(question: &Question, field: &str, given: &AnswerGiven) -> bool {
    let asked = question.rows.iter().find(|row| row.id == field).and_then(|row| row.answer);
    asked == Some(AnswerKind::Text) && matches!(given.answer, Some(AnswerValue::Text(_)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{AnswerCell, Fact};
    use crate::ids::GrantId;
    use crate::log::OperationKind;
    use crate::scheme::{Line, Scheme};
    use crate::testing::*;

    fn field(id: &str, answer: AnswerKind) -> Line {
        let (id, name) = (id.to_owned(), names(id));
        Line { id, name, formula: None, answer: Some(answer), who: None, required: false }
    }

    fn asked() -> Scheme {
        let fields = vec![field("text", AnswerKind::Text), field("places", AnswerKind::Count)];
        asking(vec![
            question("words", AnswerKind::Text),
            question("number", AnswerKind::Count),
            choices("one", AnswerKind::Choice, &["a", "b"]),
            Question { rows: fields, ..question("units", AnswerKind::Group) },
            derived("used", crate::scheme::Figure::Used),
            question("silent", AnswerKind::Text),
        ])
    }

    fn given(question: &str, field: Option<(&str, &str)>, answer: AnswerValue) -> Fact {
        Fact::AnswerGiven(AnswerGiven {
            grant: GrantId(1),
            question: question.to_owned(),
            item: field.map(|(item, _)| item.to_owned()),
            field: field.map(|(_, field)| field.to_owned()),
            answer: Some(answer),
            comment: None,
        })
    }

    /// A book in which the report of an earlier grant is answered and that of a later one is not.
    fn desk() -> Desk {
        let mut desk = Desk::under(|_| Some(asked()));
        desk.add_grant("101");
        desk.add(vec![
            given("words", None, AnswerValue::Text(text("Som förut"))),
            given("number", None, AnswerValue::Count(3)),
            given("one", None, AnswerValue::Choice("b".to_owned())),
            given("units", Some(("Nord", "text")), AnswerValue::Text(text("Två team"))),
            given("units", Some(("Nord", "places")), AnswerValue::Count(40)),
        ]);
        desk
    }

    fn states(desk: &Desk) -> Vec<(String, CarryState)> {
        let (from, to) = (desk.grant(), desk.book.grant(GrantId(2)).expect("the later grant"));
        let carried = carry_over(from, to).expect("in range");
        carried.iter().map(|c| (c.question.id.clone(), c.state)).collect()
    }

    #[test]
    fn words_and_choices_repeat_and_figures_are_of_their_year() {
        use CarryState::{Fits, OfItsYear};
        let desk = desk();
        let named = [("words", Fits), ("number", OfItsYear), ("one", Fits), ("units", Fits)];
        assert_eq!(states(&desk), named.map(|(id, state)| (id.to_owned(), state)));
        let (from, to) = (desk.grant(), desk.book.grant(GrantId(2)).expect("the later grant"));
        let units = carry_over(from, to).expect("in range").pop().expect("four");
        assert_eq!(units.group.iter().map(|(i, f, _)| (*i, *f)).collect::<Vec<_>>(), [("Nord", "text")]);
    }

    #[test]
    fn what_is_answered_already_stands_and_an_option_that_is_gone_is_not_taken_over() {
        let mut desk = desk();
        let later = |fact: Fact| match fact {
            Fact::AnswerGiven(given) => Fact::AnswerGiven(AnswerGiven { grant: GrantId(2), ..given }),
            other => other,
        };
        desk.add(vec![later(given("words", None, AnswerValue::Text(text("Nytt"))))]);
        assert_eq!(states(&desk)[0].1, CarryState::Answered);
        desk.book.change_scheme(GrantId(2), |scheme| {
            scheme.report.questions[2] = choices("one", AnswerKind::Choice, &["a", "c"]);
            scheme.report.questions[3] = question("units", AnswerKind::Text);
        });
        assert_eq!(states(&desk)[2].1, CarryState::AsksOtherwise);
        assert_eq!(states(&desk)[3].1, CarryState::AsksOtherwise);
    }

    #[test]
    fn an_answer_is_carried_until_somebody_gives_it_again() {
        let mut desk = desk();
        let carried = |desk: &Desk| {
            let answers = answers(desk.grant()).expect("in range");
            answers.iter().filter(|a| a.carried).map(|a| a.question.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(carried(&desk), Vec::<String>::new());
        let again = given("words", None, AnswerValue::Text(text("Som förut")));
        let undone = desk.add_as(OperationKind::AnswersCarried, vec![again.clone()]);
        assert_eq!(carried(&desk), ["words"]);
        assert_eq!(desk.said_by("answer-carried", "2026-11-21"), ["answer-carried"]);
        desk.add(vec![again]);
        assert_eq!(carried(&desk), Vec::<String>::new());
        assert_eq!(desk.said_by("answer-carried", "2026-11-21"), [""; 0]);
        desk.void_operation(undone, crate::fact::VoidMode::Reverse);
        assert_eq!(carried(&desk), Vec::<String>::new());
    }

    #[test]
    fn numbers_in_cells_and_erased_words_are_not_taken_over() {
        let mut desk = Desk::under(|_| Some(asked()));
        desk.add_grant("101");
        let cell = AnswerCell { row: "a".to_owned(), column: String::new(), count: 2 };
        desk.add(vec![
            given("number", None, AnswerValue::Cells(vec![cell])),
            given("words", None, AnswerValue::Text(text("Borta").closed())),
        ]);
        assert_eq!(states(&desk), [("number".to_owned(), CarryState::OfItsYear)]);
    }
}
