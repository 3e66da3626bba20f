-- The counts of every public document that was saved, as they were printed: what is hidden in one must not come out
-- beside another. text: JSON of the counts that were shown, of those that were not, and of which add up to which. Never
-- changed, never erased with a pupil: it holds nothing that is not out.
CREATE TABLE publications (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    number INTEGER NOT NULL CHECK (number > 0),
    document TEXT NOT NULL,
    published_at TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (school_id, number)
);
