-- The pupils' own words and what people made of them: letters, readings, SDQ forms, concerns, wishes to talk, talks,
-- and the red route. What belongs to the restricted tier is sealed; the open columns are empty then.

-- At most one letter a pupil. On the red route the words move from text to sealed_text, for good.
CREATE TABLE letters (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    letter_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    text TEXT,
    sealed_text BLOB,
    hand TEXT NOT NULL,
    language TEXT,
    written_on TEXT,
    origin TEXT NOT NULL,
    batch_id TEXT,
    came_at TEXT NOT NULL,
    held_by TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, letter_id),
    UNIQUE (school_id, pupil_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id),
    CHECK ((text IS NULL) <> (sealed_text IS NULL))
);

CREATE INDEX letters_by_batch ON letters (school_id, batch_id);

-- Why there is no letter, where somebody said.
CREATE TABLE letters_not_here (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    pupil_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('not_written', 'absent', 'declined')),
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    PRIMARY KEY (school_id, pupil_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

-- Readings are added, never edited. young_carer is sealed whatever it says, so that its being there tells nothing.
CREATE TABLE readings (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    reading_id TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    read_by TEXT NOT NULL,
    read_at TEXT NOT NULL,
    said TEXT,
    sealed_said BLOB,
    young_carer BLOB NOT NULL,
    PRIMARY KEY (school_id, reading_id),
    FOREIGN KEY (school_id, letter_id) REFERENCES letters (school_id, letter_id),
    CHECK ((said IS NULL) <> (sealed_said IS NULL))
);

CREATE INDEX readings_by_letter ON readings (school_id, letter_id, read_at);
CREATE INDEX readings_by_pupil ON readings (school_id, pupil_id);

CREATE TABLE sdq_forms (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    form_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    informant TEXT NOT NULL,
    edition TEXT NOT NULL,
    completed_on TEXT,
    basis TEXT NOT NULL,
    scores TEXT NOT NULL,
    origin TEXT NOT NULL,
    batch_id TEXT,
    came_at TEXT NOT NULL,
    PRIMARY KEY (school_id, form_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

CREATE INDEX sdq_forms_by_pupil ON sdq_forms (school_id, pupil_id);
CREATE INDEX sdq_forms_by_batch ON sdq_forms (school_id, batch_id);

CREATE TABLE concerns (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    concern_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    concerned TEXT NOT NULL,
    name TEXT NOT NULL,
    said TEXT NOT NULL,
    raised_on TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    closed_on TEXT,
    closed_why TEXT,
    closed_by TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, concern_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id),
    CHECK ((closed_on IS NULL) = (closed_why IS NULL))
);

CREATE INDEX concerns_by_pupil ON concerns (school_id, pupil_id);

CREATE TABLE talk_requests (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    request_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    asked_at TEXT NOT NULL,
    wanted TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    promised_by TEXT,
    promised_for TEXT,
    settled_on TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, request_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id),
    CHECK ((promised_by IS NULL) = (promised_for IS NULL))
);

CREATE INDEX talk_requests_by_pupil ON talk_requests (school_id, pupil_id);

CREATE TABLE talks (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    talk_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    talked_by TEXT NOT NULL,
    held_on TEXT NOT NULL,
    child_said TEXT NOT NULL,
    agreed TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    PRIMARY KEY (school_id, talk_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

CREATE INDEX talks_by_pupil ON talks (school_id, pupil_id, held_on);

-- Whom an entry is about, why and how it ended stands in sealed columns. raised_by stays readable so that whoever
-- raised it can add whom they told.
CREATE TABLE red_routes (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    red_route_id TEXT NOT NULL,
    raised_by TEXT NOT NULL,
    raised_at TEXT NOT NULL,
    entry BLOB NOT NULL,
    closed BLOB NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, red_route_id)
);

CREATE TABLE red_route_told (
    school_id TEXT NOT NULL,
    red_route_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    told BLOB NOT NULL,
    PRIMARY KEY (school_id, red_route_id, place),
    FOREIGN KEY (school_id, red_route_id) REFERENCES red_routes (school_id, red_route_id)
);

-- For somebody without the restricted key who raised an entry: enough to remind them whom they must still tell about,
-- sealed for them alone, and erased when the entry is closed.
CREATE TABLE red_route_errands (
    school_id TEXT NOT NULL,
    red_route_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    errand BLOB NOT NULL,
    told INTEGER NOT NULL CHECK (told IN (0, 1)),
    PRIMARY KEY (school_id, red_route_id),
    FOREIGN KEY (school_id, red_route_id) REFERENCES red_routes (school_id, red_route_id)
);

-- Who asked for a pupil to be left out of the screen, or taken in again: added, never edited. The last one counts.
CREATE TABLE opt_outs (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    pupil_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    recorded_at TEXT NOT NULL,
    opted_out INTEGER NOT NULL CHECK (opted_out IN (0, 1)),
    asked_by TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    PRIMARY KEY (school_id, pupil_id, place),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);
