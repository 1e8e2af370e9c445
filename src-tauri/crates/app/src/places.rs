//! Places in a scheme: paths of field names, where an item of a list is named by its id or by its number, from 1.
//!
//! Here a scheme is its JSON, as books keep it. What a place holds is read, set, taken away and compared.

use std::collections::BTreeSet;

use serde_json::{Map, Value as Json, json};

/// The fields that name an item of a list, the first that it has.
const NAMES: [&str; 3] = ["id", "scheme", "check"];
/// Stands for a new item at the end of a list.
pub(crate) const NEW: &str = "+";

/// Returns the name of an item of a list, if it has one.
pub(crate) fn name_of(item: &Json) -> Option<&str> {
    NAMES.iter().find_map(|name| item.get(name)?.as_str())
}

fn position(items: &[Json], step: &str) -> Option<usize> {
    let named = items.iter().position(|item| name_of(item) == Some(step));
    let by_number = || step.parse::<usize>().ok()?.checked_sub(1).filter(|index| *index < items.len());
    named.or_else(by_number)
}

/// Returns what stands at the place.
pub(crate) fn get<'a>(json: &'a Json, place: &str) -> Option<&'a Json> {
    place.split('.').try_fold(json, |value, step| match value {
        Json::Object(fields) => fields.get(step),
        Json::Array(items) => items.get(position(items, step)?),
        _ => None,
    })
}

/// Puts a value at the place, or takes away what stands there. What lies on the way and is missing is made as empty as
/// the language allows. Returns the place that was set, with the id of a new item; nothing when no such place can be.
pub(crate) fn set(json: &mut Json, place: &str, value: Option<Json>) -> Option<String> {
    let steps: Vec<&str> = place.split('.').collect();
    let mut way = Vec::new();
    set_in(json, &mut way, &steps, value)?;
    Some(way.join("."))
}

fn set_in(json: &mut Json, way: &mut Vec<String>, steps: &[&str], value: Option<Json>) -> Option<()> {
    let (step, rest) = steps.split_first()?;
    let list = way.join(".");
    match json {
        Json::Object(fields) => set_field(fields, way, step, rest, value),
        Json::Array(items) => {
            let index = match position(items, step) {
                Some(index) => index,
                None if value.is_none() && !(rest.is_empty() && *step == NEW) => return None,
                None => {
                    items.push(new_item(&list, items, step)?);
                    items.len() - 1
                }
            };
            way.push(name_of(&items[index]).map_or_else(|| (index + 1).to_string(), str::to_owned));
            match (rest.is_empty(), value) {
                (true, Some(value)) => items[index] = value,
                (true, None) if *step != NEW => {
                    items.remove(index);
                }
                (true, None) => {}
                (false, value) => set_in(&mut items[index], way, rest, value)?,
            }
            Some(())
        }
        _ => None,
    }
}

fn set_field(
    fields: &mut Map<String, Json>,
    way: &mut Vec<String>,
    step: &str,
    rest: &[&str],
    value: Option<Json>,
) -> Option<()> {
    way.push(step.to_owned());
    if !rest.is_empty() {
        if !fields.contains_key(step) {
            value.as_ref().or_else(|| (rest == [NEW]).then_some(&Json::Null))?;
            fields.insert(step.to_owned(), blank_field(step));
        }
        return set_in(fields.get_mut(step)?, way, rest, value);
    }
    match value {
        Some(value) => fields.insert(step.to_owned(), value),
        None => fields.remove(step),
    };
    Some(())
}

/// The fields of the language that are lists.
const LISTS: &[&str] = &[
    "references",
    "sources",
    "basis",
    "parts",
    "pools",
    "rounds",
    "instalments",
    "purposes",
    "exclusions",
    "caps",
    "exclusive_with",
    "conditions",
    "evidence",
    "questions",
    "rules",
    "options",
    "rows",
    "columns",
    "checks",
    "open_points",
    "kinds",
    "recipients",
    "accounts",
    "words",
    "any_of",
    "only_for",
    "duties",
    "breach",
    "left",
    "right",
    "when",
];

