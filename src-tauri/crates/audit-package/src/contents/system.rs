//! The system description (systemdokumentation) that the law on municipal bookkeeping asks for, and the schemas.

use std::fmt::Write as _;

use domain::accounts::AccountRule;
use words::{Locale, Words};

use super::{Package, word_of};
use crate::bag::name::shown;

const TEMPLATE: &str = include_str!("../../../../../assets/package/systemdokumentation.md");

const SCHEMAS: &[(&str, &str)] = &[
    ("findings.schema.json", include_str!("../../../../../assets/package/schemas/findings.schema.json")),
    ("head.schema.json", include_str!("../../../../../assets/package/schemas/head.schema.json")),
    ("operation.schema.json", include_str!("../../../../../assets/package/schemas/operation.schema.json")),
    ("package.schema.json", include_str!("../../../../../assets/package/schemas/package.schema.json")),
    ("pseudonyms.schema.json", include_str!("../../../../../assets/package/schemas/pseudonyms.schema.json")),
    ("report.schema.json", include_str!("../../../../../assets/package/schemas/report.schema.json")),
];

/// Returns the JSON Schemas of the machine files, with their paths.
pub(crate) fn schemas() -> impl Iterator<Item = (String, Vec<u8>)> {
    SCHEMAS.iter().map(|(name, text)| (format!("data/system/schemas/{name}"), text.as_bytes().to_vec()))
}

/// Writes the description: the template with what is particular to this book.
pub(super) fn documentation(package: &Package) -> Vec<u8> {
    let about = package.descriptor();
    let code_part =
        package.excerpt().book().opened().map(|opened| opened.code_part.clone()).unwrap_or_default();
    let values = [
        ("{software}", cell(&about.software)),
        ("{organisation}", cell(&about.organisation)),
        ("{orgnr}", cell(&about.orgnr)),
        ("{as-of}", about.as_of.to_string()),
        ("{code-part}", cell(&code_part)),
        ("{grants}", grants(package)),
        ("{accounts}", accounts(package)),
        (
            "{checks}",
            package.checks().iter().map(|check| format!("`{}`", check.id)).collect::<Vec<_>>().join(", "),
        ),
    ];
    filled(&values).into_bytes()
}

/// Fills every place once, so that a value that looks like a place stays as it is.
fn filled(values: &[(&str, String)]) -> String {
    let mut text = String::new();
    let mut rest = TEMPLATE;
    while let Some(at) = rest.find('{') {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        match values.iter().find(|(place, _)| rest.starts_with(place)) {
            Some((place, value)) => {
                text.push_str(value);
                rest = &rest[place.len()..];
            }
            None => {
                text.push('{');
                rest = &rest[1..];
            }
        }
    }
    text + rest
}

/// Writes a text of the book so that it stays one cell of a table and no markup.
fn cell(text: &str) -> String {
    let mut safe = String::new();
    for c in shown(text).chars() {
        if matches!(c, '|' | '\\' | '`' | '*' | '_' | '<' | '>' | '[' | ']' | '#' | '&') {
            safe.push('\\');
        }
        safe.push(c);
    }
    safe
}

fn grants(package: &Package) -> String {
    package.excerpt().grants().fold(String::new(), |mut rows, grant| {
        let scheme = grant.scheme();
        let _ = writeln!(
            rows,
            "| {} | {} (version {}) | {} | {} |",
            cell(grant.code()),
            cell(&scheme.id),
            scheme.version,
            cell(&scheme.name.sv),
            grant.use_period()
        );
        rows
    })
}

