-- An import holds the originals that it brought, and those that it found here saying the same: an
-- original stays as long as any import holds it. Imports of earlier versions noted only the first.

-- What makes two exports of an entry the same; NULL for originals of earlier versions
ALTER TABLE raw ADD COLUMN hash BLOB;
-- 0 for one that said nothing new when it came: an older export, kept for when the newer is undone
ALTER TABLE raw ADD COLUMN news INTEGER NOT NULL DEFAULT 1;
DROP INDEX raw_entry;
CREATE INDEX raw_entry ON raw (entry_id, hash);
DROP INDEX raw_run;
CREATE INDEX raw_run ON raw (import_run_id, news, entry_id);

CREATE TABLE raw_held (
  import_run_id INTEGER NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  raw_id        INTEGER NOT NULL REFERENCES raw (id) ON DELETE CASCADE,
  PRIMARY KEY (import_run_id, raw_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX raw_held_raw ON raw_held (raw_id);

-- 1 where an import noted all that it held, so that its archive need not note it again
ALTER TABLE import_run ADD COLUMN notes_held INTEGER NOT NULL DEFAULT 0;
