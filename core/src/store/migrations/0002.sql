-- Which kinds a pair's journal holds is asked by the page of parcels. The index answers it without reading the entries
-- themselves, which after some years are megabytes.
CREATE INDEX journal_by_kind ON journal (pair, kind, form);
