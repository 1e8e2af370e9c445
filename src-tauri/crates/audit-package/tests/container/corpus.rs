//! The bags of the Library of Congress' conformance suite: the folder they lie in says what they are.

use std::fs;
use std::path::{Path, PathBuf};

use audit_package::bag::read::{Profile, verify};
use audit_package::verdict::Verdict;

use crate::folder::Folder;

fn bags() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../../shared/corpus");
    let corpus = std::env::var_os("BIDRAGSBOKEN_CORPUS").map_or(beside, PathBuf::from);
    Some(corpus.join("bagit")).filter(|bags| bags.is_dir())
}

fn folders(parent: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<_> =
        fs::read_dir(parent).into_iter().flatten().map(|e| e.expect("an entry").path()).collect();
    folders.sort();
    folders
}

#[test]
fn every_bag_gets_the_verdict_of_its_folder() {
    let Some(bags) = bags() else {
        return println!("skipped: neither ../shared/corpus nor BIDRAGSBOKEN_CORPUS is there");
    };
    let mut count = 0;
    for version in folders(&bags) {
        for (folder, whole) in [("valid", true), ("invalid", false)] {
            for bag in folders(&version.join(folder)) {
                let report = verify(&Folder(bag.clone()), &[]);
                assert_eq!(
                    report.verdict == Verdict::Whole,
                    whole,
                    "{}: {:?}",
                    bag.display(),
                    report.findings
                );
                assert_eq!(report.profile, Profile::Foreign);
                println!("{}: {:?}", bag.display(), report.verdict);
                count += 1;
            }
        }
    }
    assert!(count > 20, "only {count} bags");
}
