//! Participants, persons kept apart, masked copies and erasing by the command line.

use super::Desk;

fn begun(name: &'static str) -> Desk {
    let desk = Desk::new(name);
    desk.done(&["new", "@bok", "--name", "Västerå", "--orgnr", "422000-0014", "--kind", "kommun"]);
    desk.done(&[
        "grant",
        "add",
        "@bok",
        "--scheme",
        "LYFT-2023",
        "--code",
        "100",
        "--requisitioned",
        "100000",
        "--requisitioned-on",
        "2023-04-15",
    ]);
    desk.done(&[
        "cost",
        "add",
        "@bok",
        "--grant",
        "100",
        "--kind",
        "salary",
        "--amount",
        "1000",
        "--first",
        "2023-03-01",
        "--last",
        "2023-03-31",
        "--text",
        "Lön mars",
        "--person",
        "P1",
        "--booked-on",
        "2023-03-27",
    ]);
    desk
}

#[test]
fn participants_answer_the_report_until_a_person_does() {
    let desk = begun("cli-participants");
    for (person, sex) in [("P1", "woman"), ("P2", "woman"), ("P3", "man")] {
        desk.done(&[
            "participant",
            "set",
            "@bok",
            "--grant",
            "100",
            "--person",
            person,
            "--sex",
            sex,
            "--category",
            "specialist",
            "--provider",
            "own",
            "--staff",
            "new",
        ]);
    }
    let report = desk.json(&["report", "@bok", "--grant", "100"], 0);
    let question =
        report["questions"].as_array().unwrap().iter().find(|q| q["id"] == "A23-4").unwrap().clone();
    assert_eq!((question["state"].as_str(), question["counted"].as_bool()), (Some("derived"), Some(true)));
    let women = question["cells"]
        .as_array()
        .unwrap()
        .iter()
        .find(|c| c["row"] == "specialist" && c["column"] == "women");
    assert_eq!(women.unwrap()["count"], 2);
    // The report's own rules are asked of what the list gives.
    let said = desk.run(&["check", "@bok", "--grant", "100", "--as-of", "2023-11-21"]).out;
    assert!(!said.contains("answer-rule") && !said.contains("participant-incomplete"), "{said}");
    let view = desk.json(&["participant", "list", "@bok", "--grant", "100"], 0);
    assert_eq!(view["rows"][0]["costs"], serde_json::json!(["K1"]));
    desk.done(&[
        "participant",
        "set",
        "@bok",
        "--grant",
        "100",
        "--participant",
        "D3",
        "--outcome",
        "passed",
    ]);
    desk.done(&["participant", "remove", "@bok", "D2", "--grant", "100", "--reason", "Dubbel"]);
    let view = desk.json(&["participant", "list", "@bok", "--grant", "100"], 0);
    assert_eq!(view["rows"].as_array().map(Vec::len), Some(2));
    assert_eq!((&view["rows"][1]["outcome"], &view["rows"][1]["sex"]), (&"passed".into(), &"man".into()));
}

#[test]
fn participants_are_taken_from_a_table_and_the_list_goes_out_as_one() {
    let desk = begun("cli-participants-rows");
    let rows = ["participant", "rows", "@bok", "@lista.csv", "--grant", "100"];
    let write = |text: &str| std::fs::write(desk.file("lista.csv"), text).expect("the file is written");
    write("Person;Kategori;Kön;Avdelning\nP1;Specialistundersköterska;kvinna;Nord\nP2;Läkare;man;Syd\n");
    let said = desk.run(&rows);
    assert_eq!(said.code, 3, "{}{}", said.out, said.err);
    assert!(said.out.contains("Rad 3") && said.out.contains("Läkare"), "{}", said.out);
    assert!(said.out.contains("Avdelning"), "what is not used is told: {}", said.out);
    write("Person;Kategori;Kön\nP1;Specialistundersköterska;kvinna\nP2;Undersköterska;man\n");
    let tried = desk.json(&[&rows[..], &["--dry-run"]].concat(), 0);
    assert_eq!((&tried["added"], &tried["can_add"]), (&2.into(), &true.into()));
    let view = desk.json(&rows, 0);
    assert_eq!(view["rows"].as_array().map(Vec::len), Some(2));
    write(&view["cells"].as_str().expect("cells").replace("\tman\t", "\tkvinna\t"));
    let done = desk.done(&rows);
    assert!(done.contains("0 deltagare är tillagda och 2 ändrade"), "{done}");
    let view = desk.json(&["participant", "list", "@bok", "--grant", "100"], 0);
    assert_eq!((&view["rows"][1]["sex"], &view["rows"][1]["person"]), (&"woman".into(), &"P2".into()));
}

