//! The schemes of the product read, and every way a scheme can be wrong has its smallest wrong file.

use domain::money::Money;
use domain::problem::Problem;
use domain::scheme::{Allowed, Figure, TotalPart, When};

use super::read;

const KOMP: &str = include_str!("../../../../../../assets/schemes/KOMP-2026.toml");
const LAK: &str = include_str!("../../../../../../assets/schemes/LAK-2021.toml");
const SMALLEST: &str = include_str!("smallest.toml");

/// Returns the problems of the smallest scheme with one text in place of another.
fn problems_with(from: &str, to: &str) -> Vec<Problem> {
    assert!(SMALLEST.contains(from), "{from}");
    problems_of(&SMALLEST.replacen(from, to, 1))
}

fn problems_of(text: &str) -> Vec<Problem> {
    read(text).map_or_else(|error| error.problems(), |_| Vec::new())
}

/// Returns code and place of the only problem that the change makes.
fn only(from: &str, to: &str) -> (&'static str, String) {
    let problems = problems_with(from, to);
    assert_eq!(problems.len(), 1, "{problems:?}");
    let place = match problems[0].fields.get("place") {
        Some(domain::problem::Value::Text(place)) => place.clone(),
        other => format!("{other:?}"),
    };
    (problems[0].code, place)
}

fn kronor(amount: i64) -> Money {
    Money::from_kronor(amount).expect("in range")
}

#[test]
fn the_schemes_of_the_product_read_without_problems() {
    for text in [KOMP, LAK, SMALLEST] {
        assert_eq!(problems_of(text), []);
    }
}

#[test]
fn the_money_of_2026_sums_to_1013_millions() {
    let total = read(KOMP).expect("it reads").total.expect("it is stated");
    assert_eq!(total.amount, kronor(1_013_000_000));
    let amounts = |parts: &[TotalPart]| -> Vec<Money> { parts.iter().map(|part| part.amount).collect() };
    assert_eq!(amounts(&total.parts), [240_000_000, 573_000_000, 200_000_000].map(kronor));
    let municipal = &total.parts[0].parts;
    assert_eq!(amounts(municipal), [145_000_000, 95_000_000].map(kronor));
    assert_eq!(municipal[0].each, Some(kronor(500_000)), "290 municipalities");
}

#[test]
fn only_regions_have_the_cancer_purposes() {
    use domain::fact::RecipientKind::{Kommun, Region};
    let scheme = read(KOMP).expect("it reads");
    assert_eq!(scheme.purposes_of(Kommun).count(), 4);
    assert_eq!(scheme.purposes_of(Region).count(), 8);
    assert!(scheme.purposes_of(Kommun).all(|purpose| !purpose.id.starts_with("cancer")));
}

#[test]
fn the_grant_of_2021_is_reported_before_its_period_ends_and_never_repaid() {
    let scheme = read(LAK).expect("it reads");
    let day = |text: &str| text.parse().expect("a day");
    assert_eq!(scheme.period().to_string(), "2021-05-27–2022-12-31");
    assert_eq!(scheme.use_period.basic_last, Some(day("2021-12-31")));
    assert_eq!(scheme.requisition.last_day, Some(day("2021-11-15")));
    assert_eq!(scheme.report.due, Some(day("2022-04-30")));
    assert!(!scheme.repayment.unused && !scheme.repayment.misused);
    assert_eq!(scheme.report.questions.len(), 14);
    assert!(scheme.total.is_some_and(|total| total.amount == kronor(298_500_000)));
}

#[test]
fn what_the_grant_of_2026_asks_for_is_data() {
    let scheme = read(KOMP).expect("it reads");
    assert_eq!(scheme.accrual.allowed, Allowed::WhenProven);
    assert_eq!(scheme.repayment.above, Some(kronor(1000)));
    assert!(scheme.cost_base.uncertain.is_some());
    assert_eq!(scheme.question("K26-3").and_then(|q| q.figure), Some(Figure::UsedByPurpose));
    assert_eq!(scheme.question("K26-5").and_then(|q| q.condition.as_deref()), Some("dialogue"));
    let used = Some(When::Positive(Figure::Used));
    assert_eq!(scheme.question("K26-4").map(|q| q.required_when.clone()), Some(used));
}

