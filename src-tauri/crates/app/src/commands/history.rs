//! What was done to the book, and taking it back.

use domain::book::Book;
use domain::fact::{Fact, OperationVoided, Scope, VoidMode};
use domain::log::OperationKind;
use domain::problem::{Fields, Value};
use words::Words;

use super::reason;
use crate::api::Nothing;
use crate::api::book::{ListOperations, OperationRow, ReverseOperation, Undone};
use crate::error::AppError;
use crate::rows::{length, open_text, small, voucher_text, word_of};
use crate::session::{App, Change};
use crate::world::local_time;

pub(crate) fn list_operations(app: &mut App, request: ListOperations) -> Result<Vec<OperationRow>, AppError> {
    let book = app.book()?;
    let grant =
        request.grant.as_deref().map(|code| book.grant_by_code(code)).transpose()?.map(|grant| grant.id());
    let wanted = |seq: u64| match (grant, book.operation(seq)) {
        (None, _) => true,
        (Some(grant), Some(operation)) => {
            operation.entries.iter().any(|entry| entry.scope() == Scope::Grant(grant))
        }
        (Some(_), None) => false,
    };
    let seqs = (1..=book.head().seq).rev().filter(|seq| wanted(*seq));
    Ok(seqs.map(|seq| operation_row(&app.words, book, seq)).collect())
}

/// Returns the operation that undo would take back: the last one in force that is not itself an undo or redo.
///
/// None where a package holds it: then the door is reversing, with a reason.
pub(super) fn undoable(book: &Book) -> Option<u64> {
    let last = book.operations().iter().rev().find(|operation| {
        book.voided_by(operation.seq).is_none()
            && !matches!(
                operation.kind,
                OperationKind::Undone | OperationKind::Redone | OperationKind::PackageIssued
            )
    })?;
    let stays = matches!(last.kind, OperationKind::BookOpened | OperationKind::PersonalDataErased);
    (!stays && book.package_holding(last.seq).is_none()).then_some(last.seq)
}

/// Returns the undo that redo would take back: nothing but undoing and redoing has come since.
pub(super) fn redoable(book: &Book) -> Option<u64> {
    let since = book
        .operations()
        .iter()
        .rev()
        .take_while(|operation| matches!(operation.kind, OperationKind::Undone | OperationKind::Redone));
    since
        .filter(|operation| {
            operation.kind == OperationKind::Undone && book.voided_by(operation.seq).is_none()
        })
        .map(|operation| operation.seq)
        .next()
}

pub(crate) fn undo(app: &mut App, _: Nothing) -> Result<Undone, AppError> {
    let target = |book: &Book| undoable(book).ok_or_else(|| AppError::bare("undo-nothing"));
    void(app, VoidMode::Undo, None, &target)
}

pub(crate) fn redo(app: &mut App, _: Nothing) -> Result<Undone, AppError> {
    let target = |book: &Book| redoable(book).ok_or_else(|| AppError::bare("redo-nothing"));
    void(app, VoidMode::Redo, None, &target)
}

pub(crate) fn reverse_operation(app: &mut App, request: ReverseOperation) -> Result<Undone, AppError> {
    let why = reason(&request.reason)?.to_owned();
    let target = u64::from(request.operation);
    void(app, VoidMode::Reverse, Some(why), &|book| reversible(book, target))
}

/// Returns the operation if it can be reversed. Fails with `operation-…`.
fn reversible(book: &Book, target: u64) -> Result<u64, AppError> {
    let unknown = || AppError::bare("operation-unknown").with("operation", target);
    let operation = book.operation(target).ok_or_else(unknown)?;
    if book.voided_by(target).is_some() {
        return Err(AppError::bare("operation-voided-already").with("operation", target));
    }
    if !is_reversible(operation.kind) {
        return Err(AppError::bare("operation-irreversible").with("operation", target));
    }
    Ok(target)
}