#[test]
fn what_is_wrong_with_a_participant_is_refused_with_what_to_do() {
    let desk = begun("cli-participants-wrong");
    let set = |more: &[&str]| {
        let said = desk.run(&[&["participant", "set", "@bok", "--grant", "100"], more].concat());
        assert_eq!(said.code, 3, "{}", said.err);
        said.err
    };
    assert!(set(&["--person", "19900101-2385"]).contains("personnummer"));
    assert!(set(&["--person", "P1", "--category", "x"]).contains("specialist"));
    let days = set(&["--person", "P1", "--start", "2023-05-01", "--end", "2023-04-30"]);
    assert!(days.contains("2023-04-30"), "{days}");
    assert!(set(&["--person", "P1", "--start", "2023-04-31"]).contains("2023-04-31"));
    assert!(set(&["--person", "P1", "--hours", "1,234"]).contains("1,234"));
    assert!(set(&["--person", "P1", "--cost", "K99"]).contains("K99"));
    let number = desk.run(&["person", "keep", "@bok", "P1", "--number", "900101-2386"]);
    assert!(number.code == 3 && number.err.contains("900101-2386"), "{}", number.err);
}

#[test]
fn a_person_is_kept_apart_from_packages_and_erased_when_the_time_is_out() {
    let desk = begun("cli-erase");
    desk.done(&["person", "keep", "@bok", "P1", "--name", "Anna EXEMPEL", "--number", "900101-2385"]);
    desk.done(&[
        "package",
        "@bok",
        "--grant",
        "100",
        "--out",
        "@paket.zip",
        "--level",
        "everything",
        "--reader",
        "Revisorn",
    ]);
    desk.done(&["verify", "@paket.zip"]);
    let book = std::fs::read(desk.file("bok.bidragsbok")).expect("the book");
    let holds = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds(&book, "19900101-2385"));
    let preview = desk.done(&["erase", "@bok", "--person", "P1", "--dry-run"]);
    assert!(preview.contains("Anna EXEMPEL") && preview.contains("19900101-2385"), "{preview}");
    desk.done(&["erase", "@bok", "--person", "p1", "--reason", "Tiden är ute"]);
    let book = std::fs::read(desk.file("bok.bidragsbok")).expect("the book");
    assert!(!holds(&book, "19900101-2385") && !holds(&book, "Anna EXEMPEL"), "not in any byte of the file");
    let persons = desk.json(&["person", "list", "@bok"], 0);
    assert_eq!((&persons[0]["pseudonym"], &persons[0]["name"]), (&"P1".into(), &serde_json::Value::Null));
    let nothing = desk.run(&["erase", "@bok", "--person", "P1", "--reason", "Igen"]);
    assert_eq!(nothing.code, 3, "it is gone");
    let undo = desk.run(&["undo", "@bok"]);
    assert_eq!(undo.code, 3, "an erasure is not taken back");
    // The cost must be kept: it is refused until somebody says otherwise.
    let early = desk.run(&["erase", "@bok", "--cost", "K1", "--reason", "Nu"]);
    assert!(early.code == 3 && early.err.contains("sjunde"), "{}", early.err);
    desk.done(&["erase", "@bok", "--cost", "K1", "--reason", "Nu", "--early"]);
    desk.done(&["package", "@bok", "--grant", "100", "--out", "@efter.zip"]);
    desk.done(&["verify", "@efter.zip"]);
    assert_eq!(desk.json(&["cost", "list", "@bok", "--grant", "100"], 0)["rows"][0]["amount"], "1000.00");
}