fn accounts(package: &Package) -> String {
    let words = Words::new(Locale::Sv);
    package.excerpt().book().accounts().rules.iter().fold(String::new(), |mut rows, rule| {
        let AccountRule { first, last, role, name } = rule;
        let role = words.word(&format!("document-role-{}", word_of(role)));
        let range = if first == last { cell(first) } else { format!("{}–{}", cell(first), cell(last)) };
        let _ = writeln!(rows, "| {range} | {role} | {} |", cell(name.as_deref().unwrap_or_default()));
        rows
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::package;

    #[test]
    fn every_place_of_the_template_is_filled() {
        let text = String::from_utf8(documentation(&package::package())).expect("UTF-8");
        for place in
            ["{software}", "{organisation}", "{orgnr}", "{as-of}", "{code-part}", "{grants}", "{accounts}"]
        {
            assert!(TEMPLATE.contains(place), "{place}");
            assert!(!text.contains(place), "{place}");
        }
        assert!(!text.contains("document-role-"), "{text}");
    }

    #[test]
    fn the_schemas_name_the_members_that_the_files_have() {
        let files = package::package().files().expect("the figures are in range");
        for (schema, file) in [
            ("findings", "data/checks/findings-4711.json"),
            ("head", "data/history/head.json"),
            ("package", "data/package.json"),
            ("pseudonyms", "data/history/pseudonyms.json"),
            ("report", "data/report/report-4711.json"),
        ] {
            let (_, text) = SCHEMAS.iter().find(|(name, _)| name.starts_with(schema)).expect("a schema");
            let schema: serde_json::Value = serde_json::from_str(text).expect("JSON");
            let file: serde_json::Value = serde_json::from_slice(&files[file]).expect("JSON");
            fits(&schema, &schema, &file, "");
        }
    }

    #[test]
    fn the_schema_of_operations_fits_every_line() {
        let (_, text) = SCHEMAS.iter().find(|(name, _)| name.starts_with("operation")).expect("a schema");
        let schema: serde_json::Value = serde_json::from_str(text).expect("JSON");
        for operation in package::package().excerpt().book().operations() {
            let line: serde_json::Value =
                serde_json::from_slice(&crate::record::line(operation)).expect("JSON");
            fits(&schema, &schema, &line, "");
        }
    }

    /// The little of JSON Schema that the files need: types, members, items, alternatives and references.
    fn fits(root: &serde_json::Value, schema: &serde_json::Value, value: &serde_json::Value, at: &str) {
        use serde_json::Value;
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let target = root.pointer(reference.trim_start_matches('#')).expect("a definition");
            return fits(root, target, value, at);
        }
        if let Some(Value::Array(options)) = schema.get("oneOf") {
            let named = |option: &&Value| option.get("type").is_none_or(|t| type_fits(t, value));
            assert!(options.iter().any(|o| named(&o)), "{at}: no alternative for {value}");
            return;
        }
        if let Some(wanted) = schema.get("type") {
            assert!(type_fits(wanted, value), "{at} is {value}, not {wanted}");
        }
        if let (Some(Value::Object(properties)), Value::Object(members)) = (schema.get("properties"), value) {
            for (name, member) in members {
                match properties.get(name) {
                    Some(property) => fits(root, property, member, &format!("{at}/{name}")),
                    None => assert!(
                        schema["additionalProperties"] != Value::Bool(false),
                        "{at}/{name} is unknown"
                    ),
                }
            }
            for required in schema["required"].as_array().into_iter().flatten() {
                assert!(members.contains_key(required.as_str().expect("a name")), "{at} lacks {required}");
            }
        }
        if let (Some(items), Value::Array(list)) = (schema.get("items"), value) {
            list.iter().for_each(|item| fits(root, items, item, &format!("{at}/…")));
        }
    }

    fn type_fits(wanted: &serde_json::Value, value: &serde_json::Value) -> bool {
        use serde_json::Value;
        let fits = |wanted: &str| match wanted {
            "object" => value.is_object(),
            "array" => value.is_array(),
            "string" => value.is_string(),
            "integer" => value.is_u64() || value.is_i64(),
            "boolean" => value.is_boolean(),
            "null" => value.is_null(),
            _ => false,
        };
        match wanted {
            Value::String(wanted) => fits(wanted),
            Value::Array(any) => any.iter().filter_map(Value::as_str).any(fits),
            _ => false,
        }
    }
}
