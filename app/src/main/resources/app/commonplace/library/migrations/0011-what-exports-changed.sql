-- Whether a later export gave the entry another title, and whether it said a passage in other words:
-- what it said before is no longer in it. Only what was imported since then is told.
ALTER TABLE entry ADD COLUMN retitled INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN rewritten INTEGER NOT NULL DEFAULT 0;
