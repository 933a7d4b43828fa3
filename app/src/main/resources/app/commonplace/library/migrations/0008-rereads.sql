-- What an entry said before its originals were read again, so that this can be taken back.
CREATE TABLE entry_before (
  import_run_id INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  entry_id      INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  -- the newest of its originals then
  last_raw      INTEGER NOT NULL,
  -- JSON in zlib's format, and its size before packing
  size          INTEGER NOT NULL,
  bytes         BLOB    NOT NULL,
  PRIMARY KEY (import_run_id, entry_id)
) STRICT;
CREATE INDEX entry_before_entry ON entry_before (entry_id);
