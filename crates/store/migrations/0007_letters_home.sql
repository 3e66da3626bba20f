-- Letters that went back to their writers, and what a safeguarding lead decided about those that were ever on the red
-- route: released or erased. Added, never edited; the last decision counts. Decisions are sealed.

CREATE TABLE letters_given (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    letter_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    given_by TEXT NOT NULL,
    given_at TEXT NOT NULL,
    PRIMARY KEY (school_id, letter_id, place),
    FOREIGN KEY (school_id, letter_id) REFERENCES letters (school_id, letter_id)
);

CREATE TABLE letters_home_decided (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    letter_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    decided BLOB NOT NULL,
    PRIMARY KEY (school_id, letter_id, place),
    FOREIGN KEY (school_id, letter_id) REFERENCES letters (school_id, letter_id)
);
