//! Schemes and grants.

use domain::book::{Book, Grant};
use domain::date::Date;
use domain::fact::{
    AmountKind, ConditionMet, EvidenceTarget, Fact, GrantAdded, GrantAmount, GrantState, GrantStateSet,
};
use domain::figures::{burn_down, figures, used_by_kind, used_for};
use domain::ids::GrantId;
use domain::intake::{Confirmed, Decided, GrantKey, facts, plan};
use domain::log::OperationKind;
use domain::money::Money;
use domain::problem::Severity;
use domain::reconciliation::counting_imports;
use domain::scheme::Scheme;
use words::Words;

use super::imports::read_original;
use super::rules::{Decision, decisions, open_differences, rule_groups};
use super::{forms, positive};
use crate::api::Nothing;
use crate::api::grants::{
    AddGrant, AmountRow, BurnDownPoint, ConditionRow, Deadline, GrantAddedReply, GrantDetail, GrantRow,
    ListGrants, NamedAmount, NoteAmount, NoteCondition, Overview, PurposeRow, SchemeDetail, SchemeRow,
    SetGrantState, ShowGrant, ShowScheme,
};
use crate::error::AppError;
use crate::rows::{
    basis_rows, finding_row, from_word, grant_row, length, named, open_text, percent_text, word_of,
};
use crate::schemes;
use crate::session::{App, Change};
use crate::world::Dice;

/// How many findings the overview and a grant's summary show.
const URGENT_FINDINGS: usize = 8;
/// Deadlines farther away than this are not on the overview.
const DEADLINE_HORIZON_DAYS: i64 = 370;
/// Deadlines that passed longer ago than this are not either.
const DEADLINE_MEMORY_DAYS: i64 = 60;

pub(crate) fn list_schemes(app: &mut App, _: Nothing) -> Result<Vec<SchemeRow>, AppError> {
    let schemes = schemes::known(app.book().ok())?;
    Ok(schemes.iter().map(|scheme| scheme_row(&app.words, scheme)).collect())
}

fn scheme_row(words: &Words, scheme: &Scheme) -> SchemeRow {
    SchemeRow {
        id: scheme.id.clone(),
        name: named(words, &scheme.name),
        short: named(words, &scheme.short),
        funder: scheme.funder.clone(),
        year: scheme.year,
        recipients: scheme.recipients.kinds.iter().map(word_of).collect(),
        period: scheme.period().into(),
        total: scheme.total.as_ref().map(|total| total.amount.to_string()),
        requisition_last_day: scheme.requisition.last_day.map(|day| day.to_string()),
        report_due: scheme.report.due.map(|day| day.to_string()),
        form: forms::form_word(scheme),
        example: scheme.example,
        uncertain: forms::uncertain_count(scheme),
        rounds: forms::round_rows(words, &scheme.requisition.rounds),
        instalments: forms::round_rows(words, &scheme.instalments),
    }
}

pub(crate) fn show_scheme(app: &mut App, request: ShowScheme) -> Result<SchemeDetail, AppError> {
    let words = &app.words;
    match (&request.grant, &request.scheme) {
        (Some(code), _) => {
            let grant = app.book()?.grant_by_code(code)?;
            Ok(scheme_detail(words, grant.scheme(), &decisions(grant)))
        }
        (None, Some(id)) => Ok(scheme_detail(words, &schemes::by_id(id, app.book().ok())?, &[])),
        (None, None) => Err(AppError::bare("scheme-unknown").with("scheme", "").with("known", "")),
    }
}

fn scheme_detail(words: &Words, scheme: &Scheme, decided: &[Decision]) -> SchemeDetail {
    SchemeDetail {
        row: scheme_row(words, scheme),
        groups: rule_groups(words, scheme, decided),
        purposes: scheme
            .purposes
            .iter()
            .map(|p| PurposeRow { id: p.id.clone(), name: named(words, &p.name) })
            .collect(),
    }
}

