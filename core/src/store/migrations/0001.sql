-- What the notebook remembers about itself: one small value under one fixed name.
-- Which names there are, and the shape of each value, stands beside the room that
-- writes it. Nothing that people write to each other is ever kept here.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
