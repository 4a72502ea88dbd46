-- The journal, its projections and the local index. One schema for SQLite and PostgreSQL:
-- the word serial in braces is the dialect's self-counting 64-bit key.

CREATE TABLE events (
    seq {serial},
    stream TEXT NOT NULL,
    version INTEGER NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    at TEXT NOT NULL,
    station TEXT NOT NULL,
    actor TEXT NOT NULL,
    cause TEXT NOT NULL,
    UNIQUE (stream, version)
);

CREATE TABLE shipments (
    order_id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    intent TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX shipments_by_state ON shipments (state, updated_at);
CREATE INDEX shipments_by_intent ON shipments (intent) WHERE intent <> '';

CREATE TABLE containers (
    ref TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    data TEXT NOT NULL
);

CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    reference TEXT NOT NULL,
    status TEXT NOT NULL,
    retailer TEXT NOT NULL,
    created_at TEXT NOT NULL,
    seen_at TEXT NOT NULL
);
CREATE INDEX orders_by_reference ON orders (reference);
CREATE INDEX orders_by_status ON orders (status, created_at);

CREATE TABLE tracking (
    number TEXT PRIMARY KEY,
    order_id TEXT NOT NULL
);

-- Who has an order in hand; one row an order, for benches that share a database.
CREATE TABLE leases (
    order_id TEXT PRIMARY KEY,
    owner TEXT NOT NULL,
    expires_at TEXT NOT NULL
);

-- One access token for all processes of an account, and the times when tokens were asked for.
CREATE TABLE tokens (
    account TEXT PRIMARY KEY,
    access_token TEXT NOT NULL,
    expires_at TEXT NOT NULL
);
CREATE TABLE token_requests (
    account TEXT NOT NULL,
    at TEXT NOT NULL
);
