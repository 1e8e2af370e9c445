//! The fields of a scheme as people type them: what kind each is, the words it may have, and what it is called.
//!
//! Here a scheme is its JSON, as books keep it, and a field is named by its place (`places`). The kind follows from the
//! name of the field, and for the few names that mean two things from the field it lies in.

use domain::date::Date;
use domain::money::Money;
use serde_json::{Value as Json, json};
use words::Words;

use crate::api::rules::ChoiceRow;
use crate::error::AppError;
use crate::places;

/// A word of a list, with the message that says what it means.
type Word = (&'static str, &'static str);

/// What a field takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    /// A line of text.
    Text,
    /// Text of any length.
    Long,
    /// A day.
    Date,
    /// Kronor.
    Amount,
    /// A whole number.
    Number,
    /// A percentage.
    Percent,
    /// Yes or no.
    Flag,
    /// One of a few words.
    Word(&'static [Word]),
    /// Several of a few words.
    Words(&'static [Word]),
    /// The id of an item of a list of the scheme.
    Item(&'static str),
    /// Several ids of items of a list of the scheme.
    Items(&'static str),
    /// Several texts.
    Texts,
}

impl Kind {
    /// Returns the word of the form.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Long => "long",
            Self::Date => "date",
            Self::Amount => "amount",
            Self::Number => "number",
            Self::Percent => "percent",
            Self::Flag => "flag",
            Self::Word(_) | Self::Item(_) => "word",
            Self::Words(_) | Self::Items(_) | Self::Texts => "words",
        }
    }
}

const FORMS: &[Word] = &[
    ("requisition", "rule-form-requisition"),
    ("performance", "rule-form-performance"),
    ("application", "rule-form-application"),
];
const RECIPIENTS: &[Word] = &[("kommun", "rule-recipient-kommun"), ("region", "rule-recipient-region")];
const COST_KINDS: &[Word] = &[
    ("salary", "kind-salary"),
    ("invoice", "kind-invoice"),
    ("accrual", "kind-accrual"),
    ("transfer", "kind-transfer"),
    ("other", "kind-other"),
];
const EVIDENCE: &[Word] = &[
    ("invoice", "evidence-kind-invoice"),
    ("payslip", "evidence-kind-payslip"),
    ("contract", "evidence-kind-contract"),
    ("measure", "evidence-kind-measure"),
    ("accrual-proof", "evidence-kind-accrual-proof"),
    ("other", "evidence-kind-other"),
];
const ACCRUAL_ALLOWED: &[Word] = &[
    ("yes", "rule-accrual-yes"),
    ("when-proven", "rule-accrual-when-proven"),
    ("no", "rule-accrual-no"),
    ("not-stated", "rule-accrual-not-stated"),
];
const ON_COST_ALLOWED: &[Word] = &[
    ("yes", "rule-on-cost-yes"),
    ("when-proven", "rule-on-cost-when-proven"),
    ("no", "rule-on-cost-no"),
    ("not-stated", "rule-on-cost-not-stated"),
];
const FLAT_RATE: &[Word] =
    &[("deduct", "rule-flat-rate-deduct"), ("keep", "rule-flat-rate-keep"), ("ask", "rule-flat-rate-ask")];
const TRANSFER_USE: &[Word] =
    &[("when-paid", "rule-transfers-paid"), ("when-reported", "rule-transfers-reported")];
const STARTS: &[Word] = &[
    ("application", "rule-after-application"),
    ("decision", "rule-after-decision"),
    ("requisition", "rule-after-requisition"),
];
const CAP_BASES: &[Word] =
    &[("whole-cost", "choice-of-whole-cost"), ("received", "choice-of-received"), ("used", "choice-of-used")];
const SAME: &[Word] = &[
    ("person-and-training", "choice-same-person-and-training"),
    ("person", "choice-same-person"),
    ("grant", "choice-same-grant"),
];
const DUTIES: &[Word] =
    &[("may", "rule-duty-may"), ("offer", "rule-duty-offer"), ("inform", "rule-duty-inform")];
const ANSWERS: &[Word] = &[
    ("amount", "rule-answer-amount"),
    ("amount-matrix", "rule-answer-amount-matrix"),
    ("count", "rule-answer-count"),
    ("count-matrix", "rule-answer-count-matrix"),
    ("computed", "rule-answer-computed"),
    ("yes-no", "rule-answer-yes-no"),
    ("yes-no-not-applicable", "rule-answer-yes-no-not-applicable"),
    ("choice", "rule-answer-choice"),
    ("choices", "rule-answer-choices"),
    ("choice-matrix", "rule-answer-choice-matrix"),
    ("date", "rule-answer-date"),
    ("evidence", "rule-answer-evidence"),
    ("group", "rule-answer-group"),
    ("text", "rule-answer-text"),
];
const FIGURES: &[Word] = &[
    ("requisitioned", "rule-figure-requisitioned"),
    ("received", "rule-figure-received"),
    ("used", "rule-figure-used"),
    ("unused", "rule-figure-unused"),
    ("over-use", "rule-figure-over-use"),
    ("to-repay", "rule-figure-to-repay"),
    ("used-by-purpose", "rule-figure-used-by-purpose"),
    ("used-by-year", "rule-figure-used-by-year"),
    ("unused-at-report", "rule-figure-unused-at-report"),
    ("used-by-private-providers", "rule-figure-used-by-private-providers"),
    ("requisitioned-by-round", "rule-figure-requisitioned-by-round"),
];
const SEVERITIES: &[Word] =
    &[("info", "severity-info"), ("warning", "severity-warning"), ("error", "severity-error")];
const COMPARISONS: &[Word] = &[
    ("equal", "choice-is-equal"),
    ("at-most", "choice-is-at-most"),
    ("at-least", "choice-is-at-least"),
    ("positive", "choice-is-positive"),
    ("nought", "choice-is-nought"),
];
const UNITS: &[Word] = &[("krona", "choice-unit-krona"), ("ore", "choice-unit-ore")];

/// Returns the steps of a place that are names of fields: the last, and the one it lies in.
fn last_two(place: &str) -> (&str, &str) {
    let mut steps = place.rsplit('.').filter(|step| step.parse::<usize>().is_err());
    let last = steps.next().unwrap_or_default();
    (last, steps.next().unwrap_or_default())
}

/// Returns what the field at a place takes.
pub(crate) fn kind_of(place: &str) -> Kind {
    let (field, outer) = last_two(place);
    let first = place.split('.').next().unwrap_or_default();
    match field {
        "first" | "last" | "basic_last" | "opens" | "last_day" | "from" | "until" | "due" | "read_on" => {
            Kind::Date
        }
        "above" | "each" => Kind::Amount,
        "amount" if outer == "limit" || first == "total" => Kind::Amount,
        "percent"
        | "percent-of-received"
        | "grant_at_most"
        | "own_at_least"
        | "together"
        | "above_base_rate" => Kind::Percent,
        "year" | "months_after_decision" => Kind::Number,
        "demanded" | "required" | "unused" | "misused" | "late_report" | "missing_evidence"
        | "result_missed" | "wrong_amount" | "net_of_vat" | "mandatory" | "with_conditions" | "opt_in"
        | "with_text" => Kind::Flag,
        "form" => Kind::Word(FORMS),
        "allowed" if outer == "on_cost" => Kind::Word(ON_COST_ALLOWED),
        "allowed" => Kind::Word(ACCRUAL_ALLOWED),
        "rule" => Kind::Word(FLAT_RATE),
        "count" if outer == "transfers" => Kind::Word(TRANSFER_USE),
        "after" if outer == "start" => Kind::Word(STARTS),
        "of" if first == "caps" => Kind::Word(CAP_BASES),
        "same" => Kind::Word(SAME),
        "answer" => Kind::Word(ANSWERS),
        "figure" => Kind::Word(FIGURES),
        "severity" => Kind::Word(SEVERITIES),
        "is" => Kind::Word(COMPARISONS),
        "unit" => Kind::Word(UNITS),
        "kinds" if outer == "recipients" => Kind::Words(RECIPIENTS),
        "recipients" => Kind::Words(RECIPIENTS),
        "kinds" => Kind::Words(COST_KINDS),
        "any_of" => Kind::Words(EVIDENCE),
        "duties" => Kind::Words(DUTIES),
        "purposes" => Kind::Items("purposes"),
        "condition" => Kind::Item("conditions"),
        "source" => Kind::Item("sources"),
        "references" | "only_for" | "words" => Kind::Texts,
        "phrase" | "sv" | "en" if is_long(place) => Kind::Long,
        _ => Kind::Text,
    }
}

fn is_long(place: &str) -> bool {
    place.ends_with(".phrase") || place.contains("uncertain") || place.contains(".text.")
}

/// Returns what the field is called: the message `field-<name>`, or for names that mean two things
/// `field-<outer>-<name>`. A text in both languages is called by what it says.
pub(crate) fn field_name(words: &Words, place: &str) -> String {
    let (field, outer) = last_two(place);
    let key = |name: &str| format!("field-{}", name.replace('_', "-"));
    if matches!(field, "sv" | "en") {
        let language = words.word(&format!("language-{field}"));
        return format!("{} ({language})", words.word(&key(outer)));
    }
    let own = key(&format!("{outer}-{field}"));
    if words.has(&own) {
        return words.word(&own);
    }
    let own = key(field);
    if words.has(&own) { words.word(&own) } else { field.replace('_', " ") }
}

/// Returns the words that the field may have; empty where it takes anything else.
pub(crate) fn choices(words: &Words, scheme: &Json, place: &str) -> Vec<ChoiceRow> {
    let row = |(value, key): &Word| ChoiceRow { value: (*value).to_owned(), name: words.word(key) };
    match kind_of(place) {
        Kind::Word(known) | Kind::Words(known) => known.iter().map(row).collect(),
        Kind::Flag => [("true", "yes"), ("false", "no")].iter().map(row).collect(),
        Kind::Item(list) | Kind::Items(list) => items(words, scheme, list),
        _ => Vec::new(),
    }
}

fn items(words: &Words, scheme: &Json, list: &str) -> Vec<ChoiceRow> {
    let items = scheme.get(list).and_then(Json::as_array).map(Vec::as_slice).unwrap_or_default();
    let name = |item: &Json| {
        let language = words.locale().name();
        let said = item.get("name").and_then(|name| name.get(language)).or_else(|| item.get("title"));
        said.and_then(Json::as_str).unwrap_or_default().to_owned()
    };
    items
        .iter()
        .filter_map(|item| Some(ChoiceRow { value: places::name_of(item)?.to_owned(), name: name(item) }))
        .collect()
}

/// Returns a value as people type it; a list with commas between.
pub(crate) fn shown(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        Json::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        Json::Object(fields) => match (fields.get("sv"), fields.get("first"), fields.get("last")) {
            (Some(text), ..) => shown(text),
            (_, Some(first), Some(last)) => format!("{}–{}", shown(first), shown(last)),
            _ => value.to_string(),
        },
        other => other.to_string(),
    }
}

