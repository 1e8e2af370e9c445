//! Evidence: adding files, and saying what they prove.

use std::fs::File;
use std::io::{BufReader, Read as _};

use domain::accounts::CostKind;
use domain::book::{Book, Grant};
use domain::fact::{EvidenceAdded, EvidenceKind, EvidenceLinked, EvidenceTarget, Fact};
use domain::ids::EvidenceId;
use domain::log::OperationKind;
use domain::money::Money;
use formats::media::media_type;
use store::Compression;

use super::costs::voucher_of;
use crate::api::evidence::{
    AddEvidence, EvidenceGap, EvidenceGaps, EvidenceRow, LinkEvidence, ListEvidence, TargetChoice,
};
use crate::error::AppError;
use crate::rows::{evidence_row, from_word, named, open_text, voucher_text};
use crate::session::{App, Change};

/// Largest file that is kept as evidence.
const LARGEST_BYTES: u64 = 4 << 30;

pub(crate) fn list_evidence(app: &mut App, request: ListEvidence) -> Result<Vec<EvidenceRow>, AppError> {
    let grant = app.book()?.grant_by_code(&request.grant)?;
    Ok(grant.evidence().map(|evidence| row(app, grant, evidence)).collect())
}

/// Reads where evidence belongs. Fails with `target-unfit` unless exactly one place is given, or where it is not there.
fn target_of(grant: Grant<'_>, choice: &TargetChoice) -> Result<EvidenceTarget, AppError> {
    let given = [
        choice.cost.is_some(),
        choice.voucher.is_some(),
        choice.condition.is_some(),
        choice.decision.is_some(),
        choice.grant_itself,
    ];
    if given.iter().filter(|given| **given).count() != 1 {
        return Err(AppError::bare("target-unfit"));
    }
    if let Some(reference) = &choice.cost {
        let unknown = || AppError::bare("cost-unknown").with("cost", reference.as_str());
        let id = reference.trim().parse().map_err(|_| unknown())?;
        let cost = grant.book().cost(id).filter(|cost| cost.grant == grant.id()).ok_or_else(unknown)?;
        return Ok(EvidenceTarget::Cost(cost.cost));
    }
    if let Some(text) = &choice.voucher {
        let voucher = voucher_of(grant.book(), text, None)?;
        if !grant.lines().any(|line| line.voucher == voucher)
            && !grant.costs().any(|cost| cost.voucher.as_ref() == Some(&voucher))
        {
            return Err(AppError::bare("voucher-unknown")
                .with("value", text.as_str())
                .with("code", grant.code()));
        }
        return Ok(EvidenceTarget::Voucher(voucher));
    }
    if let Some(id) = &choice.condition {
        if grant.scheme().condition(id).is_none() {
            let known =
                grant.scheme().conditions.iter().map(|c| c.id.as_str()).collect::<Vec<_>>().join(", ");
            return Err(AppError::bare("condition-unknown")
                .with("condition", id.as_str())
                .with("known", known));
        }
        return Ok(EvidenceTarget::Condition(id.clone()));
    }
    if let Some(name) = &choice.decision {
        let known = grant.allocations().any(|(_, decided)| decided.name == name.trim());
        if !known {
            let names = grant.allocations().map(|(_, decided)| decided.name.as_str());
            return Err(AppError::bare("decision-unknown")
                .with("name", name.as_str())
                .with("known", names.collect::<Vec<_>>().join(", ")));
        }
        return Ok(EvidenceTarget::Decision(name.trim().to_owned()));
    }
    Ok(EvidenceTarget::Grant(grant.id()))
}

/// Chooses what a file is by what it belongs to.
fn kind_for(grant: Grant<'_>, target: &EvidenceTarget) -> EvidenceKind {
    let of_cost = |kind: CostKind| match kind {
        CostKind::Salary => EvidenceKind::Payslip,
        CostKind::Accrual => EvidenceKind::AccrualProof,
        CostKind::Invoice | CostKind::Transfer => EvidenceKind::Invoice,
        CostKind::Other => EvidenceKind::Other,
    };
    match target {
        EvidenceTarget::Cost(id) => {
            grant.book().cost(*id).map_or(EvidenceKind::Other, |cost| of_cost(cost.kind))
        }
        EvidenceTarget::Voucher(voucher) => grant
            .costs()
            .find(|cost| cost.voucher.as_ref() == Some(voucher))
            .map_or(EvidenceKind::Other, |cost| of_cost(cost.kind)),
        EvidenceTarget::Grant(_) | EvidenceTarget::Condition(_) | EvidenceTarget::Decision(_) => {
            EvidenceKind::Measure
        }
    }
}

