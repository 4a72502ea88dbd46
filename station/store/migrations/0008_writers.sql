-- Which version of the program wrote last, bench by bench; a version that finds data of a newer one
-- says so. ``since`` is the first time that this version opened them after another one.

CREATE TABLE writers (
    station TEXT PRIMARY KEY,
    version TEXT NOT NULL,
    since TEXT NOT NULL
);
