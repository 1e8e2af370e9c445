//! The own key, and the keys of others that are confirmed.

use app::api::Nothing;
use app::api::keys::{CreateKey, ForgetSigner, KeyReply, ShowKey, Signers, TrustSigner};
use clap::ArgMatches;
use domain::problem::{Fields, Problem};

use super::Entry;
use crate::arguments::{needed, path, text};
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

pub(super) const NEW: Entry = Entry {
    name: "key new",
    arguments: |phrases| vec![phrases.file("file", "file"), phrases.option("comment", "text")],
    run: new,
};

pub(super) const SHOW: Entry =
    Entry { name: "key show", arguments: |phrases| vec![phrases.file("file", "file")], run: show };

pub(super) const LIST: Entry = Entry { name: "signer list", arguments: |_| Vec::new(), run: list };

pub(super) const TRUST: Entry = Entry {
    name: "signer trust",
    arguments: |phrases| {
        vec![
            phrases.positional("fingerprint", "fingerprint"),
            phrases.needed("orgnr", "orgnr"),
            phrases.option("name", "name"),
            phrases.option("how", "text"),
        ]
    },
    run: trust,
};

pub(super) const FORGET: Entry = Entry {
    name: "signer forget",
    arguments: |phrases| {
        vec![phrases.positional("fingerprint", "fingerprint"), phrases.needed("orgnr", "orgnr")]
    },
    run: forget,
};

fn new(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let passphrase = passphrase(console)?;
    let file = console.app.files.offer(path(matches, "file"));
    let reply = console.app.create_key(CreateKey { file, passphrase, comment: text(matches, "comment") })?;
    console.show(&reply, |page| {
        page.say("cli-did-key-new", &Fields::from([("file", reply.file.as_str().into())]));
        page.gap();
        draw(page, &reply);
    })?;
    Ok(Exit::Done)
}

/// Returns the new passphrase: the one given beforehand, or typed twice by whoever is there.
fn passphrase(console: &Console<'_>) -> Result<String, Trouble> {
    if let Some(passphrase) = &console.terminal.passphrase {
        return Ok(passphrase.clone());
    }
    if !console.terminal.answers {
        return Err(Problem::bare("key-passphrase-missing").into());
    }
    let ask = |key: &str| rpassword::prompt_password(console.app.words().word(key));
    let first = ask("cli-passphrase-new")?;
    if ask("cli-passphrase-again")? == first {
        Ok(first)
    } else {
        Err(Problem::bare("key-passphrase-differs").into())
    }
}

fn show(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let file = console.app.files.offer(path(matches, "file"));
    let reply = console.app.show_key(ShowKey { file })?;
    console.show(&reply, |page| draw(page, &reply))?;
    Ok(Exit::Done)
}

fn draw(page: &mut Page<'_>, key: &KeyReply) {
    let strength = key.strength.as_ref().map(|tried| tried.message.clone());
    let locked =
        key.locked.map(|locked| page.word(if locked { "cli-key-locked" } else { "cli-key-unlocked" }));
    page.pairs(&[
        ("cli-column-fingerprint", key.fingerprint.clone()),
        ("cli-column-comment", key.comment.clone()),
        ("cli-column-public-key", key.public_key.clone()),
        ("cli-column-passphrase", strength.or(locked).unwrap_or_default()),
    ]);
    page.gap();
    page.paragraphs(2, &key.letter);
}

fn list(console: &mut Console<'_>, _: &ArgMatches) -> Outcome {
    let signers = console.app.list_signers(Nothing {})?;
    shown(console, &signers)
}

fn trust(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let request = TrustSigner {
        orgnr: needed(matches, "orgnr"),
        organisation: text(matches, "name"),
        fingerprint: needed(matches, "fingerprint"),
        how: text(matches, "how"),
    };
    let signers = console.app.trust_signer(request)?;
    shown(console, &signers)
}

fn forget(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    let request =
        ForgetSigner { orgnr: needed(matches, "orgnr"), fingerprint: needed(matches, "fingerprint") };
    let signers = console.app.forget_signer(request)?;
    shown(console, &signers)
}

fn shown(console: &mut Console<'_>, signers: &Signers) -> Outcome {
    console.show(signers, |page| draw_signers(page, signers))?;
    Ok(Exit::Done)
}

fn draw_signers(page: &mut Page<'_>, signers: &Signers) {
    if signers.signers.is_empty() {
        return page.say("cli-signers-none", &Fields::new());
    }
    let mut table = page.columns(&[
        (Column::Left, "orgnr"),
        (Column::Text, "organisation"),
        (Column::Left, "fingerprint"),
        (Column::Left, "since"),
        (Column::Text, "how"),
    ]);
    for signer in &signers.signers {
        table.row(vec![
            signer.orgnr.clone(),
            signer.organisation.clone(),
            signer.fingerprint.clone(),
            signer.since.clone(),
            signer.how.clone(),
        ]);
    }
    page.table(&table);
}