#[test]
fn a_scheme_comes_back_from_json_as_it_was() {
    for text in [KOMP, LAK, SMALLEST] {
        let scheme = read(text).expect("it reads");
        let json = serde_json::to_string(&scheme).expect("plain values");
        assert_eq!(serde_json::from_str::<domain::scheme::Scheme>(&json).ok(), Some(scheme));
    }
}

#[test]
fn broken_toml_is_told_by_line_and_column() {
    let problem = &problems_with("year = 2026", "year = = 2026")[0];
    assert_eq!(problem.code, "scheme-unreadable");
    assert_eq!(problem.fields.get("line"), Some(&9_u64.into()));
    assert_eq!(problem.fields.get("column"), Some(&8_u64.into()));
    assert!(!problem.fields.contains_key("field"));
}

#[test]
fn fields_that_are_unknown_missing_or_unfit_are_named() {
    let told = |from, to| {
        let problem = &problems_with(from, to)[0];
        let field = problem.fields.get("field").cloned();
        (problem.code, field.unwrap_or_else(|| "".into()), problem.fields.get("line").cloned())
    };
    let line = |line: u64| Some(line.into());
    assert_eq!(told("year = 2026", "yaer = 2026"), ("scheme-unknown-field", "yaer".into(), line(9)));
    assert_eq!(told("year = 2026\n", "").0, "scheme-missing-field");
    assert_eq!(told("year = 2026\n", "").1, "year".into());
    let unknown = told("answer = \"yes-no\"", "anwser = \"yes-no\"");
    assert_eq!(unknown, ("scheme-unknown-field", "report.questions.anwser".into(), line(72)));
    assert_eq!(told("answer = \"yes-no\"\n", "").1, "report.questions.answer".into());
    let kind = told("answer = \"yes-no\"", "answer = \"maybe\"");
    assert_eq!(kind, ("scheme-unfit-value", "report.questions.answer".into(), line(72)));
    let day = told("last = \"2026-12-31\"", "last = \"2026-13-31\"");
    assert_eq!((day.0, day.1), ("scheme-unfit-value", "use_period.last".into()));
    let amount = told("amount = \"100.00\"", "amount = \"100,00\"");
    assert_eq!((amount.0, amount.1), ("scheme-unfit-value", "total.amount".into()));
}

#[test]
fn identity_is_whole() {
    assert_eq!(only("id = \"EX-2026\"", "id = \"EX 2026\""), ("scheme-id-malformed", "id".into()));
    assert_eq!(only("sv = \"Exempelbidrag 2026\"", "sv = \" \"").0, "scheme-text-missing");
    let nobody = &problems_with("kinds = [\"kommun\"]", "kinds = []")[0];
    assert_eq!(nobody.code, "scheme-list-empty");
    let twice = only("id = \"letter\"", "id = \"rules\"");
    assert_eq!(twice, ("scheme-id-twice", "sources".into()));
}

#[test]
fn every_rule_has_a_source_that_is_listed() {
    let basis = "basis = [{ source = \"rules\", place = \"1 §\", phrase = \"till skolor\" }]";
    assert_eq!(only(basis, "basis = []"), ("scheme-basis-missing", "purposes.schools.basis".into()));
    let unknown = only("{ source = \"rules\", place = \"1 §\"", "{ source = \"law\", place = \"1 §\"");
    assert_eq!(unknown, ("scheme-source-unknown", "purposes.schools.basis.1".into()));
    let reason = "uncertain = { sv = \"Källan tiger.\", en = \"The source is silent.\" }\n";
    assert_eq!(only(reason, ""), ("scheme-basis-missing", "cost_base.basis".into()));
    let phrase = only("phrase = \"till skolor\"", "phrase = \"\"");
    assert_eq!(phrase, ("scheme-text-missing", "purposes.schools.basis.1.phrase".into()));
}

