-- What a packer has measured of an order that is not bought yet: a restart finds it again.

CREATE TABLE drafts (
    order_id TEXT PRIMARY KEY,
    data TEXT NOT NULL,
    updated_at TEXT NOT NULL
);
