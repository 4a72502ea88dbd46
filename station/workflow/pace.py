"""How often the list of orders is asked for, and each order read: requests a minute stay bounded.

| open orders | lists a minute | readings a minute | a round of lists | an order read again |
|---|---|---|---|---|
| 10 | 3 | 0.3 | 1 min | 30 min |
| 1,000 | 22 | 30 | 1 min | 33 min |
| 10,000 | 33 | 30 | 7 min | 5 h 33 min |

What is new or has changed is read at once besides, and what is in work every ten minutes; buying
and printing read the order themselves. The daily limit is 200 a minute on average (contract 3.5).
"""

from datetime import timedelta

REFRESH_S = 60.0
"""Between two looks at the lists; the shortest pause between two whole rounds."""
LISTS_PER_MINUTE = 30
READINGS_PER_MINUTE = 30
REREAD_AFTER = timedelta(minutes=30)
IN_WORK_AFTER = timedelta(minutes=10)
"""An order between the packer's hands and the carrier may be cancelled, or its address changed."""


def round_every_s(pages: int) -> float:
    """Seconds between the beginnings of two whole rounds that take so many list calls."""
    return max(REFRESH_S, pages * 60.0 / LISTS_PER_MINUTE)


def reread_after(orders: int) -> timedelta:
    """How old a reading may be, with so many open orders."""
    return max(REREAD_AFTER, timedelta(minutes=orders / READINGS_PER_MINUTE))
