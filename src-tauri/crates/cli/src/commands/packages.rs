//! Writing the audit package.

use app::api::packages::{IssuePackage, PackageIssuedReply};
use clap::{ArgAction, ArgMatches};
use domain::problem::Fields;

use super::Entry;
use super::verification::{draw_verification, has_failed};
use crate::arguments::{optional_path, path, text, texts};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;

/// The key asks for its passphrase.
const LOCKED: &str = "signature-passphrase-needed";

pub(super) const PACKAGE: Entry = Entry {
    name: "package",
    arguments: |phrases| {
        vec![
            phrases.book(),
            phrases.needed("grant", "code").action(ArgAction::Append).num_args(1..),
            phrases.option_file("out").required(true),
            phrases.option_file("sign"),
            phrases.option("level", "level"),
            phrases.option("profile", "profile"),
            phrases.option("reader", "name"),
        ]
    },
    run: package,
};

fn package(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    let request = IssuePackage {
        grants: texts(matches, "grant"),
        file: console.app.files.offer(path(matches, "out")),
        as_of: None,
        key: optional_path(matches, "sign").map(|path| console.app.files.offer(path)),
        passphrase: console.terminal.passphrase.clone(),
        level: text(matches, "level"),
        profile: text(matches, "profile"),
        reader: text(matches, "reader"),
    };
    let reply = issue(console, request)?;
    console.show(&reply, |page| draw(page, &reply))?;
    console.acknowledge()?;
    Ok(Exit::with_errors(has_failed(&reply.verification)))
}

/// Issues the package; where the key turns out to be locked and somebody is there, asks for the passphrase.
fn issue(console: &mut Console<'_>, mut request: IssuePackage) -> Result<PackageIssuedReply, Trouble> {
    match console.app.issue_package(request.clone()) {
        Err(error) if error.problem.code == LOCKED && console.terminal.answers => {
            let question = console.app.words().word("cli-passphrase-question");
            request.passphrase = Some(rpassword::prompt_password(question)?);
            Ok(console.app.issue_package(request)?)
        }
        outcome => Ok(outcome?),
    }
}

fn draw(page: &mut Page<'_>, reply: &PackageIssuedReply) {
    let fields = Fields::from([
        ("file", reply.file.as_str().into()),
        ("files", u64::from(reply.files).into()),
        ("left", u64::from(reply.left_out).into()),
    ]);
    page.say("cli-did-package", &fields);
    page.gap();
    page.pairs(&[
        ("cli-column-bytes", reply.bytes.clone()),
        ("cli-column-sha256", reply.sha256.clone()),
        ("cli-column-manifest-sha256", reply.manifest_sha256.clone()),
        ("cli-column-fingerprint", reply.fingerprint.clone().unwrap_or_default()),
        ("cli-column-signature-file", reply.signature_file.clone().unwrap_or_default()),
    ]);
    for (heading, lines) in
        [("cli-heading-shows", &reply.level.shows), ("cli-heading-leaves-out", &reply.level.leaves_out)]
    {
        if !lines.is_empty() {
            page.heading(&format!("{} ({})", page.word(heading), reply.level.name));
            lines.iter().for_each(|line| page.paragraph(2, line));
        }
    }
    page.gap();
    draw_verification(page, &reply.verification);
    page.heading(&page.word("cli-heading-registrar"));
    page.paragraphs(2, &reply.registrar_text);
}
