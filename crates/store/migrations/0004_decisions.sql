-- What people decided, the menu of opportunities, what was offered to whom, and when to look again.
CREATE TABLE decisions (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    decision_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at TEXT NOT NULL,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    task TEXT,
    task_who TEXT,
    task_by TEXT,
    family TEXT NOT NULL,
    thrive TEXT,
    review_on TEXT,
    rules_id TEXT NOT NULL,
    saw TEXT NOT NULL,
    saw_sealed BLOB,
    supersedes TEXT,
    PRIMARY KEY (school_id, decision_id)
);

CREATE INDEX decisions_by_pupil ON decisions (school_id, pupil_id, decided_at);

-- A decision is appended; a correction is a new one that names the one it supersedes.
CREATE TRIGGER decisions_are_never_edited BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are appended, never edited'); END;

CREATE TABLE opportunities (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    opportunity_id TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    leader TEXT NOT NULL,
    time_words TEXT NOT NULL,
    place TEXT NOT NULL,
    places INTEGER NOT NULL CHECK (places BETWEEN 1 AND 500),
    cost TEXT NOT NULL,
    interests TEXT NOT NULL,
    strengths TEXT NOT NULL,
    worries TEXT NOT NULL,
    is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, opportunity_id)
);

CREATE TABLE offers (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    offer_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    opportunity_id TEXT NOT NULL,
    decision_id TEXT,
    offered_by TEXT NOT NULL,
    offered_at TEXT NOT NULL,
    invitation TEXT NOT NULL,
    answer TEXT NOT NULL,
    child_said TEXT NOT NULL,
    answered_on TEXT,
    takes_place INTEGER NOT NULL CHECK (takes_place IN (0, 1)),
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, offer_id),
    FOREIGN KEY (school_id, opportunity_id) REFERENCES opportunities (school_id, opportunity_id)
);

CREATE INDEX offers_by_pupil ON offers (school_id, pupil_id, offered_at);
CREATE INDEX offers_by_opportunity ON offers (school_id, opportunity_id, takes_place);

CREATE TABLE reviews (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    review_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    due_on TEXT NOT NULL,
    offer_id TEXT,
    decision_id TEXT,
    done TEXT,
    done_on TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, review_id)
);

CREATE INDEX reviews_by_pupil ON reviews (school_id, pupil_id, due_on);
