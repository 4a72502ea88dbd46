-- Which version of the program wrote last, bench by bench; a version that finds data of a newer one
-- says so. ``schema`` is that to which the rows were last compared with the events.

CREATE TABLE writers (
    station TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    schema INTEGER NOT NULL,
    since TEXT NOT NULL
);
