-- Pupils: identity, names and context. Bridgewell's own identity is the key; a UPN may come, change or be missing.
CREATE TABLE pupils (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    pupil_id TEXT NOT NULL,
    upn TEXT,
    names TEXT NOT NULL,
    born TEXT,
    form TEXT,
    primary_school TEXT,
    context TEXT NOT NULL,
    interests TEXT NOT NULL,
    strengths TEXT NOT NULL,
    opted_out INTEGER NOT NULL CHECK (opted_out IN (0, 1)),
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, pupil_id),
    UNIQUE (school_id, upn)
);

-- Files that were accepted, undone ones included: who, when, which file (its hash) and what came of its rows.
CREATE TABLE batches (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    batch_id TEXT NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    counts TEXT NOT NULL,
    accepted_by TEXT NOT NULL,
    accepted_at TEXT NOT NULL,
    undone_by TEXT,
    undone_at TEXT,
    PRIMARY KEY (school_id, batch_id),
    CHECK ((undone_by IS NULL) = (undone_at IS NULL))
);

-- What each file said about a pupil's identity and context, so that undoing a file leaves what the others said.
CREATE TABLE pupil_said (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    batch_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    came_at TEXT NOT NULL,
    said TEXT NOT NULL,
    made_the_pupil INTEGER NOT NULL CHECK (made_the_pupil IN (0, 1)),
    PRIMARY KEY (school_id, batch_id, pupil_id, place),
    FOREIGN KEY (school_id, batch_id) REFERENCES batches (school_id, batch_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

CREATE INDEX pupil_said_by_pupil ON pupil_said (school_id, pupil_id, came_at);

-- Attendance and attainment, each as one source said it. The later one counts, field by field; a blank never does.
CREATE TABLE facts (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    fact_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('attendance', 'attainment')),
    value TEXT NOT NULL,
    origin TEXT NOT NULL,
    batch_id TEXT,
    came_at TEXT NOT NULL,
    PRIMARY KEY (school_id, fact_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

CREATE INDEX facts_by_pupil ON facts (school_id, pupil_id, came_at);
CREATE INDEX facts_by_batch ON facts (school_id, batch_id);

-- Social care and young carers. Sealed whatever they say, for every pupil of a file that has the columns, so that a
-- row's being there tells nothing.
CREATE TABLE home_facts (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    fact_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    home BLOB NOT NULL,
    by_hand INTEGER NOT NULL CHECK (by_hand IN (0, 1)),
    origin TEXT NOT NULL,
    batch_id TEXT,
    came_at TEXT NOT NULL,
    PRIMARY KEY (school_id, fact_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

CREATE INDEX home_facts_by_pupil ON home_facts (school_id, pupil_id, came_at);
CREATE INDEX home_facts_by_batch ON home_facts (school_id, batch_id);

-- The first week: who came, and whose safeguarding file was received by whom.
CREATE TABLE arrivals (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    pupil_id TEXT NOT NULL,
    arrived_on TEXT,
    file_received_on TEXT,
    file_received_by TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, pupil_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);
