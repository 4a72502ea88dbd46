"""A request left, and what came of it cannot be written down."""

from collections.abc import Iterator
from contextlib import contextmanager

from station.domain.errors import OutcomeUnknown, StorageError


@contextmanager
def once_it_left(what: str) -> Iterator[None]:
    """A journal that fails in here makes the outcome unknown: the intent is in it already.

    ``what`` as in OutcomeUnknown. The next run finds the intent and reads the order.
    """
    try:
        yield
    except StorageError as error:
        raise OutcomeUnknown(what, str(error)) from error