#[test]
fn periods_run_forward() {
    let reversed = only("first = \"2026-01-01\"", "first = \"2027-01-01\"");
    assert_eq!(reversed, ("scheme-period-reversed", "use_period".into()));
    let claim = only("opens = \"2026-02-01\"", "opens = \"2026-04-01\"");
    assert_eq!(claim, ("scheme-period-reversed", "requisition".into()));
    let condition = only("from = \"2026-01-01\"", "from = \"2026-09-01\"");
    assert_eq!(condition, ("scheme-period-reversed", "conditions.plan".into()));
    let basic = only("last = \"2026-12-31\"", "last = \"2026-12-31\"\nbasic_last = \"2027-01-01\"");
    assert_eq!(basic, ("scheme-basic-last-outside", "use_period.basic_last".into()));
}

#[test]
fn parts_sum_to_their_whole() {
    let total = only("amount = \"100.00\"", "amount = \"100.01\"");
    assert_eq!(total, ("scheme-parts-differ", "total.parts".into()));
    let nested = only("amount = \"15.00\"", "amount = \"14.99\"");
    assert_eq!(nested, ("scheme-parts-differ", "total.parts.1.parts".into()));
    assert_eq!(only("above = \"10.00\"", "above = \"0.00\"").0, "scheme-amount-not-positive");
    let idle = only("unused = true", "unused = false");
    assert_eq!(idle, ("scheme-threshold-idle", "repayment.above".into()));
}

#[test]
fn purposes_are_for_those_who_can_have_the_grant() {
    let outside = only("id = \"schools\"", "id = \"schools\"\nrecipients = [\"region\"]");
    assert_eq!(outside, ("scheme-recipient-outside", "purposes.schools.recipients".into()));
}

#[test]
fn an_accrual_that_must_be_proven_says_how() {
    let unexplained = only("allowed = \"no\"", "allowed = \"when-proven\"");
    assert_eq!(unexplained, ("scheme-accrual-unexplained", "accrual.conditions".into()));
}

#[test]
fn questions_lead_to_what_stands_before_them() {
    let question = only("question = \"done\"", "question = \"doen\"");
    assert_eq!(question, ("scheme-question-unknown", "report.questions.how.shown_when".into()));
    let itself = only("question = \"done\"", "question = \"how\"");
    assert_eq!(itself, ("scheme-question-not-earlier", "report.questions.how.shown_when".into()));
    let answer = only("any_of = [\"yes\"]", "any_of = [\"ja\"]");
    assert_eq!(answer, ("scheme-option-unknown", "report.questions.how.shown_when.any_of".into()));
    let condition = only("condition = \"plan\"", "condition = \"dialogue\"");
    assert_eq!(condition, ("scheme-condition-unknown", "report.questions.done.condition".into()));
    let breach = only("breach = [\"no\"]", "breach = [\"not-applicable\"]");
    assert_eq!(breach, ("scheme-option-unknown", "report.questions.done.breach".into()));
    assert_eq!(only("any_of = [\"yes\"]", "any_of = []").0, "scheme-list-empty");
}

#[test]
fn choices_have_options_and_nothing_else_does() {
    let missing = only("answer = \"text\"", "answer = \"choice\"");
    assert_eq!(missing, ("scheme-options-missing", "report.questions.how.options".into()));
    let option = "answer = \"text\"\noptions = [{ id = \"a\", name = { sv = \"A\", en = \"A\" } }]";
    assert_eq!(only("answer = \"text\"", option).0, "scheme-options-idle");
}

#[test]
fn figures_fit_their_answers() {
    let matrix = only("answer = \"text\"", "answer = \"amount-matrix\"");
    assert_eq!(matrix, ("scheme-figure-unfit", "report.questions.how.figure".into()));
    assert_eq!(only("answer = \"text\"", "answer = \"text\"\nfigure = \"used\"").0, "scheme-figure-unfit");
}

