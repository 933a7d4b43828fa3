-- Where the text of a vector stands. A text that no chunk has any more loses its vector.
CREATE TABLE chunk (
  entry_id     INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  space_id     INTEGER NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  ordinal      INTEGER NOT NULL,
  embedding_id INTEGER NOT NULL REFERENCES embedding (id) ON DELETE CASCADE,
  -- its kind, and the stretches of passages that it is made of
  place        BLOB    NOT NULL,
  PRIMARY KEY (entry_id, space_id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE INDEX chunk_embedding ON chunk (embedding_id);

-- All entries are cut once more to learn where their texts stand. No vector is made again.
UPDATE entry_embedding SET policy = 0;

-- Numbers of the passages that texts came from, separated by spaces.
ALTER TABLE egress ADD COLUMN passages TEXT NOT NULL DEFAULT '';
