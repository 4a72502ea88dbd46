-- Orders as a list is drawn and searched from. State, doubt_since, changed_at and packer mirror the
-- shipment: the journal writes them in the transaction of the event, so that no list ever joins.

ALTER TABLE orders ADD COLUMN city TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN country TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN postal_code TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN pieces INTEGER NOT NULL DEFAULT 0;
-- The last expected shipping date, a calendar date; not known yet sorts last.
ALTER TABLE orders ADD COLUMN ship_by TEXT NOT NULL DEFAULT '9999-12-31';
ALTER TABLE orders ADD COLUMN packer TEXT NOT NULL DEFAULT '';
-- Folded texts: what a search looks through, and what a list is sorted by.
ALTER TABLE orders ADD COLUMN search TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN retailer_key TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN city_key TEXT NOT NULL DEFAULT '';
-- 1 where a single-order answer filled the row; read_at says when, empty where it is due again.
ALTER TABLE orders ADD COLUMN is_whole INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN read_at TEXT NOT NULL DEFAULT '';
-- 1 while there is something to do at a bench.
ALTER TABLE orders ADD COLUMN is_open INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN state TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN doubt_since TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';

INSERT INTO orders (id, reference, status, retailer, created_at, seen_at)
    SELECT order_id, reference, '', '', '', '' FROM shipments
    WHERE order_id NOT IN (SELECT id FROM orders);
UPDATE orders SET search = LOWER(reference || ' ' || id || ' ' || retailer),
    retailer_key = LOWER(retailer),
    is_open = CASE WHEN status IN ('ankor_confirmed', 'brand_confirmed',
        'shipping_labels_generated') THEN 1 ELSE 0 END;
UPDATE orders SET
    state = (SELECT state FROM shipments WHERE order_id = orders.id),
    changed_at = (SELECT updated_at FROM shipments WHERE order_id = orders.id),
    doubt_since = (SELECT CASE WHEN intent <> '' THEN updated_at ELSE '' END
        FROM shipments WHERE order_id = orders.id)
    WHERE id IN (SELECT order_id FROM shipments);
UPDATE orders SET is_open = 0 WHERE state IN ('shipped', 'cancelled');

CREATE INDEX orders_by_due ON orders (is_open, ship_by, id, status, state, doubt_since);
CREATE INDEX orders_by_change ON orders (changed_at, id);

-- What an order holds, by GTIN (14 digits) and by SKU, each a row.
CREATE TABLE order_items (
    order_id TEXT NOT NULL,
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    pieces INTEGER NOT NULL
);
CREATE INDEX order_items_by_key ON order_items (key);
CREATE INDEX order_items_by_order ON order_items (order_id);
