//! Money of a scheme shared between recipients. No book is needed.

use domain::distribution::{PoolShares, Shares, distribute as share};
use domain::money::Money;
use domain::problem::{Problem, Remark, Severity};
use domain::scheme::{Distribution, Scheme};
use formats::read::recipients::{RecipientList, Wanted};
use words::Words;

use crate::api::FileHandle;
use crate::api::distribution::{Distribute, DistributionPool, DistributionReply, DistributionRow};
use crate::api::imports::FileRemark;
use crate::error::AppError;
use crate::rows::{basis_rows, length, named, remark_row, small, word_of};
use crate::schemes;
use crate::session::App;

pub(crate) fn distribute(app: &mut App, request: Distribute) -> Result<DistributionReply, AppError> {
    let scheme = scheme(app, &request)?;
    let stated = || AppError::bare("distribution-not-stated").with("scheme", scheme.id.as_str());
    let distribution = scheme.distribution.as_ref().ok_or_else(stated)?;
    let file = app.files.name(&request.file)?;
    let list = list(app, &request.file, &file, &scheme, distribution)?;
    let whole = scheme.total.as_ref().map(|total| total.amount);
    let shares = share(distribution, whole, &list.recipients).map_err(|error| {
        let problem = error.problem().with("file", file.as_str());
        // A pool that cannot be shared stands in the scheme and on no line of the list.
        AppError::new(match error.recipient() {
            Some(index) => problem.with("line", list.lines[index]),
            None => problem,
        })
    })?;
    Ok(reply(&app.words, &scheme, distribution, &list, &shares))
}

fn scheme(app: &mut App, request: &Distribute) -> Result<Scheme, AppError> {
    match (&request.scheme_file, &request.scheme) {
        (Some(handle), _) => {
            let file = app.files.name(handle)?;
            let bytes = app.files.read(handle)?;
            let read = app.scheme_strange(&file, &bytes)?;
            read.map_err(|error| AppError::new(error.problem().with("file", file)))
        }
        (None, id) => schemes::by_id(id.as_deref().unwrap_or_default(), app.book().ok()),
    }
}

fn list(
    app: &mut App,
    handle: &FileHandle,
    file: &str,
    scheme: &Scheme,
    distribution: &Distribution,
) -> Result<RecipientList, AppError> {
    let wanted = Wanted {
        keys: distribution.keys().into_iter().map(str::to_owned).collect(),
        conditions: distribution.conditions().into_iter().map(str::to_owned).collect(),
        kinds: scheme.recipients.kinds.clone(),
    };
    let bytes = app.files.read(handle)?;
    app.recipients_strange(file, &bytes, wanted)?
        .map_err(|error| AppError::new(error.problem().with("file", file)))
}

fn reply(
    words: &Words,
    scheme: &Scheme,
    distribution: &Distribution,
    list: &RecipientList,
    shares: &Shares,
) -> DistributionReply {
    let pools = distribution.pools.iter().zip(&shares.pools);
    let text = |amount: Money| amount.to_string();
    let recipients = list.recipients.iter().enumerate().map(|(index, recipient)| DistributionRow {
        name: recipient.name.clone(),
        code: recipient.code.clone(),
        kind: word_of(&recipient.kind),
        parts: shares.pools.iter().map(|pool| pool.parts[index].map(text)).collect(),
        total: shares.totals[index].to_string(),
        line: small(list.lines[index]),
    });
    DistributionReply {
        scheme: scheme.id.clone(),
        short: named(words, &scheme.short),
        unit: word_of(&distribution.unit),
        pools: pools.map(|(pool, shares)| pool_row(named(words, &pool.name), shares)).collect(),
        recipients: recipients.collect(),
        given: shares.given.to_string(),
        remarks: remarks(words, list, shares),
        uncertain: distribution.uncertain.as_ref().map(|names| named(words, names)),
        basis: basis_rows(scheme, &distribution.basis),
    }
}

fn pool_row(name: String, shares: &PoolShares) -> DistributionPool {
    DistributionPool {
        pool: shares.pool.clone(),
        name,
        amount: shares.amount.to_string(),
        given: shares.given.to_string(),
        recipients: length(shares.parts.iter().flatten().count()),
    }
}

fn remarks(words: &Words, list: &RecipientList, shares: &Shares) -> Vec<FileRemark> {
    let told = shares.remarks.iter();
    let mut remarks: Vec<Remark> = told
        .map(|unshared| Remark { severity: unshared.severity(), line: 0, problem: unshared.problem() })
        .collect();
    if !list.unused.is_empty() {
        let problem = Problem::bare("recipients-columns-unused").with("columns", list.unused.join(", "));
        remarks.push(Remark { severity: Severity::Info, line: 1, problem });
    }
    remarks.iter().map(|remark| remark_row(words, remark)).collect()
}
