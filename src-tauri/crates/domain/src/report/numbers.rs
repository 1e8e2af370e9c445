//! The numbers that answers, their cells and figures give: what rules, formulas and performances count with.

use std::borrow::Cow;

use rust_decimal::Decimal;

use super::{figure_rows, is_shown};
use crate::book::Grant;
use crate::fact::AnswerValue;
use crate::figures::Figures;
use crate::money::MoneyError;
use crate::participants;
use crate::scheme::{AnswerKind, Pick, Question, Term, figure_of};

/// Where terms get their numbers.
#[derive(Clone, Copy)]
pub struct Numbers<'a> {
    grant: Grant<'a>,
    totals: &'a Figures,
}

impl<'a> Numbers<'a> {
    /// Counts with the answers and figures of a grant.
    #[must_use]
    pub const fn new(grant: Grant<'a>, totals: &'a Figures) -> Self {
        Self { grant, totals }
    }

    /// Returns the number of a term; `None` where the answer is missing, or its question has fallen away.
    ///
    /// `each` is the row of a term that is asked for each row by itself. Cells that were left empty are left out of
    /// a sum; a sum of nothing but empty cells is missing.
    pub fn of(self, term: &Term, each: Option<&str>) -> Result<Option<Decimal>, MoneyError> {
        match term {
            Term::Figure(word) => match figure_of(word) {
                Some(figure) => self.figure(figure).map(Some),
                None => Ok(None),
            },
            Term::Answer(question) => self.answer(question),
            Term::Cell { question, row, column } => {
                let picks_row = |id: &str| match row {
                    Pick::One(one) => one == id,
                    Pick::All => true,
                    Pick::Each => each == Some(id),
                };
                let picks_column = |id: &str| match column {
                    Pick::One(one) => one == id,
                    Pick::All | Pick::Each => true,
                };
                self.cells(question, &picks_row, &picks_column)
            }
        }
    }

    /// Returns the sum of a side, of what is there of it; `None` where nothing is.
    pub fn side(self, terms: &[Term], each: Option<&str>) -> Result<Option<Decimal>, MoneyError> {
        let mut sum = None;
        for term in terms {
            if let Some(number) = self.of(term, each)? {
                sum = Some(sum.unwrap_or(Decimal::ZERO) + number);
            }
        }
        Ok(sum)
    }

    fn figure(self, figure: crate::scheme::Figure) -> Result<Decimal, MoneyError> {
        let rows = figure_rows(self.grant, self.totals, figure)?;
        Ok(rows.iter().map(|row| row.amount.kronor()).sum())
    }

    fn answer(self, id: &str) -> Result<Option<Decimal>, MoneyError> {
        let Some(question) = self.grant.scheme().question(id) else { return Ok(None) };
        if !is_shown(self.grant, question)? {
            return Ok(None);
        }
        if let Some(figure) = question.figure {
            return self.figure(figure).map(Some);
        }
        Ok(match self.value(question).as_deref() {
            Some(AnswerValue::Amount(amount)) => Some(amount.kronor()),
            Some(AnswerValue::Count(count)) => Some(Decimal::from(*count)),
            Some(AnswerValue::Cells(cells)) if question.answer == AnswerKind::CountMatrix => {
                Some(cells.iter().map(|cell| Decimal::from(cell.count)).sum())
            }
            _ => None,
        })
    }

    fn cells(
        self,
        id: &str,
        picks_row: &dyn Fn(&str) -> bool,
        picks_column: &dyn Fn(&str) -> bool,
    ) -> Result<Option<Decimal>, MoneyError> {
        let Some(question) = self.grant.scheme().question(id) else { return Ok(None) };
        if !is_shown(self.grant, question)? {
            return Ok(None);
        }
        let value = self.value(question);
        let Some(AnswerValue::Cells(cells)) = value.as_deref() else { return Ok(None) };
        let mut sum = None;
        for cell in cells.iter().filter(|cell| picks_row(&cell.row) && picks_column(&cell.column)) {
            sum = Some(sum.unwrap_or(Decimal::ZERO) + Decimal::from(cell.count));
        }
        Ok(sum)
    }

    /// What a person answered, or what the list of participants gives.
    fn value(self, question: &Question) -> Option<Cow<'a, AnswerValue>> {
        let given = self.grant.answer(&question.id).and_then(|given| given.answer.as_ref());
        given.map(Cow::Borrowed).or_else(|| participants::counted(self.grant, question).map(Cow::Owned))
    }
}
