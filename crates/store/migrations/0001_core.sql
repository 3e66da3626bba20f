-- The school, its people, its settings and rules, and the log. Every table is keyed by school first.
CREATE TABLE schools (
    school_id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    year INTEGER NOT NULL,
    find_now TEXT NOT NULL,
    smallest_count INTEGER NOT NULL CHECK (smallest_count >= 5),
    restricted_public BLOB NOT NULL,
    keys_revision INTEGER NOT NULL,
    version INTEGER NOT NULL
);

CREATE TABLE persons (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    post TEXT NOT NULL,
    scope TEXT NOT NULL,
    restricted INTEGER NOT NULL CHECK (restricted IN (0, 1)),
    slot_public BLOB NOT NULL,
    removed_at TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, person_id)
);

CREATE TABLE settings (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    value TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, person_id, name)
);

CREATE TABLE rules (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    rules_id TEXT NOT NULL,
    from_at TEXT NOT NULL,
    set_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    thresholds TEXT NOT NULL,
    PRIMARY KEY (school_id, rules_id)
);

CREATE TABLE drafts (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    content BLOB NOT NULL,
    sealed INTEGER NOT NULL CHECK (sealed IN (0, 1)),
    saved_at TEXT NOT NULL,
    PRIMARY KEY (school_id, person_id, name)
);

CREATE TABLE log (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    seq INTEGER NOT NULL,
    at TEXT NOT NULL,
    person_id TEXT NOT NULL,
    role TEXT NOT NULL,
    because TEXT NOT NULL,
    op TEXT NOT NULL,
    counts TEXT NOT NULL,
    prev BLOB NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (school_id, seq)
);

CREATE TABLE log_subjects (
    school_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    PRIMARY KEY (school_id, seq, place),
    FOREIGN KEY (school_id, seq) REFERENCES log (school_id, seq)
);

CREATE INDEX log_subjects_by_subject ON log_subjects (school_id, subject_id, seq);

-- Where the chain ends, so that entries dropped from its end are missed.
CREATE TABLE log_head (
    school_id TEXT NOT NULL PRIMARY KEY REFERENCES schools (school_id),
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL
);

CREATE TRIGGER log_keeps_entries BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_drops_nothing BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_subjects_keep_entries BEFORE UPDATE ON log_subjects
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_subjects_drop_nothing BEFORE DELETE ON log_subjects
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