const fn is_reversible(kind: OperationKind) -> bool {
    !matches!(
        kind,
        OperationKind::BookOpened | OperationKind::PackageIssued | OperationKind::PersonalDataErased
    )
}

/// Takes an operation out of force. Which one is asked again when another process has written in the meantime.
fn void(
    app: &mut App,
    mode: VoidMode,
    why: Option<String>,
    target: &dyn Fn(&Book) -> Result<u64, AppError>,
) -> Result<Undone, AppError> {
    let kind = match mode {
        VoidMode::Undo => OperationKind::Undone,
        VoidMode::Redo => OperationKind::Redone,
        VoidMode::Reverse => OperationKind::Reversed,
    };
    let (seq, target) = app.change(kind, &mut |change: &mut Change<'_, '_>| {
        let operation = target(change.book)?;
        let reason = change.optional_text(why.as_deref());
        let voided = Fact::OperationVoided(OperationVoided { operation, mode, reason });
        let stood_upon = |_| AppError::bare("operation-stood-upon").with("operation", operation);
        change.book.check(std::slice::from_ref(&voided)).map_err(stood_upon)?;
        change.push(voided);
        Ok(operation)
    })?;
    let book = app.book()?;
    Ok(Undone {
        operation: operation_row(&app.words, book, seq),
        target: operation_row(&app.words, book, target),
    })
}

/// Returns an operation in words.
pub(crate) fn operation_row(words: &Words, book: &Book, seq: u64) -> OperationRow {
    let Some(operation) = book.operation(seq) else {
        return OperationRow {
            seq: small(seq),
            kind: String::new(),
            title: String::new(),
            detail: String::new(),
            at: String::new(),
            local_time: String::new(),
            actor: String::new(),
            facts: 0,
            hash: String::new(),
            voided_by: None,
            reversible: false,
            packaged: false,
        };
    };
    let kind = word_of(&operation.kind);
    OperationRow {
        seq: small(seq),
        title: words.word(&format!("operation-{kind}")),
        detail: detail(words, book, operation.facts().map(|(_, fact)| fact)),
        kind,
        at: operation.at.to_string(),
        local_time: local_time(&operation.at),
        actor: open_text(Some(&operation.actor)),
        facts: length(operation.entries.len()),
        hash: operation.hash.to_string(),
        voided_by: book.voided_by(seq).map(small),
        reversible: book.voided_by(seq).is_none() && is_reversible(operation.kind),
        packaged: book.package_holding(seq).is_some(),
    }
}

/// Says what the most telling fact of an operation is about.
fn detail<'a>(words: &Words, book: &Book, facts: impl Iterator<Item = &'a Fact>) -> String {
    let mut said = String::new();
    let (mut lines, mut costs) = (0_u64, 0_u64);
    for fact in facts {
        match fact {
            Fact::LedgerLine(_) => lines += 1,
            Fact::Cost(_) => costs += 1,
            _ => {}
        }
        if said.is_empty() {
            said = telling(words, book, fact).unwrap_or_default();
        }
    }
    if lines + costs > 1 {
        let fields = Fields::from([("lines", Value::Count(lines)), ("costs", Value::Count(costs))]);
        let counted = words.text("operation-detail-counts", &fields);
        said = if said.is_empty() { counted } else { format!("{said} · {counted}") };
    }
    said
}

