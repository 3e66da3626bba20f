-- A key of its own for every attachment: a scan or drawing beside a letter, a file of evidence, a certificate of training. Its
-- bytes are sealed under it (those that were there before, in the same step), and its key goes before the bytes do, whatever takes
-- them out.
CREATE TABLE attachment_keys (
    school_id TEXT NOT NULL REFERENCES schools (school_id),
    attachment_id TEXT NOT NULL,
    secret BLOB NOT NULL,
    PRIMARY KEY (school_id, attachment_id)
);

CREATE TRIGGER keys_of_letter_pages_go_first BEFORE DELETE ON letter_pages
BEGIN DELETE FROM attachment_keys WHERE school_id = OLD.school_id AND attachment_id = OLD.page_id; END;

CREATE TRIGGER keys_of_audit_files_go_first BEFORE DELETE ON audit_files
BEGIN DELETE FROM attachment_keys WHERE school_id = OLD.school_id AND attachment_id = OLD.file_id; END;

CREATE TRIGGER keys_of_certificates_go_first BEFORE DELETE ON workforce_training
BEGIN DELETE FROM attachment_keys WHERE school_id = OLD.school_id AND attachment_id = OLD.training_id; END;
