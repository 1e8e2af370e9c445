//! Participants: persons in training, or employed, with a grant.

use super::shapes;

shapes! {
    /// Asks for the participants of a grant.
    ListParticipants {
        /// Code of the grant.
        grant: String,
    }

    /// A category that the report goes by.
    CategoryRow {
        /// Id.
        id: String,
        /// Words.
        name: String,
    }

    /// A participant.
    ParticipantRow {
        /// Reference, `D1`.
        participant: String,
        /// Code of the grant.
        grant: String,
        /// The pseudonym.
        person: String,
        /// Who it is, where that is kept.
        name: Option<String>,
        /// Training or post.
        training: Option<String>,
        /// Id of the category.
        category: Option<String>,
        /// The category in words.
        category_name: String,
        /// `woman`, `man`.
        sex: Option<String>,
        /// `own`, `private`.
        provider: Option<String>,
        /// `new`, `existing`.
        staff: Option<String>,
        /// First day.
        start: Option<String>,
        /// Last day.
        end: Option<String>,
        /// `passed`, `failed`, `left`.
        outcome: Option<String>,
        /// Hours, `37.5`.
        hours: Option<String>,
        /// References of the costs that were linked.
        linked: Vec<String>,
        /// References of all costs that are for the person.
        costs: Vec<String>,
        /// Their sum.
        amount: String,
        /// What the report goes by and is missing, in words.
        lacks: Vec<String>,
    }

    /// A question that the list answers.
    CountedQuestion {
        /// Id.
        question: String,
        /// The question.
        text: String,
        /// The sum over the cells of its first column, or of its only one.
        total: u32,
        /// A person has answered, and the list gives other numbers.
        differs: bool,
    }

    /// The participants of a grant.
    ParticipantView {
        /// The list.
        rows: Vec<ParticipantRow>,
        /// The categories that the report goes by; none where it goes by none.
        categories: Vec<CategoryRow>,
        /// The questions that the list answers; none where the scheme counts no participants.
        questions: Vec<CountedQuestion>,
        /// The list as cells with headings, for a spreadsheet; they can be pasted again.
        cells: String,
    }

    /// A participant as people type it.
    #[derive(Default)]
    ParticipantForm {
        /// Code of the grant.
        grant: String,
        /// Reference of the one that is changed; a new one when left out.
        participant: Option<String>,
        /// The pseudonym.
        person: String,
        /// Training or post.
        training: Option<String>,
        /// Id of the category.
        category: Option<String>,
        /// `woman`, `man`.
        sex: Option<String>,
        /// `own`, `private`.
        provider: Option<String>,
        /// `new`, `existing`.
        staff: Option<String>,
        /// First day.
        start: Option<String>,
        /// Last day.
        end: Option<String>,
        /// `passed`, `failed`, `left`.
        outcome: Option<String>,
        /// Hours as people type them.
        hours: Option<String>,
        /// References of costs that are for the person and do not name the pseudonym.
        costs: Vec<String>,
    }

    /// Takes a participant off the list.
    RemoveParticipant {
        /// Code of the grant.
        grant: String,
        /// Reference.
        participant: String,
        /// Why.
        reason: String,
    }
}
