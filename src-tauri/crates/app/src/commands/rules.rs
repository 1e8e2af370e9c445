//! The rules of a grant as people read and decide about them: what the sources leave open, and newer versions.
//!
//! A grant keeps the scheme that it began with. Only a decision of a person, with a reason, changes it.

use std::collections::BTreeMap;

use domain::book::{Book, Grant};
use domain::fact::{AmountKind, Fact, GrantSchemeSet};
use domain::log::OperationKind;
use domain::problem::Fields;
use domain::report::check_answer;
use domain::scheme::Scheme;
use serde_json::Value as Json;
use words::Words;
use words::scheme::{RuleText, describe};

use super::reason;
use crate::api::Rule;
use crate::api::grants::{RuleGroup, RuleRow};
use crate::api::rules::{
    AdoptScheme, DecideSetting, DecidedRow, DifferenceRow, ListSettings, SchemeDifferences,
    SchemeDifferencesReply, SettingField, SettingRow,
};
use crate::error::AppError;
use crate::places::{self, lies_in};
use crate::rows::{length, open_text, small};
use crate::scheme_fields::{choices, field_name, shown, typed};
use crate::schemes;
use crate::session::{App, Change};

/// Fields that say or explain a rule and are not decided.
const WORDS_OF_A_RULE: [&str; 10] =
    ["id", "name", "text", "channel", "basis", "uncertain", "scheme", "check", "answer", "breach"];

/// A decision about a place of a grant's scheme that still stands.
#[derive(Clone)]
pub(crate) struct Decision {
    pub(crate) place: String,
    /// What was decided: the place itself, or the fields of a rule that was confirmed.
    pub(crate) values: Vec<(String, Json)>,
    row: DecidedRow,
}

fn json_of(scheme: &Scheme) -> Json {
    serde_json::to_value(scheme).expect("a scheme is plain data")
}

fn scheme_of(json: &Json) -> Option<Scheme> {
    serde_json::from_value(json.clone()).ok()
}

/// Returns the decisions about the rules of a grant that stand, by place. A newer version that was taken since keeps
/// those whose values it kept.
pub(crate) fn decisions(grant: Grant<'_>) -> Vec<Decision> {
    let mut standing: BTreeMap<String, Decision> = BTreeMap::new();
    for (at, set) in grant.scheme_decisions() {
        let Ok(json) = serde_json::from_str::<Json>(&set.scheme_json) else { continue };
        let keeps = |decision: &Decision| {
            decision.values.iter().all(|(place, value)| places::get(&json, place) == Some(value))
        };
        standing.retain(|_, decision| keeps(decision));
        for place in &set.places {
            let values = decided_values(&json, place);
            let row = decided_row(grant.book(), at.seq, set, place, &values);
            standing.insert(place.clone(), Decision { place: place.clone(), values, row });
        }
    }
    standing.into_values().collect()
}

/// Returns what is decided at a place: what stands there, or what a rule says beside its words.
fn decided_values(json: &Json, place: &str) -> Vec<(String, Json)> {
    match places::get(json, place) {
        None => Vec::new(),
        Some(Json::Object(fields)) => fields
            .iter()
            .filter(|(field, value)| is_decidable(field, value))
            .map(|(field, value)| (format!("{place}.{field}"), value.clone()))
            .collect(),
        Some(value) => vec![(place.to_owned(), value.clone())],
    }
}

fn is_decidable(field: &str, value: &Json) -> bool {
    let is_plain = |value: &Json| !value.is_object() && !value.is_array();
    let plain = match value {
        Json::Array(items) => items.iter().all(is_plain),
        value => is_plain(value),
    };
    plain && !WORDS_OF_A_RULE.contains(&field)
}

fn decided_row(
    book: &Book,
    seq: u64,
    set: &GrantSchemeSet,
    place: &str,
    values: &[(String, Json)],
) -> DecidedRow {
    let operation = book.operation(seq);
    DecidedRow {
        place: place.to_owned(),
        value: values.iter().map(|(_, value)| shown(value)).collect::<Vec<_>>().join(", "),
        by: open_text(operation.map(|operation| &operation.actor)),
        at: operation.map(|operation| operation.at.to_string()).unwrap_or_default(),
        reason: open_text(Some(&set.reason)),
        operation: small(seq),
        said: String::new(),
    }
}

