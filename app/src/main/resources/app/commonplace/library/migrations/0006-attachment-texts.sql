-- By which rules the bytes were looked at for text; 0 when they were not yet.
ALTER TABLE blob ADD COLUMN reader INTEGER NOT NULL DEFAULT 0;
-- How often that was begun since it last came to an end: what ends the program is given up.
ALTER TABLE blob ADD COLUMN tries INTEGER NOT NULL DEFAULT 0;
-- Why no text, or not all of it, could be read.
ALTER TABLE blob ADD COLUMN lacking TEXT;
CREATE INDEX blob_reader ON blob (reader);

-- What was read out of an attachment, once for all passages that hold it. It is searched with them.
CREATE TABLE blob_text (
  blob_id INTEGER PRIMARY KEY REFERENCES blob (id) ON DELETE CASCADE,
  text    TEXT NOT NULL
) STRICT;