/// Reads what people typed for a field. Nothing but blanks is nothing. Fails with `scheme-value-unfit`, `date-…` or
/// `money-…`.
pub(crate) fn read(place: &str, text: &str) -> Result<Option<Json>, AppError> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let unfit = || AppError::bare("scheme-value-unfit").with("place", place).with("value", text);
    let one_of = |known: &[Word], text: &str| known.iter().any(|(word, _)| *word == text);
    let parts = || text.split(',').map(str::trim).filter(|part| !part.is_empty()).collect::<Vec<_>>();
    Ok(Some(match kind_of(place) {
        Kind::Text | Kind::Long | Kind::Item(_) => json!(text),
        Kind::Date => json!(text.parse::<Date>()?),
        Kind::Amount => json!(Money::parse_entry(text)?),
        Kind::Percent => json!(percent(text).ok_or_else(unfit)?),
        Kind::Number => json!(text.parse::<i32>().map_err(|_| unfit())?),
        Kind::Flag => json!(text.parse::<bool>().map_err(|_| unfit())?),
        Kind::Word(known) if one_of(known, text) => json!(text),
        Kind::Words(known) if parts().iter().all(|part| one_of(known, part)) => json!(parts()),
        Kind::Items(_) | Kind::Texts => json!(parts()),
        Kind::Word(_) | Kind::Words(_) => return Err(unfit()),
    }))
}

