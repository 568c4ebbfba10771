-- The tables that are folded from the entries. Nothing here is the only copy of
-- anything: when this text changes, all of it is dropped, made anew and folded again.
CREATE TABLE clause (
    pair     TEXT NOT NULL,
    clause   TEXT NOT NULL,
    position INTEGER NOT NULL,
    state    TEXT NOT NULL,                      -- ClauseState as JSON text.
    folded   TEXT NOT NULL,                      -- FoldedClause as JSON.
    PRIMARY KEY (pair, clause)
) STRICT, WITHOUT ROWID;

CREATE TABLE agreement (
    pair   TEXT NOT NULL PRIMARY KEY,
    folded TEXT NOT NULL                         -- FoldedAgreement as JSON.
) STRICT, WITHOUT ROWID;

CREATE TABLE pair_roles (
    pair   TEXT NOT NULL PRIMARY KEY,
    folded TEXT NOT NULL                         -- FoldedRoles as JSON.
) STRICT, WITHOUT ROWID;

CREATE TABLE idp_block (
    pair   TEXT NOT NULL,
    block  TEXT NOT NULL,                        -- Its id in this pair.
    folded TEXT NOT NULL,                        -- FoldedBlock as JSON.
    PRIMARY KEY (pair, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE round (
    pair   TEXT NOT NULL,
    round  TEXT NOT NULL,
    folded TEXT NOT NULL,                        -- FoldedRound as JSON.
    PRIMARY KEY (pair, round)
) STRICT, WITHOUT ROWID;

CREATE TABLE outcome (
    pair   TEXT NOT NULL,
    round  TEXT NOT NULL,
    item   TEXT NOT NULL,
    folded TEXT NOT NULL,                        -- FoldedOutcome as JSON.
    PRIMARY KEY (pair, round, item)
) STRICT, WITHOUT ROWID;
CREATE TABLE meeting_thing (
    pair   TEXT NOT NULL,
    kind   TEXT NOT NULL,                        -- ThingKind.
    id     TEXT NOT NULL,                        -- Number of the meeting, or UUID.
    place  TEXT NOT NULL,                        -- What it sorts by within its kind.
    open   INTEGER NOT NULL,                     -- 1 while it asks for something.
    folded TEXT NOT NULL,                        -- What its room folded, as JSON.
    PRIMARY KEY (pair, kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_thing_place ON meeting_thing (pair, kind, open, place);

CREATE TABLE action_item (
    pair   TEXT NOT NULL,
    item   TEXT NOT NULL,                        -- UUID.
    open   INTEGER NOT NULL,                     -- 1 until it is done, dropped or declined.
    day    TEXT NOT NULL,                        -- By when; `9999` for "no day yet".
    folded TEXT NOT NULL,                        -- FoldedActionItem as JSON.
    PRIMARY KEY (pair, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_item_open ON action_item (pair, open, day);
