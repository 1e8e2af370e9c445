//! What the forms of the window ask for under a scheme.

use domain::scheme::{CapBase, ExclusiveFor, Names, Round, Scheme};
use words::Words;

use crate::api::grants::PurposeRow;
use crate::rows::{length, named};

/// Returns how many settings of a scheme are our reading where the sources are silent (osäker).
pub(crate) fn uncertain_count(scheme: &Scheme) -> u32 {
    serde_json::to_value(scheme).map_or(0, |scheme| length(uncertain_below(&scheme)))
}

/// Every rule says by the same field that it is uncertain, wherever it stands.
fn uncertain_below(value: &serde_json::Value) -> usize {
    match value {
        serde_json::Value::Object(fields) => {
            fields.iter().map(|(name, value)| usize::from(name == "uncertain") + uncertain_below(value)).sum()
        }
        serde_json::Value::Array(items) => items.iter().map(uncertain_below).sum(),
        serde_json::Value::Null
        | serde_json::Value::Bool(_)
        | serde_json::Value::Number(_)
        | serde_json::Value::String(_) => 0,
    }
}

/// Returns rounds or instalments to choose from.
pub(crate) fn round_rows(words: &Words, rounds: &[Round]) -> Vec<PurposeRow> {
    let row = |id: &str, name: &Names| PurposeRow { id: id.to_owned(), name: named(words, name) };
    rounds.iter().map(|round| row(&round.id, &round.name)).collect()
}

/// Tells whether the scheme asks what the whole cost is, and what the recipient pays of it.
pub(crate) fn asks_whole(scheme: &Scheme) -> bool {
    scheme.co_financing.is_some() || scheme.caps.iter().any(|cap| cap.of == CapBase::WholeCost)
}

/// Tells whether the scheme asks which training a cost is for: it pays for studies, or another scheme must not pay for
/// the same person and training.
pub(crate) fn asks_training(scheme: &Scheme) -> bool {
    let pays_studies = scheme.co_financing.as_ref().is_some_and(|own| own.together.is_some());
    pays_studies || scheme.exclusive_with.iter().any(|other| other.same == ExclusiveFor::PersonAndTraining)
}

/// Returns the words of how a recipient gets the grant, as requests and replies have them.
pub(crate) fn form_word(scheme: &Scheme) -> String {
    crate::rows::word_of(&scheme.form)
}