fn telling(words: &Words, book: &Book, fact: &Fact) -> Option<String> {
    let code = |grant| book.grant(grant).map(|grant| grant.code().to_owned()).unwrap_or_default();
    Some(match fact {
        Fact::BookOpened(f) => format!("{} {}", f.organisation, f.orgnr),
        Fact::GrantAdded(f) => format!("{} {}", f.code, f.scheme),
        Fact::GrantAmount(f) => format!(
            "{} · {} {} kr",
            code(f.grant),
            words.word(&format!("amount-{}", word_of(&f.what))),
            words::format::money(words.locale(), f.amount)
        ),
        Fact::GrantStateSet(f) => {
            format!("{} · {}", code(f.grant), words.word(&format!("state-{}", word_of(&f.state))))
        }
        Fact::GrantSchemeSet(f) => {
            format!("{} · {} · {}", code(f.grant), f.places.join(", "), open_text(Some(&f.reason)))
        }
        Fact::SchemeKept(f) => f.scheme.clone(),
        Fact::FourEyesSet(f) => words.word(if f.required { "yes" } else { "no" }),
        Fact::CostsApproved(f) => format!("{} · {}", code(f.grant), f.costs.len()),
        Fact::OnCostRateSet(f) => format!("{} · {} %", f.year, f.rate),
        Fact::AllocationDecided(f) => format!("{} · {}", code(f.grant), f.name),
        Fact::UnitReported(f) => {
            format!("{} · {} · {} kr", code(f.grant), f.unit, words::format::money(words.locale(), f.used))
        }
        Fact::ConditionMet(f) => format!("{} · {} {}", code(f.grant), f.condition, f.date),
        Fact::ImportTaken(f) => open_text(Some(&f.file_name)),
        Fact::Cost(f) => format!(
            "{} · {} · {} kr · {}",
            code(f.grant),
            f.voucher.as_ref().map_or_else(|| f.cost.to_string(), voucher_text),
            words::format::money(words.locale(), f.amount),
            open_text(f.text.as_ref())
        ),
        Fact::CostVoided(f) => format!("{} · {}", f.cost, open_text(Some(&f.reason))),
        Fact::LineVoided(f) => format!("{} · {}", f.line, open_text(Some(&f.reason))),
        Fact::PeriodsConfirmed(f) => format!("{} · {}", code(f.grant), f.costs.len()),
        Fact::ParticipantSet(f) => {
            format!("{} · {} · {}", code(f.grant), f.participant, open_text(Some(&f.person)))
        }
        Fact::ParticipantRemoved(f) => {
            format!("{} · {} · {}", code(f.grant), f.participant, open_text(Some(&f.reason)))
        }
        Fact::PersonKept(f) => open_text(Some(&f.pseudonym)),
        Fact::PersonalDataErased(f) => open_text(Some(&f.reason)),
        Fact::EvidenceAdded(f) => format!("{} · {}", f.evidence, open_text(Some(&f.file_name))),
        Fact::EvidenceLinked(f) => f.evidence.to_string(),
        Fact::FindingAccepted(f) => format!("{} · {}", f.finding, open_text(Some(&f.reason))),
        Fact::DifferenceExplained(f) => {
            format!("{} · {} {} · {}", code(f.grant), f.account, f.month, open_text(Some(&f.text)))
        }
        Fact::MonthSigned(f) => format!("{} · {}", code(f.grant), f.month),
        Fact::AnswerGiven(f) => format!("{} · {}", code(f.grant), f.question),
        Fact::ReportFrozen(f) => format!("{} · {}", code(f.grant), f.as_of),
        Fact::ReportAttested(f) => format!("{} · {}", code(f.grant), open_text(Some(&f.name))),
        Fact::PackageIssued(f) => {
            format!("{} · {}", f.grants.iter().map(|g| code(*g)).collect::<Vec<_>>().join(", "), f.as_of)
        }
        Fact::OperationVoided(f) => {
            let said = words
                .text("operation-detail-voided", &Fields::from([("operation", Value::Count(f.operation))]));
            let why = open_text(f.reason.as_ref());
            if why.is_empty() { said } else { format!("{said} · {why}") }
        }
        Fact::AccountsMapped(f) if f.table != "user" => f.table.clone(),
        Fact::AccountsMapped(f) => f.rules.iter().map(|r| r.first.clone()).collect::<Vec<_>>().join(", "),
        Fact::CodeTotals(_) | Fact::LedgerLine(_) | Fact::LineDiffers(_) => return None,
    })
}
