"""Keeps the process small: what a burst of labels took is given back to the system.

glibc gives each thread a heap of its own and returns little of one: after a morning a third of the
process was free memory that nobody else could have. Two heaps, trimmed at their ends, are as quick
here, for Python's own lock lets one thread at a time allocate. Other systems have other
allocators, and nothing is changed there.
"""

import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
"""Of glibc's malloc.h (mallopt(3))."""
HEAPS = 2
KEPT_BYTES = 128 * 1024
"""Free memory at a heap's end that is kept, and the size from which a block is a mapping of its
own: glibc's first values, which it otherwise raises by itself, up to 64 MB."""


def stay_small() -> bool:
    """Set the allocator up, before there are threads; False where it cannot be set up so."""
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    try:
        mallopt = ctypes.CDLL(None).mallopt
    except (OSError, AttributeError):
        return False  # another C library
    wanted = {
        _ARENA_MAX: HEAPS,
        _TRIM_THRESHOLD: KEPT_BYTES,
        _MMAP_THRESHOLD: KEPT_BYTES,
    }
    taken = [mallopt(what, value) for what, value in wanted.items()]
    return all(taken)
