"""An error in a packer's words: nothing at the bench is told as the command line would tell it."""

from station.domain.errors import QuaysideError
from station.domain.shipment import Shipment
from ui.problems import Front, Problem, problem_of


def trouble_of(error: QuaysideError, shipment: Shipment | None = None) -> Problem:
    """The words of an error; ``shipment`` tells what was saved."""
    return problem_of(error, shipment, front=Front.WINDOW)
