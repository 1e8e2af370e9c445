//! A package by what is shipped with it: `verify.py`, the script of its page, and a browser. What is not on this
//! computer is skipped, and says so.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use audit_package::source::FileSource as _;
use audit_package::zip::{Limits, ZipSource};
use domain::committed::Hash;
use serde_json::Value as Json;

use super::Desk;

/// Runs the script of a page outside a browser, with files as a browser gives them.
const IN_NODE: &str = r#"
const fs = require("node:fs"), path = require("node:path"), vm = require("node:vm");
const [page, target] = process.argv.slice(2);
vm.runInThisContext(fs.readFileSync(page, "utf8").split("<script>")[1].split("</script>")[0]);
const { check, fromFolder, fromZip } = globalThis.packageCheck;
const files = fs.statSync(target).isDirectory()
  ? fs.readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => {
      const place = path.join(entry.parentPath ?? entry.path, entry.name);
      return Object.assign(new Blob([fs.readFileSync(place)]), { webkitRelativePath: "p/" + path.relative(target, place) });
    })
  : null;
const zip = files ? null : new File([fs.readFileSync(target)], path.basename(target));
check(files ? async () => fromFolder(files) : () => fromZip(zip), zip).then((said) => console.log(JSON.stringify(said)));
"#;

/// Runs a program; none where it is not on this computer, which is said aloud.
#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn run(program: &str, arguments: &[&Path]) -> Option<(i32, String)> {
    match Command::new(program).args(arguments).output() {
        Ok(output) => {
            let said = [output.stdout, output.stderr].concat();
            Some((output.status.code().unwrap_or(-1), String::from_utf8_lossy(&said).into_owned()))
        }
        Err(_) => {
            println!("skipped: {program} is not on this computer");
            None
        }
    }
}

/// A package of the invented municipality, as a zip and unpacked.
struct Unpacked {
    desk: Desk,
    files: BTreeMap<String, Vec<u8>>,
}

/// What the three say of a folder: the program, `verify.py`, the script of the page.
struct Three {
    ours: Json,
    python: Option<(i32, String)>,
    page: Option<Json>,
}

impl Unpacked {
    fn new(name: &'static str) -> Self {
        let desk = Desk::with_sample(name, "kommun");
        desk.done(&["package", "@bok", "--grant", "74502", "--out", "@p.zip", "--as-of", "2026-11-21"]);
        let zip = std::fs::File::open(desk.file("p.zip")).expect("a package");
        let source = ZipSource::open(zip, &Limits::default()).expect("a zip");
        let content = |path: &str| {
            let mut bytes = Vec::new();
            source.open(path).and_then(|mut file| file.read_to_end(&mut bytes)).expect("a file");
            bytes
        };
        let files = source.files().expect("a list");
        let files = files.into_iter().map(|file| (file.path.clone(), content(&file.path))).collect();
        std::fs::write(desk.file("in-node.cjs"), IN_NODE).expect("a file");
        let unpacked = Self { desk, files };
        unpacked.lay("clean.d", &unpacked.files);
        unpacked
    }

    fn lay(&self, folder: &str, files: &BTreeMap<String, Vec<u8>>) -> PathBuf {
        let folder = self.desk.file(folder);
        let _ = std::fs::remove_dir_all(&folder);
        for (path, bytes) in files {
            let place = folder.join(path);
            std::fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
            std::fs::write(place, bytes).expect("a file");
        }
        folder
    }

    fn python(&self, target: &Path) -> Option<(i32, String)> {
        run("python3", &[Path::new("-I"), &self.desk.file("clean.d/verify.py"), target])
    }

    fn page(&self, target: &Path) -> Option<Json> {
        let page = self.desk.file("clean.d/data/index.html");
        let (code, said) = run("node", &[&self.desk.file("in-node.cjs"), &page, target])?;
        assert_eq!(code, 0, "{said}");
        Some(serde_json::from_str(&said).expect("the script's answer"))
    }

    /// Asks the three about the package with something changed.
    fn changed(&self, change: impl FnOnce(&mut BTreeMap<String, Vec<u8>>)) -> Three {
        let mut files = self.files.clone();
        change(&mut files);
        let folder = self.lay("changed.d", &files);
        let said = self.desk.run(&["verify", "@changed.d", "--json"]);
        assert!(said.code < 2, "{}", said.err);
        let ours = serde_json::from_str(&said.out).expect("JSON");
        Three { ours, python: self.python(&folder), page: self.page(&folder) }
    }
}

