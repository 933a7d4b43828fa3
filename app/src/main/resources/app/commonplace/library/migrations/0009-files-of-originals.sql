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

-- Who brought the files that are here already nobody noted. They are held with the newest original
-- of their entry, so that none is lost when a later import is undone.
INSERT INTO raw_file (raw_id, passage, file, ordinal, blob_id)
SELECT raw_id, passage, file,
  row_number() OVER (PARTITION BY raw_id, passage, file ORDER BY place) - 1, blob_id
FROM (
  SELECT (SELECT max(r.id) FROM raw r WHERE r.entry_id = m.entry_id) AS raw_id,
    m.external_id AS passage,
    CASE WHEN json_extract(p.meta, '$.file_id') IS NULL
      THEN p.kind || ' ' || coalesce(p.name, 'null')
      ELSE 'id ' || json_extract(p.meta, '$.file_id') END AS file,
    p.ordinal AS place, p.blob_id
  FROM part p JOIN passage m ON m.id = p.passage_id
  WHERE p.blob_id IS NOT NULL AND p.kind IN ('image', 'attachment'))
WHERE raw_id IS NOT NULL;
