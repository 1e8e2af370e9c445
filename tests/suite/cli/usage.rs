//! Wrong usage, help, and what is refused.

use words::{Locale, Words};

use super::Desk;

#[test]
fn wrong_usage_is_told_in_swedish_and_ends_with_2() {
    let desk = Desk::new("wrong-usage");
    for (words, code, part) in [
        (vec![], "usage-command-missing", "Ange ett kommando"),
        (vec!["cost"], "usage-command-missing", "correct"),
        (vec!["nwe"], "usage-command-unknown", "”nwe”"),
        (vec!["grants", "b", "--bogus"], "usage-argument-unknown", "”--bogus”"),
        (vec!["grants", "b", "extra"], "usage-argument-unknown", "”extra”"),
        (vec!["new", "b", "--name", "N"], "usage-argument-missing", "--orgnr"),
        (vec!["grants"], "usage-argument-missing", "BOK"),
        (vec!["new", "b", "--kind", "stad"], "usage-value-unknown", "kommun, region"),
        (vec!["check", "b", "--grant"], "usage-value-missing", "--grant"),
        (vec!["reverse", "b", "sju", "--reason", "x"], "usage-number-unfit", "”sju”"),
        (vec!["check", "b", "--grant", "1", "--grant", "2"], "usage-option-twice", "--grant"),
        (
            vec!["evidence", "link", "b", "U1", "--cost", "K1", "--voucher", "A:1"],
            "usage-options-conflict",
            "--cost",
        ),
        (vec!["accounts", "b", "--map", "5010"], "usage-mapping-unfit", "”5010”"),
        (
            vec!["cost", "assign", "b", "K1", "--first", "2026-01-01", "--reason", "x"],
            "usage-argument-missing",
            "--last",
        ),
    ] {
        let said = desk.refused(&words, 2);
        assert!(said.contains(part), "{words:?}: {said}");
        assert!(!said.contains("error:") && !said.contains("Usage"), "{said}");
        assert_eq!(desk.problem(&words, 2).0, code, "{words:?}");
    }
}

#[test]
fn wrong_usage_is_told_in_english_when_asked() {
    let desk = Desk::new("wrong-usage-english");
    for words in [vec!["nwe", "--lang", "en"], vec!["--lang=en", "nwe"]] {
        assert_eq!(desk.refused(&words, 2), "“nwe” is no command. Write --help to see which there are.\n");
    }
    assert!(desk.refused(&["grants", "b", "--lang", "de"], 2).contains("sv, en"));
}

#[test]
fn help_is_whole_in_both_languages() {
    let desk = Desk::new("help");
    let commands = [
        "",
        "new",
        "sample",
        "schemes",
        "distribute",
        "grant",
        "grant add",
        "grant amount",
        "grant state",
        "grant show",
        "grants",
        "condition",
        "accounts",
        "inspect",
        "import",
        "inbox",
        "cost",
        "cost add",
        "cost list",
        "cost show",
        "cost correct",
        "cost void",
        "cost confirm",
        "cost assign",
        "evidence",
        "evidence add",
        "evidence list",
        "evidence link",
        "allocation",
        "allocation add",
        "allocation list",
        "allocation withdraw",
        "unit",
        "unit list",
        "unit sheets",
        "unit report",
        "check",
        "accept",
        "reconcile",
        "explain",
        "report",
        "package",
        "verify",
        "undo",
        "redo",
        "reverse",
        "history",
    ];
    for locale in Locale::ALL {
        let usage = Words::new(locale).word("cli-heading-usage");
        for command in commands {
            let words: Vec<&str> = command.split(' ').filter(|word| !word.is_empty()).collect();
            let help = desk.done(&[words.as_slice(), &["--help", "--lang", locale.name()]].concat());
            assert!(help.contains(&usage), "{help}");
            assert!(!help.contains("cli-") && !help.contains("[OPTIONS]"), "a word is missing: {help}");
            assert!(locale == Locale::En || !help.contains("Options"), "English in Swedish help: {help}");
        }
    }
}

#[test]
fn help_is_found_as_a_command_too() {
    let desk = Desk::new("help-command");
    assert_eq!(desk.done(&["help", "cost", "add"]), desk.done(&["cost", "add", "--help"]));
    assert!(desk.done(&["--version"]).starts_with("bidragsbok "));
}

