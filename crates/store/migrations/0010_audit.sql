-- The audit of the whole-school approach: rounds, who answered what, what was agreed, evidence, benchmarks, and the
-- templates that rounds stand on. Nothing here is about a pupil.

-- Every template a round ever stood on, as it was then, and the school's own. A text is never edited: a change is
-- another version.
CREATE TABLE audit_templates (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    template_id TEXT NOT NULL,
    template_version INTEGER NOT NULL,
    is_local INTEGER NOT NULL CHECK (is_local IN (0, 1)),
    content TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    retired_at TEXT,
    PRIMARY KEY (school_id, template_id, template_version)
);

CREATE TABLE audit_rounds (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    round_id TEXT NOT NULL,
    name TEXT NOT NULL,
    started_by TEXT NOT NULL,
    started_at TEXT NOT NULL,
    closed_by TEXT,
    closed_at TEXT,
    conclusion TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, round_id),
    CHECK ((closed_by IS NULL) = (closed_at IS NULL))
);

CREATE TABLE audit_round_templates (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    round_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    template_id TEXT NOT NULL,
    template_version INTEGER NOT NULL,
    PRIMARY KEY (school_id, round_id, place),
    FOREIGN KEY (school_id, round_id) REFERENCES audit_rounds (school_id, round_id),
    FOREIGN KEY (school_id, template_id, template_version)
        REFERENCES audit_templates (school_id, template_id, template_version)
);

CREATE TABLE audit_raters (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    rater_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    rater_group TEXT NOT NULL,
    place INTEGER NOT NULL CHECK (place > 0),
    name TEXT,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (school_id, rater_id),
    UNIQUE (school_id, round_id, rater_group, place),
    FOREIGN KEY (school_id, round_id) REFERENCES audit_rounds (school_id, round_id)
);

CREATE TABLE audit_ratings (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    rater_id TEXT NOT NULL,
    standard TEXT NOT NULL,
    answer TEXT NOT NULL,
    reason TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    PRIMARY KEY (school_id, rater_id, standard),
    FOREIGN KEY (school_id, rater_id) REFERENCES audit_raters (school_id, rater_id) ON DELETE CASCADE
);

CREATE TABLE audit_agreements (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    agreement_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    standard TEXT NOT NULL,
    answer TEXT NOT NULL,
    reason TEXT NOT NULL,
    agreed_by TEXT NOT NULL,
    agreed_at TEXT NOT NULL,
    supersedes TEXT,
    PRIMARY KEY (school_id, agreement_id),
    UNIQUE (school_id, round_id, standard, supersedes),
    FOREIGN KEY (school_id, round_id) REFERENCES audit_rounds (school_id, round_id)
);

CREATE INDEX audit_agreements_by_round ON audit_agreements (school_id, round_id, standard, agreed_at);

-- What was agreed is appended; another agreement names the one it supersedes.
CREATE TRIGGER audit_agreements_are_never_edited BEFORE UPDATE ON audit_agreements
BEGIN SELECT RAISE(ABORT, 'agreements are appended, never edited'); END;

CREATE TABLE audit_marks (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    round_id TEXT NOT NULL,
    standard TEXT NOT NULL,
    celebrate INTEGER NOT NULL CHECK (celebrate IN (0, 1)),
    priority TEXT,
    marked_by TEXT NOT NULL,
    marked_at TEXT NOT NULL,
    PRIMARY KEY (school_id, round_id, standard),
    FOREIGN KEY (school_id, round_id) REFERENCES audit_rounds (school_id, round_id)
);

CREATE TABLE audit_notes (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    note_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    standard TEXT NOT NULL,
    said TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    PRIMARY KEY (school_id, note_id),
    FOREIGN KEY (school_id, round_id) REFERENCES audit_rounds (school_id, round_id)
);

CREATE INDEX audit_notes_by_round ON audit_notes (school_id, round_id, standard, said_at);

CREATE TABLE audit_files (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    file_id TEXT NOT NULL,
    round_id TEXT NOT NULL,
    standard TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pdf', 'png', 'jpeg', 'docx', 'xlsx')),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    hash TEXT NOT NULL,
    content BLOB NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (school_id, file_id),
    UNIQUE (school_id, round_id, standard, hash),
    FOREIGN KEY (school_id, round_id) REFERENCES audit_rounds (school_id, round_id)
);

-- What others reached, as it was published or told: the share of standards in place, in hundredths, by principle.
CREATE TABLE audit_benchmarks (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    benchmark_id TEXT NOT NULL,
    name TEXT NOT NULL,
    source TEXT NOT NULL,
    as_of TEXT NOT NULL,
    shares TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, benchmark_id)
);
