-- One way to turn texts into vectors. Vectors of two spaces are never compared.
CREATE TABLE space (
  id         INTEGER PRIMARY KEY,
  provider   TEXT    NOT NULL,
  model      TEXT    NOT NULL,
  dimension  INTEGER NOT NULL,
  -- all else that changes the vectors, see model.Recipe
  rules      TEXT    NOT NULL,
  created_at INTEGER NOT NULL,
  -- grows by one with every change to entry_embedding of this space; vector indexes follow it
  revision   INTEGER NOT NULL,
  UNIQUE (provider, model, dimension, rules)
) STRICT;

-- The vector of a text, kept once for all places where the text stands.
CREATE TABLE embedding (
  id        INTEGER PRIMARY KEY,
  space_id  INTEGER NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  text_hash BLOB    NOT NULL,
  -- little-endian 32-bit floats, of length 1
  vector    BLOB    NOT NULL
) STRICT;
CREATE UNIQUE INDEX embedding_text ON embedding (space_id, text_hash);

-- How far an entry is embedded.
CREATE TABLE entry_embedding (
  space_id       INTEGER NOT NULL REFERENCES space (id) ON DELETE CASCADE,
  entry_id       INTEGER NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  -- entry.revision when it was last looked at
  entry_revision INTEGER NOT NULL,
  -- the rules by which it was cut into chunks, and what was cut
  policy         INTEGER NOT NULL,
  content        INTEGER NOT NULL,
  chunks         INTEGER NOT NULL,
  embedded       INTEGER NOT NULL,
  -- of all passages of the entry, those that lack no vector
  covered        INTEGER NOT NULL,
  -- space.revision of the last change
  revision       INTEGER NOT NULL,
  PRIMARY KEY (space_id, entry_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX entry_embedding_revision ON entry_embedding (space_id, revision);
CREATE INDEX entry_embedding_entry ON entry_embedding (entry_id);

-- What left this machine, written before it is sent and completed with what it cost.
CREATE TABLE egress (
  id      INTEGER PRIMARY KEY,
  sent_at INTEGER NOT NULL,
  -- embed | question | test | models
  purpose TEXT    NOT NULL,
  host    TEXT    NOT NULL,
  model   TEXT    NOT NULL,
  -- numbers of the entries that texts came from, separated by spaces
  entries TEXT    NOT NULL,
  texts   INTEGER NOT NULL,
  bytes   INTEGER NOT NULL,
  sha256  TEXT    NOT NULL,
  -- sent | done | failed
  state   TEXT    NOT NULL,
  tokens  INTEGER,
  -- millionths of a dollar; NULL when the server does not say
  price   INTEGER
) STRICT;
CREATE INDEX egress_sent ON egress (sent_at);

-- Whether a hit was a good answer to a query, by the person's own judgement.
CREATE TABLE judgement (
  id         INTEGER PRIMARY KEY,
  query      TEXT    NOT NULL,
  passage_id INTEGER NOT NULL REFERENCES passage (id) ON DELETE CASCADE,
  good       INTEGER NOT NULL,
  created_at INTEGER NOT NULL,
  UNIQUE (query, passage_id)
) STRICT;
CREATE INDEX judgement_passage ON judgement (passage_id);
