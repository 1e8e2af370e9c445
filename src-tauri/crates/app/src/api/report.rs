//! The return report.

use super::{Rule, shapes};

shapes! {
    /// Asks for the report.
    ShowReport {
        /// Code of the grant.
        grant: String,
    }

    /// An option.
    OptionRow {
        /// Id.
        id: String,
        /// Words.
        name: String,
        /// Asks for own words beside it.
        with_text: bool,
    }

    /// A cost behind a figure.
    FigureCost {
        /// Reference.
        cost: String,
        /// Voucher.
        voucher: String,
        /// Text.
        text: String,
        /// What it gives.
        amount: String,
    }

    /// A row of a figure.
    FigureLine {
        /// Id of the row; empty for a single figure.
        id: String,
        /// Name of the row.
        name: String,
        /// The amount.
        amount: String,
        /// As the agency's form takes it: whole kronor, no grouping, for the clipboard.
        for_form: String,
        /// What the frozen report said, when it says something else now.
        frozen: Option<String>,
        /// The costs behind it.
        costs: Vec<FigureCost>,
    }

    /// A question.
    QuestionRow {
        /// Id.
        id: String,
        /// The question.
        text: String,
        /// `amount`, `amount-matrix`, `count`, `yes-no`, `yes-no-not-applicable`, `choice`, `choices`, `text`.
        answer_kind: String,
        /// `derived`, `answered`, `missing`, `open`, `hidden`.
        state: String,
        /// Options.
        options: Vec<OptionRow>,
        /// Figures, of a question that the book answers.
        figures: Vec<FigureLine>,
        /// How the figure comes about, in words.
        how: String,
        /// Ids of the options chosen.
        choices: Vec<String>,
        /// Amount or number given.
        given: Option<String>,
        /// Own words.
        words: Option<String>,
        /// Comment.
        comment: Option<String>,
        /// The day of the condition that answers it.
        condition_met: Option<String>,
        /// What it rests on.
        basis: Vec<Rule>,
    }

    /// The report.
    ReportView {
        /// Code of the grant.
        grant: String,
        /// Official name of the scheme.
        scheme_name: String,
        /// Day it is due, where stated.
        due: Option<String>,
        /// How it is handed in.
        channel: String,
        /// What the sources leave open.
        uncertain: Option<String>,
        /// The questions.
        questions: Vec<QuestionRow>,
        /// Questions whose answer is demanded and missing.
        missing: u32,
        /// When it was frozen, in UTC.
        frozen_at: Option<String>,
        /// Who froze it.
        frozen_by: Option<String>,
        /// The day it spoke of.
        frozen_as_of: Option<String>,
        /// Figures that say something else now.
        moved: u32,
    }

    /// Answers a question; all answer fields left out takes the answer back.
    AnswerQuestion {
        /// Code of the grant.
        grant: String,
        /// Id of the question.
        question: String,
        /// Ids of options, or `yes`, `no`, `not-applicable`.
        choices: Option<Vec<String>>,
        /// Amount as people type it.
        amount: Option<String>,
        /// Number.
        count: Option<u32>,
        /// Own words.
        words: Option<String>,
        /// Comment.
        comment: Option<String>,
    }

    /// Freezes the report.
    FreezeReport {
        /// Code of the grant.
        grant: String,
        /// The day it speaks of; today when left out.
        as_of: Option<String>,
    }
}
