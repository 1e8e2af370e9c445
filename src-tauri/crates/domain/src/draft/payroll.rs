//! What a payroll file says: times and pays of persons, before anybody has decided what of it a grant carries.

use serde::{Deserialize, Serialize};

use super::{Object, ObjectRef};
use crate::date::{Date, Period};
use crate::money::Money;

/// What one payroll file says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct PayrollDocument {
    /// `paxml`.
    pub format: String,
    /// The version that the file names.
    pub version: String,
    /// Encoding that the bytes were read as.
    pub encoding: String,
    /// Program that wrote the file.
    pub program: Option<String>,
    /// Day the file was made.
    pub generated: Option<Date>,
    /// Name of the organisation as it stands.
    pub organisation_name: Option<String>,
    /// Organisation number as it stands.
    pub organisation_number: Option<String>,
    /// The persons that the file names, in order.
    pub persons: Vec<PayrollPerson>,
    /// Dimensions that the file names: number and name.
    pub dimensions: Vec<(String, String)>,
    /// Cost centres, projects and the like (resultatenheter) that the file names.
    pub objects: Vec<Object>,
    /// Times, in order.
    pub times: Vec<TimeEntry>,
    /// Pays, in order.
    pub pays: Vec<PayEntry>,
}

/// A person of a payroll file, once whatever number they are named by. Personal data.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct PayrollPerson {
    /// Number of employment (anställningsnummer) as it stands; may be empty.
    pub employment: String,
    /// Further numbers of employments of the same person, in order.
    pub other_employments: Vec<String>,
    /// Personal identity number as it stands.
    pub person_number: Option<String>,
    /// Name.
    pub name: Option<String>,
}

/// Time of a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TimeEntry {
    /// Index in [`PayrollDocument::persons`].
    pub person: u32,
    /// Code of the time (tidkod), for example `TID` or `SJK`.
    pub code: String,
    /// First and last day, both inclusive.
    pub period: Period,
    /// Hundredths of an hour, half a hundredth rounded away from nought; `None` where the file gives none.
    pub hundredths: Option<i64>,
    /// The hours as they stand, with every decimal.
    pub hours: Option<String>,
    /// The share of the working time (omfattning) in per cent, as it stands.
    pub extent_percent: Option<String>,
    /// Account, where the file gives one.
    pub account: Option<String>,
    /// Projects and cost centres.
    pub objects: Vec<ObjectRef>,
    /// Text.
    pub text: Option<String>,
    /// The line in the file, from 1.
    pub line: u64,
}

/// Pay of a person.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct PayEntry {
    /// Index in [`PayrollDocument::persons`].
    pub person: u32,
    /// Code of the pay (löneart or lönekod).
    pub code: String,
    /// Its name, where the file gives one.
    pub name: Option<String>,
    /// First and last day, both inclusive, where the file gives any.
    pub period: Option<Period>,
    /// Quantity as it stands.
    pub quantity: Option<String>,
    /// Pay of one, as it stands.
    pub each: Option<String>,
    /// The amount; where the file leaves it out and gives quantity and pay of one, their product.
    pub amount: Option<Money>,
    /// Account, where the file gives one.
    pub account: Option<String>,
    /// Projects and cost centres.
    pub objects: Vec<ObjectRef>,
    /// Text.
    pub text: Option<String>,
    /// The line in the file, from 1.
    pub line: u64,
}
