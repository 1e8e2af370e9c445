//! Positions at a day, forecasts and costs that could still be charged.

use domain::accounts::AccountRule;
use domain::book::Grant;
use domain::chargeable::{Candidate, Reason, chargeable};
use domain::date::Date;
use domain::figures::figures;
use domain::forecast::{Forecast, Outlook, Range, outlook};
use domain::ids::ImportId;
use domain::money::Money;
use domain::problem::{Fields, Problem};
use domain::year_end::{
    AccountSeen, EntryRow, Questioned, QuestionedBy, Treatment, YearEnd, closing_day as nearest_closing,
    interest, year_end,
};
use words::Words;

use super::grants::kept_originals;
use super::rules::{decisions, rule_groups};
use super::salary::percent;
use crate::api::year_end::{
    AccountAmount, AmountRange, ChargeableRow, ChargeableView, EntryLine, FindChargeable, ForecastRow,
    ForecastView, GapRow, InterestRow, ListYearEnd, QuestionedRow, ShowForecast, ShowYearEnd, YearEndList,
    YearEndRow, YearEndView,
};
use crate::error::AppError;
use crate::rows::{in_language, length, named, open_text, small, voucher_text, word_of};
use crate::session::App;

/// The sections of a scheme that a position rests on.
const RULES: [&str; 4] = ["period", "transfers", "repayment", "classification"];

pub(crate) fn list_year_end(app: &mut App, request: ListYearEnd) -> Result<YearEndList, AppError> {
    let at = closing_day(app, request.at.as_deref())?;
    let book = app.book()?;
    let mut positions = Vec::new();
    for grant in book.grants() {
        positions.push((grant, year_end(grant, at)?));
    }
    let rows = positions.iter().map(|(grant, position)| position_row(&app.words, *grant, position));
    let rows = rows.collect::<Result<_, AppError>>()?;
    let positions: Vec<YearEnd> = positions.into_iter().map(|(_, position)| position).collect();
    Ok(YearEndList { at: at.to_string(), rows, total: total(&positions)? })
}

/// Returns the day asked about, or the 31 December that is nearest to today.
fn closing_day(app: &mut App, asked: Option<&str>) -> Result<Date, AppError> {
    let day = app.day(asked)?;
    Ok(if asked.is_some() { day } else { nearest_closing(day) })
}

const fn treatment_word(treatment: Treatment) -> &'static str {
    match treatment {
        Treatment::AsUsed => "as-used",
        Treatment::OverPeriod => "over-period",
        Treatment::WhenDecided => "when-decided",
    }
}

fn to_book(position: &YearEnd) -> Result<Option<Money>, AppError> {
    let booked = position.booked.as_ref();
    Ok(booked.map(|booked| position.income.checked_sub(booked.income)).transpose()?)
}

fn position_row(words: &Words, grant: Grant<'_>, position: &YearEnd) -> Result<YearEndRow, AppError> {
    Ok(YearEndRow {
        grant: grant.code().to_owned(),
        scheme_name: named(words, &grant.scheme().short),
        treatment: treatment_word(position.treatment).to_owned(),
        received: position.received.to_string(),
        used: position.used.to_string(),
        unused: position.unused.to_string(),
        outside: position.outside.to_string(),
        in_question: position.in_question.to_string(),
        to_repay: position.to_repay.to_string(),
        income: position.income.to_string(),
        claim: position.claim.to_string(),
        liability: position.liability.to_string(),
        to_book: to_book(position)?.map(|amount| amount.to_string()),
        over: position.over,
        gaps: length(position.gaps.len()),
    })
}

/// Sums the positions; what is to be booked is known only where every grant has a ledger.
fn total(positions: &[YearEnd]) -> Result<YearEndRow, AppError> {
    let sum = |amount: fn(&YearEnd) -> Money| -> Result<String, AppError> {
        Ok(Money::sum(positions.iter().map(amount))?.to_string())
    };
    let to_book: Vec<Option<Money>> = positions.iter().map(to_book).collect::<Result<_, _>>()?;
    let to_book = to_book.into_iter().collect::<Option<Vec<Money>>>().map(Money::sum).transpose()?;
    Ok(YearEndRow {
        grant: String::new(),
        scheme_name: String::new(),
        treatment: String::new(),
        received: sum(|position| position.received)?,
        used: sum(|position| position.used)?,
        unused: sum(|position| position.unused)?,
        outside: sum(|position| position.outside)?,
        in_question: sum(|position| position.in_question)?,
        to_repay: sum(|position| position.to_repay)?,
        income: sum(|position| position.income)?,
        claim: sum(|position| position.claim)?,
        liability: sum(|position| position.liability)?,
        to_book: to_book.map(|amount| amount.to_string()),
        over: positions.iter().all(|position| position.over),
        gaps: length(positions.iter().map(|position| position.gaps.len()).sum()),
    })
}

