"""The errors of this package: documents that must not be sent to a printer as they are."""

from station.domain.errors import PrintingError


class LabelProblem(PrintingError):
    """A document that cannot be printed, or not on this stock; ``str()`` says why in words."""


class LabelHeld(LabelProblem):
    """A document that could be printed and should not be: a person may decide otherwise."""
