-- Sharing the reading: who has a letter in hand and since when, what readers made of single passages, the colleagues
-- who read on their own laptops, and the parcels handed to them. What opens a reply is sealed, because a reply may
-- bring a red route.

ALTER TABLE letters ADD COLUMN held_since TEXT;

-- A reader's own passages and the marks they turned down: the last word of each reader on each letter.
CREATE TABLE letter_passages (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    letter_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    read_by TEXT NOT NULL,
    said TEXT,
    sealed_said BLOB,
    saved_at TEXT NOT NULL,
    PRIMARY KEY (school_id, letter_id, read_by),
    FOREIGN KEY (school_id, letter_id) REFERENCES letters (school_id, letter_id),
    CHECK ((said IS NULL) <> (sealed_said IS NULL))
);

CREATE INDEX letter_passages_by_pupil ON letter_passages (school_id, pupil_id);

-- Readers stay after they are taken off the list, because readings name them.
CREATE TABLE readers (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    reader_id TEXT NOT NULL,
    name TEXT NOT NULL,
    public_key TEXT NOT NULL,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    PRIMARY KEY (school_id, reader_id)
);

CREATE TABLE parcels (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    parcel_id TEXT NOT NULL,
    reader_id TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    secret BLOB NOT NULL,
    called_back_at TEXT,
    answered_at TEXT,
    PRIMARY KEY (school_id, parcel_id),
    FOREIGN KEY (school_id, reader_id) REFERENCES readers (school_id, reader_id)
);

-- back_at: read by the reader, returned unread, or called back.
CREATE TABLE parcel_letters (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    parcel_id TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    back_at TEXT,
    PRIMARY KEY (school_id, parcel_id, letter_id),
    FOREIGN KEY (school_id, parcel_id) REFERENCES parcels (school_id, parcel_id),
    FOREIGN KEY (school_id, letter_id) REFERENCES letters (school_id, letter_id)
);

CREATE INDEX parcel_letters_by_letter ON parcel_letters (school_id, letter_id);
