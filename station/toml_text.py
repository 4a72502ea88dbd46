"""Edits of a TOML text that leave the rest of it as a person wrote it.

What stands at the end of a table (blank lines, comments) speaks of the next one: new keys go before
it, and it stays where a table is taken out.
"""

from collections.abc import MutableMapping, Sequence
from typing import Any

import tomlkit
from tomlkit.container import Container
from tomlkit.items import AoT, Comment, InlineTable, Item, Table, Whitespace

Value = str | int | float | bool | tuple[str, ...]
AnyTable = MutableMapping[str, Any]


def table_at(document: AnyTable, path: Sequence[str]) -> AnyTable | None:
    """The table at a path of keys, None where there is none."""
    table: Any = document
    for key in path:
        table = table.get(key)
        if table is None:
            return None
    found: AnyTable = table
    return found


def made_table(document: AnyTable, path: Sequence[str]) -> AnyTable:
    """The table at a path, made where it is not there."""
    table, is_flat = document, False
    for at, key in enumerate(path):
        if key not in table:
            _add_table(table, key, is_super=at < len(path) - 1, is_flat=is_flat)
        is_flat = is_flat or _is_dotted(table, key)
        table = table[key]
    return table


def put(table: AnyTable, key: str, value: Value) -> None:
    """Set a key. A value that is equal keeps the way it is written (``'x'``, ``102.0``)."""
    plain = list(value) if isinstance(value, tuple) else value
    if key in table:
        old = table[key]
        if old != plain or isinstance(old, bool) != isinstance(plain, bool):
            table[key] = plain
        return
    tail = _taken_tail(table)
    table[key] = plain
    _body(table).extend((None, item) for item in tail)


def drop(table: AnyTable, key: str) -> None:
    """Take a key or a table out, if it is there; comments behind a table stay."""
    if key not in table:
        return
    tail = _deep_tail(table[key])
    container = _container(table)
    at = next((at for at, (name, _) in enumerate(_body(table)) if name and name.key == key), None)
    del table[key]
    kept = "".join(item.as_string() for item in tail)
    if container is not None and at is not None and kept.strip():
        container.body[at] = (None, Whitespace(kept))


def set_rows(document: AnyTable, key: str, rows: Sequence[AnyTable]) -> None:
    """An array of tables in this order; rows that are in it already are moved, not rewritten."""
    old = document.get(key)
    if not rows:
        drop(document, key)
    elif isinstance(old, AoT):
        tail = _deep_tail(old[-1]) if len(old) else []
        while len(old):
            del old[-1]
        for row in rows:
            _close(row)
            old.append(row)
        _take_back(old[-1], tail)
    elif old is not None:
        _refill(old, rows)
    else:
        array = tomlkit.aot()
        for row in rows:
            array.append(row)
        document[key] = array


def _refill(array: Any, rows: Sequence[AnyTable]) -> None:
    """Rows in one line each: ``boxes = [{…}, {…}]`` stays of that shape."""
    array.clear()
    for row in rows:
        table = tomlkit.inline_table()
        table.update(dict(row))
        array.append(table)


def _close(row: AnyTable) -> None:
    """One empty line at the end of a row, as between rows that are written by hand."""
    kept = _taken_tail(row)
    while kept and not kept[-1].as_string().strip():
        kept.pop()
    _body(row).extend((None, item) for item in [*kept, tomlkit.nl()])


def _take_back(row: AnyTable, tail: list[Item]) -> None:
    kept = _taken_tail(row)
    while tail and kept and not kept[-1].as_string().strip():
        kept.pop()
    _body(row).extend((None, item) for item in [*kept, *tail])


def _add_table(parent: AnyTable, key: str, *, is_super: bool, is_flat: bool) -> None:
    if is_flat or isinstance(parent, InlineTable):
        # A heading among dotted keys (``a.b = 1``) would take all that follows into its table.
        parent[key] = tomlkit.inline_table()
        return
    table = tomlkit.table(is_super_table=is_super)
    # At the end of the file a tail is an end, not the head of something that follows.
    tail = [] if isinstance(parent, Container) else _deep_tail(parent)
    if tail:
        table.trivia.indent = "\n"
    parent[key] = table
    _body(table).extend((None, item) for item in tail)


def _is_dotted(table: object, key: str) -> bool:
    """Whether a table in another one is written key by key, without a heading."""
    return any(name and name.key == key and name.is_dotted() for name, _ in _body(table))


def _container(table: object) -> Container | None:
    if isinstance(table, Container):
        return table
    return table.value if isinstance(table, Table) else None


def _body(table: object) -> list[Any]:
    """The pieces of a table in their order; an empty list for those that have none of their own."""
    container = _container(table)
    return [] if container is None else container.body


def _taken_tail(table: object) -> list[Item]:
    """Blank lines and comments at the end of a table, taken off it."""
    body = _body(table)
    tail: list[Item] = []
    while body and body[-1][0] is None and isinstance(body[-1][1], Whitespace | Comment):
        tail.insert(0, body.pop()[1])
    return tail


def _deep_tail(table: object) -> list[Item]:
    """The same, of the last table inside the last table."""
    body = _body(table)
    if body and isinstance(body[-1][1], Table):
        return _deep_tail(body[-1][1])
    if isinstance(table, AoT):
        return _deep_tail(table[-1]) if len(table) else []
    return _taken_tail(table)
