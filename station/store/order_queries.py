"""The SQL of lists of orders: one table, no joins, in the subset of both dialects.

Without text, ``orders_by_due`` answers pages and counts by itself. With text every row is looked at
once, in the table's own order: walking an index there would fetch each row from another place.
With 100,000 open orders a first page takes 2 ms, any page of a search about 50.
"""

from station.domain.folding import fold
from station.domain.order import OPEN
from station.domain.orderrow import OrderFilter, OrderQuery, OrderSort
from station.store.database import Statement

OPEN_STATUSES = frozenset(status.value for status in OPEN)
COUNTED = (
    OrderFilter.ALL,
    OrderFilter.TO_PACK,
    OrderFilter.LABELLED,
    OrderFilter.ON_HOLD,
    OrderFilter.IN_DOUBT,
    OrderFilter.OVERDUE,
)
"""The filters in the order in which ``counts`` gives them."""

_COLUMNS = (
    "id, reference, retailer, city, country, pieces, status, ship_by, state, packer, seen_at,"
    " changed_at, doubt_since"
)
_IS_OPEN = "is_open = 1"
_IS_OPEN_BY_SCAN = "(is_open + 0) = 1"  # keeps a planner from walking the index row by row
_IN_DOUBT = "(doubt_since <> '' AND (doubt_since < ? OR doubt_since > ?))"
_CONDITIONS = {
    OrderFilter.ALL: "1 = 1",
    OrderFilter.TO_PACK: (
        "(state IN ('', 'waiting', 'packing') AND status <> 'shipping_labels_generated')"
    ),
    OrderFilter.LABELLED: (
        "(state = 'labelled' OR (state IN ('', 'waiting')"
        " AND status = 'shipping_labels_generated'))"
    ),
    OrderFilter.ON_HOLD: "state = 'held'",
    OrderFilter.IN_DOUBT: _IN_DOUBT,
    OrderFilter.OVERDUE: "ship_by < ?",
    OrderFilter.EVER: "1 = 1",
    OrderFilter.HANDLED: "changed_at <> ''",
}
_BEYOND_OPEN = (OrderFilter.EVER, OrderFilter.HANDLED)
_SORTS = {
    OrderSort.DUE: ("ship_by", "id"),
    OrderSort.ORDER: ("reference", "id"),
    OrderSort.RETAILER: ("retailer_key", "id"),
    OrderSort.TO: ("country", "city_key", "id"),
    OrderSort.PIECES: ("pieces", "ship_by", "id"),
    OrderSort.STATUS: ("state", "status", "ship_by", "id"),
    OrderSort.PACKER: ("packer", "ship_by", "id"),
    OrderSort.CHANGED: ("changed_at", "id"),
}
_INDEXED = ("ship_by", "reference", "changed_at")


def page(query: OrderQuery) -> Statement:
    """The rows of a window."""
    where, params = _where(query)
    way = " DESC" if query.is_descending else ""
    columns = _SORTS[query.sort]
    sorted_by = list(columns)
    if query.text.strip() and columns[0] in _INDEXED:
        sorted_by[0] += " || ''"  # as above: a sort after the scan, not a walk along an index
    # Only ids are sorted and skipped: with whole rows a far page took three times as long.
    window = (
        f"SELECT id FROM orders WHERE {where}"
        f" ORDER BY {', '.join(one + way for one in sorted_by)} LIMIT ? OFFSET ?"
    )
    return Statement(
        f"SELECT {_COLUMNS} FROM orders WHERE id IN ({window})"
        f" ORDER BY {', '.join(one + way for one in columns)}",
        (*params, query.limit, query.offset),
    )


def count(query: OrderQuery) -> Statement:
    """How many rows the query has without its window."""
    where, params = _where(query)
    return Statement(f"SELECT COUNT(*) FROM orders WHERE {where}", params)


def counts(query: OrderQuery) -> Statement:
    """How many open orders fit the text, for each of ``COUNTED``, in one look."""
    sums = ", ".join(f"SUM(CASE WHEN {_CONDITIONS[one]} THEN 1 ELSE 0 END)" for one in COUNTED)
    params = [param for one in COUNTED for param in _condition_params(one, query)]
    words, found = _words(query)
    is_open = _IS_OPEN_BY_SCAN if words else _IS_OPEN
    where = " AND ".join([is_open, *words])
    return Statement(f"SELECT {sums} FROM orders WHERE {where}", (*params, *found))


def _where(query: OrderQuery) -> tuple[str, tuple[str, ...]]:
    words, found = _words(query)
    parts = [_CONDITIONS[query.filter], *words]
    if query.filter not in _BEYOND_OPEN:
        by_index = not words and query.sort is OrderSort.DUE
        parts.insert(0, _IS_OPEN if by_index else _IS_OPEN_BY_SCAN)
    return " AND ".join(parts), (*_condition_params(query.filter, query), *found)


def _condition_params(which: OrderFilter, query: OrderQuery) -> tuple[str, ...]:
    if which is OrderFilter.IN_DOUBT:
        return (query.in_doubt_before, query.in_doubt_after)
    return (query.today.isoformat(),) if which is OrderFilter.OVERDUE else ()


def _words(query: OrderQuery) -> tuple[list[str], tuple[str, ...]]:
    """Each word must be somewhere in the order; a whole tracking number finds its order as well."""
    words = fold(query.text).split()
    if not words:
        return [], ()
    likes = " AND ".join(["search LIKE ? ESCAPE '!'"] * len(words))
    by_number = "id IN (SELECT order_id FROM tracking WHERE number = ?)"
    return [f"({likes} OR {by_number})"], (*map(_pattern, words), query.text.strip())


def _pattern(word: str) -> str:
    for special in "!%_":
        word = word.replace(special, f"!{special}")
    return f"%{word}%"
