-- Where a saved search stands among the others; they stood by name until now.
ALTER TABLE saved_search ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
UPDATE saved_search SET place =
  (SELECT count(*) FROM saved_search earlier WHERE earlier.name < saved_search.name);
