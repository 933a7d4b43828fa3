-- What an entry says as numbers, one for each prompt and answer, so that the same conversation is
-- known again wherever it came from.
CREATE TABLE trace (
  entry_id INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  -- entry.revision when it was read, and the rules by which its numbers were made
  revision INTEGER NOT NULL,
  policy   INTEGER NOT NULL,
  -- whether it was compared with all others since
  compared INTEGER NOT NULL,
  -- 64-bit numbers, big-endian
  marks    BLOB    NOT NULL
) STRICT;
CREATE INDEX trace_waiting ON trace (compared) WHERE compared = 0;

-- Two entries that tell of one conversation, the one with the smaller number first.
CREATE TABLE twin (
  one_id      INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  other_id    INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  -- same | within
  relation    TEXT    NOT NULL,
  -- passages that both have, and that only the one or the other has
  shared      INTEGER NOT NULL,
  only_one    INTEGER NOT NULL,
  only_other  INTEGER NOT NULL,
  confidence  REAL    NOT NULL,
  -- when a person said that they are not the same
  rejected_at INTEGER,
  PRIMARY KEY (one_id, other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX twin_other ON twin (other_id);

-- An entry that was merged into another. It lies in the trash with all its own, and its exports
-- still bring it up to date; what only it has is copied to the other, and follows it.
CREATE TABLE joined (
  entry_id  INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
  into_id   INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  joined_at INTEGER NOT NULL
) STRICT;
CREATE INDEX joined_into ON joined (into_id);

-- Where a passage of a merged entry stands now: at one that says the same, or at its copy.
CREATE TABLE standin (
  id        INTEGER PRIMARY KEY,
  -- NULL when the entry does not have it any more
  source_id INTEGER UNIQUE REFERENCES passage (id) ON DELETE SET NULL,
  at_id     INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  copied    INTEGER NOT NULL
) STRICT;
CREATE INDEX standin_at ON standin (at_id);

-- What a person had made on a merged entry and went along, so that it can go back.
CREATE TABLE joined_mark (
  id       INTEGER PRIMARY KEY,
  entry_id INTEGER NOT NULL REFERENCES joined (entry_id) ON DELETE CASCADE,
  -- tag | passage_tag | note | link_from | link_to | judgement | starred | own_title | read_at |
  -- updated_at
  kind     TEXT    NOT NULL,
  -- the row that went along; for passage_tag the tag; for times the one that stood there before
  number   INTEGER,
  -- the passage it was on; for passage_tag the one that got it
  passage  INTEGER
) STRICT;
CREATE INDEX joined_mark_entry ON joined_mark (entry_id);