pub(crate) fn add_grant(app: &mut App, request: AddGrant) -> Result<GrantAddedReply, AppError> {
    let scheme = schemes::by_id(&request.scheme, Some(app.book()?))?;
    let code = request.code.trim().to_owned();
    check_new_grant(app.book()?, &scheme, &code)?;
    let amounts = amounts_of(&scheme, &request)?;
    let read_at = app.book()?.head().seq;
    let originals = kept_originals(app)?;
    let (_, found) = app.change(OperationKind::GrantAdded, &mut |change: &mut Change<'_, '_>| {
        check_new_grant(change.book, &scheme, &code)?;
        if originals.iter().map(|(import, _)| *import).ne(counting(change.book)) {
            // Somebody else has taken a file in since these were read.
            let (changed, found) = (AppError::bare("book-changed-elsewhere"), change.book.head().seq);
            return Err(changed.with("expected", read_at).with("found", found));
        }
        let grant = change.ids.grant();
        push_grant(change, grant, &scheme, &code, &request);
        for amount in &amounts {
            change.push(Fact::GrantAmount(GrantAmount { grant, ..amount.clone() }));
        }
        take_from_originals(change, &GrantKey { grant, code: code.clone(), closed: false }, &originals)
    })?;
    let as_of = app.day(None)?;
    let grant = app.book()?.grant_by_code(&code)?;
    Ok(GrantAddedReply {
        grant: app.grant_row(grant, as_of)?,
        lines_found: found.lines,
        costs_found: found.costs,
    })
}

/// What was found of a new grant.
#[derive(Default)]
struct Found {
    lines: u32,
    costs: u32,
}

/// Takes in what the kept files hold of a new grant; what several of them hold is taken once.
fn take_from_originals(
    change: &mut Change<'_, '_>,
    key: &GrantKey,
    originals: &Originals,
) -> Result<Found, AppError> {
    let mut found = Found::default();
    let mut book = change.book.imagined(change.writer.facts().to_vec())?;
    for (import, document) in originals {
        let mut plan = plan(&book, document, std::slice::from_ref(key))?;
        plan.totals.retain(|totals| totals.grant.is_some());
        let confirmed = Confirmed::New;
        let decided = Decided { book: &book, document, plan: &plan, import: *import, confirmed, reason: "" };
        let facts = facts(decided, &mut change.ids, &mut Dice(change.world));
        for fact in &facts {
            found.lines += u32::from(matches!(fact, Fact::LedgerLine(_)));
            found.costs += u32::from(matches!(fact, Fact::Cost(_)));
            change.push(fact.clone());
        }
        book = book.imagined(facts)?;
    }
    Ok(found)
}

fn check_new_grant(book: &Book, scheme: &Scheme, code: &str) -> Result<(), AppError> {
    if code.is_empty() {
        return Err(AppError::bare("grant-code-missing"));
    }
    if book.grants().any(|grant| grant.code() == code) {
        return Err(AppError::bare("grant-code-taken").with("code", code));
    }
    let recipient = book.opened()?.recipient;
    if !scheme.recipients.kinds.contains(&recipient) {
        return Err(AppError::bare("grant-other-recipient")
            .with("scheme", scheme.id.as_str())
            .with("recipient", word_of(&recipient)));
    }
    Ok(())
}

/// Returns the amounts that come with a new grant; their grant is set when it has its number.
fn amounts_of(scheme: &Scheme, request: &AddGrant) -> Result<Vec<GrantAmount>, AppError> {
    let mut amounts = Vec::new();
    // What is applied for is what the decision then sets aside, unless somebody notes another amount.
    let applied = if request.applied_on.is_some() { &request.allocated } else { &None };
    let given = [
        (AmountKind::Applied, applied, &request.applied_on, &None),
        (AmountKind::Allocated, &request.allocated, &request.allocated_on, &None),
        (
            AmountKind::Requisitioned,
            &request.requisitioned,
            &request.requisitioned_on,
            &request.requisitioned_round,
        ),
        (AmountKind::Received, &request.received, &request.received_on, &request.received_round),
    ];
    for (what, amount, date, round) in given {
        let date = optional_date(date.as_deref())?;
        if let Some(amount) = amount.as_deref().filter(|text| !text.trim().is_empty()) {
            let (amount, round) = (positive(amount)?, round_of(scheme, round.as_deref())?);
            amounts.push(GrantAmount { grant: GrantId(0), what, date, amount, round });
        }
    }
    Ok(amounts)
}

