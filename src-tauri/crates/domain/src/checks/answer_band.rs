//! The report says another share of private providers than the book.

use rust_decimal::{Decimal, RoundingStrategy};

use super::shared::softened;
use super::{Check, Context, Finding, LooksAt, Subject};
use crate::fact::AnswerValue;
use crate::figures::{figures, used_by_private_providers};
use crate::money::{Money, MoneyError};
use crate::problem::{Problem, Severity};
use crate::report::{AnsweredQuestion, QuestionState};
use crate::scheme::{Band, Choice};

/// The share that went to private providers, as chosen in the report, is not the one that the book gives.
pub(super) const CHECK: Check = Check {
    id: "answer-band",
    looks_at: LooksAt::Use,
    says: &[("answer-band", &[Severity::Warning]), ("answer-band-none", &[Severity::Warning])],
    run: band,
};

fn band(context: Context<'_>) -> Result<Vec<Finding>, MoneyError> {
    let received = figures(context.grant)?.received;
    let private = used_by_private_providers(context.grant)?;
    let mut findings = Vec::new();
    if received <= Money::ZERO {
        return Ok(findings);
    }
    let percent = share(private, received);
    for answered in context.answers()? {
        let Some((option, band)) = chosen(answered) else { continue };
        if holds(band, percent) {
            continue;
        }
        let code = if private.is_zero() { "answer-band-none" } else { "answer-band" };
        let problem = Problem::bare(code)
            .with("question", answered.question.id.as_str())
            .with("option", option.name.sv.as_str())
            .with("option_en", option.name.en.as_str())
            .with("private", private)
            .with("received", received)
            .with("percent", percent.to_string());
        let uncertain = answered.question.uncertain.as_ref();
        let rule = context.cite_reading(&answered.question.basis, uncertain);
        let about = Subject::Question(answered.question.id.clone());
        findings.push(context.finding(&CHECK, softened(Severity::Warning, uncertain), about, problem, rule));
    }
    Ok(findings)
}

fn chosen<'a>(answered: &AnsweredQuestion<'a>) -> Option<(&'a Choice, &'a Band)> {
    if answered.state == QuestionState::Hidden {
        return None;
    }
    let Some(AnswerValue::Choice(id)) = answered.given?.answer.as_ref() else { return None };
    let option = answered.question.options.iter().find(|option| option.id == *id)?;
    Some((option, option.band.as_ref()?))
}

/// Returns the share in whole per cent as bands have it: what is more than nought is at least one.
fn share(part: Money, whole: Money) -> Decimal {
    let exact = part.kronor() * Decimal::ONE_HUNDRED / whole.kronor();
    let rounded = exact.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).normalize();
    if part > Money::ZERO { rounded.max(Decimal::ONE) } else { rounded }
}

fn holds(band: &Band, percent: Decimal) -> bool {
    band.from.value() <= percent && percent <= band.to.value()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::{AmountKind, Cost, Provider};
    use crate::scheme::{AnswerKind, Question};
    use crate::testing::*;

    fn said(choice: &str, private: &str) -> Vec<&'static str> {
        let mut desk = Desk::new();
        desk.adopt(|scheme| {
            let asked = choices("share", AnswerKind::Choice, &["none", "1-19", "20-49"]);
            let bands = [("0", "0"), ("1", "19"), ("20", "49")].map(|(from, to)| Band {
                from: from.parse().expect("a percentage"),
                to: to.parse().expect("a percentage"),
            });
            let options = asked.options.iter().cloned().zip(bands);
            let options = options.map(|(option, band)| Choice { band: Some(band), ..option }).collect();
            scheme.report.questions = vec![Question { options, ..asked }];
        });
        desk.amount(AmountKind::Received, "1000");
        desk.enter(Cost { amount: kr(private), provider: Some(Provider::Private), ..a_cost() });
        desk.enter(a_cost());
        desk.answer("share", Some(AnswerValue::Choice(choice.into())));
        desk.said_by(CHECK.id, "2026-11-21")
    }

    #[test]
    fn the_chosen_share_is_held_against_the_book_in_whole_per_cent() {
        assert_eq!(said("1-19", "194.99"), [""; 0], "19.499 per cent are 19");
        assert_eq!(said("1-19", "195"), ["answer-band"], "19.5 per cent are 20");
        assert_eq!(said("20-49", "195"), [""; 0]);
        assert_eq!(said("20-49", "195").len() + said("20-49", "194.99").len(), 1);
    }

    #[test]
    fn a_little_is_one_per_cent_and_nothing_is_none() {
        assert_eq!(said("1-19", "0.01"), [""; 0]);
        assert_eq!(said("none", "0.01"), ["answer-band"]);
        assert_eq!(said("none", "0"), [""; 0]);
        assert_eq!(said("1-19", "0"), ["answer-band-none"]);
    }
}
