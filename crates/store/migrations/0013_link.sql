-- Review packs between a school and its link worker, on both sides with the same tables: in a school's workspace a party
-- is a link worker, in a link worker's it is a school. Nothing here is about a pupil.

-- code: what was typed and compared (a link worker's reading code, a school's signing code). signer: the signing key
-- that is trusted; for a link worker it comes with the first reply that knows a pack's secret. own_id: the school's
-- identity in its own workspace, from its first pack.
CREATE TABLE link_parties (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    party_id TEXT NOT NULL,
    name TEXT NOT NULL,
    code TEXT NOT NULL,
    signer TEXT,
    own_id TEXT,
    next_visit TEXT,
    added_by TEXT NOT NULL,
    added_at TEXT NOT NULL,
    removed_at TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, party_id)
);

-- Packs and replies, sent and taken in, as they were signed. A file is known again by its hash.
CREATE TABLE link_files (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    file_id TEXT NOT NULL,
    party_id TEXT NOT NULL,
    sent INTEGER NOT NULL CHECK (sent IN (0, 1)),
    number INTEGER NOT NULL CHECK (number > 0),
    hash TEXT NOT NULL,
    made_by TEXT NOT NULL,
    made_at TEXT NOT NULL,
    here_at TEXT NOT NULL,
    text TEXT NOT NULL,
    figures TEXT,
    PRIMARY KEY (school_id, file_id),
    UNIQUE (school_id, party_id, sent, hash),
    FOREIGN KEY (school_id, party_id) REFERENCES link_parties (school_id, party_id)
);

CREATE INDEX link_files_by_party ON link_files (school_id, party_id, sent, number);

-- Remarks are never edited. The answer is the school's last word.
CREATE TABLE link_remarks (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    remark_id TEXT NOT NULL,
    party_id TEXT NOT NULL,
    remark TEXT NOT NULL,
    said_at TEXT NOT NULL,
    answer TEXT,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, remark_id),
    FOREIGN KEY (school_id, party_id) REFERENCES link_parties (school_id, party_id)
);

CREATE INDEX link_remarks_by_party ON link_remarks (school_id, party_id, said_at);

CREATE TABLE link_visits (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    visit_id TEXT NOT NULL,
    party_id TEXT NOT NULL,
    visited_on TEXT NOT NULL,
    note TEXT NOT NULL,
    written_by TEXT NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (school_id, visit_id),
    FOREIGN KEY (school_id, party_id) REFERENCES link_parties (school_id, party_id)
);

CREATE INDEX link_visits_by_party ON link_visits (school_id, party_id, visited_on);
