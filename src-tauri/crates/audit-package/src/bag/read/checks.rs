//! The rules, one function each; a rule returns what it found.

use std::collections::BTreeSet;
use std::io;

use domain::problem::{Problem, Severity};

use super::content::{Contents, Sums};
use super::{FileKind, Refusal, Seal, info, name, refusal, tag_file};
use crate::bag::declaration::{self, Declaration, Version};
use crate::bag::manifest::{Algorithm, Manifest, Role};
use crate::bag::name::Danger;
use crate::bag::text::lines;
use crate::verdict::VerifyFinding;

fn error(file: &str, problem: Problem) -> VerifyFinding {
    VerifyFinding::about(Severity::Error, file, problem)
}

/// Links, devices and names that systems read differently.
pub(super) fn kinds(contents: &Contents<'_>) -> Vec<VerifyFinding> {
    let mut findings = Vec::new();
    for file in contents.files.values() {
        if file.kind == FileKind::Other {
            findings.push(error(&file.path, Problem::bare("bag-not-a-plain-file")));
        }
        match name::danger(&file.path) {
            None => {}
            Some(Danger::LeavesTheFolder) => {
                findings.push(error(&file.path, Problem::bare("bag-name-outside")));
            }
            Some(Danger::ReadsDifferently | Danger::TooLong) => {
                let problem = Problem::bare("bag-name-unsafe");
                findings.push(VerifyFinding::about(Severity::Warning, &file.path, problem));
            }
        }
    }
    findings
}

/// A list of files to fetch is never followed. It is let pass only where every file on it is here already and listed.
pub(super) fn fetch_list(
    contents: &Contents<'_>,
    declaration: &Declaration,
    manifests: &[Manifest],
) -> Result<Option<VerifyFinding>, Refusal> {
    let Some(bytes) = contents.read_small(tag_file::FETCH)? else { return Ok(None) };
    let refused = || refusal(tag_file::FETCH, Problem::bare("bag-fetch-list"));
    let text = declaration.encoding.decode(&bytes).ok_or_else(refused)?;
    let is_here = |line: &&str| {
        let path = fetched_path(line);
        let is_listed = manifests.iter().any(|m| m.sums.contains_key(path));
        contents.files.contains_key(path) && is_listed
    };
    if lines(&text).iter().all(is_here) {
        let problem = Problem::bare("bag-fetch-list-not-followed");
        Ok(Some(VerifyFinding::about(Severity::Warning, tag_file::FETCH, problem)))
    } else {
        Err(refused())
    }
}

/// Returns what stands behind address and length, which hold no white space.
fn fetched_path(line: &str) -> &str {
    let after_word = |text: &str| text.find([' ', '\t']).map_or(text.len(), |at| at);
    let behind_address = line[after_word(line)..].trim_start();
    behind_address[after_word(behind_address)..].trim_start()
}

/// Every listed file is here and has its sum; every payload file is listed.
pub(super) fn manifests(
    contents: &Contents<'_>,
    version: Version,
    manifests: &[Manifest],
    sums: &Sums,
) -> Vec<VerifyFinding> {
    let mut findings: Vec<_> = manifests.iter().flat_map(|m| listed(contents, m, sums)).collect();
    let payload_manifests: Vec<_> = manifests.iter().filter(|m| m.role == Role::Payload).collect();
    for file in contents.payload() {
        let mut without = payload_manifests.iter().filter(|m| !m.sums.contains_key(&file.path));
        // Before 1.0 one manifest was enough; since then each lists every file.
        let missing_in = match version {
            Version::V1_0 => without.next(),
            _ if without.clone().count() == payload_manifests.len() => without.next(),
            _ => None,
        };
        if let Some(manifest) = missing_in {
            let problem = Problem::bare("bag-file-unlisted").with("manifest", manifest.path.as_str());
            findings.push(error(&file.path, problem));
        }
    }
    findings
}

fn listed(contents: &Contents<'_>, manifest: &Manifest, sums: &Sums) -> Vec<VerifyFinding> {
    let mut findings = Vec::new();
    for (path, wanted) in &manifest.sums {
        let finding = |code| error(path, Problem::bare(code).with("manifest", manifest.path.as_str()));
        if !contents.files.contains_key(path) {
            findings.push(finding("bag-file-missing"));
        } else if sums.get(path).and_then(|s| s.get(&manifest.algorithm)).is_some_and(|sum| sum != wanted) {
            findings.push(finding("bag-file-changed"));
        }
    }
    findings
}

/// `Payload-Oxum` states the size and number of the payload files.
pub(super) fn oxum(contents: &Contents<'_>, tags: &[(String, String)]) -> Vec<VerifyFinding> {
    let counted = contents.payload().fold((0_u64, 0_u64), |(octets, n), f| (octets + f.bytes, n + 1));
    let differs = |stated: &&str| info::parse_oxum(stated) != Some(counted);
    let finding = |stated: &str| {
        let problem = Problem::bare("bag-oxum-differs")
            .with("stated", name::shown(stated))
            .with("counted", format!("{}.{}", counted.0, counted.1));
        error(tag_file::BAG_INFO, problem)
    };
    info::values(tags, "Payload-Oxum").filter(differs).map(finding).collect()
}

