//! Every table of a workspace, what kind of record it holds, and how the rows of one pupil are found in it. A table that is
//! not in this list fails a test, and so does one with a pupil in it that is not erased.

use bridgewell_domain::retention::Kind;

/// How rows of a table belong to a pupil, or to a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Its column `pupil_id` says whose they are.
    OfPupil,
    /// Its column `pupil_id` says whose they are. Where it names nobody they are as old as the file they came with, as long
    /// as anything of what they said is kept.
    OfPupilOrFile,
    /// Its key is that of a row of another table, which says whose it is.
    Through {
        /// The table that names the pupil.
        table: &'static str,
        /// The column both have.
        key: &'static str,
    },
    /// Drafts: their name ends with the pupil.
    Drafts,
    /// What they are about is sealed; they are opened one by one.
    Sealed,
    /// Of no pupil, with a day of their own in this column.
    Dated(&'static str),
    /// Of no pupil, as old as the row of another table they belong to.
    DatedThrough {
        /// The table that has the day.
        table: &'static str,
        /// The column both have.
        key: &'static str,
        /// The day's column there.
        day: &'static str,
    },
    /// Of no pupil; they go with a row of another table that goes.
    With(&'static str),
    /// Of no pupil, and no clock runs for them.
    NotOfAPupil,
}

/// One table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name in the schema.
    pub name: &'static str,
    /// The kind of record it holds.
    pub kind: Kind,
    /// How rows are found.
    pub rows: Rows,
}

const fn of_pupil(name: &'static str, kind: Kind) -> Table {
    Table { name, kind, rows: Rows::OfPupil }
}

const fn through(name: &'static str, kind: Kind, table: &'static str, key: &'static str) -> Table {
    Table { name, kind, rows: Rows::Through { table, key } }
}

const fn of_none(name: &'static str, kind: Kind) -> Table {
    Table { name, kind, rows: Rows::NotOfAPupil }
}

const fn as_rows(name: &'static str, kind: Kind, rows: Rows) -> Table {
    Table { name, kind, rows }
}

