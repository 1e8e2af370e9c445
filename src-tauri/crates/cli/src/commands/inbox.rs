//! The inbox: which files of a watched folder wait to be taken in. Nothing is changed.

use app::api::inbox::{Inbox, InboxFile, ListInbox, WatchFolder};
use clap::ArgMatches;
use domain::problem::{Fields, Problem};

use super::Entry;
use crate::arguments::optional_path;
use crate::console::{Console, Exit, Outcome, Trouble};
use crate::page::Page;
use crate::table::Column;

pub(super) const INBOX: Entry = Entry {
    name: "inbox",
    arguments: |phrases| {
        let folder = phrases.option_file("folder").value_name(phrases.value("folder"));
        vec![phrases.book(), folder]
    },
    run: inbox,
};

fn inbox(console: &mut Console<'_>, matches: &ArgMatches) -> Outcome {
    console.open(matches)?;
    if let Some(profile) = console.terminal.profile.clone() {
        console.app.borrow_inboxes(profile);
    }
    if let Some(folder) = optional_path(matches, "folder") {
        // It is watched until the command has ended: the settings of the window are not written.
        let folder = console.app.files.offer(folder);
        console.app.watch_folder(WatchFolder { folder })?;
    }
    let inbox = looked(console)?;
    console.show(&inbox, |page| draw(page, &inbox))?;
    Ok(Exit::Done)
}

/// Looks until every file has been read that stands still.
fn looked(console: &mut Console<'_>) -> Result<Inbox, Trouble> {
    let mut before = u32::MAX;
    loop {
        let mut inbox = console.app.list_inbox(ListInbox { limit: Some(u32::MAX) })?;
        if let Some(failure) = inbox.failure.take() {
            return Err(Trouble::Failure(failure));
        }
        if inbox.folder.is_none() {
            return Err(Problem::bare("inbox-no-folder").into());
        }
        if inbox.unread == 0 || inbox.unread >= before {
            return Ok(inbox);
        }
        before = inbox.unread;
    }
}

fn draw(page: &mut Page<'_>, inbox: &Inbox) {
    if inbox.files.is_empty() {
        let folder = inbox.folder.as_deref().unwrap_or_default();
        return page.say("cli-inbox-none", &Fields::from([("folder", folder.into())]));
    }
    let mut table = page.columns(&[
        (Column::Left, "state"),
        (Column::Text, "file"),
        (Column::Left, "kind"),
        (Column::Right, "bytes"),
        (Column::Left, "modified"),
    ]);
    for file in &inbox.files {
        table.row(cells(page, file));
    }
    page.table(&table);
}

fn cells(page: &Page<'_>, file: &InboxFile) -> Vec<String> {
    let kind = file.kind.as_ref().map(|kind| page.word(&format!("cli-inbox-kind-{kind}")));
    vec![
        page.word(&format!("cli-inbox-state-{}", file.state)),
        file.name.clone(),
        kind.unwrap_or_default(),
        file.bytes.clone(),
        file.modified.clone(),
    ]
}
