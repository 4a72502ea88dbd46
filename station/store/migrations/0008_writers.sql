-- Which version of the program wrote last, bench by bench, so that an older one that refuses the
-- data can name it. ``schema`` is the one at which the rows were last compared with the events.

CREATE TABLE writers (
    station TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    schema INTEGER NOT NULL,
    since TEXT NOT NULL
);