/// A percentage as Swedes type it: `17,5 %`; books keep it with a point.
fn percent(text: &str) -> Option<String> {
    let number = text.trim_end_matches('%').trim_end().replace(',', ".");
    number.parse::<domain::scheme::Percent>().ok().map(|percent| percent.to_string())
}

/// Returns the scheme with a value that people typed at a place, and the place that it got. Fails with
/// `scheme-place-unknown` when no such place can be, `scheme-value-unfit`, `date-…` or `money-…`, also when the scheme
/// would not be one any more.
pub(crate) fn typed(scheme: &Json, place: &str, text: Option<&str>) -> Result<(Json, String), AppError> {
    let text = text.unwrap_or_default();
    let value =
        if place.ends_with(places::NEW) && text.trim().is_empty() { None } else { read(place, text)? };
    let mut changed = scheme.clone();
    let unknown = || AppError::bare("scheme-place-unknown").with("place", place);
    let at = places::set(&mut changed, place, value).ok_or_else(unknown)?;
    places::prune(&mut changed);
    if serde_json::from_value::<domain::scheme::Scheme>(changed.clone()).is_ok() {
        return Ok((changed, at));
    }
    let code = if text.trim().is_empty() { "scheme-value-needed" } else { "scheme-value-unfit" };
    Err(AppError::bare(code).with("place", place).with("value", text.trim()))
}

