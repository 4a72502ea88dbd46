"""The one error of this package: a document that must not be sent to a printer as it is."""

from station.domain.errors import PrintingError


class LabelProblem(PrintingError):
    """A document that cannot be printed, or not on this stock; ``str()`` says why in words."""