#[test]
fn every_problem_has_words_in_both_languages() {
    let codes = [
        "unreadable",
        "unknown-field",
        "missing-field",
        "unfit-value",
        "id-malformed",
        "id-twice",
        "text-missing",
        "list-empty",
        "basis-missing",
        "source-unknown",
        "period-reversed",
        "basic-last-outside",
        "parts-differ",
        "amount-not-positive",
        "recipient-outside",
        "accrual-unexplained",
        "threshold-idle",
        "condition-unknown",
        "question-unknown",
        "question-not-earlier",
        "option-unknown",
        "options-missing",
        "options-idle",
        "figure-unfit",
    ];
    for locale in words::Locale::ALL {
        let keys = locale.keys();
        for code in codes {
            assert!(keys.contains(&format!("problem-scheme-{code}")), "{locale}: {code}");
        }
    }
}

/// Returns line, column and the text from there to the end of the line of every problem that the change makes.
fn places(from: &str, to: &str) -> Vec<(u64, String)> {
    let text = SMALLEST.replacen(from, to, 1);
    let problems = problems_of(&text);
    let number = |problem: &Problem, name| match problem.fields.get(name) {
        Some(domain::problem::Value::Count(number)) => *number,
        other => panic!("{problem:?}: {other:?}"),
    };
    let rest = |problem: &Problem| {
        let line = text.lines().nth(usize::try_from(number(problem, "line") - 1).expect("small"));
        let skipped = usize::try_from(number(problem, "column") - 1).expect("small");
        line.expect("a line of the text").chars().skip(skipped).collect()
    };
    problems.iter().map(|problem| (number(problem, "line"), rest(problem))).collect()
}

#[test]
fn what_contradicts_itself_is_told_by_line_and_column() {
    let told = |from, to| places(from, to).remove(0);
    assert_eq!(
        told("{ source = \"rules\", place = \"1 §\"", "{ source = \"lag\", place = \"1 §\"").1,
        "{ source = \"lag\", place = \"1 §\", phrase = \"till skolor\" }]"
    );
    assert_eq!(told("last = \"2026-12-31\"", "last = \"2025-12-31\"").1, "[use_period]");
    assert_eq!(told("until = \"2026-06-30\"", "until = \"2025-06-30\"").1, "[[conditions]]");
    assert_eq!(told("en = \"Schools\"", "en = \"\"").1, "\"\" }");
    assert_eq!(told("amount = \"60.00\"", "amount = \"-1.00\"").1, "[");
    assert_eq!(
        told("question = \"done\"", "question = \"gone\"").1,
        "{ answered = { question = \"gone\", any_of = [\"yes\"] } }"
    );
}

#[test]
fn a_field_that_is_missing_is_told_at_its_table() {
    let basis = "basis = [{ source = \"rules\", place = \"7 §\", phrase = \"ska lämna en plan\" }]";
    assert_eq!(places(basis, "")[0].1, "[[conditions]]");
    let basis = "basis = [{ source = \"rules\", place = \"5 §\", phrase = \"inte reserveras\" }]\n";
    assert_eq!(places(basis, "")[0].1, "[accrual]");
}

#[test]
fn every_problem_of_a_file_has_its_line() {
    let text = SMALLEST.replace("sv = \"", "sv = \"\" #").replace("source = \"rules\"", "source = \"x\"");
    assert!(matches!(super::read(&text), Err(super::SchemeReadError::Form(_))), "a line is broken");
    let text = SMALLEST.replace("source = \"rules\"", "source = \"x\"");
    let problems = problems_of(&text);
    assert!(problems.len() > 10, "{problems:?}");
    for problem in problems {
        let Some(domain::problem::Value::Count(line)) = problem.fields.get("line").cloned() else {
            panic!("{problem:?}");
        };
        let line = text.lines().nth(usize::try_from(line - 1).expect("small")).expect("a line");
        assert!(line.contains("source = \"x\""), "{problem:?} is told at {line}");
    }
}