#[cfg(test)]
mod tests {
    use domain::accounts::CostKind;
    use domain::fact::{EvidenceKind, RecipientKind};
    use domain::problem::Severity;
    use domain::scheme::{
        Allowed, AnswerKind, CapBase, Comparison, ExclusiveFor, Figure, FlatRate, Form, ProviderDuty,
        StartsAfter, TransferUse, Unit,
    };
    use serde::de::DeserializeOwned;

    use super::*;

    /// The words of a type as its reader names them when it meets one that it does not know.
    fn words_of<T: DeserializeOwned>() -> Vec<String> {
        let said = serde_json::from_value::<T>(json!("?")).err().expect("no such word").to_string();
        said.split('`').skip(3).step_by(2).map(str::to_owned).collect()
    }

    fn same<T: DeserializeOwned>(known: &[Word]) {
        assert_eq!(known.iter().map(|(word, _)| *word).collect::<Vec<_>>(), words_of::<T>());
    }

    #[test]
    fn the_words_are_those_of_the_language() {
        same::<Form>(FORMS);
        same::<RecipientKind>(RECIPIENTS);
        same::<CostKind>(COST_KINDS);
        same::<EvidenceKind>(EVIDENCE);
        same::<Allowed>(ACCRUAL_ALLOWED);
        same::<Allowed>(ON_COST_ALLOWED);
        same::<FlatRate>(FLAT_RATE);
        same::<TransferUse>(TRANSFER_USE);
        same::<StartsAfter>(STARTS);
        same::<CapBase>(CAP_BASES);
        same::<ExclusiveFor>(SAME);
        same::<ProviderDuty>(DUTIES);
        same::<AnswerKind>(ANSWERS);
        same::<Figure>(FIGURES);
        same::<Severity>(SEVERITIES);
        same::<Comparison>(COMPARISONS);
        same::<Unit>(UNITS);
    }

    #[test]
    fn fields_are_read_as_people_type_them() {
        let read = |place: &str, text: &str| read(place, text).map_err(|error| error.problem.code);
        assert_eq!(read("caps.a.percent", "17,5 %"), Ok(Some(json!("17.5"))));
        assert_eq!(read("repayment.above", "10 000"), Ok(Some(json!("10000.00"))));
        assert_eq!(read("report.due", "2027-02-30"), Err("date-unreadable"));
        assert_eq!(read("purposes.a.recipients", "kommun, region"), Ok(Some(json!(["kommun", "region"]))));
        assert_eq!(read("purposes.a.recipients", "stat"), Err("scheme-value-unfit"));
        assert_eq!(read("conditions.a.demanded", "kanske"), Err("scheme-value-unfit"));
        assert_eq!(read("report.due", "  "), Ok(None));
        assert_eq!(kind_of("recipients.kinds"), Kind::Words(RECIPIENTS));
        assert_eq!(kind_of("eligible.kinds"), Kind::Words(COST_KINDS));
    }
}
