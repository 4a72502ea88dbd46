"""What another version of the program wrote is told by its name, and hides nothing else."""

from dataclasses import replace

from station.domain.events import NotUnderstood, PrintAdvanced
from tests.examples import JOB
from ui.event_words import is_worth_telling, told


def test_a_row_of_another_version() -> None:
    event = NotUnderstood("Teleported", "{}")
    assert is_worth_telling(event)
    assert told(event).words == "Written by another version of Quayside: Teleported."


def test_a_print_in_spite_of_the_checks_names_both_reasons() -> None:
    job = replace(JOB, override="the barcode cannot be read", reason="looks-right")
    words = told(PrintAdvanced(job)).words
    assert "although it was held back (the barcode cannot be read): it looks right." in words