fn optional_date(text: Option<&str>) -> Result<Option<Date>, AppError> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(|text| Ok(text.parse::<Date>()?)).transpose()
}

fn push_grant(change: &mut Change<'_, '_>, grant: GrantId, scheme: &Scheme, code: &str, request: &AddGrant) {
    let contact = change.optional_text(request.contact.as_deref());
    change.push(Fact::GrantAdded(Box::new(GrantAdded {
        grant,
        code: code.to_owned(),
        scheme: scheme.id.clone(),
        scheme_json: schemes::to_json(scheme),
        case_numbers: request.case_numbers.clone(),
        contact,
    })));
}

pub(super) type Originals = Vec<(domain::ids::ImportId, domain::draft::LedgerDocument)>;

/// Reads the kept files whose totals count again.
pub(super) fn kept_originals(app: &App) -> Result<Originals, AppError> {
    let book = app.book()?;
    let counting = counting(book);
    let imports = book.imports().filter(|(_, import)| counting.contains(&import.import));
    imports.map(|(_, import)| Ok((import.import, read_original(app, import)?))).collect()
}

fn counting(book: &Book) -> Vec<domain::ids::ImportId> {
    let mut counting = counting_imports(book);
    counting.sort();
    counting
}

pub(crate) fn list_grants(app: &mut App, request: ListGrants) -> Result<Vec<GrantRow>, AppError> {
    let as_of = app.day(request.as_of.as_deref())?;
    app.book()?.grants().map(|grant| app.grant_row(grant, as_of)).collect()
}

pub(crate) fn show_grant(app: &mut App, request: ShowGrant) -> Result<GrantDetail, AppError> {
    let as_of = app.day(request.as_of.as_deref())?;
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let words = &app.words;
    let used = figures(grant)?.used;
    let mut findings = app.check(grant, as_of)?;
    let row = grant_row(words, grant, as_of, &findings)?;
    findings.retain(|finding| !finding.is_accepted(grant.book()));
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    Ok(GrantDetail {
        row,
        scheme_name: named(words, &grant.scheme().name),
        case_numbers: grant.added().case_numbers.clone(),
        contact: grant.added().contact.as_ref().and_then(|c| c.value()).map(str::to_owned),
        amounts: amount_rows(grant),
        conditions: condition_rows(words, grant),
        by_kind: by_kind(words, grant, used)?,
        by_purpose: by_purpose(words, grant, used)?,
        burn_down: burn_down_points(grant, as_of)?,
        purposes: purposes(words, grant)?,
        scheme_differences: open_differences(grant)?,
        form: forms::form_word(grant.scheme()),
        rounds: forms::round_rows(words, &grant.scheme().requisition.rounds),
        instalments: forms::round_rows(words, &grant.scheme().instalments),
        asks_whole: forms::asks_whole(grant.scheme()),
        asks_training: forms::asks_training(grant.scheme()),
        findings: findings
            .iter()
            .take(URGENT_FINDINGS)
            .map(|f| finding_row(words, grant.book(), f))
            .collect(),
    })
}

fn amount_rows(grant: Grant<'_>) -> Vec<AmountRow> {
    [
        AmountKind::Applied,
        AmountKind::Allocated,
        AmountKind::Requisitioned,
        AmountKind::Received,
        AmountKind::Repaid,
    ]
    .into_iter()
    .flat_map(|what| grant.amounts(what))
    .map(|amount| AmountRow {
        what: word_of(&amount.what),
        date: amount.date.map(|date| date.to_string()),
        amount: amount.amount.to_string(),
        round: amount.round.clone(),
    })
    .collect()
}

