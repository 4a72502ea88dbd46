"""What can go wrong between the station and a printer, split by the one thing that matters.

PrintingError               station.domain.errors
├── NothingSent             no byte reached the printer or its queue  -> may be sent again
│   └── Busy                it takes no connection at this moment     -> asked again by itself
└── PartlySent              some may have, or all of them             -> a person looks first
"""

from station.domain.errors import PrintingError


class NothingSent(PrintingError):
    """The job failed before a byte left; ``str()`` says why in words."""


class Busy(NothingSent):
    """It is there and takes no connection now: it serves another one, or wakes up."""


class PartlySent(PrintingError):
    """Bytes left and nobody knows what became of them; ``str()`` says what was seen."""
