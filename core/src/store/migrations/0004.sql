-- The largest clock of a pair is asked for with each entry: without this, megabytes are read after some years.
CREATE INDEX journal_by_clock ON journal (pair, clock);
