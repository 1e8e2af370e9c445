//! Zip files that were made to harm whoever opens them, as parcels: nothing breaks, and nothing grows beyond the limits.
//!
//! The program that makes them is not ours to spread; without it or Python this test says that it was skipped.

use std::path::Path;
use std::process::Command;

use formats::read::parcel::{files, is_parcel};

use crate::samples::samples;

/// What a parcel must come to at least: a code, or the names of some that are read.
const VERDICTS: &[(&str, &str)] = &[
    ("00_ok.zip", "paket/data/a.txt"),
    ("01_zipslip_dotdot.zip", "zip-name-outside"),
    ("02_absolute.zip", "zip-name-outside"),
    ("03_drive_letter.zip", "zip-name-outside"),
    ("04_backslash.zip", "zip-name-outside"),
    ("05_unc.zip", "zip-name-outside"),
    ("06_symlink_file.zip", "zip-link"),
    ("07_symlink_dir_then_file.zip", "zip-link"),
    ("08_duplicate_name.zip", "zip-name-twice"),
    ("13_rtl_override.zip", "paket/data/faktura\u{fffd}fdp.exe"),
    ("14_control_char_name.zip", "paket/data/a\u{fffd}[2J\u{fffd}b.txt"),
    ("16_bomb_1GiB_zeros.zip", "zip-entry-too-large"),
    ("17_overlap_1000x20MB.zip", "zip-overlap"),
    ("19_lfh_cen_mismatch.zip", "zip-headers-differ"),
    ("21_crc_mismatch.zip", "zip-entry-damaged"),
    ("22_truncated.zip", "zip-no-directory"),
    ("24_concat_two_zips.zip", "zip-bytes-before"),
    ("25_encrypted_flag.zip", "zip-encrypted"),
    ("26_method_lzma.zip", "zip-method"),
    ("27_eocd_count_lie.zip", "zip-too-many-entries"),
    ("28_200k_entries.zip", "zip-"),
];

#[test]
fn a_hostile_zip_is_told_or_read_within_the_limits() {
    let Some(folder) = tests::hostile() else { return };
    let place = tempfile::tempdir().expect("a temporary folder");
    if !is_made(&folder.join("mkzips.py"), place.path()) {
        return;
    }
    let zips = samples(place.path());
    for zip in &zips {
        let told = told(&zip.bytes);
        let wanted = VERDICTS.iter().find(|(name, _)| *name == zip.name).map_or("", |(_, wanted)| wanted);
        assert!(told.iter().any(|line| line.starts_with(wanted)), "{}: {told:?}", zip.name);
    }
    assert!(zips.len() > 40, "only {} zips", zips.len());
}

#[expect(clippy::print_stdout, reason = "a skipped test says so")]
fn is_made(program: &Path, place: &Path) -> bool {
    let run = Command::new("python3").arg(program).arg(place).output();
    let is_made = run.is_ok_and(|run| run.status.success());
    if !is_made {
        println!("skipped: {} does not run here", program.display());
    }
    is_made
}

/// Returns the codes and names that come of a parcel, and holds it to its limits.
fn told(bytes: &[u8]) -> Vec<String> {
    let _ = is_parcel(bytes);
    let mut sum = 0;
    let told: Vec<String> = match files(bytes) {
        Err(problem) => vec![problem.code.to_owned()],
        Ok(parcel) => parcel
            .map(|file| match file {
                Ok(file) => {
                    sum += file.bytes.len();
                    assert!(file.bytes.len() <= 256 << 20, "{}", file.name);
                    file.name
                }
                Err(problem) => problem.code.to_owned(),
            })
            .collect(),
    };
    assert!(sum <= 1 << 30 && told.len() <= 20_000, "{sum} bytes of {} files", told.len());
    told
}
