-- Who said that what a decision asked for is done. Taking it back removes the row; the log keeps both.
CREATE TABLE tasks_done (
    school_id TEXT NOT NULL,
    decision_id TEXT NOT NULL,
    done_by TEXT NOT NULL,
    done_at TEXT NOT NULL,
    PRIMARY KEY (school_id, decision_id),
    FOREIGN KEY (school_id, decision_id) REFERENCES decisions (school_id, decision_id)
);

-- SDQ forms set aside as wrong: kept as they were, with who did it and why, and used for nothing.
CREATE TABLE sdq_withdrawn (
    school_id TEXT NOT NULL,
    form_id TEXT NOT NULL,
    withdrawn_by TEXT NOT NULL,
    withdrawn_at TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (school_id, form_id),
    FOREIGN KEY (school_id, form_id) REFERENCES sdq_forms (school_id, form_id) ON DELETE CASCADE
);
