-- What the notebook remembers about itself: one small value under one fixed name.
-- Which names there are, and the shape of each value, stands beside the room that
-- writes it. Nothing that people write to each other is ever kept here.
CREATE TABLE setting (
    key   TEXT PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
-- One pair of this person, from preparing alone to the archive.
CREATE TABLE pair (
    pair         TEXT NOT NULL PRIMARY KEY,      -- Local id; never leaves.
    wire         TEXT NOT NULL DEFAULT '',       -- Pair id on the wire; empty while preparing.
    role         TEXT NOT NULL,                  -- My role as the card says: mentee or mentor.
    partner_name TEXT NOT NULL,                  -- As I typed it, then as the partner's card says.
    state        TEXT NOT NULL,                  -- PairState as JSON text.
    stopped      TEXT NOT NULL DEFAULT 'null',   -- StopReason as JSON, or null.
    verified     TEXT NOT NULL,                  -- Verified as JSON.
    colour       TEXT NOT NULL,                  -- Colour word. Only me.
    banner       TEXT NOT NULL DEFAULT '',       -- Own name for the pair. Only me.
    partner_mail TEXT NOT NULL DEFAULT '',       -- As I noted it. Only me.
    keys         TEXT NOT NULL DEFAULT '',       -- My secret keys of this pair; empty while preparing.
    my_card      TEXT NOT NULL DEFAULT 'null',   -- SignedCard as JSON, or null.
    partner_card TEXT NOT NULL DEFAULT 'null',   -- SignedCard as JSON, or null.
    lineage      TEXT NOT NULL DEFAULT '',       -- My lineage in use.
    made_day     TEXT NOT NULL DEFAULT '',       -- Day the keys were made.
    parcel_no    INTEGER NOT NULL DEFAULT 0,     -- Parcels made in this lineage.
    invitation   TEXT NOT NULL DEFAULT 'null',   -- The invitation that is out (with its token and words), as JSON, or null.
    acceptance   TEXT NOT NULL DEFAULT 'null',   -- What every parcel of the invited one carries until confirmed, or null.
    second_reply TEXT NOT NULL DEFAULT 'null',   -- Another right reply to the same invitation, or null.
    begun_at     TEXT NOT NULL                   -- When the pair was begun here.
) STRICT;

-- Keys of invitations that were taken back, kept 90 days so that a reply can be named.
CREATE TABLE old_invitation (
    wire       TEXT NOT NULL PRIMARY KEY,
    pair       TEXT NOT NULL,
    keys       TEXT NOT NULL,
    invitation TEXT NOT NULL,                    -- As in pair.invitation.
    until_day  TEXT NOT NULL                     -- Last day on which it is kept.
) STRICT;

-- The journal: every frozen entry of every pair, mine and my partners', byte for byte.
CREATE TABLE journal (
    pair       TEXT NOT NULL,
    entry      TEXT NOT NULL,                    -- SHA-256 of raw, in hex.
    author     TEXT NOT NULL,                    -- Fingerprint of the author's key.
    mine       INTEGER NOT NULL,                 -- 1 if I am the author.
    about      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    form       INTEGER NOT NULL,
    lineage    TEXT NOT NULL,
    seq        INTEGER NOT NULL,
    clock      INTEGER NOT NULL,
    said_at    TEXT NOT NULL,                    -- The author's wall clock. Shown, never decides.
    raw        TEXT NOT NULL,                    -- The exact bytes that were signed.
    sig        BLOB NOT NULL,                    -- The bare 64 bytes.
    held_since TEXT NOT NULL,                    -- When it was frozen or taken in here.
    PRIMARY KEY (pair, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_by_thing ON journal (pair, about, clock);
CREATE INDEX journal_by_number ON journal (pair, lineage, seq);

-- What I did that no parcel has carried. Changed and removed freely.
CREATE TABLE outbox (
    place    INTEGER PRIMARY KEY AUTOINCREMENT,  -- Order of writing; an edit moves to the end.
    entry    TEXT NOT NULL UNIQUE,               -- waiting-…
    pair     TEXT NOT NULL,
    author   TEXT NOT NULL,
    about    TEXT NOT NULL,
    kind     TEXT NOT NULL,
    form     INTEGER NOT NULL,
    lineage  TEXT NOT NULL,
    clock    INTEGER NOT NULL,
    seen     TEXT NOT NULL,                      -- JSON: partner's lineage → number held when written.
    said_at  TEXT NOT NULL,
    body     TEXT NOT NULL,
    replaces TEXT NOT NULL                       -- JSON list of entry ids.
) STRICT;
CREATE INDEX outbox_by_thing ON outbox (pair, about);

-- What is Only me: overwritten in place, never chained, never signed, never in a parcel.
CREATE TABLE only_me (
    pair  TEXT NOT NULL,
    kind  TEXT NOT NULL,                         -- agreement_draft, clause_draft.
    about TEXT NOT NULL,
    body  TEXT NOT NULL,                         -- JSON of the kind.
    at    TEXT NOT NULL,
    PRIMARY KEY (pair, kind, about)
) STRICT, WITHOUT ROWID;

-- What my partner's receipts say to hold, per lineage they were made in: a restored notebook brings its own.
CREATE TABLE receipt (
    pair    TEXT NOT NULL,
    maker   TEXT NOT NULL,                       -- Lineage of the partner that made the receipt.
    turn    INTEGER NOT NULL,                    -- Order in which makers first appeared; the largest is the newest.
    lineage TEXT NOT NULL,
    seq     INTEGER NOT NULL,
    entry   TEXT NOT NULL,
    made    TEXT NOT NULL,                       -- When its maker says it was made.
    PRIMARY KEY (pair, maker, lineage)
) STRICT, WITHOUT ROWID;

-- Parcels and invitations I made; the newest can be handed over again.
CREATE TABLE parcel_made (
    pair         TEXT NOT NULL,
    place        INTEGER PRIMARY KEY AUTOINCREMENT,
    parcel_no    INTEGER NOT NULL,
    made_at      TEXT NOT NULL,
    file_name    TEXT NOT NULL,
    bytes        BLOB NOT NULL,                  -- Encrypted already; emptied when a newer one is made.
    change_count INTEGER NOT NULL,
    head_seq     INTEGER NOT NULL,               -- Highest number of my lineage inside.
    handed_over  TEXT NOT NULL DEFAULT ''        -- When I said so; empty before.
) STRICT;
CREATE INDEX parcel_made_by_pair ON parcel_made (pair, place);

-- One line per arrival: what changed.
CREATE TABLE taken_in (
    place        INTEGER PRIMARY KEY AUTOINCREMENT,
    pair         TEXT NOT NULL,
    at           TEXT NOT NULL,
    made         TEXT NOT NULL,
    change_count INTEGER NOT NULL,
    titles       TEXT NOT NULL                   -- JSON list of at most 5 clause titles.
) STRICT;
CREATE INDEX taken_in_by_pair ON taken_in (pair, place);

-- Parcels whose chain does not join on yet; taken in by themselves when the gap closes.
CREATE TABLE kept_aside (
    pair  TEXT NOT NULL,
    inner TEXT NOT NULL,                         -- SHA-256 of the signed inner bytes.
    bytes BLOB NOT NULL,                         -- As it arrived, locked.
    at    TEXT NOT NULL,
    PRIMARY KEY (pair, inner)
) STRICT, WITHOUT ROWID;