/// Says who decided what, when and why.
fn said(words: &Words, row: DecidedRow) -> DecidedRow {
    let day = row.at.get(..10).unwrap_or_default();
    let fields = Fields::from([
        ("day", day.into()),
        ("by", row.by.as_str().into()),
        ("value", row.value.as_str().into()),
        ("reason", row.reason.as_str().into()),
    ]);
    DecidedRow { said: words.text("rule-decided", &fields), ..row }
}

/// Returns the scheme in words, each rule with what was decided about it.
pub(crate) fn rule_groups(words: &Words, scheme: &Scheme, decided: &[Decision]) -> Vec<RuleGroup> {
    let sections = describe(words, scheme);
    let owned: Vec<String> =
        sections.iter().flat_map(|section| &section.rules).map(|rule| rule.place.clone()).collect();
    let owner = |place: &str| places::owner(owned.iter().map(String::as_str), place).map(str::to_owned);
    sections
        .into_iter()
        .map(|section| RuleGroup {
            key: section.key.to_owned(),
            title: section.title,
            rules: section
                .rules
                .into_iter()
                .map(|rule| {
                    let about = |d: &&Decision| owner(&d.place).as_deref() == Some(rule.place.as_str());
                    let decided = decided.iter().filter(about);
                    let decided = decided.map(|decision| said(words, decision.row.clone())).collect();
                    rule_row(rule, decided)
                })
                .collect(),
        })
        .collect()
}

fn rule_row(rule: RuleText, decided: Vec<DecidedRow>) -> RuleRow {
    let RuleText { place, text, uncertain, basis } = rule;
    let basis = basis.into_iter().map(|cited| Rule { text: cited.phrase, source: cited.source }).collect();
    RuleRow { place, text, uncertain, basis, decided }
}

pub(crate) fn list_settings(app: &mut App, request: ListSettings) -> Result<Vec<SettingRow>, AppError> {
    Ok(setting_rows(&app.words, app.book()?.grant_by_code(&request.grant)?))
}

fn setting_rows(words: &Words, grant: Grant<'_>) -> Vec<SettingRow> {
    let json = json_of(grant.scheme());
    let open = places::uncertain(&json);
    let groups = rule_groups(words, grant.scheme(), &decisions(grant));
    let mut rows = Vec::new();
    for group in groups {
        for rule in group.rules {
            if open.contains(&rule.place) {
                rows.push(SettingRow {
                    place: rule.place.clone(),
                    section: group.title.clone(),
                    fields: setting_fields(words, &json, &rule.place),
                    rule,
                });
            }
        }
    }
    rows
}

fn setting_fields(words: &Words, json: &Json, place: &str) -> Vec<SettingField> {
    decided_values(json, place)
        .into_iter()
        .map(|(place, value)| SettingField {
            name: field_name(words, &place),
            choices: choices(words, json, &place),
            value: shown(&value),
            place,
        })
        .collect()
}

pub(crate) fn decide_setting(app: &mut App, request: DecideSetting) -> Result<Vec<SettingRow>, AppError> {
    let why = reason(&request.reason)?.to_owned();
    app.change(OperationKind::SchemeChanged, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let json = json_of(grant.scheme());
        check_open(&json, request.place.trim())?;
        let json = match request.value.as_deref() {
            Some(value) => typed(&json, request.place.trim(), Some(value))?.0,
            None => json,
        };
        let places = vec![request.place.trim().to_owned()];
        set_scheme(change, &request.grant, &json, places, &why)
    })?;
    Ok(setting_rows(&app.words, app.book()?.grant_by_code(&request.grant)?))
}

/// Only what a source leaves open is decided. Fails with `setting-unknown`.
fn check_open(json: &Json, place: &str) -> Result<(), AppError> {
    let open = places::uncertain(json);
    let owner = places::owner(open.iter().map(String::as_str), place);
    let field = owner.and_then(|owner| place.strip_prefix(owner)).map(|rest| rest.trim_start_matches('.'));
    let is_words =
        |field: &str| field.split('.').next().is_some_and(|first| WORDS_OF_A_RULE.contains(&first));
    match field {
        Some(field) if !is_words(field) && places::get(json, place).is_some() => Ok(()),
        _ => Err(AppError::bare("setting-unknown").with("place", place)),
    }
}

