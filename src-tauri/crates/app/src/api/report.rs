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

    /// A row or column of a matrix, or a field of a group.
    MatrixLine {
        /// Id.
        id: String,
        /// Words.
        name: String,
        /// Of a field: `amount`, `count`, `date`, `text`; empty otherwise.
        answer_kind: String,
        /// Of a field: must be answered.
        required: bool,
    }

    /// A number in a matrix.
    CellRow {
        /// Id of the row.
        row: String,
        /// Id of the column; empty where there is only one.
        column: String,
        /// The number.
        count: u32,
    }

    /// What was chosen for a row.
    RowChoiceRow {
        /// Id of the row.
        row: String,
        /// Id of the option.
        choice: String,
    }

    /// A cell of a matrix of numbers, as it is typed.
    TypedCell {
        /// Id of the row.
        row: String,
        /// Id of the column; empty where there is only one.
        column: String,
        /// What was typed; nothing leaves the cell empty.
        text: String,
    }

    /// The answer to one field of one item.
    ItemRow {
        /// Which of them.
        item: String,
        /// Id of the field.
        field: String,
        /// The value as people type it; nothing takes it back.
        value: String,
    }

    /// A line of an answer, in words.
    AnswerLineRow {
        /// The row, cell or field; empty for an answer of one line.
        label: String,
        /// What was answered.
        text: String,
    }

    /// A question.
    QuestionRow {
        /// Id.
        id: String,
        /// The question.
        text: String,
        /// `amount`, `amount-matrix`, `count`, `count-matrix`, `computed`, `yes-no`, `yes-no-not-applicable`,
        /// `choice`, `choices`, `choice-matrix`, `date`, `evidence`, `group`, `text`.
        answer_kind: String,
        /// The program gives the answer; it is not typed.
        derived: bool,
        /// Must be answered, as answers and figures stand.
        required: bool,
        /// Rows of a matrix, fields of a group.
        rows: Vec<MatrixLine>,
        /// Columns of a matrix.
        columns: Vec<MatrixLine>,
        /// Numbers given, of a matrix.
        cells: Vec<CellRow>,
        /// The numbers shown are those of the list of participants; a person may answer otherwise.
        counted: bool,
        /// What the list of participants gives, of a question that it can answer.
        list_cells: Vec<CellRow>,
        /// A person has answered otherwise than the list of participants gives.
        differs: bool,
        /// Options chosen, of a matrix of choices.
        row_choices: Vec<RowChoiceRow>,
        /// Answers by item, of a group.
        items: Vec<ItemRow>,
        /// The day given.
        date: Option<String>,
        /// The answer in words, line by line.
        lines: Vec<AnswerLineRow>,
        /// The answer as the agency's form takes it, for the clipboard; empty where there is none.
        for_form: String,
        /// What the frozen report answered, where the answer is another now; a line each, none where it was empty.
        frozen_lines: Option<Vec<AnswerLineRow>>,
        /// The answer was taken over from an earlier grant and nobody has confirmed it since.
        carried: bool,
        /// Our reading where the source is silent.
        uncertain: Option<String>,
        /// `derived`, `answered`, `missing`, `open`, `hidden`.
        state: String,
        /// Options.
        options: Vec<OptionRow>,
        /// Figures, of a question that the book answers.
        figures: Vec<FigureLine>,
        /// How the figure comes about, or how the answer is computed from others, in words, a line for each part.
        how: Vec<AnswerLineRow>,
        /// Ids of the options chosen.
        choices: Vec<String>,
        /// Amount or number given.
        given: Option<String>,
        /// Own words.
        words: Option<String>,
        /// Own text beside the answer, also beside one that nobody types.
        comment: Option<String>,
        /// Id of the condition that answers it, or that its file proves.
        condition: Option<String>,
        /// The day of the condition that answers it.
        condition_met: Option<String>,
        /// Evidence that shows the condition, of a question that asks for a file: reference and name.
        evidence: Vec<String>,
        /// A person has answered otherwise since the report was frozen.
        changed: bool,
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
        /// Questions that persons have answered otherwise since it was frozen.
        changed: u32,
        /// Answers that were taken over from an earlier grant and nobody has confirmed.
        carried: u32,
        /// Who attested the frozen report.
        attests: Vec<AttestRow>,
        /// It can be attested: it is frozen, and the book says the same.
        can_attest: bool,
    }

    /// Somebody attested the frozen report.
    AttestRow {
        /// Who, by name.
        name: String,
        /// In what capacity.
        role: String,
        /// The day.
        on: String,
        /// Who noted it in the book.
        by: String,
    }

    /// Attests the frozen report.
    AttestReport {
        /// Code of the grant.
        grant: String,
        /// Who attests, by name.
        name: String,
        /// In what capacity.
        role: Option<String>,
    }

    /// Asks what an earlier report has that can be taken over.
    PreviewCarry {
        /// Code of the grant whose report is to be answered.
        grant: String,
        /// Code of the earlier grant; the nearest one when left out.
        from: Option<String>,
    }

    /// An earlier grant whose report asks some of the same.
    CarrySource {
        /// Code of the grant.
        grant: String,
        /// Short name of its scheme.
        scheme: String,
        /// Its use period.
        period: super::Days,
        /// Answers that can be taken over from it.
        fits: u32,
    }

    /// An earlier answer.
    CarryRow {
        /// Id of the question.
        question: String,
        /// The question.
        text: String,
        /// `fits`, `answered`, `of-its-year`, `asks-otherwise`.
        state: String,
        /// The earlier answer in words.
        lines: Vec<AnswerLineRow>,
        /// The own text beside it.
        comment: String,
    }

    /// What an earlier report has that can be taken over.
    CarryPreview {
        /// Grants to take answers from, the nearest first.
        sources: Vec<CarrySource>,
        /// The one that the rows are of.
        from: Option<String>,
        /// Earlier answers, in the order of the questions.
        rows: Vec<CarryRow>,
    }

    /// Takes answers over from the report of an earlier grant.
    CarryAnswers {
        /// Code of the grant whose report is to be answered.
        grant: String,
        /// Code of the earlier grant.
        from: String,
        /// Ids of the questions; all that fit when left out.
        questions: Option<Vec<String>>,
    }

    /// Says that answers that were taken over are right.
    ConfirmAnswers {
        /// Code of the grant.
        grant: String,
        /// Ids of the questions; all that were taken over when left out.
        questions: Option<Vec<String>>,
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
        /// Number as people type it.
        number: Option<String>,
        /// Numbers of a matrix; those left out are empty.
        cells: Option<Vec<CellRow>>,
        /// The same as people type them.
        typed: Option<Vec<TypedCell>>,
        /// Options of a matrix of choices.
        row_choices: Option<Vec<RowChoiceRow>>,
        /// ISO date.
        date: Option<String>,
        /// Fields of the items of a group, all at once; those left out stay as they are.
        items: Option<Vec<ItemRow>>,
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

impl AnswerQuestion {
    /// Returns the request that takes the answer to a question back, for answers to be put into.
    #[must_use]
    pub fn to(grant: &str, question: &str) -> Self {
        Self {
            grant: grant.to_owned(),
            question: question.to_owned(),
            choices: None,
            amount: None,
            count: None,
            number: None,
            cells: None,
            typed: None,
            row_choices: None,
            date: None,
            items: None,
            words: None,
            comment: None,
        }
    }
}
