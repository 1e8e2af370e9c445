//! The file of answers, for every kind of question.

use serde_json::{Value as Json, json};

use super::Desk;

pub(super) fn begun(name: &'static str) -> Desk {
    let desk = Desk::new(name);
    desk.done(&["new", "@bok", "--name", "Västerå", "--orgnr", "422000-0014", "--kind", "kommun"]);
    tests::add_invented_grant(&desk.file("bok.bidragsbok"));
    desk
}

const REPORT: [&str; 4] = ["report", "@bok", "--grant", "100"];

pub(super) fn with_answers(desk: &Desk, answers: &Json) -> Vec<&'static str> {
    std::fs::write(desk.file("svar.json"), answers.to_string()).expect("a file");
    [REPORT.as_slice(), &["--answers", "@svar.json"]].concat()
}

fn operations(desk: &Desk) -> usize {
    desk.json(&["history", "@bok"], 0).as_array().map_or(0, Vec::len)
}

pub(super) fn all() -> Json {
    json!({
        "P-matrix": { "cells": { "nurse": { "women": 12, "men": null }, "aide": { "women": "1 003" } } },
        "P-column": { "cells": { "hourly": 17, "permanent": 83 } },
        "P-benefit": { "rows": { "records": "high", "security": "unknown" }, "comment": "Bedömt i maj" },
        "P-units": { "items": { "Nord": { "places": 40, "paid": "1234,50", "text": "Kurs" }, "Syd": { "places": 12 } } },
        "P-date": { "date": "2026-02-03" },
        "P-hinder": { "choices": ["other"], "comment": "Sjukdom" },
        "P-why": "Sen start",
        "P-count": 7,
    })
}

#[test]
fn every_kind_of_question_is_answered_from_a_file_once() {
    let desk = begun("answers-all");
    let words = with_answers(&desk, &all());
    let said = desk.done(&words);
    for line in [
        "Osäkert: Brevet säger inte om pågående räknas.",
        "Sjuksköterskor · Kvinnor: 12",
        "Undersköterskor · Kvinnor: 1 003",
        "Timanställda: 17",
        "17 %",
        "Dokumentation: I hög utsträckning",
        "Bedömt i maj",
        "Nord · Fördelat belopp: 1 234,50 kr",
        "2026-02-03",
    ] {
        assert!(said.replace('\u{a0}', " ").contains(line), "{line}: {said}");
    }
    let before = operations(&desk);
    desk.done(&words);
    assert_eq!(operations(&desk), before, "the same answers write nothing");
    let changed = json!({ "P-units": { "items": { "Nord": { "text": null, "places": 41 }, "Syd": null } }, "P-date": null });
    let view = desk.json(&with_answers(&desk, &changed), 0);
    let question = |id: &str| {
        view["questions"]
            .as_array()
            .into_iter()
            .flatten()
            .find(|row| row["id"] == id)
            .cloned()
            .expect("asked")
    };
    let items: Vec<_> = question("P-units")["items"].as_array().into_iter().flatten().cloned().collect();
    assert_eq!(
        items,
        [
            json!({ "item": "Nord", "field": "paid", "value": "1234.50" }),
            json!({ "item": "Nord", "field": "places", "value": "41" })
        ]
    );
    assert_eq!(question("P-date")["state"], "missing");
}

#[test]
fn an_error_names_file_question_place_and_what_is_allowed_and_answers_nothing() {
    let desk = begun("answers-bad");
    let before = operations(&desk);
    for (answer, code, words) in [
        (
            json!({ "P-matrix": { "cells": { "doctor": { "women": 1 } } } }),
            "answers-place-unknown",
            "nurse, aide",
        ),
        (
            json!({ "P-matrix": { "cells": { "nurse": { "kvinnor": 1 } } } }),
            "answers-place-unknown",
            "women, men",
        ),
        (
            json!({ "P-matrix": { "cells": { "nurse": { "women": 1.5 } } } }),
            "answers-value-unfit",
            "nurse / women",
        ),
        (
            json!({ "P-matrix": { "cells": { "nurse": { "women": "1,5" } } } }),
            "answers-value-unfit",
            "heltal",
        ),
        (json!({ "P-matrix": { "cells": { "nurse": { "women": -1 } } } }), "answers-value-unfit", "-1"),
        (json!({ "P-matrix": { "cells": { "nurse": 4 } } }), "answers-value-unfit", "women, men, private"),
        (json!({ "P-column": { "cells": { "hourly": { "women": 4 } } } }), "answers-value-unfit", "hourly"),
        (json!({ "P-matrix": 4 }), "answers-unfit", "cells"),
        (
            json!({ "P-benefit": { "rows": { "records": "medium" } } }),
            "answers-value-unfit",
            "high, low, unknown",
        ),
        (
            json!({ "P-benefit": { "rows": { "trygghet": "high" } } }),
            "answers-place-unknown",
            "records, security",
        ),
        (
            json!({ "P-units": { "items": { "Nord": { "beds": 4 } } } }),
            "answers-place-unknown",
            "places, paid",
        ),
        (
            json!({ "P-units": { "items": { "Nord": { "places": "fyra" } } } }),
            "answers-value-unfit",
            "Nord / places",
        ),
        (
            json!({ "P-units": { "items": { "Nord": { "paid": 12.5 } } } }),
            "answers-value-unfit",
            "citattecken",
        ),
        (
            json!({ "P-units": { "items": { "Nord": { "decided": "mars" } } } }),
            "answers-value-unfit",
            "2025-03-01",
        ),
        (
            json!({ "P-units": { "items": { "Nord": 4 } } }),
            "answers-value-unfit",
            "places, paid, decided, text",
        ),
        (json!({ "P-units": { "items": { "": { "places": 4 } } } }), "answers-value-unfit", "namn"),
        (json!({ "P-date": { "date": "3 mars" } }), "answers-unfit", "2025-03-01"),
        (json!({ "P-share": { "count": 17 } }), "answers-unfit", "räknas fram"),
        (json!({ "P-file": "plan.pdf" }), "answers-unfit", "bifogas"),
        (json!({ "P-hinder": ["weather"] }), "answers-unfit", "staff, other"),
    ] {
        // What stands before it in the file and is sound is not answered either.
        let mut file = json!({ "P-count": 3 });
        for (question, answer) in answer.as_object().expect("an object") {
            file[question] = answer.clone();
        }
        let line = with_answers(&desk, &file);
        let (said, fields) = desk.problem(&line, 3);
        assert_eq!(said, code, "{answer}");
        assert!(fields["question"].to_string().contains("P-"), "{fields}");
        let sentence = desk.refused(&line, 3);
        assert!(sentence.contains("svar.json") && sentence.contains(words), "{answer}: {sentence}");
    }
    assert_eq!(operations(&desk), before);
}