/// Writes the scheme of a grant anew, if nothing is wrong with it and nothing in the book hangs on what it lacks.
fn set_scheme(
    change: &mut Change<'_, '_>,
    code: &str,
    json: &Json,
    places: Vec<String>,
    why: &str,
) -> Result<(), AppError> {
    let scheme = scheme_of(json)
        .ok_or_else(|| AppError::bare("scheme-value-unfit").with("place", "").with("value", ""))?;
    if let Some(problem) = scheme.problems().first() {
        return Err(AppError::new(problem.problem()));
    }
    let grant = change.book.grant_by_code(code)?.id();
    let reason = change.text(why);
    let scheme_json = schemes::to_json(&scheme);
    let fact = Fact::GrantSchemeSet(Box::new(GrantSchemeSet { grant, scheme_json, places, reason }));
    let imagined = change.book.imagined(vec![fact.clone()])?;
    let (before, after) = (change.book.grant_by_code(code)?, imagined.grant_by_code(code)?);
    if let Some(lost) = lost(after).or_else(|| lost_answers(before, after)) {
        return Err(lost);
    }
    change.push(fact);
    Ok(())
}

/// Returns what the book says of the grant that its scheme has no place for: `scheme-loses`.
fn lost(grant: Grant<'_>) -> Option<AppError> {
    let scheme = grant.scheme();
    let lost =
        |what: &'static str, id: &str| AppError::bare("scheme-loses").with("list", what).with("id", id);
    let mut purpose = grant.costs().filter_map(|cost| cost.purpose.as_deref());
    let gone = |id: &&str| !scheme.purposes.iter().any(|purpose| purpose.id == *id);
    if let Some(id) = purpose.find(gone) {
        return Some(lost("purposes", id));
    }
    if let Some((_, met)) = grant.conditions().find(|(_, met)| scheme.condition(&met.condition).is_none()) {
        return Some(lost("conditions", &met.condition));
    }
    let rounds = || scheme.requisition.rounds.iter().chain(&scheme.instalments);
    let kinds = [
        AmountKind::Applied,
        AmountKind::Allocated,
        AmountKind::Requisitioned,
        AmountKind::Received,
        AmountKind::Repaid,
    ];
    let mut named = kinds.into_iter().flat_map(|what| grant.amounts(what)).filter_map(|a| a.round.as_deref());
    if let Some(id) = named.find(|id| !rounds().any(|round| round.id == *id)) {
        return Some(lost("rounds", id));
    }
    None
}

/// Answers stand under the ids of their questions; a scheme must still have the questions, of the same kind.
fn lost_answers(before: Grant<'_>, after: Grant<'_>) -> Option<AppError> {
    before.scheme().report.questions.iter().find_map(|question| {
        let has_group = before.group_answers(&question.id).next().is_some();
        let given = before.answer(&question.id).and_then(|given| given.answer.as_ref());
        let stays = match given {
            Some(answer) => check_answer(after, &question.id, answer).is_ok(),
            None if has_group => {
                after.scheme().question(&question.id).is_some_and(|asked| asked.rows == question.rows)
            }
            None => true,
        };
        let lost =
            || AppError::bare("scheme-loses").with("list", "questions").with("id", question.id.as_str());
        (!stays).then(lost)
    })
}

/// Returns the scheme of the grant's id as it is now, if there is one.
fn current(grant: Grant<'_>) -> Result<Option<Scheme>, AppError> {
    let known = schemes::known(Some(grant.book()))?;
    Ok(known.into_iter().find(|scheme| scheme.id == grant.scheme().id))
}

/// Returns how many rules of a newer version differ and nobody has decided about.
pub(crate) fn open_differences(grant: Grant<'_>) -> Result<u32, AppError> {
    let Some(newer) = current(grant)? else { return Ok(0) };
    if newer == *grant.scheme() {
        return Ok(0);
    }
    let rows = difference_rows(&Words::new(words::Locale::Sv), grant, &newer);
    Ok(length(rows.iter().filter(|row| !row.decided).count()))
}

pub(crate) fn scheme_differences(
    app: &mut App,
    request: SchemeDifferences,
) -> Result<SchemeDifferencesReply, AppError> {
    differences(&app.words, app.book()?.grant_by_code(&request.grant)?)
}