pub(crate) fn show_year_end(app: &mut App, request: ShowYearEnd) -> Result<YearEndView, AppError> {
    let at = closing_day(app, request.at.as_deref())?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let position = year_end(grant, at)?;
    let words = &app.words;
    let booked = position.booked.as_ref();
    let by_account = booked.map(|booked| booked.by_account.as_slice()).unwrap_or_default();
    Ok(YearEndView {
        row: position_row(words, grant, &position)?,
        at: at.to_string(),
        allocated: position.allocated.to_string(),
        requisitioned: position.requisitioned.to_string(),
        repaid: position.repaid.to_string(),
        entitled: position.entitled.to_string(),
        used_in_year: position.used_in_year.to_string(),
        over_use: position.over_use.to_string(),
        unproven: position.unproven.to_string(),
        to_repay_at_most: position.to_repay_at_most.to_string(),
        unclaimed: position.unclaimed.to_string(),
        questioned: position.questioned.iter().map(|one| questioned_row(words, grant, one)).collect(),
        booked: booked.map(|booked| booked.income.to_string()),
        booked_by_account: by_account
            .iter()
            .map(|(account, amount)| AccountAmount { account: account.clone(), amount: amount.to_string() })
            .collect(),
        entry: position.entry.iter().map(entry_line).collect(),
        gaps: position.gaps.iter().map(|gap| gap_row(words, gap)).collect(),
        rules: rule_groups(words, grant.scheme(), &decisions(grant))
            .into_iter()
            .filter(|group| RULES.contains(&group.key.as_str()))
            .collect(),
        has_interest: grant.scheme().repayment.interest.is_some(),
        interest: interest_row(grant, &position, &request)?,
    })
}

fn questioned_row(words: &Words, grant: Grant<'_>, one: &Questioned) -> QuestionedRow {
    let amount = one.amount.to_string();
    let scheme = grant.scheme();
    match &one.by {
        QuestionedBy::Cost(id, problems) => {
            let cost = grant.book().cost(*id);
            QuestionedRow {
                cost: Some(id.to_string()),
                label: cost.map(|cost| open_text(cost.text.as_ref())).unwrap_or_default(),
                amount,
                remarks: problems.iter().map(|said| words.problem(&in_language(words, said))).collect(),
            }
        }
        QuestionedBy::PurposeLimit(id) => {
            let purpose = scheme.purposes.iter().find(|purpose| purpose.id == *id);
            let label = purpose.map(|purpose| named(words, &purpose.name)).unwrap_or_default();
            QuestionedRow { cost: None, label, amount, remarks: vec![words.word("year-end-limit")] }
        }
        QuestionedBy::Cap(id) => {
            let cap = scheme.caps.iter().find(|cap| cap.id == *id);
            let label = cap.map(|cap| named(words, &cap.name)).unwrap_or_default();
            QuestionedRow { cost: None, label, amount, remarks: vec![words.word("year-end-cap")] }
        }
    }
}

fn entry_line(row: &EntryRow) -> EntryLine {
    let shown = |amount: Money| (!amount.is_zero()).then(|| amount.to_string());
    let seen = match row.account.seen {
        AccountSeen::Grant => "grant",
        AccountSeen::Book => "book",
        AccountSeen::Table => "table",
    };
    EntryLine {
        role: word_of(&row.account.role),
        account: row.account.account.clone(),
        seen: seen.to_owned(),
        within: row.account.within.iter().map(range_text).collect(),
        debit: shown(row.debit),
        credit: shown(row.credit),
    }
}

/// Returns a range of accounts as people write it: `29 Upplupna kostnader`, `357–358 Bidrag`.
pub(crate) fn range_text(rule: &AccountRule) -> String {
    let digits =
        if rule.first == rule.last { rule.first.clone() } else { format!("{}–{}", rule.first, rule.last) };
    rule.name.as_ref().map_or_else(|| digits.clone(), |name| format!("{digits} {name}"))
}

fn gap_row(words: &Words, gap: &Problem) -> GapRow {
    GapRow {
        code: gap.code.to_owned(),
        message: words.problem(gap),
        remedy: words.text(&format!("remedy-{}", gap.code), &gap.fields),
    }
}

