-- What a family may ask for, and what goes with a pupil to the next school. Rows go with their pupil when a pupil is erased.

-- Requests to see everything that is kept about a pupil. choices: JSON of what stays out of the pack and why, part by
-- part, sealed, because a part may be under the restricted tier.
CREATE TABLE access_requests (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    request_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    asked_on TEXT NOT NULL,
    asked_by TEXT NOT NULL,
    checked TEXT NOT NULL,
    choices BLOB NOT NULL,
    made_by TEXT,
    made_at TEXT,
    given_to TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, request_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id) ON DELETE CASCADE,
    CHECK ((made_by IS NULL) = (made_at IS NULL))
);

CREATE INDEX access_requests_by_pupil ON access_requests (school_id, pupil_id, asked_on);

-- Files for a pupil's next school. parts: what was in it, JSON of words. restricted: the same for the restricted tier,
-- sealed whatever it says, so that its being there tells nothing.
CREATE TABLE transfers (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    transfer_id TEXT NOT NULL,
    pupil_id TEXT NOT NULL,
    to_school TEXT NOT NULL,
    to_person TEXT NOT NULL,
    parts TEXT NOT NULL,
    restricted BLOB NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    PRIMARY KEY (school_id, transfer_id),
    FOREIGN KEY (school_id, pupil_id) REFERENCES pupils (school_id, pupil_id) ON DELETE CASCADE
);

CREATE INDEX transfers_by_pupil ON transfers (school_id, pupil_id, made_at);

-- The log by kind: to say how many entries somebody may know of without reading it all.
CREATE INDEX log_by_op ON log (school_id, op, seq);
