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
