-- The figures of packs that were taken in stand in a table of their own: behind the signed text, which runs over many pages,
-- a list of all schools had to decrypt every pack to reach them.
CREATE TABLE link_figures (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    file_id TEXT NOT NULL,
    figures TEXT NOT NULL,
    PRIMARY KEY (school_id, file_id),
    FOREIGN KEY (school_id, file_id) REFERENCES link_files (school_id, file_id)
);

INSERT INTO link_figures (school_id, file_id, figures)
SELECT school_id, file_id, figures FROM link_files WHERE figures IS NOT NULL;

ALTER TABLE link_files DROP COLUMN figures;