#[test]
fn a_masked_copy_goes_into_the_package_and_the_original_stays() {
    let desk = begun("cli-mask");
    std::fs::write(desk.file("lon.txt"), "Lönebesked mars\r\nAnna EXEMPEL 19900101-2385\r\n")
        .expect("a file");
    desk.done(&["evidence", "add", "@bok", "@lon.txt", "--grant", "100", "--cost", "K1"]);
    let page = desk.json(&["evidence", "page", "@bok", "U1"], 0);
    assert_eq!(page["found"][0]["text"], "19900101-2385");
    let gaps = desk.json(&["evidence", "gaps", "@bok", "--grant", "100"], 0);
    assert_eq!(gaps["gaps"].as_array().map(Vec::len), Some(0), "the payslip is there");
    desk.done(&["evidence", "mask", "@bok", "U1", "--found"]);
    let list = desk.json(&["evidence", "list", "@bok", "--grant", "100"], 0);
    assert_eq!((&list[1]["masks"], &list[1]["personal"]), (&"U1".into(), &false.into()));
    assert_eq!(list[1]["targets"][0]["reference"], "K1");
    desk.done(&["evidence", "save", "@bok", "U2", "--out", "@kopia.txt"]);
    let copy = std::fs::read_to_string(desk.file("kopia.txt")).expect("the copy");
    assert_eq!(copy, "Lönebesked mars\r\nAnna EXEMPEL ████████-████\r\n");
    desk.done(&["package", "@bok", "--grant", "100", "--out", "@paket.zip"]);
    let package = std::fs::read(desk.file("paket.zip")).expect("the package");
    let holds = |text: &str| package.windows(text.len()).any(|window| window == text.as_bytes());
    // Names stand as they are in a zip.
    assert!(holds("data/evidence/u2-"), "the copy is in it");
    assert!(!holds("data/evidence/u1-"), "the original is not");
    let again = desk.run(&["evidence", "mask", "@bok", "U1", "--copy", "@lon.txt"]);
    assert_eq!(again.code, 3, "the same bytes are no copy");
    // The original can be erased, with its bytes; its retention has not passed.
    desk.done(&["erase", "@bok", "--evidence", "U1", "--reason", "Bara kopian behövs", "--early"]);
    let gone = desk.run(&["evidence", "page", "@bok", "U1"]);
    assert!(gone.code == 3 && gone.err.contains("gallrad"), "{}", gone.err);
    desk.done(&["package", "@bok", "--grant", "100", "--out", "@efter.zip"]);
    desk.done(&["verify", "@efter.zip"]);
}

#[test]
fn files_that_are_empty_or_beyond_what_is_kept_are_refused() {
    let desk = begun("cli-evidence-sizes");
    std::fs::write(desk.file("tom.pdf"), "").expect("a file");
    let large = std::fs::File::create(desk.file("stor.bin")).expect("a file");
    large.set_len(5 << 30).expect("a file of five gibibytes that takes no room");
    for (file, said) in [("@tom.pdf", "tom.pdf"), ("@stor.bin", "stor.bin")] {
        let refused = desk.run(&["evidence", "add", "@bok", file, "--grant", "100", "--cost", "K1"]);
        assert!(refused.code == 3 && refused.err.contains(said), "{}", refused.err);
    }
}

