//! A scheme as a form: the fields that people change most, in the order of the description.
//!
//! Distribution, performance, matrices and the rules between answers are not in it; they are changed in the file.

use serde_json::Value as Json;
use words::Words;

use crate::api::rules::{EditField, EditItem, EditSection};
use crate::places;
use crate::scheme_fields::{choices, field_name, kind_of, shown};

/// A part of the form: its heading is the message `section-<key>`.
struct Part {
    key: &'static str,
    /// The list whose items it shows, or the field that its own fields lie in; empty for the scheme itself.
    place: &'static str,
    list: bool,
    fields: &'static [&'static str],
    /// It rests on phrases, or is our own reading.
    grounds: bool,
}

const fn part(
    key: &'static str,
    place: &'static str,
    list: bool,
    fields: &'static [&'static str],
    grounds: bool,
) -> Part {
    Part { key, place, list, fields, grounds }
}

/// What a rule rests on: the first phrase, or why it is our own reading.
const GROUND: &[&str] =
    &["basis.1.source", "basis.1.place", "basis.1.phrase", "uncertain.sv", "uncertain.en"];
const NAME: &[&str] = &["name.sv", "name.en"];

const PARTS: &[Part] = &[
    part(
        "identity",
        "",
        false,
        &["name.sv", "name.en", "short.sv", "short.en", "funder", "year", "form", "references"],
        false,
    ),
    part("sources", "sources", true, &["id", "title", "issuer", "address", "read_on"], false),
    part(
        "recipients",
        "recipients",
        false,
        &["kinds", "basis.1.source", "basis.1.place", "basis.1.phrase"],
        false,
    ),
    part("money", "total", false, &["amount", "basis.1.source", "basis.1.place", "basis.1.phrase"], false),
    part("requisition", "requisition", false, &["opens", "last_day", "channel.sv", "channel.en"], true),
    part(
        "rounds",
        "requisition.rounds",
        true,
        &["id", "name.sv", "name.en", "first", "last", "percent"],
        true,
    ),
    part("payment", "payment", false, NAME, true),
    part("instalments", "instalments", true, &["id", "name.sv", "name.en", "first", "last", "percent"], true),
    part("period", "use_period", false, &["first", "last", "basic_last"], true),
    part(
        "purposes",
        "purposes",
        true,
        &["id", "name.sv", "name.en", "recipients", "limit.amount", "limit.percent-of-received"],
        true,
    ),
    part("eligible", "eligible", false, &["kinds"], true),
    part("exclusions", "exclusions", true, &["id", "name.sv", "name.en", "kinds", "words"], true),
    part("caps", "caps", true, &["id", "name.sv", "name.en", "percent", "of", "kinds", "purposes"], true),
    part(
        "co-financing",
        "co_financing",
        false,
        &["name.sv", "name.en", "grant_at_most", "own_at_least", "together", "kinds"],
        true,
    ),
    part("start", "start", false, &["name.sv", "name.en", "after"], true),
    part("exclusive", "exclusive_with", true, &["scheme", "same", "name.sv", "name.en"], true),
    part("accrual", "accrual", false, &["allowed"], true),
    part("cost-base", "cost_base", false, &["net_of_vat"], true),
    part("on-cost", "cost_base.on_cost", false, &["allowed"], true),
    part("transfers", "transfers", false, &["count"], true),
    part("providers", "private_providers", false, &["name.sv", "name.en", "duties"], true),
    part("evidence", "evidence", true, &["id", "name.sv", "name.en", "kinds", "any_of", "demanded"], true),
    part(
        "conditions",
        "conditions",
        true,
        &["id", "name.sv", "name.en", "from", "until", "demanded", "any_of"],
        true,
    ),
    part("report", "report", false, &["due", "mandatory", "channel.sv", "channel.en"], true),
    part(
        "questions",
        "report.questions",
        true,
        &["id", "text.sv", "text.en", "answer", "required", "figure", "condition"],
        true,
    ),
    part(
        "repayment",
        "repayment",
        false,
        &["unused", "above", "misused", "late_report", "missing_evidence", "result_missed", "wrong_amount"],
        true,
    ),
    part(
        "interest",
        "repayment.interest",
        false,
        &["name.sv", "name.en", "months_after_decision", "above_base_rate"],
        true,
    ),
    part("waiver", "repayment.waiver", false, NAME, true),
    part("appeal", "repayment.appeal", false, NAME, true),
    part("classification", "classification", false, &["with_conditions", "name.sv", "name.en"], true),
];