/// Returns a field that was not there, as empty as the language allows.
fn blank_field(step: &str) -> Json {
    let names = || json!({ "sv": "", "en": "" });
    match step {
        "name" | "short" | "text" | "channel" | "uncertain" => names(),
        "eligible" => json!({ "kinds": [] }),
        "co_financing" => json!({ "name": names() }),
        "start" => json!({ "name": names(), "after": "decision" }),
        "transfers" => json!({ "count": "when-paid" }),
        "on_cost" => json!({ "allowed": "not-stated" }),
        "flat_rate_vat" => json!({ "rule": "ask" }),
        "total" => json!({ "amount": "0.00", "basis": [] }),
        "interest" => json!({ "name": names(), "months_after_decision": 1, "above_base_rate": "0" }),
        "classification" => json!({ "with_conditions": true, "name": names() }),
        "key" | "payment" | "redistribution" | "waiver" | "appeal" | "private_providers" => {
            json!({ "id": step.replace('_', "-"), "name": names() })
        }
        list if LISTS.contains(&list) => json!([]),
        _ => json!({}),
    }
}

/// Returns a new item of a list, as empty as the language allows; nothing where the list cannot have one.
fn new_item(list: &str, items: &[Json], step: &str) -> Option<Json> {
    let kind = list.rsplit('.').next().unwrap_or(list);
    let id = if step == NEW { free_id(kind, items) } else { step.to_owned() };
    let names = json!({ "sv": "", "en": "" });
    Some(match kind {
        "sources" => json!({ "id": id, "title": "", "issuer": "", "read_on": "2026-01-01" }),
        "purposes" | "exclusions" | "rounds" | "instalments" => {
            json!({ "id": id, "name": names, "basis": [] })
        }
        "conditions" | "evidence" => json!({ "id": id, "name": names, "demanded": false, "basis": [] }),
        "caps" => json!({ "id": id, "name": names, "percent": "100", "of": "used", "basis": [] }),
        "questions" => {
            json!({ "id": id, "text": names, "answer": "text", "required": false, "basis": [] })
        }
        "options" | "rows" | "columns" => json!({ "id": id, "name": names }),
        "exclusive_with" => json!({ "scheme": id, "same": "grant", "name": names, "basis": [] }),
        "checks" => json!({ "check": id, "basis": [] }),
        "basis" => json!({ "source": "", "place": "", "phrase": "" }),
        "open_points" => names,
        "references" | "words" | "only_for" | "breach" => json!(""),
        _ => return None,
    })
}

/// Fields that may be left out; what is as empty as it was made says nothing.
const LEFT_OUT_EMPTY: [&str; 13] = [
    "uncertain",
    "limit",
    "eligible",
    "co_financing",
    "start",
    "total",
    "interest",
    "classification",
    "key",
    "payment",
    "redistribution",
    "waiver",
    "private_providers",
];

/// Takes away what is as empty as it was made: phrases without a word, readings without a text, rules without a name.
pub(crate) fn prune(json: &mut Json) {
    match json {
        Json::Object(fields) => {
            fields.values_mut().for_each(prune);
            if let Some(Json::Array(basis)) = fields.get_mut("basis") {
                basis.retain(|item| *item != json!({ "source": "", "place": "", "phrase": "" }));
            }
            fields.retain(|field, value| {
                !(LEFT_OUT_EMPTY.contains(&field.as_str()) && says_nothing(field, value))
            });
        }
        Json::Array(items) => items.iter_mut().for_each(prune),
        _ => {}
    }
}

fn says_nothing(field: &str, value: &Json) -> bool {
    let without_basis = |value: &Json| {
        let mut value = value.clone();
        if let Some(fields) = value.as_object_mut()
            && fields.get("basis").is_some_and(|basis| *basis == json!([]))
        {
            fields.remove("basis");
        }
        value
    };
    value.is_object() && without_basis(value) == without_basis(&blank_field(field))
}