#[test]
fn an_accrual_is_followed_settled_and_a_cost_split_at_the_year() {
    let desk = begun("cli-accruals");
    desk.done(&[
        "cost",
        "add",
        "@bok",
        "--grant",
        "100",
        "--kind",
        "accrual",
        "--amount",
        "500",
        "--first",
        "2023-12-01",
        "--last",
        "2023-12-31",
        "--text",
        "Handledning",
        "--accrual-reason",
        "Utfört i december",
        "--expected",
        "2024-01-31",
        "--booked-on",
        "2023-12-31",
    ]);
    desk.done(&[
        "cost",
        "add",
        "@bok",
        "--grant",
        "100",
        "--kind",
        "invoice",
        "--amount",
        "560",
        "--first",
        "2023-12-01",
        "--last",
        "2023-12-31",
        "--text",
        "Fakturan",
        "--booked-on",
        "2024-01-20",
    ]);
    let state = |day: &str| {
        let list = desk.json(&["accrual", "list", "@bok", "--as-of", day], 0);
        (list["accruals"][0]["state"].as_str().unwrap_or_default().to_owned(), list["open"].clone())
    };
    assert_eq!(state("2024-01-31"), ("open".into(), "500.00".into()));
    assert_eq!(state("2024-02-01"), ("overdue".into(), "500.00".into()));
    let refused = desk.run(&["accrual", "settle", "@bok", "K2", "--cost", "K2", "--reason", "Fel"]);
    assert_eq!(refused.code, 3, "an accrual does not settle itself");
    let told = desk.done(&["accrual", "settle", "@bok", "K2", "--cost", "K3", "--reason", "Fakturan kom"]);
    assert!(told.contains("60,00"), "{told}");
    assert_eq!(state("2024-02-01"), ("settled".into(), "0.00".into()));
    desk.done(&[
        "cost",
        "add",
        "@bok",
        "--grant",
        "100",
        "--kind",
        "invoice",
        "--amount",
        "1200,01",
        "--first",
        "2023-11-01",
        "--last",
        "2024-04-30",
        "--text",
        "Licens",
        "--booked-on",
        "2023-11-05",
    ]);
    let prepaid = desk.json(&["accrual", "list", "@bok", "--as-of", "2023-12-31"], 0);
    assert_eq!((&prepaid["prepaid"][0]["cost"], &prepaid["prepaid_sum"]), (&"K6".into(), &"797.81".into()));
    desk.done(&["cost", "split", "@bok", "K6", "--by", "months", "--over", "years", "--reason", "Två år"]);
    let costs = desk.json(&["cost", "list", "@bok", "--grant", "100", "--search", "Licens"], 0);
    let parts: Vec<_> = costs["rows"].as_array().unwrap().iter().map(|row| row["amount"].clone()).collect();
    assert_eq!(parts, ["400.00", "800.01"]);
    let again =
        desk.run(&["cost", "split", "@bok", "K7", "--by", "days", "--over", "years", "--reason", "Igen"]);
    assert_eq!(again.code, 3, "it lies on one side already");
}

#[test]
fn a_file_belongs_to_a_decision_and_is_linked_to_more() {
    let desk = begun("cli-evidence-decision");
    std::fs::write(desk.file("beslut.csv"), "pott;enhet;belopp\nAllt;Norr;1000\n").expect("a file");
    let refused =
        desk.run(&["evidence", "add", "@bok", "@beslut.csv", "--grant", "100", "--decision", "Beslut 1"]);
    assert!(refused.code == 3 && refused.err.contains("Beslut 1"), "{}", refused.err);
    desk.done(&["evidence", "add", "@bok", "@beslut.csv", "--grant", "100"]);
    desk.done(&["evidence", "link", "@bok", "U1", "--cost", "K1"]);
    let list = desk.json(&["evidence", "list", "@bok", "--grant", "100"], 0);
    assert_eq!(list[0]["targets"].as_array().map(Vec::len), Some(2));
    assert_eq!(list[0]["kept_until"], "2031-12-31", "as long as the report of the grant, due 2024");
}
