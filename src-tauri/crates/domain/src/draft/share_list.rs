//! What a published list says that each recipient of a grant may claim (fördelningslista).

use serde::{Deserialize, Serialize};

use crate::money::Money;

/// The format of imports that are lists of shares.
pub const SHARE_LIST: &str = "share-list";

/// What a list says.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct ShareList {
    /// `xlsx` or `csv`.
    pub version: String,
    /// Encoding that the bytes were read as.
    pub encoding: String,
    /// The heading of the amounts.
    pub heading: String,
    /// The recipients, in order.
    pub shares: Vec<Share>,
}

/// A recipient of a list.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Share {
    /// The cell of the amount.
    pub cell: String,
    /// Name as it stands.
    pub name: String,
    /// Code of the municipality or region as it stands.
    pub code: Option<String>,
    /// The amount; `None` where none stands there that can be read.
    pub amount: Option<Money>,
}