fn free_id(kind: &str, items: &[Json]) -> String {
    let stem = kind.trim_end_matches('s').replace('_', "-");
    let taken: BTreeSet<&str> = items.iter().filter_map(name_of).collect();
    let mut number = items.len() + 1;
    while taken.contains(format!("{stem}-{number}").as_str()) {
        number += 1;
    }
    format!("{stem}-{number}")
}

/// Returns the places of every rule that is marked as our own reading, in the order of their places.
pub(crate) fn uncertain(json: &Json) -> Vec<String> {
    let mut places = Vec::new();
    collect_uncertain(json, "", &mut places);
    places
}

fn collect_uncertain(json: &Json, place: &str, places: &mut Vec<String>) {
    let below = |step: &str| if place.is_empty() { step.to_owned() } else { format!("{place}.{step}") };
    match json {
        Json::Object(fields) => {
            if fields.contains_key("uncertain") {
                places.push(place.to_owned());
            }
            for (field, value) in fields {
                collect_uncertain(value, &below(field), places);
            }
        }
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                let name = name_of(item).map_or_else(|| (index + 1).to_string(), str::to_owned);
                collect_uncertain(item, &below(&name), places);
            }
        }
        _ => {}
    }
}

/// Returns the places where two schemes differ: fields, items that only one has, and lists whose order differs.
pub(crate) fn differing(before: &Json, after: &Json) -> Vec<String> {
    let mut places = Vec::new();
    collect_differing(Some(before), Some(after), "", &mut places);
    places
}

fn collect_differing(before: Option<&Json>, after: Option<&Json>, place: &str, places: &mut Vec<String>) {
    if before == after {
        return;
    }
    let below = |step: &str| if place.is_empty() { step.to_owned() } else { format!("{place}.{step}") };
    match (before, after) {
        (Some(Json::Object(before)), Some(Json::Object(after))) => {
            let fields: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
            for field in fields {
                collect_differing(before.get(field), after.get(field), &below(field), places);
            }
        }
        (Some(Json::Array(before)), Some(Json::Array(after))) => {
            let (Some(old), Some(new)) = (named(before), named(after)) else {
                return places.push(place.to_owned());
            };
            let all: Vec<&str> =
                old.iter().copied().chain(new.iter().copied().filter(|name| !old.contains(name))).collect();
            for name in all {
                let of = |items| item_named(items, name);
                collect_differing(of(before), of(after), &below(name), places);
            }
            let stays = |name: &&&str| old.contains(*name) && new.contains(*name);
            if old.iter().filter(stays).ne(new.iter().filter(stays)) {
                places.push(place.to_owned());
            }
        }
        _ => places.push(place.to_owned()),
    }
}

fn item_named<'a>(items: &'a [Json], name: &str) -> Option<&'a Json> {
    items.iter().find(|item| name_of(item) == Some(name))
}

/// Returns the names of all items; nothing where an item has none or two have the same.
fn named(items: &[Json]) -> Option<Vec<&str>> {
    let names: Vec<&str> = items.iter().map(name_of).collect::<Option<_>>()?;
    let different: BTreeSet<&str> = names.iter().copied().collect();
    (different.len() == names.len()).then_some(names)
}

