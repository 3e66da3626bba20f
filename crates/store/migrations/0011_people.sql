-- The workforce: who works with pupils, what they are prepared for, what they were trained in. They need no account.
CREATE TABLE workforce_staff (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    staff_id TEXT NOT NULL,
    name TEXT NOT NULL,
    post TEXT NOT NULL,
    practice_level TEXT,
    left_on TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, staff_id)
);

CREATE TABLE workforce_training (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    training_id TEXT NOT NULL,
    staff_id TEXT NOT NULL,
    what TEXT NOT NULL,
    held_on TEXT NOT NULL,
    expires_on TEXT,
    reference TEXT NOT NULL,
    version INTEGER NOT NULL,
    certificate_name TEXT,
    certificate BLOB,
    PRIMARY KEY (school_id, training_id),
    FOREIGN KEY (school_id, staff_id) REFERENCES workforce_staff (school_id, staff_id) ON DELETE CASCADE,
    CHECK ((certificate_name IS NULL) = (certificate IS NULL))
);

CREATE INDEX workforce_training_by_staff ON workforce_training (school_id, staff_id, held_on);

-- Pupil champions: a pupil of the workspace, or no more than a first name and a year group.
CREATE TABLE champions (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    champion_id TEXT NOT NULL,
    pupil_id TEXT,
    first_name TEXT,
    year_group INTEGER,
    trained_on TEXT,
    trained_by TEXT NOT NULL,
    supervised_by TEXT NOT NULL,
    how_often TEXT NOT NULL,
    goes_to TEXT NOT NULL,
    ended_on TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, champion_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id),
    CHECK ((pupil_id IS NULL) = (first_name IS NOT NULL) AND (first_name IS NULL) = (year_group IS NULL))
);

CREATE UNIQUE INDEX champions_by_pupil ON champions (school_id, pupil_id);

CREATE TABLE champion_activities (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    activity_id TEXT NOT NULL,
    champion_id TEXT NOT NULL,
    held_on TEXT NOT NULL,
    what TEXT NOT NULL,
    PRIMARY KEY (school_id, activity_id),
    FOREIGN KEY (school_id, champion_id) REFERENCES champions (school_id, champion_id) ON DELETE CASCADE
);

-- Pupil voice: counts by year group, never who said what.
CREATE TABLE voice_activities (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    voice_id TEXT NOT NULL,
    name TEXT NOT NULL,
    how TEXT NOT NULL,
    held_on TEXT NOT NULL,
    took_part TEXT NOT NULL,
    themes TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, voice_id)
);

CREATE TABLE voice_recommendations (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    recommendation_id TEXT NOT NULL,
    voice_id TEXT NOT NULL,
    what TEXT NOT NULL,
    state TEXT NOT NULL,
    answer TEXT NOT NULL,
    owner TEXT NOT NULL,
    said_back_on TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, recommendation_id),
    FOREIGN KEY (school_id, voice_id) REFERENCES voice_activities (school_id, voice_id) ON DELETE CASCADE
);

-- Supervision with the link team. Lines of the agenda never hold a name: shared says on what ground a pupil may be named,
-- and the name is then looked up. So taking out the lines of a pupil takes out all that is kept of them here.
CREATE TABLE supervisions (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    supervision_id TEXT NOT NULL,
    held_on TEXT NOT NULL,
    with_whom TEXT NOT NULL,
    present TEXT NOT NULL,
    notes TEXT NOT NULL,
    prepared_by TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, supervision_id)
);

CREATE TABLE supervision_lines (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    line_id TEXT NOT NULL,
    supervision_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    kind TEXT NOT NULL,
    words TEXT NOT NULL,
    pupil_id TEXT,
    said TEXT NOT NULL,
    shared TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, line_id),
    FOREIGN KEY (school_id, supervision_id) REFERENCES supervisions (school_id, supervision_id) ON DELETE CASCADE,
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id),
    CHECK (shared IS NULL OR pupil_id IS NOT NULL)
);

CREATE INDEX supervision_lines_by_pupil ON supervision_lines (school_id, pupil_id);

CREATE TABLE supervision_steps (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    step_id TEXT NOT NULL,
    supervision_id TEXT NOT NULL,
    line_id TEXT,
    what TEXT NOT NULL,
    owner TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_on TEXT,
    review_id TEXT,
    planned INTEGER NOT NULL CHECK (planned IN (0, 1)),
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, step_id),
    FOREIGN KEY (school_id, supervision_id) REFERENCES supervisions (school_id, supervision_id) ON DELETE CASCADE,
    FOREIGN KEY (school_id, line_id) REFERENCES supervision_lines (school_id, line_id) ON DELETE CASCADE
);

-- A colleague's own words after hard letters, sealed to that colleague alone and tied to no child. That they would like
-- time for it is open, because somebody has to make that time.
CREATE TABLE staff_debriefs (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    debrief_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    written_at TEXT NOT NULL,
    wants_time INTEGER NOT NULL CHECK (wants_time IN (0, 1)),
    sealed BLOB NOT NULL,
    PRIMARY KEY (school_id, debrief_id)
);

-- The escalation directory: each change is a version of the whole.
CREATE TABLE directory_versions (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    number INTEGER NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    why TEXT NOT NULL,
    services TEXT NOT NULL,
    PRIMARY KEY (school_id, number)
);

CREATE TRIGGER directory_versions_are_never_edited BEFORE UPDATE ON directory_versions
BEGIN SELECT RAISE(ABORT, 'versions of the directory are added, never edited'); END;
