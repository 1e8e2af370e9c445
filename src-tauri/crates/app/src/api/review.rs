//! Reviewing a package: what an auditor sees of it, the samples, marks and notes that are kept outside it.

use super::packages::Verification;
use super::{FileHandle, shapes};

shapes! {
    /// Opens a package to be reviewed.
    OpenReview {
        /// Zip file or folder.
        file: FileHandle,
        /// Where the review is kept; beside the package, under its name, when left out.
        notes: Option<FileHandle>,
        /// Fingerprints of keys known from another source.
        known_keys: Vec<String>,
        /// Open it also when an answer is that something failed.
        despite_failures: bool,
    }

    /// What verifying said, and what is open now.
    ReviewOpened {
        /// What verifying said.
        verification: Verification,
        /// The package; nothing where it was not opened.
        review: Option<ReviewStatus>,
    }

    /// The package that is reviewed.
    ReviewStatus {
        /// Name of the file or folder.
        file: String,
        /// Organisation.
        organisation: String,
        /// Organisation number.
        orgnr: String,
        /// Codes of the grants.
        grants: Vec<String>,
        /// The day it speaks of.
        as_of: String,
        /// Number of its last operation.
        head_seq: u32,
        /// Hash of that operation.
        head_hash: String,
        /// SHA-256 of the payload manifest.
        manifest_sha256: String,
        /// SHA-256 of the zip; nothing for a folder.
        zip_sha256: Option<String>,
        /// `ok`, `warning` or `failed`: the worst of the five answers.
        verdict: String,
        /// An invented sample.
        example: bool,
        /// Who it was made for.
        reader: Option<String>,
        /// Name of the file of the review.
        notes_file: String,
        /// That file is there.
        kept: bool,
    }

    /// The review.
    ReviewView {
        /// The package.
        package: ReviewStatus,
        /// What verifying said.
        verification: Verification,
        /// The samples, in the order they were drawn.
        samples: Vec<SampleRow>,
        /// The marks, in the order of the costs.
        marks: Vec<MarkRow>,
        /// Costs whose mark was taken back.
        withdrawn: Vec<MarkRow>,
        /// Notes about the whole.
        notes: Vec<NoteRow>,
        /// Costs in all samples together, each counted once.
        drawn: u32,
        /// How many of them are marked.
        marked: u32,
        /// Costs that are questioned.
        questioned: u32,
        /// The sum of the amounts in question.
        questioned_amount: String,
    }

    /// Draws a sample.
    DrawSample {
        /// Code of the grant; all in the package when left out.
        grant: Option<String>,
        /// Kind of cost.
        kind: Option<String>,
        /// By what counts as used of a cost, rather than by its whole amount.
        used: bool,
        /// The least amount, its sign aside.
        at_least: Option<String>,
        /// `random` or `monetary-unit`.
        method: String,
        /// Random: how many.
        count: Option<u32>,
        /// Random: how many of the largest before.
        largest: Option<u32>,
        /// Monetary-unit: the tolerable misstatement.
        materiality: Option<String>,
        /// Monetary-unit: per cent; 95 when left out.
        confidence: Option<u32>,
        /// Monetary-unit: the expected misstatement; nought when left out.
        expected: Option<String>,
        /// The seed; one is thrown when left out.
        seed: Option<String>,
    }

    /// A cost of a sample.
    SampleItem {
        /// Reference.
        cost: String,
        /// The amount by which it is sampled.
        amount: String,
        /// `drawn`, `largest`, `certain`; `apart` for one of nought or less.
        why: String,
        /// In words.
        why_name: String,
        /// Code of the grant.
        grant: String,
        /// Voucher.
        voucher: Option<String>,
        /// Day of booking.
        booked_on: Option<String>,
        /// Text.
        text: String,
        /// Supplier.
        supplier: Option<String>,
        /// Amount of the cost.
        charged: String,
        /// Pieces of evidence.
        evidence: u32,
        /// The mark, if there is one.
        mark: Option<MarkRow>,
    }

    /// A sample.
    SampleRow {
        /// `S1`.
        sample: String,
        /// `random` or `monetary-unit`.
        method: String,
        /// In words: method, parameters and what it was drawn from.
        description: String,
        /// The seed.
        seed: String,
        /// Codes of the grants.
        grants: Vec<String>,
        /// Costs in the population.
        population: u32,
        /// Their sum.
        population_sum: String,
        /// The interval of a monetary-unit sample.
        interval: Option<String>,
        /// Its start.
        start: Option<String>,
        /// When it was drawn, in UTC.
        at: String,
        /// When, in Sweden, `2026-11-22 10:30`.
        local_time: String,
        /// Who drew it.
        by: String,
        /// Drawn again from the package it is the same.
        holds: bool,
        /// The costs.
        items: Vec<SampleItem>,
        /// Costs of nought or less, which a monetary-unit sample leaves for themselves.
        apart: Vec<SampleItem>,
        /// How many of the costs are marked.
        marked: u32,
        /// What it says of the population: of a monetary-unit sample whose costs are all marked.
        evaluation: Option<EvaluationRow>,
        /// How many costs of the population may be wrong: of a random sample whose costs are all marked.
        rate: Option<RateRow>,
    }

    /// How many costs of a population may be wrong, by a random sample. Only the number is projected, no amount.
    RateRow {
        /// Costs in the population.
        population: u32,
        /// Costs in the sample.
        examined: u32,
        /// Questioned of those.
        questioned: u32,
        /// At least so many are wrong of all.
        least: u32,
        /// At most so many are wrong of all.
        most: u32,
        /// How sure that is, in per cent.
        confidence: u32,
        /// In words.
        conclusion: String,
    }

    /// What a sample says of its population.
    EvaluationRow {
        /// Wrong of the costs in the sample.
        found: String,
        /// Wrong of costs of nought or less.
        found_apart: String,
        /// Projected.
        projected: String,
        /// What may be wrong where nothing is found.
        basic: String,
        /// The upper limit; nothing beyond the table of factors.
        upper: Option<String>,
        /// It is not above the tolerable misstatement.
        within: bool,
        /// In words.
        conclusion: String,
    }

    /// Marks a cost.
    MarkCost {
        /// Reference.
        cost: String,
        /// `seen`, `questioned` or `without-remark`; takes the mark back when left out. What was said before is kept.
        mark: Option<String>,
        /// Note.
        note: Option<String>,
        /// What of the cost is in question; all of it when left out.
        amount: Option<String>,
    }

    /// A mark.
    MarkRow {
        /// Reference of the cost.
        cost: String,
        /// `seen`, `questioned` or `without-remark`; `withdrawn` where it was taken back.
        mark: String,
        /// In words.
        mark_name: String,
        /// Note.
        note: String,
        /// What is in question, as it was given.
        amount: Option<String>,
        /// What is in question, the whole cost where no amount was given; nought where nothing is.
        in_question: String,
        /// When, in UTC.
        at: String,
        /// When, in Sweden, `2026-11-22 10:30`.
        local_time: String,
        /// Who.
        by: String,
        /// The marks before it, the latest first.
        earlier: Vec<MadeMark>,
    }

    /// A mark that was made, and that another has taken the place of.
    MadeMark {
        /// `seen`, `questioned`, `without-remark`, or `withdrawn` where a mark was taken back.
        mark: String,
        /// In words.
        mark_name: String,
        /// Note.
        note: String,
        /// What was in question, as it was given.
        amount: Option<String>,
        /// What was in question, the whole cost where no amount was given; nought where nothing was.
        in_question: String,
        /// When, in UTC.
        at: String,
        /// When, in Sweden, `2026-11-22 10:30`.
        local_time: String,
        /// Who.
        by: String,
    }

    /// Writes the file of the review anew, where it was moved away.
    WriteReviewAnew {
        /// Another place; where it was when left out.
        file: Option<FileHandle>,
    }

    /// Notes something.
    NoteReview {
        /// What.
        text: String,
    }

    /// A note.
    NoteRow {
        /// What.
        text: String,
        /// When, in UTC.
        at: String,
        /// When, in Sweden, `2026-11-22 10:30`.
        local_time: String,
        /// Who.
        by: String,
    }

    /// Writes the memo.
    WriteMemo {
        /// The PDF file.
        file: FileHandle,
        /// Its title; a usual one when left out.
        title: Option<String>,
        /// Also the marks that others have taken the place of.
        earlier: bool,
    }

    /// The memo was written.
    MemoWritten {
        /// Name of the file.
        file: String,
        /// Pages.
        pages: u32,
        /// SHA-256 of the file.
        sha256: String,
    }
}