/// Tells whether `place` is `whole` or lies below it.
pub(crate) fn lies_in(place: &str, whole: &str) -> bool {
    place.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Returns the longest of the places that holds `place`.
pub(crate) fn owner<'a>(places: impl Iterator<Item = &'a str>, place: &str) -> Option<&'a str> {
    places.filter(|whole| lies_in(place, whole)).max_by_key(|whole| whole.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scheme() -> Json {
        json!({
            "name": { "sv": "A", "en": "A" },
            "purposes": [{ "id": "one", "name": { "sv": "Ett", "en": "One" } }, { "id": "two", "uncertain": {} }],
            "references": ["x"],
            "cost_base": { "net_of_vat": true, "uncertain": { "sv": "s", "en": "e" } },
        })
    }

    #[test]
    fn items_are_found_by_id_and_by_number() {
        let json = scheme();
        assert_eq!(get(&json, "purposes.one.name.sv"), Some(&json!("Ett")));
        assert_eq!(get(&json, "purposes.2.id"), Some(&json!("two")));
        assert_eq!(get(&json, "purposes.three"), None);
        assert_eq!(get(&json, "references.1"), Some(&json!("x")));
        assert_eq!(get(&json, "name.sv.x"), None);
    }

    #[test]
    fn what_is_set_is_got_and_what_is_new_is_made() {
        let mut json = scheme();
        for (place, at) in [
            ("purposes.one.name.sv", "purposes.one.name.sv"),
            ("purposes.new.name.en", "purposes.new.name.en"),
            ("purposes.one.basis.1.phrase", "purposes.one.basis.1.phrase"),
            ("purposes.one.uncertain.sv", "purposes.one.uncertain.sv"),
            ("references.+", "references.2"),
            ("co_financing.grant_at_most", "co_financing.grant_at_most"),
        ] {
            assert_eq!(set(&mut json, place, Some(json!("ny"))).as_deref(), Some(at), "{place}");
            assert_eq!(get(&json, at), Some(&json!("ny")), "{place}");
        }
        assert_eq!(get(&json, "purposes.new.id"), Some(&json!("new")));
        assert_eq!(get(&json, "purposes.one.basis.1.source"), Some(&json!("")));
        assert_eq!(set(&mut json, "purposes.+", None).as_deref(), Some("purposes.purpose-4"));
        assert_eq!(set(&mut json, "purposes.two", None).as_deref(), Some("purposes.two"));
        assert_eq!(get(&json, "purposes.two"), None);
        assert_eq!(set(&mut json, "name.sv.deeper", Some(json!(1))), None);
        assert_eq!(set(&mut json, "purposes.gone", None), None);
    }

    #[test]
    fn what_says_nothing_is_taken_away() {
        let mut json = scheme();
        set(&mut json, "purposes.one.uncertain.sv", Some(json!("Så")));
        set(&mut json, "purposes.one.basis.1.phrase", Some(json!("Fras")));
        set(&mut json, "start.name.sv", Some(json!("Börjar")));
        let full = json.clone();
        prune(&mut json);
        assert_eq!(json["start"], full["start"]);
        set(&mut json, "purposes.one.uncertain.sv", Some(json!("")));
        set(&mut json, "purposes.one.basis.1.phrase", Some(json!("")));
        set(&mut json, "start.name.sv", Some(json!("")));
        prune(&mut json);
        assert_eq!(get(&json, "start"), None);
        assert_eq!(get(&json, "purposes.one.uncertain"), None);
        assert_eq!(get(&json, "purposes.one.basis"), Some(&json!([])));
    }

    #[test]
    fn differences_are_told_by_place() {
        let mut other = scheme();
        assert!(differing(&scheme(), &other).is_empty());
        set(&mut other, "name.sv", Some(json!("B")));
        set(&mut other, "purposes.two", None);
        set(&mut other, "purposes.three.name.sv", Some(json!("Tre")));
        set(&mut other, "references.1", Some(json!("y")));
        let told = differing(&scheme(), &other);
        assert_eq!(told, ["name.sv", "purposes.two", "purposes.three", "references"]);
        let mut turned = scheme();
        turned["purposes"].as_array_mut().expect("a list").reverse();
        assert_eq!(differing(&scheme(), &turned), ["purposes"]);
    }

    #[test]
    fn own_readings_are_found_wherever_they_stand() {
        assert_eq!(uncertain(&scheme()), ["cost_base", "purposes.two"]);
        assert!(lies_in("a.b", "a") && lies_in("a", "a") && !lies_in("ab", "a"));
        assert_eq!(
            owner(["cost_base", "cost_base.on_cost"].into_iter(), "cost_base.on_cost.x"),
            Some("cost_base.on_cost")
        );
    }
}
