-- Pupil passports: one page in a pupil's own words. Versions are added, never edited; what a red route seals later is
-- sealed in them too. number: of all versions of one pupil. restricted: nothing but sealed words changed in it, so that
-- it is no version for those who may not read them. company: JSON, who else works with the pupil and what they offer.
CREATE TABLE passports (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    pupil_id TEXT NOT NULL,
    number INTEGER NOT NULL CHECK (number > 0),
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    restricted INTEGER NOT NULL CHECK (restricted IN (0, 1)),
    company TEXT NOT NULL,
    PRIMARY KEY (school_id, pupil_id, number),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id)
);

-- The words of a version. from_letter: picked out of the letter, as they stand there; only those are ever sealed.
CREATE TABLE passport_words (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    pupil_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    place INTEGER NOT NULL,
    part TEXT NOT NULL,
    from_letter INTEGER NOT NULL CHECK (from_letter IN (0, 1)),
    words TEXT,
    sealed_words BLOB,
    PRIMARY KEY (school_id, pupil_id, number, place),
    FOREIGN KEY (school_id, pupil_id, number) REFERENCES passports (school_id, pupil_id, number) ON DELETE CASCADE,
    CHECK ((words IS NULL) <> (sealed_words IS NULL)),
    CHECK (sealed_words IS NULL OR from_letter = 1)
);

-- With whom a passport is shared: who chose it, from when, until when, and that it was taken back. JSON, sealed where
-- the reader's name alone would tell of the restricted tier.
CREATE TABLE passport_shares (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    share_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    share TEXT,
    sealed_share BLOB,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, share_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id),
    CHECK ((share IS NULL) <> (sealed_share IS NULL))
);

CREATE INDEX passport_shares_by_pupil ON passport_shares (school_id, pupil_id);
