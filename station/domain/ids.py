"""Identifiers as types, so that a quote's id is never passed for an order's.

All ids are opaque text: the marketplace sends UUIDs that are none, numbers in quotes, and both
(contract T4), so nothing here parses them.
"""

from typing import NewType

OrderId = NewType("OrderId", str)
QuoteId = NewType("QuoteId", str)
PrintJobId = NewType("PrintJobId", str)
ContainerRef = NewType("ContainerRef", str)
