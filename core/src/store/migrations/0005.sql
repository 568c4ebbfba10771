-- The cards that the two went by before, as JSON: their keys check what was signed with them.
ALTER TABLE pair ADD COLUMN former TEXT NOT NULL DEFAULT '[]';
