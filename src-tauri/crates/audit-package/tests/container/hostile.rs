//! Hostile archives on disk: each gets the right verdict, nothing is unpacked, and memory stays small.

use std::fs::{self, File};
use std::path::Path;

use audit_package::bag::read::verify_zip;
use audit_package::verdict::{Verdict, VerifyFinding};
use audit_package::zip::Limits;

use Verdict::{Damaged, Refused, Whole};

/// What each archive is, by the number its name begins with: the verdict, and a code that must be among the findings.
const EXPECTED: [(&str, Verdict, &str); 42] = [
    ("00", Whole, "bag-not-our-profile"),
    ("01", Refused, "zip-name-outside"),
    ("02", Refused, "zip-name-outside"),
    ("03", Refused, "zip-name-outside"),
    ("04", Refused, "zip-name-outside"),
    ("05", Refused, "zip-name-outside"),
    ("06", Refused, "zip-link"),
    ("07", Refused, "zip-link"),
    ("08", Refused, "zip-name-twice"),
    ("09", Refused, "zip-name-twice"),
    ("10", Refused, "zip-name-twice"),
    ("11", Refused, "zip-name-unsafe"),
    ("12", Refused, "zip-name-unsafe"),
    ("13", Refused, "zip-name-unsafe"),
    ("14", Refused, "zip-name-unsafe"),
    ("15", Refused, "zip-name-too-long"),
    ("16", Refused, "zip-entry-too-large"),
    ("17", Refused, "zip-bomb"),
    ("18", Whole, "bag-not-our-profile"),
    ("19", Refused, "zip-headers-differ"),
    ("20", Refused, "zip-size-differs"),
    ("21", Refused, "zip-entry-damaged"),
    ("22", Refused, "zip-no-directory"),
    ("23", Refused, "zip-bytes-before"),
    ("24", Refused, "zip-bytes-before"),
    ("25", Refused, "zip-encrypted"),
    ("26", Refused, "zip-method"),
    ("27", Refused, "zip-too-many-entries"),
    ("28", Refused, "zip-too-many-entries"),
    ("30", Damaged, "bag-file-missing"),
    ("31", Damaged, "bag-file-unlisted"),
    ("32", Damaged, "bag-file-changed"),
    ("33", Damaged, "bag-manifest-path"),
    ("34", Refused, "bag-fetch-list"),
    ("35", Whole, "bag-weak-sums"),
    ("36", Damaged, "bag-file-changed"),
    ("37", Refused, "bag-declaration-missing"),
    ("38", Refused, "bag-version-unknown"),
    ("39", Damaged, "bag-file-changed"),
    ("40", Whole, "bag-not-our-profile"),
    ("41", Damaged, "bag-manifest-twice"),
    ("42", Damaged, "bag-file-missing"),
];

#[test]
fn every_hostile_archive_gets_its_verdict_in_little_memory() {
    let Some(folder) = std::env::var_os("BIDRAGSBOKEN_HOSTILE_ZIPS") else {
        return println!("skipped: BIDRAGSBOKEN_HOSTILE_ZIPS names no folder of hostile archives");
    };
    let mut files: Vec<_> =
        fs::read_dir(Path::new(&folder)).expect("the folder").map(|e| e.expect("an entry").path()).collect();
    files.sort();
    for path in files {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let file = File::open(&path).expect("an archive");
        let report = verify_zip(file, &Limits::default(), &[]).report;
        let codes: Vec<_> = report.findings.iter().map(VerifyFinding::code).collect();
        let about: Vec<_> = report.findings.iter().filter_map(|f| f.file.as_deref()).collect();
        println!("{name}: {:?} {codes:?} {about:?}", report.verdict);
        let (_, verdict, code) =
            EXPECTED.iter().find(|(number, ..)| name.starts_with(number)).expect("an archive that is known");
        assert_eq!(report.verdict, *verdict, "{name}: {codes:?}");
        assert!(codes.contains(code), "{name}: {codes:?}");
    }
    if let Some(peak_kb) = peak_memory_kb() {
        println!("peak memory {peak_kb} kB");
        assert!(peak_kb < 100_000, "{peak_kb} kB");
    }
}

fn peak_memory_kb() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix(" kB")?.parse().ok()
}
