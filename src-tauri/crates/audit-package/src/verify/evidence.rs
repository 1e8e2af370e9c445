//! The evidence of a package against its log: every file is there, is the one that was committed to, and what is
//! left out holds personal data.

use std::collections::BTreeMap;

use domain::problem::Problem;

use super::error;
use crate::bag::read::BagReport;
use crate::contents::{Package, path};
use crate::verdict::VerifyFinding;

pub(super) fn check(package: &Package, bag: &BagReport) -> Vec<VerifyFinding> {
    let files: BTreeMap<&str, &str> =
        bag.payload.iter().map(|f| (f.path.as_str(), f.sha256.as_str())).collect();
    let mut findings = Vec::new();
    for file in package.evidence_files() {
        let named = |code| Problem::bare(code).with("evidence", file.evidence.to_string());
        match files.get(file.path.as_str()) {
            None => findings.push(error(&file.path, named("package-evidence-absent"))),
            Some(sum) if *sum != file.sha256.to_string() => {
                findings.push(error(&file.path, named("package-evidence-differs")));
            }
            Some(_) => {}
        }
    }
    let level = package.descriptor().personal;
    for evidence in package.excerpt().grants().flat_map(|grant| grant.evidence()) {
        if evidence.sha256.value().is_none() && !evidence.personal && !level.keeps_back(false) {
            let problem =
                Problem::bare("package-evidence-closed").with("evidence", evidence.evidence.to_string());
            findings.push(error(path::EVIDENCE, problem));
        }
    }
    findings
}