fn condition_rows(words: &Words, grant: Grant<'_>) -> Vec<ConditionRow> {
    let evidence_of = |id: &str| {
        let links = grant.links().filter(|link| *link.target == EvidenceTarget::Condition(id.to_owned()));
        links.map(|link| link.evidence.evidence.to_string()).collect()
    };
    let scheme = grant.scheme();
    scheme
        .conditions
        .iter()
        .map(|condition| {
            let met = grant.condition(&condition.id);
            ConditionRow {
                id: condition.id.clone(),
                name: named(words, &condition.name),
                demanded: condition.demanded,
                from: condition.from.map(|date| date.to_string()),
                until: condition.until.map(|date| date.to_string()),
                met_on: met.map(|met| met.date.to_string()),
                note: met.map(|met| open_text(met.note.as_ref())).filter(|note| !note.is_empty()),
                evidence: evidence_of(&condition.id),
                basis: basis_rows(scheme, &condition.basis),
            }
        })
        .collect()
}

fn by_kind(words: &Words, grant: Grant<'_>, used: Money) -> Result<Vec<NamedAmount>, AppError> {
    let sums = used_by_kind(grant, grant.use_period())?;
    Ok(sums
        .into_iter()
        .map(|(kind, amount)| NamedAmount {
            id: kind.word().to_owned(),
            name: words.word(&format!("kind-{}", kind.word())),
            amount: amount.to_string(),
            percent: percent_text(amount, used),
        })
        .collect())
}

fn by_purpose(words: &Words, grant: Grant<'_>, used: Money) -> Result<Vec<NamedAmount>, AppError> {
    let mut rows = Vec::new();
    let purposes = purposes(words, grant)?.into_iter().map(|p| (Some(p.id), p.name));
    for (id, name) in purposes.chain([(None, words.word("purpose-unassigned"))]) {
        let amount = used_for(grant, id.as_deref())?;
        if id.is_some() || !amount.is_zero() {
            let percent = percent_text(amount, used);
            rows.push(NamedAmount { id: id.unwrap_or_default(), name, amount: amount.to_string(), percent });
        }
    }
    Ok(rows)
}

fn purposes(words: &Words, grant: Grant<'_>) -> Result<Vec<PurposeRow>, AppError> {
    let recipient = grant.book().opened()?.recipient;
    let purposes = grant.scheme().purposes_of(recipient);
    Ok(purposes.map(|p| PurposeRow { id: p.id.clone(), name: named(words, &p.name) }).collect())
}

/// Months that have not begun have no outcome yet.
fn burn_down_points(grant: Grant<'_>, as_of: Date) -> Result<Vec<BurnDownPoint>, AppError> {
    Ok(burn_down(grant)?
        .into_iter()
        .map(|point| BurnDownPoint {
            month: point.month.to_string(),
            used: point.used.to_string(),
            left: (point.month <= as_of.month()).then(|| point.left.to_string()),
            even_pace_left: point.even_pace_left.to_string(),
        })
        .collect())
}

pub(crate) fn note_amount(app: &mut App, request: NoteAmount) -> Result<GrantRow, AppError> {
    let what: AmountKind = from_word("what", &request.what)?;
    let amount = positive(&request.amount)?;
    let date = optional_date(request.date.as_deref())?;
    app.change(OperationKind::GrantChanged, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let round = round_of(grant.scheme(), request.round.as_deref())?;
        let grant = grant.id();
        change.push(Fact::GrantAmount(GrantAmount { grant, what, date, amount, round }));
        Ok(())
    })?;
    row_of(app, &request.grant)
}

/// Returns the round or instalment by its id. Fails with `round-unknown`.
fn round_of(scheme: &Scheme, id: Option<&str>) -> Result<Option<String>, AppError> {
    let Some(id) = id.map(str::trim).filter(|id| !id.is_empty()) else { return Ok(None) };
    let known = || scheme.requisition.rounds.iter().chain(&scheme.instalments).map(|round| round.id.as_str());
    if known().any(|round| round == id) {
        return Ok(Some(id.to_owned()));
    }
    let known = known().collect::<Vec<_>>().join(", ");
    Err(AppError::bare("round-unknown").with("round", id).with("known", known))
}

