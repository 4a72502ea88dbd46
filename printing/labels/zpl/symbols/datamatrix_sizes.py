"""The sizes of Data Matrix ECC 200, as the library numbers them. Source: ISO/IEC 16022, 7."""

from printing.labels.zpl.symbols.symbol import NotEncodable

_SQUARE = (10, 12, 14, 16, 18, 20, 22, 24, 26, 32, 36, 40, 44, 48, 52, 64, 72, 80, 88, 96)
_LARGE = (104, 120, 132, 144)
_RECTANGULAR = ((18, 8), (32, 8), (26, 12), (36, 12), (36, 16), (48, 16))
_VERSIONS = {
    (columns, rows): version
    for version, (columns, rows) in enumerate(
        [*((side, side) for side in (*_SQUARE, *_LARGE)), *_RECTANGULAR], 1
    )
}

RECTANGULAR_VERSIONS = tuple(_VERSIONS[size] for size in _RECTANGULAR)
"""From the smallest to the largest."""


def version_of(columns: int, rows: int) -> int:
    """The library's number of a size; 0 where none is asked for.

    One number alone means a square of that side. Raises NotEncodable for a size that does not
    exist.
    """
    if not columns and not rows:
        return 0
    size = (columns or rows, rows or columns)
    if size not in _VERSIONS:
        raise NotEncodable(f"there is no Data Matrix code of {size[0]} x {size[1]} modules")
    return _VERSIONS[size]
