-- Folders whose exports and sessions are taken in again when something in them changed.
CREATE TABLE watched_folder (
  id            INTEGER PRIMARY KEY,
  path          TEXT    NOT NULL UNIQUE,
  paused        INTEGER NOT NULL,
  added_at      INTEGER NOT NULL,
  -- whether conversations were found there, so that other files beside them are no documents
  holds_exports INTEGER NOT NULL DEFAULT 0,
  -- when something in it was last read, what entries that brought, and what went wrong
  read_at       INTEGER,
  fresh         INTEGER NOT NULL DEFAULT 0,
  updated       INTEGER NOT NULL DEFAULT 0,
  problem       TEXT
) STRICT;

-- What was read of a watched folder, as it was then.
CREATE TABLE watched_file (
  folder_id  INTEGER NOT NULL REFERENCES watched_folder (id) ON DELETE CASCADE,
  name       TEXT    NOT NULL,
  size       INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (folder_id, name)
) STRICT, WITHOUT ROWID;

-- The import that tells what came from a watched folder on its last day, for each format.
CREATE TABLE watched_receipt (
  folder_id     INTEGER NOT NULL REFERENCES watched_folder (id) ON DELETE CASCADE,
  format        TEXT    NOT NULL,
  -- a local date
  day           TEXT    NOT NULL,
  import_run_id INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  PRIMARY KEY (folder_id, format)
) STRICT, WITHOUT ROWID;
CREATE INDEX watched_receipt_run ON watched_receipt (import_run_id);
