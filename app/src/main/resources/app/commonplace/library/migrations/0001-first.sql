-- Times are epoch milliseconds UTC; a time that the source does not state is NULL.

CREATE TABLE library_info (
  id             INTEGER PRIMARY KEY CHECK (id = 1),
  uuid           TEXT    NOT NULL,
  -- grows by one with every transaction that changes what a person can see; derived indexes follow it
  commit_counter INTEGER NOT NULL,
  created_at     INTEGER NOT NULL
) STRICT;

CREATE TABLE archive (
  id            INTEGER PRIMARY KEY,
  sha256        TEXT    NOT NULL UNIQUE,
  name          TEXT    NOT NULL,
  path          TEXT    NOT NULL,
  size          INTEGER NOT NULL,
  first_seen_at INTEGER NOT NULL
) STRICT;

CREATE TABLE import_run (
  id          INTEGER PRIMARY KEY,
  archive_id  INTEGER NOT NULL REFERENCES archive (id),
  format      TEXT    NOT NULL,
  provider    TEXT    NOT NULL,
  -- running | done | cancelled | failed | undone
  state       TEXT    NOT NULL,
  started_at  INTEGER NOT NULL,
  finished_at INTEGER,
  -- the counts as JSON, the shape that `receipts --json` prints
  receipt     TEXT    NOT NULL
) STRICT;
CREATE INDEX import_run_archive ON import_run (archive_id);

CREATE TABLE import_problem (
  id            INTEGER PRIMARY KEY,
  import_run_id INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  -- part: kept in part; lost: not kept; skipped: left out on purpose; note: kept whole, worth knowing
  loss          TEXT    NOT NULL,
  place         TEXT    NOT NULL,
  reason        TEXT    NOT NULL
) STRICT;
CREATE INDEX import_problem_run ON import_problem (import_run_id);

CREATE TABLE entry (
  id              INTEGER PRIMARY KEY AUTOINCREMENT,
  kind            TEXT    NOT NULL,
  provider        TEXT    NOT NULL,
  account         TEXT    NOT NULL,
  external_id     TEXT    NOT NULL,
  title           TEXT    NOT NULL,
  -- the title a person gave here; wins over the source's
  own_title       TEXT,
  model           TEXT,
  project         TEXT,
  created_at      INTEGER,
  updated_at      INTEGER,
  current_leaf    INTEGER,
  content_hash    BLOB    NOT NULL,
  -- what the newest export that was read here looked like; an older one only adds what is missing
  newest_message  INTEGER NOT NULL,
  newest_count    INTEGER NOT NULL,
  newest_updated  INTEGER NOT NULL,
  passages        INTEGER NOT NULL,
  branches        INTEGER NOT NULL,
  -- bit set of part kinds on any branch, see model.Holds
  holds           INTEGER NOT NULL,
  snippet         TEXT    NOT NULL,
  source_starred  INTEGER NOT NULL,
  source_archived INTEGER NOT NULL,
  starred         INTEGER NOT NULL,
  archived        INTEGER NOT NULL,
  imported_at     INTEGER NOT NULL,
  read_at         INTEGER,
  deleted_at      INTEGER,
  -- commit_counter of the last change to this entry, its passages, tags, notes or links
  revision        INTEGER NOT NULL,
  UNIQUE (provider, account, external_id)
) STRICT;
CREATE INDEX entry_external ON entry (external_id);
CREATE INDEX entry_revision ON entry (revision);

