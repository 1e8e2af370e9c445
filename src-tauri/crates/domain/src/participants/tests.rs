use super::*;
use crate::fact::{Fact, ParticipantRemoved};
use crate::ids::GrantId;
use crate::scheme::Names;
use crate::testing::*;

fn line(id: &str, who: Who) -> Line {
    let name = Names { sv: id.to_owned(), en: id.to_owned() };
    Line { id: id.to_owned(), name, formula: None, answer: None, who: Some(who), required: false }
}

fn category(id: &str) -> Line {
    line(id, Who { category: Some(id.to_owned()), ..Who::default() })
}

fn asking(id: &str, count: ParticipantCount) -> Question {
    Question {
        id: id.to_owned(),
        answer: AnswerKind::CountMatrix,
        participants: Some(count),
        rows: vec![category("nurse"), category("leader")],
        columns: vec![
            line("women", Who { sex: Some(Sex::Woman), ..Who::default() }),
            line("private", Who { provider: Some(Provider::Private), ..Who::default() }),
        ],
        ..question(id, AnswerKind::CountMatrix)
    }
}

fn desk(count: ParticipantCount) -> Desk {
    let mut desk = Desk::new();
    desk.adopt(|scheme| scheme.report.questions = vec![asking("D1", count)]);
    desk
}

fn set(desk: &mut Desk, change: impl FnOnce(&mut ParticipantSet)) -> ParticipantId {
    let participant = desk.ids.participant();
    let mut set = ParticipantSet {
        participant,
        grant: GrantId(1),
        person: text("P1"),
        training: None,
        category: Some("nurse".into()),
        sex: Some(Sex::Woman),
        provider: Some(Provider::Own),
        staff: None,
        start: None,
        end: None,
        outcome: None,
        hundredths: None,
        costs: Vec::new(),
    };
    change(&mut set);
    desk.add(vec![Fact::ParticipantSet(Box::new(set))]);
    participant
}

fn cells(desk: &Desk) -> Option<Vec<(String, u64)>> {
    let question = desk.grant().scheme().question("D1").expect("a question");
    match counted(desk.grant(), question)? {
        AnswerValue::Cells(cells) => {
            Some(cells.into_iter().map(|c| (format!("{}/{}", c.row, c.column), c.count)).collect())
        }
        _ => None,
    }
}

fn numbers(desk: &Desk) -> Vec<u64> {
    cells(desk).expect("somebody is on the list").into_iter().map(|(_, count)| count).collect()
}

#[test]
fn nobody_on_the_list_gives_no_answer_and_everybody_is_counted_where_they_belong() {
    let mut desk = desk(ParticipantCount::Studied);
    assert_eq!(cells(&desk), None);
    set(&mut desk, |_| {});
    set(&mut desk, |p| p.sex = Some(Sex::Man));
    set(&mut desk, |p| p.provider = Some(Provider::Private));
    set(&mut desk, |p| p.category = Some("leader".into()));
    let told = cells(&desk).expect("a list");
    let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["nurse/women", "nurse/private", "leader/women", "leader/private"]);
    assert_eq!(numbers(&desk), [2, 1, 1, 0]);
}

#[test]
fn a_later_fact_of_the_same_number_takes_its_place_and_one_who_is_removed_is_not_counted() {
    let mut desk = desk(ParticipantCount::Studied);
    let first = set(&mut desk, |_| {});
    let again = desk.ids;
    set(&mut desk, |p| {
        p.participant = first;
        p.category = Some("leader".into());
    });
    desk.ids = again;
    assert_eq!(numbers(&desk), [0, 0, 1, 0]);
    let removed = ParticipantRemoved { participant: first, grant: GrantId(1), reason: text("Dubbel") };
    desk.add(vec![Fact::ParticipantRemoved(removed)]);
    assert_eq!(cells(&desk), None);
}

#[test]
fn those_who_started_or_passed_are_told_by_their_days() {
    // The use period of the test's scheme is the year 2026.
    let days_of = |count, start: Option<&str>, end: Option<&str>, outcome| {
        let mut desk = desk(count);
        set(&mut desk, |p| {
            (p.start, p.end, p.outcome) = (start.map(day), end.map(day), outcome);
        });
        numbers(&desk)[0]
    };
    assert_eq!(days_of(ParticipantCount::Started, Some("2026-01-01"), None, None), 1);
    assert_eq!(days_of(ParticipantCount::Started, Some("2025-12-31"), None, None), 0);
    assert_eq!(days_of(ParticipantCount::Started, None, None, None), 0);
    let passed = Some(Outcome::Passed);
    assert_eq!(days_of(ParticipantCount::Passed, None, None, passed), 1);
    assert_eq!(days_of(ParticipantCount::Passed, None, Some("2026-12-31"), passed), 1);
    assert_eq!(days_of(ParticipantCount::Passed, None, Some("2027-01-01"), passed), 0);
    assert_eq!(days_of(ParticipantCount::Passed, None, None, Some(Outcome::Left)), 0);
    assert_eq!(days_of(ParticipantCount::Passed, None, None, None), 0);
}

#[test]
fn what_the_report_goes_by_and_is_not_there_is_told() {
    let mut desk = desk(ParticipantCount::Started);
    let whole = set(&mut desk, |p| p.start = Some(day("2026-02-01")));
    let bare = set(&mut desk, |p| (p.category, p.sex, p.provider) = (None, None, None));
    let part = set(&mut desk, |p| p.provider = None);
    let lacking = lacking(desk.grant());
    assert!(lacking.iter().all(|(id, _)| *id != whole));
    let of = |id| lacking.iter().find(|(of, _)| *of == id).map(|(_, lacks)| lacks.clone());
    assert_eq!(of(bare), Some(vec![Lacking::Category]), "nothing else is asked before the category is known");
    assert_eq!(of(part), Some(vec![Lacking::Provider, Lacking::Start]));
}

#[test]
fn a_persons_answer_stands_before_the_list_and_the_difference_is_seen() {
    let mut desk = desk(ParticipantCount::Studied);
    set(&mut desk, |_| {});
    let differs = |desk: &Desk| {
        let answers = crate::report::answers(desk.grant()).expect("in range");
        (answers[0].state, answers[0].differs_from_list())
    };
    assert_eq!(differs(&desk), (crate::report::QuestionState::Derived, false));
    let cell = |count| AnswerCell { row: "nurse".into(), column: "women".into(), count };
    desk.answer("D1", Some(AnswerValue::Cells(vec![cell(1)])));
    assert_eq!(differs(&desk), (crate::report::QuestionState::Answered, false));
    desk.answer("D1", Some(AnswerValue::Cells(vec![cell(2)])));
    assert_eq!(differs(&desk), (crate::report::QuestionState::Answered, true));
}

#[test]
fn costs_are_found_by_link_and_by_pseudonym_through_corrections() {
    let mut desk = desk(ParticipantCount::Studied);
    let linked = desk.cost("100", days("2026-03-01", "2026-03-31"));
    desk.enter(Cost { person: Some(text("p1")), ..a_cost() });
    desk.enter(Cost { person: Some(text("P2")), ..a_cost() });
    set(&mut desk, |p| p.costs = vec![linked]);
    let corrected = desk.correct(linked, |cost| cost.amount = kr("90"));
    let costs = costs_by_participant(desk.grant());
    let found: Vec<_> = costs[&ParticipantId(1)].iter().map(|cost| cost.cost).collect();
    assert_eq!(found, [crate::ids::CostId(2), corrected]);
}
