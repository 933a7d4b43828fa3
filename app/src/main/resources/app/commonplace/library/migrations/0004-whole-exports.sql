-- An official export of a whole account, and the conversations it held: what an older one held and
-- the newest does not is only here. Counts while an import of its archive stands.
CREATE TABLE whole_export (
  id         INTEGER PRIMARY KEY,
  archive_id INTEGER NOT NULL REFERENCES archive (id),
  format     TEXT    NOT NULL,
  provider   TEXT    NOT NULL,
  account    TEXT    NOT NULL,
  -- when the provider made it
  as_of      INTEGER NOT NULL,
  -- what archives that were cut from one export have in common, NULL when it cannot be cut
  series     TEXT,
  -- 0 for a further piece of a series: none of its pieces then stands for the account
  whole      INTEGER NOT NULL,
  UNIQUE (archive_id, format)
) STRICT;
CREATE INDEX whole_export_account ON whole_export (provider, account);

CREATE TABLE held (
  whole_export_id INTEGER NOT NULL REFERENCES whole_export (id) ON DELETE CASCADE,
  external_id     TEXT    NOT NULL,
  PRIMARY KEY (whole_export_id, external_id)
) STRICT, WITHOUT ROWID;

ALTER TABLE entry ADD COLUMN only_here INTEGER NOT NULL DEFAULT 0;
CREATE INDEX entry_only_here ON entry (only_here) WHERE only_here = 1;
