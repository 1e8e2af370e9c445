//! The book of a sample: what a user would do with it, through the same commands.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use domain::fact::VoucherRef;
use domain::ids::CostId;
use sample::{Given, Script, Target};

use crate::api::FileHandle;
use crate::api::book::CreateBook;
use crate::api::costs::{AddCost, AssignCosts, CostForm};
use crate::api::evidence::{AddEvidence, LinkEvidence, TargetChoice};
use crate::api::grants::{AddGrant, NoteCondition};
use crate::api::imports::ConfirmImport;
use crate::api::report::AnswerQuestion;
use crate::api::{Days, checks::ExplainDifference};
use crate::error::AppError;
use crate::rows::word_of;
use crate::session::App;

/// The samples by name.
const SAMPLES: [&str; 2] = ["kommun", "region"];

/// Makes the book of a sample at `path` and leaves it open.
pub(crate) fn build(app: &mut App, name: &str, path: &Path) -> Result<(), AppError> {
    if !SAMPLES.contains(&name) {
        return Err(AppError::bare("choice-unknown").with("what", "sample").with("value", name));
    }
    let folder = Folder::new(app, name)?;
    let text =
        std::fs::read_to_string(folder.path("sample.toml")).map_err(|e| AppError::file(&folder.0, &e))?;
    let script = sample::Script::read(&text)
        .map_err(|error| AppError::bare("internal").with("reason", error.to_string()))?;
    run(app, &script, &folder, path)
}

/// A folder of the sample's files, which goes when the book is made.
struct Folder(PathBuf);

impl Folder {
    fn new(app: &mut App, name: &str) -> Result<Self, AppError> {
        let mut random = [0; 8];
        app.world.random(&mut random);
        let folder =
            Self(std::env::temp_dir().join(format!("bidragsboken-{:016x}", u64::from_be_bytes(random))));
        for file in sample::files() {
            if let Some(inside) = file.path.strip_prefix(&format!("{name}/")) {
                let path = folder.path(inside);
                let parent = path.parent().unwrap_or(&folder.0).to_owned();
                std::fs::create_dir_all(&parent).map_err(|error| AppError::file(&parent, &error))?;
                std::fs::write(&path, &file.bytes).map_err(|error| AppError::file(&path, &error))?;
            }
        }
        Ok(folder)
    }

    fn path(&self, inside: &str) -> PathBuf {
        inside.split('/').fold(self.0.clone(), |path, part| path.join(part))
    }