/// Computes interest on what is to be repaid, when everything it needs was given.
fn interest_row(
    grant: Grant<'_>,
    position: &YearEnd,
    request: &ShowYearEnd,
) -> Result<Option<InterestRow>, AppError> {
    let given =
        |text: &Option<String>| text.as_deref().map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned);
    let (decided, paid, rate) = (given(&request.decided), given(&request.paid), given(&request.base_rate));
    let Some(rule) = &grant.scheme().repayment.interest else { return Ok(None) };
    let (Some(decided), Some(paid), Some(rate)) = (decided, paid, rate) else { return Ok(None) };
    let base_rate = percent(&rate)?;
    let due = interest(position.to_repay, rule, base_rate, decided.parse()?, paid.parse()?)?;
    Ok(Some(InterestRow {
        free_until: due.free_until.to_string(),
        days: small(due.days),
        rate: due.rate.normalize().to_string(),
        amount: due.amount.to_string(),
    }))
}

pub(crate) fn show_forecast(app: &mut App, request: ShowForecast) -> Result<ForecastView, AppError> {
    let as_of = app.day(request.as_of.as_deref())?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let outlook = outlook(grant, as_of)?;
    let blank = ForecastView {
        state: String::new(),
        as_of: as_of.to_string(),
        from: None,
        months: Vec::new(),
        last: grant.use_period().last().to_string(),
        days_left: 0,
        kinds: Vec::new(),
        used: None,
        left: None,
        received: figures(grant)?.received.to_string(),
        used_up: None,
    };
    Ok(match outlook {
        Outlook::TooEarly { from } => {
            ForecastView { state: "too-early".to_owned(), from: Some(from.to_string()), ..blank }
        }
        Outlook::Over => ForecastView { state: "over".to_owned(), ..blank },
        Outlook::Performance => ForecastView { state: "performance".to_owned(), ..blank },
        Outlook::Forecast(forecast) => forecast_view(&forecast, blank),
    })
}

fn forecast_view(forecast: &Forecast, blank: ForecastView) -> ForecastView {
    ForecastView {
        state: "forecast".to_owned(),
        months: forecast.months.iter().map(ToString::to_string).collect(),
        days_left: small(forecast.days_left),
        kinds: forecast
            .kinds
            .iter()
            .map(|kind| ForecastRow {
                kind: kind.kind.word().to_owned(),
                so_far: kind.so_far.to_string(),
                by_month: kind.by_month.iter().map(ToString::to_string).collect(),
                at_end: range(kind.at_end),
            })
            .collect(),
        used: Some(range(forecast.used)),
        left: Some(range(forecast.left)),
        received: forecast.received.to_string(),
        used_up: forecast.used_up.map(|month| month.to_string()),
        ..blank
    }
}

fn range(range: Range) -> AmountRange {
    AmountRange {
        low: range.low.to_string(),
        expected: range.expected.to_string(),
        high: range.high.to_string(),
    }
}

pub(crate) fn find_chargeable(app: &mut App, request: FindChargeable) -> Result<ChargeableView, AppError> {
    app.book()?.grant_by_code(&request.grant)?;
    app.stage("progress-reading-file", 0, 2)?;
    let files = kept_originals(app)?;
    app.stage("progress-comparing", 1, 2)?;
    let book = app.book()?;
    let grant = book.grant_by_code(&request.grant)?;
    let found = chargeable(grant, &files);
    let name_of = |import: ImportId| {
        let taken = book.imports().find(|(_, taken)| taken.import == import);
        taken.map(|(_, taken)| open_text(Some(&taken.file_name))).unwrap_or_default()
    };
    let total = Money::sum(found.iter().map(|row| row.amount))?;
    let figures = figures(grant)?;
    Ok(ChargeableView {
        files: files.iter().map(|(import, _)| name_of(*import)).collect(),
        rows: found.iter().map(|row| chargeable_row(&app.words, row, name_of(row.import))).collect(),
        total: total.to_string(),
        left: figures.received.checked_sub(figures.used)?.checked_sub(total)?.to_string(),
    })
}

fn chargeable_row(words: &Words, row: &Candidate, file: String) -> ChargeableRow {
    ChargeableRow {
        voucher: voucher_text(&row.voucher),
        position: row.position,
        date: row.date.to_string(),
        account: row.account.clone(),
        kind: row.kind.word().to_owned(),
        amount: row.amount.to_string(),
        text: row.text.clone(),
        file,
        reasons: row.reasons.iter().map(|reason| reason_text(words, reason)).collect(),
    }
}

fn reason_text(words: &Words, reason: &Reason) -> String {
    let of_words = |key: &str, found: &[String]| {
        words.text(key, &Fields::from([("words", found.join(", ").as_str().into())]))
    };
    match reason {
        Reason::SameVoucher => words.word("chargeable-same-voucher"),
        Reason::CodeInText => words.word("chargeable-code-in-text"),
        Reason::EmployeeMonth => words.word("chargeable-employee-month"),
        Reason::TextMonth => words.word("chargeable-text-month"),
        Reason::Words(found) => of_words("chargeable-words", found),
        Reason::SchemeWords(found) => of_words("chargeable-scheme-words", found),
    }
}
