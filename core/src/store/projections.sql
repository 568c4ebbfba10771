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

-- What both seal answers to: rounds, skill rounds, reviews. Once other entries of them count, this number rises: 1.
CREATE TABLE sealed (
    pair   TEXT NOT NULL,
    about  TEXT NOT NULL,                        -- The thing as entries name it.
    folded TEXT NOT NULL,                        -- What its room folded, as JSON.
    PRIMARY KEY (pair, about)
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

-- What is found by the search: one row per text a person can be led to, also of what is Only me. It is kept by the same
-- change that writes the text (core/src/search). Once other things are found, this number rises and all is read again: 2.
CREATE TABLE search_text (
    id      INTEGER PRIMARY KEY,                 -- Second of its moment, then a sum of what it is: newest is largest.
    pair    TEXT NOT NULL,                       -- `person` for what belongs to no one pair.
    source  TEXT NOT NULL,                       -- `about` of the entries, or `only_me/` with kind and about.
    part    TEXT NOT NULL,                       -- Which text of its source; empty for the one.
    at      TEXT NOT NULL,                       -- Moment or day it is shown with.
    place   TEXT NOT NULL,                       -- SearchPlace as JSON.
    kind    TEXT NOT NULL,                       -- SearchKind as JSON text.
    side    TEXT NOT NULL,                       -- Whose as JSON text.
    only_me INTEGER NOT NULL,
    title   TEXT NOT NULL,
    body    TEXT NOT NULL,
    also    TEXT NOT NULL,                       -- Words of both as somebody without their letters types them.
    marks   TEXT NOT NULL                        -- Words that no person writes: pair, room, whose, Only me.
) STRICT;
CREATE INDEX search_text_source ON search_text (pair, source);

-- The words of these texts. Erased words leave the file at once (secure-delete).
CREATE VIRTUAL TABLE search_word USING fts5(
    title, body, also, marks,
    content = 'search_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
INSERT INTO search_word (search_word, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_text_put AFTER INSERT ON search_text BEGIN
    INSERT INTO search_word (rowid, title, body, also, marks)
    VALUES (new.id, new.title, new.body, new.also, new.marks);
END;
CREATE TRIGGER search_text_gone AFTER DELETE ON search_text BEGIN
    INSERT INTO search_word (search_word, rowid, title, body, also, marks)
    VALUES ('delete', old.id, old.title, old.body, old.also, old.marks);
END;
