-- Which bytes an original brought, so that undoing an import, or reading originals again, gives a
-- passage the files that are left to it and takes those that are not.

-- 0 for originals of earlier versions, which did not note it
ALTER TABLE raw ADD COLUMN files_known INTEGER NOT NULL DEFAULT 0;

CREATE TABLE raw_file (
  raw_id  INTEGER NOT NULL REFERENCES raw (id) ON DELETE CASCADE,
  -- the passage's external id, and what tells this file from others in it
  passage TEXT    NOT NULL,
  file    TEXT    NOT NULL,
  -- files of one name in one passage, in their order
  ordinal INTEGER NOT NULL,
  blob_id INTEGER NOT NULL REFERENCES blob (id),
  PRIMARY KEY (raw_id, passage, file, ordinal)
) STRICT;
CREATE INDEX raw_file_blob ON raw_file (blob_id);