pub(crate) fn add_evidence(app: &mut App, request: AddEvidence) -> Result<EvidenceRow, AppError> {
    let path = app.files.path(&request.file)?.to_owned();
    let name = app.files.name(&request.file)?;
    let failed = |error: std::io::Error| AppError::file(&path, &error);
    let metadata = std::fs::metadata(&path).map_err(failed)?;
    let size_unfit = |code| AppError::bare(code).with("file", name.as_str());
    match metadata.len() {
        _ if metadata.is_dir() => return Err(size_unfit("file-is-folder")),
        0 => return Err(size_unfit("evidence-empty")),
        1..=LARGEST_BYTES => {}
        _ => return Err(size_unfit("file-too-large")),
    }
    let (_, id) = app.change(OperationKind::EvidenceAdded, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let target = target_of(grant, &request.target)?;
        let what = match &request.kind {
            Some(kind) => from_word("kind", kind)?,
            None => kind_for(grant, &target),
        };
        let mut file = BufReader::new(File::open(&path).map_err(failed)?);
        let media_type = media_type(&name, &first_bytes(&path).map_err(failed)?).to_owned();
        let stored = change.writer.store_blob(&mut file, Compression::None)?;
        let evidence = change.ids.evidence();
        let file_name = change.text(&name);
        let sha256 = change.text(&stored.sha256.to_string());
        let personal = request.personal.unwrap_or_else(|| what.personal_by_default());
        let grant = grant.id();
        change.push(Fact::EvidenceAdded(EvidenceAdded {
            masks: None,
            evidence,
            grant,
            what,
            personal,
            media_type,
            bytes: stored.bytes,
            file_name,
            sha256,
        }));
        change.push(Fact::EvidenceLinked(EvidenceLinked { evidence, grant, target }));
        Ok(evidence)
    })?;
    row_of(app, id)
}

/// Returns a piece of evidence in a list. What a package lacks of personal evidence is with the recipient, not erased.
pub(super) fn row(app: &App, grant: Grant<'_>, evidence: &EvidenceAdded) -> EvidenceRow {
    let row = evidence_row(&app.words, grant, evidence);
    let withheld = row.erased && row.personal && app.review.is_some();
    EvidenceRow { withheld, erased: row.erased && !withheld, ..row }
}

fn first_bytes(path: &std::path::Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(16).read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(crate) fn link_evidence(app: &mut App, request: LinkEvidence) -> Result<EvidenceRow, AppError> {
    let unknown = || AppError::bare("evidence-unknown").with("evidence", request.evidence.as_str());
    let id: EvidenceId = request.evidence.trim().parse().map_err(|_| unknown())?;
    app.change(OperationKind::EvidenceAdded, &mut |change: &mut Change<'_, '_>| {
        let added = change.book.evidence(id).ok_or_else(unknown)?;
        let grant = grant_of(change.book, added)?;
        let target = target_of(grant, &request.target)?;
        if grant.targets_of(id).any(|known| *known == target) {
            return Err(AppError::bare("evidence-linked-already").with("evidence", id.to_string()));
        }
        let grant = grant.id();
        change.push(Fact::EvidenceLinked(EvidenceLinked { evidence: id, grant, target }));
        Ok(())
    })?;
    row_of(app, id)
}

pub(super) fn grant_of<'a>(book: &'a Book, evidence: &EvidenceAdded) -> Result<Grant<'a>, AppError> {
    book.grant(evidence.grant)
        .ok_or_else(|| AppError::bare("evidence-unknown").with("evidence", evidence.evidence.to_string()))
}

pub(super) fn row_of(app: &App, id: EvidenceId) -> Result<EvidenceRow, AppError> {
    let book = app.book()?;
    let added = book
        .evidence(id)
        .ok_or_else(|| AppError::bare("evidence-unknown").with("evidence", id.to_string()))?;
    Ok(row(app, grant_of(book, added)?, added))
}

/// Lists what the costs of a grant still lack of the evidence that the scheme asks for.
pub(crate) fn list_evidence_gaps(app: &mut App, request: ListEvidence) -> Result<EvidenceGaps, AppError> {
    let grant = app.book()?.grant_by_code(&request.grant)?;
    let gaps = domain::checks::evidence_gaps(grant)?;
    let amount = Money::sum(gaps.iter().map(|gap| gap.amount))?;
    let gaps = gaps.iter().map(|gap| {
        let cost = gap.costs[0];
        let by_voucher = gap.voucher.map(voucher_text);
        EvidenceGap {
            about_kind: if by_voucher.is_some() { "voucher" } else { "cost" }.to_owned(),
            about: by_voucher.unwrap_or_else(|| cost.cost.to_string()),
            kind_name: app.words.word(&format!("kind-{}", gap.kind.word())),
            text: open_text(cost.text.as_ref()),
            amount: gap.amount.to_string(),
            asked: named(&app.words, &gap.rule.name),
            demanded: gap.rule.demanded,
        }
    });
    Ok(EvidenceGaps { gaps: gaps.collect(), amount: amount.to_string() })
}
