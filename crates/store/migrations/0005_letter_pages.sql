-- What lies beside a letter's words: scans, photos and drawings; who held the pen; a translation; and what was agreed
-- with a pupil who has not written. What belongs to a letter is sealed with it: the open columns are empty then.

CREATE TABLE letter_pages (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    page_id TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('scan', 'drawing')),
    format TEXT NOT NULL CHECK (format IN ('png', 'jpeg', 'pdf')),
    sheets INTEGER NOT NULL CHECK (sheets > 0),
    turned INTEGER NOT NULL CHECK (turned IN (0, 90, 180, 270)),
    bytes INTEGER NOT NULL CHECK (bytes > 0),
    hash TEXT,
    content BLOB,
    sealed_content BLOB,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    PRIMARY KEY (school_id, page_id),
    UNIQUE (school_id, letter_id, place),
    FOREIGN KEY (school_id, letter_id) REFERENCES letters (school_id, letter_id) ON DELETE CASCADE,
    CHECK ((content IS NULL) <> (sealed_content IS NULL)),
    CHECK ((content IS NULL) = (hash IS NULL))
);

CREATE INDEX letter_pages_by_pupil ON letter_pages (school_id, pupil_id);

-- Who wrote it down for the child, who is asked to translate, and the translation. One row a letter that has any.
CREATE TABLE letter_beside (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    letter_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    said TEXT,
    sealed_said BLOB,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, letter_id),
    FOREIGN KEY (school_id, letter_id) REFERENCES letters (school_id, letter_id) ON DELETE CASCADE,
    CHECK ((said IS NULL) <> (sealed_said IS NULL))
);

-- The way forward with a pupil who has not written: the last word counts, and goes once a letter comes.
CREATE TABLE letter_plans (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    pupil_id TEXT NOT NULL,
    write_on TEXT,
    write_with TEXT NOT NULL,
    talk_offered_on TEXT,
    asked_again_on TEXT,
    said_by TEXT NOT NULL,
    said_at TEXT NOT NULL,
    PRIMARY KEY (school_id, pupil_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);