CREATE TABLE passage (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  entry_id     INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  external_id  TEXT    NOT NULL,
  parent_id    INTEGER REFERENCES passage (id),
  -- place among all passages of the entry, parents before children
  ordinal      INTEGER NOT NULL,
  role         TEXT    NOT NULL,
  author       TEXT,
  model        TEXT,
  created_at   INTEGER,
  hidden       INTEGER NOT NULL,
  content_hash BLOB    NOT NULL,
  UNIQUE (entry_id, external_id)
) STRICT;
CREATE INDEX passage_parent ON passage (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE blob (
  id     INTEGER PRIMARY KEY,
  sha256 TEXT    NOT NULL UNIQUE,
  mime   TEXT,
  size   INTEGER NOT NULL
) STRICT;

CREATE TABLE blob_piece (
  blob_id INTEGER NOT NULL REFERENCES blob (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  bytes   BLOB    NOT NULL,
  UNIQUE (blob_id, ordinal)
) STRICT;

CREATE TABLE part (
  id         INTEGER PRIMARY KEY,
  passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  ordinal    INTEGER NOT NULL,
  kind       TEXT    NOT NULL,
  mime       TEXT,
  language   TEXT,
  name       TEXT,
  text       TEXT    NOT NULL,
  blob_id    INTEGER REFERENCES blob (id),
  -- a flat JSON object of strings, NULL when there is nothing to say
  meta       TEXT,
  UNIQUE (passage_id, ordinal)
) STRICT;
CREATE INDEX part_blob ON part (blob_id) WHERE blob_id IS NOT NULL;

-- The original JSON of an entry, deflated, from each archive that changed it; never overwritten. An
-- archive may hold an entry twice, as folders of single conversations do.
CREATE TABLE raw (
  id            INTEGER PRIMARY KEY,
  entry_id      INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  archive_id    INTEGER NOT NULL REFERENCES archive (id),
  import_run_id INTEGER NOT NULL REFERENCES import_run (id),
  format        TEXT    NOT NULL,
  size          INTEGER NOT NULL,
  bytes         BLOB    NOT NULL
) STRICT;
CREATE INDEX raw_entry ON raw (entry_id, archive_id);
CREATE INDEX raw_run ON raw (import_run_id);

-- Tokens come from the analyzer, joined by spaces; this tokenizer only splits at those spaces.
CREATE VIRTUAL TABLE passage_fts USING fts5 (
  prose, code, thinking, tool,
  content = '', contentless_delete = 1, tokenize = 'ascii'
);

CREATE TABLE tag (
  id           INTEGER PRIMARY KEY,
  name         TEXT    NOT NULL,
  folded       TEXT    NOT NULL UNIQUE,
  hue          INTEGER NOT NULL,
  never_leaves INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE entry_tag (
  entry_id INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  tag_id   INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  added_at INTEGER NOT NULL,
  PRIMARY KEY (entry_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_tag_tag ON entry_tag (tag_id);

CREATE TABLE passage_tag (
  passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  tag_id     INTEGER NOT NULL REFERENCES tag (id) ON DELETE CASCADE,
  added_at   INTEGER NOT NULL,
  PRIMARY KEY (passage_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX passage_tag_tag ON passage_tag (tag_id);

CREATE TABLE link (
  id           INTEGER PRIMARY KEY,
  from_entry   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  from_passage INTEGER REFERENCES passage (id) ON DELETE SET NULL,
  to_entry     INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  to_passage   INTEGER REFERENCES passage (id) ON DELETE SET NULL,
  kind         TEXT    NOT NULL,
  note         TEXT,
  created_at   INTEGER NOT NULL
) STRICT;
CREATE INDEX link_from ON link (from_entry);
CREATE INDEX link_to ON link (to_entry);
CREATE INDEX link_from_passage ON link (from_passage) WHERE from_passage IS NOT NULL;
CREATE INDEX link_to_passage ON link (to_passage) WHERE to_passage IS NOT NULL;

CREATE TABLE note (
  id         INTEGER PRIMARY KEY,
  entry_id   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  passage_id INTEGER REFERENCES passage (id) ON DELETE SET NULL,
  text       TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;
CREATE INDEX note_entry ON note (entry_id);
CREATE INDEX note_passage ON note (passage_id) WHERE passage_id IS NOT NULL;

CREATE TABLE saved_search (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL UNIQUE,
  query      TEXT    NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- Entries a person removed for good: they do not come back unasked.
CREATE TABLE purged (
  provider    TEXT    NOT NULL,
  account     TEXT    NOT NULL,
  external_id TEXT    NOT NULL,
  purged_at   INTEGER NOT NULL,
  PRIMARY KEY (provider, account, external_id)
) STRICT, WITHOUT ROWID;

-- Numbers of entries that are gone, so that a derived index can forget them.
CREATE TABLE removed (
  entry_id INTEGER PRIMARY KEY,
  revision INTEGER NOT NULL
) STRICT;
CREATE INDEX removed_revision ON removed (revision);

CREATE TABLE setting (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
