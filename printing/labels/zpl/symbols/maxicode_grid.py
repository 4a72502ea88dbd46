"""Where the bits of MaxiCode's 144 code words lie: row and column. Source: ISO/IEC 16023, 4.11."""

Cell = tuple[int, int]

_IRREGULAR: dict[int, tuple[Cell, ...]] = {
    1: ((22, 13), (22, 12), (23, 13), (23, 12), (21, 17), (22, 16)),
    2: ((9, 13), (9, 12), (10, 13), (10, 12), (12, 10), (20, 10)),
    3: ((20, 18), (12, 19), (12, 18), (13, 19), (13, 18), (14, 19)),
    4: ((23, 15), (23, 14), (18, 19), (19, 19), (19, 18), (20, 19)),
    5: ((15, 8), (17, 8), (21, 10), (23, 11), (22, 15), (22, 14)),
    6: ((9, 15), (9, 14), (10, 15), (10, 14), (10, 10), (11, 10)),
    7: ((17, 21), (9, 19), (9, 18), (10, 19), (11, 19), (11, 18)),
    8: ((15, 6), (16, 6), (17, 7), (17, 6), (15, 21), (15, 20)),
}
"""The words around the bullseye that are torn apart."""

_PRIMARY = (
    (9, 16), None, None, None, None, None, None, None, None, (12, 8), (18, 8), (21, 18), (21, 8),
    (9, 8), (12, 20), (18, 20), (18, 6), (12, 6), (9, 20), (21, 20),
)  # fmt: skip

ORIENTATION = (
    *((0, 28), (0, 29), (9, 10), (9, 11), (10, 11), (15, 7), (16, 8), (16, 20), (17, 20)),
    *((22, 10), (22, 17), (23, 10), (23, 17)),
)
"""The modules that are always black: the marks that tell which way is up, and two at the corner."""


def _block(row: int, column: int) -> tuple[Cell, ...]:
    """Three rows of two, each from the right to the left."""
    return tuple((row + at // 2, column + 1 - at % 2) for at in range(6))


def _edge(row: int) -> tuple[Cell, ...]:
    """A word in the last column and a half: rows of one and of two modules in turn."""
    return ((row, 28), (row + 1, 29), (row + 1, 28), (row + 2, 28), (row + 3, 29), (row + 3, 28))


def _is_secondary(row: int, column: int) -> bool:
    """Whether the block there is outside of the middle, which the primary message takes."""
    return not (9 <= row <= 21 and (8 if row in (9, 21) else 6) <= column <= 20)


def _cells() -> tuple[tuple[Cell, ...], ...]:
    primary = [_block(*at) if at else _IRREGULAR[word] for word, at in enumerate(_PRIMARY)]
    secondary = [
        _block(row, column)
        for row in range(0, 33, 3)
        for column in (range(0, 28, 2) if row % 2 == 0 else range(26, -1, -2))
        if _is_secondary(row, column)
    ]
    return (*primary, *secondary, *(_edge(row) for row in range(1, 30, 4)))


CELLS = _cells()
"""The six cells of each code word, its highest bit first."""
