-- What is kept longer than the school's schedule says, safeguarding holds, who left, corrections, what a family disputes,
-- and what was erased. Everything about a pupil goes with the pupil.

-- Kept past its end, until a day, with a reason: the last word counts.
CREATE TABLE kept_longer (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    pupil_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    until_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    kept_by TEXT NOT NULL,
    kept_at TEXT NOT NULL,
    PRIMARY KEY (school_id, pupil_id, kind),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

-- Whom a hold is about, why, and how it ended, is sealed: without the restricted key nothing tells of it.
CREATE TABLE safeguarding_holds (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    hold_id TEXT NOT NULL,
    hold BLOB NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, hold_id)
);

-- The day a pupil left this school, or that they never came to it.
CREATE TABLE pupils_left (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    pupil_id TEXT NOT NULL,
    left_on TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (school_id, pupil_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

-- A value that a person put right: what it was, where that came from, what it is since, and why. In words, as it was read.
CREATE TABLE corrections (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    correction_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    field TEXT NOT NULL,
    was TEXT NOT NULL,
    was_from TEXT NOT NULL,
    became TEXT NOT NULL,
    reason TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    corrected_by TEXT NOT NULL,
    corrected_at TEXT NOT NULL,
    PRIMARY KEY (school_id, correction_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

CREATE INDEX corrections_by_pupil ON corrections (school_id, pupil_id, corrected_at);

CREATE TRIGGER corrections_are_never_edited BEFORE UPDATE ON corrections
BEGIN SELECT RAISE(ABORT, 'corrections are appended, never edited'); END;

-- What a family or a pupil says is wrong and the school has not put right.
CREATE TABLE disputes (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    dispute_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    about TEXT NOT NULL,
    said TEXT NOT NULL,
    said_by TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    settled_on TEXT,
    settled_how TEXT,
    settled_by TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, dispute_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id),
    CHECK ((settled_on IS NULL) = (settled_how IS NULL) AND (settled_on IS NULL) = (settled_by IS NULL))
);

CREATE INDEX disputes_by_pupil ON disputes (school_id, pupil_id, recorded_at);

-- What a certificate says: counts and a reason, never a name. What would tell of the restricted tier is sealed, whatever
-- it says.
CREATE TABLE erasures (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    erasure_id TEXT NOT NULL,
    erased_by TEXT NOT NULL,
    erased_at TEXT NOT NULL,
    said TEXT NOT NULL,
    sealed_said BLOB NOT NULL,
    PRIMARY KEY (school_id, erasure_id)
);

CREATE TRIGGER erasures_are_never_edited BEFORE UPDATE ON erasures
BEGIN SELECT RAISE(ABORT, 'what was erased is never edited'); END;

-- When a family asked for their child to be left out of the screen, and how they said so.
ALTER TABLE opt_outs ADD COLUMN asked_on TEXT;
ALTER TABLE opt_outs ADD COLUMN asked_how TEXT;
