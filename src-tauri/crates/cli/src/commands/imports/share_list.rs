//! A list of what each recipient of a grant may claim: the organisation's row, and what the grant has.

use app::api::imports::PreviewShareList;

use crate::page::Page;

/// Draws what the list says of the organisation, and why nothing comes of it where nothing does.
pub(in crate::commands) fn draw(page: &mut Page<'_>, list: &PreviewShareList) {
    page.gap();
    page.pairs(&[
        ("cli-column-amounts-read", list.heading.clone()),
        ("cli-column-recipients", list.recipients.len().to_string()),
        ("cli-column-sum", page.amount(&list.sum)),
        ("cli-column-recipient", list.recipient.clone().unwrap_or_default()),
        ("cli-column-cell", list.cell.clone().unwrap_or_default()),
        ("cli-column-amount", page.amount_or_nothing(list.amount.as_ref())),
        ("cli-column-code", list.grant.clone().unwrap_or_default()),
        ("cli-column-held", page.amount_or_nothing(list.held.as_ref())),
    ]);
    if let Some(why) = &list.why {
        page.paragraph(0, why);
    }
}
