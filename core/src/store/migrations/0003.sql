-- Files kept as they came, at most one about each thing. Only me: never chained, never signed, never in a parcel.
CREATE TABLE attachment (
    pair  TEXT NOT NULL,
    about TEXT NOT NULL,                         -- outside_acceptance.
    name  TEXT NOT NULL,                         -- As it came, for the person's eyes alone.
    bytes BLOB NOT NULL,
    at    TEXT NOT NULL,
    PRIMARY KEY (pair, about)
) STRICT;
