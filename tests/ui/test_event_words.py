"""What another version of the program wrote is told by its name, and hides nothing else."""

from station.domain.events import NotUnderstood
from ui.event_words import is_worth_telling, told


def test_a_row_of_another_version() -> None:
    event = NotUnderstood("Teleported", "{}")
    assert is_worth_telling(event)
    assert told(event).words == "Written by another version of Quayside: Teleported."
