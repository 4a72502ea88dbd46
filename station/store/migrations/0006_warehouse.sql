-- What benches share on one database. Times are seconds of the database's own clock.

DROP TABLE leases;
-- Who has an order (or the polling) in hand. A row whose owner has not beaten for a while is free.
CREATE TABLE leases (
    key TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    station TEXT NOT NULL,
    actor TEXT NOT NULL,
    since DOUBLE PRECISION NOT NULL,
    beat_at DOUBLE PRECISION NOT NULL
);
CREATE INDEX leases_by_owner ON leases (owner);

-- Requests that stations were granted, as counts by second; compared and swapped by its version.
CREATE TABLE budgets (
    account TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    data TEXT NOT NULL
);

-- Small things that one station finds out for all, such as when the lists were read last.
CREATE TABLE facts (
    name TEXT PRIMARY KEY,
    data TEXT NOT NULL
);

-- Label bytes by their SHA-256, so that any bench can print what another one bought.
CREATE TABLE label_files (
    sha256 TEXT PRIMARY KEY,
    file TEXT NOT NULL,
    data {bytes} NOT NULL
);
