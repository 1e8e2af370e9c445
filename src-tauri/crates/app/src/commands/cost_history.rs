//! What became of a cost: each correction with what it changed, field by field, and why a cost no longer stands.

use domain::accounts::CostKind;
use domain::book::{Book, GoneCost};
use domain::fact::{Cost, Fact, Pay, PeriodBasis, Provider};
use domain::money::Money;
use domain::scheme::Percent;
use rust_decimal::Decimal;
use words::{Locale, Words, format};

use super::history::operation_row;
use crate::api::costs::{ChangedField, CostChange, CostGone};
use crate::rows::{named, open_text};

/// Returns the corrections that led to a cost, the latest first.
pub(super) fn changes(words: &Words, book: &Book, cost: &Cost) -> Vec<CostChange> {
    let mut changes = Vec::new();
    let mut later = cost;
    while let Some((earlier, gone)) = later.replaces.and_then(|id| book.gone_cost(id)) {
        let CostGone { reason, actor, local_time, .. } = gone_row(words, book, earlier, gone);
        changes.push(CostChange {
            from: earlier.cost.to_string(),
            to: later.cost.to_string(),
            reason,
            actor,
            local_time,
            fields: differences(words, book, earlier, later),
        });
        later = earlier;
    }
    changes
}

/// Returns why a cost no longer stands.
pub(super) fn gone_row(words: &Words, book: &Book, cost: &Cost, gone: GoneCost) -> CostGone {
    let operation = gone.by.map(|at| operation_row(words, book, at.seq));
    let (actor, local_time) = operation.map(|row| (row.actor, row.local_time)).unwrap_or_default();
    CostGone {
        by_cost: book.replacement_of(cost.cost).map(|by| by.to_string()),
        reason: reason_of(book, gone),
        actor,
        local_time,
    }
}

/// Returns the reason that was given; empty where the rows went that the cost rested on.
fn reason_of(book: &Book, gone: GoneCost) -> String {
    let operation = gone.by.and_then(|at| book.operation(at.seq));
    let facts = operation.into_iter().flat_map(|operation| operation.facts());
    let reasons = facts.filter_map(|(at, fact)| match fact {
        Fact::CostVoided(voided) if Some(at) == gone.by => Some(open_text(Some(&voided.reason))),
        _ => None,
    });
    reasons.last().unwrap_or_default()
}

fn differences(words: &Words, book: &Book, earlier: &Cost, later: &Cost) -> Vec<ChangedField> {
    let (before, after) = (said(words, book, earlier), said(words, book, later));
    let pairs = before.into_iter().zip(after).filter(|((_, before), (_, after))| before != after);
    let field = |((field, before), (_, after)): ((&str, String), (&str, String))| ChangedField {
        field: field.to_owned(),
        name: words.word(&format!("cost-field-{field}")),
        before,
        after,
    };
    pairs.map(field).collect()
}

/// Returns everything that a cost says, in words, always in the same order; what it does not say is empty.
fn said(words: &Words, book: &Book, cost: &Cost) -> Vec<(&'static str, String)> {
    // Taken apart field by field, so that one that is added later does not go unseen.
    let Cost {
        cost: _,
        grant,
        kind,
        period,
        period_basis,
        amount,
        account,
        booked_on,
        lines,
        voucher,
        purpose,
        unit,
        provider,
        whole,
        own,
        training,
        settles,
        replaces: _,
        text,
        supplier,
        person,
        salary: _,
        invoice,
        accrual,
    } = cost;
    let money =
        |amount: &Option<Money>| amount.map(|it| format::money(words.locale(), it)).unwrap_or_default();
    let scheme = book.grant(*grant).map(|grant| grant.scheme());
    let purpose_name = |id: &String| {
        let found = scheme.and_then(|scheme| scheme.purposes.iter().find(|purpose| purpose.id == *id));
        found.map_or_else(|| id.clone(), |purpose| named(words, &purpose.name))
    };
    let basis = words.word(&format!("page-basis-{}", basis_word(*period_basis)));
    let expected = accrual.as_ref().and_then(|accrual| accrual.expected);
    let mut said = vec![
        ("grant", book.grant(*grant).map(|grant| grant.code().to_owned()).unwrap_or_default()),
        ("kind", kind_name(words, *kind)),
        ("period", format!("{period} ({basis})")),
        ("amount", money(&Some(*amount))),
        ("text", open_text(text.as_ref())),
        ("account", account.clone().unwrap_or_default()),
        ("booked-on", booked_on.map(|day| day.to_string()).unwrap_or_default()),
        ("voucher", voucher.as_ref().map(ToString::to_string).unwrap_or_default()),
        ("lines", lines.iter().map(|share| share.line.to_string()).collect::<Vec<_>>().join(", ")),
        ("purpose", purpose.as_ref().map(purpose_name).unwrap_or_default()),
        ("unit", unit.clone().unwrap_or_default()),
        ("provider", provider.map(|provider| provider_name(words, provider)).unwrap_or_default()),
        ("whole", money(whole)),
        ("own", money(own)),
        ("supplier", open_text(supplier.as_ref())),
        ("person", open_text(person.as_ref())),
        ("training", training.clone().unwrap_or_default()),
        ("settles", settles.map(|accrual| accrual.to_string()).unwrap_or_default()),
        ("accrual-reason", open_text(accrual.as_ref().map(|accrual| &accrual.reason))),
        ("expected", expected.map(|day| day.to_string()).unwrap_or_default()),
        ("invoice", invoice.as_ref().map(|invoice| invoice.number.clone()).unwrap_or_default()),
    ];
    said.extend(salary(words, cost));
    said
}

/// Returns what a salary is reckoned from.
fn salary(words: &Words, cost: &Cost) -> Vec<(&'static str, String)> {
    let money = |amount: Money| format::money(words.locale(), amount);
    let percent = |percent: Percent| format::percent_in(words.locale(), percent.value());
    let basis = cost.salary.as_deref();
    let pay = basis.map(|basis| match &basis.pay {
        Pay::Monthly { salary, degree } => format!("{} · {}", money(*salary), percent(*degree)),
        Pay::Hourly { wage, hundredths } => {
            let hours = Decimal::new(i64::from(*hundredths), 2).normalize().to_string();
            let hours = if words.locale() == Locale::Sv { hours.replace('.', ",") } else { hours };
            format!("{} × {hours}", money(*wage))
        }
        Pay::Stated { gross } => money(*gross),
    });
    let of = |text: Option<String>| text.unwrap_or_default();
    vec![
        ("post", of(basis.and_then(|basis| basis.post.clone()))),
        ("pay", of(pay)),
        (
            "absent-days",
            of(basis.filter(|basis| basis.absent_days > 0).map(|basis| basis.absent_days.to_string())),
        ),
        ("on-cost", of(basis.and_then(|basis| basis.on_cost).map(|on_cost| percent(on_cost.rate)))),
        ("share", of(basis.map(|basis| percent(basis.share)))),
        ("own-share", of(basis.and_then(|basis| basis.own_share).map(percent))),
    ]
}

fn kind_name(words: &Words, kind: CostKind) -> String {
    words.word(&format!("kind-{}", kind.word()))
}

fn provider_name(words: &Words, provider: Provider) -> String {
    words.word(match provider {
        Provider::Own => "provider-own",
        Provider::Private => "provider-private",
    })
}

const fn basis_word(basis: PeriodBasis) -> &'static str {
    match basis {
        PeriodBasis::Assumed => "assumed",
        PeriodBasis::Stated => "stated",
        PeriodBasis::Set => "set",
    }
}
