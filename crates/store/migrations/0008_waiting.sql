-- What an accepted file left open: rows that were held, and rows that were taken with a value left unknown (pupil_id says
-- whose). They wait until somebody settles or skips them. What a row says about home is sealed in a column of its own, and
-- for every row of a file that has such columns, so that its being there tells nothing.
CREATE TABLE waiting_rows (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    waiting_id TEXT NOT NULL,
    batch_id TEXT NOT NULL,
    row_number INTEGER NOT NULL,
    pupil_id TEXT,
    content TEXT NOT NULL,
    home BLOB,
    asked_at TEXT,
    ended TEXT CHECK (ended IN ('settled', 'skipped')),
    ended_by TEXT,
    ended_at TEXT,
    why TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, waiting_id),
    FOREIGN KEY (school_id, batch_id) REFERENCES batches (school_id, batch_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id),
    CHECK ((ended IS NULL) = (ended_by IS NULL) AND (ended IS NULL) = (ended_at IS NULL))
);

CREATE INDEX waiting_rows_by_batch ON waiting_rows (school_id, batch_id);
CREATE INDEX waiting_rows_by_pupil ON waiting_rows (school_id, pupil_id);

-- Words about home that could not be read, as one sealed list for each file that has such columns, an empty one included.
CREATE TABLE waiting_home (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    batch_id TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (school_id, batch_id),
    FOREIGN KEY (school_id, batch_id) REFERENCES batches (school_id, batch_id)
);

-- What a person typed about a pupil's identity and context. It joins what files said, in the order of time, and stays
-- when a file is undone.
CREATE TABLE pupil_said_by_hand (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    said_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    said_by TEXT NOT NULL,
    came_at TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (school_id, said_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

CREATE INDEX pupil_said_by_hand_by_pupil ON pupil_said_by_hand (school_id, pupil_id, came_at);