/// Computes sizes and sums again, as somebody would who changes a file and knows BagIt.
fn made_consistent(files: &mut BTreeMap<String, Vec<u8>>) {
    let is_payload = |path: &str| path.starts_with("data/");
    let payload = files.iter().filter(|(path, _)| is_payload(path));
    let octets: usize = payload.clone().map(|(_, bytes)| bytes.len()).sum();
    let oxum = format!("Payload-Oxum: {octets}.{}", payload.count());
    let info = String::from_utf8(files["bag-info.txt"].clone()).expect("UTF-8");
    let line =
        |line: &str| if line.starts_with("Payload-Oxum") { oxum.clone() } else { line.to_owned() } + "\n";
    files.insert("bag-info.txt".to_owned(), info.lines().map(line).collect::<String>().into_bytes());
    for (manifest, of_payload) in [("manifest-sha256.txt", true), ("tagmanifest-sha256.txt", false)] {
        let listed = files
            .iter()
            .filter(|(path, _)| is_payload(path) == of_payload && !path.starts_with("tagmanifest-"));
        let lines: String = listed.map(|(path, bytes)| format!("{}  {path}\n", Hash::plain(bytes))).collect();
        files.insert(manifest.to_owned(), lines.into_bytes());
    }
}

fn replace(files: &mut BTreeMap<String, Vec<u8>>, path: &str, from: &str, to: &str) {
    let text = String::from_utf8(files[path].clone()).expect("UTF-8");
    assert!(text.contains(from), "{from} is not in {path}");
    files.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
}

impl Three {
    /// Every one of the three finds it, and names the file.
    #[track_caller]
    fn all_name(&self, file: &str) {
        let findings = self.ours["findings"].as_array().expect("findings");
        assert!(findings.iter().any(|f| f["severity"] == "error" && f["file"] == file), "{findings:?}");
        if let Some((code, said)) = &self.python {
            assert!(*code == 1 && said.contains(file), "{code} {said}");
        }
        if let Some(page) = &self.page {
            let found = page["found"].as_array().expect("findings");
            assert!(found.iter().any(|found| found["file"] == file), "{page}");
        }
    }
}

#[test]
fn a_good_package_is_good_to_each_of_them() {
    let package = Unpacked::new("tools-good");
    let head = package.desk.json(&["verify", "@p.zip"], 0)["summary"]["head_hash"].clone();
    for target in ["p.zip", "clean.d"] {
        let target = package.desk.file(target);
        if let Some((code, said)) = package.python(&target) {
            assert!(code == 0 && said.contains(head.as_str().expect("a hash")), "{said}");
        }
        if let Some(page) = package.page(&target) {
            assert_eq!((&page["found"], &page["head"]["hash"]), (&Json::Array(Vec::new()), &head));
            assert_eq!(page["files"].as_u64(), u64::try_from(package.files.len() - 1).ok());
        }
    }
}

#[test]
fn what_was_changed_added_or_taken_away_is_named_by_each_of_them() {
    let package = Unpacked::new("tools-files");
    let evidence = "data/evidence/u1-faktura-lev-1052.pdf";
    package.changed(|files| files.get_mut(evidence).expect("a file")[1000] ^= 1).all_name(evidence);
    package.changed(|files| drop(files.remove(evidence))).all_name(evidence);
    package
        .changed(|files| drop(files.insert("data/x.txt".to_owned(), b"hej".to_vec())))
        .all_name("data/x.txt");
    package.changed(|files| drop(files.insert("x.txt".to_owned(), b"hej".to_vec()))).all_name("x.txt");
    package.changed(|files| replace(files, "bag-info.txt", "EXEMPEL", "ANNAN")).all_name("bag-info.txt");
}

#[test]
fn a_log_that_was_changed_or_cut_is_found_by_each_of_them_though_the_sums_are_new() {
    let package = Unpacked::new("tools-log");
    let log = "data/history/operations.jsonl";
    let said = package.changed(|files| {
        replace(files, log, "\"amount\":\"", "\"amount\":\"1");
        made_consistent(files);
    });
    assert_eq!(
        (said.ours["files"]["verdict"].as_str(), said.ours["log"]["verdict"].as_str()),
        (Some("ok"), Some("failed"))
    );
    said.all_name(log);
    let said = package.changed(|files| {
        let text = String::from_utf8(files[log].clone()).expect("UTF-8");
        let lines: Vec<_> = text.split_inclusive('\n').collect();
        files.insert(log.to_owned(), lines[..lines.len() - 1].concat().into_bytes());
        made_consistent(files);
    });
    assert_eq!(said.ours["log"]["verdict"], "failed");
    assert!(said.python.is_none_or(|(code, said)| code == 1 && said.contains("LOGG")));
    assert!(said.page.is_none_or(|page| page["found"][0]["code"] == "head"));
    let said = package.changed(|files| {
        replace(files, log, "{\"actor\":", "{\"actor\" :");
        made_consistent(files);
    });
    assert_eq!(said.ours["log"]["verdict"], "failed");
    assert!(said.page.is_none_or(|page| page["found"][0]["code"] == "unreadable"));
}

