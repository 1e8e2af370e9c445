//! Files that somebody else may have made, read and drawn in a process apart where there is one.

use std::collections::BTreeSet;

use apart::{Apart, CoverPages, CoveredCopy, DrawPage, DrawnPage};
use domain::allocation::PoolDraft;
use domain::problem::Problem;
use domain::scheme::Scheme;
use formats::read::grid::Grid;
use formats::read::recipients::{RecipientList, RecipientsError, Wanted};
use formats::read::register::RegisterRead;
use formats::read::scheme::SchemeReadError;
use formats::read::unit_sheet::ReturnedSheet;
use formats::read::{Document, TableAs, Walked, allocation, grid, recipients, register, scheme, unit_sheet};
use picture::PictureError;

use crate::error::AppError;
use crate::session::App;

/// What is told while a file is read.
const READING: &str = "progress-reading-file";

impl App {
    /// Reads a file of any kind that is known; a table as what a person says it is.
    ///
    /// Fails with `file-…`, the problem of its reader or `cancelled`.
    pub(crate) fn read_strange(
        &mut self,
        name: &str,
        bytes: &[u8],
        said: Option<TableAs>,
    ) -> Result<Document, AppError> {
        self.strange(READING, |apart, walked| match apart {
            Some(apart) => apart.read(name, bytes, said, walked),
            None => formats::read::read(name, bytes, said, walked),
        })
    }

    /// Reads the cells of a table. What its reader refuses comes back; fails as the process apart does.
    pub(crate) fn cells_strange(
        &mut self,
        name: &str,
        bytes: &[u8],
    ) -> Result<Result<Grid, Problem>, AppError> {
        self.strange(READING, |apart, walked| match apart {
            Some(apart) => apart.cells(name, bytes, walked),
            None => Ok(grid::read(bytes)),
        })
    }

    /// Reads the sheet of a unit. What its reader refuses comes back; fails as the process apart does.
    pub(crate) fn unit_sheet_strange(
        &mut self,
        name: &str,
        bytes: &[u8],
    ) -> Result<Result<ReturnedSheet, Problem>, AppError> {
        self.strange(READING, |apart, walked| match apart {
            Some(apart) => apart.unit_sheet(name, bytes, walked),
            None => Ok(unit_sheet::read(name, bytes)),
        })
    }

    /// Reads how a grant is shared. What its reader refuses comes back; fails as the process apart does.
    pub(crate) fn pools_strange(
        &mut self,
        name: &str,
        bytes: &[u8],
    ) -> Result<Result<Vec<PoolDraft>, Vec<Problem>>, AppError> {
        self.strange(READING, |apart, walked| match apart {
            Some(apart) => apart.pools(name, bytes, walked),
            None => Ok(allocation::read(bytes)),
        })
    }

    /// Reads a list of recipients. What its reader refuses comes back; fails as the process apart does.
    pub(crate) fn recipients_strange(
        &mut self,
        name: &str,
        bytes: &[u8],
        wanted: Wanted,
    ) -> Result<Result<RecipientList, RecipientsError>, AppError> {
        self.strange(READING, |apart, walked| match apart {
            Some(apart) => apart.recipients(name, bytes, wanted, walked),
            None => Ok(recipients::read(bytes, &wanted)),
        })
    }

    /// Reads a register of recipients. What its reader refuses comes back; fails as the process apart does.
    pub(crate) fn register_strange(
        &mut self,
        name: &str,
        bytes: &[u8],
        schemes: BTreeSet<String>,
    ) -> Result<Result<RegisterRead, Problem>, AppError> {
        self.strange(READING, |apart, walked| match apart {
            Some(apart) => apart.register(name, bytes, schemes, walked),
            None => Ok(register::read(bytes, &schemes)),
        })
    }

    /// Reads a scheme. What its reader refuses comes back; fails as the process apart does.
    pub(crate) fn scheme_strange(
        &mut self,
        name: &str,
        bytes: &[u8],
    ) -> Result<Result<Scheme, SchemeReadError>, AppError> {
        self.strange(READING, |apart, walked| match apart {
            Some(apart) => apart.scheme(name, bytes, walked),
            None => Ok(scheme::read_bytes(bytes)),
        })
    }

    /// Draws a page of a document. Fails as reading does.
    pub(crate) fn draw_strange(
        &mut self,
        name: &str,
        bytes: Vec<u8>,
        ask: DrawPage,
    ) -> Result<Result<DrawnPage, PictureError>, AppError> {
        self.strange(READING, |apart, walked| match apart {
            Some(apart) => apart.draw(name, &bytes, ask, walked),
            None => Ok(apart::draw(bytes, &ask)),
        })
    }

    /// Makes a copy, with something covered, of a document. Fails as reading does.
    pub(crate) fn cover_strange(
        &mut self,
        name: &str,
        bytes: Vec<u8>,
        ask: CoverPages,
    ) -> Result<Result<CoveredCopy, PictureError>, AppError> {
        self.strange("progress-masking", |apart, walked| match apart {
            Some(apart) => apart.cover(name, &bytes, ask, walked),
            None => Ok(apart::cover(bytes, &ask, walked)),
        })
    }

    /// Does it apart, if there is such a process, and tells how far it has come.
    fn strange<T>(
        &mut self,
        what: &str,
        work: impl FnOnce(Option<&Apart>, Walked<'_>) -> Result<T, Problem>,
    ) -> Result<T, AppError> {
        let what = self.words.word(what);
        let progress = &mut self.progress;
        Ok(work(self.apart.as_ref(), &mut |done, all| progress(&what, done, all))?)
    }
}
