//! The answer sheet (svarsblankett) that goes to a unit and comes back: what it asks and how it is known again.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::book::Grant;
use crate::committed::Hash;
use crate::date::{Date, Period};
use crate::ids::BookId;
use crate::money::{Money, MoneyError};
use crate::problem::Problem;
use crate::scheme::{AnswerKind, Names, Scheme};
use crate::units::UnitStanding;

/// What a sheet belongs to.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SheetKey {
    /// The book.
    pub book: BookId,
    /// The grant's code.
    pub grant: String,
    /// The unit.
    pub unit: String,
}

impl SheetKey {
    /// Returns sixteen digits that show that nobody has changed what the sheet belongs to or asks.
    ///
    /// `fields` are the ids of the questions of the scheme that are on it, in any order.
    #[must_use]
    pub fn checksum(&self, fields: &BTreeSet<String>) -> String {
        let book = self.book.to_string();
        let mut parts = vec![book.as_bytes(), self.grant.as_bytes(), self.unit.as_bytes()];
        parts.extend(fields.iter().map(String::as_bytes));
        Hash::of("bidragsboken/unit-sheet/v1", &parts).to_string().chars().take(16).collect()
    }
}

/// A question of the scheme that is asked of each unit: a field of a group of questions.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetField {
    /// Id of the question.
    pub question: String,
    /// Id of the field in it.
    pub field: String,
    /// What is asked.
    pub name: Names,
    /// An amount, count, day or own words.
    pub answer: AnswerKind,
    /// It must be answered.
    pub required: bool,
}

impl SheetField {
    /// Returns how the sheet names it: `L22-12/places`.
    #[must_use]
    pub fn id(&self) -> String {
        format!("{}/{}", self.question, self.field)
    }
}

/// A sheet for one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitSheet {
    /// What it belongs to.
    pub key: SheetKey,
    /// The organisation.
    pub organisation: String,
    /// The grant, in words.
    pub grant_name: Names,
    /// When the costs must arise.
    pub period: Period,
    /// The day the organisation's own report is due, where stated.
    pub due: Option<Date>,
    /// What was decided for the unit.
    pub decided: Money,
    /// What it has been paid.
    pub paid: Money,
    /// What the scheme asks of each unit.
    pub fields: Vec<SheetField>,
}

impl UnitSheet {
    /// Makes the sheet of a unit that asks the fields.
    #[must_use]
    pub fn of(grant: Grant<'_>, unit: &UnitStanding<'_>, fields: &[SheetField]) -> Self {
        let book = grant.book();
        Self {
            key: key(grant, unit.unit),
            organisation: book.opened().map(|opened| opened.organisation.clone()).unwrap_or_default(),
            grant_name: grant.scheme().name.clone(),
            period: grant.use_period(),
            due: grant.scheme().report.due,
            decided: unit.decided,
            paid: unit.paid,
            fields: fields.to_vec(),
        }
    }

    /// Returns the digits that show that it is unchanged.
    #[must_use]
    pub fn checksum(&self) -> String {
        self.key.checksum(&self.fields.iter().map(SheetField::id).collect())
    }
}

/// Returns what a sheet of a unit belongs to.
#[must_use]
pub fn key(grant: Grant<'_>, unit: &str) -> SheetKey {
    SheetKey { book: grant.book().id(), grant: grant.code().to_owned(), unit: unit.to_owned() }
}

/// Returns the fields of the named questions that a sheet can ask. Fails with `unit-question-unknown` for a question
/// that is no group.
pub fn fields(scheme: &Scheme, questions: &[String]) -> Result<Vec<SheetField>, Problem> {
    let mut fields = Vec::new();
    for id in questions {
        let asked = scheme.question(id).filter(|question| question.answer == AnswerKind::Group);
        let Some(asked) = asked else {
            let groups = scheme.report.questions.iter().filter(|q| q.answer == AnswerKind::Group);
            let known = groups.map(|question| question.id.as_str()).collect::<Vec<_>>().join(", ");
            return Err(Problem::bare("unit-question-unknown")
                .with("question", id.as_str())
                .with("known", known));
        };
        fields.extend(asked.rows.iter().filter_map(|row| {
            Some(SheetField {
                question: asked.id.clone(),
                field: row.id.clone(),
                name: row.name.clone(),
                answer: row.answer?,
                required: row.required,
            })
        }));
    }
    Ok(fields)
}

/// Returns every field that some sheet under the scheme can ask.
#[must_use]
pub fn known_fields(scheme: &Scheme) -> Vec<SheetField> {
    let groups = scheme.report.questions.iter().filter(|question| question.answer == AnswerKind::Group);
    let ids: Vec<String> = groups.map(|question| question.id.clone()).collect();
    fields(scheme, &ids).unwrap_or_default()
}

/// Returns the sheets of the units named, or of every unit that has a share or was paid. Fails with `unit-unknown`.
pub fn sheets(
    grant: Grant<'_>,
    names: &[String],
    fields: &[SheetField],
) -> Result<Result<Vec<UnitSheet>, Problem>, MoneyError> {
    let all = crate::units::units(grant)?;
    if names.is_empty() {
        return Ok(Ok(all.iter().map(|unit| UnitSheet::of(grant, unit, fields)).collect()));
    }
    let find = |name: &String| {
        let unit = all.iter().find(|unit| unit.unit == name.trim());
        unit.map(|unit| UnitSheet::of(grant, unit, fields)).ok_or_else(|| {
            let known = all.iter().map(|unit| unit.unit).collect::<Vec<_>>().join(", ");
            Problem::bare("unit-unknown").with("unit", name.trim()).with("known", known)
        })
    };
    Ok(names.iter().map(find).collect())
}