/// All of them, in the order in which rows are taken out: what refers to something goes before it.
pub const TABLES: &[Table] = &[
    as_rows("attachment_keys", Kind::Scans, Rows::With("letter_pages")),
    of_pupil("letter_pages", Kind::Scans),
    of_pupil("letter_beside", Kind::Letters),
    of_pupil("letter_passages", Kind::Letters),
    of_pupil("letters_given", Kind::Letters),
    through("letters_home_decided", Kind::Letters, "letters", "letter_id"),
    of_pupil("parcel_letters", Kind::Letters),
    of_pupil("readings", Kind::Letters),
    of_pupil("letters", Kind::Letters),
    of_pupil("letters_not_here", Kind::Letters),
    of_pupil("letter_plans", Kind::Letters),
    through("sdq_withdrawn", Kind::Sdq, "sdq_forms", "form_id"),
    of_pupil("sdq_forms", Kind::Sdq),
    of_pupil("facts", Kind::Figures),
    of_pupil("home_facts", Kind::SocialCare),
    through("tasks_done", Kind::Work, "decisions", "decision_id"),
    of_pupil("decisions", Kind::Work),
    of_pupil("reviews", Kind::Work),
    of_pupil("offers", Kind::Work),
    of_pupil("talks", Kind::Work),
    of_pupil("talk_requests", Kind::Work),
    of_pupil("concerns", Kind::Work),
    as_rows("red_route_errands", Kind::RedRoute, Rows::Sealed),
    as_rows("red_route_told", Kind::RedRoute, Rows::Sealed),
    as_rows("red_routes", Kind::RedRoute, Rows::Sealed),
    through("champion_activities", Kind::Support, "champions", "champion_id"),
    of_pupil("champions", Kind::Support),
    through("supervision_steps", Kind::Support, "supervision_lines", "line_id"),
    of_pupil("supervision_lines", Kind::Support),
    of_pupil("passport_words", Kind::Passport),
    of_pupil("passport_shares", Kind::Passport),
    of_pupil("passports", Kind::Passport),
    as_rows("waiting_rows", Kind::Waiting, Rows::OfPupilOrFile),
    as_rows("waiting_home", Kind::Waiting, Rows::Sealed),
    as_rows("drafts", Kind::Waiting, Rows::Drafts),
    of_pupil("kept_longer", Kind::Identity),
    as_rows("safeguarding_holds", Kind::Identity, Rows::Sealed),
    of_pupil("pupils_left", Kind::Identity),
    of_pupil("corrections", Kind::Identity),
    of_pupil("disputes", Kind::Identity),
    of_pupil("access_requests", Kind::Identity),
    of_pupil("transfers", Kind::Identity),
    of_pupil("opt_outs", Kind::Identity),
    of_pupil("arrivals", Kind::Identity),
    of_pupil("pupil_said_by_hand", Kind::Identity),
    of_pupil("pupil_said", Kind::Identity),
    of_pupil("pupils", Kind::Identity),
    of_none("batches", Kind::Identity),
    as_rows("parcels", Kind::Parcels, Rows::Dated("made_at")),
    of_none("readers", Kind::House),
    as_rows("supervisions", Kind::Supervision, Rows::Dated("held_on")),
    as_rows("staff_debriefs", Kind::Debriefs, Rows::Dated("written_at")),
    as_rows("workforce_training", Kind::Workforce, Rows::With("workforce_staff")),
    as_rows("workforce_staff", Kind::Workforce, Rows::Dated("left_on")),
    as_rows("consultation_answer_themes", Kind::Consultation, Rows::With("consultation_responses")),
    as_rows("consultation_answers", Kind::Consultation, Rows::With("consultation_responses")),
    as_rows("consultation_responses", Kind::Consultation, OF_CLOSED_CONSULTATIONS),
    as_rows("consultation_imports", Kind::Consultation, OF_CLOSED_CONSULTATIONS),
    of_none("consultations", Kind::Programme),
    of_none("consultation_questions", Kind::Programme),
    of_none("consultation_events", Kind::Programme),
    of_none("consultation_themes", Kind::Programme),
    of_none("consultation_changes", Kind::Programme),
    of_none("wellbeing_counts", Kind::Programme),
    of_none("opportunities", Kind::Programme),
    of_none("audit_templates", Kind::Programme),
    of_none("audit_rounds", Kind::Programme),
    of_none("audit_round_templates", Kind::Programme),
    of_none("audit_raters", Kind::Programme),
    of_none("audit_ratings", Kind::Programme),
    of_none("audit_agreements", Kind::Programme),
    of_none("audit_marks", Kind::Programme),
    of_none("audit_notes", Kind::Programme),
    of_none("audit_files", Kind::Programme),
    of_none("audit_benchmarks", Kind::Programme),
    of_none("voice_activities", Kind::Programme),
    of_none("voice_recommendations", Kind::Programme),
    of_none("directory_versions", Kind::Programme),
    of_none("plan_actions", Kind::Programme),
    of_none("plan_entries", Kind::Programme),
    of_none("plan_reviews", Kind::Programme),
    of_none("link_parties", Kind::Programme),
    of_none("link_files", Kind::Programme),
    of_none("link_figures", Kind::Programme),
    of_none("link_remarks", Kind::Programme),
    of_none("link_visits", Kind::Programme),
    of_none("publications", Kind::Published),
    of_none("log", Kind::Log),
    of_none("log_subjects", Kind::Log),
    of_none("log_head", Kind::Log),
    of_none("erasures", Kind::Log),
    of_none("schools", Kind::House),
    of_none("persons", Kind::House),
    of_none("settings", Kind::House),
    of_none("rules", Kind::House),
    of_none("schema_steps", Kind::House),
];

const OF_CLOSED_CONSULTATIONS: Rows =
    Rows::DatedThrough { table: "consultations", key: "consultation_id", day: "closes_on" };

impl Table {
    /// Whether its column `pupil_id` says whose its rows are.
    pub(super) const fn names_pupil(&self) -> bool {
        matches!(self.rows, Rows::OfPupil | Rows::OfPupilOrFile)
    }

    /// What chooses the rows of the pupil `?2` in the school `?1`; none where rows are of no pupil or sealed.
    pub(super) fn of_one(&self) -> Option<String> {
        match self.rows {
            Rows::OfPupil | Rows::OfPupilOrFile => Some("pupil_id = ?2".to_owned()),
            Rows::Through { table, key } => {
                Some(format!("{key} IN (SELECT {key} FROM {table} WHERE school_id = ?1 AND pupil_id = ?2)"))
            }
            Rows::Drafts => Some("name LIKE '%/' || ?2".to_owned()),
            _ => None,
        }
    }

    /// What chooses the rows of the school `?1` whose own day is before `?2`; none where they have no day.
    pub(super) fn before(&self) -> Option<String> {
        match self.rows {
            Rows::OfPupilOrFile => Some(
                "pupil_id IS NULL AND content <> 'null' AND batch_id IN
                   (SELECT batch_id FROM batches WHERE school_id = ?1 AND accepted_at < ?2)"
                    .to_owned(),
            ),
            Rows::Dated(day) => Some(format!("{day} < ?2")),
            Rows::DatedThrough { table, key, day } => {
                Some(format!("{key} IN (SELECT {key} FROM {table} WHERE school_id = ?1 AND {day} < ?2)"))
            }
            _ => None,
        }
    }
}
