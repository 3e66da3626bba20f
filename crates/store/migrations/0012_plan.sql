-- The action plan: numbered actions, what was said and noted about each, and half-term reviews.
CREATE TABLE plan_actions (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    action_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    title TEXT NOT NULL,
    outcome_area TEXT,
    level_of_need TEXT,
    principle TEXT,
    standard TEXT,
    standard_title TEXT NOT NULL,
    rests_on TEXT NOT NULL,
    lead_name TEXT NOT NULL,
    lead_person TEXT,
    partners TEXT NOT NULL,
    starts_on TEXT,
    due_on TEXT,
    cost_pence INTEGER CHECK (cost_pence BETWEEN 0 AND 100000000),
    cost_note TEXT NOT NULL,
    milestones TEXT NOT NULL,
    measure TEXT NOT NULL,
    said TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, action_id),
    UNIQUE (school_id, number)
);

-- What was noted about an action and how it was said to stand, in the order of time.
CREATE TABLE plan_entries (
    school_id TEXT NOT NULL,
    entry_id TEXT NOT NULL,
    action_id TEXT NOT NULL,
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    status TEXT,
    words TEXT NOT NULL,
    review_id TEXT,
    PRIMARY KEY (school_id, entry_id),
    FOREIGN KEY (school_id, action_id) REFERENCES plan_actions (school_id, action_id)
);

CREATE INDEX plan_entries_by_action ON plan_entries (school_id, action_id, said_at);

-- A note or a status is appended; a change of mind is a new one.
CREATE TRIGGER plan_entries_are_never_edited BEFORE UPDATE ON plan_entries
BEGIN SELECT RAISE(ABORT, 'plan entries are appended, never edited'); END;

CREATE TABLE plan_reviews (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    review_id TEXT NOT NULL,
    period TEXT NOT NULL,
    ends_on TEXT NOT NULL,
    begun_by TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    lines TEXT NOT NULL,
    reflections TEXT NOT NULL,
    finished_by TEXT,
    finished_at TEXT,
    words TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, review_id),
    CHECK ((finished_by IS NULL) = (finished_at IS NULL))
);