/// What a reader should know of a bag that is not ours.
pub(super) fn foreign(contents: &Contents<'_>, manifests: &[Manifest]) -> Vec<VerifyFinding> {
    let mut findings = vec![VerifyFinding::about_all(Severity::Info, Problem::bare("bag-not-our-profile"))];
    let payload = || manifests.iter().filter(|m| m.role == Role::Payload);
    if let (true, Some(manifest)) = (payload().all(|m| m.algorithm.is_weak()), payload().next()) {
        let problem = Problem::bare("bag-weak-sums").with("algorithm", manifest.algorithm.name());
        findings.push(VerifyFinding::about(Severity::Warning, &manifest.path, problem));
    }
    for path in unlisted_tag_files(contents, manifests) {
        let problem = Problem::bare("bag-tag-file-unlisted");
        findings.push(VerifyFinding::about(Severity::Info, path, problem));
    }
    findings
}

/// Returns the tag files that no tag manifest lists; tag manifests and the signature cannot be listed.
fn unlisted_tag_files<'a>(contents: &'a Contents<'_>, manifests: &'a [Manifest]) -> Vec<&'a str> {
    let tag_manifests: Vec<_> = manifests.iter().filter(|m| m.role == Role::Tags).collect();
    let is_listed = |path: &str| tag_manifests.iter().any(|m| m.sums.contains_key(path) || m.path == path);
    contents.tag_paths().filter(|path| !is_listed(path) && *path != tag_file::SIGNATURE).collect()
}

/// The rules of our own bags: nothing in them can be written in two ways.
pub(super) fn our_profile(
    contents: &Contents<'_>,
    declaration: &Declaration,
    manifests: &[Manifest],
    tags: &[(String, String)],
) -> Vec<VerifyFinding> {
    let mut findings = our_declaration(contents, declaration);
    findings.extend(our_manifests(contents, manifests));
    findings.extend(our_names(contents));
    for path in unlisted_tag_files(contents, manifests) {
        findings.push(error(path, Problem::bare("bag-tag-file-unlisted")));
    }
    if contents.files.contains_key(tag_file::FETCH) {
        findings.push(error(tag_file::FETCH, Problem::bare("bag-fetch-list")));
    }
    for label in ["Source-Organization", "Bagging-Date", "External-Identifier", "Payload-Oxum"] {
        if info::values(tags, label).count() != 1 {
            let problem = Problem::bare("bag-info-label").with("label", label);
            findings.push(error(tag_file::BAG_INFO, problem));
        }
    }
    findings
}

fn our_declaration(contents: &Contents<'_>, declaration: &Declaration) -> Vec<VerifyFinding> {
    let is_ours = contents
        .read_small(tag_file::DECLARATION)
        .is_ok_and(|bytes| bytes.as_deref() == Some(declaration::OURS.as_bytes()));
    if is_ours && declaration.version == Version::V1_0 {
        return Vec::new();
    }
    vec![error(tag_file::DECLARATION, Problem::bare("bag-form-not-ours"))]
}

/// Exactly two manifests, by SHA-256, and each byte of them as our writer puts it.
fn our_manifests(contents: &Contents<'_>, manifests: &[Manifest]) -> Vec<VerifyFinding> {
    let mut findings = Vec::new();
    for wanted in [tag_file::MANIFEST, tag_file::TAG_MANIFEST] {
        if !manifests.iter().any(|m| m.path == wanted) {
            findings.push(error(wanted, Problem::bare("bag-manifest-missing")));
        }
    }
    for manifest in manifests {
        let written = contents.read_small(&manifest.path).ok().flatten().unwrap_or_default();
        if manifest.algorithm != Algorithm::Sha256 || manifest.canonical().as_bytes() != written {
            findings.push(error(&manifest.path, Problem::bare("bag-form-not-ours")));
        }
    }
    findings
}

fn our_names(contents: &Contents<'_>) -> Vec<VerifyFinding> {
    let mut folded = BTreeSet::new();
    let mut findings = Vec::new();
    for file in contents.files.values() {
        let is_ours = name::is_in_profile(&file.path) || file.path == tag_file::GUIDE;
        if !is_ours || !folded.insert(name::folded(&file.path)) {
            findings.push(error(&file.path, Problem::bare("bag-name-not-ours")));
        }
    }
    findings
}

/// The zip around one of our bags: a base folder, and the seal over every byte.
pub(crate) fn container(base: Option<&str>, seal: io::Result<Seal>) -> Vec<VerifyFinding> {
    let mut findings = Vec::new();
    if !base.is_some_and(name::is_in_profile) {
        let problem = Problem::bare("zip-base-folder").with("value", name::shown(base.unwrap_or_default()));
        findings.push(VerifyFinding::about_all(Severity::Error, problem));
    }
    let seal = match seal {
        Ok(Seal::Whole) => None,
        Ok(Seal::Absent) => Some((Severity::Warning, Problem::bare("zip-seal-absent"))),
        Ok(Seal::Broken) => Some((Severity::Error, Problem::bare("zip-seal-broken"))),
        Err(e) => Some((Severity::Error, Problem::bare("zip-unreadable").with("reason", e.to_string()))),
    };
    findings.extend(seal.map(|(severity, problem)| VerifyFinding::about_all(severity, problem)));
    findings
}