    fn offer(&self, app: &mut App, inside: &str) -> FileHandle {
        app.files.offer(self.path(inside))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn run(app: &mut App, script: &Script, folder: &Folder, path: &Path) -> Result<(), AppError> {
    begin(app, script, path)?;
    for grant in &script.grants {
        app.add_grant(AddGrant {
            applied_on: None,
            allocated_on: None,
            scheme: grant.scheme.clone(),
            code: grant.code.clone(),
            allocated: Some(grant.allocated.to_string()),
            requisitioned: Some(grant.requisitioned.to_string()),
            requisitioned_on: Some(grant.requisitioned_on.to_string()),
            received: Some(grant.received.to_string()),
            received_on: Some(grant.received_on.to_string()),
            requisitioned_round: None,
            received_round: None,
            case_numbers: grant.case_numbers.clone(),
            contact: grant.contact.clone(),
        })?;
    }
    for file in &script.imports {
        let file = folder.offer(app, file);
        app.confirm_import(ConfirmImport { file, accept_changes: false, choices: None })?;
    }
    decide(app, script)?;
    let costs = enter(app, script)?;
    prove(app, script, folder, &costs)?;
    report(app, script)
}

fn begin(app: &mut App, script: &Script, path: &Path) -> Result<(), AppError> {
    let organisation = &script.organisation;
    let request = CreateBook {
        file: app.files.offer(path),
        name: organisation.name.clone(),
        orgnr: organisation.orgnr.clone(),
        recipient: word_of(&organisation.kind),
        code_part: Some(organisation.code_part.clone()),
    };
    crate::commands::create_example(app, path, &request)
}

fn decide(app: &mut App, script: &Script) -> Result<(), AppError> {
    for decision in &script.decisions {
        let grant = app.book()?.grant_by_code(&decision.grant)?;
        let wanted = |position: u32| decision.positions.is_empty() || decision.positions.contains(&position);
        let costs: Vec<String> = grant
            .costs()
            .filter(|cost| cost.voucher.as_ref() == Some(&decision.voucher))
            .filter(|cost| {
                let lines = cost.lines.iter().filter_map(|share| app.book().ok()?.line(share.line));
                lines.map(|line| line.position).any(wanted)
            })
            .map(|cost| cost.cost.to_string())
            .collect();
        if costs.is_empty() {
            return Err(AppError::bare("voucher-unknown")
                .with("value", format!("{}:{}", decision.voucher.series, decision.voucher.number))
                .with("code", decision.grant.as_str()));
        }
        let reason = app.words.word("sample-decision-reason");
        app.assign_costs(AssignCosts {
            costs,
            period: decision.period.map(Days::from),
            purpose: decision.purpose.clone(),
            provider: decision.provider.map(|provider| word_of(&provider)),
            unit: None,
            reason,
        })?;
    }
    Ok(())
}

/// Enters the costs by hand and returns their references by the script's ids.
fn enter(app: &mut App, script: &Script) -> Result<BTreeMap<String, String>, AppError> {
    let mut references = BTreeMap::new();
    for cost in &script.costs {
        let row = app.add_cost(AddCost {
            grant: cost.grant.clone(),
            cost: CostForm {
                kind: cost.kind.word().to_owned(),
                period_first: cost.period.first().to_string(),
                period_last: cost.period.last().to_string(),
                amount: cost.amount.to_string(),
                text: cost.text.clone(),
                account: None,
                booked_on: None,
                voucher: None,
                purpose: cost.purpose.clone(),
                unit: None,
                provider: None,
                whole: None,
                own: None,
                training: None,
                supplier: None,
                person: None,
                salary: None,
                settles: None,
                accrual_reason: None,
                expected: None,
            },
        })?;
        references.insert(cost.id.clone(), row.cost);
    }
    Ok(references)
}

fn prove(
    app: &mut App,
    script: &Script,
    folder: &Folder,
    costs: &BTreeMap<String, String>,
) -> Result<(), AppError> {
    for condition in &script.conditions {
        app.note_condition(NoteCondition {
            grant: condition.grant.clone(),
            condition: condition.id.clone(),
            date: condition.date.to_string(),
            note: condition.note.clone(),
        })?;
    }
    for evidence in &script.evidence {
        let mut targets = evidence.proves.iter().map(|target| choice(target, costs));
        let Some(target) = targets.next() else { continue };
        let file = folder.offer(app, &evidence.file);
        let row = app.add_evidence(AddEvidence {
            grant: evidence.grant.clone(),
            file,
            kind: Some(word_of(&evidence.kind)),
            personal: None,
            target,
        })?;
        for target in targets {
            app.link_evidence(LinkEvidence { evidence: row.evidence.clone(), target })?;
        }
    }
    Ok(())
}

fn choice(target: &Target, costs: &BTreeMap<String, String>) -> TargetChoice {
    let none =
        TargetChoice { cost: None, voucher: None, condition: None, decision: None, grant_itself: false };
    let named =
        |voucher: &VoucherRef| format!("{}:{}/{}", voucher.series, voucher.number, voucher.year.year());
    match target {
        Target::Grant => TargetChoice { grant_itself: true, ..none },
        Target::Condition(id) => TargetChoice { condition: Some(id.clone()), ..none },
        Target::Cost(id) => {
            let unknown = CostId(0).to_string();
            TargetChoice { cost: Some(costs.get(id).cloned().unwrap_or(unknown)), ..none }
        }
        Target::Voucher(voucher) => TargetChoice { voucher: Some(named(voucher)), ..none },
    }
}

fn report(app: &mut App, script: &Script) -> Result<(), AppError> {
    for explanation in &script.explanations {
        app.explain_difference(ExplainDifference {
            grant: explanation.grant.clone(),
            account: explanation.account.clone(),
            month: explanation.month.to_string(),
            text: explanation.text.clone(),
        })?;
    }
    for answer in &script.answers {
        let mut request = AnswerQuestion::to(&answer.grant, &answer.question);
        match &answer.answer {
            Given::Choice(choice) => request.choices = Some(vec![choice.clone()]),
            Given::Choices(choices) => request.choices = Some(choices.clone()),
            Given::Amount(amount) => request.amount = Some(amount.to_string()),
            Given::Count(count) => request.count = u32::try_from(*count).ok(),
            Given::Text(text) => request.words = Some(text.clone()),
        }
        app.answer_question(request)?;
    }
    Ok(())
}