#[test]
fn a_sum_that_was_changed_is_found_by_the_program_and_by_python() {
    let package = Unpacked::new("tools-sums");
    for (path, from, to) in [
        ("data/ledger/costs-74502.csv", ",86400.00,86400.00,0.00,", ",86400.00,8640.00,0.00,"),
        ("data/ledger/costs-74502.csv", ",86400.00,86400.00,0.00,", ",86401.00,86401.00,0.00,"),
        ("data/ledger/ledger-74502.csv", ",45000.00,", ",4500.00,"),
        (
            "data/ledger/reconciliation-74502.csv",
            ",-1214000.00,-1214000.00,0.00,",
            ",-1214000.00,-1214000.01,0.00,",
        ),
        ("data/report/report-74502.json", "\"used\": \"891268.81\"", "\"used\": \"891268.82\""),
    ] {
        let said = package.changed(|files| {
            replace(files, path, from, to);
            made_consistent(files);
        });
        assert_eq!(said.ours["sums"]["verdict"], "failed", "{path} {}", said.ours);
        if let Some((code, said)) = said.python {
            assert!(code == 1 && said.contains("FEL SUMMOR"), "{path} {code} {said}");
        }
    }
}

#[test]
fn a_tool_in_the_package_that_is_not_ours_is_told() {
    let package = Unpacked::new("tools-exchanged");
    for tool in ["verify.py", "verify.cmd", "VERIFIERA.txt"] {
        let said = package.changed(|files| {
            files.insert(tool.to_owned(), b"print('RESULTAT: OK')\n".to_vec());
            made_consistent(files);
        });
        let finding = &said.ours["findings"].as_array().expect("findings")[0];
        assert_eq!(
            (finding["code"].as_str(), finding["file"].as_str()),
            (Some("package-tool-differs"), Some(tool))
        );
    }
}

/// `chromium --headless --dump-dom` of a page.
fn browsed(page: &Path, profile: &Path) -> Option<String> {
    let url = format!("file://{}", page.display());
    let profile = format!("--user-data-dir={}", profile.display());
    let calm =
        ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"];
    let last = [profile.as_str(), "--dump-dom", &url];
    let arguments: Vec<&Path> = calm.iter().chain(&last).map(Path::new).collect();
    run("chromium", &arguments).map(|(_, said)| said)
}

#[test]
fn a_browser_shows_the_page_from_the_disk_with_and_without_its_script() {
    let package = Unpacked::new("tools-browser");
    let (page, profile) = (package.desk.file("clean.d/data/index.html"), package.desk.file("chromium.d"));
    let Some(shown) = browsed(&page, &profile) else { return };
    let text = std::fs::read_to_string(&page).expect("a page");
    let beside = |name: &str, text: &str| {
        let place = package.desk.file(&format!("clean.d/data/{name}.html"));
        std::fs::write(&place, text).expect("a file");
        browsed(&place, &profile).expect("it ran before")
    };
    let policy = text.split("script-src ").nth(1).and_then(|rest| rest.split(';').next()).expect("a policy");
    let without = beside("without", &text.replacen(policy, "'none'", 1));
    let form = |dom: &str| {
        let form = dom.split("id=\"provning\"").nth(1).and_then(|rest| rest.split('>').next());
        form.expect("the form is in the page").ends_with(" hidden=\"\"")
    };
    assert!(!form(&shown), "the script brings the form into view");
    assert!(form(&without), "without it the form stays away");
    for text in ["Västerå kommun EXEMPEL", "891 268,81", "id=\"underlag\"", "id=\"historik\""] {
        let plain = |dom: &str| dom.replace("&nbsp;", " ").replace(['\u{a0}', '\u{202f}'], " ");
        assert!(plain(&shown).contains(text) && plain(&without).contains(text), "{text}");
    }
    // Another script than ours does not run: what it would write stays away.
    let other = "<main><script>document.title = 'x'.repeat(9)</script>";
    assert!(!beside("hostile", &text.replacen("<main>", other, 1)).contains("<title>xxxxxxxxx</title>"));
}