fn differences(words: &Words, grant: Grant<'_>) -> Result<SchemeDifferencesReply, AppError> {
    let newer = current(grant)?;
    let rows = newer.as_ref().map(|newer| difference_rows(words, grant, newer)).unwrap_or_default();
    Ok(SchemeDifferencesReply {
        scheme: grant.scheme().id.clone(),
        version: grant.scheme().version,
        newer: newer.map_or(grant.scheme().version, |newer| newer.version),
        open: length(rows.iter().filter(|row| !row.decided).count()),
        rows,
    })
}

/// Returns what differs, rule by rule. The number of the version is no difference of its own.
fn difference_rows(words: &Words, grant: Grant<'_>, newer: &Scheme) -> Vec<DifferenceRow> {
    let decided = decisions(grant);
    let (old, new) = (json_of(grant.scheme()), json_of(newer));
    let before = rule_groups(words, grant.scheme(), &decided);
    let after = rule_groups(words, newer, &[]);
    let owners = |groups: &[RuleGroup]| -> Vec<String> {
        groups.iter().flat_map(|group| &group.rules).map(|rule| rule.place.clone()).collect()
    };
    let known = [owners(&before), owners(&after)].concat();
    let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for place in places::differing(&old, &new).into_iter().filter(|place| place != "version") {
        let owner = places::owner(known.iter().map(String::as_str), &place).unwrap_or(&place).to_owned();
        fields.entry(owner).or_default().push(place);
    }
    let is_decided = |fields: &[String]| {
        let kept =
            |field: &String| decided.iter().flat_map(|d| &d.values).any(|(place, _)| lies_in(field, place));
        fields.iter().all(kept)
    };
    let mut rows: Vec<DifferenceRow> = fields
        .into_iter()
        .map(|(place, fields)| {
            let (section, old_rule) = rule_at(&before, &old, &place);
            let (new_section, new_rule) = rule_at(&after, &new, &place);
            let section = if section.is_empty() { new_section } else { section };
            let decided = is_decided(&fields);
            DifferenceRow { place, section, before: old_rule, after: new_rule, fields, decided }
        })
        .collect();
    let order = |place: &str| known.iter().position(|known| known == place).unwrap_or(usize::MAX);
    rows.sort_by_key(|row| order(&row.place));
    rows
}

/// Returns the rule at a place and its heading; what is no rule of its own is shown as it stands.
fn rule_at(groups: &[RuleGroup], json: &Json, place: &str) -> (String, Option<RuleRow>) {
    for group in groups {
        if let Some(rule) = group.rules.iter().find(|rule| rule.place == place) {
            return (group.title.clone(), Some(rule.clone()));
        }
    }
    let plain = places::get(json, place).map(|value| RuleRow {
        place: place.to_owned(),
        text: shown(value),
        uncertain: None,
        basis: Vec::new(),
        decided: Vec::new(),
    });
    (String::new(), plain)
}

pub(crate) fn adopt_scheme(app: &mut App, request: AdoptScheme) -> Result<SchemeDifferencesReply, AppError> {
    let why = reason(&request.reason)?.to_owned();
    app.change(OperationKind::SchemeChanged, &mut |change: &mut Change<'_, '_>| {
        let grant = change.book.grant_by_code(&request.grant)?;
        let newer = current(grant)?.filter(|newer| newer != grant.scheme());
        let newer = newer
            .ok_or_else(|| AppError::bare("scheme-no-newer").with("scheme", grant.scheme().id.as_str()))?;
        let json = with_decisions(grant, &newer, &request.let_go)?;
        set_scheme(change, &request.grant, &json, Vec::new(), &why)
    })?;
    differences(&app.words, app.book()?.grant_by_code(&request.grant)?)
}

/// Returns the newer scheme with what was decided for the grant in it. Fails with `setting-not-decided`.
fn with_decisions(grant: Grant<'_>, newer: &Scheme, let_go: &[String]) -> Result<Json, AppError> {
    let decided = decisions(grant);
    if let Some(place) = let_go.iter().find(|place| !decided.iter().any(|d| d.place == **place)) {
        return Err(AppError::bare("setting-not-decided").with("place", place.as_str()));
    }
    let mut json = json_of(newer);
    for decision in decided.iter().filter(|decision| !let_go.contains(&decision.place)) {
        for (place, value) in &decision.values {
            // A rule that the newer version no longer has takes its decision with it.
            let parent = place.rsplit_once('.').map_or("", |(parent, _)| parent);
            if parent.is_empty() || places::get(&json, parent).is_some() {
                places::set(&mut json, place, Some(value.clone()));
            }
        }
    }
    Ok(json)
}