pub(crate) fn set_grant_state(app: &mut App, request: SetGrantState) -> Result<GrantRow, AppError> {
    let state: GrantState = from_word("state", &request.state)?;
    app.change(OperationKind::GrantChanged, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?.id();
        change.push(Fact::GrantStateSet(GrantStateSet { grant, state }));
        Ok(())
    })?;
    row_of(app, &request.grant)
}

fn row_of(app: &mut App, code: &str) -> Result<GrantRow, AppError> {
    let as_of = app.day(None)?;
    app.grant_row(app.book()?.grant_by_code(code)?, as_of)
}

pub(crate) fn note_condition(app: &mut App, request: NoteCondition) -> Result<Vec<ConditionRow>, AppError> {
    let date: Date = request.date.trim().parse()?;
    app.change(OperationKind::ConditionMet, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        if grant.scheme().condition(&request.condition).is_none() {
            let known: Vec<&str> = grant.scheme().conditions.iter().map(|c| c.id.as_str()).collect();
            return Err(AppError::bare("condition-unknown")
                .with("condition", request.condition.as_str())
                .with("known", known.join(", ")));
        }
        let grant = grant.id();
        let note = change.optional_text(request.note.as_deref());
        let condition = request.condition.clone();
        change.push(Fact::ConditionMet(ConditionMet { grant, condition, date, note }));
        Ok(())
    })?;
    Ok(condition_rows(&app.words, app.book()?.grant_by_code(&request.grant)?))
}

pub(crate) fn overview(app: &mut App, _: Nothing) -> Result<Overview, AppError> {
    let as_of = app.day(None)?;
    let book = app.book()?;
    let words = &app.words;
    let all = book.grants().map(figures).collect::<Result<Vec<_>, _>>()?;
    let sum =
        |of: fn(&domain::figures::Figures) -> Money| Money::sum(all.iter().map(of)).map(|m| m.to_string());
    let mut findings = Vec::new();
    let mut grants = Vec::new();
    for grant in book.grants() {
        let found = app.check(grant, as_of)?;
        grants.push(grant_row(words, grant, as_of, &found)?);
        findings.extend(found);
    }
    findings.retain(|finding| finding.severity != Severity::Info && !finding.is_accepted(book));
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    Ok(Overview {
        grants,
        received: sum(|f| f.received)?,
        used: sum(|f| f.used)?,
        unused: sum(|f| f.unused)?,
        to_repay: sum(|f| f.to_repay)?,
        deadlines: deadlines(words, book, as_of),
        todo: findings
            .iter()
            .take(URGENT_FINDINGS)
            .map(|finding| finding_row(words, book, finding))
            .collect(),
        burn_downs: book.grants().map(|grant| burn_down_points(grant, as_of)).collect::<Result<_, _>>()?,
        imports: length(book.imports().count()),
    })
}

fn deadlines(words: &Words, book: &Book, as_of: Date) -> Vec<Deadline> {
    let mut deadlines = Vec::new();
    for grant in book.grants() {
        let scheme = grant.scheme();
        let requisition =
            scheme.requisition.last_day.filter(|_| grant.amounts(AmountKind::Requisitioned).next().is_none());
        let report = scheme.report.due.filter(|_| grant.reports().next().is_none());
        let days = [
            ("requisition", requisition),
            ("period-end", Some(grant.use_period().last())),
            ("report", report),
        ];
        for (what, date) in days {
            let Some(date) = date else { continue };
            let days_left = date.days_since(as_of);
            if (-DEADLINE_MEMORY_DAYS..=DEADLINE_HORIZON_DAYS).contains(&days_left) {
                deadlines.push(Deadline {
                    grant: grant.code().to_owned(),
                    date: date.to_string(),
                    days_left: i32::try_from(days_left).unwrap_or(i32::MAX),
                    what: words.word(&format!("deadline-{what}")),
                });
            }
        }
    }
    deadlines.sort_by(|a, b| a.date.cmp(&b.date).then_with(|| a.grant.cmp(&b.grant)));
    deadlines
}