#[test]
fn what_is_no_book_is_refused_and_a_damaged_book_is_told_apart() {
    let desk = Desk::with_sample("no-book", "kommun");
    assert_eq!(desk.problem(&["grants", "@saknas"], 3).0, "book-missing");
    std::fs::write(desk.file("text.bidragsbok"), "Det här är ingen bok.").expect("a file");
    assert_eq!(desk.problem(&["grants", "@text"], 3).0, "book-not-a-book");
    let mut bytes = std::fs::read(desk.file("bok.bidragsbok")).expect("the book");
    let middle = bytes.len() / 2;
    bytes[middle..middle + 4096].fill(0x55);
    std::fs::write(desk.file("skadad.bidragsbok"), bytes).expect("a file");
    assert_eq!(desk.problem(&["grants", "@skadad"], 4).0, "book-damaged");
    assert_eq!(desk.problem(&["verify", "@skadad"], 4).0, "book-damaged");
}

#[test]
fn what_the_book_does_not_hold_is_refused_by_its_name() {
    let desk = Desk::with_sample("unknown", "kommun");
    for (words, code, value) in [
        (vec!["cost", "list", "@bok", "--grant", "99"], "grant-unknown", "99"),
        (vec!["cost", "show", "@bok", "K999"], "cost-unknown", "K999"),
        (vec!["accept", "@bok", "nej", "--reason", "x"], "finding-unknown", "nej"),
        (vec!["schemes", "NEJ-2026"], "scheme-unknown", "NEJ-2026"),
    ] {
        let (said, fields) = desk.problem(&words, 3);
        assert_eq!(said, code);
        assert!(fields.to_string().contains(value), "{fields}");
    }
}

#[test]
fn amounts_and_days_that_cannot_be_read_are_refused_and_nothing_is_written() {
    let desk = Desk::with_sample("bad-amounts", "kommun");
    let before = desk.json(&["history", "@bok"], 0);
    let with = |amount, first| {
        let words = ["cost", "add", "@bok", "--grant", "74502", "--kind", "invoice", "--last", "2026-05-31"];
        [words.as_slice(), &["--text", "t", "--amount", amount, "--first", first]].concat()
    };
    for (amount, first, code) in [
        ("1.234", "2026-05-01", "money-ambiguous"),
        ("femtio", "2026-05-01", "money-unreadable"),
        ("1,005", "2026-05-01", "money-ambiguous"),
        ("12345,678", "2026-05-01", "money-too-precise"),
        ("0", "2026-05-01", "amount-nought"),
        ("10", "2026-02-30", "date-unreadable"),
        ("10", "2026-06-01", "period-ends-before-it-begins"),
    ] {
        assert_eq!(desk.problem(&with(amount, first), 3).0, code, "{amount} {first}");
    }
    assert_eq!(desk.json(&["history", "@bok"], 0), before);
}

#[test]
fn a_bad_file_among_many_leaves_none_of_them_taken() {
    let desk = Desk::new("import-many");
    begin(&desk);
    std::fs::write(desk.file("skräp.se"), "#FLAGGA 0\n#TRANS inte en rad\n").expect("a file");
    desk.refused(&["import", "@bok", "#kommun/huvudbok-2026.se", "@skräp.se"], 3);
    assert_eq!(desk.json(&["history", "@bok"], 0).as_array().map(Vec::len), Some(1));
    desk.refused(&["import", "@bok", "#region/huvudbok-2021.se", "#kommun/huvudbok-2026.se"], 3);
    assert_eq!(desk.json(&["history", "@bok"], 0).as_array().map(Vec::len), Some(1));
}

fn begin(desk: &Desk) {
    desk.done(&["new", "@bok", "--name", "Västerå", "--orgnr", "422000-0014", "--kind", "kommun"]);
}

#[test]
fn answers_that_do_not_fit_leave_all_questions_as_they_were() {
    let desk = Desk::with_sample("bad-answers", "kommun");
    let before = desk.json(&["history", "@bok"], 0);
    for (text, code) in [
        ("inte json", "answers-not-json"),
        ("{\"nej\": \"yes\"}", "answers-unknown-question"),
        ("{\"K26-4\": {\"words\": \"nytt\"}, \"K26-1\": {\"amount\": \"1\"}}", "answers-unfit"),
        ("{\"K26-4\": {\"words\": \"nytt\"}, \"K26-6\": 1.5}", "answers-unfit"),
        ("{\"K26-4\": {\"ord\": \"nytt\"}}", "answers-unfit"),
    ] {
        std::fs::write(desk.file("svar.json"), text).expect("a file");
        let (said, fields) =
            desk.problem(&["report", "@bok", "--grant", "74502", "--answers", "@svar.json"], 3);
        assert_eq!(said, code, "{text}");
        assert!(fields["file"].to_string().contains("svar.json"), "{fields}");
    }
    assert_eq!(desk.json(&["history", "@bok"], 0), before);
}
