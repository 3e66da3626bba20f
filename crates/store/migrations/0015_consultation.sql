-- A consultation: the draft that is put to people, whom it asks and how, and the names that somebody said are only words.
-- What was pulled from the audit and the plan is kept as it stood when the consultation was opened.
CREATE TABLE consultations (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    consultation_id TEXT NOT NULL,
    title TEXT NOT NULL,
    stage TEXT NOT NULL,
    opens_on TEXT,
    closes_on TEXT,
    draft TEXT NOT NULL,
    audiences TEXT NOT NULL,
    put TEXT,
    only_words TEXT NOT NULL,
    made_at TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, consultation_id),
    CHECK ((stage = 'drafting') = (put IS NULL))
);

CREATE TABLE consultation_questions (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    question_id TEXT NOT NULL,
    consultation_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    asked TEXT NOT NULL,
    PRIMARY KEY (school_id, question_id),
    FOREIGN KEY (school_id, consultation_id) REFERENCES consultations (school_id, consultation_id) ON DELETE CASCADE
);

CREATE INDEX consultation_questions_by_place ON consultation_questions (school_id, consultation_id, place);

-- What was done to reach people: who took part as counts, never by name.
CREATE TABLE consultation_events (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    event_id TEXT NOT NULL,
    consultation_id TEXT NOT NULL,
    held_on TEXT NOT NULL,
    what TEXT NOT NULL,
    audience TEXT NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 0),
    note TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, event_id),
    FOREIGN KEY (school_id, consultation_id) REFERENCES consultations (school_id, consultation_id) ON DELETE CASCADE
);

CREATE TABLE consultation_imports (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    import_id TEXT NOT NULL,
    consultation_id TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    imported_by TEXT NOT NULL,
    imported_at TEXT NOT NULL,
    PRIMARY KEY (school_id, import_id),
    UNIQUE (school_id, consultation_id, file_hash),
    FOREIGN KEY (school_id, consultation_id) REFERENCES consultations (school_id, consultation_id) ON DELETE CASCADE
);

-- A response, of one person or of a group that answered as one. Who answered is not kept. The mark is the fingerprint of
-- the row or line it came from, so that the same row is not counted twice.
CREATE TABLE consultation_responses (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    response_id TEXT NOT NULL,
    consultation_id TEXT NOT NULL,
    audience TEXT NOT NULL,
    people INTEGER NOT NULL CHECK (people > 0),
    received_on TEXT NOT NULL,
    came TEXT NOT NULL,
    import_id TEXT,
    mark TEXT,
    added_by TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, response_id),
    FOREIGN KEY (school_id, consultation_id) REFERENCES consultations (school_id, consultation_id) ON DELETE CASCADE,
    FOREIGN KEY (school_id, import_id) REFERENCES consultation_imports (school_id, import_id) ON DELETE CASCADE,
    CHECK ((came = 'imported') = (import_id IS NOT NULL))
);

CREATE INDEX consultation_responses_of ON consultation_responses (school_id, consultation_id, received_on);

-- One answer. quoted holds the words as somebody chose to publish them; none, and the answer never leaves.
CREATE TABLE consultation_answers (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    response_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    words TEXT NOT NULL,
    chosen TEXT NOT NULL,
    looked_at INTEGER NOT NULL CHECK (looked_at IN (0, 1)),
    quoted TEXT,
    PRIMARY KEY (school_id, response_id, question_id),
    FOREIGN KEY (school_id, response_id) REFERENCES consultation_responses (school_id, response_id) ON DELETE CASCADE,
    FOREIGN KEY (school_id, question_id) REFERENCES consultation_questions (school_id, question_id) ON DELETE CASCADE
);

CREATE TABLE consultation_themes (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    theme_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (school_id, theme_id),
    FOREIGN KEY (school_id, question_id) REFERENCES consultation_questions (school_id, question_id) ON DELETE CASCADE
);

CREATE TABLE consultation_answer_themes (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    response_id TEXT NOT NULL,
    question_id TEXT NOT NULL,
    theme_id TEXT NOT NULL,
    PRIMARY KEY (school_id, response_id, theme_id),
    FOREIGN KEY (school_id, response_id, question_id)
        REFERENCES consultation_answers (school_id, response_id, question_id) ON DELETE CASCADE,
    FOREIGN KEY (school_id, theme_id) REFERENCES consultation_themes (school_id, theme_id) ON DELETE CASCADE
);

-- You said, we did.
CREATE TABLE consultation_changes (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    change_id TEXT NOT NULL,
    consultation_id TEXT NOT NULL,
    said TEXT NOT NULL,
    did TEXT NOT NULL,
    state TEXT NOT NULL,
    theme_id TEXT,
    action_id TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, change_id),
    FOREIGN KEY (school_id, consultation_id) REFERENCES consultations (school_id, consultation_id) ON DELETE CASCADE,
    FOREIGN KEY (school_id, theme_id) REFERENCES consultation_themes (school_id, theme_id),
    FOREIGN KEY (school_id, action_id) REFERENCES plan_actions (school_id, action_id)
);

-- A national question on wellbeing asked of a whole cohort: how many gave each answer, never who.
CREATE TABLE wellbeing_counts (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    count_id TEXT NOT NULL,
    question TEXT NOT NULL,
    cohort TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    counts TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, count_id)
);