/// Returns the form. `wrong` gives what is wrong, by place.
pub(super) fn sections(words: &Words, scheme: &Json, wrong: &[(String, String)]) -> Vec<EditSection> {
    let form = Form { words, scheme, wrong };
    PARTS.iter().map(|part| form.section(part)).collect()
}

struct Form<'a> {
    words: &'a Words,
    scheme: &'a Json,
    wrong: &'a [(String, String)],
}

impl Form<'_> {
    fn section(&self, part: &Part) -> EditSection {
        let items = if part.list {
            let items = places::get(self.scheme, part.place).and_then(Json::as_array);
            let names = items.into_iter().flatten().filter_map(places::name_of);
            names
                .map(|name| self.item(part, &format!("{}.{name}", part.place), self.title(part, name)))
                .collect()
        } else {
            vec![self.item(part, part.place, String::new())]
        };
        EditSection {
            place: part.place.to_owned(),
            title: self.words.word(&format!("section-{}", part.key)),
            list: part.list,
            items,
        }
    }

    /// An item is called by its name, as far as it has one.
    fn title(&self, part: &Part, name: &str) -> String {
        let language = self.words.locale().name();
        let said = ["name", "text"].iter().find_map(|field| {
            places::get(self.scheme, &format!("{}.{name}.{field}.{language}", part.place))?.as_str()
        });
        let titled = || places::get(self.scheme, &format!("{}.{name}.title", part.place))?.as_str();
        said.or_else(titled).filter(|said| !said.is_empty()).unwrap_or(name).to_owned()
    }

    fn item(&self, part: &Part, place: &str, title: String) -> EditItem {
        let below =
            |field: &str| if place.is_empty() { field.to_owned() } else { format!("{place}.{field}") };
        let grounds = if part.grounds { GROUND } else { &[] };
        let places: Vec<String> = part.fields.iter().chain(grounds).map(|field| below(field)).collect();
        let fields: Vec<EditField> = places.iter().map(|place| self.field(place)).collect();
        let of_the_item = |at: &str| {
            !place.is_empty()
                && places::lies_in(at, place)
                && !places.iter().any(|field| places::lies_in(at, field))
                && !PARTS.iter().any(|inner| {
                    inner.place.len() > place.len()
                        && places::lies_in(inner.place, place)
                        && places::lies_in(at, inner.place)
                })
        };
        let problems = self.wrong.iter().filter(|(at, _)| of_the_item(at)).map(|(_, said)| said.clone());
        EditItem { place: place.to_owned(), title, problems: problems.collect(), fields }
    }

    fn field(&self, place: &str) -> EditField {
        let value = places::get(self.scheme, place);
        let problems = self.wrong.iter().filter(|(at, _)| places::lies_in(at, place));
        EditField {
            name: field_name(self.words, place),
            kind: kind_of(place).word().to_owned(),
            value: value.map_or_else(|| unstated(place).to_owned(), shown),
            choices: choices(self.words, self.scheme, place),
            problems: problems.map(|(_, said)| said.clone()).collect(),
            place: place.to_owned(),
        }
    }
}

/// Returns what a field means when the scheme does not have it; empty where that is left open.
fn unstated(place: &str) -> &'static str {
    match place.rsplit('.').next().unwrap_or(place) {
        "form" => "requisition",
        "result_missed" | "wrong_amount" => "false",
        _ => "",
    }
}
